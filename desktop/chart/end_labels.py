"""Where words and numbers stand in the loss chart without covering one another."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QPointF, QRectF, QSizeF

BESIDE: Final = 5.0
"""Pixels from a curve's end to its number."""
MOST_COLUMNS: Final = 2
"""Of numbers beside one another; a third would take too much of the width from the curves."""
FAR: Final = 1.2
"""Heights of a number that one may stand above or below the end of its curve before another column takes some."""


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
            tops[column::count] = _pushed_apart(wanted[column::count], height, area.top(), area.bottom())
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
        taken = sum(words[other][1] for other in rows[-1])
        if rows[-1] and taken + words[index][1] > room.width():
            rows.append([])
        rows[-1].append(index)
    found = [QRectF()] * len(words)
    for row, members in enumerate(rows):
        lefts, start = [], room.left()
        for index in members:
            x, width = words[index]
            lefts.append(max(x - width / 2, start))
            start = lefts[-1] + width
        end = room.right()
        for index, left in zip(reversed(members), reversed(lefts), strict=True):
            width = words[index][1]
            end = min(left, end - width)
            found[index] = QRectF(end, room.top() + row * height, width, height)
    return found


def _pushed_apart(wanted: list[float], height: float, top: float, bottom: float) -> list[float]:
    """Tops of boxes as near as possible (least squares) to those wanted, ascending, with none over another."""
    # Boxes that would touch become one block, which stands at the mean of what its boxes want.
    blocks: list[tuple[float, int]] = []
    for index, want in enumerate(wanted):
        mean, count = want - index * height, 1
        while blocks and blocks[-1][0] >= mean:
            before, its_count = blocks.pop()
            mean = (before * its_count + mean * count) / (its_count + count)
            count += its_count
        blocks.append((mean, count))
    shifts = [mean for mean, count in blocks for _ in range(count)]
    highest = max(top, bottom - len(wanted) * height)
    return [min(max(shift, top), highest) + index * height for index, shift in enumerate(shifts)]
