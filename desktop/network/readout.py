"""The words below the diagram: what is pointed at or pinned, in a strip that is theirs alone."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QEvent, QRect, Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QLabel, QWidget

LOW: Final = 320
"""Pixels at 100 % type of a diagram in which the words have fewer lines, and say numbers without meanings."""
FEW, MANY = 2, 4
"""Lines in a low diagram, and in a high one."""
EDGE: Final = 4
"""Pixels around the lines."""
BETWEEN: Final = " · "


class Readout(QLabel):
    """Some lines at the lower edge of a widget, its parent. Hidden while there are none."""

    def __init__(self, over: QWidget) -> None:
        super().__init__(over)
        self._lines: list[str] = []
        self._count = FEW
        self.setProperty("role", "readout")
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    def height_for(self, count: int) -> int:
        """Pixels of height that so many lines take."""
        self.ensurePolished()
        return count * self.fontMetrics().lineSpacing() + 2 * EDGE

    def tell(self, lines: list[str], strip: QRect, count: int) -> None:
        """Show these in a strip which has room for so many lines; []: none. What finds no room is left out."""
        self._lines, self._count = lines, count
        self.setGeometry(strip)
        self._write()
        self.setVisible(bool(lines))

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.FontChange:
            self._write()
        return super().event(event)

    def _write(self) -> None:
        self.ensurePolished()
        self.setText("\n".join(fitted(self._lines, self.fontMetrics(), self.width() - 4 * EDGE, self._count)))


def fitted(lines: list[str], metrics: QFontMetrics, width: int, count: int) -> list[str]:
    """Lines as they are, where all find room; else one after the other, broken between words, and cut at the end."""
    if len(lines) <= count and all(metrics.horizontalAdvance(line) <= width for line in lines):
        return lines
    found: list[str] = []
    row, words = "", BETWEEN.join(one.removesuffix(".") for one in lines).split(" ")
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
