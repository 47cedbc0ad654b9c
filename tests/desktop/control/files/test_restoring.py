"""The question about work that a dead window left: asked once, and no answer loses anything but Forget."""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from core.experiment.presets import opening_experiment, preset
from core.experiment.recovery_file import Summary, load, to_bytes
from core.experiment.share_code import to_code
from core.experiment.spec import Experiment
from core.lessons.course import read_lesson
from core.lessons.document import Document, to_json
from core.lessons.presentation import Presentation
from desktop.app import Playground
from desktop.document.edits import Edit
from desktop.document.left_work import LeftWork, recovery_folder
from desktop.lessons.glossary_view import GlossaryView
from tests.desktop.control.lessons.small_lesson import lesson_file
from tests.desktop.document.test_recovery import leave
from tests.desktop.rooms import school_of, transfers_of
from tests.drawings import painted

Open = Callable[[Experiment], Playground]


def opened(open_window: Open) -> Playground:
    playground = open_window(opening_experiment())
    playground.restoring.offer()
    return playground


def press(playground: Playground, text: str) -> None:
    """A button of the question."""
    (button,) = [button for button in playground.window.question.buttons if button.text() == text]
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def offered(playground: Playground) -> list[str]:
    """What the menu has."""
    playground.actions.unsaved_work.aboutToShow.emit()
    return [action.text() for action in playground.actions.unsaved_work.actions() if action.data()]


def test_nothing_left_asks_nothing(open_window: Open) -> None:
    playground = opened(open_window)
    assert playground.window.question.text == ""
    assert not playground.actions.unsaved_work.isEnabled()


def test_restoring_brings_the_work_back_and_undo_what_was_there(open_window: Open) -> None:
    left = leave("left", 20, age=190, document="/somewhere/moons-b.json")
    playground = opened(open_window)
    assert playground.window.question.text == "20 points drawn, 3 minutes ago, from moons-b.json."
    press(playground, "Restore")
    assert playground.model.experiment == left
    assert playground.window.windowTitle().startswith("moons-b.json")
    assert playground.window.question.text == ""
    assert (recovery_folder() / "left.kept").exists(), "restoring alone takes nothing away"
    playground.model.undo_stack.undo()
    assert playground.model.experiment == opening_experiment()


@pytest.mark.parametrize("by_key", [True, False])
def test_not_now_waits_in_the_menu_and_is_not_asked_again(open_window: Open, *, by_key: bool) -> None:
    left = leave("left", 3)
    playground = opened(open_window)
    if by_key:
        QTest.keyClick(playground.window.question.buttons[0], Qt.Key.Key_Escape)
    else:
        press(playground, "Not now")
    assert playground.window.question.text == ""
    assert playground.model.experiment == opening_experiment()
    later = opened(open_window)
    assert later.window.question.text == ""
    assert offered(later) == ["3 points drawn, less than a minute ago"]
    later.actions.unsaved_work.actions()[0].trigger()
    assert later.model.experiment == left


def test_what_is_compared_is_told_of_too(open_window: Open) -> None:
    summary = Summary(changed_at=time.time(), drawn=0)
    recovery_folder().mkdir(parents=True, exist_ok=True)
    (recovery_folder() / "left.recovery").write_bytes(to_bytes(preset("cures"), summary))
    assert opened(open_window).window.question.text == "Settings changed, 6 networks, less than a minute ago."


def test_a_lesson_puts_the_question_away_until_it_ends(open_window: Open, tmp_path: Path) -> None:
    left = leave("left", 3)
    playground = opened(open_window)
    question = playground.window.question
    school_of(playground).teaching.open(read_lesson(lesson_file(tmp_path)))
    assert not question.isVisible()
    playground.restoring.offer()
    assert not question.isVisible()
    school_of(playground).teaching.leave()
    assert question.isVisible()
    press(playground, "Restore")
    assert playground.model.experiment == left
    school_of(playground).teaching.open(read_lesson(lesson_file(tmp_path)))
    school_of(playground).teaching.leave()
    assert not question.isVisible(), "it has been answered"


def test_forget_forgets(open_window: Open) -> None:
    leave("left", 3)
    playground = opened(open_window)
    press(playground, "Forget")
    assert not list(recovery_folder().glob("left*"))
    assert not playground.actions.unsaved_work.isEnabled()


def test_of_several_the_newest_is_asked_about_and_the_rest_waits(open_window: Open) -> None:
    for number in range(3):
        leave(f"left{number}", number + 1, age=3_700.0 * number)
    playground = opened(open_window)
    assert playground.window.question.text.startswith("1 point drawn, less than a minute ago.")
    assert "2 more wait in the File menu" in playground.window.question.text
    assert offered(playground) == ["2 points drawn, 1 hour ago", "3 points drawn, 2 hours ago"]
    playground.actions.unsaved_work.actions()[-1].trigger()
    assert [left.name for left in LeftWork().kept()] == []
    assert playground.window.question.text, "the one in question is still there"
    press(playground, "Restore")
    assert playground.model.experiment.points.drawn.sum() == 1


def test_the_question_counts_all_that_waits_in_the_menu(open_window: Open) -> None:
    leave("earlier", 3, age=3_700.0)
    playground = opened(open_window)
    press(playground, "Not now")
    leave("later", 1)
    playground.restoring.offer()
    assert "1 more waits in the File menu" in playground.window.question.text
    assert len(offered(playground)) == 1


