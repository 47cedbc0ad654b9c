"""What a network memorizes: counted point by point, against what torch.nn answers at every checkpoint."""

from __future__ import annotations

import numpy as np
import pytest
import torch
from msgspec.structs import replace

from core.experiment.presets import opening_experiment
from core.experiment.spec import DataSpec, Repeats
from core.learning.inspection import memorizing
from core.learning.inspection.answers import Inspector
from core.learning.inspection.memorizing import unchanged_since
from core.learning.inspection.subject import Subject, module_of
from core.learning.trainer import Trainer
from core.protocol.inspection import AskMemorizing, MemorizingLook
from tests.core.learning.small_experiments import experiment, scattered, variant

ALL_TIME = 60.0


def trained(epochs: int, *, classes: int = 2, repeats: int = 1) -> Trainer:
    """Two variants, of which the second is looked at."""
    data = DataSpec(generator=None, class_count=classes, label_noise=0.2)
    one = experiment(variant(3), variant(8), points=scattered(40, classes), data=data, learning_rate=0.05)
    trainer = Trainer(replace(one, repeats=Repeats(count=repeats)))
    while trainer.epoch < epochs:
        trainer.train_steps(1000)
    return trainer


def look(trainer: Trainer, inspector: Inspector | None = None, *, of_repeats: bool = False) -> MemorizingLook:
    question = AskMemorizing(variant=1, of_repeats=of_repeats)
    found = (inspector or Inspector()).answer(trainer.subject(1), question, ALL_TIME)
    assert isinstance(found, MemorizingLook)
    return found


def naive(subject: Subject) -> dict[int, np.ndarray]:
    """Epoch to (N,) answers of torch.nn, at all checkpoints and now."""
    moments = {}
    for checkpoint in subject.checkpoints:
        stack = next(stack for stack in (*checkpoint.active, *checkpoint.halted) if subject.member in stack.live)
        moments[checkpoint.epoch] = module_of(stack.parameters, stack.members.index(subject.member))
    moments[subject.epoch] = subject.module
    with torch.no_grad():
        answers = {epoch: module(subject.inputs) for epoch, module in moments.items()}
    return {epoch: ((z[:, 0] > 0).long() if z.shape[1] == 1 else z.argmax(1)).numpy() for epoch, z in answers.items()}


@pytest.mark.parametrize("classes", [2, 3])
def test_every_number_equals_a_count_point_by_point(classes: int) -> None:
    trainer = trained(25, classes=classes)
    subject, found = trainer.subject(1), look(trainer)
    answers = naive(subject)
    epochs = sorted(answers)
    labels = subject.labels.numpy()
    assert found.is_complete
    assert len(set(labels[found.is_missed].tolist())) > 0, "there is something to miss"
    for row in range(len(labels)):
        history = [int(answers[epoch][row]) for epoch in epochs]
        assert found.classes[row] == history[-1]
        assert found.is_missed[row] == (history[-1] != labels[row])
        assert found.missed_epochs[row] == sum(answer != labels[row] for answer in history)
        since = len(epochs) - 1
        while since and history[since - 1] == history[-1]:
            since -= 1
        assert found.since[row] == epochs[since]
        assert found.before[row] == (epochs[since - 1] if since else -1)
    assert found.looked_at == len(epochs)


def test_wrong_labels_are_counted_by_hand_and_as_the_snapshot_counts_them() -> None:
    trainer = trained(25)
    found, derived = look(trainer), trainer.derived
    by_id = dict(zip(found.ids.tolist(), found.is_missed.tolist(), strict=True))
    points, assignment = derived.experiment.points, derived.assignment
    wrong = assignment.is_wrong & ~assignment.is_validation
    by_hand = sum(not by_id[point] for point in points.ids[wrong].tolist())
    assert by_hand == trainer.snapshot_variants(16)[1].given_wrong
    assert found.wrong_count == int(wrong.sum()) > 0
    for epoch, given in zip(found.epochs.tolist(), found.given.tolist(), strict=True):
        trainer.show(epoch)
        assert trainer.snapshot_variants(16)[1].given_wrong == given


