"""The loss chart of several variants and of repeats: each is told apart, none hides or flattens another."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import numpy.typing as npt
import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from core.metrics.history import History
from core.protocol import RANGE_COLUMNS
from desktop.chart.curve_items import STROKES
from desktop.chart.end_labels import placed_numbers, placed_word
from desktop.chart.loss_plot import LossPlot, LossSeries
from desktop.chart.readout import paint_table, table
from desktop.look.style import stylesheet
from desktop.look.theme import DARK, LIGHT, Theme, projector

Values = npt.NDArray[np.float64]


def series(
    level: float, color: str = "#3457d5", epochs: int = 200, width: float | None = None, jitter: float = 0.0
) -> LossSeries:
    """Losses that end at a level (validation) and a tenth of it (training); with repeats, a range so wide around it."""
    at = np.arange(epochs + 1.0)
    noise = jitter * np.random.default_rng(0).standard_normal(len(at))
    validation = level + 0.3 * np.exp(-at / 10) + noise
    rows = np.zeros((len(at), 6))
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


def pixels(plot: LossPlot) -> npt.NDArray[np.int16]:
    """(H, W, 3) of the chart without its right end, where the numbers stand."""
    image = plot.canvas.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
    values = np.frombuffer(image.constBits(), np.uint8).reshape(image.height(), -1, 4)[:, :, 2::-1]
    return values[:, : int(plot.canvas.axes.rect.right()) - 40].astype(np.int16)


def count(plot: LossPlot, color: str, near: int = 16) -> int:
    """Pixels painted in a colour, or nearly so."""
    parsed = QColor(color)
    wanted = np.array([parsed.red(), parsed.green(), parsed.blue()])
    return int((np.abs(pixels(plot) - wanted).max(axis=2) <= near).sum())


def place(plot: LossPlot, epoch: float) -> QPoint:
    axes = plot.canvas.axes
    return QPoint(round(axes.rect.left() + epoch / axes.epochs * axes.rect.width()), round(axes.rect.center().y()))


@pytest.mark.parametrize("theme", [LIGHT, DARK, projector(LIGHT)], ids=["light", "dark", "projector"])
@pytest.mark.parametrize("width", [None, 0.02], ids=["once", "repeats"])
def test_each_of_eight_variants_is_there_in_its_colour(plot: LossPlot, theme: Theme, width: float | None) -> None:
    plot.set_theme(theme)
    plot.set_series(eight(theme, width))
    assert all(count(plot, color) > 200 for color in theme.variant_colors)


def test_the_validation_loss_is_thicker_than_the_training_loss(plot: LossPlot) -> None:
    one = series(0.9)
    plot.set_series([one, series(0.3, "#a27c10")])
    axes = plot.canvas.axes
    column = np.abs(pixels(plot)[:, place(plot, 100).x()] - (0x34, 0x57, 0xD5)).max(axis=1) < 60
    thick, thin = (column[round(float(axes.y(np.array(y)))) - 3 :][:7].sum() for y in (0.9, 0.09))
    assert thick >= 2
    assert thin <= 1


def test_the_chosen_one_lies_on_top_and_is_thicker(plot: LossPlot) -> None:
    colors = ("#c2185b", "#12a29f")
    plot.set_series([series(0.5, color) for color in colors])
    seen = []
    for chosen in (0, 1):
        plot.set_chosen(chosen)
        seen.append([count(plot, color) for color in colors])
    assert seen[0][0] > 2 * seen[0][1]
    assert seen[1][1] > 2 * seen[1][0]
    plot.set_series([series(0.9, colors[0]), series(0.5, colors[1])])
    chosen = count(plot, colors[1], 100)
    plot.set_chosen(0)
    assert chosen > 1.2 * count(plot, colors[1], 100)


def test_only_a_series_that_is_alone_has_its_gap_shaded(plot: LossPlot) -> None:
    plot.set_series([series(0.9)])
    assert plot.canvas.picture.shades.any()
    plot.set_series([series(0.9), series(0.5)])
    assert not plot.canvas.picture.shades.any()


@pytest.mark.parametrize("jitter", [0.0, 0.05])
@pytest.mark.parametrize("epochs", [60, 200, 3000])
def test_the_ranges_of_repeats_hold_their_medians(plot: LossPlot, epochs: int, jitter: float) -> None:
    several = [series(level, epochs=epochs, width=0.05, jitter=jitter) for level in (0.4, 0.8)]
    for shown in ([several[0]], several):
        plot.set_series(shown)
        picture, rect = plot.canvas.picture, plot.canvas.axes.rect
        order = [1, 0] if len(shown) > 1 else [0]  # the chosen one's range is painted last
        for bit, index in enumerate(order):
            x, y = shown[index].history.decimated("validation_loss", 0, epochs, 100)
            columns = (picture.axes.x(x) - rect.left()).astype(int)
            rows = (picture.axes.y(y) - rect.top()).astype(int)
            inside = (columns >= 1) & (columns < picture.shades.shape[1] - 1)
            shift = bit if len(shown) > 1 else 1  # alone, the first bit is the range of training
            assert inside.sum() > 50
            assert (picture.shades[rows[inside], columns[inside]] >> shift & 1).all()
        height = (picture.shades[:, 50] >> (len(shown) > 1)).astype(bool).sum()
        assert 0 < height < picture.shades.shape[0]


def test_a_range_is_as_high_as_its_repeats_lie_apart(plot: LossPlot) -> None:
    plot.set_series([series(0.9, width=0.1), series(0.3, width=0.05)])
    shades = plot.canvas.picture.shades[:, shades_column(plot, 150)]
    axes = plot.canvas.axes
    for bit, level, width in ((0, 0.3, 0.05), (1, 0.9, 0.1)):
        rows = np.flatnonzero(shades >> bit & 1) + axes.rect.top()
        assert rows[0] == pytest.approx(float(axes.y(np.array(level + width))), abs=1)
        assert rows[-1] + 1 == pytest.approx(float(axes.y(np.array(level - width))), abs=1)


def shades_column(plot: LossPlot, epoch: float) -> int:
    return round(place(plot, epoch).x() - plot.canvas.axes.rect.left())


def test_numbers_stand_at_the_ends_of_their_curves_without_overlapping(plot: LossPlot) -> None:
    plot.set_series(eight(LIGHT))
    picture = plot.canvas.picture
    assert sorted(picture.numbered) == list(range(8))
    tops = [box.top() for _, box in sorted(zip(picture.numbered, picture.numbers, strict=True))]
    assert tops == sorted(tops, reverse=True)  # the higher the loss, the higher the number
    assert not overlapping(picture.numbers)
    assert all(QRectF(plot.canvas.rect()).contains(box) for box in picture.numbers)


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


@given(st.lists(st.floats(0, 300), min_size=1, max_size=4))
def test_no_word_covers_another(places: list[float]) -> None:
    taken: list[QRectF] = []
    for x in places:
        taken.append(placed_word(80, 12, x, taken, QRectF(0, 0, 300, 12)))
    assert not overlapping(taken)
    assert all(0 <= box.left() <= 220 for box in taken)


def test_a_variant_that_diverged_does_not_flatten_the_others(plot: LossPlot) -> None:
    calm, wild = series(0.5), series(0.5, epochs=50)
    wild.history.append(np.array([[51, 1e6, 1e6, 0, 0, 0], [52, np.nan, np.nan, 0, 0, 0]]))
    plot.set_series([calm, replace(wild, diverged_epoch=52)])
    assert plot.canvas.axes.high < 2
    box = dict(zip(plot.canvas.picture.numbered, plot.canvas.picture.numbers, strict=True))[1]
    assert QRectF(plot.canvas.rect()).contains(box)
    plot.canvas.grab()
    plot.set_series([replace(wild, diverged_epoch=52), replace(wild, diverged_epoch=52)])
    assert plot.canvas.axes.high >= 1e6


def test_a_single_repeat_that_shoots_up_does_not_flatten_the_curves(plot: LossPlot) -> None:
    one = series(0.5, width=0.1)
    assert one.spread is not None
    one.spread.append(np.array([[201, 0, 1, 0.4, 90.0]]))
    plot.set_series([one])
    assert plot.canvas.axes.high < 3


def test_the_table_under_the_pointer_names_every_variant(plot: LossPlot) -> None:
    stopped = replace(series(0.8, epochs=50), name="early stopping", stop_epoch=50)
    plot.set_series([replace(series(0.4), name="none"), stopped, replace(series(0.6, epochs=20), name="new")])
    QTest.mouseMove(plot.canvas, place(plot, 150))
    assert plot.canvas.readout() == "Epoch 150\n1 none 0.400 0.040\n2 early stopping stopped\n3 new –"  # noqa: RUF001 - the dash for "no number"
    plot.canvas.grab()


def test_with_repeats_the_range_is_told(plot: LossPlot) -> None:
    plot.set_series([series(0.5, width=0.1)])
    QTest.mouseMove(plot.canvas, place(plot, 150))
    assert plot.canvas.readout() == "Epoch 150\nTraining 0.050\nValidation 0.500\nRange 0.400 to 0.600"


@pytest.mark.parametrize("theme", [LIGHT, projector(LIGHT)], ids=["normal", "projector"])
@pytest.mark.parametrize("width", [640, 1300])
@pytest.mark.parametrize("share", [0.0, 0.5, 1.0])
def test_the_table_of_eight_fits_into_a_low_chart(plot: LossPlot, theme: Theme, width: int, share: float) -> None:
    plot.set_theme(theme)
    plot.resize(width, 190)
    names = ["batch normalization, dropout 0.5, tanh"] * 8
    several = [replace(one, name=name) for one, name in zip(eight(theme), names, strict=True)]
    plot.set_series(several)
    image, area = plot.canvas.grab().toImage(), QRectF(plot.canvas.rect())
    painter = QPainter(image)
    font = painter.font()
    font.setPixelSize(theme.px(11))
    painter.setFont(font)
    rect = plot.canvas.axes.rect
    box = paint_table(painter, theme, area, rect.left() + share * rect.width(), 12_345, table(several, 150))
    painter.end()
    assert area.contains(box)


def test_press_and_drag_choose_an_epoch(plot: LossPlot, qtbot: QtBot) -> None:
    chosen: list[int] = []
    plot.epoch_pressed.connect(chosen.append)
    QTest.mousePress(plot.canvas, Qt.MouseButton.LeftButton, pos=place(plot, 10))
    assert chosen == []  # nothing was trained yet
    QTest.mouseRelease(plot.canvas, Qt.MouseButton.LeftButton)
    plot.set_series([series(0.5)])
    QTest.mousePress(plot.canvas, Qt.MouseButton.LeftButton, pos=place(plot, 40))
    for epoch in (80, 80, 400, -40):
        QTest.mouseMove(plot.canvas, place(plot, epoch))
    QTest.mouseRelease(plot.canvas, Qt.MouseButton.LeftButton, pos=place(plot, -40))
    QTest.mouseMove(plot.canvas, place(plot, 100))
    assert chosen == [pytest.approx(40, abs=1), pytest.approx(80, abs=1), 200, 0]
    QTest.mousePress(plot.canvas, Qt.MouseButton.LeftButton, pos=QPoint(place(plot, 100).x(), 2))
    QTest.mouseRelease(plot.canvas, Qt.MouseButton.LeftButton)
    QTest.mouseClick(plot.canvas, Qt.MouseButton.RightButton, pos=place(plot, 100))
    assert len(chosen) == 4


@pytest.mark.parametrize("several", [False, True])
def test_the_epoch_shown_is_marked(plot: LossPlot, several: bool) -> None:
    plot.set_series([series(0.5, "#5a3000"), series(0.9, "#3f6600")] if several else [series(0.5)])
    assert count(plot, LIGHT.accent) == 0
    plot.set_shown_epoch(120)
    found = np.flatnonzero((np.abs(pixels(plot) - (0x34, 0x57, 0xD5)).max(axis=2) < 90).sum(axis=0) > 60)
    assert len(found)
    assert abs(found - place(plot, 120).x()).max() <= 1
    plot.set_shown_epoch(None)
    assert count(plot, LIGHT.accent) == 0


def test_what_is_marked_is_told_to_screen_readers(plot: LossPlot) -> None:
    plot.set_series([replace(series(0.4), best_epoch=30), replace(series(0.6), best_epoch=20, stop_epoch=90)])
    assert plot.canvas.accessibleDescription() == "1 level 0.4: best 30; 2 level 0.6: best 20, stopped 90"
    plot.canvas.grab()


def test_the_legend_explains_what_there_is(plot: LossPlot) -> None:
    one = series(0.5)
    assert plot.legend.accessibleName().startswith("Training loss dashed")
    plot.set_series([one, one])
    assert plot.legend.accessibleName() == "Training loss thin, validation loss thick"
    plot.set_series([series(0.5, width=0.1)])
    assert plot.legend.accessibleName().endswith("the range of the repeats shaded")
    several = [replace(series(0.5, width=0.1), best_epoch=3, stop_epoch=9, diverged_epoch=9)] * 2
    plot.set_series(several)
    for theme, width in ((LIGHT, 600), (projector(LIGHT), 800)):
        plot.setStyleSheet(stylesheet(theme))
        plot.set_theme(theme)
        assert plot.minimumSizeHint().width() <= width


def test_a_run_continued_from_an_earlier_epoch_is_drawn_anew_from_there(plot: LossPlot) -> None:
    several = [series(0.5), series(0.8)]
    plot.set_series(several)
    before = plot.canvas.axes.epochs
    for one in several:
        one.history.forget_after(60)
        one.history.append(np.array([[61, 0.2, 0.7, 1, 1, 0]]))
    plot.set_series(several)
    axes, end = plot.canvas.axes, plot.canvas.curves[0].end
    assert axes.epochs < before
    assert end == pytest.approx((float(axes.x(np.array(61.0))), float(axes.y(np.array(0.7)))))


def test_a_spike_of_one_epoch_shows_among_eight_noisy_curves(plot: LossPlot) -> None:
    several = [series(0.5, epochs=4000, jitter=0.1) for _ in range(8)]
    several[3].history.append(np.array([[4001, 0.2, 1.6, 1, 1, 0], [4002, 0.2, 0.5, 1, 1, 0]]))
    plot.set_series(several)
    axes, curves = plot.canvas.axes, plot.canvas.curves
    top = min(point.y() for part in curves[3].validation for point in part.toList())
    assert top == pytest.approx(float(axes.y(np.array(1.6))))


def test_noise_is_drawn_no_longer_than_there_is_time_for(plot: LossPlot) -> None:
    plot.resize(1300, 300)
    plot.set_series([series(0.5, epochs=4000, jitter=0.1) for _ in range(8)])
    drawn = [[point.y() for point in part.toList()] for one in plot.canvas.curves for part in one.validation]
    assert sum(np.abs(np.diff(heights)).sum() for heights in drawn) < 1.5 * STROKES
