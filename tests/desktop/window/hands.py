"""A person's hands on a whole window, and what they wait for."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from desktop.app import Playground


def epoch(playground: Playground) -> int:
    return playground.run.snapshot.epoch if playground.run.snapshot is not None else -1


def drag(
    playground: Playground,
    button: Qt.MouseButton,
    path: list[tuple[float, float]],
    modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier,
) -> None:
    plane = playground.window.plane
    places = [plane.to_widget(x, y).toPoint() for x, y in path]
    QTest.mousePress(plane, button, modifiers, places[0])
    for place in places[1:]:
        QTest.mouseMove(plane, place)
    QTest.mouseRelease(plane, button, modifiers, places[-1])
