"""What all tools that select have in common: clicks, drags of what is selected, areas drawn around points."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import ClassVar, Final

import numpy as np

from core.data.points import BoolArray, IdArray, Points, common_ids
from core.words import Translatable, translatable
from desktop.tools.frame import Frame
from desktop.tools.tool import Position, Setting, Stroke, Vectors, undo_text
from desktop.tools.transforms import shifted, stretched, turned

HIT: Final = 8.0
"""Pixels from a point within which a press means it."""

_Transform = Callable[[Position, bool], Vectors]
"""(pointer, is_even) -> new positions (K, 2) of the selected points."""


def point_at(points: Points, at: Position, reach: float, hidden: BoolArray | None = None) -> int | None:
    """Row of the point nearest to a position, at most so many plane units away; None for none."""
    if not len(points):
        return None
    gap = points.positions - np.array(at, np.float32)
    distance = np.einsum("nd,nd->n", gap, gap)
    if hidden is not None:
        distance[hidden] = np.inf
    row = int(distance.argmin())
    return row if distance[row] <= reach * reach else None


class SelectingStroke(Stroke):
    """A click selects the point under it, or nothing; a drag of selected points moves them, one of a handle of their
    frame scales or turns them, and any other drag selects what lies in an area. A press becomes a drag when the pointer
    has gone some way: a shaky click moves nothing. See takes_along for drags that begin beside the selected points.

    Shift adds to what is selected (a click on a selected point takes it away), Alt takes away. With these every drag
    draws an area, also one that begins on a point: in a dense cloud there is hardly another place to begin.

    Attributes:
        takes_along: whether a drag that begins on a point that isn't selected selects it and moves it, and one that
            begins between selected points moves these.
    """

    takes_along: ClassVar = True

    def __init__(self, setting: Setting) -> None:
        super().__init__(setting)
        self._press, self._hidden = setting.press, setting.hidden
        self._start_distance = setting.start_distance * setting.press.pixel
        self._before = setting.selected
        self.selected = self._before
        self._is_drag = False
        self._deed: Translatable = "Move {points}"
        self._transform: _Transform | None = None

    def begin(self, points: Points, at: Position) -> Points:
        """Nothing is moved yet; a point that was not selected is, if the press was on it and takes it along."""
        self._base, self._from = points, at
        press, frame = self._press, self._frame_of(points)
        keeps = press.adds or press.takes_away
        self._handle = None if frame is None or keeps else frame.handle_at(at, press.pixel)
        row = None if self._handle else point_at(points, at, HIT * press.pixel, self._hidden)
        self._hit = None if row is None else int(points.ids[row])
        self._moves = self._handle is not None
        if not keeps and not self._moves:
            holds = self._hit is not None and self._hit in self._before
            if self._hit is not None and not holds and self.takes_along:
                self.selected, holds = np.array([self._hit]), True
            self._moves = holds or (self.takes_along and frame is not None and frame.holds(at, press.pixel))
        return points

    def move(self, points: Points, path: Sequence[Position], *, is_even: bool = False) -> Points:
        """What is selected follows the pointer, or the area grows."""
        if not path:
            return points
        if not self._is_drag:
            self._is_drag = any(np.hypot(*np.subtract(at, self._from)) >= self._start_distance for at in path)
            if self._is_drag and self._moves:
                self._transform = self._begin_transform()
        if not self._is_drag:
            self.passed_by(path)
            return points
        if self._transform is not None:
            return self._base.moved(self._rows, self._transform(path[-1], is_even))
        self.selected = self._combined(self.inside(path))
        return points

    def end(self, points: Points) -> Points:
        """A click, if it was none but that, selects."""
        self.outline = self.outline[:0]
        if self._is_drag or self._handle is not None:
            return points
        press, hit = self._press, self._hit
        if hit is None:
            self.selected = self._before if press.adds or press.takes_away else self._before[:0]
        elif press.takes_away or (press.adds and hit in self._before):
            self.selected = self._before[self._before != hit]
        elif press.adds:
            self.selected = np.union1d(self._before, [hit])
        else:
            self.selected = np.array([hit])
        return points

    def text(self, before: Points, after: Points, class_name: str) -> str:
        """For instance "Move 12 Blue points"."""
        del after, class_name
        chosen, _ = common_ids(before.ids, self._before[:0] if self.selected is None else self.selected)
        return undo_text(self._deed, len(chosen), self.class_of(before, chosen))

    def passed_by(self, path: Sequence[Position]) -> None:
        """The pointer went along a path that may become the edge of an area, or of nothing."""

    def inside(self, path: Sequence[Position]) -> BoolArray:
        """(N,) which of the points lie in the area, after the pointer went on along a path; sets the outline."""
        del path
        return np.zeros(len(self._base), np.bool_)

    @property
    def positions(self) -> Vectors:
        """(N, 2) where the points were at the press."""
        return self._base.positions.astype(np.float64)

    @property
    def start(self) -> Position:
        """Where the button went down."""
        return self._from

    def _frame_of(self, points: Points) -> Frame | None:
        return Frame.around(points.positions.take(np.searchsorted(points.ids, self._before), axis=0))

    def _combined(self, inside: BoolArray) -> IdArray:
        if self._hidden is not None:
            inside = inside & ~self._hidden
        ids = self._base.ids[inside]
        if self._press.adds:
            return np.union1d(self._before, ids)
        return np.setdiff1d(self._before, ids) if self._press.takes_away else ids

    def _begin_transform(self) -> _Transform:
        assert self.selected is not None
        self._rows: IdArray = np.searchsorted(self._base.ids, self.selected)
        positions = self._base.positions.take(self._rows, axis=0).astype(np.float64)
        frame, start, handle = Frame.around(positions), self._from, self._handle
        assert frame is not None, "what moves is something"
        if handle == "turn":
            self._deed = translatable("Rotate {points}")
            return lambda at, is_even: turned(positions, frame, start, at, is_even=is_even)
        if handle is not None:
            self._deed = translatable("Scale {points}")
            return lambda at, is_even: stretched(positions, frame, handle, np.subtract(at, start), is_even=is_even)
        held = self._base.positions[self._base.ids == self._hit]
        anchor = held[0] if len(held) else np.array([frame.x0, frame.y0])

        def moved(at: Position, is_even: bool) -> Vectors:
            """What is held comes to lie on the grid, the point under the pointer or else the frame's lower left."""
            offset = np.subtract(at, start)
            if self.hand.grid.is_on:
                x, y = (anchor + offset).tolist()
                offset = np.subtract(self.hand.grid.snapped((x, y)), anchor)
            return shifted(positions, frame, offset, is_even=is_even)

        return moved
