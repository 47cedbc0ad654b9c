"""Verdicts against thousands of fresh points: the benchmark in its short form, and that its truth is one."""

from __future__ import annotations

from itertools import count, islice

import numpy as np
import pytest
import torch
from msgspec.structs import replace

from core.data.generators import generate
from core.experiment.derived import derive
from core.experiment.spec import Experiment
from core.learning.evaluation import logits
from core.learning.trainer import Trainer
from tests.benchmarks.fresh_loss import FreshPoints, sampled_epochs, truth
from tests.benchmarks.random_experiments import random_experiment
from tests.benchmarks.verdicts import judged, returns, rows_of
from tests.weights import parameters_of

COUNT = 16
MOST_STEPS = 2500


def short_experiments() -> list[tuple[Experiment, int]]:
    """The first that take a fraction of a second, of seeds that the rule was not tuned on."""
    every = (random_experiment(seed) for seed in count(2000))
    short = (
        (experiment, epochs)
        for experiment, epochs in every
        if epochs * len(experiment.points) / experiment.training.batch_size <= MOST_STEPS
    )
    return list(islice(short, COUNT))


def test_hardly_any_verdict_is_false() -> None:
    found = [judged(*one) for one in short_experiments()]
    false = [one for one in found if one.truth == "not" and one.verdict.sign == "overfitting"]
    denied = [one for one in found if one.truth == "overfitting" and one.verdict.sign == "none"]
    unsure = [one for one in found if one.verdict.sign == "perhaps"]
    assert {one.truth for one in found} >= {"overfitting", "not"}, "there is something to be told apart"
    # One of each may differ from processor to processor; the benchmark itself says how rare they are among many.
    assert len(false) <= 1
    assert len(denied) <= 1
    assert len(unsure) <= 6
    assert sum(row.figure for row in rows_of(found) if row.unit == "runs") == COUNT
    assert [returns(one.kinds) for one in found] == [0] * COUNT, "none comes and goes while somebody looks"


def test_fresh_loss_is_that_of_labels_drawn_by_the_recipe() -> None:
    experiment, _ = random_experiment(3)
    data = replace(experiment.data, label_noise=0.2, class_count=3)
    trainer = Trainer(replace(experiment, data=data))
    trainer.train_steps(200)
    parameters = parameters_of(trainer)
    positions, labels = generate(replace(data, point_count=40_000, seed=77))
    random = np.random.default_rng(0)
    wrong = random.random(len(labels)) < 0.2
    drawn = np.where(wrong, (labels + random.integers(1, 3, len(labels))) % 3, labels).astype(np.int64)
    with torch.inference_mode():
        log_shares = torch.log_softmax(logits(parameters, torch.from_numpy(positions)[None])[0].double(), 1)
        expected = float(-log_shares.gather(1, torch.from_numpy(drawn)[:, None]).mean())
    assert FreshPoints(data).loss(parameters) == pytest.approx(expected, rel=0.05)


def test_truth_by_its_definition() -> None:
    falling, steady = np.linspace(0.5, 0.1, 50), np.full(50, 0.3)
    down = np.linspace(0.7, 0.5, 25)
    for end, expected in ((0.52, "not"), (0.54, "between"), (0.60, "overfitting")):
        fresh = np.concatenate([down, np.linspace(0.5, end, 22), np.full(3, end)])
        assert truth(fresh, falling) == expected
    assert truth(fresh, steady) == "between", "training loss has not fallen"
    assert truth(fresh, falling, (0.5, 0.3)) == "not", "better weights were put back"


@pytest.mark.parametrize("seed", range(40))
def test_random_experiments_can_be_trained_and_are_of_the_kind_promised(seed: int) -> None:
    experiment, epochs = random_experiment(seed)
    found = derive(experiment).hindrance
    assert found is None or not found.blocks
    assert 40 <= len(experiment.points) <= 1000
    assert 100 <= epochs <= 1200
    sampled = sampled_epochs(epochs)
    assert (sampled[0], sampled[-1]) == (0, epochs)
    assert 45 <= len(sampled) <= 50
