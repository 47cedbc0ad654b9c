"""Planes side by side: as large as they get, on the same points, drawn on as one."""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise

import numpy as np
import numpy.typing as npt
import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPixmap
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from core.plane.grid import View
from desktop.look.paint_arrays import draw_sprites
from desktop.look.theme import DARK, LIGHT, Theme, projector
from desktop.plane.plane_grid import PlaneGrid
from desktop.plane.plane_view import PlaneView
from desktop.plane.shown import PlaneMarks, ShownPoints
from desktop.tools.hand import HandLook
from tests.desktop.styled import style

COUNTS = range(1, 9)
SMALLEST_IN_CARD = 112
ROOMS = ((700, 660), (1300, 700), (560, 584))
VERDICT = ("overfitting", "Overfitting since epoch 1,240", "Validation loss has risen.")


def points(count: int = 60) -> tuple[npt.NDArray[np.float32], npt.NDArray[np.uint8], npt.NDArray[np.bool_]]:
    rng = np.random.default_rng(0)
    positions = rng.uniform(-2.5, 2.5, (count, 2)).astype(np.float32)
    return positions, (np.arange(count) % 2).astype(np.uint8), rng.random(count) < 0.4


def filled(color: str) -> npt.NDArray[np.uint8]:
    parsed = QColor(color)
    return np.full((8, 8, 4), (parsed.red(), parsed.green(), parsed.blue(), 255), np.uint8)


def color_at(plane: PlaneView, x: float, y: float) -> str:
    place = plane.to_widget(x, y)
    return plane.grab().toImage().pixelColor(int(place.x()), int(place.y())).name()


def side(plane: PlaneView) -> float:
    return plane.to_widget(3, 0).x() - plane.to_widget(-3, 0).x()


def use(theme: Theme) -> None:
    style(theme)


@pytest.fixture
def grid(qtbot: QtBot) -> PlaneGrid:
    use(LIGHT)
    made = PlaneGrid()
    qtbot.addWidget(made)
    made.set_theme(LIGHT)
    made.resize(664, 400)
    with qtbot.waitExposed(made):
        made.show()
    return made


def test_one_variant_is_the_plane_as_it_stands_alone(grid: PlaneGrid, qtbot: QtBot) -> None:
    alone = PlaneView()
    qtbot.addWidget(alone)
    alone.resize(grid.size())
    for plane in (grid, alone):
        plane.set_points(ShownPoints(*points()))
    alone.set_surface(filled("#808080"))
    grid.plane(0).set_surface(filled("#808080"))
    assert not grid.cards[0].header.isVisible()
    assert grid.plane(0).size() == grid.size()
    assert grid.grab().toImage() == alone.grab().toImage()


def test_and_is_so_again_after_others_stood_beside_it(grid: PlaneGrid) -> None:
    grid.set_points(ShownPoints(*points()))
    grid.plane(0).set_surface(filled("#808080"))
    before = grid.grab().toImage()
    grid.set_count(3)
    assert grid.grab().toImage() != before
    grid.set_count(1)
    assert grid.grab().toImage() == before


@pytest.mark.parametrize("count", COUNTS)
@pytest.mark.parametrize("room", ROOMS)
def test_all_planes_are_of_one_size_within_the_room_and_apart(
    grid: PlaneGrid, count: int, room: tuple[int, int]
) -> None:
    grid.set_count(count)
    grid.resize(*room)
    assert len(grid.planes) == count
    assert all(plane.isVisible() for plane in grid.planes)
    assert len({side(plane) for plane in grid.planes}) == 1
    assert side(grid.plane(0)) >= SMALLEST_IN_CARD - 2
    cards = [card.geometry() for card in grid.cards]
    assert all(QRect(QPoint(0, 0), grid.size()).contains(card) for card in cards)
    assert not any(a.intersects(b) for i, a in enumerate(cards) for b in cards[:i])
    for card in grid.cards:
        inside = card.plane.geometry()
        corners = (card.plane.to_widget(-3, -3), card.plane.to_widget(3, 3))
        assert card.rect().contains(inside)
        assert all(card.plane.rect().contains(corner.toPoint() - QPoint(1, 1)) for corner in corners)
        if count > 1:
            assert not card.header.geometry().intersects(inside)
    assert all(a.y() < b.y() or a.x() < b.x() for a, b in pairwise(cards))


