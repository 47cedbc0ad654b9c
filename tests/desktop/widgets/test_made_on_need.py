"""Parts of a window that are made when they are first needed."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from desktop.widgets.made_on_need import MadeOnNeed


class Told:
    """Somebody who has something to tell a label, which changes meanwhile."""

    def __init__(self) -> None:
        self.words = ""
        self.times = 0

    def tell(self, label: QLabel) -> None:
        self.times += 1
        label.setText(self.words)


def test_what_there_is_to_tell_is_told_once_when_it_is_made_as_it_is_then(qtbot: QtBot) -> None:
    placed, told = list[str](), Told()
    part = MadeOnNeed(QLabel, lambda label: placed.append(label.text()))
    for told.words in ("early", "late"):
        part.tell(told.tell)
    assert part.made is None
    qtbot.addWidget(part.widget)
    assert part.widget is part.made
    assert (placed, part.widget.text(), told.times) == ([""], "late", 1)


def test_what_is_there_is_told_at_once(qtbot: QtBot) -> None:
    told = Told()
    part = MadeOnNeed(QLabel, lambda _label: None)
    qtbot.addWidget(part.widget)
    for told.words in ("one", "two"):
        part.tell(told.tell)
    assert (part.widget.text(), told.times) == ("two", 2)


def test_one_that_fails_keeps_no_other_from_being_told(qtbot: QtBot) -> None:
    def fail(label: QLabel) -> None:
        qtbot.addWidget(label)
        raise ValueError("at fault")

    told = Told()
    told.words = "told"
    part = MadeOnNeed(QLabel, lambda _label: None)
    part.tell(fail)
    part.tell(told.tell)
    with pytest.raises(ValueError, match="at fault"):
        _ = part.widget
    assert part.widget.text() == "told"
