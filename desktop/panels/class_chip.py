"""One class on the rail, and how many points it has: click to draw with it, double-click to give it a name."""

from __future__ import annotations

from math import floor
from typing import Final

from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QContextMenuEvent,
    QFont,
    QFontMetrics,
    QHideEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
)
from PySide6.QtWidgets import QFrame, QLineEdit, QMenu, QVBoxLayout, QWidget

from core.experiment.color_names import COLOR_NAMES
from core.experiment.spec import LONGEST_NAME
from core.words import Translatable
from desktop.look.language import number, tr, worded
from desktop.look.point_symbols import cell_side, draw_point
from desktop.look.style import sized
from desktop.look.theme import CLASS_LOOKS, LIGHT, Theme
from desktop.widgets.controls import claims_key, explain
from desktop.widgets.tile import Tile

SYMBOL: Final = 8
DIGITS: Final = 11
"""Pixels of the numbers' height at 100 % type; long ones are lower, so that none is cut off."""
SMALLEST: Final = 7
LINE: Final = 12
"""Pixels from one number down to the other, at 100 % type."""
EDGE, GAP = 4, 2
"""Pixels left of the symbols and right of the numbers, and between them."""
NAME_WIDTH: Final = 180
_NAME_KEYS: Final = frozenset({Qt.Key.Key_F2})

_LOOKS: Final[tuple[Translatable, ...]] = (
    "a blue circle",
    "an orange square",
    "a green triangle",
    "a purple diamond",
    "a sky cross",
    "a red star",
)
"""How a point of each class is drawn, by labels as in CLASS_LOOKS."""


