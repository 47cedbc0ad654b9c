"""The commands that open no window: presets, a run, a conversion, an export. Qt is loaded for pictures alone."""

from __future__ import annotations

import io
import os
import sys
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import IO, Final

from msgspec.structs import replace

from core.experiment.experiment_file import to_json
from core.experiment.export import to_csv, to_npz, to_python
from core.experiment.presets import PRESETS
from core.experiment.spec import Experiment
from core.files.whole_file import FileError, write_bytes
from core.headless.apart import TrainingError, train_apart
from core.headless.files import result_json, result_report, write_csv
from core.headless.progress_bar import ProgressBar, duration
from core.headless.result import Result
from core.headless.table import made_with, table
from core.plane.grid import GRID_AT_REST
from desktop.command_line import display_check
from desktop.command_line.export import export
from desktop.command_line.options import (
    PROGRAM,
    STANDARD_OUTPUT,
    CommandOptions,
    ConvertOptions,
    ExportOptions,
    LessonsOptions,
    PresetsOptions,
    RunOptions,
)
from desktop.command_line.outputs import CommandError, check_outputs, write
from desktop.command_line.sources import SourceError, experiment_of
from desktop.command_line.trainable import check_trainable
from desktop.process import interrupts
from desktop.process.terminal import OutputError, require_output, show_all_names, tell, write_out

INTERRUPTED: Final = 130
"""The exit status that shells give to a program ended by Ctrl+C."""

_COMMANDS: Final[dict[type[CommandOptions], str]] = {
    PresetsOptions: "presets",
    ConvertOptions: "convert",
    ExportOptions: "export",
    LessonsOptions: "lessons",
    RunOptions: "run",
}

Writer = Callable[[Result, IO[bytes]], object]


def obey(options: CommandOptions) -> int:
    """Do what a command asks for.

    Returns the exit status: 0, 1 where a lesson's claim doesn't hold, 2 after one line of trouble, 130 after Ctrl+C.
    """
    show_all_names()
    command = _COMMANDS[type(options)]
    try:
        if isinstance(options, PresetsOptions):
            list_presets()
            return 0
        if isinstance(options, ConvertOptions):
            convert(options)
            return 0
        if isinstance(options, LessonsOptions):
            return lessons(options)
        bar = ProgressBar(sys.stderr or io.StringIO(), options.epochs)
        try:
            if isinstance(options, ExportOptions):
                export(options, bar)
            else:
                run(options, bar)
        except KeyboardInterrupt:
            bar.clear()
            tell(f"Interrupted at epoch {int(bar.epoch)}.")
            return INTERRUPTED
    except (CommandError, SourceError, OutputError) as error:
        tell(f"{PROGRAM} {command}: {error}")
        return 2
    return 0


def list_presets() -> None:
    """Print what can be run by name."""
    widest = max(map(len, PRESETS))
    write_out("".join(f"{name:<{widest}}  {found.summary}\n" for name, found in PRESETS.items()))


def lessons(options: LessonsOptions) -> int:
    """List lessons, or check them, or write what is handed out. Returns the exit status.

    Raises:
        CommandError, OutputError: it can't be done.
    """
    from desktop.command_line import lessons as of_lessons  # noqa: PLC0415 - the other commands need none of it

    try:
        return of_lessons.obey(options, sys.stderr or io.StringIO())
    except KeyboardInterrupt:
        tell("Interrupted.")
        return INTERRUPTED


def convert(options: ConvertOptions) -> None:
    """Write what a source holds in the format that the target's name asks for.

    Raises:
        SourceError: there is nothing to be read.
        CommandError: the target can't be written, or is the source.
    """
    source, target = options.source, options.target
    if source not in PRESETS and os.path.realpath(source) == os.path.realpath(target):
        raise CommandError(f"{target}: this file is named twice on the command line.")
    experiment = experiment_of(source, options.table)
    try:
        write_bytes(target, _contents(experiment, target.suffix.lower(), options))
    except FileError as error:
        raise CommandError(str(error)) from error


