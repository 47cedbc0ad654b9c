"""Share codes: a whole experiment whose points come from a recipe, as a text short enough for a chat.

"op1-" and then base64url without padding: two bytes that say how many bytes follow, these bytes, and a CRC-32 of all
that. They are MessagePack of what differs from the defaults, or that deflated where it is shorter; a first byte says
which. Settings go by lasting numbers (SETTINGS), so that codes stay short, and are read for ever.
"""

from __future__ import annotations

import base64
import binascii
import math
import re
import zlib
from typing import Any, Final

import msgspec

from core.data.generators import with_generated
from core.data.points import Points
from core.experiment.class_names import class_names
from core.experiment.fields import read
from core.experiment.spec import DataSpec, Experiment, Repeats, TrainingSpec, Variant
from core.words import as_stored, said

VERSION: Final = 1
MARK: Final = "op"

SETTINGS: Final = {
    1: "data.generator",
    2: "data.class_count",
    3: "data.point_count",
    4: "data.noise",
    5: "data.balance",
    6: "data.label_noise",
    7: "data.validation_share",
    8: "data.seed",
    9: "data.class_names",
    20: "training.optimizer",
    21: "training.learning_rate",
    22: "training.batch_size",
    23: "training.weight_decay",
    24: "training.seed",
    30: "repeats.count",
    31: "repeats.resample",
    40: "network.features",
    41: "network.hidden",
    42: "network.activation",
    43: "network.batch_normalization",
    50: "regularization.dropout.enabled",
    51: "regularization.dropout.rate",
    52: "regularization.l2.enabled",
    53: "regularization.l2.strength",
    54: "regularization.l1.enabled",
    55: "regularization.l1.strength",
    56: "regularization.early_stopping.enabled",
    57: "regularization.early_stopping.patience",
    58: "regularization.early_stopping.min_delta",
    59: "regularization.early_stopping.restore_best",
}
"""By its number in a code, the path of every setting but `data.source`, which recipes don't have. A number is never
given to another setting, and a default that changes needs another VERSION."""

LARGEST: Final = 2**14
"""Bytes of a code's contents, at most: eight variants that differ in everything take 2,000."""

SHORTEST: Final = 18
"""Letters of a code of nothing but defaults."""

MOST_LETTERS: Final = math.ceil((2 + LARGEST + 4) * 4 / 3)
"""Letters of the longest code, without its begin."""

MOST_CHECKED: Final = 2**20
"""Letters that are tried in one text as to whether they are a code, all tries together."""

_CODE: Final = re.compile(r"\s*op(\d{1,3})-(.*)", re.IGNORECASE | re.DOTALL)
_BEGIN: Final = re.compile(r"(?<![A-Za-z0-9])op(\d{1,3})-", re.IGNORECASE)
_PIECE: Final = re.compile(r"(?<![A-Za-z0-9])(?i:op)(\d{1,3})-([A-Za-z0-9_-]*)")
"""A begin and all that follows it without a gap."""
_SEPARATORS: Final = (",", ";")
_AROUND: Final = " \"'"
"""What may stand between a cell and a separator."""
_LETTERS: Final = re.compile(r"[A-Za-z0-9_-]*")
_NUMBERS: Final = {path: number for number, path in SETTINGS.items()}
_OF_EXPERIMENT: Final = ("data", "training", "repeats")


class ShareCodeError(ValueError):
    """There is no code, or none that can be read; the message is a sentence or two for a person."""


def is_code(text: str) -> bool:
    """Whether a text looks like a share code, be it damaged or of a newer version."""
    return len(text) < 4 * LARGEST and _CODE.fullmatch(text) is not None


def code_in(text: str) -> str | None:
    """The share code in a text, such as a sentence that somebody wrote around it; None where nothing looks like one.

    One that is whole goes before one that is damaged, or of a newer version. A text of cells, which tabs part, is a
    table, whatever is in it, unless it is nothing but a code that is whole. In several lines what stands beside a
    comma or a semicolon is a cell of a table, unless it is a code that is whole.
    """
    if len(text) >= 4 * LARGEST:
        return None
    whole = _whole_in(text)
    if "\t" in text.strip():
        return whole if whole == "".join(text.split()) else None
    if whole is not None:
        return whole
    lines = text.strip().splitlines()
    several = len(lines) > 1
    if is_code(text) and not (several and _is_cell(lines[0], _PIECE.match(lines[0]))):
        return text
    pieces = (piece for line in lines for piece in _PIECE.finditer(line) if not (several and _is_cell(line, piece)))
    return next((piece[0] for piece in pieces if _is_damaged(piece)), None)