def test_of_repeats_hardness_is_how_many_miss_a_point() -> None:
    trainer = trained(12, repeats=3)
    found = look(trainer, of_repeats=True)
    subject = trainer.subject(1)
    missed = np.zeros(len(found.ids), int)
    for stack, row in subject.repeats:
        with torch.no_grad():
            answers = (module_of(stack.parameters, row)(subject.inputs)[:, 0] > 0).long()
        missed += (answers != subject.labels).numpy()
    assert found.missed_repeats is not None
    assert found.missed_repeats.tolist() == missed.tolist()
    assert found.repeat_count == 3


def test_it_goes_on_bit_by_bit_and_looks_at_nothing_twice() -> None:
    trainer, inspector = trained(20), Inspector()
    subject, question = trainer.subject(1), AskMemorizing(variant=1)
    first = inspector.answer(subject, question, -1.0)
    assert isinstance(first, MemorizingLook)
    assert (first.is_complete, len(first.epochs), first.looked_at) == (False, 0, 1), "only the weights as they are"
    look(trainer, inspector)
    again = inspector.answer(subject, question, -1.0)
    assert isinstance(again, MemorizingLook)
    assert again.is_complete, "though there is no time to look at anything"
    assert again.epochs.tolist() == [checkpoint.epoch for checkpoint in subject.checkpoints]


def test_repeats_are_looked_at_one_after_the_other_where_there_is_little_time() -> None:
    trainer, inspector = trained(3, repeats=3), Inspector()
    look(trainer, inspector)
    known = []
    for _ in range(3):
        found = inspector.answer(trainer.subject(1), AskMemorizing(variant=1, of_repeats=True), -1.0)
        assert isinstance(found, MemorizingLook)
        known.append((found.is_complete, found.missed_repeats is not None))
    assert known == [(False, False), (False, False), (True, True)]


def test_with_very_many_points_the_coarse_course_is_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(memorizing, "MOST_KEPT", 40 * 5)
    trainer, inspector = trained(20), Inspector()
    found = look(trainer, inspector)
    assert found.is_complete
    assert len(found.epochs) == 5
    assert found.epochs[0] == 0
    trainer.train_steps(1000)
    assert len(look(trainer, inspector).epochs) == 5


def test_it_is_of_the_epoch_that_is_shown_and_of_the_points_that_there_are() -> None:
    trainer, inspector = trained(15), Inspector()
    look(trainer, inspector)
    trainer.show(6)
    then = look(trainer, inspector)
    assert then.epoch == 6
    assert then.since.max() <= 6
    assert then.looked_at == 7
    points = trainer.experiment.points
    flipped = points.kept(np.arange(len(points)) >= 5)
    trainer.change(replace(trainer.experiment, points=flipped))
    assert set(look(trainer, inspector).ids.tolist()) == set(flipped.ids.tolist())


def test_the_opening_network_learns_wrong_labels_later_than_right_ones() -> None:
    trainer = Trainer(opening_experiment())
    while trainer.epoch < 300:
        trainer.train_steps(1000)
    found = Inspector().answer(trainer.subject(0), AskMemorizing(variant=0), ALL_TIME)
    assert isinstance(found, MemorizingLook)
    assignment, points = trainer.derived.assignment, trainer.experiment.points
    hardness = dict(zip(found.ids.tolist(), (found.missed_epochs / found.looked_at).tolist(), strict=True))
    learned_from = ~assignment.is_validation
    wrong = [hardness[point] for point in points.ids[learned_from & assignment.is_wrong].tolist()]
    right = [hardness[point] for point in points.ids[learned_from & ~assignment.is_wrong].tolist()]
    assert np.mean(wrong) > 2 * np.mean(right)


def test_what_never_was_otherwise_is_so_since_the_first_epoch() -> None:
    epochs = np.array([0, 4, 8], np.int32)
    classes = np.array([[1, 0, 1], [1, 0, 0], [1, 1, 1]], np.uint8)
    since, before = unchanged_since(epochs, classes)
    assert since.tolist() == [0, 8, 8]
    assert before.tolist() == [-1, 4, 4]
    since, before = unchanged_since(epochs[:1], classes[:1])
    assert (since.tolist(), before.tolist()) == ([0, 0, 0], [-1, -1, -1])