def test_points_are_drawn_once_for_all_planes(grid: PlaneGrid, monkeypatch: pytest.MonkeyPatch) -> None:
    grid.set_count(8)
    positions, labels, held_out = points()
    grid.set_points(ShownPoints(positions[:50], labels[:50], held_out[:50]))
    grid.grab()
    drawn: list[int] = []

    def count_and_draw(painter: QPainter, fragments: npt.NDArray[np.float64], sheet: QPixmap) -> None:
        drawn.append(len(fragments))
        draw_sprites(painter, fragments, sheet)

    monkeypatch.setattr("desktop.plane.points_item.draw_sprites", count_and_draw)
    grid.set_points(ShownPoints(positions, labels, held_out))
    grid.grab()
    assert drawn == [len(positions) - 50], "those on top alone"
    grid.set_validation_visible(False)
    grid.grab()
    assert drawn[1:] == [np.count_nonzero(~held_out)]


def test_every_plane_shows_the_points_and_its_own_surface(grid: PlaneGrid) -> None:
    grid.set_count(3)
    grid.set_points(ShownPoints(np.array([[1.5, 1.5]], np.float32), np.array([1], np.uint8), np.array([False])))
    for index, color in enumerate(("#102030", "#405060", "#708090")):
        grid.plane(index).set_surface(filled(color))
    for plane, color in zip(grid.planes, ("#102030", "#405060", "#708090"), strict=True):
        assert color_at(plane, -1.5, -1.5) == color
        assert color_at(plane, 1.5, 1.5) == "#e69f00"


def test_a_new_variant_begins_without_the_surface_of_one_that_went(grid: PlaneGrid) -> None:
    grid.set_count(2)
    grid.plane(1).set_surface(filled("#102030"), [np.array([[-3, 0], [3, 0]], np.float32)])
    grid.plane(1).lines.spread.set_segments(np.array([[-3, 1, 3, 1]], np.float32))
    grid.set_count(1)
    grid.set_count(2)
    assert color_at(grid.plane(1), -1.5, -1.5) == LIGHT.surface
    assert color_at(grid.plane(1), 1.5, 1.0) == LIGHT.surface


def test_a_spread_is_thin_lines_that_are_well_seen(grid: PlaneGrid) -> None:
    grid.set_count(2)
    grid.plane(0).set_surface(filled("#ffffff"))
    plain = grid.plane(1).grab().toImage()
    grid.plane(0).lines.spread.set_segments(np.array([[-3, 1, 3, 1]], np.float32))
    plane = grid.plane(0)
    place = plane.to_widget(1.5, 1.0).toPoint()
    image = plane.grab().toImage()
    column = [image.pixelColor(place.x(), place.y() + step).lightness() for step in range(-4, 5)]
    assert 120 < sum(255 - lightness for lightness in column) < 260  # the boundary itself has about 500
    assert sum(lightness < 250 for lightness in column) <= 3
    assert grid.plane(1).grab().toImage() == plain
    grid.plane(0).lines.spread.set_segments(np.empty((0, 4), np.float32))
    assert plane.grab().toImage().pixelColor(place).name() == "#ffffff"


def test_a_gesture_on_any_plane_is_told(grid: PlaneGrid) -> None:
    grid.set_count(4)
    told: list[str] = []
    grid.gestures.stroke_began.connect(lambda press: told.append(press.kind))
    grid.gestures.stroke_moved.connect(lambda path: told.append("moved"))
    grid.gestures.stroke_ended.connect(lambda: told.append("ended"))
    grid.gestures.stroke_canceled.connect(lambda: told.append("canceled"))
    for plane in grid.planes:
        at = plane.to_widget(0, 0).toPoint()
        QTest.mousePress(plane, Qt.MouseButton.LeftButton, pos=at)
        QTest.mouseMove(plane, at + QPoint(9, 9))
        QTest.mouseRelease(plane, Qt.MouseButton.LeftButton, pos=at)
    assert told == ["paint", "moved", "ended"] * 4
    QTest.mousePress(grid.plane(2), Qt.MouseButton.RightButton, pos=at)
    QTest.keyClick(grid.plane(2), Qt.Key.Key_Escape)
    QTest.mouseRelease(grid.plane(2), Qt.MouseButton.RightButton, pos=at)
    assert told[-2:] == ["reverse", "canceled"]


