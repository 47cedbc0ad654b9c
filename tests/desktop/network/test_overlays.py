"""What the diagram shows of a dropout mask and of a training step: dark units, and numbers that can be read."""

from __future__ import annotations

from functools import cache
from itertools import combinations, pairwise

import numpy as np
import pytest
from msgspec.structs import replace
from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QRectF
from PySide6.QtGui import QHelpEvent, QImage
from PySide6.QtWidgets import QAbstractButton, QApplication, QToolTip, QWidget
from pytestqt.qtbot import QtBot

from core.experiment.presets import opening_experiment
from core.experiment.spec import Dropout, Experiment, NetworkSpec, Regularization, Variant
from core.learning.inspection.step_trace import trace_step
from core.learning.trainer import Trainer
from core.protocol.inspection import AskStep, StepTrace
from desktop.inside.step_numbers import number
from desktop.inside.step_reading import Chosen
from desktop.look.theme import LIGHT, projector
from desktop.network.diagram_hand import DiagramHand
from desktop.network.mask_overlay import MaskOverlay
from desktop.network.overlay import MessageOverlay
from desktop.network.step_overlay import StepOverlay
from desktop.network.tags import Tag
from desktop.network.tags_item import TagsItem
from desktop.network.targets import NumberTarget, UnitTarget
from tests.desktop.styled import style
from tests.masks import mask
from tests.networks import look_of

NAMES = ("cat", "dog")
PARTS = range(4)
FIRST = Chosen(0, 0, 0)
LARGE, LOW = (650, 660), (490, 220)


@pytest.fixture
def diagram(bare_diagram: DiagramHand) -> DiagramHand:
    bare_diagram.resize(*LARGE)
    return bare_diagram


@cache
def trace_of(*hidden: int, dropout: bool = False, normalized: bool = False) -> StepTrace:
    """The second step of a network on the opening experiment's points, from the engine."""
    regularization = Regularization(dropout=Dropout(enabled=dropout))
    network = NetworkSpec(hidden=hidden, batch_normalization=normalized)
    experiment: Experiment = replace(
        opening_experiment(), variants=(Variant(network=network, regularization=regularization),)
    )
    trainer = Trainer(experiment)
    trainer.train_steps(1)
    return trace_step(trainer.subject(0), AskStep(variant=0), 1.0)


def show_step(diagram: DiagramHand, trace: StepTrace, part: int, chosen: Chosen = FIRST) -> None:
    widths = [layer.z.shape[1] for layer in trace.layers]
    diagram.set_look(look_of(2, *widths), "tanh")
    diagram.choose_mode("step")
    diagram.set_overlay(StepOverlay(trace, part, chosen, NAMES))


def tags(diagram: DiagramHand) -> list[Tag]:
    item = next(item for item in diagram.scene().items() if isinstance(item, TagsItem))
    return list(item.tags)


def told_at(diagram: DiagramHand, target: UnitTarget) -> str:
    """The numbers that stand at a unit: right of its map's middle, or at or below its lower edge."""
    unit = diagram.rect_of(target)

    def is_there(tag: QRectF) -> bool:
        right_of_it = abs(tag.left() - unit.right()) < 4 and tag.top() < unit.center().y() <= tag.bottom()
        return right_of_it or (abs(tag.center().x() - unit.center().x()) < 1 and abs(tag.top() - unit.bottom()) < 40)

    return " ".join(" ".join(tag.lines) for tag in tags(diagram) if is_there(QRectF(*tag.box)))


def seen(diagram: DiagramHand) -> QImage:
    image: QImage = diagram.viewport().grab().toImage()
    return image


