"""The rail: the tool in hand, the classes to draw with, and what is done to all points at once."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel
from pytestqt.qtbot import QtBot

from core.experiment.fields import with_value
from core.experiment.spec import MAX_CLASSES, Experiment
from desktop.look.theme import CLASS_LOOKS, LIGHT
from desktop.panels.rail import Rail
from desktop.tools.catalog import TOOLS
from desktop.tools.ellipse import ELLIPSE
from desktop.tools.hand import Hand
from desktop.tools.point import POINT
from desktop.tools.relabel import RELABEL
from desktop.tools.spray import SPRAY
from desktop.tools.tool import Tool
from tests.desktop.panels.panel_helpers import drag
from tests.desktop.styled import style

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def rail(qtbot: QtBot) -> Rail:
    made = Rail()
    qtbot.addWidget(made)
    made.set_theme(LIGHT)
    made.resize(made.width(), 640)
    made.show()
    return made


def test_it_offers_the_classes_that_there_are(rail: Rail, qtbot: QtBot) -> None:
    rail.set_experiment(with_value(Experiment(), "data.class_count", 3))
    assert [chip.isVisible() for chip in rail.classes] == [True] * 3 + [False] * (MAX_CLASSES - 3)
    with qtbot.waitSignal(rail.class_chosen) as chosen:
        QTest.mouseClick(rail.classes[2], LEFT)
    assert chosen.args == [2]


@pytest.mark.parametrize(("count", "fewer", "more"), [(2, False, True), (4, True, True), (MAX_CLASSES, True, False)])
def test_classes_come_and_go_one_by_one(rail: Rail, count: int, fewer: bool, more: bool) -> None:
    rail.set_experiment(with_value(Experiment(), "data.class_count", count))
    changes: list[tuple[str, object]] = []
    finished: list[str] = []
    rail.value_changed.connect(lambda path, value: changes.append((path, value)))
    rail.edit_finished.connect(finished.append)
    assert (rail.fewer.isEnabled(), rail.more.isEnabled()) == (fewer, more)
    for button in (rail.fewer, rail.more):
        QTest.mouseClick(button, LEFT)
    assert changes == [("data.class_count", count + by) for by, can in ((-1, fewer), (1, more)) if can]
    assert len(finished) == len(changes)


def test_each_tool_is_told_when_it_is_picked(rail: Rail) -> None:
    told: list[Tool] = []
    rail.tool_chosen.connect(told.append)
    for tool in TOOLS:
        QTest.mouseClick(rail.tools[tool.name], LEFT)
        assert [name for name, button in rail.tools.items() if button.isChecked()] == [tool.name]
    assert told == list(TOOLS)


def test_points_are_cleared_and_held_out_ones_hidden_by_one_press(rail: Rail, qtbot: QtBot) -> None:
    with qtbot.waitSignal(rail.clear_requested):
        QTest.mouseClick(rail.clear, LEFT)
    with qtbot.waitSignal(rail.validation_visible_changed) as visible:
        QTest.mouseClick(rail.show_validation, LEFT)
    assert visible.args == [False]


def test_size_and_density_are_told_by_hand_only(rail: Rail, qtbot: QtBot) -> None:
    told: list[tuple[float, float, bool]] = []
    rail.hand_changed.connect(lambda *values: told.append(values))
    rail.set_hand(ELLIPSE, Hand(label=1, radius=0.1, density=100.0))
    assert told == []
    assert rail.tools["Ellipse"].isChecked()
    assert [chip.isChecked() for chip in rail.classes[:2]] == [False, True]
    QTest.mouseClick(rail.size_button, LEFT)
    slider = rail.radius.slider
    assert slider is not None
    qtbot.waitUntil(slider.isVisible)
    drag(slider, 1.0)
    assert told[-1] == (1.0, 100.0, False)
    QTest.mouseClick(rail.fills, LEFT, pos=QPoint(8, rail.fills.height() // 2))
    assert told[-1] == (1.0, 100.0, True)


@pytest.mark.parametrize(
    ("tool", "size", "has_density", "can_fill"),
    [
        (SPRAY, "Size", True, False),
        (RELABEL, "Size", False, False),
        (ELLIPSE, "Eraser size", True, True),
        (POINT, "Eraser size", False, False),
    ],
)
def test_the_popup_names_the_tool_and_greys_out_what_it_passes_over(
    rail: Rail, tool: Tool, size: str, has_density: bool, can_fill: bool
) -> None:
    rail.set_hand(tool, Hand())
    QTest.mouseClick(rail.size_button, LEFT)
    card = rail.fills.parentWidget()
    assert card is not None
    assert {tool.name, size} <= {label.text() for label in card.findChildren(QLabel)}
    assert all(control.isEnabled() == has_density for control in rail.density.controls)
    assert all(control.isEnabled() for control in rail.radius.controls)
    assert rail.fills.isEnabled() == can_fill


def test_every_button_says_what_it_does_and_lies_within_the_rail(rail: Rail) -> None:
    rail.set_experiment(with_value(Experiment(), "data.class_count", MAX_CLASSES))
    for button in rail.findChildren(QAbstractButton):
        if button.isVisible():
            assert button.accessibleName()
            assert button.toolTip()
            assert rail.rect().contains(button.geometry())


def test_its_tools_are_as_large_at_first_as_after_another_look(qtbot: QtBot) -> None:
    style(LIGHT)
    rail = Rail()
    qtbot.addWidget(rail)
    rail.set_theme(LIGHT)
    rail.resize(rail.width(), 640)
    with qtbot.waitExposed(rail):
        rail.show()
    tools = *rail.tools.values(), rail.more, rail.clear, rail.classes[0]
    first = [tool.size() for tool in tools]
    rail.set_theme(LIGHT)
    QApplication.processEvents()
    assert [tool.size() for tool in tools] == first


def test_the_tip_of_each_class_says_how_its_points_look(rail: Rail) -> None:
    for chip, look in zip(rail.classes, CLASS_LOOKS, strict=True):
        assert f"{look.name.lower()} {look.symbol}" in chip.accessibleDescription()
