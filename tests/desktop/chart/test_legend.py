"""The loss chart's key: which line is which, in however little room."""

from __future__ import annotations

from PySide6.QtGui import QColor
from pytestqt.qtbot import QtBot

from core.metrics.history import History
from desktop.chart.legend import LossLegend
from desktop.chart.series import LossSeries
from desktop.look.theme import LIGHT


def test_where_there_is_little_room_the_gaps_name_goes_before_that_of_a_line(qtbot: QtBot) -> None:
    legend = LossLegend()
    qtbot.addWidget(legend)
    legend.set_theme(LIGHT)
    legend.set_truth(has_fresh=False, has_best=True)
    legend.set_series([LossSeries("none", LIGHT.validation, History())])
    whole = legend.sizeHint().width()
    for width, has_gap in ((whole, True), (whole - 30, False)):
        legend.resize(width, legend.sizeHint().height())
        image = legend.grab().toImage()
        colors = {image.pixelColor(x, y).name() for x in range(image.width()) for y in range(image.height())}
        assert LIGHT.truth.lower() in colors, "of the best possible loss"
        pink = [name for name in colors if QColor(name).red() > 220 > QColor(name).green() > 150]
        assert bool(pink) == has_gap
