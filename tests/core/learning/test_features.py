"""Networks with other input features: what they start from, and training against plain torch.nn."""

from __future__ import annotations

import math
from collections.abc import Callable

import numpy as np
import pytest
import torch
from hypothesis import given
from hypothesis import strategies as st
from torch import Tensor

from core.experiment.spec import Activation, NetworkSpec
from core.learning.network import Layout, Parameters
from core.learning.trainer import Trainer
from core.plane.features import COORDINATES, FEATURES, Feature, Features
from core.plane.grid import WHOLE, grid_positions
from tests.core.learning.companies import differing
from tests.core.learning.small_experiments import all_learned_from, experiment, scattered, train_epochs, variant
from tests.core.strategies import features
from tests.weights import parameters_of

FORMULAS: dict[Feature, Callable[[Tensor, Tensor], Tensor]] = {
    "x1": lambda x1, _: x1,
    "x2": lambda _, x2: x2,
    "x1^2": lambda x1, _: x1**2,
    "x2^2": lambda _, x2: x2**2,
    "x1*x2": lambda x1, x2: x1 * x2,
    "sin x1": lambda x1, _: torch.sin(x1),
    "sin x2": lambda _, x2: torch.sin(x2),
}
ACTIVATIONS: dict[Activation, type[torch.nn.Module]] = {"tanh": torch.nn.Tanh, "relu": torch.nn.ReLU}


def _start(chosen: Features, *hidden: int, seed: int = 3, activation: Activation = "tanh") -> Parameters:
    return Parameters.fresh(Layout(NetworkSpec(features=chosen, hidden=hidden, activation=activation), 1), [seed])


def _draws(chosen: Features, *hidden: int) -> dict[Feature, Tensor]:
    """What each feature enters the first layer with, as shares of the largest weight that there can be."""
    first = _start(chosen, *hidden).weights[0][0]
    bound = math.sqrt(6 / sum(first.shape))
    return {feature: row / bound for feature, row in zip(chosen, first, strict=True)}


@pytest.mark.parametrize("hidden", [(), (1,), (7, 3)])
def test_coordinates_alone_start_from_one_stream_layer_by_layer(hidden: tuple[int, ...]) -> None:
    generator = torch.Generator().manual_seed(3)
    for weight in _start(COORDINATES, *hidden).weights:
        bound = math.sqrt(6 / sum(weight.shape[1:]))
        assert torch.equal(weight[0], torch.empty(weight.shape[1:]).uniform_(-bound, bound, generator=generator))


@given(features, features, st.lists(st.integers(1, 9), min_size=1, max_size=3), st.sampled_from(["tanh", "relu"]))
def test_switching_features_changes_no_later_layer(
    one: Features, other: Features, hidden: list[int], activation: Activation
) -> None:
    starts = [_start(chosen, *hidden, activation=activation) for chosen in (one, other)]
    for first, second in zip(*(start.weights[1:] for start in starts), strict=True):
        assert torch.equal(first, second)


@given(features, features, st.lists(st.integers(1, 9), max_size=2))
def test_switching_features_leaves_the_draws_of_the_others(one: Features, other: Features, hidden: list[int]) -> None:
    draws = [_draws(chosen, *hidden) for chosen in (one, other)]
    for feature in {*one} & {*other}:
        assert len(one) != len(other) or torch.equal(draws[0][feature], draws[1][feature])
        torch.testing.assert_close(draws[0][feature], draws[1][feature], rtol=0, atol=1e-6)


def test_no_feature_starts_like_another() -> None:
    draws = list(_draws(FEATURES, 50).values())
    for place, draw in enumerate(draws):
        assert 0.9 < draw.abs().max() <= 1.0
        assert all((draw - other).abs().mean() > 0.3 for other in draws[:place])


def _plain(trainer: Trainer, activation: Activation) -> torch.nn.Sequential:
    """A plain network with the weights of the first variant, which has no batch normalization."""
    parameters, layers = parameters_of(trainer, 0), list[torch.nn.Module]()
    for weight, bias in zip(parameters.weights, parameters.biases, strict=True):
        linear = torch.nn.Linear(*weight.shape[1:])
        with torch.no_grad():
            linear.weight.copy_(weight[0].mT)
            linear.bias.copy_(bias[0, 0])
        layers += [linear, ACTIVATIONS[activation]()]
    return torch.nn.Sequential(*layers[:-1])


@pytest.mark.parametrize(
    ("chosen", "hidden", "activation"),
    [(FEATURES, (8, 5), "tanh"), (("x1^2", "x2^2"), (), "tanh"), (("sin x2",), (6,), "relu")],
)
def test_training_is_that_of_a_plain_network_on_the_features(
    chosen: Features, hidden: tuple[int, ...], activation: Activation
) -> None:
    points = all_learned_from(scattered(60))
    one = variant(*hidden, activation=activation, features=chosen)
    trainer = Trainer(experiment(one, variant(4), points=points, batch_size=100, optimizer="sgd", learning_rate=0.1))
    network = _plain(trainer, activation)
    x = torch.tensor(points.positions)
    inputs = torch.stack([FORMULAS[feature](*x.T) for feature in chosen], dim=1)
    y = torch.tensor(points.labels).float()
    optimizer = torch.optim.SGD(network.parameters(), 0.1)
    losses = []
    for _ in range(20):
        loss = torch.nn.functional.binary_cross_entropy_with_logits(network(inputs)[:, 0], y)
        losses.append(loss.item())
        optimizer.zero_grad()
        loss.backward()  # type: ignore[no-untyped-call]  # torch's
        optimizer.step()
    train_epochs(trainer, 20)
    np.testing.assert_allclose(trainer.take_rows(0)[0][:20, 1], losses, rtol=1e-4)
    x1, x2 = torch.tensor(grid_positions(9)).T
    with torch.no_grad():
        wanted = network(torch.stack([FORMULAS[feature](x1, x2) for feature in chosen], dim=1)).sigmoid()
    found = trainer.snapshot_variants(9, view=WHOLE)[0].surface
    np.testing.assert_allclose(found.reshape(-1), wanted[:, 0], rtol=1e-3, atol=1e-5)


@given(features, st.integers(1, 3))
def test_what_a_variant_learns_does_not_depend_on_the_features_of_others(other: Features, copies: int) -> None:
    one = variant(6, 4, dropout=0.3)
    alone = Trainer(experiment(one))
    beside = Trainer(experiment(*[variant(6, 4, features=other)] * copies, one))
    for trainer in (alone, beside):
        train_epochs(trainer, 3)
    assert not differing(alone, beside, (0, copies))
