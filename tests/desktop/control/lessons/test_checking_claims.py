"""Claims are checked off the window, with what came of them said where they stand; a check ends with what it is
about."""

from __future__ import annotations

import threading
from collections.abc import Callable
from pathlib import Path
from typing import Any, NoReturn

import pytest
from pytestqt.qtbot import QtBot

from core.headless.apart import CanceledError
from core.lessons.course import CourseLesson, read_lesson
from core.lessons.document import Document, to_json
from desktop.app import Playground
from desktop.control.lessons import claim_check
from desktop.lessons.writer_view import WriterView
from tests.desktop.control.lessons.hands import LONGEST_MS, checked, enter, press, small, turn_to
from tests.desktop.control.lessons.small_lesson import lesson_file
from tests.desktop.rooms import school_of

pytestmark = pytest.mark.usefixtures("nobody_asks")
Written = tuple[Playground, WriterView]


@pytest.fixture
def endless(monkeypatch: pytest.MonkeyPatch) -> threading.Event:
    """A check is half done until it is given up. Set as soon as that is so."""
    given_up = threading.Event()

    def check(_subjects: Any, on_progress: Callable[[float], None], is_canceled: Callable[[], bool]) -> NoReturn:
        on_progress(12)
        while not is_canceled():
            given_up.wait(0.01)
        given_up.set()
        raise CanceledError

    monkeypatch.setattr(claim_check, "check_apart", check)
    return given_up


@pytest.fixture
def another(tmp_path: Path) -> CourseLesson:
    """A lesson of three steps, in a file of its own."""
    return read_lesson(lesson_file(tmp_path))


def test_a_check_trains_in_a_process_of_its_own(claims: Written, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot) -> None:
    def train_here(*_: Any) -> NoReturn:
        raise AssertionError("the window trains")

    monkeypatch.setattr("core.headless.claims.check_all", train_here)  # which another process knows nothing of
    _, view = claims
    checked(qtbot, view)
    assert view.claims.form.rows[0].finding.text().startswith("✓ It holds")
    assert not view.claims.problem.isVisible()


def test_a_claim_that_does_not_hold_says_what_was_seen(claims: Written, here: list[str], qtbot: QtBot) -> None:
    _, view = claims
    row = view.claims.form.rows[0]
    enter(row.bound, "0.01")
    checked(qtbot, view)
    assert here == ["claims"], "nothing is trained by the window"
    told = row.finding.text()
    assert told.startswith("✗ It doesn't hold: the median of 8 samples is 0.")
    assert "needed is at most 0.008" in told
    assert "What people see, the first sample, is 0." in told
    assert view.claims.parts.list.item(0).text().startswith("1  ✗ ")
    enter(row.bound, "0.02")
    assert not row.finding.isVisible(), "it isn't known of the new bound"
    assert "✗" not in view.claims.parts.list.item(0).text()


def test_undo_of_a_bound_brings_back_what_was_found(claims: Written, here: list[str], qtbot: QtBot) -> None:
    playground, view = claims
    checked(qtbot, view)
    row = view.claims.form.rows[0]
    enter(row.bound, "0.5")
    assert not row.finding.isVisible()
    playground.actions.undo.trigger()
    assert row.finding.isVisible()
    assert len(here) == 1


def test_a_check_is_given_up(claims: Written, endless: threading.Event, qtbot: QtBot) -> None:
    _, view = claims
    press(view.claims.check)
    qtbot.waitUntil(lambda: view.claims.progress.value() == 500, timeout=LONGEST_MS)
    press(view.claims.cancel)
    assert view.claims.progress.isHidden()
    assert view.claims.check.isVisible()
    assert endless.wait(10)
    assert view.claims.told.text() == "Nothing is checked yet as it stands."


def test_an_error_that_nobody_foresaw_is_said_in_a_sentence(
    claims: Written, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    """Else the bar would vanish without a word."""
    _, view = claims

    def check(*_: Any) -> NoReturn:
        raise MemoryError("no room")

    monkeypatch.setattr(claim_check, "check_apart", check)
    with qtbot.capture_exceptions() as raised:
        checked(qtbot, view)
        assert view.claims.problem.text() == "The check was halted by an error (MemoryError: no room)."
    assert [kind for kind, _, _ in raised] == [MemoryError], "and told where all errors are"
    assert view.claims.check.isVisible()


@pytest.mark.parametrize("way", ["removed", "undone", "opened", "lesson", "claim", "bound"])
def test_a_check_ends_with_what_it_is_about(
    way: str, claims: Written, endless: threading.Event, tmp_path: Path, another: CourseLesson
) -> None:
    """Else its process would go on for nobody, and its bar stand over a lesson without claims."""
    playground, view = claims
    press(view.claims.check)
    assert view.claims.progress.isVisible()
    if way == "removed":
        press(view.remove_lesson)
    elif way == "undone":
        while playground.model.showing.lesson is not None:
            playground.actions.undo.trigger()
    elif way == "opened":
        path = tmp_path / "other.json"
        path.write_bytes(to_json(Document(small())))
        playground.files.open(path)
    elif way == "lesson":
        school_of(playground).teaching.open(another)
    elif way == "claim":
        press(view.claims.parts.remove)
    else:
        enter(view.claims.form.rows[0].bound, "0.7")
    assert endless.wait(10)
    if way == "lesson":
        school_of(playground).teaching.leave()
    playground.actions.write_lesson.trigger()
    turn_to(view, "claims")
    assert not view.claims.progress.isVisible()


def test_a_check_of_several_claims_goes_on_while_one_of_them_is_written_anew(
    claims: Written, endless: threading.Event
) -> None:
    _, view = claims
    press(view.claims.parts.add)
    press(view.claims.check_all)
    enter(view.claims.form.rows[0].bound, "0.7")
    assert view.claims.progress.isVisible()
    assert not endless.is_set()
    press(view.claims.cancel)
    assert endless.wait(10)


def test_a_preview_and_a_closed_panel_leave_a_check_alone(
    claims: Written, endless: threading.Event, another: CourseLesson
) -> None:
    playground, view = claims
    press(view.claims.check)
    press(view.preview)
    assert school_of(playground).teaching.lesson is not None
    school_of(playground).teaching.leave()
    assert view.claims.progress.isVisible()
    press(view.close_button)
    assert not endless.is_set()
    playground.actions.write_lesson.trigger()
    assert view.claims.progress.isVisible()
    press(view.claims.cancel)
    assert endless.wait(10)


def test_the_lesson_of_another_file_is_written_from_its_beginning(
    claims: Written, tmp_path: Path, another: CourseLesson
) -> None:
    playground, view = claims
    press(view.claims.parts.add)
    turn_to(view, "steps")
    press(view.steps.parts.add)
    assert view.steps.parts.list.currentRow() == 1
    playground.files.open(another.path)
    school_of(playground).teaching.leave()
    playground.actions.write_lesson.trigger()
    assert view.page == "about"
    turn_to(view, "steps")
    assert view.steps.parts.list.count() == 3
    assert view.steps.parts.list.currentRow() == 0