def test_units_that_a_mask_silences_are_dark_and_their_edges_gone(diagram: DiagramHand) -> None:
    look = look_of(2, 4, 3, 1, response=0.0)
    weights = np.zeros((4, 2), np.float32)
    weights[0, 0], weights[2, 1] = 1.0, 1.0
    columns = [replace(look.columns[0], weights=weights), *look.columns[1:]]
    diagram.set_look(replace(look, columns=tuple(columns)), "tanh")

    def is_dark(unit: int) -> bool:
        return seen(diagram).pixelColor(diagram.rect_of(UnitTarget(1, unit)).center().toPoint()).lightness() < 128

    def has_edge(unit: int, origin: int) -> bool:
        at = diagram.rect_of(NumberTarget(1, unit, origin)).center().toPoint()
        found = {seen(diagram).pixelColor(at.x(), at.y() + dy).name() for dy in range(-4, 5)}
        return found != {LIGHT.surface.lower()}

    assert has_edge(0, 0)
    assert not is_dark(0)
    diagram.choose_mode("mask")
    diagram.set_overlay(MaskOverlay(mask(silent=1), NAMES))
    assert [is_dark(unit) for unit in range(4)] == [True, False, False, False]
    assert not has_edge(0, 0)
    assert has_edge(2, 1)
    text = diagram.readout.text().replace("\n", " ")
    assert "Point 1 of 5, dog at (1.00, −0.50)" in text
    assert "Each point has its own mask: each unit is silent with a chance of" in text
    diagram.point_to(diagram.rect_of(UnitTarget(1, 0)).center())
    assert "silent in this step" in diagram.readout.text()
    diagram.choose_mode("answers")
    assert not is_dark(0)
    assert has_edge(0, 0)


def test_of_a_wide_layer_the_mask_of_the_units_that_are_shown_is_seen_and_all_are_counted(diagram: DiagramHand) -> None:
    diagram.set_look(look_of(2, 64, 3, 1, shown=[(5, 40, 63), (0, 1, 2), (0,)]), "tanh")
    diagram.choose_mode("mask")
    overlay = MaskOverlay(mask(silent=41, hidden=(64, 3)), NAMES)
    diagram.set_overlay(overlay)
    assert diagram.diagram is not None
    assert set(overlay.silent(diagram.diagram)) == {UnitTarget(1, 5), UnitTarget(1, 40)}
    assert overlay.note(diagram.diagram, 1) == "41 of 64 silent"


def test_while_dropout_is_off_it_says_so(diagram: DiagramHand) -> None:
    diagram.set_look(look_of(2, 4, 3, 1), "tanh")
    diagram.choose_mode("mask")
    diagram.set_overlay(MaskOverlay(mask(silent=0, rate=0.0), NAMES))
    assert "Dropout is off" in diagram.readout.text()


@pytest.mark.parametrize("size", [LARGE, LOW])
@pytest.mark.parametrize("is_projector", [False, True])
@pytest.mark.parametrize("normalized", [False, True])
def test_no_two_numbers_of_a_step_lie_over_one_another(
    diagram: DiagramHand, size: tuple[int, int], is_projector: bool, normalized: bool
) -> None:
    diagram.set_theme(projector(LIGHT) if is_projector else LIGHT)
    diagram.resize(*size)
    trace = trace_of(8, 8, 8, dropout=True, normalized=normalized)
    for part in PARTS:
        for chosen in (Chosen(0, 0, 0), Chosen(3, 1, 7), Chosen(1, 3, 0)):
            show_step(diagram, trace, part, chosen)
            boxes = [QRectF(*tag.box) for tag in tags(diagram)]
            assert boxes
            assert not any(one.intersects(other) for one, other in combinations(boxes, 2))
            room = QRectF(diagram.rect()).adjusted(0, diagram.bar.height(), 0, -diagram.strip.height())
            assert all(room.contains(box) for box in boxes)


