"""Questions over the planes: whoever answers one by the keyboard keeps it, whatever else is asked meanwhile."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QMargins, QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from desktop.look.theme import LIGHT, enlarged, projector
from desktop.window.question import Question
from tests.desktop.styled import style


@pytest.fixture
def room(qtbot: QtBot) -> QWidget:
    """An active window with other controls before and behind the question."""
    widget = QWidget()
    qtbot.addWidget(widget)
    widget.resize(700, 500)
    QLineEdit(widget)
    widget.question = Question(widget)  # type: ignore[attr-defined]  # it lives as long
    QLineEdit(widget).move(0, 200)
    with qtbot.waitActive(widget):
        widget.show()
        widget.activateWindow()
    return widget


@pytest.fixture
def question(room: QWidget) -> Question:
    found = room.findChild(Question)
    assert isinstance(found, Question)
    return found


def take_up(question: Question, qtbot: QtBot) -> None:
    """Give the first answer the keyboard."""
    first = question.buttons[0]
    qtbot.waitUntil(first.isVisible)
    first.setFocus()
    assert first.hasFocus()


def press_space() -> None:
    widget = QApplication.focusWidget()
    assert widget is not None
    QTest.keyClick(widget, Qt.Key.Key_Space)


def focused() -> str:
    """The words on the button that has the keyboard; "" if none has."""
    widget = QApplication.focusWidget()
    return widget.text() if isinstance(widget, QPushButton) else ""


def test_who_answers_the_upper_of_two_by_space_has_the_lower_ones_neutral_answer_in_hand(
    question: Question, qtbot: QtBot
) -> None:
    given: list[tuple[int, str]] = []
    question.answered.connect(lambda number, answer: given.append((number, answer)))
    lower = question.ask("Restore?", "", ("Restore", "Later", "Forget"), "Later")
    upper = question.ask("Open?", "", ("Open", "Not now"), "Not now")
    take_up(question, qtbot)
    press_space()
    assert focused() == "Later"
    press_space()
    assert given == [(upper, "Open"), (lower, "Later")]


def test_the_upper_one_keeps_the_keyboard_when_the_lower_one_is_withdrawn(question: Question, qtbot: QtBot) -> None:
    lower = question.ask("Restore?", "", ("Restore", "Later"), "Later")
    question.ask("Open?", "", ("Open", "Not now"), "Not now")
    take_up(question, qtbot)
    question.withdraw(lower)
    assert focused() == "Open"
    assert question.buttons[0].hasFocus()


def test_a_question_that_comes_before_another_takes_the_keyboard_over_from_it(question: Question, qtbot: QtBot) -> None:
    question.ask("Restore?", "", ("Restore", "Later"), "Later")
    take_up(question, qtbot)
    question.ask("Open?", "", ("Open", "Not now"), "Not now")
    assert focused() == "Not now"
    qtbot.waitUntil(lambda: all(button.isVisible() for button in question.buttons))
    assert focused() == "Not now"
    assert [button.text() for button in question.findChildren(QPushButton) if button.isVisible()] == ["Open", "Not now"]


def test_a_question_takes_the_keyboard_from_nobody_else(question: Question, room: QWidget) -> None:
    field = room.findChildren(QLineEdit)[1]
    field.setFocus()
    lower = question.ask("Restore?", "", ("Restore", "Later"), "Later")
    question.ask("Open?", "", ("Open", "Not now"), "Not now")
    question.withdraw(lower)
    assert field.hasFocus()


def test_a_question_that_is_asked_again_once_it_was_answered_is_in_sight(question: Question) -> None:
    for _ in range(2):
        number = question.ask("Restore?", "Two points.", ("Restore", "Later"), "Later")
        assert question.text == "Two points."
        question.withdraw(number)
        assert question.text == ""


def test_what_was_asked_before_the_type_became_large_is_whole(qtbot: QtBot) -> None:
    """As what is found at the start is: before the window has its look."""
    theme = enlarged(LIGHT, 150)
    over = QWidget()
    qtbot.addWidget(over)
    over.resize(820, 600)
    question = Question(over)
    question.ask("Unsaved work was found", "Settings, a minute ago. " * 5, ("Restore", "Not now"), "Not now")
    style(theme)
    question.set_theme(theme)
    over.show()
    qtbot.wait(1)
    for label in question.findChildren(QLabel):
        assert label.height() >= label.heightForWidth(label.width()), label.text()
    assert question.rect().contains(question.buttons[0].geometry().marginsAdded(QMargins(0, 0, 0, 8)))


@pytest.mark.parametrize("width", [820, 430, 330])
def test_in_large_type_on_a_small_plane_no_answer_is_cut(qtbot: QtBot, width: int) -> None:
    theme = enlarged(projector(LIGHT), 150)
    over = QWidget()
    qtbot.addWidget(over)
    over.resize(width, 600)
    question = Question(over)
    style(theme)
    question.set_theme(theme)
    question.ask("Nicht gespeicherte Arbeit gefunden", "14 Punkte.", ("Laden", "Noch nicht", "Verwerfen"), "Noch nicht")
    over.show()
    qtbot.wait(1)
    for button in question.buttons:
        assert button.width() >= button.sizeHint().width(), button.text()
        assert over.rect().contains(QRect(button.mapTo(over, QPoint(0, 0)), button.size()))
    for label in question.findChildren(QLabel):
        assert label.height() >= label.heightForWidth(label.width()), label.text()
        words = max(label.fontMetrics().horizontalAdvance(word) for word in label.text().split())
        assert label.width() >= words, "no word is cut"
