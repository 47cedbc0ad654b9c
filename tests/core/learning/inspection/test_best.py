"""The boundary of the best epoch is the one that the timeline shows there."""

from __future__ import annotations

import numpy as np
import pytest
from msgspec.structs import replace

from core.experiment.spec import Repeats
from core.learning.inspection.answers import Inspector
from core.learning.inspection.best import GRID
from core.learning.trainer import Trainer
from core.plane.contour import boundary_lines
from core.plane.grid import View
from core.protocol.inspection import AskBest, BestLook
from tests.core.learning.small_experiments import experiment, scattered, variant

PART = View(-2.0, 1.0, -1.0, 2.0)


def look(trainer: Trainer, inspector: Inspector | None = None, view: View = PART) -> BestLook:
    found = (inspector or Inspector()).answer(trainer.subject(1), AskBest(variant=1, view=view), 1.0)
    assert isinstance(found, BestLook)
    return found


@pytest.mark.parametrize("repeats", [1, 3])
def test_it_is_what_the_run_shows_at_its_best_epoch(repeats: int) -> None:
    one = experiment(variant(3), variant(12), points=scattered(40), learning_rate=0.05)
    trainer = Trainer(replace(one, repeats=Repeats(count=repeats)))
    while trainer.epoch < 60:
        trainer.train_steps(1000)
    found, inspector = look(trainer), Inspector()
    best = trainer.snapshot_variants(16)[1].best_epoch
    assert 0 < found.best_epoch == best < 60
    assert look(trainer, inspector).lines is look(trainer, inspector).lines, "found once"
    trainer.show(best)
    there = boundary_lines(trainer.snapshot_variants(GRID, view=PART)[1].surface, PART)
    assert len(there) == len(found.lines) > 0
    for mine, shown in zip(found.lines, there, strict=True):
        np.testing.assert_allclose(mine, shown, atol=1e-5)
    assert look(trainer).best_epoch == best, "whichever epoch is shown"


def test_without_a_best_epoch_there_is_none() -> None:
    points = scattered(40)
    trainer = Trainer(experiment(variant(3), variant(4), points=points))
    trainer.train_steps(3)
    trainer.change(replace(trainer.experiment, points=points.kept(np.arange(40) > 3)))
    assert look(trainer).best_epoch == -1
