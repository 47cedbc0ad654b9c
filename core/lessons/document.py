"""Document: all that a file holds: an experiment and, where there are, how it is shown and a lesson about it."""

from __future__ import annotations

from pathlib import Path

import msgspec
from msgspec import UNSET, UnsetType

from core.experiment import experiment_file, recovery_file
from core.experiment.experiment_file import ExperimentFileError
from core.experiment.file_faults import invalid
from core.experiment.recovery_file import RecoveryFileError, Summary
from core.experiment.spec import Experiment
from core.files.json_text import as_utf8, experiment_part
from core.lessons.faults import placed
from core.lessons.lesson import Lesson
from core.lessons.presentation import Presentation


class Document(msgspec.Struct, frozen=True):
    """What a file holds."""

    experiment: Experiment
    presentation: Presentation = Presentation()
    lesson: Lesson | None = None

    def is_same(self, other: Document | None) -> bool:
        """Whether these hold the very same parts; to compare 20,000 points would take longer than to write them."""
        return other is not None and (
            self.experiment is other.experiment
            and self.presentation is other.presentation
            and self.lesson is other.lesson
        )


class _Beside(msgspec.Struct):
    """What stands in a file beside the experiment."""

    presentation: Presentation | UnsetType = UNSET
    lesson: Lesson | UnsetType = UNSET


def from_json(data: bytes) -> Document:
    """Read the contents of a file.

    Raises:
        ExperimentFileError: with a sentence that names what is wrong and where.
    """
    experiment = experiment_file.from_json(data)
    text = experiment_part(as_utf8(data))
    try:
        beside = msgspec.json.decode(text, type=_Beside)
    except msgspec.ValidationError as error:
        raise ExperimentFileError(invalid(placed(error), text)) from error
    presentation = Presentation() if beside.presentation is UNSET else beside.presentation
    return Document(experiment, presentation, None if beside.lesson is UNSET else beside.lesson)


def load(path: Path) -> Document:
    """What a file holds.

    Raises:
        ExperimentFileError: as from_json, or with the system's reason why the file can't be read.
    """
    return from_json(experiment_file.contents(path))


def contents(path: Path) -> bytes:
    """What is read of a file that may hold a document. Raises ExperimentFileError where it can't be read."""
    return experiment_file.contents(path)


def to_json(document: Document) -> bytes:
    """The document as a file's contents; `from_json` gives back the very same."""
    return experiment_file.to_json(document.experiment, _beside(document))


def to_recovery(document: Document, summary: Summary) -> bytes:
    """The document as a recovery file's contents; `from_recovery` gives back the very same."""
    return recovery_file.to_bytes(document.experiment, summary, _beside(document))


def from_recovery(path: Path) -> tuple[Document, Summary]:
    """The work in a recovery file.

    Raises:
        RecoveryFileError: it is damaged, of a newer version, or can't be read.
    """
    data = recovery_file.load_bytes(path)
    experiment, summary = recovery_file.from_bytes(data)
    parts = recovery_file.beside_from_bytes(data)
    try:
        presentation = msgspec.json.decode(parts.get("presentation", b"{}"), type=Presentation)
        lesson = msgspec.json.decode(parts["lesson"], type=Lesson) if "lesson" in parts else None
    except msgspec.DecodeError as error:
        raise RecoveryFileError("It is damaged: its lesson, or how it is shown, is not what was written.") from error
    return Document(experiment, presentation, lesson), summary


def _beside(document: Document) -> dict[str, object]:
    """What stands beside the experiment, as far as there is anything to say."""
    beside: dict[str, object] = {}
    if document.presentation != Presentation():
        beside["presentation"] = document.presentation
    if document.lesson is not None:
        beside["lesson"] = document.lesson
    return beside
