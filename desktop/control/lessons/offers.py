"""What holds in the window now, as conditions that a step, or a task, can wait for."""

from __future__ import annotations

import math
from typing import Final

import msgspec

from core.experiment.fields import FIELDS, value_of
from core.experiment.spec import Experiment
from core.lessons.conditions import (
    Condition,
    Drew,
    HasFigure,
    HasSetting,
    HasVariants,
    HasVerdict,
    LookedBack,
    Opened,
    SeesOptimizerLoss,
    ShownFigure,
    Stopped,
    Trained,
)
from core.lessons.lesson import Lesson
from core.lessons.questions import Task
from desktop.control.lessons.sight import LessonSight
from desktop.control.lessons.situation import LessonSituation
from desktop.control.run.verdicts import Verdicts
from desktop.document.experiment_model import ExperimentModel
from desktop.training.run import Run

FALL: Final[tuple[ShownFigure, ...]] = ("training_loss", "validation_loss", "true_loss", "gap")
RISE: Final[tuple[ShownFigure, ...]] = ("gap", "training_accuracy", "validation_accuracy", "wrong_labels_learned")
"""Figures that a task asks to bring down, or up. A gap can be the aim of either."""
DIGITS: Final = 2
"""That count of a bound: it is read out, and it holds now."""


class Offers:
    """Looks at the window whenever somebody wants to wait for what is there."""

    def __init__(self, model: ExperimentModel, run: Run, verdicts: Verdicts, sight: LessonSight) -> None:
        self._model, self._run, self._verdicts, self._sight = model, run, verdicts, sight
        self._situation = LessonSituation(model, run, verdicts, sight)

    def since(self, begins: Experiment) -> list[Condition]:
        """All that is so now, and wasn't with an experiment that a step begins with."""
        experiment, run = self._model.experiment, self._run
        found: list[Condition] = []
        snapshot = run.snapshot
        if snapshot is not None and snapshot.epoch > 0:
            found.append(Trained(epochs=snapshot.epoch))
        found += [
            HasSetting(path=path, equals=msgspec.to_builtins(value_of(experiment, path)))
            for path in FIELDS
            if value_of(experiment, path) != value_of(begins, path)
        ]
        if len(experiment.variants) > 1:
            found.append(HasVariants(count=len(experiment.variants)))
        verdict = self._verdicts.as_it_is(0).kind
        if verdict != "waiting":
            found.append(HasVerdict(kinds=(verdict,)))
        if snapshot is not None and any(one.status == "stopped_early" for one in snapshot.variants):
            found.append(Stopped())
        found += [Opened(place=place) for place in sorted(self._sight.opened)]
        if self._sight.sees_optimizer_loss:
            found.append(SeesOptimizerLoss())
        return [*found, Drew(), LookedBack(to="best"), *self._figures()]

    def _figures(self) -> list[Condition]:
        """Bounds that the first network keeps now."""
        figures = next(iter(self._situation.now(()).figures), {})
        known = {name: value for name, value in figures.items() if math.isfinite(value)}
        falls = [HasFigure(figure=name, at_most=_round(known[name], math.ceil)) for name in FALL if name in known]
        rises = [HasFigure(figure=name, at_least=_round(known[name], math.floor)) for name in RISE if name in known]
        return [*falls, *rises]


def used_in(lesson: Lesson) -> list[Condition]:
    """What steps and tasks of a lesson wait for, each once."""
    found: list[Condition] = []
    waiting = [step.waits_for for step in lesson.steps]
    waiting += [question.waits_for for question in lesson.quiz if isinstance(question, Task)]
    for condition in (one for conditions in waiting for one in conditions):
        if condition not in found:
            found.append(condition)
    return found


def _round(value: float, towards: object) -> float:
    """With few digits, on the side where the bound still holds."""
    if value == 0:
        return 0.0
    unit = 10.0 ** (math.floor(math.log10(abs(value))) - DIGITS + 1)
    assert callable(towards)
    return float(f"{towards(value / unit) * unit:.{DIGITS}g}")
