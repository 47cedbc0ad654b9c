"""Exported scripts, in a fresh interpreter, end at the losses of the engine: many random experiments.

Prints for each how far the two end from each other. In float32 both round, each in its own way, and after 20 epochs
that has hardly grown; in float64 it shows after 100 epochs whether they do the same.
"""

from __future__ import annotations

import tempfile
from pathlib import Path
from typing import Final

import torch

from core.experiment.variant_names import variant_names
from tests.benchmarks.report import Row
from tests.endurance.check import Load
from tests.scripts import (
    largest_difference,
    outcomes,
    random_scripted_experiment,
    run_scripts,
    scripts_of,
    trained,
)

EXPERIMENTS: Final = 20
EPOCHS: Final = 20
LARGEST: Final = 1e-3
"""Nats between training losses or validation losses."""
DOUBLE_EPOCHS: Final = 100
LARGEST_DOUBLE: Final = 1e-6


def endure(load: Load) -> list[Row]:
    """`count`: experiments in float32; half as many in float64, the first of them."""
    count = load.count or EXPERIMENTS
    return [
        *_compared(count, load.seed, EPOCHS, torch.float32, LARGEST),
        *_compared((count + 1) // 2, load.seed, DOUBLE_EPOCHS, torch.float64, LARGEST_DOUBLE),
    ]


def _compared(count: int, seed: int, epochs: int, dtype: torch.dtype, largest: float) -> list[Row]:
    experiments = [random_scripted_experiment(1000 * seed + number) for number in range(count)]
    digits = str(dtype).removeprefix("torch.")
    with tempfile.TemporaryDirectory() as folder:
        results = run_scripts(scripts_of(experiments, epochs, dtype), Path(folder))
    differences, statuses = [], 0
    for number, (experiment, found) in enumerate(zip(experiments, results, strict=True)):
        trainer = trained(experiment, epochs, dtype)
        differences.append(largest_difference(found, trainer))
        (outcome,), (told,) = outcomes(trainer), found["trained"]
        ended = f"stopped at epoch {outcome.status_epoch}" if outcome.status == "stopped_early" else "trained"
        statuses += not told["outcome"].startswith(ended)
        (name,) = variant_names(experiment.variants)
        print(
            f"{digits} {number:>3}: validation loss {outcome.measures.validation_loss:9.6f}, apart by"
            f" {differences[-1]:.1e}; {told['outcome']}, {experiment.training.optimizer}, {name}",
            flush=True,
        )
    what = f"{digits}, {count} experiments, {epochs} epochs: apart by more than {largest:g}"
    what += f" (most {max(differences):.1e})"
    return [
        Row(what, sum(not difference <= largest for difference in differences), "", "at most", 0),
        Row(
            f"{digits}, {count} experiments, {epochs} epochs: scripts that ended otherwise", statuses, "", "at most", 0
        ),
    ]
