"""What every page of the tab Inside is: it says what it wants to know of a network, and shows what comes."""

from __future__ import annotations

import csv
import io
from collections.abc import Sequence
from typing import ClassVar, Final, NamedTuple, Protocol, TypeVar

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import Signal
from PySide6.QtWidgets import QBoxLayout, QLayout, QWidget

from core.experiment.spec import Variant
from core.lessons.presentation import Hidden
from core.plane.grid import WHOLE
from core.protocol.inspection import Answer, Question
from core.words import Translatable
from desktop.look.theme import Theme
from desktop.widgets.tab_order import DIRECT

A = TypeVar("A", bound=Answer)

NO_SEGMENTS: Final = np.empty((0, 4), np.float32)
NO_SEGMENTS.setflags(write=False)


class Answers(Protocol):
    """The newest answers that there are."""

    def answer(self, question: Question, kind: type[A]) -> A | None:
        """The newest answer to a question, which is of this kind; None where there is none yet."""

    def before(self, question: Question, kind: type[A]) -> A | None:
        """The last answer to the same question of the run before; None where nobody asked then."""


class Drawing(NamedTuple):
    """Something that is drawn on the plane, beside what is always there. Segments are (K, 4) x1, x2, x1, x2 in plane
    units."""

    lines: npt.NDArray[np.float32] = NO_SEGMENTS
    """Thin ones."""
    mean: npt.NDArray[np.float32] = NO_SEGMENTS
    """A clear one."""
    point: tuple[float, float] | None = None
    """A position that is ringed."""


class Page(QWidget):
    """Qt view of one cure at work. It knows neither model nor run."""

    title: ClassVar[Translatable]
    """On the button that brings it into sight."""
    help: ClassVar[Translatable]
    """One sentence: what is to be seen on it."""
    gives_away: ClassVar[frozenset[Hidden]] = frozenset()
    """While any of this is hidden, so that people predict first, the page can't be seen."""
    of_repeats: ClassVar[Translatable] = "The first of {} repeats; the plane shows the mean of all."
    """Which network it tells of, where there are several repeats."""
    wishes_changed = Signal()
    """It wants to know something else than before."""
    step_requested = Signal()
    """The person wants to see what one step of training changes."""
    network_wanted = Signal(str)
    """The person wants to see the network's diagram in this Mode (desktop.inside.modes)."""
    epoch_wanted = Signal(int)
    """The person wants to look at the run at this epoch."""

    explanations: Sequence[QWidget] = ()
    """Words above its pictures that can stand below all of them as well, from the top down."""
    _is_low = False
    _explained_at: Sequence[int] = ()
    """Which rows they stand in where there is room."""

    view = WHOLE
    """The part of the plane that is looked at."""
    class_names: Sequence[str] = ()
    """What the classes are called."""

    def set_variants(self, variants: Sequence[Variant], names: Sequence[str]) -> None:
        """What the networks are, and what they are called; told before `questions`."""

    def questions(self, variant: int) -> tuple[Question, ...]:
        """What it wants to know of a variant's network while it is in sight."""
        raise NotImplementedError

    def show_answers(self, answers: Answers, variant: int) -> None:
        """Show what is known by now."""
        raise NotImplementedError

    def set_theme(self, theme: Theme) -> None:
        """Take over colours and sizes."""
        raise NotImplementedError

    def set_low(self, low: bool) -> None:
        """low: there is little height, which is the picture's: words that explain it make way to below it."""
        rows = self.layout()
        if low == self._is_low or not isinstance(rows, QBoxLayout):
            return
        self._is_low = low
        if low:
            self._explained_at = [rows.indexOf(words) for words in self.explanations]
        for words in self.explanations:
            rows.removeWidget(words)
        # Not by the item there, of which PySide would keep a wrapper after Qt has deleted it.
        parts = [*self.findChildren(QWidget, options=DIRECT), *rows.children()]
        last = rows.count() - 1
        is_stretch = all(rows.indexOf(part) != last for part in parts if isinstance(part, QWidget | QLayout))
        end = rows.count() - int(is_stretch)
        for number, words in enumerate(self.explanations):
            rows.insertWidget(end + number if low else self._explained_at[number], words)

    @property
    def drawing(self) -> Drawing:
        """What it draws on the plane of the network that it shows."""
        return Drawing()

    def csv(self) -> str | None:
        """What it shows as a table of comma-separated values; None where there is nothing yet."""
        raise NotImplementedError


def csv_text(heading: Sequence[str], rows: Sequence[Sequence[object]]) -> str:
    """Comma-separated values with a heading."""
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(heading)
    writer.writerows(rows)
    return text.getvalue()
