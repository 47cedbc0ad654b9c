"""A folder of one's own lessons is chosen once, and stands in the menu from then on."""

from __future__ import annotations

import json
import threading
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget
from pytestqt.qtbot import QtBot

from core.experiment.presets import opening_experiment
from core.experiment.spec import Experiment
from core.lessons.course import Course, read_course
from core.lessons.document import Document, to_json
from core.lessons.lesson import Lesson, Step
from desktop.app import Playground
from desktop.control.files.file_dialogs import EXPERIMENT_FOLDER
from desktop.control.lessons import handing_out, own_courses
from tests.desktop.control.files.saved import finish
from tests.desktop.rooms import school_of

Opener = Callable[[Experiment], Playground]


def lesson_file(title: str) -> bytes:
    step = Step(id="watch", title="Watch", text="Look.", sets_up={})
    return to_json(Document(opening_experiment(), lesson=Lesson(id=title.lower(), title=title, steps=(step,))))


@pytest.fixture
def course(tmp_path: Path) -> Path:
    """A folder with two lessons, one broken one, and an experiment."""
    path = tmp_path / "My course"
    path.mkdir()
    (path / "01-first.json").write_bytes(lesson_file("First"))
    (path / "02-second.json").write_bytes(lesson_file("Second"))
    broken: Any = json.loads(lesson_file("Third"))
    broken["lesson"]["steps"][0]["waits_for"] = [{"kind": "trained"}]
    (path / "03-third.json").write_text(json.dumps(broken, indent=2))
    (path / "04-plain.json").write_bytes(to_json(Document(opening_experiment())))
    return path


@pytest.fixture
def choose(monkeypatch: pytest.MonkeyPatch, qtbot: QtBot) -> Callable[[Playground, Path], None]:
    def chosen(playground: Playground, path: Path) -> None:
        monkeypatch.setattr(own_courses, "ask_folder", lambda *_: path)
        monkeypatch.setattr(handing_out, "ask_folder", lambda *_: path)
        with qtbot.waitSignal(school_of(playground).own_courses.was_read):
            school_of(playground).own_courses.choose()

    return chosen


def submenus(playground: Playground) -> list[QMenu]:
    menus = [action.menu() for action in playground.actions.courses.actions()]
    return [menu for menu in menus if isinstance(menu, QMenu)]


def entries(menu: QMenu) -> list[QAction]:
    return [action for action in menu.actions() if not action.isSeparator()]


def test_a_folder_is_chosen_once_and_its_lessons_are_offered(
    open_window: Opener, course: Path, choose: Callable[[Playground, Path], None], qtbot: QtBot
) -> None:
    playground = open_window(opening_experiment())
    choose(playground, course)
    assert playground.window.notice.startswith("My course: 2 lessons, in the menu Learn, under Courses. ")
    (menu,) = submenus(playground)
    assert menu.title() == "My course"
    words = [action.text() for action in entries(menu)]
    assert words == ["1  First", "2  Second", "03-third.json can't be read", "Handouts…", "Forget this folder"]
    entries(menu)[3].trigger()
    finish(playground)
    assert (course / "My course-handout.html").exists()
    assert (course / "My course-answers.html").exists()
    later = open_window(opening_experiment())
    with qtbot.waitSignal(school_of(later).own_courses.was_read):
        school_of(later).own_courses.read()
    (menu,) = submenus(later)
    entries(menu)[1].trigger()
    assert school_of(later).teaching.panel.isVisible()
    assert school_of(later).teaching.panel.caption.text() == "Lesson 2 of 2 · Second"
    school_of(later).teaching.leave()


def test_a_broken_lesson_names_file_and_line_and_leaves_the_others_working(
    open_window: Opener, course: Path, choose: Callable[[Playground, Path], None]
) -> None:
    playground = open_window(opening_experiment())
    choose(playground, course)
    (menu,) = submenus(playground)
    broken = entries(menu)[2]
    assert not broken.isEnabled()
    text = (course / "03-third.json").read_text().splitlines()
    line = 1 + next(number for number, words in enumerate(text) if '"kind": "trained"' in words)
    assert any(f"03-third.json:{near}: " in broken.toolTip() for near in (line, line - 1))
    entries(menu)[0].trigger()
    assert school_of(playground).teaching.panel.isVisible()
    school_of(playground).teaching.leave()