def test_the_keyboards_cross_paints_on_the_plane_that_tab_leads_to(grid: PlaneGrid, qtbot: QtBot) -> None:
    grid.set_count(2)
    grid.activateWindow()
    grid.plane(0).setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.waitUntil(grid.plane(0).hasFocus)
    visited = []
    for _ in range(4):
        focused = QApplication.focusWidget()
        assert focused is not None
        visited.append(focused)
        QTest.keyClick(focused, Qt.Key.Key_Tab)
    first, second = grid.cards
    assert visited == [first.plane, second.header, second.plane, grid.ranking]
    told: list[object] = []
    grid.gestures.stroke_began.connect(lambda press: told.append(press.at))
    for key in (Qt.Key.Key_Up, Qt.Key.Key_Return):
        QTest.keyClick(second.plane, key)
    assert len(told) == 1


def test_the_plane_that_tab_led_to_has_an_accent_border(grid: PlaneGrid, qtbot: QtBot) -> None:
    grid.set_count(2)
    grid.activateWindow()
    plane = grid.plane(1)
    corner = plane.to_widget(-3, 3).toPoint() - QPoint(1, 1)
    for reason, is_marked in ((Qt.FocusReason.TabFocusReason, True), (Qt.FocusReason.MouseFocusReason, False)):
        grid.plane(0).setFocus()
        plane.setFocus(reason)
        qtbot.waitUntil(plane.hasFocus)
        assert (plane.grab().toImage().pixelColor(corner).name() == LIGHT.accent) == is_marked


def test_the_brush_shows_only_under_the_pointer(grid: PlaneGrid) -> None:
    grid.set_count(2)
    grid.set_hand(HandLook(0.5, 1))
    window = grid.windowHandle()
    QTest.mouseMove(window, QPoint(1, 1))
    QApplication.processEvents()
    without = [plane.grab().toImage() for plane in grid.planes]
    for under in (0, 1):
        plane = grid.plane(under)
        QTest.mouseMove(window, plane.mapTo(grid, plane.to_widget(1, 1).toPoint()))
        QApplication.processEvents()
        shown = [plane.grab().toImage() for plane in grid.planes]
        assert [a != b for a, b in zip(shown, without, strict=True)] == [under == 0, under == 1]


def test_a_message_shows_on_the_chosen_plane(grid: PlaneGrid) -> None:
    grid.set_count(3)
    grid.set_message("Draw some points.")
    assert [plane.callout.text() for plane in grid.planes] == ["Draw some points.", "", ""]
    grid.set_chosen(2)
    assert [plane.callout.text() for plane in grid.planes] == ["", "", "Draw some points."]
    grid.set_message("")
    assert not any(plane.callout.text() for plane in grid.planes)


@pytest.mark.parametrize("count", [1, 2, 4, 8])
@pytest.mark.parametrize("room", ROOMS)
@pytest.mark.parametrize("theme", [LIGHT, projector(LIGHT)], ids=("usual", "projector"))
def test_what_is_said_over_a_plane_stays_on_it_and_apart(
    grid: PlaneGrid, theme: Theme, count: int, room: tuple[int, int]
) -> None:
    use(theme)
    grid.set_theme(theme)
    grid.set_count(count)
    grid.resize(*room)
    grid.set_points(ShownPoints(*points()))
    grid.zoom(2.0)
    grid.set_message("Draw points of a second class, so that there is something to tell apart.")
    chip, sentence = grid.callout_places
    assert grid.chosen_square.contains(chip)
    assert grid.chosen_square.contains(sentence)
    assert not chip.intersects(sentence)


def test_symbols_shrink_with_small_planes_and_ticks_go(grid: PlaneGrid) -> None:
    def inked(plane: PlaneView) -> int:
        image = plane.grab().toImage()
        return sum(
            image.pixelColor(x, y).name() == "#0072b2" for x in range(image.width()) for y in range(image.height())
        )

    grid.set_points(ShownPoints(np.array([[0.5, 0.5]], np.float32), np.array([0], np.uint8), np.array([False])))
    grid.resize(1000, 1000)
    large = inked(grid.plane(0))
    grid.resize(320, 320)
    assert 0.2 * large < inked(grid.plane(0)) < 0.6 * large  # a plane alone is no exception
    grid.resize(664, 400)
    grid.set_count(8)
    plane = grid.plane(0)
    assert 0.1 * large < inked(plane) < 0.4 * large
    assert side(plane) == min(plane.width(), plane.height()) - 2


