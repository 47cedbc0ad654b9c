"""Experiment files: versioned JSON that a person can read and edit, checked strictly when read.

A file is data, never code. Whatever is wrong with it is said in one sentence that names the place.
"""

from __future__ import annotations

import re
from pathlib import Path
from typing import Annotated, Any, Final, Literal

import msgspec
import numpy as np
import numpy.typing as npt
from msgspec import Meta

from core.data.generators import with_generated
from core.data.points import MAX_POINTS, Points
from core.data.provenance import provenance
from core.experiment import earlier_files, hand_written
from core.experiment.class_names import class_names
from core.experiment.fields import read
from core.experiment.hand_written import Coordinate, HandWrittenError, Label
from core.experiment.spec import MAX_VARIANTS, DataSpec, Experiment, Repeats, Spec, TrainingSpec, Variant
from core.files.json_text import (
    as_utf8,
    column,
    experiment_part,
    in_plain_words,
    line,
    line_of_endless_number,
    repeated_key,
)
from core.files.reading import ReadError, read_up_to

FORMAT: Final = hand_written.FORMAT
VERSION: Final = 4
"""Since version 2 there are repeats; in a file of version 1 every variant has one. Since version 3 every point's place
in the split stands in the file, and the points may be left out: then they are the sample that the data describe. Since
version 4 there are more generators and a balance of the classes, and no point is pressed against the plane's edge (what
noise had led there before is elsewhere now in a file without points); classes can have names and points a source,
points may lie beyond the plane and be flipped by hand, and they may be a list written by hand (see hand_written)."""

MAX_FILE_BYTES: Final = 16 * 2**20
LONGEST_MESSAGE: Final = 200
"""Characters of a sentence that quotes the file."""

PointId = Annotated[int, Meta(ge=0, le=2**53)]
Threshold = Annotated[float, Meta(ge=-1, le=1)]
Place = Annotated[float, Meta(ge=0, lt=1)]
EarlierRow = tuple[Coordinate, Coordinate, Label, PointId, bool, Threshold]
PointRow = tuple[Coordinate, Coordinate, Label, PointId, bool, Threshold, Place]


class ExperimentFileError(ValueError):
    """The file can't be taken; the message is one sentence for a person."""


class _EarlierPoints(Spec, frozen=True):
    """Points as rows: x1, x2, class, id, drawn by hand, label noise above which the class is wrong: below 0 it always
    is (flipped by hand), at 1 never."""

    next_id: PointId
    rows: Annotated[list[EarlierRow], Meta(max_length=MAX_POINTS)]


class _Points(Spec, frozen=True):
    """The same with one more number in each row: the validation share above which the point is held out."""

    next_id: PointId
    rows: Annotated[list[PointRow], Meta(max_length=MAX_POINTS)]


class _AnyFile(Spec, frozen=True, kw_only=True):
    format: Literal["overfitting-playground experiment"]
    data: DataSpec
    training: TrainingSpec
    repeats: Repeats = Repeats()
    variants: Annotated[tuple[Variant, ...], Meta(min_length=1, max_length=MAX_VARIANTS)]


class _EarlierFile(_AnyFile, frozen=True, kw_only=True):
    version: Literal[1, 2]
    points: _EarlierPoints


class _File(_AnyFile, frozen=True, kw_only=True):
    version: Literal[3, 4]
    points: _Points | None = None


class _Head(msgspec.Struct):
    format: str
    version: int


class _HandWrittenHead(_Head):
    format: str = FORMAT
    version: int = VERSION


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
        points.place,
    )
    rows: list[PointRow] = list(zip(*(_plain(column) for column in columns), strict=True))
    file = _File(
        format=FORMAT,
        version=VERSION,
        data=experiment.data,
        training=experiment.training,
        repeats=experiment.repeats,
        variants=experiment.variants,
        points=_Points(next_id=points.next_id, rows=rows),
    )
    # The head first, as a person expects it; a subclass's own fields would come last.
    order = ("format", "version", "data", "training", "repeats", "variants", "points")
    return readable(msgspec.json.encode({name: getattr(file, name) for name in order}))


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
        data = read_up_to(path, MAX_FILE_BYTES + 1)
    except ReadError as error:
        raise ExperimentFileError(str(error)) from error.__cause__
    return from_json(data)


def is_within_another_file(path: Path) -> bool:
    """Whether the experiment that a file holds is a part of something else, a result. Raises OSError."""
    with path.open("rb") as file:
        data = as_utf8(file.read(MAX_FILE_BYTES))
    return experiment_part(data) != data


def from_json(data: bytes) -> Experiment:
    """Read the contents of an experiment file, or of a result with the experiment that it came from.

    Raises:
        ExperimentFileError: with a sentence that names what is wrong and where.
    """
    if len(data) > MAX_FILE_BYTES:
        raise ExperimentFileError(f"It is larger than {MAX_FILE_BYTES // 2**20} MB.")
    try:
        data = experiment_part(as_utf8(data))
        is_hand_written = hand_written.is_hand_written(data)
        file = _hand_written(data) if is_hand_written else _complete(data)
    except HandWrittenError as error:
        raise ExperimentFileError(_brief(error)) from error
    except msgspec.ValidationError as error:
        raise ExperimentFileError(_invalid(error, data)) from error
    except UnicodeDecodeError as error:
        raise ExperimentFileError("It is not valid JSON: it holds bytes that are no text in UTF-8.") from error
    except RecursionError as error:
        raise ExperimentFileError("It is not an experiment: its brackets are nested too deep.") from error
    except msgspec.DecodeError as error:
        raise ExperimentFileError(f"It is not valid JSON: {_malformed(error, data)}.") from error
    repeated = repeated_key(data)
    if repeated is not None:
        raise ExperimentFileError(repeated)
    if isinstance(file, Experiment):
        return _with_distinct_names(file)
    experiment = Experiment(
        data=file.data,
        training=file.training,
        variants=file.variants,
        points=with_generated(file.data, Points.empty()) if file.points is None else _points(file.data, file.points),
        repeats=file.repeats,
    )
    return _with_distinct_names(experiment)


