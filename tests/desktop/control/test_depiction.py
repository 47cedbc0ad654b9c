"""Depiction: what is said and marked of one repeat isn't said of several."""

from __future__ import annotations

import numpy as np
from msgspec.structs import replace

from core.data.split import assign
from core.experiment.presets import opening_experiment
from core.metrics.history import History
from core.protocol import RANGE_COLUMNS
from desktop.control import depiction
from desktop.look.theme import LIGHT
from tests.fakes import snapshot

SPEC = opening_experiment()
ASSIGNMENT = assign(SPEC.data, SPEC.points)


def test_the_best_epoch_of_several_repeats_is_that_of_their_median_curve() -> None:
    (one,) = snapshot(1, 90, status="stopped_early", best_epoch=42).variants
    history = History()
    history.append(np.array([[epoch, 0.5, 0.6, 0.8, 0.7, 0.0] for epoch in range(91)]))
    several = replace(one, outcomes=one.outcomes * 3)
    assert "epoch 90" in depiction.verdict(one, history, ASSIGNMENT).detail, "its own"
    assert "epoch 42" in depiction.verdict(several, history, ASSIGNMENT).detail


def test_ends_are_marked_where_there_is_one_repeat_and_ranges_where_there_are_several() -> None:
    (one,) = snapshot(1, 90, status="stopped_early").variants
    several = replace(one, outcomes=one.outcomes * 3)
    spread = History(RANGE_COLUMNS)
    alone = depiction.loss_series("L2", "#123456", one, History(), spread)
    together = depiction.loss_series("L2", "#123456", several, History(), spread)
    assert (alone.stop_epoch, alone.spread) == (90, None)
    assert (together.stop_epoch, together.spread) == (None, spread)


def test_the_fill_has_a_colour_for_every_class() -> None:
    surface = np.zeros((3, 4, 4), np.float32)
    surface[2] = 1.0
    assert depiction.fill(surface, LIGHT).shape == (4, 4, 4)
