"""A question: chosen answers say in words whether they are right, and why; by mouse and by keyboard."""

from __future__ import annotations

import pytest
from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QMainWindow, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from core.lessons.questions import Answer, Choice
from desktop.lessons.choice_view import ChoiceView

FALLS = Answer(id="falls", text="It falls.", why="It does not.")
TURNS = Answer(id="turns", text="It turns.", why="It learns noise.", right=True)
STAYS = Answer(id="stays", text="It stays.", why="It never does.")
ONE = Choice(id="q", text="What will it do?", answers=(FALLS, TURNS, STAYS), is_shuffled=False)
SEVERAL = replace(ONE, answers=(FALLS, TURNS, replace(STAYS, right=True)))


@pytest.fixture
def view(qtbot: QtBot) -> ChoiceView:
    view = ChoiceView()
    qtbot.addWidget(view)
    view.resize(400, 400)
    view.show()
    return view


def names(view: ChoiceView) -> list[str]:
    return [button.accessibleName() for button in view.buttons]


def whys(view: ChoiceView) -> list[str]:
    return [why.plain_text for why in view.whys if not why.isHidden()]


def click(view: ChoiceView, number: int) -> None:
    QTest.mouseClick(view.buttons[number - 1], Qt.MouseButton.LeftButton)


def test_a_wrong_answer_says_so_and_the_right_one_is_shown(view: ChoiceView, qtbot: QtBot) -> None:
    view.set_choice(ONE, 0)
    assert names(view) == ["1: It falls.", "2: It turns.", "3: It stays."]
    assert whys(view) == []
    with qtbot.waitSignal(view.answered) as answered:
        click(view, 1)
    assert answered.args == [("falls",), False]
    assert names(view) == ["Wrong: It falls.", "This was right: It turns.", "3: It stays."]
    assert whys(view) == [FALLS.why, TURNS.why]
    click(view, 3)
    assert whys(view) == [FALLS.why, TURNS.why, STAYS.why], "any other one says why, too, for who asks"


def test_what_has_been_answered_is_answered_once(view: ChoiceView, qtbot: QtBot) -> None:
    view.set_choice(ONE, 0)
    click(view, 2)
    with qtbot.assertNotEmitted(view.answered):
        click(view, 1)
        QTest.keyClick(view.buttons[0], Qt.Key.Key_1)
    assert names(view)[1] == "Right: It turns."


def test_of_several_right_answers_all_have_to_be_chosen(view: ChoiceView, qtbot: QtBot) -> None:
    view.set_choice(SEVERAL, 0)
    click(view, 2)
    with qtbot.waitSignal(view.answered) as answered:
        QTest.mouseClick(view.check, Qt.MouseButton.LeftButton)
    assert answered.args == [("turns",), False]
    assert names(view) == ["1: It falls.", "Right: It turns.", "This was right, too: It stays."]
    QTest.mouseClick(view.again, Qt.MouseButton.LeftButton)
    click(view, 2)
    click(view, 3)
    with qtbot.waitSignal(view.answered) as answered:
        QTest.mouseClick(view.check, Qt.MouseButton.LeftButton)
    assert answered.args == [("turns", "stays"), True]


def test_a_prediction_waits_until_it_is_revealed(view: ChoiceView) -> None:
    view.set_choice(ONE, 0, reveals=False)
    click(view, 1)
    assert names(view) == ["Your answer: It falls.", "2: It turns.", "3: It stays."]
    assert whys(view) == []
    view.reveal()
    assert names(view)[:2] == ["Wrong: It falls.", "This was right: It turns."]


def test_what_was_answered_before_is_shown_as_it_was_left(view: ChoiceView) -> None:
    view.set_choice(ONE, 0, chosen=["turns"])
    assert view.is_answered
    assert names(view)[1] == "Right: It turns."


def test_numbers_and_arrows_belong_to_the_answers_while_one_has_the_focus(qtbot: QtBot) -> None:
    window = QMainWindow()
    qtbot.addWidget(window)
    view = ChoiceView()
    window.setCentralWidget(view)
    painted = QAction("Paint", window)
    painted.setShortcut("2")
    pressed: list[bool] = []
    painted.triggered.connect(pressed.append)
    window.addAction(painted)
    with qtbot.waitActive(window):
        window.show()
    view.set_choice(SEVERAL, 0)
    view.take_keyboard()
    QTest.keyClick(view, Qt.Key.Key_2)
    assert view.buttons[1].isChecked()
    QTest.keyClick(view, Qt.Key.Key_2)
    QTest.keyClick(view, Qt.Key.Key_Down)
    assert view.buttons[0].hasFocus()
    QTest.keyClick(view.buttons[0], Qt.Key.Key_Down)
    assert view.buttons[1].hasFocus()
    QTest.keyClick(view.buttons[1], Qt.Key.Key_2)
    assert view.buttons[1].isChecked()
    assert not pressed


def test_answers_are_shuffled_by_the_seed_unless_their_order_means_something() -> None:
    shuffled = replace(ONE, is_shuffled=True)
    orders = {tuple(answer.id for answer in shuffled.shown(seed)) for seed in range(20)}
    assert len(orders) > 1
    assert shuffled.shown(3) == shuffled.shown(3)
    assert all(ONE.shown(seed) == ONE.answers for seed in range(5))


def test_an_answer_wears_its_number_only_while_the_key_of_it_answers(qtbot: QtBot) -> None:
    """Elsewhere the same key chooses what is drawn."""
    window = QMainWindow()
    qtbot.addWidget(window)
    other, view = QLineEdit(), ChoiceView()
    middle = QWidget()
    rows = QVBoxLayout(middle)
    rows.addWidget(other)
    rows.addWidget(view)
    window.setCentralWidget(middle)
    view.set_choice(ONE, 0)
    with qtbot.waitExposed(window):
        window.show()
    window.activateWindow()
    other.setFocus()
    assert not any(button.shows_key for button in view.buttons)
    view.take_keyboard()
    assert all(button.shows_key for button in view.buttons)
    other.setFocus()
    assert not any(button.shows_key for button in view.buttons)
    view.take_keyboard()
    QTest.keyClick(view.buttons[0], Qt.Key.Key_2)
    assert view.is_answered
    assert not any(button.shows_key for button in view.buttons)


def test_a_reason_is_told_of_no_question_that_came_after_it(view: ChoiceView, qtbot: QtBot) -> None:
    """The places of answers are known some moments later; meanwhile another question may be asked."""
    view.set_choice(ONE, 0)
    with qtbot.waitSignal(view.explained):
        click(view, 1)
    with qtbot.assertNotEmitted(view.explained, wait=20):
        click(view, 3)
        view.set_choice(SEVERAL, 0)


def test_while_right_and_wrong_are_held_back_the_keyboard_stays_at_ones_own_answer(
    view: ChoiceView, qtbot: QtBot
) -> None:
    with qtbot.waitActive(view):
        view.activateWindow()
    view.set_choice(ONE, 0, reveals=False)
    view.take_keyboard()
    QTest.keyClick(view, Qt.Key.Key_Down)
    QTest.keyClick(view.buttons[0], Qt.Key.Key_2)
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_Up):
        QTest.keyClick(view.buttons[1], key)
        assert [button.hasFocus() for button in view.buttons] == [False, True, False]
    view.reveal()
    QTest.keyClick(view.buttons[1], Qt.Key.Key_Down)
    assert view.buttons[2].hasFocus(), "why that would have been wrong can be read now"
