"""The program itself, with somebody who accepts what a dead window left, and tells of it.

Run as a process: python -m tests.endurance.heir [options of the window]. Prints "asked" and the question, and "drawn"
and where the drawn points are that the window has then, as JSON; and ends.
"""

from __future__ import annotations

import json
import sys
from typing import TYPE_CHECKING

from desktop.__main__ import main
from desktop.process import interrupts

if TYPE_CHECKING:
    from desktop.app import Playground


def accept() -> None:
    """Press Restore in the window that is about to open, once it asks."""
    from PySide6.QtCore import QTimer  # noqa: PLC0415 - as in the program: nothing is loaded before signals are heard

    from desktop.app import Playground  # noqa: PLC0415

    settle = Playground.settle

    def settle_and_accept(self: Playground) -> None:
        settle(self)
        QTimer.singleShot(0, self.window, lambda: answer(self))

    def answer(playground: Playground) -> None:
        question = playground.window.question
        sys.stdout.write(f"asked {question.text}\n")
        if question.text:
            question.buttons[0].click()
        points = playground.model.experiment.points
        sys.stdout.write(f"drawn {json.dumps(points.positions[points.drawn].tolist())}\n")
        sys.stdout.flush()
        playground.window.close()

    Playground.settle = settle_and_accept  # type: ignore[method-assign]


if __name__ == "__main__":
    interrupts.end_at_once()
    accept()
    sys.exit(main())
