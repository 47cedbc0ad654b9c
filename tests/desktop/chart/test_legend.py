"""The loss chart's key: which line is which, in however little room."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from core.metrics.history import History
from desktop.chart.legend import LossLegend
from desktop.chart.levels import ChartTruth
from desktop.chart.loss_plot import LossPlot
from desktop.chart.series import LossSeries
from desktop.look.theme import LIGHT
from tests.charts import change, show_series

FRESH = np.arange(3.0), np.full(3, 0.4)


def test_where_there_is_little_room_the_gaps_name_goes_before_that_of_a_line(qtbot: QtBot) -> None:
    legend = LossLegend()
    qtbot.addWidget(legend)
    legend.set_theme(LIGHT)
    legend.set_series([LossSeries("none", LIGHT.validation, History())], ChartTruth(best=0.1))
    whole = legend.sizeHint().width()
    ends = []
    for width in (whole, whole - 30):
        legend.resize(width, legend.sizeHint().height())
        image = legend.grab().toImage()
        ground = image.pixelColor(0, 0).name()
        names = [{image.pixelColor(x, y).name() for y in range(image.height())} for x in range(image.width())]
        assert any(LIGHT.truth.lower() in column for column in names), "of the best possible loss"
        ends.append(max(x for x, column in enumerate(names) if column != {ground}))
    assert ends[0] > whole - 10
    assert ends[1] < whole - 50, "and no name is cut off"


def test_the_loss_on_fresh_points_has_a_name_beside_two_variants_in_a_narrow_column(qtbot: QtBot) -> None:
    legend = LossLegend()
    qtbot.addWidget(legend)
    legend.set_theme(LIGHT)
    two = [LossSeries(name, LIGHT.validation, History()) for name in ("none", "L2")]
    legend.set_series(two, ChartTruth())
    width = legend.sizeHint().width() + 45
    legend.set_series(two, ChartTruth(fresh=FRESH))
    assert legend.sizeHint().width() > width, "there is not room for all in full"
    legend.resize(width, legend.sizeHint().height())
    image = legend.grab().toImage()
    inks = {image.pixelColor(x, y).name() for x in range(image.width()) for y in range(image.height())}
    assert LIGHT.truth.lower() in inks


def test_the_run_before_can_be_pressed_beside_all_that_the_truth_draws(qtbot: QtBot) -> None:
    legend = LossLegend()
    qtbot.addWidget(legend)
    legend.set_theme(LIGHT)
    truth = ChartTruth(best=0.1, training=0.2, validation=0.3, fresh=FRESH)
    legend.set_series([LossSeries("none", LIGHT.validation, History(), ghost=History())], truth)
    whole = legend.sizeHint().width()
    for width in range(whole, round(0.45 * whole), -20):
        legend.resize(width, legend.sizeHint().height())
        legend.grab()
        presses = [0, *range(0, width, 4)]
        with qtbot.waitSignal(legend.ghost_pressed, timeout=1000):
            for x in presses:
                QTest.mouseClick(legend, Qt.MouseButton.LeftButton, pos=QPoint(x, legend.height() // 2))


def test_what_the_truth_scores_on_these_points_has_a_name_of_its_own(qtbot: QtBot) -> None:
    plot = LossPlot()
    qtbot.addWidget(plot)
    plot.set_theme(LIGHT)
    change(plot, truth=ChartTruth(training=0.2, validation=0.3))
    show_series(plot, [LossSeries("none", LIGHT.validation, History())])
    with_truth = plot.legend.sizeHint().width()
    assert "truth" in plot.legend.accessibleName()
    change(plot, truth=ChartTruth())
    show_series(plot, [LossSeries("none", LIGHT.validation, History())])
    assert plot.legend.sizeHint().width() < with_truth - 50
