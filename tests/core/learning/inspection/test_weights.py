"""How large weights are: counted by hand, and measured once at each checkpoint."""

from __future__ import annotations

from itertools import pairwise

import numpy as np
import pytest
import torch

from core.learning.inspection.weights import Weights
from core.learning.trainer import Trainer
from core.protocol.inspection import AskWeights, WeightsLook
from core.protocol.inspection.weights import AS_GOOD_AS_ZERO, WEIGHT_SCALE
from tests.core.learning.small_experiments import experiment, scattered, train_epochs, variant
from tests.weights import parameters_of

LONG = 10.0
QUESTION = AskWeights(variant=1)


@pytest.fixture(scope="module")
def trainer() -> Trainer:
    one = variant(5, 4, normalized=True, l1=0.01, l2=0.02)
    trainer = Trainer(experiment(variant(3), one, points=scattered(40)))
    train_epochs(trainer, 6)
    return trainer


def look(trainer: Trainer, weights: Weights | None = None, seconds: float = LONG) -> WeightsLook:
    return (weights or Weights()).look(trainer.subject(1), QUESTION, seconds)


def test_every_weight_is_counted_once_and_no_bias(trainer: Trainer) -> None:
    found = look(trainer)
    weights = [w[0].numpy() for w in parameters_of(trainer, 1).weights]
    assert [layer.count for layer in found.layers] == [2 * 5, 5 * 4, 4 * 1]
    edges = WEIGHT_SCALE.edges
    for layer, w in zip(found.layers, weights, strict=True):
        by_hand = [int(((w >= low) & (w < high)).sum()) for low, high in pairwise(edges)]
        assert layer.counts.bins.tolist() == by_hand
        assert layer.as_good_as_zero == sum(abs(value) < AS_GOOD_AS_ZERO for value in w.ravel().tolist())


def test_the_penalty_is_the_objectives_other_part(trainer: Trainer) -> None:
    found = look(trainer)
    weights = torch.cat([w.flatten() for w in parameters_of(trainer, 1).weights])
    by_hand = 0.02 * weights.square().sum() + 0.01 * weights.abs().sum()
    assert found.penalty == pytest.approx(float(by_hand), rel=1e-5)
    assert found.train_loss == trainer.outcomes(1)[0].measures.train_loss


def test_norms_are_those_of_every_checkpoint_however_little_time_there_is_at_once(trainer: Trainer) -> None:
    weights, looks = Weights(), 0
    while not (found := look(trainer, weights, seconds=0.0)).is_complete:
        looks += 1
        assert looks < 100
    assert found.norm_epochs.tolist() == list(range(7))
    for epoch, norms in zip(found.norm_epochs.tolist(), found.norms.T, strict=True):
        trainer.show(epoch)
        by_hand = [float(w.norm()) for w in trainer.subject(1).parameters.weights]
        trainer.show(None)
        assert norms.tolist() == pytest.approx(by_hand, rel=1e-6)


def test_looking_back_the_course_stays_whole(trainer: Trainer) -> None:
    trainer.show(2)
    then = look(trainer)
    trainer.show(None)
    assert then.epoch == 2
    assert then.norm_epochs.tolist() == list(range(7))
    assert then.norms[:, 2] == pytest.approx(look(trainer).norms[:, 2])


def test_what_is_off_the_scale_or_no_number_is_counted_apart() -> None:
    values = np.array([0.0, -3e-5, 1e30, 10.0, -10.0, -11.0, np.nan, np.inf, -np.inf], np.float32)
    counts = WEIGHT_SCALE.counts(values)
    assert (counts.below, counts.above, counts.not_finite) == (1, 1, 3)
    assert counts.bins.sum() == 4
    assert counts.bins[len(counts.bins) // 2] == 2


def test_bins_are_equally_wide_on_the_scale_and_show_small_weights() -> None:
    places = WEIGHT_SCALE.place(WEIGHT_SCALE.edges)
    assert np.diff(places) == pytest.approx(1 / WEIGHT_SCALE.bin_count)
    width = WEIGHT_SCALE.place(AS_GOOD_AS_ZERO) - WEIGHT_SCALE.place(-AS_GOOD_AS_ZERO)
    assert width > 0.15
