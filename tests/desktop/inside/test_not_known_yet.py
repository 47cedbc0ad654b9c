"""What a page shows before the training process has looked into the network, which takes seconds for a large one."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QComboBox
from pytestqt.qtbot import QtBot

from desktop.inside.dropout_page import DropoutPage
from desktop.inside.figure import Figure
from desktop.inside.mask_view import MaskView
from desktop.inside.normalization_page import NormalizationPage
from desktop.inside.page import Page
from desktop.inside.voters_view import VotersView
from desktop.inside.weights_page import WeightsPage
from desktop.look.theme import LIGHT
from tests.desktop.styled import style


@pytest.mark.parametrize("low", [False, True])
@pytest.mark.parametrize("kind", [WeightsPage, NormalizationPage, DropoutPage])
def test_no_figure_shows_empty_axes_and_no_list_is_empty(kind: type[Page], low: bool, qtbot: QtBot) -> None:
    style(LIGHT)
    page = kind()
    qtbot.addWidget(page)
    page.set_theme(LIGHT)
    page.set_low(low)
    page.resize(480, 500)
    page.show()
    figures = [one for one in page.findChildren(Figure) if not isinstance(one, (MaskView, VotersView))]
    assert figures
    for figure in figures:
        waiting = Figure(0, page)
        waiting.set_theme(LIGHT)
        waiting.setMaximumHeight(figure.height())
        waiting.set_known(False)
        waiting.setGeometry(figure.geometry())
        assert figure.grab().toImage() == waiting.grab().toImage(), "it says that the network is being looked into"
    assert all(one.count() for one in page.findChildren(QComboBox) if one.isVisible())
