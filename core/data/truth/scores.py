"""What the true probabilities score: on fresh points, where nothing does better, and on the very points at hand."""

from __future__ import annotations

import math
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

import msgspec
import numpy as np
from msgspec.structs import replace

from core.data.generators.sample import generate
from core.data.generators.shape import Reals
from core.data.points import BoolArray, FloatArray, Points
from core.data.provenance import provenance
from core.data.split import Assignment
from core.data.truth.probabilities import truth_of
from core.experiment.spec import DataSpec

FRESH_COUNT: Final = 5000
"""Points that no network learns from: a loss on them is known to about 0.01."""

_FRESH_SEED: Final = 2**31
"""Above every seed that a recipe may have, so that no sample shares a point with the fresh ones."""


class Score(msgspec.Struct, frozen=True):
    """Of probabilities, on some points."""

    loss: float = math.nan
    """Mean cross-entropy, nats. NaN without points."""
    accuracy: float = math.nan
    """Share of labels that are the likeliest ones."""


class SampleScores(msgspec.Struct, frozen=True):
    """Of the true probabilities, on the points of each role. A sample may be luckier than its recipe, or unluckier."""

    training: Score
    validation: Score


@dataclass(frozen=True, eq=False)
class FreshPoints:
    """Points of a recipe that nobody has seen.

    Each counts with all labels that it may have, by their probabilities, and not with one that was drawn: so no
    prediction scores better on them than the true probabilities. Of these the score on all points that there could be
    is known, too, so what 5,000 owe to luck is taken off (a control variate; see Owen, Monte Carlo Theory, Methods and
    Examples, 2013, chapter 8).
    """

    positions: FloatArray
    """(FRESH_COUNT, 2)."""
    label_probabilities: Reals
    """(FRESH_COUNT, C)."""
    best: Score
    """Of the true probabilities: the best possible, on average over all samples."""
    luck: Score
    """How far the true probabilities score above that on these points."""


def fresh_points(data: DataSpec) -> FreshPoints:
    """Of a recipe, the same whatever the seed of its sample. The first time they take as long as its Truth."""
    return _fresh(replace(data, seed=_FRESH_SEED, point_count=FRESH_COUNT, validation_share=0.5))


def sample_scores(data: DataSpec, points: Points, assignment: Assignment) -> SampleScores | None:
    """Of the true probabilities on these very points; None where they aren't all of the recipe's sample, as it gave
    them, since the recipe then says nothing about some of them."""
    if len(points) == 0 or not provenance(data, points).is_whole:
        return None
    probabilities = truth_of(data).label_probabilities(points.positions)
    of_label = probabilities[np.arange(len(points)), assignment.labels]
    is_right = probabilities.argmax(axis=1) == assignment.labels

    def of(role: BoolArray) -> Score:
        if not role.any():
            return Score()
        return Score(float(-np.log(of_label[role]).mean()), float(is_right[role].mean()))

    return SampleScores(of(~assignment.is_validation), of(assignment.is_validation))


@lru_cache(maxsize=2)
def _fresh(recipe: DataSpec) -> FreshPoints:
    positions, _ = generate(recipe)
    truth = truth_of(recipe)
    probabilities = truth.label_probabilities(positions)
    losses = -(probabilities * np.log(probabilities)).sum(axis=1)
    best = Score(*truth.reachable())
    luck = Score(float(losses.mean()) - best.loss, float(probabilities.max(axis=1).mean()) - best.accuracy)
    return FreshPoints(positions, probabilities, best, luck)
