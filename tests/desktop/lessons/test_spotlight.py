"""Frames around what a step speaks of: they leave nothing behind where they stood before."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QPaintEvent, QRegion
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from desktop.lessons.spotlight import Spotlight


class Ground(QWidget):
    """What lies below, and knows where it was painted."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)  # as planes and charts have it
        self.painted = QRegion()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        self.painted = self.painted.united(event.region())


@pytest.mark.parametrize("after", [QRect(20, 20, 360, 360), QRect(300, 300, 50, 50), QRect()])
def test_a_frame_that_moves_or_goes_is_painted_over_where_it_was(qtbot: QtBot, after: QRect) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(400, 400)
    ground = Ground(window)
    ground.resize(400, 400)
    light = Spotlight(window)
    window.show()
    light.set_places([QRect(150, 20, 200, 200)])
    QApplication.processEvents()
    ground.painted = QRegion()
    light.set_places([after])
    edges = QRegion(QRect(149, 60, 2, 120)).united(QRegion(QRect(190, 219, 100, 2)))
    qtbot.waitUntil(lambda: edges.subtracted(ground.painted).isEmpty())


def test_what_grows_in_the_same_turn_is_painted_as_a_whole(qtbot: QtBot) -> None:
    """A widget that grows takes along what stood on it, a piece of a frame, too."""
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(400, 400)
    ground = Ground(window)
    ground.resize(400, 200)
    light = Spotlight(window)
    window.show()
    light.set_places([QRect(20, 150, 360, 100)])
    QApplication.processEvents()
    light.set_places([QRect(20, 20, 360, 360)])
    ground.resize(400, 400)
    QApplication.processEvents()
    ground.painted = QRegion()
    qtbot.waitUntil(lambda: QRegion(ground.rect()).subtracted(ground.painted).isEmpty())
