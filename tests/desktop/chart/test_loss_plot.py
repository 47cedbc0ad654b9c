"""The loss chart: curves follow the history, values are told under the pointer, and no number breaks it."""

from __future__ import annotations

import itertools

import numpy as np
import numpy.typing as npt
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from core.metrics.history import History
from desktop.chart.axes import Ranges, epoch_span
from desktop.chart.curves import FAINT, shapes
from desktop.chart.curves_item import DASH, DASH_GAP
from desktop.chart.loss_plot import LossPlot
from desktop.chart.series import LossSeries
from desktop.look.style import mix
from desktop.look.theme import DARK, LIGHT, Theme, projector
from desktop.look.ticks import linear_ticks, logarithmic_ticks, round_up, tick_text
from tests.charts import Mask, over, painted, pixels, place, point_at, show_series, x_of, y_of

Values = npt.NDArray[np.float64]
SHADE = over(LIGHT.gap, 0.12)


def history_of(train: Values, validation: Values) -> History:
    history = History()
    rows = np.zeros((len(train), 7))
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
    show_series(plot, [LossSeries("none", "#123456", history, None, best_epoch, stop_epoch, diverged_epoch)])


@pytest.fixture
def plot(qtbot: QtBot) -> LossPlot:
    made = LossPlot()
    qtbot.addWidget(made)
    made.set_theme(LIGHT)
    made.resize(800, 220)
    made.show()
    return made


def validation(plot: LossPlot) -> Mask:
    return painted(plot.canvas, LIGHT.validation)


def ends(plot: LossPlot) -> tuple[float, float]:
    """Pixel column and row of the right end of the validation curve."""
    rows, columns = np.nonzero(validation(plot))
    last = columns.max()
    return float(last), float(np.median(rows[columns == last]))


def shade(plot: LossPlot) -> Mask:
    """What is shaded between the curves."""
    return painted(plot.canvas, SHADE, 3)


def test_curves_follow_the_history(plot: LossPlot) -> None:
    history = falling(40)
    alone(plot, history)
    loss = 0.4 + 0.3 * np.exp(-2)
    assert ends(plot) == pytest.approx((x_of(plot.canvas, 40), y_of(plot.canvas, loss)), abs=2)
    history.append(np.array([[41, 0.2, 0.66, 1, 1, 0, 0.2]]))
    alone(plot, history)
    assert ends(plot) == pytest.approx((x_of(plot.canvas, 41), y_of(plot.canvas, 0.66)), abs=2)


def test_a_spike_of_one_epoch_is_on_the_chart(plot: LossPlot) -> None:
    flat, spiky = np.full(10_001, 0.5), np.full(10_001, 0.5)
    spiky[6173] = 0.9
    for train, held_out in ((flat, spiky), (spiky, flat)):
        history = history_of(train, held_out)
        alone(plot, history)
        rows, columns = np.nonzero(~painted(plot.canvas, LIGHT.surface, 24))
        lines = [round(y_of(plot.canvas, loss)) for loss in (0.6, 0.8, 1.0)]
        grid = np.isin(rows, [line + off for line in lines for off in (-1, 0)])
        within = (rows > plot.canvas.axes.rect.top()) & ~grid
        high = within & (rows < y_of(plot.canvas, 0.55)) & (columns > plot.canvas.axes.rect.left())
        assert columns[high] + 0.5 == pytest.approx(x_of(plot.canvas, 6173), abs=4)  # the middles of the pixels
        assert rows[high].min() == pytest.approx(y_of(plot.canvas, 0.9), abs=2)
        _, drawn = shapes([LossSeries("", "", history)], [0], plot.canvas.axes, LIGHT)
        assert all(line.corners.shape[1] <= 2 * plot.canvas.axes.rect.width() / 3 + 2 for line in drawn)


def test_training_is_dashed_and_validation_is_not(plot: LossPlot) -> None:
    alone(plot, history_of(np.full(50, 0.2), np.full(50, 0.6)))
    first, last = (round(x_of(plot.canvas, epoch)) for epoch in (0, 49))
    shares = []
    for color, loss in ((LIGHT.train, 0.2), (LIGHT.validation, 0.6)):
        row = round(y_of(plot.canvas, loss))
        shares.append(painted(plot.canvas, color)[row - 1 : row + 1, first:last].any(axis=0).mean())
    assert 0.45 < shares[0] < 0.7
    assert shares[1] == 1


