"""Words in several lines take the height that they need, and no more."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from desktop.look.labels import WrappedWords


def in_a_frame(qtbot: QtBot) -> tuple[QWidget, WrappedWords]:
    """Words that have room in a wide frame, above nothing."""
    frame, words = QWidget(), WrappedWords("title")
    qtbot.addWidget(frame)
    rows = QVBoxLayout(frame)
    rows.addWidget(words)
    rows.addStretch(1)
    words.set_text("Six networks, one question")
    frame.resize(400, 300)
    frame.show()
    qtbot.waitExposed(frame)
    return frame, words


def test_words_that_were_squeezed_take_no_more_height_than_they_need_once_they_have_room(qtbot: QtBot) -> None:
    frame, words = in_a_frame(qtbot)
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


def test_words_that_need_the_height_they_have_trouble_no_layout(qtbot: QtBot) -> None:
    class Watch(QObject):
        requests = 0

        def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
            self.requests += event.type() == QEvent.Type.LayoutRequest
            return super().eventFilter(watched, event)

    (frame, _words), watch = in_a_frame(qtbot), Watch()
    qtbot.wait(1)
    frame.installEventFilter(watch)
    frame.resize(390, 300)
    qtbot.wait(1)
    assert watch.requests == 0
    frame.resize(90, 300)
    qtbot.waitUntil(lambda: watch.requests > 0)
