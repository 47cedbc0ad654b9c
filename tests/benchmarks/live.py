"""The frame clock, the snapshots and the memory while 500 points are trained on, with 1 plane and with 8, and with what
is memorized in sight."""

from __future__ import annotations

import time
from typing import Any, Literal

import psutil
from msgspec.structs import replace
from PySide6.QtCore import QEvent, QObject, QTimer

from core.experiment.presets import preset
from core.experiment.spec import Experiment
from desktop.plane.plane_view import PlaneView
from desktop.training.run import Run
from desktop.window.frame_clock import FrameClock
from tests.benchmarks.bench_window import close, live, opening, shown, wait_until
from tests.benchmarks.machine import Pauses
from tests.benchmarks.report import Row, percentile
from tests.tabs import show_page

WORK = 8
MORE_FOR_A_PAGE = 4
"""Milliseconds of the window's own work between two frames, and what a look into a network may add."""


class Drawn:
    """Counts the boundaries that the plane is given to draw."""

    def __init__(self, plane: PlaneView) -> None:
        self.count = 0
        self._set_surface = plane.set_surface
        plane.set_surface = self._counted  # type: ignore[method-assign]  # the one way in

    def _counted(self, *given: Any, **named: Any) -> None:
        self.count += 1
        self._set_surface(*given, **named)


class Pace(QObject):
    """Notes at the beginning of every tick of the frame clock, in milliseconds, what has passed since the last one.

    Attributes:
        intervals: time.
        work: processor time of the window's thread: its jobs, and all painting and layout that followed from them.
        snapshots: how many have come.
    """

    def __init__(self, clock: FrameClock, run: Run) -> None:
        super().__init__()
        self.intervals: list[float] = []
        self.work: list[float] = []
        self.snapshots = 0
        self._run = run
        self._snapshot = run.snapshot
        self._last: tuple[float, float] | None = None
        (self._timer,) = clock.findChildren(QTimer)
        self._timer.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's signature
        """A tick is about to begin: signals would come in the middle of its work."""
        if event.type() == QEvent.Type.Timer:
            now = time.perf_counter(), time.thread_time()
            if self._last is not None:
                self.intervals.append((now[0] - self._last[0]) * 1000)
                self.work.append((now[1] - self._last[1]) * 1000)
            self._last = now
            self.snapshots += self._run.snapshot is not self._snapshot
            self._snapshot = self._run.snapshot
        return False

    def stop(self) -> None:
        """Note nothing any more."""
        self._timer.removeEventFilter(self)


def watched(what: str, experiment: Experiment, seconds: float, *, page: str = "") -> list[Row]:
    """Watch the window for so long at full speed, with a page of the tab Inside in sight or without, and close it."""
    application, playground = shown(experiment)
    if page:
        show_page(playground.window, page)
    playground.run.set_speed(None)
    playground.run.set_playing(True)
    wait_until(application, lambda: playground.run.snapshot is not None and playground.run.snapshot.epoch > 5, 20)
    drawn = Drawn(playground.window.plane)
    pace = Pace(playground.clock, playground.run)
    pauses = Pauses()
    began = time.perf_counter()
    live(seconds)
    elapsed = time.perf_counter() - began
    window = psutil.Process()
    workers = window.children(recursive=True)
    memory = sum(process.memory_info().rss for process in [window, *workers]) / 2**20
    rate = playground.run.snapshot.epochs_per_second if playground.run.snapshot else 0.0
    stolen = pauses.stolen()
    pace.stop()
    close(playground)
    is_alone = len(experiment.variants) == 1
    what = f"{what}, {seconds:g} s, full speed ({rate:,.0f} epochs/s)"
    bound: Literal["at most", ""] = "at most" if is_alone else ""
    return [
        Row(f"{what}: frame interval, 99th percentile", percentile(pace.intervals, 0.99), "ms", "at most", 18),
        Row(f"{what}: frame interval, worst", max(pace.intervals), "ms", "at most", 50),
        Row(
            "  the window's own work between two frames, 99th percentile",
            percentile(pace.work, 0.99),
            "ms",
            "at most",
            WORK + (MORE_FOR_A_PAGE if page else 0),
        ),
        Row("  the window's own work between two frames, worst", max(pace.work), "ms"),
        Row("  processor time that the machine's host took away meanwhile", stolen, "%"),
        Row(f"{what}: snapshots", pace.snapshots / elapsed, "per second", "at least", 50),
        Row("  of them drawn (other frames have the chart to show)", drawn.count / elapsed, "per second"),
        Row("  memory of both processes (resident)", memory, "MB", bound, 500),
    ]


def main(seconds: float) -> list[Row]:
    """One plane, the same with halos around what is got wrong, then eight."""
    one = opening(500)
    eight = replace(one, variants=preset("widths").variants)
    return [
        *watched("500 points", one, seconds),
        *watched("500 points, with halos", one, seconds, page="Memory"),
        *watched("8 planes, 500 points", eight, seconds),
    ]
