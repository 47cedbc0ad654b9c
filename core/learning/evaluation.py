"""Networks measured in evaluation mode: losses, accuracies and penalties. No weight changes here.

What is measured of a network does not depend, to the bit, on those beside it; see forward_pass.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from functools import partial
from typing import Final, NamedTuple

import torch
from torch import Tensor
from torch.nn.functional import softplus

from core.learning.activations import VECTORS
from core.learning.calls import Call
from core.learning.forward_pass import ForwardPass, as_columns
from core.learning.network import LayerViews, Parameters
from core.learning.regularization import Penalties
from core.learning.rises import Losses
from core.protocol import HISTORY_COLUMNS


class Sample:
    """Points to measure on: training points first, then validation points.

    Attributes:
        x: (1, N, F) what networks take in of each, or (V, N, F) where each network has points of its own.
        labels: (1, N) or (V, N) int64.
        training_count: how many of the N are training points.
        columns: (1 or V, F + 1, C) the points side by side; see forward_pass.
        reach: largest input, as to its size.
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
    """Logits (V, N, S) for inputs x (1, N, F), or (V, N, F) where each network has points of its own."""
    with torch.inference_mode():
        return ForwardPass(parameters, as_columns(x)).run()[:, :, : x.shape[1]].mT


def surface(parameters: Parameters, x: Tensor) -> Tensor:
    """Probabilities (V, S, M) for inputs x (M, F): S = 1 with that of class 1 for two classes, else one S per class."""
    return Surface(parameters, as_columns(x[None]), len(x)).probabilities()


class Surface:
    """The same, as often as it is wanted: bound to networks and places, since binding takes as long as answering."""

    def __init__(self, parameters: Parameters, columns: Tensor, count: int) -> None:
        """Of so many places, the first of columns (1, F + 1, C); see forward_pass."""
        with torch.inference_mode():
            self._forward, self._count = ForwardPass(parameters, columns), count

    def probabilities(self) -> Tensor:
        """As `surface`, by the parameters as they are now."""
        with torch.inference_mode():
            z = self._forward.run()[:, :, : self._count]
            return z.sigmoid() if z.shape[1] == 1 else torch.softmax(z, 1)


Scores = Sequence[Sequence[float]]
"""What is known of networks at the end of an epoch: a column of V numbers for each of SCORE_NAMES. Never changed.

Lists, because a few numbers are looked at one after the other sooner than numpy has begun.
"""

SCORE_NAMES: Final = HISTORY_COLUMNS[1:]
"""Named and meant as in protocol.HISTORY_COLUMNS."""

MEASURED_NAMES: Final = SCORE_NAMES[:-1]
"""Those that are measured of weights, in evaluation mode: as in protocol.Measures."""

TRAIN_LOSS: Final = SCORE_NAMES.index("train_loss")
VALIDATION_LOSS: Final = SCORE_NAMES.index("validation_loss")
OPTIMIZER_LOSS: Final = SCORE_NAMES.index("optimizer_loss")


class Measured(NamedTuple):
    """The networks of a stack at the ends of E epochs."""

    scores: Sequence[Scores]
    """At each of the epochs, by MEASURED_NAMES."""
    losses: Losses
    """(E, V, n) nats on each validation point. Overwritten when the same stack is measured again, as `right` is."""
    right: Losses
    """(E, V, N) 1 at each point of the sample that gets its label, else 0."""
    is_finite: bool
    """Whether all weights are, for sure."""


