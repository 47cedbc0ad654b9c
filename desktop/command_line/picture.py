"""A picture of a run that was trained without a window: its planes and its losses, as the window draws them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from core.data.split import assign
from core.headless.result import Result
from core.metrics.history import History
from core.metrics.ranking import judge, ranking
from core.plane.contour import boundary_lines
from core.protocol import HISTORY_COLUMNS, RANGE_COLUMNS
from desktop.chart.loss_plot import LossPlot
from desktop.chart.series import LossSeries
from desktop.control import depiction
from desktop.look.pictures import encoded
from desktop.look.style import palette, stylesheet
from desktop.look.theme import LIGHT, Theme
from desktop.plane.plane_grid import PlaneGrid

SIZE: Final = QSize(1440, 1080)
"""Pixels."""
MARGIN: Final = 16
NONE: Final = -1
"""No variant is chosen: a picture isn't edited."""


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
    sheet = QWidget()
    sheet.setPalette(palette(theme))
    sheet.setStyleSheet(stylesheet(theme))
    sheet.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
    histories = [_history(variant.rows) for variant in result.variants]
    grid, plot = PlaneGrid(theme), LossPlot()
    _show_planes(grid, result, theme)
    plot.logarithmic_button.hide()
    plot.set_theme(theme)
    plot.set_series(_series(result, histories, theme))
    plot.set_chosen(NONE)
    rows = QVBoxLayout(sheet)
    rows.setContentsMargins(MARGIN, MARGIN, MARGIN, MARGIN)
    rows.setSpacing(MARGIN)
    rows.addWidget(grid, 2)
    rows.addWidget(plot, 1)
    sheet.resize(SIZE)
    return encoded(sheet.grab())


def _show_planes(grid: PlaneGrid, result: Result, theme: Theme) -> None:
    experiment = result.experiment
    assignment = assign(experiment.data, experiment.points)
    grid.set_theme(theme)
    grid.set_count(len(result.variants))
    grid.set_chosen(NONE)
    grid.set_names([variant.name for variant in result.variants])
    grid.set_points(experiment.points.positions, assignment.labels, assignment.is_validation)
    grid.set_colors([theme.variant_color(place) for place in range(len(result.variants))])
    places, names = ranking(result.snapshots), [variant.name for variant in result.variants]
    grid.set_ranking(names, places, judge(names, places, result.epochs).winner)
    for place, snapshot in enumerate(result.snapshots):
        grid.set_surface(place, depiction.fill(snapshot.surface, theme), boundary_lines(snapshot.surface))
        grid.set_spread(place, snapshot.boundaries)
        verdict = result.variants[place].verdict
        grid.set_verdict(place, verdict.kind, verdict.headline, verdict.detail)


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
