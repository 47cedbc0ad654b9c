"""Asking the training process what is known of the recipe of the points, one question at a time: an answer may take a
quarter of a second, and whoever drags a slider asks faster than that."""

from __future__ import annotations

from typing import NamedTuple

from core.data.points import Points
from core.experiment.spec import DataSpec, Experiment
from core.plane.grid import View
from core.protocol import KnownTruth, RequestTruth

GRID = 192
"""Cells along each axis of the boundary: it is drawn once and not again and again, so it may take some milliseconds."""


class _About(NamedTuple):
    """What a question is about."""

    data: DataSpec
    points: Points
    view: View | None
    """The part of the plane that the boundary is wanted of; None where nobody wants to see it."""

    def is_of(self, experiment: Experiment) -> bool:
        return self.points is experiment.points and self.data == experiment.data


class TruthInquiry:
    """Knows what was asked last, and the newest answer."""

    def __init__(self) -> None:
        self._number = 0
        self._is_answer_due = False
        self._asked: _About | None = None
        self._known: tuple[_About, KnownTruth] | None = None

    def question(self, experiment: Experiment, view: View | None) -> RequestTruth | None:
        """What to ask about an experiment that the training process has been sent; None where that was asked already,
        or while an answer is due.

        view: as in _About.
        """
        about = _About(experiment.data, experiment.points, view)
        is_asked = self._asked is not None and self._asked.is_of(experiment) and self._asked.view == view
        if is_asked or self._is_answer_due:
            return None
        self._asked, self._number, self._is_answer_due = about, self._number + 1, True
        return RequestTruth(number=self._number, grid=GRID if view is not None else 0, view=view or View())

    def take(self, answer: KnownTruth) -> bool:
        """Take over an answer; False if it is none to the last question."""
        if self._asked is None or answer.number != self._number:
            return False
        self._known, self._is_answer_due = (self._asked, answer), False
        return True

    def known(self, experiment: Experiment) -> KnownTruth | None:
        """The answer, if it is about these points."""
        return self._known[1] if self._known is not None and self._known[0].is_of(experiment) else None

    def forget_asked(self) -> None:
        """The process that was asked is gone, or has failed."""
        self._asked, self._is_answer_due = None, False
