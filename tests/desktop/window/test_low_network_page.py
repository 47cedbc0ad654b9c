"""The tab Network where a window leaves it little height: the diagram comes first, and the settings stay in reach."""

from __future__ import annotations

from itertools import combinations, groupby, pairwise

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from desktop.app import Playground
from desktop.network.diagram_hand import DiagramHand
from desktop.network.targets import UnitTarget
from desktop.widgets.number_box import NumberBox
from desktop.window.main_window import MainWindow
from tests.desktop.window.windows import compared, window_of
from tests.networks import look_of


def in_sight(widget: QWidget) -> int:
    """Pixels of its height that a person sees."""
    window, seen = widget.window(), widget.rect()
    seen.moveTo(widget.mapTo(window, QPoint(0, 0)))
    around = widget.parentWidget()
    while around is not None:
        seen &= QRect(around.mapTo(window, QPoint(0, 0)), around.size())
        around = around.parentWidget()
    return seen.height()


def top(widget: QWidget, window: MainWindow) -> int:
    return widget.mapTo(window, QPoint(0, 0)).y()


def network_of(
    opened: list[Playground],
    qtbot: QtBot,
    size: tuple[int, int],
    *,
    projecting: bool,
    hidden: tuple[int, ...] = (8, 8),
    percent: int = 100,
) -> MainWindow:
    spec = compared(1)
    network = replace(spec.variants[0].network, hidden=hidden)
    spec = replace(spec, variants=(replace(spec.variants[0], network=network),))
    playground = window_of(opened, qtbot, spec, size)
    playground.actions.projector.setChecked(projecting)
    playground.actions.type_sizes[percent].trigger()
    playground.window.column.settings.show_tab("Network")
    for _ in range(4):
        qtbot.wait(1)  # until heights are shared out
    return playground.window


def boxes_of_hidden_units(diagram: DiagramHand, hidden: tuple[int, ...]) -> list[QRectF]:
    """Where units stand in a network of these layers, of which as many are shown as the diagram asks for."""
    units = range(diagram.room_for_units)
    diagram.set_look(look_of(2, *hidden, 1, shown=[*[units] * len(hidden), (0,)]), "tanh")
    return [diagram.rect_of(UnitTarget(at + 1, unit)) for at in range(len(hidden)) for unit in units]


SMALL = 1261, 672
"""Pixels that a screen of 1280 x 720 leaves a window."""


@pytest.mark.parametrize(("projecting", "percent"), [(False, 100), (True, 100), (False, 150)])
def test_a_small_screen_shows_a_dozen_units_of_a_wide_layer_each_large_enough_to_be_pointed_at(
    opened: list[Playground], qtbot: QtBot, projecting: bool, percent: int
) -> None:
    window = network_of(opened, qtbot, SMALL, projecting=projecting, hidden=(64, 64), percent=percent)
    diagram = window.column.diagram
    boxes = boxes_of_hidden_units(diagram, (64, 64))
    assert all(box.width() >= 19 for box in boxes)
    assert not any(one.intersects(other) for one, other in combinations(boxes, 2))
    room = QRectF(diagram.rect().adjusted(0, diagram.bar.height(), 0, -diagram.strip.height()))
    assert all(room.contains(box) for box in boxes)


@pytest.mark.parametrize(("size", "projecting"), [((1280, 720), False), ((1280, 720), True), ((1024, 640), False)])
def test_the_whole_diagram_is_in_sight(
    opened: list[Playground], qtbot: QtBot, size: tuple[int, int], projecting: bool
) -> None:
    window = network_of(opened, qtbot, size, projecting=projecting)
    diagram = window.column.diagram
    assert in_sight(diagram) == diagram.height() > 100
    right = diagram.mapTo(window.column, QPoint(diagram.width(), 0)).x()
    assert right <= window.column.width(), "and nothing is cut off beside a scroll bar"


