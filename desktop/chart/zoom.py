"""Which part of an axis of the loss chart the person looks at. No Qt."""

from __future__ import annotations

from typing import Final

Span = tuple[float, float]
"""Lower and upper end."""

NOTCH: Final = 1.25
"""One notch of the wheel enlarges by this factor."""


class Window:
    """A part of an axis; all of it while `span` is None, and then it follows the run.

    Spans and places are in the units of `Axes`. A window never reaches beyond `whole`, what there is to see.
    """

    def __init__(self) -> None:
        self.span: Span | None = None

    def zoom(self, shown: Span, about: float, factor: float, whole: Span, least: float) -> None:
        """Enlarge what is shown by a factor about a place, which stays where it is; below 1 shows more. The window is
        at least so wide; one that would show everything is none."""
        width = max((shown[1] - shown[0]) / factor, least)
        self.span = None
        if width < (whole[1] - whole[0]) * (1 - 1e-9):
            share = min(max((about - shown[0]) / (shown[1] - shown[0]), 0.0), 1.0)
            low = about - share * width
            self.span = _within((low, low + width), whole)

    def move(self, by: float, whole: Span) -> None:
        if self.span is not None:
            self.span = _within((self.span[0] + by, self.span[1] + by), whole)


def _within(window: Span, whole: Span) -> Span:
    """The window, shifted as little as possible; it is no wider than the whole."""
    low = min(max(window[0], whole[0]), whole[1] - (window[1] - window[0]))
    return low, min(low + window[1] - window[0], whole[1])
