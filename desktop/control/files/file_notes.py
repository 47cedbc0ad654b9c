"""What is said of an experiment's file as it is saved: what it doesn't hold, and what its lesson lacks."""

from __future__ import annotations

from core.lessons.document import Document
from desktop.control.run.hand_editing import HandEditing
from desktop.document.experiment_model import ExperimentModel
from desktop.look.language import worded


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
    from desktop.lessons.problem_words import problem_text  # noqa: PLC0415 - as above

    problem = next(problems(lesson, document.experiment), None)
    return worded(quiz_advice(lesson.quiz)) if problem is None else problem_text(problem)
