"""Document: all that a file holds: an experiment and, where there are, how it is shown and a lesson about it."""

from __future__ import annotations

from pathlib import Path

import msgspec
from msgspec import UNSET, UnsetType

from core.experiment import experiment_file
from core.experiment.experiment_file import MAX_FILE_BYTES, ExperimentFileError
from core.experiment.file_faults import invalid
from core.experiment.spec import Experiment
from core.files.json_text import as_utf8, experiment_part
from core.files.reading import ReadError, read_up_to
from core.lessons.lesson import Lesson
from core.lessons.presentation import Presentation


class Document(msgspec.Struct, frozen=True):
    """What a file holds."""

    experiment: Experiment
    presentation: Presentation = Presentation()
    lesson: Lesson | None = None


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
        raise ExperimentFileError(invalid(error, text)) from error
    presentation = Presentation() if beside.presentation is UNSET else beside.presentation
    return Document(experiment, presentation, None if beside.lesson is UNSET else beside.lesson)


def load(path: Path) -> Document:
    """What a file holds, of which no more is read than a document may have.

    Raises:
        ExperimentFileError: as from_json, or with the system's reason why the file can't be read.
    """
    try:
        data = read_up_to(path, MAX_FILE_BYTES + 1)
    except ReadError as error:
        raise ExperimentFileError(str(error)) from error.__cause__
    return from_json(data)


def to_json(document: Document) -> bytes:
    """The document as a file's contents; `from_json` gives back the very same."""
    beside: dict[str, object] = {}
    if document.presentation != Presentation():
        beside["presentation"] = document.presentation
    if document.lesson is not None:
        beside["lesson"] = document.lesson
    return experiment_file.to_json(document.experiment, beside)
