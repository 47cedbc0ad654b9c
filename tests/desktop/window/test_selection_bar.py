"""The bar of selected points stays on its plane, and the coordinates of one point in sight."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QRect
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from desktop.look.theme import LIGHT, enlarged
from desktop.window.selection_bar import EDGE, Selected, SelectionBar
from tests.desktop.styled import style


@pytest.mark.parametrize("percent", [100, 150, 200])
@pytest.mark.parametrize("side", [800, 500, 400])
def test_the_coordinates_of_one_point_are_whole_on_a_small_plane_in_large_type(
    qtbot: QtBot, side: int, percent: int
) -> None:
    theme = enlarged(LIGHT, percent)
    style(theme)
    plane = QWidget()
    qtbot.addWidget(plane)
    plane.resize(side, side)
    plane.show()
    bar = SelectionBar(plane)
    bar.set_theme(theme)
    bar.set_class_names(("Blue", "Orange"))
    bar.keep_within(QRect(0, 0, side, side), side, QRect(), ())
    bar.set_selected(Selected(1, 0, 0, (0.25, -1.5)))
    assert bar.width() <= side - 2 * EDGE
    for box in bar.boxes:
        assert box.isVisible()
        assert bar.rect().contains(box.geometry())
