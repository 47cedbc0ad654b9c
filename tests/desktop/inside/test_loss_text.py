"""Losses as the pages write them."""

from __future__ import annotations

import math

from desktop.inside.loss_text import loss_text


def test_a_loss_has_its_decimals_and_that_of_a_network_that_diverges_a_power_of_ten() -> None:
    """It stood there with thirty digits."""
    assert loss_text(0.4881) == "0.488"
    assert loss_text(0.00431, 4) == "0.0043"
    assert loss_text(2.37e28) == "2.4\u00b710\u00b2\u2078"


def test_a_loss_beyond_all_numbers_is_a_dash_as_everywhere() -> None:
    assert [loss_text(loss) for loss in (math.inf, -math.inf, math.nan)] == ["\u2013"] * 3
