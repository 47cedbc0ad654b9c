"""Texts that come into sight for the first time have the size that they were measured with, and no gap below."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from core.experiment.presets import opening_experiment
from core.experiment.spec import Experiment
from desktop.app import Playground
from desktop.lessons.glossary_view import GlossaryView
from desktop.lessons.markdown_view import MarkdownView
from desktop.lessons.questions_view import QuestionsView
from desktop.lessons.reading import TEXT_SIZE
from tests.desktop.rooms import school_of

Open = Callable[[Experiment], Playground]


def assert_set_as_measured(text: MarkdownView) -> None:
    for _ in range(5):  # the bar that comes with it takes some of its width
        QTest.qWait(1)
    assert text.document().defaultFont().pixelSize() == TEXT_SIZE
    assert abs(text.height() - text.document().size().height()) <= 1


def test_the_first_answer_to_a_frequent_question(open_window: Open) -> None:
    window = open_window(opening_experiment())
    school_of(window).learning.open_questions()
    view = window.window.lesson_place.view
    assert isinstance(view, QuestionsView)
    QTest.mouseClick(view.items[0].button, Qt.MouseButton.LeftButton)
    assert view.items[0].answer is not None
    assert_set_as_measured(view.items[0].answer.text)


def test_the_first_word_of_the_glossary(open_window: Open) -> None:
    window = open_window(opening_experiment())
    school_of(window).learning.open_glossary("early-stopping")
    view = window.window.lesson_place.view
    assert isinstance(view, GlossaryView)
    assert_set_as_measured(view.meaning)
