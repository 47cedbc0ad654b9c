"""Ways through the glossary: what is written there is searched for, and what it shows can be left again."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from core.experiment.presets import opening_experiment, preset
from core.experiment.spec import Experiment
from core.lessons.course import CourseLesson
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
    before, run_id = window.model.experiment, window.run.run_id
    window.run.set_playing(True)
    school_of(window).learning.open_glossary("l2")
    click(glossary_of(window).show_me)
    assert window.model.experiment == preset("l2-strengths")
    assert not window.run.playing, "who is told to press Train would pause it"
    assert window.window.notice.startswith("L2 strengths: press Train"), "nothing is learned yet"
    assert window.run.run_id != run_id, "it begins at epoch 0, though its points are those that were trained on"
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


def shown_in(window: Playground, word: str) -> CourseLesson:
    """Show a word's step, and give the lesson that it is in."""
    learning = school_of(window).learning
    learning.open_glossary(word)
    click(glossary_of(window).show_me)
    found = school_of(window).lessons.courses.find(glossary()[word].example.lesson or "")
    assert found is not None
    return found


def test_a_lesson_goes_on_where_it_was_though_a_word_showed_another_step_of_it(window: Playground) -> None:
    teaching = school_of(window).teaching
    found = school_of(window).lessons.courses.find("label-noise")
    assert found is not None
    teaching.open(found)
    teaching.go_to(4)
    window.controller.settings.change("training.learning_rate", 0.03)
    there, own = (teaching.step_id, window.model.experiment), window.model.own_document.experiment
    shown_in(window, "memorization")
    assert teaching.step_id == "noisy"
    teaching.leave()
    assert window.model.experiment == own
    assert "goes on" not in window.window.notice, "it says nothing of a lesson that was only looked into"
    teaching.open(found)
    assert (teaching.step_id, window.model.experiment) == there


def test_a_lesson_that_was_only_looked_into_begins_at_its_beginning(window: Playground) -> None:
    teaching = school_of(window).teaching
    found = shown_in(window, "memorization")
    teaching.leave()
    teaching.open(found)
    assert teaching.step_id == found.lesson.steps[0].id


def test_who_goes_on_from_a_words_step_is_in_the_lesson_from_there(window: Playground) -> None:
    teaching = school_of(window).teaching
    shown_in(window, "memorization")
    click(teaching.panel.skip)
    there = teaching.step_id
    teaching.leave()
    assert "goes on" in window.window.notice
    QTest.keyClick(window.window, Qt.Key.Key_F7)
    assert teaching.step_id == there


def test_who_opens_the_glossary_again_searches_anew(window: Playground) -> None:
    learning = school_of(window).learning
    learning.open_glossary()
    glossary_of(window).search.setText("learning r")
    click(glossary_of(window).close_button)
    learning.open_glossary()
    QTest.keyClicks(glossary_of(window).search, "seed")
    assert glossary_of(window).search.text() == "seed"


def test_a_step_that_was_done_where_a_word_showed_it_is_done_in_the_lesson(window: Playground) -> None:
    teaching = school_of(window).teaching
    found = school_of(window).lessons.courses.find("label-noise")
    assert found is not None
    teaching.open(found)
    teaching.leave()
    shown_in(window, "memorization")
    at = [step.id for step in found.lesson.steps].index(teaching.step_id)
    school_of(window).learning.store.set_progress(
        school_of(window).learning.store.progress.with_step(found.lesson.id, teaching.step_id)
    )
    teaching.leave()
    teaching.open(found)
    teaching.go_to(at)
    assert teaching.panel.progress.was_done
