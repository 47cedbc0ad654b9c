"""Known truth, as the window asks the training process for it."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
import pytest
from msgspec.structs import replace

from core.data.generators import with_generated
from core.data.truth import probabilities
from core.data.truth.probabilities import Truth
from core.data.truth.scores import fresh_points
from core.experiment.presets import opening_experiment
from core.experiment.spec import DataSpec, Experiment
from core.plane.grid import WHOLE, View
from core.protocol import ChangeRun, Command, KnownTruth, RequestSnapshot, RequestTruth, SetPace, Snapshot
from tests.core.worker.pipe import Pipe, answered, serve, started

OPENING = opening_experiment()


def truths(*commands: Command) -> list[KnownTruth]:
    def script(_pipe: Pipe) -> Iterator[Command | None]:
        yield from commands

    return [reply for reply in serve(script).replies if isinstance(reply, KnownTruth)]


def request(number: int, *, grid: int = 0, view: View = WHOLE) -> RequestTruth:
    return RequestTruth(number=number, grid=grid, view=view)


def test_a_recipe_has_a_best_loss_and_a_boundary_where_that_is_wanted() -> None:
    bare, whole, part = truths(
        started(OPENING), request(1), request(2, grid=64), request(3, grid=64, view=View(0.0, 2.0, -1.0, 1.0))
    )
    assert [found.number for found in (bare, whole, part)] == [1, 2, 3]
    assert bare.boundary == ()
    assert bare.best == whole.best == fresh_points(OPENING.data).best
    assert bare.sample is not None
    assert 0.3 < bare.sample.training.loss < 0.6
    assert np.concatenate(whole.boundary).max() > 2.8
    inside = np.concatenate(part.boundary)
    assert (inside[:, 0] >= -1e-6).all()
    assert (np.abs(inside - [1, 0]) <= 1 + 1e-6).all()


def test_what_is_drawn_leaves_the_recipe_its_truth_and_takes_the_points_theirs() -> None:
    drawn = replace(OPENING, points=OPENING.points.added([[0.0, 0.0]], 1))
    before, after = truths(started(OPENING), request(1), ChangeRun(run_id=1, revision=2, experiment=drawn), request(2))
    assert after.best == before.best
    assert after.sample is None


@pytest.mark.parametrize(
    "experiment",
    [
        replace(OPENING, data=replace(OPENING.data, generator=None)),
        replace(OPENING, data=replace(OPENING.data, seed=1)),
        replace(OPENING, points=OPENING.points.kept(np.zeros(len(OPENING.points), np.bool_))),
    ],
    ids=["no generator", "of another sample", "no points"],
)
def test_without_a_recipe_it_says_that_nothing_is_known(experiment: Experiment) -> None:
    (found,) = truths(started(experiment), request(7, grid=64))
    assert (found.number, found.best, found.sample, found.boundary) == (7, None, None, ())
    (found,) = truths(request(8))
    assert found.best is None, "nor before there is a run"


def test_fresh_points_come_with_snapshots_that_ask_for_them_and_at_rest_until_all_are_measured() -> None:
    def script(pipe: Pipe) -> Iterator[Command | None]:
        yield started(OPENING)
        yield from answered(pipe)
        yield SetPace(playing=True, epochs_per_second=None)
        while pipe.snapshots[-1].epoch < 20:
            yield from answered(pipe)
        yield SetPace(playing=False, epochs_per_second=None)
        yield RequestSnapshot(grid=16)
        count = len(pipe.snapshots)
        while not _is_complete(pipe.snapshots[-1]):
            yield RequestSnapshot(grid=16, fresh=True)
            yield None
            assert len(pipe.snapshots) < count + 500

    snapshots = serve(script).snapshots
    assert snapshots[0].fresh is None
    fresh = snapshots[-1].fresh
    assert fresh is not None
    assert fresh.losses.shape == (1, len(snapshots[-1].checkpoints))
    assert (fresh.losses > 0.4).all()


def _is_complete(snapshot: Snapshot) -> bool:
    return snapshot.fresh is not None and np.array_equal(snapshot.fresh.epochs, snapshot.checkpoints)


def test_a_run_that_has_not_begun_to_train_waits_for_no_truth(monkeypatch: pytest.MonkeyPatch) -> None:
    def never(recipe: DataSpec) -> Truth:
        raise AssertionError(f"{recipe} takes a tenth of a second, and a dragged slider brings many.")

    monkeypatch.setattr(probabilities, "Truth", never)
    data = replace(OPENING.data, noise=0.123, label_noise=0.1)
    dragged = replace(OPENING, data=data, points=with_generated(data, OPENING.points))

    def script(pipe: Pipe) -> Iterator[Command | None]:
        yield started(dragged)
        yield from answered(pipe)

    assert any(isinstance(reply, Snapshot) for reply in serve(script).replies)
