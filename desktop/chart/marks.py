"""What is painted over the curves, each piece in a box of its own: marks, flags, words, and the variants' numbers.
A piece is equal to another when it looks the same, so that only what differs has to be painted.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Final, NamedTuple

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF

from desktop.look.icons import icon
from desktop.look.style import see_through
from desktop.look.swatch import number_picture
from desktop.look.theme import Theme

PENNANT: Final = 8.0
"""Pixels from a flag's pole to its tip, at line scale 1."""
CROWN: Final = 13
"""Pixels of a crown at 100 % type."""
FUSE: Final = 12.0
"""Pixels of the height of a fuse, with its spark."""
MARK: Final = 5.0
"""Half the side of a mark's box, at line scale 1."""


class Piece(NamedTuple):
    """Something in a box."""

    paint: Callable[..., None]
    """Called with a painter, a theme, the box and `details`."""
    room: tuple[float, ...]
    """Left, top, width and height: boxes that can be compared and hashed."""
    details: tuple[Any, ...] = ()

    @property
    def box(self) -> QRectF:
        """Pixels that it may paint."""
        return QRectF(*self.room)

    def draw(self, painter: QPainter, theme: Theme) -> None:
        self.paint(painter, theme, self.box, *self.details)


def piece(paint: Callable[..., None], box: QRectF, *details: object) -> Piece:
    return Piece(paint, (box.x(), box.y(), box.width(), box.height()), details)


def mark(paint: Callable[..., None], at: QPointF, theme: Theme, color: str) -> Piece:
    """A small mark around a place."""
    reach = MARK * theme.line_scale
    return piece(paint, QRectF(at.x() - reach, at.y() - reach, 2 * reach, 2 * reach), color)


def paint_dot(painter: QPainter, theme: Theme, box: QRectF, color: str) -> None:
    """The best epoch, parted from the curves by a rim."""
    painter.setPen(QPen(QColor(theme.surface), 1.5 * theme.line_scale))
    painter.setBrush(QColor(color))
    painter.drawEllipse(box.center(), 4.0 * theme.line_scale, 4.0 * theme.line_scale)


def paint_square(painter: QPainter, theme: Theme, box: QRectF, color: str) -> None:
    """Stopped early."""
    inset = 1.5 * theme.line_scale
    painter.setPen(QPen(QColor(color), 1.6 * theme.line_scale))
    painter.setBrush(QColor(theme.surface))
    painter.drawRect(box.adjusted(inset, inset, -inset, -inset))


def paint_cross(painter: QPainter, theme: Theme, box: QRectF, color: str) -> None:
    """Diverged."""
    inset = 1.5 * theme.line_scale
    inner = box.adjusted(inset, inset, -inset, -inset)
    for ink, width in ((theme.surface, 4.5), (color, 2.2)):
        painter.setPen(QPen(QColor(ink), width * theme.line_scale))
        painter.drawLines([QLineF(inner.topLeft(), inner.bottomRight()), QLineF(inner.bottomLeft(), inner.topRight())])


def paint_pole(painter: QPainter, _theme: Theme, box: QRectF, color: str, width: float, alpha: float) -> None:
    """A line from top to bottom at a marked epoch."""
    painter.setPen(QPen(see_through(color, alpha), width, Qt.PenStyle.SolidLine, Qt.PenCapStyle.FlatCap))
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
    painter.drawLine(QLineF(box.center().x(), box.top(), box.center().x(), box.bottom()))
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)


def paint_flag(painter: QPainter, theme: Theme, box: QRectF, color: str) -> None:
    """A dotted pole at the left, and a pennant that flies right of its top: something changed here."""
    painter.setPen(QPen(QColor(color), 1, Qt.PenStyle.DotLine))
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
    painter.drawLine(QLineF(box.left() + 1, box.top(), box.left() + 1, box.bottom()))
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(color))
    length = PENNANT * theme.line_scale
    corners = [QPointF(0, 0), QPointF(length, 0.4 * length), QPointF(0, 0.8 * length)]
    painter.drawPolygon(QPolygonF(corners).translated(box.left() + 1, box.top()))


def paint_fuse(painter: QPainter, theme: Theme, box: QRectF, now: float, color: str) -> None:
    """What is left of a fuse, thick, from the spark on; what has burnt, as ashes before it. now: pixels from the left
    of the box to the spark."""
    middle, spark, scale = box.center().y(), box.left() + now, theme.line_scale
    ends = (box.left() + FUSE / 2, box.right() - FUSE / 2)
    painter.setPen(QPen(QColor(theme.caption), 1.2 * scale, Qt.PenStyle.DotLine))
    painter.drawLine(QLineF(ends[0], middle, spark, middle))
    for ink, width in ((theme.surface, 5.0), (color, 3.0)):
        painter.setPen(QPen(QColor(ink), width * scale, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
        painter.drawLine(QLineF(spark, middle, max(spark, ends[1]), middle))
    reach = FUSE / 2 - 1
    painter.setPen(QPen(QColor(theme.bad), 1.5 * scale))
    rays = [(reach, 0), (0, reach), (0.7 * reach, 0.7 * reach), (0.7 * reach, -0.7 * reach)]
    painter.drawLines([QLineF(spark - x, middle - y, spark + x, middle + y) for x, y in rays])


def paint_link(painter: QPainter, _theme: Theme, box: QRectF, color: str, rising: bool) -> None:
    """A line across a box, from a curve's end to a number that found no room beside it."""
    ends = (box.bottomLeft(), box.topRight()) if rising else (box.topLeft(), box.bottomRight())
    painter.setPen(QPen(QColor(color), 1))
    painter.drawLine(*ends)


def paint_word(painter: QPainter, theme: Theme, box: QRectF, text: str, color: str) -> None:
    """A few words on the ground of the chart: above the curves, or where there are none yet."""
    painter.fillRect(box, QColor(theme.surface))
    painter.setPen(QColor(color))
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, text)


def paint_crown(painter: QPainter, theme: Theme, box: QRectF) -> None:
    """Beside the number of the variant that leads."""
    crown = icon("winner", theme, CROWN, theme.good)
    painter.drawPixmap(box.topLeft(), crown.pixmap(box.size().toSize(), painter.device().devicePixelRatioF()))


def paint_number(painter: QPainter, theme: Theme, box: QRectF, number: int, color: str, font: str) -> None:
    """A variant's number in its colour, parted from the curves by a rim; font: see number_picture()."""
    ratio = painter.device().devicePixelRatioF()
    painter.drawPixmap(box.topLeft(), number_picture(number, color, theme, font, ratio))
