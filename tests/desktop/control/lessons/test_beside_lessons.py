"""Lessons and all that is opened beside them: one's own work, its file, progress and other lessons stay apart."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication, QLabel

from core.experiment.presets import opening_experiment, preset
from core.experiment.share_code import to_code
from core.experiment.spec import Experiment
from core.lessons.course import CourseLesson, read_lesson
from core.lessons.document import load
from core.protocol import BringBack, KeptRun, ShowEpoch
from desktop.app import Playground
from desktop.control.files import files
from desktop.document.edits import Edit, with_new_sample
from tests.desktop.control.lessons.small_lesson import OWN, STEPS, click, lesson_file, trained
from tests.desktop.rooms import school_of, transfers_of
from tests.fakes import session_of


@pytest.fixture
def found(tmp_path: Path) -> CourseLesson:
    return read_lesson(lesson_file(tmp_path))


@pytest.fixture
def playground(open_window: Callable[[Experiment], Playground]) -> Playground:
    """With a run of 7 epochs and one step of undo."""
    made = open_window(opening_experiment())
    made.model.undo_stack.push(Edit(made.model, OWN, "Learning rate"))
    trained(made, 7)
    return made


def test_catching_up_is_never_taken_for_what_the_next_step_waits_for(playground: Playground, tmp_path: Path) -> None:
    idle = {"id": "idle", "title": "Idle", "text": "Nothing to do."}
    found = read_lesson(lesson_file(tmp_path, "other", [STEPS[0], idle, STEPS[1]]))
    teaching, panel = school_of(playground).teaching, school_of(playground).teaching.panel
    teaching.open(found)
    click(panel.pass_over)
    click(panel.skip)
    click(panel.help)
    assert panel.help.text() == "Stop"
    teaching.go_to(2)
    assert "go-on" not in playground.progress_store.progress.steps.get("other", frozenset())
    assert not panel.next.isEnabled()


def test_a_lesson_that_is_opened_anew_again_and_again_keeps_one_history(
    playground: Playground, found: CourseLesson
) -> None:
    group = playground.model.undo_group
    school_of(playground).teaching.open_anew(found)
    count = len(group.stacks())
    for _ in range(3):
        school_of(playground).teaching.leave()
        school_of(playground).teaching.open_anew(found)
        school_of(playground).teaching.open_anew(found)
    assert len(group.stacks()) == count
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    playground.controller.settings.change("training.learning_rate", 0.03)
    playground.actions.undo.trigger()
    school_of(playground).teaching.leave()
    assert playground.model.experiment == OWN


def test_a_lesson_that_was_written_anew_opens_as_it_is_now(
    playground: Playground, found: CourseLesson, tmp_path: Path
) -> None:
    teaching = school_of(playground).teaching
    teaching.open(found)
    teaching.leave()
    (tmp_path / "copy").mkdir()
    other = read_lesson(lesson_file(tmp_path / "copy", "mine", [{**STEPS[2], "title": "Two again"}]))
    teaching.open(other)
    assert teaching.panel.title.text() == "Two again"
    assert len(playground.model.experiment.variants) == 2
    assert teaching.lesson is other


@pytest.mark.parametrize("is_kept", [True, False])
def test_a_lesson_whose_run_is_gone_offers_to_catch_up(
    playground: Playground, found: CourseLesson, is_kept: bool
) -> None:
    teaching, panel = school_of(playground).teaching, school_of(playground).teaching.panel
    teaching.open(found)
    click(panel.pass_over)
    trained(playground, 50)
    click(panel.next)
    assert panel.help.text() == "Do it for me"
    kept = KeptRun(run_id=playground.run.run_id, epoch=50, checkpoint_count=50)
    teaching.leave()
    trained(playground, 9, kept=(kept,) if is_kept else ())
    teaching.open(found)
    assert teaching.step_id == "go-on"
    assert panel.help.text() == ("Do it for me" if is_kept else "Catch up")


def test_whoever_looked_at_an_earlier_epoch_looks_at_it_again_after_a_lesson(
    playground: Playground, found: CourseLesson
) -> None:
    run, session = playground.run, session_of(playground)
    run.show(3)
    own = KeptRun(run_id=run.run_id, epoch=7, checkpoint_count=8)
    school_of(playground).teaching.open(found)
    trained(playground, 9, kept=(own,))
    school_of(playground).teaching.leave()
    back, asked = session.sent_of(BringBack)[-1], session.sent_of(ShowEpoch)[-1]
    assert (back.run_id, asked.run_id, asked.epoch) == (own.run_id, own.run_id, 3)
    assert session.sent.index(asked) > session.sent.index(back)
    assert run.shown_epoch == 3


def test_steps_that_were_forgotten_can_be_done_again(playground: Playground, found: CourseLesson) -> None:
    teaching, store = school_of(playground).teaching, playground.progress_store
    panel = teaching.panel
    teaching.open(found)
    click(panel.pass_over)
    trained(playground, 50)
    assert "watch" in store.progress.steps["mine"]
    teaching.go_to(2)
    store.reset()
    teaching.go_to(0)
    trained(playground, 50)
    assert "watch" in store.progress.steps["mine"]


def test_reverting_is_of_ones_own_file_and_waits_until_the_lesson_is_left(
    playground: Playground, found: CourseLesson, tmp_path: Path
) -> None:
    playground.files.save(tmp_path / "own.json")
    own = playground.model.experiment
    school_of(playground).teaching.open(found)
    assert playground.files.save(tmp_path / "scratch.json", over=True)
    playground.model.undo_stack.push(Edit(playground.model, with_new_sample(playground.model.experiment, 4), "New"))
    playground.actions.revert.trigger()
    assert school_of(playground).teaching.lesson is found
    assert playground.window.notice == "Leave Lesson mine first: your own file waits behind it."
    school_of(playground).teaching.leave()
    assert playground.model.experiment is own
    assert not playground.model.undo_group.canRedo()


def test_what_is_opened_in_a_lesson_becomes_ones_own(playground: Playground, found: CourseLesson) -> None:
    school_of(playground).teaching.open(found)
    transfers_of(playground).sharing.open(to_code(preset("cures")))
    assert school_of(playground).teaching.lesson is None
    assert playground.model.own_document.experiment == preset("cures"), "what a crash keeps"
    playground.actions.undo.trigger()
    assert playground.model.experiment == OWN


def test_nothing_is_prepared_in_a_lesson_where_it_would_be_lost(playground: Playground, found: CourseLesson) -> None:
    school_of(playground).teaching.open(found)
    playground.actions.prepare.trigger()
    view = playground.controller.preparing.view
    assert view is None or view.isHidden()
    assert playground.window.notice == "Leave the lesson first: only your own experiment can be prepared."
    school_of(playground).teaching.leave()
    playground.actions.prepare.trigger()
    view = playground.controller.preparing.view
    assert view is not None
    playground.actions.prepare.trigger()
    school_of(playground).teaching.open(found)
    assert view.isHidden()
    assert not playground.model.showing.is_unlocked


def test_who_prepares_the_experiment_of_a_lessons_file_is_told_that_the_lesson_begins_so(
    playground: Playground, tmp_path: Path
) -> None:
    path = lesson_file(tmp_path)
    playground.files.open(path)
    school_of(playground).teaching.leave()
    playground.actions.prepare.trigger()
    view = playground.controller.preparing.view
    assert view is not None
    lesson = load(path).lesson
    assert lesson is not None
    assert any(lesson.title in label.text() and "begins so" in label.text() for label in view.findChildren(QLabel))
    view.hiding_wanted.emit("verdict", True)
    view.done.emit()
    playground.files.save(path)
    kept = load(path)
    assert kept.lesson == lesson
    assert kept.presentation.hidden == ("verdict",), "and so it does"


@pytest.mark.parametrize("answer", ["cancel", "save"])
def test_who_closes_the_window_in_a_lesson_is_asked_about_their_own_work_and_stays_there_on_cancel(
    playground: Playground, found: CourseLesson, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, answer: str
) -> None:
    path = tmp_path / "own.json"
    playground.files.save(path)
    own = with_new_sample(playground.model.experiment, 4)
    playground.model.undo_stack.push(Edit(playground.model, own, "New sample"))
    school_of(playground).teaching.open(found)
    asked: list[str] = []

    def ask(_window: object, name: str) -> str:
        asked.append(name)
        return answer

    monkeypatch.setattr(files, "ask_to_save", ask)
    assert playground.window.close() == (answer == "save")
    assert asked == ["own.json"]
    assert (school_of(playground).teaching.lesson is found) == (answer == "cancel")
    assert (load(path).experiment == own) == (answer == "save")
    monkeypatch.setattr(files, "ask_to_save", lambda *_: "discard")


def test_where_their_own_work_cannot_be_saved_on_closing_they_are_still_in_the_lesson(
    playground: Playground, found: CourseLesson, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "own.json"
    playground.files.save(path)
    own = with_new_sample(playground.model.experiment, 4)
    playground.model.undo_stack.push(Edit(playground.model, own, "New sample"))
    school_of(playground).teaching.open(found)
    path.write_text("changed by somebody else")
    monkeypatch.setattr(files, "ask_to_save", lambda *_: "save")
    assert not playground.window.close()
    assert playground.window.notice.startswith("own.json was changed by another program and is left as it is.")
    assert school_of(playground).teaching.lesson is found
    monkeypatch.setattr(files, "ask_to_save", lambda *_: "discard")
