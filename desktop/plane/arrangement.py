"""Where cards and their ranking go in a room: planes as large as can be, and no cell without use."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from typing import Final

from PySide6.QtCore import QRect, QSize

GAP: Final = 8
SMALLEST_BESIDE: Final = 132
"""Pixels of a plane's side below which there is no room for a ranking: headers tell the ranks, too."""
NARROWEST_RANKING: Final = 150
"""Pixels that a ranking's rows need to say something."""


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


def arranged(room: QSize, needs: Needs) -> Arrangement:
    """The arrangement with the largest planes; of equal ones the one with the fewest rows.

    The ranking takes the cells that the last row leaves free, or a strip below all cards, or one beside them. Where
    planes would be too small beside it, it is left out: its rectangle is null.
    """
    best = _best(room, needs)
    if best.side >= SMALLEST_BESIDE:
        return best
    bare = _best(room, replace(needs, ranking_height=_nothing))
    return best if best.side >= bare.side else replace(bare, ranking=QRect())


def _best(room: QSize, needs: Needs) -> Arrangement:
    return max(_candidates(room, needs), key=lambda one: (one.side, -len({card.top() for card in one.cards})))


def _nothing(_width: int) -> int:
    return 0


def _candidates(room: QSize, needs: Needs) -> Iterator[Arrangement]:
    for columns in range(1, needs.count + 1):
        rows = math.ceil(needs.count / columns)
        free = columns * rows - needs.count
        if free:
            yield _in_free_cells(room, needs, columns, rows)
        else:
            yield _above_ranking(room, needs, columns, rows)
            yield _beside_ranking(room, needs, columns, rows)


def _in_free_cells(room: QSize, needs: Needs, columns: int, rows: int) -> Arrangement:
    width, height = cell(room.width(), columns), cell(room.height(), rows)
    side = _side(needs, width, height)
    cards = _grid(needs, columns, width, height)
    last = cards[-1]
    left = last.right() + 1 + GAP
    ranking = QRect(left, last.top(), room.width() - left, room.height() - last.top())
    wanted = needs.ranking_height(ranking.width())
    fits = not wanted or (ranking.width() >= NARROWEST_RANKING and ranking.height() >= wanted)
    return Arrangement(cards, ranking, side if fits else 0)


def _above_ranking(room: QSize, needs: Needs, columns: int, rows: int) -> Arrangement:
    below = needs.ranking_height(room.width())
    width = cell(room.width(), columns)
    height = min(cell(room.height() - below - GAP, rows), needs.header(width) + width - needs.rim)
    side = _side(needs, width, height)
    cards = _grid(needs, columns, width, height)
    top = rows * (height + GAP)
    return Arrangement(cards, QRect(0, top, room.width(), room.height() - top), side)


def _beside_ranking(room: QSize, needs: Needs, columns: int, rows: int) -> Arrangement:
    height = cell(room.height(), rows)
    most = room.width() - NARROWEST_RANKING - GAP
    width = min(cell(most, columns), height - needs.header(cell(most, columns)) + needs.rim)
    side = _side(needs, width, height)
    cards = _grid(needs, columns, width, height)
    left = columns * (width + GAP)
    ranking = QRect(left, 0, room.width() - left, room.height())
    fits = ranking.height() >= needs.ranking_height(ranking.width())
    return Arrangement(cards, ranking, side if fits else 0)


def _side(needs: Needs, width: int, height: int) -> int:
    return max(1, min(width - needs.rim, height - needs.header(width)))


def _grid(needs: Needs, columns: int, width: int, height: int) -> tuple[QRect, ...]:
    places = (divmod(index, columns) for index in range(needs.count))
    return tuple(QRect(column * (width + GAP), row * (height + GAP), width, height) for row, column in places)


def cell(length: int, parts: int) -> int:
    """Length of one of so many equal parts with gaps between them, pixels."""
    return (length - GAP * (parts - 1)) // parts
