"""Numbers that people type: decimal point and comma, and what parts thousands, are told apart."""

from __future__ import annotations

import pytest

from desktop.look.typed_numbers import plain_number


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("0.5", 0.5),
        ("0,5", 0.5),
        (" \u22121,5 ", -1.5),
        ("1000,5", 1000.5),
        ("1.000,5", 1000.5),
        ("1,000.5", 1000.5),
        ("1 000,5", 1000.5),
        ("1'000.5", 1000.5),
        ("1.000.000", 1e6),
        ("1,234,567.5", 1234567.5),
        ("1.000", 1.0),
        ("0,001", 0.001),
        ("1e-3", 0.001),
    ],
)
def test_a_number_is_understood_as_it_is_meant(text: str, value: float) -> None:
    assert float(plain_number(text)) == value


@pytest.mark.parametrize(
    ("text", "value"), [("1.000", 1000), ("1,000", 1000), ("12.500", 12500), ("1,5", 1.5), ("7", 7)]
)
def test_whole_numbers_have_thousands(text: str, value: float) -> None:
    assert float(plain_number(text, whole=True)) == value


@pytest.mark.parametrize("text", ["1..2", "1,2,3", "much", "", "1.00.000", "-"])
def test_nonsense_stays_nonsense(text: str) -> None:
    with pytest.raises(ValueError, match="could not convert"):
        float(plain_number(text))
