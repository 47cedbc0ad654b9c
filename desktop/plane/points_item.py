"""Qt view of the points: a transparent picture of them all, kept and added to while a stroke goes on."""

from __future__ import annotations

from typing import cast

import numpy as np
from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPixmap
from shiboken6 import Shiboken

from core.data.points import BoolArray, FloatArray, LabelArray
from core.plane.grid import EXTENT
from desktop.look.point_symbols import cell_side, sprite_sheet
from desktop.look.theme import CLASS_LOOKS, Theme


class PointLayer:
    """Draws points in their order, so that adding new ones on top gives the picture that a full redraw gives.

    Several planes may share one: then each change reaches it once from each of them, and the picture is drawn once
    for all that have the same size.
    """

    def __init__(self, theme: Theme) -> None:
        self._theme = theme
        self._positions: FloatArray = np.empty((0, 2), np.float32)
        self._labels: LabelArray = np.empty(0, np.uint8)
        self._is_validation: BoolArray = np.empty(0, np.bool_)
        self._validation_visible = True
        self._pixmap = QPixmap()
        self._sheet = QPixmap()
        self._sheet_diameter = 0.0
        self._drawn = 0
        """How many points, from the first on, the pixmap shows."""
        self._drawn_with: tuple[int, float, float] | None = None
        """Side, ratio and diameter that the pixmap was drawn with; None: draw anew."""

    def __len__(self) -> int:
        return len(self._labels)

    def set_points(self, positions: FloatArray, labels: LabelArray, is_validation: BoolArray) -> None:
        """Show these points: (N, 2) plane units, (N,) and (N,). The arrays are kept: don't write to them later."""
        if positions is self._positions and labels is self._labels and is_validation is self._is_validation:
            return  # another plane was here first
        n = len(self._labels)
        appended = (
            np.array_equal(positions[:n], self._positions)
            and np.array_equal(labels[:n], self._labels)
            and np.array_equal(is_validation[:n], self._is_validation)
        )
        self._positions, self._labels, self._is_validation = positions, labels, is_validation
        if not appended:
            self._drawn_with = None

    def set_validation_visible(self, visible: bool) -> None:
        """Show or hide the validation points."""
        if visible != self._validation_visible:
            self._validation_visible = visible
            self._drawn_with = None

    def set_theme(self, theme: Theme) -> None:
        """Draw in other colours and sizes from now on."""
        if theme == self._theme:
            return
        self._theme = theme
        self._sheet_diameter = 0.0
        self._drawn_with = None

    def pixmap(self, side: int, ratio: float, scale: float = 1.0) -> QPixmap:
        """The picture of the whole plane, side device pixels wide and high, at ratio device pixels per pixel.

        scale multiplies the points' size.
        """
        diameter = point_diameter(len(self)) * self._theme.line_scale * ratio * scale
        drawn_with = (side, ratio, diameter)
        if diameter != self._sheet_diameter:
            self._sheet = sprite_sheet(diameter, self._theme)
            self._sheet_diameter = diameter
        if drawn_with != self._drawn_with:
            self._pixmap = QPixmap(side, side)
            self._pixmap.fill(Qt.GlobalColor.transparent)
            self._drawn = 0
            self._drawn_with = drawn_with
        if self._drawn < len(self):
            # Drawn in device pixels, so that every sprite lands on whole pixels and stays sharp.
            self._pixmap.setDevicePixelRatio(1.0)
            self._draw_from(self._drawn, side, cell_side(diameter, self._theme))
            self._drawn = len(self)
        self._pixmap.setDevicePixelRatio(ratio)
        return self._pixmap

    def _draw_from(self, first: int, side: int, cell: int) -> None:
        shown = slice(first, None)
        positions, labels = self._positions[shown], self._labels[shown].astype(np.intp)
        is_validation = self._is_validation[shown]
        if not self._validation_visible:
            training = ~is_validation
            positions, labels, is_validation = positions[training], labels[training], is_validation[training]
        if not len(labels):
            return
        # The fields of QPainter.PixmapFragment, in its order: x, y of the centre; left, top, width, height in the
        # sheet; scale in x and y, rotation, opacity. One call for all points takes a fifth of one call per point.
        fragments = np.zeros((len(labels), 10))
        unit = side / (2 * EXTENT)
        fragments[:, 0] = np.rint((positions[:, 0] + EXTENT) * unit)
        fragments[:, 1] = np.rint((EXTENT - positions[:, 1]) * unit)
        fragments[:, 2] = (labels + len(CLASS_LOOKS) * is_validation) * cell
        fragments[:, 4:6] = cell
        fragments[:, 6:8] = 1.0
        fragments[:, 9] = 1.0
        pointer = Shiboken.wrapInstance(fragments.ctypes.data, QPainter.PixmapFragment)
        painter = QPainter(self._pixmap)
        painter.drawPixmapFragments(cast(QPainter.PixmapFragment, pointer), len(fragments), self._sheet)
        painter.end()


def point_diameter(count: int) -> float:
    """Diameter in pixels, at line scale 1, that keeps so many points apart."""
    if count > 6000:
        return 4.5
    return 6.5 if count > 1500 else 9.0
