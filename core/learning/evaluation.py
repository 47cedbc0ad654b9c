"""Networks in evaluation mode: dropout off, batch normalization by its running estimates. No weight changes here.

Points stand side by side, as columns: torch multiplies a small matrix with a wide one several times faster than a tall
one with a small one. What a network answers does not depend, to the bit, on the networks beside it: points go through
in pieces of the same width whatever the stack, and in multiples of COLUMNS, because torch rounds in another way where
the numbers of a tensor don't fill up its vectors. A lone network is evaluated beside itself where that would matter.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise
from typing import Final, NamedTuple

import torch
from torch import Tensor

from core.experiment.spec import Activation
from core.learning.network import BN_EPSILON, LayerViews, Parameters
from core.learning.regularization import Penalties

PIECE: Final = 2**15
"""Numbers that a layer puts out at a time for one network: 128 KB."""

GROUP: Final = 2**16
"""Numbers that a layer puts out at a time for those few that go together: 256 KB, so that a layer's input and output
stay in the processor's second-level cache."""

COLUMNS: Final = 32
"""Points are filled up to a multiple of so many: two of the longest vectors of any processor."""


class Sample:
    """Points to measure on: training points first, then validation points.

    Attributes:
        x: (1, N, 2), or (V, N, 2) where each network has points of its own.
        labels: (1, N) or (V, N) int64.
        training_count: how many of the N are training points.
        columns: (1 or V, 2, C) the points side by side, filled up with zeros.
        reach: largest coordinate, as to its size.
    """

    def __init__(self, x: Tensor, labels: Tensor, training_count: int) -> None:
        self.x = x
        self.labels = labels
        self.training_count = training_count
        count = x.shape[1]
        rest = -count % COLUMNS
        self.columns = torch.nn.functional.pad(x.mT, (0, rest))
        self.reach = float(x.abs().max()) if x.numel() else 0.0
        self._labels = torch.nn.functional.pad(labels, (0, rest))[:, None]
        self._targets = self._labels.to(x.dtype)
        self._zero = x.new_zeros(())
        self._roles = x.new_zeros(1, count + rest, 2)
        self._roles[:, :training_count, 0] = 1.0
        self._roles[:, training_count:count, 1] = 1.0
        self._counts = x.new_tensor([training_count or math.nan, count - training_count or math.nan])

    def cross_entropy(self, z: Tensor, out: Tensor) -> None:
        """Set (V, 1, C) nats from logits (V, S, C).

        log(1 + exp(z)) - label z for one logit, log(sum exp(z)) - z[label] for several.
        """
        if z.shape[1] == 1:
            torch.logaddexp(z, self._zero, out=out).addcmul_(z, self._targets, value=-1)
        else:
            index = self._labels.expand(len(z), -1, -1)
            torch.sub(torch.logsumexp(z, 1, keepdim=True), z.gather(1, index), out=out)

    def correct(self, z: Tensor, out: Tensor) -> None:
        """Set (V, 1, C) from logits (V, S, C): 1 where the most probable class is the label, else 0."""
        if z.shape[1] == 1:
            # Floats compared with floats take a fifth of the time that truth values do.
            torch.gt(z, self._zero, out=out).eq_(self._targets)
        else:
            torch.eq(z.argmax(1, keepdim=True), self._labels, out=out)

    def means(self, scores: Tensor) -> list[list[float]]:
        """Each network's scores (V, K, C) on average: the first on training and on validation points, then the next.

        NaN without points of that role.
        """
        return torch.bmm(scores, self._roles.expand(len(scores), -1, -1)).div_(self._counts).flatten(1).tolist()

    @property
    def is_one_sided(self) -> bool:
        """There are no training points, or no validation points."""
        return not 0 < self.training_count < self.x.shape[1]

    def means_apart(self, scores: Tensor) -> list[float]:
        """As `means`, for scores (K, C) of one network that are infinite on some points: in a product with the roles,
        0 times infinity would spoil the other role's mean."""
        ends = (0, self.training_count, self.x.shape[1])
        return [float(score[a:b].mean()) for score in scores for a, b in pairwise(ends)]

    def repeated(self, times: int) -> Sample:
        """For a stack that consists of so many equal ones, one after the other."""
        if len(self.x) == 1:
            return self
        return Sample(self.x.repeat(times, 1, 1), self.labels.repeat(times, 1), self.training_count)


def logits(parameters: Parameters, x: Tensor) -> Tensor:
    """Logits (V, N, S) for x (1, N, 2), or (V, N, 2) where each network has points of its own."""
    return _logits(parameters, x.mT.contiguous()).mT


def surface(parameters: Parameters, positions: Tensor) -> Tensor:
    """Probabilities (V, S, M) at positions (M, 2): S = 1 with that of class 1 for two classes, else one S per class."""
    with torch.inference_mode():
        z = logits(parameters, positions[None]).mT
        return z.sigmoid_() if parameters.layout.output_count == 1 else torch.softmax(z, 1)


