"""The heading of the panels that belong to one variant of several: its number on its colour, and its name."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QSizePolicy, QWidget

from desktop.look.language import tr, worded
from desktop.look.swatch import draw_swatch
from desktop.look.theme import LIGHT, Theme
from desktop.look.variant_name import fitted_name, headed

_PAD: Final = 8
_SWATCH: Final = 16
_HEIGHT: Final = 28
_NARROWEST: Final = 80
"""Pixels at 100 % type that hold the number and the shortest of the usual names."""
_LARGE_TYPE: Final = 1.75
"""From this type on, the number alone may stand: beside a lesson the column would have no room for more."""
_TEXT_SIZE: Final = 13


class ChosenVariant(QFrame):
    """Qt view of which variant a person edits."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = LIGHT
        self._number = 1
        self._name = ""
        self._color = "#000000"
        self.setProperty("card", "true")
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def set_variant(self, number: int, name: str, color: str) -> None:
        """Its number on screen, its name, and its colour "#rrggbb"."""
        name = worded(name)
        self._number, self._name, self._color = number, name, color
        self.setToolTip(tr("The settings below are those of variant {number}: {name}.", number=number, name=name))
        self.setAccessibleName(tr("Settings of variant {number}, {name}", number=number, name=name))
        self.update()

    def set_theme(self, theme: Theme) -> None:
        """Takes over colours and type scale."""
        self._theme = theme
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        return QSize(self._theme.px(_NARROWEST), self._theme.px(_HEIGHT))

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        if self._theme.type_scale < _LARGE_TYPE:
            return self.sizeHint()
        return QSize(self._theme.px(_SWATCH) + 2 * _PAD, self._theme.px(_HEIGHT))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        super().paintEvent(event)
        painter = QPainter(self)
        side = self._theme.px(_SWATCH)
        swatch = QRectF(_PAD, (self.height() - side) / 2, side, side)
        draw_swatch(painter, swatch, self._number, self._color, self._theme)
        font = QFont(self.font())
        font.setPixelSize(self._theme.px(_TEXT_SIZE))
        font.setWeight(QFont.Weight.DemiBold)
        painter.setFont(font)
        left = round(swatch.right()) + 8
        room = QRect(left, 0, self.width() - left - _PAD, self.height())
        painter.setPen(QColor(self._theme.text))
        name = fitted_name(headed(self._name), QFontMetricsF(painter.font()), room.width())
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, name)
