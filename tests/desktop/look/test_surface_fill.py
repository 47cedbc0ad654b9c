"""The fill of a plane."""

from __future__ import annotations

import numpy as np

from desktop.look.surface_fill import surface_fill
from desktop.look.theme import LIGHT


def test_the_fill_has_a_colour_for_every_class() -> None:
    surface = np.zeros((3, 4, 4), np.float32)
    surface[2] = 1.0
    assert surface_fill(surface, LIGHT).shape == (4, 4, 4)
