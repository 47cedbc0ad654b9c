"""The loss chart: curves follow the history, values are told under the pointer, and no number breaks it."""

from __future__ import annotations

import itertools

import numpy as np
import numpy.typing as npt
import pytest
from PySide6.QtCore import QPoint, QRectF, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from core.metrics.history import History
from desktop.chart.axis_ticks import linear_ticks, logarithmic_ticks, round_up, tick_text
from desktop.chart.loss_plot import LossPlot, LossSeries
from desktop.chart.ranges import DASH, DASH_GAP, Ranges, bucket_count
from desktop.look.theme import DARK, LIGHT, projector

Values = npt.NDArray[np.float64]


def history_of(train: Values, validation: Values) -> History:
    history = History()
    rows = np.zeros((len(train), 6))
    rows[:, 0] = np.arange(len(train))
    rows[:, 1], rows[:, 2] = train, validation
    history.append(rows)
    return history


def falling(epochs: int) -> History:
    at = np.arange(epochs + 1.0)
    return history_of(0.1 + 0.6 * np.exp(-at / 20), 0.4 + 0.3 * np.exp(-at / 20))


def alone(
    plot: LossPlot,
    history: History,
    best_epoch: int | None = None,
    stop_epoch: int | None = None,
    diverged_epoch: int | None = None,
) -> None:
    plot.set_series([LossSeries("none", "#123456", history, None, best_epoch, stop_epoch, diverged_epoch)])


@pytest.fixture
def plot(qtbot: QtBot) -> LossPlot:
    made = LossPlot()
    qtbot.addWidget(made)
    made.set_theme(LIGHT)
    made.resize(800, 220)
    made.show()
    return made


def ends(plot: LossPlot) -> tuple[float, float]:
    """(epoch, loss) at the right end of the validation curve, read off the chart."""
    axes, line = plot.canvas.axes, plot.canvas.curves[0].validation_lines[-1]
    return (
        (line[2] - axes.rect.left()) / axes.rect.width() * axes.epochs,
        (axes.rect.bottom() - line[3]) / axes.rect.height() * axes.high,
    )


def point_at(plot: LossPlot, epoch: int) -> None:
    axes = plot.canvas.axes
    x = axes.rect.left() + epoch / axes.epochs * axes.rect.width()
    QTest.mouseMove(plot.canvas, QPoint(round(x), round(axes.rect.center().y())))


def shaded_columns(plot: LossPlot) -> Values:
    """Middles of the pixel columns, in the chart's pixels, where anything is shaded between the curves."""
    shaded = np.flatnonzero(np.any(plot.canvas.picture.shades, axis=0)).astype(np.float64)
    return shaded + plot.canvas.axes.rect.left() + 0.5


def test_curves_follow_the_history(plot: LossPlot) -> None:
    history = falling(40)
    alone(plot, history)
    assert ends(plot) == pytest.approx((40, 0.4 + 0.3 * np.exp(-2)), abs=1e-6)
    history.append(np.array([[41, 0.2, 0.66, 1, 1, 0]]))
    alone(plot, history)
    assert ends(plot) == pytest.approx((41, 0.66), abs=1e-6)


def test_a_spike_of_one_epoch_is_on_the_chart(plot: LossPlot) -> None:
    losses = np.full(10_001, 0.5)
    losses[6173] = 0.9
    alone(plot, history_of(losses, losses))
    axes, lines = plot.canvas.axes, plot.canvas.curves[0]
    assert lines.validation_lines[:, [1, 3]].min() == pytest.approx(float(axes.y(np.array(0.9))))
    assert min(point.y() for part in lines.train for point in part.toList()) == pytest.approx(
        float(axes.y(np.array(0.9)))
    )
    assert len(lines.validation_lines) <= 2 * bucket_count(axes.rect.width()) + 2


def test_training_is_dashed_and_validation_is_not(plot: LossPlot) -> None:
    alone(plot, falling(49))
    lines = plot.canvas.curves[0]
    validation_x = np.sort(lines.validation_lines[:, [0, 2]].ravel())
    covered = (lines.train_dashes[:, 2] - lines.train_dashes[:, 0]).sum()
    width = validation_x[-1] - validation_x[0]
    assert (lines.validation_lines[:, 2] - lines.validation_lines[:, 0]).sum() == pytest.approx(width)
    assert 0.45 * width < covered < 0.7 * width


