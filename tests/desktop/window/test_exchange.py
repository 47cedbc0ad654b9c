"""The tab Inside in the plane's place."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from desktop.app import Playground
from tests.desktop.window.windows import compared, window_of


def test_inside_and_plane_change_places_too(opened: list[Playground], qtbot: QtBot) -> None:
    """In the column of a projector there is room for the edge of a picture."""
    playground = window_of(opened, qtbot, compared(1), (1280, 800))
    window = playground.window
    window.column.settings.show_tab("Inside")
    panel = window.column.inside_panel
    big = window.plane.mapTo(window, window.plane.square.center())
    QTest.mouseClick(panel.exchange_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: panel.width() > 500 and window.plane.square.width() < 500)
    assert panel.rect().contains(panel.mapFrom(window, big))
    assert window.column.rect().contains(window.plane.mapTo(window.column, window.plane.square.center()))
    window.column.settings.show_tab("Network")
    qtbot.waitUntil(lambda: window.column.diagram.width() > 500 and panel.window() is window)
    assert window.plane.isVisible()
    diagram, line = window.column.diagram, window.fontMetrics().height()
    keys = QRect(0, diagram.strip.top() - line, diagram.width(), line)
    window.set_notice("Eraser: the left button erases points. The right button, or Alt with the left, erases, too.")

    def toast() -> QRect:
        return QRect(diagram.mapFromGlobal(window.toast.mapToGlobal(QPoint(0, 0))), window.toast.size())

    # What colours mean stays in sight, and so do the words below.
    qtbot.waitUntil(lambda: not toast().intersects(keys) and not toast().intersects(diagram.strip))
    window.set_notice("")
    window.column.settings.show_tab("Inside")
    qtbot.waitUntil(lambda: panel.width() > 500)
    assert panel.isVisible()
    playground.actions.exchange.trigger()
    qtbot.waitUntil(lambda: window.plane.square.width() > 500 and panel.width() < 600)
    assert window.column.rect().contains(panel.mapTo(window.column, panel.rect().center()))


def test_on_a_projector_the_whole_plane_is_seen_beside_the_large_network(
    opened: list[Playground], qtbot: QtBot
) -> None:
    playground = window_of(opened, qtbot, compared(1), (1280, 720))
    window = playground.window
    playground.actions.projector.trigger()
    window.column.settings.show_tab("Network")
    qtbot.waitUntil(window.column.diagram.isVisible)
    playground.actions.exchange.trigger()
    qtbot.waitUntil(lambda: window.column.diagram.width() > 500 and window.plane.square.width() < 400)
    square = window.plane.square
    assert window.rect().contains(QRect(window.plane.mapTo(window, square.topLeft()), square.size()))
