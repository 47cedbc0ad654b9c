"""A few words below a number box, for some seconds: why another number stands there than the one that was typed."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtWidgets import QLabel, QWidget

from desktop.look.announcing import announce

STAYS_MS: Final = 5000
"""Long enough to look up from the keys and read six words."""
BELOW: Final = 3
"""Pixels between the box and its note."""


class NumberNote(QLabel):
    """Over the panel that the box lies in, so that it scrolls and goes away with it. It takes no room and no press."""

    def __init__(self, box: QWidget) -> None:
        super().__init__(box)
        self._box = box
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setProperty("role", "remark")
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._timer = QTimer(self, singleShot=True, interval=STAYS_MS)
        self._timer.timeout.connect(self.hide)
        self.hide()

    def say(self, text: str) -> None:
        """Say it below the box, or above where there is no room below; "" says nothing more."""
        self.setText(text)
        if not text or not self._box.isVisible():
            self.hide()
            return
        self.ensurePolished()
        size = self.sizeHint()
        over, above = self._box, self._box.parentWidget()
        while above is not None and (over.width() < size.width() or over.height() < 3 * size.height()):
            over, above = above, above.parentWidget()
        self.setParent(over)
        corner = self._box.mapTo(over, QPoint(self._box.width() - size.width(), self._box.height() + BELOW))
        if corner.y() + size.height() > over.height():
            corner.setY(self._box.mapTo(over, QPoint(0, 0)).y() - BELOW - size.height())
        self.setGeometry(max(0, min(corner.x(), over.width() - size.width())), corner.y(), size.width(), size.height())
        self.show()
        self.raise_()
        self._timer.start()
        announce(self._box, text)
