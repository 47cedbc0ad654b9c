"""What a pinned unit sums up: all that stands there can be redone with a pencil from what stands beside it."""

from __future__ import annotations

import math
import re

import numpy as np
import pytest

from core.protocol.inspection import UnitSum
from desktop.network import words
from desktop.network.diagram import Diagram
from desktop.network.targets import UnitTarget
from tests.desktop.inside.pencil import last_digit, worked_out
from tests.networks import look_of


def summed(inputs: int, *, normalized: bool, seed: int) -> UnitSum:
    """With random numbers, of an activation tanh."""
    random = np.random.default_rng(seed)
    taken, weights = random.normal(0, 1, (2, inputs)).astype(np.float32)
    bias, mean, gamma, beta = map(float, random.normal(0, 0.5, 4))
    deviation = float(random.uniform(0.2, 2))
    total = float(taken.astype(float) @ weights.astype(float))
    pre_activation = (total - mean) / deviation * gamma + beta if normalized else total + bias
    return UnitSum(
        inputs=taken,
        weights=weights,
        bias=0.0 if normalized else bias,
        pre_activation=pre_activation,
        output=math.tanh(pre_activation),
        normalization=(mean, deviation, gamma, beta) if normalized else None,
    )


@pytest.mark.parametrize("is_brief", [False, True])
@pytest.mark.parametrize("normalized", [False, True])
@pytest.mark.parametrize("inputs", [2, 4, 8])
def test_a_pinned_units_sum_comes_to_what_is_told_to_the_last_digit(
    inputs: int, normalized: bool, is_brief: bool
) -> None:
    diagram, checked, rounded = Diagram(look_of(2, inputs, 3, 1, normalized=normalized)), 0, 0
    for seed in range(40):
        found = summed(inputs, normalized=normalized, seed=seed)
        lines = words.sum_words(diagram, UnitTarget(2, 0), found, (1.14, -0.8), "tanh", is_brief=is_brief)
        for line in lines:
            rounded += line.count("\u2248")
            told = re.sub(r" from \d+ more|^At \([^)]*\): |^normalized: |^output |pre-activation ", "", line)
            left, equals, right = told.partition(" = ")
            if not equals:
                continue
            if is_brief and not normalized:
                left, right = right, left
            assert worked_out(left) == pytest.approx(worked_out(right), rel=0, abs=0.50001 * last_digit(right)), line
            checked += 1
    assert checked >= 40
    assert rounded <= 1, "digits enough are shown, all but always"
