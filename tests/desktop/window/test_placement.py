"""Where the window stands: as it was left, within the screens that there are now."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QRect, QSettings, QSize
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from desktop.window.main_window import MainWindow
from desktop.window.placement import Placement, fitted

LAPTOP = QRect(0, 0, 1366, 728)
BEAMER = QRect(1366, 0, 1920, 1040)


def closed_at(qtbot: QtBot, rect: QRect) -> None:
    window = MainWindow()
    qtbot.addWidget(window)
    Placement(window).open_at(QSize(640, 500))
    window.setMinimumSize(10, 10)
    window.setGeometry(rect)
    window.show()
    window.close()


def test_it_opens_where_it_was_left_unless_a_size_is_asked_for(qtbot: QtBot) -> None:
    closed_at(qtbot, QRect(60, 50, 700, 510))
    window = MainWindow()
    qtbot.addWidget(window)
    window.setMinimumSize(10, 10)
    placement = Placement(window)
    placement.open_at(None)
    assert window.geometry() == QRect(60, 50, 700, 510)
    placement.open_at(QSize(720, 520))
    assert window.size() == QSize(720, 520)


@pytest.mark.parametrize("kept", [None, "", "nonsense", "1 2 3", "0 0 -5 -5 0"])
def test_without_a_place_that_makes_sense_it_opens_as_at_first(qtbot: QtBot, kept: str | None) -> None:
    if kept is not None:
        QSettings().setValue("window", kept)
    window = MainWindow()
    qtbot.addWidget(window)
    Placement(window).open_at(None)
    room = QGuiApplication.primaryScreen().availableGeometry()
    assert 0 < window.width() <= room.width()
    assert 0 < window.height() <= room.height()


@pytest.mark.parametrize(
    ("left", "screens", "expected"),
    [
        (QRect(100, 80, 1200, 600), [LAPTOP, BEAMER], QRect(100, 80, 1200, 600)),
        (QRect(1500, 80, 1700, 900), [LAPTOP, BEAMER], QRect(1500, 80, 1700, 900)),
        (QRect(1500, 80, 1700, 900), [LAPTOP], QRect(8, 24, 1350, 680)),
        (QRect(-300, -90, 1200, 600), [LAPTOP], QRect(8, 24, 1200, 600)),
        (QRect(0, 0, 1280, 800), [QRect(0, 0, 800, 600)], QRect(8, 24, 784, 552)),
    ],
    ids=["as it was", "on the second screen", "the second screen is gone", "half outside", "a small screen"],
)
def test_it_lies_within_the_screens_there_are(left: QRect, screens: list[QRect], expected: QRect) -> None:
    assert fitted(left, screens) == expected
