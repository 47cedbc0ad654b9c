"""Dropout's masks as the training process tells them, for a network with hidden layers of 4 and 3 units by default."""

from __future__ import annotations

import numpy as np

from core.protocol.inspection import AskMask, MaskLook


def mask(
    point: int = 0,
    *,
    silent: int = 1,
    rate: float = 0.5,
    step: int = 2,
    epoch: int = 6,
    hidden: tuple[int, ...] = (4, 3),
) -> MaskLook:
    """Of the first layer, so many units are silent, from the first on; of the others none."""
    first, *others = hidden
    return MaskLook(
        question=AskMask(variant=0, point=point),
        epoch=epoch,
        point=point,
        point_count=5,
        position=(1.0 + point, -0.5),
        label=1,
        rate=rate,
        has_stopped=False,
        in_epoch=epoch + 1,
        step=step,
        step_count=3,
        is_over=True,
        speaks=(np.arange(first) >= silent, *(np.ones(width, np.bool_) for width in others)),
    )
