"""Experiment files: versioned JSON that a person can read and edit, checked strictly when read.

A file is data, never code. Whatever is wrong with it is said in one sentence that names the place.
"""

from __future__ import annotations

import re
import stat
from pathlib import Path
from typing import Annotated, Any, Final, Literal

import msgspec
import numpy as np
import numpy.typing as npt
from msgspec import Meta

from core.data.points import MAX_POINTS, Points
from core.experiment.spec import MAX_CLASSES, MAX_VARIANTS, DataSpec, Experiment, Repeats, Spec, TrainingSpec, Variant
from core.files.json_text import as_utf8, column, experiment_part, in_plain_words, line, repeated_key
from core.plane.grid import EXTENT

FORMAT: Final = "overfitting-playground experiment"
VERSION: Final = 2
"""Since version 2 there are repeats. Files of version 1 are read as well: without repeats, every variant has one."""

MAX_FILE_BYTES: Final = 16 * 2**20
LONGEST_MESSAGE: Final = 200
"""Characters of a sentence that quotes the file."""

Coordinate = Annotated[float, Meta(ge=-EXTENT, le=EXTENT)]
Label = Annotated[int, Meta(ge=0, lt=MAX_CLASSES)]
PointId = Annotated[int, Meta(ge=0, le=2**53)]
PointRow = tuple[Coordinate, Coordinate, Label, PointId, bool, Annotated[float, Meta(ge=0, le=1)]]


class ExperimentFileError(ValueError):
    """The file can't be taken; the message is one sentence for a person."""


class _PointsFile(Spec, frozen=True):
    """Points as rows: x1, x2, class, id, drawn by hand, label noise from which the class is wrong."""

    next_id: PointId
    rows: Annotated[list[PointRow], Meta(max_length=MAX_POINTS)]


class _File(Spec, frozen=True, kw_only=True):
    format: Literal["overfitting-playground experiment"]
    version: Literal[1, 2]
    data: DataSpec
    training: TrainingSpec
    repeats: Repeats = Repeats()
    variants: Annotated[tuple[Variant, ...], Meta(min_length=1, max_length=MAX_VARIANTS)]
    points: _PointsFile


class _Head(msgspec.Struct):
    format: str
    version: int


def to_json(experiment: Experiment) -> bytes:
    """The experiment as a file's contents; `from_json` gives back the very same."""
    points = experiment.points
    columns: tuple[npt.NDArray[Any], ...] = (
        points.positions[:, 0],
        points.positions[:, 1],
        points.labels,
        points.ids,
        points.drawn,
        points.flip_at,
    )
    rows: list[PointRow] = list(zip(*(_plain(column) for column in columns), strict=True))
    file = _File(
        format=FORMAT,
        version=VERSION,
        data=experiment.data,
        training=experiment.training,
        repeats=experiment.repeats,
        variants=experiment.variants,
        points=_PointsFile(next_id=points.next_id, rows=rows),
    )
    return readable(msgspec.json.encode(file))


def readable(encoded: bytes) -> bytes:
    """JSON spread over lines for a person, with what belongs together (a point, a network's layers) on one."""
    text = msgspec.json.format(encoded, indent=2).decode()
    return re.sub(r"\[([^\[\]{}\"]*)\]", _on_one_line, text).encode()


def load(path: Path) -> Experiment:
    """The experiment in a file, of which no more is read than an experiment may have.

    Raises:
        ExperimentFileError: as from_json, or with the system's reason why the file can't be read.
    """
    try:
        # Looked at before it is opened: to open a pipe is to wait for somebody to write to it.
        if not stat.S_ISREG(path.stat().st_mode):
            raise ExperimentFileError(f"It can't be read: it is a {_what(path)}, not a file.")
        with path.open("rb") as file:
            data = file.read(MAX_FILE_BYTES + 1)
    except OSError as error:
        raise ExperimentFileError(f"It can't be read: {error.strerror or type(error).__name__}.") from error
    return from_json(data)


def _what(path: Path) -> str:
    return "folder" if path.is_dir() else "pipe" if path.is_fifo() else "socket" if path.is_socket() else "device"


