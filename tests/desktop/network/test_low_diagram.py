"""In a low diagram, whatever stands above and below them, units are there and can be pointed at."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

import pytest
from PySide6.QtCore import QRectF

from desktop.inside.modes import MODES
from desktop.look.theme import LIGHT, enlarged
from desktop.network.diagram_hand import DiagramHand
from desktop.network.mask_overlay import MaskOverlay
from desktop.network.overlay import Overlay
from desktop.network.targets import UnitTarget
from tests.desktop.styled import style
from tests.masks import mask
from tests.networks import look_of

NETWORKS = [(8, 8), (12, 12), (64, 64), (256,) * 6]


class Numbers(Overlay):
    has_numbers = True


def boxes_in_every_mode(diagram: DiagramHand, hidden: tuple[int, ...]) -> Iterator[tuple[str, list[QRectF]]]:
    """Each mode, and where the hidden units that are shown stand in it; with and without silent ones."""
    shown = [*[tuple(range(min(width, 12))) for width in hidden], (0,)]
    for silent in ((), (3,)):
        diagram.set_look(look_of(2, *hidden, 1, shown=shown, silent=silent), "relu")
        for mode, _word, _help in MODES:
            diagram.choose_mode(mode)
            if mode == "mask":
                diagram.set_overlay(MaskOverlay(mask(silent=max(1, hidden[0] // 5), hidden=hidden), ("cat", "dog")))
            elif mode == "step":
                diagram.set_overlay(Numbers())
            units = [UnitTarget(at + 1, unit) for at, layer in enumerate(shown[:-1]) for unit in layer]
            yield mode, [diagram.rect_of(unit) for unit in units]


@pytest.mark.parametrize("percent", [100, 150, 200])
@pytest.mark.parametrize("size", [(480, 160), (480, 173), (490, 194), (490, 230), (650, 300)])
@pytest.mark.parametrize("hidden", NETWORKS)
def test_units_are_there_in_every_mode(
    bare_diagram: DiagramHand, hidden: tuple[int, ...], size: tuple[int, int], percent: int
) -> None:
    theme = enlarged(LIGHT, percent)
    style(theme)
    bare_diagram.set_theme(theme)
    bare_diagram.resize(*size)
    for mode, boxes in boxes_in_every_mode(bare_diagram, hidden):
        assert min(box.width() for box in boxes) >= 2, mode
        assert not any(one.intersects(other) for one, other in combinations(boxes, 2)), mode


@pytest.mark.parametrize("height", range(194, 260, 8))
@pytest.mark.parametrize("hidden", NETWORKS)
def test_units_are_large_enough_to_be_pointed_at_in_every_mode(
    bare_diagram: DiagramHand, hidden: tuple[int, ...], height: int
) -> None:
    style(LIGHT)
    bare_diagram.set_theme(LIGHT)
    bare_diagram.resize(490, height)
    for mode, boxes in boxes_in_every_mode(bare_diagram, hidden):
        assert min(box.width() for box in boxes) >= 10, mode
        assert not any(one.intersects(other) for one, other in combinations(boxes, 2)), mode
        room = QRectF(bare_diagram.rect().adjusted(0, bare_diagram.bar.height(), 0, -bare_diagram.strip.height()))
        assert all(room.contains(box) for box in boxes), mode


@pytest.mark.parametrize("percent", [100, 150, 200])
@pytest.mark.parametrize("hidden", NETWORKS)
def test_where_units_would_be_dust_a_sentence_says_where_they_have_room(
    bare_diagram: DiagramHand, hidden: tuple[int, ...], percent: int
) -> None:
    theme = enlarged(LIGHT, percent)
    style(theme)
    bare_diagram.set_theme(theme)
    shown = [*[tuple(range(min(width, 12))) for width in hidden], (0,)]
    said = set()
    for height in range(40, 400, 12):
        bare_diagram.resize(490, theme.px(height))
        bare_diagram.set_look(look_of(2, *hidden, 1, shown=shown), "relu")
        place = bare_diagram.rect_of(UnitTarget(1, 0))
        bare_diagram.point_to(place.center())
        is_found = bare_diagram.pointed == UnitTarget(1, 0)
        bare_diagram.point_to(None)
        words = bare_diagram.readout.text().replace("\n", " ")
        has_no_room = "no room" in words
        assert has_no_room == (place.width() < 6)
        assert is_found != has_no_room, "what isn't shown isn't pointed at"
        picture, at = bare_diagram.viewport().grab().toImage(), place.center().toPoint()
        if has_no_room and picture.rect().contains(at):
            assert picture.pixelColor(at).name() == LIGHT.surface.lower(), "nothing is painted there"
        assert not has_no_room or not words.endswith("…"), "all of it is read"
        said.add(has_no_room)
    assert said == {True, False}
