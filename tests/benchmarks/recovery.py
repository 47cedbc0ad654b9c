"""Keeping work against a crash: what writing the recovery file of 20,000 points takes from a frame."""

from __future__ import annotations

import os
import tempfile
import time
from typing import Final

import numpy as np
from PySide6.QtCore import QCoreApplication

from core.data.points import MAX_POINTS
from core.experiment.presets import opening_experiment
from core.experiment.spec import Experiment
from core.lessons.document import Document
from desktop.document.edits import Edit
from desktop.document.experiment_model import ExperimentModel
from desktop.document.recovery import Recovery
from desktop.process.turns import take_turns_often
from tests.benchmarks.report import Row, percentile
from tests.drawings import painted

REPEATS: Final = 40
STEP: Final = 0.0002
"""Seconds of work after which a frame looks at the clock."""


def main() -> list[Row]:
    """Write again and again while the main thread works as a frame does, and see how late its clock is."""
    with tempfile.TemporaryDirectory() as home:
        os.environ["XDG_DATA_HOME"] = home
        _application = QCoreApplication.instance() or QCoreApplication([])
        take_turns_often()  # as the window does
        positions = np.random.default_rng(0).uniform(-3, 3, (MAX_POINTS, 2)).astype(np.float32)
        pair = [painted(opening_experiment(), positions, label) for label in (0, 1)]
        model = ExperimentModel(pair[0])
        recovery = Recovery(model)
        recovery.set_available("", Document(opening_experiment()))
        taken = [added(model, recovery, pair[number % 2]) for number in range(1, REPEATS + 1)]
        recovery.close(is_wanted=False, is_asked_about=False)
    return [
        Row("20,000 points: a frame waits while they are written, 95 %", percentile(taken, 0.95), "ms", "at most", 4.0),
        Row("20,000 points: a frame waits while they are written, worst", max(taken), "ms"),
    ]


def added(model: ExperimentModel, recovery: Recovery, after: Experiment) -> float:
    """Milliseconds that one writing takes from the main thread: to begin it, and the longest wait for Python's lock."""
    model.undo_stack.push(Edit(model, after, "Change"))
    began = time.perf_counter()
    recovery._write_behind()
    began_in = time.perf_counter() - began
    writer = recovery._writer
    longest = 0.0
    while writer is not None and writer.is_alive():
        before = time.perf_counter()
        end = before + STEP
        while time.perf_counter() < end:
            pass
        longest = max(longest, time.perf_counter() - end)
    return 1e3 * max(began_in, longest)
