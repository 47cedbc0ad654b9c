"""What is drawn around points of how a network does on them: halos where it is wrong, and colours of hardness."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from functools import partial
from typing import Final

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QPainter, QPen, QPixmap

from desktop.look.style import mix, see_through
from desktop.look.theme import Theme

HALO: Final = 1.28
"""Radius of a halo's middle in diameters of a point: outside the ring of a wrong label."""
HALO_WIDTH: Final = 0.42
"""In diameters of a point."""
HALO_OPACITY: Final = 0.75
Drawing = Callable[[QPainter], None]
"""Draws something around the origin, where a point's diameter is 1."""


def halo_pixmap(diameter: float, theme: Theme, ratio: float) -> QPixmap:
    """A halo alone on a transparent square, for the key; ratio is device pixels per pixel."""
    picture = sheet_of(HALO + HALO_WIDTH, [partial(draw_halo, theme=theme)], diameter / 2 * ratio)
    picture.setDevicePixelRatio(ratio)
    return picture


def hardness_color(share: float, theme: Theme) -> str:
    """Of a point that is got wrong so often, in [0, 1]: from near the ground's own to what differs most from it."""
    easy, middle, hard = mix(theme.text, theme.surface, 0.86), theme.warning, mix(theme.bad, theme.text, 0.3)
    return mix(easy, middle, 2 * share) if share < 0.5 else mix(middle, hard, 2 * share - 1)


def draw_halo(painter: QPainter, theme: Theme, wide: float = HALO_WIDTH) -> None:
    rim, ink = see_through(theme.surface, 0.9), see_through(theme.bad, HALO_OPACITY)
    for color, width in ((rim, wide + 0.16), (ink, wide)):
        painter.setPen(QPen(color, width))
        painter.drawEllipse(QPointF(0, 0), HALO, HALO)


def sheet_of(reach: float, drawings: Sequence[Drawing], diameter: float) -> QPixmap:
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
