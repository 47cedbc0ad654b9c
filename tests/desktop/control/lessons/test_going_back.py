"""Escape leads back from what is read, wherever the keyboard is, one step at a time."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton

from core.experiment.presets import opening_experiment
from core.experiment.spec import Experiment
from core.lessons.course import CourseLesson, our_folder, read_course
from core.lessons.questions import Task
from desktop.app import Playground
from desktop.lessons.glossary_view import GlossaryView
from desktop.lessons.questions_view import QuestionsView
from desktop.lessons.quiz_view import QuizView
from desktop.lessons.skill_view import SkillView
from tests.desktop.rooms import school_of

Open = Callable[[Experiment], Playground]


@pytest.fixture
def window(open_window: Open) -> Playground:
    return open_window(opening_experiment())


@pytest.fixture
def lesson() -> CourseLesson:
    """Our first one, which has a quiz."""
    return read_course(our_folder()).lessons[0]


def view_of(window: Playground, kind: type[Any]) -> Any:
    view = window.window.lesson_place.view
    assert isinstance(view, kind)
    return view


READ: dict[str, Callable[[Playground, CourseLesson], None]] = {
    "glossary": lambda window, _lesson: window.actions.glossary.trigger(),
    "questions": lambda window, _lesson: window.actions.questions.trigger(),
    "skills": lambda window, _lesson: window.actions.skills.trigger(),
    "quiz": lambda window, lesson: school_of(window).learning.open_quiz(lesson),
}


@pytest.mark.parametrize("name", READ)
def test_escape_goes_back_from_what_is_read(window: Playground, lesson: CourseLesson, name: str) -> None:
    READ[name](window, lesson)
    place = window.window.lesson_place
    assert place.view is not None
    part = place.view.findChild(QPushButton) or place.view
    QTest.keyClick(part, Qt.Key.Key_Escape)
    assert not place.is_open


@pytest.mark.parametrize("name", READ)
def test_so_it_does_wherever_the_keyboard_is(window: Playground, lesson: CourseLesson, name: str) -> None:
    window.window.plane.setFocus()
    READ[name](window, lesson)
    focus = window.window.focusWidget()
    assert focus is not None
    QTest.keyClick(focus, Qt.Key.Key_Escape)
    assert not window.window.lesson_place.is_open


def test_escape_puts_the_planes_cross_away_first(window: Playground) -> None:
    plane = window.window.plane
    plane.setFocus()
    window.actions.skills.trigger()
    QTest.keyClick(plane, Qt.Key.Key_Up)
    assert plane.has_cross
    QTest.keyClick(plane, Qt.Key.Key_Escape)
    assert window.window.lesson_place.is_open
    QTest.keyClick(plane, Qt.Key.Key_Escape)
    assert not window.window.lesson_place.is_open


def test_escape_leaves_no_lesson(window: Playground, lesson: CourseLesson) -> None:
    school_of(window).teaching.open(lesson)
    QTest.keyClick(window.window.plane, Qt.Key.Key_Escape)
    assert school_of(window).teaching.lesson is lesson


def test_escape_leads_from_a_word_to_all_words_as_back_does(window: Playground) -> None:
    window.actions.glossary.trigger()
    view = view_of(window, GlossaryView)
    view.show_entry("l2")
    QTest.keyClick(view.back, Qt.Key.Key_Escape)
    assert view.isVisible()
    assert view.entry is None
    assert window.window.focusWidget() is view.words
    QTest.keyClick(view.words, Qt.Key.Key_Escape)
    assert not window.window.lesson_place.is_open


@pytest.mark.parametrize("within", [True, False])
def test_escape_that_is_held_goes_back_once(window: Playground, within: bool) -> None:
    window.window.plane.setFocus()
    window.actions.questions.trigger()
    window.actions.skills.trigger()
    pressed = view_of(window, SkillView) if within else window.window.plane
    QTest.keyPress(pressed, Qt.Key.Key_Escape)
    under = view_of(window, QuestionsView)
    held = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_Escape, Qt.KeyboardModifier.NoModifier, "", autorep=True)
    QApplication.sendEvent(under if within else pressed, held)
    assert window.window.lesson_place.view is under


def test_escape_in_the_search_takes_the_word_back_first(window: Playground) -> None:
    window.actions.glossary.trigger()
    view = view_of(window, GlossaryView)
    QTest.keyClicks(view.search, "drop")
    QTest.keyClick(view.search, Qt.Key.Key_Escape)
    assert view.isVisible()
    assert view.search.text() == ""
    QTest.keyClick(view.search, Qt.Key.Key_Escape)
    assert not window.window.lesson_place.is_open


def test_escape_elsewhere_leaves_no_quiz_in_the_middle_of_a_task(window: Playground, lesson: CourseLesson) -> None:
    """There it may have been meant for something else; within the quiz it is meant for that."""
    quiz = tuple(question for question in lesson.lesson.quiz if isinstance(question, Task))
    assert quiz
    school_of(window).learning.open_quiz(replace(lesson, lesson=replace(lesson.lesson, quiz=quiz)))
    view = view_of(window, QuizView)
    window.window.plane.setFocus()
    QTest.keyClick(window.window.plane, Qt.Key.Key_Escape)
    assert window.window.lesson_place.is_open
    view.skip.setFocus()
    QTest.keyClick(view.skip, Qt.Key.Key_Escape)
    assert not window.window.lesson_place.is_open
