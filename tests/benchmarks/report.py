"""One row of the benchmark's table: what was measured, the figure, and what it must reach."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True)
class Row:
    """A figure beside its target."""

    what: str
    figure: float
    unit: str
    bound: Literal["at most", "at least", ""] = ""
    """"" for a figure that only helps to read the others."""
    target: float = 0.0

    @property
    def reached(self) -> bool:
        """Whether the figure keeps its promise."""
        if not self.bound:
            return True
        return self.figure <= self.target if self.bound == "at most" else self.figure >= self.target

    def line(self) -> str:
        """The row as text."""
        mark = ("ok  " if self.reached else "MISS") if self.bound else "    "
        figure = f"{self.figure:,.2f}" if self.figure < 100 else f"{self.figure:,.0f}"
        target = f"{self.bound} {self.target:g}" if self.bound else ""
        return f"{mark} {self.what:<78} {figure:>8} {self.unit:<12} {target}".rstrip()


def percentile(values: list[float], share: float) -> float:
    """The value that `share` of the values don't exceed (nearest rank)."""
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(share * len(ordered)))]
