"""The loss that the optimizer saw, on the chart: a dotted line that can be read, and that the axis has room for."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import numpy.typing as npt
import pytest
from pytestqt.qtbot import QtBot

from core.metrics.history import History
from desktop.chart.legend import entries
from desktop.chart.levels import ChartTruth
from desktop.chart.loss_plot import LossPlot
from desktop.chart.series import LossSeries
from desktop.look.theme import LIGHT
from tests.charts import change, painted, place, point_at, show_series, y_of

SAW = 2.0
"""The loss that it saw, beside training and validation losses below 1."""


def series(color: str = "#123456") -> LossSeries:
    at = np.arange(101.0)
    rows = np.zeros((len(at), 7))
    rows[:, 0], rows[:, 1], rows[:, 2], rows[:, 6] = at, 0.1, 0.5, SAW
    rows[0, 6] = np.nan
    history = History()
    history.append(rows)
    return LossSeries("none", color, history)


@pytest.fixture
def plot(qtbot: QtBot) -> LossPlot:
    made = LossPlot()
    qtbot.addWidget(made)
    made.set_theme(LIGHT)
    made.resize(900, 260)
    made.show()
    return made


def columns(plot: LossPlot, color: str) -> npt.NDArray[np.bool_]:
    """Which columns in the middle of the chart have the colour where the line is expected."""
    row = round(y_of(plot.canvas, SAW))
    around = painted(plot.canvas, color, 40)[row - 2 : row + 3, 300:600]
    return np.asarray(around.any(axis=0))


def test_it_is_dotted_and_stands_in_readout_and_legend(plot: LossPlot) -> None:
    show_series(plot, [replace(series(), shows_optimizer=True)])
    there = columns(plot, LIGHT.train)
    assert there.mean() > 0.3
    assert 40 < np.count_nonzero(there[:-1] & ~there[1:]) < 80, "dots, and room between them"
    point_at(plot.canvas, place(plot.canvas, 50))
    assert "Optimizer saw 2.000" in plot.canvas.readout().splitlines()
    assert "the loss that the optimizer saw dotted" in plot.legend.accessibleName()
    assert "plain PyTorch loop" in plot.legend.toolTip()


def test_nothing_of_it_shows_until_it_is_wanted(plot: LossPlot) -> None:
    show_series(plot, [series()])
    assert plot.canvas.axes.heights[1] < SAW
    point_at(plot.canvas, place(plot.canvas, 50))
    assert "Optimizer" not in plot.canvas.readout()
    assert "Optimizer saw" not in [entry.name for entry in entries([series()], ChartTruth())]


def test_of_several_it_has_the_colour_of_the_variant(plot: LossPlot) -> None:
    show_series(plot, [replace(series(color), shows_optimizer=True) for color in ("#B00020", "#123456")])
    change(plot, chosen=1)
    assert columns(plot, "#123456").mean() > 0.3
    point_at(plot.canvas, place(plot.canvas, 50))
    assert all("2.000" in line for line in plot.canvas.readout().splitlines()[1:])
