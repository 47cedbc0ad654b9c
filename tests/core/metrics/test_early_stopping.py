"""Early stopping against a plain reading of its rule."""

from __future__ import annotations

import math

from hypothesis import given
from hypothesis import strategies as st

from core.metrics.early_stopping import StoppingMonitor

LOSSES = st.lists(st.floats(0, 2) | st.sampled_from([math.nan, math.inf, -math.inf, 0.5, 0.25]), max_size=40)


def _naive_bests(losses: list[float], min_delta: float) -> list[int]:
    """Epochs that are a new best, found by going through all epochs before each."""
    bests: list[int] = []
    for epoch, loss in enumerate(losses):
        if math.isfinite(loss) and all(loss < losses[best] - min_delta for best in bests[-1:]):
            bests.append(epoch)
    return bests


@given(LOSSES, st.sampled_from([0.0, 0.01, 0.25]), st.integers(1, 10))
def test_it_agrees_with_a_naive_oracle(losses: list[float], min_delta: float, patience: int) -> None:
    stopping = StoppingMonitor()
    for epoch, loss in enumerate(losses):
        bests = _naive_bests(losses[: epoch + 1], min_delta)
        assert stopping.observe(epoch, loss, min_delta) == (epoch in bests)
        assert stopping.best_epoch == (bests[-1] if bests else -1)
        assert stopping.best_loss == (losses[bests[-1]] if bests else math.inf)
        assert stopping.is_due(epoch, patience) == (bool(bests) and epoch - bests[-1] >= patience)


def test_the_first_finite_loss_is_a_best_however_large() -> None:
    stopping = StoppingMonitor()
    assert not stopping.observe(0, math.nan, 1.0)
    assert not stopping.is_due(1000, 1)
    assert stopping.observe(1, 1e30, 1.0)
    assert stopping.best_epoch == 1


def test_an_improvement_by_just_the_minimum_is_none() -> None:
    stopping = StoppingMonitor()
    stopping.observe(0, 1.0, 0.25)
    assert not stopping.observe(1, 0.75, 0.25)
    assert stopping.observe(2, 0.7, 0.25)


def test_epochs_that_were_missed_use_up_no_patience() -> None:
    stopping = StoppingMonitor()
    stopping.observe(3, 1.0, 0.0)
    stopping.observe(5, 2.0, 0.0)
    stopping.miss(100)
    assert stopping.due_epoch(4) == 107
    assert not stopping.is_due(106, 4)
    assert stopping.is_due(107, 4)
    stopping.observe(106, 0.5, 0.0)
    assert (stopping.best_epoch, stopping.due_epoch(4)) == (106, 110), "what was missed before a new best is past"