def unused_recipe(experiment: Experiment) -> str:
    """One sentence where a file's points don't come from its recipe, which then has no effect; else ""."""
    points, data = experiment.points, experiment.data
    fields = "$.data.noise, $.data.balance and $.data.point_count"
    if len(points) == 0 or data.source is not None or provenance(data, points).is_recipe:
        return ""
    if data.generator is None:
        default = DataSpec()
        is_said = any(read(data, name) != read(default, name) for name in ("noise", "balance", "point_count"))
        return f"{fields} have no effect, because there is no generator." if is_said else ""
    told = f"$.data.generator, {fields} have no effect, because the file brings points of its own."
    return f"{told} Without $.points they would be generated."


def _complete(data: bytes) -> _File:
    """A file as this program writes it, or an earlier version did."""
    return _earlier(data) if _version(data) < 3 else msgspec.json.decode(data, type=_File)


def _hand_written(data: bytes) -> Experiment:
    """A file whose points are a bare list; format and version may be left out, too."""
    _version(data, _HandWrittenHead)
    return hand_written.read(data)


def _with_distinct_names(experiment: Experiment) -> Experiment:
    names = class_names(experiment.data)
    twice = next((name for place, name in enumerate(names) if name in names[:place]), None)
    if twice is not None:
        raise ExperimentFileError(_brief(ValueError(f"$.data.class_names: two classes are called {twice!r}.")))
    return experiment


def _earlier(data: bytes) -> _File:
    """A file of version 1 or 2 as one of today."""
    content = msgspec.json.decode(data)
    earlier_files.fill_in(content)
    file = msgspec.convert(content, type=_EarlierFile)
    rows = file.points.rows
    ids = np.array([row[3] for row in rows], np.int64)
    flip_at = np.array([row[5] for row in rows], np.float32)
    place = earlier_files.places(ids, file.data.seed, file.data.validation_share)
    flip_at = earlier_files.thresholds(flip_at, ids, file.data.seed, file.data.label_noise)
    columns = zip(rows, flip_at.tolist(), place.tolist(), strict=True)
    return _File(
        format=file.format,
        version=VERSION,
        data=file.data,
        training=file.training,
        repeats=file.repeats,
        variants=file.variants,
        points=_Points(
            next_id=file.points.next_id, rows=[(*row[:5], threshold, where) for row, threshold, where in columns]
        ),
    )


def _version(data: bytes, kind: type[_Head] = _Head) -> int:
    """The version that the file says it is of, once it has shown to be an experiment that can be read."""
    try:
        head = msgspec.json.decode(data, type=kind)
    except msgspec.ValidationError as error:
        raise ExperimentFileError(f"It is not an experiment of this program: {_brief(error)}.") from error
    if head.format != FORMAT:
        raise ExperimentFileError(f"It is not an experiment of this program: $.format is {head.format[:40]!r}.")
    if head.version > VERSION:
        raise ExperimentFileError(f"It was written by a newer version of this program: $.version is {head.version}.")
    return head.version


def _invalid(error: msgspec.ValidationError, data: bytes) -> str:
    """What is wrong with a value, and where: msgspec names neither the top of a file nor places in what has no type."""
    told = _brief(error)
    where = line_of_endless_number(data) if " - at $[...]" in told else None
    if where is not None:
        return f"A number in line {where} is larger than any that can be counted with."
    return f"{told}." if " - at $" in told else f"{told} - at $."


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


def _points(data: DataSpec, file: _Points) -> Points:
    rows, class_count = file.rows, data.class_count
    previous = -1
    for index, (_, _, label, point_id, *_) in enumerate(rows):
        place = f"$.points.rows[{index}]"
        if label >= class_count:
            raise ExperimentFileError(f"{place}: class {label} is not below the number of classes, {class_count}.")
        if point_id <= previous:
            raise ExperimentFileError(f"{place}: id {point_id} does not come after {previous}.")
        previous = point_id
    if file.next_id <= previous:
        raise ExperimentFileError(f"$.points.next_id: {file.next_id} does not come after {previous}.")
    columns: list[tuple[Any, ...]] = list(zip(*rows, strict=True)) if rows else [()] * 7
    x1, x2, labels, ids, drawn, flip_at, places = columns
    return Points(
        np.array([x1, x2], np.float32).T.copy(),
        np.array(labels, np.uint8),
        np.array(ids, np.int64),
        np.array(drawn, np.bool_),
        np.array(flip_at, np.float32),
        np.minimum(np.array(places, np.float32), np.nextafter(np.float32(1), np.float32(0))),  # rounding may reach 1
        file.next_id,
    )


def _plain(column: npt.NDArray[Any]) -> list[Any]:
    """A column (N,) as JSON writes it best: float32 with as few digits as lead back to the same number."""
    plain: list[Any] = (column.astype(str).astype(np.float64) if column.dtype == np.float32 else column).tolist()
    return plain


def _on_one_line(found: re.Match[str]) -> str:
    return f"[{' '.join(found[1].split())}]"
