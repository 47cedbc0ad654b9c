"""What every page of the tab Inside is: it says what it wants to know of a network, and shows what comes."""

from __future__ import annotations

from typing import ClassVar, Protocol, TypeVar

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from core.protocol.inspection import Answer, Question
from desktop.look.theme import Theme

A = TypeVar("A", bound=Answer)


class Answers(Protocol):
    """The newest answers that there are."""

    def answer(self, question: Question, kind: type[A]) -> A | None:
        """The newest answer to a question, which is of this kind; None where there is none yet."""


class Page(QWidget):
    """Qt view of one cure at work. It knows neither model nor run."""

    title: ClassVar[str]
    """On the button that brings it into sight."""
    help: ClassVar[str]
    """One sentence: what is to be seen on it."""
    wishes_changed = Signal()
    """It wants to know something else than before."""
    epoch_wanted = Signal(int)
    """The person wants to look at the run at this epoch."""

    def questions(self, variant: int) -> tuple[Question, ...]:
        """What it wants to know of a variant's network while it is in sight."""
        raise NotImplementedError

    def show_answers(self, answers: Answers, variant: int) -> None:
        """Show what is known by now."""
        raise NotImplementedError

    def set_theme(self, theme: Theme) -> None:
        """Take over colours and sizes."""
        raise NotImplementedError

    def csv(self) -> str | None:
        """What it shows as a table of comma-separated values; None where there is nothing yet."""
        raise NotImplementedError
