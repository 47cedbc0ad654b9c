"""The datasets to begin with: one button each, with a small picture of its points."""

from __future__ import annotations

from functools import lru_cache
from typing import Final

import numpy as np
from PySide6.QtCore import QPointF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QIcon, QPainter, QPen, QPixmap
from PySide6.QtWidgets import QButtonGroup, QGridLayout, QWidget

from core.data.generators import GENERATORS, generate
from core.experiment.spec import DataSpec
from core.plane.grid import EXTENT
from desktop.look.theme import CLASS_LOOKS, Theme
from desktop.widgets.controls import explain
from desktop.widgets.tile import Tile

_IN_A_ROW: Final = 3
_WIDTH: Final = 36
_HEIGHT: Final = 22

# Enough points to show the shape, little enough noise to see it at this size.
_POINTS: Final = 110
_NOISE: Final = 0.08


class GeneratorButtons(QWidget):
    """Chooses what kind of data is generated."""

    generator_chosen = Signal(str)
    """A key of core.data.generators.GENERATORS, by the person only; also when it was chosen already."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme: Theme | None = None
        self._class_count = 2
        self._group = QButtonGroup(self)
        self._names = tuple(GENERATORS)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(4)
        for column in range(_IN_A_ROW):
            grid.setColumnStretch(column, 1)
        for index, (_, info) in enumerate(GENERATORS.items()):
            button = Tile(info.label, self)
            button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
            explain(button, info.help)
            self._group.addButton(button, index)
            grid.addWidget(button, index // _IN_A_ROW, index % _IN_A_ROW)
        self._group.idClicked.connect(self._on_clicked)

    def set_chosen(self, name: str | None) -> None:
        """Shows which kind the points are of; None: of none. Emits nothing."""
        index = self._names.index(name) if name is not None else -1
        self._group.setExclusive(index >= 0)
        for button in self._group.buttons():
            button.setChecked(self._group.id(button) == index)

    def set_class_count(self, count: int) -> None:
        """Draws the pictures with so many classes."""
        if count != self._class_count:
            self._class_count = count
            self._paint()

    def set_theme(self, theme: Theme) -> None:
        """Takes over colours and type scale."""
        self._theme = theme
        self._paint()

    def _paint(self) -> None:
        if self._theme is None:
            return
        for index, name in enumerate(self._names):
            button = self._group.button(index)
            button.setIcon(_picture(name, self._class_count, self._theme, self.devicePixelRatioF()))
            button.setIconSize(QSize(self._theme.px(_WIDTH), self._theme.px(_HEIGHT)))

    def _on_clicked(self, index: int) -> None:
        self._group.setExclusive(True)
        self.generator_chosen.emit(self._names[index])


@lru_cache(maxsize=64)
def _picture(name: str, class_count: int, theme: Theme, ratio: float) -> QIcon:
    """The kind's points in the classes' colours, on nothing, so that it fits any button."""
    kind = DataSpec(
        generator=name,  # type: ignore[arg-type]  # a key of GENERATORS
        class_count=class_count,
        point_count=_POINTS,
        noise=_NOISE,
    )
    positions, labels = generate(kind)
    width, height = theme.px(_WIDTH), theme.px(_HEIGHT)
    scale = height / (2 * EXTENT) * 1.12  # the shapes leave a rim of the plane free
    places = positions * np.array([scale * 1.15, -scale], np.float32) + np.array([width / 2, height / 2], np.float32)
    dot = theme.px(10) / 4
    pixmap = QPixmap(round(width * ratio), round(height * ratio))
    pixmap.setDevicePixelRatio(ratio)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    for label in range(class_count):
        pen = QPen(QColor(CLASS_LOOKS[label].color), dot)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        painter.setPen(pen)
        painter.drawPoints([QPointF(x, y) for x, y in places[labels == label].tolist()])
    painter.end()
    return QIcon(pixmap)
