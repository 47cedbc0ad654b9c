"""What only a generator can tell: a network's loss on thousands of points that nobody has seen, and what follows."""

from __future__ import annotations

from typing import Final, Literal

import numpy as np
import numpy.typing as npt
import torch
from msgspec.structs import replace

from core.data.generators import generate
from core.data.split import assign
from core.experiment.spec import DataSpec, Experiment
from core.learning.evaluation import logits
from core.learning.network import Parameters

POINTS: Final = 8000
SAMPLES: Final = 50
"""Epochs of a run at which it is measured, more of them early, where losses move most."""
SMOOTHED: Final = 3
"""Neighbouring ones of these that make a mean."""
RISE_NATS: Final = 0.03
RISE_SHARE: Final = 0.10
FALL_NATS: Final = 0.005

Values = npt.NDArray[np.float64]
Truth = Literal["overfitting", "not", "between"]


NEIGHBOURS: Final = 5


class FreshPoints:
    """Points of a recipe that no network has learned from."""

    def __init__(self, data: DataSpec) -> None:
        positions, labels = generate(replace(data, point_count=POINTS, seed=data.seed ^ 0x5EED))
        self._x = torch.from_numpy(positions)[None]
        self._labels = torch.from_numpy(labels.astype(np.int64))
        self._noise, self._class_count = data.label_noise, data.class_count

    def loss(self, parameters: Parameters) -> float:
        """Mean cross-entropy in nats of a stack of one, each label being wrong with the recipe's probability."""
        with torch.inference_mode():
            z = logits(parameters, self._x)[0].double()
            if self._class_count == 2:
                z = torch.cat([torch.zeros_like(z), z], 1)
            losses = -torch.log_softmax(z, 1)
            clean = losses.gather(1, self._labels[:, None])[:, 0]
            wrong = (losses.sum(1) - clean) / (self._class_count - 1)
            return float(((1 - self._noise) * clean + self._noise * wrong).mean())

    def share_right(self, parameters: Parameters) -> float:
        """Of the fresh points, whose class a network as a stack of one tells; labels that are wrong don't count."""
        with torch.inference_mode():
            z = logits(parameters, self._x)[0]
        answers = (z[:, 0] > 0).long() if self._class_count == 2 else z.argmax(1)
        return float((answers == self._labels).double().mean())

    def share_right_by_neighbours(self, experiment: Experiment) -> float:
        """Of the fresh points, whose class is the most frequent one among the nearest training points."""
        assignment = assign(experiment.data, experiment.points)
        learned = ~assignment.is_validation
        distances = torch.cdist(self._x[0], torch.from_numpy(experiment.points.positions[learned]))
        labels = torch.from_numpy(assignment.labels[learned].astype(np.int64))
        nearest = labels[distances.topk(min(NEIGHBOURS, len(labels)), largest=False).indices]
        answers = torch.nn.functional.one_hot(nearest, self._class_count).sum(1).argmax(1)
        return float((answers == self._labels).double().mean())


def sampled_epochs(epochs: int) -> list[int]:
    """Ascending, from 0 to the last."""
    return sorted({round(epochs * (place / (SAMPLES - 1)) ** 1.5) for place in range(SAMPLES)})


def truth(fresh: Values, training: Values, restored: tuple[float, float] | None = None) -> Truth:
    """What became of a run whose fresh loss and training loss are given at the sampled epochs (K,) each.

    Overfitting: at the end the fresh loss lies above its lowest by more than 10 % and 0.03, and training loss has
    fallen by more than 0.005 since. Not: less than half that rise. Where early stopping has put weights back, the end
    are both losses of these weights.
    """
    fresh, training = _means(fresh), _means(training)
    lowest = int(fresh.argmin())
    least = max(RISE_NATS, RISE_SHARE * float(fresh[lowest]))
    end, training_end = restored or (fresh[-1], training[-1])
    rise, fall = end - fresh[lowest], training[lowest] - training_end
    if rise < least / 2:
        return "not"
    return "overfitting" if rise > least and fall > FALL_NATS else "between"


def _means(values: Values) -> Values:
    means: Values = np.convolve(values, np.full(SMOOTHED, 1 / SMOOTHED), "valid")
    return means
