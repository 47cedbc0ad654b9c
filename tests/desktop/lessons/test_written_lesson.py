"""A lesson that somebody wrote opens from its file and can be gone through: the one that the documentation shows."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from core.experiment.presets import opening_experiment
from core.lessons.course import our_folder, read_lesson
from desktop.app import Playground
from desktop.control.lessons import watch
from tests.desktop.rooms import school_of

LONGEST_MS = 30_000


@pytest.fixture
def playground(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> Iterator[Playground]:
    monkeypatch.setattr(watch, "LOOK_MS", 15)
    made = Playground(opening_experiment())
    qtbot.addWidget(made.window)
    made.window.show()
    made.run.set_speed(None)
    yield made
    made.window.close()


def test_the_lesson_of_the_documentation_can_be_gone_through(
    playground: Playground, qtbot: QtBot, tmp_path: Path
) -> None:
    text = (our_folder() / "README.md").read_text("utf-8")
    path = tmp_path / "my-lesson.json"
    path.write_text(re.findall(r"```json\n(.*?)```", text, re.DOTALL)[0], "utf-8")
    lesson, panel = read_lesson(path), school_of(playground).teaching.panel
    school_of(playground).lessons.open(str(path))
    for step in lesson.lesson.steps:
        assert panel.title.text() == step.title
        if step.predict is not None:
            QTest.mouseClick(panel.choice.buttons[0], Qt.MouseButton.LeftButton)
        QTest.mouseClick(panel.help, Qt.MouseButton.LeftButton)
        qtbot.waitUntil(panel.next.isEnabled, timeout=LONGEST_MS)
        QTest.mouseClick(panel.next, Qt.MouseButton.LeftButton)
    assert playground.window.lesson_place.view is school_of(playground).quizzing.view
    qtbot.waitUntil(lambda: school_of(playground).lessons.is_done(lesson), timeout=LONGEST_MS)
