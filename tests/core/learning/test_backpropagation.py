"""Gradients in closed form against autograd, for every kind of network."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import product

import pytest
import torch
import torch.nn.functional as F  # noqa: N812 - torch's own custom
from torch import Tensor

from core.experiment.spec import MAX_CLASSES, MAX_HIDDEN_LAYERS, Activation, NetworkSpec, output_count
from core.learning.backpropagation import Backpropagation
from core.learning.network import LayerViews, Layout, Parameters
from core.learning.optimizer import make_optimizer
from core.learning.regularization import DropoutFactors, Penalties
from core.learning.training_data import targets
from core.plane.features import COORDINATES, FEATURES, Features
from tests.core.learning.small_experiments import as_batch, run

POINTS = 7
RATES, L2, L1 = [0.0, 0.4], [0.1, 0.02], [0.05, 0.3]
TOLERANCES = {torch.float64: 1e-9, torch.float32: 1e-4}
ACTIVATIONS: dict[Activation, Callable[[Tensor], Tensor]] = {
    "tanh": torch.tanh,
    "relu": torch.relu,
    "sigmoid": torch.sigmoid,
    "gelu": F.gelu,
    "linear": lambda z: z,
}


def _stack(network: NetworkSpec, classes: int, members: int, dtype: torch.dtype) -> Parameters:
    """Members with random parameters, different ones each."""
    parameters = Parameters.fresh(Layout(network, output_count(classes)), range(members), dtype)
    generator = torch.Generator().manual_seed(5)
    with torch.inference_mode():
        for view in (*parameters.biases, *parameters.scales):
            view.add_(torch.randn(view.shape, generator=generator, dtype=torch.float64).to(dtype), alpha=0.3)
    return parameters


def _batch(classes: int, tables: int, points: int = POINTS, inputs: int = 2) -> tuple[Tensor, Tensor]:
    """x (T, B, F) in double precision and labels (T, B)."""
    generator = torch.Generator().manual_seed(1)
    x = torch.randn(tables, points, inputs, generator=generator).double()
    return x, torch.randint(0, classes, (tables, points), generator=generator)


def _oracle(
    parameters: Parameters,
    x: Tensor,
    labels: Tensor,
    factors: Sequence[Tensor] | None,
    l2: Sequence[float],
    l1: Sequence[float],
) -> tuple[Tensor, Tensor]:
    """Logits (V, B, S) and gradient (V * R,) by autograd."""
    flat = parameters.flat.clone().requires_grad_()
    views = LayerViews(parameters.layout, parameters.member_count, flat)
    network = parameters.layout.network
    h = x.expand(parameters.member_count, -1, -1)
    for depth in range(len(network.hidden)):
        z = h @ views.weights[depth]
        if network.batch_normalization:
            # All units of all members are channels of one normalization.
            channels = z.transpose(0, 1).flatten(1)
            gamma, beta = views.scales[depth].flatten(), views.biases[depth].flatten()
            channels = F.batch_norm(channels, None, None, gamma, beta, training=True)
            z = channels.view(x.shape[1], *views.scales[depth].shape[::2]).transpose(0, 1)
        else:
            z = z + views.biases[depth]
        h = ACTIVATIONS[network.activation](z)
        if factors is not None:
            h = h * factors[depth].clone()
    z = h @ views.weights[-1] + views.biases[-1]
    y = labels.expand(parameters.member_count, -1)
    losses = (
        F.binary_cross_entropy_with_logits(z[..., 0], y.to(z.dtype), reduction="none")
        if z.shape[2] == 1
        else F.cross_entropy(z.mT, y, reduction="none")
    )
    squares = torch.stack([w.square().sum((1, 2)) for w in views.weights]).sum(0)
    sizes = torch.stack([w.abs().sum((1, 2)) for w in views.weights]).sum(0)
    loss = losses.mean(1).sum() + squares @ z.new_tensor(l2) + sizes @ z.new_tensor(l1)
    loss.backward()  # type: ignore[no-untyped-call]  # torch's
    assert flat.grad is not None
    return z.detach(), flat.grad


def _compare(
    network: NetworkSpec,
    classes: int,
    *,
    members: int = 2,
    dropout: bool = False,
    penalties: bool = False,
    own_points: bool = False,
    dtype: torch.dtype = torch.float64,
) -> None:
    """Ours in some precision against autograd in double precision, relative to the length of the gradient."""
    what = f"{network}, {classes} classes, {members} members, {dropout=}, {penalties=}, {dtype}"
    parameters = _stack(network, classes, members, dtype)
    x, labels = _batch(classes, members if own_points else 1, inputs=len(network.features))
    y = targets(labels, output_count(classes), dtype)
    gradients = LayerViews(parameters.layout, members, torch.zeros_like(parameters.flat))
    l2, l1 = (L2[:members], L1[:members]) if penalties else ([0.0] * members, [0.0] * members)
    factors = DropoutFactors(RATES[-members:], [0] * members, POINTS, network.hidden, dtype) if dropout else None
    with torch.inference_mode():
        backpropagation = Backpropagation(parameters, gradients, POINTS, factors)
        batch = as_batch(parameters, x.to(dtype), y)
        for step in range(2):  # twice: nothing may be left over from the step before
            if factors:
                factors.draw(step)
            run(backpropagation.calls(batch))
            run(Penalties(l2, l1, parameters).calls(parameters.map_part, gradients.map_part))
        logits = backpropagation.logits.mT.double()
        exact = Parameters(parameters.layout, members, parameters.flat.double())
        silenced = [layer.double() for layer in factors.layers] if factors else None
    wanted_logits, wanted = _oracle(exact, x, labels, silenced, l2, l1)
    rows = parameters.layout.places(members)
    for found, right in ((gradients.flat.double()[rows], wanted[rows]), (logits.flatten(1), wanted_logits.flatten(1))):
        assert bool(((found - right).norm(dim=1) <= TOLERANCES[dtype] * right.norm(dim=1)).all()), what


@pytest.mark.parametrize("dtype", TOLERANCES)
@pytest.mark.parametrize("normalized", [False, True])
@pytest.mark.parametrize("activation", ACTIVATIONS)
def test_gradients_of_every_combination(activation: Activation, normalized: bool, dtype: torch.dtype) -> None:
    widths = (5, 4, 3, 6, 5, 4)
    for layers, dropout, penalties, classes in product(
        range(MAX_HIDDEN_LAYERS + 1), [False, True], [False, True], range(2, MAX_CLASSES + 1)
    ):
        network = NetworkSpec(hidden=widths[:layers], activation=activation, batch_normalization=normalized)
        _compare(network, classes, dropout=dropout and layers > 0, penalties=penalties, dtype=dtype)


@pytest.mark.parametrize("classes", [2, 3])
@pytest.mark.parametrize("normalized", [False, True])
def test_gradients_of_a_member_alone(normalized: bool, classes: int) -> None:
    network = NetworkSpec(hidden=(5, 4), batch_normalization=normalized)
    _compare(network, classes, members=1, dropout=True, penalties=True)


@pytest.mark.parametrize("classes", [2, 3])
def test_gradients_where_each_member_has_points_of_its_own(classes: int) -> None:
    _compare(NetworkSpec(hidden=(5, 4)), classes, own_points=True)


@pytest.mark.parametrize("features", [FEATURES[:1], FEATURES[4:], FEATURES])
@pytest.mark.parametrize("normalized", [False, True])
def test_gradients_with_other_features(features: Features, normalized: bool) -> None:
    for hidden, members, classes in product(((), (5,), (5, 4)), (1, 2), (2, 3)):
        network = NetworkSpec(features=features, hidden=hidden, batch_normalization=normalized)
        _compare(network, classes, members=members, dropout=bool(hidden), penalties=True)


def test_extreme_logits_give_finite_gradients() -> None:
    parameters = _stack(NetworkSpec(hidden=()), 2, 1, torch.float32)
    gradients = LayerViews(parameters.layout, 1, torch.zeros_like(parameters.flat))
    with torch.inference_mode():
        parameters.flat.fill_(1e4)
        x = torch.tensor([[[3.0, 3.0], [-3.0, -3.0]]])
        batch = as_batch(parameters, x, targets(torch.tensor([[0, 1]]), 1))
        run(Backpropagation(parameters, gradients, 2).calls(batch))
    assert gradients.weights[0].flatten().tolist() == pytest.approx([3.0, 3.0])
    assert gradients.biases[0].item() == pytest.approx(0.0)


@pytest.mark.parametrize("classes", [2, 3])
@pytest.mark.parametrize("normalized", [False, True])
@pytest.mark.parametrize("activation", ACTIVATIONS)
@pytest.mark.parametrize("chosen", [[6, 1, 3], [6]], ids=["three", "alone"])
def test_what_a_member_learns_does_not_depend_on_its_neighbours_to_the_bit(
    chosen: list[int], activation: Activation, normalized: bool, classes: int
) -> None:
    sizes = (((4, 2), 10), ((8, 5), 11), ((33, 64), 32), ((33, 64), 1), ((40, 1, 50), 32))
    for (hidden, points), features in [
        *product(sizes, [COORDINATES]),
        *zip(sizes, (FEATURES, FEATURES[-1:], FEATURES[-1:], FEATURES, FEATURES[-1:]), strict=True),
    ]:
        network = NetworkSpec(features=features, hidden=hidden, activation=activation, batch_normalization=normalized)
        eight = _stack(network, classes, 8, torch.float32)
        few = eight.rows(chosen)
        x, labels = _batch(classes, 1, points, len(features))
        y = targets(labels, output_count(classes))
        rates = [0.1 * v for v in range(8)]
        l2, l1 = [0.01 * v for v in range(8)], [0.02 * (v % 3) for v in range(8)]
        for parameters, places in ((eight, list(range(8))), (few, chosen)):
            _train(
                parameters,
                x.float(),
                y,
                [rates[place] for place in places],
                [l2[place] for place in places],
                [l1[place] for place in places],
            )
        assert torch.equal(few.matrix(), eight.rows(chosen).matrix()), (network, points)


def _train(
    parameters: Parameters,
    x: Tensor,
    y: Tensor,
    rates: Sequence[float],
    l2: Sequence[float],
    l1: Sequence[float],
) -> None:
    """Five steps of Adam."""
    members = len(rates)
    gradients = LayerViews(parameters.layout, members, torch.zeros_like(parameters.flat))
    penalties = Penalties(l2, l1, parameters)
    optimizer = make_optimizer("adam", parameters.flat, gradients.flat)
    factors = DropoutFactors(rates, [0] * members, x.shape[1], parameters.layout.network.hidden, x.dtype)
    with torch.inference_mode():
        backpropagation = Backpropagation(parameters, gradients, x.shape[1], factors)
        batch = as_batch(parameters, x, y)
        calls = [*backpropagation.calls(batch), *penalties.calls(parameters.map_part, gradients.map_part)]
        for step in range(5):
            factors.draw(step)
            run(calls)
            optimizer.step(0.01, 0.0)
