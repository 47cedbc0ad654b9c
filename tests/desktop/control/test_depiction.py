"""Depiction: what is marked of one repeat isn't marked of several."""

from __future__ import annotations

from msgspec.structs import replace

from core.metrics.history import History
from core.protocol import RANGE_COLUMNS
from desktop.control import depiction
from tests.fakes import snapshot


def test_ends_are_marked_where_there_is_one_repeat_and_ranges_where_there_are_several() -> None:
    (one,) = snapshot(1, 90, status="stopped_early").variants
    several = replace(one, outcomes=one.outcomes * 3)
    spread = History(RANGE_COLUMNS)
    alone = depiction.loss_series("L2", "#123456", one, History(), spread, 40)
    together = depiction.loss_series("L2", "#123456", several, History(), spread, -1)
    assert (alone.stop_epoch, alone.spread, alone.best_epoch) == (90, None, 40)
    assert (together.stop_epoch, together.spread, together.best_epoch) == (None, spread, None)
