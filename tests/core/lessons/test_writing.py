"""Writing a lesson: what a step says gives back what was on screen, and whatever is done leaves a lesson."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from msgspec.structs import replace

from core.data.generators import with_generated
from core.data.points import Points
from core.experiment.fields import with_value
from core.experiment.presets import opening_experiment, preset
from core.experiment.spec import Experiment
from core.lessons.course import our_folder, our_ids, read_course
from core.lessons.document import Document, from_json, to_json
from core.lessons.lesson import MOST_STEPS, Lesson
from core.lessons.setup import with_changes
from core.lessons.writing import (
    SettingUpError,
    changes_between,
    free_id,
    lesson_id,
    new_lesson,
    new_prediction,
    slug,
    with_answer_added,
    with_answer_removed,
    with_step,
    with_step_added,
    with_step_moved,
    with_step_removed,
    words_of,
)
from tests.core.strategies import experiments

HERE = opening_experiment()


def of_recipe(experiment: Experiment) -> Experiment:
    return replace(experiment, points=with_generated(experiment.data, Points.empty()))


@settings(max_examples=40)
@given(experiments().map(of_recipe), experiments().map(of_recipe))
def test_what_a_step_says_gives_back_what_was_on_screen(base: Experiment, now: Experiment) -> None:
    assert with_changes(base, changes_between(base, now)) == now


def test_a_step_says_no_more_than_what_differs() -> None:
    assert changes_between(HERE, HERE) == {}
    assert changes_between(HERE, with_value(HERE, "training.learning_rate", 0.1)) == {
        "training": {"learning_rate": 0.1}
    }
    dropout = with_value(HERE, "regularization.dropout.enabled", True)
    assert changes_between(HERE, dropout) == {"variants": [{"regularization": {"dropout": {"enabled": True}}}]}
    assert words_of(changes_between(HERE, dropout)) == ["Dropout: on"]
    assert words_of({}) == ["The lesson's own experiment"]
    assert words_of(None) == ["It goes on with what is there"]


def test_points_of_ones_own_are_refused_but_may_stand_in_the_lessons_own_experiment() -> None:
    drawn = replace(HERE, points=HERE.points.added([[0.0, 0.0]], [1]))
    with pytest.raises(SettingUpError, match="drawn or changed by hand"):
        changes_between(HERE, drawn)
    louder = with_value(drawn, "training.learning_rate", 0.1)
    assert changes_between(drawn, louder) == {"training": {"learning_rate": 0.1}}


def written(lesson: Lesson) -> Lesson:
    """As it comes back from a file, which is read strictly."""
    found = from_json(to_json(Document(HERE, lesson=lesson))).lesson
    assert found is not None
    return found


def test_whatever_is_done_with_steps_leaves_a_lesson_that_a_file_can_hold() -> None:
    lesson = new_lesson("Too much of it!")
    assert lesson.id == "too-much-of-it"
    lesson = with_step_added(with_step_added(lesson, 1), 1)
    assert [step.id for step in lesson.steps] == ["step-1", "step-3", "step-2"]
    assert [step.sets_up for step in lesson.steps] == [{}, None, None]
    lesson = with_step_moved(lesson, 2, 0)
    assert [step.id for step in lesson.steps] == ["step-2", "step-1", "step-3"]
    lesson = with_step_removed(with_step(lesson, 1, title="First"), 0)
    assert [step.title for step in lesson.steps] == ["First", "Step 3"]
    assert written(lesson) == lesson
    assert len(with_step_removed(with_step_removed(lesson, 0), 0).steps) == 1
    for _ in range(50):
        lesson = with_step_added(lesson, 0)
    assert len(lesson.steps) == MOST_STEPS
    assert written(lesson) == lesson


def test_a_prediction_always_has_two_answers_and_a_right_one() -> None:
    lesson = with_step_added(new_lesson(), 1)
    first = new_prediction(lesson)
    lesson = with_step(lesson, 0, predict=first)
    second = new_prediction(lesson)
    assert first.question.id != second.question.id
    lesson = with_step(lesson, 1, predict=second)
    choice = first.question
    for _ in range(9):
        choice = with_answer_added(choice)
    assert len({answer.id for answer in choice.answers}) == 6
    for _ in range(9):
        choice = with_answer_removed(choice, 0)
    assert [answer.right for answer in choice.answers] == [True, False]
    lesson = with_step(lesson, 0, predict=replace(first, question=choice, hides=("verdict",)))
    assert written(lesson) == lesson


@pytest.mark.parametrize(
    ("title", "expected"),
    [("Über-Anpassung", "uber-anpassung"), ("過学習", "lesson"), ("  A  b ", "a-b"), ("", "lesson")],
)
def test_every_title_gives_an_id(title: str, expected: str) -> None:
    assert slug(title) == expected
    assert free_id(title, {expected}) == f"{expected}-2"


def test_a_lesson_that_is_written_never_has_the_id_of_one_of_ours() -> None:
    """Its steps would count as what was learned in ours."""
    for ours in read_course(our_folder()).lessons:
        assert ours.lesson.id in our_ids()
        assert lesson_id(ours.lesson.id) not in our_ids()
    assert lesson_id("Nobody's") == "nobody-s"


def test_a_comparison_is_set_up_with_all_its_networks() -> None:
    now = preset("cures")
    assert len(changes_between(HERE, now)["variants"]) == 6
    assert with_changes(HERE, changes_between(HERE, now)) == now
