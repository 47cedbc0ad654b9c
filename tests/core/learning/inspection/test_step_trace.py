"""The step that is shown is what autograd and torch.optim give, and to the bit what training then does."""

from __future__ import annotations

import itertools

import numpy as np
import numpy.typing as npt
import pytest
import torch
import torch.nn.functional as F  # noqa: N812 - torch's own custom
from msgspec.structs import replace

from core.data.points import Points
from core.experiment.spec import DataSpec, EarlyStopping, NetworkSpec, OptimizerName, Regularization, Repeats, Variant
from core.learning.inspection.step_trace import trace_step
from core.learning.inspection.subject import Module, module_of
from core.learning.trainer import Trainer
from core.protocol.inspection import AskStep, StepTrace
from core.protocol.inspection.step import ParameterStep
from tests.core.learning.small_experiments import experiment, scattered, variant

ASK = AskStep(variant=0)


def close(actual: npt.ArrayLike | None, desired: npt.ArrayLike, relative: float = 2e-4, absolute: float = 2e-6) -> None:
    """Equal but for the rounding of 32-bit numbers."""
    assert actual is not None
    np.testing.assert_allclose(np.asarray(actual), np.asarray(desired), rtol=relative, atol=absolute)


def trace(trainer: Trainer, place: int = 0) -> StepTrace:
    return trace_step(trainer.subject(place), AskStep(variant=place), 1.0)


def network(**changes: object) -> Variant:
    return variant(5, 4, **changes)  # type: ignore[arg-type]  # as variant's own


def optimizer_of(module: Module, found: StepTrace) -> torch.optim.Optimizer:
    """torch's own, which remembers what the trace says was remembered."""
    rate, parameters = found.learning_rate, [each for each, _ in pairs(module, found)]
    made: torch.optim.Optimizer
    match found.optimizer:
        case "sgd":
            return torch.optim.SGD(parameters, lr=rate)
        case "momentum":
            made = torch.optim.SGD(parameters, lr=rate, momentum=0.9)
        case "adam":
            made = torch.optim.Adam(parameters, lr=rate)
        case "adamw":
            made = torch.optim.AdamW(parameters, lr=rate, weight_decay=found.weight_decay)
    names = ("momentum_buffer",) if found.optimizer == "momentum" else ("exp_avg", "exp_avg_sq")
    for parameter, step in pairs(module, found):
        memories = (torch.from_numpy(memory.copy()) for memory in step.memories_before)
        made.state[parameter] = dict(zip(names, memories, strict=True))
        if found.optimizer != "momentum":
            made.state[parameter]["step"] = torch.tensor(float(found.optimizer_steps - 1))
    return made


def pairs(module: Module, found: StepTrace) -> list[tuple[torch.Tensor, ParameterStep]]:
    """Each parameter of the module with what the trace says of it."""
    known: list[tuple[torch.Tensor, ParameterStep]] = []
    for layer, told in enumerate(found.layers):
        known.append((module.linears[layer].weight, told.weights))
        if told.biases is not None:
            known.append((module.linears[layer].bias, told.biases))
        if told.normalization is not None:
            known.append((module.norms[layer].weight, told.normalization.scale))
            known.append((module.norms[layer].bias, told.normalization.shift))
    return known


CASES = [
    (activation, normalized, dropout, classes, optimizer)
    for number, (activation, (normalized, dropout), classes) in enumerate(
        itertools.product(
            ("tanh", "relu", "sigmoid", "gelu", "linear"),
            ((False, 0.0), (True, 0.0), (False, 0.4), (True, 0.4)),
            (2, 3),
        )
    )
    for optimizer in [("sgd", "momentum", "adam", "adamw")[number % 4]]
]


