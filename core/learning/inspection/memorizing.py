"""How a network classifies the points, now and at the checkpoints of its run: what it memorizes, and when."""

from __future__ import annotations

import time
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final
from weakref import WeakKeyDictionary

import numpy as np
import numpy.typing as npt
from torch import Tensor

from core.data.split import Assignment
from core.learning.checkpoints import Checkpoint
from core.learning.evaluation import logits
from core.learning.inspection.of_checkpoints import coarse_first
from core.learning.inspection.subject import Subject
from core.learning.network import Parameters
from core.learning.wrong_labels import answered, of_variant
from core.protocol.inspection import AskMemorizing, MemorizingLook

MOST_TOGETHER: Final = 16
MULTIPLICATIONS: Final = 1e7
"""Checkpoints that are looked at as one stack, at most, and multiplications in all: about a millisecond."""
MOST_KEPT: Final = 2_000_000
"""Answers of a variant that are kept, a byte each: with more points than 7,800, fewer than all checkpoints are looked
at, the coarse course of them first."""

_Classes = npt.NDArray[np.uint8]
"""(N,) what a network answers at each point."""


@dataclass(frozen=True)
class _Found:
    """A variant at a checkpoint."""

    classes: _Classes
    """Of its first repeat."""
    given: int
    """As in MemorizingLook."""


class _Repeats:
    """All repeats of a variant as they are at one moment, looked at one after the other."""

    def __init__(self, subject: Subject) -> None:
        self.steps = subject.steps
        self._waiting = [stack.parameters.rows([row]) for stack, row in subject.repeats]
        self._missed = np.zeros(len(subject.ids), np.int32)

    def go_on(self, subject: Subject, labels: _Classes, until: float) -> npt.NDArray[np.int32] | None:
        """Look at more of them, one at least. (N,) how many miss each point, be it one that they learned from or not;
        None as long as some are left."""
        while self._waiting:
            self._missed += classes_at(self._waiting.pop(), subject.sample.x) != labels
            if time.perf_counter() > until:
                break
        return None if self._waiting else self._missed


