"""Words and numbers that would lie over one another: they give way, each as little as it can."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import accumulate


def pushed_apart(wanted: Sequence[float], lengths: Sequence[float], first: float, last: float) -> list[float]:
    """Where boxes of these lengths begin, as near as possible (least squares) to where they want to, ascending, with
    none over another; from first to last, as far as there is room."""
    # Boxes that would touch become one block, which stands at the mean of what its boxes want.
    blocks: list[tuple[float, int]] = []
    before = [0.0, *accumulate(lengths)]
    for want, away in zip(wanted, before, strict=False):
        mean, count = want - away, 1
        while blocks and blocks[-1][0] >= mean:
            other, its_count = blocks.pop()
            mean = (other * its_count + mean * count) / (its_count + count)
            count += its_count
        blocks.append((mean, count))
    shifts = [mean for mean, count in blocks for _ in range(count)]
    farthest = max(first, last - before[-1])
    return [min(max(shift, first), farthest) + away for shift, away in zip(shifts, before, strict=False)]
