"""Waiting until a window has written what it was asked for, with frames that the test ticks."""

from __future__ import annotations

import time
from typing import Final

from PySide6.QtCore import QCoreApplication

from desktop.app import Playground
from desktop.control.files.saving import Saving

PATIENCE: Final = 60.0
"""Seconds."""


def is_writing(saving: Saving) -> bool:
    """Whether the thread has something to do, or to hand over."""
    return bool(saving._under_way)


def finish(playground: Playground) -> int:
    """Tick frames until nothing is under way any more; how many it took."""
    end, frames = time.monotonic() + PATIENCE, 0
    while playground.controller.gradually.is_busy or is_writing(playground.saving):
        playground.clock.ticked.emit()
        QCoreApplication.processEvents()
        frames += 1
        if not playground.controller.gradually.is_busy:
            time.sleep(0.001)  # the thread that writes wants to run, too
        assert time.monotonic() < end
    return frames
