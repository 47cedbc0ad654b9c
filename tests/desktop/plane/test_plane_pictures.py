"""What the plane looks like: the right colours at the right pixels."""

from __future__ import annotations

from itertools import pairwise

import numpy as np
import numpy.typing as npt
import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from core.plane.grid import EXTENT, WHOLE, View, grid_axis
from desktop.look.point_symbols import point_pixmap
from desktop.look.theme import CLASS_LOOKS, DARK, LIGHT, Theme, projector
from desktop.plane.plane_view import PlaneView
from desktop.plane.points_item import PointLayer
from desktop.plane.shown import ShownPoints
from desktop.tools.hand import HandLook

SIDE = 500
CLASSES = range(len(CLASS_LOOKS))


@pytest.fixture
def view(qtbot: QtBot) -> PlaneView:
    view = PlaneView()
    qtbot.addWidget(view)
    view.resize(600, 560)
    with qtbot.waitExposed(view):
        view.show()
    return view


def points(count: int, seed: int = 0) -> tuple[npt.NDArray[np.float32], npt.NDArray[np.uint8], npt.NDArray[np.bool_]]:
    rng = np.random.default_rng(seed)
    positions = rng.uniform(-EXTENT, EXTENT, (count, 2)).astype(np.float32)
    return positions, rng.integers(0, 6, count).astype(np.uint8), rng.random(count) < 0.4


def one(
    x: float, y: float, label: int = 0, held_out: bool = False
) -> tuple[npt.NDArray[np.float32], npt.NDArray[np.uint8], npt.NDArray[np.bool_]]:
    return np.array([[x, y]], np.float32), np.array([label], np.uint8), np.array([held_out])


def color_at(view: PlaneView, x: float, y: float) -> str:
    """The colour of the pixel that holds a position, as "#rrggbb"."""
    image = view.grab().toImage()
    place = view.to_widget(x, y)
    return image.pixelColor(int(place.x()), int(place.y())).name()


def two_colored(grid: int, first: str, second: str) -> npt.NDArray[np.uint8]:
    """The lower half of the plane in one colour, the upper half in the other."""
    rgba = np.full((grid, grid, 4), 255, np.uint8)
    rgba[grid_axis(grid) < 0, :, :3] = _rgb(first)
    rgba[grid_axis(grid) > 0, :, :3] = _rgb(second)
    return rgba


@pytest.mark.parametrize("label", CLASSES)
def test_a_training_point_has_its_classs_colour_at_its_place(view: PlaneView, label: int) -> None:
    view.set_points(ShownPoints(*one(1.5, 2.0, label)))
    assert color_at(view, 1.5, 2.0) == CLASS_LOOKS[label].color.lower()
    assert color_at(view, 1.5, -2.0) == LIGHT.surface


@pytest.mark.parametrize("label", CLASSES)
def test_a_validation_point_is_hollow(view: PlaneView, label: int) -> None:
    view.set_surface(two_colored(8, "#808080", "#808080"))
    view.set_points(ShownPoints(*one(1.5, 2.0, label, held_out=True)))
    assert color_at(view, 1.5, 2.0) != CLASS_LOOKS[label].color.lower()
    nearby = view.grab(view.rect()).toImage().copy(_around(view, 1.5, 2.0))
    assert _count(nearby, CLASS_LOOKS[label].color, 40) > 8


@pytest.mark.parametrize("theme", [LIGHT, DARK])
@pytest.mark.parametrize("held_out", [False, True])
def test_symbols_differ_by_more_than_colour(qtbot: QtBot, theme: Theme, held_out: bool) -> None:
    shapes = set()
    for label in CLASSES:
        image = point_pixmap(label, held_out, 9.0, theme).toImage()
        shapes.add(tuple(image.pixelColor(x, y).alpha() for x in range(image.width()) for y in range(image.height())))
    assert len(shapes) == len(CLASSES)


def test_validation_points_can_be_hidden(view: PlaneView) -> None:
    positions, labels, _ = points(60)
    held_out = np.arange(60) % 2 == 0
    view.set_points(ShownPoints(positions, labels, held_out))
    both = view.grab().toImage()
    view.set_validation_visible(False)
    without = view.grab().toImage()
    view.set_validation_visible(True)
    assert view.grab().toImage() == both
    view.set_points(ShownPoints(positions[~held_out], labels[~held_out], held_out[~held_out]))
    assert view.grab().toImage() == without
    assert without != both


