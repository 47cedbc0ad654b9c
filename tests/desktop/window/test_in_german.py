"""What widgets make of another language: they show it, and tell the program what they told it before."""

from __future__ import annotations

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from core.metrics.history import History
from core.words import said
from desktop.chart.readout import readout
from desktop.chart.series import Flag, LossSeries
from desktop.look import language
from desktop.look.language import Language
from desktop.window.question import Question
from desktop.window.selection_bar import Selected, SelectionBar

GERMAN = {
    "Open": "Öffnen",
    "Not now": "Nicht jetzt",
    "Training": "Training",
    "Validation": "Validierung",
    "Gap": "Lücke",
    "Before": "Vorher",
    "Epoch {epoch:,}": "Epoche {epoch:,}",
    "before {before:.2f}": "vorher {before:.2f}",
    "before {before:.2f}, now {now:.2f}": "vorher {before:.2f}, jetzt {now:.2f}",
    "{count:,} points drawn": "{count:,} Punkte gezeichnet",
}


class Table:
    """Translations that are a table."""

    def text(self, source: str, number: int | None) -> str:
        """The translation."""
        del number
        return GERMAN.get(source, "")


@pytest.fixture(autouse=True)
def german(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(language, "_in_use", Language("de", Table()))


@pytest.fixture
def room(qtbot: QtBot) -> QWidget:
    widget = QWidget()
    qtbot.addWidget(widget)
    widget.resize(700, 500)
    widget.show()
    return widget


def test_an_answer_is_told_as_it_was_given(room: QWidget, qtbot: QtBot) -> None:
    question = Question(room)
    number = question.ask("Open this share code?", "", ("Open", "Not now"), "Not now")
    assert [button.text() for button in question.buttons] == ["Öffnen", "Nicht jetzt"]
    with qtbot.waitSignal(question.answered) as told:
        QTest.mouseClick(question.buttons[0], Qt.MouseButton.LeftButton)
    assert told.args == [number, "Open"]


def test_a_point_is_placed_with_a_decimal_comma(room: QWidget, qtbot: QtBot) -> None:
    bar = SelectionBar(room)
    bar.set_class_names(("Blue", "Orange"))
    bar.set_selected(Selected(1, 0, 0, (-0.25, 1.5)))
    first = bar.boxes[0]
    assert first.text() == "−0,25"
    first.setFocus()
    first.selectAll()
    with qtbot.waitSignal(bar.placed) as told:
        QTest.keyClicks(first, "0,75")
        QTest.keyClick(first, Qt.Key.Key_Return)
    assert told.args == [0.75, 1.5]


def test_losses_under_the_pointer_are_read_with_a_comma() -> None:
    rows = np.zeros((2, 7))
    rows[:, 0], rows[:, 1], rows[:, 2] = (0, 1), 0.5, 0.75
    history = History()
    history.append(rows)
    series = LossSeries("mine", "#123456", history, ghost=History(), ghost_loss=1.25, loss=0.5)
    told = readout([series], 1, [Flag(1, said("{count:,} points drawn", count=1200))])
    assert told is not None
    assert told.text == "Epoche 1\nTraining 0,500\nValidierung 0,750\nLücke 0,250\n1.200 Punkte gezeichnet"
    assert (series.before, series.compared) == ("vorher 1,25", "vorher 1,25, jetzt 0,50")
