"""The loss chart of several variants and of repeats: each is told apart, none hides or flattens another."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import numpy.typing as npt
import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, QPointF, QRectF, QSizeF
from pytestqt.qtbot import QtBot

from core.metrics.decimation import decimated
from core.metrics.history import History
from core.protocol import RANGE_COLUMNS
from desktop.chart.curves import STROKES, shapes
from desktop.chart.loss_plot import LossPlot
from desktop.chart.placing import placed_numbers, placed_words
from desktop.chart.readout import ReadoutBox
from desktop.chart.series import LossSeries
from desktop.look.style import stylesheet
from desktop.look.theme import DARK, LIGHT, Theme, projector
from tests.charts import LEFT, RIGHT, change, drag, over, painted, pixels, place, point_at, show_series, x_of, y_of

Values = npt.NDArray[np.float64]


def series(
    level: float, color: str = "#3457d5", epochs: int = 200, width: float | None = None, jitter: float = 0.0
) -> LossSeries:
    """Losses that end at a level (validation) and a tenth of it (training); with repeats, a range so wide around it."""
    at = np.arange(epochs + 1.0)
    noise = jitter * np.random.default_rng(0).standard_normal(len(at))
    validation = level + 0.3 * np.exp(-at / 10) + noise
    rows = np.zeros((len(at), 7))
    rows[:, 0], rows[:, 1], rows[:, 2] = at, level / 10 + 0.3 * np.exp(-at / 10), validation
    history = History()
    history.append(rows)
    spread = None
    if width is not None:
        spread = History(RANGE_COLUMNS)
        edges = (rows[:, 1] - width, rows[:, 1] + width, validation - width, validation + width)
        spread.append(np.stack([at, *edges], axis=1))
    return LossSeries(f"level {level:g}", color, history, spread)


def eight(theme: Theme, width: float | None = None) -> list[LossSeries]:
    levels = np.linspace(0.3, 1.0, 8).tolist()
    return [series(level, color, width=width) for level, color in zip(levels, theme.variant_colors, strict=True)]


@pytest.fixture
def plot(qtbot: QtBot) -> LossPlot:
    made = LossPlot()
    qtbot.addWidget(made)
    made.set_theme(LIGHT)
    made.resize(650, 190)
    made.show()
    return made


def count(plot: LossPlot, color: str, near: int = 16) -> int:
    """Pixels of curves painted in a colour, or nearly so; without the right end, where the numbers stand."""
    return int(painted(plot.canvas, color, near)[:, : int(plot.canvas.axes.rect.right()) - 40].sum())


def numbers(plot: LossPlot, theme: Theme = LIGHT) -> dict[int, QRectF]:
    """Where each variant's number stands right of the curves, by its place; found by its colour."""
    found = {}
    for index, color in enumerate(theme.variant_colors):
        mask = painted(plot.canvas, color, 4)
        mask[:, : round(x_of(plot.canvas, 200)) + 4] = False
        rows, columns = np.nonzero(mask)
        if len(rows) > 20:
            size = QSizeF(columns.max() - columns.min() + 1, rows.max() - rows.min() + 1)
            found[index] = QRectF(QPointF(columns.min(), rows.min()), size)
    return found


@pytest.mark.parametrize("theme", [LIGHT, DARK, projector(LIGHT)], ids=["light", "dark", "projector"])
@pytest.mark.parametrize("width", [None, 0.02], ids=["once", "repeats"])
def test_each_of_eight_variants_is_there_in_its_colour(plot: LossPlot, theme: Theme, width: float | None) -> None:
    plot.set_theme(theme)
    show_series(plot, eight(theme, width))
    assert all(count(plot, color) > 200 for color in theme.variant_colors)


def test_the_validation_loss_is_thicker_than_the_training_loss(plot: LossPlot) -> None:
    one = series(0.9)
    show_series(plot, [one, series(0.3, "#a27c10")])
    column = painted(plot.canvas, one.color)[:, place(plot.canvas, 100).x()]
    thick, thin = (column[round(y_of(plot.canvas, loss)) - 3 :][:7].sum() for loss in (0.9, 0.09))
    assert thick >= 2
    assert thin <= 1


