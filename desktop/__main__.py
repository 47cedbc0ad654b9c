"""Launcher. A spawned training process imports this file again, so the application is imported inside main() alone."""

from __future__ import annotations

import gc
import os
import sys
from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from desktop.command_line.options import CommandOptions, Options
    from desktop.training.worker_process import WorkerProcess


def main(arguments: Sequence[str] | None = None) -> int:
    """Open the window, or obey a command, and return the exit status: 2 where it can't be done, in one line.

    arguments: the command line's by default. Exits by itself after --help, --version and wrong options.
    """
    from desktop.process import interrupts  # noqa: PLC0415 - a spawned process imports this file again

    if arguments is None:  # else this is not the program's own process, and signals mean something else
        interrupts.end_at_once()

    from core.libraries import Trial  # noqa: PLC0415 - Ctrl+C must not meet Python in the middle of this
    from desktop.command_line import options, parsing  # noqa: PLC0415 - as above
    from desktop.process import terminal  # noqa: PLC0415 - as above

    terminal.occupy_closed_files()
    try:
        chosen = parsing.parse(arguments)
    except terminal.OutputError as error:
        terminal.tell(str(error))
        return 2
    if isinstance(chosen, options.Options):
        return _open_window(chosen)
    trial = Trial("numpy")  # it may crash: there, and not here
    return _obey(trial.problem, partial(_command, chosen))


def _open_window(chosen: Options) -> int:
    from desktop.training.worker_process import (  # noqa: PLC0415 - a spawned process imports this file again
        WorkerProcess,
    )

    gc.disable()  # what is being loaded stays anyway; see desktop.process.garbage for what comes later
    # torch loads there while Qt and the window are loaded here. Where no window opens, it ends with this process.
    worker = WorkerProcess()
    problems = (
        partial(_file_problem, chosen),
        partial(_display_problem, chosen),
        worker.numpy_problem,
        partial(_lesson_problem, chosen),
        partial(_code_problem, chosen),
    )
    found = (problem() for problem in problems)
    return _obey(lambda: next(filter(None, found), None), partial(_window, chosen, worker))


def _obey(problem: Callable[[], str | None], load: Callable[[], Callable[[], int]]) -> int:
    """Do what load() gives, unless there is a problem or a library can't be loaded: then one sentence and status 2."""
    from core.libraries import import_problem  # noqa: PLC0415 - a spawned process imports this file again
    from desktop.process import terminal  # noqa: PLC0415 - as above

    try:
        found = problem()
        act = None if found else load()
    except Exception as error:
        found, act = import_problem(error), None
        if found is None:
            raise
    if act is None:
        terminal.tell(f"{found}")
        return 2
    return act()


def _display_problem(options: Options) -> str | None:
    """Why no window can open, or where the picture of it can't be written."""
    from core.files.whole_file import (  # noqa: PLC0415 - a spawned process imports this file again
        FileError,
        check_writable,
    )
    from desktop.command_line import display_check  # noqa: PLC0415 - as above
    from desktop.process.late_modules import SIGNATURES, loaded_late  # noqa: PLC0415 - as above

    with loaded_late(SIGNATURES.__contains__):
        problem = display_check.problem()
        if options.screenshot is not None and problem is not None:
            os.environ["QT_QPA_PLATFORM"] = "offscreen"  # a picture needs no display
            problem = display_check.problem()
    if options.screenshot is None:
        return problem
    try:
        check_writable(options.screenshot)
    except FileError as error:
        return str(error)
    return problem


def _lesson_problem(options: Options) -> str | None:
    """Why there is no such lesson as was asked for."""
    if options.lesson is None:
        return None
    from core.lessons.course import (  # noqa: PLC0415 - it loads numpy, which is known to work now
        our_folder,
        read_course,
    )
    from core.lessons.naming import UnknownLessonError, lesson_named  # noqa: PLC0415 - as above

    try:
        lesson_named(options.lesson, read_course(our_folder()).lessons)
    except UnknownLessonError as error:
        return str(error)
    return None


def _code_problem(chosen: Options) -> str | None:
    """What is wrong with the share code that was given."""
    if chosen.code is None:
        return None
    from core.experiment.share_code import (  # noqa: PLC0415 - a spawned process imports this file again
        ShareCodeError,
        from_code,
    )

    try:
        from_code(chosen.code)
    except ShareCodeError as error:
        return str(error)
    return None


def _file_problem(chosen: Options) -> str | None:
    """Why there is nothing to read in the file that was given."""
    if chosen.file is None:
        return None
    from core.files.reading import ReadError, read_up_to  # noqa: PLC0415 - a spawned process imports this file again

    try:
        read_up_to(chosen.file, 1)
    except ReadError as error:
        return f"{chosen.file}: {error}"
    return None


def _window(chosen: Options, worker: WorkerProcess) -> Callable[[], int]:
    """What opens the window, with all that it needs loaded."""
    from desktop.process.plain_imports import import_plainly  # noqa: PLC0415 - Qt may be loaded only now

    import_plainly()
    from desktop.app import run  # noqa: PLC0415 - as above

    return partial(run, chosen, worker)


def _command(chosen: CommandOptions) -> Callable[[], int]:
    """What is to be done without a window, with all that it needs loaded except torch."""
    from desktop.command_line import commands  # noqa: PLC0415 - the window needs nothing of it

    return partial(commands.obey, chosen)


if __name__ == "__main__":
    sys.exit(main())
