"""Looks into networks, as the window asks the training process for them."""

from __future__ import annotations

import itertools
from collections import Counter
from collections.abc import Iterator
from itertools import pairwise
from types import SimpleNamespace

import numpy as np
import numpy.typing as npt
import pytest
from msgspec.structs import replace

from core.experiment.presets import opening_experiment
from core.experiment.spec import L2, NetworkSpec, Regularization, Variant
from core.learning.inspection import gradual, importance
from core.learning.inspection.answers import Inspector
from core.learning.inspection.co_adaptation import find_rises
from core.learning.inspection.gradual import Gradual
from core.learning.inspection.subject import Subject
from core.learning.trainer import Trainer
from core.protocol import (
    BringBack,
    Command,
    ReformRun,
    RequestSnapshot,
    SetPace,
    ShowEpoch,
    Snapshot,
    StartRun,
    StepEpoch,
    StepOnce,
)
from core.protocol.inspection import (
    AblationLook,
    Answer,
    AskAblation,
    AskDiagram,
    AskStep,
    AskWeights,
    DiagramLook,
    Question,
    StepTrace,
    WeightsLook,
)
from core.worker import inquiries
from core.worker.pacing import LOOK_SHARE
from tests.core.worker.pipe import Pipe, serve, started

WEIGHTS = AskWeights(variant=0)
SMALL = Variant(network=NetworkSpec(hidden=(4,)))


def looks(snapshot: Snapshot) -> list[WeightsLook]:
    return [answer for answer in snapshot.answers if isinstance(answer, WeightsLook)]


def until_answered(pipe: Pipe, *, grid: int = 16) -> Iterator[Command | None]:
    """Ask with a question until the next snapshot has come."""
    count = len(pipe.snapshots)
    yield RequestSnapshot(grid=grid, questions=(WEIGHTS,))
    while len(pipe.snapshots) == count:
        yield None


def test_nothing_is_looked_into_unless_it_is_asked_for() -> None:
    def script(pipe: Pipe) -> Iterator[Command | None]:
        yield started()
        yield RequestSnapshot(grid=16)
        while not pipe.snapshots:
            yield None

    assert serve(script).snapshots[0].answers == ()


def test_at_rest_every_answer_is_of_the_weights_that_are_shown() -> None:
    def script(pipe: Pipe) -> Iterator[Command | None]:
        yield started()
        yield from until_answered(pipe)
        for _ in range(2):
            yield StepEpoch(run_id=1)
            while not pipe.at_rest:
                yield None
            yield from until_answered(pipe)
        yield ShowEpoch(run_id=1, request=1, epoch=1)
        yield from until_answered(pipe)

    snapshots = serve(script).snapshots
    newest = {snapshot.seen_epoch: looks(snapshot)[-1] for snapshot in snapshots if looks(snapshot)}
    assert [look.epoch for look in newest.values()] == list(newest) == [0, 1, 2]
    losses = [look.train_loss for look in newest.values()]
    assert losses[1] != losses[2]
    assert looks(snapshots[-1])[0].epoch == 1


def test_a_question_that_comes_later_is_answered_though_nothing_changes() -> None:
    def script(pipe: Pipe) -> Iterator[Command | None]:
        yield started()
        yield RequestSnapshot(grid=16)
        while not pipe.snapshots:
            yield None
        yield from until_answered(pipe)

    first, second = serve(script).snapshots
    assert first.answers == ()
    assert [look.question for look in looks(second)] == [WEIGHTS]


def test_a_variant_that_is_gone_is_no_error() -> None:
    def script(pipe: Pipe) -> Iterator[Command | None]:
        yield started()
        yield RequestSnapshot(grid=16, questions=(AskWeights(variant=5),))
        while not pipe.snapshots:
            yield None
        yield SetPace(playing=False, epochs_per_second=None)

    assert serve(script).snapshots[0].answers == ()


