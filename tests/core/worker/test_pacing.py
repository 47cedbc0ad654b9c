"""Pace and cost by a clock of its own: steps come when they are due, however often the wait is interrupted."""

from __future__ import annotations

import numpy as np
import pytest

from core.worker.pacing import (
    CATCH_UP_SECONDS,
    COARSEST_GRID,
    LOOK_SHARE,
    SNAPSHOT_SHARE,
    GridChoice,
    SnapshotBudget,
    StepPacer,
)

LOOK_SECONDS = 2e-5
"""Of a look at the pipe."""


def _run(pacer: StepPacer, steps_per_epoch: int, seconds: float, step_seconds: float = 0.0, seed: int = 0) -> int:
    """Steps that a worker takes in a time in which commands keep coming."""
    random = np.random.default_rng(seed)
    now, taken = 100.0, 0
    end, interruption = now + seconds, now
    while now < end:
        until = now + pacer.wait(now, steps_per_epoch)
        while interruption <= now:
            interruption += random.exponential(0.03)
        if interruption < until:
            now = interruption + LOOK_SECONDS
            continue
        now = until + LOOK_SECONDS
        if now >= end:
            break
        due = pacer.due(now, steps_per_epoch)
        assert due is not None
        steps = min(due, max(1, int(0.003 / step_seconds))) if step_seconds else due
        now += steps * step_seconds
        pacer.took(steps)
        taken += steps
    return taken


@pytest.mark.parametrize("epochs_per_second", [1.0, 5.0, 10.0, 60.0])
@pytest.mark.parametrize("steps_per_epoch", [1, 25])
def test_the_pace_is_kept_to_a_step(epochs_per_second: float, steps_per_epoch: int) -> None:
    pacer = StepPacer()
    pacer.epochs_per_second = epochs_per_second
    wanted = epochs_per_second * steps_per_epoch * 10
    # The first is due at once, and the last may be on its way.
    assert wanted - 1 <= _run(pacer, steps_per_epoch, 10.0) <= wanted + 1
    assert not pacer.takes_all_time


def test_the_first_step_is_due_at_once() -> None:
    pacer = StepPacer()
    pacer.epochs_per_second = 1.0
    assert pacer.wait(5.0, 1) == 0.0
    assert pacer.due(5.0, 1) == 1
    pacer.took(1)
    assert pacer.wait(5.4, 1) == pytest.approx(0.6)
    pacer.pause()
    assert pacer.due(90.0, 1) == 1


def test_a_worker_that_cannot_keep_up_takes_all_its_time_and_never_races_to_make_up() -> None:
    pacer = StepPacer()
    pacer.epochs_per_second = 10.0
    taken = _run(pacer, 25, 5.0, step_seconds=0.02)
    assert taken == pytest.approx(250, abs=3)
    assert pacer.takes_all_time
    due = pacer.due(200.0, 25)
    assert due == 1 + 250 * CATCH_UP_SECONDS
    pacer.pause()
    assert not pacer.takes_all_time


def test_at_full_speed_all_time_is_taken() -> None:
    pacer = StepPacer()
    assert pacer.due(1.0, 25) is None
    assert pacer.wait(1.0, 25) == 0.0
    assert pacer.takes_all_time


def test_snapshots_keep_to_their_share() -> None:
    budget = SnapshotBudget()
    budget.begin(1000)
    assert budget.allows(0.0)
    budget.spent(10.0, 10.3, 5000)
    assert not budget.allows(10.0 + 0.99 * 0.3 / SNAPSHOT_SHARE)
    assert budget.allows(10.0 + 1.01 * 0.3 / SNAPSHOT_SHARE)
    assert budget.estimated(10_000) == pytest.approx(0.6)


def test_looks_and_the_snapshots_beside_them_keep_to_the_same_share_together() -> None:
    budget, together = SnapshotBudget(), SNAPSHOT_SHARE - LOOK_SHARE
    budget.spent(10.0, 10.3, 5000, beside_looks=True)
    assert not budget.allows(10.0 + 0.99 * 0.3 / together)
    assert budget.allows(10.0 + 1.01 * 0.3 / together)


def test_a_cost_is_guessed_before_the_first_snapshot() -> None:
    budget = SnapshotBudget()
    budget.begin(330_000)
    assert budget.is_guess
    assert budget.estimated(128 * 128) > 0.5
    budget.begin(4_400)
    assert budget.estimated(128 * 128) < 0.05
    budget.spent(0.0, 0.01, 128 * 128)
    assert not budget.is_guess
    budget.begin(4_400)
    assert budget.is_guess


def _grids(costs: list[float], wanted: int = 128) -> list[int]:
    """Grids chosen for 4.5 ms, on a machine on which a cell costs so much at each snapshot (seconds)."""
    budget, now, chosen = SnapshotBudget(), 0.0, []
    budget.begin(1)
    grids = GridChoice(budget)
    for cost in costs:
        grid = grids.best(wanted, 0, 0.0045)
        budget.spent(now, now + cost * grid * grid, grid * grid)
        grids.used(grid)
        chosen.append(grid)
        now += 1.0
    return chosen


def test_the_grid_follows_what_snapshots_cost() -> None:
    chosen = _grids([1e-7] * 10 + [1e-6] * 10 + [1e-5] * 10 + [1e-7] * 10)
    assert chosen[9] == 128
    assert chosen[19] == 64
    assert chosen[29] == COARSEST_GRID
    assert chosen[39] == 128


def test_one_snapshot_that_was_held_up_changes_no_grid() -> None:
    chosen = _grids([2e-7] * 10 + [5e-6] + [2e-7] * 5)
    assert set(chosen) == {128}


def test_a_cost_at_the_limit_makes_no_grid_flicker() -> None:
    random = np.random.default_rng(0)
    chosen = _grids([float(cost) for cost in 4.5e-3 / 96**2 * random.uniform(0.93, 1.07, 300)])
    assert np.count_nonzero(np.diff(chosen[10:])) <= 1