@pytest.mark.parametrize(("activation", "normalized", "dropout", "classes", "optimizer"), CASES)
def test_every_number_is_what_autograd_and_torch_optim_give(
    activation: str, normalized: bool, dropout: float, classes: int, optimizer: OptimizerName
) -> None:
    one = network(activation=activation, normalized=normalized, dropout=dropout, l2=0.02, l1=0.01)
    data = DataSpec(generator=None, class_count=classes)
    trainer = Trainer(experiment(one, points=scattered(40, classes), data=data, optimizer=optimizer))
    trainer.train_steps(4)
    trainer.train_steps(2)
    module = module_of(trainer.subject(0).parameters)
    found = trace(trainer)
    module.train()
    assert found.inputs is not None
    assert found.targets is not None
    h, zs, hs = torch.from_numpy(found.inputs), [], []
    for layer, told in enumerate(found.layers):
        z = module.linears[layer](h)
        z.retain_grad()
        zs.append(z)
        if layer < len(found.layers) - 1:
            h = module.activation(module.norms[layer](z) if module.norms else z)
            hs.append(h)
            if told.factors is not None:
                assert set(np.unique(told.factors)) <= {np.float32(0), np.float32(1 / (1 - dropout))}
                h = h * torch.from_numpy(told.factors)
            close(told.h, hs[-1].detach().numpy())
            close(told.out, h.detach().numpy())
    targets = torch.from_numpy(found.targets)
    if classes == 2:
        losses = F.binary_cross_entropy_with_logits(zs[-1], targets, reduction="none")[:, 0]
    else:
        losses = F.cross_entropy(zs[-1], targets, reduction="none")
    weights = [linear.weight for linear in module.linears]
    penalty = sum(0.02 * weight.square().sum() + 0.01 * weight.abs().sum() for weight in weights)
    assert isinstance(penalty, torch.Tensor)
    losses.mean().backward(retain_graph=True)  # type: ignore[no-untyped-call]  # torch's
    close(found.losses, losses.detach().numpy())
    assert found.loss == pytest.approx(losses.mean().item(), rel=1e-4)
    assert found.penalty == pytest.approx(penalty.item(), rel=1e-4)
    for told, z in zip(found.layers, zs, strict=True):
        close(told.z, z.detach().numpy())
        assert z.grad is not None
        close(told.dz, z.grad.numpy())
    for parameter, step in pairs(module, found):
        assert parameter.grad is not None
        np.testing.assert_array_equal(step.before, parameter.detach().numpy())
        close(step.loss_gradient, parameter.grad.numpy())
    optimizer_now = optimizer_of(module, found)
    penalty.backward()  # type: ignore[no-untyped-call]  # torch's
    for parameter, step in pairs(module, found):
        assert parameter.grad is not None
        close(step.gradient, parameter.grad.numpy())
        close(step.gradient, step.loss_gradient + step.penalty_gradient, 1e-5, 1e-7)
        # Of the very same gradients: Adam blows up the rounding of one that is 0 but for that.
        parameter.grad.copy_(torch.from_numpy(step.gradient))
    optimizer_now.step()
    for parameter, step in pairs(module, found):
        close(step.after, parameter.detach().numpy(), 1e-5, 1e-7)


@pytest.mark.parametrize("normalized", [False, True])
def test_batch_statistics_and_slopes_can_be_redone_with_a_pencil(normalized: bool) -> None:
    trainer = Trainer(experiment(network(normalized=normalized), points=scattered(40)))
    trainer.train_steps(3)
    found = trace(trainer)
    layer = found.layers[0]
    y = layer.z
    if layer.normalization is not None:
        close(layer.normalization.mean, layer.z.mean(0))
        close(layer.normalization.variance, layer.z.var(0))
        y = layer.normalization.normalized * layer.normalization.scale.before + layer.normalization.shift.before
    close(layer.h, np.tanh(y))
    close(layer.slopes, 1 - layer.h**2)
    if layer.biases is not None:
        assert found.inputs is not None
        by_hand = found.inputs @ layer.weights.before.T + layer.biases.before
        close(layer.z, by_hand)
        chain = (found.layers[1].dz @ found.layers[1].weights.before) * layer.slopes
        close(layer.dz, chain)
        close(layer.weights.loss_gradient, layer.dz.T @ found.inputs)


