"""Shortcuts on keyboards that are not American, with the key events that Qt delivers for them."""

from __future__ import annotations

from functools import partial

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent, QUndoGroup
from PySide6.QtWidgets import QApplication, QLineEdit, QMainWindow, QWidget
from pytestqt.qtbot import QtBot

from desktop.window.actions import Actions
from desktop.window.keyboard_layout import KeyboardLayout

NONE, CTRL, ALT, SHIFT = (
    Qt.KeyboardModifier.NoModifier,
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.AltModifier,
    Qt.KeyboardModifier.ShiftModifier,
)
EACUTE, CYRILLIC_HA, GREEK_RHO = Qt.Key.Key_Eacute, Qt.Key(0x425), Qt.Key(0x3A1)

PRESSES = [
    # platform, key, scan code, virtual key, modifiers, text, name of the action
    pytest.param("xcb", Qt.Key.Key_Ampersand, 10, 0x26, NONE, "&", "Paint Blue", id="AZERTY 1, X11"),
    pytest.param("wayland", EACUTE, 11, 0xE9, NONE, "é", "Paint Orange", id="AZERTY 2, Wayland"),
    pytest.param("windows", Qt.Key.Key_QuoteDbl, 4, 0x33, NONE, '"', "Paint Green", id="AZERTY 3, Windows"),
    pytest.param("xcb", Qt.Key.Key_Minus, 15, 0x2D, NONE, "-", "Paint Red", id="AZERTY 6, X11"),
    pytest.param("xcb", EACUTE, 11, 0xE9, ALT, "é", "Edit variant 2", id="AZERTY Alt+2"),
    pytest.param("xcb", Qt.Key.Key_Ampersand, 10, 0x26, CTRL, "", "Dropout", id="AZERTY Ctrl+1"),
    pytest.param("xcb", Qt.Key(0x41A), 27, 0x6CB, NONE, "\u043a", "Reset", id="Cyrillic R, X11"),
    pytest.param("windows", Qt.Key(0x41A), 19, 0x52, NONE, "\u043a", "Reset", id="Cyrillic R, Windows"),
    pytest.param("xcb", GREEK_RHO, 27, 0x7F1, NONE, "\u03c1", "Reset", id="Greek R"),
    pytest.param("wayland", CYRILLIC_HA, 34, 0x6C8, NONE, "\u0445", "Smaller tool", id="Cyrillic ["),
    pytest.param("xcb", Qt.Key(0x421), 54, 0x6D3, SHIFT, "\u0421", "Compare all cures", id="Cyrillic Shift+C"),
    pytest.param("xcb", Qt.Key(0x42B), 39, 0x6D9, CTRL, "", "Save experiment", id="Cyrillic Ctrl+S"),
    pytest.param("xcb", Qt.Key(0x42F), 52, 0x6D1, CTRL, "", "Undo", id="Cyrillic Ctrl+Z"),
]
NO_PRESSES = [
    pytest.param("xcb", Qt.Key.Key_Exclam, 10, 0x21, SHIFT, "!", id="Shift+1 on an American keyboard"),
    pytest.param("xcb", Qt.Key.Key_A, 24, 0x61, NONE, "a", id="A of AZERTY stands where Q is"),
    pytest.param("xcb", Qt.Key.Key_Z, 29, 0x7A, NONE, "z", id="Z of QWERTZ stands where Y is"),
    pytest.param("cocoa", Qt.Key(0x41A), 15, 0x0F, NONE, "\u043a", id="macOS has ways of its own"),
    pytest.param("xcb", Qt.Key.Key_Return, 36, 0xFF0D, NONE, "\r", id="Return"),
]


class Window(QMainWindow):
    """A window with the program's actions, a text field, and a memory of what was triggered."""

    def __init__(self, platform: str) -> None:
        super().__init__()
        self.triggered: list[str] = []
        self.group = QUndoGroup(self)
        self.shortcuts = Actions(self.group, self)
        self.shortcuts.undo.setEnabled(True)
        self.field = QLineEdit(self)
        for action in self.actions():
            action.triggered.connect(partial(self._note, action.text()))
        self.layout_filter = KeyboardLayout(self, platform)

    def _note(self, name: str, *_: object) -> None:
        self.triggered.append(name)


@pytest.fixture
def window(platform: str, qtbot: QtBot) -> Window:
    made = Window(platform)
    qtbot.addWidget(made)
    return made


def press(
    target: QWidget, key: Qt.Key, scan: int, virtual: int, held: Qt.KeyboardModifier, text: str, repeated: bool = False
) -> None:
    event = QKeyEvent(QEvent.Type.KeyPress, key, held, scan, virtual, 0, text, repeated)
    QApplication.sendEvent(target, event)


@pytest.mark.parametrize(("platform", "key", "scan", "virtual", "held", "text", "action"), PRESSES)
def test_a_key_means_what_stands_in_its_place_on_an_american_keyboard(
    window: Window, key: Qt.Key, scan: int, virtual: int, held: Qt.KeyboardModifier, text: str, action: str
) -> None:
    press(window, key, scan, virtual, held, text)
    assert window.triggered == [action]


@pytest.mark.parametrize(("platform", "key", "scan", "virtual", "held", "text"), NO_PRESSES)
def test_keys_that_say_themselves_what_they_mean_are_left_alone(
    window: Window, key: Qt.Key, scan: int, virtual: int, held: Qt.KeyboardModifier, text: str
) -> None:
    press(window, key, scan, virtual, held, text)
    assert window.triggered == []


@pytest.mark.parametrize("platform", ["xcb"])
def test_text_fields_take_what_is_typed_and_their_own_commands(window: Window, qtbot: QtBot) -> None:
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    window.field.setFocus()
    press(window.field, EACUTE, 11, 0xE9, NONE, "é")
    press(window.field, Qt.Key(0x41A), 27, 0x6CB, NONE, "\u043a")
    assert window.field.text() == "é\u043a"
    press(window.field, Qt.Key(0x424), 38, 0x6C1, CTRL, "")  # Ctrl+A
    assert window.field.selectedText() == "é\u043a"
    press(window.field, Qt.Key(0x42B), 39, 0x6D9, CTRL, "")  # Ctrl+S
    assert window.triggered == ["Save experiment"]


@pytest.mark.parametrize("platform", ["xcb"])
def test_a_key_held_down_resets_once_and_an_action_that_is_off_stays_off(window: Window) -> None:
    for repeated in (False, True, True):
        press(window, Qt.Key(0x41A), 27, 0x6CB, NONE, "\u043a", repeated)
    window.shortcuts.classes[1].setEnabled(False)
    press(window, EACUTE, 11, 0xE9, NONE, "é")
    assert window.triggered == ["Reset"]
