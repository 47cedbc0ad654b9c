"""The chart beside the run before: its curve, its loss, its name in the legend; and the crown of the one that leads."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from PySide6.QtCore import QCoreApplication
from pytestqt.qtbot import QtBot

from core.metrics.history import History
from desktop.chart.levels import ChartTruth
from desktop.chart.loss_plot import LossPlot
from desktop.chart.series import Flag, LossSeries
from desktop.look.theme import DARK, LIGHT, Theme
from tests.charts import change, painted, place, point_at, show_series, x_of, y_of


def history(epochs: int, level: float) -> History:
    at = np.arange(epochs + 1.0)
    rows = np.zeros((len(at), 7))
    rows[:, 0], rows[:, 1], rows[:, 2] = at, 0.1, level
    made = History()
    made.append(rows)
    return made


@pytest.fixture
def plot(qtbot: QtBot) -> LossPlot:
    made = LossPlot()
    qtbot.addWidget(made)
    made.set_theme(LIGHT)
    made.resize(800, 260)
    made.show()
    return made


def read_at(plot: LossPlot, epoch: int) -> list[str]:
    point_at(plot.canvas, place(plot.canvas, epoch))
    return plot.canvas.readout().splitlines()


def alone(**others: float | None) -> LossSeries:
    return replace(LossSeries("none", "#123456", history(100, 0.49)), ghost=history(400, 1.85), **others)  # type: ignore[arg-type]  # losses


@pytest.mark.parametrize(
    ("losses", "words"),
    [
        ({"ghost_loss": 1.852, "loss": 0.494}, "before 1.85, now 0.49"),
        ({"ghost_loss": 1.852}, "before 1.85"),
        ({"ghost_loss": None, "loss": 0.494}, "before"),
        ({"ghost_loss": float("nan"), "loss": 0.494}, "before"),
    ],
)
def test_both_losses_in_words_as_far_as_they_can_be_compared(losses: dict[str, float | None], words: str) -> None:
    assert alone(**losses).compared == words
    assert LossSeries("none", "#123456", History()).compared == ""


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=["light", "dark"])
def test_its_loss_stands_over_the_end_of_its_curve(plot: LossPlot, theme: Theme) -> None:
    plot.set_theme(theme)
    show_series(plot, [alone(ghost_loss=None)])
    chart = plot.canvas
    row, column = round(y_of(chart, 1.85)), round(x_of(chart, 400))
    near = (slice(row - 20, row - 2), slice(column - 90, column - 44))
    assert not painted(chart, theme.caption, 30)[near].any(), "only the word before, at the very end"
    show_series(plot, [alone(ghost_loss=1.852, loss=0.494)])
    assert painted(chart, theme.caption, 30)[row - 20 : row - 2, column - 70 : column].any()


def test_its_loss_stands_over_no_other_curve(plot: LossPlot) -> None:
    show_series(plot, [replace(alone(ghost_loss=1.852), history=history(400, 1.95))])
    chart = plot.canvas
    row, first, last = round(y_of(chart, 1.95)), round(x_of(chart, 5)), round(x_of(chart, 395))
    assert painted(chart, LIGHT.validation)[row - 2 : row + 3, first:last].any(axis=0).all(), "the curve is whole"


def test_its_loss_stands_over_no_curve_of_the_fresh_points(plot: LossPlot) -> None:
    change(plot, truth=ChartTruth(fresh=(np.arange(401.0), np.full(401, 1.95))))
    show_series(plot, [alone()])
    chart = plot.canvas
    row, first, last = round(y_of(chart, 1.95)), round(x_of(chart, 5)), round(x_of(chart, 395))
    unhidden = painted(chart, LIGHT.truth)[row - 2 : row + 3, first:last].any(axis=0)
    show_series(plot, [alone(ghost_loss=1.852)])
    assert (painted(chart, LIGHT.truth)[row - 2 : row + 3, first:last].any(axis=0) == unhidden).all(), "it is whole"


def test_the_legend_has_room_for_both_losses_rather_than_for_the_unit(plot: LossPlot) -> None:
    show_series(plot, [alone(ghost_loss=1.852, loss=0.494)])
    QCoreApplication.sendPostedEvents()
    assert plot.legend.width() >= plot.legend.sizeHint().width()
    assert plot.legend.accessibleName().endswith("the run before faint")
    size = plot.legend.sizeHint()
    show_series(plot, [alone(ghost_loss=1.111, loss=0.888)])
    assert plot.legend.sizeHint() == size, "numbers change all the time, and nothing moves"


def test_of_several_the_readout_has_a_column_for_what_was_before(plot: LossPlot) -> None:
    plain = LossSeries("dropout 0.5", "#5b1ff0", history(100, 0.6))
    show_series(plot, [alone(), plain])
    assert read_at(plot, 60) == ["Epoch 60", "1 none 0.490 0.100 1.850", "2 dropout 0.5 0.600 0.100"]
    show_series(plot, [plain, plain])
    assert read_at(plot, 60)[1] == "1 dropout 0.5 0.600 0.100"


def test_a_flag_of_several_lines_is_read_line_by_line(plot: LossPlot) -> None:
    show_series(plot, [LossSeries("none", "#123456", history(100, 0.49))])
    change(plot, flags=(Flag(60, "learning rate 0.1\nDropout 0.5: dropout on"),))
    assert read_at(plot, 60)[-2:] == ["learning rate 0.1", "Dropout 0.5: dropout on"]


@pytest.mark.parametrize("count", [2, 8])
def test_the_crown_stands_right_of_the_number_of_the_one_that_leads(plot: LossPlot, count: int) -> None:
    colors = LIGHT.variant_colors
    several = [LossSeries(f"{at}", colors[at], history(100, 0.3 + 0.1 * at)) for at in range(count)]
    show_series(plot, several)
    assert not painted(plot.canvas, LIGHT.good, 4).any()
    show_series(plot, [replace(several[0], is_winner=True), *several[1:]])
    rows, columns = np.nonzero(painted(plot.canvas, LIGHT.good, 8))
    assert rows.mean() == pytest.approx(y_of(plot.canvas, 0.3), abs=14)
    assert columns.min() > x_of(plot.canvas, 100) + 10
    assert columns.max() < plot.canvas.width()


def test_the_crown_goes_with_a_leader_that_stopped_before_the_others(plot: LossPlot) -> None:
    colors = LIGHT.variant_colors
    leader = LossSeries("early stopping", colors[0], history(30, 0.49), stop_epoch=30, is_winner=True)
    show_series(plot, [leader, LossSeries("L1 0.003", colors[1], history(100, 0.5))])
    columns = np.nonzero(painted(plot.canvas, LIGHT.good, 8))[1]
    assert x_of(plot.canvas, 30) < columns.min()
    assert columns.max() < x_of(plot.canvas, 70)


def test_one_that_jumped_about_leaves_the_chart_and_presses_nothing_flat(plot: LossPlot) -> None:
    show_series(plot, [replace(alone(), ghost=history(400, 20.0))])
    chart = plot.canvas
    height = y_of(chart, 0.0) - y_of(chart, 0.49)
    assert height > 0.2 * chart.axes.rect.height(), "what is trained now can be read"
    show_series(plot, [replace(alone(), ghost=history(400, 0.6))])
    assert y_of(chart, 0.6) > chart.axes.rect.top(), "one that is no far cry from it is all in sight"
