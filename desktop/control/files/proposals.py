"""What files that are made of an experiment are proposed to be called, in the window's language."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from core.words import Translatable
from desktop.look.language import worded

PICTURED: Final[Translatable] = "overfitting"
"""A name of what is seen of an experiment that belongs to no file."""
CURVES: Final[Translatable] = "curves"
NETWORK: Final[Translatable] = "network"
POINTS: Final[Translatable] = "points"
LEARNED: Final[Translatable] = "what-i-learned"
LESSONS: Final[Translatable] = "lessons"
HANDOUT: Final[Translatable] = "handout"
ANSWERS: Final[Translatable] = "answers"


def stem_of(path: Path | None) -> str:
    """The name of an experiment's file; of one that belongs to no file what its pictures are called."""
    return path.stem if path is not None else worded(PICTURED)
