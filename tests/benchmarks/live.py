"""The frame clock, the snapshots and the memory while the opening experiment trains with 500 points."""

from __future__ import annotations

import sys
import time

import msgspec
import psutil

from tests.benchmarks.bench_window import live, opening, shown, wait_until
from tests.benchmarks.report import Row, percentile


def main(seconds: float) -> list[Row]:
    """Watch the window for so long at full speed."""
    application, playground = shown(opening(500))
    playground.run.set_speed(None)
    playground.run.set_playing(True)
    wait_until(application, lambda: playground.run.snapshot is not None and playground.run.snapshot.epoch > 5, 20)
    playground.clock.intervals.clear()
    snapshots = 0
    last = playground.run.snapshot

    def count(_tick: int) -> None:
        nonlocal snapshots, last
        snapshots += playground.run.snapshot is not last
        last = playground.run.snapshot

    playground.clock.ticked.connect(count)
    began = time.perf_counter()
    intervals: list[float] = []
    while (left := seconds - (time.perf_counter() - began)) > 0:
        live(min(left, 30))
        intervals.extend(playground.clock.intervals)
        playground.clock.intervals.clear()
    elapsed = time.perf_counter() - began
    milliseconds = [interval * 1000 for interval in intervals]
    window = psutil.Process()
    processes = [window, *window.children(recursive=True)]
    memory = sum(process.memory_info().rss for process in processes) / 2**20
    rate = playground.run.snapshot.epochs_per_second if playground.run.snapshot else 0.0
    playground.window.close()
    what = f"500 points, {seconds:g} s, full speed ({rate:,.0f} epochs/s)"
    return [
        Row(f"{what}: frame interval, 99th percentile", percentile(milliseconds, 0.99), "ms", "at most", 20),
        Row(f"{what}: frame interval, worst", max(milliseconds), "ms", "at most", 50),
        Row(f"{what}: snapshots", snapshots / elapsed, "per second", "at least", 50),
        Row("memory of both processes (resident)", memory, "MB", "at most", 450),
    ]


if __name__ == "__main__":
    sys.stdout.write(msgspec.json.encode(main(float(sys.argv[1]))).decode())
