"""Help: the keys at a glance, and what this program is."""

from __future__ import annotations

from html import escape
from itertools import zip_longest
from typing import Final

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QMessageBox

from desktop.actions import Actions
from desktop.main_window import MainWindow

MOUSE: Final = (("Left button", "Paint points on the plane"), ("Right button", "Erase points"))
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
        """Mouse and keys in two columns; the keys come from the actions themselves."""
        keys = [*MOUSE, *self._actions.keys_text(), *PLANE_KEYS]
        half = -(-len(keys) // 2)
        rows = "".join(
            f"<tr>{_cells(*left)}<td width='32'></td>{_cells(*right)}</tr>"
            for left, right in zip_longest(keys[:half], keys[half:], fillvalue=("", ""))
        )
        self._show("Keys", f"<table cellspacing='4'>{rows}</table>")

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
