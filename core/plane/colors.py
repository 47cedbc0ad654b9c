"""The fill of the plane: classes blended by probability, fading out where the network is unsure."""

from __future__ import annotations

from functools import lru_cache
from typing import Final

import numpy as np
import numpy.typing as npt

STRENGTH: Final = 0.62
"""Of the class colour where the network is sure; less than 1, so that points of the same colour stand out."""

_LEVELS: Final = 1024
"""Steps of probability in the table for two classes: finer than the 256 steps of a colour channel."""


def colors(
    surface: npt.NDArray[np.float32], class_rgb: npt.NDArray[np.float32], base_rgb: npt.NDArray[np.float32]
) -> npt.NDArray[np.uint8]:
    """The fill's pixels.

    Args:
        surface: (S, G, G) probabilities; S = 1 holds the probability of class 1, else one sheet per class.
        class_rgb: (C, 3), 0 to 255.
        base_rgb: (3,), shown where the network is unsure.

    Returns:
        (G, G, 4) RGBA, in the surface's own order of rows.
    """
    if len(surface) == 1:
        table = _two_class_table(tuple(map(tuple, class_rgb[:2].tolist())), tuple(base_rgb.tolist()))
        probabilities = np.nan_to_num(surface[0], nan=0.5) if np.isnan(surface).any() else surface[0]
        levels = (probabilities * np.float32(_LEVELS - 1) + np.float32(0.5)).astype(np.intp)
        # One 32-bit number for each pixel is looked up far faster than four bytes.
        packed: npt.NDArray[np.uint32] = table.view(np.uint32)[:, 0].take(levels)
        return packed.view(np.uint8).reshape(*levels.shape, 4)
    # How far each class lies above an even guess, as a share of the way to certainty: none of them where all are equal.
    even = 1.0 / len(surface)
    weights = np.clip((np.nan_to_num(surface, nan=even) - even) / (1.0 - even), 0.0, 1.0)
    towards = (class_rgb - base_rgb) * STRENGTH
    blended = base_rgb + np.tensordot(weights, towards, axes=(0, 0))
    rgba = np.full((*surface.shape[1:], 4), 255, np.uint8)
    rgba[..., :3] = np.clip(blended + 0.5, 0, 255)
    return rgba


@lru_cache(maxsize=8)
def _two_class_table(class_rgb: tuple[tuple[float, ...], ...], base_rgb: tuple[float, ...]) -> npt.NDArray[np.uint8]:
    probability = np.linspace(0.0, 1.0, _LEVELS)[:, None]
    confidence = np.abs(2.0 * probability - 1.0) * STRENGTH
    target = np.where(probability < 0.5, np.array(class_rgb[0]), np.array(class_rgb[1]))
    rgb = np.array(base_rgb) + confidence * (target - np.array(base_rgb))
    table = np.full((_LEVELS, 4), 255, np.uint8)
    table[:, :3] = np.clip(rgb + 0.5, 0, 255)
    return table
