"""The words over the diagram: what is pointed at or pinned, in a corner where it hides nothing of that."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtWidgets import QLabel, QWidget

from desktop.look.theme import LIGHT, Theme

WIDEST: Final = 380
"""Pixels at 100 % type."""
SHARE: Final = 0.62
"""Of the diagram's width, at most."""
LOW: Final = 320
"""Pixels at 100 % type of a diagram in which the words take as few lines as they can."""
EDGE: Final = 4


class Readout(QLabel):
    """Some lines, over a widget, its parent. Hidden while there are none."""

    def __init__(self, over: QWidget) -> None:
        super().__init__(over)
        self._theme = LIGHT
        self.setProperty("role", "readout")
        self.setWordWrap(True)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    def set_theme(self, theme: Theme) -> None:
        """Take over the type scale; colours come by the style sheet."""
        self._theme = theme

    def tell(self, lines: list[str], around: QRectF, others: Sequence[QRectF], room: QSize, *, is_low: bool) -> None:
        """Show these lines in the corner of a room where they hide least of the others, and nothing of what they are
        about; []: none. is_low: in as few lines as they can."""
        self.setText((" · " if is_low else "\n").join(lines))
        self.setVisible(bool(lines))
        if not lines:
            return
        self.ensurePolished()
        most = room.width() - 2 * EDGE if is_low else min(self._theme.px(WIDEST), SHARE * room.width())
        width = round(min(most, self._natural_width()))
        height = min(self.heightForWidth(width), room.height() - 2 * EDGE)
        right, bottom = room.width() - width - EDGE, room.height() - height - EDGE
        boxes = [QRectF(x, y, width, height) for y in (bottom, EDGE) for x in (EDGE, right)]
        best = min(boxes, key=lambda box: (_overlap(box, around) > 0, sum(_overlap(box, other) for other in others)))
        self.setGeometry(best.toRect())
        self.raise_()

    def _natural_width(self) -> int:
        return max(self.fontMetrics().horizontalAdvance(line) for line in self.text().split("\n")) + 18


def _overlap(one: QRectF, other: QRectF) -> float:
    """Square pixels that both cover."""
    common = one.intersected(other)
    return common.width() * common.height()
