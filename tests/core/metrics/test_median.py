"""The median against the standard library's."""

from __future__ import annotations

import math
import statistics

from hypothesis import given
from hypothesis import strategies as st

from core.metrics.median import median, median_low

NUMBERS = st.lists(st.floats(allow_nan=False, allow_infinity=False, width=32), min_size=1, max_size=20)


@given(NUMBERS)
def test_both_are_the_standard_librarys(values: list[float]) -> None:
    assert median(values) == statistics.median(values)
    assert median_low(values) == statistics.median_low(values)


@given(NUMBERS)
def test_what_is_no_number_does_not_count(values: list[float]) -> None:
    assert median([math.nan, *values, math.nan]) == median(values)
    assert math.isnan(median([math.nan]))
    assert math.isnan(median_low([]))
