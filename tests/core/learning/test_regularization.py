"""Penalties by hand, dropout by its definition and against torch.nn.Dropout."""

from __future__ import annotations

import pytest
import torch

from core.experiment.spec import NetworkSpec
from core.learning.network import LayerViews, Layout, Parameters
from core.learning.regularization import DropoutFactors, Penalties
from tests.core.learning.small_experiments import run


def _by_hand() -> Parameters:
    """Two members of 2-1-1: weights 1, -2, 0.5 and 0, 3, -1, biases 10."""
    layout = Layout(NetworkSpec(hidden=(1,)), 1)
    parameters = Parameters(layout, 2, torch.full((2 * layout.row_size,), 10.0))
    with torch.inference_mode():
        parameters.weights[0].copy_(torch.tensor([[[1.0], [-2.0]], [[0.0], [3.0]]]))
        parameters.weights[1].copy_(torch.tensor([[[0.5]], [[-1.0]]]))
    return parameters


@pytest.mark.parametrize(
    ("l2", "l1", "values", "first", "second"),
    [
        ([0.1, 0.2], [0.0, 0.0], [0.525, 2.0], [0.2, -0.4, 0.1], [0.0, 1.2, -0.4]),
        ([0.0, 0.0], [0.5, 0.1], [1.75, 0.4], [0.5, -0.5, 0.5], [0.0, 0.1, -0.1]),
        ([0.1, 0.0], [0.5, 0.1], [2.275, 0.4], [0.7, -0.9, 0.6], [0.0, 0.1, -0.1]),
        ([0.0, 0.0], [0.0, 0.0], [0.0, 0.0], [0.0] * 3, [0.0] * 3),
    ],
)
def test_penalties_by_hand(
    l2: list[float], l1: list[float], values: list[float], first: list[float], second: list[float]
) -> None:
    parameters = _by_hand()
    penalties = Penalties(l2, l1, parameters)
    assert penalties.values(parameters) == pytest.approx(values)
    gradients = LayerViews(parameters.layout, 2, torch.zeros_like(parameters.flat))
    with torch.inference_mode():
        run(penalties.calls(parameters.map_part, gradients.map_part))
    for v, wanted in enumerate((first, second)):
        assert torch.cat([w[v].flatten() for w in gradients.weights]).tolist() == pytest.approx(wanted)
        assert not any(bias[v].any() for bias in gradients.biases)


def _drawn(rates: list[float], seed: int = 0, step: int = 0, rows: int = 50) -> list[torch.Tensor]:
    factors = DropoutFactors(rates, [seed] * len(rates), rows, (40, 30), torch.float32)
    with torch.inference_mode():
        factors.draw(step)
    return [layer.clone() for layer in factors.layers]


def test_each_member_is_silenced_at_its_own_rate_and_scaled_up_for_it() -> None:
    rates = [0.0, 0.1, 0.5, 0.9]
    for layer in _drawn(rates, rows=2000):
        assert bool((layer[0] == 1).all())
        for factors, rate in zip(layer, rates, strict=True):
            dropped = float((factors == 0).float().mean())
            assert dropped == pytest.approx(rate, abs=0.01)
            assert sorted(set(factors[factors > 0].tolist())) == pytest.approx([1 / (1 - rate)])
            assert float(factors.mean()) == pytest.approx(1, abs=0.05)


def test_scaling_is_that_of_torch() -> None:
    module = torch.nn.Dropout(0.3)
    torch.manual_seed(0)
    assert set(module(torch.ones(1000)).tolist()) == set(_drawn([0.3])[0].flatten().tolist())


def test_noise_depends_on_seed_and_step_alone() -> None:
    alone = _drawn([0.5], seed=3, step=8)
    beside = _drawn([0.2, 0.5, 0.7], seed=3, step=8)
    for a, b in zip(alone, beside, strict=True):
        assert torch.equal(a[0], b[1])
        assert bool(((b[1] > 0) <= (b[0] > 0)).all()), "what a low rate silences, a higher one silences too"
    for other in (_drawn([0.5], seed=3, step=9), _drawn([0.5], seed=4, step=8)):
        agreement = float((alone[0] == other[0]).float().mean())
        assert agreement == pytest.approx(0.5, abs=0.05)


def test_units_fall_silent_independently() -> None:
    silent = (_drawn([0.5], rows=4000)[0][0] == 0).float()
    correlations = torch.corrcoef(silent.T) - torch.eye(silent.shape[1])
    assert float(correlations.abs().max()) < 0.08


def test_each_repeat_has_noise_of_its_own_and_variants_share_it() -> None:
    factors = DropoutFactors([0.5, 0.5, 0.3, 0.3], [3, 4, 3, 4], 50, (40, 30), torch.float32)
    with torch.inference_mode():
        factors.draw(8)
    for layer, third, fourth in zip(
        factors.layers, _drawn([0.5, 0.3], seed=3, step=8), _drawn([0.5, 0.3], seed=4, step=8), strict=True
    ):
        assert torch.equal(layer, torch.stack([third[0], fourth[0], third[1], fourth[1]]))
