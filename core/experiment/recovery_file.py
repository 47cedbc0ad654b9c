"""Recovery files: what a window shows, written while it is being worked on.

An experiment file of 20,000 points takes many frames to write, and Python does nothing else meanwhile. A recovery file
has its points as columns of plain numbers, which takes a fraction of a millisecond, behind one line of JSON with
everything else. Like an experiment file it is data, and is checked strictly when it is read.
"""

from __future__ import annotations

import zlib
from collections.abc import Mapping
from pathlib import Path
from typing import Annotated, Any, Final, Literal

import msgspec
import numpy as np
import numpy.typing as npt
from msgspec import Meta

from core.data.points import MAX_POINTS, Points
from core.experiment.spec import MAX_VARIANTS, DataSpec, Experiment, Repeats, Spec, TrainingSpec, Variant
from core.files.reading import reason
from core.plane.grid import FARTHEST
from core.words import as_stored, said

FORMAT: Final = "overfitting-playground recovery"
VERSION: Final = 4
"""Since version 2 classes can have names and points a source, and points may lie beyond the plane or be flipped by
hand. Since version 3 networks have features. Since version 4 it can hold how the experiment is shown and a lesson about
it, which core.lessons.document reads."""

MAX_HEAD_BYTES: Final = 2**22
"""The line of JSON; a lesson in it may have some hundred thousands of characters."""

BESIDE: Final = ("presentation", "lesson")
"""What may stand beside the experiment."""

COLUMNS: Final = (
    ("positions", "<f4", 2),
    ("labels", "u1", 1),
    ("ids", "<i8", 1),
    ("drawn", "u1", 1),
    ("flip_at", "<f4", 1),
    ("place", "<f4", 1),
)
"""Of Points, in the order in which they stand in a file: name, kind of numbers, and how many for a point."""

POINT_BYTES: Final = sum(np.dtype(kind).itemsize * count for _, kind, count in COLUMNS)


class RecoveryFileError(ValueError):
    """The file can't be taken: it is damaged, of a newer version, or none of these. Nobody may remove it."""


class Stamp(Spec, frozen=True):
    """How a file looked when it was last read or written: by these a change by somebody else is noticed."""

    modified_ns: int
    size: int


class Summary(Spec, frozen=True, kw_only=True):
    """What can be told of the work in a recovery file.

    Attributes:
        changed_at: when it was last changed, in seconds since 1970.
        drawn: how many points were drawn.
        document: path of the file that the work belongs to; "" for none.
        stamp: how that file looked when the work was last the same as it.
        lesson: title of the lesson that is written in it; "" for none.
    """

    changed_at: float
    drawn: Annotated[int, Meta(ge=0, le=MAX_POINTS)]
    document: str = ""
    stamp: Stamp | None = None
    lesson: str = ""


class _Version(msgspec.Struct):
    format: str
    version: int


class _Head(Spec, frozen=True, kw_only=True):
    format: Literal["overfitting-playground recovery"]
    version: Literal[1, 2, 3, 4]
    summary: Summary
    count: Annotated[int, Meta(ge=0, le=MAX_POINTS)]
    next_id: Annotated[int, Meta(ge=0, le=2**53)]
    checksum: int
    data: DataSpec
    training: TrainingSpec
    repeats: Repeats
    variants: Annotated[tuple[Variant, ...], Meta(min_length=1, max_length=MAX_VARIANTS)]
    presentation: msgspec.Raw | msgspec.UnsetType = msgspec.UNSET
    lesson: msgspec.Raw | msgspec.UnsetType = msgspec.UNSET


def to_bytes(experiment: Experiment, summary: Summary, beside: Mapping[str, object] | None = None) -> bytes:
    """The contents of a file; `from_bytes` gives back the very same.

    beside: what stands beside the experiment, of the names in BESIDE.
    """
    points = experiment.points
    columns = b"".join(np.ascontiguousarray(getattr(points, name), kind).tobytes() for name, kind, _ in COLUMNS)
    head = _Head(
        format=FORMAT,
        version=VERSION,
        summary=summary,
        count=len(points),
        next_id=points.next_id,
        checksum=zlib.crc32(columns),
        data=experiment.data,
        training=experiment.training,
        repeats=experiment.repeats,
        variants=experiment.variants,
        **{name: msgspec.Raw(msgspec.json.encode(part, enc_hook=as_stored)) for name, part in (beside or {}).items()},
    )
    return b"".join((msgspec.json.encode(head, enc_hook=as_stored), b"\n", columns))