def test_each_unit_has_its_numbers_of_the_part_that_is_shown(diagram: DiagramHand) -> None:
    trace, point = trace_of(4, 3), 2
    assert trace.inputs is not None
    for part in PARTS:
        show_step(diagram, trace, part, Chosen(point, 0, 0))
        for column, layer in enumerate(trace.layers, 1):
            for unit in range(layer.z.shape[1]):
                text = told_at(diagram, UnitTarget(column, unit))
                is_output = column == len(trace.layers)
                if part == 0:
                    assert number(float(layer.z[point, unit])) in text
                    assert number(float(layer.h[point, unit])) in text
                elif part == 1:
                    assert (number(float(layer.h[point, unit])) in text) == is_output
                elif part == 2:
                    assert number(float(layer.dz[point, unit])) in text
        if part == 0:
            assert number(float(trace.inputs[point, 1])) in told_at(diagram, UnitTarget(0, 1))


def around(diagram: DiagramHand) -> str:
    return " | ".join(" ".join(tag.lines) for tag in tags(diagram) if tag.is_front)


def test_the_edges_of_the_unit_that_is_looked_at_have_numbers(diagram: DiagramHand) -> None:
    trace = trace_of(4, 3)
    first, second = trace.layers[0].weights, trace.layers[1].weights
    show_step(diagram, trace, 0, Chosen(0, 1, 2))
    for source in range(4):
        assert f"w {number(float(second.before[2, source]))}" in around(diagram)
    show_step(diagram, trace, 3, Chosen(0, 1, 2))
    for source in range(4):
        assert f"g {number(float(second.gradient[2, source]))}" in around(diagram)
        change = float(second.after[2, source]) - float(second.before[2, source])
        assert number(change) in around(diagram)
    diagram.point_to(diagram.rect_of(UnitTarget(1, 1)).center())
    for source in range(2):
        assert f"g {number(float(first.gradient[1, source]))}" in around(diagram)
    assert "Unit 2 of layer 1" in diagram.readout.text()
    diagram.point_to(None)
    show_step(diagram, trace, 2, Chosen(0, 0, 1))
    for target in range(3):
        assert f"w {number(float(second.before[target, 1]))}" in around(diagram), "what its derivative is made of"


def test_pointing_at_an_edge_tells_how_the_optimizer_changes_that_weight(diagram: DiagramHand) -> None:
    trace = trace_of(4, 3)
    show_step(diagram, trace, 3)
    edge = NumberTarget(3, 0, 2)
    diagram.point_to(diagram.rect_of(edge).center())
    assert diagram.pointed == edge
    assert number(float(trace.layers[2].weights.gradient[0, 2])) in around(diagram)
    words = diagram.readout.text()
    assert "for unit 3" in words
    assert number(float(trace.layers[2].weights.loss_gradient[0, 2])) in words
    diagram.point_to(diagram.rect_of(NumberTarget(3, 0, "bias")).center())
    assert "The gradient of a bias" in diagram.readout.text()


def test_batch_statistics_stand_at_the_unit_and_silent_units_are_dark(diagram: DiagramHand) -> None:
    trace = trace_of(4, 3, dropout=True, normalized=True)
    norm, factors = trace.layers[0].normalization, trace.layers[0].factors
    assert norm is not None
    assert factors is not None
    show_step(diagram, trace, 0, Chosen(0, 0, 1))
    assert f"mean {number(float(norm.mean[1]))}" in around(diagram)
    assert f"var {number(float(norm.variance[1]))}" in around(diagram)
    for unit in range(4):
        assert ("silent" in told_at(diagram, UnitTarget(1, unit))) == (factors[0, unit] == 0)


def test_where_units_are_too_small_for_numbers_it_says_where_they_are_larger(diagram: DiagramHand) -> None:
    show_step(diagram, trace_of(8, 8, 8), 0)
    assert "F3" not in diagram.readout.text()
    diagram.resize(400, 170)
    assert "F3: room for all numbers" in diagram.readout.text().replace("\n", " ")


def words_at(diagram: DiagramHand) -> str:
    return diagram.readout.text().replace("\n", " ")


