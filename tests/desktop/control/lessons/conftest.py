"""What tests of writing share: a window whose panel is open, and claims that this process trains."""

from __future__ import annotations

import threading
from collections.abc import Callable, Sequence
from typing import Any

import pytest

from core.experiment.presets import opening_experiment
from core.experiment.spec import Experiment
from core.headless.claims import check_all
from desktop.app import Playground
from desktop.command_line import lessons as command
from desktop.control.lessons import claim_check
from desktop.document.edits import Edit
from desktop.lessons.writer_view import WriterView
from tests.desktop.control.lessons.hands import enter, press, small, turn_to
from tests.desktop.rooms import school_of

Written = tuple[Playground, WriterView]


@pytest.fixture
def nobody_asks(monkeypatch: pytest.MonkeyPatch) -> None:
    """A window whose file was changed closes without a question."""
    monkeypatch.setattr("desktop.control.files.files.ask_to_save", lambda *_: "discard")


@pytest.fixture
def writing(open_window: Callable[[Experiment], Playground], nobody_asks: None) -> Written:
    del nobody_asks
    playground = open_window(opening_experiment())
    playground.actions.write_lesson.trigger()
    view = school_of(playground).writing.view
    assert view is not None
    assert view.isVisible()
    return playground, view


@pytest.fixture
def here(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Claims are trained by this process. Gives the threads that did it."""
    threads: list[str] = []

    def check(subjects: Sequence[tuple[Experiment, Any]], on_progress: Any, is_canceled: Any = None) -> Any:
        threads.append(threading.current_thread().name)
        return check_all(subjects, on_progress)

    monkeypatch.setattr(claim_check, "check_apart", check)
    monkeypatch.setattr(command, "check_apart", check)
    return threads


@pytest.fixture
def claims(writing: Written) -> Written:
    """With one claim about a small network."""
    playground, view = writing
    playground.model.undo_stack.push(Edit(playground.model, small(), "Small", replaces_points=True))
    press(view.about.own)
    turn_to(view, "claims")
    press(view.claims.parts.add)
    enter(view.claims.form.epochs, "3")
    return playground, view
