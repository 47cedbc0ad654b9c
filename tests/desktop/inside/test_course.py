"""A small curve over the epochs: what is written below it stays apart, however narrow the column."""

from __future__ import annotations

from typing import Final

import numpy as np
import pytest
from PySide6.QtGui import QColor
from pytestqt.qtbot import QtBot

from desktop.inside.course import Course
from desktop.look.theme import LIGHT
from tests.desktop.styled import style

LONG: Final = "labels that are wrong and that the network gives all the same"


@pytest.mark.parametrize("width", [200, 280, 360])
def test_a_long_name_keeps_off_the_epochs_beside_it(qtbot: QtBot, width: int) -> None:
    style(LIGHT)
    pictures = []
    for name in ("", LONG):
        course = Course(name)
        qtbot.addWidget(course)
        course.setStyleSheet("background: white")
        course.set_theme(LIGHT)
        course.resize(width, course.sizeHint().height())
        course.set_course(np.array([0, 1000]), np.array([0, 3]), most=8.0, shown=1000)
        pictures.append(course.grab().toImage())
    bare, named = pictures
    line = range(course.height() - 14, course.height())
    changed = [x for x in range(width) if any(bare.pixel(x, y) != named.pixel(x, y) for y in line)]
    inked = [x for x in range(width) if any(QColor(bare.pixel(x, y)).lightness() < 200 for y in line)]
    assert changed, "the name is there as far as there is room"
    gaps = [min(abs(x - edge) for edge in inked) for x in (changed[0], changed[-1])]
    assert min(gaps) >= 4
