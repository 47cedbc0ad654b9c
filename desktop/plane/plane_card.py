"""A card with one variant's plane, and above it a strip that says whose it is and how it does."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QRect, QRectF
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QFrame, QWidget

from desktop.look.language import tr
from desktop.look.theme import Theme
from desktop.plane.gestures import Shared
from desktop.plane.plane_header import PlaneHeader
from desktop.plane.plane_view import PlaneView

RIM: Final = 3
"""Pixels between the card's edge and what it holds."""
RADIUS: Final = 8


class PlaneCard(QFrame):
    """Qt view of one variant. Bare, as the only one stands, it is the plane alone."""

    def __init__(self, number: int, theme: Theme, parent: QWidget, shared: Shared) -> None:
        """number: the variant's, from 1. shared: with the planes of other cards."""
        super().__init__(parent)
        self._theme = theme
        self._is_bare = False
        self.header = PlaneHeader(number, self)
        self.plane = PlaneView(theme, self, shared)
        self.plane.set_in_card(True)
        self.plane.setAccessibleName(tr("Plane of variant {number}", number=number))

    def set_bare(self, bare: bool) -> None:
        """Show the plane alone, without header and frame."""
        if bare != self._is_bare:
            self._is_bare = bare
            self.header.setVisible(not bare)
            self.plane.set_in_card(not bare)
            self._place()
            self.update()

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self.header.set_theme(theme)
        self.plane.set_theme(theme)
        self._place()
        self.update()

    def above(self, width: int) -> int:
        """Pixels of a card of that width above and below its plane."""
        return RIM + self.header.height_at(width) + RIM

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        super().resizeEvent(event)
        self._place()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        if self._is_bare or self.plane.geometry().contains(event.rect()):
            return
        theme, header, painter = self._theme, self.header, QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        frame = theme.good if header.is_winner else theme.accent if header.is_chosen else theme.line
        width = 2.0 if header.is_chosen or header.is_winner else 1.0
        painter.setPen(QPen(QColor(frame), width))
        painter.setBrush(QColor(theme.surface))
        rim = width / 2
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(rim, rim, -rim, -rim), RADIUS, RADIUS)

    def _place(self) -> None:
        if self._is_bare:
            self.plane.setGeometry(self.rect())
            return
        # The plane is a square at the bottom; the header has what is above.
        side = min(self.width() - 2 * RIM, self.height() - self.above(self.width()))
        plane = QRect((self.width() - side) // 2, self.height() - RIM - side, side, side)
        self.header.setGeometry(RIM, RIM, self.width() - 2 * RIM, plane.top() - RIM)
        self.plane.setGeometry(plane)
