"""Help: all keys in sight at once."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QDialog, QTextBrowser
from pytestqt.qtbot import QtBot

import desktop.app
from core.experiment.presets import opening_experiment
from desktop.app import Playground
from tests.fakes import FakeSession


def test_in_large_type_the_keys_scroll_one_way_alone(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(desktop.app, "Session", FakeSession)
    playground = Playground(opening_experiment())
    qtbot.addWidget(playground.window)
    playground.clock.stop()
    playground.actions.type_sizes[150].trigger()
    playground.window.resize(1280, 720)
    playground.window.show()
    playground.help.show_keys()
    (dialog,) = playground.window.findChildren(QDialog)
    text = dialog.findChild(QTextBrowser)
    assert isinstance(text, QTextBrowser)
    qtbot.waitUntil(text.isVisible)
    assert text.verticalScrollBar().isVisible()
    assert not text.horizontalScrollBar().isVisible()
    dialog.close()
    playground.window.close()


@pytest.mark.parametrize("size", [(1280, 720), (1440, 900)])
def test_the_keys_need_no_scroll_bar(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, size: tuple[int, int]) -> None:
    monkeypatch.setattr(desktop.app, "Session", FakeSession)
    playground = Playground(opening_experiment())
    qtbot.addWidget(playground.window)
    playground.clock.stop()
    playground.appearance.choose("light", False)
    playground.window.resize(*size)
    playground.window.show()
    playground.help.show_keys()
    (dialog,) = playground.window.findChildren(QDialog)
    text = dialog.findChild(QTextBrowser)
    assert isinstance(text, QTextBrowser)
    qtbot.waitUntil(text.isVisible)
    assert not text.horizontalScrollBar().isVisible()
    assert not text.verticalScrollBar().isVisible()
    words = text.toPlainText()
    for group in ("On the plane", "Edit", "Training", "Compare", "Timeline", "View", "File"):
        assert group in words
    for what in ("Back to one network", "Relabel tool", "Save picture…", "Circle, square, 45 degrees"):
        assert what in words.replace("\u00a0", " ")
    dialog.close()
    playground.window.close()
