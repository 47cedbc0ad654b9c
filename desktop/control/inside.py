"""The tab Inside: asks the training process for what its page wants to know, as long as it is in sight."""

from __future__ import annotations

from PySide6.QtCore import QObject

from desktop.document.experiment_model import ExperimentModel
from desktop.training.run import Run
from desktop.window.main_window import MainWindow


class Inside(QObject):
    """Brings answers about the chosen variant's network to the page in sight. The presenter says when."""

    def __init__(self, window: MainWindow, run: Run, model: ExperimentModel) -> None:
        super().__init__(window)
        self._window = window
        self._run = run
        self._model = model
        window.column.inside_shown.connect(self._tab_changed)
        window.column.inside_panel.page_changed.connect(self.ask)

    @property
    def is_shown(self) -> bool:
        """Whether there is a page to bring something to."""
        return self._window.column.is_inside_shown

    def ask(self) -> None:
        """Say what is to be known from now on."""
        page = self._window.column.inside_panel.page
        wanted = page.questions(self._model.chosen) if page is not None and self.is_shown else ()
        self._run.inquiries.ask(self, wanted)
        self.show()

    def show(self) -> None:
        """Bring what is known to the page."""
        page = self._window.column.inside_panel.page
        if page is not None and self.is_shown:
            page.show_answers(self._run.inquiries, self._model.chosen)

    def _tab_changed(self, shown: bool) -> None:
        if shown:
            self._window.column.inside_panel.wake()
        self.ask()
