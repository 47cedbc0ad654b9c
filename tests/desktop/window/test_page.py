"""A tab's page: its bar stands still, whatever its panel makes of the width that this leaves."""

from __future__ import annotations

import numpy as np
import pytest
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget
from pytestqt.qtbot import QtBot

from desktop.inside.voters_view import VotersView
from desktop.window.page import Page

VOTERS = 12


class Picture(QWidget):
    """Three quarters as high as it is wide: less high where it is narrower."""

    def __init__(self) -> None:
        super().__init__()
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.resizes = 0

    def hasHeightForWidth(self) -> bool:  # noqa: N802 - Qt's name
        return True

    def heightForWidth(self, width: int) -> int:  # noqa: N802 - Qt's name
        return width * 3 // 4

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        self.resizes += 1


@pytest.mark.parametrize("height", range(288, 306))
def test_a_panel_that_is_less_high_beside_a_bar_doesnt_make_it_come_and_go(height: int, qtbot: QtBot) -> None:
    picture = Picture()
    page = Page(picture)
    qtbot.addWidget(page)
    page.resize(400, 500)
    page.show()
    picture.resizes = 0
    page.resize(400, height)
    page.updateGeometry()
    qtbot.wait(1)
    assert picture.resizes <= 4
    assert page.verticalScrollBar().isVisible() == (height < 300)


def test_voters_need_a_height_that_follows_from_their_width_alone(qtbot: QtBot) -> None:
    view = VotersView(VOTERS)
    qtbot.addWidget(view)
    view.set_surfaces(np.zeros((VOTERS, 1, 4, 4), np.float32))
    for width in (300, 640, 622, 614):
        wanted = view.heightForWidth(width)
        view.resize(width, wanted)
        view.show()
        assert view.heightForWidth(width) == wanted
        assert view.sizeHint() == VotersView(VOTERS).sizeHint(), "it would be another one after each change of width"
