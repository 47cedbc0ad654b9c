"""The diagram under mouse and keys: pointing, pinning, switching off, walking, and what is told."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
import pytest
from msgspec.structs import replace
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QColor, QImage, QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from core.protocol.inspection import AskUnit, ColumnLook, DiagramLook, UnitLook, UnitSum
from desktop.look.theme import CLASS_LOOKS, LIGHT
from desktop.network.diagram_hand import DiagramHand
from desktop.network.scales import Scales
from desktop.network.targets import NumberTarget, Target, UnitTarget
from tests.networks import look_of


@pytest.fixture
def diagram(qtbot: QtBot) -> Iterator[DiagramHand]:
    """A network 2-3-2-1 on 600 x 400 pixels, with the keyboard."""
    window = QWidget()  # pyqtgraph's views don't bear being closed twice
    qtbot.addWidget(window)
    made = DiagramHand(window)
    made.set_theme(LIGHT)
    made.resize(600, 400)
    made.set_look(look_of(2, 3, 2, 1), "tanh")
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    made.setFocus()
    yield made
    window.close()


def with_column(look: DiagramLook, column: int, **numbers: object) -> DiagramLook:
    """The same with other numbers of one column."""
    columns: list[ColumnLook] = list(look.columns)
    columns[column - 1] = replace(columns[column - 1], **numbers)
    return replace(look, columns=tuple(columns))


def middle(diagram: DiagramHand, target: Target) -> QPointF:
    return diagram.rect_of(target).center()


def point_at(diagram: DiagramHand, place: QPointF) -> None:
    none = Qt.MouseButton.NoButton
    everywhere = QPointF(diagram.mapToGlobal(place))
    event = QMouseEvent(QEvent.Type.MouseMove, place, everywhere, none, none, Qt.KeyboardModifier.NoModifier)
    QApplication.sendEvent(diagram.viewport(), event)


def click(diagram: DiagramHand, target: Target) -> None:
    QTest.mouseClick(diagram.viewport(), Qt.MouseButton.LeftButton, pos=middle(diagram, target).toPoint())


def seen(diagram: DiagramHand) -> QImage:
    image: QImage = diagram.viewport().grab().toImage()
    return image


def told(diagram: DiagramHand) -> Target | None:
    return diagram.told


def held(diagram: DiagramHand) -> tuple[UnitTarget | None, tuple[UnitTarget, ...]]:
    return diagram.pinned, diagram.off


def key(diagram: DiagramHand, *keys: Qt.Key) -> None:
    for one in keys:
        QTest.keyClick(diagram, one)


def test_who_comes_by_the_keyboard_sees_where_it_is_and_what_keys_do(diagram: DiagramHand) -> None:
    plain, saved, hint = diagram.grab().toImage(), diagram.image(1.0), diagram.readout.text()
    diagram.clearFocus()
    diagram.setFocus(Qt.FocusReason.TabFocusReason)
    assert diagram.readout.text().startswith("Arrow keys walk")
    assert diagram.grab().toImage() != plain
    assert diagram.image(1.0) == saved, "a picture in a file has no keyboard"
    diagram.clearFocus()
    assert diagram.readout.text() == hint
    assert diagram.grab().toImage() == plain


def test_a_unit_is_looked_at_as_long_as_the_pointer_rests_on_it(diagram: DiagramHand) -> None:
    unit = UnitTarget(1, 2)
    point_at(diagram, middle(diagram, unit))
    assert diagram.attended == unit
    assert "Unit 3 of layer 1" in diagram.readout.text()
    point_at(diagram, QPointF(590, 395))
    assert diagram.attended is None
    assert diagram.readout.text().replace("\n", " ").startswith("Point at a unit"), "it says what can be done"


def test_a_click_pins_a_unit_and_a_second_one_lets_it_go(diagram: DiagramHand, qtbot: QtBot) -> None:
    unit = UnitTarget(2, 1)
    click(diagram, unit)
    point_at(diagram, QPointF(590, 395))
    assert diagram.attended == unit
    point_at(diagram, middle(diagram, UnitTarget(1, 0)))
    assert diagram.attended == UnitTarget(1, 0)
    click(diagram, unit)
    with qtbot.waitSignal(diagram.attended_changed):
        point_at(diagram, QPointF(590, 395))
    assert diagram.attended is None


def test_an_edge_is_caught_within_8_pixels_and_no_further(diagram: DiagramHand) -> None:
    edge = NumberTarget(3, 0, 0)
    look = look_of(2, 3, 2, 1)
    only = np.array([[0.8, 0.0]], np.float32)
    diagram.set_look(with_column(look, 3, weights=only), "tanh")
    place, ends = middle(diagram, edge), (middle(diagram, UnitTarget(2, 0)), middle(diagram, UnitTarget(3, 0)))
    along = ends[1] - ends[0]
    across = QPointF(-along.y(), along.x()) / np.hypot(along.x(), along.y())
    for away, caught in ((0, edge), (7, edge), (-7, edge), (10, None), (-10, None)):
        point_at(diagram, place + across * away)
        assert diagram.pointed == caught


def test_an_edge_that_is_as_good_as_gone_is_not_caught(diagram: DiagramHand) -> None:
    place = middle(diagram, NumberTarget(3, 0, 1))
    point_at(diagram, place)
    assert diagram.pointed == NumberTarget(3, 0, 1)
    diagram.set_look(with_column(look_of(2, 3, 2, 1), 3, weights=np.array([[0.8, 1e-4]], np.float32)), "tanh")
    point_at(diagram, place + QPointF(0, 0.5))
    assert diagram.pointed != NumberTarget(3, 0, 1)


def test_the_edges_of_a_pinned_unit_are_caught_before_nearer_ones(diagram: DiagramHand) -> None:
    crossed = np.array([[0.0, 0.8], [0.8, 0.0]], np.float32)
    diagram.set_look(with_column(look_of(2, 2, 2, 1), 2, weights=crossed), "tanh")
    first, second = NumberTarget(2, 0, 1), NumberTarget(2, 1, 0)
    along = middle(diagram, UnitTarget(2, 1)) - middle(diagram, UnitTarget(1, 0))
    on_second = middle(diagram, second) + along * (6 / np.hypot(along.x(), along.y()))
    point_at(diagram, on_second)
    assert diagram.pointed == second
    diagram.pin(UnitTarget(1, 1))
    point_at(diagram, QPointF(590, 395))
    point_at(diagram, on_second)
    assert diagram.pointed == first


def test_an_edge_says_its_weight_and_gradient_and_a_click_wants_to_edit_it(diagram: DiagramHand, qtbot: QtBot) -> None:
    edge, look = NumberTarget(1, 1, 0), look_of(2, 3, 2, 1)
    weights, gradients = np.zeros((3, 2), np.float32), look.columns[0].gradients.copy()
    weights[1, 0], gradients[1, 0] = -0.75, 0.125
    diagram.set_look(with_column(look, 1, weights=weights, gradients=gradients), "tanh")
    point_at(diagram, middle(diagram, edge))
    words = diagram.readout.text()
    assert "x₁ → unit 2 of layer 1: −0.75" in words
    assert "gradient 0.125" in words
    with qtbot.waitSignal(diagram.edit_wanted) as wanted:
        click(diagram, edge)
    assert wanted.args == [edge]


def test_an_edge_is_as_thick_as_its_weight_and_dashed_where_that_is_negative(diagram: DiagramHand) -> None:
    def inked(weight: float) -> list[int]:
        """How many pixels across the edge are coloured, at each place along it."""
        diagram.set_look(with_column(look_of(2, 1, 1), 2, weights=np.array([[weight]], np.float32)), "tanh")
        diagram.show_edges()
        point_at(diagram, QPointF(590, 395))
        picture, at = seen(diagram), middle(diagram, NumberTarget(2, 0, 0)).toPoint()
        ground = picture.pixelColor(at + QPoint(0, 30))
        columns = range(at.x() - 40, at.x() + 40)
        rows = range(at.y() - 8, at.y() + 9)
        return [sum(picture.pixelColor(x, y) != ground for y in rows) for x in columns]

    strong, weak, negative, none = inked(1.0), inked(0.3), inked(-1.0), inked(0.001)
    assert min(strong) > max(weak) > 0
    assert min(negative) == 0
    assert max(negative) == max(strong)
    assert max(none) == 0


def test_edges_are_seen_beside_a_far_larger_one(diagram: DiagramHand) -> None:
    weights = np.full((3, 2), 0.5, np.float32)
    diagram.set_look(with_column(look_of(2, 3, 2, 1), 1, weights=weights), "tanh")
    weights = weights.copy()
    weights[0, 0] = 9.5
    edge = NumberTarget(1, 2, 1)

    def depth() -> int:
        diagram.show_edges()
        picture, at = seen(diagram), middle(diagram, edge).toPoint()
        ground = QColor(LIGHT.surface).value()
        return ground - min(picture.pixelColor(at + QPoint(0, row)).value() for row in range(-3, 4))

    plain = depth()
    diagram.set_look(with_column(look_of(2, 3, 2, 1), 1, weights=weights), "tanh")
    diagram.begin(Scales())
    diagram.set_look(with_column(look_of(2, 3, 2, 1), 1, weights=weights), "tanh")
    assert depth() > plain / 2 > 0


def test_outputs_are_called_as_the_classes_are_that_they_speak_for(diagram: DiagramHand) -> None:
    names = ("setosa", "versicolor", "virginica")
    diagram.set_class_names(names)
    diagram.set_look(look_of(2, 3, 3), "tanh")
    unit = UnitTarget(2, 1)
    point_at(diagram, middle(diagram, unit))
    assert diagram.readout.text().startswith("Output versicolor (bias")
    point_at(diagram, middle(diagram, NumberTarget(2, 1, 0)) + QPointF(0, 0.5))
    assert "→ output versicolor" in diagram.readout.text()
    point_at(diagram, QPointF(590, 395))
    box, picture = diagram.rect_of(unit), seen(diagram)
    beside = {picture.pixelColor(round(box.right()) + 8, round(box.center().y()) + row).name() for row in (-1, 0, 1)}
    assert CLASS_LOOKS[1].color.lower() in beside


def test_a_single_output_says_which_class_each_of_its_sides_is(diagram: DiagramHand) -> None:
    diagram.set_class_names(("setosa", "versicolor"))
    point_at(diagram, middle(diagram, UnitTarget(3, 0)))
    assert "above 0 (green) says versicolor, below 0 (violet) setosa" in diagram.readout.text().replace("\n", " ")
    picture = diagram.image(1.0)
    found = {picture.pixelColor(x, y).name() for x in range(400, 600) for y in range(250, picture.height())}
    assert {CLASS_LOOKS[label].color.lower() for label in (0, 1)} <= found


def test_values_under_a_resting_pointer_stay_live(diagram: DiagramHand) -> None:
    edge, look = NumberTarget(3, 0, 0), look_of(2, 3, 2, 1)
    for value, words in ((0.5, ": 0.5"), (-0.25, ": −0.25")):
        diagram.set_look(with_column(look, 3, weights=np.array([[value, 0.9]], np.float32)), "tanh")
        point_at(diagram, middle(diagram, edge))
        assert words in diagram.readout.text()
        diagram.set_look(with_column(look, 3, weights=np.array([[2 * value, 0.9]], np.float32)), "tanh")
        assert f": {2 * value:g}".replace("-", "−") in diagram.readout.text()


@pytest.mark.parametrize(("normalized", "part", "words"), [(False, "bias", "Bias"), (True, "scale", "Gamma")])
def test_biases_and_scales_are_caught_at_their_marks(
    diagram: DiagramHand, normalized: bool, part: str, words: str
) -> None:
    diagram.set_look(look_of(2, 3, 2, 1, normalized=normalized), "tanh")
    target = NumberTarget(1, 0, "scale" if part == "scale" else "bias")
    point_at(diagram, middle(diagram, target) - QPointF(1, 0))
    assert diagram.pointed == target
    assert diagram.readout.text().startswith(f"{words} of unit 1 of layer 1")


def test_a_pinned_unit_shows_its_sum_with_the_numbers_put_in(diagram: DiagramHand) -> None:
    diagram.pin(UnitTarget(1, 2))
    found = UnitSum(
        inputs=np.array([0.5, -2.0], np.float32),
        weights=np.array([2.0, 0.25], np.float32),
        bias=0.1,
        pre_activation=0.6,
        output=0.537,
        normalization=None,
    )
    question = AskUnit(variant=0, column=1, unit=2, grid=4, at=(0.5, -2.0))
    flat = np.zeros((4, 4), np.float32)
    diagram.set_closely(UnitLook(question=question, epoch=3, response=flat, pre_activation=flat, sum=found))
    words = diagram.readout.text().replace("\n", " ")
    assert "At (0.50, −2.00): 2.00·0.500 + 0.250·(−2.00) + 0.100 = pre-activation 0.600" in words
    assert "tanh(0.600) = 0.537" in words
    assert "the weighted sum of what comes in, before tanh" in words


def test_silent_units_and_those_that_are_not_shown_are_counted(diagram: DiagramHand) -> None:
    shown = [list(range(12)), list(range(12)), [0]]
    diagram.set_look(look_of(2, 60, 12, 1, shown=shown, silent=[2, 7, 50]), "relu")
    key(diagram, Qt.Key.Key_Escape)
    assert "2-60-12-1" in diagram.accessibleDescription()
    assert "3 silent" in diagram.accessibleDescription()
    point_at(diagram, middle(diagram, UnitTarget(1, 7)))
    assert "Silent: it puts out 0 at every training point" in diagram.readout.text()


def test_a_colour_means_the_same_however_much_what_is_shown_shrinks(diagram: DiagramHand) -> None:
    def color(response: float) -> str:
        diagram.set_look(look_of(2, 3, 2, 1, response=response), "relu")
        point_at(diagram, QPointF(590, 395))
        place = middle(diagram, UnitTarget(1, 1)).toPoint()
        return seen(diagram).pixelColor(place).name()

    first = color(2.0)
    assert color(0.5) != first
    assert color(2.0) == first
    color(30.0)  # what doesn't fit lets the scale grow
    assert color(2.0) != first


def test_a_unit_is_switched_off_by_key_or_menu_and_on_again(diagram: DiagramHand) -> None:
    unit = UnitTarget(1, 0)
    point_at(diagram, middle(diagram, unit))
    key(diagram, Qt.Key.Key_Delete)
    assert held(diagram) == (None, (unit,))
    key(diagram, Qt.Key.Key_0)
    assert held(diagram) == (None, ())
    menu = diagram.menu_for(unit)
    next(action for action in menu.actions() if action.text().startswith("Switch off")).trigger()
    assert held(diagram) == (None, (unit,))
    menu = diagram.menu_for(None)
    next(action for action in menu.actions() if action.text() == "Switch all units on").trigger()
    assert held(diagram) == (None, ())
    diagram.switch(UnitTarget(0, 0))
    diagram.switch(UnitTarget(3, 0))
    assert held(diagram) == (None, ())


def test_the_menu_offers_to_edit_what_there_is_and_says_why_it_cannot_be(diagram: DiagramHand) -> None:
    def offers() -> dict[str, bool]:
        return {action.text(): action.isEnabled() for action in diagram.menu_for(UnitTarget(1, 0)).actions()}

    assert offers()["Edit bias…"]
    diagram.set_look(look_of(2, 3, 2, 1, normalized=True), "tanh")
    assert offers()["Edit beta…"]
    assert offers()["Edit gamma…"]
    diagram.obstacle = "This network has stopped early."
    assert not offers()["Edit beta…"]
    assert offers()["This network has stopped early"] is False
    assert offers()["Pin"]


def test_what_is_gone_with_another_network_is_let_go(diagram: DiagramHand) -> None:
    diagram.pin(UnitTarget(2, 1))
    diagram.switch(UnitTarget(1, 2))
    diagram.set_look(look_of(2, 3, 2, 1, seed=1), "tanh")
    assert held(diagram) == (UnitTarget(2, 1), (UnitTarget(1, 2),))
    diagram.set_look(look_of(2, 4, 2, 1), "tanh")
    assert held(diagram) == (None, ())


def test_arrow_keys_walk_through_units_and_edges(diagram: DiagramHand, qtbot: QtBot) -> None:
    key(diagram, Qt.Key.Key_Right)
    assert told(diagram) == UnitTarget(0, 0)
    key(diagram, Qt.Key.Key_Down)
    assert told(diagram) == UnitTarget(0, 1)
    key(diagram, Qt.Key.Key_Right)
    assert told(diagram) == NumberTarget(1, 0, 1)
    key(diagram, Qt.Key.Key_Down)
    assert told(diagram) == NumberTarget(1, 1, 1)
    assert "x₂ → unit 2 of layer 1" in diagram.accessibleDescription()
    with qtbot.waitSignal(diagram.edit_wanted) as wanted:
        key(diagram, Qt.Key.Key_Return)
    assert wanted.args == [NumberTarget(1, 1, 1)]
    key(diagram, Qt.Key.Key_Right)
    assert told(diagram) == UnitTarget(1, 1)
    key(diagram, Qt.Key.Key_Return)
    assert held(diagram) == (UnitTarget(1, 1), ())
    key(diagram, Qt.Key.Key_Left, Qt.Key.Key_Up)
    assert told(diagram) == NumberTarget(1, 1, "bias")
    key(diagram, Qt.Key.Key_Escape)
    assert told(diagram) is None
    assert held(diagram) == (None, ())


def test_every_number_is_reached_with_the_keyboard_alone(diagram: DiagramHand) -> None:
    seen = set[Target]()
    key(diagram, Qt.Key.Key_Right)
    for column in range(4):
        units = (2, 3, 2, 1)[column]
        for _ in range(units):
            at = told(diagram)
            assert isinstance(at, UnitTarget)
            seen.add(at)
            key(diagram, Qt.Key.Key_Left)
            if told(diagram) != at:
                first = told(diagram)
                while (number := told(diagram)) is not None and number not in seen:
                    seen.add(number)
                    key(diagram, Qt.Key.Key_Down)
                assert told(diagram) == first
                key(diagram, Qt.Key.Key_Right)
            assert told(diagram) == at
            key(diagram, Qt.Key.Key_Down)
        if column < 3:
            key(diagram, Qt.Key.Key_Right, Qt.Key.Key_Right)
    shown = diagram.diagram
    assert shown is not None
    numbers = [number for unit in shown.units() for number in shown.numbers_into(unit)]
    assert seen == {*shown.units(), *numbers}


def test_a_press_beside_everything_does_nothing(diagram: DiagramHand) -> None:
    QTest.mouseClick(diagram.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(590, 395))
    assert (diagram.pinned, diagram.attended) == (None, None)
