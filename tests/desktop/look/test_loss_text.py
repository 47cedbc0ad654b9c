"""Losses as they are written on screen."""

from __future__ import annotations

import math

from desktop.look.loss_text import loss_text


def test_a_loss_of_a_network_that_diverges_has_no_thirty_digits() -> None:
    assert loss_text(0.4881) == "0.488"
    assert loss_text(2.37e28) == "2e28"


def test_a_loss_beyond_all_numbers_is_a_dash() -> None:
    assert [loss_text(loss) for loss in (math.inf, -math.inf, math.nan)] == ["\u2013"] * 3
