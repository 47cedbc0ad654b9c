"""A picture of a run that was trained without a window: its planes and its losses, as the window draws them."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt
from PySide6.QtWidgets import QApplication

from core.data.split import assign
from core.headless.result import Result
from core.lessons.hiding import seen_ranking
from core.metrics.history import History
from core.plane.grid import WHOLE
from core.protocol import HISTORY_COLUMNS, RANGE_COLUMNS
from desktop.chart.loss_chart import NOBODY, ChartContents
from desktop.chart.series import LossSeries
from desktop.control import depiction
from desktop.control.gradually import at_once
from desktop.control.seen import Outcome
from desktop.control.sheet import Sheet
from desktop.look.pictures import encoded
from desktop.look.theme import LIGHT, Theme
from desktop.plane.shown import ShownPoints


def picture(result: Result, theme: Theme = LIGHT) -> bytes:
    """The picture as a PNG file's contents.

    result: with its snapshots. Needs no display where QT_QPA_PLATFORM was "offscreen" before Qt was loaded.
    """
    application = QApplication.instance()
    if application is None:
        application = QApplication(["overfitting-playground"])
        QApplication.setStyle("Fusion")
    return _painted(result, theme)  # in a function of its own, so that no widget outlives the application


def _painted(result: Result, theme: Theme) -> bytes:
    sheet, experiment = Sheet.made(theme, len(result.variants)), result.experiment
    assignment = assign(experiment.data, experiment.points)
    roles = assignment.labels, assignment.is_validation, assignment.is_wrong
    sheet.planes.set_points(ShownPoints(experiment.points.positions, *roles))
    sheet.planes.set_source(experiment.data.source)
    names = [variant.name for variant in result.variants]
    colors = [theme.variant_color(place) for place in range(len(names))]
    ranked = seen_ranking(names, result.snapshots, result.epochs, frozenset())
    outcome = Outcome(
        names=names,
        colors=colors,
        variants=result.snapshots,
        verdicts=[one.verdict for one in result.variants],
        ranked=ranked,
        view=WHOLE,
    )
    at_once(sheet.showing_outcome(outcome))
    series = _series(result, [_history(variant.rows) for variant in result.variants], theme)
    sheet.plot.set_contents(ChartContents(tuple(series), chosen=NOBODY))
    return encoded(sheet.image(1))


def _series(result: Result, histories: list[History], theme: Theme) -> list[LossSeries]:
    return [
        depiction.loss_series(
            variant.name,
            theme.variant_color(place),
            snapshot,
            histories[place],
            _history(variant.ranges, RANGE_COLUMNS),
            snapshot.best_epoch,
        )
        for place, (variant, snapshot) in enumerate(zip(result.variants, result.snapshots, strict=True))
    ]


def _history(rows: npt.NDArray[np.float64], columns: Sequence[str] = HISTORY_COLUMNS) -> History:
    history = History(columns)
    history.append(rows)
    return history
