"""The row of buttons of the tab Inside: nothing is cut off, however little room there is."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from desktop.inside.inside_panel import InsidePanel
from desktop.inside.pages import PAGES
from desktop.look.theme import LIGHT, Theme, projector
from desktop.window.page import Page as ScrollingPage


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
