"""From hand to screen: pointer press to painted point, slider change to the boundary that reflects it."""

from __future__ import annotations

import sys
import time

import msgspec
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtTest import QTest

from desktop.window.frame_clock import FRAME_MS
from tests.benchmarks.bench_window import live, opening, shown, wait_until
from tests.benchmarks.report import Row, percentile

REPEATS = 60


class PaintWatch(QObject):
    """Notes when a widget was last painted."""

    def __init__(self) -> None:
        super().__init__()
        self.count = 0

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's signature
        """Count paints."""
        self.count += event.type() == QEvent.Type.Paint
        return False


def main() -> list[Row]:
    """Press and slide while the opening experiment trains at full speed."""
    application, playground = shown(opening(500))
    run, plane = playground.run, playground.window.plane
    run.set_speed(None)
    run.set_playing(True)
    live(2.0)
    watch = PaintWatch()
    plane.canvas.installEventFilter(watch)

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
            playground.controller.change_setting(path, value)
            wanted = run.revision
            wait_until(application, lambda r=wanted: run.snapshot is not None and run.snapshot.revision >= r, 2.0)  # type: ignore[misc]  # bound per loop
            painted = watch.count
            wait_until(application, lambda seen=painted: watch.count > seen, 1.0)  # type: ignore[misc]  # bound per loop
            taken.append((time.perf_counter() - began) * 1000)
            live(0.01 + 0.001 * (k % 17))
        return taken

    hot = slide("training.learning_rate", [0.001 + 0.0001 * k for k in range(REPEATS)])
    anew = slide("data.noise", [0.1 + 0.005 * k for k in range(REPEATS)])
    playground.window.close()
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
    ]


if __name__ == "__main__":
    sys.stdout.write(msgspec.json.encode(main()).decode())
