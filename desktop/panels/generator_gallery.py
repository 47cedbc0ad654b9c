"""The gallery of datasets: of each generator a live picture of what it would give with the present settings."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final

import numpy as np
from msgspec.structs import replace
from PySide6.QtCore import QEvent, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetrics,
    QGuiApplication,
    QIcon,
    QPainter,
    QPaintEvent,
    QPen,
    QPixmap,
    QResizeEvent,
    QShowEvent,
)
from PySide6.QtWidgets import QGridLayout, QWidget

from core.data.generators import GENERATORS, generate
from core.experiment.spec import DataSpec
from core.plane.grid import EXTENT
from core.words import Translatable
from desktop.look.icons import icon
from desktop.look.language import tr, worded
from desktop.look.paint_arrays import draw_segments
from desktop.look.style import set_look, sized
from desktop.look.theme import CLASS_LOOKS, Theme
from desktop.widgets.controls import explain
from desktop.widgets.tile import SteppingTile

IN_A_ROW: Final = 8
NAMES: Final = (11, 10)
NAME_GAP: Final = 4
GAP: Final = 2
"""Pixels at 100 % type of the names' letters, the larger ones where they have room; and pixels above a name, and
between tiles."""
SQUEEZED: Final = 0.72
"""Of its usual width, at least, is what a long name takes where there is little room: it can still be read out."""
SIDE: Final = 36
"""Pixels of a picture at 100 % type."""
MOST_POINTS: Final = 400
"""Of a picture, the first ones of the sample: more would only cover each other."""
_LAYERS: Final = 6
_SPECK: Final = 0.05
"""Pixels: Qt leaves out lines without any length."""
SHOWN: Final = 0.94 * EXTENT
"""How far from the origin a picture reaches; few points lie beyond."""
DOT: Final = 1.8
"""Pixels at 100 % type."""
PAINT_MS: Final = 8
"""Between two pictures, which take about 1 ms each: all are new within an eighth of a second, and no frame is late."""
_STEPS: Final = {
    Qt.Key.Key_Left: -1,
    Qt.Key.Key_Right: 1,
    Qt.Key.Key_Up: -IN_A_ROW,
    Qt.Key.Key_Down: IN_A_ROW,
}


class GeneratorGallery(QWidget):
    """Chooses what kind of data is generated, and draws new samples of it.

    Pictures are made one by one, and only while they are in sight. By Tab one comes to the chosen one; arrows go on to
    others, and Enter takes the one that has the focus.
    """

    generator_chosen = Signal(str, bool)
    """A key of core.data.generators.GENERATORS, and whether drawn points shall stay on top of it (Shift); by the person
    only, also when it was chosen already."""
    new_sample_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme: Theme | None = None
        self._data = _shared(DataSpec())
        self._chosen: str | None = None
        self._stale: list[str] = []
        """Whose pictures are to be made, in this order."""
        self._timer = QTimer(self, interval=PAINT_MS)
        self._timer.timeout.connect(self._paint_next)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(GAP)
        self.tiles: dict[str, _GalleryTile] = {}
        for index, (name, info) in enumerate(GENERATORS.items()):
            label = worded(info.label)
            words = tr("{name}. {help} With Shift, drawn points stay on top.", name=label, help=worded(info.help))
            self.tiles[name] = self._new_tile(index, label, label, words)
        self.new_sample = self._new_tile(
            len(GENERATORS),
            "New",
            "New sample",
            "Other points from the same dataset: does the network find the same shape again? (G)",
        )
        self.new_sample.setCheckable(False)
        self.set_chosen(None)

    @property
    def is_up_to_date(self) -> bool:
        """Whether every picture shows the present settings."""
        return not self._stale

    def set_data(self, data: DataSpec) -> None:
        """Shows what each generator gives with these settings, and which one the points are of. Emits nothing."""
        shared = _shared(data)
        if shared != self._data:
            self._data = shared
            self._paint_all_anew()
        self.set_chosen(data.generator)

    def set_chosen(self, name: str | None) -> None:
        """Marks the generator that the points are of; None: of none."""
        self._chosen = name
        for each, tile in self.tiles.items():
            tile.setChecked(each == name)
        self._let_tab_come_to(self.tiles[name] if name is not None else next(iter(self.tiles.values())))

    def set_theme(self, theme: Theme) -> None:
        """Takes over colours and type scale."""
        self._theme = theme
        size = QSize(theme.px(SIDE), theme.px(SIDE))
        for tile in (*self.tiles.values(), self.new_sample):
            tile.setIconSize(size)
        self.new_sample.setIcon(icon("seed", theme))
        self._name_tiles()
        self._paint_all_anew()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        super().resizeEvent(event)
        self._name_tiles()

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt's name
        super().showEvent(event)
        self._paint_soon()

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.DevicePixelRatioChange:
            self._paint_all_anew()
        return super().event(event)

    def _new_tile(self, index: int, below: Translatable, name: Translatable, words: Translatable) -> _GalleryTile:
        """below: what stands below its picture, where there is little room."""
        tile = _GalleryTile(worded(below), self, _STEPS)
        tile.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonIconOnly)
        tile.setAccessibleName(worded(name))
        explain(tile, words)
        tile.clicked.connect(self._on_clicked)
        tile.stepped.connect(self._on_stepped)
        grid = self.layout()
        assert isinstance(grid, QGridLayout)
        grid.addWidget(tile, *divmod(index, IN_A_ROW))
        return tile

    def _name_tiles(self) -> None:
        """Show all names in one size of type, the longest of them squeezed where there is little room, or none."""
        if self._theme is None:
            return
        width = (self.width() - (IN_A_ROW - 1) * GAP) // IN_A_ROW
        sizes = [self._theme.px(size) for size in NAMES]
        tiles = self.tiles.values()
        found = min(tile.letters_for(sizes, width) for tile in tiles)
        if not found:
            found = min(tile.letters_for(sizes[-1:], round(width / SQUEEZED)) for tile in tiles)
        for tile in (*tiles, self.new_sample):
            tile.set_letters(found)

    def _let_tab_come_to(self, tile: _GalleryTile) -> None:
        for each in (*self.tiles.values(), self.new_sample):
            comes = each in (tile, self.new_sample)
            each.setFocusPolicy(Qt.FocusPolicy.TabFocus if comes else Qt.FocusPolicy.NoFocus)

    def _on_clicked(self) -> None:
        if self.sender() is self.new_sample:
            self.new_sample_requested.emit()
            return
        name = next(name for name, tile in self.tiles.items() if tile is self.sender())
        self.set_chosen(self._chosen)  # whether it becomes another is not up to the tile
        keeps_drawn = bool(QGuiApplication.keyboardModifiers() & Qt.KeyboardModifier.ShiftModifier)
        self.generator_chosen.emit(name, keeps_drawn)

    def _on_stepped(self, step: int) -> None:
        tiles = [*self.tiles.values(), self.new_sample]
        index = next(index for index, tile in enumerate(tiles) if tile is self.sender()) + step
        if 0 <= index < len(tiles):
            tiles[index].setFocus(Qt.FocusReason.TabFocusReason)

    def _paint_all_anew(self) -> None:
        """Those that have waited longest stay first: while a slider is dragged all of them move."""
        self._stale += [name for name in GENERATORS if name not in self._stale]
        self._paint_soon()

    def _paint_soon(self) -> None:
        if self._stale and self._theme is not None and self.isVisible() and not self._timer.isActive():
            self._timer.start()

    def _paint_next(self) -> None:
        if not self._stale or self._theme is None or not self.isVisible():
            self._timer.stop()
            return
        name = self._stale.pop(0)
        data = replace(self._data, generator=name)
        self.tiles[name].setIcon(_picture(data, self._theme, self.devicePixelRatioF()))


class _GalleryTile(SteppingTile):
    """A tile among others, which the arrow keys lead to. Below its picture stands its name, where there is room."""

    def __init__(self, name: str, parent: QWidget, steps: Mapping[Qt.Key, int]) -> None:
        super().__init__("", parent, steps)
        self._name = name
        self._letters = 0
        """Pixels of the name's type; 0: it isn't shown."""

    def letters_for(self, sizes: Sequence[int], width: int) -> int:
        """The first of these sizes of type, pixels, in which the name finds room; 0 where it does in none."""
        fonts = ((size, QFontMetrics(self._font(size))) for size in sizes)
        return next((size for size, metrics in fonts if metrics.horizontalAdvance(self._name) <= width - 2), 0)

    def set_letters(self, size: int) -> None:
        """Show the name in that size of type, pixels; 0: don't."""
        if size != self._letters:
            self._letters = size
            set_look(self, "named", bool(size))  # which leaves room below the picture
            self.updateGeometry()

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Little more than the picture: eight stand in the narrowest column."""
        return self.iconSize() + QSize(2, 6 + (self._letters + NAME_GAP if self._letters else 0))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        super().paintEvent(event)
        if self._letters:
            painter = QPainter(self)
            painter.setFont(self._font(self._letters))
            painter.setPen(self.palette().color(self.foregroundRole()))
            below = QRectF(self.rect().adjusted(0, self.height() - self._letters - NAME_GAP - 2, 0, -2))
            squeezed = min(1.0, (below.width() - 2) / max(1, painter.fontMetrics().horizontalAdvance(self._name)))
            painter.translate(below.center())
            painter.scale(squeezed, 1.0)
            room = QRectF(-below.width(), -below.height() / 2, 2 * below.width(), below.height())
            painter.drawText(room, Qt.AlignmentFlag.AlignCenter, self._name)
            painter.end()

    def _font(self, size: int) -> QFont:
        """Of the name, its letters a little closer than usual: eight names stand side by side."""
        font = sized(self.font(), size)
        font.setLetterSpacing(QFont.SpacingType.PercentageSpacing, 96)
        return font


def _shared(data: DataSpec) -> DataSpec:
    """What all pictures have in common, without what doesn't change a point."""
    return replace(data, generator=None, label_noise=0.0, validation_share=0.5)


def _picture(data: DataSpec, theme: Theme, ratio: float) -> QIcon:
    """The recipe's points in the colours of their classes, on nothing, so that it fits any tile."""
    positions, labels = generate(replace(data, point_count=min(data.point_count, MOST_POINTS)))
    side = theme.px(SIDE)
    places = positions * np.array([1, -1]) * (side / (2 * SHOWN)) + side / 2
    pixmap = QPixmap(round(side * ratio), round(side * ratio))
    pixmap.setDevicePixelRatio(ratio)
    pixmap.fill(Qt.GlobalColor.transparent)
    with QPainter(pixmap) as painter:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        # Some of each class, then some more: so none hides another.
        for part in range(_LAYERS):
            for label in range(data.class_count):
                pen = QPen(QColor(CLASS_LOOKS[label].color), DOT * theme.type_scale)
                pen.setCapStyle(Qt.PenCapStyle.RoundCap)
                painter.setPen(pen)
                dots = places[labels == label][part::_LAYERS]
                draw_segments(painter, np.hstack([dots, dots + _SPECK]))
    return QIcon(pixmap)
