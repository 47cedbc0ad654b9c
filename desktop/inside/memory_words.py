"""What the page Memory says, in plain words."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from core.protocol.inspection import MemorizingLook


class SelectedPoint(NamedTuple):
    """The one point that is selected."""

    id: int
    held_out: bool
    is_wrong: bool
    """Its label is."""


def story_text(found: MemorizingLook | None, *, knows_shape: bool) -> str:
    """What there is to see. knows_shape: as in VariantSnapshot."""
    if found is None:
        return ""
    if not found.wrong_count:
        return (
            "Flip a few with the tool Flip, or raise the label noise under Data: a network that knows the shape gets"
            " these wrong, until it learns them by heart."
        )
    of = f" Median of {found.repeat_count} repeats." if found.repeat_count > 1 else ""
    if not knows_shape:
        return f"It gets fewer than 90 % of the rightly labelled training points right: this may be chance.{of}"
    return (
        "A network that knows the shape alone gets a ringed, filled point wrong. Each that the boundary swallows pulses"
        f" once.{of}"
    )


def missed_text(found: MemorizingLook | None) -> str:
    """How many points of each role are got wrong."""
    if found is None:
        return ""
    training, held_out = found.is_missed[: found.training_count], found.is_missed[found.training_count :]
    first = ", in the first repeat" if found.repeat_count > 1 else ""
    return (
        f"Got wrong now{first}: {int(training.sum()):,} of {len(training):,} learned from,"
        f" {int(held_out.sum()):,} of {len(held_out):,} held out."
    )


def point_text(
    found: MemorizingLook, row: int, point: SelectedPoint, class_names: Sequence[str], *, knows_shape: bool
) -> str:
    """Since when a point is classified as it is, in plain words. knows_shape: as in VariantSnapshot."""
    answer = class_names[int(found.classes[row])]
    since, before = int(found.since[row]), int(found.before[row])
    role = "held out" if point.held_out else "learned from"
    label = "with a wrong label, " if point.is_wrong else ""
    verdict = (
        "got wrong"
        if found.is_missed[row]
        else "right"
        if not point.is_wrong
        else "learned by heart"
        if knows_shape and not point.held_out
        else "as its wrong label says"
    )
    if before < 0:
        when = "from the start" if since == 0 else f"at all epochs looked at, from {since:,} on"
    else:
        when = f"since epoch {since:,}" if since - before == 1 else f"since between epochs {before:,} and {since:,}"
    missed = int(found.missed_epochs[row])
    often = f"Got wrong at {missed:,} of {found.looked_at:,} epochs looked at."
    if found.missed_repeats is not None:
        often += f" {int(found.missed_repeats[row])} of {found.repeat_count} repeats get it wrong now."
    return f"This point, {label}{role}: {answer} ({verdict}) {when}. {often}"
