"""Early stopping's patience on the chart: a fuse at the height of the loss that is to be beaten."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from pytestqt.qtbot import QtBot

from core.metrics.history import History
from desktop.chart.loss_plot import LossPlot
from desktop.chart.series import Fuse, LossSeries
from desktop.look.theme import LIGHT
from tests.charts import painted, show_series, x_of, y_of


@pytest.fixture
def plot(qtbot: QtBot) -> LossPlot:
    made = LossPlot()
    qtbot.addWidget(made)
    made.set_theme(LIGHT)
    made.resize(800, 260)
    made.show()
    return made


def series(fuse: Fuse | None, epochs: int = 60) -> LossSeries:
    """The validation loss falls to 0.4 at epoch 40, and rises from there."""
    at = np.arange(epochs + 1.0)
    rows = np.zeros((len(at), 7))
    rows[:, 0], rows[:, 1], rows[:, 2] = at, 0.1, 0.4 + 0.005 * np.abs(at - 40)
    made = History()
    made.append(rows)
    return LossSeries("none", "#123456", made, fuse=fuse)


def columns_of_fuse(plot: LossPlot, loss: float) -> tuple[int, int] | None:
    """First and last pixel column of what is left of the fuse at the height of a loss."""
    row = round(y_of(plot.canvas, loss))
    columns = np.flatnonzero(painted(plot.canvas, LIGHT.warning, 25)[row - 1 : row + 2].any(axis=0))
    return (int(columns[0]), int(columns[-1])) if len(columns) else None


def test_what_is_left_reaches_from_now_to_where_it_would_stop(plot: LossPlot) -> None:
    show_series(plot, [series(Fuse(since=40, now=60, patience=50, loss=0.4))])
    found = columns_of_fuse(plot, 0.4)
    assert found is not None
    first, last = found
    assert first == pytest.approx(x_of(plot.canvas, 60), abs=9), "behind the spark"
    assert last == pytest.approx(x_of(plot.canvas, 90), abs=3)
    assert "patience: 30 of 50 left" in plot.canvas.accessibleDescription()


def test_it_burns_down_and_is_renewed(plot: LossPlot) -> None:
    lengths = []
    for fuse in (Fuse(40, 45, 30, 0.4), Fuse(40, 60, 30, 0.4), Fuse(60, 60, 30, 0.5)):
        show_series(plot, [series(fuse)])
        level = 0.4 if fuse.since == 40 else 0.5
        found = columns_of_fuse(plot, level)
        assert found is not None
        lengths.append((found[1] - found[0]) / (x_of(plot.canvas, 1) - x_of(plot.canvas, 0)))
    assert lengths[1] < lengths[0] - 10
    assert lengths[2] > lengths[1] + 10


def test_it_lies_where_the_loss_has_to_fall_below(plot: LossPlot) -> None:
    show_series(plot, [series(Fuse(40, 60, 50, loss=0.3))])
    assert columns_of_fuse(plot, 0.3) is not None
    assert columns_of_fuse(plot, 0.4) is None


def test_of_several_repeats_it_is_told_in_words_alone(plot: LossPlot) -> None:
    show_series(plot, [series(Fuse(40, 60, 50, loss=None))])
    assert columns_of_fuse(plot, 0.4) is None
    assert "patience: 30 of 50 left" in plot.canvas.accessibleDescription()
    assert painted(plot.canvas, LIGHT.warning, 60).any(), "the words"


def test_without_early_stopping_there_is_none(plot: LossPlot) -> None:
    show_series(plot, [series(None)])
    assert columns_of_fuse(plot, 0.4) is None
    assert "patience" not in plot.canvas.accessibleDescription()


def test_a_long_fuse_leaves_the_curves_room(plot: LossPlot) -> None:
    show_series(plot, [replace(series(Fuse(40, 60, 10_000, 0.4)))])
    assert plot.canvas.axes.epochs[1] <= 150