def test_missing_losses_leave_a_gap(plot: LossPlot) -> None:
    losses = np.linspace(0.7, 0.5, 41)
    losses[10:20] = np.nan
    alone(plot, history_of(np.linspace(0.7, 0.2, 41), losses))
    begin, end = (round(x_of(plot.canvas, epoch)) for epoch in (9, 20))
    for mask in (validation(plot), shade(plot)):
        columns: Mask = np.asarray(mask[round(plot.canvas.axes.rect.top()) :].any(axis=0))
        assert not columns[begin + 3 : end - 2].any()
        assert columns[begin - 30 : begin - 10].any()
        assert columns[end + 3 : end + 40].all()


def test_without_validation_points_only_training_is_drawn(plot: LossPlot) -> None:
    alone(plot, history_of(np.linspace(0.7, 0.2, 41), np.full(41, np.nan)))
    assert painted(plot.canvas, LIGHT.train).sum() > 300
    assert not validation(plot).any()
    assert not shade(plot).any()


def test_values_under_the_pointer(plot: LossPlot) -> None:
    losses = np.linspace(0.7, 0.1, 51)
    alone(plot, history_of(losses, losses + 0.2))
    assert plot.canvas.readout() == ""
    before = painted(plot.canvas, LIGHT.text).sum()
    point_at(plot.canvas, place(plot.canvas, 25))
    assert plot.canvas.readout() == "Epoch 25\nTraining 0.400\nValidation 0.600\nGap 0.200"
    assert painted(plot.canvas, LIGHT.text).sum() > before + 30
    point_at(plot.canvas, QPoint(1, 1))
    assert plot.canvas.readout() == ""


def test_values_under_the_pointer_without_validation_points(plot: LossPlot) -> None:
    alone(plot, history_of(np.full(51, 0.25), np.full(51, np.nan)))
    point_at(plot.canvas, place(plot.canvas, 25))
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
    point_at(plot.canvas, place(plot.canvas, 1))
    plot.canvas.grab()
    point_at(plot.canvas, QPoint(1, 1))
    alone(plot, history_of(values, values[::-1].copy()))  # without the words of marks above the curves
    rows, columns = np.nonzero(validation(plot))
    assert (len(rows) > 0) == bool(np.isfinite(values).any())
    rect = plot.canvas.axes.rect.adjusted(-3, -3, 3, 3)
    assert ((rows >= rect.top()) & (rows <= rect.bottom())).all()
    assert ((columns >= rect.left()) & (columns <= rect.right())).all()


def test_a_logarithmic_axis_gives_every_decade_the_same_height(plot: LossPlot) -> None:
    plot.set_logarithmic(True)
    losses = np.repeat([1.0, 0.1, 0.01, 0.001], 12)
    alone(plot, history_of(losses, losses))
    mask = validation(plot)
    rows = [float(np.nonzero(mask[:, round(x_of(plot.canvas, epoch))])[0].mean()) for epoch in (6, 18, 30, 42)]
    steps = np.diff(rows)
    assert steps == pytest.approx([steps[0]] * 3, abs=1)
    assert steps[0] > 10


def test_the_button_switches_the_axis_and_tells(plot: LossPlot, qtbot: QtBot) -> None:
    alone(plot, falling(100))
    linear = validation(plot)
    with qtbot.waitSignal(plot.logarithmic_changed) as told:
        QTest.mouseClick(plot.logarithmic_button, Qt.MouseButton.LeftButton)
    assert told.args == [True]
    assert plot.canvas.axes.logarithmic
    assert (validation(plot) != linear).any()
    with qtbot.assertNotEmitted(plot.logarithmic_changed):
        plot.set_logarithmic(False)
    assert not plot.logarithmic_button.isChecked()
    assert (validation(plot) == linear).all()


def test_markers_name_their_epochs(plot: LossPlot) -> None:
    alone(plot, falling(1200), 1040, 1190)
    assert plot.canvas.accessibleDescription() == "best 1,040, stopped 1,190"
    columns = np.nonzero(painted(plot.canvas, over(LIGHT.good, 0.55), 8).sum(axis=0) > 60)[0]
    assert columns == pytest.approx([x_of(plot.canvas, 1040)], abs=1)
    alone(plot, falling(1200), diverged_epoch=77)
    assert plot.canvas.accessibleDescription() == "diverged 77"


def test_the_axis_grows_at_once_and_shrinks_late() -> None:
    ranges = Ranges()
    tops = [ranges.heights((0.1, loss), False)[1] for loss in (0.7, 0.9, 0.8, 5.0, 4.0, 0.7)]
    assert tops[0] >= 0.7
    assert tops[2] == tops[1] >= 0.9
    assert tops[4] == tops[3] >= 5.0
    assert tops[5] == tops[0]


