"""What is said beside a step where its numbers may not hold, or where it lacks what it goes on with."""

from __future__ import annotations

from typing import Final

from PySide6.QtWidgets import QLabel

from core.words import Translatable
from desktop.lessons.panel_buttons import note

OWN_DATA: Final[Translatable] = (
    "These are your own points: the numbers in the lesson are those of its points, and may not hold here."
)
CATCH_UP: Final[Translatable] = "This step goes on with what the steps before it trained, which isn't there now."


def own_data_note() -> QLabel:
    """That the points are the person's own, out of sight for now."""
    return note(OWN_DATA)


def catch_up_note() -> QLabel:
    """That earlier steps are to be caught up with, out of sight for now."""
    return note(CATCH_UP)
