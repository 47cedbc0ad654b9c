"""What the window asks of known truth, and what the training process answers; part of core.protocol."""

from __future__ import annotations

import msgspec
import numpy as np
import numpy.typing as npt

from core.data.truth.scores import SampleScores, Score
from core.message import Message
from core.plane.grid import View


class RequestTruth(Message, frozen=True):
    """Tell what is known of the recipe that the present points come from; answered with KnownTruth."""

    number: int
    """Comes back in the answer; later ones are higher."""
    grid: int
    """Cells of the plane along each axis on which the best border is looked for; 0 where nobody wants to see it."""
    view: View
    """The part of the plane that the border is wanted of."""


class KnownTruth(Message, frozen=True):
    """The answer to RequestTruth."""

    number: int
    best: Score | None
    """The best that is possible on points of this recipe; None where the points don't come from one."""
    sample: SampleScores | None
    """What the true probabilities score on the very points that there are; None unless all of them are as the recipe
    gave them."""
    border: tuple[npt.NDArray[np.float32], ...]
    """Lines (K, 2) in plane units between the areas where each class is the likeliest."""


class FreshCurves(msgspec.Struct, frozen=True):
    """How variants do on fresh points of the recipe: at checkpoints, as far as these have been measured, and now.

    Each count is the median over the repeats.
    """

    epochs: npt.NDArray[np.int64]
    """(M,) ascending."""
    losses: npt.NDArray[np.float64]
    """(V, M) nats, as protocol.Measures."""
    accuracies: npt.NDArray[np.float64]
    """(V, M) shares."""
