"""How many points each class has of each role is always in sight, whatever else there is."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

import pytest
from PySide6.QtCore import QRect
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from core.data.split import RoleCounts
from core.experiment.fields import with_value
from core.experiment.spec import MAX_CLASSES
from desktop.app import Playground
from desktop.panels.class_chip import ClassChip
from tests.desktop.rooms import school_of
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
    one, other = (_with_counts(chip, 1, 1) for chip in window.rail.classes[-2:])
    symbols = max(_altered(one, other))  # nothing else tells them apart
    for label in (0, MAX_CLASSES - 1):
        training, validation = TRAINING.of_class[label], VALIDATION.of_class[label]
        both_numbers_are_whole(window.rail.classes[label], training, validation, symbols)
    window.center.set_counts(TRAINING, VALIDATION)


def both_numbers_are_whole(chip: ClassChip, training: int, validation: int, symbols: int) -> None:
    """Another first or last digit of either number is seen, right of the symbols: neither end is cut off or hidden.

    symbols: the last column of pixels that they take.
    """
    seen = _with_counts(chip, training, validation)
    for others in (
        *((other, validation) for other in _with_another_end(training)),
        *((training, other) for other in _with_another_end(validation)),
    ):
        altered = _altered(seen, _with_counts(chip, *others))
        assert altered, f"{others} looks like {(training, validation)}"
        assert min(altered) > symbols, f"{others} lies over the symbols"
    assert not _altered(seen, _with_counts(chip, training, validation))


def _with_counts(chip: ClassChip, training: int, validation: int) -> QImage:
    """How the chip looks with so many points."""
    chip.set_counts(training, validation)
    return chip.grab().toImage()


def _altered(one: QImage, other: QImage) -> list[int]:
    """The columns of pixels in which two pictures of a size differ."""
    height = one.height()
    return [x for x in range(one.width()) if one.copy(x, 0, 1, height) != other.copy(x, 0, 1, height)]


def _with_another_end(count: int) -> Iterator[int]:
    """The number with another first digit, and with another last one; both as long as it."""
    digits = str(count)
    first, last = ("2" if digits[0] == "1" else "1"), ("8" if digits[-1] == "0" else "0")
    yield int(first + digits[1:])
    if len(digits) > 1:
        yield int(digits[:-1] + last)


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
    window.column.settings.show_tab("Network")
    window.center.set_exchanged(True)
    qtbot.wait(1)
    counts_are_in_sight(playground)
    window.center.set_exchanged(False)
    school_of(playground).lessons.open("overfitting-trap")
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
    playground.clock.start()
    playground.actions.select_all.trigger()
    playground.actions.delete.trigger()
    qtbot.waitUntil(lambda: chip.numbers == ("0", "0"))
    assert "0 training, 0 validation" in chip.accessibleDescription()
