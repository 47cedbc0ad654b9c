"""Small scales that pages of the tab Inside show: a share as a bar, and what colours mean."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QLinearGradient, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop.look.halo_symbols import hardness_color
from desktop.look.language import tr
from desktop.look.theme import LIGHT, Theme
from desktop.plane.halos_item import LEVELS


class ShareBar(QWidget):
    """A share, as a bar that fills up."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme, self._share, self._color = LIGHT, 0.0, "bad"
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_share(self, share: float, color: str = "bad") -> None:
        """So much is full, from 0 to 1; color: the name of the theme's colour."""
        self._share, self._color = min(1.0, share), color
        self.update()

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self.updateGeometry()

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        return QSize(100, self._theme.px(8))

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        painter, room = QPainter(self), QRectF(self.rect())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        for color, share in ((self._theme.line, 1.0), (getattr(self._theme, self._color), self._share)):
            painter.setBrush(QColor(color))
            if share:
                painter.drawRoundedRect(QRectF(0, 0, room.width() * share, room.height()), 4, 4)


class HardnessKey(QWidget):
    """Which colour means how hard."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme, self._most = LIGHT, ""
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(tr("Faint: never got wrong; strong: always"))

    def set_most(self, most: str) -> None:
        """What the strongest colour means: "in all 60 epochs"."""
        self._most = most
        self.update()

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self.updateGeometry()

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        return QSize(200, self.fontMetrics().height() + 2)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        painter, metrics = QPainter(self), self.fontMetrics()
        left, right = tr("never wrong"), self._most
        start, end = metrics.horizontalAdvance(left) + 6, self.width() - metrics.horizontalAdvance(right) - 6
        band = QRectF(start, 3, max(8, end - start), self.height() - 6)
        colors = QLinearGradient(band.topLeft(), band.topRight())
        for level in range(LEVELS):
            colors.setColorAt(level / (LEVELS - 1), QColor(hardness_color(level / (LEVELS - 1), self._theme)))
        painter.fillRect(band, colors)
        painter.setPen(QColor(self._theme.caption))
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, left)
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, right)
