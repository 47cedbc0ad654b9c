"""Where numbers stand on the diagram: beside their units and at edges, no two of them over one another, and hardly any
over a map."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cache, partial
from typing import Final, NamedTuple, TypeAlias

import numpy as np
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QFontMetricsF

from desktop.network.diagram import Diagram
from desktop.network.overlay import EdgeTag, Overlay, SideTag, UnitTag, Widest
from desktop.network.places import GRID_GAP, LEAST_MARKED, NUMBER_GAP, Places
from desktop.network.targets import Target

PADDING: Final = 2.0
"""Pixels around the words of a tag."""
ALONG: Final = (0.2, 0.3, 0.42, 0.55, 0.1, 0.68)
"""Shares of an edge at which its tag may stand, the best first."""
MOST_COVERED: Final = 0.34
"""Of a unit's map, by numbers: what is left still shows what the unit answers to."""
EDGES_IN_FULL: Final = 0.3
EDGES_AT_LEAST: Final = 0.19
"""Of the distance between two columns, what numbers beside the units leave to the edges: where all of them are told,
and where one of each unit is."""


_Ends: TypeAlias = tuple[float, float, float, float]
"""Left, top, right, bottom."""


class Tag(NamedTuple):
    """Some lines on a plate."""

    box: tuple[float, float, float, float]
    """Left, top, width, height, pixels."""
    lines: tuple[str, ...]
    is_front: bool
    """It is about what is looked at."""


def laid_out(
    overlay: Overlay, diagram: Diagram, places: Places, told: Target | None, room: QRectF, metrics: QFontMetricsF
) -> tuple[list[Tag], bool]:
    """All numbers for which there is room, those of what is looked at first, then those at units; and whether all units
    have theirs."""
    front = overlay.front(diagram, told)
    others = overlay.other_tags(diagram, told)
    starts = {tag.origin for tag in others if isinstance(tag, EdgeTag) and not tag.is_near_end}
    sheet = _Sheet(diagram, places, room, metrics, overlay.widest)
    left_out = False
    for tag in sorted(overlay.unit_tags(diagram), key=lambda tag: tag.target != front):
        is_front, is_start = tag.target == front, tag.target in starts
        full, *brief = _forms(tag)
        at_full, on_full = (
            (full, sheet.at_unit(tag, full, is_start=is_start), 0.0),
            (full, sheet.on_unit(tag, full), MOST_COVERED),
        )
        ways = [
            at_full,
            *([on_full] if len(full) > 1 else []),  # it tells more than the brief ones
            *((lines, sheet.at_unit(tag, lines, is_start=is_start), 0.0) for lines in brief),
            *((lines, sheet.on_unit(tag, lines), MOST_COVERED) for lines in (full, *brief)),
            *((lines, sheet.over_unit(tag, lines), 1.0) for lines in _forms(tag)[-1:] if is_front),
        ]
        has_room = any(sheet.put(lines, boxes, is_front=is_front, share=share) for lines, boxes, share in ways)
        left_out |= not has_room
    for other in others:
        for share, lines in [*((0.0, lines) for lines in _forms(other)), (MOST_COVERED, _forms(other)[-1])]:
            boxes = sheet.beside_unit(other, lines) if isinstance(other, SideTag) else sheet.at_edge(other, lines)
            if sheet.put(lines, boxes, is_front=True, share=share):
                break
    return sheet.tags, not left_out


def line_below(overlay: Overlay, diagram: Diagram, places: Places, metrics: QFontMetricsF) -> float:
    """Pixels below each unit for a number of it, where columns stand so close that there is no room beside the units; 0
    where there is, or none below them either."""
    if not overlay.has_numbers:
        return 0.0
    width, height = _size((overlay.widest.brief,), metrics)
    for column in range(1, diagram.column_count - 1):
        side, step = places.sides[column], places.step(column)
        has_room = step - side - width >= EDGES_AT_LEAST * step or height <= MOST_COVERED * side
        if not has_room and _pitch(places, column) - height - NUMBER_GAP >= LEAST_MARKED:
            return height
    return 0.0


