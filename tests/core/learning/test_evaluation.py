"""Evaluation mode: surfaces and measures against the plain definition."""

from __future__ import annotations

import copy
import math
from collections.abc import Callable
from typing import NamedTuple

import numpy as np
import pytest
import torch
import torch.nn.functional as F  # noqa: N812 - torch's own custom

from core.experiment.spec import Activation, NetworkSpec
from core.learning import forward_pass
from core.learning.activations import OF_MANY_POINTS
from core.learning.evaluation import MEASURED_NAMES, Measuring, Sample, logits, surface, weight_norms
from core.learning.network import Layout, Parameters
from core.learning.regularization import Penalties
from core.learning.rises import Losses

ACTIVATIONS: dict[Activation, Callable[[torch.Tensor], torch.Tensor]] = {
    "tanh": torch.tanh,
    "relu": torch.relu,
    "sigmoid": torch.sigmoid,
    "gelu": F.gelu,
    "linear": lambda z: z,
}


def _parameters(network: NetworkSpec, outputs: int, members: int = 2) -> Parameters:
    parameters = Parameters.fresh(Layout(network, outputs), [0] * members)
    generator = torch.Generator().manual_seed(1)
    with torch.inference_mode():
        parameters.flat.add_(torch.randn(parameters.flat.shape, generator=generator), alpha=0.5)
        for mean, variance in zip(parameters.running_means, parameters.running_variances, strict=True):
            mean.copy_(torch.randn(mean.shape, generator=generator))
            variance.copy_(torch.rand(variance.shape, generator=generator) + 0.5)
    return parameters


def _logits(parameters: Parameters, member: int, x: torch.Tensor) -> torch.Tensor:
    h = x
    network = parameters.layout.network
    for depth in range(len(network.hidden)):
        h = h @ parameters.weights[depth][member]
        bias = parameters.biases[depth][member, 0]
        if network.batch_normalization:
            mean, variance = (r[depth][member, 0] for r in (parameters.running_means, parameters.running_variances))
            h = F.batch_norm(h, mean, variance, parameters.scales[depth][member, 0], bias)
        else:
            h = h + bias
        h = ACTIVATIONS[network.activation](h)
    return h @ parameters.weights[-1][member] + parameters.biases[-1][member]


def test_tanh_of_many_points_is_tanh_to_the_last_digits_that_count() -> None:
    ends = torch.tensor([math.inf, -math.inf, math.nan, 0.0, 1e-30])
    z = torch.cat([torch.linspace(-30, 30, 100_001), ends])
    h = torch.empty_like(z)
    for call in OF_MANY_POINTS["tanh"](z.clone(), h, h, h).forward:
        call()
    torch.testing.assert_close(h.double(), torch.tanh(z.double()), rtol=0.0, atol=3e-7, equal_nan=True)


class Score(NamedTuple):
    """What is measured of one network."""

    train_loss: float
    validation_loss: float
    train_accuracy: float
    validation_accuracy: float
    penalty: float


def _measured(parameters: Parameters, sample: Sample, penalties: Penalties) -> tuple[list[Score], Losses]:
    """Of each network, and the loss on each validation point."""
    assert Score._fields == MEASURED_NAMES
    with torch.inference_mode():
        measured = Measuring(parameters, sample).run(penalties)
    return [Score(*row) for row in zip(*measured.scores[0], strict=True)], measured.losses[0].copy()


def _points(outputs: int, count: int, tables: int = 1) -> tuple[torch.Tensor, torch.Tensor]:
    """x (T, N, 2) and labels (T, N)."""
    generator = torch.Generator().manual_seed(4)
    x = torch.randn(tables, count, 2, generator=generator)
    return x, torch.randint(0, max(2, outputs), (tables, count), generator=generator)


