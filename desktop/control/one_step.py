"""The page One step: pauses training for it, and tells it what it has to know."""

from __future__ import annotations

from PySide6.QtCore import QObject

from core.experiment.class_names import class_names
from desktop.document.experiment_model import ExperimentModel
from desktop.inside.page import Page
from desktop.inside.step_page import StepPage
from desktop.training.run import Run
from desktop.window.main_window import MainWindow


class OneStep(QObject):
    """Lets the page One step pause the run, and tells it what is selected and how classes are called."""

    def __init__(self, window: MainWindow, run: Run, model: ExperimentModel) -> None:
        super().__init__(window)
        self._run, self._model = run, model
        self._page: StepPage | None = None
        window.column.inside_panel.page_made.connect(self._page_made)
        run.playing_changed.connect(self._playing_changed)

    def selection_changed(self) -> None:
        """Other points are selected: a single one that is in the mini-batch is told of."""
        selected = self._model.selection.ids
        if self._page is not None and len(selected) == 1:
            self._page.choose_point(int(selected[0]))

    def experiment_changed(self) -> None:
        """Classes may be called otherwise."""
        if self._page is not None:
            self._page.set_class_names(class_names(self._model.experiment.data))

    def _page_made(self, page: Page) -> None:
        if isinstance(page, StepPage):
            self._page = page
            page.pause_requested.connect(self._pause)
            page.set_playing(self._run.playing)
            self.experiment_changed()

    def _pause(self) -> None:
        self._run.set_playing(False)

    def _playing_changed(self, playing: bool) -> None:
        if self._page is not None:
            self._page.set_playing(playing)
