"""Very small and very large numbers, written and read."""

from __future__ import annotations

import pytest

from desktop.look.powers_of_ten import with_power, without_power
from desktop.look.weight_text import weight_text, weight_value


@pytest.mark.parametrize(
    ("python", "people"),
    [
        ("1.85e-06", "1.85·10⁻⁶"),
        ("-2e-12", "−2·10⁻¹²"),
        ("1e-08", "10⁻⁸"),
        ("-1e+05", "−10⁵"),
        ("0.25", "0.25"),
        ("-3.5", "−3.5"),
    ],
)
def test_powers_of_ten(python: str, people: str) -> None:
    assert with_power(python) == people
    assert float(without_power(people).replace("−", "-")) == float(python)


@pytest.mark.parametrize("value", [1.2e-7, -3e-5, 1e-6, 0.42])
def test_a_weight_as_it_is_shown_can_be_taken_as_it_stands(value: float) -> None:
    assert weight_value(weight_text(value), 1000.0) == pytest.approx(value)
