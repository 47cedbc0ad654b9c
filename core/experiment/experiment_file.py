"""Experiment files: versioned JSON that a person can read and edit, checked strictly when read.

A file is data, never code. Whatever is wrong with it is said in one sentence that names the place.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path
from typing import Annotated, Final, Literal

import msgspec
from msgspec import Meta
from msgspec.structs import replace

from core.data.generators import with_generated
from core.data.points import Points
from core.data.provenance import provenance
from core.experiment import earlier_files, hand_written
from core.experiment.class_names import class_names, with_free_names
from core.experiment.fields import read
from core.experiment.file_faults import brief, invalid, malformed
from core.experiment.hand_written import HandWrittenError
from core.experiment.point_table import EarlierPointTable, PointTable, PointTableError
from core.experiment.spec import MAX_VARIANTS, DataSpec, Experiment, Repeats, Spec, TrainingSpec, Variant
from core.files.json_text import as_utf8, experiment_part, repeated_key
from core.files.reading import ReadError, read_up_to
from core.words import as_stored, said, told

FORMAT: Final = hand_written.FORMAT
VERSION: Final = 6
"""Since version 2 there are repeats; in a file of version 1 every variant has one. Since version 3 every point's place
in the split stands in the file, and the points may be left out: then they are the sample that the data describe. Since
version 4 there are more generators and a balance of the classes, and no point is pressed against the plane's edge (what
noise had led there before is elsewhere now in a file without points); classes can have names and points a source,
points may lie beyond the plane and be flipped by hand, and they may be a list written by hand (see hand_written).
Since version 5 networks have features; before, all of them took in x1 and x2. Since version 6 a file can hold how the
experiment is shown and a lesson about it, which core.lessons.document reads."""

MAX_FILE_BYTES: Final = 16 * 2**20

_LIST_OR_TEXT: Final = re.compile(r'(?P<list>"features": \[[^\[\]{}]*\]|\[[^\[\]{}"]*\])|"(?:[^"\\]|\\.)*"', re.DOTALL)
"""A list of features or numbers; else a whole text, whose own brackets and spaces have to stay as they are."""


class ExperimentFileError(ValueError):
    """The file can't be taken; the message is one sentence for a person."""


class _AnyFile(Spec, frozen=True, kw_only=True):
    format: Literal["overfitting-playground experiment"]
    data: DataSpec
    training: TrainingSpec
    repeats: Repeats = Repeats()
    variants: Annotated[tuple[Variant, ...], Meta(min_length=1, max_length=MAX_VARIANTS)]


class _EarlierFile(_AnyFile, frozen=True, kw_only=True):
    version: Literal[1, 2]
    points: EarlierPointTable


class _File(_AnyFile, frozen=True, kw_only=True):
    version: Literal[3, 4, 5, 6]
    points: PointTable | None = None
    presentation: msgspec.Raw | msgspec.UnsetType = msgspec.UNSET
    lesson: msgspec.Raw | msgspec.UnsetType = msgspec.UNSET


class _Head(msgspec.Struct):
    format: str
    version: int


class _HandWrittenHead(_Head):
    format: str = FORMAT
    version: int = VERSION


def to_json(experiment: Experiment, beside: Mapping[str, object] | None = None) -> bytes:
    """The experiment as a file's contents; `from_json` gives back the very same.

    beside: what else stands in the file, by name.
    """
    table = PointTable.of(experiment.points)
    # The head first, as a person expects it; and the points last, since their rows are put in their place at the end:
    # spread with the rest, they would take three times as long as all else does, and the window waits for it.
    content = {"format": FORMAT, "version": VERSION, **(beside or {})}
    content |= {name: getattr(experiment, name) for name in ("data", "training", "repeats", "variants")}
    content["points"] = {"next_id": table.next_id, "rows": []}
    text = readable(msgspec.json.encode(content, enc_hook=as_stored))
    if not table.rows:
        return text
    before, _, behind = text.rpartition(b"[]")
    rows = msgspec.json.encode(table.rows)[1:-1].replace(b",", b", ").replace(b"], [", b"],\n      [")
    return b"".join((before, b"[\n      ", rows, b"\n    ]", behind))


def readable(encoded: bytes) -> bytes:
    """JSON spread over lines for a person, with what belongs together (a point, a network's layers) on one."""
    text = msgspec.json.format(encoded, indent=2).decode()
    return _LIST_OR_TEXT.sub(_on_one_line, text).encode()


