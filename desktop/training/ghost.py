"""The ghost: what is kept in sight of the run that ended last, so that the present one can be compared with it.

Its boundary is of the view at its end, until the training process, which keeps the run, has told that of another.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final, Self

import numpy as np
import numpy.typing as npt

from core.experiment.changes import NEWCOMER
from core.experiment.class_names import without_names
from core.experiment.spec import Experiment, Variant
from core.metrics.history import History
from core.plane.grid import View
from core.protocol import GhostSurface, VariantSnapshot

FEWEST: Final = 50
"""Epochs beyond which a run is worth to be compared with."""


@dataclass(frozen=True)
class GhostVariant:
    """One variant as it was when its run ended."""

    variant: Variant
    place: int
    """Among the variants of its run."""
    history: History
    surface: npt.NDArray[np.float32]
    """Of the weights that were in use at the end, over the view; (S, G, G) as in VariantSnapshot."""
    view: View
    validation_loss: float
    """Of the same weights; NaN where there were no validation points."""

    @classmethod
    def of(cls, variant: Variant, place: int, history: History, shown: VariantSnapshot, view: View) -> Self:
        """As a snapshot found it. The history is shared: what is still on its way belongs to the run's end."""
        return cls(variant, place, history, shown.surface, view, shown.measures.validation_loss)


@dataclass(frozen=True)
class Ghost:
    """A run that has ended."""

    run_id: int
    experiment: Experiment
    """At its end."""
    epoch: int
    variants: tuple[GhostVariant | None, ...]
    """By place; None for one that has no counterpart there."""
    is_kept: bool = True
    """The training process can still tell its surfaces, as far as is known."""

    def elsewhere(self, view: View) -> GhostVariant | None:
        """A variant whose surface is of another view, if it can be had of this one; None where there is none."""
        if not self.is_kept:
            return None
        return next((one for one in self.variants if one is not None and one.view != view), None)

    def with_surface(self, told: GhostSurface) -> Ghost:
        """With the surface that the training process told of one of the variants."""
        surface = told.surface
        if told.run_id != self.run_id:
            return self
        if surface is None:
            return replace(self, is_kept=False)
        found = (
            replace(one, surface=surface, view=told.view) if one is not None and one.place == told.variant else one
            for one in self.variants
        )
        return replace(self, variants=tuple(found))

    def reformed(self, places: Sequence[int]) -> Ghost:
        """Beside a run whose variants came from these places; a newcomer has nothing to be compared with."""
        if max(places, default=NEWCOMER) >= len(self.variants):
            return self
        return replace(self, variants=tuple(self.variants[at] if at != NEWCOMER else None for at in places))

    def is_on_points_of(self, experiment: Experiment) -> bool:
        """Whether its losses were measured on the points that an experiment has."""
        mine = self.experiment
        columns = ("ids", "positions", "labels", "flip_at", "place")
        pairs = ((getattr(mine.points, name), getattr(experiment.points, name)) for name in columns)
        is_same = without_names(mine.data) == without_names(experiment.data)
        return is_same and all(np.array_equal(*pair) for pair in pairs)

    def is_of_data_of(self, experiment: Experiment) -> bool:
        """Whether it learned the dataset that an experiment has, whatever was drawn or erased since."""
        mine, ids = self.experiment, experiment.points.ids
        is_same = without_names(mine.data) == without_names(experiment.data)
        return is_same and bool(len(ids) == 0 or np.isin(ids, mine.points.ids).any())

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
