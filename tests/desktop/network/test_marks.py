"""Frames around what is pinned, and the marks of biases and scales at its corners."""

from __future__ import annotations

import numpy as np
import pytest
from PySide6.QtCore import QPoint, QRectF
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QStyleOptionGraphicsItem

from desktop.look.swatch import contrast
from desktop.look.theme import DARK, LIGHT, Theme
from desktop.network.diagram_hand import DiagramHand
from desktop.network.targets import NumberTarget, UnitTarget
from desktop.network.units_item import Picture, UnitPicture, UnitsItem
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


@pytest.mark.parametrize("theme", [LIGHT, DARK])
@pytest.mark.parametrize("ratio", [1.0, 2.0])
def test_a_bias_and_a_map_of_next_to_nothing_stand_out_from_the_ground(theme: Theme, ratio: float) -> None:
    ground = np.full((1, 4, 4, 4), 255, np.uint8)
    ground[..., :3] = list(bytes.fromhex(theme.surface[1:]))
    unit = UnitPicture(left=40.0, top=10.0, side=30.0, is_silent=False, is_off=False, is_masked=False)
    item = UnitsItem()
    item.set_theme(theme)
    item.show_in(QRectF(0, 0, 80, 50), Picture(ground, [unit], np.array([[20.0, 25.0, 6.0, 0.01]])))
    image = QImage(round(80 * ratio), round(50 * ratio), QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(ratio)
    image.fill(theme.surface)
    with QPainter(image) as painter:
        item.paint(painter, QStyleOptionGraphicsItem())
    for across in (range(10, 30), range(36, 44)):
        inks = {image.pixelColor(round(x * ratio), round(25 * ratio)).name() for x in across}
        assert max(contrast(ink, theme.surface) for ink in inks) >= 3
