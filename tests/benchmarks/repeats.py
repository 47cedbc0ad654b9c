"""Seconds that a whole comparison takes without a window: 20 repeats of the cures and of none, on the opening data."""

from __future__ import annotations

import time

from msgspec.structs import replace

from core.experiment.presets import preset
from core.experiment.spec import Repeats
from tests.benchmarks.machine import Pauses
from tests.benchmarks.report import Row

EPOCHS = 1000
REPEATS = 20


def main() -> list[Row]:
    """Train once, loading torch included, as `overfitting-playground run cures --repeats 20` does."""
    experiment = replace(preset("cures"), repeats=Repeats(count=REPEATS))
    pauses, began = Pauses(), time.perf_counter()
    from core.headless.training import train  # noqa: PLC0415 - loads torch, which is part of what is measured

    result = train(experiment, EPOCHS)
    seconds = time.perf_counter() - began
    assert result.epochs == EPOCHS
    return [
        Row("20 repeats of 6 variants of the opening experiment to epoch 1000", seconds, "s", "at most", 60),
        Row("processor time that the host took away meanwhile", pauses.stolen(), "%"),
    ]