def test_on_a_low_projector_settings_are_a_turn_of_the_wheel_away(opened: list[Playground], qtbot: QtBot) -> None:
    window = network_of(opened, qtbot, (1280, 720), projecting=True)
    diagram, inputs = window.column.diagram, window.network_page.widget.panel.features.row
    assert top(inputs, window) > top(diagram, window)
    handle = window.windowHandle()
    assert handle is not None
    over = QPointF(diagram.mapTo(window, diagram.rect().center()))
    for _ in range(6):
        QTest.wheelEvent(handle, over, QPoint(0, -120))
    qtbot.wait(1)
    panel = window.network_page.widget.panel
    assert in_sight(panel) == panel.height()


def led_through(window: MainWindow) -> list[QWidget]:
    """What Tab leads to on the page, in that order."""
    page, found = window.network_page.widget, list[QWidget]()
    window.column.tabs.setFocus()
    for _ in range(40):
        now = QApplication.focusWidget()
        assert now is not None
        QTest.keyClick(now, Qt.Key.Key_Tab)
        now = QApplication.focusWidget()
        if now is None or not page.isAncestorOf(now):
            break
        found.append(now)
    return found


def test_tab_leads_through_the_page_from_the_top_down_however_it_is_arranged(
    opened: list[Playground], qtbot: QtBot
) -> None:
    window = network_of(opened, qtbot, (1280, 720), projecting=True)
    page, diagram = window.network_page.widget, window.column.diagram
    with qtbot.waitActive(window):
        window.activateWindow()
    for is_low in (True, False, True):
        page.set_room(100 if is_low else 1000)
        qtbot.wait(1)
        assert (top(diagram, window) < top(window.network_page.widget.panel, window)) == is_low
        border = max(top(diagram, window), top(window.network_page.widget.panel, window))
        places = [top(widget, window) + widget.height() > border for widget in led_through(window)]
        assert {True, False} == set(places)
        assert places == sorted(places), "first all above, then all below"


def test_tab_leads_through_the_settings_as_they_are_read(opened: list[Playground], qtbot: QtBot) -> None:
    window = network_of(opened, qtbot, (1280, 720), projecting=False)
    panel = window.network_page.widget.panel
    with qtbot.waitActive(window):
        window.activateWindow()
    for room in (None, 100, 1000):
        if room is not None:
            window.column.settings.network_page.widget.set_room(room)
            qtbot.wait(1)
        stops = [widget for widget in led_through(window) if panel.isAncestorOf(widget)]
        parts = [part for part, _stops in groupby(part_of(panel, stop) for stop in stops)]
        assert len(parts) == 4, "inputs, activation, the number of layers and their widths, each in one go"
        for one, other in pairwise(part.geometry() for part in parts):
            assert other.top() > one.bottom() or (other.left() > one.right() and other.bottom() > one.top())


def part_of(panel: QWidget, widget: QWidget) -> QWidget:
    """What of a panel it is or lies in."""
    around = widget
    while (parent := around.parentWidget()) is not panel:
        assert parent is not None
        around = parent
    return around


def test_in_a_usual_window_settings_stand_above_the_diagram(opened: list[Playground], qtbot: QtBot) -> None:
    window = network_of(opened, qtbot, (1280, 720), projecting=False)
    assert top(window.network_page.widget.panel, window) < top(window.column.diagram, window)


def test_of_the_widest_and_deepest_network_a_small_window_shows_a_dozen_units_a_layer(
    opened: list[Playground], qtbot: QtBot
) -> None:
    hidden = (256,) * 6
    window = network_of(opened, qtbot, (1280, 720), projecting=False, hidden=hidden)
    diagram = window.column.diagram
    diagram.set_look(look_of(2, *hidden, 1, shown=[*[range(12)] * 6, (0,)]), "tanh")
    boxes = boxes_of_hidden_units(diagram, hidden)
    assert len(boxes) >= 6 * 12
    assert all(box.width() >= 15 for box in boxes)
    assert not any(one.intersects(other) for one, other in combinations(boxes, 2))
    columns = window.network_page.widget.panel.layers.columns
    assert in_sight(columns) == columns.height()
    for box in columns.findChildren(NumberBox):
        needed = box.fontMetrics().horizontalAdvance(box.text())
        assert needed < box.width() - 2, "no number is cut off"
