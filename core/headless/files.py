"""Results as the contents of files: JSON for programs and people, CSV for tables."""

from __future__ import annotations

from collections.abc import Sequence
from typing import IO, Any, Final

import msgspec

from core.experiment.experiment_file import readable, to_json
from core.headless.result import Repeat, Result, run_figures
from core.headless.table import made_with
from core.metrics.curves_csv import Curve, short_number, write_curves
from core.metrics.ranking import judge, ranking
from core.metrics.report import Report, Reported, report_page
from core.words import as_stored

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
    return readable(msgspec.json.encode(content, enc_hook=as_stored)) + b"\n"


def write_csv(result: Result, file: IO[bytes]) -> None:
    """One row per variant and epoch: HISTORY_COLUMNS, with several repeats also the range of both losses. Every row of
    a variant ends with the epoch that its weights are of at the end, and with its verdict.

    Numbers that aren't there are left out.
    """
    curves = [
        Curve(
            variant.name,
            variant.rows,
            variant.ranges,
            (int(variant.figures.weights_epoch.median), variant.verdict.headline),
        )
        for variant in result.variants
    ]
    several = result.experiment.repeats.count > 1
    write_curves(curves, file, several=several, ends=("weights_epoch", "verdict"))


def result_report(result: Result, title: str, picture: bytes) -> bytes:
    """A page on the result, HTML: see core.metrics.report. picture: a PNG file of it, which has snapshots."""
    names = [variant.name for variant in result.variants]
    places = ranking(result.snapshots, result.epochs)
    ranks = {place.index: place.rank for place in places}
    judgement, first = judge(names, places, result.epochs), result.variants[0].verdict
    is_alone = len(names) == 1
    page = report_page(
        Report(
            title=title,
            experiment=result.experiment,
            epoch=result.epochs,
            variants=[
                Reported(one.name, ranks.get(at, 0), one.figures, one.verdict) for at, one in enumerate(result.variants)
            ],
            headline=first.headline if is_alone else judgement.headline,
            detail=first.detail if is_alone else judgement.detail,
            picture=picture,
            made_with=made_with(result.machinery).rstrip("\n") + ".",
        )
    )
    return page.encode()


def _plain(repeats: Sequence[Repeat]) -> dict[str, Any]:
    """Medians over some repeats, and whether any of them stopped or diverged; None for a number that isn't there."""
    over = run_figures(repeats)
    return {
        "epochs": over.epochs.median,
        "train_loss": short_number(over.train_loss.median),
        "validation_loss": short_number(over.validation_loss.median),
        "train_accuracy": short_number(over.train_accuracy.median),
        "validation_accuracy": short_number(over.validation_accuracy.median),
        "best_epoch": over.best_epoch.median,
        "best_validation_loss": short_number(over.best_validation_loss.median),
        "weights_epoch": over.weights_epoch.median,
        "stopped_early": over.stopped_early > 0,
        "diverged": over.diverged > 0,
        "steps_per_second": over.steps_per_second.median,
    }
