"""A number is typed in place of the one that is there, however often one clicks on it first."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from desktop.widgets.number_box import NumberBox


@pytest.mark.parametrize("clicks", [2, 3])
def test_two_and_three_clicks_select_all_of_a_number(qtbot: QtBot, clicks: int) -> None:
    box = NumberBox()
    qtbot.addWidget(box)
    box.show_text("0.125")
    with qtbot.waitExposed(box):
        box.show()
    left, at = Qt.MouseButton.LeftButton, box.rect().center() - QPoint(2, 0)
    QTest.mouseClick(box, left, pos=at)
    QTest.mouseDClick(box, left, pos=at)
    if clicks == 3:
        QTest.mouseClick(box, left, pos=at)
    assert box.selectedText() == "0.125"
    QTest.keyClicks(box, "3")
    assert box.text() == "3"
