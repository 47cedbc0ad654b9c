"""Every text that a person may read in another language, found in the code by the calls that mark it."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path
from string import Formatter
from typing import Final, NamedTuple

ROOT: Final = Path(__file__).resolve().parents[2]
ROOMS: Final = ("core", "desktop")
SINGLE: Final = frozenset({"said", "tr", "translatable"})
"""Calls whose first argument is a text."""
COUNTED: Final = frozenset({"said_of", "tr_of"})
"""Calls whose second and third argument are the forms for one and for several."""


class Message(NamedTuple):
    """A text to be translated."""

    text: str
    one: str | None
    """The form for one, where `text` is that for several."""
    place: str
    """File and line where it first stands."""

    @property
    def names(self) -> frozenset[str]:
        """Of the values that are put into it."""
        return frozenset(name for _, name, _, _ in Formatter().parse(self.text) if name)


def messages() -> dict[str, Message]:
    """All of them, by their text, in the order of files and lines.

    Raises:
        ValueError: a text is no literal, so that nobody could find it.
    """
    found: dict[str, Message] = {}
    for room in ROOMS:
        for path in sorted((ROOT / room).rglob("*.py")):
            for message in _in_file(path):
                found.setdefault(message.text, message)
    return found


def _in_file(path: Path) -> Iterator[Message]:
    if path.name in ("words.py", "language.py") and path.parent.name in ("core", "look"):
        return
    tree = ast.parse(path.read_text("utf-8"))
    calls = [node for node in ast.walk(tree) if isinstance(node, ast.Call) and isinstance(node.func, ast.Name)]
    for call in sorted(calls, key=lambda call: (call.lineno, call.col_offset)):
        name = call.func.id if isinstance(call.func, ast.Name) else ""
        place = f"{path.relative_to(ROOT).as_posix()}:{call.lineno}"
        if name in SINGLE:
            text = _literal(call.args[0], place)
            if text is not None and any(c.isalpha() for c in _words(text)):
                yield Message(text, None, place)
        elif name in COUNTED:
            one, several = (_literal(argument, place) for argument in call.args[1:3])
            if several is not None:
                yield Message(several, one, place)


def _literal(node: ast.expr, place: str) -> str | None:
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        return node.value
    if isinstance(node, ast.Name):
        return None  # a number's form, or a text that was marked where it stands
    raise ValueError(f"{place}: what is to be translated has to be a literal, or a name of one that is marked")


def _words(text: str) -> str:
    """Without the places of values."""
    return "".join(part for part, _, _, _ in Formatter().parse(text))