def test_the_chosen_one_lies_on_top_and_is_thicker(plot: LossPlot) -> None:
    colors = ("#c2185b", "#12a29f")
    show_series(plot, [series(0.5, color) for color in colors])
    seen = []
    for chosen in (0, 1):
        change(plot, chosen=chosen)
        seen.append([count(plot, color) for color in colors])
    assert seen[0][0] > 2 * seen[0][1]
    assert seen[1][1] > 2 * seen[1][0]
    show_series(plot, [series(0.9, colors[0]), series(0.5, colors[1])])
    as_chosen = ink(plot, 0.5)
    change(plot, chosen=0)
    assert as_chosen > 1.2 * ink(plot, 0.5)


def ink(plot: LossPlot, loss: float) -> float:
    """How much darker a curve makes the chart at a loss, where it runs level."""
    row, column = round(y_of(plot.canvas, loss)), place(plot.canvas, 100).x()
    return float((255 - pixels(plot.canvas)[row - 6 : row + 6, column : column + 40, 0]).sum())


def test_only_a_series_that_is_alone_has_its_gap_shaded(plot: LossPlot) -> None:
    shades = {0: over(LIGHT.gap, 0.12), 1: over("#3457d5", 0.12), 2: over("#c2185b", 0.12)}
    show_series(plot, [series(0.9)])
    assert count(plot, shades[0], 2) > 10_000
    show_series(plot, [series(0.9), series(0.5, "#c2185b")])
    assert all(count(plot, shade, 2) < 500 for shade in shades.values())


def band(color: str, chosen: bool, count: int = 2) -> str:
    """The colour of a range of several series on the surface."""
    faint = 0.18 / max(1.0, count / 3)
    return over(color, max(faint, 0.2) if chosen else faint)


@pytest.mark.parametrize("jitter", [0.0, 0.05])
@pytest.mark.parametrize("epochs", [60, 200, 3000])
def test_the_ranges_of_repeats_hold_their_medians(plot: LossPlot, epochs: int, jitter: float) -> None:
    colors = ("#c2185b", "#12a29f")
    several = [
        series(level, color, epochs=epochs, width=0.08, jitter=jitter)
        for level, color in zip((0.4, 0.8), colors, strict=True)
    ]
    for shown in ([several[0]], several):
        show_series(plot, shown)
        for one in shown:
            shaded = ~painted(plot.canvas, LIGHT.surface, 3)
            (drawn,) = decimated([one.history], ["validation_loss"], 0, epochs, 100)
            x, y = drawn.epochs[0, 0], drawn.values[0, 0]
            held = [
                shaded[round(y_of(plot.canvas, loss + off)), round(x_of(plot.canvas, epoch))]
                for epoch, loss in zip(x[5:-5], y[5:-5], strict=True)
                for off in (-0.05, 0.05)  # beyond the curve's own line, within the range
            ]
            assert len(held) > 90
            assert np.mean(held) > 0.97


def test_a_range_is_as_high_as_its_repeats_lie_apart(plot: LossPlot) -> None:
    show_series(plot, [series(0.9, "#c2185b", width=0.1), series(0.3, "#12a29f", width=0.05)])
    for color, chosen, level, width in (("#c2185b", True, 0.9, 0.1), ("#12a29f", False, 0.3, 0.05)):
        column = painted(plot.canvas, band(color, chosen), 3)[:, place(plot.canvas, 150).x()]
        rows = np.nonzero(column)[0]
        assert rows.min() == pytest.approx(y_of(plot.canvas, level + width), abs=1.5)
        assert rows.max() + 1 == pytest.approx(y_of(plot.canvas, level - width), abs=1.5)


def test_numbers_stand_at_the_ends_of_their_curves_without_overlapping(plot: LossPlot) -> None:
    show_series(plot, eight(LIGHT))
    boxes = numbers(plot)
    assert sorted(boxes) == list(range(8))
    tops = [boxes[index].top() for index in range(8)]
    assert tops == sorted(tops, reverse=True)  # the higher the loss, the higher the number
    assert not overlapping(list(boxes.values()))
    assert all(abs(boxes[index].center().y() - y_of(plot.canvas, 0.3 + 0.1 * index)) < 12 for index in range(8))


@pytest.mark.parametrize("levels", [[0.5] * 8, [0.5, 0.501, 0.502, 0.503, 0.9, 0.901, 0.902, 0.3]])
def test_numbers_of_curves_that_end_together_stay_near(plot: LossPlot, levels: list[float]) -> None:
    show_series(plot, [series(level, color) for level, color in zip(levels, LIGHT.variant_colors, strict=True)])
    boxes = numbers(plot)
    assert len(boxes) == 8
    for index, box in boxes.items():
        assert abs(box.center().y() - y_of(plot.canvas, levels[index])) < 2.2 * box.height()


