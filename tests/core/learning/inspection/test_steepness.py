"""The largest slope of the logit, against slopes that are known."""

from __future__ import annotations

from itertools import combinations

import numpy as np
import pytest
import torch
from msgspec.structs import replace

from core.experiment.spec import DataSpec
from core.learning.inspection.gradual import Gradual
from core.learning.inspection.steepness import find_steepest
from core.learning.trainer import Trainer
from core.plane.features import COORDINATES, FEATURES, Features
from core.plane.grid import grid_positions
from core.protocol.inspection import AskSteepness, SteepnessLook
from tests.core.learning.small_experiments import experiment, scattered, train_epochs, variant

QUESTION = AskSteepness(variant=0)
LONG = 10.0


def look(trainer: Trainer) -> SteepnessLook:
    return Gradual(find_steepest).look(trainer.subject(0), QUESTION, LONG)


def by_differences(trainer: Trainer) -> float:
    """Of a fine grid, with steps that are small against its bends."""
    subject, positions, step = trainer.subject(0), grid_positions(150), np.float32(1e-2)
    with torch.no_grad():
        slopes = []
        for axis in np.eye(2, dtype=np.float32):
            ahead, behind = (subject.module(subject.inputs_at(positions + sign * step * axis)) for sign in (1, -1))
            change = (ahead - behind).double() / (2 * float(step))
            pairs = [change[:, a] - change[:, b] for a, b in combinations(range(change.shape[1]), 2)]
            slopes.append(torch.stack(pairs, 1) if pairs else change)
        return float(torch.stack(slopes).norm(dim=0).max())


def test_of_a_network_without_hidden_layers_it_is_the_length_of_its_weights() -> None:
    trainer = Trainer(experiment(variant(), points=scattered(30)))
    train_epochs(trainer, 5)
    w1, w2 = trainer.subject(0).parameters.weights[0].flatten().tolist()
    assert look(trainer).steepest == pytest.approx(float(np.hypot(w1, w2)), rel=1e-5)


@pytest.mark.parametrize(
    ("classes", "features"), [(2, COORDINATES), (3, COORDINATES), (2, FEATURES), (3, FEATURES[1:])]
)
def test_it_is_found_where_differences_find_it(classes: int, features: Features) -> None:
    data = DataSpec(generator=None, class_count=classes)
    plain = variant(8, 8)
    one = replace(plain, network=replace(plain.network, features=features))
    trainer = Trainer(experiment(one, points=scattered(60, classes), data=data, learning_rate=0.05))
    train_epochs(trainer, 20)
    found = look(trainer)
    assert found.is_complete
    assert found.steepest == pytest.approx(by_differences(trainer), rel=0.02)
    assert found.steepest >= by_differences(trainer) * 0.995


def test_of_large_networks_it_is_found_bit_by_bit_while_they_train() -> None:
    trainer = Trainer(experiment(variant(128, 128), points=scattered(20), batch_size=20))
    gradual: Gradual[AskSteepness, SteepnessLook] = Gradual(find_steepest)
    first = gradual.look(trainer.subject(0), QUESTION, 0.0)
    assert (first.is_complete, np.isnan(first.steepest)) == (False, True)
    looks = 0
    while np.isnan((found := gradual.look(trainer.subject(0), QUESTION, 0.0)).steepest):
        looks += 1
        train_epochs(trainer, 1 if looks < 3 else 0)
        assert looks < 200
    assert found.epoch == 0  # of the weights that it was begun with
    assert not found.is_complete
    at_rest = gradual.look(trainer.subject(0), QUESTION, LONG)
    assert (at_rest.epoch, at_rest.is_complete) == (trainer.epoch, True)


def test_what_was_found_or_begun_in_a_longer_run_is_not_told_of_a_new_one() -> None:
    old, new = (Trainer(experiment(variant(128, 128), points=scattered(20), batch_size=20)) for _ in range(2))
    train_epochs(old, 3)
    gradual: Gradual[AskSteepness, SteepnessLook] = Gradual(find_steepest)
    gradual.look(old.subject(0), QUESTION, LONG)
    train_epochs(old, 1)
    gradual.look(old.subject(0), QUESTION, 0.0)
    assert np.isnan(gradual.look(new.subject(0), QUESTION, 0.0).steepest)
    found = gradual.look(new.subject(0), QUESTION, LONG)
    assert (found.epoch, found.is_complete) == (0, True)
