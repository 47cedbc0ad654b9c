"""Help: the keys at a glance, and what this program is."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QMessageBox

from desktop.actions import Actions
from desktop.main_window import MainWindow


class Help(QObject):
    """Shows the help dialogs."""

    def __init__(self, window: MainWindow, actions: Actions) -> None:
        super().__init__(window)
        self._window = window
        self._actions = actions
        actions.keys.triggered.connect(self.show_keys)
        actions.about.triggered.connect(self.show_about)

    def show_keys(self) -> None:
        """A table of keys, made from the actions themselves."""
        rows = "".join(
            f"<tr><td><b>{key}</b>&nbsp;&nbsp;</td><td>{text}</td></tr>" for key, text in self._actions.keys_text()
        )
        box = QMessageBox(
            QMessageBox.Icon.NoIcon, "Keys", f"<table cellspacing='4'>{rows}</table>", parent=self._window
        )
        box.open()

    def show_about(self) -> None:
        """Name, version and purpose."""
        from importlib.metadata import version  # noqa: PLC0415 - 50 ms that the start can do without

        box = QMessageBox(
            QMessageBox.Icon.NoIcon,
            "About",
            f"<h3>Overfitting Playground {version('overfitting-playground')}</h3>"
            "<p>Draw points, choose a network and regularizers, and watch overfitting happen and be cured.</p>",
            parent=self._window,
        )
        box.open()
