"""Small experiments to train in tests: points in known places, and runs of a few epochs."""

from __future__ import annotations

from collections.abc import Iterable

import numpy as np
import numpy.typing as npt
import torch

from core.data.points import Points
from core.experiment.spec import (
    L1,
    L2,
    DataSpec,
    Dropout,
    EarlyStopping,
    Experiment,
    NetworkSpec,
    Regularization,
    TrainingSpec,
    Variant,
)
from core.learning.batch_tensors import Batch, Epoch, training_columns
from core.learning.calls import Call
from core.learning.evaluation import logits
from core.learning.network import Parameters
from core.learning.trainer import Trainer
from core.plane.features import COORDINATES, Features
from tests.weights import parameters_of


def scattered(count: int, classes: int = 2, seed: int = 0) -> Points:
    """Points all over the plane; the class follows from the place, but for one in five that is wrong."""
    random = np.random.default_rng(seed)
    x = random.uniform(-2.5, 2.5, (count, 2))
    angle = np.arctan2(x[:, 1], x[:, 0]) + np.pi
    labels = (angle / (2 * np.pi) * classes).astype(np.int64) % classes
    wrong = random.random(count) < 0.2
    labels[wrong] = random.integers(0, classes, int(wrong.sum()))
    return Points.empty().added(x, labels.astype(np.uint8))


def all_learned_from(points: Points) -> Points:
    """The same points with places above any validation share."""
    place = np.full(len(points), 0.99, np.float32)
    return Points(points.positions, points.labels, points.ids, points.drawn, points.flip_at, place, points.next_id)


def variant(
    *hidden: int,
    activation: str = "tanh",
    normalized: bool = False,
    dropout: float = 0.0,
    l2: float = 0.0,
    l1: float = 0.0,
    stopping: EarlyStopping | None = None,
    features: Features = COORDINATES,
) -> Variant:
    """A variant; a rate or strength of 0 is switched off."""
    return Variant(
        network=NetworkSpec(
            features=features,
            hidden=hidden,
            activation=activation,  # type: ignore[arg-type]  # any of the names
            batch_normalization=normalized,
        ),
        regularization=Regularization(
            dropout=Dropout(enabled=dropout > 0, rate=dropout),
            l2=L2(enabled=l2 > 0, strength=l2),
            l1=L1(enabled=l1 > 0, strength=l1),
            early_stopping=stopping or EarlyStopping(),
        ),
    )


def experiment(
    *variants: Variant, points: Points | None = None, data: DataSpec | None = None, **training: object
) -> Experiment:
    """60 points, batches of 8, Adam at 0.01, unless told otherwise."""
    spec = TrainingSpec(**{"batch_size": 8, **training})  # type: ignore[arg-type]  # settings by name
    data = data or DataSpec()
    return Experiment(
        data=data,
        points=scattered(60, data.class_count) if points is None else points,
        training=spec,
        variants=variants or (variant(6),),
    )


def train_epochs(trainer: Trainer, count: int = 1) -> None:
    """Train to the end of so many epochs, or until the run is finished."""
    end = trainer.epoch + count
    while trainer.epoch < end and trainer.train_steps(10_000):
        pass


def weights(trainer: Trainer, place: int = 0) -> torch.Tensor:
    """(n,) everything that decides what a variant answers."""
    parameters = parameters_of(trainer, place)
    running = [*parameters.running_means, *parameters.running_variances]
    return torch.cat([parameters.flat, *[tensor.flatten() for tensor in running]])


def validation_losses(trainer: Trainer, place: int, repeat: int = 0) -> npt.NDArray[np.float64]:
    """(n,) of a variant for two classes on each validation point, by definition."""
    sample = trainer._data.sample(COORDINATES)
    z = logits(parameters_of(trainer, place, repeat), sample.x)[0, sample.training_count :, 0].double()
    signs = 2 * sample.labels[0, sample.training_count :] - 1
    losses: npt.NDArray[np.float64] = torch.nn.functional.softplus(-z * signs).numpy()
    return losses


def as_batch(parameters: Parameters, x: torch.Tensor, targets: torch.Tensor) -> Batch:
    """All of x (T, B, 2) and targets (T, B, S) as one mini-batch for these networks."""
    columns = training_columns(x, targets)
    epoch = Epoch(parameters.layout, parameters.member_count, columns, [x.shape[1]])
    epoch.fill(columns)
    return epoch.batches[0]


def run(calls: Iterable[Call]) -> None:
    """Do these operations, as a training step does."""
    for call in calls:
        call()
