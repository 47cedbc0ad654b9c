"""What the network's diagram shows: what units answer, or one of the looks that pages of the tab Inside tell of."""

from __future__ import annotations

from typing import Final, Literal, NamedTuple

from core.words import Translatable

Mode = Literal["answers", "mask", "step"]
"""What units put out over the plane; the dropout mask of one point in one step; the numbers of one training step."""


class ModeWords(NamedTuple):
    """A mode with its word on screen and what there is to see."""

    mode: Mode
    word: Translatable
    help: Translatable


MODES: Final = (
    ModeWords("answers", "Answers", "What each unit puts out over the plane, and each weight, in evaluation mode."),
    ModeWords(
        "mask", "Mask", "The dropout mask of one training point in one step: silent units dark, their edges gone."
    ),
    ModeWords("step", "One step", "The next training step in its four parts, with its numbers on units and edges."),
)