def test_a_folder_that_is_gone_says_so_and_can_be_forgotten(
    open_window: Opener, tmp_path: Path, choose: Callable[[Playground, Path], None]
) -> None:
    playground = open_window(opening_experiment())
    choose(playground, tmp_path / "gone")
    assert playground.window.notice == "gone can't be read."
    (menu,) = submenus(playground)
    assert [action.text() for action in entries(menu)] == ["The folder can't be read", "Forget this folder"]
    entries(menu)[1].trigger()
    assert submenus(playground) == []
    assert school_of(playground).own_courses.folders == []


def test_a_folder_without_lessons_says_so(
    open_window: Opener, tmp_path: Path, choose: Callable[[Playground, Path], None]
) -> None:
    playground = open_window(opening_experiment())
    (tmp_path / "empty").mkdir()
    choose(playground, tmp_path / "empty")
    assert playground.window.notice == "There are no lessons in empty.", "and none are promised in the menu"
    assert entries(submenus(playground)[0])[0].text() == "There are no lessons in it"


def test_a_folder_chosen_while_others_are_read_is_read_next_and_only_then_told_of(
    open_window: Opener, course: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    playground = open_window(opening_experiment())
    own, go_on = school_of(playground).own_courses, threading.Event()
    told: list[str] = []
    monkeypatch.setattr(own, "_notify", told.append)
    monkeypatch.setattr(own_courses, "read_course", lambda *given: (go_on.wait(), read_course(*given))[1])
    own._remember([course])
    own.read()
    (course.parent / "another").mkdir()
    keys: list[str] = []

    def ask_folder(_window: QWidget, _title: str, key: str) -> Path:
        keys.append(key)
        return course.parent / "another"

    monkeypatch.setattr(own_courses, "ask_folder", ask_folder)
    own.choose()
    with qtbot.waitSignals([own.was_read, own.was_read]):
        go_on.set()
    assert told == ["There are no lessons in another."]
    assert EXPERIMENT_FOLDER not in keys, "experiments are saved where they were"


def test_opening_the_menu_again_and_again_keeps_what_stands_in_it(
    open_window: Opener, course: Path, choose: Callable[[Playground, Path], None], qtbot: QtBot
) -> None:
    playground = open_window(opening_experiment())
    choose(playground, course)
    (before,) = submenus(playground)
    for _ in range(3):
        with qtbot.waitSignal(school_of(playground).own_courses.was_read):
            playground.actions.courses.aboutToShow.emit()
        assert submenus(playground) == [before], "nothing is pulled away below the pointer"
    (course / "02-second.json").unlink()
    with qtbot.waitSignal(school_of(playground).own_courses.was_read):
        playground.actions.courses.aboutToShow.emit()
    (after,) = submenus(playground)
    assert [action.text() for action in entries(after)][1] == "03-third.json can't be read"
    qtbot.waitUntil(lambda: len(playground.actions.courses.findChildren(QMenu)) == 1)


def test_only_what_has_changed_is_read_again(
    open_window: Opener,
    course: Path,
    choose: Callable[[Playground, Path], None],
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    playground, read = open_window(opening_experiment()), list[Path]()

    def counted(path: Path, language: str) -> Course:
        read.append(path)
        return read_course(path, language)

    monkeypatch.setattr(own_courses, "read_course", counted)
    choose(playground, course)
    for _ in range(2):
        with qtbot.waitSignal(school_of(playground).own_courses.was_read):
            playground.actions.courses.aboutToShow.emit()
    assert read == [course]
    (course / "02-second.json").write_bytes(lesson_file("Other"))
    with qtbot.waitSignal(school_of(playground).own_courses.was_read):
        playground.actions.courses.aboutToShow.emit()
    assert read == [course, course]
    assert [action.text() for action in entries(submenus(playground)[0])][1] == "2  Other"


@pytest.mark.filterwarnings("ignore::pytest.PytestUnhandledThreadExceptionWarning")
def test_after_an_error_that_nobody_foresaw_folders_are_read_again(
    open_window: Opener, course: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    playground = open_window(opening_experiment())
    school_of(playground).own_courses._remember([course])
    with monkeypatch.context() as broken:
        broken.setattr(own_courses, "read_course", lambda *_: 1 / 0)
        with qtbot.waitSignal(school_of(playground).own_courses.was_read):
            school_of(playground).own_courses.read()
    with qtbot.waitSignal(school_of(playground).own_courses.was_read):
        school_of(playground).own_courses.read()
    qtbot.waitUntil(lambda: len(entries(submenus(playground)[0])) == 5)
