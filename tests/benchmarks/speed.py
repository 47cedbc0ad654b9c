"""Epochs a second at full speed, with the window open and drawing."""

from __future__ import annotations

import subprocess
import sys
import time
from dataclasses import dataclass
from typing import Final

import msgspec

from core.data.generators import with_generated
from core.data.points import Points
from core.experiment.spec import DataSpec, Experiment, NetworkSpec, TrainingSpec, Variant
from tests.benchmarks.bench_window import close, live, shown
from tests.benchmarks.machine import Pauses
from tests.benchmarks.report import Row

WARM_UP: Final = 2.0
SECONDS: Final = 10.0


@dataclass(frozen=True)
class Case:
    """An experiment, and how many epochs of it every variant must train a second."""

    name: str
    hidden: tuple[int, ...]
    variants: int
    target: float


CASES: Final = (
    Case("2-4-2-1", (4, 2), 1, 2000),
    Case("2-8x6-1", (8,) * 6, 1, 680),
    Case("eight variants of 2-4-2-1", (4, 2), 8, 400),
)


def experiment(case: Case) -> Experiment:
    """Tanh, 250 training points and as many to validate on, batch 10, SGD."""
    data = DataSpec(point_count=500, validation_share=0.5, generator="circles")
    return Experiment(
        data=data,
        points=with_generated(data, Points.empty()),
        training=TrainingSpec(optimizer="sgd", learning_rate=0.03, batch_size=10),
        variants=(Variant(network=NetworkSpec(hidden=case.hidden, activation="tanh")),) * case.variants,
    )


def measure(case: Case) -> list[Row]:
    """Train for some seconds and count the epochs."""
    _, playground = shown(experiment(case))
    playground.run.set_speed(None)
    playground.run.set_playing(True)
    live(WARM_UP)
    assert playground.run.snapshot is not None
    pauses = Pauses()
    first, began = playground.run.snapshot.epoch, time.perf_counter()
    live(SECONDS)
    assert playground.run.snapshot is not None
    rate = (playground.run.snapshot.epoch - first) / (time.perf_counter() - began)
    stolen = pauses.stolen()
    close(playground)
    what = f"{case.name}, 250 points, batch 10, SGD, window open"
    return [
        Row(what, rate, "epochs/s", "at least", case.target),
        Row("  processor time that the machine's host took away meanwhile", stolen, "%"),
    ]


def main() -> list[Row]:
    """Each case in a process of its own, as a window lives in one."""
    rows: list[Row] = []
    for place in range(len(CASES)):
        command = [sys.executable, "-m", "tests.benchmarks.speed", "--case", str(place)]
        output = subprocess.run(command, stdout=subprocess.PIPE, check=True).stdout
        rows.extend(msgspec.json.decode(output, type=list[Row]))
    return rows


if __name__ == "__main__":
    found = measure(CASES[int(sys.argv[2])]) if sys.argv[1:2] == ["--case"] else main()
    sys.stdout.write(msgspec.json.encode(found).decode())
