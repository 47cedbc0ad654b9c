"""The command line: what its words ask for, checked before anything heavy is loaded."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any, Final, NoReturn

from desktop.command_line import values
from desktop.command_line.options import (
    CODE,
    COMMANDS,
    LARGEST_SEED,
    MOST_EPOCHS,
    MOST_REPEATS,
    PROGRAM,
    CommandOptions,
    ConvertOptions,
    ExportOptions,
    LessonsOptions,
    Options,
    PresetsOptions,
    RunOptions,
)
from desktop.command_line.table_options import add_table_options, taken_out
from desktop.process.terminal import tell, write_out

VALUED: Final = frozenset({"--screenshot", "--after", "--size", "--theme", "--lesson"})
"""Options of the window after which their value comes; a test holds them against the parser's."""
_SOURCE_HELP: Final = "a preset's name, a share code, or the path of an experiment file or a table (CSV, TSV, .npz)"


def parse(arguments: Sequence[str] | None = None) -> Options | CommandOptions:
    """What the command line's arguments (the process's own by default) ask for.

    Raises SystemExit: status 0 after --help and --version, 2 with the reason, on one line, for wrong options.
    Raises OutputError: --help or --version, and nobody listens.
    """
    parser = _parser()
    words = list(sys.argv[1:] if arguments is None else arguments)
    opened = _taken_out(parser, words)
    given = vars(parser.parse_args(words))
    command = given.pop("command")
    if command is None:
        return _window_options(parser, given, opened)
    if opened is not None:
        parser.error(f"{_short(opened)} is opened in a window, and the command {command} opens none")
    before = [name for name in Options.__dataclass_fields__ if name in given]
    if before:
        parser.error(f"--{before[0]} is an option of the window, and the command {command} opens none")
    if command == "presets":
        return PresetsOptions()
    if command == "lessons":
        if "of" in given and not {"handout", "answers"} & set(given):
            parser.error("--of says of which lesson a handout is: it goes with --handout FILE or --answers FILE")
        return LessonsOptions(**given)
    table = taken_out(given)
    if command == "run":
        return RunOptions(**given, table=table)
    if command == "convert":
        return ConvertOptions(**given, table=table)
    if not {"script", "notebook", "weights"} & set(given):
        parser.error("export needs to know what to write: --script FILE, --notebook FILE or --weights FILE")
    return ExportOptions(**given, table=table)


def _window_options(parser: argparse.ArgumentParser, given: dict[str, Any], opened: str | None) -> Options:
    if opened is None or CODE.match(opened):
        return Options(**given, code=opened)
    if "screenshot" in given:
        parser.error("--screenshot is a picture of the opening experiment, or of a share code's")
    if "lesson" in given:
        parser.error("a lesson and a file would take each other's place in the window")
    return Options(**given, file=Path(opened))


def _taken_out(parser: argparse.ArgumentParser, words: list[str]) -> str | None:
    """The share code or the file to be opened among the words, which is taken out of them: argparse would take it for a
    command. After a command's name it is what that command begins with."""
    places = [place for place, word in enumerate(words) if word in COMMANDS]
    before = range(places[0] if places else len(words))
    found = [place for place in before if _is_opened(words[place], words[place - 1] if place else "")]
    if len(found) > 1:
        what = "share codes" if all(CODE.match(words[place]) for place in found) else "files or share codes"
        parser.error(f"there are {len(found)} {what}, and one window")
    return words.pop(found[0]) if found else None


def _is_opened(word: str, before: str) -> bool:
    """Whether a word is a share code or a path, rather than an option, its value, or a command with a slip in it."""
    if word.startswith("-") or before in VALUED:
        return False
    is_path = bool(Path(word).suffix) or len(Path(word).parts) > 1
    is_file = is_path or os.path.isfile(word)  # noqa: PTH113 - Path.is_file() raises where a word is longer than a name
    return CODE.match(word) is not None or is_file


def _short(word: str) -> str:
    return f"{word[:12]}…" if CODE.match(word) else word


def _parser() -> argparse.ArgumentParser:
    # What isn't given is left out of the namespace, and the dataclasses have the defaults.
    parser = _Parser(
        prog=PROGRAM,
        description="Draw points, choose a network and regularizers, and watch overfitting happen and be cured."
        " Without a command, the window opens; with a share code (op1-…) or a file, it opens on that.",
        argument_default=argparse.SUPPRESS,
        allow_abbrev=False,
    )
    parser.add_argument("--version", action=_ShowVersion, nargs=0, help="show the version, and exit")
    parser.add_argument(
        "--screenshot",
        metavar="FILE",
        type=values.picture,
        help="train the opening experiment, save a picture, and exit",
    )
    parser.add_argument(
        "--after",
        metavar="SECONDS",
        type=values.seconds,
        help=f"how long to train before the picture (default: {Options.after:g})",
    )
    parser.add_argument(
        "--size", metavar="WxH", type=values.size, help="size of the window (default: the last one, 1280x800 at first)"
    )
    parser.add_argument(
        "--theme", choices=("light", "dark", "system"), help="colour scheme (default: the one chosen last)"
    )
    parser.add_argument(
        "--lesson", metavar="NAME", help="begin with a lesson: its id, its number, or a file (lessons lists them)"
    )
    parser.add_argument("--projector", action="store_true", help="large type, thick lines, high contrast")
    commands = parser.add_subparsers(dest="command", title="commands", metavar="COMMAND", prog=PROGRAM)
    parser.set_defaults(command=None)
    _add_run(
        commands.add_parser(
            "run",
            help="train without a window, and print what comes out (run --help shows its options)",
            description="Train an experiment without a window or a display. A table of the results is printed to"
            " standard output.",
            argument_default=argparse.SUPPRESS,
            allow_abbrev=False,
        )
    )
    _add_convert(
        commands.add_parser(
            "convert",
            help="write an experiment or a table in another format",
            description="Read a preset, an experiment file or a table, and write it as an experiment (.json), a table"
            " (.csv, .tsv), NumPy arrays (.npz) or Python code (.py).",
            argument_default=argparse.SUPPRESS,
            allow_abbrev=False,
        )
    )
    _add_export(
        commands.add_parser(
            "export",
            help="write an experiment as a PyTorch script, a notebook or trained weights",
            description="Write an experiment, with all of its variants, as a PyTorch program that trains it as the"
            " playground does.",
            argument_default=argparse.SUPPRESS,
            allow_abbrev=False,
        )
    )
    _add_lessons(
        commands.add_parser(
            "lessons",
            help="list lessons, check their claims, or write what is handed out",
            description="List the lessons that come with the program, or those of a folder or a file; check whether"
            " what they claim happens; write their questions and answers to be printed.",
            argument_default=argparse.SUPPRESS,
            allow_abbrev=False,
        )
    )
    commands.add_parser(
        "presets",
        help="list the experiments that can be run by name",
        description="List the experiments that can be run by name.",
        allow_abbrev=False,
    )
    return parser


