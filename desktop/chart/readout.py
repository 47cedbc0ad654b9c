"""The values under the pointer of the loss chart: a few lines for one variant, a compact table for several."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from desktop.chart.end_labels import number_size, paint_number
from desktop.chart.series import LossSeries
from desktop.look.theme import Theme

_PAD: Final = 4
_WIDEST_NAME: Final = 150
_NARROW_NAME: Final = 104
_RIGHT: Final = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_LEFT: Final = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


@dataclass(frozen=True)
class Row:
    """One variant's values at an epoch, in words."""

    number: int
    name: str
    color: str
    validation: str
    training: str


def lines(series: LossSeries, epoch: int) -> list[tuple[str, str]]:
    """Names and values of a series that is alone; empty outside what was trained."""
    values = series.history.at(epoch)
    if values is None:
        return []
    train, validation = values["train_loss"], values["validation_loss"]
    found = [("Epoch", f"{epoch:,}"), ("Training", _range_text(train)), ("Validation", _range_text(validation))]
    spread = series.spread.at(epoch) if series.spread is not None else None
    if spread is not None:
        ends = (spread["validation_loss_low"][0], spread["validation_loss_high"][1])
        return [*found, ("Range", _range_text(ends))]
    return [*found, ("Gap", _number(sum(validation) / 2 - sum(train) / 2))]


def table(series: Sequence[LossSeries], epoch: int) -> list[Row]:
    """One row for each of several series, in their order."""
    rows = []
    for number, one in enumerate(series, 1):
        values = one.history.at(epoch)
        losses = ("validation_loss", "train_loss")
        validation, train = (_middle_text(values[name]) if values is not None else "" for name in losses)
        if values is None:
            validation = one.end or _number(math.nan)
        rows.append(Row(number, one.name, one.color, validation, train))
    return rows


def paint_lines(painter: QPainter, theme: Theme, area: QRectF, x: float, pairs: Sequence[tuple[str, str]]) -> QRectF:
    """The lines in a box beside the pointer's column x, within the area. Returns the box."""
    metrics = painter.fontMetrics()
    width = max(metrics.horizontalAdvance(name) for name, _ in pairs) + 7 * _PAD
    width += max(metrics.horizontalAdvance(value) for _, value in pairs)
    box = _box(area, x, QSizeF(width, metrics.height() * len(pairs) + 2 * _PAD))
    _paint_box(painter, theme, box)
    for index, (name, value) in enumerate(pairs):
        top = box.top() + _PAD + index * metrics.height()
        row = QRectF(box.left() + 2 * _PAD, top, width - 4 * _PAD, metrics.height())
        _write(painter, theme.caption, row, _LEFT, name)
        _write(painter, theme.text, row, _RIGHT, value)
    return box


def paint_table(painter: QPainter, theme: Theme, area: QRectF, x: float, epoch: int, rows: Sequence[Row]) -> QRectF:
    """The table in a box beside the pointer's column x, within the area. Returns the box.

    Where the area is too low for a row each, it stands in two columns, without the training losses.
    """
    metrics, chip = painter.fontMetrics(), number_size(painter.font(), theme)
    line = float(max(math.ceil(chip.height()), metrics.ascent() + metrics.descent()))
    is_low = (len(rows) + 1) * line + 2 * _PAD > area.height()
    columns = 2 if is_low else 1
    heads = ["Validation"] if is_low else ["Validation", "Training"]
    cells = [[row.validation] if is_low else [row.validation, row.training] for row in rows]
    widths = [max(metrics.horizontalAdvance(text) for text in texts) for texts in zip(heads, *cells, strict=True)]
    longest = max(metrics.horizontalAdvance(row.name) for row in rows)
    head = f"Epoch {epoch:,}"
    name_width: float = min(longest, theme.px(_NARROW_NAME if is_low else _WIDEST_NAME))
    name_width = max(name_width, metrics.horizontalAdvance(head) - chip.width())
    row_width = chip.width() + _PAD + name_width + sum(2.5 * _PAD + width for width in widths)
    deep = -(-len(rows) // columns)
    box = _box(area, x, QSizeF(columns * row_width + (columns - 1) * 4 * _PAD + 3 * _PAD, (deep + 1) * line + 2 * _PAD))
    _paint_box(painter, theme, box)
    for column in range(columns):
        left = box.left() + 1.5 * _PAD + column * (row_width + 4 * _PAD)
        place = QRectF(left, box.top() + _PAD, row_width, line)
        if column == 0:
            _write(painter, theme.text, place, _LEFT, head)
        _write_cells(painter, theme.caption, place, widths, heads)
        for index in range(column * deep, min((column + 1) * deep, len(rows))):
            place.translate(0, line)
            row = rows[index]
            top = place.center().y() - chip.height() / 2
            paint_number(painter, theme, row.number, row.color, QRectF(QPointF(left, top), chip))
            name = metrics.elidedText(row.name, Qt.TextElideMode.ElideRight, math.ceil(name_width))
            _write(painter, theme.text, place.adjusted(chip.width() + _PAD, 0, 0, 0), _LEFT, name)
            _write_cells(painter, theme.text, place, widths, cells[index])
    return box


def _write_cells(painter: QPainter, ink: str, row: QRectF, widths: Sequence[int], texts: Sequence[str]) -> None:
    right = row.right()
    for width, text in zip(reversed(widths), reversed(texts), strict=True):
        _write(painter, ink, QRectF(right - width - 1, row.top(), width + 1, row.height()), _RIGHT, text)
        right -= width + 2.5 * _PAD


def _write(painter: QPainter, ink: str, box: QRectF, where: Qt.AlignmentFlag, text: str) -> None:
    painter.setPen(QColor(ink))
    painter.drawText(box, where, text)


def _box(area: QRectF, x: float, size: QSizeF) -> QRectF:
    """Right of the column if there is room, else left of it; within the area where it is large enough."""
    left = x + 2 * _PAD if x + 2 * _PAD + size.width() < area.right() else x - 2 * _PAD - size.width()
    left = max(area.left(), min(left, area.right() - size.width()))
    top = max(area.top(), min(area.top() + _PAD, area.bottom() - size.height()))
    return QRectF(QPointF(left, top), size)


def _paint_box(painter: QPainter, theme: Theme, box: QRectF) -> None:
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(QColor(theme.line), 1))
    painter.setBrush(QColor(theme.surface))
    painter.drawRoundedRect(box, 6, 6)


def _middle_text(values: tuple[float, float]) -> str:
    """One number, where several epochs share a place the middle of them."""
    return _number(sum(values) / 2)


def _range_text(values: tuple[float, float]) -> str:
    """One number, or two where they differ."""
    if not math.isfinite(values[0]):
        return _number(math.nan)
    low, high = (_number(value) for value in values)
    return low if low == high else f"{low} to {high}"


def _number(value: float) -> str:
    if not math.isfinite(value):
        return "–"  # noqa: RUF001 - the dash for "no number"
    return f"{value:.3f}" if abs(value) < 100 else f"{value:.3g}"
