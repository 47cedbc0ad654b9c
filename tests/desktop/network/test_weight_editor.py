"""The card in which a number is edited: keys, clicks elsewhere, drags, and what follows the training."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QHBoxLayout, QLineEdit, QScrollArea, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from desktop.look.weight_text import weight_text, weight_value
from desktop.network.weight_editor import WHAT_TO_TYPE, WeightEditor

NAME = "weight x₁ → unit 3 of layer 1"
GRADIENT = "gradient 0.031: lowering it lowers the loss"


class Shown:
    """An editor over a widget with another box beside it, and all that it has told."""

    def __init__(self, qtbot: QtBot) -> None:
        self.window = QWidget()
        qtbot.addWidget(self.window)
        row = QHBoxLayout(self.window)
        self.over = QWidget()
        self.over.setMinimumSize(400, 300)
        self.over.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.other = QLineEdit()
        row.addWidget(self.over)
        row.addWidget(self.other)
        self.editor = WeightEditor(self.over)
        self.told: list[tuple[str, float]] = []
        self.editor.edited.connect(lambda value: self.told.append(("edited", round(value, 6))))
        self.editor.dragged.connect(lambda value: self.told.append(("dragged", round(value, 6))))
        self.editor.drag_ended.connect(lambda: self.told.append(("drag ended", 0)))
        self.editor.taken_back.connect(lambda: self.told.append(("taken back", 0)))
        self.editor.closed.connect(lambda: self.told.append(("closed", 0)))
        with qtbot.waitActive(self.window):
            self.window.show()
            self.window.activateWindow()
        self.over.setFocus()
        self.editor.open(NAME, -0.42, GRADIENT, QPoint(100, 100))

    def type(self, text: str) -> None:
        QTest.keyClicks(self.editor.box, text)

    def press(self, key: Qt.Key) -> None:
        QTest.keyClick(self.editor.box, key)

    def drag(self, *steps: int, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        handle = self.editor.handle
        at = handle.rect().center()
        QTest.mousePress(handle, Qt.MouseButton.LeftButton, pos=at)
        for step in steps:
            at += QPoint(step, 0)
            place = handle.mapToGlobal(at)
            _move(handle, at, place, modifier)
        QTest.mouseRelease(handle, Qt.MouseButton.LeftButton, pos=at)


def _move(widget: QWidget, at: QPoint, place: QPoint, modifier: Qt.KeyboardModifier) -> None:
    button = Qt.MouseButton.LeftButton
    event = QMouseEvent(QEvent.Type.MouseMove, QPointF(at), QPointF(place), Qt.MouseButton.NoButton, button, modifier)
    QApplication.sendEvent(widget, event)


@pytest.fixture
def shown(qtbot: QtBot) -> Shown:
    return Shown(qtbot)


def test_it_opens_with_its_number_selected_beside_its_place(shown: Shown) -> None:
    editor = shown.editor
    assert editor.is_open
    assert editor.box.hasFocus()
    assert (editor.box.selectedText(), editor.name.text()) == ("−0.42", f"W{NAME[1:]}")
    assert editor.gradient.text() == GRADIENT
    assert not editor.geometry().contains(QPoint(100, 100))
    assert shown.over.rect().contains(editor.geometry())


@pytest.mark.parametrize("corner", [(0, 0), (399, 0), (0, 299), (399, 299)])
def test_it_stays_inside_wherever_its_place_is(shown: Shown, corner: tuple[int, int]) -> None:
    shown.editor.open(NAME, -0.42, GRADIENT, QPoint(*corner))
    assert shown.over.rect().contains(shown.editor.geometry())


def test_enter_takes_what_was_typed_and_gives_the_keyboard_back(shown: Shown) -> None:
    shown.type("1,5")
    shown.press(Qt.Key.Key_Return)
    assert shown.told == [("edited", 1.5), ("closed", 0)]
    assert not shown.editor.is_open
    assert shown.over.hasFocus()


def test_a_click_elsewhere_takes_it_and_the_keyboard_stays_there(shown: Shown) -> None:
    shown.type("-2")
    QTest.mouseClick(shown.other, Qt.MouseButton.LeftButton)
    assert shown.told == [("edited", -2.0), ("closed", 0)]
    assert shown.other.hasFocus()


def test_a_click_on_what_lies_below_takes_it_too(shown: Shown) -> None:
    shown.type("3")
    QTest.mouseClick(shown.over, Qt.MouseButton.LeftButton, pos=QPoint(5, 5))
    assert shown.told == [("edited", 3.0), ("closed", 0)]


def test_escape_doesnt_take_it(shown: Shown) -> None:
    shown.type("1.5")
    shown.press(Qt.Key.Key_Escape)
    assert shown.told == [("taken back", 0), ("closed", 0)]


def test_escape_ends_a_drag_under_way(shown: Shown) -> None:
    handle = shown.editor.handle
    QTest.mousePress(handle, Qt.MouseButton.LeftButton)
    at = handle.rect().center() + QPoint(10, 0)
    _move(handle, at, handle.mapToGlobal(at), Qt.KeyboardModifier.NoModifier)
    shown.press(Qt.Key.Key_Escape)
    assert [what for what, _ in shown.told] == ["dragged", "taken back", "closed"]
    _move(handle, at * 2, handle.mapToGlobal(at * 2), Qt.KeyboardModifier.NoModifier)
    QTest.mouseRelease(handle, Qt.MouseButton.LeftButton)
    assert len(shown.told) == 3


def test_what_was_not_touched_is_not_edited(shown: Shown) -> None:
    shown.press(Qt.Key.Key_Return)
    assert shown.told == [("closed", 0)]


def test_what_is_no_number_is_not_taken_and_said_to_be_none(shown: Shown) -> None:
    shown.type("abc")
    shown.press(Qt.Key.Key_Return)
    assert shown.told == []
    assert shown.editor.gradient.text() == WHAT_TO_TYPE
    assert shown.editor.box.selectedText() == "abc"
    shown.editor.set_live(-0.5, "gradient 0.02")
    assert shown.editor.gradient.text() == WHAT_TO_TYPE, "it stays while training goes on"
    shown.type("1e9")
    assert shown.editor.gradient.text() == "gradient 0.02"
    shown.press(Qt.Key.Key_Return)
    assert shown.editor.gradient.text() == WHAT_TO_TYPE
    assert shown.told == []
    shown.editor.set_live(-0.5, GRADIENT)
    shown.type("2")
    assert shown.editor.gradient.text() == GRADIENT
    shown.press(Qt.Key.Key_Return)
    assert shown.told == [("edited", 2.0), ("closed", 0)]


def test_arrow_keys_step_and_enter_takes_it(shown: Shown) -> None:
    for key in (Qt.Key.Key_Up, Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp):
        shown.press(key)
    assert shown.editor.box.selectedText() == "0.68"
    assert shown.told == []
    shown.press(Qt.Key.Key_Return)
    assert shown.told == [("edited", 0.68), ("closed", 0)]


def test_the_number_follows_training_until_it_is_touched(shown: Shown) -> None:
    shown.editor.set_live(-0.5, "gradient 0.02")
    assert shown.editor.box.selectedText() == "−0.50"
    shown.type("7")
    shown.editor.set_live(-0.6, "gradient 0.01")
    assert (shown.editor.box.text(), shown.editor.gradient.text()) == ("7", "gradient 0.01")


def test_a_drag_changes_the_number_live_and_with_shift_finer(shown: Shown) -> None:
    shown.drag(10, 10, -5)
    assert shown.told == [("dragged", -0.22), ("dragged", -0.02), ("dragged", -0.12), ("drag ended", 0)]
    assert shown.editor.is_open
    assert shown.editor.box.hasFocus()
    shown.editor.set_live(-0.1, GRADIENT)
    assert shown.editor.box.text() == "−0.10", "it follows training again"
    shown.told.clear()
    shown.drag(10, modifier=Qt.KeyboardModifier.ShiftModifier)
    assert shown.told == [("dragged", -0.08), ("drag ended", 0)]
    shown.press(Qt.Key.Key_Escape)
    assert shown.told[2:] == [("taken back", 0), ("closed", 0)]


def test_a_drag_goes_on_from_what_was_typed(shown: Shown) -> None:
    shown.type("2")
    shown.drag(5)
    assert shown.told == [("dragged", 2.1), ("drag ended", 0)]


def test_a_press_on_the_handle_alone_changes_nothing(shown: Shown) -> None:
    shown.drag()
    assert shown.told == []
    assert shown.editor.is_open


def test_opened_for_another_number_it_takes_the_one_before(shown: Shown) -> None:
    shown.type("1")
    shown.editor.open("bias of the output", 0.1, GRADIENT, QPoint(50, 50))
    assert shown.told == [("edited", 1.0), ("closed", 0)]
    assert (shown.editor.is_open, shown.editor.box.selectedText()) == (True, "0.10")


def test_what_is_edited_may_vanish(shown: Shown) -> None:
    shown.type("1")
    shown.editor.close_unchanged()
    assert shown.told == [("closed", 0)]


@pytest.mark.parametrize(
    ("value", "text"),
    [(-0.42, "−0.42"), (1.0, "1.00"), (0.0, "0.00"), (0.031, "0.031"), (-0.00123, "−0.0012"), (1000, "1000.00")],
)
def test_numbers_are_written_as_people_do(value: float, text: str) -> None:
    assert weight_text(value) == text
    found = weight_value(text, 1000.0)
    assert found is not None
    assert found == pytest.approx(value, rel=0.05)


@pytest.mark.parametrize(
    ("text", "value"), [("1e9", None), ("-7", None), ("-5", -5.0), ("nan", None), ("", None), ("inf", None)]
)
def test_only_finite_numbers_within_bounds_are_understood(text: str, value: float | None) -> None:
    assert weight_value(text, 5.0) == value


@pytest.mark.parametrize("key", [Qt.Key.Key_Escape, Qt.Key.Key_Return])
def test_a_page_that_scrolls_stays_where_it_is_when_the_editor_goes(qtbot: QtBot, key: Qt.Key) -> None:
    """In a projector's column what stands below the diagram is out of sight."""
    page = QScrollArea()
    qtbot.addWidget(page)
    content, over = QWidget(), QWidget()
    rows = QVBoxLayout(content)
    over.setMinimumSize(400, 300)
    over.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
    rows.addWidget(over)
    editor = WeightEditor(over)
    rows.addSpacing(400)
    rows.addWidget(QLineEdit())
    page.setWidget(content)
    page.resize(430, 320)
    with qtbot.waitActive(page):
        page.show()
        page.activateWindow()
    over.setFocus()
    editor.open(NAME, -0.42, GRADIENT, QPoint(100, 100))
    QTest.keyClick(editor.box, key)
    assert not editor.is_open
    assert page.verticalScrollBar().value() == 0
    assert QApplication.focusWidget() is over
