"""Do it for me: brings about what a step waits for, by what a person would do, one thing after the other."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import Any, Final

import numpy as np
from msgspec.structs import replace
from PySide6.QtCore import QObject, Signal

from core.data.densest import densest_place
from core.experiment.fields import FIELDS
from core.experiment.presets import cure_variants
from core.experiment.spec import MAX_VARIANTS
from core.lessons.conditions import (
    Condition,
    Drew,
    HasFigure,
    HasSetting,
    HasVariants,
    HasVerdict,
    LookedBack,
    Opened,
    Place,
    SeesOptimizerLoss,
    Stopped,
    Trained,
)
from core.lessons.fulfilment import Situation, is_fulfilled
from desktop.control.lessons.sight import LessonSight
from desktop.control.run.timeline import Timeline
from desktop.control.settings import Settings
from desktop.document.edits import Edit
from desktop.document.experiment_model import ExperimentModel
from desktop.look.language import tr, tr_of
from desktop.panels.run_bar import SPEEDS
from desktop.training.run import Run
from desktop.window.actions import Actions
from desktop.window.main_window import MainWindow

SECONDS: Final = 3.0
"""As long as a person likes to look on while something is trained for them."""
UNKNOWN_EPOCHS: Final = 600
"""Where nobody knows how long it takes, the speed is as if it took so many."""
MOST_EPOCHS: Final = 6000
"""Then it is given up."""
PATIENCE: Final = 25
"""Looks at the situation (see watch.LOOK_MS) after which something that takes no training has not come about."""
BETWEEN: Final = 4
"""Looks between one thing and the next, so that people can follow."""
FEWEST_TO_LOOK_BACK: Final = 50
SPREAD: Final = 0.18
"""Plane units between points that are drawn side by side."""
TURN: Final = math.pi * (3 - math.sqrt(5))
_TRAINING: Final = (Trained, HasFigure, HasVerdict, Stopped)
_TABS: Final[dict[str, Place]] = {
    "regularization": "cures",
    "network.batch_normalization": "cures",
    "network": "network",
    "data": "data",
    "training": "training",
}
"""By how a setting's path begins, the tab that it stands on; the first that fits."""


