"""Snapshots at full speed with each view in sight that looks into the network: the diagram, and the pages of Inside.

On the opening experiment, whose 2 x 64 units are the most that have to keep the pace.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from functools import partial
from typing import Final

from core.experiment.presets import opening_experiment
from desktop.app import Playground
from tests.benchmarks.bench_window import close, live, shown
from tests.benchmarks.live import Pace
from tests.benchmarks.report import Row
from tests.tabs import show_page, show_tab

SECONDS: Final = 4.0
"""For each view."""
SETTLING: Final = 1.0
"""Seconds until a view that has just come into sight is filled, and the pace has adapted to it."""
WANTED: Final = 50
"""Snapshots a second."""


def views(playground: Playground) -> Iterator[tuple[str, Callable[[], None]]]:
    """What each is called, and what brings it into sight."""
    window = playground.window
    yield "no look into the network", partial(show_tab, window, "Cures")
    yield "the network's diagram", partial(show_tab, window, "Network")
    for title in [button.text() for button in window.column.inside_panel.buttons]:
        yield f"the page {title}", partial(show_page, window, title)


def main() -> list[Row]:
    """One row for each view, one for how fast training is beside it."""
    _, playground = shown(opening_experiment())
    playground.run.set_speed(None)
    playground.run.set_playing(True)
    rows = []
    for name, show in views(playground):
        show()
        live(SETTLING)
        pace = Pace(playground.clock, playground.run)
        began, first = time.perf_counter(), _epoch(playground)
        live(SECONDS)
        elapsed, epochs = time.perf_counter() - began, _epoch(playground) - first
        pace.stop()
        what = f"2-64-64, full speed, {name}: snapshots"
        rows.append(Row(what, pace.snapshots / elapsed, "per second", "at least", WANTED))
        rows.append(Row("  epochs", epochs / elapsed, "per second"))
    close(playground)
    return rows


def _epoch(playground: Playground) -> int:
    return playground.run.snapshot.epoch if playground.run.snapshot else 0
