"""Lines on a plane: boundaries of the network, of others and of what is possible, and the ring around a point."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Final, NamedTuple

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPainter, QPen, QTransform

from desktop.look.line_pieces import dashes_along
from desktop.look.paint_arrays import draw_segments
from desktop.look.style import see_through
from desktop.plane.plane_item import PlaneItem
from desktop.plane.surface_item import SMALL_PIXELS

Lines = Sequence[npt.NDArray[np.float32]]
"""Each (K, 2) plane units."""
Segments = npt.NDArray[np.float32]
"""(K, 4) x1, x2, x1, x2 in plane units each."""
NO_SEGMENTS: Final[Segments] = np.empty((0, 4), np.float32)
DASH: Final = (3, 5)
"""Pieces of a dash, and of a dash with the gap after it."""
LONG_DASH: Final = (7, 10)
DOT: Final = (1, 3)
RING: Final = 11.0
"""Pixels from a point's middle to the ring that names it, at scale 1."""
FLAT, SQUARE = Qt.PenCapStyle.FlatCap, Qt.PenCapStyle.SquareCap
"""Square ends join opaque segments; of translucent ones flat ends show no beads."""


class Stroke(NamedTuple):
    """One of those that a line is drawn with, one over the other."""

    color: str
    """Name of the theme's colour."""
    opacity: float
    width: float
    """Pixels at scale 1."""


class LinesItem(PlaneItem):
    """Lines in plane units, stroked in pixels.

    Short segments look like one stroke and take a fifth of the time of a path, which Qt strokes in time that grows with
    the square of its length.
    """

    def __init__(self, ends: Qt.PenCapStyle, *strokes: Stroke) -> None:
        """strokes: the lowest first."""
        super().__init__()
        self._ends, self._strokes = ends, strokes
        self._inks: list[tuple[QColor, float]] = []
        """Colour, and width in pixels, of each stroke."""
        self._segments: npt.NDArray[np.float64] = np.empty((0, 4))
        self._is_moving = False
        self.hide()

    def set_segments(self, segments: Segments, *, is_moving: bool = False) -> None:
        """is_moving: others follow within a moment."""
        if not len(segments) and not self.isVisible():
            return
        self._segments, self._is_moving = segments.astype(np.float64), is_moving
        self.setVisible(len(segments) > 0)
        self.ask_for_paint()

    def set_scale(self, scale: float, _pixel: float) -> None:
        """Take over the scale of the plane's symbols, and a pixel's side in plane units; and the theme."""
        theme, width = self._theme, min(scale, 1.0) * self._theme.line_scale
        self._inks = [(see_through(getattr(theme, one.color), one.opacity), one.width * width) for one in self._strokes]

    def paint(self, painter: QPainter, *_: Any) -> None:
        """Stroke them in device pixels: a scale would slow the strokes down."""
        transform, ratio = painter.transform(), painter.device().devicePixelRatio()
        painter.setTransform(QTransform.fromScale(1 / ratio, 1 / ratio))
        scale = np.array((transform.m11(), transform.m22()) * 2) * ratio
        placed = self._segments * scale + np.array((transform.dx(), transform.dy()) * 2) * ratio
        for color, width in self._inks:
            # Gaps at the corners of a halo aren't seen, and square ends take half as long again; neither are its edges
            # where pixels are small, since the fill is nearly as pale there, or in motion.
            is_top = (color, width) == self._inks[-1]
            is_still = ratio < SMALL_PIXELS and not self._is_moving
            painter.setRenderHint(QPainter.RenderHint.Antialiasing, is_top or is_still)
            painter.setPen(QPen(color, width * ratio, Qt.PenStyle.SolidLine, self._ends if is_top else FLAT))
            draw_segments(painter, placed)


