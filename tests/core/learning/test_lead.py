"""How sure it is which variant leads: the standard error of the difference between two, point by point."""

from __future__ import annotations

import math

import pytest
from msgspec.structs import replace

from core.experiment.spec import Repeats
from core.learning.trainer import Trainer
from core.metrics.median import median
from core.metrics.ranking import ranking
from tests.core.learning.small_experiments import experiment, train_epochs, validation_losses, variant

SPEC = replace(experiment(variant(16, 8), variant(16, 8, l2=0.01), variant(5), learning_rate=0.03))


@pytest.mark.parametrize("repeats", [1, 3])
def test_it_is_of_the_points_differences_from_the_variant_that_leads(repeats: int) -> None:
    trainer = Trainer(replace(SPEC, repeats=Repeats(count=repeats)))
    train_epochs(trainer, 20)
    lead, *others = ranking(trainer.snapshot_variants(8), trainer.epoch)
    assert math.isnan(lead.lead_error)
    for place in others:
        expected = []
        for repeat in range(repeats):
            differences = validation_losses(trainer, place.index, repeat)
            differences -= validation_losses(trainer, lead.index, repeat)
            expected.append(differences.std(ddof=1) / math.sqrt(len(differences)))
        assert place.lead_error == pytest.approx(median(expected), rel=1e-4)
        assert place.validation_count == len(differences)


def test_of_equal_losses_it_is_of_the_one_that_is_ranked_first() -> None:
    """Else the first would have a standard error, and another would be ahead of itself."""
    trainer = Trainer(replace(SPEC, variants=(variant(16, 8), variant(5), variant(5))))
    train_epochs(trainer, 20)
    first, second, last = ranking(trainer.snapshot_variants(8), trainer.epoch)
    assert first.loss == second.loss < last.loss, "or nothing would be tested"
    assert math.isnan(first.lead_error)
    assert second.lead_error == 0


def test_a_variant_alone_and_one_without_validation_points_have_none() -> None:
    (alone,) = Trainer(experiment(variant(5))).snapshot_variants(8)
    assert (math.isnan(alone.lead_error), alone.validation_count) == (True, 0)
    spec = replace(SPEC, data=replace(SPEC.data, validation_share=0.0))
    assert all(math.isnan(one.lead_error) for one in Trainer(spec).snapshot_variants(8))
