"""Ended runs are kept in bounded memory: the oldest gives up its moments first, and its newest weights stay."""

from __future__ import annotations

from core.experiment.presets import opening_experiment
from core.learning.trainer import Trainer
from core.worker.runs import HeldRun, KeptRuns


def _trained(run_id: int, epochs: int) -> HeldRun:
    trainer = Trainer(opening_experiment())
    while trainer.epoch < epochs:
        trainer.train_steps(100)
    return HeldRun(run_id, trainer)


def _size(run: HeldRun) -> int:
    return sum(checkpoint.byte_count for checkpoint in run.checkpoints[0].of_all)


def _counts(kept: KeptRuns) -> dict[int, int]:
    return {told.run_id: told.checkpoint_count for told in kept.told}


def test_where_memory_is_short_the_run_that_was_kept_first_gives_up_its_moments() -> None:
    first, second, present = (_trained(run_id, 15) for run_id in (1, 2, 3))
    kept = KeptRuns(byte_budget=int(2.7 * _size(present)))
    kept.keep(first)
    kept.keep(second)
    kept.make_room(present)
    assert _counts(kept) == {2: 16, 1: 8}
    while present.trainer.epoch < 40:
        present.trainer.train_steps(100)
    kept.make_room(present)
    found = _counts(kept)
    assert found[1] == 0
    assert 0 < found[2] < 16
    back = kept.take(1)
    assert back is not None
    assert (back.trainer.epoch, back.trainer.shown_epoch) == (15, None), "its newest weights"


def test_moments_that_two_runs_share_count_once() -> None:
    ended = _trained(1, 20)
    size = _size(ended)
    branch = ended.trainer.branched(18)
    assert branch is not None
    kept = KeptRuns(byte_budget=int(1.1 * size))
    kept.keep(ended)
    kept.make_room(HeldRun(2, branch))
    assert _counts(kept) == {1: 21}


def test_weights_too_large_for_their_budget_are_not_kept() -> None:
    first, second = _trained(1, 2), _trained(2, 2)
    kept = KeptRuns(weights_budget=int(1.5 * first.trainer.byte_count))
    kept.keep(first)
    kept.keep(second)
    assert [told.run_id for told in kept.told] == [2]


def test_runs_that_were_laid_aside_wait_whatever_else_ends() -> None:
    own, before = _trained(2, 2), _trained(1, 2)
    kept = KeptRuns()
    kept.keep(before)
    kept.keep(own)
    kept.lay_aside((1, 2))
    for run_id in range(3, 9):
        kept.keep(_trained(run_id, 1))
    assert sorted(_counts(kept)) == [1, 2, 6, 7, 8]
    assert kept.take(2) is own
    kept.lay_aside(())
    kept.keep(_trained(9, 1))
    assert [told.run_id for told in kept.told] == [9, 1, 8], "what waited counts as kept last"


def test_a_run_that_ends_only_now_is_laid_aside_where_that_was_said_before() -> None:
    kept = KeptRuns()
    kept.lay_aside((1,))
    for run_id in range(1, 6):
        kept.keep(_trained(run_id, 1))
    assert 1 in _counts(kept)
