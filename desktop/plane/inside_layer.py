"""What a plane shows of what goes on inside a network: boundaries of networks that dropout has thinned out, and a ring
around the point that is spoken of."""

from __future__ import annotations

from typing import Final

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import Qt

from desktop.look.style import see_through
from desktop.look.theme import Theme
from desktop.plane.surface_item import LinesItem

VOTER: Final = (0.5, 1.0)
"""Opacity, and width in pixels, of the boundary of a network that is thinned out by a mask."""
MEAN: Final = (1.0, 2.0)
"""Of that of their mean."""
NAMED: Final = (1.0, 2.4)
"""Of the ring."""
HALO: Final = (0.85, 4.0)
RING: Final = 11.0
"""Pixels from a point's middle to the ring that names it, at the usual side."""


class InsideLayer:
    """Items for the plane's view box: `voters` below the network's boundary, `mean` and `ring` above it."""

    def __init__(self) -> None:
        self.voters = LinesItem(Qt.PenCapStyle.FlatCap)
        self.mean = LinesItem(Qt.PenCapStyle.SquareCap)
        self.ring = LinesItem(Qt.PenCapStyle.SquareCap)
        self._named: dict[str, tuple[float, float]] = {}
        self._reach = 0.0

    def set_voters(self, segments: npt.NDArray[np.float32], mean: npt.NDArray[np.float32]) -> None:
        """Show these, (K, 4) segments x1, x2, x1, x2 in plane units each."""
        self.voters.set_segments(segments)
        self.mean.set_segments(mean)

    def set_named(self, position: tuple[float, float] | None, by: str) -> None:
        """Ring the point there, plane units; None: none. Each view that names one has a ring of its own.

        by: the view.
        """
        self._named.pop(by, None)
        if position is not None:
            self._named[by] = position
        self._draw_ring()

    def clear(self) -> None:
        """Show no voters, and ring no point."""
        nothing = np.empty((0, 4), np.float32)
        self.set_voters(nothing, nothing)
        self._named.clear()
        self._draw_ring()

    def set_look(self, theme: Theme, width: float, reach: float) -> None:
        """Take over colours, the scale of line widths, and the ring's radius in plane units."""
        self._reach = reach
        self._draw_ring()
        halo, color = (see_through(theme.surface, HALO[0]), HALO[1] * width), theme.accent
        self.voters.set_strokes((see_through(color, VOTER[0]), VOTER[1] * width))
        self.mean.set_strokes(halo, (see_through(color, MEAN[0]), MEAN[1] * width))
        self.ring.set_strokes(halo, (see_through(color, NAMED[0]), NAMED[1] * width))

    def _draw_ring(self) -> None:
        angles = np.linspace(0.0, 2 * np.pi, 33)
        circle = np.stack([np.cos(angles), np.sin(angles)], axis=1) * self._reach
        segments = np.hstack([circle[:-1], circle[1:]])
        rings = [segments + np.tile(position, 2) for position in dict.fromkeys(self._named.values())]
        self.ring.set_segments(np.concatenate([np.empty((0, 4)), *rings]).astype(np.float32))
