"""A result as a table of plain text, at most 120 columns wide."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Sequence
from typing import Final

from core.headless.result import Figures, Result, VariantResult

WIDTH: Final = 120
GAP: Final = "  "

HEADERS: Final = (
    ("", "", "", "", "loss", "", "", "accuracy", "", "best", "", ""),
    ("#", "variant", "params", "epochs", "train", "valid.", "gap", "train", "valid.", "epoch", "loss", "state"),
)
NAME: Final = 1
"""The column that gives way where a table would become too wide."""
TO_THE_LEFT: Final = (NAME, 11)
"""Columns of words; those of numbers end at the same place."""


def table(result: Result) -> str:
    """One line for each variant; with several repeats the median, and below it the lowest and the highest."""
    lines = [list(header) for header in HEADERS]
    for number, variant in enumerate(result.variants, 1):
        lines.extend(_lines(number, variant))
    widths = [max(len(line[place]) for line in lines) for place in range(len(HEADERS[0]))]
    room = WIDTH - sum(widths) - len(GAP) * (len(widths) - 1) + widths[NAME]
    widths[NAME] = min(widths[NAME], room)
    for line in lines:
        if len(line[NAME]) > room:
            line[NAME] = f"{line[NAME][: room - 3]}..."
    return "".join(f"{_aligned(line, widths)}\n" for line in lines)


def _lines(number: int, variant: VariantResult) -> list[list[str]]:
    states = _states(variant.repeats)
    first = [str(number), variant.name, f"{variant.parameters:,}"]
    if len(variant.repeats) == 1:
        return [[*first, *_numbers(variant.repeats[0]), states[0]]]
    states += [""] * (3 - len(states))
    rows = ((first, variant.median), (["", "  lowest", ""], variant.lowest), (["", "  highest", ""], variant.highest))
    return [[*begin, *_numbers(figures), state] for (begin, figures), state in zip(rows, states, strict=True)]


def _states(repeats: Sequence[Figures]) -> list[str]:
    """What became of the repeats, each thing once; with how many there were, unless it is all of them."""
    words = Counter(
        "diverged" if repeat.diverged else "stopped early" if repeat.stopped_early else "trained" for repeat in repeats
    )
    return list(words) if len(words) == 1 else [f"{count} {word}" for word, count in words.most_common()]


def _numbers(figures: Figures) -> list[str]:
    return [
        _whole(figures.epochs),
        _loss(figures.train_loss),
        _loss(figures.validation_loss),
        _loss(figures.gap),
        _share(figures.train_accuracy),
        _share(figures.validation_accuracy),
        _whole(figures.best_epoch),
        _loss(figures.best_validation_loss),
    ]


def _whole(value: float) -> str:
    return f"{value:.10g}" if math.isfinite(value) else "-"


def _loss(value: float) -> str:
    if not math.isfinite(value):
        return "-"
    return f"{value:.4f}" if abs(value) < 100 else f"{value:.3g}"


def _share(value: float) -> str:
    return f"{value * 100:.1f} %" if math.isfinite(value) else "-"


def _aligned(line: Sequence[str], widths: Sequence[int]) -> str:
    cells = (
        cell.ljust(width) if place in TO_THE_LEFT else cell.rjust(width)
        for place, (cell, width) in enumerate(zip(line, widths, strict=True))
    )
    return GAP.join(cells).rstrip()
