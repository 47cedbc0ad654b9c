"""JSON as people's editors and other programs write it: made uniform before it is read, and what is wrong with it said
in their words."""

from __future__ import annotations

import codecs
import json
import math
import re
from typing import Final

import msgspec

_STRING_OR_BRACE: Final = re.compile(rb'("[^"\\]*(?:\\.[^"\\]*)*")(\s*:)?|[{}]', re.DOTALL)
_NUMBER: Final = re.compile(rb"-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?")
_LINE_END: Final = re.compile(rb"\r\n|\r|\n")

_KINDS: Final = {
    "int": "a whole number",
    "float": "a number",
    "str": "a text in quotes",
    "bool": "true or false",
    "array": "a list",
    "object": "a group in braces",
    "null": "null",
}
_BOUNDS: Final = {">=": "of at least", "<=": "of at most", ">": "above", "<": "below"}


class _Holder(msgspec.Struct):
    """What is looked at of a file before it is known to be anything."""

    experiment: msgspec.Raw | msgspec.UnsetType = msgspec.UNSET


def as_utf8(data: bytes) -> bytes:
    """The same text in UTF-8, without a byte order mark, from UTF-8, UTF-16 or UTF-32.

    Raises:
        UnicodeDecodeError: it is broken.
    """
    encoding = json.detect_encoding(data)
    if encoding == "utf-8":
        return data
    if encoding == "utf-8-sig":
        return data.removeprefix(codecs.BOM_UTF8)
    return data.decode(encoding).encode()


def experiment_part(data: bytes) -> bytes:
    """Of a result, the experiment that it came from; anything else as it is.

    What stands before it becomes blank, so that lines and columns stay where they are.
    """
    try:
        held = msgspec.json.decode(data, type=_Holder).experiment
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        return data
    part = bytes(held) if isinstance(held, msgspec.Raw) else b""
    if not part.startswith(b"{"):
        return data
    return re.sub(rb"[^\r\n]", b" ", data[: data.index(part)]) + part


def repeated_key(data: bytes) -> str | None:
    """One sentence where valid JSON gives a name twice in the same braces: readers would not agree on which counts."""
    seen: list[dict[str, int]] = []
    for found in _STRING_OR_BRACE.finditer(data):
        if found[0] == b"{":
            seen.append({})
        elif found[0] == b"}":
            seen.pop()
        elif found[2] is not None:
            name = json.loads(found[1])
            if name in seen[-1]:
                first, second = line(data, seen[-1][name]), line(data, found.start())
                where = f"in line {first} and in line {second}" if first != second else f"both times in line {first}"
                return f'"{name}" is given twice, {where}.'
            seen[-1][name] = found.start()
    return None


def line_of_endless_number(data: bytes) -> int | None:
    """The line of the first number that is larger than all that programs can count with; None for none."""
    for found in _NUMBER.finditer(data):
        if math.isinf(float(found[0])):
            return line(data, found.start())
    return None


def line(data: bytes, place: int) -> int:
    """The line, counted from 1, that a byte stands in, whatever ends lines there."""
    return len(_LINE_END.findall(data, 0, place)) + 1


def column(data: bytes, place: int) -> int:
    """The place in its line, counted from 1."""
    begin = max(data.rfind(b"\n", 0, place), data.rfind(b"\r", 0, place)) + 1
    return place - begin + 1


def in_plain_words(message: str) -> str:
    """What msgspec says of a wrong value, without the names that programmers have for kinds of values."""
    message = message.replace("got `float`", "got a number with a fraction")
    message = re.sub(r"`str` matching regex '.*?'(?= - at|$)", "a text on one line", message)
    message = re.sub(r"`str` of length (>=|<=) (\d+)", _characters, message)
    message = re.sub(r"`array` of length (>=|<=)? ?(\d+)", _length, message)
    message = re.sub(r"`(\w+)` (>=|<=|>|<) ", lambda found: f"{_kind(found[1])} {_BOUNDS[found[2]]} ", message)
    message = re.sub(r"`(\w+(?: \| \w+)*)`(?=$|,| -)", lambda found: _kinds(found[1]), message)
    message = message.replace("Invalid enum value", "Not one of the possible values:")
    message = message.replace("Object contains unknown field", "There is no setting")
    message = message.replace("Object missing required field", "What is missing is")
    return re.sub(r" - at `(\$[^`]*)`$", r" - at \1", message)


def _kinds(names: str) -> str:
    return " or ".join(map(_kind, names.split(" | ")))


def _kind(name: str) -> str:
    return _KINDS.get(name, f"`{name}`")


def _characters(found: re.Match[str]) -> str:
    return (
        f"a text of at {'least' if found[1] == '>=' else 'most'} {found[2]} character{'s' if found[2] != '1' else ''}"
    )


def _length(found: re.Match[str]) -> str:
    bound = {">=": "at least ", "<=": "at most "}.get(found[1] or "", "")
    entries = "entry" if found[2] == "1" else "entries"
    return f"a list of {bound}{found[2]} {entries}"
