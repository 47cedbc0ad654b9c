"""What the page Dropout says."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import Final, NamedTuple

import numpy as np

from core.protocol.inspection import AblationLook, MaskLook, VotersLook
from core.protocol.inspection.dropout import VOTER_COUNT
from desktop.look.theme import CLASS_LOOKS

NO_VOTERS: Final = (
    f"With dropout on, {VOTER_COUNT} voters stand here: the network thinned out by {VOTER_COUNT} masks, each with a"
    " boundary of its own."
)


class Counterpart(NamedTuple):
    """A variant without dropout that one with it is compared with."""

    place: int
    words: str
    """What it is called, and how else it differs."""


def is_other_matter(one: MaskLook, other: MaskLook) -> bool:
    """Whether it is of another point or network, or dropout itself is another."""
    return _matter(one) != _matter(other)


def _matter(look: MaskLook) -> tuple[object, ...]:
    return look.question, look.rate, look.has_stopped, [len(layer) for layer in look.speaks]


def of_voters(look: VotersLook | None) -> str:
    """What there is of them, and how far their mean lies from the whole network."""
    if look is None:
        return ""
    if not look.rate:
        return NO_VOTERS
    if math.isnan(look.difference):
        return f"Asking the voters of epoch {look.epoch:,}: {len(look.surfaces)} of {VOTER_COUNT} so far."
    return (
        f"{VOTER_COUNT} voters at epoch {look.epoch:,}. On average over the plane, their mean probability differs from"
        f" the whole network's by {look.difference:.3f} (luck of {VOTER_COUNT} draws: about {look.luck:.3f})."
    )


def of_rises(look: AblationLook | None, beside: AblationLook | None, counterpart: Counterpart | None) -> str:
    """How much is lost without a unit, here and in what it is compared with."""
    values = values_of(look)
    mean, other = _mean(values), _mean(values_of(beside))
    if look is None or math.isnan(mean):
        return ""
    known = sum(map(math.isfinite, values))
    told = f" ({known:,} of {len(values):,} units so far)" if known < len(values) else ""
    text = f"At epoch {look.epoch:,} the training loss {_changes(mean)} on average without one unit{told}"
    if beside is None or math.isnan(other):
        return f"{text}."
    dropout = "with" if beside.rate else "without"
    where = f"in the run before, {dropout} dropout" if counterpart is None else f"in {counterpart.words}"
    return f"{text}; {where} (outline), it {_changes(other)}."


def alike(before: AblationLook | None, now: AblationLook | None) -> AblationLook | None:
    """That of the run before, if its layers were as many and as wide."""
    if before is None or now is None or [len(one) for one in before.rises] != [len(one) for one in now.rises]:
        return None
    return before


def values_of(look: AblationLook | None) -> list[float]:
    """Of all units, one layer after the other."""
    found: list[float] = [] if look is None else np.concatenate([*look.rises, np.empty(0)]).tolist()
    return found


def _mean(values: Sequence[float]) -> float:
    known = [value for value in values if math.isfinite(value)]
    return sum(known) / len(known) if known else math.nan


def _changes(rise: float) -> str:
    """How a loss changes by so much, nats."""
    size = f"{abs(rise):.4f}"
    if not float(size):
        return "stays the same"
    return f"{'rises' if rise > 0 else 'falls'} by {size}"


def point_words(look: MaskLook, class_names: Sequence[str]) -> str:
    """Which training point the mask is of, and when it has its turn. Classes without a name are called by colours."""
    if not look.point_count:
        return "No training points"
    x, y = look.position
    name = class_names[look.label] if look.label < len(class_names) else CLASS_LOOKS[look.label].name
    at = f"{name} at ({x:.2f}, {y:.2f})".replace("-", "−")
    return f"Point {look.point + 1} of {look.point_count}, {at}: {turn(look)}"


def turn(look: MaskLook) -> str:
    """When the point takes part."""
    if look.has_stopped:
        return "it takes part in no step any more"
    if not look.step:
        return f"its turn in epoch {look.in_epoch:,} was before points changed"
    when = "took" if look.is_over else "takes"
    return f"{when} part in step {look.step} of {look.step_count} of epoch {look.in_epoch:,}"


def sentence_of(look: MaskLook) -> str:
    """What to see."""
    if not look.speaks:
        return "This network has no hidden units that dropout could silence."
    if look.has_stopped:
        return "This network has stopped training: no step comes any more that would silence a unit."
    if not look.rate:
        return "Dropout is off: switch it on under Cures, and each step silences other units, for each point anew."
    return (
        f"Each step silences each unit with a chance of {100 * look.rate:.0f} %, for each point anew. Filled units"
        " take part, hollow ones are silent."
    )
