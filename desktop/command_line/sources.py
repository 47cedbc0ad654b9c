"""What the commands without a window begin with: a preset, an experiment file, or a table."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from core.data.tables.columns import Choice, guessed, named
from core.data.tables.errors import TableError
from core.data.tables.files import load, table_of
from core.data.tables.labels import TooManyClassesError
from core.data.tables.suffixes import is_table
from core.data.tables.table import ReadOptions, Table
from core.data.tables.taking import question_text, taken
from core.experiment.experiment_file import ExperimentFileError, unused_recipe
from core.experiment.experiment_file import load as load_experiment
from core.experiment.imported import with_points_of
from core.experiment.presets import PRESETS, UnknownPresetError, opening_experiment, preset
from core.experiment.share_code import ShareCodeError, from_code, is_code
from core.experiment.spec import Experiment
from core.experiment.table_text import outliers_text, scaling_text, strip_text
from desktop.command_line.table_options import SEPARATORS, TableOptions
from desktop.process.terminal import tell

NOT_OF_A_TABLE: Final = "is an option for tables, and this is none"


class SourceError(Exception):
    """There is no experiment to begin with; the message is one sentence, which names the source."""


def experiment_of(source: str, options: TableOptions) -> Experiment:
    """The experiment that a source names. What a person should know of it is told on standard error.

    Raises:
        SourceError: there is none.
    """
    try:
        if source not in PRESETS and is_table(Path(source)):
            return _of_table(source, options)
        given = next((name for name, value in vars(options).items() if value not in (None, False)), None)
        if given is not None:
            raise SourceError(f"{source}: --{given.replace('_', '-')} {NOT_OF_A_TABLE}.")
        return _of_name(source)
    except (ExperimentFileError, UnknownPresetError, ShareCodeError, TableError) as error:
        raise SourceError(f"{source}: {error}") from error


def _of_name(source: str) -> Experiment:
    if source in PRESETS:
        return preset(source)
    if is_code(source):
        return from_code(source)
    path = Path(source)
    try:
        experiment = load_experiment(path)
    except ExperimentFileError as error:
        if isinstance(error.__cause__, FileNotFoundError) and path.name == source and not path.suffix:
            preset(source)  # raises: a mistyped preset is likelier than a file without an ending
        raise
    if unused := unused_recipe(experiment):
        tell(f"{source}: {unused}")
    return experiment


def _of_table(source: str, options: TableOptions) -> Experiment:
    """The opening experiment with a table's points."""
    path = Path(source)
    read = ReadOptions(
        encoding=options.encoding,
        separator=None if options.separator is None else SEPARATORS[options.separator],
        decimal=options.decimal,
        has_header=None if options.header is None else options.header == "yes",
    )
    table = table_of(load(path), read)
    if question := question_text(table):
        raise TableError(f"{question} Say which with --decimal point or --decimal comma.")
    choice = _choice(table, options)
    try:
        found = taken(table, choice, path.name)
    except TooManyClassesError as error:
        raise TableError(f"{error} Choose some with --classes.") from error
    x, y = table.columns[choice.x], table.columns[choice.y]
    label = "none" if choice.label is None else f'"{table.columns[choice.label]}"'
    tell(f'{source}: {len(found.positions):,} points, x is "{x}", y is "{y}", label is {label}. {scaling_text(found)}')
    strip = strip_text(found)
    if strip:
        strip = f"{strip} Say so with --separate-scales."
    for sentence in (*(left.text for left in found.left_out), outliers_text(found), strip):
        if sentence:
            tell(f"{source}: {sentence}")
    return with_points_of(opening_experiment(), found)


def _choice(table: Table, options: TableOptions) -> Choice:
    choice = guessed(table)

    def place(column: str | None, otherwise: int) -> int:
        return otherwise if column is None else named(table, column)

    label = choice.label
    if options.label is not None:
        is_none = options.label == "none" and "none" not in table.columns
        label = None if is_none else named(table, options.label)
    return Choice(
        x=place(options.x, choice.x),
        y=place(options.y, choice.y),
        label=label,
        role=choice.role if options.role is None else named(table, options.role),
        classes=options.classes,
        one_scale=not options.separate_scales,
        without_outliers=options.without_outliers,
    )
