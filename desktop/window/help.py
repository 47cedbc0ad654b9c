"""Help: the keys at a glance, and what this program is."""

from __future__ import annotations

from html import escape
from itertools import zip_longest
from typing import Final

from PySide6.QtCore import QObject, QSize, Qt
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QFrame, QMessageBox, QTextBrowser, QVBoxLayout

from desktop.window.actions import Actions
from desktop.window.main_window import MainWindow

MOUSE: Final = (("Left button", "Paint points on the plane"), ("Right button", "Erase points"))
COLUMNS: Final = 3
ROOM: Final = 24
"""Pixels beside the text, for a scroll bar."""
PLANE_KEYS: Final = (
    ("Arrows", "Move a cross on the focused plane"),
    ("Enter, Delete", "Paint or erase at the cross"),
    ("Escape", "Take a stroke back, put the cross away"),
)


class Help(QObject):
    """Shows the help dialogs."""

    def __init__(self, window: MainWindow, actions: Actions) -> None:
        super().__init__(window)
        self._window = window
        self._actions = actions
        actions.keys.triggered.connect(self.show_keys)
        actions.about.triggered.connect(self.show_about)

    def show_keys(self) -> None:
        """Mouse and keys in columns; the keys come from the actions themselves."""
        keys = [*MOUSE, *self._actions.keys_text(), *PLANE_KEYS]
        deep = -(-len(keys) // COLUMNS)
        columns = [keys[start : start + deep] for start in range(0, len(keys), deep)]
        rows = "".join(
            f"<tr>{'<td width=28></td>'.join(_cells(*pair) for pair in row)}</tr>"
            for row in zip_longest(*columns, fillvalue=("", ""))
        )
        text = QTextBrowser()
        text.setFrameShape(QFrame.Shape.NoFrame)
        text.setLineWrapMode(QTextBrowser.LineWrapMode.NoWrap)
        dialog = QDialog(self._window)
        dialog.setWindowTitle("Keys")
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(dialog.close)
        layout = QVBoxLayout(dialog)
        layout.addWidget(text)
        layout.addWidget(buttons)
        # As large as the keys are in the type that they will have, unless the window is smaller: then they scroll.
        dialog.ensurePolished()
        text.ensurePolished()
        text.document().setDefaultFont(text.font())
        text.setHtml(f"<table cellspacing='4'>{rows}</table>")
        size = text.document().size().toSize() + QSize(ROOM, ROOM)
        text.setMinimumSize(size.boundedTo(self._window.size() * 0.9))
        dialog.open()

    def show_about(self) -> None:
        """Name, version and purpose."""
        from importlib.metadata import version  # noqa: PLC0415 - 50 ms that the start can do without

        self._show(
            "About",
            f"<h3>Overfitting Playground {version('overfitting-playground')}</h3>"
            "<p>Draw points, choose a network and regularizers, and watch overfitting happen and be cured.</p>",
        )

    def _show(self, title: str, text: str) -> None:
        box = QMessageBox(QMessageBox.Icon.NoIcon, title, text, parent=self._window)
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        box.open()


def _cells(key: str, meaning: str) -> str:
    words = escape(meaning).replace(" ", "&nbsp;")
    return f"<td><b>{escape(key)}</b>&nbsp;&nbsp;</td><td>{words}</td>"
