"""Single editors: sliders, boxes, keys, and where one edit ends."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QHBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from core.experiment.fields import FIELDS
from desktop.widgets import number_note
from desktop.widgets.field_editors import NumberEditor, editor_for
from desktop.widgets.slider import Slider
from tests.desktop.panels.panel_helpers import Recorder, drag, roll_wheel, type_into


@pytest.fixture
def parent(qtbot: QtBot) -> QWidget:
    made = QWidget()
    made.resize(400, 60)
    QHBoxLayout(made)
    qtbot.addWidget(made)
    return made


def number(parent: QWidget, path: str) -> tuple[NumberEditor, Slider]:
    editor = editor_for(FIELDS[path], parent)
    assert isinstance(editor, NumberEditor)
    assert editor.slider is not None
    layout = parent.layout()
    assert layout is not None
    for control in editor.controls:
        layout.addWidget(control)
    parent.show()
    return editor, editor.slider


def notes(parent: QWidget) -> list[str]:
    """What stands below boxes."""
    return [note.text() for note in parent.findChildren(number_note.NumberNote) if note.isVisible()]


def test_the_ends_of_a_logarithmic_slider_are_zero_and_the_maximum(parent: QWidget) -> None:
    editor, slider = number(parent, "regularization.l2.strength")
    told = Recorder(editor)
    drag(slider, 0.0)
    drag(slider, 1.0)
    values = [value for _, value in told.changes]
    assert values[-1] == 1.0
    assert 0.0 in values
    editor.set_value(0.0)
    assert slider.value() == slider.minimum()
    editor.set_value(1e-5)
    assert slider.value() == slider.minimum() + 1


def test_a_drag_is_one_edit_with_an_end(parent: QWidget) -> None:
    editor, slider = number(parent, "training.learning_rate")
    told = Recorder(editor)
    QTest.mousePress(slider, Qt.MouseButton.LeftButton, pos=slider.rect().center())
    for step in range(5):
        QTest.mouseMove(slider, slider.rect().center() + QPoint(10 * step, 0))
        assert told.finished == []
    QTest.mouseRelease(slider, Qt.MouseButton.LeftButton)
    assert len(told.changes) > 2
    assert told.finished == ["training.learning_rate"]


def test_a_click_that_changes_nothing_tells_nothing(parent: QWidget) -> None:
    editor, slider = number(parent, "training.learning_rate")
    drag(slider, 1.0)
    told = Recorder(editor)
    QTest.mouseClick(slider, Qt.MouseButton.LeftButton, pos=QPoint(slider.width() - 1, slider.height() // 2))
    assert told.changes == []
    assert told.finished == []


def test_arrow_keys_move_a_focused_slider_by_a_notch(parent: QWidget, qtbot: QtBot) -> None:
    editor, slider = number(parent, "training.learning_rate")
    told = Recorder(editor)
    slider.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.waitUntil(slider.hasFocus)
    QTest.keyClick(slider, Qt.Key.Key_Right)
    assert told.changes == [("training.learning_rate", 0.012)]
    assert told.finished == ["training.learning_rate"]


def test_the_wheel_moves_a_focused_slider(parent: QWidget, qtbot: QtBot) -> None:
    editor, slider = number(parent, "data.noise")
    told = Recorder(editor)
    slider.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.waitUntil(slider.hasFocus)
    roll_wheel(slider)
    assert told.changes


def test_a_click_leaves_the_focus_where_it_was(parent: QWidget) -> None:
    _, slider = number(parent, "data.noise")
    drag(slider, 0.7)
    assert not slider.hasFocus()


def test_a_typed_value_is_taken_as_it_is(parent: QWidget) -> None:
    editor, _ = number(parent, "training.learning_rate")
    told = Recorder(editor)
    type_into(editor.box, "0.0137")
    assert told.changes == [("training.learning_rate", 0.0137)]
    assert told.finished == ["training.learning_rate"]
    assert editor.box.text() == "0.0137"
    assert not editor.box.hasFocus()


@pytest.mark.parametrize("nonsense", ["much", "1..2", "-"])
def test_nonsense_gives_the_old_text_back(parent: QWidget, nonsense: str) -> None:
    editor, _ = number(parent, "training.learning_rate")
    told = Recorder(editor)
    type_into(editor.box, nonsense)
    assert told.changes == []
    assert editor.box.text() == "0.01"


@pytest.mark.parametrize(
    ("path", "typed", "shown", "told"),
    [
        ("regularization.dropout.rate", "5", "0.90", "No more than 0.9."),
        ("data.point_count", "3", "10", "No less than 10."),
        ("data.label_noise", "80 %", "50 %", "No more than 50 %."),
        ("regularization.l2.strength", "1.000", "1", "Read as 1."),
        ("regularization.l2.strength", "0,45x", "0.01", '"0,45x" is no number.'),
        ("regularization.l2.strength", "0.005", "0.005", ""),
        ("data.point_count", "1,000", "1000", ""),
    ],
)
def test_a_number_that_is_not_taken_as_typed_says_why(
    parent: QWidget, path: str, typed: str, shown: str, told: str
) -> None:
    editor, _ = number(parent, path)
    parent.resize(400, 200)
    type_into(editor.box, typed)
    assert editor.box.text() == shown
    assert notes(parent) == [told] * bool(told)
    QTest.keyClicks(editor.box, "1")
    assert notes(parent) == []


def test_a_note_goes_by_itself(parent: QWidget, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(number_note, "STAYS_MS", 20)
    editor, _ = number(parent, "regularization.dropout.rate")
    type_into(editor.box, "5")
    assert notes(parent)
    qtbot.waitUntil(lambda: not notes(parent))


def test_escape_gives_the_old_text_back(parent: QWidget) -> None:
    editor, _ = number(parent, "training.learning_rate")
    told = Recorder(editor)
    editor.box.setFocus()
    QTest.keyClicks(editor.box, "5")
    QTest.keyClick(editor.box, Qt.Key.Key_Escape)
    assert editor.box.text() == "0.01"
    assert told.changes == []


def test_arrow_keys_step_a_box(parent: QWidget) -> None:
    editor, _ = number(parent, "training.batch_size")
    told = Recorder(editor)
    editor.box.setFocus()
    QTest.keyClick(editor.box, Qt.Key.Key_Up)
    QTest.keyClick(editor.box, Qt.Key.Key_Down)
    values = [value for _, value in told.changes]
    assert values[0] > 32
    assert values[1] < values[0]


def test_hidden_layers_have_no_single_editor(parent: QWidget) -> None:
    with pytest.raises(ValueError, match=r"network\.hidden"):
        editor_for(FIELDS["network.hidden"], parent)
