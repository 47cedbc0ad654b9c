"""What flows through layers, against torch.nn in its own modes and against counts by hand."""

from __future__ import annotations

import math

import numpy as np
import pytest
import torch
import torch.nn.functional as F  # noqa: N812 - torch's own custom
from torch import nn

from core.experiment.spec import Activation, DataSpec
from core.learning.inspection import flow
from core.learning.inspection.flow import Flow, forward, look_at_gradients
from core.learning.inspection.subject import Subject, module_of
from core.learning.trainer import Trainer
from core.protocol.inspection import AskFlow, AskGradients, FlowLook
from core.protocol.inspection.normalization import FLOW_SCALE
from tests.core.learning.small_experiments import experiment, scattered, train_epochs, variant

FLOW, GRADIENTS = AskFlow(variant=0), AskGradients(variant=0)
LONG = 10.0


def trained(*hidden: int, classes: int = 2, epochs: int = 4, **settings: object) -> Trainer:
    data = DataSpec(generator=None, class_count=classes)
    one = variant(*hidden, **settings)  # type: ignore[arg-type]  # settings by name
    trainer = Trainer(experiment(one, points=scattered(50, classes), data=data, learning_rate=0.03))
    train_epochs(trainer, epochs)
    return trainer


def sequence(subject: Subject) -> nn.Sequential:
    """The same network, put together by torch alone."""
    module = module_of(subject.parameters)
    parts: list[nn.Module] = []
    for depth, linear in enumerate(module.linears):
        parts.append(linear)
        if module.norms and depth < len(module.norms):
            parts.append(module.norms[depth])
        if depth < len(module.linears) - 1:
            parts.append(module.activation)
    return nn.Sequential(*parts)


def loss(logits: torch.Tensor, labels: torch.Tensor) -> torch.Tensor:
    if logits.shape[1] == 1:
        return F.binary_cross_entropy_with_logits(logits[:, 0], labels.float())
    return F.cross_entropy(logits, labels)


@pytest.mark.parametrize("normalized", [False, True])
@pytest.mark.parametrize("classes", [2, 3])
def test_gradients_are_those_of_torch_in_training_mode(normalized: bool, classes: int) -> None:
    trainer = trained(6, 5, classes=classes, normalized=normalized, dropout=0.4, l2=0.1)
    subject = trainer.subject(0)
    network, n = sequence(subject).train(), subject.training_count
    torch.autograd.backward(loss(network(subject.x[:n]), subject.labels[:n]))
    wanted = [part.weight.grad for part in network if isinstance(part, nn.Linear)]
    found = look_at_gradients(subject, GRADIENTS, 0.0)
    assert found.measured_points == n
    assert found.sizes == pytest.approx([float(g.square().mean().sqrt()) for g in wanted if g is not None], rel=1e-4)


def test_looking_at_gradients_leaves_running_statistics_alone() -> None:
    trainer = trained(6, normalized=True)
    subject = trainer.subject(0)
    before = [tensor.clone() for tensor in subject.parameters.running]
    look_at_gradients(subject, GRADIENTS, 0.0)
    assert all(torch.equal(a, b) for a, b in zip(before, subject.parameters.running, strict=True))


@pytest.mark.parametrize("normalized", [False, True])
def test_distributions_are_counted_at_every_checkpoint(normalized: bool) -> None:
    trainer = trained(6, 5, normalized=normalized)
    course, looks = Flow(), 0
    while not (found := course.look(trainer.subject(0), FLOW, 0.0)).is_complete:
        looks += 1
        assert looks < 20
    assert found.epochs.tolist() == [0, 1, 2, 3, 4]
    for at, epoch in enumerate(found.epochs.tolist()):
        trainer.show(epoch)
        subject = trainer.subject(0)
        h = subject.x[: subject.training_count]
        for depth, layer in enumerate(found.layers):
            with torch.no_grad():
                before = subject.module.linears[depth](h)
                after = subject.module.norms[depth](before) if normalized else before
                h = subject.module.activation(after)
            assert layer.before[at].tolist() == by_hand(before)
            assert (layer.after is None) == (not normalized)
            if layer.after is not None:
                assert layer.after[at].tolist() == by_hand(after)


