"""Looking closer at the loss chart: wheel, drag and key change what is seen, never beyond what there is."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from core.metrics.history import History
from desktop.chart.axes import NOTCH
from desktop.chart.loss_plot import LossPlot
from desktop.chart.series import Flag, LossSeries
from desktop.look.style import mix
from desktop.look.theme import LIGHT
from tests.charts import CTRL, LEFT, MIDDLE, change, drag, painted, place, point_at, show_series, turn_wheel, x_of, y_of


def history(epochs: int, level: float = 0.4) -> History:
    at = np.arange(epochs + 1.0)
    rows = np.zeros((len(at), 7))
    rows[:, 0], rows[:, 1], rows[:, 2] = at, 0.1 + 0.6 * np.exp(-at / 20), level + 0.3 * np.exp(-at / 20)
    made = History()
    made.append(rows)
    return made


@pytest.fixture
def plot(qtbot: QtBot) -> LossPlot:
    made = LossPlot()
    qtbot.addWidget(made)
    made.set_theme(LIGHT)
    made.resize(800, 260)
    show_series(made, [LossSeries("none", "#123456", history(1000))])
    made.show()
    return made


def test_the_wheel_zooms_epochs_about_the_pointer(plot: LossPlot) -> None:
    chart = plot.canvas
    at = place(chart, 400, 0.3)
    heights = chart.axes.heights
    assert turn_wheel(chart, at, 1)
    first, last = chart.axes.epochs
    assert last - first == pytest.approx(1000 / NOTCH)
    assert x_of(chart, 400) == pytest.approx(at.x(), abs=1)
    assert chart.axes.heights == heights
    turn_wheel(chart, at, -1)
    assert chart.axes.epochs == (0, 1000)
    assert not plot.canvas.fit_button.isVisible()


def test_the_wheel_with_ctrl_zooms_losses_about_the_pointer(plot: LossPlot) -> None:
    chart = plot.canvas
    at, epochs, (low, high) = place(chart, 400, 0.4), chart.axes.epochs, chart.axes.heights
    turn_wheel(chart, at, 2, CTRL)
    assert chart.axes.heights[1] - chart.axes.heights[0] == pytest.approx((high - low) / NOTCH**2)
    assert y_of(chart, 0.4) == pytest.approx(at.y(), abs=1)
    assert chart.axes.epochs == epochs


@pytest.mark.parametrize("logarithmic", [False, True])
def test_no_gesture_leaves_what_there_is(plot: LossPlot, logarithmic: bool) -> None:
    plot.set_logarithmic(logarithmic)
    chart = plot.canvas
    low, high = chart.axes.heights
    random = np.random.default_rng(0)
    rect = chart.axes.rect
    for step in range(200):
        at = QPoint(round(random.uniform(rect.left(), rect.right())), round(random.uniform(rect.top(), rect.bottom())))
        to = QPoint(round(random.uniform(-4000, 4000)), round(random.uniform(-2000, 2000)))
        if step % 3 == 0:
            drag(chart, MIDDLE, at, to)
        else:
            modifiers = CTRL if step % 2 else Qt.KeyboardModifier.NoModifier
            turn_wheel(chart, at, random.uniform(-4, 5), modifiers, sideways=random.uniform(-3, 3) * (step % 5 == 0))
        epochs, heights = chart.axes.epochs, chart.axes.heights
        assert 0 <= epochs[0] < epochs[1] <= 1000 + 1e-9
        assert low - 1e-9 <= heights[0] < heights[1] <= high + 1e-9
        assert epochs[1] - epochs[0] >= 4.99


def test_a_middle_drag_pans_and_does_not_look_back(plot: LossPlot, qtbot: QtBot) -> None:
    chart = plot.canvas
    turn_wheel(chart, place(chart, 500), 5)
    turn_wheel(chart, place(chart, 500, 0.4), 3, CTRL)
    epoch, loss = chart.axes.epoch_at(300), chart.axes.height_at(100)
    with qtbot.assertNotEmitted(plot.canvas.epoch_pressed):
        drag(chart, MIDDLE, QPoint(300, 100), QPoint(320, 104), QPoint(360, 110))
    assert x_of(chart, epoch) == pytest.approx(360, abs=1)
    assert chart.axes.height_at(110) == pytest.approx(loss)


def test_a_left_press_looks_back_at_what_is_seen(plot: LossPlot) -> None:
    pressed: list[int] = []
    plot.canvas.epoch_pressed.connect(pressed.append)
    chart = plot.canvas
    turn_wheel(chart, place(chart, 800), 8)
    first, last = chart.axes.epochs
    drag(chart, LEFT, place(chart, 801), QPoint(2_000, 100), QPoint(-500, 100))
    assert pressed == [pytest.approx(801, abs=1), pytest.approx(last, abs=1), pytest.approx(first, abs=1)]


def test_zoomed_in_the_chart_stays_while_training_goes_on_and_a_fits_again(plot: LossPlot) -> None:
    chart = plot.canvas
    longer = history(3000)
    turn_wheel(chart, place(chart, 300), 4)
    seen = chart.axes.epochs
    assert chart.fit_button.isVisible()
    show_series(plot, [LossSeries("none", "#123456", longer)])
    assert chart.axes.epochs == seen
    QTest.keyClick(chart, Qt.Key.Key_A)
    assert chart.axes.epochs == (0, 3000)
    assert not chart.fit_button.isVisible()
    show_series(plot, [LossSeries("none", "#123456", history(4000))])
    assert chart.axes.epochs == (0, 4000)


def test_the_fit_button_and_fit_show_everything_again(plot: LossPlot) -> None:
    for is_button in (True, False):
        turn_wheel(plot.canvas, place(plot.canvas, 300), 4)
        turn_wheel(plot.canvas, place(plot.canvas, 300, 0.4), 4, CTRL)
        assert plot.canvas.fit_button.isVisible()
        if is_button:
            QTest.mouseClick(plot.canvas.fit_button, LEFT)
        else:
            plot.canvas.fit()
        assert plot.canvas.axes.epochs == (0, 1000)
        assert not plot.canvas.fit_button.isVisible()


def test_one_notch_zooms_beside_a_longer_run_before(plot: LossPlot) -> None:
    """Its end can't be looked at: what a notch shows was compared with the run alone, and was more, each time anew."""
    show_series(plot, [LossSeries("none", "#123456", history(300), ghost=history(400, 1.0))])
    turn_wheel(plot.canvas, place(plot.canvas, 100), 1)
    first, last = plot.canvas.axes.epochs
    assert plot.canvas.fit_button.isVisible()
    assert last - first == pytest.approx(300 / 1.25)


