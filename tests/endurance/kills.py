"""SIGTERM, SIGHUP and SIGINT at random moments: the program ends without a traceback, and keeps the work."""

from __future__ import annotations

from tests.benchmarks.report import Row
from tests.endurance.check import Load


def endure(load: Load) -> list[Row]:
    """Placeholder filled in by the next commit of this branch."""
    return [Row("kills", load.count or 100, "")]
