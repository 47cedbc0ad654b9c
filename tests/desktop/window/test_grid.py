"""The grid: drawn on the plane, snapped to by points, lines and shapes, and remembered."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
import pytest
from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

import desktop.app
from core.experiment.presets import opening_experiment
from core.experiment.spec import Axis, Source
from core.plane.grid import EXTENT
from desktop.app import Playground
from desktop.document.edits import Edit
from desktop.plane.plane_frame import ticks
from desktop.tools.grid import STEPS, Grid
from tests.desktop.window.hands import drag
from tests.fakes import FakeSession

AXES = (Axis(center=5.84, unit=0.9), Axis(center=-1e6, unit=3e4), Axis(center=0.02, unit=1e-4))
LEFT, RIGHT = Qt.MouseButton.LeftButton, Qt.MouseButton.RightButton


def opened(qtbot: QtBot) -> Playground:
    made = Playground(opening_experiment())
    made.appearance.choose("light", False)
    qtbot.addWidget(made.window)
    made.clock.stop()
    made.window.resize(1280, 720)
    made.window.show()
    made.actions.clear.trigger()
    return made


@pytest.fixture
def playground(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> Iterator[Playground]:
    monkeypatch.setattr(desktop.app, "Session", FakeSession)
    made = opened(qtbot)
    yield made
    made.window.close()


def positions(playground: Playground) -> np.ndarray:
    return playground.model.experiment.points.positions


@pytest.mark.parametrize("step", STEPS)
def test_the_edges_of_the_plane_are_lines_of_every_grid(step: float) -> None:
    grid = Grid(step, is_on=True)
    assert grid.snapped((EXTENT - 0.01, 0.01 - EXTENT)) == (EXTENT, -EXTENT)
    assert Grid(step).snapped((0.123, 1.2)) == (0.123, 1.2), "off it holds nothing"


@pytest.mark.parametrize(
    "axis", [Axis(center=5.84, unit=0.9), Axis(center=-1e6, unit=3e4), Axis(center=0.02, unit=1e-4)]
)
@pytest.mark.parametrize("step", STEPS)
def test_lines_of_imported_points_stand_at_round_values_of_their_own(step: float, axis: Axis) -> None:
    grid = Grid(step, is_on=True, axes=(axis, axis))
    lines = grid.lines(0)
    values = np.array(lines) * axis.unit + axis.center
    apart = np.diff(values)
    digits = f"{apart[0]:.2e}"
    assert digits[:4] in ("1.00", "2.00", "5.00")
    assert np.allclose(apart, apart[0], rtol=1e-3)
    assert np.allclose(values / apart[0], np.round(values / apart[0]), atol=1e-2), "multiples of the step"
    assert 0.5 * step < lines[1] - lines[0] < 2 * step, "about as far apart as was asked for"
    assert max(map(abs, lines)) <= EXTENT + 1e-5
    beyond = grid.snapped((EXTENT, -EXTENT))
    assert beyond == (lines[-1], lines[0]), "nothing snaps to where nobody sees it"


def test_a_grid_too_fine_for_its_values_stays_in_plane_units() -> None:
    axis = Axis(center=1e12, unit=1e-3)
    assert Grid(0.5, is_on=True, axes=(axis, axis)).lines(0) == Grid(0.5, is_on=True).lines(0)


def test_a_grid_on_imported_points_goes_through_the_ticks(playground: Playground) -> None:
    QTest.keyClick(playground.window, Qt.Key.Key_X)
    model, axis = playground.model, Axis(center=5.84, unit=0.9)
    data = replace(model.experiment.data, source=Source(x=axis, y=axis))
    model.undo_stack.push(Edit(model, replace(model.experiment, data=data), "Import"))
    lines = playground.controller.drawing.hand.grid.lines(0)
    ticked = [position for position, _ in ticks(-EXTENT, EXTENT, axis)]
    assert len(ticked) >= 3
    assert all(min(abs(tick - line) for line in lines) < 1e-5 for tick in ticked)
    playground.actions.undo.trigger()
    assert playground.controller.drawing.hand.grid.lines(0) == Grid(0.5).lines(0)


def test_points_lines_and_shapes_snap_while_it_is_on(playground: Playground) -> None:
    QTest.keyClick(playground.window, Qt.Key.Key_X)
    assert playground.window.rail.grid.isChecked()
    QTest.keyClick(playground.window, Qt.Key.Key_D)
    drag(playground, LEFT, [(0.6, -1.3)])
    assert positions(playground).tolist() == [[0.5, -1.5]]
    for key, count in ((Qt.Key.Key_I, 2), (Qt.Key.Key_U, 4)):
        playground.actions.clear.trigger()
        QTest.keyClick(playground.window, key)
        drag(playground, LEFT, [(-0.9, -1.1), (0.0, 0.0), (1.2, 0.9)])
        found = positions(playground).tolist()
        corners = [[-1.0, -1.0], [1.0, 1.0], [1.0, -1.0], [-1.0, 1.0]][:count]
        assert all(corner in found for corner in corners)
    playground.actions.clear.trigger()
    QTest.keyClick(playground.window, Qt.Key.Key_O)
    drag(playground, LEFT, [(-0.9, -1.1), (1.2, 0.9)])
    assert np.abs(positions(playground)).max(axis=0) == pytest.approx([1.0, 1.0], abs=0.05)
    QTest.keyClick(playground.window, Qt.Key.Key_X)
    playground.actions.clear.trigger()
    QTest.keyClick(playground.window, Qt.Key.Key_D)
    drag(playground, LEFT, [(0.6, -1.3)])
    assert positions(playground)[0] == pytest.approx([0.6, -1.3], abs=0.01)


def test_moved_points_come_to_lie_on_it(playground: Playground) -> None:
    for at in ((-1.1, 0.3), (0.2, 0.4)):
        playground.actions.tools["Point"].trigger()
        drag(playground, LEFT, [at])
    before = positions(playground)
    playground.actions.grid.trigger()
    playground.actions.tools["Select"].trigger()
    drag(playground, LEFT, [(0.2, 0.4), (0.8, 0.9), (1.1, 1.6)])
    assert positions(playground)[1].tolist() == [1.0, 1.5]
    assert positions(playground)[0].tolist() == before[0].tolist()
    playground.actions.select_all.trigger()
    drag(playground, LEFT, [(1.0, 1.5), (1.3, 1.3), (1.6, 1.1)])
    gap = positions(playground)[1] - positions(playground)[0]
    assert positions(playground)[1].tolist() == [1.5, 1.0]
    assert gap == pytest.approx(np.array([1.0, 1.5]) - before[0], abs=1e-5), "what is moved together stays together"


def test_brush_and_eraser_go_where_the_hand_goes(playground: Playground) -> None:
    playground.actions.grid.trigger()
    QTest.keyClick(playground.window, Qt.Key.Key_W)
    drag(playground, LEFT, [(0.6, -1.3)])
    assert positions(playground)[0] == pytest.approx([0.6, -1.3], abs=0.01)
    drag(playground, RIGHT, [(0.6, -1.3)])
    assert len(positions(playground)) == 0


def test_it_shows_as_thin_lines_below_points_and_boundary(playground: Playground) -> None:
    plane = playground.window.plane

    def color(x: float, y: float) -> int:
        place = plane.to_widget(x, y).toPoint()
        image = plane.grab().toImage()
        return min(image.pixelColor(place.x() + step, place.y()).lightness() for step in (-1, 0, 1))

    off = color(1.5, 0.77)
    playground.actions.grid.trigger()
    on = color(1.5, 0.77)
    assert off > on > 0.75 * off, "seen, and faint"
    assert color(1.25, 0.77) == off, "between lines nothing changes"
    boundary = np.array([[1.5, -3.0], [1.5, 3.0]], np.float32)
    plane.set_surface(None, [boundary])
    assert color(1.5, 0.77) < 0.3 * off
    playground.actions.grid_steps[0.25].trigger()
    assert color(1.25, 0.77) == on


def test_it_is_remembered(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(desktop.app, "Session", FakeSession)
    first = opened(qtbot)
    assert not first.actions.grid.isChecked()
    QTest.mouseClick(first.window.rail.grid, LEFT)
    first.actions.grid_steps[0.25].trigger()
    first.window.close()
    second = opened(qtbot)
    assert second.actions.grid.isChecked()
    assert second.window.rail.grid.isChecked()
    second.actions.tools["Point"].trigger()
    drag(second, LEFT, [(0.3, 0.7)])
    assert positions(second).tolist() == [[0.25, 0.75]]
    assert second.model.undo_stack.count() == 2, "what is in hand is no step of undo"
    second.window.close()
