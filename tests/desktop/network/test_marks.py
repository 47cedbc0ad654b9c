"""Frames around what is pinned, and the marks of biases and scales at its corners."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtGui import QImage

from desktop.network.diagram_hand import DiagramHand
from desktop.network.targets import NumberTarget, UnitTarget
from tests.networks import look_of


@pytest.mark.parametrize("normalized", [False, True])
def test_the_frame_of_a_pinned_unit_leaves_the_marks_of_its_numbers_whole(
    bare_diagram: DiagramHand, normalized: bool
) -> None:
    """Whoever pins a unit wants to see and catch these most."""
    diagram, unit = bare_diagram, UnitTarget(1, 1)

    def painted(number: NumberTarget) -> QImage:
        box = diagram.rect_of(number).toAlignedRect().adjusted(2, 2, -2, -2)
        picture: QImage = diagram.viewport().grab(box).toImage()
        return picture

    diagram.resize(650, 500)
    diagram.set_look(look_of(2, 3, 2, 1, normalized=normalized), "tanh")
    numbers = [NumberTarget(1, 1, "bias"), *([NumberTarget(1, 1, "scale")] if normalized else [])]
    before = [painted(number) for number in numbers]
    assert all(picture.width() > 3 for picture in before)
    at_corner = diagram.rect_of(unit).bottomRight().toPoint() + QPoint(2, -4)
    outside = diagram.viewport().grab().toImage().pixelColor(at_corner)
    diagram.pin(unit)
    assert [painted(number) for number in numbers] == before
    assert diagram.viewport().grab().toImage().pixelColor(at_corner) != outside, "there is a frame"
