"""The verdict: long sentences leave the numbers beside its headline where they are, and whole."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QToolTip, QWidget
from pytestqt.qtbot import QtBot

from desktop.look.labels import Sentences
from desktop.look.theme import LIGHT, Theme, projector
from desktop.look.verdict_view import VerdictView
from desktop.look.why_popup import PADDING, WhyPopup
from desktop.table.metrics_strip import MetricsStrip
from tests.desktop.styled import style

HEADLINE = "Overfitting since epoch 1,240"
LONG = (
    "Found before points changed at epoch 1,700; counted anew from there. On 50 validation points, validation loss"
    " was 0.634 then and is 0.596 now."
)


@pytest.mark.parametrize("theme", [LIGHT, projector(LIGHT)])
@pytest.mark.parametrize("width", [324, 366, 494, 700])
def test_a_long_detail_is_whole_and_moves_no_number(qtbot: QtBot, theme: Theme, width: int) -> None:
    style(theme)
    numbers = MetricsStrip()
    verdict = VerdictView(beside=numbers)
    qtbot.addWidget(verdict)
    numbers.set_theme(theme)
    verdict.set_theme(theme)
    verdict.resize(theme.px(width), 10)
    with qtbot.waitExposed(verdict):
        verdict.show()
    loss = numbers.numbers["validation_loss"]

    def place(detail: str) -> tuple[QPoint, int]:
        verdict.set_verdict("overfitting", HEADLINE, detail, "because")
        QApplication.processEvents()
        return loss.mapTo(verdict, QPoint()), loss.height()

    before = place("Short.")
    assert before[0].y() >= 0
    assert before[1] >= loss.sizeHint().height()
    assert place(LONG) == before
    assert verdict.detail.height() >= verdict.detail.heightForWidth(verdict.detail.width())


def test_sentences_that_find_no_room_end_with_an_ellipsis_in_a_whole_line(qtbot: QtBot) -> None:
    label, expected = Sentences(LONG), Sentences()
    for one in (label, expected):
        qtbot.addWidget(one)
    line = label.fontMetrics().lineSpacing()
    label.resize(300, 2 * line + line // 2)
    image = label.grab().toImage()
    written = [y for y in range(image.height()) if len({image.pixel(x, y) for x in range(image.width())}) > 1]
    assert line < written[-1] < 2 * line, "two lines, and nothing of a third"
    expected.resize(300, 3 * line)
    expected.setText(LONG[:20])
    whole = expected.grab().toImage()
    assert whole.copy(0, 0, 60, line) == image.copy(0, 0, 60, line), "as it is written where there is room"
    assert label.text() == LONG, "for who can't see it"


def test_a_low_column_gets_a_lower_verdict_with_its_numbers_whole(qtbot: QtBot) -> None:
    numbers = MetricsStrip()
    verdict = VerdictView(beside=numbers)
    qtbot.addWidget(verdict)
    numbers.set_theme(LIGHT)
    verdict.set_theme(LIGHT)
    verdict.resize(340, 10)
    with qtbot.waitExposed(verdict):
        verdict.show()
    usual = verdict.height()
    verdict.set_low(True)
    verdict.set_verdict("perhaps", "Perhaps overfitting: 50 points can't tell", LONG)
    QApplication.processEvents()
    assert verdict.height() <= usual - verdict.detail.fontMetrics().lineSpacing()
    assert verdict.detail.height() >= verdict.detail.fontMetrics().lineSpacing()
    for label in numbers.numbers.values():
        if label.isVisible():
            assert label.visibleRegion().boundingRect() == label.rect()


def test_what_is_cut_and_has_no_why_is_told_whole_to_who_comes_by_keyboard(qtbot: QtBot) -> None:
    verdict = VerdictView()
    qtbot.addWidget(verdict)
    verdict.set_theme(LIGHT)
    verdict.resize(340, 10)
    verdict.set_low(True)
    verdict.set_verdict("waiting", "Points changed", LONG)
    with qtbot.waitExposed(verdict):
        verdict.show()
    verdict.activateWindow()
    qtbot.waitUntil(verdict.isActiveWindow)
    assert verdict.detail.shown().endswith("…")
    QTest.keyClick(verdict, Qt.Key.Key_Tab)
    assert verdict.detail.hasFocus()
    qtbot.waitUntil(lambda: LONG in QToolTip.text())
    verdict.set_verdict("waiting", "Points changed", LONG, "because")
    assert verdict.detail.focusPolicy() == Qt.FocusPolicy.NoFocus, "Why? says it all"
    verdict.set_verdict("waiting", "Points changed", "Press Train.")
    assert verdict.detail.focusPolicy() == Qt.FocusPolicy.NoFocus, "nothing more is to be told"
    verdict.set_verdict("waiting", "Points changed", LONG)
    verdict.resize(5000, verdict.height())
    QApplication.processEvents()
    assert verdict.detail.focusPolicy() == Qt.FocusPolicy.NoFocus


def test_why_begins_with_what_is_plain_and_never_is_a_tower_of_lines(qtbot: QtBot) -> None:
    style(LIGHT)
    anchor = QWidget()
    qtbot.addWidget(anchor)
    popup = WhyPopup(anchor)
    popup.show_beside(anchor, HEADLINE, "\n".join(["It is plain.", *[LONG] * 7]), LIGHT)
    assert popup.plainly.text() == "It is plain."
    assert popup.plainly.fontMetrics().height() > popup.text.fontMetrics().height()
    assert popup.height() < 1.4 * popup.width()
    popup.hide()


def test_why_says_all_and_leaves_what_is_below_the_verdict_in_sight(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(780, 500)
    verdict = VerdictView(window)
    verdict.set_theme(LIGHT)
    verdict.setGeometry(420, 12, 350, 100)
    verdict.set_verdict("perhaps", HEADLINE, LONG, "The rule.\nIts numbers.")
    window.move(0, 0)
    with qtbot.waitExposed(window):
        window.show()
    QTest.mouseClick(verdict.why, Qt.MouseButton.LeftButton)
    popup = verdict.popup
    assert popup.isVisible()
    assert popup.plainly.text() == LONG
    assert popup.text.text() == "The rule.\n\nIts numbers."
    assert popup.plainly.geometry().bottom() < popup.scroller.geometry().top()
    assert popup.geometry().right() < verdict.mapToGlobal(QPoint(0, 0)).x(), "beside the column"
    popup.hide()


def test_all_of_a_long_rule_can_be_read_and_a_short_one_leaves_no_hole(qtbot: QtBot) -> None:
    anchor = QWidget()
    qtbot.addWidget(anchor)
    popup = WhyPopup(anchor)
    room = anchor.screen().availableGeometry()
    popup.show_beside(anchor, HEADLINE, "\n".join([LONG] * 40), LIGHT)
    assert room.top() <= popup.y()
    assert popup.height() <= room.height()
    bar = popup.scroller.verticalScrollBar()
    qtbot.waitUntil(bar.isVisible)
    QTest.keyClick(popup.focusWidget(), Qt.Key.Key_PageDown)
    assert bar.value() > 0
    QTest.keyClick(popup.focusWidget(), Qt.Key.Key_Escape)
    assert not popup.isVisible()
    popup.show_beside(anchor, HEADLINE, "The rule.", LIGHT)
    qtbot.waitUntil(lambda: not bar.isVisible())
    end = popup.plainly.geometry().bottom()
    assert popup.height() - end <= PADDING + 1
    assert popup.plainly.height() <= 1.2 * popup.plainly.fontMetrics().lineSpacing()
    popup.hide()
