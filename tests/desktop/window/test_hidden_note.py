"""A note over what is hidden says as much as there is room for."""

from __future__ import annotations

from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from desktop.look.theme import LIGHT
from desktop.window.hidden_note import HiddenNote

FULL, BRIEF = "The boundary is hidden. B. is short for it: predict it first.", "The boundary is hidden."


def test_the_narrower_its_place_the_less_a_note_says(qtbot: QtBot) -> None:
    place = QWidget()
    qtbot.addWidget(place)
    place.show()
    note = HiddenNote(place)
    note.set_theme(LIGHT)
    said = list[str]()
    for width in range(900, 60, -20):
        place.resize(width, 200)
        note.set_hidden(frozenset({"boundary"}), FULL, BRIEF, is_open=True)
        (words,) = {label.text() for label in note.findChildren(QLabel) if label.pixmap().isNull()}
        if words not in said:
            said.append(words)
    assert said == [FULL, BRIEF, "Hidden", ""]
    assert note.text == note.toolTip() == FULL


def test_a_note_covers_nothing_that_is_to_be_read(qtbot: QtBot) -> None:
    place = QWidget()
    qtbot.addWidget(place)
    place.resize(800, 400)
    read = QWidget(place)
    read.setGeometry(500, 200, 300, 200)
    place.show()
    note = HiddenNote(place)
    note.set_low(True)
    note.keep_clear_of(read)
    note.set_hidden(frozenset({"boundary"}), FULL, BRIEF, is_open=True)
    assert not note.geometry().intersects(read.geometry())
    read.setGeometry(0, 300, 800, 100)
    assert not note.geometry().intersects(read.geometry())
    assert place.rect().contains(note.geometry())
