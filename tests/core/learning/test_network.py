"""How networks are laid out in one tensor, and what they start from."""

from __future__ import annotations

import math
from itertools import pairwise

import pytest
import torch
from hypothesis import given, settings
from hypothesis import strategies as st

from core.experiment.spec import Activation, NetworkSpec, output_count, parameter_count
from core.learning.network import Layout, Parameters

NETWORKS = st.builds(
    NetworkSpec,
    hidden=st.lists(st.integers(1, 9), max_size=4).map(tuple),
    batch_normalization=st.booleans(),
)


def _numbered(network: NetworkSpec, members: int) -> Parameters:
    """Every parameter a number of its own."""
    layout = Layout(network, 1)
    running = [torch.arange(members * width).view(members, 1, width) + 0.5 for width in (*layout.scale_widths,) * 2]
    return Parameters(layout, members, torch.arange(float(members * layout.row_size)), running)


@given(NETWORKS, st.integers(2, 5))
@settings(max_examples=30, deadline=None)
def test_as_many_parameters_as_the_spec_says(network: NetworkSpec, classes: int) -> None:
    assert Layout(network, output_count(classes)).parameter_count == parameter_count(network, classes)


@given(NETWORKS, st.integers(1, 4), st.data())
@settings(max_examples=30, deadline=None)
def test_rows_are_the_chosen_members(network: NetworkSpec, members: int, data: st.DataObject) -> None:
    chosen = data.draw(st.lists(st.integers(0, members - 1), min_size=1, unique=True))
    parameters = _numbered(network, members)
    rows = parameters.rows(chosen)
    for mine, theirs in zip(
        (*rows.weights, *rows.biases, *rows.scales, *rows.running_means, *rows.running_variances),
        (
            *parameters.weights,
            *parameters.biases,
            *parameters.scales,
            *parameters.running_means,
            *parameters.running_variances,
        ),
        strict=True,
    ):
        assert torch.equal(mine, theirs[chosen])
    assert torch.equal(rows.matrix(), parameters.matrix()[chosen])


def test_copying_a_row_leaves_the_others_alone() -> None:
    network = NetworkSpec(hidden=(3, 2), batch_normalization=True)
    parameters, other = _numbered(network, 3), _numbered(network, 3)
    with torch.inference_mode():
        other.flat.add_(1000)
        for running in other.running_means:
            running.add_(1000)
    wanted = parameters.matrix().clone()
    wanted[1] = other.matrix()[1]
    parameters.copy_rows_from(other, [1])
    assert torch.equal(parameters.matrix(), wanted)
    assert [bool((mean > 999).all()) for mean in parameters.running_means[0]] == [False, True, False]


@pytest.mark.parametrize("activation", ["tanh", "relu"])
def test_fresh_weights_fill_their_bounds(activation: Activation) -> None:
    parameters = Parameters.fresh(Layout(NetworkSpec(hidden=(100, 50), activation=activation), 3), [0, 0])
    for index, (weight, (fan_in, fan_out)) in enumerate(
        zip(parameters.weights, pairwise((2, 100, 50, 3)), strict=True)
    ):
        halved = activation == "relu" and index < 2
        bound = math.sqrt(6 / fan_in) if halved else math.sqrt(6 / (fan_in + fan_out))
        assert 0.9 * bound < float(weight.max()) <= bound
        assert -bound <= float(weight.min()) < -0.9 * bound
        assert torch.equal(weight[0], weight[1])
    assert all(not bias.any() for bias in parameters.biases)


def test_earlier_layers_start_alike_when_later_ones_change() -> None:
    short = Parameters.fresh(Layout(NetworkSpec(hidden=(8, 4)), 1), [7])
    long = Parameters.fresh(Layout(NetworkSpec(hidden=(8, 5, 3)), 3), [7])
    assert torch.equal(short.weights[0], long.weights[0])


def test_another_seed_is_another_network() -> None:
    layout = Layout(NetworkSpec(), 1)
    assert not torch.equal(Parameters.fresh(layout, [0]).flat, Parameters.fresh(layout, [1]).flat)
