"""Where words and numbers stand in the loss chart without covering one another, and the numbers of the variants."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter

from desktop.look.swatch import TEXT_SIZE, draw_swatch
from desktop.look.theme import Theme

BESIDE: Final = 5.0
"""From a curve's end to its number."""

MOST_COLUMNS: Final = 2
FAR: Final = 1.2
"""Heights of a number that one may stand above or below the end of its curve before another column takes some."""


def number_size(font: QFont, theme: Theme) -> QSizeF:
    """Size of a variant's number with a pixel of room around it."""
    bold = QFont(font)
    bold.setPixelSize(theme.px(TEXT_SIZE))
    bold.setWeight(QFont.Weight.Bold)
    metrics = QFontMetricsF(bold)
    return QSizeF(metrics.horizontalAdvance("8") + 8, metrics.capHeight() + 6)


def paint_number(painter: QPainter, theme: Theme, number: int, color: str, box: QRectF) -> None:
    """A variant's number in its colour, parted from the curves by a rim."""
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(theme.surface))
    painter.drawRoundedRect(box, 4.5, 4.5)
    draw_swatch(painter, box.adjusted(1, 1, -1, -1), number, color, theme)


def placed_numbers(ends: Sequence[QPointF], size: QSizeF, area: QRectF) -> list[QRectF]:
    """Boxes of that size right of the curves' ends, as near as they go within the area without overlapping.

    Ends that lie close together in x share a column of boxes. Where it is full, or would drive a box far from its
    curve, more columns stand beside it.
    """
    groups = [[index] for index in sorted(range(len(ends)), key=lambda index: ends[index].x())]

    def columns(group: list[int]) -> list[list[tuple[int, float]]]:
        """Indices and tops of the boxes in each column."""
        ordered = sorted(group, key=lambda index: ends[index].y())
        needed = -(-len(group) // max(1, int(area.height() / size.height())))
        for count in range(needed, max(needed, MOST_COLUMNS) + 1):
            found, farthest = [], 0.0
            for members in (ordered[column::count] for column in range(count)):
                wanted = [ends[index].y() - size.height() / 2 for index in members]
                tops = _pushed_apart(wanted, size.height(), area.top(), area.bottom())
                farthest = max([farthest, *(abs(top - want) for top, want in zip(tops, wanted, strict=True))])
                found.append(list(zip(members, tops, strict=True)))
            if farthest <= FAR * size.height():
                break
        return found

    def left_and_right(group: list[int]) -> tuple[float, float]:
        width = len(columns(group)) * size.width()
        left = min(max(ends[index].x() for index in group) + BESIDE, area.right() - width)
        return left, left + width

    while True:
        for place in range(len(groups) - 1):
            if left_and_right(groups[place])[1] > left_and_right(groups[place + 1])[0]:
                groups[place : place + 2] = [groups[place] + groups[place + 1]]
                break
        else:
            break
    boxes = [QRectF()] * len(ends)
    for group in groups:
        left, _ = left_and_right(group)
        for column, members in enumerate(columns(group)):
            for index, top in members:
                boxes[index] = QRectF(QPointF(left + column * size.width(), top), size)
    return boxes


def placed_word(width: float, height: float, x: float, taken: Sequence[QRectF], room: QRectF) -> QRectF:
    """A box for a word that belongs to a place in x: above the chart, beside the words that are there already.

    Where there is no room beside them it stands below, within the chart.
    """
    wanted = min(max(x - width / 2, room.left()), room.right() - width)
    beside = [left for other in taken for left in (other.right(), other.left() - width)]
    for left in sorted([wanted, *beside], key=lambda left: abs(left - wanted)):
        box = QRectF(left, room.top(), width, height)
        if room.left() <= left <= room.right() - width and not any(box.intersects(other) for other in taken):
            return box
    box = QRectF(wanted, room.top() + height, width, height)
    while any(box.intersects(other) for other in taken):
        box.translate(0, height)
    return box


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
