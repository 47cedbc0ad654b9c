"""The log of a run: every change that reached it, and when. Who joins later trains through it."""

from __future__ import annotations

import copy
from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from core.data.points import Points
from core.experiment.parameter_place import ParameterPlace
from core.experiment.spec import DataSpec, Experiment, Repeats, TrainingSpec, Variant
from core.learning.points_change import PointsChange

MOST_BYTES: Final = 32 * 2**20
"""Of what is noted; a minute of strokes among 10,000 points takes 5 to 10 MB."""

ENTRY_BYTES: Final = 2048
"""Taken up by an entry, beside the numbers of points."""

EDIT_BYTES: Final = 512
"""Taken up by an edit of a number."""

DEPARTED: Final = 8
"""Variants that left a run whose past is still known, so that one that comes back is what it was."""


class Moment(NamedTuple):
    """A place within a run, between two steps."""

    epoch: int
    """Whole epochs done."""
    step: int
    """Steps done of the next one."""


class Entry(NamedTuple):
    """From a moment on, training went by this experiment."""

    moment: Moment
    experiment: Experiment


class Edit(NamedTuple):
    """At a moment a number was edited, in the network of the first repeat of a variant."""

    moment: Moment
    variant: int
    place: ParameterPlace
    value: float


class _Noted(NamedTuple):
    moment: Moment
    data: DataSpec
    training: TrainingSpec
    variants: tuple[Variant, ...]
    """By column: those of the run, then those that left it, the last one first."""
    change: PointsChange | None
    """Since the entry before; None for nothing."""

    @property
    def byte_count(self) -> int:
        return ENTRY_BYTES + (0 if self.change is None else self.change.byte_count)

    def points_after(self, points: Points) -> Points:
        return points if self.change is None else self.change.applied_to(points)


