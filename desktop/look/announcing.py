"""Words that screen readers say when something has changed that the person did not ask about."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget


def announce(widget: QWidget, words: str) -> None:
    """Have screen readers say it, if there are any: as told by the widget that it is about."""
    from PySide6.QtGui import (  # noqa: PLC0415 - the start has no time for all that Qt names of accessibility
        QAccessible,
        QAccessibleAnnouncementEvent,
    )

    if QAccessible.isActive():
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(widget, words))