def test_a_shorter_run_is_shown_whole(plot: LossPlot) -> None:
    turn_wheel(plot.canvas, place(plot.canvas, 900), 6)
    show_series(plot, [LossSeries("none", "#123456", history(120))])
    assert plot.canvas.axes.epochs == (0, 120)
    assert not plot.canvas.fit_button.isVisible()


def test_closer_up_more_of_the_curve_is_seen(plot: LossPlot) -> None:
    rows = np.full((10_001, 7), 0.1)
    rows[:, 0], rows[:, 2] = np.arange(10_001), 0.4
    rows[6000, 2] = 0.65
    made = History()
    made.append(rows)
    show_series(plot, [LossSeries("none", "#123456", made)])
    chart = plot.canvas
    while chart.axes.epochs[1] - chart.axes.epochs[0] > 20:
        turn_wheel(chart, place(chart, 6000), 1)
    mask = painted(chart, LIGHT.validation, 90)[round(chart.axes.rect.top()) :]
    tops = [
        np.nonzero(mask[:, round(x_of(chart, epoch)) - 1])[0].min() + chart.axes.rect.top()
        for epoch in (5998, 5999, 5999.5, 6000, 6001)
    ]
    losses = (0.4, 0.4, 0.525, 0.65, 0.4)
    assert tops == pytest.approx([y_of(chart, loss) for loss in losses], abs=6)


def test_before_training_the_wheel_is_left_to_others(plot: LossPlot) -> None:
    show_series(plot, [])
    assert not turn_wheel(plot.canvas, place(plot.canvas, 20), 1)


def test_flags_mark_changes_and_tell_them_under_the_pointer(plot: LossPlot) -> None:
    chart = plot.canvas
    assert not painted(chart, LIGHT.accent).any()
    change(plot, flags=(Flag(144, "dropout 0.5 on"), Flag(600, "12 points drawn"), Flag(602, "learning rate 0.1")))
    columns = painted(chart, LIGHT.accent, 90).sum(axis=0)
    dotted = columns[round(x_of(chart, 144)) - 1 : round(x_of(chart, 144)) + 2].max()
    assert 40 < dotted < 0.8 * chart.axes.rect.height()  # dotted, from top to bottom
    assert chart.accessibleDescription() == "dropout 0.5 on at 144, 12 points drawn at 600, learning rate 0.1 at 602"
    point_at(chart, place(chart, 144))
    assert chart.readout().split("\n")[-1] == "dropout 0.5 on"
    before = painted(chart, LIGHT.accent).sum()
    point_at(chart, place(chart, 300))
    assert "dropout" not in chart.readout()
    assert painted(chart, LIGHT.accent).sum() < before - 40  # the words are gone
    point_at(chart, place(chart, 601))
    assert chart.readout().split("\n")[-2:] == ["12 points drawn", "learning rate 0.1"]
    show_series(plot, [LossSeries("a", "#5a3000", history(1000)), LossSeries("b", "#3f6600", history(1000, 0.6))])
    point_at(chart, place(chart, 601))
    assert chart.readout().split("\n")[-2:] == ["12 points drawn", "learning rate 0.1"]
    chart.grab()
    change(plot, flags=())
    point_at(chart, QPoint(1, 1))
    assert not painted(chart, LIGHT.accent).any()


