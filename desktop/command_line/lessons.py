"""The command for lessons: lists them, checks one's own, writes what is handed out."""

from __future__ import annotations

import difflib
from collections.abc import Sequence
from operator import methodcaller
from pathlib import Path
from typing import NamedTuple, TextIO

from core.experiment.spec import Experiment
from core.files.whole_file import FileError
from core.headless.apart import TrainingError, check_apart
from core.headless.claim_plan import plan_of
from core.headless.claim_table import claims_table, summary
from core.headless.progress_bar import ProgressBar
from core.lessons.claims import Claim
from core.lessons.course import BrokenLesson, BrokenLessonError, Course, our_folder, read_course, read_lesson
from core.lessons.frequent_questions import claims_by_base, frequent_questions, our_file
from core.lessons.handout import answers, handout
from core.lessons.translation_check import learning_faults, translation_faults
from core.words import Say
from desktop.command_line.options import LessonsOptions
from desktop.command_line.outputs import CommandError, check_outputs, write
from desktop.process import interrupts
from desktop.process.terminal import require_output, tell, write_out

ALL_HOLD, SOME_DO_NOT = 0, 1


class _Subject(NamedTuple):
    """What claims are about."""

    title: str
    experiment: Experiment
    claims: tuple[Claim, ...]


def obey(options: LessonsOptions, errors: TextIO) -> int:
    """Do what is asked for. Returns the exit status: 1 where a claim doesn't hold, else 0.

    Args:
        errors: where progress is shown.

    Raises:
        CommandError: there is no lesson, or one is broken, or training came to no end.
        OutputError: standard output is closed or full.
    """
    require_output()
    course = _course(options)
    faults = list(course.broken)
    if options.check:
        faults = list(dict.fromkeys([*faults, *_translation_faults(options, course)]))
    for fault in faults:
        tell(str(fault))
    outputs = _handouts(options, course)
    status = _check(_subjects(options, course), errors) if options.check else ALL_HOLD
    try:
        for path, page in outputs:
            write(path, methodcaller("write", page.encode()))
    except FileError as error:
        raise CommandError(str(error)) from error
    if not options.check and not outputs:
        _list(course)
    if faults:
        is_translated = all(fault.language for fault in faults)
        raise CommandError("Not every translation is whole." if is_translated else "Not every lesson could be read.")
    return status


def _handouts(options: LessonsOptions, course: Course) -> list[tuple[Path, str]]:
    """The files to write, with what they are to hold.

    Raises:
        CommandError: there is no such lesson, or a file can't be written or would take the place of another.
    """
    chosen = [(path, make) for path, make in ((options.handout, handout), (options.answers, answers)) if path]
    if not (chosen and course.lessons):
        return []
    check_outputs((one.path for one in course.lessons), (path for path, _ in chosen))
    lessons = [one.lesson for one in course.lessons if options.of in (None, one.lesson.id)]
    if not lessons:
        known = [one.lesson.id for one in course.lessons]
        near = difflib.get_close_matches(options.of or "", known, 1)
        told = f"Did you mean {near[0]}?" if near else f"There are {', '.join(known)}."
        raise CommandError(f'There is no lesson "{options.of}". {told}')
    worded = _worded(options.language) if options.language else str
    return [(path, make(lessons, options.language, worded)) for path, make in chosen]


def _worded(code: str) -> Say:
    """What puts our own words into a language, as in the window."""
    from desktop.look.languages import language  # noqa: PLC0415 - loads Qt, which is needed for other languages alone

    return language(code).worded


def _list(course: Course) -> None:
    lines: list[tuple[str, ...]] = [("id", "title", "minutes", "steps", "questions", "claims")]
    for one in course.lessons:
        lesson = one.lesson
        counts = (lesson.minutes, len(lesson.steps), len(lesson.quiz), len(lesson.claims))
        lines.append((lesson.id, lesson.title, *map(str, counts)))
    widths = [max(map(len, column)) for column in zip(*lines, strict=True)]
    for words, numbers in ((line[:2], line[2:]) for line in lines):
        cells = [word.ljust(width) for word, width in zip(words, widths[:2], strict=True)]
        cells += [number.rjust(width) for number, width in zip(numbers, widths[2:], strict=True)]
        write_out("  ".join(cells) + "\n")


def _check(subjects: Sequence[_Subject], errors: TextIO) -> int:
    """Train what is claimed, and print what came of it. Returns the exit status."""
    work = [(one.experiment, one.claims) for one in subjects]
    bar = ProgressBar(errors, sum(plan_of(*one).epochs for one in work))
    with interrupts.keyboard_interrupt():
        try:
            found = check_apart(work, bar.update) if any(one.claims for one in subjects) else [()] * len(work)
        except TrainingError as error:
            raise CommandError(str(error)) from error
        finally:
            bar.clear()
    for one, claims in zip(subjects, found, strict=True):
        write_out(f"{one.title}\n")
        if claims:
            write_out(claims_table(claims))
        write_out("\n")
    everything = [claim for claims in found for claim in claims]
    write_out(f"{summary(everything)}\n")
    return ALL_HOLD if all(claim.holds for claim in everything) else SOME_DO_NOT


def _subjects(options: LessonsOptions, course: Course) -> list[_Subject]:
    """What claims something: the lessons and, beside those that come with the program, the frequent questions."""
    lessons = [
        _Subject(f"{one.path.name}: {one.lesson.title}", one.experiment, one.lesson.claims) for one in course.lessons
    ]
    if options.course is not None:
        return lessons
    asked = claims_by_base(frequent_questions())
    return lessons + [_Subject(f"{our_file().name}: {base}", experiment, claims) for base, experiment, claims in asked]


def _translation_faults(options: LessonsOptions, course: Course) -> list[BrokenLesson]:
    """What is wrong with translations, in all languages."""
    faults = list(translation_faults(course.lessons))
    return faults if options.course is not None else [*faults, *learning_faults()]


def _course(options: LessonsOptions) -> Course:
    """The lessons of a folder, or the one in a file."""
    source, language = options.course, options.language
    try:
        if source is None or source.is_dir():
            course = read_course(source or our_folder(), language)
        else:
            found = read_lesson(source, language)
            course = Course((found,), () if found.faulty_translation is None else (found.faulty_translation,))
    except BrokenLessonError as error:
        raise CommandError(str(error)) from error
    except OSError as error:
        raise CommandError(f"{source}: It can't be read: {error.strerror}.") from error
    if not course.lessons and not course.broken:
        raise CommandError(f"{source}: There is no lesson in this folder.")
    return course
