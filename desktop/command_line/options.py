"""The command line: options of the window and of the commands, checked before anything heavy is loaded."""

from __future__ import annotations

import argparse
import math
import re
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final, Literal, NoReturn

from desktop.command_line.table_options import AS_FOUND, TableOptions, add_table_options, taken_out
from desktop.look.theme import SMALLEST_WINDOW
from desktop.process.terminal import tell, write_out

LARGEST: Final = (7680, 4320)
PICTURE_SUFFIXES: Final = (".png", ".jpg", ".jpeg")
TARGET_SUFFIXES: Final = (".json", ".csv", ".tsv", ".npz", ".py")
"""Of what convert can write."""
LONGEST_WAIT: Final = 3600.0

_SOURCE_HELP: Final = "a preset's name, a share code, or the path of an experiment file or a table (CSV, TSV, .npz)"

CODE: Final = re.compile(r"op\d{1,3}-", re.IGNORECASE)
"""How a share code begins; see core.experiment.share_code, which takes too long to load for --help."""

COMMANDS: Final = ("run", "convert", "export", "presets", "lessons")

ColorScheme = Literal["light", "dark", "system"]


MOST_EPOCHS: Final = 1_000_000
MOST_REPEATS: Final = 20
LARGEST_SEED: Final = 2**31 - 1
"""Both as in core.experiment.spec, which takes too long to load for --help; a test keeps them equal."""

PROGRAM: Final = "overfitting-playground"

STANDARD_OUTPUT: Final = Path("-")
"""What "-" stands for on the command line; a file of this name is ./- there, and given with its whole path."""


@dataclass(frozen=True)
class Options:
    """What a person asked of the window."""

    screenshot: Path | None = None
    """Save what the window shows to this file, then exit."""
    after: float = 6.0
    """Seconds to train before the screenshot."""
    size: tuple[int, int] | None = None
    """Width and height of the window in pixels; None: those that it had last, 1280 and 800 at first."""
    theme: ColorScheme | None = None
    """None: the one chosen last time, the system's at first."""
    projector: bool = False
    lesson: str | None = None
    """Id, number or file of a lesson to begin with."""
    code: str | None = None
    """A share code, whose experiment the window opens; None: the opening experiment."""


@dataclass(frozen=True)
class RunOptions:
    """What to train without a window, and what to write of it."""

    source: str
    """A preset's name, or the path of an experiment file or a table."""
    epochs: int = 1000
    seed: int | None = None
    """None: the experiment's own."""
    repeats: int | None = None
    """None: the experiment's own."""
    json: Path | None = None
    """STANDARD_OUTPUT, as for csv and png: to standard output."""
    csv: Path | None = None
    png: Path | None = None
    table: TableOptions = AS_FOUND


@dataclass(frozen=True)
class ConvertOptions:
    """A file to be written in another format, which the ending of its name says."""

    source: str
    """As of a run."""
    target: Path
    style: Literal["comma", "semicolon"] = "comma"
    """Of CSV: a semicolon goes with decimal commas."""
    table: TableOptions = AS_FOUND


@dataclass(frozen=True)
class ExportOptions:
    """What to write of an experiment for PyTorch; at least one file."""

    source: str
    """As of a run."""
    script: Path | None = None
    """STANDARD_OUTPUT, as for notebook and weights: to standard output."""
    notebook: Path | None = None
    weights: Path | None = None
    epochs: int = 1000
    seed: int | None = None
    """As of a run."""
    table: TableOptions = AS_FOUND


@dataclass(frozen=True)
class PresetsOptions:
    """List the presets."""


@dataclass(frozen=True)
class LessonsOptions:
    """What to do with lessons; nothing more: list them."""

    course: Path | None = None
    """A folder of lessons, or the file of one; None: ours."""
    check: bool = False
    """Train what they claim."""
    handout: Path | None = None
    """Write what they ask, to be printed; STANDARD_OUTPUT, as for answers: to standard output."""
    answers: Path | None = None
    of: str | None = None
    """The id of the one lesson that is handed out; None: all of the course."""


CommandOptions = RunOptions | ConvertOptions | ExportOptions | PresetsOptions | LessonsOptions


def parse(arguments: Sequence[str] | None = None) -> Options | CommandOptions:
    """What the command line's arguments (the process's own by default) ask for.

    Raises SystemExit: status 0 after --help and --version, 2 with the reason, on one line, for wrong options.
    Raises OutputError: --help or --version, and nobody listens.
    """
    parser = _parser()
    words = list(sys.argv[1:] if arguments is None else arguments)
    code = _code(parser, words)
    given = vars(parser.parse_args(words))
    command = given.pop("command")
    if command is None:
        return Options(**given, code=code)
    if code is not None:
        parser.error(f"{code[:12]}... is opened in a window, and the command {command} opens none")
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


def _code(parser: argparse.ArgumentParser, words: list[str]) -> str | None:
    """The share code among the words, which is taken out of them: argparse would take it for a command. After a
    command's name a code is what that command begins with."""
    for place, word in enumerate(words):
        if word in COMMANDS:
            return None
        if CODE.match(word):
            code = words.pop(place)
            if any(CODE.match(other) for other in words):
                parser.error("there are two share codes, and one window")
            return code
    return None


