"""What a person does with the network's diagram: let it change places with the plane, and save what it shows."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QObject

from desktop.control.file_dialogs import PICTURE_FOLDER, TABLE_FOLDER, ask_save, folder, write
from desktop.control.files import Files
from desktop.look.pictures import encoded
from desktop.network.table import to_csv
from desktop.window.actions import Actions
from desktop.window.main_window import MainWindow

PICTURES: Final = ("PNG pictures (*.png)",)
TABLES: Final = ("Tables (*.csv)",)
RATIO: Final = 2
"""Pixels of a picture for each on a usual screen."""


class NetworkCommands(QObject):
    """Turns the diagram's wishes into places and files."""

    def __init__(self, window: MainWindow, actions: Actions, files: Files, notify: Callable[[str], None]) -> None:
        super().__init__(window)
        self._window = window
        self._files = files
        self._notify = notify
        diagram = window.column.diagram
        actions.exchange.toggled.connect(self._exchange)
        actions.save_diagram.triggered.connect(self._save_picture)
        actions.save_weights.triggered.connect(self._save_table)
        diagram.exchange_wanted.connect(actions.exchange.trigger)
        diagram.save_picture_wanted.connect(self._save_picture)
        diagram.save_table_wanted.connect(self._save_table)

    def _exchange(self, wanted: bool) -> None:
        if wanted:
            self._window.column.show_network()
        self._window.center.set_exchanged(wanted)

    def _save_picture(self) -> None:
        if self._is_known():
            contents = encoded(self._window.column.diagram.image(RATIO))  # as it was when it was asked for
            self._save("Save picture of the network", f"{self._name}-network.png", PICTURES, PICTURE_FOLDER, contents)

    def _save_table(self) -> None:
        diagram = self._window.column.diagram.diagram
        if diagram is not None and self._is_known():
            contents = to_csv(diagram).encode()
            self._save("Save weights", f"{self._name}-weights.csv", TABLES, TABLE_FOLDER, contents)

    @property
    def _name(self) -> str:
        return self._files.path.stem if self._files.path is not None else "overfitting"

    def _is_known(self) -> bool:
        """Whether there is anything to save; if not, the person is told where."""
        is_known = self._window.column.diagram.diagram is not None
        if not is_known:
            self._notify("The network is shown in the Network tab; open it first.")
        return is_known

    def _save(self, title: str, name: str, kinds: tuple[str, ...], key: str, contents: bytes) -> None:
        chosen = ask_save(self._window, title, folder(key) / name, kinds, key)
        if chosen is not None:
            write(chosen, contents, self._notify)
