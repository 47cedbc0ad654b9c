"""A layer whose units stand side by side is seen as one layer: they lie on one plate, and nothing of it on another."""

from __future__ import annotations

from itertools import pairwise

import numpy as np
import pytest
from msgspec.structs import replace
from PySide6.QtCore import QPoint, QRectF
from PySide6.QtGui import QColor, QImage

from core.protocol.inspection import DiagramLook
from desktop.look.theme import DARK, LIGHT, Theme
from desktop.network.diagram_hand import DiagramHand
from desktop.network.targets import UnitTarget
from tests.networks import look_of

HIGH, LOW = (600, 400), (490, 200)


def without_edges(*sizes: int) -> DiagramLook:
    look = look_of(*sizes)
    columns = [replace(column, weights=np.zeros_like(column.weights)) for column in look.columns]
    return replace(look, columns=tuple(columns))


def layers(diagram: DiagramHand, sizes: tuple[int, ...]) -> list[QRectF]:
    """What the units of each layer take up."""
    found = []
    for column, size in enumerate(sizes):
        box = QRectF()
        for unit in range(size):
            box = box.united(diagram.rect_of(UnitTarget(column, unit)))
        found.append(box)
    return found


def ground(picture: QImage, box: QRectF) -> list[str]:
    """Colours from one end of a layer to the other, just above its units."""
    y = round(box.top()) - 2
    return [picture.pixelColor(QPoint(x, y)).name() for x in range(round(box.left()) + 4, round(box.right()) - 4)]


@pytest.mark.parametrize("theme", [LIGHT, DARK])
@pytest.mark.parametrize(
    ("sizes", "size", "side_by_side"),
    [
        ((2, 12, 12, 1), LOW, [1, 2]),
        ((2, 16, 12, 16, 1), LOW, [1, 2, 3]),
        ((2, 5, 1), HIGH, []),
        ((2, 16, 3, 1), LOW, [1]),
    ],
)
def test_units_side_by_side_lie_on_one_plate(
    bare_diagram: DiagramHand, theme: Theme, sizes: tuple[int, ...], size: tuple[int, int], side_by_side: list[int]
) -> None:
    bare_diagram.set_theme(theme)
    bare_diagram.resize(*size)
    bare_diagram.set_look(without_edges(*sizes), "tanh")
    picture = bare_diagram.grab().toImage()
    plain = QColor(theme.surface).name()
    boxes = layers(bare_diagram, sizes)
    for column, box in enumerate(boxes):
        colors = ground(picture, box)
        assert len(set(colors)) == 1, "the same ground from its first unit to its last"
        assert (colors[0] != plain) == (column in side_by_side)
    for one, other in pairwise(boxes):
        between = QPoint(round((one.right() + other.left()) / 2), round(one.center().y()))
        assert picture.pixelColor(between).name() == plain, "layers stand apart"