def by_hand(values: torch.Tensor) -> list[int]:
    """255ths of the fullest bin; what lies off the scale is in the outermost ones."""
    edges = FLOW_SCALE.edges
    inside = np.clip(values.numpy().ravel(), edges[0], edges[-1])
    bins = np.histogram(inside, edges)[0]
    shares: list[int] = np.rint(255 * bins / bins.max()).astype(int).tolist()
    return shares


def test_losses_by_batch_statistics_are_torchs_in_training_mode() -> None:
    trainer = trained(6, 5, normalized=True, epochs=1)
    subject = trainer.subject(0)
    network, n = sequence(subject).train(), subject.training_count
    found = Flow().look(subject, FLOW, LONG)
    with torch.no_grad():
        by_batch = float(loss(network(subject.x[:n]), subject.labels[:n]))
        for part in network:
            if isinstance(part, nn.BatchNorm1d):
                part.momentum = 1.0  # the running statistics become those of the next mini-batch, all training points
        network(subject.x[:n])
        by_all = float(loss(network.eval()(subject.x[n:]), subject.labels[n:]))
    assert found.batch_train_loss == pytest.approx(by_batch, rel=1e-4)
    # Running variances have n - 1 in their denominator, those of a mini-batch n.
    assert found.batch_validation_loss == pytest.approx(by_all, rel=0.02)
    measures = trainer.outcomes(0)[0].measures
    assert found.train_loss == pytest.approx(measures.train_loss, rel=1e-5)
    assert found.validation_loss == pytest.approx(measures.validation_loss, rel=1e-5)


def test_running_statistics_lag_at_first_and_catch_up() -> None:
    def gaps(found: FlowLook) -> list[float]:
        return [layer.mean_gap + abs(math.log(layer.spread_ratio)) for layer in found.layers]

    trainer = trained(8, 8, normalized=True, epochs=0)
    early = Flow().look(trainer.subject(0), FLOW, LONG)
    train_epochs(trainer, 30)
    late = Flow().look(trainer.subject(0), FLOW, LONG)
    assert max(gaps(late)) < min(gaps(early)) / 2


@pytest.mark.parametrize(
    ("activation", "edge"), [("tanh", 2.178), ("sigmoid", 4.357), ("relu", 0.0), ("linear", math.inf)]
)
def test_units_are_saturated_where_their_activation_is_flat(activation: Activation, edge: float) -> None:
    trainer = trained(12, activation=activation, epochs=20)
    subject = trainer.subject(0)
    with torch.no_grad():
        z = forward(subject.module, subject.x[: subject.training_count])[0].after
    wanted = (z <= 0) if activation == "relu" else z.abs() > edge
    assert Flow().look(subject, FLOW, LONG).layers[0].saturated == pytest.approx(float(wanted.float().mean()), abs=0.01)


def test_a_network_without_batch_normalization_has_no_statistics_to_lag() -> None:
    found = Flow().look(trained(6).subject(0), FLOW, LONG)
    assert not found.normalized
    assert math.isnan(found.batch_train_loss)
    assert math.isnan(found.layers[0].mean_gap)


def test_of_many_points_the_first_are_looked_at_and_it_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(flow, "MOST_POINTS", 8)
    subject = trained(6, normalized=True).subject(0)
    found, n = Flow().look(subject, FLOW, LONG), subject.training_count
    assert (found.measured_points, found.training_points) == (8, n)
    with torch.no_grad():
        wanted = [float(loss(subject.module(subject.x[at : at + 8]), subject.labels[at : at + 8])) for at in (0, n)]
    assert (found.train_loss, found.validation_loss) == pytest.approx(tuple(wanted), rel=1e-5)
    assert look_at_gradients(subject, GRADIENTS, 0.0).measured_points == 8
