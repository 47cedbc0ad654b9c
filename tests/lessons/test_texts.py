"""Texts of our lessons: as short as a slide, and answers that don't give themselves away."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from core.lessons.course import CourseLesson, our_folder, read_course
from core.lessons.questions import Choice

LESSONS = read_course(our_folder()).lessons
MOST_WORDS = 95
"""Of a step: they are read within half a minute."""


def choices(found: CourseLesson) -> Iterator[Choice]:
    lesson = found.lesson
    yield from (step.predict.question for step in lesson.steps if step.predict is not None)
    yield from (question for question in lesson.quiz if isinstance(question, Choice))


def test_the_course_is_whole() -> None:
    assert not read_course(our_folder()).broken
    assert len(LESSONS) == 10


@pytest.mark.parametrize("found", LESSONS, ids=lambda one: one.lesson.id)
def test_a_lesson_has_the_length_of_one(found: CourseLesson) -> None:
    lesson = found.lesson
    assert 5 <= len(lesson.steps) <= 10
    assert 3 <= len(lesson.quiz) <= 6
    assert lesson.notes
    assert any(not isinstance(question, Choice) for question in lesson.quiz), "one question is answered by doing"
    for step in lesson.steps:
        words = f"{step.text} {step.do} {step.notice}".split()
        assert len(words) <= MOST_WORDS, step.id


def test_the_right_answer_is_not_known_by_its_length() -> None:
    """As often the longest one as it would be by chance, or nearly."""
    asked = [choice for found in LESSONS for choice in choices(found)]
    longest = sum(max(choice.answers, key=lambda one: len(one.text)).right for choice in asked)
    assert longest / len(asked) < 0.5


@pytest.mark.parametrize("found", LESSONS, ids=lambda one: one.lesson.id)
def test_every_answer_says_why(found: CourseLesson) -> None:
    for choice in choices(found):
        assert all(answer.why for answer in choice.answers), choice.id


def test_a_prediction_hides_what_would_answer_it() -> None:
    """Who trains before they have chosen sees verdict, ranking and losses otherwise."""
    open_to_all = [
        step.id
        for found in LESSONS
        for step in found.lesson.steps
        if step.predict is not None and step.waits_for and not step.predict.hides
    ]
    assert open_to_all == ["l1"], "it asks about the count of weights, which nothing hides"
