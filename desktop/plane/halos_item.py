"""What shows around points of how a network does on them: halos where it is wrong, pulses, and how hard each one is."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from functools import partial
from typing import Any, Final

import numpy as np
import numpy.typing as npt
from pyqtgraph.graphicsItems.GraphicsObject import GraphicsObject
from PySide6.QtCore import QPointF, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QPainter, QPen, QPixmap

from desktop.look.paint_arrays import draw_sprites, fragments_at_origin
from desktop.look.style import mix, see_through
from desktop.look.theme import LIGHT, Theme
from desktop.plane.plane_frame import PlaneFrame

Positions = npt.NDArray[np.float32]
"""(K, 2) plane units."""
NOWHERE: Final[Positions] = np.empty((0, 2), np.float32)
HALO: Final = 1.28
"""Radius of a halo's middle in diameters of a point: outside the ring of a wrong label."""
HALO_WIDTH: Final = 0.42
"""In diameters of a point."""
SMALL_SIDE: Final = 320
SMALL_HALO_WIDTH: Final = 0.2
"""Of halos on planes with fewer pixels a side than that, where points lie so close that wide ones hide them."""
HALO_OPACITY: Final = 0.75
LEVELS: Final = 9
"""Steps of hardness, from none to all."""
DISC: Final = 0.8
"""Radius of a disc that tells hardness, in diameters of a point: it covers the point."""
PULSE_MS: Final = 500
"""Between the beginnings of two pulses: twice a second, at most."""
BEATS: Final = 5
BEAT_MS: Final = 80
"""Frames of a pulse, and how long each of them stays."""
Drawing = Callable[[QPainter], None]
"""Draws something around the origin, where a point's diameter is 1."""
PULSE_REACH: Final = (1.2, 3.2)
"""Radius of a pulse at its beginning and end, in diameters of a point."""


class _AroundPoints(GraphicsObject):
    """Stands in the view's pixels. Draws sprites at points, all by one call."""

    reach: float
    """How far a sprite goes from its point, in diameters of a point."""

    def __init__(self) -> None:
        super().__init__()
        self._theme, self._at, self._diameter = LIGHT, PlaneFrame(0, 0, 1), 1.0
        self._sheet: QPixmap | None = None
        self._ratio = 1.0

    def set_theme(self, theme: Theme) -> None:
        self._theme, self._sheet = theme, None

    def set_place(self, at: PlaneFrame, diameter: float) -> None:
        """Fill the square that shows a view of the plane, where a point has so many pixels."""
        self.prepareGeometryChange()
        if diameter != self._diameter:
            self._diameter, self._sheet = diameter, None
        self._at = at

    def boundingRect(self) -> QRectF:  # noqa: N802 - Qt's name
        return QRectF(0, 0, self._at.side, self._at.side)

    def _drawings(self) -> Sequence[Drawing]:
        """What each sprite shows."""
        raise NotImplementedError

    def _put(self, painter: QPainter, positions: Positions, which: npt.NDArray[np.intp]) -> None:
        """Draw a sprite at each of the positions (K, 2): those with these numbers (K,)."""
        ratio = painter.device().devicePixelRatio()
        drawings = self._drawings()
        if self._sheet is None or self._ratio != ratio:
            self._ratio, self._sheet = ratio, _sheet(drawings, self.reach, self._diameter * ratio)
        side = self._sheet.height()
        boxes = np.array([(place * side, 0, side, side) for place in range(len(drawings))], np.float64)
        fragments = np.take(fragments_at_origin(boxes, boxes[:, :2] + side / 2), which, axis=0)
        fragments[:, :2] += self._places(positions) * ratio
        painter.save()
        painter.scale(1 / ratio, 1 / ratio)
        draw_sprites(painter, fragments, self._sheet)
        painter.restore()

    def _places(self, positions: Positions) -> npt.NDArray[np.float64]:
        """(K, 2) in the square's own pixels."""
        view, unit = self._at.view, self._at.unit
        return np.stack([(positions[:, 0] - view.x0) * unit, (view.y1 - positions[:, 1]) * unit], axis=1)


class HalosItem(_AroundPoints):
    """Halos, to be seen below the points."""

    reach = HALO + HALO_WIDTH

    def __init__(self) -> None:
        super().__init__()
        self._positions, self._width = NOWHERE, HALO_WIDTH

    def set_place(self, at: PlaneFrame, diameter: float) -> None:
        width = HALO_WIDTH if at.side >= SMALL_SIDE else SMALL_HALO_WIDTH
        if width != self._width:
            self._width, self._sheet = width, None
        super().set_place(at, diameter)

    def set_positions(self, positions: Positions) -> None:
        """Around which points; (0, 2) for none."""
        self._positions = positions

    def paint(self, painter: QPainter, *_: Any) -> None:
        if len(self._positions):
            self._put(painter, self._positions, np.zeros(len(self._positions), np.intp))

    def _drawings(self) -> Sequence[Drawing]:
        return [self._halo]

    def _halo(self, painter: QPainter) -> None:
        _draw_halo(painter, self._theme, self._width)


