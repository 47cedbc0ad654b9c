"""All that belongs to the members of a run, to be taken from one run to another: variants come, go and move."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from core.experiment.changes import NEWCOMER
from core.experiment.spec import Variant
from core.learning.checkpoints import Checkpoints
from core.learning.joining import Seats, joined_checkpoints, joined_state
from core.learning.run_log import RunLog
from core.learning.run_state import RunState
from core.learning.unsent_history import UnsentHistory


class Members(NamedTuple):
    """The members of all variants of a run; what belongs to the run as a whole is the trainer's."""

    variants: tuple[Variant, ...]
    repeat_count: int
    state: RunState
    checkpoints: Checkpoints
    unsent: list[UnsentHistory]
    log: RunLog

    def copy(self) -> Members:
        """The same past, to which others may be added; the networks are not copied."""
        checkpoints, unsent, log = self.checkpoints.copy(), [each.copy() for each in self.unsent], self.log.copy()
        return self._replace(checkpoints=checkpoints, unsent=unsent, log=log)

    def joined(self, places: Sequence[int], newcomers: Sequence[Newcomer]) -> Members:
        """Those of this run that go on, each as it stands, and others that have come as far.

        Args:
            places: for each variant, the place here of the one that it goes on with; NEWCOMER for the newcomers, in
                order.
        """
        joining = iter(newcomers)
        origins = [Newcomer(self, place) if place != NEWCOMER else next(joining) for place in places]
        sources = [self, *{id(newcomer.members): newcomer.members for newcomer in newcomers}.values()]
        seats = [self._seats(origins, source) for source in sources]
        parts = list(zip(sources, seats, strict=True))
        unsent = [origin.members.unsent[origin.place].copy() for origin in origins]
        for place, each in zip(places, unsent, strict=True):
            if place == NEWCOMER:
                each.begin_anew()
        state = joined_state([(source.state, seats) for source, seats in parts], self.repeat_count)
        kept = joined_checkpoints([(source.checkpoints, seats) for source, seats in parts], self.repeat_count)
        self.checkpoints.reform(kept, self.checkpoints, [best.epoch for best in state.best])
        return Members(
            tuple(origin.members.variants[origin.place] for origin in origins),
            self.repeat_count,
            state,
            self.checkpoints,
            unsent,
            self.log.reformed(places, [(newcomer.members.log, newcomer.place) for newcomer in newcomers]),
        )

    def in_place_of(self, others: Members) -> Members:
        """These, which have come as far as those of another run and go on in their place."""
        best_of = [best.epoch for best in self.state.best]
        self.checkpoints.reform(list(self.checkpoints.of_all), others.checkpoints, best_of)
        for each in self.unsent:
            each.begin_anew()
        return self

    def _seats(self, origins: Sequence[Newcomer], source: Members) -> Seats:
        """The members of one source that go on, and their new numbers."""
        seats: dict[int, list[int]] = {}
        for new, origin in enumerate(origins):
            for repeat in range(self.repeat_count if origin.members is source else 0):
                seats.setdefault(origin.place * self.repeat_count + repeat, []).append(new * self.repeat_count + repeat)
        return seats


class Newcomer(NamedTuple):
    """A variant of another run that has come as far, with its place among the members there and in their log."""

    members: Members
    place: int
