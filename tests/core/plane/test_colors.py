"""The fill says which class wins and how sure the network is."""

from __future__ import annotations

import numpy as np
import pytest

from core.plane.colors import STRENGTH, colors

RGB = np.array([[0, 114, 178], [230, 159, 0], [0, 158, 115], [204, 121, 167], [86, 180, 233], [213, 94, 0]], np.float32)
BASES = [np.array([255, 255, 255], np.float32), np.array([29, 33, 38], np.float32)]


@pytest.mark.parametrize("base", BASES, ids=["light", "dark"])
@pytest.mark.parametrize("sheets", [1, 3, 4, 5, 6])
def test_an_unsure_network_shows_the_base_and_a_sure_one_its_class(base: np.ndarray, sheets: int) -> None:
    classes = max(2, sheets)
    unsure = np.full((sheets, 4, 4), 1 / classes, np.float32)
    shown = colors(unsure, RGB[:classes], base)
    assert shown.shape == (4, 4, 4)
    assert shown.dtype == np.uint8
    assert (shown[..., 3] == 255).all()
    np.testing.assert_allclose(shown[..., :3], np.broadcast_to(base, (4, 4, 3)), atol=1)
    for label in range(classes):
        sure = np.zeros((sheets, 4, 4), np.float32)
        if sheets == 1:
            sure[:] = label
        else:
            sure[label] = 1
        expected = base + STRENGTH * (RGB[label] - base)
        np.testing.assert_allclose(colors(sure, RGB[:classes], base)[0, 0, :3], expected, atol=1)


def test_two_classes_fade_with_confidence() -> None:
    probability = np.linspace(0, 1, 101, dtype=np.float32).reshape(1, 1, 101)
    base = BASES[0]
    shown = colors(probability, RGB[:2], base)[0, :, :3].astype(float)
    p = probability[0, 0, :, None]
    expected = base + STRENGTH * np.abs(2 * p - 1) * (np.where(p < 0.5, RGB[0], RGB[1]) - base)
    np.testing.assert_allclose(shown, expected, atol=1)


def test_rows_stay_in_the_surface_s_order() -> None:
    surface = np.zeros((1, 8, 8), np.float32)
    surface[0, 0] = 1
    shown = colors(surface, RGB[:2], BASES[0])
    assert (shown[0] != shown[1]).any()
    assert (shown[1:] == shown[1]).all()


@pytest.mark.parametrize("sheets", [1, 3])
def test_numbers_that_are_none_show_the_base(sheets: int) -> None:
    surface = np.full((sheets, 2, 2), np.nan, np.float32)
    np.testing.assert_allclose(colors(surface, RGB[: max(2, sheets)], BASES[0])[..., :3], 255, atol=1)
