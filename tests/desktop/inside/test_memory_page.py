"""What a person is told of what a network has learned by heart."""

from __future__ import annotations

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from core.protocol.inspection import AskMemorizing, MemorizingLook
from desktop.inside.memory_page import MemoryPage
from desktop.inside.memory_words import SelectedPoint
from desktop.look.given_labels import GivenLabels
from desktop.look.theme import LIGHT
from desktop.window.column import NARROWEST
from tests.desktop.inside.answers import FakeAnswers
from tests.desktop.styled import style

LOOK = MemorizingLook(
    question=AskMemorizing(variant=0),
    epoch=60,
    ids=np.array([3, 5, 8, 4]),
    training_count=3,
    classes=np.array([0, 1, 0, 1], np.uint8),
    is_missed=np.array([False, False, True, True]),
    since=np.array([0, 44, 60, 12], np.int32),
    before=np.array([-1, 40, 59, 11], np.int32),
    epochs=np.array([0, 40, 44, 60]),
    given=np.array([0, 0, 1, 1]),
    wrong_count=2,
    missed_epochs=np.array([0, 2, 3, 4], np.int32),
    looked_at=4,
    missed_repeats=None,
    repeat_count=1,
)
NAMES = ("Blue", "Orange")


@pytest.fixture
def page(qtbot: QtBot) -> MemoryPage:
    page = MemoryPage()
    qtbot.addWidget(page)
    page.set_theme(LIGHT)
    page.resize(480, 420)
    page.show()
    page.set_given_labels(GivenLabels(1, 2, knows_shape=True, is_known=True))
    page.show_answers(FakeAnswers([LOOK]), 0)
    return page


def test_the_selected_point_says_since_when_and_the_way_there_is_a_press(page: MemoryPage, qtbot: QtBot) -> None:
    page.set_selected(SelectedPoint(5, held_out=False, is_wrong=True), NAMES)
    told = page.point.text()
    assert "with a wrong label" in told
    assert "Orange (learned by heart)" in told
    assert "Got wrong at 2 of 4 epochs looked at." in told
    with qtbot.waitSignal(page.epoch_wanted) as wanted:
        QTest.mouseClick(page.jump, Qt.MouseButton.LeftButton)
    assert wanted.args == [44]


def test_where_there_is_little_height_the_choices_stand_above_what_only_explains(page: MemoryPage) -> None:
    rows = page.layout()
    assert rows is not None
    page.set_low(True)
    rows.activate()
    explained = [label for label in page.findChildren(QLabel) if label.text().startswith("Got wrong now")]
    assert explained[0].y() > page.choices["missed"].y()
    page.set_selected(SelectedPoint(5, held_out=False, is_wrong=True), NAMES)
    rows.activate()
    assert page.bar.y() < page.choices["missed"].y() < page.point.y() < page.course.y(), "however long its story is"
    page.set_low(False)
    rows.activate()
    assert page.point.y() < page.course.y() < explained[0].y() < page.choices["missed"].y() < page.keep.y()


def test_of_how_hard_points_are_the_key_stands_right_below_the_choices(page: MemoryPage) -> None:
    rows = page.layout()
    assert rows is not None
    high = rows.minimumSize().height()
    QTest.mouseClick(page.choices["epochs"], Qt.MouseButton.LeftButton)
    rows.activate()
    assert page.choices["epochs"].geometry().bottom() < page.legend.y() < page.keep.y()
    assert rows.minimumSize().height() <= high + 4, "so that it is in sight where the page just fits"


def test_a_point_that_changed_just_now_leads_nowhere_and_none_says_what_to_do(page: MemoryPage) -> None:
    page.set_selected(SelectedPoint(8, held_out=False, is_wrong=False), NAMES)
    assert "since epoch 60" in page.point.text()
    assert not page.jump.isVisible()
    page.set_selected(SelectedPoint(99, held_out=False, is_wrong=False), NAMES)
    assert "Select one point" in page.point.text(), "it isn't among those that were looked at"
    page.set_selected(None, NAMES)
    assert "Select one point" in page.point.text()


@pytest.mark.parametrize(
    ("labels", "words"),
    [
        (GivenLabels(0, 0, knows_shape=True, is_known=True), "No wrong labels among the training points"),
        (GivenLabels(0, 0, knows_shape=True, is_known=False), "Which labels are wrong isn't known of these points"),
        (GivenLabels(1, 1, knows_shape=True, is_known=True), "1 of 1 wrong label learned by heart"),
        (GivenLabels(3, 7, knows_shape=True, is_known=True), "3 of 7 wrong labels learned by heart"),
        (GivenLabels(3, 7, knows_shape=False, is_known=True), "Gives 3 of 7 wrong labels, maybe by chance"),
    ],
)
def test_the_meter_counts_wrong_labels(page: MemoryPage, labels: GivenLabels, words: str) -> None:
    page.set_given_labels(labels)
    assert page.meter.text() == words


def test_over_repeats_there_is_something_to_see_only_where_there_are_some(page: MemoryPage, qtbot: QtBot) -> None:
    page.set_repeats(1)
    assert not page.choices["repeats"].isEnabled()
    page.set_repeats(3)
    with qtbot.waitSignal(page.on_plane_changed):
        QTest.mouseClick(page.choices["repeats"], Qt.MouseButton.LeftButton)
    assert page.questions(0) == (AskMemorizing(variant=0, of_repeats=True),)
    with qtbot.waitSignal(page.on_plane_changed):
        page.set_repeats(1)
    assert page.questions(0) == (AskMemorizing(variant=0),)


def test_no_words_need_more_width_than_the_narrowest_column_has(page: MemoryPage) -> None:
    style(LIGHT)
    page.set_given_labels(GivenLabels(4, 14, knows_shape=False, is_known=True))
    page.show_answers(FakeAnswers([LOOK]), 0)
    assert "maybe by chance" in page.meter.text()
    assert page.minimumSizeHint().width() <= NARROWEST - 32, "beside a scroll bar, within margins"
