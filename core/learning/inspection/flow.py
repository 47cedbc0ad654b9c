"""What flows through a network's layers, forward and backward."""

from __future__ import annotations

import math
import time
from typing import Final, NamedTuple

import numpy as np
import torch
import torch.nn.functional as F  # noqa: N812 - torch's own custom
from torch import Tensor

from core.experiment.spec import parameter_count
from core.learning.inspection.of_checkpoints import OfCheckpoints
from core.learning.inspection.subject import Module, Subject, module_of
from core.learning.network import BN_EPSILON, Parameters
from core.protocol.inspection import AskFlow, AskGradients, FlowLook, GradientsLook, LayerFlow
from core.protocol.inspection.normalization import FLAT, FLOW_SCALE, MOST_EPOCHS, Shares

MOST_POINTS: Final = 256
"""Training points that are looked at, and validation points: the first ones, a random part of them all."""
MOST_VALUES: Final = 8192
"""Numbers that are counted of a layer and an epoch; of more, every second, third ... one."""
MOST_OPERATIONS: Final = 200_000_000
"""Floating-point operations of gradients, at most about: 20 ms. Of large networks fewer points are looked at."""
FEWEST_POINTS: Final = 32


class Layer(NamedTuple):
    """A hidden layer at N points."""

    before: Tensor
    """(N, H) weights times what comes in, and without batch normalization the bias."""
    after: Tensor
    """(N, H) what goes into the activation."""


