"""What a translation has to keep of each text: its paragraphs, links, bold words, keys and numbers."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from typing import Final, NamedTuple

import msgspec

_WORDS: Final = frozenset(
    {
        "title",
        "question",
        "notes",
        "text",
        "do",
        "notice",
        "why",
        "term",
        "nickname",
        "definition",
        "note",
        "answer",
        "about",
        "says",
    }
)
"""Names of fields that hold texts. A claim's are printed by the command line alone."""
_CODE: Final = re.compile(r"`[^`]*`")
_LINK: Final = re.compile(r"\]\(([^)]*)\)")
_KEY: Final = re.compile(r"\b(?:(?:Ctrl|Shift|Alt)\+)+\w+|\*\*(?:[A-Z]|F\d+|Space|Home|Delete|Enter|Escape)\*\*")
_KEYS: Final = {
    "Strg": "Ctrl",
    "Umschalt": "Shift",
    "Leertaste": "Space",
    "Pos1": "Home",
    "Entf": "Delete",
    "Eingabe": "Enter",
    "Esc": "Escape",
    "Rücktaste": "Backspace",
}
"""Of a German keyboard."""
_NUMBER: Final = re.compile(r"(?<![\w.,])\d+(?:[.,]\d+)*")
_SWAPPED: Final = str.maketrans(",.", ".,")


class Pair(NamedTuple):
    """A text in both languages."""

    place: str
    original: str
    german: str


def pairs(original: object, german: object, place: str = "$") -> Iterator[Pair]:
    """All texts of a struct and of its translation."""
    if isinstance(original, tuple) and isinstance(german, tuple):
        for number, (one, other) in enumerate(zip(original, german, strict=True)):
            yield from pairs(one, other, f"{place}.{getattr(one, 'id', number)}")
    elif isinstance(original, msgspec.Struct):
        for name in original.__struct_fields__:
            one, other = getattr(original, name), getattr(german, name)
            if name in _WORDS and isinstance(one, str):
                if one or other:
                    yield Pair(f"{place}.{name}", one, other)
            elif (name not in _WORDS and name != "claims") or isinstance(one, msgspec.Struct):
                yield from pairs(one, other, f"{place}.{name}")


def differences(pair: Pair) -> Iterator[str]:
    """What a translation changes though it may not."""
    if Counter(_CODE.findall(pair.original)) != Counter(_CODE.findall(pair.german)):
        yield "code"
    one, other = _CODE.sub("", pair.original), _CODE.sub("", pair.german)
    if one.count("\n\n") != other.count("\n\n"):
        yield "number of paragraphs"
    if Counter(_LINK.findall(one)) != Counter(_LINK.findall(other)):
        yield "links"
    if one.count("**") != other.count("**"):
        yield "number of bold words"
    if Counter(_KEY.findall(one)) != Counter(_KEY.findall(_with_english_keys(other))):
        yield "keys"
    if _numbers(one) != _numbers(other.translate(_SWAPPED)):
        yield "numbers"
    if re.search(r'["“](?=\w)', other):
        yield "quotes, which are „…“ in German"


def _with_english_keys(text: str) -> str:
    for german, english in _KEYS.items():
        text = re.sub(rf"\b{german}\b", english, text)
    return text


def _numbers(text: str) -> Counter[float]:
    """text: with numbers as English has them."""
    return Counter(float(found.replace(",", "")) for found in _NUMBER.findall(text))
