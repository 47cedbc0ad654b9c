"""What holds for every test: no display, no traces in the person's own settings, nothing left running."""

from __future__ import annotations

import gc
import multiprocessing
import os
import sys
import threading
import time
from collections.abc import Iterator
from itertools import count
from typing import Final

import hypothesis
import pytest

import core.learning  # noqa: F401 - tells MKL how to round, before a test's first product of matrices
from desktop.command_line import display_check
from desktop.process.garbage import collect_at_rest_only, collect_when_due

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")  # before anything loads Qt

MISSING = display_check.library_problem()
if MISSING is not None:
    raise SystemExit(MISSING)

from desktop.process.plain_imports import import_plainly  # noqa: E402 - it loads Qt

import_plainly()  # as the window's process does

# The same examples in every run, however slow the machine. Other ones: pytest --hypothesis-profile=explore
hypothesis.settings.register_profile("steady", deadline=None, derandomize=True)
hypothesis.settings.register_profile("explore", deadline=None, max_examples=1000)
# As many others as somebody wants, without looking for simpler ones that fail as well: see tests/endurance.
hypothesis.settings.register_profile(
    "survey",
    deadline=None,
    max_examples=int(os.environ.get("SURVEY_EXAMPLES", "1000")),
    phases=(hypothesis.Phase.explicit, hypothesis.Phase.generate),
)
hypothesis.settings.load_profile("steady")

GRACE_SECONDS = 3.0
"""How long what a test started may take to leave: a training process is given 1 s before it is made to."""

MANY_MODULES: Final = 50
"""With so many more loaded by a test, as parts of PyTorch are when they are first used, the objects in them are left
alone from then on: to go over them after every test took up to 0.07 s."""


PLACES: Final = count()
"""Numbers of folders: each is one test's own."""


@pytest.fixture(autouse=True)
def own_settings(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> None:
    """Give the test settings and data folders of its own. They are made where something is kept: most tests keep
    nothing, and to make a folder and to take it away takes longer than many of them."""
    place = tmp_path_factory.getbasetemp() / f"own{next(PLACES)}"
    from PySide6.QtCore import QSettings, QStandardPaths  # noqa: PLC0415 - after the platform is set

    if sys.platform == "linux":
        monkeypatch.setenv("XDG_CONFIG_HOME", str(place / "config"))
        monkeypatch.setenv("XDG_DATA_HOME", str(place / "data"))
    else:
        QStandardPaths.setTestModeEnabled(True)
    QSettings.setDefaultFormat(QSettings.Format.IniFormat)
    for kind in (QSettings.Format.IniFormat, QSettings.Format.NativeFormat):
        QSettings.setPath(kind, QSettings.Scope.UserScope, str(place / "settings"))


@pytest.fixture(autouse=True, scope="session")
def collection_at_rest_only() -> None:
    """As in the window's process, and for the same reason."""
    gc.collect()
    collect_at_rest_only()


@pytest.fixture(autouse=True)
def closed_windows_are_gone(own_look: None, request: pytest.FixtureRequest) -> Iterator[None]:
    """Delete the widgets of a test when it ends, before its look is taken away. Qt would wait for an event loop, and
    every new style sheet would polish those of all tests before."""
    module_count = len(sys.modules)
    yield
    from PySide6.QtCore import QCoreApplication, QEvent  # noqa: PLC0415 - after the platform is set

    if QCoreApplication.instance() is not None:
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    if "qapp" in request.fixturenames:
        gc.collect()
    else:  # to go over everything takes longer than most tests
        collect_when_due()
    if len(sys.modules) > module_count + MANY_MODULES:
        gc.collect()
        gc.freeze()


@pytest.fixture(autouse=True)
def own_clipboard(own_settings: None) -> Iterator[None]:
    """Empty the clipboard when a test ends, for the next one. And Qt's offscreen clipboard (6.11 at least) crashes at
    the end of the process where it still holds what Python has made."""
    yield
    from PySide6.QtGui import QGuiApplication  # noqa: PLC0415 - after the platform is set

    if QGuiApplication.instance() is not None:
        QGuiApplication.clipboard().clear()


@pytest.fixture(autouse=True)
def own_look(own_settings: None) -> Iterator[None]:
    """Take the style sheet and the palette of a test away when it ends: letters of another size would move what the
    next test looks for."""
    yield
    from PySide6.QtGui import QPalette  # noqa: PLC0415 - after the platform is set
    from PySide6.QtWidgets import QApplication  # noqa: PLC0415 - see above

    app = QApplication.instance()
    if isinstance(app, QApplication):
        if app.styleSheet():
            app.setStyleSheet("")
        QApplication.setPalette(QPalette())


@pytest.fixture(autouse=True)
def own_pointer(own_settings: None) -> Iterator[None]:
    """Take the pointer to the screen's corner when a test ends: the next one's window would open under it."""
    yield
    from PySide6.QtGui import QCursor, QGuiApplication  # noqa: PLC0415 - after the platform is set

    if QGuiApplication.instance() is not None:
        corner = QGuiApplication.primaryScreen().geometry().bottomRight()
        if QCursor.pos() != corner:
            QCursor.setPos(corner)


@pytest.fixture(autouse=True)
def own_buttons(own_settings: None, request: pytest.FixtureRequest) -> Iterator[None]:
    """Let go of the mouse's buttons when a test ends: QTest remembers those that are down, and tells the next test's
    widgets of them with each press."""
    yield
    if "qapp" in request.fixturenames:
        from PySide6.QtCore import Qt  # noqa: PLC0415 - after the platform is set
        from PySide6.QtTest import QTest  # noqa: PLC0415 - see above
        from PySide6.QtWidgets import QWidget  # noqa: PLC0415 - see above

        held = QWidget()
        for button in (Qt.MouseButton.LeftButton, Qt.MouseButton.RightButton, Qt.MouseButton.MiddleButton):
            QTest.mouseRelease(held, button)
        held.deleteLater()


@pytest.fixture(autouse=True)
def nothing_left_running(own_settings: None) -> Iterator[None]:
    """Fail a test that leaves a thread or a process behind: it would hold up the end, or disturb the next test."""
    known_threads = set(threading.enumerate())
    known_processes = set(multiprocessing.active_children())
    yield
    deadline = time.monotonic() + GRACE_SECONDS
    while True:
        threads = [t for t in threading.enumerate() if t not in known_threads and not t.daemon]
        processes = [p for p in multiprocessing.active_children() if p not in known_processes]
        if not threads and not processes:
            return
        if time.monotonic() > deadline:
            break
        time.sleep(0.01)
    for process in processes:
        process.kill()
        process.join()
    pytest.fail(
        f"This test left running: {', '.join([t.name for t in threads] + [p.name for p in processes])}. Close what it"
        " started however it ends: close() a Session, Run or Playground in a fixture's teardown; stop and join a"
        " thread.",
        pytrace=False,
    )
