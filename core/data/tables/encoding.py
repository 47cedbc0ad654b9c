"""Bytes to text: one encoding for the whole file, found by what the bytes are, not by what is likely."""

from __future__ import annotations

import codecs
import re
from collections.abc import Callable
from typing import Final, Literal

from core.data.tables.errors import TableError
from core.words import said

Encoding = Literal["utf-8", "utf-16", "windows-1252"]

ENCODINGS: Final[dict[Encoding, str]] = {"utf-8": "UTF-8", "utf-16": "UTF-16", "windows-1252": "Windows-1252"}
"""And how a person calls them."""

CHUNK: Final = 2**16
"""Bytes that are looked at in one go, in half a millisecond: between them other threads get their turn, and progress is
told."""
_AROUND: Final = 2**19
"""Bytes before and behind one that is not UTF-8 which show whether others are."""

_NO_TEXT: Final = re.compile(r"[\x00-\x08\x0b\x0e-\x1f\x7f]")
"""Characters that stand in no table."""

_KINDS: Final[tuple[tuple[bytes, str], ...]] = (
    (
        b"PK\x03\x04",
        said("a spreadsheet (such as .xlsx or .ods) or an archive: save it as CSV in the program that made it"),
    ),
    (b"\xd0\xcf\x11\xe0", said("an older spreadsheet (.xls): save it as CSV in the program that made it")),
    (b"%PDF", said("a PDF document")),
    (b"\x89PNG", said("a picture")),
    (b"\xff\xd8\xff", said("a picture")),
    (b"GIF8", said("a picture")),
    (b"\x1f\x8b", said("a compressed file: unpack it first")),
    (b"\x93NUMPY", said("a NumPy array")),
    (b"{\\rtf", said("a text document")),
)

_SEQUENCE: Final = re.compile(rb"[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}")
"""A character in UTF-8 that ASCII doesn't have."""


def found_encoding(data: bytes) -> Encoding:
    """The one encoding that the whole file is in.

    Raises:
        TableError: it is no text, or in none of the encodings that are read.
    """
    for sign, kind in _KINDS:
        if data.startswith(sign):
            raise TableError(said("It is no table, but {kind}.", kind=kind))
    if data.startswith((codecs.BOM_UTF32_LE, codecs.BOM_UTF32_BE)):
        raise TableError(said("It is text in UTF-32, which is not read: save it as UTF-8."))
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)) or _order(data):
        return "utf-16"
    try:
        _check(data, "utf-8", _quiet)
    except UnicodeDecodeError as error:
        _check_not_mixed(data, error)
        return "windows-1252"
    return "utf-8"


def codec(data: bytes, encoding: Encoding) -> str:
    """Python's name for an encoding, given the mark or the order of bytes that the data have."""
    if encoding == "utf-8":
        return "utf-8-sig"
    if encoding == "windows-1252":
        return "cp1252"
    return "utf-16" if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)) else _order(data) or "utf-16-le"


def check_text(data: bytes, encoding: Encoding, progress: Callable[[float], None]) -> None:
    """Make sure that all of it is text in that encoding. progress: hears the share that was looked at.

    Raises:
        TableError: it isn't; the message names the line.
    """
    try:
        _check(data, codec(data, encoding), progress)
    except UnicodeDecodeError as error:
        raise TableError(
            said(
                "Line {line} holds bytes that are no {encoding}.",
                line=_line(data, error.start),
                encoding=ENCODINGS[encoding],
            )
        ) from error


def encoding_text(data: bytes, encoding: Encoding) -> str:
    """What a person is told of an encoding."""
    name = ENCODINGS[encoding]
    return said("{name} with mark", name=name) if data.startswith(codecs.BOM_UTF8) else name


def _check(data: bytes, name: str, progress: Callable[[float], None]) -> None:
    """Raises TableError for characters that are no text, UnicodeDecodeError with `start` counted from the file's."""
    decoder = codecs.getincrementaldecoder(name)("strict")
    lines = 1
    for start in range(0, max(1, len(data)), CHUNK):
        pending = len(decoder.getstate()[0])
        chunk = data[start : start + CHUNK]
        try:
            text = decoder.decode(chunk, start + CHUNK >= len(data))
        except UnicodeDecodeError as error:
            error.start += start - pending
            _check_characters(data[start : error.start].decode(name, "ignore"), lines)
            raise
        _check_characters(text, lines)
        lines += _line_ends(text)
        progress(min(1.0, (start + CHUNK) / max(1, len(data))))


def _check_characters(text: str, line: int) -> None:
    """Raises TableError for characters that are no text; line: that it begins in."""
    strange = _NO_TEXT.search(text)
    if strange is not None:
        raise TableError(
            said(
                "Line {line} holds a character that stands in no table (number {code}): it is no text.",
                line=line + _line_ends(text[: strange.start()]),
                code=ord(strange[0]),
            )
        )


def _check_not_mixed(data: bytes, error: UnicodeDecodeError) -> None:
    """That a file with bytes that are not UTF-8 isn't UTF-8 elsewhere: half of its letters would become others."""
    around = data[max(0, error.start - _AROUND) : error.start + _AROUND]
    letters = sum(len(found[0]) for found in _SEQUENCE.finditer(around))
    others = len(around.translate(None, bytes(range(128)))) - letters
    if letters >= others:
        line = _line(data, error.start)
        raise TableError(said("Line {line} holds bytes that are no UTF-8, while other lines are in UTF-8.", line=line))


def _order(data: bytes) -> str:
    """The order of bytes of UTF-16 without a mark: every other byte of common letters is 0; "" where that isn't so."""
    head = data[:4096]
    half = len(head) // 2
    if half == 0:
        return ""
    first, second = head[0 : 2 * half : 2].count(0) / half, head[1 : 2 * half : 2].count(0) / half
    if second > 0.4 and first < 0.05:
        return "utf-16-le"
    return "utf-16-be" if first > 0.4 and second < 0.05 else ""


def _line(data: bytes, place: int) -> int:
    """The line, counted from 1, of a byte."""
    before = data[:place]
    return before.count(b"\n") + before.count(b"\r") - before.count(b"\r\n") + 1


def _line_ends(text: str) -> int:
    return text.count("\n") + text.count("\r") - text.count("\r\n")


def _quiet(_share: float) -> None:
    pass
