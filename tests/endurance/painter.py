"""The program itself, with somebody who paints as fast as they can: every point that was painted is told.

Run as a process by the long checks of how it ends: python -m tests.endurance.painter [options of the window]. Prints
"points N" once N points more than at the start are on the plane.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from typing import TYPE_CHECKING

from desktop.__main__ import main
from desktop.process import interrupts

if TYPE_CHECKING:
    from desktop.app import Playground


def paint_from_the_start(enough: int = 0, then: Callable[[Playground], object] | None = None) -> None:
    """Paint a point every few milliseconds in the window that is about to open; when there are enough, do what then."""
    from PySide6.QtCore import QTimer  # noqa: PLC0415 - as in the program: nothing is loaded before signals are heard

    from desktop.app import Playground  # noqa: PLC0415

    settle = Playground.settle
    painted = 0

    def settle_and_paint(self: Playground) -> None:
        settle(self)
        timer = QTimer(self.window)
        timer.timeout.connect(lambda: paint(self, timer))
        timer.start(20)

    def paint(playground: Playground, timer: QTimer) -> None:
        nonlocal painted
        if not playground.window.isVisible():
            return  # nobody paints in a window that is closed
        before = len(playground.model.experiment.points)
        x, y = -2.9 + 0.05 * (painted % 116), -2.9 + 0.05 * (painted // 116)
        playground.controller.drawing.begin((x, y), "paint")
        playground.controller.drawing.end()
        painted += len(playground.model.experiment.points) - before
        sys.stdout.write(f"points {painted}\n")
        sys.stdout.flush()
        if then is not None and painted >= enough:
            timer.stop()
            then(playground)

    Playground.settle = settle_and_paint  # type: ignore[method-assign]


if __name__ == "__main__":
    interrupts.end_at_once()
    paint_from_the_start()
    sys.exit(main())
