"""A line that a lesson's words are written into."""

from __future__ import annotations

from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from desktop.lessons.text_field import TextField


def test_a_line_too_long_for_its_field_is_shown_from_its_beginning(qtbot: QtBot) -> None:
    field = TextField("Title", "Of the lesson.", is_line=True)
    qtbot.addWidget(field)
    field.resize(120, 60)
    field.set_text("When is it time to stop, and what does stopping cost?")
    assert isinstance(field.edit, QLineEdit)
    assert field.edit.cursorPosition() == 0