@pytest.mark.parametrize("company", [False, True])
@pytest.mark.parametrize("resample", [False, True])
@pytest.mark.parametrize("optimizer", ["sgd", "adamw"])
def test_the_next_real_step_does_it_to_the_bit(company: bool, resample: bool, optimizer: OptimizerName) -> None:
    one = network(normalized=True, dropout=0.3, l2=0.01)
    others = [variant(5, 4, normalized=True), variant(3)] if company else []
    spec = experiment(one, *others, points=scattered(45), optimizer=optimizer, batch_size=7)
    trainer = Trainer(replace(spec, repeats=Repeats(count=3 if resample else 1, resample=resample)))
    for steps in (0, 1, 2, 5, 11):  # from the start, within an epoch, and across its end
        trainer.train_steps(steps)
        found, before = trace(trainer), trainer.subject(0).parameters.flat.clone()
        again = trace(trainer)
        trainer.train_steps(1)
        after = trainer.subject(0).parameters
        for layer, told in enumerate(found.layers):
            assert torch.equal(after.weights[layer][0].mT, torch.from_numpy(told.weights.after))
            shift = told.biases if told.normalization is None else told.normalization.shift
            assert shift is not None
            assert torch.equal(after.biases[layer][0, 0], torch.from_numpy(shift.after))
            np.testing.assert_array_equal(again.layers[layer].dz, told.dz)
        assert not torch.equal(before, after.flat)


def test_its_points_are_those_of_the_mini_batch_that_comes_next() -> None:
    trainer = Trainer(experiment(network(), points=scattered(45), batch_size=7))
    seen: list[int] = []
    while trainer.epoch == 0:
        found = trace(trainer)
        assert found.step_in_epoch == trainer.step_in_epoch
        assert found.batch_size == len(found.ids)
        subject = trainer.subject(0)
        rows = [subject.ids.tolist().index(point) for point in found.ids]
        np.testing.assert_array_equal(found.inputs, subject.inputs[rows].numpy())
        np.testing.assert_array_equal(found.targets, subject.labels[rows][:, None].numpy())
        seen += found.ids
        trainer.train_steps(1)
    assert sorted(seen) == sorted(trainer.subject(0).ids[: trainer.subject(0).training_count].tolist())


def test_large_networks_and_those_that_take_no_step_say_why() -> None:
    trainer = Trainer(experiment(variant(9), variant(4, 4, 4, 4), variant(8, 8, 8), points=scattered(30)))
    for place in (0, 1):
        assert "at most 3 layers of 8 units" in trace(trainer, place).obstacle
        assert trace(trainer, place).layers == ()
    assert trace(trainer, 2).obstacle == ""
    for _ in range(3):
        trainer.train_steps(100)
    trainer.show(1)
    assert trace(trainer, 2).obstacle == "No step comes next here: an earlier epoch is shown. Live leads back."


def test_a_network_that_has_stopped_and_one_without_points_say_just_that() -> None:
    stopping = replace(network(), regularization=Regularization(early_stopping=EarlyStopping(enabled=True, patience=1)))
    trainer = Trainer(experiment(stopping, points=scattered(30), learning_rate=3.0))
    while trainer.snapshot_variants(8)[0].status == "training":
        trainer.train_steps(100)
    assert trace(trainer).obstacle == "No step comes next: the network has stopped."
    assert trace(trainer).has_stopped
    empty = trace(Trainer(experiment(network(), points=Points.empty())))
    assert empty.obstacle == "No step comes next: there are no points to learn from."


def test_features_are_inputs_as_the_network_takes_them() -> None:
    one = Variant(network=NetworkSpec(hidden=(3,), features=("x1", "x2", "x1*x2")))
    trainer = Trainer(experiment(one, points=scattered(30)))
    found = trace(trainer)
    assert found.inputs is not None
    close(found.inputs[:, 2], found.inputs[:, 0] * found.inputs[:, 1])


def test_of_a_large_mini_batch_some_points_are_told_and_sums_are_over_all() -> None:
    trainer = Trainer(experiment(network(), points=scattered(300), batch_size=1000))
    found = trace(trainer)
    assert len(found.ids) == 64
    assert found.batch_size == trainer.subject(0).training_count
    assert found.losses is not None
    assert found.loss != pytest.approx(float(found.losses.mean()))
