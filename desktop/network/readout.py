"""The words below the diagram: what is pointed at or pinned, in a strip of their own, which grows over a low diagram
where they need more."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QEvent, QRect, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QLabel, QWidget

from desktop.look.theme import LIGHT, Theme

LOW: Final = 320
"""Pixels at 100 % type of a diagram in which the words have fewer lines, and say numbers without meanings."""
SHALLOW: Final = 130
"""Pixels at 100 % type of a diagram in which one line is theirs; while they need a second, it covers the keys."""
LINES_IN_SHALLOW: Final = 1
LINES_IN_LOW: Final = 2
LINES_IN_HIGH: Final = 4
"""Of the words below a diagram of that height."""
LINES_OF_MASK: Final = 3
LINES_OF_STEP: Final = 6
"""Of the words about a dropout mask, in a low diagram, and about a training step."""
LINES_OVER_KEYS: Final = 2
"""More of them, over the keys of a higher diagram, where a sum has many terms."""
LINES_OVER_UNITS: Final = 6
"""And over its lowest units, while a unit is pinned: the way to all of its numbers."""
MOST_HELD: Final = 64
"""Of what was told last, for so much it is known whether it finds room."""
EDGE: Final = 4
"""Pixels around the lines."""
BETWEEN: Final = " · "


class Readout(QLabel):
    """Some lines at the lower edge of a widget, its parent. Hidden while there are none."""

    def __init__(self, over: QWidget) -> None:
        super().__init__(over)
        self._lines: list[str] = []
        self._count = LINES_IN_LOW
        self._theme = LIGHT
        self._is_over = False
        self._told: object = None
        """What was told last, and with how much room."""
        self._held: dict[object, bool] = {}
        """Whether lines found room, which is asked of the same few with each look at a network."""
        self.setProperty("role", "readout")
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    def height_for(self, count: int) -> int:
        """Pixels of height that so many lines take."""
        self.ensurePolished()
        return count * self.fontMetrics().lineSpacing() + 2 * EDGE

    def set_theme(self, theme: Theme) -> None:
        """Take over colours."""
        self._theme = theme
        self.update()

    def holds(self, lines: list[str], strip: QRect, count: int) -> bool:
        """Whether a strip with room for so many lines would show these without cutting any."""
        asked = tuple(lines), strip.width(), count
        if asked not in self._held:
            self.ensurePolished()
            if len(self._held) >= MOST_HELD:
                self._held.clear()
            self._held[asked] = _fits(lines, self.fontMetrics(), strip.width() - 4 * EDGE, count)
        return self._held[asked]

    def says(self, lines: list[str]) -> bool:
        """Whether these are what it was told, and all of them can be read, in whatever rows."""
        is_whole = _fits(lines, self.fontMetrics(), self.width() - 4 * EDGE, self._count)
        return self.isVisible() and self._lines == lines and is_whole

    def lines_in(self, height: int) -> int:
        """How many lines find room in so many pixels."""
        self.ensurePolished()
        return (height - 2 * EDGE) // self.fontMetrics().lineSpacing()

    def tell(self, lines: list[str], strip: QRect, count: int, *, most: int = 0, is_hint: bool = False) -> None:
        """Show these in a strip which has room for so many lines; []: none. What finds no room is left out.

        most: for up to so many lines the strip grows upward, over what stands there.
        is_hint: they tell what can be done, in the caption's colour.
        """
        told = lines, strip, count, most, is_hint
        if told == self._told:
            return
        self._told = told
        self._lines, self._count, self._is_over = lines, count, False
        if lines and most > count:
            self.ensurePolished()
            width = strip.width() - 4 * EDGE
            in_rows, in_one = (
                fitted(lines, self.fontMetrics(), width, most),
                _broken(lines, self.fontMetrics(), width, most),
            )
            self._count = max(count, min(len(in_rows), len(in_one)))
            self._is_over = self._count > count
            strip = strip.adjusted(0, self.height_for(count) - self.height_for(self._count), 0, 0)
        self.setGeometry(strip)
        self.setForegroundRole(QPalette.ColorRole.PlaceholderText if is_hint else QPalette.ColorRole.WindowText)
        self._write()
        self.setVisible(bool(lines))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """On a ground of their own where they stand over something."""
        if self._is_over:
            with QPainter(self) as painter:
                painter.fillRect(self.rect(), QColor(self._theme.surface))
                painter.fillRect(0, 0, self.width(), 1, QColor(self._theme.line))
        super().paintEvent(event)

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.FontChange:
            self._told = None
            self._held.clear()
            self._write()
        return super().event(event)

    def _write(self) -> None:
        self.ensurePolished()
        self.setText("\n".join(fitted(self._lines, self.fontMetrics(), self.width() - 4 * EDGE, self._count)))


def fitted(lines: list[str], metrics: QFontMetrics, width: int, count: int) -> list[str]:
    """Lines as they are, where all find room; else broken between words, each begun in a row of its own unless all of
    it fits beside the one before; else one after the other, and cut at the end."""
    if len(lines) <= count and all(metrics.horizontalAdvance(line) <= width for line in lines):
        return lines
    packed: list[str] = []
    for line in lines:
        together = f"{packed[-1].removesuffix('.')}{BETWEEN}{line}" if packed else line
        if packed and metrics.horizontalAdvance(together) <= width:
            packed[-1] = together
        else:
            packed += _broken([line], metrics, width, count)
    return packed if len(packed) <= count else _broken(lines, metrics, width, count)


def _fits(lines: list[str], metrics: QFontMetrics, width: int, count: int) -> bool:
    """Whether so many rows show all of these."""
    return min(len(way(lines, metrics, width, count + 1)) for way in (fitted, _broken)) <= count


def _broken(lines: list[str], metrics: QFontMetrics, width: int, count: int) -> list[str]:
    """One after the other, broken between words, and cut at the end."""
    found: list[str] = []
    row, words = "", BETWEEN.join([*(one.removesuffix(".") for one in lines[:-1]), *lines[-1:]]).split(" ")
    for place, word in enumerate(words):
        longer = f"{row} {word}" if row else word
        if row and metrics.horizontalAdvance(longer) > width:
            if len(found) == count - 1:
                rest = " ".join([row, *words[place:]])
                return [*found, metrics.elidedText(rest, Qt.TextElideMode.ElideRight, width)]
            found.append(row)
            row = "" if word == BETWEEN.strip() else word
        else:
            row = longer
    return [*found, row]
