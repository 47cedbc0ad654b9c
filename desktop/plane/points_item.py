"""The points over the axes, all drawn by one call from a sheet of sprites into a picture that planes share."""

from __future__ import annotations

from collections.abc import Sequence
from functools import reduce
from typing import Any, Final

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QPaintEngine, QPainter, QPixmap, QTransform

from core.data.points import BoolArray, FloatArray, common_ids
from core.plane.grid import WHOLE, View
from desktop.look.paint_arrays import draw_sprites
from desktop.look.point_symbols import draw_point, sprite_sheet, sprite_side, sprites_of
from desktop.look.style import see_through
from desktop.look.theme import CLASS_LOOKS, Theme
from desktop.plane.boxes import box_around, boxes_around, covered_by
from desktop.plane.kept_pictures import CarriedPicture, Drawn, KeptPictures, Place
from desktop.plane.plane_frame import PlaneFrame
from desktop.plane.plane_item import SquareItem
from desktop.plane.shown import ShownPoints

POINTS_AT_SIZE: Final = ((6000, 4.5), (1500, 6.5), (0, 9.0))
"""From so many points beyond, pixels of diameter at scale 1 that keep them apart."""
LARGEST: Final = POINTS_AT_SIZE[-1][1]
"""Points with a smaller diameter don't grow with the plane: they are small because there are many."""
MOST_DRAWN_SINGLY: Final = 2000
"""Points in a drawing that can be enlarged: more of them would make a file of many megabytes."""
AXES_OPACITY: Final = 0.12
MOST_PATCHED: Final = 0.6
"""Share of the picture, or of the points, up to which parts are drawn anew by themselves; beyond it nothing is
gained."""
MOST_PATCHES: Final = 8
"""More parts are drawn as one: all points are gone through for each."""


