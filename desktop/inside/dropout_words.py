"""What the page Dropout says."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import Final, NamedTuple

import numpy as np

from core.protocol.inspection import AblationLook, MaskLook, VotersLook
from core.protocol.inspection.dropout import VOTER_COUNT
from core.words import said
from desktop.look.language import number, tr, worded
from desktop.look.loss_text import loss_text
from desktop.look.theme import CLASS_LOOKS

NO_VOTERS: Final = said(
    "With dropout on, {count} voters stand here: the network thinned out by {count} masks, each with a boundary of its"
    " own.",
    count=VOTER_COUNT,
)


class Counterpart(NamedTuple):
    """A variant without dropout that one with it is compared with."""

    place: int
    name: str
    """What it is called."""
    has_no_cure: bool
    """Whether it differs in more than dropout: it has no cure at all."""


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
        return worded(NO_VOTERS)
    if math.isnan(look.difference):
        return tr(
            "Asking the voters of epoch {epoch:,}: {known} of {count} so far.",
            epoch=look.epoch,
            known=len(look.surfaces),
            count=VOTER_COUNT,
        )
    return tr(
        "{count} voters at epoch {epoch:,}. On average over the plane, their mean probability differs from the whole"
        " network's by {difference:.3f} (luck of {count} draws: about {luck:.3f}).",
        count=VOTER_COUNT,
        epoch=look.epoch,
        difference=look.difference,
        luck=look.luck,
    )


def of_rises(look: AblationLook | None, beside: AblationLook | None, counterpart: Counterpart | None) -> str:
    """How much is lost without a unit, here and in what it is compared with."""
    values = values_of(look)
    mean, other = _mean(values), _mean(values_of(beside))
    if look is None or math.isnan(mean):
        return ""
    known = sum(map(math.isfinite, values))
    if known < len(values):
        here = tr(
            "At epoch {epoch:,} the training loss {changes} on average without one unit ({known:,} of {count:,} units"
            " so far)",
            epoch=look.epoch,
            changes=_changes(mean),
            known=known,
            count=len(values),
        )
    else:
        here = tr(
            "At epoch {epoch:,} the training loss {changes} on average without one unit",
            epoch=look.epoch,
            changes=_changes(mean),
        )
    if beside is None or math.isnan(other):
        return f"{here}."
    changes = _changes(other)
    if counterpart is None:
        if beside.rate:
            return tr("{here}; in the run before, with dropout (outline), it {changes}.", here=here, changes=changes)
        return tr("{here}; in the run before, without dropout (outline), it {changes}.", here=here, changes=changes)
    name = worded(counterpart.name)
    if counterpart.has_no_cure:
        return tr(
            "{here}; in {name}, which has no cure at all (outline), it {changes}.",
            here=here,
            name=name,
            changes=changes,
        )
    return tr("{here}; in {name} (outline), it {changes}.", here=here, name=name, changes=changes)


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
    if not float(f"{abs(rise):.4f}"):
        return tr("stays the same")
    size = number(f"{abs(rise):.4f}") if abs(rise) < 1 else loss_text(abs(rise))
    return tr("rises by {size}", size=size) if rise > 0 else tr("falls by {size}", size=size)


def point_words(look: MaskLook, class_names: Sequence[str]) -> str:
    """Which training point the mask is of, and when it has its turn. Classes without a name are called by colours."""
    if not look.point_count:
        return tr("No training points")
    x, y = look.position
    name = class_names[look.label] if look.label < len(class_names) else CLASS_LOOKS[look.label].name
    return tr(
        "Point {number} of {count}, {name} at ({x}, {y}): {turn}",
        number=look.point + 1,
        count=look.point_count,
        name=worded(name),
        x=number(f"{x:.2f}").replace("-", "−"),
        y=number(f"{y:.2f}").replace("-", "−"),
        turn=turn(look),
    )


def turn(look: MaskLook) -> str:
    """When the point takes part."""
    if look.has_stopped:
        return tr("it takes part in no step any more")
    if not look.step:
        return tr("its turn in epoch {epoch:,} was before points changed", epoch=look.in_epoch)
    step, steps, epoch = look.step, look.step_count, look.in_epoch
    if look.is_over:
        return tr("took part in step {step} of {steps} of epoch {epoch:,}", step=step, steps=steps, epoch=epoch)
    return tr("takes part in step {step} of {steps} of epoch {epoch:,}", step=step, steps=steps, epoch=epoch)


def sentence_of(look: MaskLook) -> str:
    """What to see."""
    if not look.speaks:
        return tr("This network has no hidden units that dropout could silence.")
    if not look.rate:
        return tr("Dropout is off: switch it on under Cures, and each step silences other units, for each point anew.")
    if look.has_stopped:
        return tr("This network has stopped training: no step comes any more that would silence a unit.")
    return tr(
        "Each step silences each unit with a chance of {share:.0f} %, for each point anew. Filled units take part,"
        " hollow ones are silent.",
        share=100 * look.rate,
    )
