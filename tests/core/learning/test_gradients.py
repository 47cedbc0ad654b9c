"""Gradients in closed form against autograd, for every kind of network."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
import torch
import torch.nn.functional as F  # noqa: N812 - torch's own custom
from torch import Tensor

from core.learning.gradients import Backpropagation, targets
from core.learning.network import LayerViews, Layout, Parameters
from core.learning.regularization import DropoutFactors, Penalties
from core.spec import Activation, NetworkSpec

ROWS = 12
ACTIVATIONS: dict[Activation, Callable[[Tensor], Tensor]] = {
    "tanh": torch.tanh,
    "relu": torch.relu,
    "sigmoid": torch.sigmoid,
    "gelu": F.gelu,
    "linear": lambda z: z,
}


def _stack(network: NetworkSpec, classes: int, variants: int, dtype: torch.dtype) -> Parameters:
    """Variants with random parameters, different ones each."""
    layout = Layout(network, 1 if classes == 2 else classes)
    parameters = Parameters.fresh(layout, [3] * variants, dtype)
    generator = torch.Generator().manual_seed(5)
    with torch.inference_mode():
        parameters.flat.add_(torch.randn(parameters.flat.shape, generator=generator, dtype=dtype), alpha=0.3)
    return parameters


def _oracle(
    parameters: Parameters, x: Tensor, labels: Tensor, factors: DropoutFactors | None, l2: list[float], l1: list[float]
) -> tuple[Tensor, Tensor]:
    """Logits (V, B, S) and gradient (V * P,) by autograd, one variant after the other."""
    flat = parameters.flat.clone().requires_grad_()
    views = LayerViews(parameters.layout, parameters.variant_count, flat)
    network = parameters.layout.network
    loss, logits = torch.zeros((), dtype=x.dtype), []
    for v in range(parameters.variant_count):
        h = x[v if len(x) > 1 else 0]
        for depth in range(len(network.hidden)):
            z = h @ views.weights[depth][v]
            if network.batch_normalization:
                z = F.batch_norm(z, None, None, views.scales[depth][v, 0], views.biases[depth][v, 0], training=True)
            else:
                z = z + views.biases[depth][v]
            h = ACTIVATIONS[network.activation](z)
            if factors is not None:
                h = h * factors.layers[depth][v].clone()
        z = h @ views.weights[-1][v] + views.biases[-1][v]
        y = labels[v if len(labels) > 1 else 0]
        loss = loss + (
            F.binary_cross_entropy_with_logits(z[:, 0], y.to(x.dtype)) if z.shape[1] == 1 else F.cross_entropy(z, y)
        )
        loss = loss + sum(l2[v] * w[v].square().sum() + l1[v] * w[v].abs().sum() for w in views.weights)
        logits.append(z.detach())
    loss.backward()  # type: ignore[no-untyped-call]  # torch's
    assert flat.grad is not None
    return torch.stack(logits), flat.grad


def _compare(
    network: NetworkSpec,
    classes: int = 2,
    variants: int = 3,
    *,
    dropout: bool = False,
    penalties: bool = False,
    dtype: torch.dtype = torch.float64,
    own_points: bool = False,
) -> None:
    generator = torch.Generator().manual_seed(1)
    samples = variants if own_points else 1
    x = torch.randn(samples, ROWS, 2, generator=generator, dtype=dtype)
    labels = torch.randint(0, classes, (samples, ROWS), generator=generator)
    parameters = _stack(network, classes, variants, dtype)
    gradients = LayerViews(parameters.layout, variants, torch.full_like(parameters.flat, 7.0))
    rates = [0.5, 0.0, 0.2][:variants]
    l2, l1 = ([0.0, 0.1, 0.02][:variants], [0.3, 0.0, 0.05][:variants]) if penalties else ([0.0] * 3, [0.0] * 3)
    factors = DropoutFactors(rates, [0] * len(rates), ROWS, network.hidden, dtype) if dropout else None
    with torch.inference_mode():
        backpropagation = Backpropagation(parameters, gradients, ROWS, factors)
        wanted_targets = targets(labels, parameters.layout.output_count, dtype)
        for step in range(2):  # twice: nothing may be left over from the step before
            if factors:
                factors.draw(step)
            logits = backpropagation.forward(x.expand(variants, -1, -1)).clone()
            backpropagation.run(x.expand(variants, -1, -1), wanted_targets)
            Penalties(l2[:variants], l1[:variants], parameters).add_gradient(
                parameters.weight_part, gradients.weight_part
            )
    wanted_logits, wanted = _oracle(parameters, x, labels, factors, l2, l1)
    close: dict[str, Any] = {"rtol": 1e-9, "atol": 1e-12} if dtype == torch.float64 else {"rtol": 1e-4, "atol": 1e-6}
    torch.testing.assert_close(logits.clone(), wanted_logits, **close)
    torch.testing.assert_close(gradients.flat.clone(), wanted, **close)


@pytest.mark.parametrize("dtype", [torch.float64, torch.float32])
@pytest.mark.parametrize("dropout", [False, True])
@pytest.mark.parametrize("normalized", [False, True])
@pytest.mark.parametrize("activation", ACTIVATIONS)
def test_gradients_of_every_kind_of_layer(
    activation: Activation, normalized: bool, dropout: bool, dtype: torch.dtype
) -> None:
    network = NetworkSpec(hidden=(5, 4), activation=activation, batch_normalization=normalized)
    _compare(network, dropout=dropout, dtype=dtype)


@pytest.mark.parametrize("normalized", [False, True])
@pytest.mark.parametrize("variants", [1, 3])
@pytest.mark.parametrize("classes", [2, 3])
@pytest.mark.parametrize("hidden", [(), (4,), (5, 4), (4, 3, 5)])
def test_gradients_of_every_shape(hidden: tuple[int, ...], classes: int, variants: int, normalized: bool) -> None:
    network = NetworkSpec(hidden=hidden, batch_normalization=normalized)
    _compare(network, classes, variants, dropout=True, penalties=True)


def test_gradients_where_each_variant_has_points_of_its_own() -> None:
    _compare(NetworkSpec(hidden=(5, 4)), 3, own_points=True)


def test_gradients_of_penalties_alone() -> None:
    _compare(NetworkSpec(hidden=(5,)), penalties=True)


def test_extreme_logits_give_finite_gradients() -> None:
    parameters = _stack(NetworkSpec(hidden=()), 2, 1, torch.float32)
    gradients = LayerViews(parameters.layout, 1, torch.zeros_like(parameters.flat))
    with torch.inference_mode():
        parameters.flat.fill_(1e4)
        x = torch.tensor([[[3.0, 3.0], [-3.0, -3.0]]])
        Backpropagation(parameters, gradients, 2).run(x, targets(torch.tensor([[0, 1]]), 1))
    assert gradients.flat.tolist() == pytest.approx([3.0, 3.0, 0.0])
