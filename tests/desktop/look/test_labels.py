"""Words in several lines take the height that they need, and no more."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPoint
from PySide6.QtGui import QFontMetrics, QHelpEvent
from PySide6.QtWidgets import QApplication, QToolTip, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from desktop.look.labels import Sentences, WrappedWords


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


def test_what_is_cut_can_be_read_under_the_pointer(qtbot: QtBot) -> None:
    words = Sentences("Six networks start alike, on the same points. Press Train, or Space.")
    qtbot.addWidget(words)
    words.resize(120, 2 * QFontMetrics(words.font()).lineSpacing())
    words.show()
    asked = QHelpEvent(QEvent.Type.ToolTip, QPoint(5, 5), words.mapToGlobal(QPoint(5, 5)))
    QApplication.sendEvent(words, asked)
    assert words.text() in QToolTip.text()
    words.resize(2000, words.height())
    QApplication.sendEvent(words, asked)
    qtbot.waitUntil(lambda: not QToolTip.isVisible())


def test_the_dots_of_a_capital_are_whole(qtbot: QtBot) -> None:
    words = Sentences("Ü")
    qtbot.addWidget(words)
    words.setStyleSheet("font-size: 24px; font-weight: 600; color: black; background: white")
    words.ensurePolished()
    metrics = QFontMetrics(words.font())
    words.resize(60, metrics.lineSpacing() + 1)
    image = words.grab().toImage()
    inked = [y for y in range(image.height()) if any(image.pixelColor(x, y).value() < 128 for x in range(60))]
    assert len(range(inked[0], inked[-1] + 1)) >= metrics.tightBoundingRect("Ü").height() - 1
