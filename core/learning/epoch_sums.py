"""Sums over the epoch that is under way, for the networks of a stack."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
import torch

Sums = npt.NDArray[np.float64]
"""Of each network, (V,)."""


@dataclass(eq=False)
class EpochSums:
    """Of each network, over the points that it took steps on in this epoch."""

    losses: Sums
    """Data losses, nats."""
    penalties: Sums
    """Of the step that each point was part of."""
    points: Sums
    """How many they were."""
    is_empty: bool = True
    """Nobody took a step."""

    @classmethod
    def none(cls, member_count: int) -> EpochSums:
        """At its beginning."""
        return cls(*np.zeros((3, member_count)))

    @classmethod
    def joined(cls, parts: Sequence[EpochSums]) -> EpochSums:
        """Of the networks of several, one after the other."""
        return cls(
            losses=np.concatenate([part.losses for part in parts]),
            penalties=np.concatenate([part.penalties for part in parts]),
            points=np.concatenate([part.points for part in parts]),
            is_empty=all(part.is_empty for part in parts),
        )

    def rows(self, rows: Sequence[int]) -> EpochSums:
        """Of some of the networks."""
        index = list(rows)
        return EpochSums(self.losses[index], self.penalties[index], self.points[index], self.is_empty)

    def means(self) -> list[float]:
        """Loss and penalty together, of a point on average; NaN for none."""
        with np.errstate(invalid="ignore"):
            found: list[float] = ((self.losses + self.penalties) / self.points).tolist()
        return found


def summed(values: npt.NDArray[np.floating], before: Sums | None = None) -> Sums:
    """(..., V) sums of values (..., V, n), one after the other; `before` (V,) is what there was before them.

    So the sum of a whole is to the bit that of its parts: numpy.sum would add what it gets in another order.
    """
    if not values.shape[-1]:
        return np.zeros(values.shape[:-1]) if before is None else before
    if before is not None:
        values = np.concatenate([before[..., None], values], axis=-1)
    # Three times as fast as numpy.add.accumulate.
    found: Sums = torch.cumsum(torch.from_numpy(values), -1, dtype=torch.float64)[..., -1].numpy()
    return found