class PointLayer:
    """A picture of the points that are looked at. They are drawn in their order, so that adding new ones on top gives
    the picture that a full redraw gives.

    Several planes may share one: then each change reaches it once from each of them, and the picture is drawn once
    for all that have the same size.
    """

    def __init__(self, theme: Theme) -> None:
        self._theme = theme
        self._points = ShownPoints(np.empty((0, 2), np.float32), np.empty(0, np.uint8), np.empty(0, np.bool_))
        self._validation_visible = True
        self._pixmap, self._sheet = QPixmap(), QPixmap()
        self._sprites: npt.NDArray[np.float64] = np.empty((0, 10))
        self._fragments = self._sprites
        """Room for those of the points: new room for so many takes a while each time."""
        self._sheet_diameter, self._cell = 0.0, 0
        """Diameter of a point, and side of a sprite, in the sheet."""
        self._looks = self._points.looks()
        self._drawn = 0
        """How many points, from the first on, the pixmap shows."""
        self._drawn_with: Place | None = None
        """Side, diameter and view that the pixmap was drawn with; None: draw anew."""
        self._damage: list[QRectF] = []
        """Where points went or changed, or came between others, that the pixmap doesn't show so yet: plane units."""
        self._shown: Drawn | None = None
        """What the pixmap showed when it was asked for last, if it could be shown again."""
        self._kept, self._carried = KeptPictures(), CarriedPicture()
        self.is_passing = False
        """Whether points are on their way, as in a stroke."""
        self.changed: QRectF | None = None
        """Where points came, went or changed when others were set last, plane units; None: they may have anywhere."""

    def __len__(self) -> int:
        return len(self._points)

    def set_points(self, points: ShownPoints) -> None:
        if points is self._points:
            return  # another plane was here first
        looks, n = points.looks(), len(self)
        if np.array_equal(points.positions[:n], self._points.positions) and np.array_equal(looks[:n], self._looks):
            self.changed = box_around(points.positions[n:])
        else:
            self.changed = self._note_damage(points, looks)
        self._points, self._looks = points, looks

    def begin_passing(self) -> None:
        """Points that are set from now on are on their way, as in a stroke: nobody comes back to a picture of such."""
        self.is_passing = True

    def end_passing(self) -> None:
        """Points have come to rest where they are: a picture of them is kept for a while."""
        self.is_passing = False
        self._shown = self._shown and self._shown._replace(is_passing=False)
        if self._carried.is_shown:
            self._drawn_with = None  # a point may lie a pixel beside its place in it

    def set_validation_visible(self, visible: bool) -> None:
        if visible != self._validation_visible:
            self._validation_visible = visible
            self._forget_pictures()

    def set_theme(self, theme: Theme) -> None:
        if theme != self._theme:
            self._theme, self._sheet_diameter = theme, 0.0
            self._forget_pictures()

    def pixmap(self, side: int, ratio: float, scale: float = 1.0, view: View = WHOLE) -> QPixmap:
        """The picture of a square view, side device pixels wide and high, where a pixel has ratio device pixels.
        scale multiplies the points' size. Every sprite lies on whole device pixels, so that it is sharp."""
        diameter = point_diameter(len(self), scale) * ratio
        if diameter != self._sheet_diameter:
            self._sheet, self._cell = sprite_sheet(diameter, self._theme), sprite_side(diameter, self._theme)
            self._sprites = sprites_of(self._sheet, self._cell)
            self._sheet_diameter = diameter
        wanted = Drawn(self._points.positions, self._looks, (side, diameter, view), self.is_passing)
        patches, whole = self._to_draw_anew(wanted.place), QRect(0, 0, side, side)
        if not patches and self._drawn == len(self):
            self._damage = []
            return self._pixmap
        if self._carried.is_shown:
            patches = [whole]  # a part of it drawn anew wouldn't fit the rest
        is_whole = patches == [whole]
        way = self._carried.way_to(wanted) if is_whole else None
        if way is not None:
            self._carry(way, wanted.place)
        else:
            self._carried.drop()
            if not patches or not self._bring_back(wanted, is_whole=is_whole):
                self._draw(patches, wanted.place)
            if is_whole:
                self._carried.take(wanted, self._pixmap)
        self._drawn, self._drawn_with, self._damage = len(self), wanted.place, []
        self._shown = wanted if way is None else None
        return self._pixmap

    def outside(self, view: View) -> int:
        """How many points lie beyond a view, as far as they are drawn at all."""
        x, y = np.ascontiguousarray(self._points.positions.T)  # long rows are compared far quicker than pairs
        beyond = (x < view.x0) | (x > view.x1) | (y < view.y0) | (y > view.y1)
        if not self._validation_visible:
            beyond &= ~self._points.is_validation
        return int(np.count_nonzero(beyond))

    def draw_axes(self, painter: QPainter, side: int, view: View, width: float) -> None:
        """Faint lines where a coordinate is 0, width of the painter's pixels wide, below all points."""
        faint = see_through(self._theme.text, AXES_OPACITY)
        x, y = (round(-view.x0 / view.side * side - width / 2), round(view.y1 / view.side * side - width / 2))
        painter.fillRect(QRectF(x, 0, round(width), side), faint)
        painter.fillRect(QRectF(0, y, side, round(width)), faint)

    def draw_singly(self, painter: QPainter, at: PlaneFrame, scale: float) -> None:
        """Draw each point of a view by itself: sharp at any size, and slow."""
        diameter = point_diameter(len(self), scale)
        for (x, y), look, held_out in zip(
            self._points.positions.tolist(), self._looks.tolist(), self._points.is_validation.tolist(), strict=True
        ):
            if at.view.contains(x, y) and (self._validation_visible or not held_out):
                is_wrong, label = look // (2 * len(CLASS_LOOKS)) % 2 == 1, look % len(CLASS_LOOKS)
                draw_point(painter, at.within(x, y), label, held_out, diameter, self._theme, is_wrong=is_wrong)

    def _note_damage(self, points: ShownPoints, looks: npt.NDArray[np.uint8]) -> QRectF | None:
        """These points take the place of those so far, of which some are gone or others: where, as in `changed`."""
        old, new, old_ids, ids = self._points.positions, points.positions, self._points.ids, points.ids
        if self._drawn_with is None or old_ids is None or ids is None:
            self._drawn_with = None
            return None
        is_gone, is_new = np.ones(len(old), np.bool_), np.ones(len(new), np.bool_)
        if ids is old_ids:
            is_gone = is_new = _differ(old, new, self._looks, looks)
        else:
            before, after = common_ids(old_ids, ids)
            was, now = old.take(before, axis=0), new.take(after, axis=0)
            is_gone[before] = is_new[after] = _differ(was, now, self._looks.take(before), looks.take(after))
        if np.count_nonzero(is_new) > MOST_PATCHED * len(new):
            self._drawn_with = None
            return None
        changed = boxes_around(np.concatenate([old[is_gone], new[is_new]]))
        self._damage += [*changed, *boxes_around(old[self._drawn :])]
        self._drawn = len(new)
        return reduce(QRectF.united, changed, QRectF())

    def _forget_pictures(self) -> None:
        self._drawn_with = self._shown = None
        self._kept.clear()
        self._carried.drop()

    def _to_draw_anew(self, place: Place) -> list[QRect]:
        """The parts of the picture where points came, went or changed: all of it where most did, and none where new
        ones came on top at most."""
        side, _, view = place
        whole = QRect(0, 0, side, side)
        if self._drawn_with != place:
            return [whole]
        if not self._damage:
            return []
        damage = [*self._damage, *boxes_around(self._points.positions[self._drawn :])]
        patches = [whole.intersected(covered_by(box, view, side, self._cell)) for box in damage]
        if len(patches) > MOST_PATCHES:
            patches = [reduce(QRect.united, patches)]
        area = sum(patch.width() * patch.height() for patch in patches)
        return [whole] if area > MOST_PATCHED * side * side else [patch for patch in patches if not patch.isEmpty()]

    def _bring_back(self, wanted: Drawn, *, is_whole: bool) -> bool:
        """Show a picture that was kept, if there is one; the one so far is then kept in its place. is_whole: that one
        is kept anyway, since nothing of it is of use for the next."""
        if self._shown is not None and self._shown.place != wanted.place:
            self._forget_pictures()
        kept = self._kept.take(wanted)
        if self._shown is not None and (is_whole or kept is not None):
            self._pixmap = self._kept.keep(self._shown, self._pixmap)
        self._pixmap = kept or self._pixmap
        return kept is not None

    def _carry(self, way: QPoint, place: Place) -> None:
        """Shift the picture, and draw what comes into sight as if it had been there."""
        self._pixmap, bare = self._carried.shifted(way, self._pixmap)
        x, y = _pixels(self._carried.positions, place)
        self._draw_points(x + np.float32(way.x()), y + np.float32(way.y()), 0, bare, anew=True)

    def _draw(self, patches: Sequence[QRect], place: Place) -> None:
        """Draw parts of the picture anew; or, where there are none, what isn't drawn yet."""
        side, _, _ = place
        if self._pixmap.width() != side:
            self._pixmap = QPixmap(side, side)  # else its memory serves again
            self._pixmap.fill(Qt.GlobalColor.transparent)  # only then has it room for transparency
        first = 0 if patches else self._drawn
        x, y = _pixels(self._points.positions[first:], place)
        self._draw_points(x, y, first, patches or [self._pixmap.rect()], anew=bool(patches))

    def _draw_points(self, x: FloatArray, y: FloatArray, first: int, parts: Sequence[QRect], *, anew: bool) -> None:
        """Draw points, from one on, at these pixels (K,), as far as they show in parts of the picture. anew: what these
        parts have shown so far goes."""
        looks, is_validation, reach = self._looks[first:], self._points.is_validation[first:], self._cell / 2
        for part in parts:
            shown = (x >= part.left() - reach) & (x <= part.right() + 1 + reach)
            shown &= (y >= part.top() - reach) & (y <= part.bottom() + 1 + reach)
            if not self._validation_visible:
                shown &= ~is_validation
            rows = None if shown.all() else np.flatnonzero(shown)
            seen = looks if rows is None else looks.take(rows)
            if len(self._fragments) < len(seen):
                self._fragments = np.empty((len(seen), self._sprites.shape[1]))
            fragments = self._fragments[: len(seen)]
            np.take(self._sprites, seen, axis=0, out=fragments, mode="clip")  # no look is clipped, and none is checked
            fragments[:, 0] += x if rows is None else x.take(rows)
            fragments[:, 1] += y if rows is None else y.take(rows)
            with QPainter(self._pixmap) as painter:
                painter.setClipRect(part)
                if anew:
                    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Source)
                    painter.fillRect(part, Qt.GlobalColor.transparent)
                    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceOver)
                draw_sprites(painter, fragments, self._sheet)


