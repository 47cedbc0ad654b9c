"""What a press on a control that is greyed out does: nothing, and the keyboard goes from where it was."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication, QWidget


class _GreyedOut(QObject):
    """Who presses a box means to type into it. Qt passes a greyed out one over, so that the plane would keep the
    keyboard, and what is typed would relabel or move what is selected there."""

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        if event.type() == QEvent.Type.MouseButtonPress and isinstance(watched, QWidget) and not watched.isEnabled():
            holder = QApplication.focusWidget()
            if holder is not None and holder.window() is watched.window():
                holder.clearFocus()
        return False


_FILTER: Final = _GreyedOut()


def takes_keyboard_away(control: QWidget) -> None:
    """Let a press on the control, while it is greyed out, take the keyboard from whatever has it."""
    control.installEventFilter(_FILTER)
