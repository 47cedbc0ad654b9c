"""Claims are checked off the window, with what came of them said where they stand; a check ends with what it is
about."""

from __future__ import annotations

import threading
from collections.abc import Callable
from typing import Any, NoReturn

import pytest
from pytestqt.qtbot import QtBot

from core.headless.apart import CanceledError
from desktop.app import Playground
from desktop.control.lessons import claim_check
from desktop.lessons.writer_view import WriterView
from tests.desktop.control.lessons.hands import LONGEST_MS, checked, enter, press

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
