"""The frame clock: one precise timer that paces everything that moves on screen."""

from __future__ import annotations

import os
import time
from typing import Final

from PySide6.QtCore import QObject, Qt, QTimer, Signal

FRAME_MS: Final = 16
"""Sixty frames a second: what common screens show."""


class FrameClock(QObject):
    """Ticks while it runs."""

    ticked = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.setInterval(FRAME_MS)
        self._timer.timeout.connect(self.ticked)

    def start(self) -> None:
        """Begin to tick."""
        self._timer.start()

    def stop(self) -> None:
        """Fall silent."""
        self._timer.stop()


def worked_seconds() -> float:
    """How long this thread has worked until now, by which to tell what a piece of work has cost: time in which others
    had the processor doesn't count. On Windows, where threads' times move in steps of a whole frame, it does."""
    return time.perf_counter() if os.name == "nt" else time.thread_time()
