"""The key of the points' symbols in the window: it has its place, and a press on it is none on the plane."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QEvent, QPoint, QRect
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from desktop.app import Playground
from desktop.look.point_symbols import point_pixmap
from desktop.look.theme import Theme
from tests.desktop.rooms import school_of
from tests.desktop.window.windows import MOVE, PRESS, RELEASE, compared, send_mouse, window_of, with_the_keyboard


def test_the_key_gives_up_its_words_in_a_small_plane(opened: list[Playground], qtbot: QtBot) -> None:
    window = window_of(opened, qtbot, compared(1), (1280, 720)).window
    key = window.center.key
    key.fit(180)
    assert key.width() <= 180
    assert key.accessibleName() == "50 learned from, 50 held out, 16 wrong labels", "screen readers hear the words"


def test_the_key_keeps_to_a_small_plane_whatever_is_marked_there(opened: list[Playground], qtbot: QtBot) -> None:
    window = window_of(opened, qtbot, compared(1), (1280, 720)).window
    key = window.center.key
    key.set_signs(replace(key.signs, has_halos=True, best_epoch=1200, without=2))
    key.fit(180)
    assert key.width() <= 180
    assert "got wrong, best epoch 1,200, without 2 units" in key.accessibleName()


def test_a_press_on_the_key_paints_nothing_and_a_stroke_goes_on_below_it(
    opened: list[Playground], qtbot: QtBot
) -> None:
    window = window_of(opened, qtbot, compared(1), (1280, 720)).window
    with_the_keyboard(window, qtbot)
    playground = opened[-1]
    key = window.center.key.mapTo(window, window.center.key.rect().center())

    def count() -> int:
        return len(playground.model.experiment.points)

    before, above = count(), key - QPoint(0, 60)
    for kind in (PRESS, RELEASE):
        send_mouse(window, kind, key)
    assert count() == before, "what it hides is not drawn on"
    send_mouse(window, PRESS, above)
    began = count()
    assert began > before
    send_mouse(window, MOVE, key)
    assert window.plane.is_stroking
    assert count() > began
    send_mouse(window, RELEASE, key)
    assert not window.plane.is_stroking


def test_symbols_are_drawn_anew_on_a_screen_of_another_scale(
    opened: list[Playground], qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    key = window_of(opened, qtbot, compared(1), (1280, 720)).window.center.key
    ratios: list[float] = []

    def noted(
        label: int, held_out: bool, size: float, theme: Theme, ratio: float, *, is_wrong: bool = False
    ) -> QPixmap:
        ratios.append(ratio)
        return point_pixmap(label, held_out, size, theme, ratio, is_wrong=is_wrong)

    monkeypatch.setattr("desktop.plane.plane_key.point_pixmap", noted)
    monkeypatch.setattr(key, "devicePixelRatioF", lambda: 2.0)
    QApplication.sendEvent(key, QEvent(QEvent.Type.DevicePixelRatioChange))
    assert set(ratios) == {2.0}


def test_the_key_hides_no_point_where_there_is_room_below_the_plane(opened: list[Playground], qtbot: QtBot) -> None:
    window = window_of(opened, qtbot, compared(1), (1280, 720)).window
    window.setMinimumSize(10, 10)
    window.resize(784, 552)
    qtbot.wait(1)
    key, plane = window.center.key, window.plane
    bottom = plane.mapTo(window, plane.to_widget(-3, -3).toPoint()).y()
    assert key.mapTo(window, QPoint(0, 0)).y() > bottom
    assert window.rect().contains(QRect(key.mapTo(window, QPoint(0, 0)), key.size()))


def test_no_count_of_the_key_is_cut_off_beside_a_tiny_plane(opened: list[Playground], qtbot: QtBot) -> None:
    window = window_of(opened, qtbot, compared(1), (1280, 720)).window
    key = window.center.key
    key.fit(180)
    high = key.height()
    key.fit(80)
    assert key.width() <= 80
    assert key.height() > high, "what has no room in a line stands below it"


@pytest.mark.parametrize("percent", [100, 150, 200])
def test_in_a_lesson_in_the_smallest_window_the_key_hides_no_more_than_a_quarter_of_the_plane(
    opened: list[Playground], qtbot: QtBot, percent: int
) -> None:
    playground = window_of(opened, qtbot, compared(1), (1024, 640))
    playground.actions.type_sizes[percent].trigger()
    school_of(playground).lessons.open("overfitting-trap")
    qtbot.wait(20)
    center, column = playground.window.center, playground.window.column
    square = center.planes.square
    assert square is not None
    covered = center.key.geometry().intersected(square).height() if center.key.isVisible() else 0
    assert covered <= square.height() / 4
    told = [label.text() for label in column.findChildren(QLabel) if label.isVisible()]
    assert center.key.isVisible() or any("16 wrong" in text for text in told), "it is said elsewhere"
