"""What the views cost the window's own thread: to be brought up to date and painted, at every scale of the screen."""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import time
from typing import Final

import msgspec
import numpy as np

from tests.benchmarks.report import Row

SCALES: Final = (1.0, 1.5, 2.0)
SIZES: Final = ((640, 220), (900, 300))
"""Pixels of the chart."""
CASES: Final = ((1, False, 2.0), (8, False, 4.0), (8, True, 4.0))
"""Variants, whether they have repeats, and the milliseconds that they may take."""

EPOCHS: Final = 2_000
ROUNDS: Final = 40
WARM: Final = 8


def chart() -> list[Row]:
    """Median of GUI-thread time for a chart whose histories grew by some epochs: update and paint of what changed; and
    the same with a paint of everything, as after a zoom."""
    from PySide6.QtCore import QSize  # noqa: PLC0415 - after the scale is set
    from PySide6.QtWidgets import QApplication  # noqa: PLC0415 - see above

    from core.metrics.history import History  # noqa: PLC0415 - see above
    from core.protocol import HISTORY_COLUMNS, RANGE_COLUMNS  # noqa: PLC0415 - see above
    from desktop.chart.loss_chart import ChartContents, LossChart  # noqa: PLC0415 - see above
    from desktop.chart.series import LossSeries  # noqa: PLC0415 - see above
    from desktop.look.theme import LIGHT  # noqa: PLC0415 - see above

    application = QApplication.instance() or QApplication([])
    rng = np.random.default_rng(0)

    def rows(first: int, last: int, level: float) -> tuple[np.ndarray, np.ndarray]:
        """Losses as a run with dropout has them: noise of a few hundredths."""
        at = np.arange(first, last, dtype=np.float64)
        train = 0.1 + 0.5 * np.exp(-at / 150) + rng.normal(0, 0.01, len(at))
        validation = level + 0.3 * np.exp(-at / 60) + 0.4 * at / EPOCHS + rng.normal(0, 0.02, len(at))
        zeros = np.zeros(len(at))
        losses = np.column_stack([at, np.abs(train), validation, zeros, zeros, zeros, np.abs(train)])
        edges = (np.abs(train) * 0.6, np.abs(train) * 1.5, validation - 0.1, validation + 0.1)
        return losses[:, : len(HISTORY_COLUMNS)], np.column_stack([at, *edges])

    def measure(variants: int, has_repeats: bool, size: QSize, *, whole: bool) -> float:
        view = LossChart()
        view.set_theme(LIGHT)
        view.resize(size)
        view.show()
        series = []
        for index in range(variants):
            spread = History(RANGE_COLUMNS) if has_repeats else None
            color = LIGHT.variant_color(index)
            series.append(LossSeries(f"variant {index}", color, History(), spread, best_epoch=100))
        taken = []
        for round_ in range(WARM + ROUNDS):
            first = 0 if round_ == 0 else EPOCHS + 20 * (round_ - 1)
            for index, one in enumerate(series):
                losses, edges = rows(first, EPOCHS + 20 * round_, 0.3 + 0.1 * index)
                one.history.append(losses)
                if one.spread is not None:
                    one.spread.append(edges)
            began = time.thread_time()
            view.set_contents(ChartContents(tuple(series)))
            if whole:
                view.viewport().update()
            application.processEvents()
            taken.append((time.thread_time() - began) * 1000)
        view.hide()
        return statistics.median(taken[WARM:])

    scale = float(os.environ["QT_SCALE_FACTOR"])
    found = []
    for variants, has_repeats, most in CASES:
        name = f"{variants} variant{'s' * (variants > 1)}{' with bands' * has_repeats}"
        for width, height in SIZES:
            where = f"chart of {name}, {width} x {height} at {scale:.0%}"
            for what, whole in ((where, False), (f"{where}, all painted anew", True)):
                figure = measure(variants, has_repeats, QSize(width, height), whole=whole)
                found.append(Row(what, figure, "ms") if whole else Row(what, figure, "ms", "at most", most))
    return found


def main() -> list[Row]:
    """Every scale in a process of its own: Qt reads it once."""
    found: list[Row] = []
    for scale in SCALES:
        environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "QT_SCALE_FACTOR": str(scale)}
        command = [sys.executable, "-m", "tests.benchmarks.chart_items", "chart"]
        output = subprocess.run(command, stdout=subprocess.PIPE, env=environment, check=True).stdout
        found += msgspec.json.decode(output, type=list[Row])
    return found


if __name__ == "__main__":
    sys.stdout.write(msgspec.json.encode(chart() if "chart" in sys.argv else main()).decode())
