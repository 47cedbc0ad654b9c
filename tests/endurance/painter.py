"""The program itself, with somebody who paints as fast as they can while a network trains, and tells every point.

Run as a process by the long checks of how it ends: python -m tests.endurance.painter [options of the window]. Prints
"points N T" once N points more than at the start are on the plane, T being seconds by time.monotonic().
"""

from __future__ import annotations

import sys
import time
from collections.abc import Callable
from typing import TYPE_CHECKING

from desktop.__main__ import main
from desktop.process import interrupts

if TYPE_CHECKING:
    from desktop.app import Playground


def position(number: int) -> tuple[float, float]:
    """Where the point of that number is painted."""
    return -2.9 + 0.05 * (number % 116), -2.9 + 0.05 * (number // 116)


def paint_from_the_start(enough: int = 0, then: Callable[[Playground], object] | None = None) -> None:
    """Paint a point every few milliseconds in the window that is about to open; when there are enough, do what then."""
    from PySide6.QtCore import QTimer  # noqa: PLC0415 - as in the program: nothing is loaded before signals are heard

    from desktop.app import Playground  # noqa: PLC0415
    from desktop.tools.tool import Press  # noqa: PLC0415

    settle = Playground.settle
    painted = 0

    def settle_and_paint(self: Playground) -> None:
        settle(self)
        self.run.set_playing(True)
        timer = QTimer(self.window)
        timer.timeout.connect(lambda: paint(self, timer))
        timer.start(20)

    def paint(playground: Playground, timer: QTimer) -> None:
        nonlocal painted
        if not playground.window.isVisible():
            return  # nobody paints in a window that is closed
        before = len(playground.model.experiment.points)
        playground.controller.drawing.begin(Press(position(painted)))
        playground.controller.drawing.end()
        painted += len(playground.model.experiment.points) - before
        sys.stdout.write(f"points {painted} {time.monotonic():.4f}\n")
        sys.stdout.flush()
        if then is not None and painted >= enough:
            timer.stop()
            then(playground)

    Playground.settle = settle_and_paint  # type: ignore[method-assign]


if __name__ == "__main__":
    interrupts.end_at_once()
    paint_from_the_start()
    sys.exit(main())