class Memorizing:
    """Looks at each checkpoint of a variant once, since nothing in it changes."""

    def __init__(self) -> None:
        self._assignment: Assignment | None = None
        """Of the points that all is known of."""
        self._known: WeakKeyDictionary[Checkpoint, dict[int, _Found]] = WeakKeyDictionary()
        self._repeats: dict[int, _Repeats] = {}
        """Of variants, under way."""
        self._missed: dict[int, npt.NDArray[np.int32]] = {}
        """As in MemorizingLook.missed_repeats, by variant: what is known until the repeats have been looked at anew."""

    def forget(self) -> None:
        """Other networks stand at the places. What is known of checkpoints goes with these."""
        self._repeats.clear()
        self._missed.clear()

    def look(self, subject: Subject, question: AskMemorizing, seconds: float) -> MemorizingLook:
        """As far as the checkpoints have been looked at; looks at some more for so long."""
        until = time.perf_counter() + seconds
        if subject.derived.assignment is not self._assignment:
            self._assignment = subject.derived.assignment
            for known in (self._known, self._repeats, self._missed):
                known.clear()
        wanted = list(coarse_first(subject.checkpoints))[: max(2, MOST_KEPT // max(1, len(subject.ids)))]
        self._forget_others(subject, wanted)
        self._look_at_more(subject, wanted, until)
        found = [(one.epoch, self._of(one, subject)) for one in subject.checkpoints]
        known_by_now = [(epoch, one) for epoch, one in found if one is not None]
        labels = subject.labels.numpy().astype(np.uint8)
        now = classes_at(subject.parameters, subject.sample.x)
        earlier = [(epoch, one.classes) for epoch, one in known_by_now if epoch < subject.epoch]
        epochs = np.array([*(epoch for epoch, _ in earlier), subject.epoch], np.int32)
        classes = np.stack([*(one for _, one in earlier), now])
        since, before = unchanged_since(epochs, classes)
        missed, is_of_now = self._missed_by_repeats(subject, labels, until) if question.of_repeats else (None, True)
        return MemorizingLook(
            question=question,
            epoch=subject.epoch,
            is_complete=is_of_now and all(self._of(one, subject) is not None for one in wanted),
            ids=subject.ids,
            training_count=subject.training_count,
            classes=now,
            is_missed=now != labels,
            since=since,
            before=before,
            epochs=np.array([epoch for epoch, _ in known_by_now], np.int64),
            given=np.array([one.given for _, one in known_by_now], np.int64),
            wrong_count=subject.wrong_labels.count,
            missed_epochs=(classes != labels).sum(0, dtype=np.int32),
            looked_at=len(epochs),
            missed_repeats=missed,
            repeat_count=len(subject.repeats),
        )

    def _of(self, checkpoint: Checkpoint, subject: Subject) -> _Found | None:
        return self._known.get(checkpoint, {}).get(subject.variant)

    def _forget_others(self, subject: Subject, wanted: Sequence[Checkpoint]) -> None:
        """Where there is no room for all checkpoints, the newest of a moment ago makes room for the newest."""
        if len(wanted) < len(subject.checkpoints):
            for checkpoint in set(subject.checkpoints).difference(wanted):
                self._known.get(checkpoint, {}).pop(subject.variant, None)

    def _look_at_more(self, subject: Subject, wanted: Sequence[Checkpoint], until: float) -> None:
        unknown = [one for one in wanted if self._of(one, subject) is None]
        cost = subject.parameters.layout.parameter_count * max(1, len(subject.ids))
        count = max(1, min(MOST_TOGETHER, int(MULTIPLICATIONS / cost)))
        for start in range(0, len(unknown), count):
            if time.perf_counter() > until:
                return
            self._look_at(unknown[start : start + count], subject)

    def _look_at(self, checkpoints: Sequence[Checkpoint], subject: Subject) -> None:
        """All of these as one stack, which takes little longer than a single one does."""
        members = range(subject.member, subject.member + len(subject.repeats))
        repeats = [_joined(checkpoints, member) for member in members]
        classes = answered(logits(repeats[0], subject.sample.x)).numpy().astype(np.uint8)
        given = [subject.wrong_labels.given_by(one) for one in repeats]  # of each repeat, at each checkpoint
        for row, checkpoint in enumerate(checkpoints):
            count = of_variant([one[row] for one in given]).labels
            self._known.setdefault(checkpoint, {})[subject.variant] = _Found(classes[row].copy(), count)

    def _missed_by_repeats(
        self, subject: Subject, labels: _Classes, until: float
    ) -> tuple[npt.NDArray[np.int32] | None, bool]:
        """As in MemorizingLook.missed_repeats, and whether it is of the weights as they are."""
        begun = self._repeats.get(subject.variant)
        if begun is None:
            begun = self._repeats[subject.variant] = _Repeats(subject)
        steps, missed = begun.steps, begun.go_on(subject, labels, until)
        if missed is None:
            return self._missed.get(subject.variant), False
        self._missed[subject.variant] = missed
        del self._repeats[subject.variant]
        return missed, steps == subject.steps


def _joined(checkpoints: Sequence[Checkpoint], member: int) -> Parameters:
    """A member as it was at each of these checkpoints, as a stack."""
    found = [one for checkpoint in checkpoints if (one := checkpoint.parameters_of(member)) is not None]
    assert len(found) == len(checkpoints), "all repeats of a variant have the same checkpoints"
    return found[0] if len(found) == 1 else Parameters.joined(found)


def classes_at(parameters: Parameters, x: Tensor) -> _Classes:
    """What one network answers at points x (1, N, 2)."""
    return answered(logits(parameters, x))[0].numpy().astype(np.uint8)


def unchanged_since(
    epochs: npt.NDArray[np.int32], classes: npt.NDArray[np.uint8]
) -> tuple[npt.NDArray[np.int32], npt.NDArray[np.int32]]:
    """Since when N points have been classified as they are at the last of K epochs.

    Args:
        epochs: (K,) ascending.
        classes: (K, N) what the network answers at them.

    Returns:
        (N,) as MemorizingLook.since, and (N,) as MemorizingLook.before.
    """
    differs = classes[:-1] != classes[-1]
    # How many of the newest epochs answer alike: up to the first other answer, looking back.
    alike = (
        np.where(differs.any(0), differs[::-1].argmax(0), len(differs))
        if len(differs)
        else np.zeros(classes.shape[1], np.int64)
    )
    first = len(epochs) - 1 - alike
    before = np.where(first > 0, epochs[np.maximum(first - 1, 0)], -1)
    return epochs[first], before.astype(np.int32)
