"""What every message between the window and the training process is."""

from __future__ import annotations

import msgspec


class Message(msgspec.Struct, frozen=True, kw_only=True, eq=False):
    """Base of everything on the pipe."""
