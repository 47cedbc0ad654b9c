"""A person's hands that select among five points."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from core.data.points import Points
from desktop.app import Playground
from desktop.tools.frame import Frame, Handle

Position = tuple[float, float]
NONE, SHIFT = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier
CONTROL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier
LEFT = Qt.MouseButton.LeftButton

CORNERS = ((-1.5, -1.0), (-1.5, 1.0), (-0.5, -1.0), (-0.5, 1.0))
"""Where the first four points lie, which are Blue; then comes an Orange one."""
FAR = (2.0, 0.0)


def points(playground: Playground) -> Points:
    return playground.model.experiment.points


def selected(playground: Playground) -> list[int]:
    ids: list[int] = playground.model.selection.ids.tolist()
    return ids


def undo_text(playground: Playground) -> str:
    return playground.model.undo_stack.undoText()


def mouse(playground: Playground, path: Sequence[Position], keys: Qt.KeyboardModifier = NONE) -> None:
    """Press the left button, go along a path, and let it go."""
    plane = playground.window.plane
    kinds = [QEvent.Type.MouseButtonPress, *[QEvent.Type.MouseMove] * (len(path) - 1), QEvent.Type.MouseButtonRelease]
    for kind, at in zip(kinds, [*path, path[-1]], strict=True):
        place = plane.to_widget(*at)
        button = Qt.MouseButton.NoButton if kind == QEvent.Type.MouseMove else LEFT
        held = Qt.MouseButton.NoButton if kind == QEvent.Type.MouseButtonRelease else LEFT
        event = QMouseEvent(kind, place, QPointF(plane.mapToGlobal(place)), button, held, keys)
        QApplication.sendEvent(plane, event)


def key(playground: Playground, which: Qt.Key, keys: Qt.KeyboardModifier = NONE) -> None:
    QTest.keyClick(playground.window.plane, which, keys)


def select_left(playground: Playground) -> None:
    """The four Blue ones."""
    mouse(playground, [(-1.8, 1.4), (-1.0, 0.0), (-0.2, -1.4)])
    assert selected(playground) == [0, 1, 2, 3]


def handle(playground: Playground, which: Handle) -> Position:
    frame = Frame.around(points(playground).positions[playground.model.selection.rows(points(playground))])
    assert frame is not None
    return frame.handles(6 / playground.window.plane.square.width())[which]
