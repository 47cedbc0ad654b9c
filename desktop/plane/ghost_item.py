"""The boundary of the run before: a pale line in dashes, which no other line on the plane has."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor

from desktop.look.theme import Theme
from desktop.plane.surface_item import LinesItem

STEP: Final = 2.5
"""Pixels of the pieces that dashes are made of."""
DASH: Final = 3
PERIOD: Final = 5
"""Pieces of a dash, and of a dash with the gap after it."""
WIDTH: Final = 1.7
HALO_WIDTH: Final = 4.0
"""Pixels, as the boundary's own."""
OPACITY: Final = 0.62
HALO_OPACITY: Final = 0.5


class GhostItem(LinesItem):
    """Lines in plane units, dashed in pixels."""

    def __init__(self) -> None:
        super().__init__(Qt.PenCapStyle.FlatCap)
        self._lines: Sequence[npt.NDArray[np.float32]] = ()
        self._pixel = 1.0

    def set_lines(self, lines: Sequence[npt.NDArray[np.float32]]) -> None:
        """Show lines, each (K, 2)."""
        if len(lines) or len(self._lines):
            self._lines = lines
            self._cut()

    def set_pixel(self, pixel: float) -> None:
        """So many plane units are a pixel from now on."""
        if pixel != self._pixel:
            self._pixel = pixel
            self._cut()

    def set_look(self, theme: Theme, width: float) -> None:
        """Colours, and the scale of widths."""
        ink, halo = QColor(theme.boundary), QColor(theme.surface)
        ink.setAlphaF(OPACITY)
        halo.setAlphaF(HALO_OPACITY)
        self.set_strokes((halo, HALO_WIDTH * width), (ink, WIDTH * width))

    def _cut(self) -> None:
        pieces = [_dashes(line.astype(np.float64), STEP * self._pixel) for line in self._lines if len(line) > 1]
        self.set_segments(np.concatenate(pieces) if pieces else np.empty((0, 4), np.float32))


def _dashes(line: npt.NDArray[np.float64], step: float) -> npt.NDArray[np.float32]:
    """(S, 4) pieces of a line (K, 2) that lie in its dashes; step: length of a piece, plane units."""
    along = np.concatenate([[0.0], np.cumsum(np.hypot(*np.diff(line, axis=0).T))])
    at = np.arange(0.0, along[-1] + step, step)
    corners = np.stack([np.interp(at, along, line[:, axis]) for axis in (0, 1)], axis=1)
    pieces = np.hstack([corners[:-1], corners[1:]])
    dashes: npt.NDArray[np.float32] = pieces[np.arange(len(pieces)) % PERIOD < DASH].astype(np.float32)
    return dashes