def test_in_a_low_diagram_a_pinned_units_whole_sum_is_read_over_the_diagram(diagram: DiagramHand) -> None:
    diagram.resize(*LOW)
    show_step(diagram, trace_of(8, 8), 0)
    diagram.pin(UnitTarget(2, 1))
    shown = words_at(diagram)
    assert not shown.endswith("…")
    assert "h = tanh" in shown
    assert diagram.readout.geometry().bottom() == diagram.strip.bottom()
    assert not diagram.readout.geometry().intersects(diagram.bar.geometry())
    below = diagram.readout.grab().toImage()
    assert below.pixelColor(below.width() - 3, 8).name() == LIGHT.surface.lower(), "on a ground of its own"


def test_a_low_diagram_says_in_full_why_no_step_is_told(diagram: DiagramHand) -> None:
    diagram.resize(300, 200)
    diagram.set_look(look_of(2, 64, 64, 1), "tanh")
    diagram.choose_mode("step")
    reason = "This network has 2 hidden layers of up to 64 units: a step has more numbers than anybody can follow."
    diagram.set_overlay(MessageOverlay(f"{reason} Choose at most 3 layers of 8 units under Network."))
    assert words_at(diagram).endswith("Choose at most 3 layers of 8 units under Network.")


def test_words_cover_nothing_that_the_pointer_could_reach_while_it_is_there(diagram: DiagramHand) -> None:
    diagram.resize(*LOW)
    show_step(diagram, trace_of(8, 8), 0)
    diagram.pin(UnitTarget(2, 1))
    assert diagram.readout.y() < diagram.strip.top()
    diagram.point_to(diagram.rect_of(UnitTarget(2, 1)).center())
    assert diagram.readout.geometry() == diagram.strip


@pytest.mark.parametrize("size", [(490, 160), (480, 120)])
def test_a_low_diagram_says_with_which_chance_a_unit_is_silent(diagram: DiagramHand, size: tuple[int, int]) -> None:
    diagram.resize(*size)
    diagram.set_look(look_of(2, 8, 8, 1), "tanh")
    diagram.choose_mode("mask")
    diagram.set_overlay(MaskOverlay(mask(silent=2, hidden=(8, 8)), NAMES))
    assert words_at(diagram).endswith("with a chance of 50 %.")


def point_to_low_edge(diagram: DiagramHand, top: int) -> QPoint:
    """An edge in a diagram too low for all that is to say of it, its window so far down on the screen; the place is the
    diagram's."""
    style(LIGHT)
    window = diagram.window()
    window.move(0, top)
    window.resize(500, 300)
    diagram.resize(*LOW)
    show_step(diagram, trace_of(8, 8), 0)
    place = diagram.rect_of(NumberTarget(2, 1, 0)).center()
    diagram.point_to(place)
    return place.toPoint()


def tip_at(diagram: DiagramHand, at: QPoint, qtbot: QtBot) -> QWidget:
    """The tooltip that a rest of the pointer brings."""
    QApplication.sendEvent(diagram, QHelpEvent(QEvent.Type.ToolTip, at, diagram.mapToGlobal(at)))
    qtbot.waitUntil(QToolTip.isVisible)
    (tip,) = (one for one in QApplication.topLevelWidgets() if one.isVisible() and one.inherits("QTipLabel"))
    return tip


def test_a_tooltip_says_what_has_no_room_and_covers_neither_the_diagram_nor_its_words(
    diagram: DiagramHand, qtbot: QtBot, qapp: QApplication
) -> None:
    at = point_to_low_edge(diagram, 300)
    assert words_at(diagram).endswith("…")
    shown_at: list[QRect] = []

    class Watch(QObject):
        def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
            if event.type() == QEvent.Type.Show and isinstance(watched, QWidget) and watched.inherits("QTipLabel"):
                shown_at.append(watched.frameGeometry())
            return super().eventFilter(watched, event)

    watch = Watch()
    qapp.installEventFilter(watch)
    tip = tip_at(diagram, at, qtbot)
    said = QToolTip.text().replace("\n", " ")
    assert all(line.removesuffix(".") in said for line in diagram.lines())
    qapp.removeEventFilter(watch)
    all_of_it = QRect(diagram.mapToGlobal(QPoint(0, 0)), diagram.size())
    assert not tip.frameGeometry().intersects(all_of_it)
    assert not shown_at[0].intersects(all_of_it), "nor for a moment: the pointer would have left what it points at"
    QToolTip.hideText()