def from_json(data: bytes) -> Experiment:
    """Read the contents of an experiment file, or of a result with the experiment that it came from.

    Raises:
        ExperimentFileError: with a sentence that names what is wrong and where.
    """
    if len(data) > MAX_FILE_BYTES:
        raise ExperimentFileError(f"It is larger than {MAX_FILE_BYTES // 2**20} MB.")
    try:
        data = experiment_part(as_utf8(data))
        _check_head(data)
        file = msgspec.json.decode(data, type=_File)
    except msgspec.ValidationError as error:
        raise ExperimentFileError(f"{_brief(error)}.") from error
    except UnicodeDecodeError as error:
        raise ExperimentFileError("It is not valid JSON: it holds bytes that are no text in UTF-8.") from error
    except RecursionError as error:
        raise ExperimentFileError("It is not an experiment: its brackets are nested too deep.") from error
    except msgspec.DecodeError as error:
        raise ExperimentFileError(f"It is not valid JSON: {_malformed(error, data)}.") from error
    repeated = repeated_key(data)
    if repeated is not None:
        raise ExperimentFileError(repeated)
    return Experiment(
        data=file.data,
        training=file.training,
        variants=file.variants,
        points=_points(file),
        repeats=file.repeats,
    )


def _check_head(data: bytes) -> None:
    try:
        head = msgspec.json.decode(data, type=_Head)
    except msgspec.ValidationError as error:
        raise ExperimentFileError(f"It is not an experiment of this program: {_brief(error)}.") from error
    if head.format != FORMAT:
        raise ExperimentFileError(f"It is not an experiment of this program: $.format is {head.format[:40]!r}.")
    if head.version > VERSION:
        raise ExperimentFileError(f"It was written by a newer version of this program: $.version is {head.version}.")


def _brief(error: Exception) -> str:
    """An error's text on one line of bearable length: it may quote the file."""
    text = "".join(c if c.isprintable() else " " for c in " ".join(in_plain_words(str(error)).split()))
    return text if len(text) <= LONGEST_MESSAGE else f"{text[:150]} ... {text[-45:]}"


def _malformed(error: msgspec.DecodeError, data: bytes) -> str:
    """What is no JSON, and where: msgspec counts bytes, a person lines."""
    found = re.search(r"\(byte (\d+)\)", str(error))
    if found is None:
        return "it ends too early" if "truncated" in str(error) else _brief(error)
    place = int(found[1])
    word = re.match(rb"[\w.+-]{1,20}", data[place:])
    what = f'"{word[0].decode()}"' if word else "a character"
    return f"{what} in line {line(data, place)}, column {column(data, place)}, does not belong there"


def _points(file: _File) -> Points:
    rows, class_count = file.points.rows, file.data.class_count
    previous = -1
    for index, (_, _, label, point_id, _, _) in enumerate(rows):
        place = f"$.points.rows[{index}]"
        if label >= class_count:
            raise ExperimentFileError(f"{place}: class {label} is not below the number of classes, {class_count}.")
        if point_id <= previous:
            raise ExperimentFileError(f"{place}: id {point_id} does not come after {previous}.")
        previous = point_id
    if file.points.next_id <= previous:
        raise ExperimentFileError(f"$.points.next_id: {file.points.next_id} does not come after {previous}.")
    if not rows:
        empty = Points.empty()
        return Points(empty.positions, empty.labels, empty.ids, empty.drawn, empty.flip_at, file.points.next_id)
    x1, x2, labels, ids, drawn, flip_at = zip(*rows, strict=True)
    return Points(
        np.array([x1, x2], np.float32).T.copy(),
        np.array(labels, np.uint8),
        np.array(ids, np.int64),
        np.array(drawn, np.bool_),
        np.array(flip_at, np.float32),
        file.points.next_id,
    )


def _plain(column: npt.NDArray[Any]) -> list[Any]:
    """A column (N,) as JSON writes it best: float32 with as few digits as lead back to the same number."""
    plain: list[Any] = (column.astype(str).astype(np.float64) if column.dtype == np.float32 else column).tolist()
    return plain


def _on_one_line(found: re.Match[str]) -> str:
    return f"[{' '.join(found[1].split())}]"