def overlapping(boxes: list[QRectF]) -> bool:
    inner = [box.adjusted(1e-6, 1e-6, -1e-6, -1e-6) for box in boxes]
    return any(a.intersects(b) for place, a in enumerate(inner) for b in inner[:place])


ENDS = st.tuples(st.floats(0, 600), st.floats(0, 200))


@given(st.lists(ENDS, min_size=1, max_size=8), st.sampled_from([30.0, 60.0, 200.0]))
def test_no_number_covers_another(ends: list[tuple[float, float]], height: float) -> None:
    area, size = QRectF(0, 10, 620, height), QSizeF(15, 14)
    boxes = placed_numbers([QPointF(*end) for end in ends], size, area)
    assert not overlapping(boxes)
    assert all(area.adjusted(-1e-6, -1e-6, 1e-6, 1e-6).contains(box) for box in boxes)


def test_a_number_that_has_room_stands_beside_its_curve() -> None:
    boxes = placed_numbers([QPointF(300, 50), QPointF(600, 90)], QSizeF(15, 14), QRectF(0, 0, 640, 200))
    assert [(box.left() > x, box.center().y()) for box, x in zip(boxes, (300, 600), strict=True)] == [
        (True, 50),
        (True, 90),
    ]


@given(st.lists(st.tuples(st.floats(0, 300), st.floats(20, 100)), min_size=1, max_size=4))
def test_words_cover_none_and_stand_in_the_order_of_their_places(words: list[tuple[float, float]]) -> None:
    boxes = placed_words(words, 12, QRectF(0, 0, 300, 12))
    assert not overlapping(boxes)
    assert all(box.left() >= -1e-6 and box.right() <= 300 + 1e-6 for box in boxes)
    for (x, _), box in zip(words, boxes, strict=True):
        for (other, _), its in zip(words, boxes, strict=True):
            assert not (x < other and box.top() == its.top()) or box.left() < its.left()


def test_a_variant_that_diverged_does_not_flatten_the_others(plot: LossPlot) -> None:
    calm, wild = series(0.5), series(0.5, "#c2185b", epochs=50)
    wild.history.append(np.array([[51, 1e6, 1e6, 0, 0, 0, 1e6], [52, np.nan, np.nan, 0, 0, 0, np.nan]]))
    show_series(plot, [calm, replace(wild, diverged_epoch=52)])
    assert plot.canvas.axes.heights[1] < 2
    mask = painted(plot.canvas, wild.color, 4)[:, round(x_of(plot.canvas, 51)) + 4 :]
    assert mask[: round(plot.canvas.axes.rect.top()) + 20].sum() > 20  # its number stands at the upper edge
    show_series(plot, [replace(wild, diverged_epoch=52), replace(wild, diverged_epoch=52)])
    assert plot.canvas.axes.heights[1] >= 1e6


def test_a_single_repeat_that_shoots_up_does_not_flatten_the_curves(plot: LossPlot) -> None:
    one = series(0.5, width=0.1)
    assert one.spread is not None
    one.spread.append(np.array([[201, 0, 1, 0.4, 90.0]]))
    show_series(plot, [one])
    assert plot.canvas.axes.heights[1] < 3


def test_the_table_under_the_pointer_names_every_variant(plot: LossPlot) -> None:
    stopped = replace(series(0.8, epochs=50), name="early stopping", stop_epoch=50)
    show_series(plot, [replace(series(0.4), name="none"), stopped, replace(series(0.6, epochs=20), name="new")])
    point_at(plot.canvas, place(plot.canvas, 150))
    assert plot.canvas.readout() == "Epoch 150\n1 none 0.400 0.040\n2 early stopping stopped\n3 new –"  # noqa: RUF001 - the dash for "no number"
    plot.canvas.grab()


def test_with_repeats_the_range_is_told(plot: LossPlot) -> None:
    show_series(plot, [series(0.5, width=0.1)])
    point_at(plot.canvas, place(plot.canvas, 150))
    assert plot.canvas.readout() == "Epoch 150\nTraining 0.050\nValidation 0.500\nRange 0.400 to 0.600"


