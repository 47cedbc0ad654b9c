"""What tests of importing have in common."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from desktop.app import Playground
from desktop.importing.import_dialog import ImportDialog
from tests.desktop.rooms import transfers_of

FLOWERS = "length;width;flower\n1,5;0,2;setosa\n4,5;1,5;versicolor\n6,0;2,5;virginica\n"


def preview(qtbot: QtBot, playground: Playground) -> ImportDialog:
    """The dialog, once it shows all that was asked for."""
    qtbot.waitUntil(
        lambda: not transfers_of(playground).importing.is_busy and transfers_of(playground).importing.dialog is not None
    )
    dialog = transfers_of(playground).importing.dialog
    assert dialog is not None
    return dialog


def settled(qtbot: QtBot, playground: Playground) -> None:
    qtbot.waitUntil(lambda: not transfers_of(playground).importing.is_busy)


def agree(dialog: ImportDialog) -> None:
    QTest.mouseClick(dialog.take, Qt.MouseButton.LeftButton)


def written(folder: Path, name: str, text: str) -> Path:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path
