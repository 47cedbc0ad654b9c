"""Which part of the loss chart the person looks at. No Qt."""

from __future__ import annotations

from typing import Final

Span = tuple[float, float]
"""Lower and upper end."""

NOTCH: Final = 1.25
"""One notch of the wheel enlarges by this factor."""

LEAST_EPOCHS_SEEN: Final = 5.0
LEAST_SHARE_SEEN: Final = 0.001
"""Of the loss axis."""


class Zoom:
    """A window into the chart: None along an axis that follows the run, which shows everything.

    Spans and places are in the units of `Axes`. A window never reaches beyond `whole`, what there is to see.
    """

    def __init__(self) -> None:
        self.epochs: Span | None = None
        self.heights: Span | None = None

    @property
    def is_zoomed(self) -> bool:
        """Something is out of sight, or may come to be."""
        return self.epochs is not None or self.heights is not None

    def fit(self) -> None:
        """Show everything again, and follow the run."""
        self.epochs = self.heights = None

    def zoom_epochs(self, shown: Span, about: float, factor: float, whole: Span) -> None:
        """Enlarge the epochs shown by a factor about one of them, which stays where it is; below 1 shows more."""
        self.epochs = _zoomed(shown, about, factor, whole, LEAST_EPOCHS_SEEN)

    def zoom_heights(self, shown: Span, about: float, factor: float, whole: Span) -> None:
        """Enlarge the losses likewise."""
        self.heights = _zoomed(shown, about, factor, whole, LEAST_SHARE_SEEN * (whole[1] - whole[0]))

    def move(self, epochs: float, heights: float, whole_epochs: Span, whole_heights: Span) -> None:
        """Shift the window, as far as it is one."""
        if self.epochs is not None:
            self.epochs = _within((self.epochs[0] + epochs, self.epochs[1] + epochs), whole_epochs)
        if self.heights is not None:
            self.heights = _within((self.heights[0] + heights, self.heights[1] + heights), whole_heights)

    def keep_within(self, whole_epochs: Span, whole_heights: Span) -> None:
        """Give up a window on what isn't there any more: another run, or one that goes on from an earlier epoch."""
        if self.epochs is not None and self.epochs[1] > whole_epochs[1]:
            self.fit()
        if self.heights is not None and not whole_heights[0] <= self.heights[0] < self.heights[1] <= whole_heights[1]:
            self.heights = None


def _zoomed(shown: Span, about: float, factor: float, whole: Span, least: float) -> Span | None:
    """None where it would show everything."""
    width = max((shown[1] - shown[0]) / factor, least)
    if width >= (whole[1] - whole[0]) * (1 - 1e-9):
        return None
    share = min(max((about - shown[0]) / (shown[1] - shown[0]), 0.0), 1.0)
    low = about - share * width
    return _within((low, low + width), whole)


def _within(window: Span, whole: Span) -> Span:
    """The window, shifted as little as possible; it is no wider than the whole."""
    low = min(max(window[0], whole[0]), whole[1] - (window[1] - window[0]))
    return low, min(low + window[1] - window[0], whole[1])
