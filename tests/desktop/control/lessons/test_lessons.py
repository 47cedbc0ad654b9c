"""The ways into lessons and out of them: menu, key, button, command line, and the first start."""

from __future__ import annotations

import threading
from collections.abc import Callable
from pathlib import Path

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QTextDocument
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from core.experiment.presets import opening_experiment
from core.experiment.spec import Experiment
from core.lessons.course import Course, our_folder, read_course
from core.lessons.naming import UnknownLessonError, lesson_named
from desktop.app import Playground
from desktop.command_line.options import Options
from desktop.command_line.parsing import parse
from desktop.control.lessons import courses
from desktop.control.lessons.lessons import BEGIN, OFFER
from desktop.tools.tool import Press
from tests.desktop.command_line.test_options import assert_refused_in_one_line, launch
from tests.desktop.control.lessons.small_lesson import STEPS, lesson_file
from tests.desktop.rooms import school_of

OURS = read_course(our_folder()).lessons
FIRST, SECOND = (found.lesson.id for found in OURS[:2])


@pytest.fixture
def playground(open_window: Callable[[Experiment], Playground]) -> Playground:
    return open_window(opening_experiment())


def shown(playground: Playground) -> str:
    found = school_of(playground).teaching.lesson
    return found.lesson.id if found is not None else ""


def test_the_menu_has_every_lesson_and_ticks_what_is_done(playground: Playground) -> None:
    menu, store = playground.actions.lessons, playground.progress_store
    for step in OURS[1].lesson.steps:
        store.set_progress(store.progress.with_step(SECOND, step.id))
    menu.aboutToShow.emit()
    assert [action.text() for action in menu.actions()] == [
        f"{number}  {found.lesson.title}" for number, found in enumerate(OURS, 1)
    ]
    assert [action.isChecked() for action in menu.actions()][:3] == [False, True, False]
    menu.actions()[1].trigger()
    assert shown(playground) == SECOND
    assert school_of(playground).teaching.panel.caption.text().startswith("Lesson 2 of 10")


