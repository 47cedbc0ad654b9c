"""The look of the whole application, put on while windows come and go."""

from __future__ import annotations

import gc

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from desktop.look.style import apply_theme
from desktop.look.theme import DARK, LIGHT


class Watcher(QWidget):
    """Sees whether garbage may be collected while it is given another look."""

    def __init__(self) -> None:
        super().__init__()
        self.seen: list[bool] = []

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        self.seen.append(gc.isenabled())
        super().changeEvent(event)


def test_no_widget_is_deleted_while_qt_goes_over_all_of_them(qtbot: QtBot, qapp: QApplication) -> None:
    watcher = Watcher()
    qtbot.addWidget(watcher)
    watcher.show()
    for theme in (DARK, LIGHT):
        apply_theme(qapp, theme)
    assert watcher.seen
    assert not any(watcher.seen)
    assert gc.isenabled()
