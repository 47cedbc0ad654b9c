"""ExperimentModel: the one experiment on screen, and the history of edits that led to it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from itertools import count
from typing import Final, Protocol, runtime_checkable

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QUndoCommand, QUndoGroup, QUndoStack

from core.data.points import IdArray
from core.experiment.derived import Derived, derive
from core.experiment.passage import Passage
from core.experiment.spec import Experiment
from core.lessons.document import Document
from desktop.document.selection import Selection
from desktop.document.showing import Showing, Shown
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
        top, text = self.command(self.index() - 1) if 0 < self.index() == self.count() else None, self.undoText()
        if top is None or command.id() == -1 or top.id() != command.id() or not top.mergeWith(command):
            super().push(command)
            return
        command.redo()
        if top.isObsolete():
            self.undo()  # takes it off the stack, too
        elif self.undoText() != text:
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


@dataclass(frozen=True, eq=False)
class Work:
    """An experiment with all that belongs to it while it is on screen: what is laid aside for another one.

    number: as in Passage.work.
    """

    number: int
    derived: Derived
    undo_stack: UndoStack
    chosen: int
    colors: tuple[int, ...]
    selected: IdArray
    shown: Shown

    @property
    def experiment(self) -> Experiment:
        """What it is about."""
        return self.derived.experiment

    @property
    def document(self) -> Document:
        """All that a file of it holds."""
        shown = self.shown
        experiment = self.experiment if shown.base is None else shown.base
        return Document(experiment, shown.presentation, shown.lesson)


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
        self.undo_group = QUndoGroup(self)
        """Undo and redo of whatever is on screen."""
        self.undo_stack = self._new_stack()
        """Of what is on screen: another one while a person's own work is laid aside."""
        self.undo_group.setActiveStack(self.undo_stack)
        self._own: Work | None = None
        self._number = 0
        self._numbers = count(1)

    @property
    def own_document(self) -> Document:
        """The person's own: what is on screen, or what was laid aside for it."""
        return self.document if self._own is None else self._own.document

    @property
    def is_laid_aside(self) -> bool:
        """Whether the person's own work waits while something else is on screen."""
        return self._own is not None

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
        base = self.showing.base
        experiment = self.experiment if base is None else base
        return Document(experiment, self.showing.presentation, self.showing.lesson)

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

    def lay_aside(self, document: Document | Work, brings: int | None = None) -> Work:
        """Put something else on screen for a while, with an undo history of its own, and return what was there.

        The person's own work is what was there first, until take_back().

        Args:
            document: a new one, or work that take_back() returned.
            brings: as in Passage.
        """
        laid_aside = self._work
        if self._own is None:
            self._own = laid_aside
        self._show(document if isinstance(document, Work) else self._new_work(document), brings)
        return laid_aside

    def take_back(self, brings: int | None = None) -> Work:
        """Put the person's own work back on screen, to the bit and with its history, and return what was there.

        brings: as in Passage.
        """
        assert self._own is not None, "only what was laid aside can be taken back"
        shown, own, self._own = self._work, self._own, None
        self._show(own, brings)
        return shown

    def forget(self, work: Work) -> None:
        """What was laid aside will never be shown again: its history, of up to 100 experiments, goes."""
        self.undo_group.removeStack(work.undo_stack)
        work.undo_stack.deleteLater()

    @property
    def _work(self) -> Work:
        return Work(
            self._number,
            self._derived,
            self.undo_stack,
            self._chosen,
            self._colors,
            self.selection.ids,
            self.showing.shown,
        )

    def _new_work(self, document: Document) -> Work:
        return Work(
            next(self._numbers),
            derive(document.experiment),
            self._new_stack(),
            0,
            carried((), (), document.experiment.variants),
            self.selection.ids[:0],
            Shown(document.presentation, document.lesson),
        )

    def _new_stack(self) -> UndoStack:
        stack = UndoStack(self)
        stack.setUndoLimit(UNDO_LIMIT)
        self.undo_group.addStack(stack)
        return stack

    def _show(self, work: Work, brings: int | None) -> None:
        old = self.experiment
        self.undo_stack, self._derived = work.undo_stack, work.derived
        self._number, self._chosen, self._colors = work.number, work.chosen, work.colors
        self.undo_group.setActiveStack(work.undo_stack)
        self.selection.choose(work.selected[:0])
        self.showing.put(work.shown)
        self.changed.emit(old, work.experiment, Passage(replaces_points=True, brings=brings, work=work.number))
        self.chosen_changed.emit(work.chosen)
        self.selection.choose(work.selected)
