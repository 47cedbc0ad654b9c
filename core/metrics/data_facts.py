"""What is known of the points that verdicts rest on: how many there are, what guessing costs, what can't be reached."""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache, lru_cache, partial

import msgspec
import numpy as np
import numpy.typing as npt

from core.data.points import Points
from core.data.split import Assignment, RoleCounts
from core.data.truth.scores import SampleScores, sample_scores
from core.experiment.spec import DataSpec
from core.metrics.neighbours import NeighbourShares, neighbour_shares
from core.metrics.overfitting import CHANCE_SHARE, LEAST_CHANCE, MEMORIZED_SHARE


class RoleFacts(msgspec.Struct, frozen=True, kw_only=True):
    """Of the points of one role. Losses in nats, shares in [0, 1]."""

    count: int
    guessing_loss: float
    """Cross-entropy of always answering with the class shares among these points: their entropy. 0 without points."""
    common_share: float
    """Of the most frequent class: the accuracy of always answering with it. NaN without points."""
    class_count: int
    """Of the dataset."""
    missing_classes: int
    """Classes that other points have and none of these."""
    noise_entropy: float
    """Of these points' label noise, nats: what the best answer costs that does not know which labels are wrong. 0 where
    there is none, or where it is not known, because points were drawn, imported or flipped by hand."""


def no_truth() -> None:
    """Nothing is known."""


@dataclass(frozen=True, eq=False, kw_only=True)
class DataFacts:
    """Of all points of an experiment."""

    training: RoleFacts
    validation: RoleFacts
    neighbours: Callable[[], NeighbourShares] = NeighbourShares
    """What the nearest training points tell; found when it is first asked for, in a few milliseconds."""
    truth: Callable[[], SampleScores | None] = no_truth
    """What the true probabilities score on these points, where that is known; found when it is first asked for, in 0.2
    seconds at most."""

    @property
    def lowest_training_loss(self) -> float:
        """The lowest that needs no learning by heart, as far as is known, nats: what the true probabilities cost on the
        training points, or at least the entropy of their label noise. 0 where nothing is known."""
        known = self.truth()
        return self.training.noise_entropy if known is None else known.training.loss

    @property
    def lowest_validation_loss(self) -> float:
        """The same of the validation points, where only luck leads below it."""
        known = self.truth()
        return self.validation.noise_entropy if known is None else known.validation.loss

    @property
    def memorized_below(self) -> float:
        """Training loss that can't be reached without learning by heart what is chance, nats; 0 for none known."""
        known, of_noise = self.truth(), MEMORIZED_SHARE * self.training.noise_entropy
        if known is None or known.training.loss < LEAST_CHANCE:
            return of_noise
        return max(of_noise, CHANCE_SHARE * known.training.loss)


def data_facts(data: DataSpec, points: Points, assignment: Assignment) -> DataFacts:
    """What is known of these points, with the labels and roles that they have now."""
    is_known = data.generator is not None and not points.drawn.any() and not (points.flip_at < 0).any()
    training, validation = assignment.counts
    neighbours = cache(partial(neighbour_shares, points.positions, assignment.labels, assignment.is_validation))
    truth = cache(partial(sample_scores, data, points, assignment))
    return DataFacts(
        training=_role_facts(training, validation, is_known=is_known),
        validation=_role_facts(validation, training, is_known=is_known),
        neighbours=neighbours,
        truth=truth,
    )


@lru_cache(maxsize=4)
def _role_facts(role: RoleCounts, other: RoleCounts, *, is_known: bool) -> RoleFacts:
    """Of the points of one role beside those of the other; while points are moved, they are the same.

    is_known: label noise is all that makes labels wrong.
    """
    counts, count = np.array(role.of_class), role.total
    noise = role.wrong / count if is_known and count else 0.0
    return RoleFacts(
        count=count,
        guessing_loss=guessing_loss(counts),
        common_share=float(counts.max() / count) if count else math.nan,
        class_count=len(counts),
        missing_classes=int(((counts == 0) & (np.array(other.of_class) > 0)).sum()),
        noise_entropy=noise_entropy(noise, len(counts)),
    )


def guessing_loss(counts: npt.NDArray[np.int64]) -> float:
    """Cross-entropy of always answering with the frequencies of classes that have so many points (K,), nats; 0 for no
    points."""
    shares = counts / max(int(counts.sum()), 1)
    shares = shares[shares > 0]
    return float(-(shares * np.log(shares)).sum())


def noise_entropy(noise: float, class_count: int) -> float:
    """Entropy in nats of a label that is wrong with probability `noise`, and then any of the others alike."""
    if noise <= 0:
        return 0.0
    right = -(1 - noise) * math.log(1 - noise) if noise < 1 else 0.0
    return right + noise * (math.log(class_count - 1) - math.log(noise))
