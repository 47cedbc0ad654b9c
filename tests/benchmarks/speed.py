"""Epochs a second at full speed, with the window open and drawing."""

from __future__ import annotations

import sys
import time

import msgspec
from msgspec.structs import replace

from core.data.generators import with_generated
from core.data.points import Points
from core.spec import DataSpec, Experiment, NetworkSpec, TrainingSpec, Variant
from tests.benchmarks.bench_window import live, shown
from tests.benchmarks.report import Row

SECONDS = 10.0


def small_experiment() -> Experiment:
    """2-4-2-1, tanh, 250 training points, batch 10, SGD."""
    data = DataSpec(point_count=500, validation_share=0.5, generator="circles")
    experiment = Experiment(
        data=data,
        points=with_generated(data, Points.empty()),
        training=TrainingSpec(optimizer="sgd", learning_rate=0.03, batch_size=10),
        variants=(Variant(network=NetworkSpec(hidden=(4, 2), activation="tanh")),),
    )
    return replace(experiment)


def main() -> list[Row]:
    """Train for some seconds and count the epochs."""
    _, playground = shown(small_experiment())
    playground.run.set_speed(None)
    playground.run.set_playing(True)
    live(2.0)
    assert playground.run.snapshot is not None
    first, began = playground.run.snapshot.epoch, time.perf_counter()
    live(SECONDS)
    assert playground.run.snapshot is not None
    rate = (playground.run.snapshot.epoch - first) / (time.perf_counter() - began)
    playground.window.close()
    return [Row("2-4-2-1, 250 training points, batch 10, SGD, window open", rate, "epochs/s", "at least", 200)]


if __name__ == "__main__":
    sys.stdout.write(msgspec.json.encode(main()).decode())