@pytest.mark.parametrize("theme", [LIGHT, projector(LIGHT)], ids=["normal", "projector"])
@pytest.mark.parametrize("width", [640, 1300])
@pytest.mark.parametrize("share", [0.0, 0.5, 1.0])
def test_the_table_of_eight_fits_into_a_low_chart(plot: LossPlot, theme: Theme, width: int, share: float) -> None:
    plot.set_theme(theme)
    plot.resize(width, 190)
    names = ["batch normalization, dropout 0.5, tanh"] * 8
    several = [replace(one, name=name) for one, name in zip(eight(theme), names, strict=True)]
    show_series(plot, several)
    rect = plot.canvas.axes.rect
    point_at(plot.canvas, QPoint(round(rect.left() + share * rect.width()), round(rect.center().y())))
    box = plot.canvas.findChild(ReadoutBox)
    assert box is not None
    assert box.isVisible()
    assert plot.canvas.rect().contains(box.geometry())


def test_press_and_drag_choose_an_epoch(plot: LossPlot) -> None:
    chosen: list[int] = []
    plot.canvas.epoch_pressed.connect(chosen.append)
    at = {epoch: place(plot.canvas, epoch / 4) for epoch in (-40, 10, 40, 80, 100, 400)}
    drag(plot.canvas, LEFT, at[10])
    assert chosen == []  # nothing was trained yet
    show_series(plot, [series(0.5)])
    at = {epoch: place(plot.canvas, epoch) for epoch in at}
    drag(plot.canvas, LEFT, *(at[epoch] for epoch in (40, 80, 80, 400, -40)))
    point_at(plot.canvas, at[100])
    assert chosen == [pytest.approx(40, abs=1), pytest.approx(80, abs=1), 200, 0]
    drag(plot.canvas, LEFT, QPoint(at[100].x(), 2))
    drag(plot.canvas, RIGHT, at[100], at[40])
    assert len(chosen) == 4


def test_every_move_of_a_fast_drag_arrives(plot: LossPlot) -> None:
    chosen: list[int] = []
    plot.canvas.epoch_pressed.connect(chosen.append)
    show_series(plot, [series(0.5)])
    epochs = list(range(20, 120))
    drag(plot.canvas, LEFT, *(place(plot.canvas, epoch) for epoch in epochs))
    assert chosen == epochs


@pytest.mark.parametrize("several", [False, True])
def test_the_epoch_shown_is_marked(plot: LossPlot, several: bool) -> None:
    show_series(plot, [series(0.5, "#5a3000"), series(0.9, "#3f6600")] if several else [series(0.5)])
    assert count(plot, LIGHT.accent) == 0
    change(plot, shown=120)
    found = np.flatnonzero(painted(plot.canvas, LIGHT.accent, 90).sum(axis=0) > 60)
    assert len(found)
    assert abs(found - place(plot.canvas, 120).x()).max() <= 1
    change(plot, shown=None)
    assert count(plot, LIGHT.accent) == 0


def test_what_is_marked_is_told_to_screen_readers(plot: LossPlot) -> None:
    show_series(plot, [replace(series(0.4), best_epoch=30), replace(series(0.6), best_epoch=20, stop_epoch=90)])
    assert plot.canvas.accessibleDescription() == "1 level 0.4: best 30; 2 level 0.6: best 20, stopped 90"
    plot.canvas.grab()


def test_the_legend_explains_what_there_is(plot: LossPlot) -> None:
    one = series(0.5)
    assert plot.legend.accessibleName().startswith("Training loss dashed")
    show_series(plot, [one, one])
    assert plot.legend.accessibleName() == "Training loss thin, validation loss thick"
    show_series(plot, [series(0.5, width=0.1)])
    assert plot.legend.accessibleName().endswith("the range of the repeats shaded")
    several = [replace(series(0.5, width=0.1), best_epoch=3, stop_epoch=9, diverged_epoch=9)] * 2
    show_series(plot, several)
    for theme, width in ((LIGHT, 360), (projector(LIGHT), 486)):
        plot.setStyleSheet(stylesheet(theme))
        plot.set_theme(theme)
        assert plot.minimumSizeHint().width() <= width


