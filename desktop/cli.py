"""The command line: options of the window, checked before Qt is loaded."""

from __future__ import annotations

import argparse
import math
import re
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final, Literal

from desktop.theme import SMALLEST_WINDOW

LARGEST: Final = (7680, 4320)
PICTURE_SUFFIXES: Final = (".png", ".jpg", ".jpeg")
LONGEST_WAIT: Final = 3600.0

ColorScheme = Literal["light", "dark", "system"]


@dataclass(frozen=True)
class Options:
    """What a person asked for on the command line."""

    screenshot: Path | None = None
    """Save what the window shows to this file, then exit."""
    after: float = 6.0
    """Seconds to train before the screenshot."""
    size: tuple[int, int] = (1280, 800)
    """Width and height of the window in pixels."""
    theme: ColorScheme | None = None
    """None: the one chosen last time, the system's at first."""
    projector: bool = False


def parse(arguments: Sequence[str] | None = None) -> Options:
    """Options from the command line's arguments (the process's own by default).

    Raises SystemExit: status 0 after --help and --version, 2 with the reason for wrong options.
    """
    parser = argparse.ArgumentParser(
        prog="overfitting-playground",
        description="Draw points, choose a network and regularizers, and watch overfitting happen and be cured.",
        allow_abbrev=False,
    )
    parser.add_argument(
        "--version", action=_ShowVersion, nargs=0, default=argparse.SUPPRESS, help="show the version, and exit"
    )
    parser.add_argument(
        "--screenshot", metavar="FILE", type=_picture, help="train the opening experiment, save a picture, and exit"
    )
    parser.add_argument(
        "--after",
        metavar="SECONDS",
        type=_seconds,
        default=Options.after,
        help="how long to train before the picture (default: %(default)g)",
    )
    parser.add_argument(
        "--size", metavar="WxH", type=_size, default=Options.size, help="size of the window (default: 1280x800)"
    )
    parser.add_argument(
        "--theme", choices=("light", "dark", "system"), help="colour scheme (default: the one chosen last)"
    )
    parser.add_argument("--projector", action="store_true", help="large type, thick lines, high contrast")
    return Options(**vars(parser.parse_args(arguments)))


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

        sys.stdout.write(f"{parser.prog} {version('overfitting-playground')}\n")
        parser.exit()


def _picture(text: str) -> Path:
    path = Path(text)
    if path.suffix.lower() not in PICTURE_SUFFIXES:
        raise argparse.ArgumentTypeError(f"{text}: the name must end in .png or .jpg")
    if not path.parent.is_dir():
        raise argparse.ArgumentTypeError(f"{text}: there is no folder {path.parent}")
    return path


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
