"""Units of the diagram stay, each at its place among the others, whatever is noted below them or shown on them."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from desktop.look.theme import LIGHT
from desktop.network.diagram_hand import DiagramHand
from desktop.network.mask_overlay import MaskOverlay
from desktop.network.targets import UnitTarget
from tests.desktop.styled import style
from tests.masks import mask
from tests.networks import look_of

NAMES = ("cat", "dog")


@pytest.fixture
def diagram(qtbot: QtBot) -> Iterator[DiagramHand]:
    window = QWidget()  # pyqtgraph's views don't bear being closed twice
    qtbot.addWidget(window)
    made = DiagramHand(window)
    made.set_theme(LIGHT)
    window.show()
    yield made
    window.close()


@pytest.mark.parametrize("hidden", [(64, 64), (256,) * 6])
@pytest.mark.parametrize("height", range(200, 300, 8))
def test_units_of_a_wide_layer_stay_when_one_of_them_falls_silent_or_another_mode_is_chosen(
    diagram: DiagramHand, qtbot: QtBot, hidden: tuple[int, ...], height: int
) -> None:
    style(LIGHT)
    diagram.resize(490, height)
    shown = [*[tuple(range(12))] * len(hidden), (0,)]
    diagram.set_look(look_of(2, *hidden, 1, shown=shown), "relu")
    with qtbot.assertNotEmitted(diagram.resized):
        diagram.set_look(look_of(2, *hidden, 1, shown=shown, silent=(3,)), "relu")
        diagram.set_look(look_of(2, *hidden, 1, shown=shown), "relu")
        diagram.choose_mode("mask")
        diagram.set_overlay(MaskOverlay(mask(silent=hidden[0] // 5, hidden=hidden), NAMES))
        diagram.choose_mode("answers")


@pytest.mark.parametrize("height", range(190, 300, 10))
@pytest.mark.parametrize("size", [8, 64])
def test_units_keep_their_places_among_each_other_in_every_mode(diagram: DiagramHand, size: int, height: int) -> None:
    def order() -> list[tuple[int, int]]:
        """For each unit of a layer, how many others begin further to the left, and further up."""
        corners = [diagram.rect_of(UnitTarget(1, unit)).topLeft() for unit in shown]
        return [(sum(b.x() < a.x() - 1 for b in corners), sum(b.y() < a.y() - 1 for b in corners)) for a in corners]

    style(LIGHT)
    diagram.resize(490, height)
    shown = range(min(size, 12))
    diagram.set_look(look_of(2, size, size, 1, shown=[shown, shown, (0,)]), "relu")
    before = order()
    diagram.set_look(look_of(2, size, size, 1, shown=[shown, shown, (0,)], silent=(3,)), "relu")
    assert order() == before
    diagram.choose_mode("mask")
    diagram.set_overlay(MaskOverlay(mask(silent=size // 5, hidden=(size, size)), NAMES))
    assert order() == before
