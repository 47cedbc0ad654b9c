"""Shortcuts on every keyboard: digits that need Shift on AZERTY, letters that are Cyrillic or Greek.

Qt looks up a shortcut by the character that a key gives. Where none fits, the key is read once more as an American
keyboard has it in the same place, and means what it would mean there.
"""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QEvent, QKeyCombination, QObject, Qt
from PySide6.QtGui import QAction, QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import Shiboken

_SCANNED: Final = {
    **dict(enumerate("1234567890", 10)),
    **dict(enumerate("QWERTYUIOP[]", 24)),
    **dict(enumerate("ASDFGHJKL", 38)),
    **dict(enumerate("ZXCVBNM,.", 52)),
}
"""X11 and Wayland: evdev's number of the key plus 8, which Qt gives as the native scan code."""

_VIRTUAL: Final = {
    **{ord(key): key for key in "1234567890ABCDEFGHIJKLMNOPQRSTUVWXYZ"},
    **{0xBC: ",", 0xBE: ".", 0xDB: "[", 0xDD: "]"},
}
"""Windows: the virtual key, which the layout has named already."""

LATIN: Final = 0x24F
"""The last code point of the Latin letters; what lies above is of another script. Qt's own keys lie far above."""

LAST_CHARACTER: Final = 0x10FFFF
"""Codes of Qt.Key up to here are characters, beyond it Return, F1 and the like."""

CTRL_OR_ALT: Final = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier

TEXT_HINT: Final = Qt.WidgetAttribute.WA_InputMethodEnabled
"""Set for every widget that takes text."""


def american_key(event: QKeyEvent, platform: str) -> Qt.Key | None:
    """The key in the same place on an American keyboard; None where the layout's own is Latin, or it isn't known.

    On macOS it never is: the system itself does this for shortcuts with Command.

    Args:
        event: a key press.
        platform: QGuiApplication.platformName() of where it comes from.
    """
    if platform == "windows":
        character = _VIRTUAL.get(event.nativeVirtualKey())
    elif platform == "xcb" or platform.startswith("wayland"):
        character = _SCANNED.get(event.nativeScanCode())
    else:
        return None
    if character is None or event.modifiers() & Qt.KeyboardModifier.KeypadModifier:
        return None
    typed = event.key()
    if character.isdigit():
        # With Shift the digit is what an AZERTY key gives anyway; on an American one it is another sign.
        is_other = not event.modifiers() & Qt.KeyboardModifier.ShiftModifier and typed <= LAST_CHARACTER
    else:
        is_other = LATIN < typed <= LAST_CHARACTER
    return Qt.Key(ord(character)) if is_other and typed != ord(character) else None


class KeyboardLayout(QObject):
    """Watches the keys that reach a window unclaimed by any shortcut, and triggers the action that was meant."""

    def __init__(self, window: QWidget, platform: str | None = None) -> None:
        super().__init__(window)
        self._window = window
        self._platform = QGuiApplication.platformName() if platform is None else platform
        self._is_asking = False
        self._watched: QWidget | None = None
        window.installEventFilter(self)
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._focus_moved)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Whether the key was taken."""
        if event.type() != QEvent.Type.KeyPress or self._is_asking:
            return False
        if not isinstance(event, QKeyEvent) or not isinstance(watched, QWidget):
            return False
        if watched is self._window and watched.focusWidget() not in (None, watched) and watched.isActiveWindow():
            return False  # whoever has the keyboard was asked, and it has come up from there
        key = american_key(event, self._platform)
        return key is not None and self._taken(watched, event, key)

    def _focus_moved(self, _old: QWidget | None, new: QWidget | None) -> None:
        """Watch whoever has the keyboard: a filter for the whole application would cost time at every event."""
        if self._watched is not None and Shiboken.isValid(self._watched):
            self._watched.removeEventFilter(self)
        self._watched = new if new is not None and new is not self._window and new.window() is self._window else None
        if self._watched is not None:
            self._watched.installEventFilter(self)

    def _taken(self, widget: QWidget, event: QKeyEvent, key: Qt.Key) -> bool:
        with_command = event.modifiers() & CTRL_OR_ALT
        if widget.testAttribute(TEXT_HINT):
            if not with_command:
                return False  # it is being typed
            if self._widget_wants(widget, event, key):
                return True
        combination = QKeyCombination(event.modifiers(), key)
        for action in self._window.actions():
            if combination in (_only(sequence) for sequence in action.shortcuts()):
                return _triggered(action, event.isAutoRepeat())
        return False

    def _widget_wants(self, widget: QWidget, event: QKeyEvent, key: Qt.Key) -> bool:
        """Ask a widget first, as Qt does: Ctrl+Z within a text takes back what was typed there."""
        asked = QKeyEvent(QEvent.Type.ShortcutOverride, key, event.modifiers())
        asked.ignore()
        QApplication.sendEvent(widget, asked)
        if not asked.isAccepted():
            return False
        self._is_asking = True
        try:
            QApplication.sendEvent(widget, QKeyEvent(QEvent.Type.KeyPress, key, event.modifiers()))
        finally:
            self._is_asking = False
        return True


def _only(sequence: QKeySequence) -> QKeyCombination | None:
    """The one combination of a shortcut; PySide's stubs don't know that a sequence has items."""
    return sequence[0] if sequence.count() == 1 else None  # type: ignore[index]


def _triggered(action: QAction, is_repeated: bool) -> bool:
    """Trigger an action as its shortcut would; False where it is disabled, as if there were none."""
    if not action.isEnabled():
        return False
    if action.autoRepeat() or not is_repeated:
        action.trigger()
    return True
