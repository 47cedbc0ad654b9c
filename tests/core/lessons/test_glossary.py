"""The glossary: whole, short, and with nothing that leads nowhere."""

from __future__ import annotations

import ast
import re

import msgspec
import pytest

from core.experiment.presets import PRESETS
from core.lessons.course import our_folder, read_course
from core.lessons.frequent_questions import frequent_questions
from core.lessons.glossary import SCHEME, glossary, read

PROMISED = [
    "overfitting",
    "underfitting",
    "generalization",
    "generalization-gap",
    "training-set",
    "validation-set",
    "regularization",
    "dropout",
    "l1",
    "l2",
    "weight-decay",
    "batch-normalization",
    "early-stopping",
    "patience",
    "capacity",
    "parameter",
    "epoch",
    "mini-batch",
    "learning-rate",
    "label-noise",
    "decision-boundary",
    "weight",
    "bias",
    "unit",
    "layer",
    "activation",
    "loss",
    "accuracy",
    "seed",
    "evaluation-mode",
    "best-epoch",
    "true-loss",
    "memorization",
    "optimizer",
    "gradient",
]
STEPS = {(one.lesson.id, step.id) for one in read_course(our_folder()).lessons for step in one.lesson.steps}
QUESTIONS = {question.id for question in frequent_questions()}
LINK = re.compile(r"\]\(" + SCHEME + r"([^)]*)\)")


def test_every_word_that_lessons_may_link_is_there() -> None:
    assert set(PROMISED) <= set(glossary())


@pytest.mark.parametrize("language", ["", "de"])
def test_definitions_are_short_and_lead_somewhere(language: str) -> None:
    for entry in glossary(language).values():
        words = len(entry.definition.split())
        assert 25 <= words <= 50, f"{entry.id}: {words} words"
        assert set(LINK.findall(entry.definition)) <= set(glossary())
        assert entry.id not in entry.see_also
        if entry.example.preset is not None:
            assert entry.example.preset in PRESETS
        elif entry.example.question is not None:
            assert entry.example.question in QUESTIONS
        else:
            assert (entry.example.lesson, entry.example.step) in STEPS


def test_lines_of_pytorch_are_python_and_narrow_enough_to_be_read() -> None:
    snippets = [entry.snippet for entry in glossary().values() if entry.snippet is not None]
    assert len({snippet.id for snippet in snippets}) == len(snippets)
    for snippet in snippets:
        ast.parse(snippet.code)
        assert max(map(len, snippet.lines)) <= 100


@pytest.mark.parametrize(
    ("entry", "told"),
    [
        ('"id": "b", "see_also": ["c"], "example": {"preset": "opening"}', "leads to"),
        ('"id": "a", "example": {"preset": "opening"}', "same id"),
        ('"id": "b", "example": {}', "one of a preset"),
        ('"id": "b", "example": {"preset": "opening", "question": "loss-stays-high"}', "one of a preset"),
        ('"id": "b"', "example"),
    ],
)
def test_a_glossary_that_contradicts_itself_is_refused(entry: str, told: str) -> None:
    first = '{"id": "a", "term": "A", "definition": "A", "example": {"preset": "opening"}}'
    with pytest.raises(msgspec.ValidationError, match=told):
        read(f'{{"entries": [{first}, {{"term": "B", "definition": "B", {entry}}}]}}'.encode())