@pytest.mark.parametrize("normalized", [False, True])
@pytest.mark.parametrize("outputs", [1, 3])
@pytest.mark.parametrize("activation", ACTIVATIONS)
def test_surface_by_definition(activation: Activation, outputs: int, normalized: bool) -> None:
    parameters = _parameters(NetworkSpec(hidden=(6, 5), activation=activation, batch_normalization=normalized), outputs)
    x, _ = _points(outputs, 50)
    shown = surface(parameters, x[0])
    for v in range(2):
        z = _logits(parameters, v, x[0])
        probabilities = torch.sigmoid(z) if outputs == 1 else torch.softmax(z, 1)
        torch.testing.assert_close(shown[v].clone(), probabilities.T, rtol=1e-4, atol=1e-6)


@pytest.mark.parametrize("tables", [1, 2])
@pytest.mark.parametrize("normalized", [False, True])
@pytest.mark.parametrize("outputs", [1, 3])
@pytest.mark.parametrize("activation", ACTIVATIONS)
def test_measures_by_definition(activation: Activation, outputs: int, normalized: bool, tables: int) -> None:
    parameters = _parameters(NetworkSpec(hidden=(6, 5), activation=activation, batch_normalization=normalized), outputs)
    x, labels = _points(outputs, 50, tables)
    measured, held_out = _measured(parameters, Sample(x, labels, 30), Penalties([0.1, 0.0], [0.0, 0.0], parameters))
    for v, found in enumerate(measured):
        own = v if tables > 1 else 0
        z = _logits(parameters, v, x[own])
        # One logit z is the softmax of the two logits 0 and z.
        per_class = torch.log_softmax(torch.cat([torch.zeros_like(z), z], 1) if outputs == 1 else z, 1)
        losses = -per_class[torch.arange(50), labels[own]]
        right = (per_class.argmax(1) == labels[own]).double()
        assert found.train_loss == pytest.approx(float(losses[:30].mean()), rel=1e-4)
        assert found.validation_loss == pytest.approx(float(losses[30:].mean()), rel=1e-4)
        torch.testing.assert_close(torch.from_numpy(held_out[v]), losses[30:].float(), rtol=1e-3, atol=1e-5)
        assert found.train_accuracy == pytest.approx(float(right[:30].mean()))
        assert found.validation_accuracy == pytest.approx(float(right[30:].mean()))
        squares = sum(float(weight[v].square().sum()) for weight in parameters.weights)
        assert float(weight_norms(parameters)[v]) == pytest.approx(math.sqrt(squares))
        assert found.penalty == pytest.approx([0.1 * squares, 0.0][v])


@pytest.mark.parametrize("hidden", [(5, 3), (64, 64), (40, 1, 30)])
@pytest.mark.parametrize("outputs", [1, 3])
@pytest.mark.parametrize("activation", ACTIVATIONS)
@pytest.mark.parametrize("chosen", [[6, 1, 3], [6]], ids=["three", "alone"])
def test_answers_do_not_depend_on_neighbours_to_the_bit(
    chosen: list[int], activation: Activation, outputs: int, hidden: tuple[int, ...]
) -> None:
    eight = _parameters(NetworkSpec(hidden=hidden, activation=activation, batch_normalization=True), outputs, 8)
    few = eight.rows(chosen)
    for count in (*range(8, 60, 3), 530):
        sample = Sample(*_points(outputs, count), 7)
        with torch.inference_mode():
            answers = logits(eight, sample.x)[chosen]
            assert torch.equal(logits(few, sample.x), answers)
        among_eight, of_eight = _measured(eight, sample, Penalties([0.1] * 8, [0.0] * 8, eight))
        penalties = Penalties([0.1] * len(chosen), [0.0] * len(chosen), few)
        found, of_few = _measured(few, sample, penalties)
        assert found == [among_eight[place] for place in chosen]
        assert np.array_equal(of_few, of_eight[chosen])


@pytest.mark.parametrize("outputs", [1, 4])
def test_pieces_make_no_difference(outputs: int, monkeypatch: pytest.MonkeyPatch) -> None:
    parameters = _parameters(NetworkSpec(hidden=(6,), batch_normalization=True), outputs)
    positions = torch.randn(1003, 2, generator=torch.Generator().manual_seed(0))
    whole = surface(parameters, positions)
    monkeypatch.setattr(forward_pass, "PIECE", 1200)
    torch.testing.assert_close(surface(parameters, positions), whole, rtol=1e-5, atol=1e-7)


