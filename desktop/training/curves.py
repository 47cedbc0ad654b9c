"""Curves: what the window keeps of one variant's losses, and of what was found in them."""

from __future__ import annotations

from copy import copy
from typing import Final, Self

import numpy as np
import numpy.typing as npt

from core.metrics.diagnosis import Findings
from core.metrics.history import History
from core.protocol import RANGE_COLUMNS, RISE_COLUMNS, VariantSnapshot

EARLIER_RISES: Final = 1024
"""Of before points changed, kept for the case that the change is taken back."""


class Curves:
    """What is known of one variant's past.

    Attributes:
        history: medians over the repeats.
        spread: lowest and highest of the repeats; empty where there is one.
        rises: (k, 2) RISE_COLUMNS, the newest on the points as they are now.
        findings: what was found before points changed.
    """

    def __init__(self) -> None:
        self.history = History()
        self.spread = History(RANGE_COLUMNS)
        self.rises: npt.NDArray[np.float64] = np.empty((0, len(RISE_COLUMNS)))
        self.findings = Findings()

    def add(self, variant: VariantSnapshot, points_epoch: int) -> None:
        """Take over what a snapshot brings; points_epoch: as there."""
        rises = self.rises
        if variant.forget_after is not None:
            self.history.forget_after(variant.forget_after)
            self.spread.forget_after(variant.forget_after)
            self.findings.forget_after(variant.forget_after)
            rises = rises[rises[:, 0] <= variant.forget_after]
        self.history.forget_best(points_epoch)
        self.history.append(variant.rows)
        self.spread.append(variant.ranges)
        if len(variant.rises):
            rises = np.concatenate([rises, variant.rises])
        begin = int(np.searchsorted(rises[:, 0], points_epoch)) - EARLIER_RISES
        self.rises = rises[max(0, begin) :]

    def copy(self) -> Self:
        """The same on its own, for a variant that goes on as two, or a run that is kept as it was."""
        other = type(self)()
        other.history = self.history.until(self.history.last_epoch)
        other.spread = self.spread.until(self.spread.last_epoch)
        other.rises = self.rises
        other.findings = copy(self.findings)
        return other
