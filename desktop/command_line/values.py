"""Values on the command line: from words to numbers and files, or a reason why not."""

from __future__ import annotations

import argparse
import math
import re
from collections.abc import Callable
from pathlib import Path

from desktop.command_line.options import LARGEST, LONGEST_WAIT, PICTURE_SUFFIXES, STANDARD_OUTPUT, TARGET_SUFFIXES
from desktop.look.theme import SMALLEST_WINDOW


def picture(text: str) -> Path:
    path = Path(text)
    if path.suffix.lower() not in PICTURE_SUFFIXES:
        raise argparse.ArgumentTypeError(f"{text}: the name must end in .png or .jpg")
    if not path.parent.is_dir():
        raise argparse.ArgumentTypeError(f"{text}: there is no folder {path.parent}")
    return path


def target(text: str) -> Path:
    path = Path(text)
    if path.suffix.lower() not in TARGET_SUFFIXES:
        raise argparse.ArgumentTypeError(f"{text}: the name must end in {', '.join(TARGET_SUFFIXES)}")
    return path


def output(text: str) -> Path:
    path = Path(text)
    return path.absolute() if path == STANDARD_OUTPUT and text != "-" else path


def language(text: str) -> str:
    if not re.fullmatch(r"[a-z]{2,3}", text):
        raise argparse.ArgumentTypeError(f"{text}: write two or three small letters, such as de")
    return text


def whole(smallest: int, largest: int) -> Callable[[str], int]:
    def convert(text: str) -> int:
        # Never more digits than Python converts in an instant.
        value = int(text) if re.fullmatch(r"\d{1,12}", text, re.ASCII) else -1
        if not smallest <= value <= largest:
            raise argparse.ArgumentTypeError(f"{text}: give a whole number from {smallest} to {largest}")
        return value

    return convert


def seconds(text: str) -> float:
    try:
        seconds = float(text)
    except ValueError:
        seconds = math.nan
    if not 0.0 <= seconds <= LONGEST_WAIT:
        raise argparse.ArgumentTypeError(f"{text}: give seconds from 0 to {LONGEST_WAIT:.0f}")
    return seconds


def size(text: str) -> tuple[int, int]:
    match = re.fullmatch(r"(\d{1,6})[xX](\d{1,6})", text, re.ASCII)
    if match is None:
        raise argparse.ArgumentTypeError(f"{text}: write width x height in pixels, such as 1280x800")
    width, height = int(match[1]), int(match[2])
    if not (SMALLEST_WINDOW[0] <= width <= LARGEST[0] and SMALLEST_WINDOW[1] <= height <= LARGEST[1]):
        smallest, largest = (f"{size[0]}x{size[1]}" for size in (SMALLEST_WINDOW, LARGEST))
        raise argparse.ArgumentTypeError(f"{text}: give {smallest} to {largest}")
    return width, height
