"""What shows a part of its symbol at the edge of the view goes under the eraser, and nothing else does."""

from __future__ import annotations

import numpy as np
import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from core.data.points import Points
from core.plane.grid import View
from desktop.plane.plane_view import PlaneView
from desktop.plane.shown import ShownPoints
from desktop.tools.eraser import ERASER
from desktop.tools.hand import Hand
from desktop.tools.tool import Press, Setting

ZOOMED = View(-1.0, 1.0, -1.0, 1.0)
FEW, MANY = 20, 6_500
LARGE, SMALL = 900, 300


def show(plane: PlaneView, points: Points) -> None:
    plane.set_points(ShownPoints(points.positions, points.labels, np.zeros(len(points), np.bool_), ids=points.ids))


@pytest.mark.parametrize(
    ("side", "others", "beyond", "is_seen"),
    [
        (LARGE, FEW, 5.2, True),
        (LARGE, FEW, 9.0, False),
        (LARGE, MANY, 1.2, True),
        (LARGE, MANY, 2.9, False),
        (SMALL, FEW, 2.2, True),
        (SMALL, FEW, 6.0, False),
    ],
)
def test_the_eraser_takes_what_is_seen_at_the_edge(
    qtbot: QtBot, side: int, others: int, beyond: float, is_seen: bool
) -> None:
    plane = PlaneView()
    qtbot.addWidget(plane)
    plane.resize(side, side)
    with qtbot.waitExposed(plane):
        plane.show()
    QApplication.sendEvent(plane, QEvent(QEvent.Type.Leave))
    plane.set_view(ZOOMED)
    pixel = ZOOMED.side / plane.square.width()
    without = Points.empty().added(np.full((others, 2), -0.5), 0)
    points = without.added(np.array([[1.0 + beyond * pixel, 0.5]]), 0)
    show(plane, without)
    bare = plane.canvas.grab().toImage()
    show(plane, points)
    assert (plane.canvas.grab().toImage() != bare) == is_seen

    presses: list[Press] = []
    plane.gestures.stroke_began.connect(presses.append)
    QTest.mouseClick(plane, Qt.MouseButton.LeftButton, pos=plane.to_widget(0.98, 0.5).toPoint())
    (press,) = presses
    stroke = ERASER.stroke(Setting(Hand(radius=0.2), 0, np.random.default_rng(0), press))
    assert len(stroke.begin(points, press.at)) == others + (not is_seen)
