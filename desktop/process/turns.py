"""Turns of the threads: Python lets one of them go on at a time, and the window's must not wait for the others."""

from __future__ import annotations

import sys
from typing import Final

TURN_SECONDS: Final = 0.0001
"""How long Python lets another thread go on while the window wants to: with its usual 5 ms, of which a frame waits
through many, frames took 80 ms while a table was read; with 0.5 ms 28, with this 7."""


def take_turns_often() -> None:
    """Let threads change places that often from now on. Who is alone is not slowed down."""
    sys.setswitchinterval(TURN_SECONDS)