def test_the_run_before_stays_as_a_pale_curve(plot: LossPlot) -> None:
    chart = plot.canvas
    ghost = history(1400, 1.0)
    show_series(plot, [LossSeries("none", "#123456", history(300), ghost=ghost)])
    assert chart.axes.epochs[1] >= 1400
    assert chart.axes.heights[1] >= 1.0
    pale, row = painted(chart, mix(LIGHT.validation, LIGHT.surface, 0.65), 30), round(y_of(chart, 1.0))
    assert pale[row - 2 : row + 3, round(x_of(chart, 500)) : round(x_of(chart, 1300))].any(axis=0).all()
    assert not painted(chart, LIGHT.validation)[:, round(x_of(chart, 400)) : round(x_of(chart, 1300))].any()
    assert plot.legend.accessibleName().endswith("the run before faint")
    point_at(chart, place(chart, 200))
    assert chart.readout().split("\n")[-1] == "Before 1.000"


def test_where_points_changed_the_curve_is_parted_and_paler_before(plot: LossPlot) -> None:
    chart = plot.canvas
    rows = np.zeros((301, 7))
    rows[:, 0], rows[:, 1] = np.arange(301), 0.2
    rows[:, 2] = np.where(np.arange(301) < 150, 1.5, 0.6)
    made = History()
    made.append(rows)
    series = LossSeries("none", "#123456", made)
    strong = LIGHT.validation
    for points_epoch, is_parted in ((150, True), (0, False)):
        show_series(plot, [replace(series, points_epoch=points_epoch)])
        level = round(y_of(chart, 1.5))
        before = painted(chart, strong, 40)[level - 2 : level + 3, round(x_of(chart, 20)) : round(x_of(chart, 140))]
        assert before.any() != is_parted
        between = painted(chart, strong, 120)[round(y_of(chart, 1.2)), round(x_of(chart, 149)) - 3 :][:8]
        assert between.any() != is_parted
        after = round(y_of(chart, 0.6))
        assert painted(chart, strong, 2)[after - 2 : after + 3, round(x_of(chart, 200))].any()
    show_series(plot, [replace(series, points_epoch=150)])
    level, pale = round(y_of(chart, 1.5)), mix(LIGHT.validation, LIGHT.surface, 0.5)
    seen = painted(chart, pale, 40)[level - 2 : level + 3, round(x_of(chart, 20)) : round(x_of(chart, 140))]
    assert seen.any(axis=0).all()


@pytest.mark.parametrize("share", [0.0, 0.25, 0.5, 0.75, 1.0])
@pytest.mark.parametrize("notches", [3, 6])
def test_the_fit_button_covers_no_curve_wherever_a_person_zooms(plot: LossPlot, share: float, notches: int) -> None:
    chart = plot.canvas
    at = np.arange(1001.0)
    rows = np.zeros((len(at), 7))
    rows[:, 0], rows[:, 1], rows[:, 2] = at, 0.4 - at / 4000, 0.4 + at / 2500
    risen = History()
    risen.append(rows)
    show_series(plot, [LossSeries("none", "#123456", risen)])
    turn_wheel(chart, place(chart, round(1000 * share)), notches)
    turn_wheel(chart, place(chart, round(chart.axes.epoch_at(chart.axes.rect.center().x())), 0.5), 2, CTRL)
    assert chart.fit_button.isVisible()
    box = chart.fit_button.geometry()
    for epoch in range(1001):
        for column in (1, 2):
            x, y = chart.axes.x(epoch), float(chart.axes.rows(rows[epoch, column : column + 1])[0])
            assert not box.contains(round(x), round(y)), f"epoch {epoch}"


def test_the_fit_button_keeps_its_corner_while_training_goes_on(plot: LossPlot) -> None:
    chart = plot.canvas
    turn_wheel(chart, place(chart, 300), 4)
    stands = chart.fit_button.pos()
    for epochs in (1500, 2000):
        show_series(plot, [LossSeries("none", "#123456", history(epochs))])
        assert chart.fit_button.pos() == stands
