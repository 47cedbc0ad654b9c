"""Networks measured in evaluation mode: losses, accuracies and penalties. No weight changes here.

What is measured of a network does not depend, to the bit, on those beside it; see forward_pass.
"""

from __future__ import annotations

import math
from typing import NamedTuple

import torch
from torch import Tensor
from torch.nn.functional import softplus

from core.learning.activations import VECTORS
from core.learning.forward_pass import ForwardPass, as_columns
from core.learning.network import LayerViews, Parameters
from core.learning.regularization import Penalties
from core.learning.rises import Losses


class Sample:
    """Points to measure on: training points first, then validation points.

    Attributes:
        x: (1, N, 2), or (V, N, 2) where each network has points of its own.
        labels: (1, N) or (V, N) int64.
        training_count: how many of the N are training points.
        columns: (1 or V, 3, C) the points side by side; see forward_pass.
        reach: largest coordinate, as to its size.
    """

    def __init__(self, x: Tensor, labels: Tensor, training_count: int) -> None:
        self.x = x
        self.labels = labels
        self.training_count = training_count
        self.columns = as_columns(x)
        self.reach = float(x.abs().max()) if x.numel() else 0.0

    def repeated(self, times: int) -> Sample:
        """For a stack that consists of so many equal ones, one after the other."""
        if len(self.x) == 1:
            return self
        return Sample(self.x.repeat(times, 1, 1), self.labels.repeat(times, 1), self.training_count)


def logits(parameters: Parameters, x: Tensor) -> Tensor:
    """Logits (V, N, S) for x (1, N, 2), or (V, N, 2) where each network has points of its own."""
    with torch.inference_mode():
        return ForwardPass(parameters, as_columns(x)).run()[:, :, : x.shape[1]].mT


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


class Measuring:
    """Measures a stack on a sample, as often as somebody wants it: bound to both, in memory that is made once."""

    def __init__(self, parameters: Parameters, sample: Sample) -> None:
        """The sample has points for all networks of the stack, or for each its own."""
        self._parameters = parameters
        self._forward = ForwardPass(parameters, sample.columns)
        z = self._z = self._forward.logits
        members, outputs, columns = z.shape
        labels = torch.nn.functional.pad(sample.labels, (0, columns - sample.labels.shape[1]))[:, None]
        size = members * columns
        scores = z.new_empty(2, size + -size % VECTORS)
        self._losses, self._right = scores[:, :size].view(2, members, 1, columns)
        self._labels = labels.expand(members, -1, -1)
        self._is_binary = outputs == 1
        if self._is_binary:
            self._whole_z, self._whole_losses = z.as_strided((scores.shape[1],), (1,)), scores[0]
            # Where the label is 0, an answer is right up to z = 0; where it is 1, up to the number below -z = 0.
            self._signs = 1.0 - 2.0 * labels.to(z.dtype)
            self._bounds = torch.where(labels == 0, 0.0, -torch.finfo(z.dtype).smallest_normal).to(z.dtype)
        counts = [sample.training_count, sample.x.shape[1] - sample.training_count]
        of_points = scores[:, :size].view(2, members, columns)[:, :, : sum(counts)].split_with_sizes(counts, 2)
        self._held_out = of_points[1][0].numpy()
        self._sums = z.new_empty(2, 2, members)
        self._parts = list(zip(of_points, self._sums, strict=True))
        self._counts = z.new_tensor([count or math.nan for count in counts])[:, None, None]

    def run(self, penalties: Penalties) -> tuple[list[Score], Losses]:
        """Each network's losses, accuracies and penalty, all from the weights as they are now.

        Also the loss on each validation point, (V, n) nats. There is neither loss nor accuracy without points of that
        role, and no accuracy where the loss is NaN: an answer of NaN is no class, though comparing takes it for one.
        """
        with torch.inference_mode():
            self._score(self._forward.run())
            for part, total in self._parts:
                torch.sum(part, 2, out=total)
            (training, right), (validation, held_out_right) = self._sums.div_(self._counts).tolist()
        of_each = zip(training, validation, right, held_out_right, penalties.values(self._parameters), strict=True)
        scores = [Score(t, v, _known(r, t), _known(h, v), penalty) for t, v, r, h, penalty in of_each]
        return scores, self._held_out.copy()

    def _score(self, z: Tensor) -> None:
        """Set, from logits (V, S, C), the cross-entropy in nats, and 1 where the most probable class is the label."""
        if self._is_binary:
            # log(1 + exp(z)) where the label is 0, log(1 + exp(-z)) where it is 1.
            z.mul_(self._signs)
            torch.le(z, self._bounds, out=self._right)
            softplus(self._whole_z, out=self._whole_losses)  # type: ignore[call-arg]  # has an out
        else:
            torch.neg(torch.log_softmax(z, 1).gather(1, self._labels), out=self._losses)
            torch.eq(z.argmax(1, keepdim=True), self._labels, out=self._right)


def _known(accuracy: float, loss: float) -> float:
    return math.nan if math.isnan(loss) else accuracy


def weight_norms(parameters: LayerViews) -> Tensor:
    """(V,) root of the sum of squared weights, biases excluded."""
    weights = parameters.flat[parameters.layout.weight_places(parameters.member_count)]
    norms: Tensor = torch.linalg.vector_norm(weights, dim=1)
    return norms
