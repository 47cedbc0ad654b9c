"""The values under the pointer of the loss chart: a few lines for one variant, a compact table for several."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from desktop.chart.end_labels import number_size, paint_number
from desktop.chart.series import Flag, LossSeries
from desktop.look.theme import Theme

_PAD: Final = 4
_GUTTER: Final = 10
"""Pixels between two columns."""
_WIDEST_NAME: Final = 150
_NARROW_NAME: Final = 104
_MOST_NOTES: Final = 3
_NONE: Final = "–"  # noqa: RUF001 - the dash for "no number"


@dataclass(frozen=True)
class Row:
    """A name and its values, in words."""

    name: str
    values: tuple[str, ...]
    number: int = 0
    """Of the variant; 0 for a row without one."""
    color: str = ""


@dataclass(frozen=True)
class Readout:
    """What is told of an epoch."""

    epoch: int
    heads: tuple[str, ...]
    """Names of the columns of values; none where one column needs no name."""
    rows: tuple[Row, ...]
    notes: tuple[str, ...] = ()
    """What changed there."""

    @property
    def text(self) -> str:
        """One line for the epoch and for each row and note."""
        rows = (" ".join([str(row.number)] * (row.number > 0) + [row.name, *row.values]) for row in self.rows)
        return "\n".join([f"Epoch {self.epoch:,}", *(row.rstrip() for row in rows), *self.notes])


def readout(series: Sequence[LossSeries], epoch: int, flags: Sequence[Flag] = ()) -> Readout | None:
    """The values at an epoch and what changed there; None outside what was trained."""
    notes = tuple(line for flag in flags for line in flag.words.split("\n"))
    if len(notes) > _MOST_NOTES:
        notes = (*notes[:_MOST_NOTES], f"and {len(notes) - _MOST_NOTES} more")
    if len(series) == 1:
        rows = _lines(series[0], epoch)
        return Readout(epoch, (), rows, notes) if rows else None
    if not series:
        return None
    heads: tuple[str, ...] = ("Validation", "Training")
    if any(one.ghost is not None for one in series):
        heads = (*heads, "Before")
    return Readout(epoch, heads, _table(series, epoch, has_ghost=len(heads) > 2), notes)


def paint_readout(painter: QPainter, theme: Theme, area: QRectF, x: float, told: Readout) -> QRectF:
    """Paints it in a box beside the pointer's column x, within the area. Returns the box.

    Where the area is too low for a row each, rows stand in two columns, without their last values.
    """
    metrics, chip = painter.fontMetrics(), number_size(painter.font(), theme)
    has_numbers = any(row.number for row in told.rows)
    inset = chip.width() + _PAD if has_numbers else 0.0
    line = float(max(math.ceil(chip.height()) if has_numbers else 0, metrics.ascent() + metrics.descent()))
    columns, heads, rows = 1, told.heads, told.rows
    if heads and (len(rows) + 1 + len(told.notes)) * line + 2 * _PAD > area.height():
        columns, heads, rows = 2, heads[:1], tuple(Row(r.name, r.values[:1], r.number, r.color) for r in rows)
    deep = -(-len(rows) // columns)
    widths = [
        max(
            metrics.horizontalAdvance(text)
            for text in (*heads[place : place + 1], *(row.values[place] for row in rows))
        )
        for place in range(len(rows[0].values))
    ]
    most = theme.px(_WIDEST_NAME if columns == 1 else _NARROW_NAME)
    name = max(min(most, max(metrics.horizontalAdvance(row.name) for row in rows)), 0)
    head = f"Epoch {told.epoch:,}"
    name = max(name, math.ceil(metrics.horizontalAdvance(head) - (inset if heads else 0)))
    row_width = inset + name + sum(_GUTTER + width for width in widths)
    width = columns * row_width + (columns - 1) * 2 * _GUTTER
    width = max(width, min(max((metrics.horizontalAdvance(note) for note in told.notes), default=0), area.width() / 2))
    box = _box(area, x, QSizeF(width + 4 * _PAD, (deep + 1 + len(told.notes)) * line + 2 * _PAD))
    painter.setPen(QPen(QColor(theme.line), 1))
    painter.setBrush(QColor(theme.surface))
    painter.drawRoundedRect(box, 6, 6)
    inner = box.adjusted(2 * _PAD, _PAD, -2 * _PAD, -_PAD)
    for column in range(columns):
        place = QRectF(inner.left() + column * (row_width + 2 * _GUTTER), inner.top(), row_width, line)
        if column == 0:
            _write(painter, theme.text, place, head)
        _write_values(painter, theme.caption, place, widths, heads)
        for row in rows[column * deep : (column + 1) * deep]:
            place.translate(0, line)
            if row.number:
                at = QPointF(place.left(), place.center().y() - chip.height() / 2)
                paint_number(painter, theme, row.number, row.color, QRectF(at, chip))
            shown = metrics.elidedText(row.name, Qt.TextElideMode.ElideRight, name)
            _write(painter, theme.text if heads else theme.caption, place.adjusted(inset, 0, 0, 0), shown)
            _write_values(painter, theme.text, place, widths, row.values)
    for place_of, note in enumerate(told.notes, 1):
        below = QRectF(inner.left(), inner.top() + (deep + place_of) * line, inner.width(), line)
        shown = metrics.elidedText(note, Qt.TextElideMode.ElideRight, int(inner.width()))
        _write(painter, theme.accent, below, shown)
    return box


def _lines(series: LossSeries, epoch: int) -> tuple[Row, ...]:
    """Rows of a series that is alone."""
    values = series.history.at(epoch)
    if values is None:
        return ()
    train, validation = values["train_loss"], values["validation_loss"]
    found = [Row("Training", (_range_text(train),)), Row("Validation", (_range_text(validation),))]
    spread = series.spread.at(epoch) if series.spread is not None else None
    if spread is not None:
        ends = (spread["validation_loss_low"][0], spread["validation_loss_high"][1])
        found.append(Row("Range", (_range_text(ends),)))
    else:
        found.append(Row("Gap", (_number((sum(validation) - sum(train)) / 2),)))
    before = series.ghost.at(epoch) if series.ghost is not None else None
    if before is not None:
        found.append(Row("Before", (_range_text(before["validation_loss"]),)))
    return tuple(found)


def _table(series: Sequence[LossSeries], epoch: int, *, has_ghost: bool) -> tuple[Row, ...]:
    """One row for each of several series, in their order; with what the run before had at that epoch."""
    rows = []
    for number, one in enumerate(series, 1):
        values = one.history.at(epoch)
        told: tuple[str, ...] = (one.end or _NONE, "")
        if values is not None:
            told = (_middle_text(values["validation_loss"]), _middle_text(values["train_loss"]))
        before = one.ghost.at(epoch) if one.ghost is not None else None
        if has_ghost:
            told = (*told, _middle_text(before["validation_loss"]) if before is not None else "")
        rows.append(Row(one.name, told, number, one.color))
    return tuple(rows)


def _write_values(painter: QPainter, ink: str, row: QRectF, widths: Sequence[int], texts: Sequence[str]) -> None:
    right = row.right()
    for width, text in zip(reversed(widths), reversed(texts), strict=bool(texts)):
        box = QRectF(right - width - 1, row.top(), width + 1, row.height())
        _write(painter, ink, box, text, Qt.AlignmentFlag.AlignRight)
        right -= width + _GUTTER


def _write(
    painter: QPainter, ink: str, box: QRectF, text: str, side: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft
) -> None:
    painter.setPen(QColor(ink))
    painter.drawText(box, side | Qt.AlignmentFlag.AlignVCenter, text)


def _box(area: QRectF, x: float, size: QSizeF) -> QRectF:
    """Right of the column if there is room, else left of it; within the area where it is large enough."""
    left = x + 2 * _PAD if x + 2 * _PAD + size.width() < area.right() else x - 2 * _PAD - size.width()
    left = max(area.left(), min(left, area.right() - size.width()))
    top = max(area.top(), min(area.top() + _PAD, area.bottom() - size.height()))
    return QRectF(QPointF(left, top), size)


def _middle_text(values: tuple[float, float]) -> str:
    """One number, where several epochs share a place the middle of them."""
    return _number(sum(values) / 2)


def _range_text(values: tuple[float, float]) -> str:
    """One number, or two where they differ."""
    if not math.isfinite(values[0]):
        return _NONE
    low, high = (_number(value) for value in values)
    return low if low == high else f"{low} to {high}"


def _number(value: float) -> str:
    if not math.isfinite(value):
        return _NONE
    return (f"{value:.3f}" if abs(value) < 100 else f"{value:.3g}").replace("-", "−")
