"""Courses: folders of lessons, in the order of their files' names. A broken lesson leaves the others working."""

from __future__ import annotations

from collections.abc import Iterator
from importlib.resources import files
from pathlib import Path
from typing import Final

import msgspec
from msgspec.structs import replace

from core.experiment.experiment_file import MAX_FILE_BYTES, ExperimentFileError
from core.experiment.spec import Experiment
from core.files.json_places import line_of
from core.files.json_text import as_utf8
from core.files.reading import ReadError, read_up_to
from core.lessons.checks import problems
from core.lessons.document import from_json
from core.lessons.faults import line_told
from core.lessons.glossary import dead_links
from core.lessons.lesson import Lesson
from core.lessons.lesson_words import LESSON
from core.lessons.presentation import Presentation
from core.lessons.translation import translated
from core.words import said, together, told

MOST_LESSONS: Final = 100
"""Of a course; a folder with more files is hardly meant as one."""


class BrokenLesson(msgspec.Struct, frozen=True):
    """A file that holds no lesson, or one that couldn't be gone through to its end; or no translation of one."""

    path: Path
    line: int | None
    """Counted from 1; None where it is the file as a whole."""
    sentence: str
    language: str = ""
    """Of a translation, whose lesson is shown as it was written; "" for a lesson."""

    @property
    def name(self) -> str:
        """Of the file, as it is called within the course."""
        return f"{self.language}/{self.path.name}" if self.language else self.path.name

    @property
    def words(self) -> str:
        """File, line and sentence, as it was `said`."""
        place = str(self.path) if self.line is None else f"{self.path}:{self.line}"
        return said("{place}: {sentence}", place=place, sentence=self.sentence)

    def __str__(self) -> str:
        return str(self.words)


class BrokenLessonError(ValueError):
    """There is no lesson in a file.

    Attributes:
        broken: what is wrong.
    """

    def __init__(self, broken: BrokenLesson) -> None:
        super().__init__(str(broken))
        self.broken = broken


class CourseLesson(msgspec.Struct, frozen=True):
    """A lesson of a course, with the experiment that stands beside it."""

    path: Path
    lesson: Lesson
    experiment: Experiment
    presentation: Presentation
    faulty_translation: BrokenLesson | None = None
    """Why it is not in the language that was asked for, though there is a translation."""
    untranslated: tuple[str, ...] = ()
    """What its translation lacks, as places in that file: these words are the original's."""


class Course(msgspec.Struct, frozen=True):
    """The lessons of a folder."""

    lessons: tuple[CourseLesson, ...]
    broken: tuple[BrokenLesson, ...]


class _Beside(msgspec.Struct):
    """What tells a lesson's file from others."""

    lesson: msgspec.Raw | msgspec.UnsetType = msgspec.UNSET


def our_folder() -> Path:
    """Where the lessons stand that come with the program."""
    return Path(str(files("assets") / "lessons"))


def our_ids() -> frozenset[str]:
    """Of these lessons, as their files' names have them: what was learned in them is kept by these."""
    try:
        return frozenset(path.stem.partition("-")[2] for path in lesson_files(our_folder()))
    except OSError:
        return frozenset()


def lesson_files(folder: Path) -> list[Path]:
    """The files of a folder that may hold a lesson, in the order of their names.

    Raises:
        OSError: the folder can't be read.
    """
    return sorted(path for path in folder.iterdir() if path.suffix.lower() == ".json" and path.is_file())


def state_of(folder: Path, language: str = "") -> tuple[tuple[str, int, int], ...]:
    """Name, size and time of all files that a course consists of, translations included: as long as these stay the
    same, so does what `read_course` finds.

    Raises:
        OSError: the folder can't be read.
    """
    paths = lesson_files(folder)
    if language and (folder / language).is_dir():
        paths += lesson_files(folder / language)
    found = [(path, path.stat()) for path in paths]
    return tuple((str(path), status.st_size, status.st_mtime_ns) for path, status in found)


def read_course(folder: Path, language: str = "") -> Course:
    """All lessons of a folder. Files that hold something else (an experiment, a glossary) are passed over.

    Args:
        language: "" for that in which they were written, as for a lesson that has no translation.

    Raises:
        OSError: the folder can't be read.
    """
    lessons: list[CourseLesson] = []
    broken: list[BrokenLesson] = []
    for path, data in _contents(folder, broken):
        try:
            found = in_language(lesson_of(path, data), language)
        except BrokenLessonError as error:
            broken.append(error.broken)
            continue
        if found.faulty_translation is not None:
            broken.append(found.faulty_translation)
        twin = next((other for other in lessons if other.lesson.id == found.lesson.id), None)
        if twin is None:
            lessons.append(found)
        else:
            sentence = said('The lesson "{id}" stands in {file}, too.', id=found.lesson.id, file=twin.path.name)
            broken.append(BrokenLesson(path, line_of(as_utf8(data), "$.lesson.id"), sentence))
    return Course(tuple(lessons), tuple(broken))


def read_lesson(path: Path, language: str = "") -> CourseLesson:
    """The lesson in a file. language: as for read_course.

    Raises:
        BrokenLessonError: there is none, or one that couldn't be gone through to its end.
    """
    try:
        return in_language(lesson_of(path, read_up_to(path, MAX_FILE_BYTES + 1)), language)
    except ReadError as error:
        raise BrokenLessonError(BrokenLesson(path, None, told(error))) from error


def lesson_of(path: Path, data: bytes) -> CourseLesson:
    """The lesson in the contents of a file. Raises BrokenLessonError, as read_lesson."""
    try:
        document = from_json(data)
    except ExperimentFileError as error:
        raise BrokenLessonError(BrokenLesson(path, line_told(str(error), data), told(error))) from error
    if document.lesson is None:
        raise BrokenLessonError(BrokenLesson(path, None, said("It holds an experiment, and no lesson.")))
    for problem in problems(document.lesson, document.experiment):
        line = line_of(as_utf8(data), problem.path)
        raise BrokenLessonError(BrokenLesson(path, line, together(problem.told, said("At {path}.", path=problem.path))))
    return CourseLesson(path, document.lesson, document.experiment, document.presentation)


def in_language(found: CourseLesson, language: str) -> CourseLesson:
    """A lesson in the words of its translation, which stands under the same name in the language's folder beside it.

    A translation that breaks the rules is left aside, and named in the lesson.
    """
    done = translated(found.lesson, LESSON, found.path, found.lesson.id, language, dead_links)
    fault = done.fault and BrokenLesson(done.path, done.fault.line, done.fault.sentence, language)
    return replace(found, lesson=done.thing, faulty_translation=fault, untranslated=done.missing)


def _contents(folder: Path, broken: list[BrokenLesson]) -> Iterator[tuple[Path, bytes]]:
    """The files that hold a lesson, or no valid JSON; those that can't be read are added to the broken ones."""
    paths = lesson_files(folder)
    if len(paths) > MOST_LESSONS:
        too_many = said(
            "It holds {count:,} files, of which only the first {most} are looked at.",
            count=len(paths),
            most=MOST_LESSONS,
        )
        broken.append(BrokenLesson(folder, None, too_many))
    for path in paths[:MOST_LESSONS]:
        try:
            data = read_up_to(path, MAX_FILE_BYTES + 1)
        except ReadError as error:
            broken.append(BrokenLesson(path, None, told(error)))
            continue
        try:
            is_lesson = msgspec.json.decode(as_utf8(data), type=_Beside).lesson is not msgspec.UNSET
        except msgspec.ValidationError:  # another kind of content
            continue
        except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
            is_lesson = True  # and broken, which reading it says
        if is_lesson:
            yield path, data
