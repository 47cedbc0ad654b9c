"""What columns are called that have no name of their own in a file."""

from __future__ import annotations

import re
from typing import Final

from core.words import said

_UNNAMED: Final = re.compile(r"column (\d+)")


def unnamed(place: int) -> str:
    """The name of such a column, from 0, as experiment files keep it."""
    return f"column {place + 1}"


def column_text(name: str) -> str:
    """A column's name as it is shown: of one without a name, in the reader's language."""
    match = _UNNAMED.fullmatch(name)
    return name if match is None else said("column {number}", number=int(match[1]))
