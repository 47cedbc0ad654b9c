"""A lesson that one went through begins anew when it is opened again; one that was left goes on."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from core.experiment.presets import opening_experiment
from core.experiment.spec import Experiment
from core.lessons.course import CourseLesson, read_lesson
from desktop.app import Playground
from desktop.control.lessons.visits import begun
from tests.desktop.control.lessons.small_lesson import STEPS, click, lesson_file
from tests.desktop.rooms import school_of

READ = {"id": "read", "title": "Read", "text": "Nothing to do."}
LAST = {"id": "last", "title": "Last", "text": "Nothing more."}
IDS = ("read", "two", "last")


@pytest.fixture
def found(tmp_path: Path) -> CourseLesson:
    return read_lesson(lesson_file(tmp_path, steps=[READ, STEPS[2], LAST]))


@pytest.fixture
def playground(open_window: Callable[[Experiment], Playground], found: CourseLesson) -> Playground:
    """At the last step of a lesson."""
    made = open_window(opening_experiment())
    school_of(made).teaching.open(found)
    for _ in range(2):
        click(school_of(made).teaching.panel.next)
    assert school_of(made).teaching.step_id == "last"
    return made


def test_a_finished_lesson_begins_anew(playground: Playground, found: CourseLesson) -> None:
    teaching = school_of(playground).teaching
    click(teaching.panel.next)
    assert teaching.lesson is None, "it asks no questions"
    assert playground.window.notice == "Back at your experiment."
    teaching.open(found)
    assert teaching.step_id == "read"
    assert begun(found, IDS).step.id == "read", "in a later window, too"


def test_a_lesson_that_was_left_at_its_last_step_goes_on_there(playground: Playground, found: CourseLesson) -> None:
    teaching = school_of(playground).teaching
    teaching.leave()
    assert playground.window.notice == "Back at your experiment. The lesson goes on where you left it."
    teaching.open(found)
    assert teaching.step_id == "last"
    assert begun(found, IDS[:2]).step.id == "last"


def test_a_later_window_begins_anew_where_all_was_done(playground: Playground, found: CourseLesson) -> None:
    school_of(playground).teaching.leave()
    assert begun(found, IDS).step.id == "read"


def test_who_goes_back_from_the_end_is_in_the_lesson_again(playground: Playground, found: CourseLesson) -> None:
    teaching = school_of(playground).teaching
    teaching.lesson_done.disconnect()  # as with a quiz, behind which the lesson stays
    click(teaching.panel.next)
    click(teaching.panel.back)
    teaching.leave()
    teaching.open(found)
    assert teaching.step_id == "two"
