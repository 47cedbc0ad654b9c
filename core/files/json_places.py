"""Where in a JSON text a value stands that a path names, such as $.lesson.steps[2].title."""

from __future__ import annotations

import json
import re
from typing import Final

from core.files.json_text import line

_TOKEN: Final = re.compile(rb'"[^"\\]*(?:\\.[^"\\]*)*"|[{}\[\],:]', re.DOTALL)
_STEP: Final = re.compile(r"\.([^.\[\]]+)|\[(\d+)\]")
_BLANKS: Final = re.compile(rb"[ \t\r\n]*")

_Way = list[str | int]


def line_of(data: bytes, path: str) -> int | None:
    """The line, counted from 1, of a value in valid JSON, or of the innermost part of its path that there is.

    Args:
        path: as msgspec writes it; where it doesn't know a name, it writes [...], and the path is followed up to there.

    Returns None where not even the path's beginning is there.
    """
    way = _way(path)
    known, place = 0, None
    here: _Way = []
    awaits_name: list[bool] = []
    for found in _TOKEN.finditer(data):
        token, at = found[0], found.start()
        if token in (b"{", b"["):
            here.append("" if token == b"{" else 0)
            awaits_name.append(token == b"{")
            at = found.end()
        elif token in (b"}", b"]"):
            here.pop()
            awaits_name.pop()
            continue
        elif token == b",":
            is_list = isinstance(here[-1], int)
            here[-1] = here[-1] + 1 if isinstance(here[-1], int) else ""
            awaits_name[-1] = not is_list
            at = found.end()
        elif token == b":" or not awaits_name or not awaits_name[-1]:
            continue
        else:
            here[-1], awaits_name[-1] = json.loads(token), False
        if known < len(here) <= len(way) and here == way[: len(here)]:
            blanks = _BLANKS.match(data, at)
            known, place = len(here), blanks.end() if blanks else at
    if place is None:
        return None if way else 1
    return line(data, place)


def _way(path: str) -> _Way:
    """The names and numbers that lead to a value."""
    way: _Way = []
    at = 1
    while found := _STEP.match(path, at):
        way.append(found[1] if found[1] is not None else int(found[2]))
        at = found.end()
    return way
