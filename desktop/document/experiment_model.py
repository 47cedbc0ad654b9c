"""ExperimentModel: the one experiment on screen, and the history of edits that led to it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final, Protocol, runtime_checkable

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QUndoCommand, QUndoStack

from core.experiment.derived import Derived, derive
from core.experiment.passage import Passage
from core.experiment.spec import Experiment
from core.lessons.document import Document
from desktop.document.selection import Selection
from desktop.document.showing import Showing
from desktop.document.variant_colors import carried

UNDO_LIMIT: Final = 100
"""Steps. Experiments share what they have in common, but a stroke among 20,000 points is 0.4 MB."""


@runtime_checkable
class Change(Protocol):
    """A step of undo that leads from one experiment to another."""

    heeds_locks: bool
    """It can't be done where that would use a locked control. Another document in this one's place brings its own
    locks along, and heeds none."""

    @property
    def before(self) -> Experiment:
        """What there was."""

    @property
    def after(self) -> Experiment:
        """What there is, once it is done."""


class UndoStack(QUndoStack):
    """A QUndoStack that merges by itself, and lets go of what was merged. A change that a lock forbids isn't done,
    undone or redone.

    WORKAROUND: PySide (6.11 at least) keeps every command that mergeWith() swallowed inside QUndoStack.push(), with all
    that it refers to: a whole experiment for each move of a stroke. So such a command is never handed to Qt.
    """

    def push(self, command: QUndoCommand) -> None:
        """Do it, as a part of the step before where that takes it in, else as a step of its own."""
        if isinstance(command, Change) and self._refuses(command, command.before, command.after):
            return
        top = self.command(self.index() - 1) if 0 < self.index() == self.count() else None
        if top is None or command.id() == -1 or top.id() != command.id() or not top.mergeWith(command):
            super().push(command)
            return
        command.redo()
        if top.isObsolete():
            self.undo()  # takes it off the stack, too
        else:
            self.undoTextChanged.emit(self.undoText())

    def undo(self) -> None:
        """Back to what there was before the last step."""
        step = self.command(self.index() - 1) if self.index() > 0 else None
        if not (isinstance(step, Change) and self._refuses(step, step.after, step.before)):
            super().undo()

    def redo(self) -> None:
        """Do the step again that was undone last."""
        step = self.command(self.index()) if self.index() < self.count() else None
        if not (isinstance(step, Change) and self._refuses(step, step.before, step.after)):
            super().redo()

    def _refuses(self, step: Change, before: Experiment, after: Experiment) -> bool:
        model = self.parent()
        assert isinstance(model, ExperimentModel), "a model makes its stacks"
        reason = model.guard(before, after) if step.heeds_locks else ""
        if reason:
            model.refused.emit(reason)
        return bool(reason)


def no_objection(before: Experiment, after: Experiment) -> str:
    """Nothing is locked."""
    del before, after
    return ""


class ExperimentModel(QObject):
    """Holds a frozen Experiment. Edits on undo_stack replace it; everyone else reads it and hears of changes."""

    changed = Signal(object, object, object)
    """(old Experiment, new Experiment, Passage)"""
    chosen_changed = Signal(int)
    refused = Signal(str)
    """A change wasn't done: why, in a sentence."""

    def __init__(self, experiment: Experiment, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._derived = derive(experiment)
        self.selection = Selection(self)
        """What is selected of its points; no part of it, as the chosen variant."""
        self.guard: Callable[[Experiment, Experiment], str] = no_objection
        """Why one experiment can't take the place of another, as something is locked; "" if it can."""
        self.showing = Showing(self)
        """How it is shown, and the lesson about it: beside it, and saved with it."""
        self._chosen = 0
        self._colors = carried((), (), experiment.variants)
        self.undo_stack = UndoStack(self)
        self.undo_stack.setUndoLimit(UNDO_LIMIT)

    @property
    def experiment(self) -> Experiment:
        """What is on screen now."""
        return self._derived.experiment

    @property
    def derived(self) -> Derived:
        """What follows from it, for all that show it."""
        return self._derived

    @property
    def document(self) -> Document:
        """All that a file of it holds."""
        return Document(self.experiment, self.showing.presentation, self.showing.lesson)

    @property
    def chosen(self) -> int:
        """The variant that the panels show and change. No part of the experiment: choosing is nothing to undo."""
        return self._chosen

    @property
    def colors(self) -> tuple[int, ...]:
        """The number of each variant's colour, which it keeps while others come, go and move."""
        return self._colors

    def choose(self, variant: int) -> None:
        """Edit another variant from now on; the last one where there is none of that number."""
        variant = max(0, min(variant, len(self.experiment.variants) - 1))
        if variant != self._chosen:
            self._chosen = variant
            self.chosen_changed.emit(variant)

    def replace(self, experiment: Experiment, passage: Passage) -> None:
        """Take another experiment. For edits alone: everything that a person does goes through undo_stack."""
        old = self.experiment
        if old is experiment and passage.places is None:
            return
        self._derived = derive(experiment, self._derived)
        if passage.places is not None and self._chosen in passage.places:
            self._chosen = passage.places.index(self._chosen)
        self._chosen = min(self._chosen, len(experiment.variants) - 1)
        self._colors = carried(old.variants, self._colors, experiment.variants, passage.places)
        self.selection.follow(old, experiment, passage)
        self.changed.emit(old, experiment, passage)
