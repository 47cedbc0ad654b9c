"""Which points a network has right, since when, how hard each of them is, and the wrong labels that it gives."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from core.protocol.inspection.question import Answer, Question


class AskMemorizing(Question, frozen=True, eq=True):
    """How the network classifies each point, now and at the checkpoints; answered with MemorizingLook."""

    of_repeats: bool = False
    """Also, in how many of the repeats each point is got wrong."""


class MemorizingLook(Answer, frozen=True, kw_only=True):
    """The answer to AskMemorizing. As long as it isn't complete, some checkpoints have yet to be looked at.

    N points: training points first, then validation points, each in the order of their ids. K checkpoints have been
    looked at. A point is missed where the network gives it another class than its label, which may be a wrong one.
    """

    ids: npt.NDArray[np.int64]
    """(N,) of the points."""
    training_count: int
    classes: npt.NDArray[np.uint8]
    """(N,) what the network answers, by the weights that are shown."""
    is_missed: npt.NDArray[np.bool_]
    """(N,) by the same weights."""
    since: npt.NDArray[np.int32]
    """(N,) the earliest epoch, of those looked at, from which on up to the epoch that is shown the network has given
    the point the same class as now."""
    before: npt.NDArray[np.int32]
    """(N,) the last one before it, at which it gave another; -1 where there is none."""
    epochs: npt.NDArray[np.int64]
    """(K,) ascending: those of the checkpoints that were looked at."""
    given: npt.NDArray[np.int64]
    """(K,) wrong labels that were given at these, counted as in VariantSnapshot.given_wrong."""
    wrong_count: int
    """Training points whose label is wrong."""
    missed_epochs: npt.NDArray[np.int32]
    """(N,) at how many of the epochs that were looked at, up to the one that is shown, the point was missed."""
    looked_at: int
    """How many epochs those are."""
    missed_repeats: npt.NDArray[np.int32] | None
    """(N,) in how many of the repeats it is missed, by the weights that are shown, or of a moment before as long as it
    isn't complete; None unless asked for, and until all have been looked at."""
    repeat_count: int
