"""What the loss chart is given: the curves of one variant, and the colour and name they go by."""

from __future__ import annotations

from dataclasses import dataclass

from core.metrics.history import History


@dataclass(frozen=True)
class LossSeries:
    """One variant's curves. Its number on screen is its place among the series, from 1."""

    name: str
    color: str
    """"#rrggbb"; a series that is alone has the theme's colours for training and validation instead."""
    history: History
    """HISTORY_COLUMNS; medians where there are several repeats."""
    spread: History | None = None
    """RANGE_COLUMNS of the same epochs, where there are several repeats."""
    best_epoch: int | None = None
    """Lowest validation loss."""
    stop_epoch: int | None = None
    """Where early stopping ended it."""
    diverged_epoch: int | None = None

    @property
    def has_range(self) -> bool:
        """There are several repeats, and something was measured of them."""
        return self.spread is not None and len(self.spread) > 0

    @property
    def end(self) -> str:
        """How it ended: "stopped", "diverged", or nothing while it goes on."""
        if self.diverged_epoch is not None:
            return "diverged"
        return "stopped" if self.stop_epoch is not None else ""
