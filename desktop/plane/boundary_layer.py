"""What a plane shows of boundaries: the network's, each repeat's, those of the run before and of the best epoch, and
the best one that is possible."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Qt

from desktop.look.style import see_through
from desktop.look.theme import Theme
from desktop.plane.surface_item import DOT, DOT_PERIOD, LONG_DASH, LONG_DASH_PERIOD, DashedItem, LinesItem

BOUNDARY: Final = (1.0, 2.5)
HALO: Final = (1.0, 5.0)
"""Opacity, and width in pixels, of a line."""
SPREAD: Final = (0.8, 1.4)
"""Of one repeat's boundary: where many agree, their lines add up."""
GHOST: Final = (0.62, 1.7)
GHOST_HALO: Final = (0.5, 4.0)
"""Of the boundary of the run before."""
BEST: Final = (0.95, 2.2)
BEST_HALO: Final = (0.6, 4.4)
"""Of the boundary of the best epoch."""
TRUTH: Final = (1.0, 2.6)
TRUTH_HALO: Final = (0.75, 5.0)
"""Of the best boundary that is possible."""


class BoundaryLayer:
    """Items for the plane's view box, in the order in which they cover each other: `spread` lowest, `truth` highest."""

    def __init__(self) -> None:
        self.spread = LinesItem(Qt.PenCapStyle.FlatCap)
        self.ghost = DashedItem()
        self.best = DashedItem(LONG_DASH, LONG_DASH_PERIOD)
        self.boundary = LinesItem(Qt.PenCapStyle.SquareCap)
        self.truth = DashedItem(DOT, DOT_PERIOD)

    def set_look(self, theme: Theme, width: float, pixel: float) -> None:
        """Take over colours, the scale of line widths, and a pixel's side in plane units."""
        ink, ground = theme.boundary, theme.surface
        for dashed in (self.ghost, self.best, self.truth):
            dashed.set_pixel(pixel)
        for item, strokes in (
            (self.spread, ((ink, *SPREAD),)),
            (self.ghost, ((ground, *GHOST_HALO), (ink, *GHOST))),
            (self.best, ((ground, *BEST_HALO), (theme.good, *BEST))),
            (self.boundary, ((ground, *HALO), (ink, *BOUNDARY))),
            (self.truth, ((ground, *TRUTH_HALO), (theme.truth, *TRUTH))),
        ):
            item.set_strokes(*((see_through(color, opacity), wide * width) for color, opacity, wide in strokes))
