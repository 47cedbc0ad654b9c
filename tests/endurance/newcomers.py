"""Who joins a run under way equals one that was there from the start, to the bit: many random histories."""

from __future__ import annotations

from typing import Final

from tests.benchmarks.report import Row
from tests.endurance.check import Load
from tests.endurance.processors import PROCESSORS, run_tests

LAW: Final = "tests/core/learning/test_newcomers.py"
EXAMPLES: Final = 400
IN_TESTS: Final = 6
"""Tests of the law try one in so many of the examples that others do, because each is a long history."""


def endure(load: Load) -> list[Row]:
    """`count`: histories for each property."""
    failed, count = run_tests(PROCESSORS[0], [LAW], examples=IN_TESTS * (load.count or EXAMPLES), seed=load.seed)
    return [Row(f"tests of joining that fail, of {count}", failed, "", "at most", 0)]
