"""The ghost: what is kept in sight of the run that ended last, so that the present one can be compared with it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final, Self

import numpy as np
import numpy.typing as npt

from core.experiment.changes import NEWCOMER
from core.experiment.spec import Experiment, Variant
from core.metrics.history import History
from core.plane.grid import View
from core.protocol import VariantSnapshot

FEWEST: Final = 50
"""Epochs beyond which a run is worth to be compared with."""


@dataclass(frozen=True)
class GhostVariant:
    """One variant as it was when its run ended."""

    variant: Variant
    history: History
    surface: npt.NDArray[np.float32]
    """Of the weights that were in use at the end, over the ghost's view; (S, G, G) as in VariantSnapshot."""
    validation_loss: float
    """Of the same weights; NaN where there were no validation points."""

    @classmethod
    def of(cls, variant: Variant, shown: VariantSnapshot, history: History) -> Self:
        """As a snapshot found it. The history is shared: what is still on its way belongs to the run's end."""
        return cls(variant, history, shown.surface, shown.measures.validation_loss)


@dataclass(frozen=True)
class Ghost:
    """A run that has ended."""

    run_id: int
    experiment: Experiment
    """At its end."""
    epoch: int
    view: View
    variants: tuple[GhostVariant | None, ...]
    """By place; None for one that has no counterpart there."""

    def reformed(self, places: Sequence[int]) -> Ghost:
        """Beside a run whose variants came from these places; a newcomer has nothing to be compared with."""
        if max(places, default=NEWCOMER) >= len(self.variants):
            return self
        return replace(self, variants=tuple(self.variants[at] if at != NEWCOMER else None for at in places))

    def is_on_points_of(self, experiment: Experiment) -> bool:
        """Whether its losses were measured on the points that an experiment has."""
        mine = self.experiment
        return mine.data == experiment.data and np.array_equal(mine.points.ids, experiment.points.ids)

    def is_of_data_of(self, experiment: Experiment) -> bool:
        """Whether it learned the dataset that an experiment has, whatever was drawn or erased since."""
        mine, ids = self.experiment, experiment.points.ids
        return mine.data == experiment.data and bool(len(ids) == 0 or np.isin(ids, mine.points.ids).any())

    def beside(self, variants: Sequence[Variant], chosen: int) -> list[GhostVariant | None]:
        """For each of these variants the one to compare it with.

        By place where there are as many. Else the chosen one is compared with its equal, or what stood in its place.
        """
        if len(variants) == len(self.variants):
            return list(self.variants)
        known = [one for one in self.variants if one is not None]
        equal = [one for one in known if one.variant == variants[chosen]]
        at = self.variants[min(chosen, len(self.variants) - 1)]
        found: list[GhostVariant | None] = [None] * len(variants)
        found[chosen] = equal[0] if equal else at
        return found


def ghost_after(ghost: Ghost | None, ended: Ghost | None, experiment: Experiment, run_id: int) -> Ghost | None:
    """Which ghost a run has: that of the run that gave its place to it, or the one that was there.

    Of another dataset there is none, since nothing could be compared, and none of the run itself, come back.

    Args:
        ghost: the one that was there.
        ended: of the run that gave its place; None where that was too short.
        experiment: of the run.
        run_id: the run's.
    """
    newest = ended if ended is not None else ghost
    if newest is None or newest.run_id == run_id or not newest.is_of_data_of(experiment):
        return None
    return newest
