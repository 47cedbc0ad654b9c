"""Where a lesson that is written in the window is proposed to be saved."""

from __future__ import annotations

from pathlib import Path

import pytest

from desktop.app import Playground
from desktop.lessons.writer_view import WriterView
from tests.desktop.control.lessons.hands import press, type_into

pytestmark = pytest.mark.usefixtures("nobody_asks")


@pytest.fixture
def proposed(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Names of files that were proposed; the person takes none."""
    names: list[str] = []

    def ask(_window: object, _title: str, proposal: Path, *_others: object) -> None:
        names.append(proposal.name)

    monkeypatch.setattr("desktop.control.files.files.ask_save", ask)
    return names


def test_a_new_lesson_is_proposed_to_be_called_by_its_title(
    writing: tuple[Playground, WriterView], proposed: list[str]
) -> None:
    playground, view = writing
    type_into(view.about.texts["title"], "Forget to learn")
    press(view.save)
    playground.actions.save_as.trigger()
    playground.actions.save.trigger()
    assert proposed == ["forget-to-learn.json"] * 3
    view.close_button.click()
    playground.actions.save.trigger()
    assert proposed[3:] == ["forget-to-learn.json"], "the lesson goes into the experiment's file"


def test_an_experiment_without_a_lesson_is_an_experiment(
    writing: tuple[Playground, WriterView], proposed: list[str]
) -> None:
    playground, view = writing
    press(view.remove_lesson)
    playground.actions.save_as.trigger()
    assert proposed == ["experiment.json"]