class RunLog:
    """All changes since epoch 0, in bounded memory.

    Of several changes at one moment the last one counts (see Standing).

    Edits of numbers are noted apart, because they and changes of the experiment at the same moment come to the same in
    either order.
    """

    def __init__(self, experiment: Experiment, most_bytes: int = MOST_BYTES) -> None:
        """At epoch 0 of a run."""
        self._most_bytes = most_bytes
        self._count = len(experiment.variants)
        self._start = self._before = self._last = experiment.points
        self._noted = [_Noted(Moment(0, 0), experiment.data, experiment.training, experiment.variants, None)]
        # By column, as the variants of what is noted.
        self._edits: list[Edit] = []
        self._bytes = 0
        self._lost_since: Moment | None = None

    @property
    def is_complete(self) -> bool:
        """Whether it knows all of the run. Beyond its bounds it notes no more; when training is continued from an epoch
        before that, all that it has lost is void."""
        return self._lost_since is None

    def note(self, moment: Moment, experiment: Experiment) -> None:
        """From this moment on, which is not before the last one noted, training goes by this experiment."""
        self._note(moment, experiment, self._departed)

    def note_edit(self, moment: Moment, variant: int, place: ParameterPlace, value: float) -> None:
        """From this moment on, which is not before the last one noted, a number is what it was edited to be.

        Of several edits of one number at one moment, as a drag makes them while training waits, the last one counts.
        """
        if self._lost_since is not None:
            return
        at = len(self._edits)
        while at and self._edits[at - 1].moment == moment:
            at -= 1
        others = [edit for edit in self._edits[at:] if (edit.variant, edit.place) != (variant, place)]
        self._edits[at:] = [*others, Edit(moment, variant, place, value)]
        self._bound(moment)

    def cut(self, epoch: int, experiment: Experiment) -> None:
        """Training goes on from the end of an epoch, by this experiment; what came later is void."""
        departed, end = self._departed, Moment(epoch, 0)
        self._noted = [self._noted[0], *(noted for noted in self._noted[1:] if noted.moment < end)]
        self._before = self._last = self._start
        for noted in self._noted[1:]:
            self._before, self._last = self._last, noted.points_after(self._last)
        self._edits = [edit for edit in self._edits if edit.moment < end]
        self._bytes = sum(noted.byte_count for noted in self._noted)
        if self._lost_since is not None and end <= self._lost_since:
            self._lost_since = None
        self._note(end, experiment, departed)

    def copy(self) -> RunLog:
        """The same, unmoved by what comes."""
        return self._with(self._noted, self._edits, self._count)

    def newcomers(self, variants: Sequence[Variant]) -> RunLog:
        """The log that these variants train through: shared changes, and their own settings since the beginning.

        One that equals a variant that left has the past of that one; the others have always been what they are.
        """
        left = {place: variant for place, variant in enumerate(self._noted[-1].variants) if place >= self._count}
        columns: list[_Column] = []
        for variant in variants:
            back = next((place for place, departed in left.items() if departed == variant), None)
            if back is not None:
                del left[back]
            fresh = _Column([variant] * len(self._noted), [])
            columns.append(fresh if back is None else self._column(back))
        return self._of_columns(columns, [])

    def reformed(self, places: Sequence[int], newcomers: Sequence[tuple[RunLog, int]]) -> RunLog:
        """The log of the run with other variants.

        Args:
            places: of those that go on; below 0 for others.
            newcomers: for each of these others, in order, the log that it trained through and its place there.
        """
        others = iter(newcomers)
        columns = []
        for place in places:
            log, column = (self, place) if place >= 0 else next(others)
            columns.append(log._column(column))
        left = [place for place in range(len(self._noted[-1].variants)) if place not in places]
        return self._of_columns(columns, [self._column(place) for place in left[:DEPARTED]])

    def entries(self, repeats: Repeats) -> Iterator[Entry]:
        """All that happened, oldest first, as experiments with these repeats."""
        points = self._start
        for noted in self._noted:
            points = noted.points_after(points)
            experiment = Experiment(
                data=noted.data,
                points=points,
                training=noted.training,
                variants=noted.variants[: self._count],
                repeats=repeats,
            )
            yield Entry(noted.moment, experiment)

    def edits(self) -> Iterator[Edit]:
        """All numbers that were edited in the run's variants, oldest first. Of what happened at one moment they come
        before the changes of the experiment, since one of these may end the epoch."""
        return (edit for edit in self._edits if edit.variant < self._count)

    @property
    def _departed(self) -> tuple[Variant, ...]:
        return self._noted[-1].variants[self._count :]

    def _note(self, moment: Moment, experiment: Experiment, departed: tuple[Variant, ...]) -> None:
        if self._lost_since is not None:
            return
        points, last = experiment.points, self._noted[-1]
        variants = (*experiment.variants, *departed)
        if points == self._last and (experiment.data, experiment.training, variants) == last[1:4]:
            return
        if len(self._noted) > 1 and self._noted[-1].moment == moment:
            self._bytes -= self._noted.pop().byte_count
        else:
            self._before = self._last
        change = None if points == self._before else PointsChange.between(self._before, points)
        self._last = points
        self._noted.append(_Noted(moment, experiment.data, experiment.training, variants, change))
        self._bytes += self._noted[-1].byte_count
        self._bound(moment)

    def _bound(self, moment: Moment) -> None:
        if self._bytes + len(self._edits) * EDIT_BYTES > self._most_bytes:
            self._lost_since = moment

    def _column(self, place: int) -> _Column:
        edits = [edit for edit in self._edits if edit.variant == place]
        return _Column([noted.variants[place] for noted in self._noted], edits)

    def _of_columns(self, columns: Sequence[_Column], departed: Sequence[_Column]) -> RunLog:
        every = [*columns, *departed]
        noted = [
            each._replace(variants=tuple(column.variants[k] for column in every)) for k, each in enumerate(self._noted)
        ]
        edits = [edit._replace(variant=at) for at, column in enumerate(every) for edit in column.edits]
        return self._with(noted, sorted(edits, key=lambda edit: edit.moment), len(columns))

    def _with(self, noted: Sequence[_Noted], edits: Sequence[Edit], count: int) -> RunLog:
        other = copy.copy(self)
        other._noted, other._edits, other._count = list(noted), list(edits), count
        return other


class _Column(NamedTuple):
    """All that is noted of one variant."""

    variants: list[Variant]
    """Its settings, by what is noted of the experiment."""
    edits: list[Edit]
