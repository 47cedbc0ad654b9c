"""What the plane costs the window's thread: processor time to change and paint it, alone, at several scales."""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import time
from collections.abc import Callable
from typing import Final

import msgspec
import numpy as np
import numpy.typing as npt
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication

from core.plane.contour import boundary_lines
from core.plane.grid import EXTENT, WHOLE, grid_cells, grid_positions
from desktop.look.surface_fill import surface_fill
from desktop.look.theme import LIGHT
from desktop.plane.plane_grid import PlaneGrid
from desktop.plane.plane_view import PlaneView
from desktop.plane.shown import ShownPoints
from tests.benchmarks.report import Row

SCALES: Final = (1.0, 1.5, 2.0)
TIMES: Final = 60
FIRST: Final = 10
"""Measurements that are left out: caches fill."""
ALONE: Final = (672, 664)
"""Pixels of a widget whose plane has 640."""
TOGETHER: Final = (1160, 660)
"""Pixels in which eight planes have about 260 each."""

Surface = npt.NDArray[np.float32]


def surfaces(grid: int) -> list[Surface]:
    """Some answers of a network that has bent around its points, (1, G, G), as they follow each other."""
    x = grid_positions(grid)
    waves = [np.sin(1.5 * x[:, 0] + 0.2 * k) + np.cos(1.5 * x[:, 1] + x[:, 0]) + 0.2 * x[:, 1] for k in range(6)]
    return [(1 / (1 + np.exp(-3 * wave))).astype(np.float32).reshape(1, grid, grid) for wave in waves]


def scattered(
    count: int, seed: int = 0
) -> tuple[npt.NDArray[np.float32], npt.NDArray[np.uint8], npt.NDArray[np.bool_]]:
    """Points anywhere on the plane, of two classes, a third of them held out."""
    rng = np.random.default_rng(seed)
    positions = rng.uniform(-EXTENT, EXTENT, (count, 2)).astype(np.float32)
    return positions, rng.integers(0, 2, count).astype(np.uint8), rng.random(count) < 0.3


def timed(change: Callable[[int], None], prepared: Callable[[int], None] = lambda _k: None) -> float:
    """Milliseconds of this thread's processor time for a change and the paint that it leads to, median; but for what
    is prepared and painted before each."""
    taken = []
    for k in range(TIMES):
        prepared(k)
        QApplication.processEvents()
        began = time.thread_time()
        change(k)
        QApplication.processEvents()
        taken.append((time.thread_time() - began) * 1000)
    return statistics.median(taken[FIRST:])


def measured() -> list[Row]:
    """All figures at the scale of this process."""
    application = QApplication.instance() or QApplication([])
    scale = round(100 * float(os.environ.get("QT_SCALE_FACTOR", "1")))
    assert isinstance(application, QApplication)
    rows = [*_planes(1, ALONE, 2.0, scale), *_planes(8, TOGETHER, 6.0, scale)]
    plane = PlaneView()
    plane.resize(*ALONE)
    plane.show()
    plane.set_surface(*_drawn(grid_cells(1, at_rest=True))[0])
    crowds = [scattered(20_000, seed) for seed in range(4)]
    replaced = timed(lambda k: plane.set_points(ShownPoints(*crowds[k % 4])))
    rows.append(Row(f"20,000 points replaced, {scale} %", replaced, "ms", "at most", 5.0 if scale == 100 else 10.0))
    moved = timed(lambda k: _hover(plane, 100.0 + 7 * k))
    rows.append(Row(f"brush moved over 20,000 points, {scale} %", moved, "ms", "at most", 2.0))
    zoomed = timed(lambda k: plane.set_view(WHOLE.zoomed(1 + 0.05 * k, 0.5, 0.5)))
    rows.append(Row(f"zoomed in by a notch over 20,000 points, {scale} %", zoomed, "ms"))
    plane.close()
    return rows


def _drawn(grid: int) -> list[tuple[npt.NDArray[np.uint8], list[npt.NDArray[np.float32]]]]:
    return [(surface_fill(surface, LIGHT), boundary_lines(surface)) for surface in surfaces(grid)]


def _planes(count: int, size: tuple[int, int], most: float, scale: int) -> list[Row]:
    """Every plane's surface changed under 1,000 points, on the grid that there is while training. The time allowed is
    that at 100 %."""
    grid = PlaneGrid()
    grid.set_count(count)
    grid.resize(*size)
    grid.show()
    grid.set_points(ShownPoints(*scattered(1000)))
    drawn = _drawn(grid_cells(count, at_rest=False))

    def change(k: int) -> None:
        for index in range(count):
            grid.plane(index).set_surface(*drawn[(k + index) % len(drawn)], is_moving=True)

    took = timed(change)
    side = grid.plane(0).square.width()
    grid.close()
    planes = "one plane" if count == 1 else f"{count} planes"
    what = f"{planes} of {side} px, surface changed under 1,000 points, {scale} %"
    return [Row(what, took, "ms", "at most", most) if scale == 100 else Row(what, took, "ms")]


def _hover(plane: PlaneView, x: float) -> None:
    place = QPointF(x % 600, 300.0)
    none = Qt.MouseButton.NoButton
    move = QMouseEvent(
        QEvent.Type.MouseMove, place, QPointF(plane.mapToGlobal(place)), none, none, Qt.KeyboardModifier.NoModifier
    )
    QApplication.sendEvent(plane, move)


def main() -> list[Row]:
    """A process for each scale: it is chosen before Qt is loaded."""
    rows: list[Row] = []
    for scale in SCALES:
        environment = {**os.environ, "QT_SCALE_FACTOR": f"{scale:g}", "QT_QPA_PLATFORM": "offscreen"}
        command = [sys.executable, "-m", "tests.benchmarks.plane_items", "here"]
        output = subprocess.run(command, env=environment, stdout=subprocess.PIPE, check=True).stdout
        rows += msgspec.json.decode(output, type=list[Row])
    return rows


if __name__ == "__main__":
    sys.stdout.write(msgspec.json.encode(measured() if "here" in sys.argv else main()).decode())
