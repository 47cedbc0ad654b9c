"""A lesson is written in the window from nothing, saved, and opens as one."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QCheckBox, QLineEdit, QPushButton

from core.experiment.presets import opening_experiment, preset
from core.experiment.share_code import to_code
from core.experiment.spec import Experiment
from core.lessons.checks import problems
from core.lessons.conditions import HasSetting, HasVariants, Opened
from core.lessons.document import load
from desktop.app import Playground
from desktop.lessons.writer_view import WriterView
from desktop.look import language
from tests.desktop.control.lessons.hands import choose, lesson_of, press, tick, turn_to, type_into
from tests.desktop.rooms import school_of, transfers_of
from tests.translations.bracketed import bracketed, outside

pytestmark = pytest.mark.usefixtures("nobody_asks")
Opener = Callable[[Experiment], Playground]
DROPOUT = "regularization.dropout.enabled"


def offered(view: WriterView, words: str) -> None:
    """Choose from the menu of what can be waited for."""
    choose(view.steps.form.waits.menu, words)


def test_a_lesson_from_nothing_is_saved_and_opens_as_one(
    writing: tuple[Playground, WriterView],
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
    open_window: Opener,
) -> None:
    playground, view = writing
    form = view.steps.form
    type_into(view.about.texts["title"], "Forget to learn")
    type_into(view.about.texts["question"], "What does dropout do?")
    type_into(view.about.texts["notes"], "Let them guess.")
    press(view.about.minutes.fewer)
    turn_to(view, "steps")
    type_into(form.texts["title"], "Watch")
    type_into(form.texts["text"], "Some units are **silent**.")
    press(view.steps.parts.add)
    type_into(form.texts["title"], "Switch it on")
    playground.controller.settings.change(DROPOUT, True)
    press(form.begins.take_over)
    assert form.begins.told.text() == "Dropout: on."
    tick(form.prediction.has)
    type_into(form.prediction.choice.question, "What happens?")
    type_into(form.prediction.choice.rows[1].text, "Nothing.")
    tick(form.prediction.choice.rows[1].right)
    tick(form.prediction.hides["verdict"])
    press(view.steps.parts.add)
    playground.controller.settings.change("training.learning_rate", 0.1)
    offered(view, "Learning rate: 0.1")
    offered(view, "Open the tab Cures")
    type_into(form.texts["do"], "Go faster.")
    monkeypatch.setattr("desktop.control.files.files.ask_save", lambda *_: tmp_path / "forget.json")
    press(view.save)

    document = load(tmp_path / "forget.json")
    lesson = document.lesson
    assert lesson is not None
    assert document.experiment == opening_experiment(), "its own experiment, and not what a step was written with"
    assert list(problems(lesson, document.experiment)) == []
    assert (lesson.id, lesson.title, lesson.notes) == ("forget-to-learn", "Forget to learn", "Let them guess.")
    assert lesson.minutes == 9
    assert [step.title for step in lesson.steps] == ["Watch", "Switch it on", "Step 3"]
    first, second, third = lesson.steps
    assert first.sets_up == {}
    assert first.text == "Some units are **silent**."
    assert second.sets_up == {"variants": [{"regularization": {"dropout": {"enabled": True}}}]}
    assert second.predict is not None
    assert second.predict.hides == ("verdict",)
    assert [(one.text, one.right) for one in second.predict.question.answers] == [
        ("It falls.", True),
        ("Nothing.", True),
    ]
    assert third.sets_up is None
    assert third.waits_for == (HasSetting(path="training.learning_rate", equals=0.1), Opened(place="cures"))

    there = open_window(opening_experiment())
    there.files.open(tmp_path / "forget.json")
    assert school_of(there).teaching.panel.isVisible()
    assert school_of(there).teaching.panel.title.text() == "Watch"
    school_of(there).teaching.go_to(1)
    assert there.model.experiment.variants[0].regularization.dropout.enabled
    assert there.run.hidden == {"verdict"}
    school_of(there).teaching.leave()


def test_words_are_one_step_of_undo_and_the_cursor_stays(writing: tuple[Playground, WriterView]) -> None:
    playground, view = writing
    turn_to(view, "steps")
    title = view.steps.form.texts["title"]
    type_into(title, "Watch it")
    assert lesson_of(playground).steps[0].title == "Watch it"
    assert isinstance(title.edit, QLineEdit)
    title.edit.setCursorPosition(5)
    QTest.keyClicks(title.edit, "!")
    assert (title.text, title.edit.cursorPosition()) == ("Watch! it", 6)
    playground.actions.undo.trigger()
    assert (lesson_of(playground).steps[0].title, title.text) == ("Step 1", "Step 1")
    playground.actions.redo.trigger()
    assert title.text == "Watch! it"


def test_steps_are_added_moved_and_removed_and_undo_brings_them_back(writing: tuple[Playground, WriterView]) -> None:
    playground, view = writing
    turn_to(view, "steps")
    for _ in range(2):
        press(view.steps.parts.add)
    press(view.steps.parts.up)
    rows = [view.steps.parts.list.item(row).text() for row in range(view.steps.parts.list.count())]
    assert rows == ["1  Step 1", "2  Step 3", "3  Step 2"]
    assert view.steps.parts.list.currentRow() == 1
    press(view.steps.parts.remove)
    assert [step.title for step in lesson_of(playground).steps] == ["Step 1", "Step 2"]
    for _ in range(4):
        playground.actions.undo.trigger()
    assert [step.title for step in lesson_of(playground).steps] == ["Step 1"]
    playground.actions.undo.trigger()
    assert playground.model.showing.lesson is None
    assert not view.isVisible()


def test_what_a_file_could_not_hold_is_not_taken_over_and_says_why(writing: tuple[Playground, WriterView]) -> None:
    playground, view = writing
    turn_to(view, "steps")
    title = view.steps.form.texts["title"]
    type_into(title, "x" * 81)
    assert len(lesson_of(playground).steps[0].title) == 80
    assert "at most 80 characters" in title.problem.text()
    assert title.problem.isVisible()
    assert "at most 80 characters" in title.edit.accessibleDescription()
    type_into(title, "Short")
    assert not title.problem.isVisible()
    assert title.edit.accessibleDescription() == "A few words."


def test_points_drawn_while_a_step_is_written_are_refused_and_can_be_the_lessons_own(
    writing: tuple[Playground, WriterView],
) -> None:
    playground, view = writing
    turn_to(view, "steps")
    press(view.steps.parts.add)
    playground.controller.settings.change(DROPOUT, True)
    press(view.steps.form.begins.take_over)
    playground.controller.settings.change(DROPOUT, False)
    plane = playground.window.plane
    QTest.mouseClick(plane, Qt.MouseButton.LeftButton, pos=plane.to_widget(0.0, 0.0).toPoint())
    drawn = playground.model.experiment
    press(view.steps.form.begins.take_over)
    assert "drawn or changed by hand" in view.steps.form.begins.problem.text()
    turn_to(view, "about")
    press(view.about.own)
    assert playground.model.document.experiment == drawn
    assert lesson_of(playground).steps[1].sets_up == {"variants": [{"regularization": {"dropout": {"enabled": True}}}]}
    turn_to(view, "steps")
    press(view.steps.form.begins.show_it)
    assert playground.model.experiment.variants[0].regularization.dropout.enabled
    turn_to(view, "about")
    press(view.about.show_own)
    assert playground.model.experiment == drawn


def test_closing_brings_the_lessons_own_experiment_back_and_undo_what_was_written_with(
    writing: tuple[Playground, WriterView],
) -> None:
    playground, view = writing
    type_into(view.about.texts["title"], "Mine")
    playground.controller.settings.change(DROPOUT, True)
    scratch = playground.model.experiment
    press(view.close_button)
    assert not view.isVisible()
    assert playground.model.experiment == playground.model.document.experiment == opening_experiment()
    playground.actions.undo.trigger()
    assert playground.model.experiment == scratch
    assert playground.model.document.experiment == opening_experiment(), "what is saved is still the lesson's own"
    playground.actions.write_lesson.trigger()
    assert view.isVisible()


def test_a_preview_is_gone_through_like_any_lesson_and_comes_back_to_the_writing(
    writing: tuple[Playground, WriterView],
) -> None:
    playground, view = writing
    turn_to(view, "steps")
    press(view.steps.parts.add)
    type_into(view.steps.form.texts["title"], "Second")
    playground.controller.settings.change(DROPOUT, True)
    press(view.steps.form.begins.take_over)
    press(view.preview)
    panel = school_of(playground).teaching.panel
    assert panel.isVisible()
    assert panel.title.text() == "Second"
    assert playground.model.experiment.variants[0].regularization.dropout.enabled
    playground.actions.write_lesson.trigger()
    assert playground.window.notice.startswith("Leave the lesson first")
    school_of(playground).teaching.leave()
    assert view.isVisible()
    assert playground.model.experiment == opening_experiment()
    assert lesson_of(playground).steps[1].title == "Second"


def test_the_last_right_answer_stays_right(writing: tuple[Playground, WriterView]) -> None:
    playground, view = writing
    turn_to(view, "steps")
    tick(view.steps.form.prediction.has)
    tick(view.steps.form.prediction.choice.rows[0].right)
    predict = lesson_of(playground).steps[0].predict
    assert predict is not None
    assert predict.question.answers[0].right
    assert view.steps.form.prediction.choice.rows[0].right.isChecked()
    press(view.steps.form.prediction.choice.add)
    assert len(view.steps.form.prediction.choice.rows) == 3
    press(view.steps.form.prediction.choice.rows[0].remove)
    predict = lesson_of(playground).steps[0].predict
    assert predict is not None
    assert [answer.right for answer in predict.question.answers] == [True, False]
    tick(view.steps.form.prediction.has)
    assert lesson_of(playground).steps[0].predict is None


def test_every_control_of_the_panel_has_a_name_and_the_keyboard_reaches_it(
    writing: tuple[Playground, WriterView],
) -> None:
    _, view = writing
    tick(view.steps.form.prediction.has)
    parts: list[QPushButton | QLineEdit | QCheckBox] = [
        *view.findChildren(QPushButton),
        *view.findChildren(QLineEdit),
        *view.findChildren(QCheckBox),
    ]
    assert [part for part in parts if not (part.accessibleName() or part.text())] == []
    assert [part for part in parts if not part.focusPolicy() & Qt.FocusPolicy.TabFocus] == []


def test_a_lesson_that_nobody_wrote_anything_into_goes_with_its_panel(writing: tuple[Playground, WriterView]) -> None:
    playground, view = writing
    press(view.close_button)
    assert not view.isVisible()
    assert playground.model.showing.lesson is None


def test_a_lesson_is_removed_and_brought_back_by_undo(writing: tuple[Playground, WriterView]) -> None:
    playground, view = writing
    type_into(view.about.texts["title"], "Mine")
    press(view.remove_lesson)
    assert playground.model.showing.lesson is None
    assert not view.isVisible()
    assert playground.model.experiment == opening_experiment()
    playground.actions.undo.trigger()
    assert lesson_of(playground).title == "Mine"


def test_undo_of_closing_opens_the_writer_again_and_redo_closes_it(writing: tuple[Playground, WriterView]) -> None:
    playground, view = writing
    type_into(view.about.texts["title"], "Mine")
    playground.controller.settings.change(DROPOUT, True)
    press(view.close_button)
    playground.actions.undo.trigger()
    assert view.isVisible(), "what is drawn now is no part of the file, which the panel says"
    playground.actions.redo.trigger()
    assert not view.isVisible()
    playground.controller.settings.change("training.learning_rate", 0.2)
    assert playground.model.document.experiment == playground.model.experiment


@pytest.mark.parametrize("reads", ["glossary", "questions", "skills"])
def test_a_lesson_opened_from_what_is_read_over_the_writer_keeps_the_written_one(
    writing: tuple[Playground, WriterView], reads: str
) -> None:
    playground, view = writing
    type_into(view.about.texts["title"], "Mine")
    playground.controller.settings.change(DROPOUT, True)
    getattr(playground.actions, reads).trigger()
    assert not view.isVisible()
    school_of(playground).teaching.open(school_of(playground).lessons.courses.lessons[0])
    school_of(playground).teaching.leave()
    assert playground.model.experiment == playground.model.document.experiment == opening_experiment()
    assert lesson_of(playground).title == "Mine"
    assert not view.isVisible()


def test_the_writer_does_not_come_back_from_under_the_glossary_once_its_lesson_is_gone(
    writing: tuple[Playground, WriterView],
) -> None:
    playground, view = writing
    playground.actions.glossary.trigger()
    playground.actions.undo.trigger()
    assert playground.model.showing.lesson is None
    school_of(playground).learning._leave()
    assert not view.isVisible()
    assert not playground.window.lesson_place.isVisible()


def test_a_share_code_opened_while_a_lesson_is_written_is_taken_back_step_by_step(
    writing: tuple[Playground, WriterView],
) -> None:
    playground, view = writing
    type_into(view.about.texts["title"], "Mine")
    playground.controller.settings.change(DROPOUT, True)
    transfers_of(playground).sharing.open(to_code(preset("deep-sigmoid")))
    assert playground.model.document.experiment == preset("deep-sigmoid")
    playground.actions.undo.trigger()
    assert playground.model.document.experiment == opening_experiment()
    playground.actions.undo.trigger()
    assert view.isVisible()
    assert lesson_of(playground).title == "Mine"
    assert playground.model.document.experiment == opening_experiment()


@pytest.fixture
def made_up_language() -> Iterator[None]:
    before = language.in_use()
    language.use(bracketed())
    yield
    language.use(before)


@pytest.mark.usefixtures("made_up_language")
def test_what_is_wrong_with_a_lesson_is_said_in_the_windows_language(writing: tuple[Playground, WriterView]) -> None:
    _, view = writing
    edit = view.about.texts["title"].edit
    edit.setFocus()
    edit.selectAll()
    QTest.keyClick(edit, Qt.Key.Key_Delete)
    told = view.about.texts["title"].problem.text()
    assert "must not be empty" in told
    assert not outside(told)
    view.steps.form.waits.changed.emit((HasVariants(count=1),))
    press(view.preview)
    told = view.steps.form.waits.problem.text()
    assert "is so already" in told
    assert not outside(told)


def test_a_lesson_is_not_saved_over_an_experiment_unasked(
    open_window: Opener, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    playground = open_window(opening_experiment())
    playground.files.save(tmp_path / "class.json")
    playground.actions.write_lesson.trigger()
    view = school_of(playground).writing.view
    assert view is not None
    before = (tmp_path / "class.json").read_bytes()
    type_into(view.about.texts["title"], "Forget to learn")
    asked: list[Path] = []

    def answered(_window: object, title: str, proposal: Path, kinds: tuple[str, ...], _key: str) -> Path:
        assert (title, *kinds) == ("Save lesson", "Lessons (*.json)")
        asked.append(proposal)
        return proposal

    monkeypatch.setattr("desktop.control.files.files.ask_save", answered)
    press(view.save)
    assert asked == [tmp_path / "forget-to-learn.json"]
    assert (tmp_path / "class.json").read_bytes() == before
    type_into(view.about.texts["question"], "What does dropout do?")
    press(view.save)
    assert len(asked) == 1, "a lesson's own file is known"
