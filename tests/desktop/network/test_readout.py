"""The words below the diagram: how many lines they take, and what they cover."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from desktop.look.theme import LIGHT
from desktop.network.diagram_hand import DiagramHand
from desktop.network.targets import UnitTarget
from tests.networks import look_of


@pytest.fixture
def diagram(qtbot: QtBot) -> Iterator[DiagramHand]:
    """A network 2-3-2-1."""
    window = QWidget()  # pyqtgraph's views don't bear being closed twice
    qtbot.addWidget(window)
    made = DiagramHand(window)
    made.set_theme(LIGHT)
    made.set_look(look_of(2, 3, 2, 1), "tanh")
    window.show()
    yield made
    window.close()


def test_in_a_shallow_diagram_words_take_one_line_and_cover_keys_only_while_they_need_two(diagram: DiagramHand) -> None:
    diagram.resize(480, 120)
    line = diagram.readout.fontMetrics().lineSpacing()
    assert diagram.readout.height() < 2 * line
    assert not diagram.readout.text().endswith("…")
    diagram.pin(UnitTarget(2, 1))
    diagram.set_without("Without unit 2 of layer 1: " + "training loss 0.500 → 0.750, " * 4)
    assert diagram.readout.height() > 2 * line
    shown = diagram.diagram
    assert shown is not None
    assert all(diagram.rect_of(unit).bottom() < diagram.readout.y() for unit in shown.units())
    diagram.unpin()
    diagram.set_without("")
    assert diagram.readout.height() < 2 * line


@pytest.mark.parametrize("height", [160, 400])
def test_words_hide_no_unit_and_no_key_however_many_they_are(diagram: DiagramHand, height: int) -> None:
    def image() -> QImage:
        whole: QImage = diagram.grab().toImage()
        return whole.copy(0, 0, diagram.width(), diagram.strip.top())

    diagram.resize(480, height)
    diagram.pin(UnitTarget(2, 1))
    diagram.set_without("")
    before, words = image(), diagram.readout.text()
    diagram.set_without("Without unit 2 of layer 1: " + "training loss 0.500 → 0.750, " * 20)
    assert image() == before
    assert diagram.readout.text() != words
    assert diagram.strip.contains(diagram.readout.geometry())
    assert diagram.readout.text().endswith("…")
    assert len(diagram.readout.text().split("\n")) == (2 if height < 200 else 4)
    shown = diagram.diagram
    assert shown is not None
    assert all(diagram.rect_of(unit).bottom() < diagram.strip.top() - 12 for unit in shown.units())