def _parser() -> argparse.ArgumentParser:
    # What isn't given is left out of the namespace, and the dataclasses have the defaults.
    parser = _Parser(
        prog=PROGRAM,
        description="Draw points, choose a network and regularizers, and watch overfitting happen and be cured."
        " Without a command, the window opens; with a share code (op1-...), it opens on that experiment.",
        argument_default=argparse.SUPPRESS,
        allow_abbrev=False,
    )
    parser.add_argument("--version", action=_ShowVersion, nargs=0, help="show the version, and exit")
    parser.add_argument(
        "--screenshot", metavar="FILE", type=_picture, help="train the opening experiment, save a picture, and exit"
    )
    parser.add_argument(
        "--after",
        metavar="SECONDS",
        type=_seconds,
        help=f"how long to train before the picture (default: {Options.after:g})",
    )
    parser.add_argument(
        "--size", metavar="WxH", type=_size, help="size of the window (default: the last one, 1280x800 at first)"
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
        type=_whole(1, MOST_REPEATS),
        help=f"how often to train each variant, 1 to {MOST_REPEATS} (default: the experiment's own)",
    )
    parser.add_argument(
        "--json",
        metavar="FILE",
        type=_output,
        help="write the experiment and its results; - for standard output (then the table goes to standard error)",
    )
    parser.add_argument(
        "--csv", metavar="FILE", type=_output, help="write the losses and accuracies of every epoch; - as above"
    )
    parser.add_argument(
        "--png", metavar="FILE", type=_output, help="write a picture of the planes and the losses; - as above"
    )
    add_table_options(parser)


def _add_export(parser: argparse.ArgumentParser) -> None:
    _add_training(parser)
    parser.add_argument("--script", metavar="FILE", type=_output, help="write a Python script; - for standard output")
    parser.add_argument("--notebook", metavar="FILE", type=_output, help="write a Jupyter notebook; - as above")
    parser.add_argument(
        "--weights",
        metavar="FILE",
        type=_output,
        help="train, and write the weights as a state_dict (of several variants, one for each by its name); - as above",
    )
    add_table_options(parser)


def _add_training(parser: argparse.ArgumentParser) -> None:
    """What is to be trained, and how."""
    parser.add_argument("source", metavar="SOURCE", help=_SOURCE_HELP)
    parser.add_argument(
        "--epochs",
        metavar="N",
        type=_whole(1, MOST_EPOCHS),
        help=f"how long to train, 1 to {MOST_EPOCHS:,} (default: {RunOptions.epochs})",
    )
    parser.add_argument(
        "--seed",
        metavar="S",
        type=_whole(0, LARGEST_SEED),
        help="decides initial weights, order of mini-batches and dropout noise (default: the experiment's own)",
    )


def _add_convert(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("source", metavar="IN", help=_SOURCE_HELP)
    parser.add_argument("target", metavar="OUT", type=_target, help="the file to write; its ending says as what")
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
        "--handout", metavar="FILE", type=_output, help="write texts and questions as HTML; - for standard output"
    )
    parser.add_argument(
        "--answers", metavar="FILE", type=_output, help="write the questions with their answers as HTML; - as above"
    )
    parser.add_argument("--of", metavar="ID", help="the one lesson that is handed out (default: all of the course)")


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


def _picture(text: str) -> Path:
    path = Path(text)
    if path.suffix.lower() not in PICTURE_SUFFIXES:
        raise argparse.ArgumentTypeError(f"{text}: the name must end in .png or .jpg")
    if not path.parent.is_dir():
        raise argparse.ArgumentTypeError(f"{text}: there is no folder {path.parent}")
    return path


def _target(text: str) -> Path:
    path = Path(text)
    if path.suffix.lower() not in TARGET_SUFFIXES:
        raise argparse.ArgumentTypeError(f"{text}: the name must end in {', '.join(TARGET_SUFFIXES)}")
    return path


def _output(text: str) -> Path:
    path = Path(text)
    return path.absolute() if path == STANDARD_OUTPUT and text != "-" else path


def _whole(smallest: int, largest: int) -> Callable[[str], int]:
    def convert(text: str) -> int:
        # Never more digits than Python converts in an instant.
        value = int(text) if re.fullmatch(r"\d{1,12}", text, re.ASCII) else -1
        if not smallest <= value <= largest:
            raise argparse.ArgumentTypeError(f"{text}: give a whole number from {smallest} to {largest}")
        return value

    return convert


def _seconds(text: str) -> float:
    try:
        seconds = float(text)
    except ValueError:
        seconds = math.nan
    if not 0.0 <= seconds <= LONGEST_WAIT:
        raise argparse.ArgumentTypeError(f"{text}: give seconds from 0 to {LONGEST_WAIT:.0f}")
    return seconds


def _size(text: str) -> tuple[int, int]:
    match = re.fullmatch(r"(\d{1,6})[xX](\d{1,6})", text, re.ASCII)
    if match is None:
        raise argparse.ArgumentTypeError(f"{text}: write width x height in pixels, such as 1280x800")
    width, height = int(match[1]), int(match[2])
    if not (SMALLEST_WINDOW[0] <= width <= LARGEST[0] and SMALLEST_WINDOW[1] <= height <= LARGEST[1]):
        smallest, largest = (f"{size[0]}x{size[1]}" for size in (SMALLEST_WINDOW, LARGEST))
        raise argparse.ArgumentTypeError(f"{text}: give {smallest} to {largest}")
    return width, height
