"""What all painted figures of the tab Inside have in common."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from core.words import Translatable, said
from desktop.look.language import worded
from desktop.look.style import mix, sized, tabular
from desktop.look.theme import LIGHT, Theme

LETTERS: Final = 11
"""Of ticks and words in a figure, pixels at 100 % type."""
LEFT: Final = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
RIGHT: Final = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
CENTER: Final = Qt.AlignmentFlag.AlignCenter
NOT_KNOWN_YET: Final[Translatable] = "Looking into the network…"


class Figure(QWidget):
    """A picture that is painted as a whole, and takes the height that its page can spare."""

    def __init__(self, height: float, parent: QWidget | None = None, *, most: float = 1.6) -> None:
        """height: pixels at 100 % type that it needs; most: times that which it takes where there is room."""
        super().__init__(parent)
        self.theme: Theme = LIGHT
        self._height, self._most = height, most
        self._is_known = True
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.MinimumExpanding)

    def set_theme(self, theme: Theme) -> None:
        """Take over colours and sizes."""
        self.theme = theme
        self._take_height()
        self.update()

    def set_known(self, is_known: bool) -> None:
        """Say instead of showing empty axes that it isn't known yet what there is to paint. Large networks take seconds
        until they have been looked into."""
        if is_known != self._is_known:
            self._is_known = is_known
            self.update()

    def set_height(self, height: float) -> None:
        """Need another height, pixels at 100 % type."""
        if height != self._height:
            self._height = height
            self._take_height()

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        return QSize(self.theme.px(200), self.theme.px(self._height))

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(self.letters)
        if self._is_known:
            self.draw(painter, QRectF(self.rect()))
        else:
            self.write(painter, QRectF(self.rect()), worded(NOT_KNOWN_YET), CENTER)
        painter.end()

    def _take_height(self) -> None:
        self.setMaximumHeight(round(self.theme.px(self._height) * self._most))
        self.updateGeometry()

    def draw(self, painter: QPainter, room: QRectF) -> None:
        """Paint all of it."""
        raise NotImplementedError

    @property
    def letters(self) -> QFont:
        """Small, with digits of one width."""
        return tabular(sized(self.font(), self.theme.px(LETTERS)))

    @property
    def line_height(self) -> float:
        """Pixels of a line of small letters."""
        return QFontMetricsF(self.letters).height()

    def width_of(self, text: str) -> float:
        """Pixels that small letters take."""
        return QFontMetricsF(self.letters).horizontalAdvance(text)

    def write(self, painter: QPainter, room: QRectF, text: str, align: Qt.AlignmentFlag = LEFT, ink: str = "") -> None:
        """Words, in the caption's colour unless one is given."""
        painter.setPen(QColor(ink or self.theme.caption))
        painter.drawText(room, int(align), text)

    def write_below(self, painter: QPainter, room: QRectF, first: str, note: str, last: str) -> None:
        """The ends of an axis, and a note between them where it has room."""
        self.write(painter, room, first, LEFT)
        self.write(painter, room, last, RIGHT)
        apart = self.width_of("  ")
        between = room.adjusted(self.width_of(first) + apart, 0, -self.width_of(last) - apart, 0)
        if self.width_of(note) <= between.width():
            self.write(painter, between, note, CENTER)

    def write_title(self, painter: QPainter, room: QRectF, left: float, title: str) -> None:
        """In the first line, above what is drawn, and not above the numbers at its left: the highest of these reaches
        into that line."""
        place = QRectF(left, room.top(), room.right() - left, self.line_height)
        shown = painter.fontMetrics().elidedText(title, Qt.TextElideMode.ElideRight, int(place.width()))
        self.write(painter, place, shown)

    def hairline(self, painter: QPainter, start: QPointF, end: QPointF) -> None:
        """A line that things stand on, or are read against."""
        painter.setPen(QPen(QColor(self.theme.line), 1))
        painter.drawLine(start, end)

    def layer_color(self, layer: int, count: int) -> str:
        """One for each layer: the later, the nearer to the accent."""
        return mix(self.theme.frame, self.theme.accent, _share(layer, count))

    def layer_ink(self, layer: int, count: int) -> str:
        """The same for its name, which has to be read."""
        return mix(self.theme.caption, self.theme.accent, _share(layer, count))


def _share(layer: int, count: int) -> float:
    """How near to the accent a layer is."""
    return 1.0 if count < 2 else layer / (count - 1)


def layer_names(hidden: int) -> list[str]:
    """Of the layers of weights of a network, from the first hidden one to the output."""
    return [*(said("layer {number}", number=number) for number in range(1, hidden + 1)), said("output")]
