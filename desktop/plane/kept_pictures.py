"""Pictures of many points that serve again, since to draw takes long: undo, redo and selecting come back to some; and
where all points go the same way, their picture goes."""

from __future__ import annotations

from typing import Final, NamedTuple

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QPainter, QPixmap

from core.data.points import FloatArray
from core.plane.grid import View

FEWEST_POINTS: Final = 2000
"""Fewer are drawn as quickly as a picture of them is found."""
MOST_BYTES: Final = 32 * 2**20
"""Of all pictures together."""
BYTES_PER_PIXEL: Final = 4
FEWEST_CARRIED: Final = 6000
"""Points; fewer are drawn within a part of a frame."""
SAME_WAY: Final = 4e-6
"""Plane units by which two points' ways may differ: coordinates are rounded to single precision."""
MOST_BARE: Final = 0.3
"""Share of the picture, up to which it is worth while to draw only what has come into sight."""

Place = tuple[int, float, View]
"""A picture's side and the points' diameter, in device pixels, and the part of the plane that it shows."""


class Drawn(NamedTuple):
    """What a picture shows."""

    positions: FloatArray
    """(N, 2), never written to: undo brings the very array back."""
    looks: npt.NDArray[np.uint8]
    """(N,) each point's place in the sheet of sprites."""
    place: Place
    is_passing: bool
    """The points are on the way somewhere: nobody comes back to it."""

    def shows_the_same(self, other: Drawn) -> bool:
        """Whether a picture of the one is a picture of the other."""
        is_alike = self.positions is other.positions and self.place == other.place
        return is_alike and np.array_equal(self.looks, other.looks)


class KeptPictures:
    """Pictures that have given way to others, all of them of the same place."""

    def __init__(self) -> None:
        self._kept: list[tuple[Drawn, QPixmap]] = []
        """The last one gave way last."""

    def clear(self) -> None:
        """Forget them: what is drawn from now on looks different, or shows another part of the plane."""
        self._kept = []

    def keep(self, shown: Drawn, picture: QPixmap) -> QPixmap:
        """Keep a picture if somebody may come back to it; and return one whose memory is free: it, or one that has been
        kept for long, or an empty one."""
        if shown.is_passing or len(shown.looks) < FEWEST_POINTS:
            return picture
        self._kept.append((shown, picture))
        is_much = len(self._kept) * picture.width() * picture.height() * BYTES_PER_PIXEL > MOST_BYTES
        return self._kept.pop(0)[1] if is_much else QPixmap()

    def take(self, wanted: Drawn) -> QPixmap | None:
        """A picture that shows this, which is painted on from now on; None where none is kept."""
        for index, (shown, picture) in enumerate(self._kept):
            if shown.shows_the_same(wanted):
                del self._kept[index]
                return picture
        return None


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