def _add_run(parser: argparse.ArgumentParser) -> None:
    _add_training(parser)
    parser.add_argument(
        "--repeats",
        metavar="R",
        type=values.whole(1, MOST_REPEATS),
        help=f"how often to train each variant, 1 to {MOST_REPEATS} (default: the experiment's own)",
    )
    parser.add_argument(
        "--json",
        metavar="FILE",
        type=values.output,
        help="write the experiment and its results; - for standard output (then the table goes to standard error)",
    )
    parser.add_argument(
        "--csv", metavar="FILE", type=values.output, help="write the losses and accuracies of every epoch; - as above"
    )
    parser.add_argument(
        "--png", metavar="FILE", type=values.output, help="write a picture of the planes and the losses; - as above"
    )
    parser.add_argument(
        "--report",
        metavar="FILE",
        type=values.output,
        help="write a page (HTML) on all of it, to be printed; - as above",
    )
    add_table_options(parser)


def _add_export(parser: argparse.ArgumentParser) -> None:
    _add_training(parser)
    parser.add_argument(
        "--script", metavar="FILE", type=values.output, help="write a Python script; - for standard output"
    )
    parser.add_argument("--notebook", metavar="FILE", type=values.output, help="write a Jupyter notebook; - as above")
    parser.add_argument(
        "--weights",
        metavar="FILE",
        type=values.output,
        help="train, and write the weights as a state_dict (of several variants, one for each by its name); - as above",
    )
    add_table_options(parser)


def _add_training(parser: argparse.ArgumentParser) -> None:
    """What is to be trained, and how."""
    parser.add_argument("source", metavar="SOURCE", help=_SOURCE_HELP)
    parser.add_argument(
        "--epochs",
        metavar="N",
        type=values.whole(1, MOST_EPOCHS),
        help=f"how long to train, 1 to {MOST_EPOCHS:,} (default: {RunOptions.epochs})",
    )
    parser.add_argument(
        "--seed",
        metavar="S",
        type=values.whole(0, LARGEST_SEED),
        help="decides initial weights, order of mini-batches and dropout noise (default: the experiment's own)",
    )


def _add_convert(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("source", metavar="IN", help=_SOURCE_HELP)
    parser.add_argument("target", metavar="OUT", type=values.target, help="the file to write; its ending says as what")
    parser.add_argument(
        "--style",
        choices=("comma", "semicolon"),
        help="of CSV files; semicolon: with decimal commas, as many spreadsheets want them (default: comma)",
    )
    add_table_options(parser)


def _add_lessons(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "course",
        metavar="COURSE",
        type=Path,
        nargs="?",
        default=None,
        help="a folder of lessons, or the file of one (default: the lessons that come with the program)",
    )
    parser.add_argument(
        "--check",
        action="store_true",
        help="read every lesson to its end, train what it claims, and end with status 1 where that doesn't happen",
    )
    parser.add_argument(
        "--handout", metavar="FILE", type=values.output, help="write texts and questions as HTML; - for standard output"
    )
    parser.add_argument(
        "--answers",
        metavar="FILE",
        type=values.output,
        help="write the questions with their answers as HTML; - as above",
    )
    parser.add_argument("--of", metavar="ID", help="the one lesson that is handed out (default: all of the course)")
    parser.add_argument(
        "--language",
        metavar="CODE",
        type=values.language,
        help="list and hand out lessons in another language, such as de, where they are translated",
    )


class _Parser(argparse.ArgumentParser):
    """Says what is wrong on one line, without the usage."""

    def print_help(self, file: object = None) -> None:
        del file  # always standard output
        write_out(self.format_help())

    def exit(self, status: int = 0, message: str | None = None) -> NoReturn:
        if message:
            tell(message.rstrip("\n"))
        sys.exit(status)

    def error(self, message: str) -> NoReturn:
        self.exit(2, f"{self.prog}: {' '.join(message.split())} (--help shows what is right)\n")


class _ShowVersion(argparse.Action):
    """Looks the version up only when asked for: that costs as much time as all the rest of this module."""

    def __call__(
        self,
        parser: argparse.ArgumentParser,
        _namespace: argparse.Namespace,
        _values: object,
        _option: str | None = None,
    ) -> None:
        from importlib.metadata import version  # noqa: PLC0415 - as long to load as all the rest here

        write_out(f"{parser.prog} {version('overfitting-playground')}\n")
        parser.exit()
