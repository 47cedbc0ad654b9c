"""Snapshots keep coming where they take long, by a clock of the test's own."""

from __future__ import annotations

from collections.abc import Iterator
from types import SimpleNamespace

import numpy as np
import pytest

from core.experiment.presets import opening_experiment
from core.learning.trainer import Trainer
from core.plane.grid import View
from core.protocol import Command, RequestSnapshot, SetPace, StartRun, StepOnce
from core.protocol.inspection import AskWeights
from core.worker import loop as loop_module
from core.worker import snapshot_service
from core.worker.loop import WorkerLoop
from core.worker.pacing import COARSEST_GRID, SLOW_SNAPSHOT_SECONDS, SNAPSHOT_SHARE
from tests.core.worker.pipe import Pipe, serve


def test_on_a_slow_machine_the_grid_adapts_so_that_most_frames_have_a_snapshot(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    now, spent = 0.0, 0.0
    real_snapshot, real_steps = Trainer.snapshot_variants, Trainer.train_steps

    def snapshot_variants(trainer: Trainer, grid: int, *, spread: bool, view: View) -> object:
        nonlocal now, spent
        cost = 1e-3 + 6e-7 * grid * grid  # 11 ms for 128 cells
        now, spent = now + cost, spent + cost
        return real_snapshot(trainer, grid, spread=spread, view=view)

    def train_steps(trainer: Trainer, limit: int) -> int:
        nonlocal now
        steps = real_steps(trainer, min(limit, 1))
        now += 1e-3
        return steps

    monkeypatch.setattr(Trainer, "snapshot_variants", snapshot_variants)
    monkeypatch.setattr(Trainer, "train_steps", train_steps)
    for module in (loop_module, snapshot_service):
        monkeypatch.setattr(module, "time", SimpleNamespace(perf_counter=lambda: now))
    counted: list[float] = []

    def script(pipe: Pipe) -> Iterator[Command | None]:
        nonlocal spent
        yield StartRun(run_id=1, revision=1, experiment=opening_experiment())
        yield SetPace(playing=True, epochs_per_second=None)
        seen, frame, first, settled = -1, 0.0, 0, 0.0
        while now < 2.0:
            if now < frame:
                yield None
                continue
            frame += 0.016
            if now > 0.5 and not settled:
                first, settled, spent = len(pipe.snapshots), now, 0.0
            if len(pipe.snapshots) > seen:
                seen = len(pipe.snapshots)
                yield RequestSnapshot(grid=128)
        counted.extend([(len(pipe.snapshots) - first) / (now - settled), spent / (now - settled)])
        yield SetPace(playing=False, epochs_per_second=None)
        seen = len(pipe.snapshots)
        yield RequestSnapshot(grid=256)
        while len(pipe.snapshots) == seen:
            yield None

    pipe = Pipe(script)
    WorkerLoop(pipe).run()  # type: ignore[arg-type]  # all that it uses of a connection
    rate, share = counted
    assert rate >= 50
    assert share <= SNAPSHOT_SHARE + 0.01
    assert len(set(pipe.grids[10:-1])) == 1, "it does not flicker"
    assert COARSEST_GRID < pipe.grids[-2] < 128
    assert pipe.grids[-1] == 256, "at rest the fine grid follows"


def test_a_snapshot_comes_as_soon_as_training_has_paid_for_it(monkeypatch: pytest.MonkeyPatch) -> None:
    now, step, cost = 0.0, 1e-4, 3e-3
    real_snapshot, real_steps = Trainer.snapshot_variants, Trainer.train_steps
    moments: list[float] = []

    def snapshot_variants(trainer: Trainer, grid: int, *, spread: bool, view: View) -> object:
        nonlocal now
        moments.append(now)
        now += cost
        return real_snapshot(trainer, 16, spread=spread, view=view)

    def train_steps(trainer: Trainer, limit: int) -> int:
        nonlocal now
        now += limit * step
        return limit if real_steps(trainer, 1) else 0

    monkeypatch.setattr(Trainer, "snapshot_variants", snapshot_variants)
    monkeypatch.setattr(Trainer, "train_steps", train_steps)
    for module in (loop_module, snapshot_service):
        monkeypatch.setattr(module, "time", SimpleNamespace(perf_counter=lambda: now))

    def script(pipe: Pipe) -> Iterator[Command | None]:
        yield StartRun(run_id=1, revision=1, experiment=opening_experiment())
        yield SetPace(playing=True, epochs_per_second=None)
        for count in range(12):
            yield RequestSnapshot(grid=16)
            while len(pipe.snapshots) == count:
                yield None

    serve(script)
    apart = np.diff(moments[2:])  # before that, the first step has to show how long one takes
    assert apart == pytest.approx(cost / SNAPSHOT_SHARE, abs=2 * step)


def test_at_rest_a_look_into_the_network_makes_no_boundary_coarser(monkeypatch: pytest.MonkeyPatch) -> None:
    now, real_snapshot = 0.0, Trainer.snapshot_variants

    def snapshot_variants(trainer: Trainer, grid: int, *, spread: bool, view: View) -> object:
        nonlocal now
        now += 0.9 * SLOW_SNAPSHOT_SECONDS * (grid / 128) ** 2
        return real_snapshot(trainer, grid, spread=spread, view=view)

    monkeypatch.setattr(Trainer, "snapshot_variants", snapshot_variants)
    for module in (loop_module, snapshot_service):
        monkeypatch.setattr(module, "time", SimpleNamespace(perf_counter=lambda: now))

    def script(pipe: Pipe) -> Iterator[Command | None]:
        yield StartRun(run_id=1, revision=1, experiment=opening_experiment())
        for count in range(3):
            yield StepOnce(run_id=1)
            yield RequestSnapshot(grid=128, questions=(AskWeights(variant=0),))
            while len(pipe.snapshots) == count:
                yield None

    assert serve(script).grids[-1] == 128