@pytest.mark.parametrize("ratio", [1.0, 1.5, 2.0])
@pytest.mark.parametrize("visible", [True, False])
def test_added_points_give_the_picture_of_a_full_redraw(qtbot: QtBot, ratio: float, visible: bool) -> None:
    positions, labels, held_out = points(300)
    grown, fresh = PointLayer(LIGHT), PointLayer(LIGHT)
    for layer in (grown, fresh):
        layer.set_validation_visible(visible)
    for count in (0, 1, 40, 41, 299, 300):
        grown.set_points(ShownPoints(positions[:count], labels[:count], held_out[:count]))
        picture = grown.pixmap(SIDE, ratio).toImage()
    fresh.set_points(ShownPoints(positions, labels, held_out))
    assert picture == fresh.pixmap(SIDE, ratio).toImage()


def test_added_points_alone_are_drawn(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    positions, labels, held_out = points(300)
    layer = PointLayer(LIGHT)
    layer.set_points(ShownPoints(positions[:290], labels[:290], held_out[:290]))
    layer.pixmap(SIDE, 1.0)
    drawn: list[int] = []
    monkeypatch.setattr("desktop.plane.points_item.draw_sprites", lambda _, sprites, __: drawn.append(len(sprites)))
    layer.set_points(ShownPoints(positions, labels, held_out))
    layer.pixmap(SIDE, 1.0)
    layer.pixmap(SIDE, 1.0)
    assert drawn == [10]


@pytest.mark.parametrize("change", ["position", "label", "role", "fewer", "theme", "side", "count"])
def test_any_other_change_draws_all_points_anew(qtbot: QtBot, change: str) -> None:
    positions, labels, held_out = points(1600 if change == "count" else 300)
    first = 1400 if change == "count" else 300
    changed, fresh = PointLayer(LIGHT), PointLayer(DARK if change == "theme" else LIGHT)
    changed.set_points(ShownPoints(positions[:first].copy(), labels[:first].copy(), held_out[:first].copy()))
    changed.pixmap(SIDE, 1.0)
    side = SIDE + 1 if change == "side" else SIDE
    if change == "position":
        positions[3] += 0.5
    elif change == "label":
        labels[3] = (labels[3] + 1) % 6
    elif change == "role":
        held_out[3] = not held_out[3]
    elif change == "fewer":
        positions, labels, held_out = positions[:299], labels[:299], held_out[:299]
    elif change == "theme":
        changed.set_theme(DARK)
    for layer in (changed, fresh):
        layer.set_points(ShownPoints(positions, labels, held_out))
    assert changed.pixmap(side, 1.0).toImage() == fresh.pixmap(side, 1.0).toImage()


@pytest.mark.parametrize("grid", [2, 128, 256])
def test_the_surfaces_last_rows_are_at_the_top(view: PlaneView, grid: int) -> None:
    view.set_surface(two_colored(grid, "#102030", "#c0b0a0"))
    assert color_at(view, 1.0, 2.5) == "#c0b0a0"
    assert color_at(view, 1.0, -2.5) == "#102030"
    assert color_at(view, -2.99, 2.95) == "#c0b0a0"


@pytest.mark.parametrize("size", [(380, 360), (600, 560), (900, 1000)])
@pytest.mark.parametrize("grid", [32, 128, 256])
def test_a_cells_colour_is_centred_on_the_cell(view: PlaneView, grid: int, size: tuple[int, int]) -> None:
    view.resize(*size)
    edge = 0.75  # in x1, between two cells of each of these grids
    rgba = np.full((grid, grid, 4), 255, np.uint8)
    rgba[:, grid_axis(grid) < edge, :3] = 55
    view.set_surface(rgba)
    image = view.grab().toImage()
    start, end = (int(view.to_widget(x, 1.0).x()) for x in (0.25, 1.25))
    y = int(view.to_widget(0.0, 1.0).y())
    bright = sum((image.pixelColor(x, y).red() - 55) / 200 for x in range(start, end))
    # Half a cell would be 1 pixel at the least; pixels twice as large may cost half a one.
    assert end - bright == pytest.approx(view.to_widget(edge, 1.0).x(), abs=0.6)


def test_a_see_through_fill_shows_the_surface_below(view: PlaneView) -> None:
    view.set_surface(np.zeros((4, 4, 4), np.uint8))
    assert color_at(view, 1.0, 1.0) == LIGHT.surface


def test_a_fill_can_be_taken_away(view: PlaneView) -> None:
    plain = view.grab().toImage()
    view.set_surface(two_colored(8, "#102030", "#c0b0a0"), [np.array([[-3, 0], [3, 1]], np.float32)])
    assert view.grab().toImage() != plain
    view.set_surface(None)
    assert view.grab().toImage() == plain


def test_the_boundary_is_a_clear_line_with_a_halo_on_any_fill(view: PlaneView) -> None:
    view.set_surface(two_colored(8, "#808080", "#808080"), [np.array([[-3, -2], [0, 1], [3, 1]], np.float32)])
    # Drawn to pixel precision, so the line is looked for within a pixel of its place.
    column = _column(view, 1.5, 1.0, reach=6)
    assert LIGHT.boundary in column
    middle = column.index(LIGHT.boundary)
    assert any(QColor(color).lightness() > 0xB0 for color in column[:middle])
    assert any(QColor(color).lightness() > 0xB0 for color in column[middle:])
    assert abs(middle - 6) <= 1
    assert LIGHT.boundary in _column(view, -1.5, -0.5, reach=3)
    assert LIGHT.boundary not in _column(view, 1.5, -0.5, reach=3)


def test_degenerate_lines_are_no_harm(view: PlaneView) -> None:
    plain = view.grab().toImage()
    view.set_surface(None, [np.empty((0, 2), np.float32), np.array([[1.0, 1.0]], np.float32)])
    assert view.grab().toImage() == plain


@pytest.mark.parametrize("shape", [(8, 8, 3), (8, 9, 4), (8, 8)])
def test_other_shapes_of_a_surface_are_refused(view: PlaneView, shape: tuple[int, ...]) -> None:
    with pytest.raises(ValueError, match="A surface is"):
        view.set_surface(np.zeros(shape, np.uint8))


def test_the_brush_follows_the_pointer_and_leaves_with_it(view: PlaneView, qtbot: QtBot) -> None:
    QTest.mouseMove(view, QPoint(1, 1))  # from wherever the test before left it
    plain = view.grab().toImage()
    view.set_hand(HandLook(0.5, 1))
    QTest.mouseMove(view, QPoint(0, 0))
    QTest.mouseMove(view, view.to_widget(1.0, 1.0).toPoint())
    orange = _column(view, 1.0, 1.5, reach=4)
    assert any(_close(color, CLASS_LOOKS[1].color, 60) for color in orange)
    QTest.mousePress(view, Qt.MouseButton.RightButton, pos=view.to_widget(1.0, 1.0).toPoint())
    assert not any(_close(color, CLASS_LOOKS[1].color, 60) for color in _column(view, 1.0, 1.5, reach=4))
    QTest.mouseRelease(view, Qt.MouseButton.RightButton, pos=view.to_widget(1.0, 1.0).toPoint())
    QTest.mouseMove(view, QPoint(1, 1))
    assert view.grab().toImage() == plain


def test_a_message_shows_and_goes(view: PlaneView) -> None:
    plain = view.grab().toImage()
    view.set_message("Draw some points of both classes.")
    assert view.grab().toImage() != plain
    view.set_message("")
    assert view.grab().toImage() == plain


@pytest.mark.parametrize("theme", [LIGHT, DARK, projector(DARK)])
def test_the_theme_reaches_every_layer(view: PlaneView, theme: Theme) -> None:
    positions, labels, held_out = points(50)
    themed = PlaneView(theme)
    themed.resize(view.size())
    for each in (view, themed):
        each.set_points(ShownPoints(positions, labels, held_out))
        each.set_surface(two_colored(8, "#808080", "#606060"), [np.array([[-3, 0], [3, 1]], np.float32)])
        each.set_message("Hello")
    view.grab()
    view.set_theme(theme)
    assert view.grab().toImage() == themed.grab().toImage()
    assert color_at(view, 2.999, -2.9) == "#808080"
    themed.deleteLater()


@pytest.mark.parametrize("size", [(280, 280), (900, 300), (300, 900)])
def test_the_plane_stays_square_and_inside_its_widget(view: PlaneView, size: tuple[int, int]) -> None:
    view.resize(*size)
    low, high = view.to_widget(-EXTENT, -EXTENT), view.to_widget(EXTENT, EXTENT)
    assert high.x() - low.x() == low.y() - high.y() >= 200
    assert 0 <= low.x() < high.x() <= view.width()
    assert 0 <= high.y() < low.y() <= view.height()


def _around(view: PlaneView, x: float, y: float) -> QRect:
    corner = view.to_widget(x, y).toPoint() - QPoint(10, 10)
    return QRect(corner, corner + QPoint(20, 20))


def _column(view: PlaneView, x: float, y: float, reach: int) -> list[str]:
    """Colours of the pixels above, at and below a place."""
    image = view.grab().toImage()
    place = view.to_widget(x, y)
    return [image.pixelColor(int(place.x()), int(place.y()) + step).name() for step in range(-reach, reach + 1)]


def _rgb(color: str) -> tuple[int, int, int]:
    parsed = QColor(color)
    return parsed.red(), parsed.green(), parsed.blue()


def _close(color: str, other: str, tolerance: int) -> bool:
    return all(abs(a - b) <= tolerance for a, b in zip(_rgb(color), _rgb(other), strict=True))


def _count(image: QImage, color: str, tolerance: int) -> int:
    pixels = (image.pixelColor(x, y).name() for x in range(image.width()) for y in range(image.height()))
    return sum(_close(pixel, color, tolerance) for pixel in pixels)


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=["light", "dark"])
def test_the_boundary_of_the_run_before_is_dashed_and_stays_so_when_zoomed_in(view: PlaneView, theme: Theme) -> None:
    view.set_theme(theme)
    view.set_surface(two_colored(8, "#808080", "#808080"))
    for part in (WHOLE, View(0.0, 1.0, 0.0, 1.0)):
        view.lines.ghost.set_lines([])
        view.set_view(part)
        plain = view.grab(view.square).toImage()
        view.lines.ghost.set_lines([np.array([[0.5, -EXTENT], [0.5, EXTENT]], np.float32)])
        image = view.grab(view.square).toImage()
        column = round((0.5 - part.x0) / part.side * image.width())
        inked = [
            any(image.pixel(x, y) != plain.pixel(x, y) for x in range(column - 2, column + 3))
            for y in range(image.height())
        ]
        edges = sum(a != b for a, b in pairwise(inked))
        assert 0.4 < np.mean(inked) < 0.8
        assert edges > image.height() / 12, "dashes of a few pixels"


