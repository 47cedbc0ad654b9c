"""The training process edits a number of the present run, and keeps the run as it was just before."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import repeat

import numpy as np
import pytest
from msgspec.structs import replace

from core.experiment.parameter_place import ParameterPlace
from core.experiment.presets import opening_experiment
from core.experiment.spec import EarlyStopping, Experiment, NetworkSpec, Regularization, Variant
from core.learning.trainer import Trainer
from core.protocol import BringBack, CannotEdit, Command, EditParameter, ReformRun, SetPace, ShowEpoch, StepEpoch
from core.worker.runs import MOST_KEPT, MOST_MOMENTS, HeldRun, KeptRuns
from tests.core.worker.pipe import Pipe, answered, serve, started

SMALL = replace(opening_experiment(), variants=(Variant(network=NetworkSpec(hidden=(4,))),))
PLACE = ParameterPlace(layer=0, unit=1, source=0)


def _edit(new_run_id: int, value: float, run_id: int = 1, revision: int = 2, epoch: int | None = None) -> EditParameter:
    return EditParameter(
        run_id=run_id, new_run_id=new_run_id, revision=revision, variant=0, place=PLACE, value=value, epoch=epoch
    )


def _trained(pipe: Pipe, epochs: int, run_id: int = 1) -> Iterator[Command | None]:
    for _ in range(epochs):
        yield StepEpoch(run_id=run_id)
        yield from repeat(None, 60)
    yield from answered(pipe)


def _begun(pipe: Pipe, experiment: Experiment = SMALL, epochs: int = 4) -> Iterator[Command | None]:
    yield started(experiment)
    yield from _trained(pipe, epochs)


def _surfaces(pipe: Pipe) -> list[bytes]:
    return [snapshot.variants[0].surface.tobytes() for snapshot in pipe.snapshots]


def test_an_edit_moves_the_boundary_at_once_and_the_moment_before_it_comes_back() -> None:
    def script(pipe: Pipe) -> Iterator[Command | None]:
        yield from _begun(pipe)
        yield _edit(2, 3.0)
        yield from answered(pipe)
        yield from _trained(pipe, 3, run_id=2)
        yield BringBack(run_id=1, revision=3)
        yield from answered(pipe)
        yield BringBack(run_id=2, revision=4)
        yield from answered(pipe)

    pipe = serve(script)
    before, edited, later, back, redone = pipe.snapshots
    assert [(s.run_id, s.revision, s.epoch) for s in pipe.snapshots] == [
        (1, 1, 4),
        (2, 2, 4),
        (2, 2, 7),
        (1, 3, 4),
        (2, 4, 7),
    ]
    assert [kept.run_id for kept in edited.kept] == [1]
    assert [len(s.variants[0].rows) for s in (before, edited, later, back)] == [5, 0, 3, 0], "what was measured stays"
    surfaces = _surfaces(pipe)
    assert surfaces[0] != surfaces[1] != surfaces[2]
    assert (surfaces[3], surfaces[4]) == (surfaces[0], surfaces[2])
    assert repr(back.variants[0].outcomes) == repr(before.variants[0].outcomes)
    assert redone.checkpoints.tolist() == later.checkpoints.tolist()


def test_a_drag_keeps_one_run_and_training_goes_on_meanwhile() -> None:
    def script(pipe: Pipe) -> Iterator[Command | None]:
        yield from _begun(pipe)
        yield SetPace(playing=True, epochs_per_second=None)
        for at, value in enumerate((0.5, 1.0, 1.5)):
            yield _edit(2, value, run_id=2 if at else 1, revision=2 + at)
            yield from answered(pipe)
        yield SetPace(playing=False, epochs_per_second=None)
        yield BringBack(run_id=1, revision=9)
        yield from answered(pipe)

    pipe = serve(script)
    dragged = pipe.snapshots[1:-1]
    assert [snapshot.revision for snapshot in dragged] == [2, 3, 4]
    assert all([kept.run_id for kept in snapshot.kept] == [1] for snapshot in dragged)
    assert _surfaces(pipe)[-1] == _surfaces(pipe)[0]


def test_an_edit_of_an_earlier_epoch_goes_on_from_there() -> None:
    def script(pipe: Pipe) -> Iterator[Command | None]:
        yield from _begun(pipe, epochs=6)
        yield ShowEpoch(run_id=1, request=1, epoch=3)
        yield from answered(pipe)
        yield ShowEpoch(run_id=1, request=2, epoch=None)
        yield _edit(2, 3.0, epoch=3)
        yield from answered(pipe)
        yield BringBack(run_id=1, revision=3)
        yield from answered(pipe)

    pipe = serve(script)
    newest, looked_at, edited, back = pipe.snapshots
    assert (edited.epoch, edited.shown_epoch, edited.variants[0].forget_after) == (3, None, 3)
    assert (back.epoch, back.checkpoints.tolist()) == (6, newest.checkpoints.tolist())
    assert len(set(_surfaces(pipe))) == 3
    assert looked_at.shown_epoch == 3


def test_a_network_that_has_stopped_is_left_as_it_is_and_the_window_is_told() -> None:
    rule = EarlyStopping(enabled=True, patience=1)
    stopping = replace(SMALL.variants[0], regularization=Regularization(early_stopping=rule))

    def script(pipe: Pipe) -> Iterator[Command | None]:
        yield started(replace(SMALL, variants=(stopping,)))
        while not pipe.snapshots or not pipe.snapshots[-1].finished:
            yield from _trained(pipe, 1)
        yield _edit(2, 3.0)
        yield from answered(pipe)

    pipe = serve(script)
    assert [(reply.run_id, reply.revision) for reply in pipe.replies if isinstance(reply, CannotEdit)] == [(2, 2)]
    assert pipe.snapshots[-1].run_id == 2
    assert _surfaces(pipe)[-1] == _surfaces(pipe)[-2]


def test_while_newcomers_catch_up_nothing_is_edited(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("core.learning.log_replay.LogReplay.train", lambda *_: None)  # as if it took for ever
    two = replace(SMALL, variants=(*SMALL.variants, Variant(network=NetworkSpec(hidden=(5,)))))

    def script(pipe: Pipe) -> Iterator[Command | None]:
        yield from _begun(pipe)
        yield ReformRun(run_id=1, revision=2, experiment=two, places=(0, -1))
        yield _edit(2, 3.0, revision=3)
        yield ReformRun(run_id=2, revision=4, experiment=SMALL, places=(0,))
        yield from answered(pipe)

    pipe = serve(script)
    assert any(isinstance(reply, CannotEdit) for reply in pipe.replies)
    assert _surfaces(pipe)[-1] == _surfaces(pipe)[0]


def test_many_edits_push_out_no_run_that_ended() -> None:
    kept = KeptRuns()
    trainer = Trainer(SMALL)
    trainer.train_steps(1)
    for run_id in range(MOST_KEPT):
        kept.keep(HeldRun(run_id, trainer))
    for run_id in range(100, 105 + MOST_MOMENTS):
        kept.keep_moment(HeldRun(run_id, Trainer(SMALL)))
    ids = [told.run_id for told in kept.told]
    assert sorted(ids)[:MOST_KEPT] == list(range(MOST_KEPT))
    assert ids[:MOST_MOMENTS] == list(reversed(range(105, 105 + MOST_MOMENTS)))


def test_a_run_that_ended_is_kept_longer_than_moments_where_weights_are_large() -> None:
    trainer = Trainer(SMALL)
    trainer.train_steps(1)
    kept = KeptRuns(weights_budget=3 * trainer.byte_count)
    kept.keep(HeldRun(1, trainer))
    for run_id in range(2, 6):
        kept.keep_moment(HeldRun(run_id, Trainer(SMALL)))
    assert [told.run_id for told in kept.told] == [5, 4, 1]
    only = KeptRuns(weights_budget=trainer.byte_count)
    only.keep(HeldRun(1, trainer))
    only.keep_moment(HeldRun(2, trainer))
    assert [told.run_id for told in only.told] == [2], "the edit after it can still be taken back"


def test_an_edit_before_training_that_is_done_again_can_be_taken_back_again() -> None:
    def script(pipe: Pipe) -> Iterator[Command | None]:
        yield started(SMALL)
        yield from answered(pipe)
        yield _edit(2, 3.0)
        yield from _trained(pipe, 1, run_id=2)
        for revision, run_id in ((3, 1), (4, 2), (5, 1)):
            yield BringBack(run_id=run_id, revision=revision)
            yield from answered(pipe)

    surfaces = _surfaces(serve(script))
    assert surfaces[0] == surfaces[-3] == surfaces[-1] != surfaces[-2]


def test_an_edit_before_training_can_be_taken_back_too() -> None:
    def script(pipe: Pipe) -> Iterator[Command | None]:
        yield started(SMALL)
        yield from answered(pipe)
        yield _edit(2, 3.0)
        yield from answered(pipe)
        yield BringBack(run_id=1, revision=3)
        yield from answered(pipe)

    surfaces = _surfaces(serve(script))
    assert surfaces[0] == surfaces[2] != surfaces[1]
    assert np.isfinite(np.frombuffer(surfaces[1], np.float32)).all()
