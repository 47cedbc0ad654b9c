"""The words below the diagram: how many lines they take, and what they cover."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from PySide6.QtGui import QImage

from core.protocol.inspection import AskUnit, UnitLook, UnitSum
from desktop.look.theme import LIGHT, projector
from desktop.network.diagram_hand import DiagramHand
from desktop.network.targets import UnitTarget
from tests.desktop.styled import style
from tests.networks import look_of


@pytest.fixture
def diagram(bare_diagram: DiagramHand) -> DiagramHand:
    """A network 2-3-2-1."""
    bare_diagram.set_look(look_of(2, 3, 2, 1), "tanh")
    return bare_diagram


def test_in_a_shallow_diagram_words_take_one_line_and_cover_keys_only_while_they_need_two(diagram: DiagramHand) -> None:
    diagram.resize(480, 120)
    line = diagram.readout.fontMetrics().lineSpacing()
    assert diagram.readout.height() < 2 * line
    assert not diagram.readout.text().endswith("…")
    diagram.pin(UnitTarget(2, 1))
    diagram.set_without("Without unit 2 of layer 1: " + "training loss 0.500 → 0.750, " * 4)
    assert diagram.readout.height() > 2 * line
    shown = diagram.diagram
    assert shown is not None
    assert all(diagram.rect_of(unit).bottom() < diagram.readout.y() for unit in shown.units())
    diagram.unpin()
    diagram.set_without("")
    assert diagram.readout.height() < 2 * line


def test_where_there_is_little_room_what_is_lost_without_a_unit_is_said_to_its_end(diagram: DiagramHand) -> None:
    diagram.resize(540, 180)
    summed(diagram, UnitTarget(2, 1), 3, normalized=False)
    brief = "Without unit 2 of layer 1: training 0.475 → 0.484, validation 0.488 → 0.491"
    long = "Without unit 2 of layer 1: training loss 0.475 → 0.484, validation loss 0.488 → 0.491."
    diagram.set_without(f"{long} Training goes on with it.", brief)
    assert "0.491" in diagram.readout.text()


@pytest.mark.parametrize("width", [414, 490])
def test_on_a_projector_what_is_lost_without_a_unit_is_read_whatever_is_pinned(
    diagram: DiagramHand, width: int
) -> None:
    """In the column of windows of 1024x640 and 1280x720."""
    theme = projector(LIGHT)
    style(theme)
    diagram.set_theme(theme)
    diagram.resize(width, 240)
    brief = "Without unit 1 of layer 2: training 0.407 → 0.412, validation 0.500 → 0.500"
    long = "Without unit 1 of layer 2: training loss 0.407 → 0.412, validation loss 0.500 → 0.500."
    for pinned in (None, UnitTarget(1, 1), UnitTarget(3, 0)):
        if pinned is not None:
            summed(diagram, pinned, 3, normalized=True)
        diagram.set_without(f"{long} Training goes on with it.", brief)
        words = diagram.readout.text().replace("\n", " ")
        assert "training 0.407 → 0.412, validation 0.500 → 0.500" in words.replace("loss ", "")
        assert not words.endswith("…")


@pytest.mark.parametrize("height", [160, 400])
def test_words_hide_no_unit_and_no_key_however_many_they_are(diagram: DiagramHand, height: int) -> None:
    def image() -> QImage:
        whole: QImage = diagram.grab().toImage()
        return whole.copy(0, 0, diagram.width(), diagram.strip.top())

    diagram.resize(480, height)
    diagram.pin(UnitTarget(2, 1))
    diagram.set_without("")
    before, words = image(), diagram.readout.text()
    diagram.set_without("Without unit 2 of layer 1: " + "training loss 0.500 → 0.750, " * 20)
    assert image() == before
    assert diagram.readout.text() != words
    assert diagram.strip.contains(diagram.readout.geometry())
    assert diagram.readout.text().endswith("…")
    assert len(diagram.readout.text().split("\n")) == (2 if height < 200 else 4)
    shown = diagram.diagram
    assert shown is not None
    assert all(diagram.rect_of(unit).bottom() < diagram.strip.top() - 12 for unit in shown.units())


def summed(diagram: DiagramHand, at: UnitTarget, inputs: int, *, normalized: bool) -> None:
    """Pin a unit, and say how it comes to what it puts out."""
    found = UnitSum(
        inputs=np.linspace(-0.8, 0.9, inputs, dtype=np.float32),
        weights=np.linspace(0.2, -0.31, inputs, dtype=np.float32),
        bias=-0.127,
        pre_activation=-0.245,
        output=-0.2402,
        normalization=(-0.1234, 0.5678, -1.234, 0.1234) if normalized else None,
    )
    flat = np.zeros((4, 4), np.float32)
    question = AskUnit(variant=0, column=at.column, unit=at.unit, grid=4, at=(1.14, -0.8))
    diagram.pin(at)
    diagram.set_closely(UnitLook(question=question, epoch=3, response=flat, pre_activation=flat, sum=found))


@pytest.mark.parametrize("normalized", [False, True])
@pytest.mark.parametrize(
    ("size", "percent"), [((490, 194), 150), ((480, 173), 150), ((314, 232), 100), ((490, 225), 100)]
)
def test_what_comes_out_of_a_pinned_units_sum_is_read_in_the_lowest_diagram(
    diagram: DiagramHand, size: tuple[int, int], percent: int, normalized: bool
) -> None:
    theme = replace(LIGHT, type_scale=percent / 100)
    style(theme)
    diagram.set_theme(theme)
    diagram.resize(*size)
    diagram.set_look(look_of(2, 64, 64, 1, normalized=normalized, shown=[range(12), range(12), (0,)]), "tanh")
    summed(diagram, UnitTarget(2, 3), 64, normalized=normalized)
    words = diagram.readout.text().replace("\n", " ")
    assert not words.endswith("…")
    assert "−0.245" in words
    assert "output −0.24" in words
    summed(diagram, UnitTarget(3, 0), 64, normalized=False)
    words = diagram.readout.text().replace("\n", " ")
    assert not words.endswith("…")
    assert "probability 0.440" in words


def test_where_units_are_small_it_says_how_they_become_larger(diagram: DiagramHand) -> None:
    style(LIGHT)
    wide = look_of(2, *[256] * 6, 1, shown=[*[range(12)] * 6, (0,)])
    for size, is_small in (((480, 200), True), ((314, 200), True), ((900, 700), False)):
        diagram.resize(*size)
        diagram.set_look(wide, "tanh")
        assert ("F3" in diagram.readout.text()) == is_small
        assert not diagram.readout.text().endswith("…")
