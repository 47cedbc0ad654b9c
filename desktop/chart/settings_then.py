"""The line under the timeline that names the settings of the epoch which is looked back at."""

from __future__ import annotations

from html import escape

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget


class SettingsThen(QLabel):
    """Qt view of a sentence, in as many lines as it needs; without one it takes no room."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "caption")
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.hide()

    def set_text(self, text: str) -> None:
        """Show this; "": nothing."""
        if text != self.text():
            self.setText(text)
            self.setToolTip(f"<qt>{escape(text)}</qt>" if text else "")
            self._fit()
            self.setVisible(bool(text))

    def hasHeightForWidth(self) -> bool:  # noqa: N802 - Qt's name
        """Its height is fixed to what it needs: a layout that weighs heights for widths makes the column scroll."""
        return False

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        height = self.heightForWidth(self.width())
        if height > 0 and height != self.height():
            self.setFixedHeight(height)