def test_a_run_continued_from_an_earlier_epoch_is_drawn_anew_from_there(plot: LossPlot) -> None:
    several = [series(0.5), series(0.8, "#c2185b")]
    show_series(plot, several)
    before = plot.canvas.axes.epochs[1]
    for one in several:
        one.history.forget_after(60)
        one.history.append(np.array([[61, 0.2, 0.7, 1, 1, 0, 0.2]]))
    show_series(plot, several)
    assert plot.canvas.axes.epochs[1] < before
    area = painted(plot.canvas, several[0].color, 90)[:, : round(x_of(plot.canvas, 61)) + 3]
    rows, columns = np.nonzero(area)
    assert columns.max() == pytest.approx(x_of(plot.canvas, 61), abs=3)
    assert rows[columns >= columns.max() - 1].min() == pytest.approx(y_of(plot.canvas, 0.7), abs=4)


def test_a_spike_of_one_epoch_shows_among_eight_noisy_curves(plot: LossPlot) -> None:
    several = [series(0.5, color, epochs=4000, jitter=0.1) for color in LIGHT.variant_colors]
    several[3].history.append(np.array([[4001, 0.2, 1.6, 1, 1, 0, 0.2], [4002, 0.2, 0.5, 1, 1, 0, 0.2]]))
    show_series(plot, several)
    mask = painted(plot.canvas, several[3].color, 90)
    mask[:, : place(plot.canvas, 3980).x()] = False
    assert np.nonzero(mask.any(axis=1))[0].min() == pytest.approx(y_of(plot.canvas, 1.6), abs=2)


def test_noise_is_drawn_no_longer_than_there_is_time_for(plot: LossPlot) -> None:
    plot.resize(1300, 300)
    noisy = [series(0.5, epochs=4000, jitter=0.1) for _ in range(8)]
    show_series(plot, noisy)
    _, lines = shapes(noisy, range(8), plot.canvas.axes, LIGHT)
    drawn = sum(np.abs(np.diff(line.corners[1])).sum() for line in lines[-8:])
    assert 0.2 * STROKES < drawn < 1.5 * STROKES


@pytest.mark.parametrize("size", [(520, 240), (480, 130)])
def test_the_table_under_the_pointer_is_whole_beside_every_epoch(
    plot: LossPlot, qtbot: QtBot, size: tuple[int, int]
) -> None:
    theme = projector(LIGHT)
    plot.set_theme(theme)
    plot.resize(*size)
    names = ["no regularization", "L2 0.01", "dropout 0.5", "L1 0.003", "batch normalization", "early stopping"]
    show_series(plot, [replace(series(0.3 + 0.1 * at), name=name) for at, name in enumerate(names)])
    box = next(label for label in plot.findChildren(ReadoutBox))
    for epoch in (10, 100, 190):
        point_at(plot.canvas, place(plot.canvas, epoch))
        qtbot.waitUntil(box.isVisible)
        assert plot.canvas.rect().contains(box.geometry())


def test_what_is_told_of_six_leaves_a_low_chart_to_be_seen_and_names_the_one_pointed_at(plot: LossPlot) -> None:
    plot.resize(430, 190)
    names = ["no regularization", "L2 0.01", "dropout 0.5", "L1 0.003", "batch normalization", "early stopping"]
    show_series(plot, [replace(series(0.3 + 0.1 * at), name=name) for at, name in enumerate(names)])
    (box,) = plot.findChildren(ReadoutBox)
    rect = plot.canvas.axes.rect.toRect()
    for index, name in enumerate(names):
        point_at(plot.canvas, place(plot.canvas, 100, 0.3 + 0.1 * index))
        assert name in box.text()
        covered = box.geometry().intersected(rect)
        assert covered.width() * covered.height() < 0.25 * rect.width() * rect.height()


@pytest.mark.parametrize("count", [1, 6])
def test_a_readout_leaves_the_curves_of_the_lowest_chart_in_sight(plot: LossPlot, count: int) -> None:
    plot.resize(340, 170)
    show_series(plot, [replace(series(0.3 + 0.1 * at), name=f"L2 {at}") for at in range(count)])
    (box,) = plot.findChildren(ReadoutBox)
    rect = plot.canvas.axes.rect
    point_at(plot.canvas, place(plot.canvas, 100, 0.3))
    assert box.isVisible()
    assert "Epoch 100" in box.text()
    assert plot.canvas.rect().contains(box.geometry())
    assert box.geometry().bottom() < rect.top() + 0.12 * rect.height()