def to_code(experiment: Experiment) -> str:
    """The experiment as a code; `from_code` gives back the very same.

    Raises:
        ShareCodeError: its points are not the recipe's, or all of it is too much for a code.
    """
    if not _is_of_recipe(experiment):
        raise ShareCodeError(said("Points were drawn, changed or imported, and a code has no room for them."))
    whole = [_said(experiment, Experiment()), *_variants(experiment)]
    packed = msgspec.msgpack.encode(whole, enc_hook=as_stored)
    deflated = zlib.compress(packed, 9, wbits=-15)
    contents = b"\x01" + deflated if len(deflated) < len(packed) else b"\x00" + packed
    if len(contents) > LARGEST:
        raise ShareCodeError(said("All of its names and variants are too much for a code."))
    body = len(contents).to_bytes(2, "big") + contents
    return f"{MARK}{VERSION}-{base64.urlsafe_b64encode(body + _checksum(body)).decode().rstrip('=')}"


def from_code(text: str) -> Experiment:
    """The experiment that a code stands for. Spaces and line ends within it, which a chat may put there, don't matter.

    Raises:
        ShareCodeError: it is no code, of a newer version, cut off, or mistyped.
    """
    found = _CODE.fullmatch(text) if len(text) < 4 * LARGEST else None
    if found is None:
        raise ShareCodeError(
            said('This is no share code: one begins with "{mark}{version}-".', mark=MARK, version=VERSION)
        )
    if int(found[1]) > VERSION:
        raise ShareCodeError(said("This share code is of a newer version of the program."))
    if int(found[1]) < 1:
        raise ShareCodeError(
            said('This is no share code: one begins with "{mark}{version}-".', mark=MARK, version=VERSION)
        )
    contents = _contents("".join(found[2].split()))
    try:
        if contents[:1] == b"\x01":
            contents = b"\x00" + _inflated(contents[1:])
        whole = msgspec.msgpack.decode(contents[1:], type=list[dict[int, Any]])
        experiment = _experiment(whole)
    except (msgspec.DecodeError, zlib.error, ValueError, KeyError, IndexError, RecursionError) as error:
        raise ShareCodeError(
            said("This share code holds what this program doesn't know: was it made by another?")
        ) from error
    names = class_names(experiment.data)
    if len(set(names)) < len(names):
        raise ShareCodeError(said("This share code gives two classes one name."))
    return experiment


def _whole_in(text: str) -> str | None:
    """The first code that is whole, as far as it says itself that it goes.

    The length that each says comes first, and not all that many begins say is read: it would take seconds.
    """
    letters = "".join(text.split())
    at = seen = checked = 0
    for begin in _BEGIN.finditer(text):
        at += len("".join(text[seen : begin.end()].split()))
        seen = begin.end()
        count = _count_at(letters, at)
        checked += count
        if checked > MOST_CHECKED:
            return None
        if count and _fits(letters[at : at + count]):
            return f"{begin[0]}{letters[at : at + count]}"
    return None


def _count_at(letters: str, at: int) -> int:
    """How many letters a code has, by what they say themselves from there on; 0 where there are less, or no code has
    so many."""
    try:
        count = _announced(letters[at : at + 3])
    except ValueError:
        return 0
    return count if count <= min(MOST_LETTERS, len(letters) - at) else 0


def _fits(letters: str) -> bool:
    """Whether these are all of a code, without its begin."""
    try:
        _contents(letters)
    except (ShareCodeError, ValueError):
        return False
    return True


def _is_cell(line: str, piece: re.Match[str] | None) -> bool:
    """Whether a comma or a semicolon stands beside what stands there in one piece, but for spaces and quotes."""
    if piece is None:
        return False
    before, after = line[: piece.start()].rstrip(_AROUND), line[piece.end() :].lstrip(_AROUND)
    return before.endswith(_SEPARATORS) or after.startswith(_SEPARATORS)


def _is_damaged(piece: re.Match[str]) -> bool:
    """Whether what stands there in one piece may have been a code."""
    if len(piece[0]) < SHORTEST:
        return False
    return int(piece[1]) != VERSION or _announced(piece[2]) <= MOST_LETTERS


def _announced(letters: str) -> int:
    """How many letters there are in a code that begins with these, as its first two bytes say.

    Raises ValueError: there are less than three letters, or others.
    """
    contents = int.from_bytes(base64.b64decode(f"{letters[:3]}A", b"-_", validate=True)[:2], "big")
    return math.ceil((2 + contents + 4) * 4 / 3)