class ClassChip(Tile):
    """Qt view of a class."""

    renamed = Signal(int, str)
    """Label and name, "" for that of the colour; by the person only."""
    removed = Signal(int)

    def __init__(self, label: int, parent: QWidget) -> None:
        super().__init__("", parent)
        self._label = label
        self._name = ""
        self._is_removable = False
        self._theme, self._size = LIGHT, QSize()
        self._counts = 0, 0
        """Training and validation points, by the labels that training sees."""
        self.set_name(CLASS_LOOKS[label].name)

    def set_name(self, name: str) -> None:
        """Say which class it paints; one with a name of its own has a colour, too."""
        if name != self._name:
            self._name = name
            self.setAccessibleName(tr("Paint {name}", name=worded(name)))
            self._explain()

    def set_counts(self, training: int, validation: int) -> None:
        """Say how many training and validation points it has."""
        if (training, validation) != self._counts:
            self._counts = training, validation
            self._explain()
            self.update()

    @property
    def numbers(self) -> tuple[str, str]:
        """How many training and validation points there are, as written."""
        training, validation = self._counts
        return number(f"{training:,}"), number(f"{validation:,}")

    def _explain(self) -> None:
        """Tell what a click does, and how many points there are."""
        name, (training, validation) = self._name, self._counts
        look, key = worded(_LOOKS[self._label]), self._label + 1
        if name == CLASS_LOOKS[self._label].name:
            paints = tr("Paint points, each {look} (key {key}).", look=look, key=key)
        else:
            paints = tr("Paint {name} points, each {look} (key {key}).", name=worded(name), look=look, key=key)
        counts = tr("{training:,} training, {validation:,} validation.", training=training, validation=validation)
        explain(self, f"{counts} {paints} {tr('Double-click to give the class a name (F2).')}")

    def set_removable(self, removable: bool) -> None:
        """Whether the class can be taken away."""
        self._is_removable = removable

    def set_theme(self, theme: Theme, size: QSize) -> None:
        """Takes over colours and type scale, and its size."""
        self._theme, self._size = theme, size
        self.setFixedSize(size)
        self.update()

    def edit_name(self) -> None:
        """Let the person type a name, beside the chip."""
        box = NameBox(self._name, CLASS_LOOKS[self._label].name, self)
        box.named.connect(self._on_named)
        box.setFixedWidth(round(NAME_WIDTH * self._theme.type_scale))
        box.move(self.mapToGlobal(QPoint(self.width() + 8, 0)))
        box.show()
        box.text.setFocus()

    def event(self, event: QEvent) -> bool:
        is_done = claims_key(self, event, _NAME_KEYS) or super().event(event)
        if event.type() == QEvent.Type.Polish and self._size.isValid():
            self.setFixedSize(self._size)  # the style sheet has put its smallest size in its place
        return is_done

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        if event.key() == Qt.Key.Key_F2:
            self.edit_name()
        else:
            super().keyPressEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        if event.button() == Qt.MouseButton.LeftButton:
            self.edit_name()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:  # noqa: N802 - Qt's name
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(tr("Rename…")).triggered.connect(self.edit_name)
        remove = menu.addAction(tr("Remove {name}", name=worded(self._name)).replace("&", "&&"))
        remove.setEnabled(self._is_removable)
        remove.triggered.connect(self._on_remove)
        menu.popup(event.globalPos())

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Its training points above, its validation points below: the symbol of each, and how many there are."""
        super().paintEvent(event)
        theme, top = self._theme, (self.height() - 2 * self._line) / 2
        side, right = cell_side(theme.px(SYMBOL), theme), self.width() - EDGE
        with QPainter(self) as painter:
            painter.setFont(self._digits())
            painter.setPen(QColor(theme.text))
            for role, count in enumerate(self.numbers):
                row = QRectF(EDGE, top + role * self._line, right - EDGE, self._line)
                middle = QPointF(row.left() + side / 2, row.center().y())
                draw_point(painter, middle, self._label, role > 0, theme.px(SYMBOL), theme)
                painter.drawText(row, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, count)

    @property
    def _line(self) -> int:
        """Pixels from the training points' number down to the validation points'."""
        return self._theme.px(LINE)

    @property
    def _room(self) -> int:
        """Pixels that a number has beside its symbol."""
        return self.width() - 2 * EDGE - GAP - cell_side(self._theme.px(SYMBOL), self._theme)

    def _digits(self) -> QFont:
        """As large as the type, or as large as both numbers have room for."""
        font = sized(self.font(), self._theme.px(DIGITS))
        widest = max(map(QFontMetrics(font).horizontalAdvance, self.numbers))
        if widest > self._room:
            font = sized(font, max(SMALLEST, floor(font.pixelSize() * self._room / widest)))
        return font

    def _on_named(self, name: str) -> None:
        self.renamed.emit(self._label, name)

    def _on_remove(self) -> None:
        self.removed.emit(self._label)


class NameBox(QFrame):
    """A line to type a name in, over everything else. Enter, or a click elsewhere, takes it; Escape doesn't."""

    named = Signal(str)
    """Another name than before, without spaces around it."""

    def __init__(self, name: str, usual: str, parent: QWidget) -> None:
        """usual: what "" stands for."""
        super().__init__(parent, Qt.WindowType.Popup)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._before = name
        shown = worded(name) if name in COLOR_NAMES else str(name)
        self.text = QLineEdit("" if name == usual else shown, self)
        self.text.setMaxLength(LONGEST_NAME)
        self.text.setPlaceholderText(worded(usual))
        self.text.setAccessibleName(tr("Name of the class"))
        self.text.selectAll()
        self.text.returnPressed.connect(self.close)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(4, 4, 4, 4)
        rows.addWidget(self.text)
        self._usual, self._is_given_up = usual, False

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        self._is_given_up = event.key() == Qt.Key.Key_Escape
        super().keyPressEvent(event)

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: N802 - Qt's name
        super().hideEvent(event)
        name = "".join(letter for letter in self.text.text() if letter.isprintable()).strip()
        if not self._is_given_up and (name or self._usual) != self._before:
            self._is_given_up = True
            self.named.emit(name)
