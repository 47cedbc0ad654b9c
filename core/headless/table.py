"""A result as a table of plain text, at most 120 columns wide."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Callable, Sequence
from operator import attrgetter
from typing import Final

from core.headless.result import Machinery, Repeat, Result, RunFigures, VariantResult
from core.metrics.summary import Figure
from core.protocol import VariantStatus

WIDTH: Final = 120
GAP: Final = "  "

HEADERS: Final = (
    ("", "", "", "", "loss", "", "", "accuracy", "", "best", "", "weights", ""),
    (
        "#",
        "variant",
        "params",
        "epochs",
        "train",
        "valid.",
        "gap",
        "train",
        "valid.",
        "epoch",
        "loss",
        "epoch",
        "state",
    ),
)
NAME: Final = 1
"""The column that is shortened where a table would become too wide."""
TO_THE_LEFT: Final = (NAME, 12)
"""Columns of words, aligned to the left; those of numbers are aligned to the right."""

STATES: Final[dict[VariantStatus, str]] = {
    "training": "trained",
    "stopped_early": "stopped early",
    "diverged": "diverged",
}
"""What became of a repeat, at the end."""

_Part = Callable[[Figure], float]
MEDIAN: Final[_Part] = attrgetter("median")
LOWEST: Final[_Part] = attrgetter("low")
HIGHEST: Final[_Part] = attrgetter("high")


def table(result: Result) -> str:
    """One line for each variant; with several repeats the median, and below it the lowest and the highest. Then a line
    for each verdict."""
    lines = [list(header) for header in HEADERS]
    for number, variant in enumerate(result.variants, 1):
        lines.extend(_lines(number, variant))
    widths = [max(len(line[place]) for line in lines) for place in range(len(HEADERS[0]))]
    room = WIDTH - sum(widths) - len(GAP) * (len(widths) - 1) + widths[NAME]
    widths[NAME] = min(widths[NAME], room)
    verdicts = [["#", "variant", "verdict"]]
    verdicts += [[str(number), v.name, v.verdict.headline] for number, v in enumerate(result.variants, 1)]
    for line in [*lines, *verdicts]:
        if len(line[NAME]) > widths[NAME]:
            line[NAME] = f"{line[NAME][: widths[NAME] - 1]}…"
    numbers = [_aligned(line, widths) for line in lines]
    words = [_aligned(line, (widths[0], widths[NAME], 0))[:WIDTH] for line in verdicts]
    return "".join(f"{line}\n" for line in (*numbers, "", *words))


def made_with(machinery: Machinery) -> str:
    """One line on what the numbers were computed with."""
    program = f" {machinery.program}" if machinery.program else ""
    cbwr = f", MKL_CBWR={machinery.mkl_cbwr}" if machinery.mkl and machinery.mkl_cbwr else ""
    library = "MKL" if machinery.mkl else "no MKL"
    path = f"{machinery.capability}, {library}{cbwr}"
    versions = f"torch {machinery.torch} ({path}) and Python {machinery.python}"
    return f"Computed by overfitting-playground{program} with {versions}\n"


def _lines(number: int, variant: VariantResult) -> list[list[str]]:
    states, figures = _states(variant.repeats), variant.figures
    first = [str(number), variant.name, f"{variant.parameters:,}"]
    if len(variant.repeats) == 1:
        return [[*first, *_numbers(figures, MEDIAN), states[0]]]
    states += [""] * (3 - len(states))
    rows = ((first, MEDIAN), (["", "  lowest", ""], LOWEST), (["", "  highest", ""], HIGHEST))
    return [[*begin, *_numbers(figures, part), state] for (begin, part), state in zip(rows, states, strict=True)]


def _states(repeats: Sequence[Repeat]) -> list[str]:
    """What became of the repeats, each thing once; with how many there were, unless it is all of them."""
    words = Counter(STATES[repeat.outcome.status] for repeat in repeats)
    return list(words) if len(words) == 1 else [f"{count} {word}" for word, count in words.most_common()]


def _numbers(figures: RunFigures, part: _Part) -> list[str]:
    return [
        _whole(part(figures.epochs)),
        _loss(part(figures.train_loss)),
        _loss(part(figures.validation_loss)),
        _loss(part(figures.gap)),
        _share(part(figures.train_accuracy)),
        _share(part(figures.validation_accuracy)),
        _whole(part(figures.best_epoch)),
        _loss(part(figures.best_validation_loss)),
        _whole(part(figures.weights_epoch)),
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
