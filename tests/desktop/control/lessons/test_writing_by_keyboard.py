"""A lesson is written without a mouse: the cursor stands where one goes on, and Tab leads on as the form is read."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from core.experiment.recovery_file import load_summary
from desktop.app import Playground
from desktop.document.left_work import recovery_folder
from desktop.lessons.writer_view import WriterView
from tests.desktop.control.lessons.hands import choose, lesson_of, press, tick, turn_to

pytestmark = pytest.mark.usefixtures("nobody_asks")
Written = tuple[Playground, WriterView]


def keyboard(view: WriterView) -> QWidget:
    """What has it."""
    widget = view.window().focusWidget()
    assert widget is not None
    return widget


def write(view: WriterView, text: str) -> None:
    QTest.keyClicks(keyboard(view), text)


def tabbed(view: WriterView, times: int = 1) -> str:
    """What Tab leads to, as it is read aloud."""
    for _ in range(times):
        QTest.keyClick(keyboard(view), Qt.Key.Key_Tab)
    return keyboard(view).accessibleName()


def test_what_is_typed_first_is_the_title(writing: Written) -> None:
    playground, view = writing
    write(view, "Forget to learn")
    assert lesson_of(playground).title == "Forget to learn"
    assert tabbed(view) == "The question that it answers"


def test_a_new_step_is_named_at_once(writing: Written) -> None:
    playground, view = writing
    turn_to(view, "steps")
    press(view.steps.parts.add)
    write(view, "Switch it on")
    assert tabbed(view) == "Text"
    write(view, "Units fall silent.")
    assert [(step.title, step.text) for step in lesson_of(playground).steps][1:] == [
        ("Switch it on", "Units fall silent.")
    ]


def test_a_prediction_comes_into_sight_and_is_written_from_its_question_to_the_last_answer(
    writing: Written, qtbot: QtBot
) -> None:
    playground, view = writing
    turn_to(view, "steps")
    tick(view.steps.form.prediction.has)
    write(view, "Will the gap shrink?")
    field = view.steps.form.prediction.choice.question
    qtbot.waitUntil(lambda: field.visibleRegion().boundingRect() == field.rect())
    assert tabbed(view) == "Answer 1"
    press(view.steps.form.prediction.choice.add)
    qtbot.waitUntil(view.steps.form.prediction.choice.rows[2].isVisible)
    field.edit.setFocus()
    names = [tabbed(view) for _ in range(12)]
    wanted = [(f"Answer {one}", f"Answer {one}, why", f"Answer {one} is right") for one in (1, 2, 3)]
    assert tuple(name for name in names if not name.startswith("Remove")) == sum(wanted, ())
    assert lesson_of(playground).steps[0].predict is not None


def test_a_new_question_is_asked_at_once(writing: Written) -> None:
    playground, view = writing
    turn_to(view, "quiz")
    choose(view.quiz.menu, "With answers to choose from")
    write(view, "What is it?")
    choose(view.quiz.menu, "To be done on the plane")
    write(view, "Train it.")
    assert [question.text for question in lesson_of(playground).quiz] == ["What is it?", "Train it."]


def test_letters_beside_a_field_change_nothing_of_what_the_lesson_is_about(writing: Written, qtbot: QtBot) -> None:
    playground, view = writing
    with qtbot.waitActive(playground.window):  # else no key is a shortcut
        playground.window.activateWindow()
    turn_to(view, "steps")
    box, before = view.steps.form.prediction.has, playground.model.experiment
    box.setFocus()
    QTest.keyClicks(box, "gncxGHT1")
    assert playground.model.experiment == before
    assert keyboard(view) is box
    QTest.keyClick(playground.window.plane, Qt.Key.Key_G)
    assert playground.model.experiment != before, "it is a key all the same where one draws"


def test_what_was_written_is_told_of_when_it_is_found_again(writing: Written) -> None:
    playground, view = writing
    write(view, "Forget to learn")
    playground.recovery.close(is_wanted=True, is_asked_about=True)
    (left,) = recovery_folder().glob("*.recovery")
    assert load_summary(left)[0].lesson == "Forget to learn"


def test_the_cursor_stays_where_it_is_in_a_lesson_that_is_gone_on_with(writing: Written) -> None:
    playground, view = writing
    write(view, "Forget to learn")
    press(view.close_button)
    playground.window.plane.setFocus()
    playground.actions.write_lesson.trigger()
    assert not isinstance(QApplication.focusWidget(), QLineEdit | QPlainTextEdit)


def test_signs_typed_once_something_in_the_panel_was_pressed_are_no_shortcuts(writing: Written, qtbot: QtBot) -> None:
    playground, view = writing
    with qtbot.waitActive(playground.window):  # else no key is a shortcut
        playground.window.activateWindow()
    for pressed in (view.tabs, view.heading):
        playground.window.plane.setFocus()
        QTest.mouseClick(pressed, Qt.MouseButton.LeftButton)
        QTest.keyClicks(playground.window.focusWidget(), "ekq")
    write(view, "Forget to learn")
    press(view.close_button)
    playground.window.plane.setFocus()
    playground.actions.write_lesson.trigger()
    QTest.keyClicks(playground.window.focusWidget(), "ekq")
    assert playground.window.rail.tools["Brush"].isChecked()
