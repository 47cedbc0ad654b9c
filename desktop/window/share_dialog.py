"""The share code of an experiment, as a text to copy and as a QR picture for the back row's phones."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QFontDatabase, QImage, QPainter, QPaintEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QPlainTextEdit, QPushButton, QVBoxLayout, QWidget

from desktop.look.labels import role_label
from desktop.look.language import tr
from desktop.look.layouts import add_layout
from desktop.look.theme import Theme
from desktop.widgets.controls import explain

SIDE: Final = 320
"""Pixels at 100 % type of the QR picture's side, where the screen has room for it."""
LEAST_MODULE: Final = 2
"""Pixels of each of its modules on the smallest screen."""
FRAME: Final = 40
"""Pixels that the system may put around the dialog, in height."""
LINES: Final = 3
"""Of the code that are in sight."""


class ShareDialog(QDialog):
    """Shows a code; it is on the clipboard already."""

    copy_picture_requested = Signal()
    save_picture_requested = Signal()

    def __init__(self, code: str, picture: QImage, told: str, theme: Theme, parent: QWidget) -> None:
        """told: a sentence on what the code stands for."""
        super().__init__(parent)
        self.setWindowTitle(tr("Share code"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.code = QPlainTextEdit(code)
        self.code.setReadOnly(True)
        self.code.setAccessibleName(tr("Share code"))
        self.code.setTabChangesFocus(True)
        font = QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont)
        font.setPixelSize(theme.px(13))
        self.code.setFont(font)
        self.code.setFixedHeight(LINES * self.code.fontMetrics().lineSpacing() + 2 * theme.px(8))
        about = QLabel(told)
        about.setWordWrap(True)
        self.picture = QrView(picture, theme.px(SIDE))
        self.copy_picture = QPushButton(tr("Copy picture"))
        self.save_picture = QPushButton(tr("Save picture…"))
        self.done_button = QPushButton(tr("Done"))
        self.done_button.setProperty("role", "primary")
        self.done_button.setDefault(True)
        explain(self.copy_picture, "The QR picture goes to the clipboard, in place of the code.")
        rows = QVBoxLayout(self)
        rows.setContentsMargins(20, 16, 20, 16)
        rows.setSpacing(10)
        title = role_label("This code is on the clipboard", "title")
        title.setWordWrap(True)
        rows.addWidget(title)
        rows.addWidget(about)
        rows.addWidget(self.code)
        rows.addWidget(self.picture, 0, Qt.AlignmentFlag.AlignHCenter)
        buttons = QHBoxLayout()
        buttons.addWidget(self.copy_picture)
        buttons.addWidget(self.save_picture)
        buttons.addStretch(1)
        buttons.addWidget(self.done_button)
        add_layout(rows, buttons)
        self.copy_picture.clicked.connect(self.copy_picture_requested)
        self.save_picture.clicked.connect(self.save_picture_requested)
        self.done_button.clicked.connect(self.accept)
        self.done_button.setFocus()
        width = theme.px(SIDE) + 80
        self.setMinimumWidth(width)
        self.ensurePolished()
        beyond = rows.heightForWidth(width) - (parent.screen().availableGeometry().height() - FRAME)
        if beyond > 0:  # the picture alone can be smaller
            self.picture.set_side(max(theme.px(SIDE) - beyond, LEAST_MODULE * picture.width()))
        self.resize(width, rows.heightForWidth(width))


class QrView(QWidget):
    """A QR picture, black on white in every theme, with whole pixels for each of its modules."""

    def __init__(self, picture: QImage, side: int) -> None:
        """picture: a pixel for each module, with the quiet zone around. side: pixels."""
        super().__init__()
        self._picture = picture
        self.setAccessibleName(tr("QR picture of the share code"))
        self.set_side(side)

    def set_side(self, side: int) -> None:
        """Be so many pixels wide and high."""
        self.setFixedSize(side, side)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        ratio = self.devicePixelRatioF()
        scale = max(1, int(min(self.width(), self.height()) * ratio / self._picture.width())) / ratio
        side = self._picture.width() * scale
        painter = QPainter(self)
        room = QRectF((self.width() - side) / 2, (self.height() - side) / 2, side, side)
        painter.drawImage(room, self._picture)