class _Sheet:
    """What has been put where."""

    def __init__(self, diagram: Diagram, places: Places, room: QRectF, metrics: QFontMetricsF, widest: Widest) -> None:
        self._diagram, self._places, self._room, self._metrics = diagram, places, room, metrics
        self._usual = {
            is_brief: _size((word,), metrics)[0] for is_brief, word in ((False, widest.full), (True, widest.brief))
        }
        """Pixels of width of what stands at a unit in full, and briefly: so that units of a column are told alike."""
        self.tags: list[Tag] = []
        self._taken: list[_Ends] = []
        self._maps = [
            (left, top, left + side, top + side)
            for column in range(diagram.column_count)
            for left, top, side in (places.rect(column, slot) for slot in range(len(diagram.shown(column))))
        ]
        self._pitch, self._step = cache(partial(_pitch, places)), cache(places.step)
        self._has_neighbours = cache(partial(_has_neighbours, places))
        """Of a column: asked of each way in which each of its units may be told."""
        self._covered = [0.0] * len(self._maps)
        """Of each map, pixels."""

    def put(
        self, lines: Sequence[str], boxes: Iterable[QRectF], *, is_front: bool, share: float = MOST_COVERED
    ) -> bool:
        """Put lines into the first box that is free, and with which at most that share of any map is covered."""
        for wanted in boxes:
            box = _moved_into(wanted, self._room)
            ends = _ends(box)
            if not self._room.contains(box) or any(_shared(ends, other) for other in self._taken):
                continue
            covers = [(at, area) for at, one in enumerate(self._maps) if (area := _shared(ends, one))]
            if any(self._covered[at] + area > share * _shared(self._maps[at], self._maps[at]) for at, area in covers):
                continue
            self._taken.append(ends)
            for at, area in covers:
                self._covered[at] += area
            self.tags.append(Tag((box.x(), box.y(), box.width(), box.height()), tuple(lines), is_front))
            return True
        return False

    def at_unit(self, tag: UnitTag, lines: Sequence[str], *, is_start: bool) -> list[QRectF]:
        """Below the unit's map, where the next unit stands far enough, or at its right, where that leaves enough to the
        edges.

        is_start: the numbers of edges from it stand there, too.
        """
        column, places = tag.target.column, self._places
        left, top, side = places.rect(column, self._diagram.slot(tag.target))
        width, height = _size(lines, self._metrics)
        pitch, step = self._pitch(column), self._step(column)
        is_brief = lines != tag.lines or lines == (tag.brief,)
        has_neighbours = self._has_neighbours(column)
        x = left + side / 2 - width / 2
        found = []
        is_hidden = 0 < column < self._diagram.column_count - 1
        wide = width if lines == (tag.least,) else max(width, self._usual[is_brief])
        widest = side if has_neighbours else step - GRID_GAP if is_hidden else wide
        if height <= pitch - side and top + side + height <= places.foot and wide <= widest:
            found.append(QRectF(x, top + side + 1, width, height))
        if not has_neighbours and height <= pitch:
            is_half = is_start and height > (pitch - height) / 2 and 2 * height <= pitch
            y = top + side / 2 - height * (1.0 if is_half else 0.5)
            least = EDGES_AT_LEAST if is_brief else EDGES_IN_FULL
            if step - side - wide >= least * step:
                found.append(QRectF(left + side + 2, y, width, height))
        return found

    def on_unit(self, tag: UnitTag, lines: Sequence[str]) -> list[QRectF]:
        """On the lower edge of the unit's map, where that is large."""
        left, top, side = self._places.rect(tag.target.column, self._diagram.slot(tag.target))
        width, height = _size(lines, self._metrics)
        has_room = height <= MOST_COVERED * side and not (
            self._has_neighbours(tag.target.column) and width > side + GRID_GAP
        )
        return [QRectF(left + side / 2 - width / 2, top + side - height, width, height)] if has_room else []

    def over_unit(self, tag: UnitTag, lines: Sequence[str]) -> list[QRectF]:
        """Over the middle of its map."""
        left, top, side = self._places.rect(tag.target.column, self._diagram.slot(tag.target))
        width, height = _size(lines, self._metrics)
        return [QRectF(left + side / 2 - width / 2, top + side / 2 - height / 2, width, height)]

    def at_edge(self, tag: EdgeTag, lines: Sequence[str]) -> list[QRectF]:
        """On the edge, near one of its ends, or below the number of the unit that it comes from."""
        places, slot = self._places, self._diagram.slot
        x0, y0, x1, y1 = places.edges(tag.to.column)[slot(tag.to), slot(tag.origin)]
        width, height = _size(lines, self._metrics)
        shares = [1 - share if tag.is_near_end else share for share in ALONG]
        middles = [QPointF(x0 + share * (x1 - x0), y0 + share * (y1 - y0)) for share in shares]
        found = [QRectF(at.x() - width / 2, at.y() - height / 2, width, height) for at in middles]
        if not tag.is_near_end:
            found += [QRectF(x0 + 2, y, width, height) for y in (y0 + 0.5, y0 + height / 2 + 0.5)]
        return found

    def beside_unit(self, tag: SideTag, lines: Sequence[str]) -> list[QRectF]:
        """Left of the unit, where the mark of its bias or scale is."""
        left, top, side = self._places.rect(tag.target.column, self._diagram.slot(tag.target))
        width, height = _size(lines, self._metrics)
        x = left - width - 8
        if tag.is_low:
            return [QRectF(x, y, width, height) for y in (top + side - height / 2, top + side, top + side - height)]
        return [QRectF(x, y, width, height) for y in (top - height / 2, top - height, top)]


def _pitch(places: Places, column: int) -> float:
    """Pixels from a unit of a column to the next one below it; of a single one, all that is below its upper edge."""
    heights = np.unique(places.middles[column][:, 1].round(2))
    if len(heights) > 1:
        return float(np.diff(heights).min())
    return places.foot - (float(heights[0]) - places.sides[column] / 2)


def _has_neighbours(places: Places, column: int) -> bool:
    """Whether units of a column stand side by side."""
    across = places.middles[column][:, 0]
    return bool(across.max() > across.min())


def _forms(tag: UnitTag | EdgeTag | SideTag) -> tuple[tuple[str, ...], ...]:
    """All that it says, and where there is less room."""
    briefer = [tag.brief, tag.least] if isinstance(tag, UnitTag) else [tag.brief]
    return (tag.lines, *((text,) for text in dict.fromkeys(briefer) if text))


def _ends(box: QRectF) -> _Ends:
    return box.left(), box.top(), box.right(), box.bottom()


def _shared(one: _Ends, other: _Ends) -> float:
    """The area that two boxes have in common; hundreds are compared each time that something is pointed at."""
    width = min(one[2], other[2]) - max(one[0], other[0])
    height = min(one[3], other[3]) - max(one[1], other[1])
    return width * height if width > 0 and height > 0 else 0.0


def _moved_into(box: QRectF, room: QRectF) -> QRectF:
    """As near to its place as the room allows."""
    x = min(max(box.x(), room.left()), room.right() - box.width())
    y = min(max(box.y(), room.top()), room.bottom() - box.height())
    return QRectF(x, y, box.width(), box.height())


def _size(lines: Sequence[str], metrics: QFontMetricsF) -> tuple[float, float]:
    width = max(metrics.horizontalAdvance(line) for line in lines) + 2 * PADDING + 2
    return width, len(lines) * metrics.height() + PADDING
