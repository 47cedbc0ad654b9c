"""What tests of the controllers share: the whole window on a session without a process."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial

import pytest
from pytestqt.qtbot import QtBot

import desktop.app
from core.experiment.spec import Experiment
from core.protocol import Ready
from desktop.app import Playground
from desktop.control import presenter
from desktop.control.due_jobs import DueJobs
from tests.fakes import FakeSession, session_of


@pytest.fixture
def open_window(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[[Experiment], Playground]]:
    """Opens a window whose session is ready, 1280 x 720, and closes it in the end. The test ticks the frames, each of
    which holds every job that is due: how many fit in depends on the processor and on what else it does."""
    monkeypatch.setattr(desktop.app, "Session", FakeSession)
    monkeypatch.setattr(presenter, "DueJobs", partial(DueJobs, lambda: 0.0))
    windows: list[Playground] = []

    def opened(experiment: Experiment) -> Playground:
        made = Playground(experiment)
        windows.append(made)
        made.clock.stop()
        qtbot.addWidget(made.window)
        made.appearance.choose("light", False)
        made.window.resize(1280, 720)
        made.window.show()
        session_of(made).bring(Ready(pid=1))
        made.run.poll()
        return made

    yield opened
    for made in windows:
        made.window.close()
