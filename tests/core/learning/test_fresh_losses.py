"""Fresh points: every checkpoint is measured once, right, and without a word to the training."""

from __future__ import annotations

import numpy as np
import pytest
import torch
from msgspec.structs import replace

from core.data.generators import generate, with_generated
from core.data.points import Points
from core.data.truth.scores import fresh_points
from core.experiment.presets import opening_experiment
from core.experiment.spec import L2, DataSpec, Experiment, NetworkSpec, Regularization, Repeats, Variant
from core.learning.evaluation import logits
from core.learning.fresh_losses import FreshLosses
from core.learning.trainer import Trainer
from core.plane.features import COORDINATES, Features, feature_values
from core.protocol import FreshCurves
from tests.weights import parameters_of

SMALL = Variant(network=NetworkSpec(hidden=(8,)))


def small(class_count: int = 2, **changes: object) -> Experiment:
    data = DataSpec(generator="gaussians", class_count=class_count, noise=0.6, label_noise=0.1, point_count=60)
    experiment = Experiment(data=data, points=with_generated(data, Points.empty()), variants=(SMALL,))
    return replace(experiment, **changes)


def trained(experiment: Experiment, epochs: int) -> Trainer:
    trainer = Trainer(experiment)
    while trainer.epoch < epochs:
        trainer.train_steps(1000)
    return trainer


def complete(fresh: FreshLosses, trainer: Trainer) -> FreshCurves:
    found = fresh.curves(trainer)
    while not fresh.is_complete:
        found = fresh.curves(trainer)
    assert found is not None
    return found


@pytest.mark.parametrize(("class_count", "features"), [(2, COORDINATES), (3, COORDINATES), (2, ("x1^2", "sin x2"))])
def test_it_is_the_loss_that_labels_of_the_recipe_would_cost(class_count: int, features: Features) -> None:
    one = Variant(network=NetworkSpec(features=features, hidden=(8,)))
    trainer = trained(small(class_count, variants=(one,)), 12)
    curves = complete(FreshLosses(), trainer)
    assert curves.epochs.tolist() == list(range(13))
    data = replace(trainer.experiment.data, point_count=60_000, seed=5)
    positions, labels = generate(data)
    random = np.random.default_rng(0)
    wrong = random.random(len(labels)) < data.label_noise
    labels = np.where(wrong, (labels + random.integers(1, class_count, len(labels))) % class_count, labels)
    x = torch.from_numpy(feature_values(positions, features))
    z = logits(parameters_of(trainer), x[None])[0].double()
    z = torch.cat([torch.zeros_like(z), z], 1) if class_count == 2 else z
    targets = torch.from_numpy(labels.astype(np.int64))
    assert curves.losses[0, -1] == pytest.approx(float(torch.nn.functional.cross_entropy(z, targets)), rel=0.02)
    assert curves.accuracies[0, -1] == pytest.approx(float((z.argmax(1) == targets).double().mean()), abs=0.01)


@pytest.mark.parametrize("class_count", [2, 3])
def test_it_is_the_best_possible_and_what_the_network_is_short_of_it(class_count: int) -> None:
    """So the luck of 5,000 points is in neither: a loss above the best is what answers differ from the truth by."""
    trainer = trained(small(class_count), 8)
    fresh = fresh_points(trainer.experiment.data)
    z = logits(parameters_of(trainer), torch.from_numpy(fresh.positions)[None])[0].double().numpy()
    z = np.hstack([np.zeros_like(z), z]) if class_count == 2 else z
    answers = np.exp(z) / np.exp(z).sum(axis=1, keepdims=True)
    truth = fresh.label_probabilities
    apart = (truth * np.log(truth / answers)).sum(axis=1).mean()
    missed = (truth.max(axis=1) - truth[np.arange(len(truth)), answers.argmax(axis=1)]).mean()
    curves = complete(FreshLosses(), trainer)
    assert curves.losses[0, -1] == pytest.approx(fresh.best.loss + apart, abs=1e-6)
    assert curves.accuracies[0, -1] == pytest.approx(fresh.best.accuracy - missed, abs=1e-9)


def test_no_network_does_better_than_the_best_possible() -> None:
    best = fresh_points(small().data).best
    curves = complete(FreshLosses(), trained(small(), 60))
    assert (curves.losses > best.loss).all()
    assert (curves.accuracies <= best.accuracy + 1e-9).all()
    assert curves.losses[0].min() < best.loss + 0.1, "and it is not far from it"


def test_it_goes_on_piece_by_piece_and_measures_nothing_twice() -> None:
    trainer, fresh = trained(opening_experiment(), 40), FreshLosses()
    first = fresh.curves(trainer)
    assert first is not None
    assert len(first.epochs) < 41
    assert not fresh.is_complete
    before = complete(fresh, trainer)
    after = complete(fresh, trained(opening_experiment(), 40))
    assert np.array_equal(before.losses, after.losses), "the same weights, the same numbers"
    assert np.array_equal(complete(fresh, trainer).losses, before.losses)


def test_training_is_the_same_to_the_bit_while_it_is_measured() -> None:
    plain, watched, fresh = trained(small(), 30), Trainer(small()), FreshLosses()
    while watched.epoch < 30:
        watched.train_steps(3)
        fresh.curves(watched)
    assert torch.equal(parameters_of(plain).flat, parameters_of(watched).flat)


def test_repeats_count_as_their_median_and_variants_stand_in_their_order() -> None:
    decayed = replace(SMALL, regularization=Regularization(l2=L2(enabled=True, strength=0.1)))
    both = complete(FreshLosses(), trained(small(variants=(SMALL, decayed)), 20))
    alone = [complete(FreshLosses(), trained(small(variants=(one,)), 20)) for one in (SMALL, decayed)]
    assert np.allclose(both.losses, [one.losses[0] for one in alone], atol=1e-9)
    repeated = complete(FreshLosses(), trained(small(repeats=Repeats(count=2)), 5))
    assert repeated.losses.shape == (1, 6)
    assert not np.allclose(repeated.losses[0], both.losses[0, :6], atol=1e-3), "half the other repeat's"


def test_an_earlier_epoch_to_go_on_from_takes_the_later_ones_along() -> None:
    trainer, fresh = trained(small(), 20), FreshLosses()
    before = complete(fresh, trainer)
    trainer.continue_from(8)
    after = complete(fresh, trainer)
    assert after.epochs.tolist() == list(range(9))
    assert np.array_equal(after.losses, before.losses[:, :9])


def test_without_a_recipe_there_is_nothing_to_measure() -> None:
    experiment = small()
    fresh = FreshLosses()
    assert fresh.curves(Trainer(replace(experiment, data=replace(experiment.data, generator=None)))) is None
    assert fresh.is_complete
