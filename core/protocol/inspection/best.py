"""Where the boundary was at the best epoch."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from core.plane.grid import WHOLE, View
from core.protocol.inspection.question import Answer, Question


class AskBest(Question, frozen=True, eq=True):
    """The boundary of the variant at its best epoch (see VariantSnapshot.best_epoch); answered with BestLook."""

    view: View = WHOLE
    """The part of the plane that it shall cover."""


class BestLook(Answer, frozen=True, kw_only=True):
    """The answer to AskBest."""

    best_epoch: int
    """-1 where there is none, or no checkpoint of it."""
    lines: tuple[npt.NDArray[np.float32], ...]
    """(K, 2) plane units each; of the mean answer of the repeats, as VariantSnapshot.surface."""
