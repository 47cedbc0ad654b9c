"""Losses beside the curves: of the network without some units."""

from __future__ import annotations

import math

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QFont, QFontMetrics
from pytestqt.qtbot import QtBot

from desktop.chart import marks
from desktop.chart.axes import Axes
from desktop.chart.levels import Losses, pieces_without
from desktop.look.theme import LIGHT


@pytest.mark.parametrize(
    ("losses", "words"),
    [
        ((0.05, 0.1), "without: training 0.050, validation 0.100"),
        ((0.9, 0.8), "without: training 0.900, validation 0.800"),
        ((0.3, 5.0), "without: training 0.300, validation 5.000 ↑"),
        ((0.7, math.nan), "without: training 0.700"),
    ],
)
def test_the_numbers_stand_where_neither_loss_is(qtbot: QtBot, losses: Losses, words: str) -> None:
    del qtbot  # fonts need an application
    axes = Axes(QRectF(40, 20, 400, 100), (0.0, 50.0), (0.0, 1.0), logarithmic=False)
    found = list(pieces_without(losses, axes, LIGHT, QFontMetrics(QFont())))
    (word,) = [piece for piece in found if piece.paint is marks.paint_word]
    assert word.details[0] == words
    assert axes.rect.contains(word.box)
    levels = [piece.box.center().y() for piece in found if piece is not word and piece.box.center().y() > 21]
    assert levels
    assert not any(word.box.top() <= level <= word.box.bottom() for level in levels)
