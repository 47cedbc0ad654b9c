"""Tools among as many points as the plane takes: what each move of a stroke costs the window's thread.

With what is painted after it, and while a network trains on them, as it does when somebody draws.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from math import cos, pi, sin
from typing import Final

import numpy as np
from msgspec.structs import replace
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication

from core.data.points import MAX_POINTS, Points
from core.experiment.presets import opening_experiment
from core.experiment.spec import Experiment
from desktop.app import Playground
from desktop.document.edits import cleared
from desktop.tools.hand import Hand as Grasp
from tests.benchmarks.bench_window import close, live, shown
from tests.benchmarks.report import Row, percentile

FRAME: Final = 16.0
"""Milliseconds."""
ROOM: Final = 1000
"""Points that are missing from the most that there can be, so that drawing has room."""
STEPS: Final = 60
"""Moves of a stroke."""
ROUNDS: Final = 5
"""How often all is undone and redone."""
LARGE: Final = 1.0
"""Plane units, the largest radius that there is: a tenth of all points."""
REST: Final = 0.02
"""Seconds between two moves, in which the window lives on."""

Position = tuple[float, float]


def crowd() -> Experiment:
    """The opening network, and points of two classes anywhere on the plane."""
    positions = np.random.default_rng(0).uniform(-2.9, 2.9, (MAX_POINTS - ROOM, 2))
    points = Points.empty().added(positions, np.arange(len(positions)) % 2)
    return replace(cleared(opening_experiment()), points=points)


class Hand:
    """Draws with the mouse, and takes the time of each move."""

    def __init__(self, application: QApplication, playground: Playground) -> None:
        self._application = application
        self._playground = playground
        self._plane = playground.window.plane

    def timed(self, what: Callable[[], object]) -> float:
        """Milliseconds of this thread's work for something and for the paint that it leads to."""
        began = time.thread_time()
        what()
        self._application.processEvents()
        return (time.thread_time() - began) * 1000

    def stroke(self, tool: str, path: Sequence[Position], radius: float = Grasp().radius) -> list[float]:
        """What each event of a stroke takes: press, moves, time that passes between them, and release."""
        self._playground.window.rail.hand_changed.emit(radius, Grasp().density, Grasp().fills)
        self._playground.actions.tools[tool].trigger()
        none, left = Qt.MouseButton.NoButton, Qt.MouseButton.LeftButton
        taken = [self._event(QEvent.Type.MouseButtonPress, path[0], left, left)]
        # Time passes as it is told to below, and not a second time by the clock of the tool, which ticks once a frame.
        self._playground.controller.drawing._timer.stop()
        for at in path[1:]:
            taken.append(self._event(QEvent.Type.MouseMove, at, none, left))
            taken.append(self.timed(partial(self._playground.controller.drawing.pass_time, REST)))
            live(REST)
        return [*taken, self._event(QEvent.Type.MouseButtonRelease, path[-1], left, none)]

    def choose(self, ids: Sequence[int]) -> list[float]:
        """What it takes to select these."""
        return [self.timed(lambda: self._playground.model.selection.choose(np.array(ids)))]

    def _event(self, kind: QEvent.Type, at: Position, button: Qt.MouseButton, held: Qt.MouseButton) -> float:
        place = self._plane.to_widget(*at)
        shared = QPointF(self._plane.mapToGlobal(place))
        event = QMouseEvent(kind, place, shared, button, held, Qt.KeyboardModifier.NoModifier)
        return self.timed(lambda: QApplication.sendEvent(self._plane, event))


def strokes(playground: Playground, hand: Hand) -> Iterator[tuple[str, list[float]]]:
    """What was done, and what each part of it took."""
    across = [(-2.5 + 5 * k / STEPS, sin(k / 9)) for k in range(STEPS)]
    around = [(2.5 * cos(2 * pi * k / STEPS), 2.5 * sin(2 * pi * k / STEPS)) for k in range(STEPS)]
    ids, positions = playground.model.experiment.points.ids, playground.model.experiment.points.positions
    for count in (1, 100, len(ids)):
        chosen = np.argsort(np.hypot(*positions.T))[:count]
        hand.choose(ids[chosen].tolist())
        start = (float(positions[chosen[0], 0]), float(positions[chosen[0], 1]))
        way = [start, *[(start[0] + 0.01 * k, start[1] + 0.2 * sin(k / 9)) for k in range(STEPS)]]
        yield f"moving {count:,}", hand.stroke("Select", way)
    yield "drawing", hand.stroke("Brush", across)
    yield "erasing", hand.stroke("Eraser", across)
    yield "giving another class", hand.stroke("Relabel", [(x, y + 1.3) for x, y in across])
    for tool in ("Flip", "Jitter", "Magnet"):
        yield f"{tool.lower()} with a circle of {LARGE:g}", hand.stroke(tool, across, LARGE)
    yield "selecting by rectangle", hand.stroke("Select", [(-2.9, 2.9), *[(x, -x) for x, _ in across]])
    yield "selecting by lasso", hand.stroke("Lasso", around)
    stack = playground.model.undo_stack
    taken = []
    for step in ROUNDS * ([stack.undo] * stack.count() + [stack.redo] * stack.count()):
        taken.append(hand.timed(step))
        taken.append(hand.timed(playground.clock.ticked.emit))  # the next frame, which has its share of it
        live(REST)
    yield "undo and redo", taken


def main() -> list[Row]:
    """95 of 100 moves take no longer than a frame."""
    application, playground = shown(crowd())
    playground.run.set_playing(True)
    live(1.0)
    rows = [
        Row(f"{MAX_POINTS:,} points: {what}, 95 %", percentile(taken, 0.95), "ms", "at most", FRAME)
        for what, taken in strokes(playground, Hand(application, playground))
    ]
    close(playground)
    return rows