@pytest.mark.parametrize("theme", [DARK, projector(DARK)])
def test_the_theme_reaches_every_card(grid: PlaneGrid, qtbot: QtBot, theme: Theme) -> None:
    use(theme)
    fresh = PlaneGrid(theme)
    qtbot.addWidget(fresh)
    for each in (grid, fresh):
        each.set_theme(theme)
        each.resize(900, 600)
        each.set_count(4)
        each.set_names(["a", "b", "c", "d"])
        each.set_colors(theme.variant_colors[:4])
        each.set_points(ShownPoints(*points()))
        each.header(2).set_verdict(*VERDICT)
    assert grid.grab().toImage() == fresh.grab().toImage()
    for card, color in zip(grid.cards, theme.variant_colors, strict=False):
        header = card.header.grab().toImage()
        pixels = {header.pixelColor(x, y).name() for x in range(30) for y in range(header.height())}
        assert color in pixels


def test_whatever_changes_is_on_screen(grid: PlaneGrid) -> None:
    grid.set_count(2)
    line = np.array([[-3, 1], [3, -1]], np.float32)
    plane, at = grid.plane(1), grid.plane(1).to_widget(1, 1).toPoint()
    changes: list[Callable[[], object]] = [
        lambda: grid.set_points(ShownPoints(*points())),
        lambda: plane.set_surface(filled("#c0d0e0"), [line]),
        lambda: plane.lines.spread.set_segments(np.array([[-3, 2, 3, 2]], np.float32)),
        lambda: plane.lines.ghost.set_lines([line + 1]),
        lambda: grid.set_validation_visible(False),
        lambda: QTest.mouseMove(plane, at),
        lambda: grid.set_hand(HandLook(0.5, 1)),
        lambda: QTest.mouseMove(plane, at + QPoint(40, 9)),
        lambda: QTest.keyClick(plane, Qt.Key.Key_Up),
        lambda: grid.set_view(View(0, 2, 0, 2)),
        lambda: grid.set_theme(DARK),
        lambda: plane.set_surface(None),
    ]
    for change in changes:
        before = shown(grid.screen().grabWindow(grid.winId()))
        change()
        QApplication.processEvents()
        QApplication.processEvents()  # what was moved in the first round is painted in the second
        screen = shown(grid.screen().grabWindow(grid.winId()))
        assert (screen != before).any()
        assert np.abs(screen - shown(grid.grab())).max() <= 8


def shown(picture: QPixmap) -> npt.NDArray[np.int16]:
    """(H, W, 3)"""
    image = picture.toImage().convertToFormat(QImage.Format.Format_RGB32)
    values = np.frombuffer(image.constBits(), np.uint8).reshape(image.height(), -1, 4)[:, :, :3]
    return values.astype(np.int16)


def test_a_plane_that_comes_back_shows_nothing_of_the_network_before(qtbot: QtBot) -> None:
    """The second network goes with a unit's answer, voters and halos on its plane; another one comes in its place."""
    grid = PlaneGrid()
    qtbot.addWidget(grid)
    grid.resize(700, 660)
    grid.set_count(2)
    grid.show()
    fresh = grid.plane(1).grab().toImage()
    across = np.array([[-2, 1, 2, 1]], np.float32)
    plane = grid.plane(1)
    plane.set_surface(filled("#aa8844"), [across.reshape(2, 2)])
    plane.set_overlay(filled("#44aa88"), [across.reshape(2, 2)])
    plane.lines.without.set_lines([across.reshape(2, 2)])
    plane.lines.voters.set_segments(across)
    plane.lines.mean.set_segments(across)
    plane.lines.ring.set_named((0.5, 0.5), by="page")
    plane.set_marks(PlaneMarks(halos=np.zeros((1, 2), np.float32), best=[across.reshape(2, 2)]))
    assert plane.grab().toImage() != fresh
    grid.set_count(1)
    grid.set_count(2)
    assert grid.plane(1).grab().toImage() == fresh


def test_lines_and_rings_take_over_another_theme(grid: PlaneGrid) -> None:
    plane = grid.plane(0)
    across = np.array([[-2, 1], [2, 1]], np.float32)
    plane.set_surface(None, [across])
    plane.lines.ring.set_named((0.0, -1.0), by="page")
    for theme in (DARK, LIGHT):
        grid.set_theme(theme)
        picture = plane.grab().toImage()
        inks = {picture.pixelColor(x, y).name() for x in range(picture.width()) for y in range(picture.height())}
        assert {theme.boundary, theme.accent} <= inks
