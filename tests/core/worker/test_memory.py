"""What the training process remembers: newcomers catch up, ended runs are kept and come back."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import repeat

import numpy as np
import pytest
from msgspec.structs import replace

from core.experiment.presets import opening_experiment
from core.experiment.spec import L2, Dropout, Experiment, NetworkSpec, Regularization, Repeats, Variant
from core.learning import run_log
from core.plane.grid import View
from core.protocol import (
    BringBack,
    CannotCatchUp,
    CatchUpProgress,
    ChangeRun,
    Command,
    ContinueFrom,
    Failure,
    GhostSurface,
    Gone,
    ReformRun,
    RequestGhost,
    RequestSnapshot,
    SetPace,
    ShowEpoch,
    Snapshot,
    StartRun,
    StepEpoch,
)
from core.worker.runs import MOST_KEPT
from tests.core.worker.pipe import Pipe, answered, serve, started

A, B, C = (Variant(network=NetworkSpec(hidden=(width,))) for width in (4, 5, 6))
B_CURED = replace(B, regularization=Regularization(l2=L2(enabled=True)))
ALONE = replace(opening_experiment(), variants=(A,))


def _with(*variants: Variant, repeats: int = 1) -> Experiment:
    return replace(ALONE, variants=variants, repeats=Repeats(count=repeats))


def _trained(pipe: Pipe, epochs: int, run_id: int = 1) -> Iterator[Command | None]:
    """Train so many epochs, look at them, and pause."""
    for _ in range(epochs):
        yield StepEpoch(run_id=run_id)
        yield from repeat(None, 60)
    yield from answered(pipe)


def _begun(pipe: Pipe, experiment: Experiment, epochs: int, run_id: int = 1) -> Iterator[Command | None]:
    yield StartRun(run_id=run_id, revision=1, experiment=experiment)
    yield from _trained(pipe, epochs, run_id)


def _looked_at(pipe: Pipe, view: View) -> Iterator[Command | None]:
    count = len(pipe.snapshots)
    yield RequestSnapshot(grid=16, view=view)
    while len(pipe.snapshots) == count:
        yield None


def _reformed(
    pipe: Pipe, experiment: Experiment, places: tuple[int, ...], revision: int = 2
) -> Iterator[Command | None]:
    yield ReformRun(run_id=1, revision=revision, experiment=experiment, places=places)
    yield from answered(pipe)


def _told(pipe: Pipe) -> list[float]:
    return [reply.fraction for reply in pipe.replies if isinstance(reply, CatchUpProgress)]


def test_a_newcomer_catches_up_and_the_others_stay_as_they_are() -> None:
    def together(pipe: Pipe) -> Iterator[Command | None]:
        yield from _begun(pipe, _with(A, B), 6)
        yield from _trained(pipe, 2)

    def late(pipe: Pipe) -> Iterator[Command | None]:
        yield from _begun(pipe, ALONE, 6)
        yield from _reformed(pipe, _with(A, B), (0, -1))
        yield from _trained(pipe, 2)

    expected, pipe = serve(together).snapshots, serve(late)
    before, joined, after = pipe.snapshots
    assert (joined.epoch, joined.revision, joined.run_id) == (6, 2, 1)
    assert joined.checkpoints.tolist() == before.checkpoints.tolist(), "the timeline stays"
    assert [variant.forget_after for variant in joined.variants] == [None, -1]
    assert [len(variant.rows) for variant in joined.variants] == [0, 7]
    assert np.array_equal(joined.variants[1].rows, expected[0].variants[1].rows, equal_nan=True)
    for mine, theirs in zip(after.variants, expected[1].variants, strict=True):
        assert np.array_equal(mine.surface, theirs.surface)
        assert np.array_equal(mine.rows, theirs.rows, equal_nan=True)


def test_progress_is_told_while_newcomers_catch_up_and_training_waits(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("core.worker.loop.PROGRESS_SECONDS", 0.0)
    monkeypatch.setattr("core.learning.log_replay.LogReplay.train", _one_step)

    def script(pipe: Pipe) -> Iterator[Command | None]:
        yield from _begun(pipe, ALONE, 3)
        yield SetPace(playing=True, epochs_per_second=None)
        yield ReformRun(run_id=1, revision=2, experiment=_with(A, B), places=(0, -1))
        while len(pipe.snapshots) < 2:
            yield RequestSnapshot(grid=16)
            yield None

    pipe = serve(script)
    told = _told(pipe)
    assert len(set(told)) > 3
    assert told == sorted(told)
    assert 0.0 <= told[0] < 0.2
    assert 0.6 < told[-1] <= 1.0
    assert pipe.snapshots[1].epoch == 3


def _one_step(replay: object, seconds: float) -> None:
    replay._train(1)  # type: ignore[attr-defined]  # in place of as many as fit


def test_a_reform_taken_back_costs_nothing_and_leaves_no_trace(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("core.learning.log_replay.LogReplay.train", lambda *_: None)  # as if it took for ever

    def script(pipe: Pipe) -> Iterator[Command | None]:
        yield from _begun(pipe, _with(A, B), 4)
        yield ReformRun(run_id=1, revision=2, experiment=_with(A, C), places=(0, -1))
        yield None
        yield from _reformed(pipe, _with(A, B), (0, -1), revision=3)
        yield ReformRun(run_id=1, revision=4, experiment=_with(A, B, repeats=5), places=(0, 1))
        yield None
        yield from _reformed(pipe, _with(A, B), (0, 1), revision=5)

    before, *after = serve(script).snapshots
    assert [snapshot.revision for snapshot in after] == [3, 5]
    for snapshot in after:
        assert [variant.forget_after for variant in snapshot.variants] == [None, None]
        for mine, theirs in zip(snapshot.variants, before.variants, strict=True):
            assert np.array_equal(mine.surface, theirs.surface)


def test_what_changes_meanwhile_reaches_all_when_they_have_caught_up() -> None:
    cured, drawn = _with(A, B_CURED), ALONE.points.added([[0.0, 0.0]], 1)

    def script(pipe: Pipe) -> Iterator[Command | None]:
        yield from _begun(pipe, ALONE, 4)
        yield ReformRun(run_id=1, revision=2, experiment=_with(A, B), places=(0, -1))
        yield ChangeRun(run_id=1, revision=3, experiment=replace(cured, points=drawn))
        yield ShowEpoch(run_id=1, request=1, epoch=2)
        yield from answered(pipe)
        yield ShowEpoch(run_id=1, request=2, epoch=None)
        yield from _trained(pipe, 1)

    _, joined, after = serve(script).snapshots
    assert (joined.revision, joined.points_epoch, joined.shown_epoch, joined.show_request) == (3, 5, 2, 1)
    assert [variant.outcomes[0].measures.penalty > 0 for variant in after.variants] == [False, True]


def test_variants_that_leave_move_and_are_copied_take_their_runs_along() -> None:
    def script(pipe: Pipe) -> Iterator[Command | None]:
        yield from _begun(pipe, _with(A, B, C), 4)
        yield from _reformed(pipe, _with(C, A), (2, 0))
        yield from _reformed(pipe, _with(C, A, A), (0, 1, 1))

    before, moved, copied = (snapshot.variants for snapshot in serve(script).snapshots)
    assert [np.array_equal(variant.surface, before[k].surface) for variant, k in zip(moved, (2, 0), strict=True)] == [
        True,
        True,
    ]
    assert np.array_equal(copied[1].surface, copied[2].surface)
    assert [variant.forget_after for variant in (*moved, *copied)] == [None] * 5


def test_a_copy_goes_on_from_the_weights_of_its_source_under_another_cure() -> None:
    dropout = replace(A, regularization=Regularization(dropout=Dropout(enabled=True, rate=0.5)))

    def fork(pipe: Pipe) -> Iterator[Command | None]:
        yield from _begun(pipe, ALONE, 4)
        yield from _reformed(pipe, _with(A, dropout), (0, 0))
        yield from _trained(pipe, 3)

    def pair(pipe: Pipe) -> Iterator[Command | None]:
        yield from _begun(pipe, _with(A, A), 4)
        yield ChangeRun(run_id=1, revision=2, experiment=_with(A, dropout))
        yield from _trained(pipe, 3)

    mine, theirs = serve(fork).snapshots[-1], serve(pair).snapshots[-1]
    for one, other in zip(mine.variants, theirs.variants, strict=True):
        assert np.array_equal(one.surface, other.surface)


def test_a_run_that_ended_comes_back_as_it_was() -> None:
    def script(pipe: Pipe) -> Iterator[Command | None]:
        yield from _begun(pipe, ALONE, 5)
        yield from _begun(pipe, _with(C), 2, run_id=2)
        yield BringBack(run_id=1, revision=7)
        yield from answered(pipe)
        yield from _trained(pipe, 1)
        yield BringBack(run_id=2, revision=8)
        yield from answered(pipe)

    def straight(pipe: Pipe) -> Iterator[Command | None]:
        yield from _begun(pipe, ALONE, 6)

    ended, other, back, on, again = serve(script).snapshots
    assert (back.run_id, back.revision, back.epoch, back.show_request) == (1, 7, 5, 0)
    assert back.checkpoints.tolist() == ended.checkpoints.tolist()
    assert np.array_equal(back.variants[0].surface, ended.variants[0].surface)
    assert np.array_equal(on.variants[0].surface, serve(straight).snapshots[-1].variants[0].surface)
    assert [(kept.run_id, kept.epoch) for kept in other.kept] == [(1, 5)]
    assert [(kept.run_id, kept.epoch) for kept in back.kept] == [(2, 2)]
    assert [(kept.run_id, kept.epoch) for kept in again.kept] == [(1, 6)]
    assert np.array_equal(again.variants[0].surface, other.variants[0].surface)


def test_a_run_that_ended_tells_its_surface_over_any_part_of_the_plane_and_comes_back_unmoved() -> None:
    part = View(0.0, 1.5, -1.0, 0.5)

    def script(pipe: Pipe) -> Iterator[Command | None]:
        yield from _begun(pipe, _with(A, B), 5)
        yield from _looked_at(pipe, part)
        yield from _begun(pipe, ALONE, 2, run_id=2)
        for run_id, variant in ((1, 0), (1, 1), (1, 2), (9, 0)):
            yield RequestGhost(run_id=run_id, variant=variant, grid=16, view=part)
        yield BringBack(run_id=1, revision=7)
        yield from _looked_at(pipe, part)

    pipe = serve(script)
    ended, back = (snapshot for snapshot in pipe.snapshots if snapshot.view == part)
    first, second, *unknown = (reply for reply in pipe.replies if isinstance(reply, GhostSurface))
    for told, one, again in zip((first, second), ended.variants, back.variants, strict=True):
        assert told.view == part
        assert told.surface is not None
        assert np.array_equal(told.surface, one.surface)
        assert np.array_equal(again.surface, one.surface)
    assert [told.surface for told in unknown] == [None, None], "no such variant, no such run"


def test_a_run_comes_back_within_the_epoch_in_which_it_ended(monkeypatch: pytest.MonkeyPatch) -> None:
    """With the mini-batches that were still to come."""

    def script(pipe: Pipe) -> Iterator[Command | None]:
        yield StartRun(run_id=1, revision=1, experiment=ALONE)
        with monkeypatch.context() as short:
            short.setattr("core.worker.loop.SLICE_SECONDS", 1e-9)
            yield SetPace(playing=True, epochs_per_second=None)
            yield None
        yield SetPace(playing=False, epochs_per_second=None)
        yield from answered(pipe)
        yield StartRun(run_id=2, revision=2, experiment=_with(B))
        yield BringBack(run_id=1, revision=3)
        yield from answered(pipe)
        yield from _trained(pipe, 1)

    ended, back, on = serve(script).snapshots
    assert 0.0 < ended.epoch_fraction == back.epoch_fraction
    assert (on.epoch, on.epoch_fraction) == (ended.epoch + 1, 0.0)


def test_going_on_from_an_earlier_epoch_can_be_taken_back() -> None:
    def script(pipe: Pipe) -> Iterator[Command | None]:
        yield from _begun(pipe, ALONE, 6)
        yield ContinueFrom(run_id=1, new_run_id=2, revision=2, epoch=3)
        yield from answered(pipe)
        yield from _trained(pipe, 1, run_id=2)
        yield BringBack(run_id=1, revision=3)
        yield from answered(pipe)

    ended, back, on, again = serve(script).snapshots
    assert [snapshot.run_id for snapshot in (ended, back, on, again)] == [1, 2, 2, 1]
    assert [snapshot.epoch for snapshot in (ended, back, on, again)] == [6, 3, 4, 6]
    assert (back.variants[0].forget_after, again.variants[0].forget_after) == (3, None)
    assert back.checkpoints.tolist() == [0, 1, 2, 3]
    assert again.checkpoints.tolist() == [0, 1, 2, 3, 4, 5, 6]
    assert np.array_equal(again.variants[0].surface, ended.variants[0].surface)


def test_the_last_runs_are_kept_and_none_that_never_trained_or_came_and_went() -> None:
    def script(pipe: Pipe) -> Iterator[Command | None]:
        for run_id in range(1, MOST_KEPT + 3):
            yield from _begun(pipe, ALONE, 1, run_id)
        yield StartRun(run_id=90, revision=1, experiment=ALONE, keeps=False)
        yield StartRun(run_id=91, revision=1, experiment=ALONE)
        yield from answered(pipe)
        yield BringBack(run_id=1, revision=2)
        yield SetPace(playing=False, epochs_per_second=None)
        yield from answered(pipe)

    pipe = serve(script)
    assert [kept.run_id for kept in pipe.snapshots[-1].kept] == [4, 3, 2]
    assert [reply.run_id for reply in pipe.replies if isinstance(reply, Gone)] == [1]
    assert pipe.snapshots[-1].run_id == 91, "the present run goes on"


def test_a_run_that_ended_while_newcomers_caught_up_goes_on_doing_so(monkeypatch: pytest.MonkeyPatch) -> None:
    def script(pipe: Pipe) -> Iterator[Command | None]:
        yield from _begun(pipe, ALONE, 3)
        with monkeypatch.context() as slow:
            slow.setattr("core.learning.log_replay.LogReplay.train", lambda *_: None)
            yield ReformRun(run_id=1, revision=2, experiment=_with(A, B), places=(0, -1))
            yield None
            yield from _begun(pipe, _with(C), 1, run_id=2)
        yield BringBack(run_id=1, revision=3)
        yield from answered(pipe)

    back = serve(script).snapshots[-1]
    assert (back.run_id, back.epoch, len(back.variants)) == (1, 3, 2)
    assert len(back.variants[1].rows) == 4


def test_more_changes_than_the_log_can_hold_let_nobody_join(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(run_log.RunLog.__init__, "__defaults__", (3 * run_log.ENTRY_BYTES,))

    def script(pipe: Pipe) -> Iterator[Command | None]:
        yield from _begun(pipe, ALONE, 1)
        for k in range(5):
            rate = replace(ALONE.training, learning_rate=0.01 + k / 1000)
            yield ChangeRun(run_id=1, revision=2, experiment=replace(ALONE, training=rate))
            yield from _trained(pipe, 1)
        spec = replace(_with(A, B), training=rate)
        yield ReformRun(run_id=1, revision=3, experiment=spec, places=(0, -1))
        yield RequestSnapshot(grid=16)
        yield from repeat(None, 20)
        yield ChangeRun(run_id=1, revision=4, experiment=replace(spec, variants=(A, B_CURED)))
        yield StartRun(run_id=2, revision=1, experiment=spec)
        yield from answered(pipe)  # the request that was left over, too
        yield from _trained(pipe, 1, run_id=2)
        yield BringBack(run_id=1, revision=5)
        yield from answered(pipe)

    pipe = serve(script)
    assert [reply.revision for reply in pipe.replies if isinstance(reply, CannotCatchUp)] == [3]
    assert not any(isinstance(reply, Failure) for reply in pipe.replies)
    back = pipe.snapshots[-1]
    assert (back.run_id, back.epoch, len(back.variants)) == (1, 6, 1)


def test_a_reform_too_large_to_be_trained_waits_for_another() -> None:
    huge = Variant(network=NetworkSpec(hidden=(256,) * 6))

    def script(pipe: Pipe) -> Iterator[Command | None]:
        yield from _begun(pipe, ALONE, 2)
        spec = replace(_with(A, *[huge] * 7), repeats=Repeats(count=20))
        yield ReformRun(run_id=1, revision=2, experiment=spec, places=(0, *[-1] * 7))
        yield RequestSnapshot(grid=16)
        yield from repeat(None, 20)
        assert len(pipe.snapshots) == 1
        yield from _reformed(pipe, _with(A, B), (0, -1), revision=3)

    pipe = serve(script)
    last: Snapshot = pipe.snapshots[-1]
    assert (last.revision, len(last.variants), last.epoch) == (3, 2, 2)


def test_a_run_that_is_gone_hears_nothing() -> None:
    def script(pipe: Pipe) -> Iterator[Command | None]:
        yield started(ALONE)
        yield from _begun(pipe, _with(B), 1, run_id=2)
        yield ReformRun(run_id=1, revision=9, experiment=_with(A, C), places=(0, -1))
        yield ContinueFrom(run_id=1, new_run_id=3, revision=9, epoch=0)
        yield SetPace(playing=False, epochs_per_second=None)
        yield from answered(pipe)

    assert [snapshot.run_id for snapshot in serve(script).snapshots] == [2, 2]