def from_bytes(data: bytes) -> tuple[Experiment, Summary]:
    """Read the contents of a file, without what stands beside the experiment.

    Raises:
        RecoveryFileError: with a sentence that says what is wrong.
    """
    line, _, body = data.partition(b"\n")
    head = _head(line)
    if len(body) != head.count * POINT_BYTES or zlib.crc32(body) != head.checksum:
        raise RecoveryFileError(said("It is damaged: its points are not those that were written."))
    experiment = Experiment(
        data=head.data,
        training=head.training,
        variants=head.variants,
        repeats=head.repeats,
        points=_points(body, head),
    )
    return experiment, head.summary


def load(path: Path) -> tuple[Experiment, Summary]:
    """The work in a file, without what stands beside the experiment.

    Raises:
        RecoveryFileError: as from_bytes, or because the file can't be read.
    """
    return from_bytes(load_bytes(path))


def beside_from_bytes(data: bytes) -> dict[str, bytes]:
    """What stands beside the experiment, as JSON, by its name.

    Raises:
        RecoveryFileError: as from_bytes.
    """
    head = _head(data.partition(b"\n")[0])
    parts = {name: getattr(head, name) for name in BESIDE}
    return {name: bytes(part) for name, part in parts.items() if isinstance(part, msgspec.Raw)}


def load_bytes(path: Path) -> bytes:
    """The contents of a file, of which no more is read than it may have.

    Raises:
        RecoveryFileError: it can't be read.
    """
    return _start_of(path, MAX_HEAD_BYTES + MAX_POINTS * POINT_BYTES + 1)


def load_summary(path: Path) -> tuple[Summary, int, bool]:
    """What can be told of the work in a file, without its points, how many networks it has, and whether its points were
    imported, whatever was drawn or erased since.

    Raises:
        RecoveryFileError: as from_bytes, or because the file can't be read.
    """
    head = _head(_start_of(path, MAX_HEAD_BYTES).partition(b"\n")[0])
    return head.summary, len(head.variants), head.data.source is not None


def _start_of(path: Path, size: int) -> bytes:
    try:
        with path.open("rb") as file:
            return file.read(size)
    except OSError as error:
        raise RecoveryFileError(said("It can't be read: {why}.", why=reason(error))) from error


def _head(line: bytes) -> _Head:
    try:
        version = msgspec.json.decode(line, type=_Version)
        if version.format == FORMAT and version.version > VERSION:
            raise RecoveryFileError(said("It was written by a newer version of this program."))
        return msgspec.json.decode(line, type=_Head)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        raise RecoveryFileError(said("It is damaged: its first line is not that of a recovery file.")) from error


def _points(body: bytes, head: _Head) -> Points:
    columns: dict[str, npt.NDArray[Any]] = {}
    start = 0
    for name, kind, per_point in COLUMNS:
        column = np.frombuffer(body, kind, head.count * per_point, start)
        start += column.nbytes
        columns[name] = column.astype(np.dtype(kind).newbyteorder("="))
    positions, ids = columns["positions"].reshape(-1, 2), columns["ids"]
    thresholds, places = columns["flip_at"], columns["place"]
    is_good = (
        (np.abs(positions) <= FARTHEST).all()
        and (columns["labels"] < head.data.class_count).all()
        and (np.diff(ids) > 0).all()
        and (not len(ids) or 0 <= ids[0] <= ids[-1] < head.next_id)
        and (np.abs(thresholds) <= 1).all()
        and ((places >= 0) & (places < 1)).all()
    )
    if not is_good:  # a NaN fails each comparison, too
        raise RecoveryFileError(said("It is damaged: some of its points can't be."))
    return Points(
        positions, columns["labels"], ids, columns["drawn"].astype(np.bool_), thresholds, places, head.next_id
    )