class LessonHelp(QObject):
    """Acts on looks at the situation that somebody else takes. Whatever the person does meanwhile counts; Pause, or
    stop(), ends it."""

    ended = Signal()
    told = Signal(str)
    """Why something can't be brought about, in the language of the window."""

    def __init__(
        self,
        model: ExperimentModel,
        run: Run,
        window: MainWindow,
        actions: Actions,
        settings: Settings,
        timeline: Timeline,
        sight: LessonSight,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._model = model
        self._run = run
        self._bar = window.run_bar
        self._actions = actions
        self._settings = settings
        self._timeline = timeline
        self._sight = sight
        self._left: list[Condition] = []
        self._is_begun = False
        self._looks = 0
        self._speed_before: tuple[float | None] | None = None
        """What the person had chosen, while training goes faster."""

    @property
    def is_active(self) -> bool:
        """Whether anything is being brought about."""
        return bool(self._left)

    @property
    def left(self) -> Sequence[Condition]:
        """What has yet to come about."""
        return self._left

    def begin(self, conditions: Sequence[Condition]) -> None:
        """Bring these about, in their order."""
        self.stop()
        self._left = list(conditions)
        self._begin_next()
        self._looks = BETWEEN
        if not self._left:
            self.ended.emit()

    def stop(self) -> None:
        """Leave everything as it has become."""
        if self._left:
            if self._is_begun and isinstance(self._left[0], _TRAINING):
                self._run.set_playing(False)
            self._left = []
            self._give_speed_back()
            self.ended.emit()

    def look(self, situation: Situation) -> None:
        """Go on, as the window stands now."""
        if not self._left:
            return
        self._looks += 1
        wanted = self._left[0]
        if is_fulfilled(wanted, situation):
            if self._is_begun and isinstance(wanted, _TRAINING):
                self._run.set_playing(False)
            self._left.pop(0)
            self._give_speed_back()
            self._begin_next()
            if not self._left:
                self.ended.emit()
        elif not self._is_begun:
            if self._looks >= BETWEEN:
                self._is_begun, self._looks = True, 0
                self._act(wanted, situation)
        elif isinstance(wanted, _TRAINING):
            self._watch_training(wanted, situation)
        elif self._looks > PATIENCE:
            self._give_up(tr("This can't be done here. Try it yourself, or skip the step."))

    def _begin_next(self) -> None:
        self._is_begun, self._looks = False, 0

    def _watch_training(self, wanted: Condition, situation: Situation) -> None:
        """The person may have paused; or it never comes."""
        if situation.has_ended:
            self._give_up(tr("Training has ended, and it has not come to this. Reset and try again, or skip the step."))
        elif not isinstance(wanted, Trained) and situation.epoch > MOST_EPOCHS:
            self._give_up(
                tr("After {epoch:,} epochs it has not come to this. Skip the step, or train on.", epoch=situation.epoch)
            )
        elif not self._run.playing:
            self.stop()

    def _give_up(self, why: str) -> None:
        self.told.emit(why)
        self.stop()

    def _act(self, wanted: Condition, situation: Situation) -> None:
        match wanted:
            case Trained():
                self._hurry(wanted.epochs - situation.epoch)
                self._run.train_to(wanted.epochs)
            case HasFigure() | HasVerdict() | Stopped():
                self._hurry(UNKNOWN_EPOCHS)
                self._run.set_playing(True)
            case HasSetting():
                self._set(wanted)
            case HasVariants():
                self._add_variants(wanted.count)
            case Drew():
                self._draw(wanted.count - situation.drawn)
            case LookedBack() if situation.epoch < FEWEST_TO_LOOK_BACK:
                self._left.insert(0, Trained(epochs=FEWEST_TO_LOOK_BACK))
                self._begin_next()
            case LookedBack():
                self._run.set_playing(False)
                if wanted.to == "best":
                    self._actions.best.trigger()
                else:
                    self._timeline.show(situation.epoch // 2)
            case Opened():
                self._sight.open(wanted.place)
            case SeesOptimizerLoss():
                self._actions.optimizer_loss.setChecked(True)

    def _set(self, wanted: HasSetting) -> None:
        tab = next((tab for start, tab in _TABS.items() if wanted.path.startswith(start)), None)
        if tab is not None:
            self._sight.open(tab)
        self._model.choose(wanted.variant - 1)
        self._settings.change(wanted.path, _value(wanted))
        self._settings.finish()

    def _add_variants(self, count: int) -> None:
        variants = self._model.experiment.variants
        if len(variants) == 1 and count == len(cure_variants(variants[0])):
            self._actions.cures.trigger()
            return
        for _ in range(len(variants), min(count, MAX_VARIANTS)):
            self._actions.compare.trigger()

    def _draw(self, count: int) -> None:
        """So many points of the second class, in the middle of those of the first that are learned from."""
        experiment = self._model.experiment
        is_learned = ~self._model.derived.assignment.is_validation
        middle = densest_place(experiment.points.positions[is_learned], experiment.points.labels[is_learned], 0)
        numbers = np.arange(count)
        radius, angle = SPREAD * np.sqrt(numbers), TURN * numbers
        positions = np.column_stack([radius * np.cos(angle), radius * np.sin(angle)]) + middle
        points = experiment.points.added(positions, 1, seed=experiment.data.seed)
        text = tr_of(count, "Paint {count} point", "Paint {count} points")
        self._model.undo_stack.push(Edit(self._model, replace(experiment, points=points), text))

    def _hurry(self, epochs: int) -> None:
        """Train so fast that it takes a few seconds; what the person had chosen comes back afterwards."""
        needed, chosen = epochs / SECONDS, self._run.speed
        if chosen is not None and chosen < needed:
            self._speed_before = (chosen,)
            self._put_speed(next((speed for speed in SPEEDS if speed >= needed), None))

    def _give_speed_back(self) -> None:
        if self._speed_before is not None:
            self._put_speed(*self._speed_before)
            self._speed_before = None

    def _put_speed(self, speed: float | None) -> None:
        self._bar.set_speed(speed)
        self._run.set_speed(speed)


def _value(wanted: HasSetting) -> Any:
    """The value that a setting is to have, as the experiment holds it."""
    if wanted.equals is not None:
        return tuple(wanted.equals) if isinstance(wanted.equals, list) else wanted.equals
    bound = wanted.at_least if wanted.at_least is not None else wanted.at_most
    assert bound is not None, "a condition has one of the three"
    if FIELDS[wanted.path].kind == "integer":
        return math.ceil(bound) if wanted.at_least is not None else math.floor(bound)
    return bound
