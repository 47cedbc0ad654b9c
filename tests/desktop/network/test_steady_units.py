"""Units stay where they are: whatever is noted below them, and whatever mode is chosen."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from desktop.look.theme import LIGHT
from desktop.network.diagram_hand import DiagramHand
from desktop.network.mask_overlay import MaskOverlay
from desktop.network.targets import UnitTarget
from tests.desktop.styled import style
from tests.masks import mask
from tests.networks import look_of

NAMES = ("cat", "dog")


@pytest.mark.parametrize("hidden", [(64, 64), (256,) * 6])
@pytest.mark.parametrize("height", range(200, 300, 8))
def test_units_of_a_wide_layer_stay_when_one_of_them_falls_silent_or_another_mode_is_chosen(
    bare_diagram: DiagramHand, qtbot: QtBot, hidden: tuple[int, ...], height: int
) -> None:
    style(LIGHT)
    bare_diagram.resize(490, height)
    shown = [*[tuple(range(12))] * len(hidden), (0,)]
    bare_diagram.set_look(look_of(2, *hidden, 1, shown=shown), "relu")
    with qtbot.assertNotEmitted(bare_diagram.resized):
        bare_diagram.set_look(look_of(2, *hidden, 1, shown=shown, silent=(3,)), "relu")
        bare_diagram.set_look(look_of(2, *hidden, 1, shown=shown), "relu")
        bare_diagram.choose_mode("mask")
        bare_diagram.set_overlay(MaskOverlay(mask(silent=hidden[0] // 5, hidden=hidden), NAMES))
        bare_diagram.choose_mode("answers")


@pytest.mark.parametrize("height", range(190, 300, 10))
@pytest.mark.parametrize("size", [8, 64])
def test_units_keep_their_places_among_each_other_in_every_mode(
    bare_diagram: DiagramHand, size: int, height: int
) -> None:
    def order() -> list[tuple[int, int]]:
        """For each unit of a layer, how many others begin further to the left, and further up."""
        corners = [bare_diagram.rect_of(UnitTarget(1, unit)).topLeft() for unit in shown]
        return [(sum(b.x() < a.x() - 1 for b in corners), sum(b.y() < a.y() - 1 for b in corners)) for a in corners]

    style(LIGHT)
    bare_diagram.resize(490, height)
    shown = range(min(size, 12))
    bare_diagram.set_look(look_of(2, size, size, 1, shown=[shown, shown, (0,)]), "relu")
    before = order()
    bare_diagram.set_look(look_of(2, size, size, 1, shown=[shown, shown, (0,)], silent=(3,)), "relu")
    assert order() == before
    bare_diagram.choose_mode("mask")
    bare_diagram.set_overlay(MaskOverlay(mask(silent=size // 5, hidden=(size, size)), NAMES))
    assert order() == before
