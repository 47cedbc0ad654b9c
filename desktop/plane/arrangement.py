"""Where cards and their ranking go in a room: planes as large as can be, and no cell without use."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from typing import Final

from PySide6.QtCore import QRect, QSize

GAP: Final = 8
SMALLEST_BESIDE: Final = 116
"""Pixels of a plane's side below which the ranking is left out for larger planes, as headings tell the ranks, too."""
DEAR: Final = 0.72
"""Share of the side that two planes would have without the ranking, below which it is left out: in a low room, large
type needs a list so high or wide that they shrink to half of their area. Which of two leads is seen from headings;
more of them are worth a list."""
WASTE: Final = 0.12
"""Share of the room that may stay empty above or beside the largest planes."""
GRANTED: Final = 0.9
"""Share of the largest possible side that planes keep in an arrangement that is chosen because it wastes less room."""
NARROWEST_RANKING: Final = 170
"""Pixels at 100 % type that a ranking's rows need to say something; with shortened names at any size."""


@dataclass(frozen=True)
class Arrangement:
    """Places for several cards, and one for what ranks them."""

    cards: tuple[QRect, ...]
    ranking: QRect
    side: int
    """Of each plane's square."""


@dataclass(frozen=True)
class Needs:
    """What the parts need, pixels."""

    count: int
    header: Callable[[int], int]
    """Height of all but the plane in a card of a width."""
    rim: int
    """Width of all but the plane."""
    ranking_height: Callable[[int], int]
    """Height with which the ranking shows all rows at a width."""
    narrowest_ranking: int = NARROWEST_RANKING
    """Width that its rows need, pixels."""


def arranged(room: QSize, needs: Needs) -> Arrangement:
    """The arrangement with the largest planes, or with nearly as large ones where it wastes less of the room; of equal
    ones the one with the fewest rows.

    The ranking takes the cells that the last row leaves free, or a strip below all cards, or one beside them. Where
    planes would be too small beside it, it makes do with a free cell that is too small for all that it can say; where
    there is none, it is left out: its rectangle is null.
    """
    best = _best(room, needs)
    share = 1 if best.side < SMALLEST_BESIDE else DEAR if needs.count == 2 else None
    if share is None:
        return best
    bare = _best(room, replace(needs, ranking_height=lambda _width: 0, narrowest_ranking=0))
    if best.side >= share * bare.side:
        return best
    card, rest = bare.cards[0], bare.ranking
    is_cell_free = rest.width() >= card.width() and rest.height() >= card.height()
    return bare if is_cell_free else replace(bare, ranking=QRect())


def _best(room: QSize, needs: Needs) -> Arrangement:
    found = sorted(_candidates(room, needs), key=lambda one: (-one.side, len({card.top() for card in one.cards})))
    largest = found[0]
    if _waste(room, needs, largest) <= WASTE:
        return largest
    return min((one for one in found if one.side >= GRANTED * largest.side), key=lambda one: _waste(room, needs, one))


def _waste(room: QSize, needs: Needs, one: Arrangement) -> float:
    """The share of a room that neither planes with their headers nor the ranking use."""
    width = one.side + needs.rim
    used = needs.count * width * (one.side + needs.header(width)) + one.ranking.width() * one.ranking.height()
    return 1 - used / max(1, room.width() * room.height())


def _candidates(room: QSize, needs: Needs) -> Iterator[Arrangement]:
    for columns in range(1, needs.count + 1):
        rows = math.ceil(needs.count / columns)
        for ranking in ("free",) if columns * rows > needs.count else ("below", "beside"):
            yield _candidate(room, needs, columns, rows, ranking)


def _candidate(room: QSize, needs: Needs, columns: int, rows: int, ranking: str) -> Arrangement:
    """Cards in a grid, and the ranking in its "free" cells, "below" all cards or "beside" them; its side is 0 where the
    ranking finds no room there."""
    width, height = cell(room.width(), columns), cell(room.height(), rows)
    if ranking == "below":
        below = needs.ranking_height(room.width()) + GAP
        height = min(cell(room.height() - below, rows), needs.header(width) + width - needs.rim)
    elif ranking == "beside":
        width = cell(room.width() - needs.narrowest_ranking - GAP, columns)
        width = min(width, height - needs.header(width) + needs.rim)
    places = (divmod(index, columns) for index in range(needs.count))
    cards = tuple(QRect(column * (width + GAP), row * (height + GAP), width, height) for row, column in places)
    left = 0 if ranking == "below" else cards[-1].right() + 1 + GAP
    top = {"free": cards[-1].top(), "below": cards[-1].bottom() + 1 + GAP, "beside": 0}[ranking]
    rest = QRect(left, top, room.width() - left, room.height() - top)
    wanted = needs.ranking_height(rest.width())
    fits = not wanted or (rest.width() >= needs.narrowest_ranking and rest.height() >= wanted)
    side = max(1, min(width - needs.rim, height - needs.header(width)))
    return Arrangement(cards, rest, side if fits or ranking == "below" else 0)


def cell(length: int, parts: int) -> int:
    """Length of one of so many equal parts with gaps between them, pixels."""
    return (length - GAP * (parts - 1)) // parts
