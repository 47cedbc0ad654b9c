"""Progress: which steps a person has gone through, which questions they answered, and what they did by themselves.

Kept by ids, so that what belongs to lessons that aren't there now is kept, too.
"""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import Annotated, Final, Literal

import msgspec
from msgspec import Meta
from msgspec.structs import replace

from core.experiment.file_faults import brief
from core.files.reading import ReadError, read_up_to
from core.lessons.text import Id
from core.words import as_stored, said, told

MAX_BYTES: Final = 4_000_000
VERSION: Final = 1

_Ids = Annotated[frozenset[Id], Meta(max_length=1000)]


class Progress(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """What a person has learned and practised."""

    generation: Annotated[int, Meta(ge=0, le=2**53)] = 0
    """How often it was begun anew; what is of an earlier one counts no more."""
    steps: Annotated[dict[Id, _Ids], Meta(max_length=2000)] = {}
    """By the lesson's id, those of the steps that were done."""
    right: Annotated[dict[Id, _Ids], Meta(max_length=2000)] = {}
    """By the lesson's id, those of the questions that were answered rightly at least once."""
    asked: Annotated[dict[Id, _Ids], Meta(max_length=2000)] = {}
    """By the lesson's id, those of the questions that were answered at all."""
    practised: _Ids = frozenset()
    """Ids of what was done in an experiment of one's own."""

    def with_step(self, lesson: str, step: str) -> Progress:
        """A step was done."""
        return replace(self, steps=_added(self.steps, lesson, step))

    def with_answer(self, lesson: str, question: str, *, is_right: bool) -> Progress:
        """A question was answered. A right answer is never forgotten for a later wrong one."""
        right = _added(self.right, lesson, question) if is_right else self.right
        return replace(self, asked=_added(self.asked, lesson, question), right=right)

    def with_practised(self, ids: Iterable[str]) -> Progress:
        """These were practised."""
        return replace(self, practised=self.practised.union(ids))

    def begun_anew(self) -> Progress:
        """Nothing yet, whatever other windows still remember."""
        return Progress(generation=self.generation + 1)


class ProgressError(ValueError):
    """A file holds no progress; the message is one sentence without the file's name."""


class _File(msgspec.Struct, frozen=True):
    """What a file holds."""

    format: Literal["overfitting-playground progress"]
    version: Annotated[int, Meta(ge=1)]
    progress: msgspec.Raw


def merged(one: Progress, other: Progress) -> Progress:
    """What either of two windows knows, unless one has begun anew since."""
    if one.generation != other.generation:
        return max(one, other, key=lambda each: each.generation)
    return Progress(
        generation=one.generation,
        steps=_joined(one.steps, other.steps),
        right=_joined(one.right, other.right),
        asked=_joined(one.asked, other.asked),
        practised=one.practised | other.practised,
    )


def to_bytes(progress: Progress) -> bytes:
    """A file's contents, with everything in an order, so that equal progress makes equal files."""
    content = {"format": "overfitting-playground progress", "version": VERSION, "progress": progress}
    return (
        msgspec.json.format(msgspec.json.encode(content, enc_hook=as_stored, order="deterministic"), indent=1) + b"\n"
    )


def from_bytes(data: bytes) -> Progress:
    """The progress in a file's contents.

    Raises:
        ProgressError: it is damaged, or of a newer version.
    """
    try:
        file = msgspec.json.decode(data, type=_File)
        if file.version > VERSION:
            raise ProgressError(said("It is of a newer version of this program."))
        return msgspec.json.decode(file.progress, type=Progress)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        raise ProgressError(said("It is damaged: {why}.", why=brief(error))) from error


def load(path: Path) -> Progress:
    """The progress in a file.

    Raises:
        ProgressError: as from_bytes, or with the reason why the file can't be read.
        FileNotFoundError: there is none.
    """
    if not path.exists():
        raise FileNotFoundError(path)
    try:
        data = read_up_to(path, MAX_BYTES + 1)
    except ReadError as error:
        raise ProgressError(told(error)) from error
    if len(data) > MAX_BYTES:
        raise ProgressError(said("It is larger than any that this program writes."))
    return from_bytes(data)


def _added(found: dict[str, frozenset[str]], group: str, id: str) -> dict[str, frozenset[str]]:
    return {**found, group: found.get(group, frozenset()) | {id}}


def _joined(one: dict[str, frozenset[str]], other: dict[str, frozenset[str]]) -> dict[str, frozenset[str]]:
    return {group: one.get(group, frozenset()) | other.get(group, frozenset()) for group in {**one, **other}}
