"""Experiments drawn at random over all that the program offers, to try a rule on more than what it was made for."""

from __future__ import annotations

from typing import Final

import numpy as np
from msgspec.structs import replace

from core.data.generators import GENERATORS, with_generated
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

HIDDEN: Final = ((), (4,), (16,), (64,), (8, 8), (16, 16), (32, 32), (64, 64), (16, 16, 16))
ACTIVATIONS: Final = ("tanh", "relu", "sigmoid", "gelu")
LEARNING_RATES: Final = {"sgd": (0.03, 0.3), "momentum": (0.01, 0.1), "adam": (0.003, 0.03), "adamw": (0.003, 0.03)}
"""Lowest and highest for each optimizer: from slow to nearly too fast."""
CURES: Final = ("dropout", "l2", "l1", "batch_normalization", "early_stopping")
UNCURED: Final = 0.4
"""Share of experiments without any regularization."""


def random_experiment(seed: int) -> tuple[Experiment, int]:
    """The experiment of a seed, and how many epochs it is to be trained for, 100 to 1,200.

    All generators, 2 to 4 classes, 40 to 1,000 points, 20 to 70 % held out, label noise up to 0.3 (none in a third),
    all optimizers and activations, each cure by itself or two together.
    """
    random = np.random.default_rng((seed, 7))

    def one_of(count: int) -> int:
        return int(random.integers(count))

    def log_uniform(low: float, high: float) -> float:
        return float(np.exp(random.uniform(np.log(low), np.log(high))))

    data = DataSpec(
        generator=list(GENERATORS)[one_of(len(GENERATORS))],  # type: ignore[arg-type]  # its keys are the names
        class_count=2 + one_of(3),
        point_count=round(log_uniform(40, 1000)),
        noise=round(float(random.uniform(0.05, 0.5)), 3),
        label_noise=0.0 if random.random() < 1 / 3 else round(float(random.uniform(0.02, 0.3)), 3),
        validation_share=round(float(random.uniform(0.2, 0.7)), 3),
        seed=one_of(2**31),
    )
    optimizer = tuple(LEARNING_RATES)[one_of(len(LEARNING_RATES))]
    training = TrainingSpec(
        optimizer=optimizer,  # type: ignore[arg-type]  # one of its names
        learning_rate=log_uniform(*LEARNING_RATES[optimizer]),
        batch_size=(10, 32, 100)[one_of(3)],
        seed=one_of(2**31),
    )
    some = () if random.random() < UNCURED else random.permutation(len(CURES))[: 1 + (random.random() < 0.25)]
    cures = {CURES[place] for place in some}
    regularization = Regularization(
        dropout=Dropout(enabled="dropout" in cures, rate=round(float(random.uniform(0.1, 0.6)), 2)),
        l2=L2(enabled="l2" in cures, strength=log_uniform(1e-4, 0.03)),
        l1=L1(enabled="l1" in cures, strength=log_uniform(1e-4, 0.01)),
        early_stopping=EarlyStopping(
            enabled="early_stopping" in cures,
            patience=round(log_uniform(10, 100)),
            restore_best=bool(random.random() < 0.7),
        ),
    )
    network = NetworkSpec(
        hidden=HIDDEN[one_of(len(HIDDEN))],
        activation=ACTIVATIONS[one_of(len(ACTIVATIONS))],
        batch_normalization="batch_normalization" in cures,
    )
    experiment = Experiment(
        data=data, training=training, variants=(Variant(network=network, regularization=regularization),)
    )
    return replace(experiment, points=with_generated(data, Points.empty())), round(log_uniform(100, 1200))
