"""What the page Memory says, in plain words."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from core.protocol.inspection import MemorizingLook
from desktop.look.language import tr, tr_of


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
        return tr(
            "Flip a few with the tool Flip, or raise the label noise under Data: a network that knows the shape gets"
            " these wrong, until it learns them by heart."
        )
    if not knows_shape:
        story = tr("It gets fewer than 90 % of the rightly labelled training points right: this may be chance.")
    else:
        story = tr(
            "A network that knows the shape alone gets a ringed, filled point wrong. When it is learned by heart,"
            " it pulses once."
        )
    return f"{story} {tr('Median of {count} repeats.', count=found.repeat_count)}" if found.repeat_count > 1 else story


def missed_text(found: MemorizingLook | None) -> str:
    """How many points of each role are got wrong."""
    if found is None:
        return ""
    training, held_out = found.is_missed[: found.training_count], found.is_missed[found.training_count :]
    numbers = {
        "training": int(training.sum()),
        "of_training": len(training),
        "held_out": int(held_out.sum()),
        "of_held_out": len(held_out),
    }
    if found.repeat_count > 1:
        return tr(
            "Got wrong now, in the first repeat: {training:,} of {of_training:,} learned from, {held_out:,} of"
            " {of_held_out:,} held out.",
            **numbers,
        )
    return tr(
        "Got wrong now: {training:,} of {of_training:,} learned from, {held_out:,} of {of_held_out:,} held out.",
        **numbers,
    )


def point_text(
    found: MemorizingLook, row: int, point: SelectedPoint, class_names: Sequence[str], *, knows_shape: bool
) -> str:
    """Since when a point is classified as it is, in plain words. knows_shape: as in VariantSnapshot."""
    answer = class_names[int(found.classes[row])]
    since, before = int(found.since[row]), int(found.before[row])
    if point.is_wrong:
        role = tr("with a wrong label, held out") if point.held_out else tr("with a wrong label, learned from")
    else:
        role = tr("held out") if point.held_out else tr("learned from")
    if found.is_missed[row]:
        verdict = tr("got wrong")
    elif not point.is_wrong:
        verdict = tr("right")
    elif knows_shape and not point.held_out:
        verdict = tr("learned by heart")
    else:
        verdict = tr("as its wrong label says")
    told = [
        tr(
            "This point, {role}: {answer} ({verdict}) {when}.",
            role=role,
            answer=answer,
            verdict=verdict,
            when=_when(since, before),
        ),
        tr_of(
            found.looked_at,
            "Got wrong at {missed:,} of {count:,} epoch looked at.",
            "Got wrong at {missed:,} of {count:,} epochs looked at.",
            missed=int(found.missed_epochs[row]),
        ),
    ]
    if found.missed_repeats is not None:
        missed = int(found.missed_repeats[row])
        told.append(tr("{missed} of {count} repeats get it wrong now.", missed=missed, count=found.repeat_count))
    return " ".join(told)


def _when(since: int, before: int) -> str:
    """Since when it is classified as it is: since an epoch, and otherwise at the one looked at before; -1 for none."""
    if before < 0:
        return tr("from the start") if since == 0 else tr("at all epochs looked at, from {since:,} on", since=since)
    if since - before == 1:
        return tr("since epoch {since:,}", since=since)
    return tr("since between epochs {before:,} and {since:,}", before=before, since=since)
