"""Catching up: says how far newcomers are in training up to where the run stands, and lets the person take it back."""

from __future__ import annotations

from typing import Final

from msgspec.structs import replace
from PySide6.QtCore import QObject

from desktop.document.edits import Edit, rearranged
from desktop.document.experiment_model import ExperimentModel
from desktop.look.language import tr
from desktop.training.past import CatchUp
from desktop.training.run import Run
from desktop.window.main_window import MainWindow

PATIENCE: Final = 15
"""Frames before a message appears, a quarter of a second: about a shorter wait it would only flash."""


class CatchUpNotice(QObject):
    """Tells how far newcomers are: over each one's plane, and in a message with Cancel that comes back after others."""

    def __init__(self, model: ExperimentModel, run: Run, window: MainWindow, parent: QObject) -> None:
        super().__init__(parent)
        self._model = model
        self._run = run
        self._window = window
        self._frames = 0
        self._told = ""
        self._is_dismissed = False
        model.changed.connect(self._experiment_changed)
        window.toast.acted.connect(self._message_acted)

    def tick(self) -> None:
        """A frame has passed."""
        found = self._run.catching_up
        if found is None:
            if self._frames:
                self._end()
            return
        self._frames += 1
        count = len(self._model.experiment.variants)
        note = tr("Training up to epoch {epoch:,} … {share}", epoch=found.epoch, share=percent(found.fraction))
        waits = len(found.newcomers) < count or self._run.snapshot is None
        self._window.planes.set_notes([note if waits and at in found.newcomers else "" for at in range(count)])
        if self._frames >= PATIENCE:
            self._tell(self._text(found))

    def cancel(self) -> None:
        """Leave the newcomers out: take back what brought them, so that nothing is left to redo."""
        found, stack = self._run.catching_up, self._model.undo_stack
        if found is None:
            return
        for number in dict.fromkeys(reversed(found.edits)):
            done, undone = stack.command(stack.index() - 1), stack.command(stack.index())
            if isinstance(done, Edit) and done.number == number:
                done.revoke()
                stack.undo()
            elif isinstance(undone, Edit) and undone.number == number:
                stack.redo()
        left = self._run.catching_up
        if left is not None:  # other edits came after those that brought newcomers, and they stay
            self._leave_out(left)
        self._end()

    def _experiment_changed(self) -> None:
        """Every change takes the message away, so that its absence doesn't mean that the person has closed it."""
        self._told, self._is_dismissed = "", False

    def _message_acted(self, text: str) -> None:
        if text == self._told:
            self.cancel()

    def _leave_out(self, found: CatchUp) -> None:
        experiment = self._model.experiment
        if experiment.repeats.count != found.repeat_count:
            repeats = replace(experiment.repeats, count=found.repeat_count)
            self._model.undo_stack.push(
                Edit(self._model, replace(experiment, repeats=repeats), tr("Repeats as before"))
            )
            return
        order = tuple(at for at in range(len(experiment.variants)) if at not in found.newcomers)
        self._model.undo_stack.push(Edit(self._model, rearranged(experiment, order), tr("Leave out"), places=order))

    def _text(self, found: CatchUp) -> str:
        experiment = self._model.experiment
        epoch, share = found.epoch, percent(found.fraction)
        if experiment.repeats.count != found.repeat_count:
            count = experiment.repeats.count
            return tr("{count} repeats train up to epoch {epoch:,}: {share}", count=count, epoch=epoch, share=share)
        if len(found.newcomers) > 1:
            count = len(found.newcomers)
            return tr("{count} newcomers train up to epoch {epoch:,}: {share}", count=count, epoch=epoch, share=share)
        number = found.newcomers[0] + 1
        return tr("Variant {number} trains up to epoch {epoch:,}: {share}", number=number, epoch=epoch, share=share)

    def _tell(self, text: str) -> None:
        shown = self._window.notice
        if shown and shown != self._told:
            self._told = ""  # another message is on screen, as long as it needs to be
            return
        if self._told and not shown:
            self._is_dismissed = True  # the person closed it; the planes go on telling
        if self._is_dismissed:
            return
        self._told = text
        self._window.set_notice(text, "Cancel")

    def _end(self) -> None:
        if self._told and self._window.notice == self._told:
            self._window.set_notice("")
        self._window.planes.set_notes([])
        self._frames, self._told, self._is_dismissed = 0, "", False


def percent(share: float) -> str:
    """A share of 1 for reading."""
    return f"{100 * share:.0f} %"