def test_what_there_is_nothing_to_measure_on_is_nan() -> None:
    parameters = _parameters(NetworkSpec(hidden=(3,)), 1, 1)
    penalties = Penalties([0.0], [0.0], parameters)
    x, labels = torch.zeros(1, 4, 2), torch.tensor([[0, 1, 1, 0]])
    ((no_validation,), _) = _measured(parameters, Sample(x, labels, 4), penalties)
    assert math.isnan(no_validation.validation_loss)
    assert math.isnan(no_validation.validation_accuracy)
    assert no_validation.train_accuracy == 0.5
    ((nothing,), _) = _measured(parameters, Sample(x[:, :0], labels[:, :0], 0), penalties)
    assert math.isnan(nothing.train_loss)
    assert math.isnan(nothing.validation_loss)


@pytest.mark.parametrize("outputs", [1, 3])
def test_where_there_is_no_answer_there_is_no_accuracy(outputs: int) -> None:
    parameters = _parameters(NetworkSpec(hidden=(4,)), outputs)
    with torch.inference_mode():
        parameters.weights[0][1].fill_(math.nan)
    x, labels = _points(outputs, 20)
    penalties = Penalties([0.0, 0.0], [0.0, 0.0], parameters)
    (sound, broken), _ = _measured(parameters, Sample(x, labels, 12), penalties)
    assert all(map(math.isfinite, sound))
    assert all(map(math.isnan, broken[:4]))


def test_a_loss_beyond_numbers_on_a_validation_point_leaves_the_training_loss_what_it_is() -> None:
    parameters = _parameters(NetworkSpec(hidden=()), 1)
    with torch.inference_mode():
        parameters.weights[0].fill_(1e38)
    x = torch.tensor([[[0.0, 0.0], [1.0, 1.0], [3.0, 3.0]]])
    labels = torch.tensor([[1, 1, 0]])
    penalties = Penalties([0.0] * parameters.member_count, [0.0] * parameters.member_count, parameters)
    scores, _ = _measured(parameters, Sample(x, labels, 2), penalties)
    assert not math.isfinite(scores[0].validation_loss)
    assert math.isfinite(scores[0].train_loss)


@pytest.mark.parametrize("normalized", [False, True])
def test_measuring_goes_by_the_weights_of_its_time_and_leaves_scores_that_it_gave_alone(normalized: bool) -> None:
    parameters = _parameters(NetworkSpec(hidden=(6, 5), batch_normalization=normalized), 1)
    penalties = Penalties([0.1, 0.1], [0.0, 0.0], parameters)
    sample = Sample(*_points(1, 50), 30)
    measuring = Measuring(parameters, sample)
    with torch.inference_mode():
        scores = measuring.run(penalties).scores
        given = copy.deepcopy(scores)
        parameters.flat.mul_(1.5)
        for running in parameters.running:
            running.add_(0.25)
        later = measuring.run(penalties).scores
        assert later == Measuring(parameters, sample).run(penalties).scores
    assert later != scores
    assert scores == given


def test_the_loss_of_a_sure_answer_is_told_to_its_last_digits() -> None:
    parameters = _parameters(NetworkSpec(hidden=()), 1, 1)
    with torch.inference_mode():
        parameters.weights[0].fill_(1.0)
        parameters.biases[0].fill_(0.0)
    x, labels = torch.tensor([[[15.0, 15.0], [-15.0, -15.0]]]), torch.tensor([[1, 0]])
    ((score,), _) = _measured(parameters, Sample(x, labels, 1), Penalties([0.0], [0.0], parameters))
    assert score.train_loss == pytest.approx(math.exp(-30.0), rel=1e-3)
    assert score.validation_loss == pytest.approx(math.exp(-30.0), rel=1e-3)
    assert (score.train_accuracy, score.validation_accuracy) == (1.0, 1.0)
