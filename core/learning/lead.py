"""How sure it is which variant leads: the standard error of what the others' validation losses lie above the lowest."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import Final, NamedTuple

from core.learning.rises import Losses, difference_error
from core.learning.run_state import RunState
from core.metrics.ranking import by_loss
from core.metrics.summary import Figure


class Behind(NamedTuple):
    """How sure it is that a variant is behind; as in VariantSnapshot."""

    lead_error: float = math.nan
    validation_count: int = 0


UNKNOWN: Final = Behind()


def behind_lead(state: RunState, variants: int) -> Sequence[Behind]:
    """Of each variant. Two networks are compared point by point, which takes out of the luck what both have of it: a
    point that is hard for one is hard for the other."""
    if variants < 2:
        return [UNKNOWN] * variants
    losses = {
        at: Figure.of(state.measures(m).validation_loss for m in state.members(at)).median for at in range(variants)
    }
    lead = by_loss(losses)[0]
    if not math.isfinite(losses[lead]):
        return [UNKNOWN] * variants
    of_lead = _of_points(state, lead)
    found = []
    for at in range(variants):
        pairs = zip(_of_points(state, at), of_lead, strict=True)
        error = Figure.of(difference_error(*pair) for pair in pairs).median if at != lead else math.nan
        found.append(Behind(error, len(of_lead[0])))
    return found


def _of_points(state: RunState, variant: int) -> list[Losses]:
    """(n,) losses on the validation points, of each repeat."""
    places = [state.place(member) for member in state.members(variant)]
    return [stack.gauge.held_out()[row] for stack, row in places]
