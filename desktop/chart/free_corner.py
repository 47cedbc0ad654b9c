"""Where the chart has room for a button, or for a word beside a curve, so that it covers no curve."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import Final

import numpy as np
from PySide6.QtCore import QRectF, QSizeF

from core.metrics.history import History
from desktop.chart.axes import Axes
from desktop.chart.series import LossSeries
from desktop.look.line_pieces import Floats

LOSSES: Final = ("train_loss", "validation_loss")
CLEAR: Final = 4
"""Pixels between a button or a word and a curve, at least."""
WORD_CLEAR: Final = 1
"""The same for a word, which belongs to a curve beside it."""
_WAYS: Final = 4
"""Places along a curve that are tried for a word: every other would be too far from the curve's end to be read with it.
"""


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


def is_crossed(rect: QRectF, series: Sequence[LossSeries], axes: Axes, clear: int = CLEAR) -> bool:
    """Whether a curve, or the band of its repeats, passes through a rectangle of the chart, or within so many pixels of
    it."""
    return any(_passes(part, names, rect, axes, clear) for one in series for part, names in _drawn(one))


def _drawn(one: LossSeries) -> Iterator[tuple[History, Sequence[str]]]:
    """What is drawn of a series: columns that are one line or one band each."""
    for name in LOSSES:
        yield one.history, (name,)
        if one.spread is not None:
            yield one.spread, (f"{name}_low", f"{name}_high")
    if one.ghost is not None:
        yield one.ghost, ("validation_loss",)


def _passes(history: History, names: Sequence[str], rect: QRectF, axes: Axes, clear: int) -> bool:
    """Whether what lies between the lowest and the highest of these columns, beside the rectangle, reaches into it."""
    first, last = axes.epoch_at(rect.left() - clear), axes.epoch_at(rect.right() + clear)
    width = history.bucket_epochs
    found = history.excerpt(names, first, last + width)
    if not len(found.epochs) or found.epochs[-1] + width <= first:
        return False  # it ends before
    rows = axes.rows(np.array([*found.low, *found.high]))
    rows = rows[np.isfinite(rows)]
    return bool(len(rows)) and bool(rows.min() < rect.bottom() + clear and rows.max() > rect.top() - clear)
