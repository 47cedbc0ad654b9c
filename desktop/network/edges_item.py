"""Edges of the diagram: as thick and as coloured as their weights, negative ones dashed."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Final, NamedTuple

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPen, QTransform
from PySide6.QtWidgets import QStyleOptionGraphicsItem

from desktop.look.paint_arrays import draw_segments
from desktop.look.scene_library import GraphicsObject
from desktop.look.style import mix, see_through
from desktop.look.theme import LIGHT, Theme
from desktop.network.diagram import GONE

Floats = npt.NDArray[np.float64]

WIDTHS: Final = (0.6, 0.7, 0.85, 1.0, 2.2, 3.8)
"""Pixels at line scale 1, from weak edges to those at the end of their layer's scale: as many steps as an eye tells
apart, so that one call paints all edges of a step. Up to 1 pixel Qt paints lines in half the time, and most edges are
weak."""
PALEST: Final = 0.36
"""Share of its colour that an edge without weight has."""
DIMMED: Final = 0.4
"""The same of all others where some lie in front."""
GLOW, GLOW_WIDTH = 0.45, 8.0
"""Opacity, and pixels at line scale 1, of what lies below the edge that is pointed at."""
PLATE, PLATE_LINE, PLATE_ROUND = 0.07, 0.3, 4.0
"""Shares of the ink in a plate and in the line around it, and the radius of its corners, pixels."""
DASH, PERIOD = 10.0, 16.0
"""Pixels at line scale 1 of a dash, and of a dash with the gap after it."""
DASHES: Final = 7
"""Of an edge of usual length, about, where that is longer than so many: hundreds of short dashes take Qt twice as long
as the same pixels in long ones, and say no more."""


class Edges(NamedTuple):
    """Some edges: where they are, and how strong."""

    segments: Floats
    """(E, 4) x, y of both ends, pixels."""
    strengths: Floats
    """(E,) weights as shares of the ends of their layers' scales, -1 to 1."""


NONE: Final = Edges(np.empty((0, 4)), np.empty(0))

Stroke = tuple[QPen, Floats]
"""A pen, and the (K, 4) segments that it draws."""

Pieces = tuple[Floats, npt.NDArray[np.intp]]
"""(D, 4) dashes, and (D,) of which edge each is."""

Plates = Sequence[tuple[float, float, float, float]]
"""Left, top, width, height of each, pixels."""


