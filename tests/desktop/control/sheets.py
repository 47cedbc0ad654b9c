"""What a window shows now, drawn on a sheet as for a picture."""

from __future__ import annotations

from desktop.app import Playground
from desktop.control.gradually import at_once
from desktop.control.sheet import Sheet


def sheet_of(playground: Playground) -> Sheet:
    """Ready to be painted."""
    return at_once(Sheet.of(playground.controller.seen()))
