"""What the words below the diagram say can be done, and how more of it is seen."""

from __future__ import annotations

from typing import Final

from core.words import Translatable

HINT: Final[Translatable] = (
    "Point at a unit to see its map on the plane, with a click it stays. A click on an edge or a bias edits it."
)
BRIEF_HINT: Final[Translatable] = "A click pins a unit, or edits an edge."
KEYS: Final[Translatable] = "Arrow keys walk through units and edges, Enter pins or edits, Delete switches a unit off"
LARGER: Final[Translatable] = "F3: room for all numbers"
LARGER_UNITS: Final[Translatable] = "F3 shows it larger."
NO_ROOM: Final[Translatable] = "There is no room for the network here: F3 shows it in the plane's place."
"""The two before are said only where it doesn't stand in the plane's place already."""
