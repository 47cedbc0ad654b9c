"""What is kept of the diagram from one look to the next: it always shows what it would if nothing were kept."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QPointF
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

from core.protocol.inspection import DiagramLook
from desktop.look.theme import DARK, LIGHT
from desktop.network.diagram_hand import DiagramHand
from desktop.network.scales import Scales
from desktop.network.targets import UnitTarget
from tests.networks import look_of

SIZE = 600, 400
UNIT = UnitTarget(1, 1)


def show(diagram: DiagramHand, look: DiagramLook) -> QImage:
    """What is seen of a network in the end, on scales of its own."""
    diagram.begin(Scales())
    diagram.set_look(look, "relu")
    diagram.show_edges()
    QApplication.processEvents()
    image: QImage = diagram.grab().toImage()
    return image


def point_at_a_unit(diagram: DiagramHand) -> None:
    diagram.point_to(diagram.rect_of(UNIT).center())
    diagram.point_to(QPointF(1, 200))
    diagram.point_to(None)


def pin_and_unpin(diagram: DiagramHand) -> None:
    diagram.pin(UNIT)
    diagram.grab()
    diagram.pin(UNIT)


def switch_off_and_on(diagram: DiagramHand) -> None:
    diagram.switch(UNIT)
    diagram.grab()
    diagram.switch(UNIT)


def go_dark_and_light(diagram: DiagramHand) -> None:
    diagram.set_theme(DARK)
    diagram.grab()
    diagram.set_theme(LIGHT)


def grow_and_shrink(diagram: DiagramHand) -> None:
    diagram.resize(800, 500)
    diagram.grab()
    diagram.resize(*SIZE)


def show_a_mask_and_answers(diagram: DiagramHand) -> None:
    diagram.choose_mode("mask")
    diagram.grab()
    diagram.choose_mode("answers")


def show_nothing(diagram: DiagramHand) -> None:
    diagram.set_look(None, "relu")
    diagram.grab()


LOOKS = (
    look_of(2, 3, 2, 1, seed=1),
    look_of(2, 3, 2, 1, seed=2, response=4.0),
    look_of(2, 3, 2, 1, seed=1, silent=(0, 2)),
    look_of(3, 3, 2, 1, seed=3),
    look_of(2, 16, 5, 3, seed=4),
    look_of(2, 3, 2, 1, seed=5, normalized=True),
)


@pytest.mark.parametrize(
    "meanwhile",
    [
        point_at_a_unit,
        pin_and_unpin,
        switch_off_and_on,
        go_dark_and_light,
        grow_and_shrink,
        show_a_mask_and_answers,
        show_nothing,
    ],
)
def test_a_network_looks_the_same_whatever_was_seen_before_it(
    bare_diagram: DiagramHand, meanwhile: Callable[[DiagramHand], None]
) -> None:
    bare_diagram.resize(*SIZE)
    first = [show(bare_diagram, look) for look in LOOKS]
    assert all(one != other for one in first for other in first if one is not other), "each is told from the others"
    for look, before in zip(reversed(LOOKS), reversed(first), strict=True):
        meanwhile(bare_diagram)
        assert show(bare_diagram, look) == before


def test_a_weight_that_grows_is_seen_on_the_same_scale(bare_diagram: DiagramHand) -> None:
    bare_diagram.resize(*SIZE)
    look = look_of(2, 3, 2, 1, seed=1)
    weights = look.columns[0].weights
    weights[0, 0] = 0.1
    before = show(bare_diagram, look)
    weights[0, 0] = 0.9
    assert show(bare_diagram, look) != before


def begin_other_edges(diagram: DiagramHand) -> None:
    """Edges of another network of the same shape are on their way."""
    diagram.begin(Scales())
    diagram.set_look(LOOKS[1], "relu")
    diagram.begin_edges()


def test_edges_that_are_painted_over_some_frames_are_seen_once_all_are(bare_diagram: DiagramHand) -> None:
    bare_diagram.resize(*SIZE)
    expected = show(bare_diagram, LOOKS[1])
    show(bare_diagram, LOOKS[0])
    bare_diagram.begin(Scales())
    bare_diagram.set_look(LOOKS[1], "relu")
    before = bare_diagram.grab().toImage()
    bare_diagram.begin_edges()
    frames = 1
    while bare_diagram.paint_more_edges():
        frames += 1
        assert bare_diagram.grab().toImage() == before
    assert frames == 2
    assert bare_diagram.grab().toImage() == expected


@pytest.mark.parametrize("meanwhile", [point_at_a_unit, go_dark_and_light, grow_and_shrink, show_nothing])
def test_edges_on_their_way_take_no_place_of_newer_ones(
    bare_diagram: DiagramHand, meanwhile: Callable[[DiagramHand], None]
) -> None:
    bare_diagram.resize(*SIZE)
    expected = show(bare_diagram, LOOKS[0])
    begin_other_edges(bare_diagram)
    bare_diagram.paint_more_edges()
    meanwhile(bare_diagram)
    assert show(bare_diagram, LOOKS[0]) == expected
    bare_diagram.paint_more_edges()
    assert bare_diagram.grab().toImage() == expected


def test_edges_that_need_no_frames_of_their_own_are_seen_at_once(bare_diagram: DiagramHand) -> None:
    for widget in (bare_diagram.window(), bare_diagram):
        widget.resize(490, 200)  # units stand side by side, on plates
    show(bare_diagram, look_of(2, 12, 12, 1, seed=1))
    other = look_of(2, 12, 12, 1, seed=2)
    bare_diagram.set_look(replace(other, input_names=("x1", "sin x2")), "relu")  # all columns stand elsewhere
    QApplication.processEvents()
    bare_diagram.begin_edges()
    assert not bare_diagram.paint_more_edges()
    QApplication.processEvents()
    assert on_screen(bare_diagram) == bare_diagram.window().grab().toImage()


def on_screen(diagram: DiagramHand) -> QImage:
    """What is really seen, which may be older than what would be painted now."""
    window = diagram.window()
    image: QImage = window.screen().grabWindow(window.winId()).toImage()
    return image
