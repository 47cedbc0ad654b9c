"""Editing weights and biases of a running network by hand: each edit, and each drag, is one step of undo."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace
from itertools import count
from typing import Final
from weakref import ref

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QUndoCommand

from core.experiment.parameter_place import LARGEST_EDIT, ParameterPlace
from core.experiment.spec import NetworkSpec
from core.words import Translatable
from desktop.document.experiment_model import ExperimentModel
from desktop.look.language import tr, worded
from desktop.training.hand_edits import HandEdit
from desktop.training.run import Run

GONE: Final[Translatable] = "The moment before that edit isn't kept any more. The run goes on as it is."
NOT_IN_FILES: Final[Translatable] = "It holds the experiment, without the weights edited by hand."
NOT_AMONG_POINTS: Final[Translatable] = "Weights edited by hand are no part of it."
GOES_ON: Final[dict[str, Translatable]] = {
    "weight": "The run goes on from epoch {epoch:,} with that weight.",
    "bias": "The run goes on from epoch {epoch:,} with that bias.",
    "gamma": "The run goes on from epoch {epoch:,} with that gamma.",
    "beta": "The run goes on from epoch {epoch:,} with that beta.",
}
"""By what the number is."""

_MERGE_ID: Final = 2
"""Differs from that of edits of the experiment."""
_gestures = count(1)


class HandEditing(QObject):
    """Turns what a person does to a number of a network into steps of undo, and these into orders to the run.

    Attributes:
        run: the one on screen.
    """

    told = Signal(str)
    """A sentence or two: what an edit has done, or why it can't be done or taken back."""

    def __init__(self, model: ExperimentModel, run: Run, parent: QObject) -> None:
        super().__init__(parent)
        self._model = model
        self.run = run
        self._gesture = 0
        self._dragged_in: int | None = None
        """Id of the run that the drag under way has begun; None without one."""

    def obstacle(self, variant: int) -> str:
        """Why no number of a variant's network can be edited now: a sentence; "" if it can."""
        return self.run.obstacle_to_edit(variant)

    def edit(self, variant: int, place: ParameterPlace, before: float, value: float) -> None:
        """Put a value in place of the number that stands there; before: what it is as far as is seen."""
        self.end_drag()
        self._push(variant, place, before, value, 0)

    def drag(self, variant: int, place: ParameterPlace, before: float, value: float) -> int:
        """The same for each move of a drag; all of them are one step of undo, up to end_drag(). Returns the drag's
        number."""
        self._gesture = self._gesture or next(_gestures)
        self._push(variant, place, before, value, self._gesture)
        return self._gesture

    def end_drag(self) -> None:
        """The person let go."""
        self._gesture, self._dragged_in = 0, None

    def take_back(self, drags: Collection[int]) -> None:
        """Undo these, as far as they are the newest steps."""
        self.end_drag()
        stack = self._model.undo_stack
        while isinstance(step := stack.command(stack.index() - 1), HandEditStep) and step.drag in drags:
            stack.undo()

    def note_on_files(self) -> str:
        """What is to be said of a file with the experiment alone; "" where nothing is missing in it."""
        return worded(NOT_IN_FILES) if self.run.has_hand_edits else ""

    def note_on_points(self) -> str:
        """The same of points that are exported, with what networks take in of them."""
        return worded(NOT_AMONG_POINTS) if self.run.has_hand_edits else ""

    def _push(self, variant: int, place: ParameterPlace, before: float, value: float, gesture: int) -> None:
        experiment = self._model.experiment
        network = experiment.variants[variant].network
        is_begun = gesture != 0 and self._dragged_in == self.run.run_id
        if not is_begun and (obstacle := self.obstacle(variant)):
            self.told.emit(obstacle)
            return
        value = min(max(value, -LARGEST_EDIT), LARGEST_EDIT)
        if not place.is_in(network, experiment.data.class_count) or (value == before and not gesture):
            return
        name = place.name(network, experiment.data)
        edit = HandEdit(variant, place, name, before, value)
        stack, shown, was_edited = self._model.undo_stack, self.run.shown_epoch, self.run.has_hand_edits
        steps, run_id = stack.index(), self.run.run_id
        stack.push(HandEditStep(self, edit, gesture))
        self._dragged_in = self.run.run_id if gesture else None
        if self.run.run_id != run_id and stack.index() > steps:
            self._tell(edit, shown, is_first=not was_edited)

    def _tell(self, edit: HandEdit, shown: int | None, *, is_first: bool) -> None:
        experiment = self._model.experiment
        repeats, network = experiment.repeats.count, experiment.variants[edit.variant].network
        told = []
        if shown is not None:
            told.append(tr(GOES_ON[_kind(edit, network)], epoch=shown))
        if repeats > 1 and is_first:
            told.append(tr("Edited in the first of {repeats} repeats, the one that is shown.", repeats=repeats))
        if told or is_first:
            told.append(tr("Undo goes back to the moment before the edit."))
            self.told.emit(" ".join(told))


