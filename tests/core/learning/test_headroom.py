"""Headroom: what it calls finite for sure is finite, whatever points and gradients come."""

from __future__ import annotations

import math
from unittest.mock import patch

import pytest
import torch
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from core.experiment.parameter_place import ParameterPlace
from core.experiment.spec import Activation, NetworkSpec, OptimizerName
from core.learning import unmeasured
from core.learning.backpropagation import Backpropagation
from core.learning.evaluation import logits
from core.learning.headroom import Headroom, safe_size
from core.learning.network import LayerViews, Layout, Parameters
from core.learning.optimizer import BETA_1, BETA_2, OptimizerState, make_optimizer
from core.learning.regularization import DropoutFactors
from core.learning.trainer import Trainer
from tests.core.learning.companies import activations
from tests.core.learning.small_experiments import as_batch, experiment, run, train_epochs, variant
from tests.weights import parameters_of

REACH = 3.0
GRADIENTS = st.sampled_from([0.0, 1e-30, 1e-20, 1e-8, 1e-3, 1.0, -1.0, 1e4, -1e12, 1e18, 1e25, -1e37])


def _parameters(network: NetworkSpec, outputs: int = 1) -> Parameters:
    return Parameters.fresh(Layout(network, outputs), [0])


def _headroom(optimizer: OptimizerName, *, normalized: bool = False) -> tuple[Headroom, Parameters]:
    parameters = _parameters(NetworkSpec(hidden=(6,), batch_normalization=normalized))
    headroom = Headroom(parameters, make_optimizer(optimizer, parameters.flat, torch.zeros_like(parameters.flat)))
    headroom.take_reach(REACH)
    return headroom, parameters


@given(
    name=st.sampled_from(["adam", "adamw"]),
    gradients=st.lists(st.lists(GRADIENTS, min_size=4, max_size=4), min_size=1, max_size=60),
    learning_rate=st.floats(1e-5, 10.0),
    weight_decay=st.sampled_from([0.0, 0.01, 0.1]),
)
@settings(deadline=None)
def test_no_step_is_longer_than_the_longest(
    name: OptimizerName, gradients: list[list[float]], learning_rate: float, weight_decay: float
) -> None:
    weights, gradient = torch.ones(4), torch.zeros(4)
    optimizer = make_optimizer(name, weights, gradient)
    longest = optimizer.longest_step(learning_rate, weight_decay)
    for given_gradient in gradients:
        before = float(torch.linalg.vector_norm(weights))
        gradient.copy_(torch.tensor(given_gradient))
        optimizer.step(learning_rate, weight_decay)
        assert float(torch.linalg.vector_norm(weights)) - before <= longest * (1 + 1e-6)


@pytest.mark.parametrize("name", ["adam", "adamw"])
def test_gradients_that_grow_long_after_the_start_come_close_to_the_longest_step(name: OptimizerName) -> None:
    """The first steps of a run stay far below it, by Adam's bias corrections. Gradients that grow by b2 / b1 a step are
    those for which the inequality behind the bound is an equality."""
    weights, gradient, learning_rate = torch.zeros(4), torch.ones(4), 0.01
    optimizer = make_optimizer(name, weights, gradient)
    optimizer.load(OptimizerState((torch.zeros(4), torch.full((4,), 1e-20)), 10_000))
    before = 0.0
    for _ in range(100):
        before = float(torch.linalg.vector_norm(weights))
        optimizer.step(learning_rate, 0.0)
        gradient.mul_(BETA_2 / BETA_1)
    grown = float(torch.linalg.vector_norm(weights)) - before
    assert 7 <= grown / (learning_rate * math.sqrt(len(weights))) <= 8
    assert grown <= optimizer.longest_step(learning_rate, 0.0)


def test_the_longest_step_has_a_bound_only_where_the_rule_has_one() -> None:
    for name in ("sgd", "momentum"):
        assert make_optimizer(name, torch.ones(4), torch.ones(4)).longest_step(0.01, 0.0) == math.inf
    assert make_optimizer("adamw", torch.ones(4), torch.ones(4)).longest_step(10.0, 1.0) == math.inf


