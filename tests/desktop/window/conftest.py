"""Whole windows."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

import desktop.app
from core.data.points import Points
from core.experiment.presets import opening_experiment
from desktop.app import Playground
from desktop.document.edits import cleared
from tests.desktop.window.selections import CORNERS, FAR
from tests.drawings import painted
from tests.fakes import FakeSession


@pytest.fixture
def playground(qtbot: QtBot) -> Iterator[Playground]:
    """A window with the training process that people have."""
    yield from _opened(qtbot)


@pytest.fixture
def board(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> Iterator[Playground]:
    """The same without a training process, for what needs none: to start one takes two seconds."""
    monkeypatch.setattr(desktop.app, "Session", FakeSession)
    yield from _opened(qtbot)


def _opened(qtbot: QtBot) -> Iterator[Playground]:
    made = Playground(opening_experiment())
    made.appearance.choose("light", False)
    qtbot.addWidget(made.window)
    made.window.resize(1280, 720)
    made.window.show()
    made.run.set_speed(None)
    yield made
    made.window.close()


@pytest.fixture
def five_points(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> Iterator[Playground]:
    """A window without a training process, that has the keyboard, with the select tool in hand."""
    monkeypatch.setattr(desktop.app, "Session", FakeSession)
    empty = replace(cleared(opening_experiment()), points=Points.empty())
    experiment = painted(painted(empty, CORNERS, 0), [FAR], 1)
    made = Playground(experiment)
    made.appearance.choose("light", False)
    qtbot.addWidget(made.window)
    made.clock.stop()
    made.window.resize(1280, 720)
    with qtbot.waitActive(made.window):
        made.window.show()
        made.window.activateWindow()
    made.settle()
    QTest.keyClick(made.window.plane, Qt.Key.Key_M)
    yield made
    made.window.close()


@pytest.fixture
def opened(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> Iterator[list[Playground]]:
    """Windows that are closed in the end."""
    monkeypatch.setattr(desktop.app, "Session", FakeSession)
    windows: list[Playground] = []
    yield windows
    for playground in windows:
        playground.window.close()
