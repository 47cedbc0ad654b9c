"""The values under the pointer of the loss chart: a few lines for one variant, two for all of several."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from html import escape
from typing import Final, NamedTuple

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetricsF
from PySide6.QtWidgets import QLabel, QWidget

from core.metrics.summary import NO_NUMBER
from core.words import Translatable, said, within
from desktop.chart.series import Flag, LossSeries
from desktop.look.language import number, tr, worded
from desktop.look.swatch import ink_on
from desktop.look.theme import LIGHT, Theme
from desktop.look.variant_name import fitted_name

_AWAY: Final = 8
"""Pixels between the pointer and the box."""
_PADDING: Final = 7
_WIDEST_NOTE: Final = 260
_MOST_NOTES: Final = 3
_GAP: Final = 8
"""Pixels between a name and its value, and between one variant's value and the next number."""
_MORE: Final[tuple[Translatable, ...]] = ("training", "optimizer saw", "before")
"""What is told of the variant pointed at, after its validation loss."""


class Row(NamedTuple):
    """A name and its values, in words."""

    name: Translatable
    values: tuple[str, ...]
    number: int = 0
    """Of the variant; 0 for a row without one."""
    color: str = ""
    loss: float = math.inf
    """Of the variant, by which it ranks: infinite where nothing was measured."""


class Readout(NamedTuple):
    """What is told of an epoch."""

    epoch: int
    rows: tuple[Row, ...]
    notes: tuple[str, ...] = ()
    """What changed there."""
    pointed: int = 0
    """The row of the variant that the pointer is nearest to."""

    @property
    def text(self) -> str:
        """One line for the epoch and for each row and note."""
        rows = (
            " ".join([str(row.number)] * (row.number > 0) + [worded(row.name), *filter(None, row.values)])
            for row in self.rows
        )
        return "\n".join([_epoch_text(self.epoch), *(row.rstrip() for row in rows), *self.notes])