def test_one_step_is_the_one_that_was_told_and_the_next_is_told_then() -> None:
    """As the page One step asks for it."""

    def script(pipe: Pipe) -> Iterator[Command | None]:
        network = NetworkSpec(hidden=(4,))
        experiment = replace(opening_experiment(), variants=(Variant(network=network),))
        yield started(replace(experiment, training=replace(experiment.training, batch_size=10)))
        for step in range(4):
            if step:
                yield StepOnce(run_id=1)
            count = len(pipe.snapshots)
            yield RequestSnapshot(grid=16, questions=(AskStep(variant=0),))
            while len(pipe.snapshots) == count:
                yield None

    snapshots = serve(script).snapshots
    traces = [answer for snapshot in snapshots for answer in snapshot.answers if isinstance(answer, StepTrace)]
    assert [trace.step_in_epoch for trace in traces] == [0, 1, 2, 3]
    for trace, following in pairwise(traces):
        for layer, then in zip(trace.layers, following.layers, strict=True):
            np.testing.assert_array_equal(layer.weights.after, then.weights.before)
    assert snapshots[-1].epoch_fraction == 3 / traces[0].steps_in_epoch


def test_what_was_found_of_a_run_is_not_told_of_the_next_of_the_same_shape() -> None:
    first = opening_experiment()
    second = replace(first, training=replace(first.training, seed=7))
    question = AskAblation(variant=0)

    def rises_of(pipe: Pipe) -> list[AblationLook]:
        return [one for snapshot in pipe.snapshots for one in snapshot.answers if isinstance(one, AblationLook)]

    def script(pipe: Pipe) -> Iterator[Command | None]:
        for run_id, experiment in ((1, first), (2, second)):
            yield StartRun(run_id=run_id, revision=1, experiment=experiment)
            count = len(rises_of(pipe))
            while not (found := rises_of(pipe)[count:]) or not found[-1].is_complete:
                yield RequestSnapshot(grid=16, questions=(question,))
                yield None

    pipe = serve(script)
    of_second = [one for snapshot in pipe.snapshots if snapshot.run_id == 2 for one in snapshot.answers]
    wanted = Gradual(find_rises).look(Trainer(second).subject(0), question, 10.0)
    for found in of_second:
        assert isinstance(found, AblationLook)
        for rises, right in zip(found.rises, wanted.rises, strict=True):
            known = np.isfinite(rises)
            np.testing.assert_array_equal(rises[known], right[known])


def lost(answer: Answer) -> list[npt.NDArray[np.float32]]:
    """By layer, what the loss rises by without each hidden unit."""
    if isinstance(answer, AblationLook):
        return list(answer.rises)
    assert isinstance(answer, DiagramLook)
    return [column.rises for column in answer.columns[:-1]]


@pytest.fixture
def little_time(monkeypatch: pytest.MonkeyPatch) -> None:
    """Each look comes no further than by one step, as for large networks: what is missing may be of another one."""
    clock = itertools.count()
    monkeypatch.setattr(gradual, "time", SimpleNamespace(perf_counter=lambda: next(clock)))
    monkeypatch.setattr(importance, "FLOPS", 1e-3)


def until_complete(pipe: Pipe, question: Question) -> Iterator[Command | None]:
    """Ask until there is a newer answer that is complete."""
    count = len(pipe.snapshots)
    while not any(one.is_complete for snapshot in pipe.snapshots[count:] for one in snapshot.answers):
        yield RequestSnapshot(grid=16, questions=(question,))
        yield None


