"""Walks: every lesson is gone through by clicks, from its first step to its quiz's result, with the training process
and the frames that people have; and gives back what was there before."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton
from pytestqt.qtbot import QtBot

from core.experiment.presets import opening_experiment
from core.lessons.questions import Task
from desktop.app import Playground
from desktop.document.edits import Edit, with_setting
from desktop.lessons.quiz_view import QuizView
from tests.desktop.rooms import school_of
from tests.lessons.claims import LONGEST, lesson_of

LONGEST_STEP_MS = 240_000
"""On a busy machine whose kernels are kept from vectors; elsewhere most steps take less than a second or two."""


def walk(file: str) -> Callable[[QtBot], None]:
    """The test that walks through a lesson, by the name of its tests' file."""
    found = lesson_of(file)

    @pytest.mark.timeout(LONGEST)
    def test(qtbot: QtBot) -> None:
        playground = Playground(opening_experiment())
        try:
            playground.appearance.choose("light", False)
            qtbot.addWidget(playground.window)
            playground.window.resize(1280, 720)
            playground.window.show()
            playground.run.set_speed(None)
            _go_through(playground, qtbot, found.lesson.id)
        finally:
            playground.window.close()

    return test


def _go_through(playground: Playground, qtbot: QtBot, lesson_id: str) -> None:
    model, run, panel = playground.model, playground.run, school_of(playground).teaching.panel
    model.undo_stack.push(Edit(model, with_setting(model.experiment, "training.learning_rate", 0.02), "Learning rate"))
    run.train_to(5)
    qtbot.waitUntil(lambda: run.snapshot is not None and run.snapshot.epoch == 5, timeout=LONGEST_STEP_MS)
    own = model.experiment
    school_of(playground).lessons.open(lesson_id)
    found = school_of(playground).teaching.lesson
    assert found is not None
    for step in found.lesson.steps:
        assert school_of(playground).teaching.step_id == step.id
        assert panel.title.text() == step.title
        assert panel.text.plain_text
        if step.predict is not None:
            assert not panel.next.isEnabled()
            click(panel.choice.buttons[0])
        if not panel.progress.is_over:  # what a step goes on with may be all that it waits for
            assert not panel.notice.isVisible()
            click(panel.help)
            qtbot.waitUntil(panel.next.isEnabled, timeout=LONGEST_STEP_MS)
        assert not model.showing.hidden, "all is answered"
        assert panel.notice.isVisible() == bool(step.notice)
        click(panel.next)
    assert school_of(playground).lessons.is_done(found)
    assert playground.window.lesson_place.view is school_of(playground).quizzing.view
    _take_quiz(school_of(playground).quizzing.view, qtbot)
    assert model.experiment is own
    assert model.undo_group.undoText() == "Learning rate"
    qtbot.waitUntil(lambda: run.is_up_to_date and run.snapshot is not None, timeout=LONGEST_STEP_MS)
    assert run.snapshot is not None
    assert run.snapshot.epoch == 5


def _take_quiz(view: QuizView, qtbot: QtBot) -> None:
    """Answer every question rightly, have the task done, and close the result."""
    for question in view.sitting.questions:
        assert view.sitting.question is question
        assert not view.next.isEnabled()
        if isinstance(question, Task):
            click(view.task.help)
            qtbot.waitUntil(view.next.isEnabled, timeout=LONGEST_STEP_MS)
        else:
            answers = zip(question.shown(view.sitting.seed), view.choice.buttons, strict=True)
            right = [button for answer, button in answers if answer.id in question.right_ids]
            for button in right:
                click(button)
            if len(right) > 1:
                click(view.choice.check)
        click(view.next)
    assert view.result.isVisible()
    assert view.sitting.right == sum(not isinstance(question, Task) for question in view.sitting.questions)
    click(view.close_button)


def click(button: QAbstractButton) -> None:
    assert button.isVisible()
    assert button.isEnabled()
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
