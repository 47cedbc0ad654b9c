"""Locks: which change of an experiment a lecturer's file doesn't allow, by whatever gesture, key or undo it comes."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Set
from typing import Final

from core.experiment.fields import FIELDS, read
from core.experiment.spec import Experiment

POINTS: Final = "points"
COMPARE: Final = "compare"
GENERATOR: Final = "data.generator"
ONE_GENERATOR: Final = "generator."
"""Before the name of one."""
SWITCH: Final = ".enabled"
"""Behind the path of a cure."""


def refusal(before: Experiment, after: Experiment, locked: Set[str]) -> str | None:
    """The first locked control that would have to be used to come from one experiment to the other; None where none
    would."""
    return next((name for name in sorted(locked) if _differs(name)(before, after)), None)


def with_parts(removed: Iterable[str]) -> frozenset[str]:
    """These controls, and what would stand there without a name: the strengths of a cure whose switch isn't shown."""
    names = frozenset(removed)
    owners = {name.removesuffix(SWITCH) for name in names if name in FIELDS and name.endswith(SWITCH)}
    return names | {path for path in FIELDS if path.rpartition(".")[0] in owners}


def _differs(name: str) -> Callable[[Experiment, Experiment], bool]:
    if name == POINTS:
        return _points_differ
    if name == COMPARE:
        return lambda before, after: len(before.variants) != len(after.variants)
    if name == GENERATOR:
        return lambda before, after: before.data.generator != after.data.generator
    if name.startswith(ONE_GENERATOR):
        one = name.removeprefix(ONE_GENERATOR)
        return lambda before, after: after.data.generator == one != before.data.generator
    field = FIELDS.get(name)
    if field is None:  # of what is no part of an experiment
        return lambda _before, _after: False
    if field.of_variant:
        return lambda before, after: _variants_differ(before, after, name)
    return lambda before, after: bool(read(before, name) != read(after, name))


def _points_differ(before: Experiment, after: Experiment) -> bool:
    """Points were drawn, moved, erased or selected ones changed: of the same recipe there are others than before."""
    return before.data == after.data and before.points != after.points


def _variants_differ(before: Experiment, after: Experiment, path: str) -> bool:
    """A setting is another one in a variant. Variants may change places; one that comes has to be like one there."""
    had, has = (Counter(read(one, path) for one in each.variants) for each in (before, after))
    return had != has if len(before.variants) == len(after.variants) else not set(has) <= set(had)
