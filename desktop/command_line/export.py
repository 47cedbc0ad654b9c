"""The command that writes an experiment for PyTorch: as a script, as a notebook, as trained weights."""

from __future__ import annotations

from collections.abc import Callable
from operator import methodcaller
from pathlib import Path

from msgspec.structs import replace

from core.experiment.script import to_notebook, to_script
from core.experiment.spec import Experiment, Repeats
from core.files.whole_file import FileError
from core.headless.apart import TrainingError, train_apart
from core.headless.progress_bar import ProgressBar
from desktop.command_line.options import ExportOptions
from desktop.command_line.outputs import CommandError, check_outputs, write
from desktop.command_line.sources import experiment_of
from desktop.command_line.trainable import check_trainable
from desktop.process import interrupts


def export(options: ExportOptions, bar: ProgressBar) -> None:
    """Write the files that were asked for. Only weights need any training.

    Raises:
        SourceError: there is no experiment.
        CommandError: a file can't be written, or there is nothing to train.
        OutputError: standard output is closed or full.
    """
    experiment = _experiment(options)
    writers: tuple[tuple[Path | None, Callable[[], bytes]], ...] = (
        (options.script, lambda: to_script(experiment, options.epochs).encode()),
        (options.notebook, lambda: to_notebook(experiment, options.epochs)),
        (options.weights, lambda: _weights(experiment, options.epochs, bar)),
    )
    check_outputs([options.source], (path for path, _ in writers if path is not None))
    check_trainable("export", options.source, experiment)
    with interrupts.keyboard_interrupt():
        contents = [(path, make()) for path, make in writers if path is not None]
        try:
            for path, made in contents:
                write(path, methodcaller("write", made))
        except FileError as error:
            raise CommandError(str(error)) from error


def _experiment(options: ExportOptions) -> Experiment:
    """The experiment that the source names, with the option's seed. Of repeats, the first is exported."""
    experiment = experiment_of(options.source, options.table)
    if options.seed is not None:
        experiment = replace(experiment, training=replace(experiment.training, seed=options.seed))
    return replace(experiment, repeats=Repeats())


def _weights(experiment: Experiment, epochs: int, bar: ProgressBar) -> bytes:
    try:
        return train_apart(experiment, epochs, bar.update, with_weights=True).weights
    except TrainingError as error:
        raise CommandError(str(error)) from error
    finally:
        bar.clear()
