"""A quiz in a low panel: why an answer is wrong comes into sight, and nobody has to scroll for it."""

from __future__ import annotations

import pytest
from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from core.lessons.questions import Answer, Choice
from core.lessons.sitting import Sitting
from desktop.lessons.quiz_result import QuizResult
from desktop.lessons.quiz_view import QuizView
from desktop.look.theme import LIGHT

WHY = "Because of a reason that takes a line or two of a narrow panel."
ANSWERS = tuple(Answer(id=str(at), text=f"Answer {at}", why=f"{at}: {WHY}", right=at == 4) for at in range(5))
LONG = Choice(id="q", text="What is it that takes so many words to ask? " * 3, answers=ANSWERS, is_shuffled=False)


@pytest.fixture
def view(qtbot: QtBot) -> QuizView:
    view = QuizView()
    qtbot.addWidget(view)
    view.set_theme(LIGHT)
    view.resize(320, 250)
    view.set_sitting(Sitting((LONG,)))
    view.show()
    qtbot.waitExposed(view)
    return view


def is_seen(part: QWidget) -> bool:
    return part.isVisible() and part.visibleRegion().boundingRect() == part.rect()


def press(view: QuizView, number: int) -> None:
    """As a person does, who scrolls as far as the answer."""
    button = view.choice.buttons[number]
    view.scroller.ensureWidgetVisible(button, 0, 0)
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    QApplication.processEvents()  # rows move when reasons come between them


@pytest.mark.parametrize("number", [0, 2, 3])
def test_why_an_answer_is_wrong_comes_into_sight(view: QuizView, qtbot: QtBot, number: int) -> None:
    press(view, number)
    qtbot.waitUntil(lambda: is_seen(view.choice.whys[number]) and is_seen(view.choice.buttons[number]))


def test_so_does_why_another_one_would_have_been(view: QuizView, qtbot: QtBot) -> None:
    press(view, 0)
    qtbot.waitUntil(lambda: is_seen(view.choice.whys[0]))
    press(view, 3)
    qtbot.waitUntil(lambda: is_seen(view.choice.whys[3]))


@pytest.mark.parametrize(("count", "praises"), [(1, False), (3, True)])
def test_who_was_right_is_praised_only_where_there_was_more_than_luck_to_it(
    qtbot: QtBot, count: int, praises: bool
) -> None:
    result = QuizResult()
    qtbot.addWidget(result)
    sitting = Sitting(tuple(replace(LONG, id=f"q{at}") for at in range(count)))
    for at in range(count):
        sitting = sitting.answered(["4"], is_right=True).shown(at + 1)
    result.set_sitting(sitting)
    assert result.headline.text().startswith(f"{count} of {count}")
    assert result.advice.isVisibleTo(result) == praises
