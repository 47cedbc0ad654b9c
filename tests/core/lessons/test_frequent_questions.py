"""Frequent questions: each can be tried, leads nowhere wrong, and says nothing that isn't a claim to be trained."""

from __future__ import annotations

import json

import msgspec
import pytest

from core.experiment.derived import derive
from core.lessons.checks import claim_problems, links
from core.lessons.frequent_questions import FrequentQuestion, frequent_questions, our_file, read


@pytest.mark.parametrize("question", frequent_questions(), ids=lambda question: question.id)
def test_each_can_be_tried_and_its_claims_trained(question: FrequentQuestion) -> None:
    hindrance = derive(question.tried()).hindrance
    assert hindrance is None or not hindrance.blocks
    assert not list(links(question, question.id))
    for claim in question.claims:
        assert not list(claim_problems(question.experiment, claim, claim.id))


def test_those_that_were_promised_are_there() -> None:
    ids = {question.id for question in frequent_questions()}
    assert 10 <= len(ids) <= 14
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
