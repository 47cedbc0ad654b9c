"""Lessons by name: an id, the number that it has in the menu, or a file."""

from __future__ import annotations

from collections.abc import Sequence
from difflib import get_close_matches
from pathlib import Path

from core.lessons.course import BrokenLessonError, CourseLesson, read_lesson


class UnknownLessonError(ValueError):
    """There is no such lesson; the message is one sentence, which names the nearest."""


def lesson_named(name: str, lessons: Sequence[CourseLesson], language: str = "") -> CourseLesson:
    """The lesson that a name means.

    Args:
        lessons: those among which ids and numbers are looked for.
        language: of a lesson in a file; "" for that in which it was written.

    Raises:
        UnknownLessonError: there is none.
    """
    for number, found in enumerate(lessons, 1):
        if name in (found.lesson.id, str(number)):
            return found
    if name.lower().endswith(".json"):
        try:
            return read_lesson(Path(name), language)
        except BrokenLessonError as error:
            raise UnknownLessonError(str(error)) from error
    ids = [found.lesson.id for found in lessons]
    near = get_close_matches(name, ids, n=1, cutoff=0.4)
    hint = f"Did you mean {near[0]}?" if near else f"There are {', '.join(ids)}."
    raise UnknownLessonError(f'There is no lesson "{name}". {hint}')
