"""The diagram of a network that trains: pointing, pinning, editing a weight, switching a unit off, and undoing all."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from core.experiment.presets import opening_experiment
from core.experiment.spec import NetworkSpec, Variant
from desktop.app import Playground
from desktop.network.diagram_hand import DiagramHand
from desktop.network.targets import NumberTarget, Target, UnitTarget

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def playground(qtbot: QtBot) -> Iterator[Playground]:
    """A window on a network 2-3-1 that has trained for an epoch, with its diagram in sight."""
    spec = opening_experiment()
    made = Playground(replace(spec, variants=(Variant(network=NetworkSpec(hidden=(3,))),)))
    made.appearance.choose("light", False)
    qtbot.addWidget(made.window)
    made.window.resize(1280, 720)
    made.window.show()
    made.window.column.settings.show_tab("Network")
    made.actions.step.trigger()
    qtbot.waitUntil(lambda: made.run.snapshot is not None and made.run.snapshot.epoch == 1, timeout=60_000)
    look = made.window.column.diagram
    qtbot.waitUntil(lambda: look.diagram is not None and look.diagram.look.epoch == 1, timeout=20_000)
    yield made
    made.window.close()


def place_of(diagram: DiagramHand, target: Target) -> QPoint:
    return diagram.rect_of(target).center().toPoint()


def test_a_person_points_pins_edits_switches_off_and_takes_it_all_back(playground: Playground, qtbot: QtBot) -> None:
    diagram, editing = playground.window.column.diagram, playground.diagram_editing
    assert editing is not None
    editor = editing.editor
    shown = diagram.diagram
    assert shown is not None
    edge, unit = NumberTarget(2, 0, 1), UnitTarget(1, 1)

    def value() -> float:
        assert diagram.diagram is not None
        return diagram.diagram.value(edge)

    QTest.mouseMove(diagram.viewport(), place_of(diagram, unit))
    QTest.mouseClick(diagram.viewport(), LEFT, pos=place_of(diagram, unit))
    qtbot.waitUntil(lambda: "pre-activation" in diagram.readout.text() and "At (" in diagram.readout.text())
    assert diagram.pinned == unit

    before = value()
    QTest.mouseClick(diagram.viewport(), LEFT, pos=place_of(diagram, edge))
    assert editor.is_open
    QTest.keyClicks(editor.box, "1.5")
    QTest.keyClick(editor.box, Qt.Key.Key_Return)
    assert not editor.is_open
    qtbot.waitUntil(lambda: value() == 1.5, timeout=20_000)
    assert diagram.pinned == unit
    playground.actions.undo.trigger()
    qtbot.waitUntil(lambda: value() == before, timeout=20_000)

    QTest.mouseMove(diagram.viewport(), place_of(diagram, unit) + QPoint(1, 1))
    diagram.setFocus()
    QTest.keyClick(diagram, Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: "Without unit 2 of layer 1: training loss" in diagram.accessibleDescription())
    assert ".." not in diagram.accessibleDescription()
    QTest.keyClick(diagram, Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: "Without unit 2" not in diagram.accessibleDescription())
    QTest.mouseClick(diagram.viewport(), LEFT, pos=place_of(diagram, unit))
    assert held(diagram) is None
    assert value() == before


def test_it_follows_the_timeline(playground: Playground, qtbot: QtBot) -> None:
    diagram, edge = playground.window.column.diagram, NumberTarget(2, 0, 1)

    def seen() -> tuple[int, float]:
        assert diagram.diagram is not None
        return diagram.diagram.look.epoch, diagram.diagram.value(edge)

    newest = seen()
    playground.run.show(0)
    qtbot.waitUntil(lambda: seen()[0] == 0, timeout=20_000)
    assert seen()[1] != newest[1]
    playground.run.show(None)
    qtbot.waitUntil(lambda: seen() == newest, timeout=20_000)


def held(diagram: DiagramHand) -> UnitTarget | None:
    return diagram.pinned
