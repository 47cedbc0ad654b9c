"""The loss chart by keyboard: a cross that reads values and flags, and asks for epochs."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from core.metrics.history import History
from desktop.chart.chart_view import moved
from desktop.chart.loss_plot import LossPlot
from desktop.chart.series import Flag, LossSeries
from desktop.look.theme import LIGHT
from desktop.widgets.controls import SLIDER_KEYS
from tests.charts import change, place, point_at, show_series

KEY = Qt.Key


@pytest.fixture
def plot(qtbot: QtBot) -> LossPlot:
    at = np.arange(1001.0)
    rows = np.zeros((len(at), 7))
    rows[:, 0], rows[:, 1], rows[:, 2] = at, 0.2, 0.5
    history = History()
    history.append(rows)
    made = LossPlot()
    qtbot.addWidget(made)
    made.set_theme(LIGHT)
    made.resize(800, 260)
    show_series(made, [LossSeries("none", "#123456", history)])
    change(made, flags=(Flag(144, "dropout 0.5 on"), Flag(600, "12 points drawn\nlearning rate 0.1")))
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    made.canvas.clearFocus()
    made.canvas.setFocus(Qt.FocusReason.TabFocusReason)
    return made


def press(plot: LossPlot, *keys: Qt.Key) -> list[str]:
    for key in keys:
        QTest.keyClick(plot.canvas, key)
    return plot.canvas.readout().splitlines()


def test_arrow_keys_read_the_chart_and_up_and_down_its_flags(plot: LossPlot) -> None:
    assert press(plot, KEY.Key_Left) == ["Epoch 1,000", "Training 0.200", "Validation 0.500", "Gap 0.300"]
    assert press(plot, KEY.Key_Left)[0] != "Epoch 1,000"
    assert press(plot, KEY.Key_Home)[0] == "Epoch 0"
    lines = press(plot, KEY.Key_Up)
    assert (lines[0], lines[-1]) == ("Epoch 144", "dropout 0.5 on")
    lines = press(plot, KEY.Key_Up)
    assert (lines[0], lines[-2:]) == ("Epoch 600", ["12 points drawn", "learning rate 0.1"])
    assert "12 points drawn" in plot.canvas.accessibleDescription(), "screen readers hear it"
    assert press(plot, KEY.Key_Down)[0] == "Epoch 144"
    assert press(plot, KEY.Key_Escape) == []


def test_enter_shows_the_epoch_at_the_cross(plot: LossPlot, qtbot: QtBot) -> None:
    press(plot, KEY.Key_Home, KEY.Key_Home, KEY.Key_Up)
    with qtbot.waitSignal(plot.canvas.epoch_pressed) as told:
        press(plot, KEY.Key_Return)
    assert told.args == [144]


def test_the_mouse_takes_over_from_the_cross(plot: LossPlot) -> None:
    press(plot, KEY.Key_Home, KEY.Key_Home)
    point_at(plot.canvas, place(plot.canvas, 500))
    assert plot.canvas.readout().startswith("Epoch 50")
    plot.canvas.clearFocus()
    assert plot.canvas.cross is None


def test_after_a_click_keys_are_left_to_the_window(plot: LossPlot) -> None:
    plot.canvas.clearFocus()
    QTest.mouseClick(plot.canvas.viewport(), Qt.MouseButton.LeftButton, pos=place(plot.canvas, 500))
    plot.canvas.setFocus(Qt.FocusReason.MouseFocusReason)
    press(plot, KEY.Key_Right)
    assert plot.canvas.cross is None, "Right trains for one epoch"


@given(
    st.sampled_from(sorted(SLIDER_KEYS)),
    st.integers(0, 5000),
    st.integers(0, 5000),
    st.floats(0.001, 100),
    st.lists(st.integers(0, 5000), max_size=4),
)
def test_the_cross_never_leaves_the_run(
    key: Qt.Key, at: int, beyond: int, epochs_a_pixel: float, stops: list[int]
) -> None:
    newest = at + beyond
    to = moved(key, at, newest, epochs_a_pixel, stops)
    assert 0 <= to <= newest
    if key == Qt.Key.Key_Right and at < newest:
        assert to > at
    if key == Qt.Key.Key_Left and at > 0:
        assert to < at