class ReadoutBox(QLabel):
    """Qt view of a readout. Of one variant it is a small table beside the pointer; of several, which would hide much of
    the chart, a strip above the curves: all numbers in the order of their losses, and more of the one pointed at. In a
    low chart, whose curves any of them would hide, it is one line above them."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = LIGHT
        self._shown: tuple[Readout, QSize] | None = None
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setTextFormat(Qt.TextFormat.RichText)
        self.hide()

    def set_theme(self, theme: Theme, font: QFont) -> None:
        self._theme, self._shown = theme, None
        self.setFont(font)
        self.setStyleSheet(
            f"background: {theme.surface}; color: {theme.text}; border: 1px solid {theme.line}; border-radius: 6px;"
            f" padding: 3px {_PADDING}px; font-size: {font.pixelSize()}px;"
        )

    def tell(self, told: Readout | None, area: QRectF, x: float, *, in_line: bool) -> None:
        """Shows it at the top of an area, beside a column of pixels as far as there is room. None: nothing.
        in_line: in one line."""
        if told is not None and (told, area.size().toSize()) != self._shown:
            self._shown = told, area.size().toSize()
            width = area.width() - 2 * _PADDING - 2
            if told.rows[0].number:
                lines = self._strip(told, width, in_line=in_line)
            else:
                lines = self._line(told, width) if in_line else self._table(told)
            metrics, widest = QFontMetricsF(self.font()), self._theme.px(_WIDEST_NOTE)
            for note in told.notes:
                words = escape(metrics.elidedText(note, Qt.TextElideMode.ElideRight, widest))
                lines += f'<div style="color: {self._theme.accent}">{words}</div>'
            self.setText(lines)
            self.adjustSize()
        if told is not None:
            left = x + _AWAY if x + _AWAY + self.width() < area.right() else x - _AWAY - self.width()
            left = max(area.left(), min(left, area.right() - self.width()))
            self.move(round(left), round(max(1.0, min(area.top(), area.bottom() - self.height()))))
        self.setVisible(told is not None)

    def _table(self, told: Readout) -> str:
        rows = "".join(
            f'<tr><td style="color: {self._theme.caption}">{worded(row.name)}</td><td width="{_GAP}"></td>'
            f'<td align="right">{row.values[0]}</td></tr>'
            for row in told.rows
        )
        return f'<table cellspacing="0" cellpadding="0"><tr><td>{_epoch_text(told.epoch)}</td></tr>{rows}</table>'

    def _line(self, told: Readout, width: float) -> str:
        losses = ", ".join(f"{worded(within(said(row.name)))} {row.values[0]}" for row in told.rows)
        words = tr("Epoch {epoch:,}: {losses}", epoch=told.epoch, losses=losses)
        return escape(QFontMetricsF(self.font()).elidedText(words, Qt.TextElideMode.ElideRight, width))

    def _strip(self, told: Readout, width: float, *, in_line: bool) -> str:
        metrics = QFontMetricsF(self.font())
        epoch, (name, values, *_) = _epoch_text(told.epoch), told.rows[told.pointed]
        told_of = zip(_MORE, values[1:], strict=False)
        known = (f"{worded(what)} {value}" for what, value in told_of if value)
        more = ": " + ", ".join([values[0]] * in_line + list(known) or values[:1])
        name = fitted_name(worded(name), metrics, width - metrics.horizontalAdvance(f"{epoch}  {more}"))
        heading = f'{epoch} <span style="color: {self._theme.caption}">{escape(name + more)}</span>'
        if in_line:
            return heading
        widest = max(metrics.horizontalAdvance(f" {row.number}  {row.values[0]}") for row in told.rows) + _GAP
        lines = -(-len(told.rows) // max(1, int(width / (widest + 1))))
        a_line = -(-len(told.rows) // lines)
        cells = [
            f'<td width="{widest:.0f}"><span style="background: {row.color}; color: {ink_on(row.color)}">'
            f"&nbsp;<b>{row.number}</b>&nbsp;</span>&nbsp;{row.values[0]}</td>"
            for row in sorted(told.rows, key=lambda row: row.loss)
        ]
        table = "".join(f"<tr>{''.join(cells[at : at + a_line])}</tr>" for at in range(0, len(cells), a_line))
        return f'<div>{heading}</div><table cellspacing="0" cellpadding="0">{table}</table>'


def readout(
    series: Sequence[LossSeries], epoch: int, flags: Sequence[Flag] = (), pointed: int = 0, fresh: float | None = None
) -> Readout | None:
    """The values at an epoch and what changed there; None outside what was trained.

    Args:
        pointed: of several series, the one that the pointer is nearest to.
        fresh: of one that is alone, the loss on fresh points there; None where that isn't shown.
    """
    notes = tuple(line for flag in flags for line in worded(flag.words).split("\n"))
    if len(notes) > _MOST_NOTES:
        notes = (*notes[:_MOST_NOTES], tr("and {count:,} more", count=len(notes) - _MOST_NOTES))
    rows = _lines(series[0], epoch, fresh) if len(series) == 1 else tuple(_variants(series, epoch))
    return Readout(epoch, rows, notes, pointed) if rows else None


def _lines(series: LossSeries, epoch: int, fresh: float | None) -> tuple[Row, ...]:
    values = series.history.at(epoch)
    if values is None:
        return ()
    train, validation = values["train_loss"], values["validation_loss"]
    told = [Row("Training", (_range_text(train),)), Row("Validation", (_range_text(validation),))]
    if series.shows_optimizer:
        told.append(Row("Optimizer saw", (_range_text(values["optimizer_loss"]),)))
    if fresh is not None:
        told.append(Row("Fresh", (_number(fresh),)))
    spread = series.spread.at(epoch) if series.spread is not None else None
    before = series.ghost.at(epoch) if series.ghost is not None else None
    if spread is not None:
        low, high = spread["validation_loss_low"][0], spread["validation_loss_high"][1]
        told.append(Row("Range", (_range_text((low, high)),)))
    else:
        told.append(Row("Gap", (_number((sum(validation) - sum(train)) / 2),)))
    if before is not None:
        told.append(Row("Before", (_range_text(before["validation_loss"]),)))
    return tuple(told)


def _epoch_text(epoch: int) -> str:
    return tr("Epoch {epoch:,}", epoch=epoch)


def _variants(series: Sequence[LossSeries], epoch: int) -> Iterator[Row]:
    """One row for each of several series, in their order; with what the runs before had at that epoch, if any had."""
    befores = [one.ghost.at(epoch) if one.ghost is not None else None for one in series]
    for place, (one, before) in enumerate(zip(series, befores, strict=True), 1):
        values, loss = one.history.at(epoch), math.inf
        told: tuple[str, ...] = (one.end or NO_NUMBER, "", "")
        if values is not None:
            loss = sum(values["validation_loss"]) / 2
            seen = _middle_text(values["optimizer_loss"]) if one.shows_optimizer else ""
            told = _middle_text(values["validation_loss"]), _middle_text(values["train_loss"]), seen
        if any(befores):
            told = (*told, _middle_text(before["validation_loss"]) if before is not None else "")
        yield Row(one.name, told, place, one.color, loss if math.isfinite(loss) else math.inf)


def _middle_text(values: tuple[float, float]) -> str:
    """One number, where several epochs share a place the middle of them."""
    return _number(sum(values) / 2)


def _range_text(values: tuple[float, float]) -> str:
    """One number, or two where they differ."""
    if not math.isfinite(values[0]):
        return NO_NUMBER
    low, high = (_number(value) for value in values)
    return low if low == high else tr("{low} to {high}", low=low, high=high)


def _number(value: float) -> str:
    if not math.isfinite(value):
        return NO_NUMBER
    return number((f"{value:.3f}" if abs(value) < 100 else f"{value:.3g}").replace("-", "−"))
