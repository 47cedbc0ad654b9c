"""Editor of the input features: a row of small maps, each a switch."""

from __future__ import annotations

from typing import Any, Final

import numpy as np
from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QToolTip, QWidget

from core.experiment.fields import Field
from core.plane.features import Feature, feature_values, ordered
from core.plane.grid import grid_positions
from core.words import Translatable
from desktop.look.diverging import diverging_rgba
from desktop.look.labels import role_label
from desktop.look.language import tr, worded
from desktop.look.style import see_through
from desktop.look.theme import Theme
from desktop.widgets.controls import explain
from desktop.widgets.field_editors import FieldEditor
from desktop.widgets.tile import SteppingTile

HEIGHT: Final = 32
"""Pixels of a tile at 100 % type."""
_CELLS: Final = 48
"""Of a map along each axis."""
_MIDDLE: Final = 1.5
"""Where the colour is about three quarters of its strongest. All features share one scale, by the hyperbolic tangent of
value / _MIDDLE: a square reaches 9 on the plane, and a sine no more than 1, and both can be seen."""
_OFF: Final = 0.3
"""Opacity of the map of one that is off."""
_LAST: Final[Translatable] = "It is the only input: a network has to take in something. Switch another one on first."
_STEPS: Final = {Qt.Key.Key_Left: -1, Qt.Key.Key_Up: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Down: 1}

_HELP: Final[dict[Feature, Translatable]] = {
    "x1": "how far to the right a point lies. From this and x₂ alone, bends have to come from hidden layers.",
    "x2": "how far up a point lies. From this and x₁ alone, bends have to come from hidden layers.",
    "x1^2": "how far from the middle a point lies to the left or right. With x₂² a network can draw circles without"
    " any hidden layer.",
    "x2^2": "how far from the middle a point lies above or below. With x₁² a network can draw circles without any"
    " hidden layer.",
    "x1*x2": "positive in two opposite corners, negative in the other two. With it a network can learn XOR without any"
    " hidden layer.",
    "sin x1": "a wave from left to right. It helps with what comes again, and bends where the points may not.",
    "sin x2": "a wave from bottom to top. It helps with what comes again, and bends where the points may not.",
}


class FeaturesEditor(FieldEditor):
    """The setting network.features. `row` is laid out by the panel, and the label is in it."""

    def __init__(self, field: Field, parent: QWidget) -> None:
        super().__init__(field, parent)
        self._value = tuple(field.default)
        self.row = QWidget(parent)
        self.tiles: dict[Feature, FeatureTile] = {}
        row = QHBoxLayout(self.row)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(3)
        heading = role_label("Inputs", "heading")
        explain(heading, field.help)
        row.addWidget(heading)
        row.addSpacing(2)
        for feature, name in field.choices:
            tile = FeatureTile(feature, name, self.row)
            tile.clicked.connect(self._on_clicked)
            tile.stepped.connect(self._on_stepped)
            self.tiles[feature] = tile
            self._add_control(tile, tr("Input {name}", name=worded(name)))
            row.addWidget(tile, 1)
        self.label.hide()
        self._show()

    def set_value(self, value: Any) -> None:
        """Shows which features are on."""
        super().set_value(tuple(value))

    def set_theme(self, theme: Theme) -> None:
        """Takes over colours and type scale."""
        for tile in self.tiles.values():
            tile.set_theme(theme)

    def _show(self) -> None:
        for feature, tile in self.tiles.items():
            tile.setChecked(feature in self._value)
            words = tr("{feature}: {meaning}", feature=tile.text(), meaning=worded(_HELP[feature]))
            explain(tile, f"{words} {worded(_LAST)}" if self._value == (feature,) else words)
        self._let_tab_come_to(self.tiles[self._value[0]])

    def _let_tab_come_to(self, tile: FeatureTile) -> None:
        for each in self.tiles.values():
            each.setFocusPolicy(Qt.FocusPolicy.TabFocus if each is tile else Qt.FocusPolicy.NoFocus)

    def _on_clicked(self) -> None:
        tile = self.sender()
        assert isinstance(tile, FeatureTile)
        chosen = ordered({*self._value} ^ {tile.feature})
        if chosen and self._edit(chosen):
            self._show()
            self._finish()
        else:
            self._show()
            QToolTip.showText(tile.mapToGlobal(tile.rect().bottomLeft()), worded(_LAST), tile)

    def _on_stepped(self, step: int) -> None:
        tile = self.sender()
        assert isinstance(tile, FeatureTile)
        tiles = list(self.tiles.values())
        index = tiles.index(tile) + step
        if 0 <= index < len(tiles):
            self._let_tab_come_to(tiles[index])
            tiles[index].setFocus(Qt.FocusReason.TabFocusReason)


class FeatureTile(SteppingTile):
    """One feature: its map over the whole plane, pale where it is off, with its name. Arrow keys lead to the others."""

    def __init__(self, feature: Feature, name: Translatable, parent: QWidget) -> None:
        super().__init__(name, parent, _STEPS)
        self.feature = feature
        self._theme: Theme | None = None
        self._map = QImage()

    def set_theme(self, theme: Theme) -> None:
        """Takes over colours and type scale."""
        self._theme = theme
        self._map = _map(self.feature, theme)
        self.setFixedHeight(theme.px(HEIGHT))
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """No wider than the name: seven stand in the narrowest column."""
        return QSize(self.fontMetrics().horizontalAdvance(self.text()) + 4, self.fontMetrics().height() + 4)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        del event
        is_on, theme = self.isChecked(), self._theme
        if theme is None:
            return
        painter = QPainter(self)
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
        frame = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        shape = QPainterPath()
        shape.addRoundedRect(frame, 4, 4)
        painter.setClipPath(shape)
        painter.fillRect(frame, QColor(theme.surface))
        painter.setOpacity(1.0 if is_on else _OFF)
        painter.drawImage(frame, self._map)
        painter.setOpacity(1.0)
        metrics = self.fontMetrics()
        width, height = metrics.horizontalAdvance(self.text()) + 4, metrics.height()
        plate = QRectF((self.width() - width) / 2, self.height() - height - 3, width, height)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(see_through(theme.surface, 0.85))
        painter.drawRoundedRect(plate, 3, 3)
        painter.setPen(QColor(theme.text if is_on else theme.caption))
        painter.drawText(plate, Qt.AlignmentFlag.AlignCenter, self.text())
        painter.setClipping(False)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        edge = QColor(theme.accent if is_on or self.hasFocus() else theme.line)
        painter.setPen(QPen(edge, 3.0 if self.hasFocus() else 1.5 if is_on else 1.0))
        painter.drawPath(shape)


def _map(feature: Feature, theme: Theme) -> QImage:
    """The feature over the whole plane, its upper edge first."""
    values = feature_values(grid_positions(_CELLS), (feature,)).reshape(_CELLS, _CELLS)
    pixels = np.ascontiguousarray(diverging_rgba(np.tanh(values[::-1] / _MIDDLE), theme))
    # A copy, because an image made of an array does not keep the array alive.
    return QImage(pixels.data, _CELLS, _CELLS, QImage.Format.Format_RGBA8888).copy()
