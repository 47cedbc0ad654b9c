"""What is measured of one member at every checkpoint of a run, bit by bit: nothing in a checkpoint ever changes."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator, Sequence
from typing import Generic, NamedTuple, TypeVar
from weakref import WeakKeyDictionary

from core.learning.checkpoints import Checkpoint
from core.learning.frozen_stack import FrozenStack
from core.learning.inspection.subject import Subject
from core.learning.network import Parameters

T = TypeVar("T")


class Course(NamedTuple, Generic[T]):
    """What has been measured so far."""

    found: list[tuple[int, T]]
    """Epoch and what was found there, ascending."""
    is_complete: bool


class OfCheckpoints(Generic[T]):
    """Measures the checkpoints of a run, each once. What was found is forgotten with its checkpoint."""

    def __init__(self, measure: Callable[[Parameters, int, Subject], T]) -> None:
        """measure: what is found of a row of a stack's parameters."""
        self._measure = measure
        self._known: WeakKeyDictionary[FrozenStack, dict[int, T]] = WeakKeyDictionary()

    def forget(self) -> None:
        """Something else decides what is found: measure anew."""
        self._known.clear()

    def course(self, subject: Subject, seconds: float) -> Course[T]:
        """Of the subject's member as far as it is known; measures some more for so long, one checkpoint at least."""
        until = time.perf_counter() + seconds
        is_complete, has_measured = True, False
        for checkpoint in coarse_first(subject.checkpoints):
            place = checkpoint.place(subject.member)
            if place is None or subject.member in self._known.get(place[0], {}):
                continue
            if has_measured and time.perf_counter() > until:
                is_complete = False
                break
            stack, row = place
            found = self._measure(stack.parameters, row, subject)
            self._known.setdefault(stack, {})[subject.member] = found
            has_measured = True
        course: list[tuple[int, T]] = []
        for checkpoint in subject.checkpoints:
            place = checkpoint.place(subject.member)
            known = {} if place is None else self._known.get(place[0], {})
            if subject.member in known:
                course.append((checkpoint.epoch, known[subject.member]))
        return Course(course, is_complete)


def coarse_first(checkpoints: Sequence[Checkpoint]) -> Iterator[Checkpoint]:
    """The newest, then every so many, then those between: a course is seen as a whole before its details."""
    last = len(checkpoints) - 1
    places = sorted(range(last + 1), key=lambda place: -(place & -place) if 0 < place < last else -last - 1)
    return (checkpoints[place] for place in places)
