"""Watches the losses of a stack: at the ends of most epochs nothing comes of them but numbers to be noted."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence

from core.experiment.spec import EarlyStopping
from core.learning.evaluation import TRAIN_LOSS, VALIDATION_LOSS, Scores
from core.learning.progress import Progress
from core.learning.stack import Stack


class Watch:
    """What the live members of a stack have to pass before anything is to be done for them.

    Attributes:
        stack: as given.
        rows, members: of the live members, in the order of their rows: their places in the stack and in the run.
        is_whole: whether they are all members of the run, in order.
        marks: of each, the validation loss below which an epoch makes a difference; see Progress.mark.
        first_stop: the first epoch at whose end one of them might have to stop, whatever comes; infinite without any.
    """

    def __init__(
        self, stack: Stack, progress: Sequence[Progress], rules: Sequence[EarlyStopping], next_epoch: int
    ) -> None:
        """progress, rules: of all members of the run; next_epoch: as in refresh()."""
        self.stack = stack
        self.rows = [row for row, member in enumerate(stack.members) if member in stack.live]
        self.members = [stack.members[row] for row in self.rows]
        self.is_whole = self.members == list(range(len(progress)))
        self._progress = progress
        self._rules = rules
        self.marks = [math.inf for _ in self.rows]
        self._stops = [math.inf for _ in self.rows]
        self.refresh(range(len(self.rows)), next_epoch)

    def refresh(self, places: Iterable[int], next_epoch: int) -> None:
        """Take in what has become of some members, by their places among the live ones.

        Args:
            next_epoch: the first one that isn't observed yet.
        """
        for place in places:
            member = self.members[place]
            progress, rule = self._progress[member], self._rules[member]
            self.marks[place] = progress.mark(rule)
            self._stops[place] = progress.earliest_stop(next_epoch, rule)
        self.first_stop = min(self._stops)

    def concerned(self, scores: Scores, epoch: int) -> list[int]:
        """The places of those live members for whom there may be something to do at the end of an epoch.

        Args:
            scores: of all members of the run.
        """
        training, validation = scores[TRAIN_LOSS], scores[VALIDATION_LOSS]
        if not self.is_whole:
            training, validation = ([losses[member] for member in self.members] for losses in (training, validation))
        if epoch < self.first_stop and math.isfinite(sum(training)):
            pairs = zip(validation, self.marks, strict=True)
            return [place for place, (loss, mark) in enumerate(pairs) if loss < mark]
        each = zip(training, validation, self.marks, self._stops, strict=True)
        return [
            place
            for place, (training_loss, loss, mark, stop) in enumerate(each)
            if loss < mark or epoch >= stop or not math.isfinite(training_loss)
        ]