def _pixels(positions: FloatArray, place: Place) -> tuple[FloatArray, FloatArray]:
    """Where positions (K, 2) lie in a picture: (K,) whole pixels to the right, and down."""
    side, _, view = place
    unit = np.float32(side / view.side)
    # Column by column: numpy goes through two long arrays faster than through many pairs.
    x = np.rint((positions[:, 0] - np.float32(view.x0)) * unit)
    return x, np.rint((np.float32(view.y1) - positions[:, 1]) * unit)


def _differ(was: FloatArray, now: FloatArray, looked: npt.NDArray[np.uint8], looks: npt.NDArray[np.uint8]) -> BoolArray:
    """(N,) which points have another position (N, 2) or another look (N,) than they had."""
    differs: BoolArray = (was[:, 0] != now[:, 0]) | (was[:, 1] != now[:, 1]) | (looked != looks)
    return differs


def point_diameter(count: int, scale: float) -> float:
    """Pixels of a point among so many, where points are scaled by that."""
    size = next(size for most, size in POINTS_AT_SIZE if count > most or not most)
    return size * (scale if size == LARGEST else min(scale, 1.0))


class PointsItem(SquareItem):
    """A layer's points on one plane."""

    def __init__(self, layer: PointLayer) -> None:
        super().__init__()
        self._layer = layer
        self.scale_of_points = 1.0
        """Multiplies the points' size."""

    def paint(self, painter: QPainter, *_: Any) -> None:
        """Put the shared picture in place; in a drawing that can be enlarged, draw the points themselves."""
        if painter.paintEngine().type() == QPaintEngine.Type.SVG and len(self._layer) <= MOST_DRAWN_SINGLY:
            self._layer.draw_axes(painter, self._at.side, self._at.view, 1.0)
            self._layer.draw_singly(painter, self._at, self.scale_of_points)
            return
        ratio = painter.device().devicePixelRatio()
        side = round(self._at.side * ratio)
        # In device pixels: a scale, even one that comes to nothing, takes three times as long.
        painter.setTransform(QTransform.fromScale(1 / ratio, 1 / ratio))
        self._layer.draw_axes(painter, side, self._at.view, ratio)
        painter.drawPixmap(0, 0, self._layer.pixmap(side, ratio, self.scale_of_points, self._at.view))
