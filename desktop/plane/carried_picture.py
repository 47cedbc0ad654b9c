"""A picture of a crowd on its way: where all points go the same way, the picture goes, and they aren't drawn anew."""

from __future__ import annotations

from typing import Final

import numpy as np
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QPainter, QPixmap

from core.data.points import FloatArray
from desktop.plane.kept_pictures import Drawn

FEWEST_CARRIED: Final = 6000
"""Points; fewer are drawn within a part of a frame."""
SAME_WAY: Final = 4e-6
"""Plane units by which two points' ways may differ: coordinates are rounded to single precision."""
MOST_BARE: Final = 0.3
"""Share of the picture, up to which it is worth while to draw only what has come into sight."""


class CarriedPicture:
    """A picture in which each point lies on its own whole pixel, and pictures made of it by shifting.

    In a shifted one, a point may lie a device pixel beside where it would be drawn: way and place are rounded apart.
    So it serves while points are on their way alone, and in turn none of them trembles against another.

    Attributes:
        is_shown: whether the picture that was made last is a shifted one.
    """

    def __init__(self) -> None:
        self._shown: Drawn | None = None
        """What the picture shows; None: there is none."""
        self._picture = QPixmap()
        self.is_shown = False

    def take(self, shown: Drawn, picture: QPixmap) -> None:
        """This picture was drawn whole, and may be carried from now on. It is kept: don't paint on it while it is."""
        self.is_shown = False
        is_crowd = shown.is_passing and len(shown.looks) >= FEWEST_CARRIED
        self._shown, self._picture = (shown, picture) if is_crowd else (None, QPixmap())

    def drop(self) -> None:
        """It is painted on, or out of date."""
        self._shown, self._picture, self.is_shown = None, QPixmap(), False

    @property
    def positions(self) -> FloatArray:
        """(N, 2) plane units, where the points lie in the picture that is carried."""
        return np.empty((0, 2), np.float32) if self._shown is None else self._shown.positions

    def way_to(self, wanted: Drawn) -> QPoint | None:
        """How far the picture is to be shifted, device pixels, so that it shows this; None: it can't be."""
        shown = self._shown
        if shown is None or not wanted.is_passing or shown.place != wanted.place:
            return None
        if not np.array_equal(shown.looks, wanted.looks):
            return None
        side, _, view = shown.place
        way = []
        for axis in (0, 1):
            ways = wanted.positions[:, axis] - shown.positions[:, axis]
            if ways.max() - ways.min() > SAME_WAY:
                return None
            way.append(round(float(ways[0]) * side / view.side))
        offset = QPoint(way[0], -way[1])
        return None if bare_share(offset, side) > MOST_BARE else offset

    def shifted(self, offset: QPoint, spare: QPixmap) -> tuple[QPixmap, list[QRect]]:
        """The picture, shifted by device pixels, and where it shows nothing of use. spare: what may be painted on."""
        self.is_shown = True
        side = self._picture.width()
        if spare is self._picture or spare.width() != side:
            spare = QPixmap(side, side)
            spare.fill(Qt.GlobalColor.transparent)  # only then has it room for transparency
        with QPainter(spare) as painter:
            painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Source)
            painter.drawPixmap(offset, self._picture)
        return spare, bare_parts(offset, side)


def bare_parts(offset: QPoint, side: int) -> list[QRect]:
    """What a square, side pixels wide, no longer covers of its place when it is shifted: parts that don't overlap."""
    covered = QRect(0, 0, side, side).intersected(QRect(offset.x(), offset.y(), side, side))
    left = 0 if offset.x() > 0 else covered.right() + 1
    top = 0 if offset.y() > 0 else covered.bottom() + 1
    beside = QRect(left, 0, abs(offset.x()), side)
    above = QRect(covered.left(), top, covered.width(), abs(offset.y()))
    return [part for part in (beside, above) if not part.isEmpty()]


def bare_share(offset: QPoint, side: int) -> float:
    """How much of the square that is: 1 for all of it."""
    covered = max(0, side - abs(offset.x())) * max(0, side - abs(offset.y()))
    return 1 - covered / side**2
