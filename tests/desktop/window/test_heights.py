"""How the window's height is shared out: curves that can be read, and controls that stay under the pointer."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from desktop.app import Playground
from tests.desktop.window.windows import compared, window_of
from tests.tabs import show_page


def test_a_plane_alone_touches_top_and_bottom_in_the_smallest_window(opened: list[Playground], qtbot: QtBot) -> None:
    window = window_of(opened, qtbot, compared(1), (1024, 640)).window
    plane = window.plane
    below = plane.height() - plane.square.bottom()
    assert plane.square.top() <= 2
    assert below <= 2 * plane.fontMetrics().height(), "the ticks' numbers, and no strip without use"


@pytest.mark.parametrize(
    ("size", "projecting", "least"),
    [((1024, 640), False, 85), ((1280, 720), False, 110), ((1280, 720), True, 100), ((1440, 900), False, 160)],
)
@pytest.mark.parametrize("count", [1, 6])
def test_curves_can_be_read_in_every_window_beside_every_page_and_no_tab_moves(
    opened: list[Playground], qtbot: QtBot, size: tuple[int, int], projecting: bool, least: int, count: int
) -> None:
    playground = window_of(opened, qtbot, compared(count), size)
    playground.actions.projector.setChecked(projecting)
    window, found = playground.window, set()
    for title in window.column.settings.tab_titles:
        window.column.settings.show_tab(title)
        for _ in range(3):
            qtbot.wait(1)  # until widths are shared out, and pages have theirs
        assert window.loss_plot.canvas.axes.rect.height() >= least, title
        found.add(window.column.tabs.mapTo(window, QPoint(0, 0)))
    assert len(found) == 1, "or the next click along the tabs hits something else"


def test_the_line_between_curves_and_settings_can_be_drawn_and_is_remembered(
    opened: list[Playground], qtbot: QtBot
) -> None:
    window = window_of(opened, qtbot, compared(1), (1280, 720)).window
    before = window.loss_plot.canvas.height()
    line = window.column.line
    middle = line.rect().center()
    QTest.mousePress(line, Qt.MouseButton.LeftButton, pos=middle)
    QTest.mouseMove(line, middle + QPoint(0, 60))
    QTest.mouseRelease(line, Qt.MouseButton.LeftButton, pos=middle)
    after = window.loss_plot.canvas.height()
    assert after == pytest.approx(before + 60, abs=8)
    window.column.settings.show_tab("Network")
    qtbot.wait(1)
    assert window.loss_plot.canvas.height() == after
    other = window_of(opened, qtbot, compared(1), (1280, 720)).window
    assert other.loss_plot.canvas.height() == pytest.approx(after, abs=2)


@pytest.mark.parametrize("count", [1, 6])
def test_no_cure_moves_when_one_is_switched_on(opened: list[Playground], qtbot: QtBot, count: int) -> None:
    playground = window_of(opened, qtbot, compared(count), (1280, 720))
    editors = playground.window.regularization_panel.editors
    switches = [editors[f"regularization.{path}.enabled"].controls[0] for path in ("dropout", "l1", "early_stopping")]

    def places() -> list[QPoint]:
        for _ in range(4):
            qtbot.wait(1)  # until widths are shared out, and words stand where there is room for them
        return [switch.mapTo(playground.window, QPoint(0, 0)) for switch in switches]

    before = places()
    for switch in switches:
        QTest.mouseClick(switch, Qt.MouseButton.LeftButton)
        assert places() == before


def test_every_page_of_inside_leaves_curves_and_tabs_where_they_are_and_reaches_down(
    opened: list[Playground], qtbot: QtBot
) -> None:
    window = window_of(opened, qtbot, compared(1), (1280, 720)).window
    column, found = window.column, set()
    for title in ("Weights", "Stopping", "One step"):
        show_page(window, title)
        qtbot.wait(1)
        found.add((column.tabs.mapTo(window, QPoint(0, 0)).y(), window.loss_plot.canvas.height()))
        page = column.inside_panel.page
        assert page is not None
        bottom = page.mapTo(window, QPoint(0, page.height())).y()
        assert bottom > window.height() - 40, "and nothing of the window stays without use"
    assert len(found) == 1


def test_all_tabs_are_in_sight_in_the_smallest_window(opened: list[Playground], qtbot: QtBot) -> None:
    tabs = window_of(opened, qtbot, compared(1), (1024, 640)).window.column.tabs
    for index in range(tabs.count()):
        tabs.setCurrentIndex(index)
        qtbot.wait(1)
        assert tabs.tabRect(0).left() >= 0
        assert tabs.tabRect(tabs.count() - 1).right() < tabs.width()


@pytest.mark.parametrize("projecting", [False, True])
def test_no_tab_is_cut_however_wide_the_column_is(opened: list[Playground], qtbot: QtBot, projecting: bool) -> None:
    playground = window_of(opened, qtbot, compared(2), (1280, 720))
    playground.actions.projector.setChecked(projecting)
    qtbot.wait(1)
    tabs = playground.window.column.tabs
    least = tabs.width()
    for chosen in (0, 1, 4):
        tabs.setCurrentIndex(chosen)
        for width in range(least, least + 120):
            tabs.resize(width, tabs.height())
            assert tabs.tabRect(0).left() >= 0
            assert tabs.tabRect(tabs.count() - 1).right() < width, width
