"""What the loss chart is given: the curves of one variant, the colour and name they go by, and what changed when."""

from __future__ import annotations

import math
from dataclasses import dataclass, replace
from typing import Final, NamedTuple

import numpy as np

from core.metrics.history import History
from core.words import Translatable
from desktop.look.language import tr

MARKED: Final[tuple[Translatable, ...]] = ("best {epoch:,}", "stopped {epoch:,}", "diverged {epoch:,}")
"""What is said of the epochs that are marked."""


class Flag(NamedTuple):
    """A change under way, marked on the chart at the epoch at which it came."""

    epoch: int
    words: Translatable
    """"dropout 0.5 on", one or more lines: shown under the pointer, and told to screen readers."""


class Mark(NamedTuple):
    """An epoch of a series that is marked."""

    words: Translatable
    """With a place for the epoch."""
    epoch: int
    color: str
    """Name of the theme's colour."""

    @property
    def text(self) -> str:
        """As it stands on screen: "best 1,040"."""
        return tr(self.words, epoch=self.epoch)


class Fuse(NamedTuple):
    """The patience of early stopping: a fuse that burns down, and is renewed where the validation loss falls."""

    since: int
    """The epoch from which on patience is counted."""
    now: int
    patience: int
    """Epochs."""
    loss: float | None
    """The validation loss that has to be beaten, nats; None for several repeats, each of which has its own."""

    @property
    def due(self) -> int:
        """The epoch at whose end it has burnt down."""
        return self.since + self.patience

    @property
    def left(self) -> int:
        """Epochs until then."""
        return max(0, self.due - self.now)

    @property
    def text(self) -> str:
        """As it is told: "patience: 38 of 50 left"."""
        return tr("patience: {left:,} of {patience:,} left", left=self.left, patience=self.patience)


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
    points_epoch: int = 0
    """The first epoch that was measured on the points that there are now: curves are parted there, since losses on
    other points can't be compared, and what lies before is paler."""
    ghost: History | None = None
    """The run before this one, whose validation loss stays as a pale line."""
    ghost_loss: float | None = None
    """The validation loss that it came to; None where it was measured on other points than those of now."""
    loss: float = math.nan
    """The validation loss of the weights that are shown, to be told beside ghost_loss; NaN where there is none."""
    fuse: Fuse | None = None
    """None where early stopping is off, or doesn't wait."""
    shows_optimizer: bool = False
    """The loss that the optimizer saw is drawn, too."""
    is_winner: bool = False
    """It leads among several series: a crown stands beside its number."""

    def as_it_is(self) -> LossSeries:
        """The same, with a history that doesn't grow."""
        spread = self.spread
        return replace(
            self,
            history=self.history.until(self.history.last_epoch),
            spread=spread.until(spread.last_epoch) if spread is not None else None,
        )

    @property
    def has_range(self) -> bool:
        """There are several repeats, and something was measured of them."""
        return self.spread is not None and len(self.spread) > 0

    @property
    def compared(self) -> str:
        """ "before 1.85, now 0.49"; as far as it is known, and "" without a ghost."""
        if self.ghost is None or self.ghost_loss is None or not math.isfinite(self.ghost_loss + self.loss):
            return self.before
        return tr("before {before:.2f}, now {now:.2f}", before=self.ghost_loss, now=self.loss)

    @property
    def before(self) -> str:
        """ "before 1.85"; as far as it is known, and "" without a ghost."""
        if self.ghost is None:
            return ""
        if self.ghost_loss is None or not math.isfinite(self.ghost_loss):
            return tr("before")
        return tr("before {before:.2f}", before=self.ghost_loss)

    @property
    def last_epoch(self) -> int:
        """The newest epoch of run and ghost; -1 before any."""
        return max(self.history.last_epoch, self.ghost.last_epoch if self.ghost is not None else -1)

    @property
    def seen_epoch(self) -> int:
        """The newest epoch that there is to draw, as much of a long fuse as leaves room for the curves; -1 before
        any."""
        fuse, newest = self.fuse, self.history.last_epoch
        return self.last_epoch if fuse is None else max(self.last_epoch, min(fuse.due, newest + max(50, newest // 2)))

    @property
    def end(self) -> str:
        """How it ended: "stopped", "diverged", or nothing while it goes on."""
        if self.diverged_epoch is not None:
            return tr("diverged")
        return tr("stopped") if self.stop_epoch is not None else ""

    @property
    def marks(self) -> list[Mark]:
        epochs = (self.best_epoch, self.stop_epoch, self.diverged_epoch)
        wanted = zip(MARKED, epochs, ("good", "text", "bad"), strict=True)
        return [Mark(words, epoch, color) for words, epoch, color in wanted if epoch is not None]

    def validation_at(self, epoch: int) -> tuple[float, float] | None:
        """(epoch, loss) where the validation curve is at an epoch, or was last before it; None before any."""
        curve = self.history.column("validation_loss")
        place = int(curve.epochs.searchsorted(epoch, side="right")) - 1
        if place < 0 or epoch > self.history.last_epoch:
            return None
        if math.isfinite(curve.low[place]):
            return float(epoch), float(curve.low[place])
        known = np.flatnonzero(np.isfinite(curve.low[:place]))
        return (float(curve.epochs[known[-1]]), float(curve.low[known[-1]])) if len(known) else None
