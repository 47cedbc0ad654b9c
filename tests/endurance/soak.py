"""A stroke a second among 10,000 points while it trains: the memory of window and training process stays flat."""

from __future__ import annotations

import gc
import sys
import time
from collections.abc import Sequence
from typing import Final, Literal

import numpy as np
import psutil
from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtGui import QUndoCommand
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from core.experiment.presets import opening_experiment
from core.experiment.spec import Experiment
from desktop.app import Playground
from tests.benchmarks.bench_window import live, shown, wait_until
from tests.benchmarks.report import Row
from tests.endurance.check import Load

MINUTES = 12.0
POINTS = 10_000
PATIENCE_SECONDS = 60.0

MOST_GROWTH = 6.0
"""MB between the highest memory in the first half and in the second: a stroke may not leave 20 kB behind.

The highest, for the training process's memory rises and falls by nearly 20 MB: it keeps up to 256 moments of a run,
and gives every second one up when they are too many.
"""

TRAINING_MOST_GROWTH = 10.0
"""MB, likewise: what the system's allocator holds back in gaps differs by so much from time to time."""

FEWEST_STROKES: Final = 240
"""Before growth is judged, four minutes of a stroke a second: the first half has to fill undo's 100 steps, whose memory
would be taken for a growth otherwise."""
ON_NONE: Final = """\
References to None. Known: they cost no memory, since there is one None; and PySide 6.11 on Python 3.11 loses one for
each virtual function that Qt looks for in vain in an object made in Python, once for each object, and six for each
picture made and painted on; Python 3.12 counts them no more. Likely: the growth in the table is the sum of these."""


def endure(load: Load) -> list[Row]:
    """Watch for load.minutes, or for load.count strokes as fast as they go; growth is judged from FEWEST_STROKES on."""
    application, playground = shown(crowded(load.seed))
    try:
        wait_until(application, lambda: playground.run.is_ready, PATIENCE_SECONDS)
        playground.run.set_playing(True)
        if load.count is not None:
            return watched(application, playground, [load.count / 4] * 4, 0.0)
        minutes = MINUTES if load.minutes is None else load.minutes
        return watched(application, playground, [60.0] * max(1, round(minutes)), 1.0)
    finally:
        playground.window.close()
        playground.window.deleteLater()  # where tests go on, each style sheet would be that window's, too


def crowded(seed: int) -> Experiment:
    """The opening experiment with so many points, all drawn."""
    experiment = opening_experiment()
    random = np.random.default_rng(seed)
    missing = POINTS - len(experiment.points)
    positions = random.uniform(-3, 3, (missing, 2)).astype(np.float32)
    positions[:, 0] = np.where(positions[:, 0] < 0, -3, 3) - positions[:, 0] / 2  # beside what strokes paint and erase
    return replace(experiment, points=experiment.points.added(positions, 0))


def watched(application: QApplication, playground: Playground, parts: list[float], seconds: float) -> list[Row]:
    """Draw so many strokes in each part, one every so many seconds, and note the memory after each part."""
    window, worker = psutil.Process(), psutil.Process(playground.session.pid)
    none_before, steps_before = sys.getrefcount(None), undo_steps_alive()
    notes: list[tuple[float, float]] = []
    print(f"{'part':>4} {'points':>7} {'window':>9} {'training':>9}  {'undo steps alive':>16} {'epoch':>7}")
    for part, strokes in enumerate(parts, 1):
        for number in range(round(strokes)):
            began = time.monotonic()
            stroke(playground, number)
            live(max(0.0, seconds - (time.monotonic() - began)) or 0.001)
        notes.append((megabytes(window), megabytes(worker)))
        points = len(playground.model.experiment.points)
        epoch = playground.run.snapshot.epoch if playground.run.snapshot else -1
        figures = f"{notes[-1][0]:>6.1f} MB {notes[-1][1]:>6.1f} MB"
        print(f"{part:>4} {points:>7,} {figures}  {undo_steps_alive():>16} {epoch:>7,}", flush=True)
    window_growth, training_growth = (growth(memory) for memory in zip(*notes, strict=True))
    steps = undo_steps_alive() - steps_before - playground.model.undo_stack.count()
    print(ON_NONE)
    is_judged = round(sum(parts)) >= FEWEST_STROKES
    if not is_judged:
        print(f"Too short to judge growth: it takes {FEWEST_STROKES} strokes, or --minutes {FEWEST_STROKES // 60}.")
    bound: Literal["at most", ""] = "at most" if is_judged else ""
    too_short = "" if is_judged else " (too short to judge)"
    return [
        Row(f"window: growth of the highest memory{too_short}", window_growth, "MB", bound, MOST_GROWTH),
        Row(
            f"training process: growth of the highest memory{too_short}",
            training_growth,
            "MB",
            bound,
            TRAINING_MOST_GROWTH,
        ),
        Row("undo steps alive beyond those on the stack", steps, "", "at most", 0),
        Row("references to None beyond those at the start", sys.getrefcount(None) - none_before, ""),
        Row("window: memory at the end", notes[-1][0], "MB"),
        Row("training process: memory at the end", notes[-1][1], "MB"),
    ]


def stroke(playground: Playground, number: int) -> None:
    """Paint along a line, or erase along the line painted before, with ten moves of the pointer."""
    plane = playground.window.plane
    height = -2.5 + 5 * (number // 2 % 20) / 20
    button = Qt.MouseButton.LeftButton if number % 2 == 0 else Qt.MouseButton.RightButton
    places = [plane.to_widget(x, height).toPoint() for x in np.linspace(-1, 1, 11)]
    QTest.mousePress(plane, button, pos=places[0])
    for place in places[1:]:
        QTest.mouseMove(plane, place)
        QApplication.processEvents()
    QTest.mouseRelease(plane, button, pos=places[-1])


def growth(memory: Sequence[float]) -> float:
    """How much the highest of the second half of the notes is above that of the first."""
    half = len(memory) // 2
    return max(memory[half:]) - max(memory[:half]) if half else 0.0


def undo_steps_alive() -> int:
    """Undo steps in memory, on the stack or not."""
    gc.collect()
    # What the window froze at its start (gc.freeze) isn't among these; it holds no undo steps.
    return sum(issubclass(type(found), QUndoCommand) for found in gc.get_objects())  # isinstance asks dead proxies, too


def megabytes(process: psutil.Process) -> float:
    """Resident memory."""
    return float(process.memory_info().rss / 2**20)
