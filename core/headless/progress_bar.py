"""A bar that fills while a run trains. On a terminal it is redrawn in place; elsewhere nothing is written."""

from __future__ import annotations

import shutil
import time
from collections.abc import Callable
from typing import Final, TextIO

REDRAW_SECONDS: Final = 0.1
WIDEST: Final = 100
"""Columns; less on a narrower terminal, where a longer line would break and leave its traces."""


class ProgressBar:
    """Epochs done, and the time left at the pace so far. Remembers how far it came.

    Attributes:
        epoch: as last told, a fraction within an epoch.
    """

    def __init__(self, stream: TextIO, epochs: int, clock: Callable[[], float] = time.monotonic) -> None:
        self.epoch = 0.0
        self._stream = stream
        self._epochs = epochs
        self._clock = clock
        self._began = clock()
        self._drawn_at = -REDRAW_SECONDS
        self._drawn = ""
        self._shows = stream.isatty()

    def update(self, epoch: float) -> None:
        """Show this many epochs, though not more than ten times a second."""
        self.epoch = epoch
        now = self._clock()
        if self._shows and now - self._drawn_at >= REDRAW_SECONDS:
            self._drawn_at = now
            self._draw(self._line(now - self._began))

    def clear(self) -> None:
        """Leave an empty line, for what is written next."""
        if self._drawn:
            self._draw("")
            self._stream.write("\r")
            self._stream.flush()

    def _line(self, seconds: float) -> str:
        share = self.epoch / self._epochs
        left = f", {duration(seconds / share - seconds)} left" if share > 0 else ""
        words = f" {int(self.epoch)} of {self._epochs} epochs{left}"
        width = min(WIDEST, shutil.get_terminal_size().columns - 1)
        room = max(0, min(40, width - len(words) - 2))
        filled = int(share * room)
        return f"[{'#' * filled}{'-' * (room - filled)}]{words}"[:width]

    def _draw(self, line: str) -> None:
        # Blanks cover the rest of a longer line, since not every terminal knows control sequences.
        self._stream.write("\r" + line.ljust(len(self._drawn)))
        self._stream.flush()
        self._drawn = line


def duration(seconds: float) -> str:
    """Seconds as a person says them: "4 s", "3 min 05 s", "2 h 10 min"."""
    whole = round(seconds)
    if whole < 60:
        return f"{whole} s"
    if whole < 3600:
        return f"{whole // 60} min {whole % 60:02} s"
    return f"{whole // 3600} h {whole % 3600 // 60:02} min"
