"""Who closes the panel in which lessons are written, or saves what was written, hears what becomes of their work."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from core.experiment.presets import opening_experiment, preset
from core.lessons.document import load
from desktop.app import Playground
from tests.desktop.control.lessons.conftest import Written
from tests.desktop.control.lessons.hands import choose, lesson_of, press, turn_to, type_into

pytestmark = pytest.mark.usefixtures("nobody_asks")
OWN = "This is the lesson's own experiment"
GONE = "without what you changed"


def draw(playground: Playground) -> None:
    plane = playground.window.plane
    QTest.mouseClick(plane, Qt.MouseButton.LeftButton, pos=plane.to_widget(0.0, 0.0).toPoint())
    assert len(playground.model.experiment.points) > len(opening_experiment().points)


def test_who_closes_the_writer_hears_that_what_they_drew_went_and_has_it_back_with_a_click(writing: Written) -> None:
    playground, view = writing
    type_into(view.about.texts["title"], "Mine")
    draw(playground)
    drawn = playground.model.experiment
    press(view.close_button)
    assert playground.model.experiment == opening_experiment()
    assert GONE in playground.window.notice
    press(playground.window.toast.action)
    assert playground.model.experiment == drawn
    assert view.isVisible()


def test_so_does_who_removes_the_lesson(writing: Written) -> None:
    playground, view = writing
    type_into(view.about.texts["title"], "Mine")
    draw(playground)
    drawn = playground.model.experiment
    press(view.remove_lesson)
    assert GONE in playground.window.notice
    press(playground.window.toast.action)
    assert playground.model.experiment == drawn
    assert lesson_of(playground).title == "Mine"


def test_nothing_is_said_where_nothing_went(writing: Written) -> None:
    playground, view = writing
    type_into(view.about.texts["title"], "Mine")
    press(view.close_button)
    assert GONE not in playground.window.notice


def test_who_took_over_what_they_set_into_a_step_does_not_hear_that_it_went(writing: Written) -> None:
    playground, view = writing
    turn_to(view, "steps")
    playground.controller.settings.change("training.learning_rate", 0.2)
    press(view.steps.form.begins.take_over)
    press(view.close_button)
    assert playground.model.experiment == opening_experiment()
    assert playground.window.notice == "This is the lesson's own experiment."
    press(playground.window.toast.action)
    assert view.isVisible()


def test_nor_does_who_only_looked_at_what_a_step_begins_with(writing: Written) -> None:
    playground, view = writing
    turn_to(view, "steps")
    playground.controller.settings.change("training.learning_rate", 0.2)
    press(view.steps.form.begins.take_over)
    press(view.close_button)
    playground.actions.write_lesson.trigger()
    press(view.steps.form.begins.show_it)
    assert playground.model.experiment != opening_experiment()
    press(view.close_button)
    assert playground.model.experiment == opening_experiment()
    assert playground.window.notice == "This is the lesson's own experiment."


def test_who_removes_the_lesson_hears_that_what_its_step_held_went(writing: Written) -> None:
    playground, view = writing
    turn_to(view, "steps")
    playground.controller.settings.change("training.learning_rate", 0.2)
    press(view.steps.form.begins.take_over)
    press(view.remove_lesson)
    assert GONE in playground.window.notice


@pytest.mark.parametrize("is_kept", [True, False])
def test_the_offer_goes_once_it_would_take_back_more_than_it_says(writing: Written, is_kept: bool) -> None:
    """is_kept: whether a step of the lesson holds what goes from the screen."""
    playground, view = writing
    turn_to(view, "steps")
    playground.controller.settings.change("training.learning_rate", 0.2)
    if is_kept:
        press(view.steps.form.begins.take_over)
    else:
        type_into(view.steps.form.texts["text"], "Mine")
    press(view.close_button)
    assert playground.window.notice.startswith(OWN)
    assert (GONE in playground.window.notice) is not is_kept
    playground.actions.write_lesson.trigger()  # a step of undo that leaves what is on screen
    assert OWN not in playground.window.notice


def test_what_was_drawn_stays_where_no_lesson_was_written(writing: Written) -> None:
    playground, view = writing
    draw(playground)
    drawn = playground.model.experiment
    press(view.close_button)
    assert playground.model.showing.lesson is None
    assert playground.model.document.experiment == drawn
    playground.actions.undo.trigger()
    assert view.isVisible()
    playground.actions.undo.trigger()
    assert playground.model.experiment == opening_experiment()


def test_saving_says_which_questions_are_missing_and_keeps_the_file(
    writing: Written, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    playground, view = writing
    type_into(view.about.texts["title"], "Mine")
    turn_to(view, "quiz")
    choose(view.quiz.menu, "With answers to choose from")
    monkeypatch.setattr("desktop.control.files.files.ask_save", lambda *_: tmp_path / "mine.json")
    press(view.save)
    assert playground.window.notice == "Saved mine.json. A lesson asks 3 to 6 questions: 2 more are missing."
    lesson = load(tmp_path / "mine.json").lesson
    assert lesson is not None
    assert len(lesson.quiz) == 1


def test_saving_says_which_step_does_not_work_yet(
    writing: Written, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    playground, view = writing
    type_into(view.about.texts["title"], "Mine")
    turn_to(view, "steps")
    press(view.steps.parts.add)
    type_into(view.steps.form.texts["text"], "See [this](glossary:no-such-word).")
    monkeypatch.setattr("desktop.control.files.files.ask_save", lambda *_: tmp_path / "mine.json")
    press(view.save)
    assert playground.window.notice.startswith("Saved mine.json. Step 2 doesn't work yet: ")
    assert load(tmp_path / "mine.json").lesson == lesson_of(playground)


def test_an_experiment_without_a_lesson_is_saved_without_a_word_about_lessons(
    writing: Written, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    playground, view = writing
    press(view.close_button)
    playground.files.save(tmp_path / "plain.json")
    assert playground.window.notice == "Saved plain.json."
    assert load(tmp_path / "plain.json").experiment != preset("cures")
