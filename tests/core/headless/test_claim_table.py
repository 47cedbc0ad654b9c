"""The table of claims says each in words, with its figures, and what is wrong with it."""

from __future__ import annotations

import math
from typing import Any, get_args

import msgspec
import pytest

from core.headless.claim_table import claims_table, expectation_text, number, summary
from core.lessons.claim_words import FIGURES
from core.lessons.claims import Claim, ClaimFigure, Expectation
from core.lessons.margins import ClaimFinding, judged


def finding(name: str, values: list[float], *, reason: str = "", **expects: Any) -> ClaimFinding:
    """A claim of one expectation with what came of it."""
    content = {"id": name, "says": "A.", "runs": {"a": {}, "b": {}}, "epochs": 3, "expects": [{"of": "a", **expects}]}
    claim = msgspec.convert(content, Claim)
    return ClaimFinding(claim, (judged(claim.expects[0], values, reason),))


@pytest.mark.parametrize(
    ("expects", "text"),
    [
        ({"figure": "validation_loss", "at_most": 0.5}, "validation loss of a at most 0.5"),
        ({"figure": "validation_loss", "at_least": 2, "times": "b"}, "validation loss of a at least 2 times that of b"),
        (
            {"figure": "validation_loss", "at_least": 2, "times_figure": "best_validation_loss"},
            "validation loss of a at least 2 times the best validation loss",
        ),
        (
            {"figure": "true_loss", "at_most": 2, "times": "b", "times_figure": "training_loss"},
            "true loss of a at most 2 times the training loss of b",
        ),
    ],
)
def test_an_expectation_is_a_sentence(expects: dict[str, Any], text: str) -> None:
    assert expectation_text(msgspec.convert({"of": "a", **expects}, Expectation)) == text


def test_every_figure_has_words() -> None:
    assert set(FIGURES) == set(get_args(ClaimFigure))


def test_a_table_shows_medians_what_they_need_and_how_it_went() -> None:
    long = finding(
        "long-one", [0.4] * 8, figure="best_validation_loss", at_most=9, times="b", times_figure="validation_accuracy"
    )
    table = claims_table(
        [
            finding("good", [0.1, 0.2, 0.3], figure="training_loss", at_most=1),
            finding("bad", [0.5, 2.0, 3.0], figure="training_loss", at_most=1),
            finding("lost", [math.nan] * 3, figure="training_loss", at_most=1, reason="It diverged."),
            long,
        ]
    )
    lines = [" ".join(line.split()) for line in table.splitlines()]
    assert "training loss of a at most 1 0.2 <= 0.8 0.1 0.3 0.1 holds" in lines
    assert "training loss of a at most 1 2 <= 0.8 0.5 3 0.5 DOES NOT HOLD" in lines
    assert "training loss of a at most 1 - <= 0.8 - - - UNKNOWN" in lines
    assert {"ok good", "!! bad", "!! lost", "lost: It diverged."} <= set(lines)
    assert max(map(len, table.splitlines())) <= 120


def test_the_lessons_own_run_is_marked_where_it_disagrees() -> None:
    table = claims_table([finding("good", [3.0, 0.1, 0.2], figure="training_loss", at_most=1)])
    assert "3 (outside)  holds" in table


def test_all_is_summed_up_in_a_sentence() -> None:
    good = finding("good", [0.1], figure="training_loss", at_most=1)
    bad, worse = (finding(name, [5.0], figure="training_loss", at_most=1) for name in ("bad", "worse"))
    assert summary([]) == "There is no claim to check."
    assert summary([good]) == "The claim holds."
    assert summary([bad]) == "The claim doesn't hold by a fifth of its bound."
    assert summary([good, good]) == "2 of 2 claims hold."
    assert summary([good, bad]) == "1 of 2 claims doesn't hold by a fifth of its bound: bad."
    assert summary([good, bad, worse]) == "2 of 3 claims don't hold by a fifth of their bounds: bad, worse."


@pytest.mark.parametrize(
    ("value", "text"), [(0.12345, "0.123"), (12345.6, "12346"), (math.nan, "-"), (math.inf, "-"), (2.0, "2")]
)
def test_numbers_have_three_digits_that_count(value: float, text: str) -> None:
    assert number(value) == text
