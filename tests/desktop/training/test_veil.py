"""Looks into networks that would tell what is hidden are given to nobody."""

from __future__ import annotations

import numpy as np
import pytest

from core.lessons.hiding import veiled_answer
from core.lessons.presentation import Hidden
from core.protocol.inspection import (
    Answer,
    AskBest,
    AskStep,
    AskUnit,
    AskWithout,
    BestLook,
    StepTrace,
    UnitLook,
    WithoutLook,
)


@pytest.mark.parametrize(
    ("answer", "hidden"),
    [
        (BestLook(question=AskBest(variant=0, best_epoch=40), epoch=1, best_epoch=40, lines=()), "validation_loss"),
        (BestLook(question=AskBest(variant=0, best_epoch=40), epoch=1, best_epoch=40, lines=()), "boundary"),
        (StepTrace(question=AskStep(variant=0), epoch=1, loss=0.1372), "training_loss"),
        (
            UnitLook(
                question=AskUnit(variant=0, column=1, unit=0, grid=8),
                epoch=1,
                response=np.zeros((8, 8), np.float32),
                pre_activation=None,
                sum=None,
            ),
            "boundary",
        ),
    ],
)
def test_looks_into_networks_that_would_tell_it_are_given_to_nobody(answer: Answer, hidden: Hidden) -> None:
    assert veiled_answer(answer, {hidden}) is None
    others: set[Hidden] = {"truth", "verdict"}
    assert veiled_answer(answer, others) is answer


def test_the_losses_of_a_look_are_hidden_one_by_one() -> None:
    look = WithoutLook(
        question=AskWithout(variant=0, units=((1, 0),), grid=8),
        epoch=1,
        surface=np.zeros((1, 8, 8), np.float32),
        train_loss=0.1,
        validation_loss=0.2,
        whole_train_loss=0.3,
        whole_validation_loss=0.4,
        measured_points=10,
        points=10,
    )
    seen = veiled_answer(look, {"validation_loss"})
    assert isinstance(seen, WithoutLook)
    assert (seen.train_loss, seen.whole_train_loss) == (0.1, 0.3)
    assert np.isnan([seen.validation_loss, seen.whole_validation_loss]).all()
