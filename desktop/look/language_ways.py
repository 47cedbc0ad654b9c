"""What a language is beside its words, as the file beside its translations says: its name, its plurals, its quotes."""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import Final

import msgspec

FOLDER: Final = Path(str(files("assets") / "translations"))
"""Of each language but English: CODE.json with its ways, CODE.qm with its words, which tests.translations makes."""


class Ways(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """The ways of a language. Numbers and dates are Qt's to know; the rule for plurals stands with the words.

    Attributes:
        name: of the language, in itself.
        plural_forms: how many there are of a word that is counted, as Qt counts them.
        has_small_nouns: nouns within a sentence begin with a small letter.
        quotes: the sign before what is quoted, and that after it.
    """

    name: str
    plural_forms: int = 2
    has_small_nouns: bool = True
    quotes: tuple[str, str] = ('"', '"')


ENGLISH: Final = Ways(name="English")


@cache
def ways() -> dict[str, Ways]:
    """Of all languages that there are, by code as in ISO 639-1, English first. What can't be read isn't there."""
    found = {"en": ENGLISH}
    for path in sorted(FOLDER.glob("*.json")):
        try:
            found[path.stem] = msgspec.json.decode(path.read_bytes(), type=Ways)
        except (OSError, msgspec.DecodeError):
            continue
    return found
