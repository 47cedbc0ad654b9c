"""What is wrong with an experiment file, in one sentence that names the place."""

from __future__ import annotations

import re
from typing import Final

import msgspec

from core.files.json_text import column, in_plain_words, line, line_of_endless_number

ENDS_EARLY: Final = "it ends too early"
"""What is wrong with JSON of which the end is missing."""
LONGEST_MESSAGE: Final = 200
"""Characters of a sentence that quotes the file."""


def invalid(error: msgspec.ValidationError, data: bytes) -> str:
    """What is wrong with a value, and where: msgspec names neither the top of a file nor places in what has no type."""
    told = brief(error)
    where = line_of_endless_number(data) if " - at $[...]" in told else None
    if where is not None:
        return f"A number in line {where} is larger than any that can be counted with."
    return f"{told}." if " - at $" in told else f"{told} - at $."


def brief(error: Exception) -> str:
    """An error's text on one line of bearable length: it may quote the file."""
    text = "".join(c if c.isprintable() else " " for c in " ".join(in_plain_words(str(error)).split()))
    return text if len(text) <= LONGEST_MESSAGE else f"{text[:150]} … {text[-45:]}"


def malformed(error: msgspec.DecodeError, data: bytes) -> str:
    """What is no JSON, and where: msgspec counts bytes, a person lines."""
    found = re.search(r"\(byte (\d+)\)", str(error))
    if found is None:
        return ENDS_EARLY if "truncated" in str(error) else brief(error)
    place = int(found[1])
    word = re.match(rb"[\w.+-]{1,20}", data[place:])
    what = f'"{word[0].decode()}"' if word else "a character"
    return f"{what} in line {line(data, place)}, column {column(data, place)}, does not belong there"
