"""What a person sees of the loss chart, and does to it: pixels by colour, places by epoch and loss, mouse and wheel."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QColor, QImage, QMouseEvent, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from desktop.chart.loss_chart import LossChart
from desktop.chart.loss_plot import LossPlot
from desktop.chart.series import LossSeries

Mask = npt.NDArray[np.bool_]
LEFT, MIDDLE, RIGHT = Qt.MouseButton.LeftButton, Qt.MouseButton.MiddleButton, Qt.MouseButton.RightButton
CTRL = Qt.KeyboardModifier.ControlModifier


def show_series(plot: LossPlot, series: Sequence[LossSeries], *, paints_later: bool = False) -> None:
    """Show these curves in place of those so far."""
    plot.set_contents(plot.contents._replace(series=tuple(series)), paints_later=paints_later)


def change(plot: LossPlot, **parts: Any) -> None:
    """Show other flags, another chosen variant, epoch or truth, by their names in `ChartContents`."""
    plot.set_contents(plot.contents._replace(**parts))


def pixels(chart: LossChart) -> npt.NDArray[np.int16]:
    """(H, W, 3) as it is on screen at 100 %."""
    image = chart.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
    values = np.frombuffer(image.constBits(), np.uint8).reshape(image.height(), -1, 4)[:, :, 2::-1]
    return values.astype(np.int16)


def painted(chart: LossChart, color: str, reach: int = 60) -> Mask:
    """(H, W) what is of a colour "#rrggbb", or differs from it by at most `reach` of 255 in each channel."""
    parsed = QColor(color)
    wanted = np.array([parsed.red(), parsed.green(), parsed.blue()])
    return np.asarray(np.abs(pixels(chart) - wanted).max(axis=2) <= reach)


def over(color: str, alpha: float, ground: str = "#ffffff") -> str:
    """The colour of a translucent area on a ground."""
    above, below = QColor(color), QColor(ground)
    parts = zip((above.red(), above.green(), above.blue()), (below.red(), below.green(), below.blue()), strict=True)
    return QColor(*(round(alpha * a + (1 - alpha) * b) for a, b in parts)).name()


def x_of(chart: LossChart, epoch: float) -> float:
    """Pixel column of an epoch."""
    return chart.axes.x(epoch)


def y_of(chart: LossChart, loss: float) -> float:
    """Pixel row of a loss, within the chart."""
    return chart.axes.y(loss)


def place(chart: LossChart, epoch: float, loss: float | None = None) -> QPoint:
    """The pixel of an epoch and a loss; half way up without one."""
    row = chart.axes.rect.center().y() if loss is None else y_of(chart, loss)
    return QPoint(round(x_of(chart, epoch)), round(row))


def point_at(chart: LossChart, at: QPoint) -> None:
    """Move the mouse there."""
    QTest.mouseMove(chart.viewport(), at)


def drag(chart: LossChart, button: Qt.MouseButton, *places: QPoint) -> None:
    """Press at the first place, move through all others and release at the last."""
    QTest.mousePress(chart.viewport(), button, pos=places[0])
    for at in places[1:]:
        QApplication.sendEvent(chart.viewport(), _move(chart, at, button))
    QTest.mouseRelease(chart.viewport(), button, pos=places[-1])


def turn_wheel(
    chart: LossChart,
    at: QPoint,
    notches: float,
    modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier,
    sideways: float = 0.0,
) -> bool:
    """Turn the wheel away from the person by so many notches. Returns whether the chart took it."""
    turned = QPoint(round(120 * sideways), round(120 * notches))
    where = QPointF(at)
    event = QWheelEvent(
        where,
        chart.viewport().mapToGlobal(where),
        QPoint(),
        turned,
        Qt.MouseButton.NoButton,
        modifiers,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(chart.viewport(), event)
    return event.isAccepted()


def _move(chart: LossChart, at: QPoint, button: Qt.MouseButton) -> QMouseEvent:
    where = QPointF(at)
    kind, none = QEvent.Type.MouseMove, Qt.MouseButton.NoButton
    return QMouseEvent(kind, where, chart.viewport().mapToGlobal(where), none, button, Qt.KeyboardModifier.NoModifier)
