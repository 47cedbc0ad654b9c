"""A real window under measurement: the application as it starts, and ways to wait for what it does."""

from __future__ import annotations

import time
from collections.abc import Callable
from functools import cache

from msgspec.structs import replace
from PySide6.QtCore import QEvent, QEventLoop, QTimer
from PySide6.QtWidgets import QApplication

from core.data.generators import with_generated
from core.data.points import Points
from core.experiment.presets import opening_experiment
from core.experiment.spec import Experiment
from desktop.app import Playground, prepare


def opening(point_count: int) -> Experiment:
    """The opening experiment with another number of points."""
    experiment = opening_experiment()
    data = replace(experiment.data, point_count=point_count)
    return replace(experiment, data=data, points=with_generated(data, Points.empty()))


def shown(experiment: Experiment) -> tuple[QApplication, Playground]:
    """The window on screen, the training process ready, its first boundary drawn."""
    existing = QApplication.instance()
    application = existing if isinstance(existing, QApplication) else prepare([])
    playground = Playground(experiment)
    playground.appearance.choose("light", False)
    playground.window.resize(1440, 900)
    playground.window.show()
    playground.settle()
    wait_until(application, lambda: playground.run.snapshot is not None, 30)
    return application, playground


def close(playground: Playground) -> None:
    """Close a window for good before another one opens: where only Python's collector finds it, Qt may ask parts of it
    that have gone already."""
    playground.window.close()
    playground.window.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def wait_until(application: QApplication, done: Callable[[], bool], seconds: float) -> bool:
    """Let the window live until something is so, or the time is up."""
    end = time.perf_counter() + seconds
    while time.perf_counter() < end:
        application.processEvents()
        if done():
            return True
        time.sleep(0.0002)
    return False


def live(seconds: float) -> None:
    """Let the window live undisturbed, in a loop of Qt's own."""
    loop, timer = _loop()
    timer.start(round(seconds * 1000))
    loop.exec()


@cache
def _loop() -> tuple[QEventLoop, QTimer]:
    """A loop, and what ends it. Kept: PySide 6.11 on Python up to 3.11 loses references to None with every singleShot
    that calls a method of Qt's."""
    loop, timer = QEventLoop(QApplication.instance()), QTimer(QApplication.instance())
    timer.setSingleShot(True)
    timer.timeout.connect(loop.quit)
    return loop, timer