def test_missing_losses_leave_a_gap(plot: LossPlot) -> None:
    validation = np.linspace(0.7, 0.5, 41)
    validation[10:20] = np.nan
    alone(plot, history_of(np.linspace(0.7, 0.2, 41), validation))
    axes, lines = plot.canvas.axes, plot.canvas.curves[0]
    inside = axes.x(np.array([9.0, 20.0]))
    assert not ((lines.validation_lines[:, 0] < inside[1] - 1) & (lines.validation_lines[:, 2] > inside[0] + 1)).any()
    shaded = shaded_columns(plot)
    between = (shaded > inside[0]) & (shaded < inside[1])
    assert not between.any()
    assert shaded.min() < inside[0] < inside[1] < shaded.max()


def test_without_validation_points_only_training_is_drawn(plot: LossPlot) -> None:
    alone(plot, history_of(np.linspace(0.7, 0.2, 41), np.full(41, np.nan)))
    plot.canvas.grab()
    assert len(plot.canvas.curves[0].train_dashes) > 0
    assert len(plot.canvas.curves[0].validation_lines) == 0
    assert not plot.canvas.picture.shades.any()


def test_values_under_the_pointer(plot: LossPlot) -> None:
    losses = np.linspace(0.7, 0.1, 51)
    alone(plot, history_of(losses, losses + 0.2))
    assert plot.canvas.readout() == ""
    point_at(plot, 25)
    assert plot.canvas.readout() == "Epoch 25\nTraining 0.400\nValidation 0.600\nGap 0.200"
    plot.canvas.grab()
    QTest.mouseMove(plot.canvas, QPoint(1, 1))
    assert plot.canvas.readout() == ""


def test_values_under_the_pointer_without_validation_points(plot: LossPlot) -> None:
    alone(plot, history_of(np.full(51, 0.25), np.full(51, np.nan)))
    point_at(plot, 25)
    text = plot.canvas.readout()
    assert "Training 0.250" in text
    assert "0." not in text.split("\n")[2]
    plot.canvas.grab()


@pytest.mark.parametrize("logarithmic", [False, True])
@pytest.mark.parametrize(
    "losses",
    [
        [],
        [0.7],
        [0.0, 0.0, 0.0],
        [0.7, 0.0, 1e-300],
        [np.nan, np.nan],
        [0.7, np.inf, np.nan, 0.6],
        [0.7, 1e30, 1e300],
        [1e-12] * 5,
    ],
    ids=str,
)
def test_no_number_breaks_it(plot: LossPlot, losses: list[float], logarithmic: bool) -> None:
    plot.set_logarithmic(logarithmic)
    values = np.array(losses)
    alone(plot, history_of(values, values[::-1].copy()), 0, 1, 2)
    point_at(plot, 1)
    plot.canvas.grab()
    lines = plot.canvas.curves[0]
    assert np.isfinite(lines.validation_lines).all()
    assert np.isfinite(lines.train_dashes).all()
    rect = plot.canvas.axes.rect
    assert ((lines.validation_lines[:, 1] > rect.top() - 1) & (lines.validation_lines[:, 1] < rect.bottom() + 1)).all()


def test_a_logarithmic_axis_gives_every_decade_the_same_height(plot: LossPlot) -> None:
    plot.set_logarithmic(True)
    alone(plot, history_of(np.array([1.0, 0.1, 0.01, 0.001]), np.array([1.0, 0.1, 0.01, 0.001])))
    steps = np.diff(plot.canvas.axes.y(np.array([1.0, 0.1, 0.01, 0.001])))
    assert steps == pytest.approx([steps[0]] * 3)
    assert steps[0] > 10


def test_the_button_switches_the_axis_and_tells(plot: LossPlot, qtbot: QtBot) -> None:
    with qtbot.waitSignal(plot.logarithmic_changed) as told:
        QTest.mouseClick(plot.logarithmic_button, Qt.MouseButton.LeftButton)
    assert told.args == [True]
    assert plot.canvas.axes.logarithmic
    with qtbot.assertNotEmitted(plot.logarithmic_changed):
        plot.set_logarithmic(False)
    assert not plot.logarithmic_button.isChecked()
    assert not plot.canvas.axes.logarithmic


