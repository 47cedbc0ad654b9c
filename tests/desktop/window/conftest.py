"""A whole window with a real training process."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

import desktop.app
from core.experiment.presets import opening_experiment
from desktop.app import Playground
from tests.fakes import FakeSession


@pytest.fixture
def playground(qtbot: QtBot) -> Iterator[Playground]:
    made = Playground(opening_experiment())
    made.appearance.choose("light", False)
    qtbot.addWidget(made.window)
    made.window.resize(1280, 720)
    made.window.show()
    made.run.set_speed(None)
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
