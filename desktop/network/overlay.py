"""What a mode of the diagram shows on it, beside maps and edges: which units are silent, numbers, and words."""

from __future__ import annotations

from collections.abc import Collection
from typing import NamedTuple

from desktop.look.language import worded
from desktop.network.diagram import Diagram
from desktop.network.targets import Target, UnitTarget


class UnitTag(NamedTuple):
    """Numbers at a unit."""

    target: UnitTarget
    lines: tuple[str, ...]
    brief: str
    """What has to do where there is room for one short line only; "": nothing has."""
    least: str = ""
    """And where columns stand closest; "": `brief` has."""


class EdgeTag(NamedTuple):
    """Numbers at an edge."""

    origin: UnitTarget
    to: UnitTarget
    lines: tuple[str, ...]
    is_near_end: bool
    """They stand near the unit that the edge leads to, and else near the one that it comes from."""
    brief: str = ""
    """What has to do where there is less room; "": nothing has."""


class SideTag(NamedTuple):
    """Numbers at a unit's left: at its lower corner, where its bias is, or at its upper."""

    target: UnitTarget
    lines: tuple[str, ...]
    is_low: bool
    brief: str = ""
    """What has to do where there is less room; "": nothing has."""


class Widest(NamedTuple):
    """About the widest number at a unit, whichever it is now: where numbers stand must not change with them."""

    full: str
    brief: str


class Overlay:
    """Nothing beside maps and edges."""

    has_numbers = False
    """Units stand in one row, so that numbers at them have room."""
    widest = Widest("", "")
    """Of the numbers at units."""

    def silent(self, diagram: Diagram) -> Collection[UnitTarget]:
        """Units that are dark, and whose edges are gone."""
        del diagram
        return ()

    def note(self, diagram: Diagram, column: int, *, is_brief: bool = False) -> str:
        """A few words below a column; "" for none. is_brief: without the number of its units."""
        del diagram, column, is_brief
        return ""

    def unit_tags(self, diagram: Diagram) -> list[UnitTag]:
        """Numbers at units."""
        del diagram
        return []

    def other_tags(self, diagram: Diagram, told: Target | None) -> list[EdgeTag | SideTag]:
        """Numbers around what is looked at, most important first."""
        del diagram, told
        return []

    def front(self, diagram: Diagram, told: Target | None) -> UnitTarget | None:
        """The unit that these are about, whose edges lie in front; None: the one that is looked at."""
        del diagram, told
        return None

    def lines(self, diagram: Diagram, told: Target | None, *, is_brief: bool = False) -> list[str]:
        """What is said in words of what is looked at; []: what is always said. is_brief: in fewer words,
        where there are such."""
        del diagram, told, is_brief
        return []

    def remark(self, told: Target | None) -> str:
        """What is said of it besides; "": nothing."""
        del told
        return ""


class MessageOverlay(Overlay):
    """Says why there is nothing to show."""

    def __init__(self, message: str) -> None:
        self._message = message

    def lines(self, diagram: Diagram, told: Target | None, *, is_brief: bool = False) -> list[str]:
        del diagram, is_brief
        return [worded(self._message)] if told is None else []
