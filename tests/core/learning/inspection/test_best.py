"""The boundary of the best epoch is the one that the timeline shows there."""

from __future__ import annotations

import numpy as np
import pytest
from msgspec.structs import replace

from core.experiment.spec import Repeats
from core.learning.inspection.answers import Inspector
from core.learning.inspection.best import FINEST, grid_for
from core.learning.trainer import Trainer
from core.plane.contour import boundary_lines
from core.plane.grid import View
from core.protocol.inspection import AskBest, BestLook
from tests.core.learning.small_experiments import experiment, scattered, variant

PART = View(-2.0, 1.0, -1.0, 2.0)


def look(trainer: Trainer, best_epoch: int, inspector: Inspector | None = None, seconds: float = 60.0) -> BestLook:
    question = AskBest(variant=1, best_epoch=best_epoch, view=PART)
    found = (inspector or Inspector()).answer(trainer.subject(1), question, seconds)
    assert isinstance(found, BestLook)
    return found


@pytest.mark.parametrize("repeats", [1, 3])
def test_it_is_what_the_run_shows_at_its_best_epoch(repeats: int) -> None:
    one = experiment(variant(3), variant(12), points=scattered(40), learning_rate=0.05)
    trainer = Trainer(replace(one, repeats=Repeats(count=repeats)))
    while trainer.epoch < 60:
        trainer.train_steps(1000)
    best = trainer.snapshot_variants(16)[1].best_epoch
    assert 0 < best < 60
    found = look(trainer, best)
    assert (found.best_epoch, found.is_complete) == (best, True)
    trainer.show(best)
    there = boundary_lines(trainer.snapshot_variants(FINEST, view=PART)[1].surface, PART)
    assert len(there) == len(found.lines) > 0
    for mine, shown in zip(found.lines, there, strict=True):
        np.testing.assert_allclose(mine, shown, atol=1e-5)
    assert look(trainer, best).best_epoch == best, "whichever epoch is shown"


def test_repeats_are_taken_one_after_the_other_where_there_is_little_time() -> None:
    one = experiment(variant(3), variant(12), points=scattered(40))
    trainer, inspector = Trainer(replace(one, repeats=Repeats(count=3))), Inspector()
    assert [look(trainer, 0, inspector, seconds=-1.0).is_complete for _ in range(4)] == [False, False, True, True]
    assert look(trainer, 0, inspector).lines[0].tolist() == look(trainer, 0).lines[0].tolist()


def test_without_a_checkpoint_of_it_there_is_none() -> None:
    trainer = Trainer(experiment(variant(3), variant(4), points=scattered(40)))
    for epoch in (-1, 7):
        found = look(trainer, epoch)
        assert (found.best_epoch, found.lines, found.is_complete) == (-1, (), True)


def test_of_large_networks_it_is_coarser() -> None:
    trainer = Trainer(experiment(variant(256, 256, 256), variant(64, 64), points=scattered(20)))
    assert grid_for(trainer.subject(0)) < grid_for(trainer.subject(1)) == FINEST
