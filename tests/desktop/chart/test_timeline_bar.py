"""The timeline: knob and keys go from kept moment to kept moment, and say so once; its buttons say what is possible."""

from __future__ import annotations

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.chart.timeline_bar import TimelineBar
from desktop.look.style import stylesheet
from desktop.look.theme import DARK, LIGHT, projector

MOMENTS = np.arange(0, 400, 50)


class Told:
    """Everything that the bar said, in order; None for live."""

    def __init__(self, bar: TimelineBar) -> None:
        self.epochs: list[int | None] = []
        bar.epoch_chosen.connect(self.take)
        bar.live_requested.connect(self.take_live)

    def take(self, epoch: int) -> None:
        self.epochs.append(epoch)

    def take_live(self) -> None:
        self.epochs.append(None)


@pytest.fixture
def bar(qtbot: QtBot) -> TimelineBar:
    made = TimelineBar()
    qtbot.addWidget(made)
    made.set_theme(LIGHT)
    made.resize(800, 32)
    made.show()
    made.set_checkpoints(MOMENTS, 400)
    return made


def at(bar: TimelineBar, epoch: float) -> QPoint:
    """The place of an epoch on the track, read off where the knob's ends are."""
    knob = bar.track.height() // 2
    return QPoint(round(knob + epoch / 400 * (bar.track.width() - 2 * knob)), bar.track.height() // 2)


def drag(bar: TimelineBar, *epochs: float) -> None:
    QTest.mousePress(bar.track, Qt.MouseButton.LeftButton, pos=at(bar, epochs[0]))
    for epoch in epochs[1:]:
        QTest.mouseMove(bar.track, at(bar, epoch))
    QTest.mouseRelease(bar.track, Qt.MouseButton.LeftButton, pos=at(bar, epochs[-1]))


def test_a_drag_goes_from_moment_to_moment_and_tells_each_once(bar: TimelineBar) -> None:
    told = Told(bar)
    drag(bar, 210, 214, 220, 240, 252, 290, 310)
    assert told.epochs == [200, 250, 300]
    assert (bar.track.shown, bar.live.isEnabled()) == (300, True)


def test_the_right_end_of_the_track_is_live(bar: TimelineBar) -> None:
    told = Told(bar)
    drag(bar, 160, 340, 400, 399)
    assert told.epochs == [150, 350, None]
    assert (bar.track.shown, bar.live.isEnabled()) == (None, False)


def test_a_press_where_the_knob_is_tells_nothing(bar: TimelineBar) -> None:
    told = Told(bar)
    drag(bar, 398)
    bar.set_shown(100)
    drag(bar, 110, 95)
    assert told.epochs == []


def test_keys_go_one_moment_a_page_or_to_the_ends(bar: TimelineBar) -> None:
    told = Told(bar)
    keys = (Qt.Key.Key_Left, Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Home, Qt.Key.Key_Left, Qt.Key.Key_PageUp)
    for key in (*keys, Qt.Key.Key_PageDown, Qt.Key.Key_End, Qt.Key.Key_Right):
        QTest.keyClick(bar.track, key)
    assert told.epochs == [350, 300, 350, 0, None, 0, None]


def test_keys_go_to_the_next_moments_from_an_epoch_between_two(bar: TimelineBar) -> None:
    told = Told(bar)
    for key, expected in ((Qt.Key.Key_Left, 100), (Qt.Key.Key_Right, 150)):
        bar.set_shown(123)
        QTest.keyClick(bar.track, key)
        assert told.epochs[-1] == expected
        bar.set_shown(expected)


def test_space_is_left_to_the_window_and_arrows_are_not(bar: TimelineBar, qtbot: QtBot) -> None:
    pressed: list[str] = []
    for key in ("Space", "Left"):
        shortcut = QShortcut(QKeySequence(key), bar)
        shortcut.activated.connect(lambda key=key: pressed.append(key))
    told = Told(bar)
    bar.activateWindow()
    bar.track.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.waitUntil(bar.track.hasFocus)
    QTest.keyClick(bar.track, Qt.Key.Key_Space)
    QTest.keyClick(bar.track, Qt.Key.Key_Left)
    assert pressed == ["Space"]
    assert told.epochs == [350]


def test_before_training_there_is_nothing_to_look_back_on(bar: TimelineBar) -> None:
    told = Told(bar)
    for checkpoints, last in ((np.empty(0, np.int64), 0), (np.zeros(1, np.int64), 0)):
        bar.set_checkpoints(checkpoints, last)
        parts = (bar.playback, bar.best, bar.track, bar.continue_button, bar.live)
        assert not any(part.isEnabled() for part in parts)
        assert all("train first" in part.toolTip() for part in parts)
        drag(bar, 100, 200)
    assert told.epochs == []
    bar.set_checkpoints(MOMENTS, 400)
    assert bar.track.isEnabled()
    assert bar.playback.isEnabled()
    assert "earlier epoch" in bar.track.toolTip()


def test_buttons_say_what_is_possible_and_tell_what_is_wanted(bar: TimelineBar, qtbot: QtBot) -> None:
    assert not bar.continue_button.isEnabled()
    assert not bar.live.isEnabled()
    assert not bar.best.isEnabled()
    bar.set_checkpoints(MOMENTS, 400, best=150)
    bar.set_shown(100)
    for button, signal in (
        (bar.continue_button, bar.continue_requested),
        (bar.live, bar.live_requested),
        (bar.best, bar.best_requested),
    ):
        with qtbot.waitSignal(signal):
            QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    with qtbot.waitSignal(bar.playback_toggled) as wanted:
        QTest.mouseClick(bar.playback, Qt.MouseButton.LeftButton)
    assert wanted.args == [True]
    bar.set_playing_back(True)
    with qtbot.waitSignal(bar.playback_toggled) as wanted:
        QTest.mouseClick(bar.playback, Qt.MouseButton.LeftButton)
    assert wanted.args == [False]


def test_while_live_the_knob_stays_at_the_end(bar: TimelineBar) -> None:
    told = Told(bar)
    bar.set_checkpoints(np.arange(0, 800, 50), 800)
    assert (bar.track.value(), bar.track.shown) == (800, None)
    bar.set_shown(200)
    bar.set_checkpoints(np.arange(0, 1200, 50), 1200)
    assert (bar.track.value(), bar.track.shown) == (200, 200)
    bar.set_shown(None)
    assert (bar.track.value(), bar.track.shown) == (1200, None)
    assert told.epochs == []


def test_news_of_the_epoch_before_do_not_draw_the_knob_back(bar: TimelineBar, qtbot: QtBot) -> None:
    told = Told(bar)
    QTest.keyClick(bar.track, Qt.Key.Key_Left)
    bar.set_shown(None)
    QTest.keyClick(bar.track, Qt.Key.Key_Left)
    assert told.epochs == [350, 300]
    bar.set_shown(300)
    bar.set_shown(None)
    assert (bar.track.shown, bar.live.isEnabled()) == (None, False)


def test_in_the_end_the_knob_stands_where_it_is_told_to(bar: TimelineBar, qtbot: QtBot) -> None:
    QTest.keyClick(bar.track, Qt.Key.Key_Left)
    bar.set_shown(100)
    qtbot.waitUntil(lambda: bar.track.shown == 100)
    assert bar.track.value() == 100


@pytest.mark.parametrize(
    ("theme", "width"), [(LIGHT, 640), (DARK, 640), (projector(LIGHT), 800)], ids=["light", "dark", "projector"]
)
def test_nothing_is_cut_off_in_a_narrow_window(bar: TimelineBar, theme: object, width: int) -> None:
    bar.setStyleSheet(stylesheet(theme))  # type: ignore[arg-type]  # a Theme
    bar.set_theme(theme)  # type: ignore[arg-type]  # a Theme
    bar.set_checkpoints(np.arange(0, 200_000, 1024), 200_000)
    bar.set_shown(198_656)
    QApplication.processEvents()
    assert bar.minimumSizeHint().width() <= width
    bar.resize(width, bar.sizeHint().height())
    QApplication.processEvents()
    for part in (bar.playback, bar.best, bar.track, bar.continue_button, bar.live):
        assert part.width() >= part.minimumSizeHint().width()
        assert bar.rect().contains(part.geometry())
    assert bar.track.width() >= 120
