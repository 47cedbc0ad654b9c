"""A line that unfolds what stands below it."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from desktop.look.language import tr
from desktop.look.style import mix, sized
from desktop.look.theme import LIGHT, Theme

SIGN: Final = 24
"""Pixels at 100 % type for the chevron at the left."""
PADDING: Final = 7


class UnfoldingButton(QAbstractButton):
    """A chevron and words in as many lines as they need; it points down while it is unfolded."""

    def __init__(self, text: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = LIGHT
        self.setText(text)
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.toggled.connect(self._say)
        self._say(False)

    def set_theme(self, theme: Theme) -> None:
        """Take over colours and type size."""
        self._theme = theme
        self.updateGeometry()
        self.update()

    def hasHeightForWidth(self) -> bool:  # noqa: N802 - Qt's name
        return True

    def heightForWidth(self, width: int) -> int:  # noqa: N802 - Qt's name
        px = self._theme.px
        room = QRect(0, 0, max(width - px(SIGN) - 4, 40), 10_000)
        words = QFontMetrics(self._font()).boundingRect(room, Qt.TextFlag.TextWordWrap, self.text())
        return words.height() + 2 * px(PADDING)

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        width = max(self.width(), self._theme.px(160))
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        return QSize(self._theme.px(120), self._theme.px(28))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        del event
        theme, px = self._theme, self._theme.px
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.underMouse() or self.hasFocus():
            painter.setPen(QPen(QColor(theme.accent), 1.5) if self.hasFocus() else Qt.PenStyle.NoPen)
            painter.setBrush(QColor(mix(theme.surface, theme.text, 0.06)))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 6, 6)
        font = self._font()
        reach = px(4)
        middle = QPointF(px(SIGN) / 2, px(PADDING) + QFontMetrics(font).height() / 2)
        painter.setPen(QPen(QColor(theme.accent if self.isChecked() else theme.caption), 1.8))
        across = [QPointF(-reach, -reach / 2), QPointF(0, reach / 2), QPointF(reach, -reach / 2)]
        shape = across if self.isChecked() else [QPointF(point.y(), point.x()) for point in across]
        painter.drawPolyline([middle + point for point in shape])
        painter.setFont(font)
        painter.setPen(QColor(theme.text))
        room = self.rect().adjusted(px(SIGN), px(PADDING), -4, 0)
        painter.drawText(room, Qt.TextFlag.TextWordWrap, self.text())

    def _font(self) -> QFont:
        weight = QFont.Weight.DemiBold if self.isChecked() else QFont.Weight.Medium
        return sized(self.font(), self._theme.px(13), weight)

    def _say(self, is_open: bool) -> None:
        self.setAccessibleName(self.text())
        self.setAccessibleDescription(tr("Unfolded") if is_open else tr("Folded"))
        self.updateGeometry()
