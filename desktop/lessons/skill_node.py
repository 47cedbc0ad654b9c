"""A node of the map of skills: a ring that fills, with a lock, a number or a tick in it, and a name below."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QEvent, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QWidget

from core.lessons.skill_words import points_words, state_words
from core.lessons.skills import Standing
from desktop.look.icons import icon
from desktop.look.language import worded
from desktop.look.style import mix, sized
from desktop.look.theme import LIGHT, Theme
from desktop.widgets.controls import claims_key

RING: Final = 36
"""Diameter, pixels at 100 % type."""
WIDTH: Final = 96
"""Of the name below it."""
HEIGHT: Final = RING + 36
EDGE: Final = 1
"""Pixels left and right of the name that the frame takes."""
ARROWS: Final = {
    Qt.Key.Key_Up: (-1, 0),
    Qt.Key.Key_Down: (1, 0),
    Qt.Key.Key_Left: (0, -1),
    Qt.Key.Key_Right: (0, 1),
}
"""Rows and columns on."""


class SkillNode(QAbstractButton):
    """Qt view of where a person stands with a skill. States differ in shape and words as well as in colour."""

    stepped = Signal(int, int)
    """An arrow key was pressed: so many rows and columns on."""

    def __init__(self, standing: Standing, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = LIGHT
        self._standing = standing
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.set_standing(standing)

    @property
    def standing(self) -> Standing:
        """As it is shown."""
        return self._standing

    def set_standing(self, standing: Standing) -> None:
        """Show another state of the same skill."""
        self._standing = standing
        self.setText(standing.skill.title)
        state, points = worded(state_words(standing)), worded(points_words(standing))
        self.setAccessibleName(f"{standing.skill.title}: {state}")
        self.setAccessibleDescription(f"{points}. {standing.skill.about}")
        self.setToolTip(f"{state}, {points}")
        self.update()

    def set_theme(self, theme: Theme) -> None:
        """Take over colours and sizes."""
        self._theme = theme
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        return QSize(self._theme.px(WIDTH), self._theme.px(HEIGHT))

    def ring(self) -> QRectF:
        """Where the ring is, in its own pixels."""
        size = self._theme.px(RING)
        return QRectF((self.width() - size) / 2, 3, size, size)

    def name_bottom(self) -> float:
        """Where the name below the ring ends, in its own pixels."""
        return self.ring().bottom() + 2 + QFontMetrics(self._font()).boundingRect(*self._name_room()).height()

    def narrowest(self) -> int:
        """Width at which no word of the name is cut, in pixels; lines break at spaces and after hyphens."""
        metrics = QFontMetrics(self._font())
        words = self._standing.skill.title.replace("-", "- ").split()
        return 2 * EDGE + max(map(metrics.horizontalAdvance, words), default=0)

    def event(self, event: QEvent) -> bool:
        return claims_key(self, event, frozenset(ARROWS)) or super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        step = ARROWS.get(Qt.Key(event.key()))
        if step is None:
            super().keyPressEvent(event)
        else:
            self.stepped.emit(*step)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        del event
        theme, standing, ring = self._theme, self._standing, self.ring()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.hasFocus() or self.isChecked() or self.underMouse():
            ink = QColor(theme.accent) if self.hasFocus() else QColor(mix(theme.line, theme.text, 0.25))
            painter.setPen(QPen(ink, 2 if self.hasFocus() else 1))
            is_marked = self.hasFocus() or self.isChecked()
            painter.setBrush(QColor(mix(theme.surface, theme.text, 0.05)))
            if not is_marked:
                painter.setPen(Qt.PenStyle.NoPen)
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 8, 8)
        self._paint_ring(painter, ring)
        self._paint_sign(painter, ring)
        painter.setFont(self._font())
        painter.setPen(QColor(theme.text if standing.is_open else theme.caption))
        painter.drawText(*self._name_room())

    def _font(self) -> QFont:
        return sized(self.font(), self._theme.px(12), QFont.Weight.Medium)

    def _name_room(self) -> tuple[QRect, int, str]:
        top = round(self.ring().bottom()) + 2
        room = QRect(EDGE, top, self.width() - 2 * EDGE, self.height() - top)
        return room, int(Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignHCenter), self._standing.skill.title

    def _paint_ring(self, painter: QPainter, ring: QRectF) -> None:
        """Closed for a skill that is open, dashed for one that isn't yet; points fill it from the top."""
        theme, standing = self._theme, self._standing
        width = theme.px(4)
        inner = ring.adjusted(width / 2, width / 2, -width / 2, -width / 2)
        if standing.is_done:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(theme.good))
            painter.drawEllipse(ring)
            return
        painter.setBrush(QColor(theme.surface))
        if not standing.is_open:
            painter.setPen(QPen(QColor(theme.caption), 1.5, Qt.PenStyle.DotLine))
            painter.drawEllipse(inner)
            return
        painter.setPen(QPen(QColor(mix(theme.line, theme.text, 0.12)), width))
        painter.drawEllipse(inner)
        share = standing.points / max(standing.most, 1)
        painter.setPen(QPen(QColor(theme.accent), width, Qt.PenStyle.SolidLine, Qt.PenCapStyle.FlatCap))
        painter.drawArc(inner, 90 * 16, -round(share * 360 * 16))
        painter.setPen(QPen(QColor(theme.caption), 1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawEllipse(ring.adjusted(0.5, 0.5, -0.5, -0.5))

    def _paint_sign(self, painter: QPainter, ring: QRectF) -> None:
        theme, standing = self._theme, self._standing
        if standing.is_open and not standing.is_done:
            font = sized(self.font(), theme.px(13), QFont.Weight.DemiBold)
            painter.setFont(font)
            painter.setPen(QColor(theme.text))
            words = str(standing.points)
            place = QPointF(
                ring.center().x() - QFontMetrics(font).horizontalAdvance(words) / 2,
                ring.center().y() + QFontMetrics(font).capHeight() / 2,
            )
            painter.drawText(place, words)
            return
        name, color = ("done", theme.surface) if standing.is_done else ("lock", theme.caption)
        size = theme.px(20)
        box = QRectF(ring.center().x() - size / 2, ring.center().y() - size / 2, size, size)
        icon(name, theme, 20, color).paint(painter, box.toRect())