class Measuring:
    """Measures a stack on a sample, as often as somebody wants it: bound to both, in memory that is made once."""

    def __init__(self, parameters: Parameters, sample: Sample, epochs: int = 1) -> None:
        """The sample has points for all networks of the stack, or for each its own.

        Args:
            epochs: how many the stack consists of: members at the end of the first, then at the end of the next ...
        """
        self._parameters = parameters
        self._epochs = epochs
        forward = ForwardPass(parameters, sample.columns)
        members, _, columns = forward.logits.shape
        size = members * columns
        scores = forward.logits.new_empty(2, size + -size % VECTORS)
        counts = [sample.training_count, sample.x.shape[1] - sample.training_count]
        of_points = scores[:, :size].view(2, members, columns)[:, :, : sum(counts)].split_with_sizes(counts, 2)
        self._held_out = of_points[1][0].numpy().reshape(epochs, members // epochs, counts[1])
        right = scores[1, :size].view(epochs, members // epochs, columns)
        self._right = right[:, :, : sum(counts)].numpy()
        self._no_penalty = [0.0] * members
        # Of losses and of right answers, on points of both roles. In one piece, because it is read as a whole.
        means = scores.new_empty(2, 2, members)
        self._means = means.view(4, members).numpy()
        of_roles = [*zip(of_points, means.unbind(1), strict=True)]
        if counts[0] == counts[1]:  # by one operation in place of two
            half = of_points[0]
            both = half.as_strided((2, 2, *half.shape[1:]), (half.stride(0), counts[0], *half.stride()[1:]))
            of_roles = [(both, means)]
        self._calls: list[Call] = [
            *forward.calls,
            *_scoring(forward.logits, sample.labels, scores),
            *[partial(torch.mean, each, -1, out=of_role) for each, of_role in of_roles],
        ]

    def run(self, penalties: Penalties, *, is_finite: bool = False) -> Measured:
        """Each network's losses, accuracies and penalty, all from the weights as they are now.

        There is neither loss nor accuracy without points of that role, and no accuracy where the loss is NaN: an answer
        of NaN is no class, though comparing takes it for one. To be called in inference mode.

        is_finite: all weights are, as is known for sure.
        """
        for call in self._calls:
            call()
        training, validation, right, held_out_right = self._means.tolist()
        if not math.isfinite(sum(training) + sum(validation)):
            right, held_out_right = _known(right, training), _known(held_out_right, validation)
        penalty = self._no_penalty if penalties.is_none else penalties.values(self._parameters)
        scores = training, validation, right, held_out_right, penalty
        # A sum isn't finite if one number in it isn't.
        is_finite = is_finite or math.isfinite(torch.sum(self._parameters.flat).item())
        if self._epochs == 1:
            return Measured((scores,), self._held_out, self._right, is_finite)
        size = len(training) // self._epochs
        starts = range(0, len(training), size)
        of_epochs = [[column[k : k + size] for column in scores] for k in starts]
        return Measured(of_epochs, self._held_out, self._right, is_finite)


def _scoring(z: Tensor, labels: Tensor, scores: Tensor) -> Sequence[Call]:
    """What sets, from logits (V, S, C), the cross-entropy in nats, and 1 where the most probable class is the label.

    Args:
        z: is overwritten.
        labels: (1 or V, N), N <= C.
        scores: (2, V C and more) for either.
    """
    members, outputs, columns = z.shape
    losses, right = scores[:, : members * columns].view(2, members, 1, columns)
    labels = torch.nn.functional.pad(labels, (0, columns - labels.shape[1]))[:, None]
    if outputs == 1:
        # log(1 + exp(z)) where the label is 0, log(1 + exp(-z)) where it is 1.
        whole_z = z.as_strided((scores.shape[1],), (1,))
        # Where the label is 0, an answer is right up to z = 0; where it is 1, up to the number below -z = 0.
        bounds = torch.where(labels == 0, 0.0, -torch.finfo(z.dtype).smallest_normal).to(z.dtype)
        return [
            partial(z.mul_, 1.0 - 2.0 * labels.to(z.dtype)),
            partial(torch.le, z, bounds, out=right),
            partial(softplus, whole_z, out=scores[0]),  # type: ignore[call-arg]  # has an out
        ]
    labels = labels.expand(members, -1, -1)

    def compare() -> None:
        torch.neg(torch.log_softmax(z, 1).gather(1, labels), out=losses)
        torch.eq(z.argmax(1, keepdim=True), labels, out=right)

    return [compare]


def _known(accuracies: Sequence[float], losses: Sequence[float]) -> list[float]:
    return [math.nan if math.isnan(loss) else accuracy for accuracy, loss in zip(accuracies, losses, strict=True)]


def weight_norms(parameters: LayerViews) -> Tensor:
    """(V,) root of the sum of squared weights, biases excluded."""
    weights = parameters.flat[parameters.layout.weight_places(parameters.member_count)]
    norms: Tensor = torch.linalg.vector_norm(weights, dim=1)
    return norms