def test_the_question_takes_the_keyboard_from_nobody(open_window: Open) -> None:
    leave("left", 3)
    playground = open_window(opening_experiment())
    playground.settle()
    playground.restoring.offer()
    assert playground.window.plane.hasFocus() or not playground.window.question.isAncestorOf(
        playground.window.focusWidget() or playground.window
    )
    question = playground.window.question
    assert question.width() <= playground.window.planes.width()
    assert question.accessibleDescription().startswith("Unsaved work was found")


def test_a_share_code_is_asked_about_within_a_lesson(open_window: Open, tmp_path: Path) -> None:
    leave("left", 3)
    playground = opened(open_window)
    question = playground.window.question
    school_of(playground).teaching.open(read_lesson(lesson_file(tmp_path)))
    transfers_of(playground).sharing.paste(to_code(preset("cures")))
    assert question.isVisible()
    press(playground, "Not now")
    school_of(playground).teaching.leave()
    assert question.isVisible(), "what was left is still to be asked about"
    press(playground, "Forget")


@pytest.mark.parametrize("word", ["Open", "Not now"])
def test_an_answer_about_a_share_code_is_none_about_what_was_left(open_window: Open, word: str) -> None:
    left = leave("left", 3)
    playground = opened(open_window)
    about_left = playground.window.question.text
    transfers_of(playground).sharing.paste(to_code(preset("cures")))
    press(playground, word)
    assert playground.window.question.text == about_left, "it is asked again, now that the code is out of the way"
    press(playground, "Restore")
    assert playground.model.experiment == left


def test_a_code_that_is_withdrawn_takes_no_question_of_anothers_along(open_window: Open) -> None:
    playground = opened(open_window)
    sharing, code = transfers_of(playground).sharing, to_code(preset("cures"))
    sharing.paste(code)
    leave("left", 3)
    playground.restoring.offer()
    about_left = playground.window.question.text
    assert about_left.startswith("3 points drawn")
    sharing.open(code)
    assert playground.window.question.text == about_left
    press(playground, "Forget")
    assert playground.window.question.text == "", "the code is open: nothing is left to ask about it"


def drawn_on(playground: Playground, count: int) -> Experiment:
    """Draw so many points, as a person does: beside what is there."""
    experiment = playground.model.experiment
    for number in range(count):
        experiment = painted(experiment, np.array([[-2.5, 0.2 * number]], np.float32), 1)
    playground.model.undo_stack.push(Edit(playground.model, experiment, "Draw"))
    return experiment


def left_by(playground: Playground) -> list[Experiment]:
    """What the next window finds, once this one was closed as usual."""
    playground.window.close()
    return [load(left.path)[0] for left in LeftWork().kept()]


@pytest.mark.parametrize("word", ["l2", "weight-decay"])
def test_a_drawing_that_gave_way_to_what_a_word_shows_waits_for_the_next_window(open_window: Open, word: str) -> None:
    playground = opened(open_window)
    drawing = drawn_on(playground, 3)
    learning = school_of(playground).learning
    learning.open_glossary(word)
    view = playground.window.lesson_place.view
    assert isinstance(view, GlossaryView)
    QTest.mouseClick(view.show_me, Qt.MouseButton.LeftButton)
    assert playground.model.experiment != drawing
    assert left_by(playground) == [drawing]


def test_undo_brings_it_back_and_it_waits_once(open_window: Open) -> None:
    playground = opened(open_window)
    drawing = drawn_on(playground, 3)
    playground.actions.presets["cures"].trigger()
    playground.actions.undo.trigger()
    assert playground.model.experiment == drawing
    assert left_by(playground) == [drawing]


def test_redo_sets_it_aside_again(open_window: Open) -> None:
    playground = opened(open_window)
    drawing = drawn_on(playground, 3)
    playground.actions.presets["cures"].trigger()
    playground.actions.undo.trigger()
    playground.actions.redo.trigger()
    assert left_by(playground) == [drawing]


def test_a_drawing_on_what_was_revealed_waits_after_the_way_back_to_the_file(
    open_window: Open, tmp_path: Path, qtbot: QtBot
) -> None:
    playground = opened(open_window)
    file = tmp_path / "class.json"
    file.write_bytes(to_json(Document(opening_experiment(), Presentation(hidden=("verdict",)))))
    playground.files.open(file)
    qtbot.waitUntil(lambda: playground.files.path == file)
    playground.model.showing.reveal(frozenset({"verdict"}))
    drawing = drawn_on(playground, 3)
    playground.actions.revert.trigger()
    assert left_by(playground) == [drawing]


def test_restored_work_that_gave_way_unchanged_waits_once(open_window: Open) -> None:
    first = opened(open_window)
    drawing = drawn_on(first, 3)
    first.window.close()
    playground = opened(open_window)
    (left,) = LeftWork().kept()
    playground.files.restore(left)
    assert playground.model.experiment == drawing
    playground.actions.presets["cures"].trigger()
    assert left_by(playground) == [drawing]


def test_the_last_two_drawings_wait_and_of_changed_settings_the_last(open_window: Open) -> None:
    playground = opened(open_window)
    presets, settings = playground.actions.presets, playground.controller.settings
    drawings = []
    for number, name in enumerate(("cures", "widths", "opening"), 1):
        drawings.append(drawn_on(playground, number))
        presets[name].trigger()
    presets["cures"].trigger()
    settings.change("data.noise", 0.1)
    presets["widths"].trigger()
    settings.change("data.noise", 0.15)
    last = playground.model.experiment
    presets["opening"].trigger()
    found = left_by(playground)
    assert len(found) == 3
    assert all(one in found for one in (*drawings[1:], last))
