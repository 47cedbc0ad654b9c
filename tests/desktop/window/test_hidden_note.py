"""A note over what is hidden says as much as there is room for."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QRect
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from core.experiment.presets import opening_experiment
from core.lessons.presentation import Presentation
from desktop.app import Playground
from desktop.chart.loss_plot import LossPlot
from desktop.look.theme import LIGHT
from desktop.window.hidden_note import HiddenNote
from tests.desktop.window.windows import SIZES, window_of

FULL, BRIEF = "The boundary is hidden. B. is short for it: predict it first.", "The boundary is hidden."


def test_the_narrower_its_place_the_less_a_note_says(qtbot: QtBot) -> None:
    place = QWidget()
    qtbot.addWidget(place)
    place.show()
    note = HiddenNote(place)
    note.set_theme(LIGHT)
    said = list[str]()
    for width in range(900, 60, -20):
        place.resize(width, 200)
        note.set_hidden(frozenset({"boundary"}), FULL, BRIEF, is_open=True)
        (words,) = {label.text() for label in note.findChildren(QLabel) if label.pixmap().isNull()}
        if words not in said:
            said.append(words)
    assert said == [FULL, BRIEF, "Hidden", ""]
    assert note.text == note.toolTip() == FULL


def test_curves_stand_below_the_note_on_a_chart_and_get_their_room_back(qtbot: QtBot) -> None:
    plot = LossPlot()
    qtbot.addWidget(plot)
    chart = plot.canvas
    note = HiddenNote(chart, "above")
    note.height_taken.connect(chart.set_taken)
    note.set_theme(LIGHT)
    plot.resize(400, 220)
    plot.show()
    chart.grab()
    before = chart.axes.rect
    note.set_hidden(frozenset({"training_loss"}), FULL, BRIEF, is_open=True)
    chart.grab()
    assert note.geometry().bottom() < chart.axes.rect.top()
    note.set_hidden(frozenset(), FULL, BRIEF, is_open=True)
    chart.grab()
    assert chart.axes.rect == before


@pytest.mark.parametrize("size", SIZES)
def test_reveal_covers_no_number_and_no_sentence_of_the_verdict(
    opened: list[Playground], qtbot: QtBot, size: tuple[int, int]
) -> None:
    playground = window_of(opened, qtbot, opening_experiment(), size)
    window, column = playground.window, playground.window.column
    before = column.verdict.height()
    playground.model.showing.take(Presentation(hidden=("verdict", "validation_loss")), None)
    qtbot.wait(1)
    button = window.verdict_note.button
    assert button.isVisible()
    words = [label for label in column.metrics.findChildren(QLabel) if label.isVisible() and label.text()]
    assert words
    assert not [label.text() for label in words if on(window, label).intersects(on(window, button))]
    assert not on(window, column.verdict.detail).intersects(on(window, button))
    playground.model.showing.reveal(frozenset({"verdict", "validation_loss"}))
    qtbot.wait(1)
    assert column.verdict.height() == before, "its room comes back"


def on(window: QWidget, part: QWidget) -> QRect:
    return QRect(part.mapTo(window, part.rect().topLeft()), part.size())
