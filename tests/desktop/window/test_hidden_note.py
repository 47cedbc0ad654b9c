"""A note over what is hidden says as much as there is room for."""

from __future__ import annotations

from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from desktop.chart.loss_plot import LossPlot
from desktop.look.theme import LIGHT
from desktop.window.hidden_note import HiddenNote

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
