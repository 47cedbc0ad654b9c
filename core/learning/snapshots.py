"""What snapshots show of a run: surfaces and boundaries over the repeats, and how its variants stand."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

from core.learning.lead import Behind
from core.learning.run_state import RunState, Surface
from core.learning.unsent_history import UnsentHistory
from core.learning.wrong_labels import Given, of_variant
from core.plane.contour import boundary_lines
from core.plane.grid import WHOLE, View
from core.protocol import VariantSnapshot


def variant_snapshot(
    variant: int,
    state: RunState,
    best_epoch: int,
    unsent: UnsentHistory,
    given: Sequence[Given],
    behind: Behind,
    grid: int,
    *,
    spread: bool,
    view: View,
) -> VariantSnapshot:
    """One variant's part of a snapshot, with a surface of grid x grid over a view; takes the rows of its history along.

    Args:
        state: the moment that is shown, where best_epoch is of the whole run.
        given: how each member of the run answers at wrong labels.
        behind: how sure it is that this variant is behind another one.
        spread: whether every repeat's boundary is shown, too.
    """
    surfaces = state.surfaces(variant, grid, view)
    rows, ranges = unsent.take()
    given_wrong, knows_shape = of_variant([given[member] for member in state.members(variant)])
    return VariantSnapshot(
        outcomes=state.outcomes(variant),
        best_epoch=best_epoch,
        surface=mean_surface(surfaces),
        boundaries=boundaries(surfaces if spread else (), view),
        rows=rows,
        ranges=ranges,
        rises=unsent.take_rises(),
        forget_after=unsent.take_forget_after(),
        given_wrong=given_wrong,
        knows_shape=knows_shape,
        lead_error=behind.lead_error,
        validation_count=behind.validation_count,
    )


def mean_surface(surfaces: Sequence[Surface]) -> Surface:
    """(S, G, G): what the repeats answer on average."""
    if len(surfaces) == 1:
        return surfaces[0]
    mean: Surface = np.mean(surfaces, axis=0, dtype=np.float32)
    return mean


def boundaries(surfaces: Sequence[Surface], view: View = WHOLE) -> npt.NDArray[np.float32]:
    """(K, 4) segments of the boundary of each of the surfaces over a view, x1, x2, x1, x2 in plane units."""
    lines = [line for surface in surfaces for line in boundary_lines(surface, view) if len(line) > 1]
    if not lines:
        return np.empty((0, 4), np.float32)
    return np.concatenate([np.concatenate([line[:-1], line[1:]], axis=1) for line in lines])
