"""Every lesson can be gone through from its first step to its last by clicks, with the training process that people
have; and gives back what was there before."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton
from pytestqt.qtbot import QtBot

from core.experiment.presets import opening_experiment
from core.lessons.course import lesson_files, our_folder, read_lesson
from desktop.app import Playground
from desktop.control import teaching
from desktop.document.edits import Edit, with_setting

FILES = {path.stem: path for path in lesson_files(our_folder())}
LONGEST_MS = 30_000
"""For one step on a busy machine; at full speed most take less than a second."""


@pytest.fixture
def playground(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> Iterator[Playground]:
    monkeypatch.setattr(teaching, "LOOK_MS", 15)
    made = Playground(opening_experiment())
    made.appearance.choose("light", False)
    qtbot.addWidget(made.window)
    made.window.resize(1280, 720)
    made.window.show()
    made.run.set_speed(None)
    yield made
    made.window.close()


def click(button: QAbstractButton) -> None:
    assert button.isVisible()
    assert button.isEnabled()
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


@pytest.mark.timeout(180)
@pytest.mark.parametrize("stem", FILES)
def test_a_lesson_can_be_gone_through(playground: Playground, qtbot: QtBot, stem: str) -> None:
    model, run, panel = playground.model, playground.run, playground.teaching.panel
    model.undo_stack.push(Edit(model, with_setting(model.experiment, "training.learning_rate", 0.02), "Learning rate"))
    run.train_to(5)
    qtbot.waitUntil(lambda: run.snapshot is not None and run.snapshot.epoch == 5, timeout=LONGEST_MS)
    own = model.experiment
    lesson = read_lesson(FILES[stem]).lesson
    playground.lessons.open(lesson.id)
    assert playground.teaching.lesson is not None
    for step in lesson.steps:
        assert playground.teaching.step_id == step.id
        assert panel.title.text() == step.title
        assert panel.text.plain_text
        if step.predict is not None:
            assert not panel.next.isEnabled()
            click(panel.choice.buttons[0])
        if not panel.progress.is_over:  # what a step goes on with may be all that it waits for
            assert not panel.notice.isVisible()
            click(panel.help)
            qtbot.waitUntil(panel.next.isEnabled, timeout=LONGEST_MS)
        assert not model.showing.hidden, "all is answered"
        assert panel.notice.isVisible() == bool(step.notice)
        click(panel.next)
    assert playground.window.lesson_place.view is playground.quizzing.view
    playground.teaching.leave()
    assert model.experiment is own
    assert model.undo_group.undoText() == "Learning rate"
    qtbot.waitUntil(lambda: run.is_up_to_date and run.snapshot is not None, timeout=LONGEST_MS)
    assert run.snapshot is not None
    assert run.snapshot.epoch == 5
