"""Where words, numbers and a button stand in the loss chart without covering one another, or a curve."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Final

import numpy as np
from PySide6.QtCore import QPointF, QRectF, QSizeF

from desktop.look.apart import pushed_apart
from desktop.look.line_pieces import Floats

BESIDE: Final = 5.0
"""Pixels from a curve's end to its number."""
MOST_COLUMNS: Final = 2
"""Of numbers beside one another; a third would take too much of the width from the curves."""
FAR: Final = 1.2
"""Heights of a number that one may stand above or below the end of its curve before another column takes some."""
CLEAR: Final = 4
"""Pixels between a button or a word and a curve, at least."""
_WAYS: Final = 4
"""Places along a curve that are tried for a word: every other would be too far from the curve's end to be read with it.
"""


def placed_numbers(ends: Sequence[QPointF], size: QSizeF, area: QRectF) -> list[QRectF]:
    """Boxes of that size right of the curves' ends, as near as they go within the area without overlapping.

    Ends that lie close together in x share a column of boxes. Where it is full, or would drive a box far from its
    curve, more columns stand beside it.
    """
    near: list[list[int]] = []
    for index in sorted(range(len(ends)), key=lambda index: ends[index].x()):
        if near and ends[index].x() - ends[near[-1][-1]].x() < size.width():
            near[-1].append(index)
        else:
            near.append([index])
    groups: list[dict[int, QRectF]] = []
    for indices in near:
        group = _columns(indices, ends, size, area)
        while groups and max(box.right() for box in groups[-1].values()) > min(box.left() for box in group.values()):
            group = _columns([*groups.pop(), *group], ends, size, area)
        groups.append(group)
    boxes = {index: box for group in groups for index, box in group.items()}
    return [boxes[index] for index in range(len(ends))]


def _columns(indices: Sequence[int], ends: Sequence[QPointF], size: QSizeF, area: QRectF) -> dict[int, QRectF]:
    """The boxes of some ends, in as few columns as keep them near."""
    ordered, height = sorted(indices, key=lambda index: ends[index].y()), size.height()
    wanted = [ends[index].y() - height / 2 for index in ordered]
    count, tops = -(-len(ordered) // max(1, int(area.height() / height))) - 1, list(wanted)
    while True:
        count += 1
        for column in range(count):
            some = wanted[column::count]
            tops[column::count] = pushed_apart(some, [height] * len(some), area.top(), area.bottom())
        farthest = max(abs(top - want) for top, want in zip(tops, wanted, strict=True))
        if farthest <= FAR * height or count >= MOST_COLUMNS:
            break
    left = min(max(ends[index].x() for index in indices) + BESIDE, area.right() - count * size.width())
    corners = (QPointF(left + place % count * size.width(), top) for place, top in enumerate(tops))
    return {index: QRectF(corner, size) for index, corner in zip(ordered, corners, strict=True)}


def placed_words(words: Sequence[tuple[float, float]], height: float, room: QRectF) -> list[QRectF]:
    """Boxes for words that belong to places in x, above the chart: from left to right in the order of their places, so
    that none seems to belong to another's. Those for which the row has no room stand below it, within the chart.

    words: (x, width) of each, pixels.
    """
    rows: list[list[int]] = [[]]
    for index in sorted(range(len(words)), key=lambda index: words[index][0]):
        if rows[-1] and sum(words[other][1] for other in [*rows[-1], index]) > room.width():
            rows.append([])
        rows[-1].append(index)
    found = [QRectF()] * len(words)
    for row, members in enumerate(rows):
        widths = [words[index][1] for index in members]
        wanted = [words[index][0] - words[index][1] / 2 for index in members]
        lefts = pushed_apart(wanted, widths, room.left(), room.right())
        for index, left, width in zip(members, lefts, widths, strict=True):
            found[index] = QRectF(left, room.top() + row * height, width, height)
    return found


def free_corner(size: QSizeF, within: QRectF, before: QRectF | None, is_crossed: Callable[[QRectF], bool]) -> QRectF:
    """A rectangle of that size in a corner that nothing crosses: where it was before, or else the first of upper right,
    upper left, lower right and lower left; the first one where none is free.

    before: where it was in a chart that looked the same; None: nowhere.
    """
    x = within.right() - size.width(), within.left()
    y = within.top(), within.bottom() - size.height()
    corners = [QRectF(left, top, size.width(), size.height()) for top in y for left in x]
    tried = [before, *corners] if before in corners else corners
    return next((corner for corner in tried if corner is not None and not is_crossed(corner)), corners[0])


def place_by_end(
    size: QSizeF, curve: Floats, within: QRectF, last: float, is_crossed: Callable[[QRectF], bool]
) -> QRectF | None:
    """A rectangle of that size above or below a curve (2, K), as near to its end as no curve passes through it; None
    where each such place is crossed.

    last: pixels from the left at which the curve ends in sight.
    """
    x, y = curve
    for way in range(_WAYS):
        left = max(within.left(), min(last, within.right()) - (way + 1) * size.width())
        beside = y[(x >= left - CLEAR) & (x <= left + size.width() + CLEAR) & np.isfinite(y)]
        if not len(beside):
            continue
        above = max(within.top(), float(beside.min()) - size.height() - CLEAR)
        below = min(within.bottom() - size.height(), float(beside.max()) + CLEAR)
        for top in (above, below):
            place = QRectF(left, top, size.width(), size.height())
            if not is_crossed(place):
                return place
    return None
