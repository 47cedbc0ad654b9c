"""Selecting by mouse and keys, and what becomes of the selection."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel

from core.plane.grid import View
from desktop.app import Playground
from desktop.document.edits import Edit, with_setting
from desktop.widgets.number_note import NumberNote
from desktop.window.menus import menus
from tests.desktop.window.selections import (
    ALT,
    CONTROL,
    CORNERS,
    FAR,
    LEFT,
    SHIFT,
    key,
    mouse,
    points,
    select_left,
    selected,
)
from tests.drawings import painted


@pytest.fixture
def playground(five_points: Playground) -> Playground:
    return five_points


def test_a_drag_around_points_selects_them_and_leaves_nothing_to_undo(playground: Playground) -> None:
    select_left(playground)
    assert "4 selected" in playground.window.selection_bar.text.text()
    assert playground.window.selection_bar.isVisible()
    assert playground.model.undo_stack.count() == 0


def test_the_lasso_takes_what_lies_within_the_line(playground: Playground) -> None:
    key(playground, Qt.Key.Key_Z)
    mouse(playground, [(-2, -1.5), (-2, 1.5), (-1, 1.5), (-1, 0), (2.5, 0.5), (2.5, -0.5), (-1, -0.5), (-1, -1.5)])
    assert selected(playground) == [0, 1, 4]


def test_between_selected_points_the_pointer_says_move_only_where_a_drag_moves_them(playground: Playground) -> None:
    select_left(playground)
    plane = playground.window.plane
    between = plane.to_widget(-0.5, 0.3)
    plane.point_to(between)
    assert plane.cursor().shape() == Qt.CursorShape.SizeAllCursor
    key(playground, Qt.Key.Key_Z)
    plane.point_to(between)
    assert plane.cursor().shape() == Qt.CursorShape.CrossCursor, "a lasso begins there"


def test_shift_adds_and_alt_takes_away(playground: Playground) -> None:
    mouse(playground, [(-1.8, 1.4), (-1.2, -1.4)])
    assert selected(playground) == [0, 1]
    mouse(playground, [(1.5, 0.5), (2.4, -0.5)], SHIFT)
    assert selected(playground) == [0, 1, 4]
    mouse(playground, [(-1.8, 0.6), (-0.9, 1.3)], ALT)
    assert selected(playground) == [0, 4]
    mouse(playground, [CORNERS[3]], SHIFT)
    assert selected(playground) == [0, 3, 4]
    mouse(playground, [CORNERS[3]], SHIFT)
    assert selected(playground) == [0, 4], "a second click takes it away"
    mouse(playground, [FAR], ALT)
    assert selected(playground) == [0]


def test_a_click_selects_one_point_and_one_on_the_empty_plane_none(playground: Playground) -> None:
    select_left(playground)
    mouse(playground, [CORNERS[2]])
    assert selected(playground) == [2]
    mouse(playground, [(1.0, -2.0)])
    assert selected(playground) == []
    mouse(playground, [FAR])
    assert selected(playground) == [4]
    key(playground, Qt.Key.Key_Escape)
    assert selected(playground) == []
    assert not playground.window.selection_bar.isVisible()


def test_the_point_tool_selects_the_point_that_it_clicks(playground: Playground) -> None:
    key(playground, Qt.Key.Key_D)
    mouse(playground, [FAR])
    assert selected(playground) == [4]
    assert len(points(playground)) == 5
    mouse(playground, [FAR, (2.0, 0.3), (2.0, 0.6)])
    assert points(playground).positions[4] == pytest.approx((2.0, 0.6), abs=0.01)
    mouse(playground, [(0.5, 0.5)])
    assert len(points(playground)) == 6
    assert selected(playground) == []


def test_all_none_and_the_others_by_keys(playground: Playground) -> None:
    key(playground, Qt.Key.Key_A, CONTROL)
    assert selected(playground) == [0, 1, 2, 3, 4]
    key(playground, Qt.Key.Key_A, CONTROL | SHIFT)
    assert selected(playground) == []
    select_left(playground)
    key(playground, Qt.Key.Key_I, CONTROL | SHIFT)
    assert selected(playground) == [4]
    (menu,) = [items for title, items in menus(playground.actions).items() if "Select" in title]
    assert playground.actions.select_all in menu


def test_what_does_not_show_is_not_selected(playground: Playground) -> None:
    key(playground, Qt.Key.Key_V)
    key(playground, Qt.Key.Key_A, CONTROL)
    held_out = points(playground).place < playground.model.experiment.data.validation_share
    assert selected(playground) == points(playground).ids[~held_out].tolist()
    key(playground, Qt.Key.Key_V)
    key(playground, Qt.Key.Key_A, CONTROL)
    key(playground, Qt.Key.Key_V)
    assert selected(playground) == points(playground).ids[~held_out].tolist()


def test_points_beyond_the_view_are_counted_and_select_all_and_clear_mean_them(playground: Playground) -> None:
    plane, count = playground.window.plane, len(points(playground))

    def said() -> list[str]:
        return [label.text() for label in plane.findChildren(QLabel) if label.isVisible() and "outside" in label.text()]

    assert said() == []
    plane.request_view(View(2.5, 3.0, -3.0, -2.5))
    assert f"{count} outside" in "".join(said())
    key(playground, Qt.Key.Key_A, CONTROL)
    assert len(selected(playground)) == count
    playground.actions.clear.trigger()
    assert len(points(playground)) == 0
    assert said() == []
    playground.actions.undo.trigger()
    assert f"{count} outside" in "".join(said())


def test_escape_during_a_drag_takes_it_back(playground: Playground) -> None:
    select_left(playground)
    plane, before = playground.window.plane, playground.model.experiment
    QTest.mousePress(plane, LEFT, pos=plane.to_widget(*CORNERS[0]).toPoint())
    QTest.mouseMove(plane, plane.to_widget(1.0, 1.0).toPoint())
    assert points(playground) != before.points
    key(playground, Qt.Key.Key_Escape)
    QTest.mouseRelease(plane, LEFT, pos=plane.to_widget(1.0, 1.0).toPoint())
    assert playground.model.experiment == before
    assert playground.model.undo_stack.count() == 0
    assert selected(playground) == [0, 1, 2, 3]


def test_the_bar_covers_nothing_that_is_selected(playground: Playground) -> None:
    bar, model = playground.window.selection_bar, playground.model
    select_left(playground)
    above = bar.y()
    model.undo_stack.push(Edit(model, painted(model.experiment, [(-2.5, 2.8), (-2.0, 1.6)], 0), "Paint"))
    model.selection.choose(points(playground).ids[-2:])
    assert bar.y() > above
    assert bar.geometry().bottom() < playground.window.center.key.y()


def test_the_bar_covers_nothing_that_is_said_over_the_plane(playground: Playground) -> None:
    window, model = playground.window, playground.model
    callout, bar = window.plane.callout, window.selection_bar

    def covered() -> bool:
        said, shown = (QRect(part.mapTo(window, QPoint()), part.size()) for part in (callout, bar))
        return bool(callout.isVisible() and bar.isVisible() and said.intersects(shown))

    select_left(playground)
    assert callout.isVisible(), "five points are too few"
    assert not covered()
    within = bar.geometry()
    enough = [(0.1 * x, 0.1 * y) for x in range(15) for y in range(10)]
    for label in (0, 1):
        model.undo_stack.push(Edit(model, painted(model.experiment, enough, label), "Paint"))
    model.selection.choose(points(playground).ids[:4])
    assert not callout.isVisible()
    assert bar.y() < within.y(), "where nothing is said it has the corner"
    window.planes.set_message("Only 3 points are held out for validation: what they say can be luck.")
    assert bar.geometry() == within
    model.selection.choose(points(playground).ids[:1])
    assert not covered()


def test_the_bar_of_one_point_leaves_sight_of_how_far_a_plane_is_zoomed_in(playground: Playground) -> None:
    window = playground.window
    mouse(playground, [FAR])
    within = window.selection_bar.geometry()
    playground.actions.zoom_in.trigger()
    bar, chips = window.selection_bar, window.planes.callout_places
    assert chips
    assert not any(bar.geometry().intersects(chip) for chip in chips)
    playground.actions.zoom_out.trigger()
    assert bar.geometry() == within


def test_bar_and_message_do_not_cover_each_other(playground: Playground) -> None:
    window, model = playground.window, playground.model
    model.undo_stack.push(Edit(model, painted(model.experiment, [(-2.5, 2.8), (-2.0, 1.6)], 0), "Paint"))
    window.set_notice("Lasso: the left button draws a line around points.")
    alone = window.toast.geometry()
    model.selection.choose(points(playground).ids[-2:])
    assert window.selection_bar.y() > window.plane.height() / 2
    assert not window.toast.geometry().intersects(window.selection_bar.geometry())
    model.selection.choose(points(playground).ids[:0])
    assert window.toast.geometry() == alone


def test_coordinates_class_and_role_of_one_point_are_typed(playground: Playground) -> None:
    mouse(playground, [FAR])
    bar = playground.window.selection_bar
    assert [box.text() for box in bar.boxes] == ["2", "0"]
    for box, text in zip(bar.boxes, ("1,25", "-0.5"), strict=True):
        box.setFocus()
        box.selectAll()
        QTest.keyClicks(box, text)
        QTest.keyClick(box, Qt.Key.Key_Return)
    assert points(playground).positions[4].tolist() == [1.25, -0.5]
    assert playground.window.plane.hasFocus(), "arrow keys go on from there"
    bar.classes.setFocus()
    QTest.keyClick(bar.classes, Qt.Key.Key_Up)
    assert points(playground).labels[4] == 0
    was_held_out = bar.role.currentText() == "Validation"
    bar.role.setFocus()
    QTest.keyClick(bar.role, Qt.Key.Key_Up if was_held_out else Qt.Key.Key_Down)
    is_held_out = points(playground).place[4] < playground.model.experiment.data.validation_share
    assert is_held_out != was_held_out
    assert selected(playground) == [4]


def test_what_is_no_number_moves_nothing(playground: Playground) -> None:
    mouse(playground, [FAR])
    box = playground.window.selection_bar.boxes[0]
    box.selectAll()
    QTest.keyClicks(box, "far")
    QTest.keyClick(box, Qt.Key.Key_Return)
    assert box.text() == "2"
    assert playground.model.undo_stack.count() == 0
    (note,) = playground.window.findChildren(NumberNote)
    assert note.isVisible()
    assert note.text() == '"far" is no number.'


def test_undo_touches_neither_tool_nor_class_nor_view(playground: Playground) -> None:
    select_left(playground)
    key(playground, Qt.Key.Key_Delete)
    key(playground, Qt.Key.Key_W)
    key(playground, Qt.Key.Key_2)
    key(playground, Qt.Key.Key_BracketRight)
    playground.actions.zoom_in.trigger()
    drawing, view = playground.controller.drawing, playground.window.planes.view
    hand, tool = drawing.hand, drawing.tool
    playground.actions.undo.trigger()
    playground.actions.redo.trigger()
    assert (drawing.hand, drawing.tool, playground.window.planes.view) == (hand, tool, view)


def test_no_point_of_another_dataset_is_selected_by_its_number(playground: Playground) -> None:
    key(playground, Qt.Key.Key_A, CONTROL)
    playground.controller.settings.choose_generator("moons")
    assert selected(playground) == []
    key(playground, Qt.Key.Key_A, CONTROL)
    mouse(playground, [(2.6, 2.6)], ALT)
    drawn = points(playground).next_id
    model = playground.model
    model.undo_stack.push(Edit(model, painted(model.experiment, [(2.8, 2.8)], 0), "Paint"))
    playground.controller.selecting.select_all()
    model.undo_stack.push(Edit(model, with_setting(model.experiment, "data.noise", 0.1), "Noise"))
    assert selected(playground) == [drawn], "what was drawn is the same point"
    playground.actions.undo.trigger()
    playground.actions.undo.trigger()
    assert selected(playground) == [], "it is gone"