class EdgesItem(GraphicsObject):
    """All edges on the ground, in the scene's pixels; some of them in front, the others dimmed then. Below them, plates
    hold the units of a layer together."""

    def __init__(self) -> None:
        super().__init__()
        self._theme = LIGHT
        self._rect = QRectF()
        self._all, self._front, self._lit = NONE, NONE, NONE
        self._plates: Plates = ()
        self._strokes: list[Stroke] = []
        self._dashes = Dashes()
        self._ground = QImage()
        """The plates alone; null where they have to be painted anew."""
        self._painted = QImage()
        """Kept, as units and marks over it change more often; null where it has to be painted anew."""
        self._coming = QImage()
        """What takes its place once it is complete; null where nothing does."""
        self._left: list[Stroke] = []
        """Which strokes that lacks."""

    def set_theme(self, theme: Theme) -> None:
        """Take over colours and line widths."""
        self._theme, self._ground = theme, QImage()
        self._make()

    def show_in(
        self, rect: QRectF, plates: Plates, edges: Edges, front: Edges, lit: Edges, *, at_once: bool = True
    ) -> None:
        """Draw these in a rectangle, those in front over all others, and lit what is pointed at.

        at_once: else what was there before stays until `paint_more` has painted all of these, unless plates are others.
        """
        if rect != self._rect:
            self.prepareGeometryChange()
            self._rect = QRectF(rect)
        before, self._all, self._front, self._lit = (self._all, self._front, self._lit), edges, front, lit
        if plates != self._plates:
            self._plates, self._ground = plates, QImage()
            self._make()
        elif not all(map(_look_alike, before, (edges, front, lit))):
            self._make(at_once=at_once or self._painted.isNull())

    @property
    def is_due(self) -> bool:
        """Whether all of it is painted anew the next time that the screen is."""
        return self._painted.isNull()

    @property
    def is_coming(self) -> bool:
        """Whether there is something to paint that nobody sees yet."""
        return not self._coming.isNull()

    def paint_more(self) -> bool:
        """Paint about half of what is to come. Whether there is still more."""
        now = self._left
        if len(now) == len(self._strokes) > 1:
            costs = np.cumsum([_cost(stroke) for stroke in now])
            now = now[: max(1, int(np.searchsorted(costs, costs[-1] / 2)))]
        self._left = self._left[len(now) :]
        with QPainter(self._coming) as painter:
            _stroke(painter, now, self._coming.devicePixelRatioF())
        if not self._left:
            self._painted, self._coming = self._coming, QImage()
            self.update()
        return bool(self._left)

    def boundingRect(self) -> QRectF:  # noqa: N802 - Qt's name
        return self._rect

    def paint(self, painter: QPainter, _option: QStyleOptionGraphicsItem, *_widget: Any) -> None:
        """What was painted before, unless edges have changed."""
        ratio = painter.device().devicePixelRatioF()
        size = (self._rect.size() * ratio).toSize()
        if self._painted.size() != size or self._painted.devicePixelRatioF() != ratio:
            if self._ground.size() != size or self._ground.devicePixelRatioF() != ratio:
                self._ground = self._plates_alone(size, ratio)
            self._painted = self._ground.copy()
            with QPainter(self._painted) as inner:
                _stroke(inner, self._strokes, ratio)
        painter.drawImage(QPointF(0, 0), self._painted)

    def _plates_alone(self, size: QSize, ratio: float) -> QImage:
        theme, found = self._theme, QImage(size, QImage.Format.Format_RGB32)
        found.setDevicePixelRatio(ratio)
        found.fill(QColor(theme.surface))
        with QPainter(found) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(QColor(mix(theme.surface, theme.text, PLATE_LINE)), theme.line_scale))
            painter.setBrush(QColor(mix(theme.surface, theme.text, PLATE)))
            for plate in self._plates:
                painter.drawRoundedRect(QRectF(*plate), PLATE_ROUND, PLATE_ROUND)
        return found

    def _make(self, *, at_once: bool = True) -> None:
        """Sort edges into strokes of one pen each, weak ones first."""
        theme = self._theme
        has_front = len(self._front.segments) + len(self._lit.segments) > 0
        scale = theme.line_scale * _stretch(self._all.segments, theme.line_scale)
        self._strokes = _strokes(self._all, theme, DIMMED if has_front else 1.0, self._dashes.of(self._all, scale))
        if len(self._front.segments):
            halo = QPen(QColor(theme.surface), WIDTHS[-1] * theme.line_scale + 2, Qt.PenStyle.SolidLine)
            halo.setCapStyle(Qt.PenCapStyle.FlatCap)
            seen = self._front.segments[np.abs(self._front.strengths) >= GONE]
            self._strokes += [(halo, seen), *_strokes(self._front, theme, 1.0, Dashes().of(self._front, scale))]
        if len(self._lit.segments):
            glow = QPen(see_through(theme.accent, GLOW), GLOW_WIDTH * theme.line_scale, Qt.PenStyle.SolidLine)
            self._strokes += [
                (glow, self._lit.segments),
                *_strokes(self._lit, theme, 1.0, Dashes().of(self._lit, scale)),
            ]
        self._coming, self._left = QImage(), []
        if at_once:
            self._painted = QImage()
            self.update()
        else:
            self._coming, self._left = self._ground.copy(), self._strokes


def _stroke(painter: QPainter, strokes: Sequence[Stroke], ratio: float) -> None:
    """In device pixels: a pen under a scale is slower."""
    painter.setTransform(QTransform.fromScale(1 / ratio, 1 / ratio))
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    for pen, segments in strokes:
        scaled = QPen(pen)
        scaled.setWidthF(pen.widthF() * ratio)
        painter.setPen(scaled)
        draw_segments(painter, segments * ratio)


