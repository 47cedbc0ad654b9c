"""The whole test run, with every kind of kernels that this processor can be made to use: some minutes for each."""

from __future__ import annotations

from tests.benchmarks.report import Row
from tests.endurance.check import Load
from tests.endurance.processors import PROCESSORS, run_tests


def endure(load: Load) -> list[Row]:
    """`count`: how many kinds of processors, from the first on."""
    rows = []
    for processor in PROCESSORS[: load.count]:
        failed, count = run_tests(processor, ["tests"])
        rows.append(Row(f"{processor.name}: tests that fail, of {count}", failed, "", "at most", 0))
    return rows
