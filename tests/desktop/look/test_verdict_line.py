"""The verdict in one line: its icon, and words as far as there is room."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from desktop.look.theme import LIGHT, enlarged
from desktop.look.verdict_line import VerdictLine


@pytest.mark.parametrize(("width", "is_shown"), [(60, True), (12, False)])
def test_no_rest_of_its_icon_is_left_beside_a_number(qtbot: QtBot, width: int, is_shown: bool) -> None:
    card = QWidget()
    qtbot.addWidget(card)
    line = VerdictLine(card)
    line.set_verdict("good", "A good fit", "Because.")
    line.set_look(enlarged(LIGHT, 200), wide=False, terse=False)
    line.setGeometry(0, 0, width, 40)
    card.show()
    image = line.grab().toImage()
    ground = image.pixelColor(width - 1, 0)
    colors = {image.pixelColor(x, y).name() for x in range(width) for y in range(40)}
    assert (len(colors - {QColor(ground).name()}) > 0) == is_shown
