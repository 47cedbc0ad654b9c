"""How one experiment took another's place: what an edit knows of it, and two experiments side by side don't tell."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

import numpy as np
import numpy.typing as npt

Places = tuple[int, ...]
"""For each variant, the place of the one before that it goes on from; -1 for a newcomer."""


@dataclass(frozen=True)
class Passage:
    """The way from one experiment to the next."""

    edit: int = 0
    """Number of the edit: the same whenever it is undone and redone, and for all moves of one gesture."""
    gesture: str | None = None
    """Merge key of the gesture that the change is a part of; None where it is none, and for undo and redo."""
    is_return: bool = False
    """An edit was undone, or redone after that."""
    places: Places | None = None
    """Of the variants; a place that is named twice has a copy that goes on from the same weights. None: to be found by
    comparing the experiments."""
    epoch: int | None = None
    """The run goes back to this epoch before the variants take their places; None: it stays where it is."""
    replaces_points: bool = False
    """The points come from elsewhere, a file for instance: those with the ids of others are not the same, moved."""
    selected: npt.NDArray[np.int64] | None = field(default=None, compare=False)
    """Ids (K,), ascending, of the points that are selected afterwards; None: those that were and are still there."""
    brings: int | None = None
    """Id of an ended run, whose experiment this is, that shall be brought back with it."""
    begins_anew: bool = False
    """A run begins at epoch 0, however little is new."""
    work: int | None = None
    """Number of other work that is on screen from now on, 0 for the person's own; None: the same as before. However
    alike two experiments are, no run goes on from one work to another."""


def inverted(places: Sequence[int], count: int) -> Places:
    """The way back to the `count` variants that there were before: of a variant and its copy, the first goes on."""
    return tuple(next((at for at, place in enumerate(places) if place == before), -1) for before in range(count))
