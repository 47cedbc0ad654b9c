"""What tests of writing share: a window whose panel is open."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from core.experiment.presets import opening_experiment
from core.experiment.spec import Experiment
from desktop.app import Playground
from desktop.lessons.writer_view import WriterView


@pytest.fixture
def nobody_asks(monkeypatch: pytest.MonkeyPatch) -> None:
    """A window whose file was changed closes without a question."""
    monkeypatch.setattr("desktop.control.files.files.ask_to_save", lambda *_: "discard")


@pytest.fixture
def writing(open_window: Callable[[Experiment], Playground], nobody_asks: None) -> tuple[Playground, WriterView]:
    del nobody_asks
    playground = open_window(opening_experiment())
    playground.actions.write_lesson.trigger()
    view = playground.writing.view
    assert view is not None
    assert view.isVisible()
    return playground, view