class HandEditStep(QUndoCommand):
    """One edit, or all of a drag."""

    def __init__(self, editing: HandEditing, edit: HandEdit, gesture: int) -> None:
        """gesture: 0 for an edit of its own."""
        super().__init__(tr("Edit {number}", number=edit.name))
        self._editing_of = ref(editing)  # as edits refer to the model, and for the same reason
        self._edit = edit
        self._gesture = gesture
        self._goes_on = False
        self._before: int | None = None
        self._after: int | None = None

    @property
    def drag(self) -> int:
        """Number of the drag that it is of; 0: of none."""
        return self._gesture

    @property
    def run_before(self) -> int | None:
        """Id of the run as it was before; None before it was edited."""
        return self._before

    @property
    def run_after(self) -> int | None:
        """Id of the run that went on with it."""
        return self._after

    def redo(self) -> None:
        """Qt calls this when the step is pushed, too. Later on, the run that was edited comes back; where it isn't kept
        any more, the present one is edited."""
        run = self._editing.run
        if self._goes_on:
            run.edit_parameter(self._edit, goes_on=True)
        elif self._after is None or not run.bring_back(self._after, looks_back=True):
            before = run.run_id
            if run.edit_parameter(self._edit):
                self._before, self._after = before, run.run_id
            else:
                self._editing.told.emit(run.obstacle_to_edit(self._edit.variant))

    def undo(self) -> None:
        """Back to the moment before, and to the epoch that was looked at then."""
        run, before = self._editing.run, self._before
        if before is None or run.run_id == before:
            return
        if not run.bring_back(before, looks_back=True):
            self._editing.told.emit(worded(GONE))

    def id(self) -> int:
        """Qt asks neighbours with the same id whether they merge."""
        return _MERGE_ID if self._gesture else -1

    def mergeWith(self, other: QUndoCommand) -> bool:  # noqa: N802 - Qt's name
        """Swallow the next move of the same drag; the run that was kept when it began stays the one to go back to."""
        if not isinstance(other, HandEditStep) or other._gesture != self._gesture:
            return False
        if self._editing.run.run_id != self._after or other._edit.place != self._edit.place:
            return False
        other._goes_on = True
        self._edit = replace(other._edit, before=self._edit.before)
        return True

    @property
    def _editing(self) -> HandEditing:
        editing = self._editing_of()
        assert editing is not None, "whoever calls a step belongs to the model's undo stack"
        return editing


def _kind(edit: HandEdit, network: NetworkSpec) -> str:
    """What the number is, as a key of GOES_ON."""
    if isinstance(edit.place.source, int):
        return "weight"
    if edit.place.source == "scale":
        return "gamma"
    return "beta" if network.batch_normalization and edit.place.layer < len(network.hidden) else "bias"