@pytest.mark.usefixtures("little_time")
@pytest.mark.parametrize("kind", [AskAblation, AskDiagram])
def test_what_was_found_of_a_run_is_not_told_of_one_that_is_brought_back(
    kind: type[AskAblation] | type[AskDiagram],
) -> None:
    first = replace(opening_experiment(), variants=(SMALL,))
    second = replace(first, training=replace(first.training, seed=7))

    def script(pipe: Pipe) -> Iterator[Command | None]:
        yield started(first)
        yield StepEpoch(run_id=1)
        yield from until_complete(pipe, kind(variant=0))
        yield StartRun(run_id=2, revision=2, experiment=second)
        yield StepEpoch(run_id=2)
        yield from until_complete(pipe, kind(variant=0))
        yield BringBack(run_id=1, revision=3)
        yield from until_complete(pipe, kind(variant=0))

    pipe = serve(script)
    complete = [lost(one) for snapshot in pipe.snapshots for one in snapshot.answers if one.is_complete]
    before, other, back = complete[0], complete[1], complete[-1]
    assert any((one != two).any() for one, two in zip(before, other, strict=True))
    for one, two in zip(before, back, strict=True):
        np.testing.assert_array_equal(one, two)
    after = [snapshot for snapshot in pipe.snapshots if snapshot.revision == 3]
    for snapshot in after:
        for answer in snapshot.answers:
            for now, right in zip(lost(answer), before, strict=True):
                known = np.isfinite(now)
                np.testing.assert_array_equal(now[known], right[known])


@pytest.mark.usefixtures("little_time")
@pytest.mark.parametrize("kind", [AskAblation, AskDiagram])
def test_what_was_found_of_a_variant_is_not_told_of_the_one_that_takes_its_place(
    kind: type[AskAblation] | type[AskDiagram],
) -> None:
    strong = replace(SMALL, regularization=Regularization(l2=L2(enabled=True, strength=0.1)))
    both = replace(opening_experiment(), variants=(SMALL, strong))
    turned = replace(both, variants=(strong, SMALL))

    def script(pipe: Pipe) -> Iterator[Command | None]:
        yield started(both)
        yield StepEpoch(run_id=1)
        yield from until_complete(pipe, kind(variant=0))
        yield from until_complete(pipe, kind(variant=1))
        yield ReformRun(run_id=1, revision=2, experiment=turned, places=(1, 0))
        yield from until_complete(pipe, kind(variant=0))

    pipe = serve(script)
    before = [snapshot for snapshot in pipe.snapshots if snapshot.revision == 1]
    complete = [lost(one) for snapshot in before for one in snapshot.answers if one.is_complete]
    weak, other = complete[0], complete[-1]
    assert any((one != two).any() for one, two in zip(weak, other, strict=True))
    for snapshot in pipe.snapshots:
        if snapshot.revision == 2:
            for answer in snapshot.answers:
                for now, right in zip(lost(answer), other, strict=True):
                    known = np.isfinite(now)
                    np.testing.assert_array_equal(now[known], right[known])


def test_looks_take_no_more_of_a_training_workers_time_than_their_share(monkeypatch: pytest.MonkeyPatch) -> None:
    """By a clock of the test's own: a look takes 3 ms, and between two snapshots 16 ms go by."""
    now = spent = 0.0

    def answer(_self: Inspector, subject: Subject, question: Question, _seconds: float) -> Answer:
        nonlocal now, spent
        now, spent = now + 0.003, spent + 0.003
        return Answer(question=question, epoch=subject.epoch)

    monkeypatch.setattr(Inspector, "answer", answer)
    monkeypatch.setattr(inquiries, "time", SimpleNamespace(perf_counter=lambda: now))
    trainer, asked = Trainer(replace(opening_experiment(), variants=(SMALL, SMALL))), inquiries.Inquiries()
    asked.ask((WEIGHTS, AskWeights(variant=1), AskStep(variant=0)))
    answered: Counter[Question] = Counter()
    while now < 6.0:
        found = asked.answers(trainer, has_news=True, goes_on=True)
        answered.update(one.question for one in found)
        now += 0.016
    assert 0.5 * LOOK_SHARE < spent / now <= 1.05 * LOOK_SHARE
    assert max(answered.values()) - min(answered.values()) <= 2, "each in its turn"
