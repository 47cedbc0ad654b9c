"""Steps of undo after which what is on screen belongs to another file: another document, or one without its lesson."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from dataclasses import replace as with_fields
from pathlib import Path

from core.lessons.document import Document
from core.lessons.presentation import Presentation
from desktop.document.edits import Edit
from desktop.document.experiment_model import ExperimentModel
from desktop.document.left_work import Left
from desktop.document.showing import Shown
from desktop.document.showing_edit import ShowingEdit
from desktop.look.language import tr


@dataclass(frozen=True)
class Origin:
    """Where what is on screen is from.

    Attributes:
        path: the file that it belongs to, and that Save writes to; None where it belongs to none.
        left: the work of an earlier window that it goes on from; None for none.
    """

    path: Path | None = None
    left: Left | None = None


class Opening(Edit):
    """Another document in place of what is on screen, and where it is from."""

    heeds_locks = False

    def __init__(
        self,
        model: ExperimentModel,
        after: Document,
        text: str,
        origins: tuple[Origin, Origin],
        take_origin: Callable[[Origin], None],
        giving_way: Callable[[], Callable[[], None]],
        *,
        keeps_open: bool = False,
    ) -> None:
        """origins: of what is on screen, and of the document. take_origin: called with one of them.
        giving_way: as in Recovery. keeps_open: what was revealed and unlocked stays so. What was prepared for a class
        begins at epoch 0, also where the same experiment is on screen, trained."""
        is_other = after.experiment != model.experiment
        is_prepared = after.presentation != Presentation()
        begins_anew = not keeps_open and (is_other or is_prepared)
        super().__init__(model, after.experiment, text, replaces_points=True, begins_anew=begins_anew)
        self._take_origin, self._giving_way = take_origin, giving_way
        self._showing = model.showing
        self._origin_before, self._origin_after = origins
        self._shown_before = model.showing.shown
        # A file opens as its writer left it; other points leave open what the person has opened.
        self._shown_after = (
            with_fields(self._shown_before, base=None) if keeps_open else Shown(after.presentation, after.lesson)
        )

    def redo(self) -> None:
        """The origin first: the title then changes once. What is hidden is so before there is anything to see."""
        keep = self._giving_way()
        self._take_origin(self._origin_after)
        self._showing.put(self._shown_after)
        super().redo()
        keep()

    def undo(self) -> None:
        """Back to what was there before, and to its file."""
        self._take_origin(self._origin_before)
        self._showing.put(self._shown_before)
        super().undo()


class LessonLeftBehind(ShowingEdit):
    """The person's own experiment beside a lesson is in a file of its own, and the lesson no longer with it.

    Undo brings both back together, the lesson and its file: steps before this one may be about that lesson.
    """

    def __init__(
        self,
        model: ExperimentModel,
        origins: tuple[Origin, Origin],
        take_origin: Callable[[Origin], None],
    ) -> None:
        """origins: of the lesson, and of the experiment alone. take_origin: called with one of them."""
        super().__init__(model, tr("Save beside the lesson"), removes_lesson=True)
        self._take_origin = take_origin
        self._origin_before, self._origin_after = origins

    def redo(self) -> None:
        """The origin first, as Opening's."""
        self._take_origin(self._origin_after)
        super().redo()

    def undo(self) -> None:
        """Back beside the lesson, and to its file."""
        self._take_origin(self._origin_before)
        super().undo()
