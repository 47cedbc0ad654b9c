"""What a plane shows of single units of the network: the answer of one in place of the network's, and the boundary
without some."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import Qt

from core.plane.grid import View
from desktop.look.line_pieces import thinned_pieces
from desktop.look.style import see_through
from desktop.look.theme import Theme
from desktop.plane.surface_item import DashedItem, LinesItem, SurfaceItem

HALO: Final = 5.0
SWITCHES: Final = 1.8
"""Pixels of the lines where a unit switches."""
WITHOUT: Final = 2.5
"""Pixels of the boundary without units that are switched off."""

Lines = Sequence[npt.NDArray[np.float32]]
"""Each (K, 2) plane units."""


class UnitLayer:
    """Items for the plane's view box: a fill, which covers the network's, and lines above it."""

    def __init__(self) -> None:
        self.fill = SurfaceItem()
        self.fill.hide()
        self.switches = LinesItem(Qt.PenCapStyle.SquareCap)
        self.without = DashedItem()

    def set_answer(self, rgba: npt.NDArray[np.uint8] | None, lines: Lines, view: View, unit: float) -> None:
        """Show a unit's answer over a view, and where it switches; None: nothing. unit: pixels of a plane unit."""
        self.fill.set_fill(rgba, view)
        self.fill.setVisible(rgba is not None)
        self.switches.set_segments(thinned_pieces(lines, unit))

    def set_look(self, theme: Theme, width: float, pixel: float) -> None:
        """Take over colours, the scale of line widths, and a pixel's side in plane units."""
        self.fill.set_ground(theme.surface)
        self.without.set_pixel(pixel)
        halo = see_through(theme.surface, 1.0), HALO * width
        self.switches.set_strokes(halo, (see_through(theme.accent, 1.0), SWITCHES * width))
        self.without.set_strokes(halo, (see_through(theme.bad, 1.0), WITHOUT * width))