def test_points_with_a_wrong_label_are_ringed(qtbot: QtBot) -> None:
    positions, labels, held_out = one(1.5, 2.0, 0)
    more = np.concatenate([positions, positions - 3]), np.repeat(labels, 2), np.repeat(held_out, 2)
    view = PlaneView()
    qtbot.addWidget(view)
    view.resize(640, 640)
    view.set_points(ShownPoints(*more))
    plain = view.grab().toImage()
    view.set_points(ShownPoints(more[0].copy(), *more[1:], np.array([True, False])))
    ringed = view.grab().toImage()
    changed = [(x, y) for x in range(0, 640) for y in range(0, 640) if plain.pixel(x, y) != ringed.pixel(x, y)]
    at = view.to_widget(1.5, 2.0)
    away = [np.hypot(x + 0.5 - at.x(), y + 0.5 - at.y()) for x, y in changed]
    assert len(changed) > 40
    assert 6 < min(away) < max(away) < 20, "around the wrong one, and beside its symbol"


def test_a_ring_is_a_thin_line_beside_the_symbol_that_it_rings() -> None:
    image = point_pixmap(0, False, 18.0, LIGHT, is_wrong=True).toImage()
    row = image.height() // 2
    colors = [image.pixelColor(x, row) for x in range(image.width() // 4)]
    ink = sum(color.alphaF() * (1 - color.lightnessF()) for color in colors)
    assert 1.0 < ink < 2.0, "pixels of a dark line, left of a symbol of 18"
