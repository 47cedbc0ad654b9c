"""The values under the pointer of the loss chart: a few lines for one variant, a compact table for several."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from html import escape
from typing import Final

from PySide6.QtCore import QBuffer, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetricsF
from PySide6.QtWidgets import QLabel, QWidget

from desktop.chart.marks import number_picture
from desktop.chart.series import Flag, LossSeries
from desktop.look.theme import LIGHT, Theme
from desktop.look.variant_name import fitted_name

_AWAY: Final = 8
"""Pixels between the pointer and the box."""
_LAYOUTS: Final = ((1, 150), (2, 104), (2, 72), (2, 56))
"""Columns that rows stand in, and pixels at 100 % type of a name: the first of these that fits."""
_WIDEST_NOTE: Final = 260
_MOST_NOTES: Final = 3
_GAP: Final = '<td width="10"></td>'
_CHIP_GAP: Final = 5
"""Pixels between a variant's number and its name."""
_MIDDLE: Final = 'valign="middle"'
"""Of a cell in height: the number on its colour makes the first cell higher than the others."""
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


class ReadoutBox(QLabel):
    """Qt view of a readout, in a box beside the pointer."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = LIGHT
        self._shown: tuple[Readout, QSize] | None = None
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setTextFormat(Qt.TextFormat.RichText)
        self.hide()

    def set_theme(self, theme: Theme, font: QFont) -> None:
        """Takes over colours and type."""
        self._theme, self._shown = theme, None
        self.setFont(font)
        self.setStyleSheet(
            f"background: {theme.surface}; color: {theme.text}; border: 1px solid {theme.line}; border-radius: 6px;"
            f" padding: 3px 7px; font-size: {font.pixelSize()}px;"
        )

    def tell(self, told: Readout | None, area: QRectF, x: float) -> None:
        """Shows it beside a column within an area, right of it if there is room, and above where that is too low. None:
        nothing.

        Where the area is too low for a row each, rows stand in two columns, without their last values, and with names
        as short as the area's width asks for.
        """
        if told is not None and (told, area.size().toSize()) != self._shown:
            self._shown = told, area.size().toSize()
            for columns, widest in _LAYOUTS if told.heads else _LAYOUTS[:1]:
                self.setText(self._html(told, columns, widest))
                self.adjustSize()
                if self.height() <= area.height() and self.width() <= area.width():
                    break
        if told is not None:
            width, height = self.width(), self.height()
            left = x + _AWAY if x + _AWAY + width < area.right() else x - _AWAY - width
            left = max(area.left(), min(left, area.right() - width))
            self.move(round(left), round(max(1.0, min(area.top() + 4, area.bottom() - height))))
        self.setVisible(told is not None)

    def _html(self, told: Readout, columns: int, widest: int) -> str:
        theme, metrics = self._theme, QFontMetricsF(self.font())
        kept, name_ink = (len(told.rows[0].values) if columns == 1 else 1), theme.text if told.heads else theme.caption

        def cells(chip: str, first: str, ink: str, values: Sequence[str], values_ink: str) -> str:
            # Number, name and values in cells of their own: text beside a picture would stand higher than text alone.
            number = f'<td {_MIDDLE} width="{chip_width}">{chip}</td>' if chip_width else ""
            name = f'<td {_MIDDLE} style="color: {ink}">{escape(first)}</td>'
            value = f'{_GAP}<td {_MIDDLE} align="right" style="color: {values_ink}">'
            return number + name + "".join(f"{value}{one}</td>" for one in values[:kept])

        look = theme, self.font().toString(), self.devicePixelRatioF()
        chip_width = 0
        if any(row.number for row in told.rows):
            chip_width = round(number_picture(1, theme.text, *look).deviceIndependentSize().width() + _CHIP_GAP)
        rows = []
        for row in told.rows:
            chip = _chip(row.number, row.color, *look) if row.number else ""
            name = fitted_name(row.name, metrics, theme.px(widest))
            rows.append(cells(chip, name, name_ink, row.values, theme.text))
        deep = -(-len(rows) // columns)
        lines = [cells("", f"Epoch {told.epoch:,}", theme.text, told.heads, theme.caption)]
        lines += [_GAP.join(rows[line::deep]) for line in range(deep)]
        table = "".join(f"<tr>{line}</tr>" for line in lines)
        notes = "".join(
            f'<div style="color: {theme.accent}">{escape(cut)}</div>'
            for note in told.notes
            if (cut := metrics.elidedText(note, Qt.TextElideMode.ElideRight, theme.px(_WIDEST_NOTE)))
        )
        return f'<table cellspacing="0" cellpadding="0">{table}</table>{notes}'


@lru_cache(maxsize=64)
def _chip(number: int, color: str, theme: Theme, font: str, ratio: float) -> str:
    """A variant's number as an image in rich text."""
    picture, data = number_picture(number, color, theme, font, ratio), QBuffer()
    picture.save(data, "PNG")
    size = picture.deviceIndependentSize()
    encoded = data.data().toBase64().toStdString()
    place = f'width="{size.width():.0f}" height="{size.height():.0f}" style="vertical-align: middle"'
    return f'<img src="data:image/png;base64,{encoded}" {place}>'


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
    if any(one.ghost is not None and one.ghost.at(epoch) is not None for one in series):
        heads = (*heads, "Before")
    return Readout(epoch, heads, _table(series, epoch, has_ghost=len(heads) > 2), notes)


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
