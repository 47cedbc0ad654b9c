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
from core.learning.inspection.subject import Subject
from core.learning.network import Parameters
from core.learning.wrong_labels import answered, of_variant
from core.protocol.inspection import AskMemorizing, MemorizingLook

MOST_TOGETHER: Final = 16
POINTS_TOGETHER: Final = 4_000
"""Checkpoints that are looked at as one stack, and points that these are looked at on in all, at most: with 64 - 64
units that takes about a millisecond."""

_Classes = npt.NDArray[np.uint8]
"""(N,) what a network answers at each point."""


@dataclass(frozen=True)
class _Found:
    """A variant at a checkpoint."""

    classes: _Classes
    """Of its first repeat."""
    learned: int
    """As in MemorizingLook."""


class Memorizing:
    """Looks at each checkpoint of a variant once, since nothing in it changes: the newest first, then the coarse course
    of the curve."""

    def __init__(self) -> None:
        self._assignment: Assignment | None = None
        """Of the points that all is known of."""
        self._known: WeakKeyDictionary[Checkpoint, dict[int, _Found]] = WeakKeyDictionary()

    def look(self, subject: Subject, question: AskMemorizing, seconds: float) -> MemorizingLook:
        """As far as the checkpoints have been looked at; looks at some more for so long."""
        until = time.perf_counter() + seconds
        if subject.derived.assignment is not self._assignment:
            self._assignment = subject.derived.assignment
            self._known.clear()
        self._look_at_more(subject, until)
        found = [
            (one.epoch, self._known[one][subject.variant]) for one in subject.checkpoints if self._knows(one, subject)
        ]
        labels = subject.labels.numpy().astype(np.uint8)
        now = classes_at(subject.parameters, subject.sample.x)
        earlier = [(epoch, one.classes) for epoch, one in found if epoch < subject.epoch]
        epochs = np.array([*(epoch for epoch, _ in earlier), subject.epoch], np.int32)
        classes = np.stack([*(one for _, one in earlier), now])
        since, before = unchanged_since(epochs, classes)
        return MemorizingLook(
            question=question,
            epoch=subject.epoch,
            is_complete=len(found) == len(subject.checkpoints),
            ids=subject.ids,
            training_count=subject.training_count,
            classes=now,
            is_missed=now != labels,
            since=since,
            before=before,
            epochs=np.array([epoch for epoch, _ in found], np.int64),
            learned=np.array([one.learned for _, one in found], np.int64),
            learned_now=of_variant(
                [
                    subject.wrong_labels.learned_by(stack.parameters.rows([row]), subject.steps)[0]
                    for stack, row in subject.repeats
                ]
            ),
            wrong_count=subject.wrong_labels.count,
            missed_epochs=(classes != labels).sum(0, dtype=np.int32),
            looked_at=len(epochs),
            missed_repeats=_missed_by_repeats(subject, labels) if question.of_repeats else None,
            repeat_count=len(subject.repeats),
        )

    def _knows(self, checkpoint: Checkpoint, subject: Subject) -> bool:
        return subject.variant in self._known.get(checkpoint, {})

    def _look_at_more(self, subject: Subject, until: float) -> None:
        last = len(subject.checkpoints) - 1
        order = sorted(range(last + 1), key=lambda place: -(place & -place) if 0 < place < last else -last - 1)
        unknown = [
            subject.checkpoints[place] for place in order if not self._knows(subject.checkpoints[place], subject)
        ]
        count = max(1, min(MOST_TOGETHER, POINTS_TOGETHER // max(1, len(subject.ids))))
        for start in range(0, len(unknown), count):
            if time.perf_counter() > until:
                return
            self._look_at(unknown[start : start + count], subject)

    def _look_at(self, checkpoints: Sequence[Checkpoint], subject: Subject) -> None:
        """All of these as one stack, which takes little longer than a single one does."""
        members = range(subject.member, subject.member + len(subject.repeats))
        each = [[checkpoint.parameters_of(member) for checkpoint in checkpoints] for member in members]
        repeats = [Parameters.joined(one) if len(one) > 1 else one[0] for one in each]
        classes = answered(logits(repeats[0], subject.sample.x)).numpy().astype(np.uint8)
        # Of each repeat, at each checkpoint; epoch 0 stands apart, since nothing is learned by then.
        learned = [subject.wrong_labels.learned_by(one, steps=1) for one in repeats]
        for row, checkpoint in enumerate(checkpoints):
            known = of_variant([one[row] for one in learned]) if checkpoint.steps else 0
            self._known.setdefault(checkpoint, {})[subject.variant] = _Found(classes[row], known)


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


def _missed_by_repeats(subject: Subject, labels: npt.NDArray[np.uint8]) -> npt.NDArray[np.int32]:
    """(N,) how many of the repeats miss each point, be it one that they learned from or not."""
    missed = np.zeros(len(labels), np.int32)
    for stack, row in subject.repeats:
        missed += classes_at(stack.parameters.rows([row]), subject.sample.x) != labels
    return missed