@given(
    activation=activations,
    hidden=st.lists(st.integers(1, 12), max_size=6),
    outputs=st.sampled_from([1, 3]),
    dropped=st.booleans(),
    seed=st.integers(0, 99),
)
@settings(deadline=None)
def test_a_step_from_weights_of_a_safe_size_finds_finite_numbers(
    activation: Activation, hidden: list[int], outputs: int, dropped: bool, seed: int
) -> None:
    parameters = _parameters(NetworkSpec(hidden=tuple(hidden), activation=activation), outputs)
    random, reach, count = torch.Generator().manual_seed(seed), 50.0, 7
    with torch.inference_mode():
        # Some weights carry all of it.
        parameters.flat.copy_(torch.randn(len(parameters.flat), generator=random) ** 5)
        size = safe_size(parameters.layout, reach, in_training=True)
        parameters.flat.mul_(0.999 * size / parameters.size())
        x = reach * (2 * torch.rand(1, count, 2, generator=random) - 1)
        gradients = LayerViews(parameters.layout, 1, torch.zeros_like(parameters.flat))
        dropout = DropoutFactors([0.9], [seed], count, tuple(hidden), torch.float32) if dropped and hidden else None
        if dropout is not None:
            dropout.draw(seed)
        targets = torch.zeros(1, count, outputs)
        run(Backpropagation(parameters, gradients, count, dropout).calls(as_batch(parameters, x, targets)))
        assert bool(torch.isfinite(gradients.flat).all())
        assert bool(torch.isfinite(logits(parameters, x)).all())


def test_it_is_used_up_by_steps() -> None:
    """By the longest steps that there can be: as long as it calls them sure, weights stay of a safe size."""
    headroom, parameters = _headroom("adam")
    largest, steps, learning_rate = safe_size(parameters.layout, REACH, in_training=True), 50, 1e6
    longest = make_optimizer("adam", parameters.flat, parameters.flat.clone()).longest_step(learning_rate, 0.0)
    covered = 0
    while headroom.cover(steps, learning_rate, 0.0):
        covered += 1
        with torch.inference_mode():
            parameters.flat.mul_(1 + steps * longest / parameters.size())
        assert parameters.size() <= largest
    assert covered > 1
    assert not headroom.is_sure


def test_it_is_found_anew_when_it_is_used_up() -> None:
    headroom, parameters = _headroom("adam")
    steps = 1_000_000
    longest = make_optimizer("adam", parameters.flat, parameters.flat.clone()).longest_step(1.0, 0.0)
    often = 2 * math.ceil(safe_size(parameters.layout, REACH, in_training=True) / (steps * longest))
    assert all(headroom.cover(steps, 1.0, 0.0) for _ in range(often))  # these weights stay as they are


def test_it_looks_at_weights_again_when_it_is_told() -> None:
    headroom, parameters = _headroom("adam")
    assert headroom.cover(1000, 0.01, 0.0)
    assert headroom.is_sure
    with torch.inference_mode():
        parameters.flat.fill_(1e12)
    assert headroom.cover(1, 0.01, 0.0)  # nobody told of it
    headroom.forget()
    assert not headroom.cover(1, 0.01, 0.0)
    assert not headroom.is_sure


@pytest.mark.parametrize("number", [math.nan, math.inf])
def test_weights_that_are_not_finite_have_none(number: float) -> None:
    headroom, parameters = _headroom("adam")
    with torch.inference_mode():
        parameters.flat[0] = number
    assert not headroom.cover(1, 0.01, 0.0)


def test_there_is_none_where_growth_has_no_bound() -> None:
    assert not _headroom("sgd")[0].cover(1, 0.01, 0.0)
    assert not _headroom("adam")[0].cover(1, 1e38, 0.0)
    assert not _headroom("adam", normalized=True)[0].cover(1, 0.01, 0.0)


@pytest.mark.parametrize("how", ["rate", "hand"])
@pytest.mark.parametrize("steps", [0, 1])
def test_who_diverges_goes_back_to_the_end_of_the_epoch_before(how: str, steps: int) -> None:
    """Where nothing is copied at the ends of epochs, too, and in the midst of an epoch as well as between two."""
    with patch.object(unmeasured, "MOST", 1):
        spec = experiment(variant(6), variant(6))
        trainer = Trainer(spec)
        train_epochs(trainer, 61)
        before = parameters_of(trainer).flat.clone()
        trainer.train_steps(steps)
        if how == "rate":
            trainer.change(replace(spec, training=replace(spec.training, learning_rate=1e39)))
        else:
            trainer.edit(0, ParameterPlace(layer=0, unit=0, source=0), math.inf)
            trainer.check_finite()
        train_epochs(trainer, 3)
    assert trainer.outcomes(0)[0].status == "diverged"
    assert torch.equal(parameters_of(trainer).flat, before)
