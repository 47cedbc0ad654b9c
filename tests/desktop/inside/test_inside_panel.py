"""The row of buttons of the tab Inside: nothing is cut off, however little room there is."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from desktop.inside.inside_panel import InsidePanel
from desktop.inside.pages import PAGES
from desktop.inside.weights_page import WeightsPage
from desktop.look.theme import LIGHT, Theme, projector
from desktop.window.column import NARROWEST
from desktop.window.page import Page as ScrollingPage
from tests.desktop.styled import style


@pytest.mark.parametrize(("share", "rows"), [(1.3, 1), (0.8, 2)])
def test_buttons_go_into_a_second_row_before_a_word_is_cut_off(qtbot: QtBot, share: float, rows: int) -> None:
    """share: how wide the panel is, of what all buttons need side by side."""
    panel = InsidePanel()
    qtbot.addWidget(panel)
    panel.set_theme(LIGHT)
    panel.resize(round(share * sum(button.sizeHint().width() for button in panel.buttons)), 400)
    panel.show()
    qtbot.waitUntil(lambda: len({button.y() for button in panel.buttons}) == rows, timeout=2000)
    for button in panel.buttons:
        assert button.width() >= button.fontMetrics().horizontalAdvance(button.text()) + 4
        assert panel.rect().contains(button.geometry())
    assert [button.text() for button in panel.buttons] == [page.title for page in PAGES]


def test_a_page_that_is_chosen_by_mouse_leaves_no_other_button_marked(qtbot: QtBot) -> None:
    panel = InsidePanel()
    qtbot.addWidget(panel)
    panel.set_theme(LIGHT)
    with qtbot.waitActive(panel):
        panel.show()
        panel.activateWindow()
    panel.buttons[0].setFocus(Qt.FocusReason.TabFocusReason)
    QTest.mouseClick(panel.buttons[3], Qt.MouseButton.LeftButton)
    assert panel.buttons[3].isChecked()
    assert [button.hasFocus() for button in panel.buttons].index(True) == 3


def test_a_short_page_takes_no_more_height_after_a_high_one_was_in_sight(qtbot: QtBot) -> None:
    panel = InsidePanel()
    qtbot.addWidget(panel)
    panel.set_theme(LIGHT)
    panel.resize(500, 400)
    panel.show()
    titles = [page.title for page in PAGES]
    panel.show_page(titles.index("Stopping"))
    short = panel.sizeHint().height()
    panel.show_page(titles.index("Dropout"))
    assert panel.sizeHint().height() > short
    panel.show_page(titles.index("Stopping"))
    assert panel.sizeHint().height() == short


def test_no_page_needs_more_width_than_the_narrowest_column_leaves_it(qtbot: QtBot) -> None:
    """A page that did would be cut off, or let the panel change its width for ever, with a scroll bar and without."""
    style(LIGHT)
    panel = InsidePanel()
    qtbot.addWidget(panel)
    panel.set_theme(LIGHT)
    panel.resize(NARROWEST - 18, 320)  # beside a scroll bar
    panel.show()
    for number, page in enumerate(PAGES):
        panel.show_page(number)
        assert panel.minimumSizeHint().width() <= NARROWEST - 18, page.title


def test_the_width_that_is_asked_for_does_not_depend_on_the_rows(qtbot: QtBot) -> None:
    """Else a width that was given because of one row would ask for two, which ask for less."""
    panel = InsidePanel()
    qtbot.addWidget(panel)
    panel.set_theme(LIGHT)
    panel.show()
    asked, rows = set(), set()
    for width in (600, panel.minimumSizeHint().width(), 600):
        panel.resize(width, 400)
        asked.add(panel.minimumSizeHint().width())
        rows.add(len({button.y() for button in panel.buttons}))
        qtbot.wait(1)
    assert len(asked) == 1
    assert rows == {1, 2}


@pytest.mark.parametrize("theme", [LIGHT, projector(LIGHT)])
def test_it_bears_every_size_of_the_page_that_it_scrolls_in(qtbot: QtBot, theme: Theme) -> None:
    """A scroll bar that comes and goes with the buttons' second row would make Qt lay it out without an end."""
    panel = InsidePanel()
    page = ScrollingPage(panel)
    qtbot.addWidget(page)
    panel.set_theme(theme)
    page.show()
    for number in range(len(PAGES)):
        panel.show_page(number)
        for width in range(300, 560, 4):
            for height in (120, 200, 260, 340):
                page.resize(width, height)
        qtbot.wait(1)


def test_in_little_height_a_list_stands_for_the_buttons_and_each_picture_before_its_words(qtbot: QtBot) -> None:
    """Two rows of buttons and three lines of words left a class at a projector the upper edge of a histogram."""
    panel = InsidePanel()
    qtbot.addWidget(panel)
    panel.set_theme(LIGHT)
    panel.resize(500, 300)
    panel.show()
    panel.show_page(0)
    page = panel.page
    assert isinstance(page, WeightsPage)
    qtbot.waitUntil(lambda: page.explanations[0].y() < page.histogram.y())
    above = page.histogram.mapTo(panel, QPoint(0, 0)).y()
    panel.set_room(180)
    qtbot.waitUntil(lambda: panel.list.isVisible() and not any(button.isVisible() for button in panel.buttons))
    qtbot.waitUntil(lambda: page.histogram.mapTo(panel, QPoint(0, 0)).y() < above)
    assert page.histogram.mapTo(panel, QPoint(0, 0)).y() < panel.list.height() + 30
    for number in range(len(PAGES)):
        panel.list.activated.emit(number)
        assert panel.buttons[number].isChecked()
        assert panel.list.currentText() == PAGES[number].title
    panel.show_page(0)
    panel.set_room(600)
    qtbot.waitUntil(lambda: panel.buttons[0].isVisible() and page.explanations[0].y() < page.histogram.y())
