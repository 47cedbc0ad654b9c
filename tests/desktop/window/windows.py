"""Windows of every promised size, on experiments with any number of variants."""

from __future__ import annotations

from msgspec.structs import replace
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from core.experiment.presets import opening_experiment
from core.experiment.spec import Experiment, Repeats
from desktop.app import Playground
from desktop.window.main_window import MainWindow

PRESS, MOVE, RELEASE = QEvent.Type.MouseButtonPress, QEvent.Type.MouseMove, QEvent.Type.MouseButtonRelease
SIZES = [(1024, 640), (1280, 720), (1440, 900), (1920, 1080)]


def compared(count: int, repeats: int = 1) -> Experiment:
    spec = opening_experiment()
    return replace(spec, variants=spec.variants * count, repeats=Repeats(count=repeats))


def window_of(opened: list[Playground], qtbot: QtBot, experiment: Experiment, size: tuple[int, int]) -> Playground:
    playground = Playground(experiment)
    opened.append(playground)
    qtbot.addWidget(playground.window)
    playground.clock.stop()
    playground.appearance.choose("light", False)
    playground.window.resize(*size)
    playground.window.show()
    qtbot.wait(1)  # what was put off until the layouts are done
    return playground


def with_the_keyboard(window: MainWindow, qtbot: QtBot) -> None:
    """Make it the active window: one that becomes so in the middle of a stroke would end it."""
    window.activateWindow()
    window.plane.setFocus()
    qtbot.waitUntil(lambda: window.isActiveWindow() and window.plane.hasFocus())


def send_mouse(window: MainWindow, kind: QEvent.Type, at: QPoint) -> None:
    """What the left button does at a place of the window: Qt finds the widget, and nothing else happens in between."""
    button = Qt.MouseButton.NoButton if kind == MOVE else Qt.MouseButton.LeftButton
    held = Qt.MouseButton.NoButton if kind == RELEASE else Qt.MouseButton.LeftButton
    place, keys = QPointF(window.mapToGlobal(at)), Qt.KeyboardModifier.NoModifier
    QApplication.sendEvent(window.windowHandle(), QMouseEvent(kind, QPointF(at), place, button, held, keys))


def resize(window: MainWindow, qtbot: QtBot, size: tuple[int, int]) -> None:
    """As a person does, from any other size: half as dear as to open another window."""
    window.resize(*size)
    qtbot.wait(1)
    assert (window.width(), window.height()) == size
