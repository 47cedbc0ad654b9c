"""The key of the symbols: one card, whatever shines through it."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from core.data.split import RoleCounts
from desktop.look.theme import DARK, LIGHT, Theme
from desktop.plane.plane_key import PlaneKey
from tests.desktop.styled import style


@pytest.mark.parametrize("theme", [LIGHT, DARK])
def test_its_words_have_no_boxes_of_their_own(qtbot: QtBot, theme: Theme) -> None:
    style(theme)
    ground = QWidget()
    qtbot.addWidget(ground)
    colors = QPalette(ground.palette())
    colors.setColor(QPalette.ColorRole.Window, theme.accent)
    ground.setPalette(colors)
    ground.setAutoFillBackground(True)
    key = PlaneKey(ground)
    key.set_theme(theme)
    key.set_counts(RoleCounts((25, 25), 8), RoleCounts((25, 25), 8))
    ground.resize(600, 100)
    with qtbot.waitExposed(ground):
        ground.show()
    image = ground.grab().toImage()
    card = image.pixelColor(key.rect().center().x(), key.rect().top() + 2)
    assert card != image.pixelColor(599, 99), "it stands on a card"
    room = key.geometry()
    for y in (room.top() + 2, room.bottom() - 2):
        across = {image.pixelColor(x, y).name() for x in range(room.left() + 8, room.right() - 8)}
        assert across == {card.name()}
    inked = [image.pixelColor(x, y) != card for x in range(room.left() + 8, room.right() - 8) for y in range(4, 20)]
    assert any(inked), "and it says something"


def test_fewer_points_leave_nothing_of_the_longer_words_before(qtbot: QtBot) -> None:
    few, many = RoleCounts((1, 0), 0), RoleCounts((9_000, 9_000), 4_000)
    changed, fresh = PlaneKey(), PlaneKey()
    pictures = []
    for key in (changed, fresh):
        qtbot.addWidget(key)
    changed.set_counts(many, many)
    changed.grab()
    for key in (changed, fresh):
        key.set_counts(few, few)
        pictures.append(key.grab().toImage())
    assert pictures[0] == pictures[1]


def test_it_gives_up_words_and_no_numbers_where_it_has_little_room(qtbot: QtBot) -> None:
    key = PlaneKey()
    qtbot.addWidget(key)
    pictures = []
    for wrong in (8, 9):
        key.set_counts(RoleCounts((20, 30), wrong), RoleCounts((25, 25), 0))
        key.fit(1000)
        wide = key.width()
        key.fit(200)
        assert key.width() <= 200 < wide
        pictures.append(key.grab().toImage())
    assert pictures[0] != pictures[1], "how many labels are wrong is still told"
    assert key.accessibleName() == "50 learned from, 50 held out, 9 wrong labels"


@pytest.mark.parametrize("theme", [LIGHT, DARK])
def test_what_is_said_of_points_of_all_classes_has_the_colour_of_none(qtbot: QtBot, theme: Theme) -> None:
    key = PlaneKey()
    qtbot.addWidget(key)
    key.set_theme(theme)
    key.set_counts(RoleCounts((25, 25), 8), RoleCounts((25, 25), 8))
    for room in (200, 1000):
        key.fit(room)
        assert _most_colour(key) < 30
    key.set_signs(replace(key.signs, class_names=("Red wine", "White wine")))
    assert _most_colour(key) > 100, "each class has its own"


def _most_colour(key: PlaneKey) -> int:
    """How far a pixel is from grey at most."""
    image = key.grab().toImage()
    inks = [image.pixelColor(x, y) for x in range(image.width()) for y in range(image.height())]
    return max(max(ink.red(), ink.green(), ink.blue()) - min(ink.red(), ink.green(), ink.blue()) for ink in inks)


def test_where_sentences_find_no_room_a_word_says_what_each_symbol_is(qtbot: QtBot) -> None:
    """Numbers beside symbols that nobody explains say nothing."""
    key = PlaneKey()
    qtbot.addWidget(key)
    key.set_counts(RoleCounts((25, 25), 8), RoleCounts((25, 25), 8))
    key.fit(1000)
    metrics = key.fontMetrics()
    words = sum(map(metrics.horizontalAdvance, ("50 training", "50 validation", "16 wrong")))
    wide = key.width()
    key.fit(wide - 1)
    assert words < key.width() < wide
    assert "50 learned from" in key.toolTip(), "which says the whole of it"


def test_on_the_smallest_planes_numbers_stand_closer_before_they_stand_below_each_other(qtbot: QtBot) -> None:
    key = PlaneKey()
    qtbot.addWidget(key)
    key.set_counts(RoleCounts((25, 25), 8), RoleCounts((25, 25), 8))
    key.fit(1000)
    room, line = key.width(), key.height()
    while key.height() == line:
        least, room = key.width(), room - 1
        key.fit(room)
        assert key.width() <= room
    key.fit(least + 9)
    assert least < key.width() <= least + 9


def test_what_little_room_shows_nothing_of_is_heard_and_told_below_the_pointer(qtbot: QtBot) -> None:
    key = PlaneKey()
    qtbot.addWidget(key)
    key.set_counts(RoleCounts((25, 25), 8), RoleCounts((25, 25), 8))
    key.fit(150)
    key.set_signs(replace(key.signs, learned=6, without=2))
    for told in (key.accessibleName(), key.toolTip()):
        assert told.endswith("16 wrong labels, 6 of 8 learned by heart, without 2 units")
