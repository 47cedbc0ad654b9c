"""Frequent questions: each can be tried, leads nowhere wrong, and says nothing that isn't a claim to be trained."""

from __future__ import annotations

import json
import re

import msgspec
import pytest

from core.experiment.derived import derive
from core.experiment.spec import Experiment
from core.lessons.checks import claim_problems, links
from core.lessons.claim_runs import runs_of
from core.lessons.frequent_questions import FrequentQuestion, frequent_questions, our_file, read


@pytest.mark.parametrize("question", frequent_questions(), ids=lambda question: question.id)
def test_each_can_be_tried_and_its_claims_trained(question: FrequentQuestion) -> None:
    hindrance = derive(question.tried()).hindrance
    assert hindrance is None or not hindrance.blocks
    assert not list(links(question, question.id))
    for claim in question.claims:
        assert not list(claim_problems(question.experiment, claim, claim.id))


def held_out(experiment: Experiment) -> int:
    return int(derive(experiment).assignment.is_validation.sum())


def test_as_many_validation_points_are_held_out_as_it_tells_of() -> None:
    (question,) = (one for one in frequent_questions() if one.id == "how-many-validation-points")
    assert re.findall(r"(\d+) validation points", question.notice) == [str(held_out(question.tried()))]
    (claim,) = question.claims
    told = [int(number) for number in re.findall(r"by (\d+)", claim.says)]
    assert told == [held_out(run) for run in runs_of(question.experiment, claim).values()]


def test_those_that_were_promised_are_there() -> None:
    ids = {question.id for question in frequent_questions()}
    assert 10 <= len(ids) <= 15
    assert {
        "validation-below-training",
        "dropout-and-batch-normalization",
        "how-many-validation-points",
        "accuracy-stays-loss-climbs",
        "which-cure-first",
    } <= ids


def test_claims_have_ids_of_their_own() -> None:
    ids = [claim.id for question in frequent_questions() for claim in question.claims]
    assert len(set(ids)) == len(ids)


def test_a_question_on_an_unknown_preset_is_refused() -> None:
    content = json.loads(our_file().read_bytes())
    content["questions"][0]["base"] = "nothing"
    with pytest.raises(msgspec.ValidationError, match="nothing"):
        read(json.dumps(content).encode())
