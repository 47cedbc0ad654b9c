"""Looks that take longer than there is time for at once: what has been begun is brought to its end bit by bit."""

from __future__ import annotations

import dataclasses
import time
from collections.abc import Callable, Collection, Generator
from typing import Final, Generic, NamedTuple, TypeVar

import msgspec
import torch

from core.learning.inspection.subject import Subject
from core.protocol.inspection import Answer, Question

Q = TypeVar("Q", bound=Question)
A = TypeVar("A", bound=Answer)

Finding = Generator[A, None, A]
"""Yields what there is so far wherever it may be interrupted, and returns the answer. What it yields at first says that
nothing is known yet."""

FLOPS_A_PIECE: Final = 20_000_000
"""Floating-point operations between two interruptions, at most about: two milliseconds."""


class _Begun(NamedTuple, Generic[A]):
    subject: Subject
    finding: Finding[A]
    so_far: A


class Gradual(Generic[Q, A]):
    """Answers questions of a kind. Weights are looked at to the end before others are, so that there is an answer of
    large networks, too, while they train: it is of weights that were, and Answer.epoch says of when."""

    def __init__(self, find: Callable[[Subject, Q], Finding[A]]) -> None:
        self._find = find
        self._begun: dict[int, _Begun[A]] = {}
        """Of each variant."""
        self._found: dict[int, A] = {}

    def forget(self) -> None:
        """Other networks stand at the places of those that were looked at."""
        self._begun.clear()
        self._found.clear()

    def retain(self, variants: Collection[int]) -> None:
        """Only these are asked about any more."""
        for known in (self._begun, self._found):
            for variant in set(known).difference(variants):
                del known[variant]

    def look(self, subject: Subject, question: Q, seconds: float) -> A:
        """The answer, as far as it is known."""
        until, variant = time.perf_counter() + seconds, question.variant
        found, begun = self._found.get(variant), self._begun.pop(variant, None)
        if found is not None and (found.question != question or found.epoch > subject.epoch):
            found = None
            del self._found[variant]
        if begun is None or begun.so_far.question != question or not _goes_on(begun.subject, subject):
            begun = self._begin(subject, question)
        try:
            so_far = next(begun.finding)
            while time.perf_counter() < until:
                so_far = next(begun.finding)
        except StopIteration as end:
            answer: A = end.value
            self._found[variant] = answer
            return answer if _is_same(begun.subject, subject) else _incomplete(answer)
        self._begun[variant] = _Begun(begun.subject, begun.finding, so_far)
        return _incomplete(found if found is not None else so_far)

    def _begin(self, subject: Subject, question: Q) -> _Begun[A]:
        # Checkpoints and stacks of a run aren't to be kept alive by what is looked at for a while.
        alone = dataclasses.replace(subject, checkpoints=(), repeats=())
        finding = self._find(alone, question)
        return _Begun(alone, finding, next(finding))


def _incomplete(answer: A) -> A:
    return msgspec.structs.replace(answer, is_complete=False)


def _goes_on(begun: Subject, now: Subject) -> bool:
    """Whether these may still be the weights of the same run a little earlier."""
    return begun.member == now.member and begun.network == now.network and begun.epoch <= now.epoch


def _is_same(one: Subject, other: Subject) -> bool:
    return (
        one.regularization == other.regularization
        and torch.equal(one.parameters.flat, other.parameters.flat)
        and torch.equal(one.x, other.x)
        and torch.equal(one.labels, other.labels)
    )
