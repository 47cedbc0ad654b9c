"""The loss chart paints only what has changed: what is on screen is what painting all of it would give."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import numpy.typing as npt
import pytest
from PySide6.QtCore import QPoint
from PySide6.QtGui import QImage, QPixmap
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from core.metrics.history import History
from core.protocol import RANGE_COLUMNS
from desktop.chart.loss_plot import LossPlot
from desktop.chart.series import Flag, LossSeries
from desktop.look.theme import DARK, LIGHT, Theme, projector
from tests.charts import change, place, point_at, show_series

FASTEST_RUN = 90
"""Epochs between two pictures."""


def shown(picture: QPixmap) -> npt.NDArray[np.int16]:
    """(H, W, 3)"""
    image = picture.toImage().convertToFormat(QImage.Format.Format_RGB32)
    values = np.frombuffer(image.constBits(), np.uint8).reshape(image.height(), -1, 4)[:, :, :3]
    return values.astype(np.int16)


def assert_all_is_painted(plot: LossPlot) -> None:
    """What the window has on screen, against the same painted anew, but for single pixels where a line is cut off."""
    QApplication.processEvents()
    QApplication.processEvents()  # what was moved in the first round is painted in the second
    screen = shown(plot.screen().grabWindow(plot.winId()))
    assert np.count_nonzero(np.abs(screen - shown(plot.grab())).max(axis=2) > 8) < 5


def noisy(random: np.random.Generator, first: int, last: int) -> tuple[npt.NDArray[np.float64], ...]:
    at = np.arange(first, last, dtype=np.float64)
    validation = 0.5 + 0.4 * np.exp(-at / 60) + at / 3000 + random.normal(0, 0.03, len(at))
    losses = np.stack([at, 0.6 * np.exp(-at / 90), validation, *np.zeros((4, len(at)))], axis=1)
    losses[random.random(len(at)) < 0.02, 2] = np.nan
    spread = np.stack([at, losses[:, 1] - 0.02, losses[:, 1] + 0.02, validation - 0.1, validation + 0.1], axis=1)
    return losses, spread


@pytest.mark.parametrize("theme", [LIGHT, projector(DARK)], ids=["light", "projector"])
@pytest.mark.parametrize(("count", "has_range"), [(1, False), (1, True), (3, True)])
def test_what_is_on_screen_is_what_painting_all_gives(qtbot: QtBot, theme: Theme, count: int, has_range: bool) -> None:
    plot, random = LossPlot(), np.random.default_rng(1)
    qtbot.addWidget(plot)
    plot.set_theme(theme)
    plot.resize(640, 240)
    plot.show()
    change(plot, flags=(Flag(40, "dropout 0.5 on"), Flag(300, "12 points drawn")))
    series = [
        LossSeries(f"variant {index}", color, History(), History(RANGE_COLUMNS) if has_range else None)
        for index, color in enumerate(theme.variant_colors[:count])
    ]
    epoch = 0
    for step in range(14):
        later = epoch + int(random.integers(1, FASTEST_RUN))
        for place_of, one in enumerate(series):
            losses, spread = noisy(random, epoch, later)
            losses[:, 2] += 0.2 * place_of
            one.history.append(losses)
            if one.spread is not None:
                one.spread.append(spread)
            best = one.history.best("validation_loss")
            series[place_of] = replace(
                one, best_epoch=best[0] if best else None, stop_epoch=step * 9 if step > 8 else None
            )
        epoch = later
        show_series(plot, series)
        change(plot, chosen=step // 5 % count)
        change(plot, shown=epoch // 2 if step % 3 == 0 else None)
        point_at(plot.canvas, place(plot.canvas, 150) if step % 4 == 1 else QPoint(1, 1))
        assert_all_is_painted(plot)
    for one in series:
        one.history.forget_after(200)
    show_series(plot, [replace(one, best_epoch=3, stop_epoch=None) for one in series])
    change(plot, flags=())
    assert_all_is_painted(plot)
    show_series(plot, [])
    assert_all_is_painted(plot)


def test_curves_that_are_to_be_painted_later_wait_and_lose_nothing(qtbot: QtBot) -> None:
    plot, random = LossPlot(), np.random.default_rng(2)
    qtbot.addWidget(plot)
    plot.resize(640, 240)
    plot.show()
    history = History()
    for later in (False, True, True):  # the last one takes the axis further
        history.append(noisy(random, history.last_epoch + 1, history.last_epoch + 60)[0])
        QApplication.processEvents()
        before = shown(plot.screen().grabWindow(plot.winId()))
        show_series(plot, [LossSeries("", LIGHT.validation, history)], paints_later=later)
        QApplication.processEvents()
        after = shown(plot.screen().grabWindow(plot.winId()))
        assert np.array_equal(before, after) == later
        plot.canvas.paint_changes()
        assert_all_is_painted(plot)


def test_curves_that_wait_lose_nothing_where_the_chart_is_looked_at_again_and_nothing_has_changed_since(
    qtbot: QtBot,
) -> None:
    """Points changed, and a flag of it comes right after the curves: all that lies before is paler."""
    plot, history = LossPlot(), History()
    qtbot.addWidget(plot)
    plot.resize(640, 240)
    plot.show()
    history.append(noisy(np.random.default_rng(3), 0, 200)[0])
    show_series(plot, [LossSeries("", LIGHT.validation, history)])
    assert_all_is_painted(plot)
    show_series(plot, [LossSeries("", LIGHT.validation, history, points_epoch=200)], paints_later=True)
    change(plot, flags=(Flag(199, "12 points drawn"),))
    plot.canvas.paint_changes()
    assert_all_is_painted(plot)
