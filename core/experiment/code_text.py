"""Lists as lines of Python code."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

WIDTH: Final = 100
"""Characters of a line."""


def wrapped(items: Iterable[str]) -> str:
    """What stands between the brackets of a list of these items, on as many lines as they need."""
    lines, line = [], ""
    for item in items:
        if line and len(line) + len(item) + 2 > WIDTH:
            lines.append(line)
            line = ""
        line += f" {item}," if line else f"    {item},"
    if not lines:
        return line.strip().rstrip(",")
    return "\n" + "\n".join([*lines, line]) + "\n"
