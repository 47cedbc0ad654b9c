"""A surface of probabilities as pixels, in the colours of the classes."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt
from PySide6.QtGui import QColor

from core.plane.colors import colors
from desktop.look.theme import CLASS_LOOKS, Theme


def surface_fill(surface: npt.NDArray[np.float32], theme: Theme) -> npt.NDArray[np.uint8]:
    """(G, G, 4) RGBA of probabilities (S, G, G)."""
    looks = CLASS_LOOKS[: max(2, len(surface))]
    class_rgb = np.array([_rgb(look.color) for look in looks], np.float32)
    return colors(surface, class_rgb, np.array(_rgb(theme.surface), np.float32))


def _rgb(color: str) -> tuple[int, int, int]:
    parsed = QColor(color)
    return parsed.red(), parsed.green(), parsed.blue()
