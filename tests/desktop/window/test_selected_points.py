"""What one does with selected points, by mouse and keys: one undo step each, and selected again by undo."""

from __future__ import annotations

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from core.data.points import Points
from core.protocol import StepEpoch
from desktop.app import Playground
from desktop.control.points.clipboard import MIME, CopiedPoints, from_bytes, to_bytes
from desktop.document.edits import Edit
from desktop.tools.flip import FLIP
from desktop.tools.select import SELECT
from tests.desktop.window.selections import (
    CONTROL,
    CORNERS,
    FAR,
    LEFT,
    SHIFT,
    handle,
    key,
    mouse,
    points,
    select_left,
    selected,
    undo_text,
)
from tests.drawings import painted
from tests.fakes import session_of
from tests.tabs import show_tab


@pytest.fixture
def playground(five_points: Playground) -> Playground:
    return five_points


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


def test_flipped_points_are_copied_as_they_are(playground: Playground) -> None:
    playground.window.rail.tool_chosen.emit(FLIP)
    mouse(playground, [FAR])
    playground.window.rail.tool_chosen.emit(SELECT)
    mouse(playground, [FAR])
    playground.actions.copy.trigger()
    playground.actions.paste.trigger()
    flip_at = points(playground).flip_at
    assert len(flip_at) == 6
    assert flip_at[4] == flip_at[5] < 0


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
    box = playground.window.training_panel.widget.editors["training.learning_rate"].controls[1]
    tabs = playground.window.column.tabs
    show_tab(playground.window, "Training")
    box.setFocus()
    for which in (Qt.Key.Key_Delete, Qt.Key.Key_Left, Qt.Key.Key_2):
        QTest.keyClick(box, which)
    assert points(playground) is before
    tabs.setFocus()
    for which in (Qt.Key.Key_Delete, Qt.Key.Key_2, Qt.Key.Key_1):
        QTest.keyClick(tabs, which)
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


def test_a_press_on_a_box_that_is_greyed_out_takes_the_keyboard_from_the_plane(playground: Playground) -> None:
    select_left(playground)
    window, before = playground.window, points(playground)
    show_tab(window, "Cures")
    window.plane.setFocus()
    slider, box = window.regularization_panel.editors["regularization.dropout.rate"].controls[-2:]
    for control in (box, slider):
        window.plane.setFocus()
        assert not control.isEnabled()
        place = control.mapTo(window, control.rect().center())
        QTest.mouseClick(window.windowHandle(), Qt.MouseButton.LeftButton, pos=place)
        for which in (Qt.Key.Key_2, Qt.Key.Key_Left, Qt.Key.Key_Delete):
            QTest.keyClick(window.windowHandle(), which)
        assert points(playground) is before, "who typed into a box that takes nothing has changed nothing"


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


def test_thousands_of_points_have_their_halos_again_when_they_have_come_to_rest(playground: Playground) -> None:
    model, plane = playground.model, playground.window.plane
    places = np.random.default_rng(0).uniform(-2.5, 2.5, (2500, 2))
    model.undo_stack.push(Edit(model, painted(model.experiment, places, 0), "Paint"))
    key(playground, Qt.Key.Key_A, CONTROL)

    def inked() -> int:
        """Pixels of the colour around halos."""
        image = plane.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
        pixels = np.frombuffer(image.constBits(), np.uint32) & 0xFFFFFF
        return int((pixels == int(playground.window.theme.accent[1:], 16)).sum())

    assert inked() > 2500
    QTest.mousePress(plane, LEFT, pos=plane.to_widget(0, 0).toPoint())
    for x in (0.5, 1.0):
        QTest.mouseMove(plane, plane.to_widget(x, 0).toPoint())
    assert inked() < 100, "they would take too long to paint with every move"
    QTest.mouseRelease(plane, LEFT, pos=plane.to_widget(1.0, 0).toPoint())
    assert inked() > 2500


def test_who_pastes_elsewhere_gets_points_and_a_table_also_once_the_window_has_gone(playground: Playground) -> None:
    select_left(playground)
    playground.actions.copy.trigger()
    copied, clipboard = points(playground).kept(np.array([True] * 4 + [False])), QGuiApplication.clipboard()
    for close in (lambda: None, playground.window.close):
        close()
        data = clipboard.mimeData()
        assert data.text().splitlines()[0] == "x\ty\tlabel\trole"
        assert len(data.text().splitlines()) == 5
        there = from_bytes(bytes(data.data(MIME).data()))
        assert there is not None
        assert there.positions.tolist() == copied.positions.tolist()
        assert there.labels.tolist() == copied.labels.tolist()
    assert not isinstance(data, CopiedPoints), "nothing of this program is needed for it any more"


@pytest.mark.parametrize("broken", [b"", b"[[0,0,0,1,0]]", b"\x93NUMPY", to_bytes(Points.empty())[:-10] + b"garbage"])
def test_what_others_put_on_the_clipboard_under_the_same_name_is_no_point(broken: bytes) -> None:
    assert from_bytes(broken) is None