class DashedItem(LinesItem):
    """Lines in dashes that keep their length in pixels however far the plane is zoomed in."""

    def __init__(self, dash: tuple[int, int], *strokes: Stroke) -> None:
        """dash: as DASH."""
        super().__init__(FLAT, *strokes)
        self._lines: Lines = ()
        self._dash, self._pixel = dash, 1.0

    def set_lines(self, lines: Lines) -> None:
        self._lines = lines
        self.set_segments(dashes_along(lines, self._pixel, *self._dash))

    def set_scale(self, scale: float, pixel: float) -> None:
        super().set_scale(scale, pixel)
        self._pixel = pixel
        self.set_lines(self._lines)


class RingItem(LinesItem):
    """Rings around points that are spoken of. Each view that names one has a ring of its own."""

    def __init__(self, *strokes: Stroke) -> None:
        super().__init__(SQUARE, *strokes)
        self._named: dict[str, tuple[float, float]] = {}
        self._reach = 0.0

    def set_named(self, position: tuple[float, float] | None, by: str) -> None:
        """Ring the point there, plane units; None: none. by: the view."""
        self._named.pop(by, None)
        if position is not None:
            self._named[by] = position
        self._draw()

    def clear(self) -> None:
        self._named.clear()
        self._draw()

    def set_scale(self, scale: float, pixel: float) -> None:
        super().set_scale(scale, pixel)
        self._reach = RING * scale * pixel
        self._draw()

    def _draw(self) -> None:
        angles = np.linspace(0.0, 2 * np.pi, 33)
        circle = np.stack([np.cos(angles), np.sin(angles)], axis=1) * self._reach
        segments = np.hstack([circle[:-1], circle[1:]])
        rings = [segments + np.tile(position, 2) for position in dict.fromkeys(self._named.values())]
        self.set_segments(np.concatenate([NO_SEGMENTS, *rings]).astype(np.float32))


class PlaneLines:
    """Items for the plane's view box."""

    def __init__(self) -> None:
        halo, pale_halo = Stroke("surface", 1.0, 5.0), Stroke("surface", 0.85, 4.0)
        self.spread = LinesItem(FLAT, Stroke("boundary", 0.8, 1.4))
        """The boundary of each repeat: where many agree, their lines add up."""
        self.voters = LinesItem(FLAT, Stroke("accent", 0.5, 1.0))
        """Boundaries of networks that dropout has thinned out."""
        self.ghost = DashedItem(DASH, Stroke("surface", 0.5, 4.0), Stroke("boundary", 0.62, 1.7))
        """The boundary of the run before."""
        self.best = DashedItem(LONG_DASH, Stroke("surface", 0.6, 4.4), Stroke("good", 0.95, 2.2))
        """The boundary of the best epoch."""
        self.switches = LinesItem(SQUARE, halo, Stroke("accent", 1.0, 1.8))
        """Where the single unit that is looked at switches."""
        self.boundary = LinesItem(SQUARE, halo, Stroke("boundary", 1.0, 2.5))
        self.mean = LinesItem(SQUARE, pale_halo, Stroke("accent", 1.0, 2.0))
        """The boundary of the voters' mean."""
        self.without = DashedItem(DASH, halo, Stroke("bad", 1.0, 2.5))
        """The boundary without units that are switched off."""
        self.truth = DashedItem(DOT, Stroke("surface", 0.75, 5.0), Stroke("truth", 1.0, 2.6))
        """The best boundary that is possible."""
        self.ring = RingItem(pale_halo, Stroke("accent", 1.0, 2.4))
        below = (self.spread, self.voters, self.ghost, self.best, self.switches, self.boundary)
        self.items: tuple[LinesItem, ...] = (*below, self.mean, self.without, self.truth, self.ring)
        """All of them, the lowest first."""

    def clear(self) -> None:
        """Show nothing of looks into the network."""
        for lines in (self.spread, self.voters, self.mean):
            lines.set_segments(NO_SEGMENTS)
        self.without.set_lines(())
        self.ring.clear()
