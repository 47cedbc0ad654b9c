"""Room for the numbers of a step: beside the maps of units, and in the row of buttons above them."""

from __future__ import annotations

from dataclasses import replace
from itertools import combinations

import pytest
from PySide6.QtCore import QPoint, QRect, QRectF
from PySide6.QtWidgets import QApplication

from desktop.inside.step_reading import Chosen
from desktop.look.theme import LIGHT, Theme, projector
from desktop.network import tags as tags_room
from desktop.network.diagram_hand import DiagramHand
from desktop.network.places import Places
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
        QApplication.processEvents()
        assert not bar.back.isHidden(), "the way back is there, with its word or with an arrow"
        for button in (*bar.parts, bar.back, bar.forth):
            assert button.width() >= button.sizeHint().width()


@pytest.mark.parametrize("theme", [LIGHT, projector(LIGHT)])
def test_the_way_back_is_an_arrow_where_its_word_has_no_room(bare_diagram: DiagramHand, theme: Theme) -> None:
    """In the tab of a projector at 1280x720, and in a window that becomes wide and narrow again."""
    diagram, told = bare_diagram, set[str]()
    style(theme)
    diagram.set_theme(theme)
    bar = diagram.bar
    show_step(diagram, trace_of(8, 8), 0)
    bar.set_point("1/32", has_others=True)
    for width in (900, *range(520, 420, -10), 900):
        diagram.resize(width, 270)
        for part in (0, 3):
            bar.set_part(part, can_go_on=True, is_running=False)
            QApplication.processEvents()
            assert bar.back.isVisible(), width
            assert bar.back.accessibleName() == "Back"
            told.add(bar.back.text())
            row = (*bar.parts, bar.earlier, bar.point, bar.later, bar.back, bar.forth)
            boxes = [QRect(one.mapTo(bar, QPoint(0, 0)), one.size()) for one in row]
            assert not any(one.intersects(other) for one, other in combinations(boxes, 2)), width
            assert all(bar.rect().contains(box) for box in boxes), width
            assert all(one.width() >= one.sizeHint().width() for one in row), width
        if width == 900:
            assert bar.back.text() == "Back"
    assert "Back" in told
    assert len(told) == 2 or theme == LIGHT, "an arrow somewhere"


def test_each_column_is_measured_once_for_all_its_numbers(
    bare_diagram: DiagramHand, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whenever another unit is pointed at, its step's numbers are laid out anew, within a frame."""
    measured: list[int] = []

    def pitch(places: Places, column: int) -> float:
        measured.append(column)
        return _pitch(places, column)

    _pitch = tags_room._pitch
    diagram = bare_diagram
    diagram.resize(660, 610)
    show_step(diagram, trace_of(8, 8, 8), 0)
    monkeypatch.setattr(tags_room, "_pitch", pitch)
    for unit in (0, 5):
        measured.clear()
        diagram.point_to(diagram.rect_of(UnitTarget(2, unit)).center())
        assert tags(diagram)
        assert sorted(measured) == sorted(set(measured))
        assert set(measured) >= {1, 2, 3}


@pytest.mark.parametrize("size", [(490, 200), (510, 230), (450, 530)])
@pytest.mark.parametrize("normalized", [False, True])
def test_what_is_told_of_a_step_ends_with_a_whole_sum(
    bare_diagram: DiagramHand, size: tuple[int, int], normalized: bool
) -> None:
    """A sum that is cut can't be redone: in the projector's tab at 1280x720, and in the plane's place at 1024x640."""
    diagram, theme = bare_diagram, projector(LIGHT)
    style(theme)
    diagram.set_theme(theme)
    diagram.resize(*size)
    for hidden in ((8, 8), (8, 8, 8)):
        for part in PARTS:
            for chosen in (FIRST, Chosen(3, 1, 7)):
                show_step(diagram, trace_of(*hidden, normalized=normalized), part, chosen)
                words = diagram.readout.text()
                assert words
                assert not words.endswith("…"), (hidden, part, chosen)
                assert "=" in words or "click on a unit" in words.replace("\n", " "), "else how it is seen"
                diagram.switch(UnitTarget(1, 2))
                words = diagram.readout.text()
                assert "=" in words or "click on a unit" in words.replace("\n", " "), "it takes no sum away"
                diagram.switch(UnitTarget(1, 2))


def test_a_step_says_that_it_counts_with_a_unit_that_is_switched_off(bare_diagram: DiagramHand) -> None:
    diagram = bare_diagram
    diagram.resize(660, 610)
    show_step(diagram, trace_of(8, 8), 0)
    assert "switched off" not in diagram.readout.text()
    diagram.switch(UnitTarget(1, 2))
    assert "The step includes the unit that is switched off." in diagram.lines()
    assert "The step includes the unit that is switched off" in diagram.readout.text()
    diagram.switch(UnitTarget(2, 0))
    assert "The step includes the units that are switched off" in diagram.readout.text()
    diagram.resize(490, 230)
    assert "=" in diagram.readout.text(), "the sum keeps its place"
    assert "The step includes the units that are switched off." in diagram.lines(), "which the pointer tells whole"
    diagram.choose_mode("answers")
    assert not any("The step" in line for line in diagram.lines())
