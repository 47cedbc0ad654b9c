"""Sentences of a table's preview are read, and not pressed: nothing about them looks like a button."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from desktop.importing.question_bar import Notes
from desktop.look.theme import LIGHT
from tests.desktop.styled import style


def test_a_note_has_no_frame_around_it_and_no_ground_of_its_own(qtbot: QtBot) -> None:
    style(LIGHT)
    ground = QWidget()
    qtbot.addWidget(ground)
    notes = Notes()
    QVBoxLayout(ground).addWidget(notes)
    notes.set_notes(["One row left out.", "One point lies far away."])
    ground.resize(400, 120)
    with qtbot.waitExposed(ground):
        ground.show()
    image = ground.grab().toImage()
    right = notes.geometry().right() - 40
    edge = {image.pixelColor(right, y).name() for y in range(notes.y() - 2, notes.y() + notes.height() + 2)}
    assert len(edge) == 1, "beside the words there is the dialog's ground alone"
