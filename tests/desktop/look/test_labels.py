"""Words in several lines take the height that they need, and no more."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from desktop.look.labels import WrappedWords


def test_words_that_were_squeezed_take_no_more_height_than_they_need_once_they_have_room(qtbot: QtBot) -> None:
    frame, words = QWidget(), WrappedWords("title")
    qtbot.addWidget(frame)
    rows = QVBoxLayout(frame)
    rows.addWidget(words)
    rows.addStretch(1)
    words.set_text("Six networks, one question")
    frame.resize(400, 300)
    frame.show()
    qtbot.waitExposed(frame)
    line = words.height()
    frame.resize(90, 300)
    qtbot.waitUntil(lambda: words.height() > line)
    frame.resize(400, 300)
    qtbot.waitUntil(lambda: words.height() == line)


def test_words_take_the_height_of_larger_type(qtbot: QtBot) -> None:
    words = WrappedWords("title")
    qtbot.addWidget(words)
    words.set_text("Six networks, one question")
    words.resize(400, words.height())
    before, font = words.height(), words.font()
    font.setPointSizeF(2 * font.pointSizeF())
    words.setFont(font)
    assert words.height() > before
