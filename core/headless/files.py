"""Results as the contents of files: JSON for programs and people, CSV for tables."""

from __future__ import annotations

import csv
import io
import math
from collections.abc import Sequence
from typing import IO, Any, Final

import msgspec
import numpy as np

from core.experiment.experiment_file import readable, to_json
from core.headless.result import Repeat, Result, run_figures
from core.protocol import HISTORY_COLUMNS, RANGE_COLUMNS

RESULT_FORMAT: Final = "overfitting-playground result"
RESULT_VERSION: Final = 1


def result_json(result: Result) -> bytes:
    """The result with the experiment it came from, as an experiment file has it; numbers that aren't there are null.

    The window and `run` open it as they open an experiment.
    """
    several = result.experiment.repeats.count > 1
    variants = []
    for variant in result.variants:
        entry = {
            "name": variant.name,
            "parameters": variant.parameters,
            "verdict": {
                "kind": variant.verdict.kind,
                "headline": variant.verdict.headline,
                "detail": variant.verdict.detail,
            },
            **_plain(variant.repeats),
        }
        if several:
            entry["repeats"] = [_plain([repeat]) for repeat in variant.repeats]
        variants.append(entry)
    content = {
        "format": RESULT_FORMAT,
        "version": RESULT_VERSION,
        "experiment": msgspec.Raw(to_json(result.experiment)),
        "variants": variants,
        "made_with": msgspec.structs.asdict(result.machinery),
    }
    return readable(msgspec.json.encode(content)) + b"\n"


def write_csv(result: Result, file: IO[bytes]) -> None:
    """One row per variant and epoch: HISTORY_COLUMNS, with several repeats also the range of both losses. Every row of
    a variant ends with the epoch that its weights are of at the end, and with its verdict.

    Numbers that aren't there are left out.
    """
    several = result.experiment.repeats.count > 1
    columns = HISTORY_COLUMNS[1:] + (RANGE_COLUMNS[1:] if several else ())
    text = io.TextIOWrapper(file, "utf-8", newline="")
    table = csv.writer(text, lineterminator="\n")
    table.writerow(("epoch", "variant", "name", *columns, "weights_epoch", "verdict"))
    for number, variant in enumerate(result.variants, 1):
        ranges = variant.ranges[:, 1:] if several else variant.rows[:, :0]
        end = int(variant.figures.weights_epoch.median), variant.verdict.headline
        for row, span in zip(variant.rows, ranges, strict=True):
            numbers = map(_number, (*row[1:].tolist(), *span.tolist()))
            cells = ("" if value is None else value for value in numbers)
            table.writerow((int(row[0]), number, variant.name, *cells, *end))
    text.flush()
    text.detach()


def _plain(repeats: Sequence[Repeat]) -> dict[str, Any]:
    """Medians over some repeats, and whether any of them stopped or diverged; None for a number that isn't there."""
    over = run_figures(repeats)
    return {
        "epochs": over.epochs.median,
        "train_loss": _number(over.train_loss.median),
        "validation_loss": _number(over.validation_loss.median),
        "train_accuracy": _number(over.train_accuracy.median),
        "validation_accuracy": _number(over.validation_accuracy.median),
        "best_epoch": over.best_epoch.median,
        "best_validation_loss": _number(over.best_validation_loss.median),
        "weights_epoch": over.weights_epoch.median,
        "stopped_early": over.stopped_early > 0,
        "diverged": over.diverged > 0,
        "steps_per_second": over.steps_per_second.median,
    }


def _number(value: float) -> float | None:
    """With as few digits as give back the same float32, which is what training computes in; None if it isn't finite."""
    return float(str(np.float32(value))) if math.isfinite(value) else None
