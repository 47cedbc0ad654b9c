"""What a person asked for on the command line: options of the window and of the commands."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path
from typing import Final, Literal

from desktop.command_line.table_options import AS_FOUND, TableOptions

LARGEST: Final = (7680, 4320)
PICTURE_SUFFIXES: Final = (".png", ".jpg", ".jpeg")
TARGET_SUFFIXES: Final = (".json", ".csv", ".tsv", ".npz", ".py")
"""Of what convert can write."""
LONGEST_WAIT: Final = 3600.0

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
    file: Path | None = None
    """An experiment or a table that the window opens, once it is there."""


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
    """STANDARD_OUTPUT, as for the others: to standard output."""
    csv: Path | None = None
    png: Path | None = None
    report: Path | None = None
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
    language: str = ""
    """In which they are listed and handed out, as far as there are translations; "" for that in which they were
    written."""


CommandOptions = RunOptions | ConvertOptions | ExportOptions | PresetsOptions | LessonsOptions
