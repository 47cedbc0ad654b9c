"""The frame clock: one precise timer that paces everything that moves on screen."""

from __future__ import annotations

import time
from collections import deque
from typing import Final

from PySide6.QtCore import QObject, Qt, QTimer, Signal

FRAME_MS: Final = 16
"""Sixty frames a second: what common screens show."""

KEPT_INTERVALS: Final = 8192


class FrameClock(QObject):
    """Ticks while it runs.

    intervals holds the latest times between ticks in seconds, for the benchmark.
    """

    ticked = Signal(int)
    """The number of the tick, so that a listener can do with every second or fourth."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.intervals: deque[float] = deque(maxlen=KEPT_INTERVALS)
        self._count = 0
        self._last: float | None = None
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.setInterval(FRAME_MS)
        self._timer.timeout.connect(self._tick)

    def start(self) -> None:
        """Begin to tick."""
        self._last = None
        self._timer.start()

    def stop(self) -> None:
        """Fall silent."""
        self._timer.stop()

    def _tick(self) -> None:
        now = time.perf_counter()
        if self._last is not None:
            self.intervals.append(now - self._last)
        self._last = now
        self._count += 1
        self.ticked.emit(self._count)
