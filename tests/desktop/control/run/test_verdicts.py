"""Verdicts in the window: what was found stays while a person paints, and the rule behind it can be read."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from core.experiment.presets import opening_experiment
from desktop.app import Playground
from desktop.look.theme import DARK, LIGHT, Theme
from desktop.look.verdict_view import VerdictView
from tests.desktop.rooms import school_of
from tests.desktop.styled import style

TIMEOUT = 30_000


@pytest.fixture
def playground(qtbot: QtBot) -> Iterator[Playground]:
    made = Playground(opening_experiment())
    made.appearance.choose("light", False)
    qtbot.addWidget(made.window)
    made.window.resize(1280, 720)
    made.window.show()
    made.run.set_speed(None)
    yield made
    made.window.close()


def headline(playground: Playground) -> str:
    return playground.window.verdict.headline.text()


def detail(playground: Playground) -> str:
    return playground.window.verdict.detail.text()


def paint(playground: Playground, x: float, y: float) -> None:
    plane = playground.window.plane
    QTest.mouseClick(plane, Qt.MouseButton.LeftButton, pos=plane.to_widget(x, y).toPoint())


def overfit(playground: Playground, qtbot: QtBot) -> int:
    """Train until overfitting is told and plain to see, then pause. Returns the best epoch."""
    playground.run.set_playing(True)
    qtbot.waitUntil(lambda: "Overfitting since" in headline(playground), timeout=TIMEOUT)
    qtbot.waitUntil(lambda: playground.run.snapshot.epoch > 300, timeout=TIMEOUT)  # type: ignore[union-attr]  # there is one by now
    playground.run.set_playing(False)
    return playground.run.marked_epoch(0)


def test_painting_after_and_during_a_run_leaves_what_was_found(playground: Playground, qtbot: QtBot) -> None:
    best = overfit(playground, qtbot)
    found = headline(playground)
    paint(playground, -2.0, -2.0)
    qtbot.waitUntil(lambda: "points changed at epoch" in detail(playground), timeout=TIMEOUT)
    assert headline(playground) == found
    assert "No epoch has ended since" in detail(playground)
    assert playground.run.marked_epoch(0) == best, "its mark stays"
    playground.run.set_speed(5.0)
    playground.run.set_playing(True)
    qtbot.waitUntil(lambda: "then and is" in detail(playground), timeout=TIMEOUT)
    paint(playground, 2.0, 2.0)
    revision = playground.run.revision
    qtbot.waitUntil(lambda: playground.run.snapshot.revision >= revision, timeout=TIMEOUT)  # type: ignore[union-attr]  # there is one by now
    qtbot.waitUntil(lambda: "then and is" in detail(playground), timeout=TIMEOUT)
    assert headline(playground) == found
    assert "On 50 validation points" in detail(playground) or "On 51 validation points" in detail(playground)
    playground.run.set_playing(False)


def test_a_point_drawn_and_taken_back_while_paused_leaves_all_that_was_told(
    playground: Playground, qtbot: QtBot
) -> None:
    """And a copy that trains up to there is told the same."""
    best = overfit(playground, qtbot)
    found = headline(playground)
    paint(playground, -2.0, -2.0)
    qtbot.waitUntil(lambda: "points changed at epoch" in detail(playground), timeout=TIMEOUT)
    playground.actions.undo.trigger()
    qtbot.waitUntil(lambda: "points changed at epoch" not in detail(playground), timeout=TIMEOUT)
    assert headline(playground) == found
    assert playground.run.marked_epoch(0) == best
    told = playground.controller.verdicts.of(0)
    playground.actions.compare.trigger()
    qtbot.waitUntil(lambda: playground.controller.verdicts.of(1).kind != "waiting", timeout=TIMEOUT)
    assert playground.controller.verdicts.of(1) == told


def test_a_run_of_something_else_that_trains_at_once_is_never_said_to_wait_for_train(
    playground: Playground, qtbot: QtBot
) -> None:
    """As where a lesson sets something up: nothing of the run before stays in sight, and the button says Pause."""
    qtbot.waitUntil(lambda: playground.run.snapshot is not None, timeout=TIMEOUT)
    school_of(playground).lessons.open("overfitting-trap")
    assert playground.run.snapshot is None
    playground.run.set_playing(True)
    told = playground.controller.verdicts.of(0)
    assert (told.headline, told.detail) == ("Learning", "The first epoch is under way.")
    playground.run.set_playing(False)
    assert playground.controller.verdicts.of(0).headline == "Ready"


def test_the_rule_behind_a_verdict_opens_by_keyboard_and_closes_with_escape(
    playground: Playground, qtbot: QtBot
) -> None:
    overfit(playground, qtbot)
    view = playground.window.verdict
    qtbot.waitUntil(view.why.isEnabled, timeout=TIMEOUT)
    view.why.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(view.why, Qt.Key.Key_Return)
    assert view.popup.isVisible()
    assert "standard error" in view.popup.text.text()
    assert view.popup.heading.text().startswith("Overfitting since epoch")
    QTest.keyClick(view.popup, Qt.Key.Key_Escape)
    assert not view.popup.isVisible()


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=["light", "dark"])
def test_all_of_the_rule_can_be_read(qtbot: QtBot, theme: Theme) -> None:
    style(theme)
    view = VerdictView()
    qtbot.addWidget(view)
    view.set_theme(theme)
    view.show()
    assert not view.why.isEnabled(), "there is nothing to tell yet"
    rule = "\n".join(["Training loss is 0.123, and guessing would cost 0.693, which is far more than that."] * 6)
    view.set_verdict("good", "A good fit", "On 50 validation points.", rule)
    assert "guessing would cost" in view.why.toolTip()
    QTest.mouseClick(view.why, Qt.MouseButton.LeftButton)
    text = view.popup.text
    assert view.popup.isVisible()
    assert text.heightForWidth(text.width()) <= text.height(), "no line is cut off"
    view.set_verdict("learning", "Learning", "Losses move.", "Another rule.")
    assert "Another rule" not in text.text(), "what is being read stays"
    view.popup.close()


def test_screen_readers_hear_a_verdict_when_its_kind_changes_and_no_more(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[str] = []
    monkeypatch.setattr(QAccessible, "isActive", lambda: True)
    monkeypatch.setattr(QAccessible, "updateAccessibility", lambda event: told.append(event.message()))
    view = VerdictView()
    qtbot.addWidget(view)

    def name() -> str:
        return QAccessible.queryAccessibleInterface(view).text(QAccessible.Text.Name)

    view.set_verdict("learning", "Learning", "Both losses fall: 0.61.")
    view.set_verdict("learning", "Learning", "Both losses fall: 0.58.")
    assert told == [name()] == ["Learning. Both losses fall: 0.61."]
    view.set_verdict("overfitting", "Overfitting since epoch 39", "Validation loss rises.")
    assert told[1:] == [name()] == ["Overfitting since epoch 39. Validation loss rises."]
    for label in (view.headline, view.detail):
        before = QAccessible.queryAccessibleInterface(label).text(QAccessible.Text.Name)
        label.setText("Another text")
        assert QAccessible.queryAccessibleInterface(label).text(QAccessible.Text.Name) == before
