"""Experiment files of versions 1 and 2: what they left unsaid, said as version 3 does.

Until version 2 a point's role followed from its id and the data seed, drawn points were outside label noise until its
control was moved, and the cures had other strengths by default. All of that stays as it was in files from then.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Final

import numpy as np
import numpy.typing as npt

from core.data.dealing import GOLDEN, hashes, stream_start

NEVER_FLIPPED: Final = 1.0
"""The flip threshold of a drawn point that label noise had not been applied to."""

_DEFAULTS: Final = {"dropout": ("rate", 0.3), "l2": ("strength", 0.003), "l1": ("strength", 0.001)}
"""Of a variant's regularization."""

# Of the data seed.
_SPLIT_STREAM: Final = 1
_FLIP_STREAM: Final = 2


def fill_in(content: Any) -> None:
    """Put the defaults of then into a file's decoded contents, where it leaves a rate or strength out.

    Whatever isn't as it should be is left for the check that follows.
    """
    for variant in _dicts(content.get("variants") if isinstance(content, dict) else None):
        regularization = variant.setdefault("regularization", {})
        if isinstance(regularization, dict):
            for cure, (name, value) in _DEFAULTS.items():
                settings = regularization.setdefault(cure, {})
                if isinstance(settings, dict):
                    settings.setdefault(name, value)


def places(ids: npt.NDArray[np.int64], seed: int, share: float) -> npt.NDArray[np.float32]:
    """(N,) places that give each point the role it had: offset(seed) + id * golden ratio, modulo 1."""
    words = np.uint64(stream_start(seed, _SPLIT_STREAM)) + ids.astype(np.uint64) * np.uint64(GOLDEN)
    exact = (words >> np.uint64(11)).astype(np.float64) * 2.0**-53
    rounded = np.minimum(exact.astype(np.float32), np.nextafter(np.float32(1), np.float32(0)))
    # Where rounding went past the share, the nearest number on the right side of it.
    edge = np.float32(share)
    held_out = exact < share
    rounded = np.where(held_out, np.minimum(rounded, np.nextafter(edge, np.float32(0))), np.maximum(rounded, edge))
    return rounded.astype(np.float32)


def thresholds(
    flip_at: npt.NDArray[np.float32], ids: npt.NDArray[np.int64], seed: int, label_noise: float
) -> npt.NDArray[np.float32]:
    """(N,) flip thresholds: as they were, and for points outside label noise some that keep them right at the file's
    noise and let more noise reach them."""
    draws = (hashes(ids, seed, _FLIP_STREAM) >> np.uint64(40)).astype(np.float32) * np.float32(2.0**-24)
    later = np.maximum(np.float32(label_noise), label_noise + (1 - label_noise) * draws)
    return np.where(flip_at == np.float32(NEVER_FLIPPED), later, flip_at).astype(np.float32)


def _dicts(items: Any) -> Iterator[dict[str, Any]]:
    for item in items if isinstance(items, list) else ():
        if isinstance(item, dict):
            yield item