def load(path: Path) -> Experiment:
    """The experiment in a file.

    Raises:
        ExperimentFileError: as from_json, or with the system's reason why the file can't be read.
    """
    return from_json(contents(path))


def contents(path: Path) -> bytes:
    """What a file holds, of which no more is read than an experiment may have.

    Raises:
        ExperimentFileError: with the system's reason why it can't be read.
    """
    try:
        return read_up_to(path, MAX_FILE_BYTES + 1)
    except ReadError as error:
        raise ExperimentFileError(told(error)) from error.__cause__


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
        raise ExperimentFileError(said("It is larger than {megabytes} MB.", megabytes=MAX_FILE_BYTES // 2**20))
    try:
        data = experiment_part(as_utf8(data))
        is_hand_written = hand_written.is_hand_written(data)
        file = _hand_written(data) if is_hand_written else _complete(data)
    except HandWrittenError as error:
        raise ExperimentFileError(brief(error)) from error
    except msgspec.ValidationError as error:
        raise ExperimentFileError(invalid(error, data)) from error
    except UnicodeDecodeError as error:
        raise ExperimentFileError(said("It is not valid JSON: it holds bytes that are no text in UTF-8.")) from error
    except RecursionError as error:
        raise ExperimentFileError(said("It is not an experiment: its brackets are nested too deep.")) from error
    except msgspec.DecodeError as error:
        raise ExperimentFileError(said("It is not valid JSON: {why}.", why=malformed(error, data))) from error
    repeated = repeated_key(data)
    if repeated is not None:
        raise ExperimentFileError(repeated)
    if isinstance(file, Experiment):
        return _with_distinct_names(file)
    try:
        points = with_generated(file.data, Points.empty()) if file.points is None else file.points.points(file.data)
    except PointTableError as error:
        raise ExperimentFileError(str(error)) from error
    experiment = Experiment(
        data=file.data,
        training=file.training,
        variants=file.variants,
        points=points,
        repeats=file.repeats,
    )
    return _with_distinct_names(experiment)


def unused_recipe(experiment: Experiment) -> str:
    """One sentence where a file's points don't come from its recipe, which then has no effect; else ""."""
    points, data = experiment.points, experiment.data
    if len(points) == 0 or data.source is not None or provenance(data, points).is_recipe:
        return ""
    if data.generator is None:
        default = DataSpec()
        is_said = any(read(data, name) != read(default, name) for name in ("noise", "balance", "point_count"))
        if not is_said:
            return ""
        return said(
            "$.data.noise, $.data.balance and $.data.point_count have no effect, because there is no generator."
        )
    return said(
        "$.data.generator, $.data.noise, $.data.balance and $.data.point_count have no effect, because the file brings"
        " points of its own. Without $.points they would be generated."
    )


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
        raise ExperimentFileError(brief(ValueError(f"$.data.class_names: two classes are called {twice!r}.")))
    return replace(experiment, data=with_free_names(experiment.data))


def _earlier(data: bytes) -> _File:
    """A file of version 1 or 2 as one of today."""
    content = msgspec.json.decode(data)
    earlier_files.fill_in(content)
    file = msgspec.convert(content, type=_EarlierFile)
    return _File(
        format=file.format,
        version=VERSION,
        data=file.data,
        training=file.training,
        repeats=file.repeats,
        variants=file.variants,
        points=file.points.as_today(file.data),
    )


def _version(data: bytes, kind: type[_Head] = _Head) -> int:
    """The version that the file says it is of, once it has shown to be an experiment that can be read."""
    try:
        head = msgspec.json.decode(data, type=kind)
    except msgspec.ValidationError as error:
        raise ExperimentFileError(said("It is not an experiment of this program: {why}.", why=brief(error))) from error
    if head.format != FORMAT:
        raise ExperimentFileError(
            said("It is not an experiment of this program: $.format is {name}.", name=repr(head.format[:40]))
        )
    if head.version > VERSION:
        raise ExperimentFileError(
            said("It was written by a newer version of this program: $.version is {version}.", version=head.version)
        )
    return head.version


def _on_one_line(found: re.Match[str]) -> str:
    if found["list"] is None:
        return found[0]
    return re.sub(r"(?<=\[) | (?=\])", "", " ".join(found["list"].split()))
