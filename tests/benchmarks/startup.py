"""From process start to the window on screen and to the first boundary, each in a fresh process."""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import time

from tests.benchmarks.report import Row

PROGRAM = """
import sys, time
from desktop import __main__ as launcher

marks = {}
load = launcher._window

def window(chosen, worker):
    open_window = load(chosen, worker)  # now all is loaded, in the order in which the program does it
    from PySide6.QtCore import QEvent, QObject
    from desktop import app

    class Watch(QObject):
        def eventFilter(self, watched, event):
            if event.type() == QEvent.Type.Paint:
                marks.setdefault("window", time.monotonic())
            return False

    original = app.Playground.settle

    def settle(playground):
        playground.watch = Watch()
        playground.window.plane.installEventFilter(playground.watch)

        def look():
            if playground.run.snapshot is not None and "window" in marks:
                print(marks["window"], time.monotonic())
                playground.window.close()

        playground.look = look
        playground.clock.ticked.connect(playground.look)
        original(playground)

    app.Playground.settle = settle
    return open_window

launcher._window = window
sys.argv = ["overfitting-playground", "--size", "1440x900"]
sys.exit(launcher.main())
"""


def measure() -> tuple[float, float]:
    """Seconds from process start to (window painted, first boundary)."""
    # Python keeps what it has compiled, so that a person waits for that once, at the first start of all. A machine that
    # is told not to keep it compiles the whole program at each start, and that is not what is to be measured.
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    began = time.monotonic()
    program = [sys.executable, "-c", PROGRAM]
    output = subprocess.run(program, stdout=subprocess.PIPE, env=environment, check=True).stdout
    window, boundary = map(float, output.split())
    return window - began, boundary - began


def main() -> list[Row]:
    """The median of five starts, after one that has Python compile the program and warms the disk cache."""
    measure()
    starts = [measure() for _ in range(5)]
    return [
        Row("process start to window on screen", statistics.median(s[0] for s in starts), "s", "at most", 0.8),
        Row("process start to first boundary", statistics.median(s[1] for s in starts), "s", "at most", 2.2),
    ]
