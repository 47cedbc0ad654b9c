"""Selecting, and what one does with a selection, by mouse and keys."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import numpy as np
import pytest
from msgspec.structs import replace
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

import desktop.app
from core.data.points import Points
from core.experiment.presets import opening_experiment
from core.protocol import StepEpoch
from desktop.app import Playground
from desktop.document.edits import Edit, cleared, with_setting
from desktop.tools.frame import Frame, Handle
from tests.drawings import painted
from tests.fakes import FakeSession, session_of

Position = tuple[float, float]
NONE, SHIFT = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier
CONTROL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier
LEFT = Qt.MouseButton.LeftButton

CORNERS = ((-1.5, -1.0), (-1.5, 1.0), (-0.5, -1.0), (-0.5, 1.0))
"""Where the first four points lie, which are Blue; then comes an Orange one."""
FAR = (2.0, 0.0)


@pytest.fixture
def playground(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> Iterator[Playground]:
    monkeypatch.setattr(desktop.app, "Session", FakeSession)
    empty = replace(cleared(opening_experiment()), points=Points.empty())
    experiment = painted(painted(empty, CORNERS, 0), [FAR], 1)
    made = Playground(experiment)
    made.appearance.choose("light", False)
    qtbot.addWidget(made.window)
    made.clock.stop()
    made.window.resize(1280, 720)
    with qtbot.waitActive(made.window):
        made.window.show()
        made.window.activateWindow()
    made.settle()
    QTest.keyClick(made.window.plane, Qt.Key.Key_M)
    yield made
    made.window.close()


def points(playground: Playground) -> Points:
    return playground.model.experiment.points


def selected(playground: Playground) -> list[int]:
    ids: list[int] = playground.model.selection.ids.tolist()
    return ids


def undo_text(playground: Playground) -> str:
    return playground.model.undo_stack.undoText()


def mouse(playground: Playground, path: Sequence[Position], keys: Qt.KeyboardModifier = NONE) -> None:
    """Press the left button, go along a path, and let it go."""
    plane = playground.window.plane
    kinds = [QEvent.Type.MouseButtonPress, *[QEvent.Type.MouseMove] * (len(path) - 1), QEvent.Type.MouseButtonRelease]
    for kind, at in zip(kinds, [*path, path[-1]], strict=True):
        place = plane.to_widget(*at)
        button = Qt.MouseButton.NoButton if kind == QEvent.Type.MouseMove else LEFT
        held = Qt.MouseButton.NoButton if kind == QEvent.Type.MouseButtonRelease else LEFT
        event = QMouseEvent(kind, place, QPointF(plane.mapToGlobal(place)), button, held, keys)
        QApplication.sendEvent(plane, event)


def key(playground: Playground, which: Qt.Key, keys: Qt.KeyboardModifier = NONE) -> None:
    QTest.keyClick(playground.window.plane, which, keys)


def select_left(playground: Playground) -> None:
    """The four Blue ones."""
    mouse(playground, [(-1.8, 1.4), (-1.0, 0.0), (-0.2, -1.4)])
    assert selected(playground) == [0, 1, 2, 3]


def handle(playground: Playground, which: Handle) -> Position:
    frame = Frame.around(points(playground).positions[playground.model.selection.rows(points(playground))])
    assert frame is not None
    return frame.handles(6 / playground.window.plane.square.width())[which]


# Selecting


def test_a_drag_around_points_selects_them_and_leaves_nothing_to_undo(playground: Playground) -> None:
    select_left(playground)
    assert "4 selected" in playground.window.selection_bar.text.text()
    assert playground.window.selection_bar.isVisible()
    assert playground.model.undo_stack.count() == 0


def test_the_lasso_takes_what_lies_within_the_line(playground: Playground) -> None:
    key(playground, Qt.Key.Key_Z)
    mouse(playground, [(-2, -1.5), (-2, 1.5), (-1, 1.5), (-1, 0), (2.5, 0.5), (2.5, -0.5), (-1, -0.5), (-1, -1.5)])
    assert selected(playground) == [0, 1, 4]


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
    (menu,) = [actions for title, actions in playground.actions._menus().items() if "Select" in title]
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


# Moving, scaling, turning, mirroring


def test_a_drag_moves_what_is_selected_in_one_step(playground: Playground) -> None:
    select_left(playground)
    before = points(playground)
    mouse(playground, [CORNERS[0], (-1.2, -0.6), (-0.5, 0.0)])
    assert points(playground).positions[:4] == pytest.approx(before.positions[:4] + 1.0, abs=0.02)
    assert points(playground).positions[4:].tolist() == before.positions[4:].tolist()
    assert undo_text(playground) == "Move 4 Blue points"
    playground.actions.undo.trigger()
    assert points(playground) == before
    assert selected(playground) == [0, 1, 2, 3]


def test_within_the_frame_a_drag_moves_too(playground: Playground) -> None:
    select_left(playground)
    mouse(playground, [(-1.0, 0.0), (-0.5, 0.2), (0.0, 0.5)])
    assert undo_text(playground) == "Move 4 Blue points"


def test_a_point_that_is_not_selected_can_be_dragged_at_once(playground: Playground) -> None:
    select_left(playground)
    mouse(playground, [FAR, (1.5, 0.5), (1.0, 1.0)])
    assert points(playground).positions[4] == pytest.approx((1.0, 1.0), abs=0.01)
    assert (selected(playground), undo_text(playground)) == ([4], "Move 1 Orange point")


def test_a_shaky_click_moves_nothing_and_leaves_no_undo_step(playground: Playground) -> None:
    plane = playground.window.plane
    shake = (QApplication.startDragDistance() - 2) * 6 / plane.square.width()
    for place in (FAR, FAR):  # to select it, and when it is selected
        mouse(playground, [place, (place[0] + shake, place[1]), (place[0], place[1] - shake)])
        assert points(playground).positions[4].tolist() == list(FAR)
        assert selected(playground) == [4]
    assert playground.model.undo_stack.count() == 0
    mouse(playground, [FAR, (FAR[0] + 3 * shake, FAR[1])])
    assert undo_text(playground) == "Move 1 Orange point"


def test_arrow_keys_move_and_those_in_a_row_are_one_step(playground: Playground) -> None:
    mouse(playground, [FAR])
    for _ in range(3):
        key(playground, Qt.Key.Key_Left)
    key(playground, Qt.Key.Key_Up, SHIFT)
    assert points(playground).positions[4] == pytest.approx((1.7, 0.5), abs=1e-6)
    assert playground.model.undo_stack.count() == 1
    select_left(playground)
    key(playground, Qt.Key.Key_Down)
    assert playground.model.undo_stack.count() == 2
    assert undo_text(playground) == "Move 4 Blue points"
    sent = session_of(playground).sent
    assert not [command for command in sent if isinstance(command, StepEpoch)], "Right trains, without a selection"


def test_handles_scale_about_what_lies_opposite(playground: Playground) -> None:
    select_left(playground)
    grip = handle(playground, "e")
    mouse(playground, [grip, (grip[0] + 0.5, grip[1]), (grip[0] + 1.0, grip[1])])
    assert points(playground).positions[:4].tolist() == pytest.approx(
        np.array([(-1.5, -1.0), (-1.5, 1.0), (0.5, -1.0), (0.5, 1.0)]), abs=0.02
    )
    assert undo_text(playground) == "Scale 4 Blue points"


def test_the_round_handle_turns_about_the_middle(playground: Playground) -> None:
    select_left(playground)
    grip = handle(playground, "turn")
    reach = grip[1]
    mouse(playground, [grip, (-1.0 + reach, reach), (-1.0 + reach, 0.0)])  # a quarter, clockwise
    assert points(playground).positions[:4] == pytest.approx(
        np.array([(-2.0, 0.5), (0.0, 0.5), (-2.0, -0.5), (0.0, -0.5)]), abs=0.02
    )
    assert undo_text(playground) == "Rotate 4 Blue points"


@pytest.mark.parametrize(("keys", "axis"), [(CONTROL, 0), (CONTROL | SHIFT, 1)])
def test_mirroring_twice_changes_nothing(playground: Playground, keys: Qt.KeyboardModifier, axis: int) -> None:
    mouse(playground, [(-1.8, 1.4), (2.4, -0.2)])
    before = points(playground).positions[[1, 3, 4]]
    key(playground, Qt.Key.Key_M, keys)
    after = points(playground).positions[[1, 3, 4]]
    middle = before[:, axis].min() + before[:, axis].max()
    assert after[:, axis] == pytest.approx(middle - before[:, axis], abs=1e-6)
    assert after[:, 1 - axis].tolist() == before[:, 1 - axis].tolist()
    assert undo_text(playground) == "Mirror 3 points"
    key(playground, Qt.Key.Key_M, keys)
    assert points(playground).positions[[1, 3, 4]] == pytest.approx(before, abs=1e-6)


# Copies


def test_a_duplicate_lies_beside_the_original_selected(playground: Playground) -> None:
    select_left(playground)
    key(playground, Qt.Key.Key_D, CONTROL)
    assert selected(playground) == [5, 6, 7, 8]
    offset = points(playground).positions[5:9] - points(playground).positions[:4]
    assert np.ptp(offset, axis=0) == pytest.approx([0, 0], abs=1e-6)
    assert (np.abs(offset) > 0.05).all()
    assert points(playground).place[5:].tolist() == points(playground).place[:4].tolist()
    assert undo_text(playground) == "Duplicate 4 Blue points"
    playground.actions.undo.trigger()
    assert selected(playground) == [0, 1, 2, 3]
    playground.actions.redo.trigger()
    assert selected(playground) == [5, 6, 7, 8]


def test_copy_and_paste_beside_and_in_place(playground: Playground) -> None:
    select_left(playground)
    key(playground, Qt.Key.Key_C, CONTROL)
    key(playground, Qt.Key.Key_V, CONTROL)
    key(playground, Qt.Key.Key_V, CONTROL)
    first, second = points(playground).positions[5:9], points(playground).positions[9:13]
    assert (first != points(playground).positions[:4]).all()
    assert (first != second).all(), "each beside the one before"
    assert undo_text(playground) == "Paste 4 Blue points"
    key(playground, Qt.Key.Key_V, CONTROL | SHIFT)
    assert points(playground).positions[13:].tolist() == points(playground).positions[:4].tolist()
    assert selected(playground) == [13, 14, 15, 16]


def test_cut_takes_away_and_paste_brings_it_back_where_it_was(playground: Playground) -> None:
    select_left(playground)
    before = points(playground).positions[:4].tolist()
    key(playground, Qt.Key.Key_X, CONTROL)
    assert points(playground).ids.tolist() == [4]
    assert undo_text(playground) == "Cut 4 Blue points"
    key(playground, Qt.Key.Key_V, CONTROL)
    assert points(playground).positions[1:].tolist() == before


def test_the_clipboard_has_a_table_of_text(playground: Playground) -> None:
    key(playground, Qt.Key.Key_A, CONTROL)
    key(playground, Qt.Key.Key_C, CONTROL)
    rows = QApplication.clipboard().text().splitlines()
    held_out = points(playground).place < playground.model.experiment.data.validation_share
    assert rows[0].split("\t") == ["x", "y", "label", "role"]
    assert rows[1].split("\t") == ["-1.5", "-1.0", "0", "validation" if held_out[0] else "training"]
    assert rows[5].split("\t")[:3] == ["2.0", "0.0", "1"]
    assert len(rows) == 6


def test_text_that_somebody_else_copied_is_handed_on(playground: Playground, qtbot: QtBot) -> None:
    QApplication.clipboard().setText("1\t2\tA")
    with qtbot.waitSignal(playground.controller.clipboard.text_pasted) as told:
        key(playground, Qt.Key.Key_V, CONTROL)
    assert told.args == ["1\t2\tA"]
    assert len(points(playground)) == 5


def test_the_stamp_sets_the_selection_down_again_and_again(playground: Playground) -> None:
    select_left(playground)
    key(playground, Qt.Key.Key_Q)
    mouse(playground, [(1.0, 1.0)])
    mouse(playground, [(1.0, -1.0)])
    assert len(points(playground)) == 13
    assert points(playground).positions[5:9].mean(axis=0) == pytest.approx((1.0, 1.0), abs=0.01)
    assert selected(playground) == [0, 1, 2, 3]
    assert undo_text(playground) == "Stamp 4 Blue points"
    playground.actions.undo.trigger()
    assert len(points(playground)) == 9


def test_the_stamp_has_the_copied_points_where_nothing_is_selected(playground: Playground) -> None:
    key(playground, Qt.Key.Key_Q)
    mouse(playground, [(1.0, 1.0)])
    assert "select some points first" in playground.window.notice
    key(playground, Qt.Key.Key_A, CONTROL)
    key(playground, Qt.Key.Key_C, CONTROL)
    key(playground, Qt.Key.Key_Escape)
    mouse(playground, [(0.0, 0.0)])
    assert len(points(playground)) == 10


# Classes, roles, deleting


def test_keys_mean_the_selection_only_while_the_plane_has_the_keyboard(playground: Playground) -> None:
    select_left(playground)
    before = points(playground)
    box = playground.window.training_panel.editors["training.learning_rate"].controls[1]
    playground.window.column.tabs.setCurrentIndex(3)
    box.setFocus()
    for which in (Qt.Key.Key_Delete, Qt.Key.Key_Left, Qt.Key.Key_2):
        QTest.keyClick(box, which)
    assert points(playground) is before
    playground.window.plane.setFocus()
    key(playground, Qt.Key.Key_2)
    assert points(playground).labels.tolist() == [1, 1, 1, 1, 1]
    assert undo_text(playground) == "Relabel 4 points Orange"
    assert playground.controller.drawing.hand.label == 0, "what is drawn next keeps its class"
    key(playground, Qt.Key.Key_Delete)
    assert points(playground).ids.tolist() == [4]
    assert undo_text(playground) == "Delete 4 Orange points"
    playground.actions.undo.trigger()
    assert selected(playground) == [0, 1, 2, 3]


def test_with_a_brush_in_hand_digits_choose_what_to_draw_with(playground: Playground) -> None:
    select_left(playground)
    key(playground, Qt.Key.Key_W)
    key(playground, Qt.Key.Key_2)
    assert points(playground).labels.tolist() == [0, 0, 0, 0, 1]
    assert playground.controller.drawing.hand.label == 1


def test_a_colour_of_the_rail_is_given_to_what_is_selected(playground: Playground) -> None:
    select_left(playground)
    QTest.mouseClick(playground.window.rail.classes[1], LEFT)
    assert points(playground).labels.tolist() == [1] * 5


def test_points_are_sent_to_training_and_to_validation(playground: Playground) -> None:
    select_left(playground)
    bar, share = playground.window.selection_bar, playground.model.experiment.data.validation_share
    for button, held_out, words in (
        (bar.to_validation, True, "to validation"),
        (bar.to_training, False, "to training"),
    ):
        QTest.mouseClick(button, LEFT)
        assert ((points(playground).place < share)[:4] == held_out).all()
        assert undo_text(playground).endswith(words)
        assert not button.isEnabled(), "they are there already"


# One point


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


# Undo, other points


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