class HardnessItem(_AroundPoints):
    """Discs that say how hard points are, and pulses around some of them, to be seen above the points."""

    reach = DISC + 0.15
    beat = Signal()
    """It looks otherwise than before, and is to be painted."""

    def __init__(self) -> None:
        super().__init__()
        self._positions, self._shares = NOWHERE, np.empty(0, np.float32)
        self._pulsing, self._waiting, self._beats = NOWHERE, NOWHERE, 0
        self._timer = QTimer(self, interval=BEAT_MS)
        self._timer.timeout.connect(self._go_on)

    def set_hardness(self, positions: Positions, shares: npt.NDArray[np.float32]) -> None:
        """Cover points (K, 2) by discs that say how hard they are, (K,) in [0, 1]; (0, 2) and (0,): none."""
        self._positions, self._shares = positions, shares

    def pulse(self, positions: Positions) -> None:
        """Let rings run out from points; while some do, others wait, so that it happens twice a second at most."""
        if not len(positions):
            return
        if self._timer.isActive():
            self._waiting = np.concatenate([self._waiting, positions])
            return
        self._pulsing, self._beats = positions, 0
        self._timer.start()

    def paint(self, painter: QPainter, *_: Any) -> None:
        if len(self._positions):
            levels = np.rint(self._shares * (LEVELS - 1)).astype(np.intp)
            order = np.argsort(levels, kind="stable")  # the hardest on top
            self._put(painter, self._positions[order], levels[order])
        if len(self._pulsing):
            self._draw_pulse(painter)

    def _drawings(self) -> Sequence[Drawing]:
        colors = [hardness_color(level / (LEVELS - 1), self._theme) for level in range(LEVELS)]
        return [partial(self._disc, color) for color in colors]

    def _disc(self, color: str, painter: QPainter) -> None:
        painter.setPen(QPen(QColor(self._theme.surface), 0.18))
        painter.setBrush(QColor(color))
        painter.drawEllipse(QPointF(0, 0), DISC, DISC)

    def _draw_pulse(self, painter: QPainter) -> None:
        done, (start, end) = self._beats / BEATS, PULSE_REACH
        reach = (start + (end - start) * done) * self._diameter
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        width = 2.4 * self._theme.line_scale
        for color, wide in ((self._theme.surface, width + 2.0), (self._theme.bad, width)):
            painter.setPen(QPen(see_through(color, 1.0 - done), wide))
            for x, y in self._places(self._pulsing).tolist():
                painter.drawEllipse(QPointF(x, y), reach, reach)

    def _go_on(self) -> None:
        self._beats += 1
        if self._beats == BEATS:
            self._pulsing = NOWHERE
        elif self._beats * BEAT_MS >= PULSE_MS:
            self._timer.stop()
            waiting, self._waiting = self._waiting, NOWHERE
            self.pulse(waiting)
        self.beat.emit()


def halo_pixmap(diameter: float, theme: Theme, ratio: float) -> QPixmap:
    """A halo alone on a transparent square, for the key; ratio is device pixels per pixel."""
    picture = _sheet([partial(_draw_halo, theme=theme)], HALO + HALO_WIDTH, diameter / 2 * ratio)
    picture.setDevicePixelRatio(ratio)
    return picture


def hardness_color(share: float, theme: Theme) -> str:
    """Of a point that is got wrong so often, in [0, 1]: from near the ground's own to what differs most from it."""
    easy, middle, hard = mix(theme.text, theme.surface, 0.86), theme.warning, mix(theme.bad, theme.text, 0.3)
    return mix(easy, middle, 2 * share) if share < 0.5 else mix(middle, hard, 2 * share - 1)


def _draw_halo(painter: QPainter, theme: Theme, wide: float = HALO_WIDTH) -> None:
    painter.setBrush(Qt.BrushStyle.NoBrush)
    rim, ink = see_through(theme.surface, 0.9), see_through(theme.bad, HALO_OPACITY)
    for color, width in ((rim, wide + 0.16), (ink, wide)):
        painter.setPen(QPen(color, width))
        painter.drawEllipse(QPointF(0, 0), HALO, HALO)


def _sheet(drawings: Sequence[Drawing], reach: float, diameter: float) -> QPixmap:
    """A row of square cells, one for each drawing, which reaches so far around the origin, in diameters of a point;
    diameter: in device pixels."""
    side = 2 * math.ceil(reach * diameter) + 2
    sheet = QPixmap(side * len(drawings), side)
    sheet.fill(Qt.GlobalColor.transparent)
    with QPainter(sheet) as painter:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for place, draw in enumerate(drawings):
            painter.resetTransform()
            painter.translate(side * place + side / 2, side / 2)
            painter.scale(diameter, diameter)
            draw(painter)
    return sheet
