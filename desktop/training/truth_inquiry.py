"""Asking the training process what is known of the recipe of the points, once for each change of what it depends on."""

from __future__ import annotations

from typing import NamedTuple

from core.data.points import Points
from core.experiment.spec import DataSpec, Experiment
from core.plane.grid import View
from core.truth_messages import KnownTruth, RequestTruth

GRID = 192
"""Cells along each axis of the border: it is drawn once and not again and again, so it may take some milliseconds."""


class _About(NamedTuple):
    """What a question is about."""

    data: DataSpec
    points: Points
    view: View | None
    """The part of the plane that the border is wanted of; None where nobody wants to see it."""

    def is_of(self, experiment: Experiment) -> bool:
        return self.points is experiment.points and self.data == experiment.data


class TruthInquiry:
    """Knows what was asked last, and the newest answer."""

    def __init__(self) -> None:
        self._number = 0
        self._asked: _About | None = None
        self._known: tuple[_About, KnownTruth] | None = None

    def question(self, experiment: Experiment, view: View | None) -> RequestTruth | None:
        """What to ask about an experiment that the training process has been sent; None where that was asked already.

        view: as in _About.
        """
        about = _About(experiment.data, experiment.points, view)
        if self._asked is not None and self._asked.is_of(experiment) and self._asked.view == view:
            return None
        self._asked, self._number = about, self._number + 1
        return RequestTruth(number=self._number, grid=GRID if view is not None else 0, view=view or View())

    def take(self, answer: KnownTruth) -> bool:
        """Take over an answer; False if something else has been asked since."""
        if self._asked is None or answer.number != self._number:
            return False
        self._known = self._asked, answer
        return True

    def known(self, experiment: Experiment) -> KnownTruth | None:
        """The answer, if it is about these points."""
        return self._known[1] if self._known is not None and self._known[0].is_of(experiment) else None

    def forget_asked(self) -> None:
        """The process that was asked is gone."""
        self._asked = None
