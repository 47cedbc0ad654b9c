"""Room for the numbers of a step: beside the maps of units, and in the row of buttons above them."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, QRectF
from PySide6.QtWidgets import QApplication

from desktop.inside.step_reading import Chosen
from desktop.look.theme import LIGHT, Theme, projector
from desktop.network.diagram_hand import DiagramHand
from desktop.network.targets import UnitTarget
from tests.desktop.network.test_overlays import FIRST, PARTS, show_step, tags, told_at, trace_of
from tests.desktop.styled import style


@pytest.mark.parametrize("hidden", [(8, 8), (8, 8, 8)])
@pytest.mark.parametrize("size", [(450, 530), (660, 610)])
def test_on_a_projector_most_of_each_map_is_seen_beside_its_number(
    bare_diagram: DiagramHand, hidden: tuple[int, ...], size: tuple[int, int]
) -> None:
    """In the plane's place of windows of 1024x640 and 1280x720."""
    diagram = bare_diagram
    theme = projector(LIGHT)
    style(theme)
    diagram.set_theme(theme)
    diagram.resize(*size)
    trace = trace_of(*hidden, dropout=True)
    sides = set()
    for part in PARTS:
        for chosen in (FIRST, Chosen(3, 1, 7)):
            show_step(diagram, trace, part, chosen)
            assert diagram.diagram is not None
            sides.add(diagram.rect_of(UnitTarget(1, 0)).width())
            boxes = [QRectF(*tag.box) for tag in tags(diagram)]
            for target in diagram.diagram.units():
                one = diagram.rect_of(target)
                over = [box.intersected(one) for box in boxes if box.intersects(one)]
                assert sum(box.width() * box.height() for box in over) <= 0.35 * one.width() * one.height()
                if part != 1 and target.column > 0:
                    assert told_at(diagram, target), "and each has its number"
    assert len(sides) == 1, "units stay as they are from part to part"


def test_in_a_narrow_column_with_large_type_no_part_of_a_step_loses_its_word(bare_diagram: DiagramHand) -> None:
    diagram = bare_diagram
    diagram.resize(420, 560)
    show_step(diagram, trace_of(4, 3), 0)
    bar = diagram.bar
    bar.set_point("18/64", has_others=True)
    bar.set_part(0, can_go_on=True, is_running=False)
    theme = replace(LIGHT, type_scale=2.0)
    style(theme)
    diagram.set_theme(theme)
    QApplication.processEvents()
    assert bar.height() >= bar.minimumSizeHint().height()
    for button in (*bar.parts, bar.forth):
        assert button.width() >= button.sizeHint().width()
    assert diagram.rect_of(UnitTarget(1, 0)).top() >= bar.geometry().bottom(), "units make room for another row"
    diagram.resize(900, 560)
    QApplication.processEvents()
    assert bar.parts[0].mapTo(bar, QPoint(0, 0)).y() == bar.later.mapTo(bar, QPoint(0, 0)).y()


@pytest.mark.parametrize("theme", [LIGHT, projector(LIGHT)])
def test_no_word_of_the_steps_buttons_is_cut_off_in_the_narrowest_column(
    bare_diagram: DiagramHand, theme: Theme
) -> None:
    diagram = bare_diagram
    style(theme)
    diagram.set_theme(theme)
    bar = diagram.bar
    for width in (round(theme.px(320)), round(theme.px(500))):
        diagram.resize(width, 400)
        show_step(diagram, trace_of(4, 3), 0)
        bar.set_point("18/64", has_others=True)
        bar.set_part(1, can_go_on=True, is_running=False)
        assert bar.minimumSizeHint().width() <= width
        assert bar.back.isHidden() == (width < theme.px(400))
