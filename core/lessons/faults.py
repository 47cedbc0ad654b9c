"""What is wrong with a part of a struct that is just being made, and where: msgspec adds the struct's own place in the
file, and doesn't know the part's."""

from __future__ import annotations

import re
from typing import Final

import msgspec

from core.experiment.file_faults import ENDS_EARLY
from core.files.json_places import line_of
from core.files.json_text import as_utf8

_PLACE: Final = re.compile(r" - at (\$\S*?)\.?$")
_LINE: Final = re.compile(r"\bin line (\d+)")
_OWN_PLACE: Final = re.compile(r"(?: - at `(\$[^`]*)`)?$")


class PlacedError(ValueError):
    """Something is wrong with a part of a struct.

    Attributes:
        place: of the part within the struct, such as "steps[2].claims[0]".
    """

    def __init__(self, sentence: str, place: str) -> None:
        super().__init__(sentence)
        self.place = place


def placed(error: msgspec.ValidationError) -> msgspec.ValidationError:
    """The same error with the place of the very part that is wrong, where that is known."""
    cause = error.__cause__
    if not isinstance(cause, PlacedError):
        return error
    text = _OWN_PLACE.sub(lambda own: f" - at `{own[1] or '$'}.{cause.place}`", str(error), count=1)
    return msgspec.ValidationError(text)


def line_told(sentence: str, data: bytes) -> int | None:
    """The line, counted from 1, where that is what a sentence on a file's contents tells."""
    if found := _PLACE.search(sentence):
        return line_of(as_utf8(data), found[1])
    if sentence.endswith(f"{ENDS_EARLY}."):  # what is missing follows on the last line
        return as_utf8(data).rstrip().count(b"\n") + 1
    told = _LINE.search(sentence)
    return int(told[1]) if told else None
