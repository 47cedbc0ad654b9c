"""Where the boundary was at the best epoch."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from core.plane.grid import WHOLE, View
from core.protocol.inspection.question import Answer, Question


class AskBest(Question, frozen=True, eq=True):
    """The boundary of the variant at its best epoch, as the window marks it; answered with BestLook."""

    best_epoch: int
    """-1 for none."""
    view: View = WHOLE
    """The part of the plane that it shall cover."""


class BestLook(Answer, frozen=True, kw_only=True):
    """The answer to AskBest."""

    best_epoch: int
    """That the lines are of: -1 where there is none, no checkpoint of it, or as long as it isn't complete."""
    lines: tuple[npt.NDArray[np.float32], ...]
    """(K, 2) plane units each; of the mean answer of the repeats, as VariantSnapshot.surface."""