def _cost(stroke: Stroke) -> float:
    """What a stroke takes to paint, as a multiple of what a short thin dash does."""
    pen, segments = stroke
    length = float(np.hypot(segments[:, 2] - segments[:, 0], segments[:, 3] - segments[:, 1]).sum())
    return (len(segments) + length / PERIOD) * (1.0 if pen.widthF() <= 1.0 else 2.0)


def _steps(edges: Edges) -> npt.NDArray[np.intp]:
    """(E,) which of the WIDTHS an edge has, from 1; below 0 that of a negative weight; 0 where it isn't seen."""
    sizes = np.minimum(np.abs(edges.strengths), 1.0)
    steps = np.ceil(sizes * len(WIDTHS)) * np.sign(edges.strengths) * (sizes >= GONE)
    found: npt.NDArray[np.intp] = steps.astype(np.intp)
    return found


def _look_alike(before: Edges, after: Edges) -> bool:
    """Whether nobody sees a difference: most steps of training change no edge's width."""
    if before is after:
        return True
    return np.array_equal(before.segments, after.segments) and np.array_equal(_steps(before), _steps(after))


class Dashes:
    """Where the dashes of edges are, kept as long as the edges stay where they are."""

    def __init__(self) -> None:
        self._of: tuple[Floats, float] | None = None
        self._found: Pieces | None = None

    def of(self, edges: Edges, scale: float) -> Pieces:
        """The dashes of all edges, so many times as long as at line scale 1."""
        segments = edges.segments
        is_known = self._of is not None and self._of[1] == scale and np.array_equal(self._of[0], segments)
        if self._found is None or not is_known:
            self._of, self._found = (segments, scale), dashed(segments, DASH * scale, PERIOD * scale)
        return self._found


def _stretch(segments: Floats, scale: float) -> float:
    """How many times as long dashes are as they are at a line scale where edges are short."""
    if not len(segments):
        return 1.0
    usual = float(np.median(np.hypot(segments[:, 2] - segments[:, 0], segments[:, 3] - segments[:, 1])))
    return max(1.0, usual / (DASHES * PERIOD * scale))


def _strokes(edges: Edges, theme: Theme, share: float, dashes: Pieces) -> list[Stroke]:
    """One pen for all edges of a step and a sign, and where it draws."""
    if not len(edges.segments):
        return []
    found: list[Stroke] = []
    signed = _steps(edges)
    pieces, which = dashes
    signed_pieces = signed[which]
    for step, width in enumerate(WIDTHS, 1):
        depth = share * (PALEST + (1 - PALEST) * (step - 0.5) / len(WIDTHS))
        for color, segments in (
            (theme.negative, pieces[signed_pieces == -step]),
            (theme.positive, edges.segments[signed == step]),
        ):
            if len(segments):
                pen = QPen(QColor(mix(theme.surface, color, depth)), width * theme.line_scale)
                pen.setCapStyle(Qt.PenCapStyle.FlatCap)
                found.append((pen, segments))
    return found


def dashed(segments: Floats, dash: float, period: float) -> Pieces:
    """(D, 4) the dashes of segments (E, 4), the first of each at its beginning; and (D,) of which one each is."""
    along = segments[:, 2:] - segments[:, :2]
    lengths = np.hypot(along[:, 0], along[:, 1])
    counts = np.maximum(1, np.ceil(lengths / period)).astype(int)
    which = np.repeat(np.arange(len(segments)), counts)
    number = np.arange(len(which)) - np.repeat(np.cumsum(counts) - counts, counts)
    length = np.maximum(lengths[which], 1e-9)
    begins = number * period / length
    ends = np.minimum((number * period + dash) / length, 1.0)
    start, way = segments[which, :2], along[which]
    return np.hstack([start + begins[:, None] * way, start + ends[:, None] * way]), which


def joined(parts: Sequence[Edges]) -> Edges:
    """All edges of several columns."""
    if not parts:
        return NONE
    return Edges(np.concatenate([part.segments for part in parts]), np.concatenate([part.strengths for part in parts]))