class Score(NamedTuple):
    """What is known of a network at the end of an epoch; fields as in protocol.Measures."""

    train_loss: float
    validation_loss: float
    train_accuracy: float
    validation_accuracy: float
    penalty: float


def measure(parameters: Parameters, penalties: Penalties, sample: Sample) -> tuple[list[Score], Tensor]:
    """Each network's losses, accuracies and penalty, all from the weights as they are now.

    Also the loss on each validation point, (V, n) nats.
    """
    with torch.inference_mode():
        z = _logits(parameters, sample.columns)
        scores = z.new_empty(len(z), 2, z.shape[2])
        sample.cross_entropy(z, out=scores[:, :1])
        sample.correct(z, out=scores[:, 1:])
        means = sample.means(scores)
        if not sample.is_one_sided:
            for row, mean in enumerate(means):
                if math.isnan(mean[0]) or math.isnan(mean[1]):
                    means[row] = sample.means_apart(scores[row])
    measured = []
    for mean, penalty in zip(means, penalties.values(parameters), strict=True):
        train_loss, validation_loss, train_accuracy, validation_accuracy = mean
        measured.append(
            Score(
                train_loss,
                validation_loss,
                _known(train_accuracy, train_loss),
                _known(validation_accuracy, validation_loss),
                penalty,
            )
        )
    return measured, scores[:, 0, sample.training_count : sample.x.shape[1]]


def _known(accuracy: float, loss: float) -> float:
    """NaN where the loss is: an answer of NaN is no class, though comparing takes it for class 0."""
    return math.nan if math.isnan(loss) else accuracy


def weight_norms(parameters: LayerViews) -> Tensor:
    """(V,) root of the sum of squared weights, biases excluded."""
    weights = parameters.flat[parameters.layout.weight_places(parameters.member_count)]
    norms: Tensor = torch.linalg.vector_norm(weights, dim=1)
    return norms


def _logits(parameters: Parameters, columns: Tensor) -> Tensor:
    """Logits (V, S, C) of C points that stand side by side, (1 or V, 2, C)."""
    maps = _affine_maps(parameters)
    activation = parameters.layout.network.activation
    members, count, widest = parameters.member_count, columns.shape[2], max(parameters.layout.sizes)
    if members == 1 and 1 in parameters.layout.network.hidden:
        # What a layer of one unit puts out is added up in another way for a stack of one; see gradients.product.
        members = 2
        maps = [(weight.expand(2, -1, -1), bias.expand(2, -1, -1)) for weight, bias in maps]
    if len(columns) != members:
        columns = columns.expand(members, -1, -1)
    width = min(count, max(COLUMNS, PIECE // widest // COLUMNS * COLUMNS))
    # At least two at a time, because torch multiplies a single matrix by other means, which round in another way.
    groups = max(1, members // max(2, GROUP // max(1, width * widest)))
    memory = _memory(-(-members // groups) * width * widest, columns.dtype)
    if groups == 1 and width == count:
        return _chain(maps, activation, columns, memory)[: parameters.member_count]
    out = columns.new_empty(members, parameters.layout.output_count, count)
    for first, end in pairwise(members * group // groups for group in range(groups + 1)):
        group_maps = [(weight[first:end], bias[first:end]) for weight, bias in maps]
        for start in range(0, count, width):
            piece = columns[first:end, :, start : start + width]
            out[first:end, :, start : start + width] = _chain(group_maps, activation, piece, memory)
    return out[: parameters.member_count]


def _affine_maps(parameters: Parameters) -> Sequence[tuple[Tensor, Tensor]]:
    """Matrix (V, out, in) and shift (V, out, 1) of each layer.

    Batch normalization is folded in: by running estimates it is affine too.
    """
    maps = list(parameters.affine_maps)
    running = zip(parameters.scales, parameters.running_means, parameters.running_variances, strict=True)
    for depth, (scale, mean, variance) in enumerate(running):
        weight, bias = maps[depth]
        factor = scale * (variance + BN_EPSILON).rsqrt()
        maps[depth] = weight * factor.mT, bias - (mean * factor).mT
    return maps


@lru_cache(maxsize=4)
def _memory(count: int, dtype: torch.dtype) -> tuple[Tensor, Tensor]:
    """Twice room for so many numbers. Kept, because the system takes longer to find memory than torch to fill it."""
    with torch.inference_mode(mode=False):
        return torch.empty(count, dtype=dtype), torch.empty(count, dtype=dtype)


def _chain(
    maps: Sequence[tuple[Tensor, Tensor]], activation: Activation, h: Tensor, memory: tuple[Tensor, Tensor]
) -> Tensor:
    """Logits (V, S, C), from h (V, 2, C). What hidden layers put out takes turns in the memory."""
    for depth, (weight, bias) in enumerate(maps[:-1]):
        shape = len(weight), weight.shape[1], h.shape[2]
        z = memory[depth % 2][: math.prod(shape)].view(shape)
        h = _activated(activation, torch.baddbmm(bias, weight, h, out=z))
    weight, bias = maps[-1]
    return torch.baddbmm(bias, weight, h)


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