def test_markers_name_their_epochs(plot: LossPlot) -> None:
    alone(plot, falling(1200), 1040, 1190)
    assert plot.canvas.accessibleDescription() == "best 1,040, stopped 1,190"
    plot.canvas.grab()
    alone(plot, falling(1200), diverged_epoch=77)
    assert plot.canvas.accessibleDescription() == "diverged 77"


def test_the_axis_grows_at_once_and_shrinks_late() -> None:
    ranges, rect = Ranges(), QRectF(0, 0, 100, 100)
    tops = [ranges.axes(rect, 10, np.array([loss]), False).high for loss in (0.7, 0.9, 0.8, 5.0, 4.0, 0.7)]
    assert tops[0] >= 0.7
    assert tops[2] == tops[1] >= 0.9
    assert tops[4] == tops[3] >= 5.0
    assert tops[5] == tops[0]


def test_the_epoch_axis_grows_in_few_steps() -> None:
    ends_of = {Ranges().axes(QRectF(0, 0, 100, 100), last, np.array([1.0]), False).epochs for last in range(1000)}
    assert min(ends_of) == 50
    assert len(ends_of) < 20
    assert all(high <= 1.4 * low for low, high in itertools.pairwise(sorted(ends_of)))


@pytest.mark.parametrize("epochs", [60, 400, 5000])
def test_the_shade_follows_every_peak_of_the_curve(plot: LossPlot, epochs: int) -> None:
    jitter = 0.15 * np.random.default_rng(0).standard_normal(epochs + 1).clip(-1, 1)
    alone(plot, history_of(np.full(epochs + 1, 0.1), 0.7 + jitter))
    columns, axes, lines = shaded_columns(plot), plot.canvas.axes, plot.canvas.curves[0]
    curve = np.interp(columns, lines.validation_lines[:, 0], lines.validation_lines[:, 1])
    tops = axes.rect.top() + np.argmax(plot.canvas.picture.shades, axis=0)[(columns - axes.rect.left()).astype(int)]
    assert np.ptp(curve) > 20
    within = columns < lines.validation_lines[-1, 0]
    assert abs(tops - curve)[within].max() <= 1.0


@pytest.mark.parametrize("theme", [LIGHT, DARK, projector(LIGHT)], ids=["light", "dark", "projector"])
def test_both_curves_are_painted_in_their_colours(plot: LossPlot, theme: object) -> None:
    plot.set_theme(theme)  # type: ignore[arg-type]  # a Theme
    alone(plot, history_of(np.full(51, 0.2), np.full(51, 0.6)))
    image = plot.canvas.grab().toImage()
    axes = plot.canvas.axes
    column = round(float(axes.x(np.array(20.3))))
    middle = round(float(axes.y(np.array(0.6))))
    found = [image.pixelColor(column, middle + off).name() for off in (-1, 0, 1)]  # lines lie between pixels, too
    assert theme.validation in found  # type: ignore[attr-defined]  # a Theme


def test_ticks_are_round_and_within_the_axis() -> None:
    assert linear_ticks(1.0, 5) == pytest.approx([0, 0.2, 0.4, 0.6, 0.8, 1.0])
    assert linear_ticks(250, 6) == [0, 50, 100, 150, 200, 250]
    assert logarithmic_ticks(0.001, 1.0, 6) == pytest.approx([0.001, 0.01, 0.1, 1.0])
    assert logarithmic_ticks(0.2, 1.0, 6) == pytest.approx([0.2, 0.5, 1.0])
    assert len(logarithmic_ticks(1e-6, 1e30, 5)) <= 6
    assert [round_up(value) for value in (0.7, 1.01, 51)] == pytest.approx([0.8, 1.2, 60])
    assert [tick_text(value) for value in (0, 0.05, 2000, 1e-6, 1e12)] == ["0", "0.05", "2,000", "1e-06", "1e+12"]


def test_nothing_but_the_hairline_stands_between_two_dashes(plot: LossPlot) -> None:
    wavy = 0.4 + 0.1 * np.sin(np.arange(200.0))  # corners within the gaps too
    alone(plot, history_of(wavy, wavy))
    left = plot.canvas.axes.rect.left()
    dashes = plot.canvas.curves[0].train_dashes
    places = (dashes[:, [0, 2]].mean(axis=1) - left) % (DASH + DASH_GAP)
    assert len(places) > 50
    assert (places < DASH).all()
