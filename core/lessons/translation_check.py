"""What is wrong with the translations of lessons, in all languages that there are: for who writes them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any, Final

from core.lessons.course import BrokenLesson, CourseLesson, in_language, lesson_files
from core.lessons.frequent_questions import frequent_questions_in
from core.lessons.glossary import glossary_in
from core.lessons.skills import skills_in
from core.lessons.translation import Translated

_LANGUAGE: Final = re.compile(r"[a-z]{2,3}")
_NAMED: Final = 3
"""So many missing words are named; the others are counted."""


def translation_faults(lessons: Sequence[CourseLesson]) -> Iterator[BrokenLesson]:
    """Translations that can't be taken, lack words, or belong to no lesson. lessons: in any
    language.

    Raises:
        OSError: a folder can't be read.
    """
    for folder in dict.fromkeys(found.path.parent for found in lessons):
        within = [found for found in lessons if found.path.parent == folder]
        for language in _languages(folder):
            yield from _of_lessons(within, folder, language)


def learning_faults() -> Iterator[BrokenLesson]:
    """The same of our glossary, frequent questions and skills."""
    for read in (glossary_in, frequent_questions_in, skills_in):
        folder = read("").path.parent
        for language in _languages(folder):
            done: Translated[Any] = read(language)
            if done.fault is not None:
                yield BrokenLesson(done.path, done.fault.line, done.fault.sentence, language)
            elif done.missing:
                yield _lacking(done.path, done.missing, language)


def _of_lessons(lessons: Sequence[CourseLesson], folder: Path, language: str) -> Iterator[BrokenLesson]:
    for lesson in lessons:
        found = in_language(lesson, language)
        if found.faulty_translation is not None:
            yield found.faulty_translation
        elif found.untranslated:
            yield _lacking(folder / language / lesson.path.name, found.untranslated, language)
    for path in lesson_files(folder / language):
        if not (folder / path.name).exists():
            yield BrokenLesson(path, None, "There is no lesson of this name beside the folder.", language)


def _lacking(path: Path, missing: Sequence[str], language: str) -> BrokenLesson:
    named = ", ".join(missing[:_NAMED])
    others = len(missing) - _NAMED
    told = named if others <= 0 else f"{named} and {others} more"
    return BrokenLesson(path, None, f"Words are missing; those of the original are shown: {told}.", language)


def _languages(folder: Path) -> list[str]:
    """Names of the folders that hold translations."""
    named = (path for path in folder.iterdir() if _LANGUAGE.fullmatch(path.name) and path.is_dir())
    return sorted(path.name for path in named if lesson_files(path))
