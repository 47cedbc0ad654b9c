"""What is said of an experiment's file as it is saved: what it doesn't hold, and what its lesson lacks."""

from __future__ import annotations

import re
from typing import Final

from core.lessons.document import Document
from desktop.control.run.hand_editing import HandEditing
from desktop.document.experiment_model import ExperimentModel
from desktop.look.language import tr, worded

_PLACE: Final = re.compile(r"\$\.lesson\.(steps|quiz|claims)\[(\d+)\]")
"""Of a part of the lesson within its file."""


def note_on_files(model: ExperimentModel, edits: HandEditing) -> str:
    """What is to be said of what is on screen once it is in a file; "" for nothing."""
    return " ".join(filter(None, (edits.note_on_files(), lesson_note(model.document))))


def lesson_note(document: Document) -> str:
    """What keeps a lesson from being gone through, or else what its quiz lacks; "" for nothing, and where there is no
    lesson."""
    lesson = document.lesson
    if lesson is None:
        return ""
    from core.lessons.checks import problems  # noqa: PLC0415 - most files hold no lesson, and the start has no time
    from core.lessons.quiz_writing import quiz_advice  # noqa: PLC0415 - as above

    problem = next(problems(lesson, document.experiment), None)
    return worded(quiz_advice(lesson.quiz)) if problem is None else _told(problem.path, worded(problem.told))


def _told(path: str, why: str) -> str:
    """What is wrong at a place of the file."""
    why = why.rstrip(".")
    place = _PLACE.match(path)
    if place is None:
        return tr("The lesson doesn't work yet: {why}.", why=why)
    number = int(place[2]) + 1
    match place[1]:
        case "steps":
            return tr("Step {number} doesn't work yet: {why}.", number=number, why=why)
        case "quiz":
            return tr("Question {number} doesn't work yet: {why}.", number=number, why=why)
        case _:
            return tr("Claim {number} doesn't work yet: {why}.", number=number, why=why)
