"""Hiding: tells run and views what is hidden so that people predict first, and reveals it when somebody wants that."""

from __future__ import annotations

from typing import Final, NamedTuple

from PySide6.QtCore import QObject

from core.lessons.hiding import LOSSES
from core.lessons.presentation import Hidden
from core.words import Translatable
from desktop.control.presenter import Presenter
from desktop.document.experiment_model import ExperimentModel
from desktop.training.run import Run
from desktop.window.actions import Actions
from desktop.window.inside_page import InsidePage
from desktop.window.main_window import MainWindow
from desktop.window.network_page import NetworkPage


class Words(NamedTuple):
    """What a note says."""

    full: Translatable
    brief: Translatable
    """Where there is little room."""


NOTHING: Final = Words("", "")
CHART: Final[dict[frozenset[Hidden], Words]] = {
    frozenset(LOSSES): Words("Both losses are hidden: predict them first.", "Both losses are hidden."),
    frozenset({"training_loss"}): Words(
        "The training loss is hidden: predict it first.", "The training loss is hidden."
    ),
    frozenset({"validation_loss"}): Words(
        "The validation loss is hidden: predict it first.", "The validation loss is hidden."
    ),
}
BOUNDARY: Final = Words("The boundary is hidden: predict it first.", "The boundary is hidden.")
DIAGRAM: Final = Words(
    "The network's maps would give the boundary away: predict it first.",
    "The network's maps would give the boundary away.",
)
VERDICT: Final = Words("The verdict is hidden: predict it first.", "The verdict is hidden.")


class Hiding(QObject):
    """What the showing decides, brought to the run, which gives nothing of it out, and to notes in its places."""

    def __init__(
        self,
        model: ExperimentModel,
        run: Run,
        presenter: Presenter,
        window: MainWindow,
        actions: Actions,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._showing = model.showing
        self._run = run
        self._presenter = presenter
        self._window = window
        self._action = actions.reveal
        self._action.triggered.connect(self.reveal_all)
        actions.reset.triggered.connect(self._showing.restore)
        window.run_bar.reset_requested.connect(self._showing.restore)
        self._notes = (window.chart_note, window.plane_note, window.verdict_note)
        for note in self._notes:
            note.reveal_requested.connect(self._showing.reveal)
        window.network_page.tell(self._listen_to_network)
        window.column.settings.inside_page.tell(self._listen_inside)
        self._showing.changed.connect(self.refresh)
        self.refresh()

    def reveal_all(self) -> None:
        """Show everything, until Reset."""
        self._showing.reveal(self._showing.hidden)

    def refresh(self) -> None:
        """Hide what is hidden now, and show all else."""
        hidden, can_open = self._showing.hidden, self._showing.openable
        is_other = hidden != self._run.hidden
        self._run.set_hidden(hidden)
        self._action.setEnabled(bool(hidden & can_open))
        losses = frozenset(hidden & LOSSES)
        boundary, verdict = frozenset(hidden & {"boundary"}), frozenset(hidden & {"verdict"})
        parts = (losses, CHART.get(losses, NOTHING)), (boundary, BOUNDARY), (verdict, VERDICT)
        for note, (what, words) in zip(self._notes, parts, strict=True):
            note.set_hidden(what, *words, is_open=bool(what & can_open))
        self._window.network_page.tell(self._note_on_diagram)
        if is_other:
            self._presenter.hiding_changed()

    def _listen_to_network(self, page: NetworkPage) -> None:
        page.note.reveal_requested.connect(self._showing.reveal)

    def _listen_inside(self, inside: InsidePage) -> None:
        inside.panel.reveal_requested.connect(self._showing.reveal)

    def _note_on_diagram(self, page: NetworkPage) -> None:
        boundary = frozenset(self._showing.hidden & {"boundary"})
        page.note.set_hidden(boundary, *DIAGRAM, is_open=bool(boundary & self._showing.openable))
