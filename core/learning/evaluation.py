"""Networks in evaluation mode: dropout off, batch normalization by its running estimates. No weight changes here."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final, NamedTuple

import torch
from torch import Tensor

from core.learning.network import BN_EPSILON, Parameters
from core.learning.regularization import Penalties
from core.protocol import Measures
from core.spec import Activation

CHUNK_NUMBERS: Final = 2**16
"""Numbers that one layer puts out at a time, over all variants: 256 KB, so that a layer's input and output stay in the
processor's second-level cache. Of 2^13 to 2^20, fastest or level with it for 8 to 256 units."""


class Sample(NamedTuple):
    """Points to measure on: training points first, then validation points."""

    x: Tensor
    """(1, N, 2)."""
    labels: Tensor
    """(1, N) int64."""
    training_count: int


def logits(parameters: Parameters, x: Tensor) -> Tensor:
    """Logits (V, N, S) for x (1, N, 2)."""
    layout = parameters.layout
    maps = _affine_maps(parameters)
    variants, count = parameters.variant_count, x.shape[1]
    rows = max(1, CHUNK_NUMBERS // (variants * max(layout.sizes)))
    if count <= rows:
        return _chain(maps, layout.network.activation, x.expand(variants, -1, -1))
    out = x.new_empty(variants, count, layout.output_count)
    for start in range(0, count, rows):
        part = x[:, start : start + rows].expand(variants, -1, -1)
        out[:, start : start + rows] = _chain(maps, layout.network.activation, part)
    return out


def surface(parameters: Parameters, positions: Tensor) -> Tensor:
    """Probabilities (V, S, M) at positions (M, 2): S = 1 with that of class 1 for two classes, else one S per class."""
    with torch.inference_mode():
        z = logits(parameters, positions[None])
        probabilities = z.sigmoid_() if parameters.layout.output_count == 1 else torch.softmax(z, -1)
        return probabilities.mT.contiguous()


def measure(parameters: Parameters, penalties: Penalties, sample: Sample) -> list[Measures]:
    """Each variant's losses, accuracies and penalty, all from the weights as they are now."""
    with torch.inference_mode():
        z = logits(parameters, sample.x)
        scores = z.new_empty(2, *z.shape[:2])
        _cross_entropy(z, sample.labels, out=scores[0])
        _correct(z, sample.labels, out=scores[1])
        count = sample.training_count
        training = scores[:, :, :count].mean(2).tolist()
        validation = scores[:, :, count:].mean(2).tolist()
    rows = zip(*training, *validation, penalties.values(parameters), strict=True)
    return [
        Measures(
            train_loss=train_loss,
            validation_loss=validation_loss,
            train_accuracy=train_accuracy,
            validation_accuracy=validation_accuracy,
            penalty=penalty,
        )
        for train_loss, train_accuracy, validation_loss, validation_accuracy, penalty in rows
    ]


def _cross_entropy(z: Tensor, labels: Tensor, out: Tensor) -> None:
    """(V, N) nats: log(1 + exp(z)) - label z for one logit, log(sum exp(z)) - z[label] for several."""
    if z.shape[2] == 1:
        logit = z[..., 0]
        torch.logaddexp(logit, logit.new_zeros(()), out=out).addcmul_(logit, labels, value=-1)
    else:
        index = labels[..., None].expand(z.shape[0], -1, -1)
        torch.sub(torch.logsumexp(z, 2), z.gather(2, index)[..., 0], out=out)


def _correct(z: Tensor, labels: Tensor, out: Tensor) -> None:
    """(V, N): 1 where the most probable class is the label, else 0."""
    chosen = z[..., 0] > 0 if z.shape[2] == 1 else z.argmax(2)
    torch.eq(chosen, labels, out=out)


def _affine_maps(parameters: Parameters) -> Sequence[tuple[Tensor, Tensor]]:
    """Weights and biases of each layer, with batch normalization folded in: by running estimates it is affine too."""
    maps = list(zip(parameters.weights, parameters.biases, strict=True))
    running = zip(parameters.scales, parameters.running_means, parameters.running_variances, strict=True)
    for depth, (scale, mean, variance) in enumerate(running):
        weight, bias = maps[depth]
        factor = scale * (variance + BN_EPSILON).rsqrt()
        maps[depth] = weight * factor, bias - mean * factor
    return maps


def _chain(maps: Sequence[tuple[Tensor, Tensor]], activation: Activation, h: Tensor) -> Tensor:
    for weight, bias in maps[:-1]:
        h = _activated(activation, torch.baddbmm(bias, h, weight))
    weight, bias = maps[-1]
    return torch.baddbmm(bias, h, weight)


def _activated(activation: Activation, z: Tensor) -> Tensor:
    match activation:
        case "tanh":
            return z.tanh_()
        case "relu":
            return z.relu_()
        case "sigmoid":
            return z.sigmoid_()
        case "gelu":
            return torch.nn.functional.gelu(z)
        case "linear":
            return z
