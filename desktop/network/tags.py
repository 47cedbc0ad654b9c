"""Where numbers stand on the diagram: at their units and edges, and no two of them over one another."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Final, NamedTuple

import numpy as np
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QFontMetricsF

from desktop.network.diagram import Diagram
from desktop.network.overlay import EdgeTag, Overlay, SideTag, UnitTag
from desktop.network.places import GRID_GAP, Places
from desktop.network.targets import Target

PADDING: Final = 2.0
"""Pixels around the words of a tag."""
ALONG: Final = (0.2, 0.3, 0.42, 0.55, 0.1, 0.68)
"""Shares of an edge at which its tag may stand, the best first."""
MAP_SEEN: Final = 14.0
"""Pixels of a unit's map that its numbers leave free, or they stand in its middle."""


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
    unit_tags = sorted(overlay.unit_tags(diagram), key=lambda tag: tag.target != front)
    found: list[Tag] = []
    taken: list[QRectF] = []

    def put(lines: Sequence[str], boxes: Iterable[QRectF], *, is_front: bool) -> bool:
        for wanted in boxes:
            box = _moved_into(wanted, room)
            if room.contains(box) and not any(box.intersects(other) for other in taken):
                taken.append(box)
                found.append(Tag((box.x(), box.y(), box.width(), box.height()), tuple(lines), is_front))
                return True
        return False

    left_out = False
    for tag in unit_tags:
        is_front = tag.target == front
        forms = (tag.lines, (tag.brief,)) if tag.brief else (tag.lines,)
        left_out |= not any(
            put(lines, _at_unit(tag, lines, diagram, places, metrics, is_front=is_front), is_front=is_front)
            for lines in forms
        )
    for other in overlay.other_tags(diagram, told):
        if isinstance(other, SideTag):
            put(other.lines, _beside_unit(other, diagram, places, metrics), is_front=True)
        else:
            put(other.lines, _at_edge(other, diagram, places, metrics), is_front=True)
    return found, not left_out


def _moved_into(box: QRectF, room: QRectF) -> QRectF:
    """As near to its place as the room allows."""
    x = min(max(box.x(), room.left()), room.right() - box.width())
    y = min(max(box.y(), room.top()), room.bottom() - box.height())
    return QRectF(x, y, box.width(), box.height())


def _size(lines: Sequence[str], metrics: QFontMetricsF) -> tuple[float, float]:
    width = max(metrics.horizontalAdvance(line) for line in lines) + 2 * PADDING + 2
    return width, len(lines) * metrics.height() + PADDING


def _at_unit(
    tag: UnitTag, lines: Sequence[str], diagram: Diagram, places: Places, metrics: QFontMetricsF, *, is_front: bool
) -> list[QRectF]:
    """At the lower edge of the unit's map; in a small one's middle, where only numbers of the unit that is looked at
    may cover others above, below or beside it."""
    left, top, side = places.rect(tag.target.column, diagram.slot(tag.target))
    width, height = _size(lines, metrics)
    x = left + side / 2 - width / 2
    if side >= height + MAP_SEEN:
        return [QRectF(x, top + side - height, width, height)]
    box = QRectF(x, top + side / 2 - height / 2, width, height)
    middles = places.middles[tag.target.column]
    heights = np.unique(middles[:, 1].round(2))
    pitch = float(np.diff(heights).min()) if len(heights) > 1 else places.foot
    has_neighbours = len(np.unique(middles[:, 0])) > 1
    is_clear = height <= pitch and not (has_neighbours and width > side + GRID_GAP)
    return [box] if is_front or is_clear else []


def _at_edge(tag: EdgeTag, diagram: Diagram, places: Places, metrics: QFontMetricsF) -> list[QRectF]:
    """On the edge, near one of its ends."""
    x0, y0, x1, y1 = places.edges(tag.to.column)[diagram.slot(tag.to), diagram.slot(tag.origin)]
    width, height = _size(tag.lines, metrics)
    shares = [1 - share if tag.is_near_end else share for share in ALONG]
    middles = [QPointF(x0 + share * (x1 - x0), y0 + share * (y1 - y0)) for share in shares]
    return [QRectF(at.x() - width / 2, at.y() - height / 2, width, height) for at in middles]


def _beside_unit(tag: SideTag, diagram: Diagram, places: Places, metrics: QFontMetricsF) -> list[QRectF]:
    """Left of the unit, where the mark of its bias or scale is."""
    left, top, side = places.rect(tag.target.column, diagram.slot(tag.target))
    width, height = _size(tag.lines, metrics)
    x = left - width - 8
    if tag.is_low:
        return [QRectF(x, y, width, height) for y in (top + side - height / 2, top + side, top + side - height)]
    return [QRectF(x, y, width, height) for y in (top - height / 2, top - height, top)]
