"""The map of skills: what opens it, what counts, and what counts as practised."""

from __future__ import annotations

from typing import Any

import msgspec
import pytest
from msgspec.structs import replace

from core.experiment.presets import opening_experiment
from core.experiment.spec import L2, Regularization
from core.lessons.course import our_folder, read_course
from core.lessons.fulfilment import Situation
from core.lessons.lesson import Lesson
from core.lessons.progress import Progress
from core.lessons.skills import POINTS, Standing, practised, read, skills, standings

LESSONS = {one.lesson.id: one.lesson for one in read_course(our_folder()).lessons}


def standing(id: str, progress: Progress) -> Standing:
    return next(one for one in standings(skills(), LESSONS, progress) if one.skill.id == id)


def through(lesson: Lesson, progress: Progress) -> Progress:
    for step in lesson.steps:
        progress = progress.with_step(lesson.id, step.id)
    for question in lesson.quiz:
        progress = progress.with_answer(lesson.id, question.id, is_right=True)
    return progress


def test_every_lesson_has_its_place_on_the_map() -> None:
    assert {one.lesson for one in skills()} >= set(LESSONS)
    places = [(one.row, one.column) for one in skills()]
    assert len(set(places)) == len(places)


def test_a_skill_opens_what_comes_after_it() -> None:
    assert standing("overfitting", Progress()).is_open
    assert not standing("capacity", Progress()).is_open
    progress = through(LESSONS["overfitting-trap"], Progress()).with_practised(["drew-and-trained"])
    assert standing("capacity", progress).is_open
    assert not standing("weight-penalties", progress).is_open


def test_less_than_half_of_a_skill_opens_nothing() -> None:
    progress = Progress().with_practised(["drew-and-trained"])
    assert 0 < standing("overfitting", progress).points < standing("overfitting", progress).most / 2
    assert not standing("capacity", progress).is_open


def test_what_was_done_out_of_turn_counts_and_opens_its_skill() -> None:
    one = standing("weight-penalties", Progress().with_practised(["used-l2"]))
    assert one.is_open
    assert one.points == POINTS


def test_a_skill_is_done_once_all_was_learned_and_practised() -> None:
    skill = next(one for one in skills() if one.lesson == "overfitting-trap")
    lesson = LESSONS["overfitting-trap"]
    learned = through(lesson, Progress())
    assert not standing(skill.id, learned).is_done
    whole = learned.with_practised(practice.id for practice in skill.practices)
    assert standing(skill.id, whole).is_done
    assert standing(skill.id, whole).points == standing(skill.id, whole).most
    part = standing(skill.id, Progress().with_step(lesson.id, lesson.steps[0].id)).parts[0]
    assert (part.done, part.of) == (1, len(lesson.steps))


def test_steps_of_a_lesson_that_has_changed_are_not_counted() -> None:
    progress = Progress().with_step("overfitting-trap", "a-step-of-long-ago")
    assert standing("overfitting", progress).parts[0].done == 0


def test_practice_is_what_holds_of_any_one_network_at_once() -> None:
    experiment = opening_experiment()
    with_l2 = replace(experiment.variants[0], regularization=Regularization(l2=L2(enabled=True)))
    second = replace(experiment, variants=(experiment.variants[0], with_l2))
    late, early = Situation(experiment=second, epoch=100), Situation(experiment=second, epoch=99)
    assert "used-l2" in practised(skills(), late, frozenset(), 2)
    assert "used-l2" not in practised(skills(), late, frozenset(), 1), "the other variant is without"
    assert "used-l2" not in practised(skills(), early, frozenset(), 2)
    assert not practised(skills(), late, frozenset({"used-l2"}), 2)


@pytest.mark.parametrize(
    ("change", "told"),
    [
        ({"after": ["nothing"]}, "does not stand before it"),
        ({"id": "overfitting"}, "same|the id"),
        ({"row": 40}, "int"),
    ],
)
def test_a_map_that_contradicts_itself_is_refused(change: dict[str, Any], told: str) -> None:
    content = list(msgspec.to_builtins(skills()))
    content[3] |= change
    with pytest.raises(msgspec.ValidationError, match=told):
        read(msgspec.json.encode({"skills": content}))
