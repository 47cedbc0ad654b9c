"""What the words below the diagram say can be done, and how more of it is seen."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from core.words import Translatable
from desktop.look.language import tr, worded

HINT: Final[Translatable] = (
    "Point at a unit to see its map on the plane, with a click it stays. A click on an edge or a bias edits it."
)
BRIEF_HINT: Final[Translatable] = "A click pins a unit, or edits an edge."
KEYS: Final[Translatable] = "Arrow keys walk through units and edges, Enter pins or edits, Delete switches a unit off"
WHOLE_SUM: Final[Translatable] = "A click on a unit: its whole sum."
"""Where none has room beside the maps."""
LARGER: Final[Translatable] = "F3: room for all numbers"
LARGER_UNITS: Final[Translatable] = "F3 shows it larger."
NO_ROOM: Final[Translatable] = "There is no room for the network here: F3 shows it in the plane's place."
"""This and the two before are said only where it doesn't stand in the plane's place already."""


def offered(*, is_reached: bool) -> list[str]:
    """What can be done, the most words first; is_reached: with the keyboard, which is there."""
    return [worded(words) for words in ((KEYS,) if is_reached else (HINT, BRIEF_HINT))]


def counts_in_step(count: int) -> str:
    """What a training step makes of so many units that are switched off, which is a look only."""
    if count == 1:
        return tr("The step includes the unit that is switched off.")
    return tr("The step includes the units that are switched off.")


def whole(lines: list[str], fits: Callable[[list[str]], bool]) -> list[str]:
    """Of lines that find no room together, as many as do, the last ones left out: a sum that is cut can't be redone.
    That there is a larger place, which is said first, gives way to what is told there; where neither has room, it is
    said how the sum is seen here. Where nothing fits, the first line is cut."""
    ways = [lines[:count] for count in range(len(lines), 0, -1)]
    if lines[:1] == [worded(LARGER)]:
        ways[-1:] = [lines[1:2], [*lines[:1], worded(WHOLE_SUM)], lines[:1]]
    return next((way for way in ways if way and fits(way)), lines[:1])
