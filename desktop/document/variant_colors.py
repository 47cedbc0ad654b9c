"""Which colour each variant has: its own for as long as it is there, whatever comes, goes or moves beside it."""

from __future__ import annotations

import operator
from collections.abc import Sequence

from core.experiment.spec import Variant


def carried(
    old: Sequence[Variant], colors: Sequence[int], new: Sequence[Variant], places: Sequence[int] | None = None
) -> tuple[int, ...]:
    """The colour numbers of the new variants, given those of the old.

    places: for each new variant, the place of the old one that it is, or -1; None where nobody knows. Then variants
    that an edit leaves alone are found as the same objects before and after, equal ones next, and one that was changed
    in its place keeps its colour too. Whoever is new gets the lowest number that is free, and so does the second of two
    that are the same.
    """
    found: dict[int, int] = {}
    for index, place in enumerate(_matched(old, new) if places is None else places):
        if place >= 0 and place not in found.values():
            found[index] = place
    taken = {colors[at] for at in found.values()}
    spare = iter([color for color in range(len(old) + len(new)) if color not in taken])
    return tuple(colors[found[index]] if index in found else next(spare) for index in range(len(new)))


def _matched(old: Sequence[Variant], new: Sequence[Variant]) -> list[int]:
    free = set(range(len(old)))
    found = [-1] * len(new)
    for is_same in (operator.is_, operator.eq):
        for index, variant in enumerate(new):
            same = [at for at in sorted(free) if is_same(old[at], variant)] if found[index] < 0 else []
            if same:
                found[index] = same[0]
                free.remove(same[0])
    if len(old) == len(new):
        for index in range(len(new)):
            if found[index] < 0 and index in free:
                found[index] = index
                free.remove(index)
    return found
