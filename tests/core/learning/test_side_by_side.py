"""Fair by construction: what happens to one variant never moves another's numbers, not even by rounding."""

from __future__ import annotations

import numpy as np
import pytest
import torch
from msgspec.structs import replace

from core.experiment.spec import EarlyStopping, Repeats
from core.learning.trainer import Trainer
from tests.core.learning.small_experiments import experiment, train_epochs, variant, weights
from tests.weights import parameters_of

STOPS_SOON = EarlyStopping(enabled=True, patience=1)
HOT_CHANGES = {
    "dropout": variant(16, 8, dropout=0.5),
    "L2": variant(16, 8, l2=0.05),
    "L1": variant(16, 8, l1=0.05),
    "early stopping, which stops it": variant(16, 8, stopping=STOPS_SOON),
}


def _curves(trainer: Trainer, variants: range) -> list[np.ndarray]:
    return [trainer.take_rows(place)[0] for place in variants]


@pytest.mark.parametrize("name", HOT_CHANGES)
@pytest.mark.parametrize("company", [1, 2, 7])
@pytest.mark.parametrize("repeats", [1, 3])
def test_changing_one_variant_leaves_the_others_as_they_were_to_the_bit(name: str, company: int, repeats: int) -> None:
    others = [variant(16, 8, l2=0.001 * place) for place in range(company)]
    spec = replace(experiment(*others, variant(16, 8), learning_rate=0.05), repeats=Repeats(count=repeats))
    still, changed = Trainer(spec), Trainer(spec)
    for trainer in (still, changed):
        train_epochs(trainer, 5)
        trainer.train_steps(2)
    changed.change(replace(spec, variants=(*others, HOT_CHANGES[name])))
    for trainer in (still, changed):
        train_epochs(trainer, 60)
    for before, after in zip(_curves(still, range(company)), _curves(changed, range(company)), strict=True):
        assert len(before) > 60
        assert np.array_equal(before, after, equal_nan=True)
    for place in range(company):
        for repeat in range(repeats):
            assert torch.equal(parameters_of(still, place, repeat).flat, parameters_of(changed, place, repeat).flat)
    assert not torch.equal(weights(still, company), weights(changed, company)), "the change did something"
    if "stops" in name:
        assert changed.outcomes(company)[0].status == "stopped_early", "and this one left the stack"


def test_a_variant_that_diverges_leaves_the_other_as_it_was_to_the_bit() -> None:
    spec = experiment(variant(16, 8), variant(16, 8, l2=1.0), optimizer="sgd", learning_rate=2.0)
    harmless = replace(spec, variants=(variant(16, 8), variant(16, 8)))
    diverging, still = Trainer(spec), Trainer(harmless)
    for trainer in (diverging, still):
        train_epochs(trainer, 40)
    assert [diverging.outcomes(0)[0].status, diverging.outcomes(1)[0].status] == ["training", "diverged"]
    assert np.array_equal(diverging.take_rows(0)[0], still.take_rows(0)[0], equal_nan=True)