class Flow:
    """Answers AskFlow."""

    def __init__(self) -> None:
        self._course = OfCheckpoints(_shares)
        self._x: Tensor | None = None
        """Positions that the course is of."""

    def look(self, subject: Subject, question: AskFlow, seconds: float) -> FlowLook:
        """Of these weights at once; of checkpoints as far as there is time."""
        if self._x is None or not torch.equal(self._x, subject.x):
            self._x = subject.x
            self._course.forget()
        until, count = time.perf_counter() + seconds, _point_count(subject)
        now = (subject.epoch, _shares(subject.parameters, 0, subject))
        with torch.no_grad():
            layers = forward(subject.module, subject.inputs[:count])
            losses, batch_losses = _losses(subject, count)
        steepest, normalized = _steepest(subject.module), subject.network.batch_normalization
        saturated = [_saturated(subject.module, layer.after, steepest) for layer in layers]
        course = self._course.course(subject, until - time.perf_counter())  # of the time, what these weights left
        found = [one for one in course.found if one[0] != subject.epoch]
        found = found[:: 1 + len(found) // MOST_EPOCHS]
        found = sorted([*found, now], key=lambda one: one[0])
        return FlowLook(
            question=question,
            epoch=subject.epoch,
            is_complete=course.is_complete,
            normalized=normalized,
            activation=subject.network.activation,
            measured_points=count,
            training_points=subject.training_count,
            epochs=np.array([epoch for epoch, _ in found], np.int64),
            layers=tuple(
                LayerFlow(
                    before=np.stack([shares[depth][0] for _, shares in found]),
                    after=np.stack([shares[depth][1] for _, shares in found]) if normalized else None,
                    saturated=share,
                    mean_gap=gap[0],
                    spread_ratio=gap[1],
                )
                for depth, (share, gap) in enumerate(zip(saturated, _gaps(subject.module, layers), strict=True))
            ),
            train_loss=losses[0],
            validation_loss=losses[1],
            batch_train_loss=batch_losses[0],
            batch_validation_loss=batch_losses[1],
        )


def look_at_gradients(subject: Subject, question: AskGradients, seconds: float) -> GradientsLook:
    """By autograd."""
    del seconds
    count = _point_count(subject)
    sizes = gradient_sizes(subject, count) if count else [math.nan] * (len(subject.network.hidden) + 1)
    return GradientsLook(
        question=question,
        epoch=subject.epoch,
        sizes=np.array(sizes),
        measured_points=count,
        training_points=subject.training_count,
    )


def gradient_sizes(subject: Subject, count: int) -> list[float]:
    """As GradientsLook.sizes, by the first so many training points."""
    module = module_of(subject.parameters)
    if count > 1:
        module.train()  # normalizes by these points; one alone has no variance
    loss = mean_loss(module(subject.inputs[:count]), subject.labels[:count])
    gradients = torch.autograd.grad(loss, [linear.weight for linear in module.linears])
    return [float(gradient.square().mean().sqrt()) for gradient in gradients]


def mean_loss(logits: Tensor, labels: Tensor) -> Tensor:
    """Cross-entropy in nats, of logits (N, S) and labels (N,)."""
    if logits.shape[1] == 1:
        return F.binary_cross_entropy_with_logits(logits[:, 0], labels.to(logits.dtype))
    return F.cross_entropy(logits, labels)


def _point_count(subject: Subject) -> int:
    """Of the training points, so many are looked at."""
    return min(subject.training_count, _most_points(subject))


def _most_points(subject: Subject) -> int:
    """Of each role."""
    fitting = MOST_OPERATIONS // (6 * parameter_count(subject.network, 2))
    return min(MOST_POINTS, max(FEWEST_POINTS, fitting))


def forward(module: Module, x: Tensor) -> list[Layer]:
    """The hidden layers at inputs (N, F), in evaluation mode."""
    layers, h = [], x
    for depth in range(len(module.linears) - 1):
        before: Tensor = module.linears[depth](h)
        after: Tensor = module.norms[depth](before) if module.norms else before
        layers.append(Layer(before, after))
        h = module.activation(after)
    return layers


def _shares(parameters: Parameters, row: int, subject: Subject) -> list[tuple[Shares, Shares]]:
    """Of each hidden layer, what LayerFlow.before and after hold of an epoch, (B,) each."""
    count = _point_count(subject)
    h, shares = subject.inputs[:count], []
    activation, depth = subject.module.activation, len(parameters.layout.network.hidden)
    with torch.no_grad():
        for layer in range(depth):  # without modules, which take longer to make than this takes
            before = after = h @ parameters.weights[layer][row]
            if parameters.scales:
                mean, variance = parameters.running_means[layer][row, 0], parameters.running_variances[layer][row, 0]
                scale, shift = parameters.scales[layer][row, 0], parameters.biases[layer][row, 0]
                after = F.batch_norm(before, mean, variance, scale, shift, eps=BN_EPSILON)
            else:
                before = after = before + parameters.biases[layer][row, 0]
            counted = _binned(before)
            shares.append((counted, counted if after is before else _binned(after)))
            h = activation(after)
    return shares


def _binned(values: Tensor) -> Shares:
    counts = FLOW_SCALE.counts(values.flatten()[:: 1 + values.numel() // MOST_VALUES].numpy())
    bins = counts.bins.astype(np.float64)
    bins[0] += counts.below
    bins[-1] += counts.above
    shares: Shares = np.rint(255 * bins / max(1.0, bins.max())).astype(np.uint8)
    return shares


def _steepest(module: Module) -> Tensor:
    """The activation's steepest slope."""
    some = torch.linspace(-4.0, 4.0, 801).requires_grad_()
    return torch.autograd.grad(module.activation(some).sum(), some)[0].abs().max()


def _saturated(module: Module, after: Tensor, steepest: Tensor) -> float:
    """As LayerFlow.saturated, of what goes into the activation (N, H)."""
    if not after.numel():
        return math.nan
    z = after.detach().clone().requires_grad_()
    slopes = torch.autograd.grad(module.activation(z).sum(), z)[0]
    return float((slopes.abs() < FLAT * steepest).float().mean())


def _gaps(module: Module, layers: list[Layer]) -> list[tuple[float, float]]:
    """As LayerFlow.mean_gap and spread_ratio, of each hidden layer."""
    if not module.norms or not layers or len(layers[0].before) < 2:
        return [(math.nan, math.nan)] * len(layers)
    found = []
    for norm, layer in zip(module.norms, layers, strict=True):
        assert norm.running_mean is not None
        assert norm.running_var is not None
        mean, deviation = layer.before.mean(0), layer.before.std(0) + norm.eps**0.5
        gap = ((norm.running_mean - mean).abs() / deviation).mean()
        ratio = ((norm.running_var + norm.eps).sqrt() / deviation).log().mean().exp()
        found.append((float(gap), float(ratio)))
    return found


def _losses(subject: Subject, count: int) -> tuple[tuple[float, float], tuple[float, float]]:
    """Losses on the first so many training points and as many validation points: by the running statistics, and if
    these training points were the mini-batch that is normalized by."""
    module, n = subject.module, subject.training_count
    held_out = slice(n, n + _most_points(subject))
    h = torch.cat([subject.inputs[:count], subject.inputs[held_out]])
    labels = torch.cat([subject.labels[:count], subject.labels[held_out]])
    running = _by_role(module(h), labels, count)
    if not module.norms or count < 2:
        return running, (math.nan, math.nan)
    for linear, norm in zip(module.linears, module.norms, strict=False):
        z = linear(h)
        mean, variance = z[:count].mean(0), z[:count].var(0, unbiased=False)
        h = module.activation(F.batch_norm(z, mean, variance, norm.weight, norm.bias, eps=norm.eps))
    return running, _by_role(module.linears[-1](h), labels, count)


def _by_role(logits: Tensor, labels: Tensor, count: int) -> tuple[float, float]:
    """Loss on the first so many points, and on the others; NaN without any."""
    parts = [(logits[:count], labels[:count]), (logits[count:], labels[count:])]
    training, validation = (float(mean_loss(*part)) if len(part[0]) else math.nan for part in parts)
    return training, validation
