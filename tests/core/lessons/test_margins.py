"""A claim holds where its median lies a fifth inside the bound."""

from __future__ import annotations

import math

import pytest

from core.lessons.claims import Expectation
from core.lessons.margins import State, is_within, judged


@pytest.mark.parametrize(
    ("bound", "median", "state"),
    [
        ({"figure": "validation_loss", "at_most": 1.0}, 0.8, "holds"),
        ({"figure": "validation_loss", "at_most": 1.0}, 0.81, "narrow"),
        ({"figure": "validation_loss", "at_most": 1.0}, 1.01, "fails"),
        ({"figure": "validation_loss", "at_least": 1.0}, 1.25, "holds"),
        ({"figure": "validation_loss", "at_least": 1.0}, 1.24, "narrow"),
        ({"figure": "validation_loss", "at_least": 1.0}, 0.99, "fails"),
        # Of shares it counts how little is missing.
        ({"figure": "training_accuracy", "at_least": 0.9}, 0.92, "holds"),
        ({"figure": "training_accuracy", "at_least": 0.9}, 0.915, "narrow"),
        ({"figure": "wrong_labels_learned", "at_most": 0.5}, 0.4, "holds"),
        ({"figure": "wrong_labels_learned", "at_most": 0.5}, 0.41, "narrow"),
        # A quotient of two shares is none.
        ({"figure": "near_zero_weights", "at_least": 2.0, "times": "b"}, 2.5, "holds"),
        ({"figure": "near_zero_weights", "at_least": 2.0, "times": "b"}, 2.4, "narrow"),
        # Gaps may lie on the other side of 0.
        ({"figure": "gap", "at_most": -0.4}, -0.5, "holds"),
        ({"figure": "gap", "at_most": -0.4}, -0.45, "narrow"),
        ({"figure": "gap", "at_least": -0.5}, -0.4, "holds"),
        ({"figure": "gap", "at_least": -0.5}, -0.45, "narrow"),
    ],
)
def test_the_median_has_to_lie_a_fifth_inside(bound: dict[str, object], median: float, state: State) -> None:
    finding = judged(Expectation(of="a", **bound), [median] * 8)  # type: ignore[arg-type]  # fields by name
    assert finding.state == state
    assert is_within(finding.expectation, median) == (state != "fails")


def test_it_is_the_median_that_counts_and_no_single_seed() -> None:
    expectation = Expectation(of="a", figure="training_loss", at_most=1.0)
    assert judged(expectation, [0.1, 0.2, 0.3, 0.4, 0.5, 9.0, 9.0]).state == "holds"
    assert judged(expectation, [0.1, 0.2, 0.3, 9.0, 9.0, 9.0, 9.0]).state == "fails"


def test_a_figure_that_is_not_there_is_unknown_and_never_holds() -> None:
    expectation = Expectation(of="a", figure="training_loss", at_most=1.0)
    finding = judged(expectation, [0.1, math.nan, 0.1])
    assert (finding.state, bool(finding.reason)) == ("unknown", True)
    assert judged(expectation, [0.1] * 8, "It diverged.").state == "unknown"
