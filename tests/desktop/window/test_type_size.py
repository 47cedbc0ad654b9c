"""Type from 100 to 200 per cent: chosen in the menu, remembered, and nothing cut off by it."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

import pytest
from PySide6.QtCore import QRect
from PySide6.QtWidgets import QAbstractButton, QWidget
from pytestqt.qtbot import QtBot

from desktop.app import Playground
from desktop.look import language, languages
from desktop.look.language import Language
from desktop.look.theme import TYPE_SIZES
from desktop.window.page import Page
from tests.desktop.window.windows import compared, window_of


@pytest.mark.parametrize("size", [(1024, 640), (1280, 720), (1440, 900)])
@pytest.mark.parametrize("percent", [150, 200])
@pytest.mark.parametrize("count", [1, 6])
def test_nothing_is_cut_off(
    opened: list[Playground], qtbot: QtBot, size: tuple[int, int], percent: int, count: int
) -> None:
    playground = window_of(opened, qtbot, compared(count), size)
    playground.actions.type_sizes[percent].trigger()
    window = playground.window
    assert (window.width(), window.height()) == size
    inside = QRect(0, 0, *size)

    def nothing_is_cut_off() -> None:
        for widget in (*_buttons(window.run_bar), *_buttons(window.rail), *window.planes.cards, window.column):
            assert inside.contains(_place(widget, window)), (widget, widget.accessibleName())
        for part in (window.run_bar, window.rail):
            for first, second in combinations(_buttons(part), 2):
                assert not _place(first, window).intersects(_place(second, window)), (first, second)
        for button in _buttons(window.run_bar):
            assert button.width() >= button.minimumSizeHint().width(), button.accessibleName()
        assert window.column.viewport().width() >= window.column.content.minimumSizeHint().width()

    qtbot.wait(1)
    qtbot.waitUntil(nothing_is_cut_off)  # layouts settle in some rounds


@pytest.fixture(params=[("en", "Train"), ("de", "Trainieren")], ids=["en", "de"])
def train(request: pytest.FixtureRequest) -> Iterator[str]:
    """What the button says in the language that is spoken."""
    code, word = request.param
    language.use(languages.language(code))
    yield word
    language.use(Language())


@pytest.mark.parametrize(
    ("size", "percent", "projects"),
    [((1280, 720), 150, True), ((1024, 768), 150, True), ((1280, 720), 200, False), ((1024, 640), 200, False)],
)
def test_no_scroll_bar_stands_beside_another(
    opened: list[Playground], qtbot: QtBot, train: str, size: tuple[int, int], percent: int, *, projects: bool
) -> None:
    del train
    playground = window_of(opened, qtbot, compared(1), size)
    playground.appearance.choose("light", projects)
    playground.actions.type_sizes[percent].trigger()
    column = playground.window.column
    heights: list[int] = []

    def one_bar_alone_and_nothing_above_has_moved() -> None:
        bars = [page.verticalScrollBar() for page in column.settings.findChildren(Page)]
        assert not (column.verticalScrollBar().isVisible() and any(bar.isVisible() for bar in bars))
        assert column.loss_plot.height() in heights[:1] or not heights

    for titles in (column.settings.tab_titles, column.settings.tab_titles):  # pages are made at the first visit
        for title in titles:
            column.settings.show_tab(title)
            qtbot.wait(1)
            qtbot.waitUntil(one_bar_alone_and_nothing_above_has_moved)
        heights.append(column.loss_plot.height())


def test_in_the_smallest_window_the_largest_type_overlaps_nowhere_and_is_all_to_be_reached(
    opened: list[Playground], qtbot: QtBot, train: str
) -> None:
    playground = window_of(opened, qtbot, compared(1), (800, 600))
    playground.actions.type_sizes[200].trigger()
    qtbot.wait(1)
    bar, column = playground.window.run_bar, playground.window.column

    def nothing_overlaps_or_is_out_of_reach() -> None:
        for first, second in combinations(_buttons(bar), 2):
            assert not _place(first, bar).intersects(_place(second, bar)), (first, second)
        assert bar.minimumSizeHint().width() <= bar.width(), "buttons are pressed together"
        assert _place(column, playground.window).right() < playground.window.width()
        assert column.horizontalScrollBar().isVisible() == (column.content.width() > column.viewport().width())
        shown = [page for page in column.settings.findChildren(Page) if page.isVisible()]
        assert [page.horizontalScrollBar().maximum() for page in shown] == [0] * len(shown), "it has no such bar"

    for title in column.settings.tab_titles:
        column.settings.show_tab(title)
        qtbot.waitUntil(nothing_overlaps_or_is_out_of_reach)
    assert column.settings.tabs.width() >= column.settings.tabs.narrowest
    qtbot.waitUntil(lambda: (bar.play.text(), bar.play.accessibleName()) == ("", train))
    playground.actions.play.trigger()
    assert bar.play.accessibleName() == "Pause"
    playground.actions.type_sizes[100].trigger()
    qtbot.wait(1)
    assert bar.play.text() == "Pause"


def test_buttons_without_room_for_words_keep_their_names(opened: list[Playground], qtbot: QtBot) -> None:
    playground = window_of(opened, qtbot, compared(1), (1024, 640))
    compare = playground.window.compare_bar.compare
    assert compare.text() == compare.accessibleName() == "Compare"
    playground.actions.type_sizes[200].trigger()
    qtbot.wait(1)
    assert compare.text() == ""
    assert compare.accessibleName() == "Compare"
    playground.actions.type_sizes[100].trigger()
    qtbot.wait(1)
    assert compare.text() == "Compare"


@pytest.mark.parametrize(("size", "percent"), [((1024, 640), 150), ((1280, 720), 200)])
def test_what_has_no_room_in_the_bar_stands_in_its_menu(
    opened: list[Playground], qtbot: QtBot, size: tuple[int, int], percent: int
) -> None:
    playground = window_of(opened, qtbot, compared(1), size)
    playground.actions.type_sizes[percent].trigger()
    qtbot.wait(1)
    bar = playground.window.run_bar
    compare = playground.window.compare_bar
    buttons = (bar.new_seed, bar.theme_button, compare.fork, bar.lesson, bar.projector)
    hidden = [button.accessibleName() for button in buttons if button.isHidden()]
    assert hidden
    assert bar.more.isVisible()
    menu = bar.more.menu()
    menu.aboutToShow.emit()
    entries = {entry.text(): entry for entry in menu.actions() if entry.text()}
    assert ("Faster" in entries) == bar.speed.isHidden()
    assert set(entries) - {"Slower", "Faster", "Undo", "Redo"} == set(hidden)
    with qtbot.waitSignal(bar.new_seed_requested):
        entries["New seed"].trigger()


def test_letters_grow_and_the_choice_is_remembered(opened: list[Playground], qtbot: QtBot) -> None:
    playground = window_of(opened, qtbot, compared(1), (1440, 900))
    usual = playground.window.run_bar.play.fontMetrics().height()
    heights = playground.window.column.verdict.height(), playground.window.run_bar.height()
    playground.actions.type_sizes[175].trigger()
    assert playground.window.run_bar.play.fontMetrics().height() == pytest.approx(1.75 * usual, abs=2)
    playground.actions.type_sizes[100].trigger()
    back = playground.window
    assert back.run_bar.play.fontMetrics().height() == usual
    qtbot.waitUntil(lambda: (back.column.verdict.height(), back.run_bar.height()) == heights)
    playground.actions.type_sizes[175].trigger()
    other = window_of(opened, qtbot, compared(1), (1440, 900))
    assert [size for size in TYPE_SIZES if other.actions.type_sizes[size].isChecked()] == [175]
    assert other.window.theme.type_scale == 1.75


def _buttons(part: QWidget) -> list[QAbstractButton]:
    return [button for button in part.findChildren(QAbstractButton) if button.isVisible()]


def _place(widget: QWidget, window: QWidget) -> QRect:
    return QRect(widget.mapTo(window, widget.rect().topLeft()), widget.size())
