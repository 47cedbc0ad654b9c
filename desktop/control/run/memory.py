"""Memory: offers a run that has ended, and brings it back with the experiment that it trained."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction

from core.experiment.description import dataset_text
from core.experiment.variant_names import variant_names
from core.words import Translatable
from desktop.control.run.hand_editing import HandEditStep
from desktop.document.edits import Edit
from desktop.document.experiment_model import ExperimentModel
from desktop.look.language import tr, tr_of, worded
from desktop.training.past import Past
from desktop.training.run import Run
from desktop.training.runs import WORTH_OFFERING, Ended
from desktop.window.actions import Actions
from desktop.window.main_window import MainWindow

BRING_BACK: Final[Translatable] = "Bring back"


class Memory(QObject):
    """Says what became of a run that gave its place to another, and lets the person have it again."""

    told = Signal(str, str)
    """A sentence or two for the person, and the word on a button where something can be done about it; else ""."""

    def __init__(self, model: ExperimentModel, run: Run, window: MainWindow, actions: Actions, parent: QObject) -> None:
        super().__init__(parent)
        self._model = model
        self._run = run
        self._window = window
        self._action = actions.bring_back
        self._ended: Ended | None = None
        self._told = ""
        self._offered: tuple[int, bool] | None = None
        self._action.triggered.connect(self.bring_back)
        window.toast.acted.connect(self._message_acted)
        run.ended.connect(self._run_ended)
        run.failed.connect(self.refresh)
        self._action.setEnabled(False)  # until a run has ended
        self._menu = actions.earlier_runs
        self._menu.setEnabled(False)
        self._menu.aboutToShow.connect(self._fill)

    def bring_back(self) -> None:
        """The run that ended last, if it was a long one, takes the present one's place; with its experiment."""
        past = self._run.best_offer
        if past is not None:
            self._bring_back(past)

    def _bring_back(self, past: Past) -> None:
        """By undo or redo where a step of it leads there, so that it stays one history; else by a step of its own, or
        by none where nothing else of the experiment changes."""
        stack = self._model.undo_stack
        done, undone = stack.command(stack.index() - 1), stack.command(stack.index())
        if isinstance(done, HandEditStep) and done.run_before == past.run_id:
            stack.undo()
        elif isinstance(undone, HandEditStep) and undone.run_after == past.run_id:
            stack.redo()
        elif past.experiment == self._model.experiment:
            self._run.bring_back(past.run_id)
        elif isinstance(done, Edit) and done.number == past.ended_by and done.before == past.experiment:
            stack.undo()
        elif isinstance(undone, Edit) and undone.number == past.ended_by and undone.after == past.experiment:
            stack.redo()
        else:
            stack.push(Edit(self._model, past.experiment, _offer_text(past), brings=past.run_id))
        if self._run.run_id == past.run_id and self._run.shown_epoch is not None:
            self._run.show(None)  # all of its epochs are wanted: a step of undo goes back to what was looked at, too
            if self._ended is not None:
                self._run_ended(replace(self._ended, shown_epoch=None))

    def _fill(self) -> None:
        """With the runs that are kept now."""
        self._menu.clear()
        for past in self._run.offers:
            action = self._menu.addAction(_run_text(past))
            action.setData(past.run_id)
            action.triggered.connect(self._chosen)

    def _chosen(self) -> None:
        action = self.sender()
        assert isinstance(action, QAction)
        past = next((one for one in self._run.offers if one.run_id == action.data()), None)
        if past is not None:  # it may have gone meanwhile
            self._bring_back(past)

    def refresh(self) -> None:
        """Offer what there is to bring back, and say what is left of it: once a frame, in words where it changed."""
        past = self._run.best_offer
        offer = None if past is None else (past.epoch, _has_timeline(past))
        if offer == self._offered:
            return
        self._offered = offer
        self._action.setEnabled(past is not None)
        self._menu.setEnabled(past is not None)
        self._action.setText(tr("Bring back last run") if past is None else _offer_text(past))
        if self._ended is not None and self._told and self._window.notice == self._told:
            text = _text(self._ended, past)
            if text != self._told:
                self._told = text
                self._window.set_notice(text, BRING_BACK)

    def _message_acted(self, text: str) -> None:
        if text == self._told:
            self.bring_back()

    def _run_ended(self, ended: Ended) -> None:
        self._ended = ended
        past = self._run.best_offer
        self._told = _text(ended, past)
        if past is not None and ended.epoch > WORTH_OFFERING:
            self.told.emit(self._told, BRING_BACK)
        elif self._told:
            self.told.emit(self._told, "")
        self.refresh()


def _offer_text(past: Past) -> str:
    """What bringing it back is called."""
    if past.epoch == 0:  # it took single steps
        return tr("Bring back run at its first steps")
    return tr_of(past.epoch, "Bring back run of {count:,} epoch", "Bring back run of {count:,} epochs")


def _run_text(past: Past) -> str:
    """An ended run in a line: "181 epochs, Moons, 100 points, dropout 0.5"."""
    names = variant_names(past.experiment.variants)
    networks = tr_of(len(names), "{count} network", "{count} networks") if len(names) > 1 else worded(names[0])
    epochs = tr_of(past.epoch, "{count:,} epoch", "{count:,} epochs") if past.epoch else tr("First steps")
    return ", ".join((epochs, worded(dataset_text(past.experiment)), networks)).replace("&", "&&")


def _text(ended: Ended, past: Past | None) -> str:
    """What became of a run, and what is left of the one that can be brought back; "" where nobody would ask."""
    kept = _kept_text(past, ended) if past is not None and ended.epoch > WORTH_OFFERING else ""
    told = ""
    match ended.how:
        case "restarted" if ended.epoch > 0:
            told = worded(ended.reason)
        case "reset" if kept:
            told = tr("Back to epoch 0.")
        case "continued":
            told = tr("Back at epoch {epoch:,}. Press Train to go on from here.", epoch=ended.goes_on_at)
        case "brought back" if ended.goes_on_at == 0:
            told = tr("The run is back, paused at its first steps.")
        case "brought back" if ended.shown_epoch is not None:
            told = tr_of(
                ended.goes_on_at,
                "The run of {count:,} epoch is back, paused; epoch {epoch:,} of it is shown.",
                "The run of {count:,} epochs is back, paused; epoch {epoch:,} of it is shown.",
                epoch=ended.shown_epoch,
            )
        case "brought back":
            told = tr_of(
                ended.goes_on_at,
                "The run of {count:,} epoch is back, paused.",
                "The run of {count:,} epochs is back, paused.",
            )
    return f"{told} {kept}".rstrip() if told else ""


def _kept_text(past: Past, ended: Ended) -> str:
    if _has_timeline(past) and ended.how == "brought back":  # both may have come equally far
        return tr("The one before it, of {epochs:,} epochs, is kept.", epochs=past.epoch)
    if _has_timeline(past):
        return tr("The run of {epochs:,} epochs is kept.", epochs=past.epoch)
    return tr("Of the run of {epochs:,} epochs the weights are kept; its timeline is gone.", epochs=past.epoch)


def _has_timeline(past: Past) -> bool:
    return past.left is None or past.left.checkpoint_count > 0
