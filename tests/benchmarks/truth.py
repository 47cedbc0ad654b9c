"""Known truth: how long the training process takes to find it for a new recipe, the longest of all generators."""

from __future__ import annotations

import time
from typing import Any, Final

from msgspec.structs import replace

from core.data.generators import GENERATORS, with_generated
from core.data.points import Points
from core.data.truth.scores import FRESH_COUNT
from core.experiment.derived import derive
from core.experiment.presets import opening_experiment
from core.experiment.spec import DataSpec
from core.learning.fresh_losses import FreshLosses
from core.learning.threads import one_thread
from core.learning.trainer import Trainer
from core.plane.grid import WHOLE
from core.protocol import RequestTruth
from core.worker.truth import known_truth
from tests.benchmarks.report import Row

NOISES: Final = (0.0, 0.1, 0.3, 1.0)
CLASS_COUNTS: Final = (2, 6)
CELLS: Final = 192
"""Along each axis, in which the window wants the boundary."""
EPOCHS: Final = 200


def main() -> list[Row]:
    """Every generator with little and much noise, few and many classes; then the opening experiment's checkpoints."""
    with one_thread():
        found = {
            (name, classes, noise): seconds_for(recipe(name, classes, noise))
            for name in GENERATORS
            for classes in CLASS_COUNTS
            for noise in NOISES
        }
        usual = [seconds for (_, classes, noise), seconds in found.items() if (classes, noise) == (2, 0.3)]
        name, classes, noise = max(found, key=found.__getitem__)
        checkpoint = seconds_for_a_checkpoint()
    return [
        Row("known truth of a new recipe, the longest", max(found.values()), "s", "at most", 0.3),
        Row(f"  that is {name}, {classes} classes, noise {noise:g}; 2 classes, noise 0.3, at most", max(usual), "s"),
        Row(f"one checkpoint of 2-64-64-1 on {FRESH_COUNT:,} fresh points", 1e3 * checkpoint, "ms"),
    ]


def seconds_for(data: DataSpec) -> float:
    """All that the window may ask for, of a recipe that nobody has asked for before."""
    experiment = replace(opening_experiment(), data=data, points=with_generated(data, Points.empty()))
    derived = derive(experiment)
    began = time.perf_counter()
    found = known_truth(derived, RequestTruth(number=1, grid=CELLS, view=WHOLE))
    seconds = time.perf_counter() - began
    assert found.best is not None
    return seconds


def seconds_for_a_checkpoint() -> float:
    """On average over a run of the opening experiment."""
    trainer, fresh = Trainer(opening_experiment()), FreshLosses()
    while trainer.epoch < EPOCHS:
        trainer.train_steps(1000)
    fresh.curves(trainer)  # finds the recipe's truth
    began = time.perf_counter()
    while not fresh.is_complete:
        fresh.curves(trainer)
    return (time.perf_counter() - began) / len(trainer.checkpoints)


def recipe(name: str, class_count: int, noise: float) -> DataSpec:
    """With as many points as a dataset may have."""
    generator: Any = name
    return DataSpec(generator=generator, class_count=class_count, noise=noise, point_count=1000)
