"""Areas of the loss chart: the gap between two curves, and the ranges of repeats.

As polygons that follow the curves' jitter they would take 3 to 100 ms to fill. Here every area is one bit of a picture
whose colour table knows how all of them look one over the other.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage

from core.metrics.history import Band
from desktop.chart.curve_items import Polyline
from desktop.chart.ranges import Axes, Floats

Codes = npt.NDArray[np.uint8]
Edges = tuple[Floats, Floats]
"""Upper and lower edge in pixels, for each column of the chart's rectangle; NaN where there is no area."""


def gap_edges(axes: Axes, train: Polyline, validation: Polyline) -> Edges:
    """The area between two curves; none where one of them isn't drawn."""
    columns = _columns(axes.rect)
    curves = []
    for epochs, losses in (train, validation):
        if len(epochs) < 2:
            return np.full(len(columns), np.nan), np.full(len(columns), np.nan)
        curves.append(np.interp(columns, axes.x(epochs), axes.y(losses), np.nan, np.nan))
    return np.minimum(*curves), np.maximum(*curves)


def range_edges(axes: Axes, band: Band, last_epoch: int) -> Edges:
    """The area from the lowest to the highest of the repeats."""
    columns = _columns(axes.rect)
    if len(band.epochs) < 2:
        return np.full(len(columns), np.nan), np.full(len(columns), np.nan)
    begins, top, bottom = axes.x(band.epochs), axes.y(band.high), axes.y(band.low)
    if band.epochs[1] - band.epochs[0] == 1:
        return (
            np.interp(columns, begins, top, np.nan, np.nan),
            np.interp(columns, begins, bottom, np.nan, np.nan),
        )
    # A stretch is wider than a column of pixels: what it holds, and at its end what the next one holds too.
    first = np.clip(np.searchsorted(begins, columns - 0.5, side="right") - 1, 0, len(begins) - 1)
    last = np.clip(np.searchsorted(begins, columns + 0.5) - 1, 0, len(begins) - 1)
    high, low = np.fmin(top[first], top[last]), np.fmax(bottom[first], bottom[last])
    outside = (columns < begins[0]) | (columns > axes.x(np.array(float(last_epoch))))
    high[outside] = low[outside] = np.nan
    return high, low


def codes(rect: QRectF, areas: Sequence[Edges]) -> Codes:
    """(H, W) pixels of the chart's rectangle, from its top left: bit i tells whether one lies in area i, of up to 8."""
    height, width = round(rect.height()), round(rect.width())
    found = np.zeros((height + 1, width), np.uint8)
    columns = np.arange(width)
    for bit, edges in enumerate(areas):
        for edge in edges:
            row = np.fmin(np.fmax(np.ceil(edge - (rect.top() + 0.5)), 0), height).astype(np.intp)  # NaN becomes 0
            found[row, columns] ^= np.uint8(1 << bit)
    # Each row is the one above it but for the edges in between. Row by row this takes a third of accumulate()'s time.
    for above, below in pairwise(found):
        np.bitwise_xor(above, below, out=below)
    return found[:height]


def picture(found: Codes, colors: Sequence[QColor]) -> QImage:
    """The areas in their translucent colours, the later ones over the earlier ones."""
    height, width = found.shape
    padded = np.zeros((height, -(-width // 4) * 4), np.uint8)
    padded[:, :width] = found
    image = QImage(padded.data, width, height, padded.shape[1], QImage.Format.Format_Indexed8)
    image.setColorTable(_mixtures(tuple(color.rgba() for color in colors)))
    # The conversion copies, so the image outlives the array; Qt paints this format fastest.
    return image.convertToFormat(QImage.Format.Format_ARGB32_Premultiplied)


@lru_cache(maxsize=8)
def _mixtures(colors: tuple[int, ...]) -> list[int]:
    """What each combination of bits looks like; colours as Qt's numbers 0xaarrggbb."""
    mixed: list[tuple[float, float, float, float]] = [(0.0, 0.0, 0.0, 0.0)]  # premultiplied
    for color in map(QColor.fromRgba, colors):
        alpha = color.alphaF()
        over = [color.redF() * alpha, color.greenF() * alpha, color.blueF() * alpha, alpha]
        mixed += [
            (
                over[0] + below[0] * (1 - alpha),
                over[1] + below[1] * (1 - alpha),
                over[2] + below[2] * (1 - alpha),
                over[3] + below[3] * (1 - alpha),
            )
            for below in mixed
        ]
    return [
        QColor.fromRgbF(_clear(red, alpha), _clear(green, alpha), _clear(blue, alpha), alpha).rgba()
        for red, green, blue, alpha in mixed
    ]


def _clear(part: float, alpha: float) -> float:
    """A colour's part without the alpha that it was multiplied with."""
    return min(part / max(alpha, 1e-6), 1.0)


def _columns(rect: QRectF) -> Floats:
    """Middles of the pixel columns."""
    return rect.left() + 0.5 + np.arange(round(rect.width()), dtype=np.float64)
