"""Changed defaults are told once after an update, and never to a newcomer."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

import desktop.app
from core.experiment.fields import FIELDS
from core.experiment.presets import opening_experiment
from desktop.app import Playground
from desktop.control.news import KEY, NEWS, is_newcomer, news
from desktop.document.left_work import recovery_folder
from tests.fakes import FakeSession


@pytest.fixture(autouse=True)
def named(qapp: QApplication) -> None:
    """Settings are kept by the application's name."""
    qapp.setApplicationName("Overfitting Playground")
    qapp.setOrganizationName("Overfitting Playground")
    QSettings().clear()


def told() -> str:
    """At a start."""
    return news(is_new=is_newcomer())


def test_a_newcomer_is_told_nothing_neither_now_nor_later() -> None:
    assert told() == ""
    assert told() == ""


def test_an_earlier_user_is_told_once() -> None:
    QSettings().setValue("scheme", "dark")
    assert told() == NEWS[-1]
    assert told() == ""


def test_kept_work_is_the_mark_of_an_earlier_user_too() -> None:
    recovery_folder().mkdir(parents=True)
    (recovery_folder() / "somebody.kept").touch()
    assert told() == NEWS[-1]


def test_the_line_stands_in_the_window_until_something_is_done(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    QSettings().setValue("scheme", "dark")
    monkeypatch.setattr(desktop.app, "Session", FakeSession)
    playground = Playground(opening_experiment())
    playground.clock.stop()
    qtbot.addWidget(playground.window)
    playground.tell_news()
    assert playground.window.notice == NEWS[-1]
    playground.tell_news()
    assert playground.window.notice == NEWS[-1], "nothing new takes nothing away"
    playground.controller.settings.clear()
    assert NEWS[-1] not in playground.window.notice
    playground.window.close()


def test_a_newcomer_who_begins_with_a_lesson_is_told_nothing_and_offered_no_other(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(desktop.app, "Session", FakeSession)
    playground = Playground(opening_experiment())
    playground.clock.stop()
    qtbot.addWidget(playground.window)
    playground.open_lesson("1")
    assert QSettings().allKeys(), "the place in the lesson is remembered"
    playground.tell_news()
    assert not playground.window.notice
    assert playground.window.toast.isHidden()
    assert told() == "", "nor at the next start"
    playground.window.close()


def test_settings_that_someone_broke_hold_nothing_up() -> None:
    QSettings().setValue(KEY, "yes")
    assert told() == NEWS[-1]
    QSettings().setValue(KEY, 10**6)
    assert told() == ""


def test_the_news_are_true_and_one_line() -> None:
    for path, name in (("l2.strength", "L2"), ("dropout.rate", "dropout"), ("l1.strength", "L1")):
        assert f"{name} {'begins ' * (name == 'L2')}at {FIELDS[f'regularization.{path}'].default:g}" in NEWS[-1]
    assert all(line.isprintable() and len(line) <= 120 for line in NEWS)
