"""How much of a rise of the validation loss may be luck: its standard error over the validation points.

It changes slowly, so it is looked at in every epoch at first, and then ever more rarely: it costs the ends of epochs
next to nothing.
"""

from __future__ import annotations

import math
from typing import Final

import numpy as np
import numpy.typing as npt

Losses = npt.NDArray[np.float32]

OFTEN: Final = 16
"""Epochs between a number and its double at which it is looked at; below this, all of them."""


def is_looked_at(epochs: int) -> bool:
    """Whether the end of an epoch is among those, counted from the epoch at which the points were new."""
    return epochs % (1 << max(0, epochs.bit_length() - OFTEN.bit_length())) == 0


def next_look(epochs: int) -> int:
    """The next one that is, after an epoch that may be or not."""
    stride = 1 << max(0, epochs.bit_length() - OFTEN.bit_length())
    return epochs - epochs % stride + stride


def rise_error(now: Losses, at_best: Losses | None) -> float:
    """Standard error, nats, of the mean difference between the losses (n,) of validation points now and at the best
    epoch; NaN without a best epoch, and with fewer than two points.

    For one network at a time, so that the number does not depend, to the bit, on the networks beside it.
    """
    return math.nan if at_best is None else difference_error(now, at_best)


def difference_error(losses: Losses, others: Losses) -> float:
    """Standard error, nats, of the mean difference between two losses of each of n validation points; NaN with fewer
    than two."""
    if len(losses) < 2:
        return math.nan
    # Written out, which takes 3 us in place of the 8 of numpy's std: there may be a hundred networks to look at.
    count = len(losses)
    rises = np.subtract(losses, others, dtype=np.float64)
    rises -= np.add.reduce(rises) / count
    rises *= rises
    return math.sqrt(np.add.reduce(rises) / ((count - 1) * count))
