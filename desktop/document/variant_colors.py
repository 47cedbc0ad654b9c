"""Which colour each variant has: its own for as long as it is there, whatever comes, goes or moves beside it."""

from __future__ import annotations

from collections.abc import Sequence

from core.experiment.spec import Variant


def carried(old: Sequence[Variant], colors: Sequence[int], new: Sequence[Variant]) -> tuple[int, ...]:
    """The colour numbers of the new variants, given those of the old.

    Variants that an edit leaves alone are the same objects before and after, which is how they are found again. One
    that was changed in its place keeps its colour too. Whoever is new gets the lowest number that is free.
    """
    found: dict[int, int] = {}
    free = set(range(len(old)))
    for index, variant in enumerate(new):
        same = [at for at in sorted(free) if old[at] is variant]
        if same:
            found[index] = same[0]
            free.remove(same[0])
    if len(old) == len(new):
        for index in range(len(new)):
            if index not in found and index in free:
                found[index] = index
                free.remove(index)
    taken = {colors[at] for at in found.values()}
    spare = iter([color for color in range(len(old) + len(new)) if color not in taken])
    return tuple(colors[found[index]] if index in found else next(spare) for index in range(len(new)))