def test_a_tooltip_stays_on_the_screen(diagram: DiagramHand, qtbot: QtBot) -> None:
    tip = tip_at(diagram, point_to_low_edge(diagram, 0), qtbot)
    assert tip.y() >= diagram.screen().availableGeometry().top()
    QToolTip.hideText()


def test_no_tooltip_repeats_what_is_read_below_the_diagram_in_other_rows(diagram: DiagramHand) -> None:
    style(LIGHT)
    diagram.resize(320, 400)
    diagram.set_look(look_of(2, 3, 1), "tanh")
    place = diagram.rect_of(UnitTarget(1, 1)).center()
    diagram.point_to(place)
    assert diagram.readout.text() != "\n".join(diagram.lines()), "in rows of its own"
    assert not words_at(diagram).endswith("…")
    QApplication.sendEvent(
        diagram, QHelpEvent(QEvent.Type.ToolTip, place.toPoint(), diagram.mapToGlobal(place.toPoint()))
    )
    assert not QToolTip.isVisible()


def test_a_step_of_another_network_is_not_shown_on_this_one(diagram: DiagramHand) -> None:
    show_step(diagram, trace_of(4, 3), 0)
    assert tags(diagram)
    diagram.set_look(look_of(2, 5, 3, 1), "tanh")
    assert not tags(diagram)


@pytest.mark.parametrize("width", [256, 8])
def test_what_is_said_below_a_column_stays_clear_of_the_next_however_close_they_stand(
    diagram: DiagramHand, width: int
) -> None:
    diagram.resize(490, 180)
    hidden = [width] * 6
    few = [tuple(range(min(width, 10)))] * 6
    diagram.set_look(look_of(2, *hidden, 1, shown=[*few, (0,)]), "tanh")
    diagram.choose_mode("mask")
    diagram.set_overlay(MaskOverlay(mask(silent=width // 5, hidden=tuple(hidden)), NAMES))
    boxes = [[diagram.rect_of(UnitTarget(column, unit)) for unit in few[0]] for column in range(1, 7)]
    middles = [(min(box.left() for box in one) + max(box.right() for box in one)) / 2 for one in boxes]
    lowest = max(box.bottom() for one in boxes for box in one)
    image = seen(diagram)
    for a, b in pairwise(middles):
        between = round((a + b) / 2)
        column = {image.pixelColor(between, y).name() for y in range(round(lowest) + 4, diagram.readout.y())}
        assert column == {LIGHT.surface.lower()}


@pytest.mark.parametrize("mode", ["answers", "mask", "step"])
def test_no_two_buttons_over_the_diagram_are_called_alike(diagram: DiagramHand, mode: str) -> None:
    diagram.choose_mode(mode)
    names = [button.text() for button in diagram.bar.findChildren(QAbstractButton) if button.isVisible()]
    assert len(set(filter(None, names))) == len(list(filter(None, names))) >= 3


@pytest.mark.parametrize("part", [0, 2])
def test_on_a_projector_a_sum_of_many_terms_is_read_to_its_result(diagram: DiagramHand, part: int) -> None:
    theme = projector(LIGHT)
    style(theme)
    diagram.set_theme(theme)
    trace = trace_of(8, 8, dropout=True, normalized=True)
    for unit in range(8):
        show_step(diagram, trace, part, Chosen(0, 0, unit))
        dz, out = float(trace.layers[0].dz[0, unit]), float(trace.layers[0].out[0, unit])
        words = diagram.readout.text().replace("\n", " ")
        assert f"= {number(dz if part == 2 else out)}" in words
