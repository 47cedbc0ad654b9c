"""Practising: notes what a person does with experiments of their own, for the map of skills."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QObject, QTimer

from core.experiment.spec import MAX_VARIANTS
from core.lessons.conditions import Condition, HasVerdict
from core.lessons.skills import of_variant, practised, skills
from desktop.control.controller import Controller
from desktop.control.gradually import Steps, Task
from desktop.control.lessons.sight import LessonSight
from desktop.control.lessons.situation import LessonSituation
from desktop.control.lessons.teaching import Teaching
from desktop.document.experiment_model import ExperimentModel
from desktop.document.progress_store import ProgressStore
from desktop.training.run import Run
from desktop.window.actions import Actions
from desktop.window.main_window import MainWindow

LOOK_MS: Final = 1500
"""Between two looks: what counts lasts longer, and nobody waits for it."""
VERDICTS_EVERY: Final = 4
"""Looks: to judge takes a millisecond for each network."""


class Practising(QObject):
    """Looks every now and then, at one variant after the other between frames: to look at eight at once would take
    longer than a frame. What is done in a lesson isn't one's own."""

    def __init__(
        self,
        store: ProgressStore,
        teaching: Teaching,
        model: ExperimentModel,
        run: Run,
        window: MainWindow,
        actions: Actions,
        controller: Controller,
    ) -> None:
        super().__init__(window)
        self._store = store
        self._teaching = teaching
        self._model = model
        self._window = window
        self._gradually = controller.gradually
        self._looking: Task | None = None
        self._situation = LessonSituation(model, run, controller.verdicts, LessonSight(window, actions))
        self._looks = 0
        self._timer = QTimer(self)
        self._timer.setInterval(LOOK_MS)
        self._timer.timeout.connect(self.look)
        self._timer.start()
        store.changed.connect(self._go_on)

    def _go_on(self) -> None:
        """What was forgotten can be practised again."""
        if not self._timer.isActive():
            self._timer.start()

    def look(self) -> None:
        """Note in the frames to come what is practised, unless the last look still goes on."""
        if self._window.isVisible() and (self._looking is None or self._looking.is_over):
            self._looking = self._gradually.begin(self._steps(), lambda _none: None)

    def _steps(self) -> Steps[None]:
        """One for each variant."""
        self._looks += 1
        for variant in range(1, MAX_VARIANTS + 1):
            if self._teaching.lesson is not None or not self._window.isVisible():
                return
            if variant > len(self._model.experiment.variants):
                return
            known = self._store.progress.practised
            left = [practice for skill in skills() for practice in skill.practices if practice.id not in known]
            if not left:
                self._timer.stop()
                return
            self._look_at(variant, [condition for practice in left for condition in practice.waits_for])
            yield

    def _look_at(self, variant: int, conditions: list[Condition]) -> None:
        """Note what is practised with a variant, counted from 1."""
        asked = [of_variant(condition, variant) for condition in conditions]
        if self._looks % VERDICTS_EVERY:
            asked = [condition for condition in asked if not isinstance(condition, HasVerdict)]
        known = self._store.progress.practised
        found = practised(skills(), self._situation.now(asked), known, variant)
        if found:
            self._store.set_progress(self._store.progress.with_practised(found))
