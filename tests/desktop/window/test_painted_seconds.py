"""What the window says it has worked on painting, by which the presenter decides what else a frame has room for."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from desktop.window.main_window import MainWindow


def test_painting_is_counted_once(qtbot: QtBot) -> None:
    window = MainWindow()
    qtbot.addWidget(window)
    window.show()
    qtbot.waitExposed(window)
    window.painted_seconds()
    window.plane.update()
    qtbot.waitUntil(lambda: (painted := window.painted_seconds()) > 0 and painted < 5)
    assert window.painted_seconds() == 0, "what was told is not told again"
