"""Losses as the pages write them."""

from __future__ import annotations

import math
from typing import Final

from core.metrics.summary import NO_NUMBER
from desktop.look.language import number
from desktop.look.powers_of_ten import with_power

LARGEST: Final = 1e5
"""From here on digits tell nothing but how many there are: a power of ten takes their place."""


def loss_text(loss: float, decimals: int = 3) -> str:
    """A loss with so many decimals; that of a network that diverges, as a power of ten; a dash for no finite one."""
    if not math.isfinite(loss):
        return NO_NUMBER
    return number(f"{loss:.{decimals}f}" if abs(loss) < LARGEST else with_power(f"{loss:.2g}"))
