"""What tests of the diagram begin with."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from desktop.look.theme import LIGHT
from desktop.network.diagram_hand import DiagramHand


@pytest.fixture
def bare_diagram(qtbot: QtBot) -> Iterator[DiagramHand]:
    """A diagram in a window of its own, with no network yet."""
    window = QWidget()  # pyqtgraph's views don't bear being closed twice
    qtbot.addWidget(window)
    made = DiagramHand(window)
    made.set_theme(LIGHT)
    window.show()
    yield made
    window.close()
