"""Ways through the glossary: what is written there is searched for, and what it shows can be left again."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from core.experiment.presets import opening_experiment, preset
from core.experiment.spec import Experiment
from core.lessons.frequent_questions import frequent_questions
from core.lessons.glossary import glossary
from desktop.app import Playground
from desktop.lessons.glossary_view import GlossaryView
from desktop.lessons.questions_view import QuestionsView
from tests.desktop.control.lessons.small_lesson import click
from tests.desktop.rooms import school_of


@pytest.fixture
def window(open_window: Callable[[Experiment], Playground]) -> Playground:
    return open_window(opening_experiment())


def glossary_of(window: Playground) -> GlossaryView:
    view = window.window.lesson_place.view
    assert isinstance(view, GlossaryView)
    return view


def test_letters_over_the_list_of_words_are_searched_for_and_command_nothing(window: Playground) -> None:
    window.window.activateWindow()
    QTest.keyClick(window.window, Qt.Key.Key_F1, Qt.KeyboardModifier.ShiftModifier)
    view = glossary_of(window)
    view.search.setText("seed")
    view.show_entry("seed")
    click(view.back)
    before, tool = window.run.run_id, window.controller.drawing.tool
    for letter in "truer":  # R resets, T opens the table
        QTest.keyClicks(QApplication.focusWidget() or view.words, letter)
    assert view.search.text() == "truer"
    assert (window.run.run_id, window.controller.drawing.tool) == (before, tool)


def test_undo_right_after_show_me_of_a_step_changes_nothing_behind_its_text(window: Playground) -> None:
    school_of(window).learning.open_glossary("memorization")
    click(glossary_of(window).show_me)
    example = glossary()["memorization"].example
    assert school_of(window).teaching.step_id == example.step
    assert window.model.experiment.data.label_noise > 0
    assert not window.model.undo_stack.canUndo()


def test_show_me_shows_the_preset_and_undo_brings_back_what_was_there(window: Playground) -> None:
    before = window.model.experiment
    window.run.set_playing(True)
    school_of(window).learning.open_glossary("l2")
    click(glossary_of(window).show_me)
    assert window.model.experiment == preset("l2-strengths")
    assert not window.run.playing, "who is told to press Train would pause it"
    assert window.window.notice.startswith("This shows it: press Train"), "nothing is learned yet"
    click(glossary_of(window).show_me)
    assert window.window.notice.endswith("is on screen already.")
    window.actions.undo.trigger()
    assert window.model.experiment == before


@pytest.mark.parametrize("word", ["seed", "learning-rate", "weight-decay"])
def test_show_me_opens_the_answer_that_says_what_to_do_and_shows_its_experiment(window: Playground, word: str) -> None:
    before = window.model.experiment
    window.run.set_playing(True)
    school_of(window).learning.open_glossary(word)
    click(glossary_of(window).show_me)
    example = glossary()[word].example
    (question,) = (one for one in frequent_questions() if one.id == example.question)
    assert window.model.experiment == question.tried()
    assert not window.run.playing, "it is shown from the start"
    view = window.window.lesson_place.view
    assert isinstance(view, QuestionsView)
    (answer,) = (item.answer for item in view.items if item.answer is not None and item.answer.isVisible())
    QApplication.processEvents()
    assert answer.question == question
    assert answer.text.visibleRegion().boundingRect().height() > 40, "the answer to the last question is in sight, too"
    click(view.close_button)
    assert glossary_of(window).isVisible()
    window.actions.undo.trigger()
    assert window.model.experiment == before
