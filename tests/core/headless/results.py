"""Results made by hand, to write down in tests."""

from __future__ import annotations

import math
from typing import Any

import numpy as np

from core.experiment.presets import preset
from core.experiment.spec import Experiment
from core.headless.result import Machinery, Repeat, Result, VariantResult
from core.metrics.diagnosis import Verdict
from tests.outcomes import outcome

VERDICT = Verdict("good", "A good fit", "Both losses have levelled off.")

_USUAL = {
    "train_loss": 0.25,
    "validation_loss": 0.5,
    "train_accuracy": 0.875,
    "validation_accuracy": 0.75,
    "best_epoch": 4,
    "best_validation_loss": 0.375,
}

OVERFITTING = Verdict("overfitting", "Overfitting since epoch 4", "Validation loss has risen.")
MACHINERY = Machinery(
    program="9.8.7",
    torch="2.6.0+cpu",
    python="3.12.1",
    platform="Linux-6.1-x86_64",
    capability="AVX2",
    mkl=True,
    mkl_cbwr="AUTO",
)


def figures(*, epochs: int = 10, steps_per_second: float = 1234.5, **changes: Any) -> Repeat:
    """One repeat that trained for 10 epochs, with these figures where they are told; see tests.outcomes.outcome."""
    return Repeat(outcome=outcome(**(_USUAL | changes)), epochs=epochs, steps_per_second=steps_per_second)


def nothing_held_out() -> Repeat:
    """One repeat without any validation points."""
    nan = math.nan
    return figures(validation_loss=nan, validation_accuracy=nan, best_epoch=-1, best_validation_loss=nan)


def variant_result(
    *repeats: Repeat, name: str = "no regularization", epochs: int = 2, verdict: Verdict = OVERFITTING
) -> VariantResult:
    """A variant with these repeats and a history of so many epochs after epoch 0."""
    rows = np.arange((epochs + 1) * 7, dtype=np.float64).reshape(-1, 7) / 4
    rows[:, 0] = np.arange(epochs + 1)
    ranges = np.repeat(rows[:, :1], 5, axis=1) + np.arange(5) / 8 if len(repeats) > 1 else np.empty((0, 5))
    return VariantResult(name=name, parameters=4417, repeats=repeats, rows=rows, ranges=ranges, verdict=verdict)


def result(*variants: VariantResult, experiment: Experiment | None = None) -> Result:
    """A run of these variants."""
    return Result(
        experiment=experiment or preset("opening"), epochs=10, seconds=1.5, variants=variants, machinery=MACHINERY
    )
