"""The dialog of a share code fits on the screen, however large type is."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from desktop.look.theme import LIGHT, enlarged, projector
from desktop.window.share_dialog import LEAST_MODULE, SIDE, ShareDialog
from tests.desktop.styled import style


@pytest.mark.parametrize("percent", [100, 150, 200])
def test_buttons_and_picture_are_on_the_screen(qtbot: QtBot, percent: int) -> None:
    theme = enlarged(projector(LIGHT), percent)
    style(theme)
    window = QWidget()
    qtbot.addWidget(window)
    picture = QImage(65, 65, QImage.Format.Format_Grayscale8)
    dialog = ShareDialog("op1-ABCD" * 20, picture, "Two moons, 100 points. " * 3, theme, window)
    dialog.show()
    high = window.screen().availableGeometry().height()
    assert dialog.height() < high
    assert LEAST_MODULE * picture.width() <= dialog.picture.height() <= theme.px(SIDE)
    for part in (dialog.picture, *dialog.findChildren(QPushButton)):
        assert dialog.rect().contains(part.geometry()), part.objectName()
