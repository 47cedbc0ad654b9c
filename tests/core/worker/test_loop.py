"""The training process's loop without a process: the other end of its pipe is a script."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import repeat
from types import SimpleNamespace
from typing import Any

import numpy as np
import pytest
from msgspec.structs import replace

from core.data.split import assign
from core.experiment.presets import opening_experiment
from core.experiment.spec import EarlyStopping, NetworkSpec, Regularization, Repeats, TrainingSpec, Variant
from core.learning.trainer import Trainer
from core.plane.grid import WHOLE, View
from core.protocol import (
    ChangeRun,
    Command,
    ContinueFrom,
    Failure,
    Reply,
    RequestSnapshot,
    SetPace,
    ShowEpoch,
    Snapshot,
    StepEpoch,
)
from core.worker import loop as loop_module
from core.worker import snapshot_service
from core.worker.pacing import COARSEST_GRID
from tests.core.worker.pipe import Pipe, answered, serve, started

HEAVY = replace(opening_experiment(), variants=(Variant(network=NetworkSpec(hidden=(256,) * 6)),))


def test_pausing_ends_the_step_of_an_epoch() -> None:
    def script(pipe: Pipe) -> Iterator[Command | None]:
        yield started()
        yield StepEpoch(run_id=1)
        yield SetPace(playing=False, epochs_per_second=None)
        yield from repeat(None, 20)
        yield from answered(pipe)

    (snapshot,) = serve(script).snapshots
    assert (snapshot.epoch, snapshot.epoch_fraction) == (0, 0.0)


def test_a_step_that_cannot_be_taken_is_not_taken_later() -> None:
    whole = opening_experiment()
    held_out = assign(whole.data, whole.points).is_validation
    blocked = replace(whole, points=whole.points.kept(held_out))

    def script(pipe: Pipe) -> Iterator[Command | None]:
        yield started(blocked)
        yield StepEpoch(run_id=1)
        yield ChangeRun(run_id=1, revision=2, experiment=whole)
        yield from repeat(None, 20)
        yield from answered(pipe)

    (snapshot,) = serve(script).snapshots
    assert (snapshot.epoch, snapshot.epoch_fraction) == (0, 0.0)


def test_a_finished_run_remembers_no_step() -> None:
    rule = EarlyStopping(enabled=True, patience=1, min_delta=1.0)
    stopping = Variant(network=NetworkSpec(hidden=(4,)), regularization=Regularization(early_stopping=rule))
    experiment = replace(opening_experiment(), variants=(stopping,))
    going_on = replace(experiment, variants=(Variant(network=NetworkSpec(hidden=(4,))),))

    def script(pipe: Pipe) -> Iterator[Command | None]:
        yield started(experiment)
        yield StepEpoch(run_id=1)
        yield from repeat(None, 20)
        yield from answered(pipe)
        yield StepEpoch(run_id=1)
        yield ChangeRun(run_id=1, revision=2, experiment=going_on)
        yield from repeat(None, 20)
        yield from answered(pipe)

    first, second = serve(script).snapshots
    assert (first.finished, first.epoch) == (True, 1)
    assert (second.finished, second.epoch, second.epoch_fraction) == (False, 1, 0.0)


def test_at_rest_a_boundary_is_never_replaced_by_a_coarser_one(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(snapshot_service, "SLOW_SNAPSHOT_SECONDS", 1000.0)

    def script(pipe: Pipe) -> Iterator[Command | None]:
        yield started()
        yield from answered(pipe, 96)
        yield from answered(pipe, 128)
        monkeypatch.setattr(snapshot_service, "SLOW_SNAPSHOT_SECONDS", 0.0)  # as if the last one had taken long
        for grid in (128, 256, 64):
            yield RequestSnapshot(grid=grid)
            yield from repeat(None, 20)
            assert pipe.at_rest
        yield SetPace(playing=False, epochs_per_second=None)  # news
        yield None

    pipe = serve(script)
    assert pipe.grids == [96, 128, COARSEST_GRID]


def test_a_large_network_shows_something_soon_and_more_once_its_cost_is_known(monkeypatch: pytest.MonkeyPatch) -> None:
    now = 0.0
    real = Trainer.snapshot_variants

    def snapshot_variants(trainer: Trainer, grid: int, *, spread: bool, view: View) -> object:
        nonlocal now
        now += 2e-6 * grid * grid
        return real(trainer, grid, spread=spread, view=view)

    monkeypatch.setattr(Trainer, "snapshot_variants", snapshot_variants)
    for module in (loop_module, snapshot_service):
        monkeypatch.setattr(module, "time", SimpleNamespace(perf_counter=lambda: now))

    def script(pipe: Pipe) -> Iterator[Command | None]:
        yield started(HEAVY)
        yield from answered(pipe, 128)
        yield from answered(pipe, 128)
        yield RequestSnapshot(grid=128)
        yield from repeat(None, 20)
        assert pipe.at_rest

    assert serve(script).grids == [COARSEST_GRID, 128]


def test_the_first_slice_of_a_run_is_one_step(monkeypatch: pytest.MonkeyPatch) -> None:
    limits = []

    def train_steps(trainer: Trainer, limit: int) -> int:
        limits.append(limit)
        return 0

    monkeypatch.setattr(Trainer, "train_steps", train_steps)

    def script(pipe: Pipe) -> Iterator[Command | None]:
        yield started()
        yield SetPace(playing=True, epochs_per_second=None)
        yield None

    serve(script)
    assert limits == [1]


@pytest.mark.parametrize("pace", [None, 60.0])
def test_snapshots_leave_most_of_the_time_to_training_that_cannot_keep_up(
    pace: float | None, monkeypatch: pytest.MonkeyPatch
) -> None:
    now = spent = 0.0
    train, show = Trainer.train_steps, Trainer.snapshot_variants

    def train_steps(trainer: Trainer, limit: int) -> int:
        nonlocal now
        steps = train(trainer, min(limit, 1))
        now += 0.02 * steps
        return steps

    def snapshot_variants(trainer: Trainer, grid: int, *, spread: bool, view: View) -> object:
        nonlocal now, spent
        now += 0.03
        spent += 0.03
        return show(trainer, grid, spread=spread, view=view)

    monkeypatch.setattr(Trainer, "train_steps", train_steps)
    monkeypatch.setattr(Trainer, "snapshot_variants", snapshot_variants)
    for module in (loop_module, snapshot_service):
        monkeypatch.setattr(module, "time", SimpleNamespace(perf_counter=lambda: now))

    def script(pipe: Pipe) -> Iterator[Command | None]:
        yield started(replace(opening_experiment(), training=TrainingSpec(batch_size=8)))
        yield SetPace(playing=True, epochs_per_second=pace)
        while now < 5.0:
            yield from answered(pipe)

    serve(script)
    assert 0.2 < spent / now < 0.35


@pytest.mark.parametrize("error", [IndexError("no such row"), TypeError("odd"), OSError("disk"), EOFError()])
def test_whatever_goes_wrong_in_training_is_told_and_survived(
    error: Exception, monkeypatch: pytest.MonkeyPatch
) -> None:
    def train_steps(trainer: Trainer, limit: int) -> int:
        raise error

    def script(pipe: Pipe) -> Iterator[Command | None]:
        with monkeypatch.context() as broken:
            broken.setattr(Trainer, "train_steps", train_steps)
            yield started()
            yield SetPace(playing=True, epochs_per_second=None)
            yield None
        yield started(run_id=2)
        yield from answered(pipe)

    pipe = serve(script)
    (failure,) = [reply for reply in pipe.replies if isinstance(reply, Failure)]
    assert (failure.run_id, failure.text) == (1, f"{type(error).__name__}: {error}")
    assert [snapshot.run_id for snapshot in pipe.snapshots] == [2]


def test_a_broken_pipe_ends_the_loop(monkeypatch: pytest.MonkeyPatch) -> None:
    def send(pipe: Pipe, reply: Reply) -> None:
        if isinstance(reply, Snapshot):
            raise BrokenPipeError
        assert not isinstance(reply, Failure)

    monkeypatch.setattr(Pipe, "send", send)

    def script(pipe: Pipe) -> Iterator[Command | None]:
        yield started()
        yield from answered(pipe)

    with pytest.raises(BrokenPipeError):
        serve(script)


def test_a_snapshot_says_since_when_its_points_are_what_they_are() -> None:
    experiment = opening_experiment()
    drawn = replace(experiment, points=experiment.points.added([[0.0, 0.0]], 1))

    def script(pipe: Pipe) -> Iterator[Command | None]:
        yield started(experiment)
        yield StepEpoch(run_id=1)
        yield from repeat(None, 50)
        yield from answered(pipe)
        yield ChangeRun(run_id=1, revision=2, experiment=drawn)
        yield from answered(pipe)
        yield StepEpoch(run_id=1)
        yield from repeat(None, 50)
        yield from answered(pipe)

    snapshots: list[Any] = serve(script).snapshots
    assert [(s.epoch, s.points_epoch, s.variants[0].best_epoch) for s in snapshots] == [
        (1, 0, 1),
        (1, 2, -1),
        (2, 2, 2),
    ]
    assert np.concatenate([s.variants[0].rows for s in snapshots])[:, 0].tolist() == [0, 1, 2]


def test_an_earlier_epoch_is_shown_and_continued_from() -> None:
    def script(pipe: Pipe) -> Iterator[Command | None]:
        yield started()
        yield from answered(pipe)
        for _ in range(6):
            yield StepEpoch(run_id=1)
            yield from repeat(None, 50)
        yield from answered(pipe)
        yield ShowEpoch(run_id=1, request=1, epoch=2)
        yield from answered(pipe)
        yield ShowEpoch(run_id=1, request=2, epoch=None)
        yield from answered(pipe)
        yield ContinueFrom(run_id=1, new_run_id=2, revision=9, epoch=3)
        yield from answered(pipe)
        yield StepEpoch(run_id=2)
        yield from repeat(None, 50)
        yield from answered(pipe)

    start, trained, shown, live, back, on = serve(script).snapshots
    assert [s.epoch for s in (start, trained, shown, live, back, on)] == [0, 6, 6, 6, 3, 4]
    assert [s.shown_epoch for s in (trained, shown, live, back)] == [None, 2, None, None]
    assert trained.checkpoints.tolist() == [0, 1, 2, 3, 4, 5, 6]
    assert not np.array_equal(shown.variants[0].surface, live.variants[0].surface)
    assert np.array_equal(trained.variants[0].surface, live.variants[0].surface)
    assert [s.show_request for s in (trained, shown, live)] == [0, 1, 2]
    assert (back.revision, back.variants[0].forget_after, len(back.variants[0].rows)) == (9, 3, 0)
    assert on.variants[0].rows[:, 0].tolist() == [4]
    assert back.checkpoints.tolist() == [0, 1, 2, 3]


def test_every_repeats_boundary_comes_when_asked_for() -> None:
    experiment = replace(opening_experiment(), repeats=Repeats(count=3))

    def script(pipe: Pipe) -> Iterator[Command | None]:
        yield started(experiment)
        for spread in (False, True):
            count = len(pipe.snapshots)
            yield RequestSnapshot(grid=32, spread=spread)
            while len(pipe.snapshots) == count:
                yield None

    without, with_spread = serve(script).snapshots
    assert len(without.variants[0].boundaries) == 0
    assert len(with_spread.variants[0].boundaries) > 10


def test_another_view_of_the_plane_is_answered_at_rest_and_comes_with_its_place() -> None:
    closer = View(-1.0, 0.5, 1.0, 2.5)

    def script(pipe: Pipe) -> Iterator[Command | None]:
        yield started()
        for view in (WHOLE, closer):
            count = len(pipe.snapshots)
            yield RequestSnapshot(grid=32, view=view)
            while len(pipe.snapshots) == count:
                yield None
        yield RequestSnapshot(grid=32, view=closer)
        yield from repeat(None, 20)
        assert pipe.at_rest, "what was sent already is not sent again"

    whole, zoomed = serve(script).snapshots
    assert (whole.view, zoomed.view) == (WHOLE, closer)
    assert not np.array_equal(whole.variants[0].surface, zoomed.variants[0].surface)


def test_networks_beyond_all_memory_are_not_even_made(monkeypatch: pytest.MonkeyPatch) -> None:
    huge = replace(HEAVY, variants=HEAVY.variants * 8, repeats=Repeats(count=20))

    def script(pipe: Pipe) -> Iterator[Command | None]:
        yield started(huge)
        yield RequestSnapshot(grid=16)
        yield SetPace(playing=True, epochs_per_second=None)
        yield from repeat(None, 20)
        yield started(run_id=2)
        yield from answered(pipe)

    assert [snapshot.run_id for snapshot in serve(script).snapshots] == [2]


@pytest.mark.parametrize("speed", [None, 500.0])
def test_training_pauses_at_the_very_epoch_that_was_asked_for(speed: float | None) -> None:
    def script(pipe: Pipe) -> Iterator[Command | None]:
        yield started()
        yield SetPace(playing=True, epochs_per_second=speed, pause_at=7)
        while not pipe.at_rest:
            yield None
        yield from answered(pipe)

    (snapshot,) = serve(script).snapshots
    assert (snapshot.epoch, snapshot.epoch_fraction) == (7, 0.0)
