"""A run that goes on with other variants: those that stay wait until the newcomers have caught up."""

from __future__ import annotations

from collections.abc import Sequence

from core.experiment.changes import NEWCOMER, composed
from core.experiment.derived import derive
from core.experiment.readiness import is_too_large
from core.experiment.spec import Experiment, Variant
from core.learning.checkpoints import Checkpoints
from core.learning.log_replay import LogReplay
from core.learning.members import Newcomer
from core.learning.trainer import Trainer

_Place = tuple[LogReplay, int]
"""Where a newcomer trains: the replay, and its place among those that are trained there."""


class Reforming:
    """Reforms of a run, one after the other, until the newcomers of all of them have caught up.

    The run itself stays what it was meanwhile. So a newcomer that is taken back before that leaves no trace, and what
    is changed meanwhile reaches the run and the newcomers at the end.

    Attributes:
        derived: of the experiment that the run is to go by.
    """

    def __init__(self, trainer: Trainer) -> None:
        self.derived = trainer.derived
        self._trainer = trainer
        self._reforms: list[tuple[Sequence[int], Sequence[Variant]]] = []
        self._places: Sequence[int] = range(len(trainer.experiment.variants))
        self._newcomers: list[_Place | None] = [None for _ in self._places]
        self._anew: LogReplay | None = None

    def follow(self, experiment: Experiment, places: Sequence[int]) -> None:
        """Go on with these variants; places: as in protocol.ReformRun."""
        self.change(experiment)
        self._reforms.append((places, experiment.variants))
        self._places = composed(self._trainer.experiment.variants, self._reforms)
        carried = [self._newcomers[place] if place != NEWCOMER else None for place in places]
        self._newcomers = [
            newcomer if place == NEWCOMER else None for place, newcomer in zip(self._places, carried, strict=True)
        ]
        self._anew = None
        if self.is_stuck:
            return
        if self._trains_anew:
            self._begin_anew()
        else:
            self._welcome([k for k, place in enumerate(self._places) if place == NEWCOMER and not self._newcomers[k]])

    def change(self, experiment: Experiment) -> None:
        """Take over hot settings and points, which come when all have caught up."""
        self.derived = derive(experiment, self.derived)

    @property
    def lacks_log(self) -> bool:
        """Whether nobody can catch up, because more has changed in the run than its log could hold."""
        return not self._trainer.log.is_complete and (self._trains_anew or NEWCOMER in self._places)

    @property
    def is_stuck(self) -> bool:
        """Whether it waits for another reform: in this one networks are too large, or the log ends too early."""
        return is_too_large(self._experiment) or self.lacks_log

    @property
    def is_done(self) -> bool:
        """Whether all have caught up."""
        return not self.is_stuck and all(group.is_done for group in self._groups)

    @property
    def fraction(self) -> float:
        """Share of the newcomers' training done, in [0, 1]."""
        groups = self._groups
        return sum(group.fraction for group in groups) / len(groups) if groups else 1.0

    @property
    def checkpoints(self) -> list[Checkpoints]:
        """Those of the newcomers, by replay."""
        return [group.members.checkpoints for group in self._groups]

    def train(self, seconds: float) -> None:
        """Let newcomers train for about so long."""
        for group in self._groups:
            if not group.is_done:
                group.train(seconds)
                return

    def finish(self) -> Trainer:
        """The run as it goes on, once all have caught up."""
        if self._anew is not None:
            trainer = self._anew.trainer
            trainer.settle(self._anew.members.in_place_of(self._trainer.members))
            trainer.show(self._trainer.shown_epoch)
            trainer.take_over(self.derived)
            return trainer
        members = {group: group.members for group in self._groups}
        newcomers = [Newcomer(members[each[0]], each[1]) for each in self._newcomers if each is not None]
        self._trainer.reform(self.derived, self._places, newcomers)
        return self._trainer

    @property
    def _experiment(self) -> Experiment:
        return self.derived.experiment

    @property
    def _trains_anew(self) -> bool:
        return self._experiment.repeats.count != self._trainer.experiment.repeats.count

    @property
    def _groups(self) -> list[LogReplay]:
        """Newcomers that came together train together."""
        if self._anew is not None:
            return [self._anew]
        return list(dict.fromkeys(newcomer[0] for newcomer in self._newcomers if newcomer is not None))

    def _begin_anew(self) -> None:
        """Another number of repeats: medians take every repeat's losses, so all variants train again."""
        others = [variant for variant, place in zip(self._experiment.variants, self._places, strict=True) if place < 0]
        newcomers = self._trainer.log.newcomers(others)
        log = self._trainer.log.reformed(self._places, [(newcomers, k) for k in range(len(others))])
        self._newcomers = [None for _ in self._places]
        self._anew = LogReplay(log, self._experiment.repeats, self._trainer, joins=False)

    def _welcome(self, variants: Sequence[int]) -> None:
        """Let newcomers begin to catch up, by their places."""
        if variants:
            log = self._trainer.log.newcomers([self._experiment.variants[k] for k in variants])
            group = LogReplay(log, self._trainer.experiment.repeats, self._trainer, joins=True)
            for place, k in enumerate(variants):
                self._newcomers[k] = group, place
