"""Practising: notes what a person does with experiments of their own, for the map of skills."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QObject, QTimer

from core.lessons.conditions import HasVerdict
from core.lessons.skills import practised, skills
from desktop.control.controller import Controller
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
    """Looks every now and then. What is done in a lesson isn't one's own."""

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
        self._window = window
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
        """Note what is practised now."""
        if self._teaching.lesson is not None or not self._window.isVisible():
            return
        known = self._store.progress.practised
        left = [practice for skill in skills() for practice in skill.practices if practice.id not in known]
        if not left:
            self._timer.stop()
            return
        self._looks += 1
        conditions = [condition for practice in left for condition in practice.waits_for]
        if self._looks % VERDICTS_EVERY:
            conditions = [condition for condition in conditions if not isinstance(condition, HasVerdict)]
        situation = self._situation.now(conditions)
        found = practised(skills(), situation, known)
        if found:
            self._store.set_progress(self._store.progress.with_practised(found))
