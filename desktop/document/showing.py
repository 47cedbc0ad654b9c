"""How the experiment on screen is shown: what is hidden and locked, and the lesson that its file holds."""

from __future__ import annotations

from dataclasses import dataclass

from msgspec.structs import replace
from PySide6.QtCore import QObject, Signal

from core.experiment.spec import Experiment
from core.lessons.lesson import Lesson
from core.lessons.locks import with_parts
from core.lessons.presentation import Hidden, Presentation


@dataclass(frozen=True)
class Shown:
    """How one document is shown: what its file holds, and what the person revealed or unlocked since it was opened.

    base: as in Showing.
    """

    presentation: Presentation
    lesson: Lesson | None
    base: Experiment | None = None
    revealed: frozenset[Hidden] = frozenset()
    is_unlocked: bool = False


class Showing(QObject):
    """Held beside the experiment, and a part of what is saved with it. What was revealed or unlocked isn't: a file
    opens as its writer left it, and Reset returns to that.

    This is the one place that decides what is hidden and what is locked now.
    """

    changed = Signal()
    """Something else is hidden, removed or locked than before."""
    lesson_changed = Signal()
    """The file's lesson is another one, or about another experiment."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._presentation = Presentation()
        self._lesson: Lesson | None = None
        self._base: Experiment | None = None
        self._asked_about: frozenset[Hidden] = frozenset()
        self._revealed: frozenset[Hidden] = frozenset()
        self._is_unlocked = False

    @property
    def presentation(self) -> Presentation:
        """As it is saved."""
        return self._presentation

    @property
    def lesson(self) -> Lesson | None:
        """As it is saved; None: the experiment is no lesson."""
        return self._lesson

    @property
    def base(self) -> Experiment | None:
        """While a lesson's steps are being written: its own experiment, which its file holds in place of the one on
        screen."""
        return self._base

    @property
    def shown(self) -> Shown:
        """All of it, for who lays it aside."""
        return Shown(self._presentation, self._lesson, self._base, self._revealed, self._is_unlocked)

    @property
    def hidden(self) -> frozenset[Hidden]:
        """What can't be seen now."""
        return (frozenset(self._presentation.hidden) - self._revealed) | self._asked_about

    @property
    def openable(self) -> frozenset[Hidden]:
        """What the person can reveal: what a lesson asks about is revealed by the answer."""
        return self.hidden - self._asked_about

    @property
    def removed(self) -> frozenset[str]:
        """Controls that aren't shown now, each with what belongs to it."""
        return frozenset() if self._is_unlocked else with_parts(self._presentation.removed)

    @property
    def locked(self) -> frozenset[str]:
        """Controls that can't be used now: those that aren't shown can't, either."""
        return frozenset() if self._is_unlocked else frozenset(self._presentation.locked) | self.removed

    @property
    def has_locks(self) -> bool:
        """Whether anything is removed or locked by the file, be it unlocked now or not."""
        return bool(self._presentation.removed or self._presentation.locked)

    @property
    def is_unlocked(self) -> bool:
        """Whether the person has unlocked what the file locks."""
        return self._is_unlocked

    def set_asked_about(self, hidden: frozenset[Hidden]) -> None:
        """A lesson asks for a prediction about this: it is hidden until () is set, whatever was revealed."""
        if hidden != self._asked_about:
            self._asked_about = hidden
            self.changed.emit()

    def reveal(self, what: frozenset[Hidden]) -> None:
        """Show this until Reset. What a lesson asks about stays hidden: the answer reveals it."""
        self._revealed |= what
        self.changed.emit()

    def set_unlocked(self, unlocked: bool) -> None:
        """Let everything be used until Reset, or no longer."""
        if unlocked != self._is_unlocked:
            self._is_unlocked = unlocked
            self.changed.emit()

    def restore(self) -> None:
        """Hide again what was revealed, and lock what was unlocked."""
        if self._revealed or self._is_unlocked:
            self._revealed, self._is_unlocked = frozenset(), False
            self.changed.emit()

    def put(self, shown: Shown) -> None:
        """Another document is shown from now on, as its file says or as it was left."""
        is_other = (shown.revealed, shown.is_unlocked) != (self._revealed, self._is_unlocked)
        self._revealed, self._is_unlocked = shown.revealed, shown.is_unlocked
        if shown.presentation != self._presentation:
            self._presentation = replace(shown.presentation)
            is_other = True
        if is_other:
            self.changed.emit()
        self.take(self._presentation, shown.lesson, shown.base)

    def take(self, presentation: Presentation, lesson: Lesson | None, base: Experiment | None = None) -> None:
        """For edits alone: everything that a person does goes through the undo stack."""
        is_other_base = base is not self._base
        self._base = base
        if presentation != self._presentation:
            # What was hidden already stays revealed; what comes anew is hidden.
            self._revealed &= frozenset(self._presentation.hidden)
            self._presentation = replace(presentation)
            self.changed.emit()
        if lesson != self._lesson or is_other_base:
            self._lesson = lesson
            self.lesson_changed.emit()
