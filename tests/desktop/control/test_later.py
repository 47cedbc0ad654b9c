"""Rooms that are made once the window is shown: nobody notices that they weren't there from the start."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import Final

import pytest
from PySide6.QtCore import QObject, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from core.experiment.experiment_file import to_json
from core.experiment.presets import opening_experiment, preset
from desktop.app import Playground
from desktop.control.due_jobs import DueJobs
from desktop.control.gradually import Gradually
from desktop.control.later import Later

LOADED: Final = """
import sys
from PySide6.QtCore import QSettings
import desktop.app
from core.experiment.experiment_file import to_json
from core.experiment.presets import opening_experiment, preset
from tests.fakes import FakeSession

QSettings.setDefaultFormat(QSettings.Format.IniFormat)
for kind in (QSettings.Format.IniFormat, QSettings.Format.NativeFormat):
    QSettings.setPath(kind, QSettings.Scope.UserScope, sys.argv[1])
desktop.app.Session = FakeSession
application = desktop.app.prepare(sys.argv[:1])
playground = desktop.app.Playground(opening_experiment(), shows_first=True)
playground.window.show()
rooms = (
    "desktop.lessons",
    "desktop.importing",
    "desktop.control.lessons",
    "desktop.control.files.transfers",
    "desktop.control.files.importing",
    "desktop.control.files.exporting",
    "desktop.control.files.reporting",
    "desktop.control.files.film_making",
)
print(playground.window.isVisible(), [name for name in sys.modules if name.startswith(rooms)])
print("PIL" in sys.modules, "segno" in sys.modules)
playground.window.close()
"""
"""A window is shown, by a Python of its own, in which no other test has loaded anything."""


@pytest.fixture
def playground(qtbot: QtBot) -> Iterator[Playground]:
    """A window that is shown before the rest is made."""
    made = Playground(opening_experiment(), shows_first=True)
    qtbot.addWidget(made.window)
    made.window.resize(1280, 720)
    with qtbot.waitExposed(made.window):
        made.window.show()
    yield made
    made.window.close()


def test_the_window_needs_nothing_of_lessons_and_files_of_others_to_be_loaded(tmp_path: Path) -> None:
    shown = subprocess.run([sys.executable, "-c", LOADED, str(tmp_path)], capture_output=True, text=True, check=True)
    assert shown.stdout == "True []\nFalse False\n"


def test_a_file_can_be_opened_at_once(playground: Playground, qtbot: QtBot, tmp_path: Path) -> None:
    experiment, table = tmp_path / "mine.json", tmp_path / "mine.csv"
    experiment.write_bytes(to_json(preset("widths")))
    table.write_text("x,y,label\n0,0,a\n1,1,b\n2,1,b\n")
    playground.open_file(experiment)
    qtbot.waitUntil(lambda: playground.model.experiment == preset("widths"), timeout=30_000)
    playground.open_file(table)
    assert playground.transfers is not None
    importing = playground.transfers.importing
    qtbot.waitUntil(lambda: importing.dialog is not None and importing.dialog.isVisible(), timeout=30_000)
    assert importing.dialog is not None
    importing.dialog.reject()


def test_what_is_not_seen_at_first_is_there_soon_after(playground: Playground, qtbot: QtBot) -> None:
    assert playground.school is None
    assert playground.transfers is None
    playground.settle()
    qtbot.waitUntil(lambda: playground.school is not None and playground.transfers is not None, timeout=30_000)
    playground.actions.glossary.trigger()
    assert playground.window.lesson_place.is_open


def test_pages_out_of_sight_are_made_between_frames_or_when_their_tab_is_opened(
    playground: Playground, qtbot: QtBot
) -> None:
    window, settings = playground.window, playground.window.column.settings
    pages = (window.network_page, settings.inside_page, window.data_panel, window.training_panel, window.truth_panel)
    playground.controller.settings.change("training.learning_rate", 0.1)
    assert [page.made for page in pages] == [None] * len(pages)
    settings.show_tab("Training")
    made = window.training_panel.made
    assert made is not None
    assert made.isVisible()
    assert made.editors["training.learning_rate"].value() == 0.1
    settings.tabs.setFocus()
    QTest.keyClick(settings.tabs, Qt.Key.Key_Tab)
    assert made.isAncestorOf(window.focusWidget())
    made.editors["training.learning_rate"].value_changed.emit("training.learning_rate", 0.01)
    assert playground.model.experiment.training.learning_rate == 0.01
    assert window.data_panel.made is None
    playground.settle()
    qtbot.waitUntil(lambda: all(page.made is not None for page in pages), timeout=30_000)
    assert not window.data_panel.widget.isVisible()


@pytest.mark.parametrize("key", [Qt.Key.Key_F7, Qt.Key.Key_F24], ids=["a shortcut", "no shortcut"])
def test_the_first_key_finds_everything_made(playground: Playground, qtbot: QtBot, key: Qt.Key) -> None:
    playground.later.begin(playground.window, playground.controller.gradually)
    handle = playground.window.windowHandle()
    qtbot.waitUntil(lambda: handle is not None and handle.isExposed())
    assert handle is not None
    playground.clock.stop()  # no frame makes anything meanwhile
    before = playground.school
    QTest.keyClick(handle, key)
    assert before is None
    assert playground.school is not None
    if key == Qt.Key.Key_F7:
        qtbot.waitUntil(lambda: playground.window.lesson_place.is_open)


def test_the_network_takes_the_planes_place_before_the_rest_is_made(playground: Playground) -> None:
    playground.actions.exchange.trigger()
    assert playground.window.center.is_exchanged
    assert playground.transfers is None


def test_a_menu_that_a_screen_reader_opens_offers_what_works(playground: Playground, qtbot: QtBot) -> None:
    """It needs neither a key nor a press of the mouse."""
    menu = playground.window.run_bar.menu.menu()
    menu.popup(playground.window.pos())
    menu.close()
    playground.actions.lesson.trigger()
    qtbot.waitUntil(lambda: playground.window.lesson_place.is_open)


def test_a_screen_reader_may_press_the_button_of_lessons_at_once(playground: Playground, qtbot: QtBot) -> None:
    playground.window.run_bar.lesson.click()
    qtbot.waitUntil(lambda: playground.window.lesson_place.is_open)


def test_a_window_that_goes_at_once_makes_nothing_more(playground: Playground) -> None:
    playground.settle()
    playground.window.close()
    assert playground.later.is_done
    assert playground.school is None
    assert playground.window.data_panel.made is None


def test_a_newcomer_is_offered_lessons_once_they_are_there(playground: Playground, qtbot: QtBot) -> None:
    playground.tell_news()
    playground.settle()
    qtbot.waitUntil(lambda: "New here?" in playground.window.toast.text, timeout=30_000)


def test_a_room_that_cannot_be_loaded_is_a_sentence_and_the_others_are_made(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    package = tmp_path / "incomplete_room"
    package.mkdir()
    (package / "__init__.py").touch()
    (package / "codes.py").write_text("import library_that_is_not_installed\n")
    monkeypatch.syspath_prepend(tmp_path)
    made, told, after = list[str](), list[str](), list[str]()
    owner = QObject()
    later = Later(owner)
    later.failed.connect(told.append)
    later.add(("incomplete_room",), lambda: made.append("first"))
    later.add((), lambda: made.append("second"))
    later.then(lambda: after.append("done"))
    later.finish()
    assert len(told) == 1
    assert told[0].startswith("library_that_is_not_installed can't be loaded")
    assert (made, after, later.is_done) == (["second"], ["done"], True)


def test_a_fault_of_the_program_is_told_as_any_other_and_the_other_rooms_are_made(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    """To install the program again, as after a library that is missing, would help nobody."""

    def faulty() -> None:
        raise AttributeError("a misspelt name")

    made, told, raised = list[str](), list[str](), list[str]()
    monkeypatch.setattr(sys, "excepthook", lambda _kind, error, _traceback: raised.append(str(error)))
    owner = QObject()
    later = Later(owner)
    later.failed.connect(told.append)
    later.add((), faulty)
    later.add((), lambda: made.append("second"))
    later.finish()
    assert (raised, told, made, later.is_done) == (["a misspelt name"], [], ["second"], True)


def test_a_frame_makes_no_more_than_its_budget_allows(qtbot: QtBot) -> None:
    jobs, made = DueJobs(), list[str]()
    window = QWidget()
    qtbot.addWidget(window)
    later = Later(window)
    for name in ("first", "second", "third"):
        later.add((), partial(made.append, name))
    later.begin(window, Gradually(jobs, clock=lambda: float(len(made))))  # a room takes a second
    counts = []
    for _ in range(3):
        jobs.run_frame(0.0)
        counts.append(len(made))
    assert counts == [1, 2, 3]
