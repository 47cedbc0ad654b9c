"""The button that leads from a step to the next one, and why it doesn't yet."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton

from core.words import Translatable
from desktop.lessons.panel_buttons import note
from desktop.lessons.step_progress import StepProgress
from desktop.look.language import tr
from desktop.widgets.controls import explain

LEADS_ON: Final[Translatable] = "The next step (Enter)."
ANSWER_FIRST: Final[Translatable] = "Answer first, or skip."
DO_FIRST: Final[Translatable] = "First do what is asked, or skip."


class NextButton(QPushButton):
    """Lit once a step is over. `reason` says what it waits for where no list does: an answer."""

    def __init__(self) -> None:
        super().__init__(tr("Next"))
        self.reason = note(ANSWER_FIRST)
        self.reason.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.setProperty("role", "primary")
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        explain(self, LEADS_ON)

    def set_progress(self, progress: StepProgress) -> None:
        """Be lit, or say what is lacking."""
        lacks_answer = not progress.is_over and not progress.has_predicted
        self.setEnabled(progress.is_over)
        self.reason.setVisible(lacks_answer)
        explain(self, LEADS_ON if progress.is_over else ANSWER_FIRST if lacks_answer else DO_FIRST)
