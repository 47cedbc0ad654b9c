"""Turns of the threads: Python lets one of them go on at a time, and the window's must not wait for the others."""

from __future__ import annotations

import contextlib
import os
import sys
import threading
from typing import Final

TURN_SECONDS: Final = 0.0001
"""How long Python lets another thread go on while the window wants to. Its usual 5 ms, of which a frame waits through
many, are too long: `start.py bench --only saving` prints what frames come to."""

NICENESS: Final = 10
"""Of threads that pack and write files."""


def take_turns_often() -> None:
    """Let threads change places that often from now on. Who is alone is not slowed down."""
    sys.setswitchinterval(TURN_SECONDS)


def step_back() -> None:
    """Let this thread have what processor time the window leaves, as the training process does, where the system knows
    that of single threads."""
    if sys.platform == "linux":
        with contextlib.suppress(OSError):
            os.setpriority(os.PRIO_PROCESS, threading.get_native_id(), NICENESS)
