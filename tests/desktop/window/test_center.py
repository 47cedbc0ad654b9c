"""The middle of the window: planes as large as promised, and nothing cut off, whatever stands side by side."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby
from typing import TypeVar

import pytest
from PySide6.QtCore import QPoint, QRect, QSettings, Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QLabel, QScrollArea, QSplitter, QWidget
from pytestqt.qtbot import QtBot

from desktop.app import Playground
from desktop.plane.plane_view import PlaneView
from desktop.window.main_window import MainWindow
from tests.desktop.window.windows import SIZES, compared, resize, window_of
from tests.outcomes import place

W = TypeVar("W", bound=QWidget)

ALONE = dict(zip(SIZES, (480, 600, 740, 900), strict=True))
"""Pixels that the side of a plane alone has at least."""
SIX = dict(zip(SIZES, (150, 210, 260, 330), strict=True))
"""And that of each of six."""


def _shown(parent: QWidget, kind: type[W]) -> list[W]:
    return [widget for widget in parent.findChildren(kind) if widget.isVisible()]


def _rank(playground: Playground, count: int) -> None:
    """Let there be a ranking of so many variants."""
    places = [place(k, 0.5, k + 1) for k in range(count)]
    playground.window.planes.set_ranking(["L2 0.01"] * count, places, None)


def _side(plane: PlaneView) -> float:
    return plane.to_widget(3, 0).x() - plane.to_widget(-3, 0).x()


@pytest.mark.parametrize("size", SIZES)
def test_the_plane_is_the_hero(opened: list[Playground], qtbot: QtBot, size: tuple[int, int]) -> None:
    window = window_of(opened, qtbot, compared(1), size).window
    assert (window.width(), window.height()) == size
    assert _side(window.plane) >= ALONE[size]


def test_a_wide_window_gives_two_planes_what_the_column_doesnt_need(opened: list[Playground], qtbot: QtBot) -> None:
    window = window_of(opened, qtbot, compared(2), SIZES[-1]).window
    assert min(_side(plane) for plane in window.planes.planes) >= 680


@pytest.mark.parametrize("size", SIZES)
def test_six_planes_are_large_and_all_ranks_in_sight(
    opened: list[Playground], qtbot: QtBot, size: tuple[int, int]
) -> None:
    window = window_of(opened, qtbot, compared(6), size).window
    assert min(_side(plane) for plane in window.planes.planes) >= SIX[size]
    ranking = window.planes.ranking
    assert ranking.height() >= ranking.heightForRows(6, ranking.width())


@pytest.mark.parametrize("count", range(2, 9))
def test_planes_side_by_side_leave_no_empty_half(opened: list[Playground], qtbot: QtBot, count: int) -> None:
    window = window_of(opened, qtbot, compared(count), SIZES[0]).window
    planes = window.planes
    for size in SIZES:
        resize(window, qtbot, size)
        used = [card.geometry() for card in planes.cards] + [planes.ranking.geometry()]
        area = sum(room.width() * room.height() for room in used)
        assert area >= 0.9 * planes.width() * planes.height(), size


@pytest.mark.parametrize("count", range(2, 9))
def test_the_ranking_uses_its_card(opened: list[Playground], qtbot: QtBot, count: int) -> None:
    playground = window_of(opened, qtbot, compared(count), SIZES[0])
    playground.controller.settings.change("data.label_noise", 0.2)
    ranking = playground.window.planes.ranking
    for size in SIZES:
        resize(playground.window, qtbot, size)
        _rank(playground, count)
        image = ranking.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
        line = image.bytesPerLine()
        rows = [bytes(image.constBits())[y * line : (y + 1) * line] for y in range(image.height())]
        blank = max(len(list(run)) for _, run in groupby(rows))
        assert blank <= 0.25 * ranking.height(), f"{size}: rows of equal pixels, nothing is written there"


@pytest.mark.parametrize("count", [1, 2, 5, 8])
@pytest.mark.parametrize("projecting", [False, True])
def test_nothing_is_cut_off(opened: list[Playground], qtbot: QtBot, count: int, projecting: bool) -> None:
    window = window_of(opened, qtbot, compared(count, 3), SIZES[0]).window
    opened[0].actions.projector.setChecked(projecting)
    for size in SIZES[:3]:
        resize(window, qtbot, size)
        _nothing_is_cut_off(window)


def _nothing_is_cut_off(window: MainWindow) -> None:
    inside = QRect(0, 0, window.width(), window.height())
    buttons = [button for part in (window.run_bar, window.rail) for button in _shown(part, QAbstractButton)]
    for widget in [*buttons, *window.planes.cards, window.column]:
        assert inside.contains(QRect(widget.mapTo(window, widget.rect().topLeft()), widget.size())), widget
    assert window.column.viewport().width() >= window.column.content.minimumSizeHint().width()
    for button in _shown(window.compare_bar.more, QAbstractButton) + _shown(window.run_bar, QAbstractButton):
        assert button.width() >= button.minimumSizeHint().width(), button.text()
    for card in window.planes.cards:
        for other in window.planes.cards:
            assert card is other or not card.geometry().intersects(other.geometry())


def test_the_column_goes_and_nothing_else(opened: list[Playground], qtbot: QtBot) -> None:
    playground = window_of(opened, qtbot, compared(1), (1280, 720))
    window = playground.window
    playground.actions.panels.trigger()
    qtbot.wait(1)
    assert not window.column.isVisible()
    assert window.rail.isVisible()
    assert window.run_bar.isVisible()
    assert window.planes.width() > 1100
    playground.actions.panels.trigger()
    assert window.column.isVisible()


def test_projector_mode_keeps_the_cures_in_reach(opened: list[Playground], qtbot: QtBot) -> None:
    playground = window_of(opened, qtbot, compared(1), (1280, 720))
    playground.actions.projector.setChecked(True)
    qtbot.wait(1)
    switch = playground.window.regularization_panel.editors["regularization.l2.enabled"].controls[0]
    assert switch.isVisible()
    QTest.mouseClick(switch, Qt.MouseButton.LeftButton)
    assert playground.model.experiment.variants[0].regularization.l2.enabled


@pytest.mark.parametrize("size", [(1280, 720), (1366, 768)])
def test_projecting_the_cures_needs_no_scroll_bar(
    opened: list[Playground], qtbot: QtBot, size: tuple[int, int]
) -> None:
    playground = window_of(opened, qtbot, compared(1), size)
    playground.actions.projector.setChecked(True)
    qtbot.wait(1)
    for area in _shown(playground.window.column, QScrollArea):
        assert area.verticalScrollBar().maximum() == 0


@pytest.mark.parametrize("projecting", [False, True])
def test_repeats_leave_the_chosen_variant_its_name(opened: list[Playground], qtbot: QtBot, projecting: bool) -> None:
    playground = window_of(opened, qtbot, compared(6, 3), SIZES[0])
    playground.actions.projector.setChecked(projecting)
    chosen = playground.window.column.chosen_variant
    for size in SIZES:
        resize(playground.window, qtbot, size)
        assert chosen.width() >= 1.5 * chosen.height() + chosen.fontMetrics().horizontalAdvance("none"), size
    playground.actions.move_right.trigger()
    assert playground.model.chosen == 1, "by menu and keys, as the line is full"


@pytest.mark.parametrize("count", [1, 6])
def test_no_page_of_settings_scrolls_in_a_usual_window(opened: list[Playground], qtbot: QtBot, count: int) -> None:
    playground = window_of(opened, qtbot, compared(count), (1280, 720))
    playground.controller.settings.change("regularization.early_stopping.enabled", True)
    column = playground.window.column

    def nothing_scrolls() -> bool:
        return not any(area.verticalScrollBar().maximum() for area in (column, *_shown(column, QScrollArea)))

    for tab in range(column.tabs.count()):
        column.tabs.setCurrentIndex(tab)
        qtbot.waitUntil(nothing_scrolls)  # heights are shared out in several turns


@pytest.mark.parametrize(("sizes", "projecting"), [(SIZES, False), (((1366, 768), *SIZES[1:]), True)])
@pytest.mark.parametrize("count", [1, 6])
def test_every_cure_is_in_sight(
    opened: list[Playground], qtbot: QtBot, sizes: Sequence[tuple[int, int]], count: int, projecting: bool
) -> None:
    playground = window_of(opened, qtbot, compared(count), sizes[0])
    playground.actions.projector.setChecked(projecting)
    panel = playground.window.regularization_panel
    for size in sizes:
        resize(playground.window, qtbot, size)
        for path in ("dropout", "l2", "l1", "early_stopping"):
            (switch,) = panel.editors[f"regularization.{path}.enabled"].controls
            assert switch.visibleRegion().boundingRect() == switch.rect(), (size, path)


def test_a_dragged_column_stays_as_wide_and_is_remembered(opened: list[Playground], qtbot: QtBot) -> None:
    window = window_of(opened, qtbot, compared(1), (1920, 1080)).window
    splitter = next(one for one in window.center.findChildren(QSplitter) if one.parent() is window.center)
    handle = splitter.handle(1)
    middle = handle.rect().center()
    before = window.column.width()
    QTest.mousePress(handle, Qt.MouseButton.LeftButton, pos=middle)
    QTest.mouseMove(handle, middle - QPoint(60, 0))
    QTest.mouseRelease(handle, Qt.MouseButton.LeftButton, pos=middle - QPoint(60, 0))
    wide = window.column.width()
    assert abs(wide - before - 60) <= 2
    window.resize(1900, 1000)
    qtbot.wait(1)
    assert window.column.width() == wide
    assert int(str(QSettings().value("column_width"))) == wide
    again = window_of(opened, qtbot, compared(1), (1920, 1080)).window
    assert again.column.width() == wide


def test_the_symbols_key_stands_in_the_planes_corner(opened: list[Playground], qtbot: QtBot) -> None:
    playground = window_of(opened, qtbot, compared(1), (1280, 720))
    window = playground.window
    key = window.center.key
    corner = window.plane.mapTo(window, window.plane.to_widget(-3, -3).toPoint())
    assert key.isVisible()
    assert QRect(key.mapTo(window, QPoint(0, 0)), key.size()).translated(-corner).bottomLeft().manhattanLength() < 40
    playground.actions.compare.trigger()
    qtbot.wait(1)
    assert not key.isVisible()


def test_a_message_floats_over_the_planes_and_takes_no_room(opened: list[Playground], qtbot: QtBot) -> None:
    window = window_of(opened, qtbot, compared(1), (1280, 720)).window
    side = _side(window.plane)
    acted: list[str] = []
    window.toast.acted.connect(acted.append)
    window.set_notice("Back to epoch 0.", "Undo")
    assert window.toast.isVisible()
    assert _side(window.plane) == side
    assert window.planes.rect().contains(window.toast.geometry())
    assert not window.toast.geometry().intersects(window.center.key.geometry()), "the counts stay in sight"
    QTest.mouseClick(window.toast.action, Qt.MouseButton.LeftButton)
    assert acted == ["Back to epoch 0."]
    assert window.notice == ""
    assert not window.toast.isVisible()


@pytest.mark.parametrize("percent", [100, 150, 200])
def test_a_message_hides_no_plane_of_a_small_window(opened: list[Playground], qtbot: QtBot, percent: int) -> None:
    playground = window_of(opened, qtbot, compared(3), (1024, 640))
    window = playground.window
    playground.actions.type_sizes[percent].trigger()
    qtbot.wait(1)
    window.set_notice("Select: the left button selects: click a point, or drag around some; drag what is selected.")

    def place() -> QRect:
        return QRect(window.toast.mapTo(window, QPoint(0, 0)), window.toast.size())

    qtbot.waitUntil(lambda: window.rect().contains(place()))
    toast = place()
    for plane in window.planes.planes:
        square = QRect(plane.mapTo(window, QPoint(0, 0)), plane.size())
        hidden = square.intersected(toast)
        assert hidden.width() * hidden.height() < 0.4 * square.width() * square.height()


def test_the_settings_of_then_take_no_more_than_their_lines_from_the_chart(
    opened: list[Playground], qtbot: QtBot
) -> None:
    playground = window_of(opened, qtbot, compared(1), (1024, 640))
    column, chart = playground.window.column, playground.window.loss_plot
    before = chart.height()
    column.settings_then.set_text("At epoch 150: learning rate 0.01, dropout off, 100 points, and a lot more, " * 2)
    qtbot.wait(1)
    assert column.settings_then.isVisible()
    assert column.settings_then.heightForWidth(column.settings_then.width()) <= column.settings_then.height()
    assert chart.height() >= before - column.settings_then.height()
    assert not column.verticalScrollBar().isVisible()
    column.settings_then.set_text("")
    qtbot.wait(1)
    assert chart.height() == pytest.approx(before, abs=4)


def test_the_counts_of_points_stay_in_sight_without_the_column(opened: list[Playground], qtbot: QtBot) -> None:
    playground = window_of(opened, qtbot, compared(1), (1280, 720))
    playground.actions.panels.trigger()
    window = playground.window

    key = window.center.key
    width = key.width()
    assert key.isVisible()
    assert key.accessibleName() == "50 learned from, 50 held out, 16 wrong labels"
    playground.controller.settings.change("data.label_noise", 0.0)
    assert key.accessibleName() == "50 learned from, 50 held out"
    assert key.width() < width
    playground.actions.undo.trigger()
    playground.actions.cures.trigger()
    qtbot.wait(1)
    ranking = window.planes.ranking
    with_note = ranking.grab().toImage()
    ranking.set_note("")
    assert ranking.grab().toImage() != with_note, "several planes have it beside their ranking"


def test_eight_planes_of_a_projector_are_as_large_as_can_be(opened: list[Playground], qtbot: QtBot) -> None:
    playground = window_of(opened, qtbot, compared(8), (1024, 640))
    playground.actions.projector.setChecked(True)
    qtbot.wait(1)
    assert min(_side(plane) for plane in playground.window.planes.planes) >= 115


@pytest.mark.parametrize("count", [1, 8])
def test_nothing_is_out_of_reach_on_a_small_screen(opened: list[Playground], qtbot: QtBot, count: int) -> None:
    playground = window_of(opened, qtbot, compared(count), (1024, 640))
    playground.controller.settings.change("data.class_count", 6)
    window = playground.window
    window.setMinimumSize(10, 10)  # as on a screen of 800x600, which leaves this to a window
    window.resize(784, 552)
    qtbot.wait(1)
    assert (window.width(), window.height()) == (784, 552)
    inside = QRect(0, 0, window.width(), window.height())
    for widget in [*_shown(window.rail, QAbstractButton), *_shown(window.run_bar, QAbstractButton), window.column]:
        assert inside.contains(QRect(widget.mapTo(window, widget.rect().topLeft()), widget.size())), widget
    assert window.column.viewport().width() >= window.column.content.minimumSizeHint().width()
    before = playground.run.speed or 0.0
    playground.actions.faster.trigger()
    assert (playground.run.speed or 0.0) > before > 0, "its slider has no room here"


@pytest.mark.parametrize("projecting", [False, True])
@pytest.mark.parametrize("count", [2, 6, 8])
def test_the_counts_of_points_stand_somewhere_whatever_is_compared(
    opened: list[Playground], qtbot: QtBot, projecting: bool, count: int
) -> None:
    playground = window_of(opened, qtbot, compared(count), (1280, 720))
    playground.actions.projector.setChecked(projecting)
    window, ranking = playground.window, playground.window.planes.ranking
    window.setMinimumSize(10, 10)
    text = "50 learned from · 50 held out · 16 wrong"
    for size in ((784, 552), (1024, 640), (1280, 720)):
        resize(window, qtbot, size)
        _rank(playground, count)
        below_verdict = [label for label in _shown(window.column, QLabel) if label.text() == text]
        with_note = ranking.grab().toImage()
        ranking.set_note("")
        is_in_ranking = ranking.isVisible() and ranking.grab().toImage() != with_note
        ranking.set_note(text)
        assert bool(below_verdict) != is_in_ranking, size