def _contents(experiment: Experiment, suffix: str, options: ConvertOptions) -> bytes:
    if suffix == ".json":
        return to_json(experiment)
    if suffix == ".npz":
        return to_npz(experiment)
    if suffix == ".py":
        return to_python(experiment).encode()
    return to_csv(experiment, "tab" if suffix == ".tsv" else options.style)


def run(options: RunOptions, bar: ProgressBar) -> None:
    """Train an experiment, write the files that were asked for, print a table.

    Raises:
        SourceError: there is nothing to train.
        CommandError: something is wrong with a file to be written, or there is no result.
        OutputError: standard output is closed or full.
    """
    require_output()
    experiment = _experiment(options)
    outputs = _outputs(options)
    check_trainable("run", options.source, experiment)
    troubles = []
    # Until here Ctrl+C simply ends the process: there is nothing to tidy up, and a KeyboardInterrupt in the middle of
    # an import shows as a traceback.
    with interrupts.keyboard_interrupt():
        try:
            result = train_apart(
                experiment, options.epochs, bar.update, grid=GRID_AT_REST if _needs_pictures(options) else 0
            )
        except TrainingError as error:
            raise CommandError(str(error)) from error
        finally:
            bar.clear()
        for path, put in outputs:
            try:
                write(path, partial(put, result))
            except (FileError, OutputError) as error:
                troubles.append(str(error))
    words = f"{_headline(result)}\n\n{table(result)}\n{made_with(result.machinery)}"
    if any(path == STANDARD_OUTPUT for path, _ in outputs):
        tell(words.rstrip("\n"))
    else:
        write_out(words)
    if troubles:
        raise CommandError(" ".join(troubles))


def _experiment(options: RunOptions) -> Experiment:
    """The experiment that the source names, with the options' seed and number of repeats."""
    experiment = experiment_of(options.source, options.table)
    if options.seed is not None:
        experiment = replace(experiment, training=replace(experiment.training, seed=options.seed))
    if options.repeats is not None:
        experiment = replace(experiment, repeats=replace(experiment.repeats, count=options.repeats))
    return experiment


def _outputs(options: RunOptions) -> list[tuple[Path, Writer]]:
    """The files to write, after all that can be known of them now.

    Raises:
        CommandError: one of them can't be written, or would take the place of another or of the source.
    """
    writers: tuple[tuple[Path | None, Writer], ...] = (
        (options.json, lambda result, file: file.write(result_json(result))),
        (options.csv, write_csv),
        (options.png, _write_picture),
        (options.report, partial(_write_report, Path(options.source).stem)),
    )
    outputs = [(path, put) for path, put in writers if path is not None]
    check_outputs([options.source], (path for path, _ in outputs))
    if _needs_pictures(options):
        os.environ["QT_QPA_PLATFORM"] = "offscreen"  # a picture needs no display
        problem = display_check.library_problem()
        if problem is not None:
            raise CommandError(problem)
    return outputs


def _write_picture(result: Result, file: IO[bytes]) -> None:
    from desktop.command_line.picture import picture  # noqa: PLC0415 - loads Qt, which is needed for pictures alone

    file.write(picture(result))


def _needs_pictures(options: RunOptions) -> bool:
    return options.png is not None or options.report is not None


def _write_report(title: str, result: Result, file: IO[bytes]) -> None:
    from desktop.command_line.picture import picture  # noqa: PLC0415 - see above
    from desktop.look.theme import PAPER  # noqa: PLC0415 - loads Qt, too

    file.write(result_report(result, title, picture(result, PAPER)))


def _headline(result: Result) -> str:
    count = result.experiment.repeats.count
    repeats = f"; {count} repeats: median, lowest, highest" if count > 1 else ""
    seconds = result.seconds
    time = duration(seconds) if seconds >= 10 else f"{seconds:.1f} s"
    return f"{result.epochs} epochs in {time}; losses in nats{repeats}"
