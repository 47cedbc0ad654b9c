"""Waiting until a window has written what it was asked for, with frames that the test ticks."""

from __future__ import annotations

import time
from typing import Final

from PySide6.QtCore import QCoreApplication

from desktop.app import Playground

PATIENCE: Final = 20.0
"""Seconds."""


def finish(playground: Playground) -> int:
    """Tick frames until nothing is under way any more; how many it took."""
    end, frames = time.monotonic() + PATIENCE, 0
    while playground.controller.gradually.is_busy or playground.saving.is_busy:
        playground.clock.ticked.emit()
        QCoreApplication.processEvents()
        frames += 1
        assert time.monotonic() < end
    return frames
