"""What a step waits for, in the writer: a condition's number is as in the window, or as somebody types it."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from core.lessons.conditions import Condition, Drew, HasFigure, HasSetting, HasVerdict, Opened, Trained
from desktop.lessons.waits_form import WaitsForm
from desktop.widgets.number_box import NumberBox
from desktop.widgets.number_note import NumberNote


def form(qtbot: QtBot, *conditions: Condition) -> tuple[WaitsForm, list[tuple[Condition, ...]]]:
    """A form in sight, and what it tells."""
    made = WaitsForm("Do it first.")
    told: list[tuple[Condition, ...]] = []
    made.changed.connect(told.append)
    qtbot.addWidget(made)
    made.set_conditions(conditions)
    made.resize(300, 200)
    made.show()
    return made, told


def type_into(box: NumberBox, text: str) -> None:
    box.setFocus()
    box.selectAll()
    QTest.keyClicks(box, text)
    QTest.keyClick(box, Qt.Key.Key_Return)


@pytest.mark.parametrize(
    ("condition", "shown", "text", "changed"),
    [
        (Trained(epochs=320), "320", "1,000", Trained(epochs=1000)),
        (Drew(count=1), "1", "12", Drew(count=12)),
        (
            HasFigure(figure="validation_loss", at_most=0.5),
            "0.5",
            "0,45",
            HasFigure(figure="validation_loss", at_most=0.45),
        ),
        (
            HasFigure(figure="training_accuracy", at_least=0.97),
            "97 %",
            "90",
            HasFigure(figure="training_accuracy", at_least=0.9),
        ),
        (
            HasSetting(path="training.weight_decay", equals=0.01),
            "0.01",
            "1.000",
            HasSetting(path="training.weight_decay", equals=1.0),
        ),
        (
            HasSetting(path="training.learning_rate", equals=0.03),
            "0.03",
            "0.1",
            HasSetting(path="training.learning_rate", equals=0.1),
        ),
    ],
)
def test_a_number_can_be_typed(qtbot: QtBot, condition: Condition, shown: str, text: str, changed: Condition) -> None:
    made, told = form(qtbot, HasVerdict(kinds=("overfitting",)), condition)
    (box,) = made.findChildren(NumberBox)
    assert box.text() == shown
    type_into(box, text)
    assert told == [(HasVerdict(kinds=("overfitting",)), changed)]


@pytest.mark.parametrize(
    ("condition", "text"),
    [
        (Trained(epochs=320), "soon"),
        (Trained(epochs=320), "0"),
        (HasFigure(figure="training_accuracy", at_least=0.97), "120"),
        (HasSetting(path="training.learning_rate", equals=0.03), "-1"),
    ],
)
def test_what_cant_be_stays_as_it_was_and_says_why(qtbot: QtBot, condition: Condition, text: str) -> None:
    made, told = form(qtbot, condition)
    (box,) = made.findChildren(NumberBox)
    before = box.text()
    type_into(box, text)
    assert not told
    assert box.text() == before
    (note,) = made.findChildren(NumberNote)
    assert note.text()
    assert note.isVisible()


def test_what_has_no_number_has_no_box(qtbot: QtBot) -> None:
    made, _ = form(qtbot, Opened(place="truth"), HasSetting(path="training.optimizer", equals="sgd"))
    assert not made.findChildren(NumberBox)
