"""The window before torch has loaded: what is said, and what works already."""

from __future__ import annotations

import os
import signal
from functools import partial
from types import SimpleNamespace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from desktop.app import Playground
from desktop.training.session import Session
from tests.desktop.window.hands import drag, epoch

TIMEOUT = 30_000


def is_replaced(playground: Playground, pid: int) -> bool:
    return playground.session.pid != pid


@pytest.fixture
def gate(monkeypatch: pytest.MonkeyPatch) -> SimpleNamespace:
    """Holds back what the training process says until it is opened, as if torch took that long to load."""
    made, take = SimpleNamespace(is_open=False), Session.take
    monkeypatch.setattr(Session, "take", lambda session: take(session) if made.is_open else [])
    return made


def test_space_pressed_before_torch_has_loaded_trains_once_it_has(
    gate: SimpleNamespace, playground: Playground, qtbot: QtBot
) -> None:
    assert not playground.run.is_ready
    QTest.keyClick(playground.window, Qt.Key.Key_Space)
    assert playground.run.playing
    gate.is_open = True
    qtbot.waitUntil(lambda: epoch(playground) > 3, timeout=TIMEOUT)
    QTest.keyClick(playground.window, Qt.Key.Key_Space)
    assert not playground.run.playing


def test_the_window_says_that_training_is_starting_until_it_can(
    gate: SimpleNamespace, playground: Playground, qtbot: QtBot
) -> None:
    verdict = playground.window.verdict
    qtbot.waitUntil(lambda: verdict.headline.text() == "Starting…", timeout=TIMEOUT)
    assert "Press Train if you like" in verdict.detail.text()
    playground.run.set_playing(True)
    qtbot.waitUntil(lambda: "Training begins as soon as" in verdict.detail.text(), timeout=TIMEOUT)
    playground.run.set_playing(False)
    gate.is_open = True
    qtbot.waitUntil(lambda: verdict.headline.text() == "Ready", timeout=TIMEOUT)


def test_a_training_process_that_dies_while_it_loads_is_told_of(playground: Playground, qtbot: QtBot) -> None:
    for death in (1, 2, 3):
        pid = playground.session.pid
        assert pid is not None
        os.kill(pid, signal.SIGKILL)
        qtbot.waitUntil(partial(is_replaced, playground, pid), timeout=TIMEOUT)
        assert "memory" in playground.window.notice
        assert ("can't start" in playground.window.notice) == (death == 3)
    qtbot.waitUntil(lambda: playground.window.verdict.headline.text() == "Can't train", timeout=TIMEOUT)
    playground.run.set_playing(True)
    qtbot.waitUntil(lambda: epoch(playground) > 0, timeout=TIMEOUT)


def test_drawing_works_before_torch_has_loaded(gate: SimpleNamespace, playground: Playground) -> None:
    assert not playground.run.is_ready
    before = len(playground.model.experiment.points)
    drag(playground, Qt.MouseButton.LeftButton, [(-2.0, -2.0)])
    assert len(playground.model.experiment.points) == before + 1
