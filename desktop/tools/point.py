"""Point: one point a click; a click on a point selects it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from core.data.points import Points
from desktop.tools.selecting import SelectingStroke, point_at
from desktop.tools.tool import AddingStroke, Position, Setting, Tool

HIT: Final = 5.0
"""Pixels from a point within which a press means that point: about what its symbol covers."""


class PointStroke(AddingStroke):
    """Where the button went down, and nowhere else: a shaky hand moves nothing. On a point, it is as with the select
    tool: a click selects it, a drag moves it."""

    def __init__(self, setting: Setting) -> None:
        super().__init__(setting)
        self._setting = setting
        self._grip: SelectingStroke | None = None

    def begin(self, points: Points, at: Position) -> Points:
        """One point exactly there, or at the nearest node of the grid, and nothing selected any more."""
        setting = self._setting
        if point_at(points, at, HIT * setting.press.pixel, setting.hidden) is not None:
            self._grip = SelectingStroke(setting)
            return self._as_gripped(self._grip.begin(points, at))
        self.selected = setting.selected[:0]
        return self.click(points, self.hand.grid.snapped(at))

    def move(self, points: Points, path: Sequence[Position], *, is_even: bool = False) -> Points:
        """Nothing more, or the point that it is on follows."""
        return points if self._grip is None else self._as_gripped(self._grip.move(points, path, is_even=is_even))

    def end(self, points: Points) -> Points:
        """Whether it was a click is known now."""
        return points if self._grip is None else self._as_gripped(self._grip.end(points))

    def text(self, before: Points, after: Points, class_name: str) -> str:
        """For instance "Paint 1 Blue point" or "Move 1 point"."""
        return (self._grip.text if self._grip is not None else super().text)(before, after, class_name)

    def _as_gripped(self, points: Points) -> Points:
        assert self._grip is not None
        self.selected = self._grip.selected
        return points


POINT = Tool(
    "Point",
    "D",
    "puts one point; on a point, it selects it",
    "cross",
    PointStroke,
    snaps=True,
)