def test_the_key_begins_with_the_first_lesson_leaves_it_and_goes_on_with_the_last(
    playground: Playground, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    window, goes_on = playground.window, threading.Event()
    monkeypatch.setattr(courses, "read_course", lambda *given: (goes_on.wait(), read_course(*given))[1])
    QTest.keyClick(window, Qt.Key.Key_F7)
    assert shown(playground) == "", "the window doesn't wait for a slow disk"
    goes_on.set()
    qtbot.waitUntil(lambda: shown(playground) == FIRST)
    assert window.run_bar.lesson.isChecked()
    QTest.mouseClick(window.run_bar.lesson, Qt.MouseButton.LeftButton)
    assert shown(playground) == ""
    assert not window.run_bar.lesson.isChecked()
    school_of(playground).lessons.open(SECOND)
    QTest.keyClick(window, Qt.Key.Key_F7)
    QTest.keyClick(window, Qt.Key.Key_F7)
    assert shown(playground) == SECOND


def test_someone_new_is_offered_the_first_lesson_and_nobody_else(
    playground: Playground, open_window: Callable[[Experiment], Playground]
) -> None:
    playground.tell_news()
    assert playground.window.toast.action.text() == BEGIN
    QTest.mouseClick(playground.window.toast.action, Qt.MouseButton.LeftButton)
    assert shown(playground) == FIRST
    later = open_window(opening_experiment())
    later.tell_news()
    assert not later.window.notice


def test_a_name_is_an_id_a_number_or_a_file() -> None:
    for name in (SECOND, "2", str(OURS[1].path)):
        assert lesson_named(name, OURS).lesson.id == SECOND


def test_a_wrong_name_is_told_with_the_nearest() -> None:
    with pytest.raises(UnknownLessonError, match=f'no lesson "{SECOND[:-2]}". Did you mean {SECOND}'):
        lesson_named(SECOND[:-2], OURS)
    with pytest.raises(UnknownLessonError, match=f"There are {FIRST}, "):
        lesson_named("xyz", OURS)
    with pytest.raises(UnknownLessonError, match=r"nowhere\.json"):
        lesson_named("nowhere.json", OURS)


def test_the_command_line_takes_one() -> None:
    assert parse(["--lesson", "dropout"]) == Options(lesson="dropout")


def test_the_command_line_refuses_a_wrong_one_in_a_line() -> None:
    outcome = launch("--lesson", "droput", QT_QPA_PLATFORM="offscreen")
    assert_refused_in_one_line(outcome, "droput", "Did you mean dropout?")


def test_lessons_are_read_in_a_thread_of_their_own(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    """Reading takes longer than a frame, and so may a slow disk."""
    begun, may_end = threading.Event(), threading.Event()

    def slow(_folder: Path, _language: str) -> Course:
        begun.set()
        assert may_end.wait(10)
        return Course(OURS, ())

    monkeypatch.setattr(courses, "read_course", slow)
    parent = QObject()
    made = courses.Courses(parent)
    made.read()
    assert begun.wait(10), "it reads while this goes on"
    may_end.set()
    assert made.lessons == OURS


def test_a_wish_comes_true_however_long_the_thread_takes_to_end(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    may_end, done = threading.Event(), list[str]()
    monkeypatch.setattr(courses, "read_course", lambda *_: Course(OURS, ()))
    parent = QObject()
    made = courses.Courses(parent)
    read = made._read
    monkeypatch.setattr(made, "_read", lambda: (read(), may_end.wait(10)))
    with qtbot.waitSignal(made.was_read):
        made.when_read(lambda: done.append("first"))
    made.when_read(lambda: done.append("second"))
    assert done == ["first", "second"]
    may_end.set()


def test_an_installation_without_lessons_says_so(
    playground: Playground, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, qtbot: QtBot
) -> None:
    monkeypatch.setattr(school_of(playground).lessons.courses, "_folder", tmp_path / "nowhere")
    QTest.keyClick(playground.window, Qt.Key.Key_F7)
    qtbot.waitUntil(lambda: "can't be read" in playground.window.notice)


def test_an_offer_stands_until_it_is_refused_or_somebody_trains(playground: Playground) -> None:
    toast = playground.window.toast
    playground.tell_news()
    playground.controller.notify("A point of this class is here already.")
    assert toast.text != OFFER
    playground.controller.drawing.begin(Press(at=(2.9, 2.9)))
    playground.controller.drawing.end()
    playground.model.undo_stack.undo()
    assert toast.text == OFFER, "it stands there again once the message is gone"
    playground.run.set_playing(True)
    assert toast.isHidden()
    school_of(playground).lessons.offer()
    QTest.mouseClick(toast.close_button, Qt.MouseButton.LeftButton)
    playground.controller.notify("Something else.")
    toast.clear()
    assert toast.isHidden()


def test_an_offer_covers_nothing_of_the_plane_once_somebody_draws(playground: Playground) -> None:
    playground.tell_news()
    toast, plane = playground.window.toast, playground.window.plane
    assert toast.text == OFFER
    QTest.mouseClick(plane, Qt.MouseButton.LeftButton, pos=plane.to_widget(1.0, 1.0).toPoint())
    toast.clear()
    assert toast.isHidden()
    school_of(playground).lessons.offer()
    playground.actions.clear.trigger()
    toast.clear()
    assert toast.isHidden()


def test_a_tooltip_takes_a_question_for_words(playground: Playground, monkeypatch: pytest.MonkeyPatch) -> None:
    """It is anybody's, and Qt would load what a tag names."""
    assert school_of(playground).lessons.courses.lessons == OURS
    found = replace(OURS[0], lesson=replace(OURS[0].lesson, question="*Why* <img src='file:///x.png'> so?"))
    monkeypatch.setattr(school_of(playground).lessons.courses, "_course", Course((found,), ()))
    playground.actions.lessons.aboutToShow.emit()
    tip = QTextDocument()
    tip.setHtml(playground.actions.lessons.actions()[0].toolTip())
    assert tip.toPlainText().startswith("Why <img src='file:///x.png'> so?")


def test_a_lesson_that_can_not_be_set_up_is_told_and_opens_as_an_experiment(
    playground: Playground, tmp_path: Path
) -> None:
    broken = {**STEPS[0], "sets_up": {"variants": [{"network": {"hidden": [999]}}]}}
    playground.files.open(lesson_file(tmp_path, steps=[broken]))
    assert school_of(playground).teaching.lesson is None
    assert playground.window.notice.startswith("The lesson of mine.json can't be gone through: ")
    assert playground.model.showing.lesson is not None, "it can be mended by writing it"
    playground.actions.write_lesson.trigger()
    view = school_of(playground).writing.view
    assert view is not None
    view.steps.form.waits.menu.aboutToShow.emit()
    view.preview.click()
    assert school_of(playground).teaching.lesson is None
    assert view.page == "steps"
    assert view.steps.form.begins.problem.text() == ("This doesn't work yet: Expected a whole number of at most 256.")
