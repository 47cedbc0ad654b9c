"""The variants' colours can be told from the ground, from each other, and from the first two classes."""

from __future__ import annotations

from itertools import combinations

import numpy as np
import numpy.typing as npt
import pytest
from PySide6.QtGui import QColor

from core.experiment.spec import MAX_VARIANTS
from desktop.look.swatch import contrast, ink_on
from desktop.look.theme import CLASS_LOOKS, DARK, LIGHT, Theme, projector

Array = npt.NDArray[np.float64]

# What eyes without one kind of cone make of linear RGB (Machado, Oliveira and Fernandes, 2009, severity 1).
VISIONS = {
    "normal": np.eye(3),
    "protanopia": np.array(
        [[0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216], [-0.003882, -0.048116, 1.051998]]
    ),
    "deuteranopia": np.array(
        [[0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413], [-0.011820, 0.042940, 0.968881]]
    ),
    "tritanopia": np.array(
        [[1.255528, -0.076749, -0.178779], [-0.078411, 0.930809, 0.147602], [0.004733, 0.691367, 0.303900]]
    ),
}
JUST_SEEN = 0.02
"""Distance in Oklab (Ottosson, 2020) at which two colours side by side are seen to differ."""

THEMES = pytest.mark.parametrize("theme", [LIGHT, DARK, projector(LIGHT), projector(DARK)])


def linear(color: str) -> Array:
    parsed = QColor(color)
    channels = np.array([parsed.redF(), parsed.greenF(), parsed.blueF()])
    return np.where(channels <= 0.04045, channels / 12.92, ((channels + 0.055) / 1.055) ** 2.4)


def oklab(rgb: Array) -> Array:
    cones = np.array([[0.41222, 0.53633, 0.05145], [0.21190, 0.68070, 0.10740], [0.08830, 0.28172, 0.62998]])
    axes = np.array([[0.21045, 0.79362, -0.00407], [1.97800, -2.42859, 0.45059], [0.02590, 0.78277, -0.80868]])
    return np.asarray(axes @ np.cbrt(cones @ np.clip(rgb, 0, 1)))


def distance(first: str, second: str, vision: Array) -> float:
    return float(np.linalg.norm(oklab(vision @ linear(first)) - oklab(vision @ linear(second))))


@THEMES
def test_there_is_one_for_each_variant_and_the_first_is_that_of_validation_loss(theme: Theme) -> None:
    assert len(set(theme.variant_colors)) == MAX_VARIANTS
    assert theme.variant_color(0) == theme.validation


@THEMES
def test_each_stands_out_from_the_surface(theme: Theme) -> None:
    assert min(contrast(color, theme.surface) for color in theme.variant_colors) >= 3


@THEMES
@pytest.mark.parametrize("vision", VISIONS)
def test_any_two_are_told_apart_in_any_colour_vision(theme: Theme, vision: str) -> None:
    pairs = combinations(theme.variant_colors, 2)
    assert min(distance(*pair, VISIONS[vision]) for pair in pairs) >= 4 * JUST_SEEN


@THEMES
def test_none_is_taken_for_one_of_the_two_classes(theme: Theme) -> None:
    for look in CLASS_LOOKS[:2]:
        assert min(distance(color, look.color, VISIONS["normal"]) for color in theme.variant_colors) >= 6 * JUST_SEEN


@THEMES
def test_numbers_can_be_read_on_them(theme: Theme) -> None:
    assert min(contrast(ink_on(color), color) for color in theme.variant_colors) >= 4.5
