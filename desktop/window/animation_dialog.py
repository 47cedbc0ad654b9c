"""Making an animated picture: how large it will be, how far it is, and a way out."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QProgressBar, QPushButton, QVBoxLayout, QWidget

from desktop.look.labels import role_label
from desktop.look.language import tr
from desktop.look.layouts import add_layout
from desktop.look.theme import Theme

WIDTH: Final = 420
"""Pixels at 100 % type."""


class AnimationDialog(QDialog):
    """Asks before it begins, then shows how far it is. The window can't be used meanwhile: it looks back at epochs."""

    begun = Signal()
    canceled = Signal()

    def __init__(self, name: str, told: str, theme: Theme, parent: QWidget) -> None:
        """name: of the file. told: what will be in it."""
        super().__init__(parent)
        self.setWindowTitle(tr("Save animation"))
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.told = QLabel(told)
        self.told.setWordWrap(True)
        self.progress = QProgressBar()
        self.progress.setTextVisible(False)
        self.progress.setAccessibleName(tr("Progress of the animation"))
        self.progress.hide()
        self.begin_button = QPushButton(tr("Make animation"))
        self.begin_button.setProperty("role", "primary")
        self.begin_button.setDefault(True)
        self.cancel_button = QPushButton(tr("Cancel"))
        rows = QVBoxLayout(self)
        rows.setContentsMargins(20, 16, 20, 16)
        rows.setSpacing(10)
        rows.addWidget(role_label(name, "title"))
        rows.addWidget(self.told)
        rows.addWidget(self.progress)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(self.cancel_button)
        buttons.addWidget(self.begin_button)
        add_layout(rows, buttons)
        self.begin_button.clicked.connect(self._begin)
        self.cancel_button.clicked.connect(self.reject)
        self.rejected.connect(self.canceled)
        self.begin_button.setFocus()
        self.setMinimumWidth(theme.px(WIDTH))

    def set_progress(self, done: int, count: int, told: str) -> None:
        """So many of all steps are done."""
        self.progress.setRange(0, count)
        self.progress.setValue(done)
        self.told.setText(told)

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802 - Qt's name
        """The window's own cross means the same as Cancel."""
        if self.isVisible():
            self.reject()
        super().closeEvent(event)

    def _begin(self) -> None:
        self.begin_button.hide()
        self.progress.show()
        self.cancel_button.setFocus()
        self.begun.emit()