def test_the_epoch_axis_grows_in_few_steps() -> None:
    ends_of = {epoch_span(last)[1] for last in range(1000)}
    assert min(ends_of) == 50
    assert len(ends_of) < 20
    assert all(high <= 1.4 * low for low, high in itertools.pairwise(sorted(ends_of)))


@pytest.mark.parametrize("epochs", [60, 400, 5000])
def test_the_shade_follows_every_peak_of_the_curve(plot: LossPlot, epochs: int) -> None:
    jitter = 0.15 * np.random.default_rng(0).standard_normal(epochs + 1).clip(-1, 1)
    alone(plot, history_of(np.full(epochs + 1, 0.1), 0.7 + jitter))
    top, train = round(plot.canvas.axes.rect.top()), round(y_of(plot.canvas, 0.1)) - 4
    values = pixels(plot.canvas)[top:train]
    tinted = values[:, :, 0] - values[:, :, 1] >= 10  # shaded, on lines of the grid too, or the curve itself
    line, shaded = (mask[top:train] for mask in (painted(plot.canvas, LIGHT.validation, 100), shade(plot)))
    tops = []
    for column in range(round(x_of(plot.canvas, 0)) + 3, round(x_of(plot.canvas, epochs)) - 3):
        rows = np.nonzero(line[:, column])[0]
        assert tinted[rows.max() :, column].all()
        assert shaded[: max(rows.min() - 2, 0), column].sum() <= 5  # a faint tip of the curve may look like it
        tops.append(rows.min())
    assert np.ptp(tops) > 20 or epochs == 5000  # so many make a ribbon


@pytest.mark.parametrize("theme", [LIGHT, DARK, projector(LIGHT)], ids=["light", "dark", "projector"])
def test_both_curves_are_painted_in_their_colours(plot: LossPlot, theme: Theme) -> None:
    plot.set_theme(theme)
    alone(plot, history_of(np.full(51, 0.2), np.full(51, 0.6)))
    for color, loss, reach in ((theme.train, 0.2, 40), (theme.validation, 0.6, 2)):
        row = round(y_of(plot.canvas, loss))
        assert painted(plot.canvas, color, reach)[row - 1 : row + 2].sum() > 100


def test_ticks_are_round_and_within_the_axis() -> None:
    assert linear_ticks(0.0, 1.0, 5) == pytest.approx([0, 0.2, 0.4, 0.6, 0.8, 1.0])
    assert linear_ticks(0.0, 250.0, 6) == [0, 50, 100, 150, 200, 250]
    assert linear_ticks(110.0, 185.0, 4) == [120, 140, 160, 180]
    assert logarithmic_ticks(0.001, 1.0, 6) == pytest.approx([0.001, 0.01, 0.1, 1.0])
    assert logarithmic_ticks(0.2, 1.0, 6) == pytest.approx([0.2, 0.5, 1.0])
    assert logarithmic_ticks(0.31, 0.44, 6) == pytest.approx([0.35, 0.4])
    assert len(logarithmic_ticks(1e-6, 1e30, 5)) <= 6
    assert [round_up(value) for value in (0.7, 1.01, 51)] == pytest.approx([0.8, 1.2, 60])
    assert [tick_text(value) for value in (0, 0.05, 2000, 1e-6, 1e12)] == ["0", "0.05", "2,000", "1e−06", "1e+12"]


def test_nothing_but_the_hairline_stands_between_two_dashes(plot: LossPlot) -> None:
    wavy = 0.4 + 0.1 * np.sin(np.arange(200.0))  # corners within the gaps too
    alone(plot, history_of(wavy, np.full(200, np.nan)))
    dash, hair = painted(plot.canvas, LIGHT.train, 24), painted(plot.canvas, mix(LIGHT.train, LIGHT.surface, FAINT), 40)
    area = slice(round(plot.canvas.axes.rect.top()), round(plot.canvas.axes.rect.bottom()) - 2)
    left, right = x_of(plot.canvas, 0), x_of(plot.canvas, 199)
    columns = np.arange(round(left) + 2, round(right) - 2)
    phase = (columns + 0.5 - left) % (DASH + DASH_GAP)
    between = columns[(phase > DASH + 2) & (phase < DASH + DASH_GAP - 2)]
    within = columns[(phase > 2) & (phase < DASH - 2)]
    assert len(between) > 50
    assert not dash[area, between].any()
    assert hair[area, between].any(axis=0).mean() > 0.95
    assert dash[area, within].any(axis=0).mean() > 0.95


def test_a_tall_chart_has_no_more_lines_than_help_to_read_it(plot: LossPlot) -> None:
    axis = plot.canvas.loss_axis
    for size in (60.0, 150.0, 900.0, 4000.0):
        assert 2 <= len(axis.ticks(0.0, 0.8, size)) <= 10
