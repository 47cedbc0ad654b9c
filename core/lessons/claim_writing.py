"""Writing claims: what is trained, what is looked at, and the bound that it is held against."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Final, NamedTuple

import msgspec
from msgspec.structs import replace

from core.experiment.spec import Experiment, Repeats
from core.experiment.variant_names import variant_names
from core.lessons.claims import LONGEST_NAME, MOST_EXPECTATIONS, MOST_RUNS, Claim, Expectation
from core.lessons.lesson import MOST_CLAIMS, Lesson
from core.lessons.questions import Changes
from core.lessons.setup import SetupError, with_changes
from core.lessons.writing import SettingUpError, changes_between, free_id
from core.words import Say, said

FIRST_EPOCHS: Final = 200
"""Of a claim that is new, where nothing was trained yet."""
FIRST_BOUND: Final = 1.0
"""Of an expectation that is new: hardly a bound, until it was measured."""


class Offer(NamedTuple):
    """A network that a claim can be about."""

    place: str
    """Where it comes from, as it was `said`."""
    name: str
    """What it is called there, as it was `said`."""
    changes: Changes
    """As in Claim.runs."""


def run_offers(lesson: Lesson, own: Experiment, now: Experiment) -> list[Offer]:
    """The networks on screen, the lesson's own, and those that its steps set up, each once."""
    places = [(said("On screen"), now), (said("The lesson's own"), own)]
    for number, step in enumerate(lesson.steps, 1):
        if step.sets_up:
            try:
                places.append((said("Step {number}", number=number), with_changes(own, step.sets_up)))
            except SetupError:
                continue  # which the step itself tells
    found: list[Offer] = []
    for place, experiment in places:
        for name, variant in zip(variant_names(experiment.variants), experiment.variants, strict=True):
            try:
                changes = changes_between(own, replace(experiment, variants=(variant,), repeats=Repeats()))
            except SettingUpError:
                continue  # points that were drawn by hand come from no recipe
            changes.pop("repeats", None)
            changes = msgspec.json.decode(msgspec.json.encode(changes))  # as a claim's file has them
            if all(changes != one.changes for one in found):
                found.append(Offer(place, name, changes))
    return found


def new_claim(lesson: Lesson, offer: Offer, epochs: int, say: Say = str) -> Claim:
    """A claim about one network that hardly says anything, until the person says more. It has no words yet."""
    name = run_name(say(offer.name), ())
    return Claim(
        id=free_id("claim", [claim.id for claim in lesson.claims]),
        says="",
        runs={name: offer.changes},
        epochs=epochs,
        expects=(new_expectation(name),),
    )


def new_expectation(run: str) -> Expectation:
    """What nearly every network keeps to."""
    return Expectation(of=run, figure="validation_loss", at_most=FIRST_BOUND)


def run_name(name: str, taken: Sequence[str]) -> str:
    """A name for a run that fits, and that no other one has."""
    name = name.strip()[:LONGEST_NAME].strip() or "network"
    numbered = [f"{name[: LONGEST_NAME - 4].strip()} {number}" for number in range(2, len(taken) + 3)]
    return next(one for one in [name, *numbered] if one not in taken)


def with_claim(lesson: Lesson, at: int, claim: Claim) -> Lesson:
    """With another claim in a place."""
    return replace(lesson, claims=(*lesson.claims[:at], claim, *lesson.claims[at + 1 :]))


def with_claim_added(lesson: Lesson, at: int, claim: Claim) -> Lesson:
    """With one more claim; as it is where it has as many as a lesson may have."""
    if len(lesson.claims) >= MOST_CLAIMS:
        return lesson
    return replace(lesson, claims=(*lesson.claims[:at], claim, *lesson.claims[at:]))


def with_claim_removed(lesson: Lesson, at: int) -> Lesson:
    """Without a claim; no step rests on it any more."""
    gone = lesson.claims[at].id
    steps = tuple(replace(step, claims=tuple(id for id in step.claims if id != gone)) for step in lesson.steps)
    return replace(lesson, steps=steps, claims=(*lesson.claims[:at], *lesson.claims[at + 1 :]))


def with_claim_moved(lesson: Lesson, at: int, to: int) -> Lesson:
    """With a claim in another place."""
    claims = list(lesson.claims)
    claims.insert(max(0, min(to, len(claims) - 1)), claims.pop(at))
    return replace(lesson, claims=tuple(claims))


def with_run_added(claim: Claim, name: str, changes: Changes) -> Claim:
    """With one more network, under a name of its own; as it is where it has as many as it may have."""
    if len(claim.runs) >= MOST_RUNS:
        return claim
    return replace(claim, runs={**claim.runs, run_name(name, tuple(claim.runs)): changes})


def with_run_renamed(claim: Claim, before: str, after: str) -> Claim:
    """With another name for a network, wherever it stands. Raises ValueError where it has none, or another's."""
    after = after.strip()
    if not after or len(after) > LONGEST_NAME:
        raise ValueError(said("A name has 1 to {most} characters", most=LONGEST_NAME))
    if after != before and after in claim.runs:
        raise ValueError(said('There is a network "{name}" already', name=after))
    names = {name: after if name == before else name for name in claim.runs}
    expects = tuple(
        replace(each, of=names[each.of], times=None if each.times is None else names[each.times])
        for each in claim.expects
    )
    return replace(claim, runs={names[name]: changes for name, changes in claim.runs.items()}, expects=expects)


def with_run_removed(claim: Claim, name: str) -> Claim:
    """Without a network; the last one stays. What was expected of it goes, too, but for one expectation, which is
    that of another network then."""
    left = {other: changes for other, changes in claim.runs.items() if other != name}
    if not left:
        return claim
    kept = [each for each in claim.expects if name not in (each.of, each.times)]
    return replace(claim, runs=left, expects=tuple(kept) or (new_expectation(next(iter(left))),))


def with_expectation(claim: Claim, at: int, **changes: Any) -> Claim:
    """With another value for some of an expectation's fields. A network isn't compared with the same figure of itself:
    then it is compared with nothing."""
    expects = list(claim.expects)
    after = replace(expects[at], **changes)
    if after.times == after.of and after.times_figure in (None, after.figure):
        after = replace(after, times=None, times_figure=None)
    expects[at] = after
    return replace(claim, expects=tuple(expects))


def with_expectation_added(claim: Claim) -> Claim:
    """With one more thing that has to be so."""
    if len(claim.expects) >= MOST_EXPECTATIONS:
        return claim
    return replace(claim, expects=(*claim.expects, new_expectation(next(iter(claim.runs)))))


def with_expectation_removed(claim: Claim, at: int) -> Claim:
    """Without one; the last one stays."""
    if len(claim.expects) == 1:
        return claim
    return replace(claim, expects=(*claim.expects[:at], *claim.expects[at + 1 :]))
