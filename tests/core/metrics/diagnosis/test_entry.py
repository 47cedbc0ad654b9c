"""The one way to a verdict: from the outcomes of a variant's repeats."""

from __future__ import annotations

import numpy as np

from core.metrics.data_facts import DataFacts
from core.metrics.diagnosis import verdict_on
from tests.core.metrics.diagnosis.stories import LEEWAY, OVERFITTING, errors, history, role
from tests.outcomes import outcome

FACTS = DataFacts(training=role(), validation=role())


def test_the_best_epoch_of_several_repeats_is_that_of_their_median_curve() -> None:
    losses = np.full(91, 0.6)
    losses[42] = 0.55
    past = history((np.full(91, 0.5), losses))
    one = outcome(status="stopped_early", status_epoch=90, best_epoch=90)
    alone = verdict_on([one], past, errors(past), FACTS, LEEWAY)
    together = verdict_on([one] * 3, past, errors(past), FACTS, LEEWAY)
    assert "epoch 90" in alone.detail, "its own"
    assert "epoch 42" in together.detail


def test_repeats_that_overfit_by_themselves_are_counted() -> None:
    past = history(OVERFITTING)
    repeats = [outcome(sign="overfitting")] * 7 + [outcome(sign="perhaps"), outcome(), outcome()]
    found = verdict_on(repeats, past, errors(past), FACTS, LEEWAY)
    assert found.headline.startswith("Overfitting since epoch")
    assert "7 of 10 overfit." in found.detail
