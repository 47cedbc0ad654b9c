"""Results as files: JSON for programs and people, CSV for tables. A file is there whole, or not at all."""

from __future__ import annotations

import csv
import io
import math
import os
import tempfile
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import IO, Any

import msgspec

from core.experiment.experiment_file import readable, to_json
from core.headless.result import Repeat, Result, run_figures
from core.protocol import HISTORY_COLUMNS, RANGE_COLUMNS


class OutputError(Exception):
    """A file can't be written; the message is one sentence for a person."""


def check_writable(path: Path) -> None:
    """Find out before a long training what can be known of a file to be written.

    Raises:
        OutputError: there is no such folder, it can't be written to, or something else than a file stands there.
    """
    try:
        path = path.resolve()
        if path.exists() and not path.is_file():
            raise OutputError(f"{path}: this is no file that could be replaced.")
        if path.exists() and not os.access(path, os.W_OK):
            raise OutputError(f"{path}: the file is write-protected.")
        if not path.parent.is_dir():
            raise OutputError(f"{path}: there is no folder {path.parent}.")
        tempfile.TemporaryFile(dir=path.parent).close()
    except OSError as error:
        raise OutputError(f"{path}: nothing can be written there ({error.strerror}).") from error


def write(path: Path, put: Callable[[IO[bytes]], object]) -> None:
    """Write a file by way of another beside it that takes its place when finished.

    Raises:
        OutputError: with the system's reason; the file before, if any, is as it was.
    """
    path = path.resolve()
    unfinished = path.with_name(f".{path.name[:100]}.{os.getpid()}.new")
    try:
        try:
            with unfinished.open("xb") as file:
                put(file)
            unfinished.replace(path)
        except BaseException:
            unfinished.unlink(missing_ok=True)
            raise
    except OSError as error:
        raise OutputError(f"{path}: it can't be written ({error.strerror}).") from error


def result_json(result: Result) -> bytes:
    """The result with the experiment it came from, as an experiment file has it; numbers that aren't there are null."""
    several = result.experiment.repeats.count > 1
    variants = []
    for variant in result.variants:
        entry = {"name": variant.name, "parameters": variant.parameters, **_plain(variant.repeats)}
        if several:
            entry["repeats"] = [_plain([repeat]) for repeat in variant.repeats]
        variants.append(entry)
    content = {"experiment": msgspec.Raw(to_json(result.experiment)), "variants": variants}
    return readable(msgspec.json.encode(content)) + b"\n"


def write_csv(result: Result, file: IO[bytes]) -> None:
    """One row per variant and epoch: HISTORY_COLUMNS, with several repeats also the range of both losses.

    Numbers that aren't there are left out.
    """
    several = result.experiment.repeats.count > 1
    columns = HISTORY_COLUMNS[1:] + (RANGE_COLUMNS[1:] if several else ())
    text = io.TextIOWrapper(file, "utf-8", newline="")
    table = csv.writer(text, lineterminator="\n")
    table.writerow(("epoch", "variant", "name", *columns))
    for number, variant in enumerate(result.variants, 1):
        ranges = variant.ranges[:, 1:] if several else variant.rows[:, :0]
        for row, span in zip(variant.rows, ranges, strict=True):
            numbers = (value if math.isfinite(value) else "" for value in (*row[1:].tolist(), *span.tolist()))
            table.writerow((int(row[0]), number, variant.name, *numbers))
    text.flush()
    text.detach()


def _plain(repeats: Sequence[Repeat]) -> dict[str, Any]:
    """Medians over some repeats, and whether any of them stopped or diverged; NaN becomes null when it is encoded."""
    over = run_figures(repeats)
    return {
        "epochs": over.epochs.median,
        "train_loss": over.train_loss.median,
        "validation_loss": over.validation_loss.median,
        "train_accuracy": over.train_accuracy.median,
        "validation_accuracy": over.validation_accuracy.median,
        "best_epoch": over.best_epoch.median,
        "best_validation_loss": over.best_validation_loss.median,
        "stopped_early": over.stopped_early > 0,
        "diverged": over.diverged > 0,
        "steps_per_second": over.steps_per_second.median,
    }
