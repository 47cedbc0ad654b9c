"""What shows around points of how a network does on them: halos where it is wrong, pulses, and how hard each one is."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import Any, Final

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import QPointF, QTimer, Signal
from PySide6.QtGui import QColor, QPainter, QPen, QPixmap

from desktop.look.halo_symbols import HALO, HALO_WIDTH, Drawing, draw_halo, hardness_color, sheet_of
from desktop.look.paint_arrays import draw_sprites, fragments_at_origin
from desktop.look.style import see_through
from desktop.look.theme import Theme
from desktop.plane.plane_frame import PlaneFrame
from desktop.plane.plane_item import SquareItem
from desktop.plane.shown import NOWHERE, Positions

NOTHING: Final = np.empty(0, np.intp)
SMALL_SIDE: Final = 320
SMALL_HALO_WIDTH: Final = 0.2
"""Of halos on planes with fewer pixels a side than that, where points lie so close that wide ones hide them."""
LEVELS: Final = 9
"""Steps of hardness, from none to all."""
DISC: Final = 0.8
"""Radius of a disc that tells hardness, in diameters of a point: it covers the point."""
PULSE_MS: Final = 500
"""Between the beginnings of two pulses: twice a second, at most."""
BEATS: Final = 5
BEAT_MS: Final = 80
"""Frames of a pulse, and how long each of them stays."""
PULSE_REACH: Final = (1.2, 3.2)
"""Radius of a pulse at its beginning and end, in diameters of a point."""
PULSE_WIDTH: Final = 2.4
PULSE_RIM: Final = 4.4
"""Pixels of a pulse at line scale 1, without and with its rim."""


class _AroundPoints(SquareItem):
    """Draws sprites at points, all by one call."""

    def __init__(self) -> None:
        super().__init__()
        self._diameter = 1.0
        self._positions, self._which = NOWHERE, NOTHING
        self._sheet: QPixmap | None = None
        self._ratio = 1.0

    def set_theme(self, theme: Theme) -> None:
        super().set_theme(theme)
        self._sheet = None

    def set_place_around(self, at: PlaneFrame, diameter: float) -> None:
        """As `set_place`, where a point has so many pixels."""
        if diameter != self._diameter or at.side != self._at.side:
            self._diameter, self._sheet = diameter, None
        self.set_place(at)

    def paint(self, painter: QPainter, *_: Any) -> None:
        if not len(self._positions):
            return
        ratio, view, unit = painter.device().devicePixelRatio(), self._at.view, self._at.unit
        if self._sheet is None or self._ratio != ratio:
            self._ratio, self._sheet = ratio, sheet_of(*self._sprites(), self._diameter * ratio)
        side = self._sheet.height()
        boxes = np.array([(left, 0, side, side) for left in range(0, self._sheet.width(), side)], np.float64)
        fragments = np.take(fragments_at_origin(boxes, boxes[:, :2] + side / 2), self._which, axis=0)
        fragments[:, 0] += (self._positions[:, 0] - view.x0) * (unit * ratio)
        fragments[:, 1] += (view.y1 - self._positions[:, 1]) * (unit * ratio)
        painter.save()
        painter.scale(1 / ratio, 1 / ratio)
        draw_sprites(painter, fragments, self._sheet)
        painter.restore()

    def put(self, positions: Positions, which: npt.NDArray[np.intp] | None = None) -> None:
        """Sprites at each of the positions (K, 2): those with these numbers (K,), or else the first."""
        self._positions, self._which = positions, np.zeros(len(positions), np.intp) if which is None else which

    def _sprites(self) -> tuple[float, Sequence[Drawing]]:
        """How far they go around the origin, in diameters of a point, and what each shows."""
        raise NotImplementedError


class HalosItem(_AroundPoints):
    """Halos, to be seen below the points."""

    def _sprites(self) -> tuple[float, Sequence[Drawing]]:
        wide = HALO_WIDTH if self._at.side >= SMALL_SIDE else SMALL_HALO_WIDTH
        return HALO + wide, [partial(draw_halo, theme=self._theme, wide=wide)]


class HardnessItem(_AroundPoints):
    """Discs that say how hard points are, to be seen above the points."""

    def set_hardness(self, positions: Positions, shares: npt.NDArray[np.float32]) -> None:
        """Cover points (K, 2) by discs that say how hard they are, (K,) in [0, 1]; (0, 2) and (0,): none."""
        levels = np.rint(shares * (LEVELS - 1)).astype(np.intp)
        order = np.argsort(levels, kind="stable")  # the hardest on top
        self.put(positions[order], levels[order])

    def _sprites(self) -> tuple[float, Sequence[Drawing]]:
        colors = [hardness_color(level / (LEVELS - 1), self._theme) for level in range(LEVELS)]
        return DISC + 0.15, [partial(self._disc, color) for color in colors]

    def _disc(self, color: str, painter: QPainter) -> None:
        painter.setPen(QPen(QColor(self._theme.surface), 0.18))
        painter.setBrush(QColor(color))
        painter.drawEllipse(QPointF(0, 0), DISC, DISC)


class PulseItem(_AroundPoints):
    """Rings that run out from some points, to be seen above all others."""

    beat = Signal()
    """It looks otherwise than before, and is to be painted."""

    def __init__(self) -> None:
        super().__init__()
        self._waiting, self._beats = NOWHERE, 0
        self._timer = QTimer(self, interval=BEAT_MS)
        self._timer.timeout.connect(self._go_on)

    def pulse(self, positions: Positions) -> None:
        """Let rings run out from points; while some do, others wait, so that it happens twice a second at most."""
        if not len(positions):
            return
        if self._timer.isActive():
            self._waiting = np.concatenate([self._waiting, positions])
            return
        self._beats, self._sheet = 0, None
        self.put(positions)
        self._timer.start()

    def _sprites(self) -> tuple[float, Sequence[Drawing]]:
        done, (start, end) = self._beats / BEATS, PULSE_REACH
        radius, pixel = start + (end - start) * done, self._theme.line_scale / self._diameter
        return radius + PULSE_RIM * pixel, [partial(self._ring, radius, 1.0 - done, pixel)]

    def _ring(self, radius: float, opacity: float, pixel: float, painter: QPainter) -> None:
        for color, width in ((self._theme.surface, PULSE_RIM), (self._theme.bad, PULSE_WIDTH)):
            painter.setPen(QPen(see_through(color, opacity), width * pixel))
            painter.drawEllipse(QPointF(0, 0), radius, radius)

    def _go_on(self) -> None:
        self._beats, self._sheet = self._beats + 1, None
        if self._beats == BEATS:
            self.put(NOWHERE)
        elif self._beats * BEAT_MS >= PULSE_MS:
            self._timer.stop()
            waiting, self._waiting = self._waiting, NOWHERE
            self.pulse(waiting)
        self.beat.emit()