def _contents(letters: str) -> bytes:
    """What a code holds, once its checksum is right."""
    wrong = _LETTERS.sub("", letters, count=1)
    if wrong:
        raise ShareCodeError(said("This share code is mistyped: '{sign}' can't be in one.", sign=wrong[0]))
    padded = letters[: len(letters) - (len(letters) % 4 == 1)]
    body = base64.urlsafe_b64decode(padded + "=" * (-len(padded) % 4))
    wanted = 2 + int.from_bytes(body[:2], "big") + 4
    # The last letter has bits that say nothing: another one in its place is mistyped all the same.
    is_exact = base64.urlsafe_b64encode(body).decode().rstrip("=") == letters
    if len(body) >= 6 and body[-4:] == _checksum(body[:-4]) and len(body) == wanted and is_exact:
        return body[2:-4]
    if len(body) < 6 or len(letters) < math.ceil(wanted * 4 / 3):
        raise ShareCodeError(said("This share code is cut off: its end is missing."))
    if len(body) > wanted:
        raise ShareCodeError(said("This share code goes on beyond its end: is something else in it, too?"))
    raise ShareCodeError(said("This share code is mistyped: its letters don't fit together."))


def _experiment(whole: list[dict[int, Any]]) -> Experiment:
    """Raises ValueError, KeyError, IndexError, msgspec.DecodeError: a code of this version holds nothing like that."""
    said, first, *others = whole
    parts: dict[str, dict[str, Any]] = {name: {} for name in _OF_EXPERIMENT}
    for number, value in said.items():
        name, _, field = SETTINGS[number].partition(".")
        parts[name][field] = _plain(value)
    data = msgspec.convert(parts["data"], DataSpec)
    base = _merged(msgspec.to_builtins(Variant()), first)
    variants = [base, *(_merged(base, other) for other in others)]
    made = msgspec.convert({"variants": variants}, Experiment).variants
    points = with_generated(data, Points.empty())
    return Experiment(
        data=data,
        points=points,
        training=msgspec.convert(parts["training"], TrainingSpec),
        repeats=msgspec.convert(parts["repeats"], Repeats),
        variants=made,
    )


def _merged(base: dict[str, Any], said: dict[int, Any]) -> dict[str, Any]:
    """A variant's settings, nested as in a file, with those that a code says."""
    merged: dict[str, Any] = msgspec.to_builtins(base)
    for number, value in said.items():
        *parents, name = SETTINGS[number].split(".")
        place = merged
        for parent in parents:
            place = place[parent]
        if name not in place:
            raise ValueError(f"{SETTINGS[number]} is no setting of a variant")
        place[name] = _plain(value)
    return merged


def _variants(experiment: Experiment) -> list[dict[int, Any]]:
    """The first one as it differs from the defaults, and the others as they differ from it."""
    first, *others = experiment.variants
    return [_of_variant(first, Variant()), *(_of_variant(other, first) for other in others)]


def _of_variant(variant: Variant, base: Variant) -> dict[int, Any]:
    paths = [path for path in _NUMBERS if path.startswith(("network.", "regularization."))]
    return {_NUMBERS[path]: _short(read(variant, path)) for path in paths if read(variant, path) != read(base, path)}


def _said(experiment: Experiment, base: Experiment) -> dict[int, Any]:
    paths = [path for path in _NUMBERS if path.startswith(_OF_EXPERIMENT)]
    return {
        _NUMBERS[path]: _short(read(experiment, path)) for path in paths if read(experiment, path) != read(base, path)
    }


def _short(value: Any) -> Any:
    """A number with a fraction as its digits, where these are shorter than its eight bytes."""
    if isinstance(value, float):
        digits = repr(value).removeprefix("0").removesuffix(".0").encode()
        return digits if len(digits) < 7 else value
    return value


def _plain(value: Any) -> Any:
    """Raises ValueError: it is no number."""
    if isinstance(value, bytes):
        return float(value.decode("ascii") or "0")
    return value


def _is_of_recipe(experiment: Experiment) -> bool:
    """Whether the recipe alone gives these points. What they are numbered by, of which nothing depends on, may be
    another one."""
    made, points = with_generated(experiment.data, Points.empty()), experiment.points
    if experiment.data.source is not None or len(made) != len(points):
        return False
    names = ("positions", "labels", "drawn", "flip_at", "place")
    return all((getattr(made, name) == getattr(points, name)).all() for name in names)


def _inflated(data: bytes) -> bytes:
    """Raises ValueError: it is larger than anything that was ever written."""
    unpacking = zlib.decompressobj(wbits=-15)
    found = unpacking.decompress(data, 4 * LARGEST)
    if not unpacking.eof:
        raise ValueError("too large")
    return found


def _checksum(body: bytes) -> bytes:
    return binascii.crc32(body).to_bytes(4, "big")
