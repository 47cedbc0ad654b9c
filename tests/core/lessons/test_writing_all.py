"""Writing questions and claims: whatever is done with them leaves a lesson that a file can hold."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from core.experiment.fields import with_value
from core.experiment.presets import opening_experiment, preset
from core.lessons.checks import claim_problems
from core.lessons.claim_runs import runs_of
from core.lessons.claim_writing import (
    new_claim,
    run_offers,
    with_claim_added,
    with_claim_moved,
    with_claim_removed,
    with_expectation,
    with_expectation_added,
    with_expectation_removed,
    with_run_added,
    with_run_removed,
    with_run_renamed,
)
from core.lessons.claims import MOST_RUNS, Claim
from core.lessons.conditions import HasSetting
from core.lessons.document import Document, from_json, to_json
from core.lessons.lesson import MOST_QUESTIONS, Lesson
from core.lessons.quiz_writing import (
    new_choice,
    new_task,
    quiz_advice,
    solution_of,
    with_question,
    with_question_added,
    with_question_moved,
    with_question_removed,
)
from core.lessons.writing import SettingUpError, new_lesson, new_prediction, with_step, with_step_added

HERE = opening_experiment()


def written(lesson: Lesson) -> Lesson:
    """As it comes back from a file, which is read strictly."""
    found = from_json(to_json(Document(HERE, lesson=lesson))).lesson
    assert found is not None
    return found


def some_claim() -> Claim:
    offer = run_offers(new_lesson("A"), HERE, HERE)[0]
    return new_claim(new_lesson("A"), offer, 50)


def test_questions_have_ids_of_their_own_beside_those_of_predictions() -> None:
    lesson = new_lesson("A")
    lesson = with_step(lesson, 0, predict=new_prediction(lesson))
    for _ in range(MOST_QUESTIONS + 3):
        lesson = with_question_added(lesson, 0, new_choice(lesson))
        lesson = with_question_added(lesson, 1, new_task(lesson))
    assert len(lesson.quiz) == MOST_QUESTIONS
    first, second = lesson.quiz[:2]
    lesson = with_question_moved(lesson, 0, 1)
    assert lesson.quiz[:2] == (second, first)
    lesson = with_question_removed(lesson, 0)
    assert lesson.quiz[0] == first
    assert written(lesson) == lesson


def test_advice_names_what_a_quiz_needs_most() -> None:
    lesson = new_lesson("A")
    assert quiz_advice(lesson.quiz) == "A lesson asks 3 to 6 questions: 3 more are missing."
    for _ in range(3):
        lesson = with_question_added(lesson, 0, new_task(lesson))
    assert quiz_advice(lesson.quiz) == "Question 1 doesn't say yet what it shows."
    for at, question in enumerate(lesson.quiz):
        lesson = with_question(lesson, at, replace(question, why="So it is."))
    assert quiz_advice(lesson.quiz) == ""
    lesson = with_question_added(lesson, 0, new_choice(lesson))
    assert quiz_advice(lesson.quiz) == "Question 1: say why answer 1 is right."


def test_a_solution_is_what_differs_from_where_the_task_begins() -> None:
    task = replace(new_task(new_lesson("A")), sets_up={"training": {"learning_rate": 0.1}})
    now = with_value(with_value(HERE, "training.learning_rate", 0.1), "regularization.l2.enabled", True)
    assert solution_of(HERE, task, now) == (HasSetting(path="regularization.l2.enabled", equals=True),)
    with pytest.raises(SettingUpError, match="No setting differs"):
        solution_of(HERE, task, with_value(HERE, "training.learning_rate", 0.1))
    with pytest.raises(SettingUpError, match="other networks"):
        solution_of(HERE, task, preset("cures"))


def test_every_network_that_is_offered_can_be_trained() -> None:
    lesson = with_step_added(new_lesson("A"), 1)
    lesson = with_step(lesson, 1, sets_up={"variants": [{}, {"network": {"hidden": [2]}}]})
    offers = run_offers(lesson, HERE, preset("cures"))
    assert [offer.place for offer in offers if offer.changes.get("variants") == [{"network": {"hidden": [2]}}]] == [
        "Step 2"
    ]
    claim = some_claim()
    for offer in offers:
        claim = with_run_added(claim, offer.name, offer.changes)
    assert len(claim.runs) == min(MOST_RUNS, len(offers) + 1)
    assert list(claim_problems(HERE, claim, "$")) == []
    assert all(len(run.variants) == 1 for run in runs_of(HERE, claim).values())


def test_a_network_is_renamed_and_removed_wherever_it_stands() -> None:
    claim = with_run_added(some_claim(), "other", {"training": {"learning_rate": 0.1}})
    first = next(iter(claim.runs))
    claim = with_expectation(claim, 0, times="other", at_most=0.5)
    claim = with_expectation_added(claim)
    claim = with_run_renamed(claim, "other", "fast")
    assert claim.expects[0].times == "fast"
    with pytest.raises(ValueError, match="already"):
        with_run_renamed(claim, "fast", first)
    with pytest.raises(ValueError, match="1 to 40"):
        with_run_renamed(claim, "fast", " ")
    claim = with_run_removed(claim, "fast")
    assert list(claim.runs) == [first]
    assert [each.times for each in claim.expects] == [None]
    assert with_run_removed(claim, first) == claim
    assert with_expectation_removed(claim, 0) == claim


def test_nothing_is_compared_with_itself() -> None:
    claim = some_claim()
    run = next(iter(claim.runs))
    other = with_expectation(claim, 0, times=run, times_figure="training_loss")
    assert other.expects[0].times_figure == "training_loss"
    assert with_expectation(other, 0, figure="training_loss").expects[0].times is None


def test_steps_rest_on_claims_that_there_are() -> None:
    lesson = with_claim_added(new_lesson("A"), 0, some_claim())
    second = new_claim(lesson, run_offers(lesson, HERE, HERE)[0], 9)
    lesson = with_step(with_claim_added(lesson, 1, second), 0, claims=("claim", second.id))
    assert written(lesson) == lesson
    lesson = with_claim_moved(lesson, 1, 0)
    assert [claim.id for claim in lesson.claims] == [second.id, "claim"]
    lesson = with_claim_removed(lesson, 1)
    assert lesson.steps[0].claims == (second.id,)
    assert written(lesson) == lesson
