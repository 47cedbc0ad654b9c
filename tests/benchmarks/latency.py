"""From hand to screen: pointer press to painted point, slider change to the boundary that reflects it."""

from __future__ import annotations

import time
from typing import Any

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtTest import QTest

from desktop.plane.plane_view import PlaneView
from desktop.training.run import Run
from desktop.window.frame_clock import FRAME_MS
from tests.benchmarks.bench_window import close, live, opening, shown, wait_until
from tests.benchmarks.report import Row, percentile

REPEATS = 60
DRAGGED = 0.05
"""Seconds between two changes of a slider that is dragged."""


class PaintWatch(QObject):
    """Counts how often a plane was painted, and knows which experiment the boundary on it is of.

    Attributes:
        count: paints so far.
        revision: of the snapshot whose boundary was painted last, as in Run.revision; -1 for none.
    """

    def __init__(self, plane: PlaneView, run: Run) -> None:
        super().__init__()
        self.count = 0
        self.revision = -1
        self._run = run
        self._given = -1
        self._set_surface = plane.set_surface
        plane.set_surface = self._noted  # type: ignore[method-assign]  # the one way in
        plane.canvas.viewport().installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's signature
        """Note a paint."""
        if event.type() == QEvent.Type.Paint:
            self.count += 1
            self.revision = self._given
        return False

    def _noted(self, *given: Any, **named: Any) -> None:
        snapshot = self._run.snapshot
        self._given = snapshot.revision if snapshot is not None else -1
        self._set_surface(*given, **named)


def main() -> list[Row]:
    """Press and slide while the opening experiment trains at full speed."""
    application, playground = shown(opening(500))
    run, plane = playground.run, playground.window.plane
    run.set_speed(None)
    run.set_playing(True)
    live(2.0)
    watch = PaintWatch(plane, run)

    presses = []
    for k in range(REPEATS):
        x = -2.0 + 4.0 * k / REPEATS
        count = len(playground.model.experiment.points)
        began = time.perf_counter()
        QTest.mousePress(plane, Qt.MouseButton.LeftButton, pos=plane.to_widget(x, 0.5).toPoint())
        painted = watch.count
        assert len(playground.model.experiment.points) > count
        wait_until(application, lambda seen=painted: watch.count > seen, 1.0)  # type: ignore[misc]  # bound per loop
        presses.append((time.perf_counter() - began) * 1000)
        QTest.mouseRelease(plane, Qt.MouseButton.LeftButton, pos=plane.to_widget(x, 0.5).toPoint())
        live(0.03)

    def slide(path: str, values: list[float]) -> list[float]:
        """Milliseconds from each change of a setting until a boundary that reflects it is painted."""
        taken = []
        for k, value in enumerate(values):
            began = time.perf_counter()
            playground.controller.settings.change(path, value)
            wanted = run.revision
            wait_until(application, lambda r=wanted: watch.revision >= r, 2.0)  # type: ignore[misc]  # bound per loop
            taken.append((time.perf_counter() - began) * 1000)
            live(0.01 + 0.001 * (k % 17))
        return taken

    hot = slide("training.learning_rate", [0.001 + 0.0001 * k for k in range(REPEATS)])
    anew = slide("data.noise", [0.1 + 0.005 * k for k in range(REPEATS)])
    painted_revisions = set()
    for k in range(REPEATS):
        playground.controller.settings.change("data.noise", 0.1 + 0.005 * k)
        live(DRAGGED)
        painted_revisions.add(watch.revision)
    close(playground)
    return [
        Row("pointer press to point painted, 95th percentile", percentile(presses, 0.95), "ms", "at most", FRAME_MS),
        Row("learning rate moved to first boundary of it, 95th percentile", percentile(hot, 0.95), "ms", "at most", 45),
        Row(
            "noise moved (a new run) to first boundary of it, 95th percentile",
            percentile(anew, 0.95),
            "ms",
            "at most",
            45,
        ),
        Row(
            "noise dragged, 20 changes a second: boundaries of different values painted",
            len(painted_revisions) / (REPEATS * DRAGGED),
            "per second",
            "at least",
            8,
        ),
    ]
