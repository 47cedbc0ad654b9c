"""What each cure is worth: the opening experiment on ten samples, and the loss on 8,000 fresh points of its recipe."""

from __future__ import annotations

from statistics import median
from typing import Final, Literal

from msgspec.structs import replace

from core.data.generators import with_generated
from core.data.points import Points
from core.experiment.presets import opening_experiment
from core.experiment.spec import (
    L1,
    L2,
    Dropout,
    EarlyStopping,
    Experiment,
    Regularization,
    Variant,
)
from core.learning.trainer import Trainer
from tests.benchmarks.fresh_loss import POINTS, FreshPoints
from tests.benchmarks.report import Row
from tests.weights import parameters_of

SEEDS: Final = range(10)
EPOCHS: Final = 1000

_PLAIN: Final = opening_experiment().variants[0]

CURES: Final[dict[str, Variant]] = {
    "no regularization": _PLAIN,
    "L2 0.003": replace(_PLAIN, regularization=Regularization(l2=L2(enabled=True, strength=0.003))),
    "L2 0.01": replace(_PLAIN, regularization=Regularization(l2=L2(enabled=True, strength=0.01))),
    "dropout 0.3": replace(_PLAIN, regularization=Regularization(dropout=Dropout(enabled=True, rate=0.3))),
    "dropout 0.5": replace(_PLAIN, regularization=Regularization(dropout=Dropout(enabled=True, rate=0.5))),
    "L1 0.001": replace(_PLAIN, regularization=Regularization(l1=L1(enabled=True, strength=0.001))),
    "L1 0.003": replace(_PLAIN, regularization=Regularization(l1=L1(enabled=True, strength=0.003))),
    "batch normalization": replace(_PLAIN, network=replace(_PLAIN.network, batch_normalization=True)),
    "early stopping": replace(_PLAIN, regularization=Regularization(early_stopping=EarlyStopping(enabled=True))),
}


BOUNDS: Final[dict[str, tuple[Literal["at most", "at least"], float]]] = {
    "no regularization": ("at least", 1.2),
    "L2 0.01": ("at most", 0.65),
    "dropout 0.5": ("at most", 0.75),
    "L1 0.003": ("at most", 0.75),
    "early stopping": ("at most", 0.65),
}
"""In nats: what the strengths by default have to reach, and the harm that there has to be without."""


def fresh_losses(experiment: Experiment, epochs: int) -> list[float]:
    """Each variant's loss on fresh points once it has trained, with the weights that it ends with."""
    trainer = Trainer(experiment)
    while trainer.epoch < epochs and not trainer.finished:
        trainer.train_steps(1000)
    fresh = FreshPoints(experiment.data)
    return [fresh.loss(parameters_of(trainer, place)) for place in range(len(experiment.variants))]


def on_sample(seed: int, variants: tuple[Variant, ...]) -> Experiment:
    """The opening experiment with other variants, on a sample and from a seed of its own."""
    opening = opening_experiment()
    data = replace(opening.data, seed=seed)
    points = with_generated(data, Points.empty())
    training = replace(opening.training, seed=seed)
    return replace(opening, data=data, points=points, training=training, variants=variants)


def main() -> list[Row]:
    """The median over the samples, for each cure."""
    names, variants = list(CURES), list(CURES.values())
    half = len(variants) // 2  # more than can stand side by side; what a variant learns doesn't depend on the others
    losses = [
        fresh_losses(on_sample(seed, tuple(variants[:half])), EPOCHS)
        + fresh_losses(on_sample(seed, tuple(variants[half:])), EPOCHS)
        for seed in SEEDS
    ]
    medians = [median(column) for column in zip(*losses, strict=True)]
    what = f"loss on {POINTS:,} fresh points, epoch {EPOCHS}, {len(SEEDS)} seeds"
    return [
        Row(f"{name}: {what}", loss, "nats", *BOUNDS.get(name, ())) for name, loss in zip(names, medians, strict=True)
    ]
