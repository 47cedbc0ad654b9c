"""What of the texts on screen is English that went by the translations.

In the made-up language every text of the program stands in brackets. What stands outside of them may be a key, a name
that is the same in all languages, or what a lesson or a table says by itself, where lessons and tables are shown.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any, Final

from core.data.real import real_data
from tests.translations.bracketed import outside
from tests.translations.messages import ROOT
from tests.translations.seen import Seen, plain

NAMES: Final = frozenset(
    {
        *("Overfitting Playground", "PyTorch", "NumPy", "English", "Deutsch", "UTF", "Windows"),
        *("tanh", "ReLU", "GELU", "sigmoid", "Adam", "AdamW", "SGD", "sin"),
    }
)
"""The same in every language."""

KEYS: Final = frozenset(
    {
        *("Return", "Enter", "Space", "Backspace", "Del", "Delete", "Esc", "Ins", "Home", "End", "PgUp", "PgDown"),
        *("Left", "Right", "Up", "Down", "Tab"),
    }
)
_KEY: Final = r"(?:(?:Ctrl|Shift|Alt|Meta)\+)*(?:F?\d{1,2}|\S|" + "|".join(sorted(KEYS)) + ")"
"""Qt says keys in the language that it speaks; here it speaks English."""
_IN_TIP: Final = re.compile(rf"\({_KEY}\)|(?:(?:Ctrl|Shift|Alt|Meta)\+)+(?:\w+|\S)?")
_ALONE: Final = re.compile(_KEY)

_PARTS: Final = re.compile(r"\[\*\]|(?<=\S) [-·] (?=\S)|: ")
"""What stands between texts that are put one after another."""
_WORD: Final = re.compile(r"[A-Za-zÀ-ž]{2,}")
_EDGES: Final = " .,:;…·-()0123456789"


class Judge:
    """Knows what may stand outside of brackets, and where."""

    def __init__(self) -> None:
        told = {part for folder in ("lessons", "learning") for part in _parts_of(folder)}
        titles = {part for text in _titles() for part in _pieces(text)}
        cells = {cell for real in real_data() for cell in (*_pieces(real.source), *_cells(real.load()))}
        self._content = {"lessons": told, "window": titles, "importing": cells}
        """By the rooms that show it."""

    def is_english(self, seen: Seen) -> bool:
        """Whether a text, or a part of it, is English that nobody could translate."""
        known = self._content.get(seen.room, set())
        is_list_of_keys = seen.room == "window" and seen.place.endswith("document")
        for piece in outside(_IN_TIP.sub("", plain(seen.text))):
            for part in _pieces(piece):
                if is_list_of_keys and all(_ALONE.fullmatch(word) for word in part.split()):
                    continue
                words = [word for word in _WORD.findall(_without_names(part)) if word not in NAMES]
                if words and not _is_known(part, known):
                    return True
        return False


def _is_known(part: str, known: set[str]) -> bool:
    """Whether it is a whole text that is known, or the beginning of one that was shortened."""
    shortened = part.rstrip("…")
    return part in known or (shortened != part and any(text.startswith(shortened) for text in known))


def _without_names(text: str) -> str:
    return text.replace("Overfitting Playground", "")


def _pieces(text: str) -> list[str]:
    """A text in the pieces that it is compared by."""
    edges = _EDGES.replace("…", "")
    return [piece for part in _PARTS.split(text) if (piece := _squeezed(part).strip(edges))]


def _squeezed(text: str) -> str:
    """Without what Markdown shows in another way."""
    return " ".join(re.sub(r"\[([^\]]*)\]\([^)]*\)|[*`#]", r"\1", text).split())


def _parts_of(folder: str) -> Iterator[str]:
    for path in (ROOT / "assets" / folder).rglob("*.json"):
        for text in _strings(json.loads(path.read_text("utf-8"))):
            yield from _pieces(text)
            for line in text.splitlines():
                yield from _pieces(line)


def _titles() -> Iterator[str]:
    """Of lessons, as menus and the window have them."""
    for path in (ROOT / "assets" / "lessons").rglob("*.json"):
        found = json.loads(path.read_text("utf-8"))
        yield from _strings(
            [found.get("title", ""), found.get("lesson", {}).get("title", ""), found.get("question", "")]
        )


def _strings(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict | list):
        for part in value.values() if isinstance(value, dict) else value:
            yield from _strings(part)


def _cells(table: bytes) -> set[str]:
    return {piece for line in table.decode().splitlines() for cell in line.split(",") for piece in _pieces(cell)}
