"""An edit of how the experiment is shown, or of the lesson about it."""

from __future__ import annotations

from weakref import ref

from PySide6.QtGui import QUndoCommand

from core.experiment.spec import Experiment
from core.lessons.lesson import Lesson
from core.lessons.presentation import Presentation
from desktop.document.edits import Edit
from desktop.document.experiment_model import ExperimentModel

_MERGE_ID = 3
"""Differs from those of other edits."""


class ShowingEdit(QUndoCommand):
    """One step of undo. Steps with the same merge key become one: all letters of a text."""

    def __init__(
        self,
        model: ExperimentModel,
        text: str,
        *,
        presentation: Presentation | None = None,
        lesson: Lesson | None = None,
        base: Experiment | None = None,
        merge_key: str | None = None,
        removes_lesson: bool = False,
    ) -> None:
        """presentation, lesson, base: the new ones, as in Showing; None leaves what there is. removes_lesson: there is
        none afterwards."""
        super().__init__(text)
        showing = model.showing
        self._model_of = ref(model)  # as Edit's
        self._before = showing.presentation, showing.lesson, showing.base
        self._after: tuple[Presentation, Lesson | None, Experiment | None] = (
            showing.presentation if presentation is None else presentation,
            showing.lesson if lesson is None else lesson,
            showing.base if base is None else base,
        )
        if removes_lesson:
            self._after = self._after[0], None, None
        self.merge_key = merge_key

    def redo(self) -> None:
        """Qt calls this when the edit is pushed, too."""
        self._put(self._after)

    def undo(self) -> None:
        """Back to what was there before."""
        self._put(self._before)

    def id(self) -> int:
        """Qt asks neighbours with the same id whether they merge."""
        return _MERGE_ID if self.merge_key is not None else -1

    def mergeWith(self, other: QUndoCommand) -> bool:  # noqa: N802 - Qt's name
        """Swallow the step after this one if it belongs to the same gesture."""
        if not isinstance(other, ShowingEdit) or other.merge_key != self.merge_key:
            return False
        self._after = other._after
        self.setText(other.text())
        self.setObsolete(self._after == self._before)
        return True

    def _put(self, what: tuple[Presentation, Lesson | None, Experiment | None]) -> None:
        model = self._model_of()
        assert model is not None, "whoever calls an edit belongs to the model's undo stack"
        model.showing.take(*what)


class BaseShown(Edit):
    """A lesson's own experiment comes back on screen in place of what its steps were written with, and is what is
    worked on from now on."""

    heeds_locks = False

    def __init__(self, model: ExperimentModel, base: Experiment, text: str) -> None:
        super().__init__(model, base, text, replaces_points=True)
        self._showing = model.showing
        self._base = base

    def redo(self) -> None:
        """The file goes on holding the same experiment."""
        self._showing.take(self._showing.presentation, self._showing.lesson)
        super().redo()

    def undo(self) -> None:
        """Back to what was on screen, which is no part of the file."""
        self._showing.take(self._showing.presentation, self._showing.lesson, self._base)
        super().undo()
