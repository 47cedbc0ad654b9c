"""How many points each class has of each role is always in sight, whatever else there is."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

import pytest
from PySide6.QtCore import QRect
from PySide6.QtGui import QColor
from pytestqt.qtbot import QtBot

from core.data.split import RoleCounts
from core.experiment.fields import with_value
from core.experiment.spec import MAX_CLASSES
from desktop.app import Playground
from desktop.look.point_symbols import cell_side
from desktop.look.theme import LIGHT
from desktop.panels.class_chip import EDGE, SYMBOL, ClassChip
from desktop.panels.rail import HALF
from tests.desktop.window.windows import compared, resize, window_of

SMALL, LARGE = (1024, 640), (1920, 1080)
TRAINING: Final = RoleCounts((12_000, 3, 40, 500, 0, 18_888), 7)
VALIDATION: Final = RoleCounts((8_000, 1, 16_000, 2, 10_444, 0), 7)


def crowded(opened: list[Playground], qtbot: QtBot, size: tuple[int, int], variants: int) -> Playground:
    """A window with six classes, whose counts are as long as they can be."""
    playground = window_of(opened, qtbot, with_value(compared(variants), "data.class_count", MAX_CLASSES), size)
    playground.window.center.set_counts(TRAINING, VALIDATION)
    return playground


def counts_are_in_sight(playground: Playground) -> None:
    """Each class's chip lies within the window, covered by nothing, and neither of its numbers is cut off."""
    window = playground.window
    for chip, *counts in zip(window.rail.classes, TRAINING.of_class, VALIDATION.of_class, strict=True):
        assert chip.numbers == tuple(f"{count:,}" for count in counts)
        place = QRect(chip.mapTo(window, chip.rect().topLeft()), chip.size())
        assert chip.isVisible()
        assert window.rect().contains(place)
        for corner in (place.topLeft(), place.center(), place.bottomRight()):
            assert window.childAt(corner) is chip
    both_numbers_are_whole(window.rail.classes[0])
    both_numbers_are_whole(window.rail.classes[-1])


def both_numbers_are_whole(chip: ClassChip) -> None:
    """They have ink within the chip, and none between them and what is around them."""
    image = chip.grab().toImage()
    theme = replace(LIGHT, type_scale=chip.height() / HALF)
    left, right = EDGE + cell_side(theme.px(SYMBOL), theme), image.width() - 2
    ground = image.pixelColor(image.width() - 4, image.height() // 2)
    rows = [[_is_ink(image.pixelColor(x, y), ground) for x in range(left, right)] for y in range(1, image.height() - 1)]
    assert not any(row[0] for row in rows), "they keep off the symbols"
    assert not any(row[-1] for row in rows[3:-3]), "and off the edge, whose corners are round"
    assert not any(rows[0][:-4] + rows[-1][:-4]), "and are not higher than the chip"
    halves = rows[: len(rows) // 2], rows[len(rows) // 2 :]
    assert all(any(map(any, half)) for half in halves)


def _is_ink(color: QColor, ground: QColor) -> bool:
    return abs(color.lightness() - ground.lightness()) > 60


@pytest.mark.parametrize(("size", "variants"), [(SMALL, 1), (SMALL, 8), ((1280, 720), 1), (LARGE, 8)])
def test_in_windows_of_every_kind(opened: list[Playground], qtbot: QtBot, size: tuple[int, int], variants: int) -> None:
    playground = crowded(opened, qtbot, size, variants)
    for percent in (100, 150, 200):
        playground.actions.type_sizes[percent].trigger()
        resize(playground.window, qtbot, size)
        counts_are_in_sight(playground)
    playground.appearance.choose("dark", projecting=True)
    resize(playground.window, qtbot, size)
    counts_are_in_sight(playground)


@pytest.mark.parametrize("size", [SMALL, (1280, 720)])
def test_beside_a_lesson_and_below_the_networks_diagram(
    opened: list[Playground], qtbot: QtBot, size: tuple[int, int]
) -> None:
    playground = crowded(opened, qtbot, size, 1)
    window = playground.window
    window.column.show_tab("Network")
    window.center.set_exchanged(True)
    qtbot.wait(1)
    counts_are_in_sight(playground)
    window.center.set_exchanged(False)
    playground.lessons.open("overfitting-trap")
    for percent in (100, 200):
        playground.actions.type_sizes[percent].trigger()
        window.rail.set_experiment(with_value(playground.model.experiment, "data.class_count", MAX_CLASSES))
        window.center.set_counts(TRAINING, VALIDATION)
        qtbot.wait(1)
        counts_are_in_sight(playground)


def test_they_follow_what_is_drawn_and_screen_readers_hear_them(opened: list[Playground], qtbot: QtBot) -> None:
    playground = window_of(opened, qtbot, compared(1), SMALL)
    chip = playground.window.rail.classes[1]
    assert chip.numbers == ("25", "25")
    assert "25 training, 25 validation" in chip.accessibleDescription()
    playground.actions.select_all.trigger()
    playground.actions.delete.trigger()
    qtbot.waitUntil(lambda: chip.numbers == ("0", "0"))
    assert "0 training, 0 validation" in chip.accessibleDescription()
