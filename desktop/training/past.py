"""Past: all that the window knows of one run, be it the present one or one that ended and can be brought back."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple
from weakref import WeakKeyDictionary

from core.experiment.changes import NEWCOMER, composed
from core.experiment.passage import Places
from core.experiment.spec import Experiment
from core.protocol import KeptRun, Snapshot, VariantSnapshot
from desktop.training.curves import Curves
from desktop.training.flags import Flags
from desktop.training.ghost import FEWEST, Ghost, GhostVariant
from desktop.training.hand_edits import HandEdit


@dataclass(frozen=True)
class Reform:
    """Other variants that were sent, and that no snapshot has reflected yet."""

    revision: int
    experiment: Experiment
    places: Places
    """As in protocol.ReformRun."""
    edit: int
    """Number of the edit that asked for it."""


@dataclass(frozen=True)
class CatchUp:
    """Newcomers train up to where the run stands."""

    newcomers: tuple[int, ...]
    """Their places among the variants."""
    epoch: int
    """That of the run."""
    fraction: float
    """As in protocol.CatchUpProgress."""
    repeat_count: int
    """Of every variant, before."""
    edits: tuple[int, ...]
    """Numbers of the edits that brought them, oldest first."""


class Past:
    """Snapshots go by the variants that the training process had when it made them; this brings them to the places that
    variants have by now.

    Attributes:
        run_id: the run's.
        experiment: as it was sent last.
        begun_by: number of the edit that began the run; 0 for none.
        took_place_at: whole epochs of the run whose place it took.
        ended_by: number of the edit, done or undone, that ended it; 0 for none.
        ended_at: revision of the command that ended it.
        work: number of the work that it belongs to, as in Passage.
        ancestors: ids of the runs that it goes on from, the first one first; () where it began at epoch 0.
        edited_from: id of the run that it is a copy of, but for a number that was edited by hand; None of any other.
        is_moment: it ended because such a copy goes on in its place: taking back that edit brings it back.
        looked_at: the earlier epoch that was looked at when it ended; None: what training had come to.
        left: what the training process still keeps of it, as far as it has told.
        snapshot: the newest.
        flags: what changed under way.
        unsettled_edit: revision of the newest edit of a number by hand, as long as nobody knows at which epoch it took
            effect; 0 otherwise.
        curves: of each variant of the experiment; empty ones of newcomers that have yet to catch up.
        variants: of the snapshot, by the places of the experiment; None for newcomers. Empty without a snapshot.
    """

    def __init__(self, run_id: int, experiment: Experiment, begun_by: int = 0) -> None:
        self.run_id = run_id
        self.experiment = experiment
        self.begun_by = begun_by
        self.took_place_at = 0
        self.ended_by = 0
        self.ended_at = 0
        self.work = 0
        self.ancestors: tuple[int, ...] = ()
        self.edited_from: int | None = None
        self.is_moment = False
        self.looked_at: int | None = None
        self.left: KeptRun | None = None
        self.snapshot: Snapshot | None = None
        self.variants: tuple[VariantSnapshot | None, ...] = ()
        self.curves = [Curves() for _ in experiment.variants]
        self.flags = Flags(experiment)
        # Variants, curves and flags as they were when the newest snapshot was made; without one, when the run began.
        self._base = experiment
        self._base_curves = self.curves
        self._base_flags = self.flags
        self._branched_at = 0
        """Epoch of the run that it goes on from, as long as it shows that one's snapshot."""
        self.unsettled_edit = 0
        self._edited_by = 0
        """Revision of the edit that this run began with, or of the first move of that drag; 0 for none."""
        self._unsettled = 0
        """Revision of the newest change, as long as nobody knows at which epoch it took effect; 0 otherwise."""
        self._live: Snapshot | None = None
        """The newest that shows what training has come to, and its variants by the places of the newest snapshot."""
        self._live_variants: tuple[VariantSnapshot | None, ...] = ()
        self._reforms: list[Reform] = []
        self._origin: Past | None = None
        self._branches: WeakKeyDictionary[Past, int] = WeakKeyDictionary()
        """Runs that go on from this one and have yet to take over its curves, and by which revision they began."""

    @property
    def epoch(self) -> int:
        """Whole epochs done, as far as is known."""
        return self.snapshot.epoch if self.snapshot is not None else 0

    @property
    def has_trained(self) -> bool:
        """Whether it has taken a step, as far as is known."""
        return self.epoch > 0 or (self.snapshot is not None and self.snapshot.epoch_fraction > 0)

    @property
    def reforms(self) -> Sequence[Reform]:
        """What the training process has yet to follow, oldest first."""
        return self._reforms

    def catching_up(self, fraction: float) -> CatchUp | None:
        """Who has yet to catch up, having done that share of it; None where nobody has."""
        order = _followed(self._base, self._reforms)
        if not order.newcomers:
            return None
        edits = tuple(reform.edit for reform in self._reforms)
        return CatchUp(order.newcomers, self.epoch, fraction, order.repeat_count, edits)

    def as_ghost(self) -> Ghost | None:
        """The run as it is now, to be compared with; None where it is too short."""
        live = self._live
        if live is None or live.epoch <= FEWEST or len(self._live_variants) != len(self._base.variants):
            return None
        places = _followed(self._base, self._reforms).places
        shown = [self._live_variants[place] if place != NEWCOMER else None for place in places]
        parts = zip(self.experiment.variants, self.curves, shown, strict=True)
        found = (
            None if one is None else GhostVariant.of(variant, place, known.history, one, live.view)
            for place, (variant, known, one) in enumerate(parts)
        )
        return Ghost(self.run_id, self.experiment, live.epoch, tuple(found))

    def continued(self, run_id: int, revision: int, epoch: int) -> Past:
        """The run that goes on from an earlier epoch of this one, by the command of that revision. It shows this one's
        curves until it has its own.

        Only while nobody has to catch up.
        """
        past = self._branch(run_id, revision, epoch)
        past.flags.continue_from(epoch, self.experiment)
        return past

    def edited(self, run_id: int, revision: int, edit: HandEdit, epoch: int | None) -> Past:
        """The run that goes on with a number edited by hand, by the command of that revision; this one is kept.

        epoch: from that earlier epoch; None: from now.
        """
        branch = self._branch if epoch is None else self.continued
        past = branch(run_id, revision, self.epoch if epoch is None else epoch)
        past.edited_from = self.run_id
        past.edit(revision, edit, goes_on=False)
        return past

    def edit(self, revision: int, edit: HandEdit, *, goes_on: bool) -> None:
        """A number is edited by hand, by the command of that revision; goes_on: as in HandEdits.note."""
        self.unsettled_edit = revision
        if not goes_on:
            self._edited_by = revision
        self.flags.note_edit(self._newest_epoch, revision, edit, goes_on=goes_on)

    def forget_edit(self, revision: int) -> bool:
        """The edit of that revision could not be done. False where none of that revision is told of, because it is
        known already that it, or a move of the same drag before it, could not be done."""
        before = None if self._base_flags is self.flags else self._base_flags.take_back_edit(revision)
        left = self.flags.take_back_edit(revision)
        left = before if left is None else left
        if left is None:
            return False
        if revision >= self._edited_by:
            self.unsettled_edit = left[-1] if left else 0
        return True

    def change(self, revision: int, experiment: Experiment, gesture: str | None) -> None:
        """The run takes over an experiment at its next step, by the command of that revision.

        gesture: as in Passage.
        """
        self.experiment = experiment
        self._unsettled = revision
        self._flag(experiment, gesture)

    def reform(self, revision: int, experiment: Experiment, places: Places, edit: int) -> None:
        """Go on with other variants from that revision on; arguments as in Reform."""
        if not self._reforms:
            self._base, self._base_flags = self.experiment, self.flags.copy()
        self._reforms.append(Reform(revision, experiment, places, edit))
        self.experiment = experiment
        self.flags.reform(places, experiment)
        self._flag(experiment, None)
        self._arrange()

    def give_up_reforms(self) -> None:
        """The training process can't follow: the run is as it was before."""
        if self._reforms:
            self._reforms = []
            self.experiment, self.flags = self._base, self._base_flags
            self._arrange()

    def take(self, snapshot: Snapshot) -> None:
        """Take over a snapshot of this run."""
        self._part_from_origin()  # this is the first snapshot of this run, so no more can come of the other
        for branch, revision in list(self._branches.items()):
            if revision <= snapshot.revision:  # this run has come back, and what it trains now is not the other's
                branch._part_from_origin()
                del self._branches[branch]
        followed = [reform for reform in self._reforms if reform.revision <= snapshot.revision]
        if followed:
            places = _followed(self._base, followed).places
            self._base_curves = _parted(self._base_curves, places)
            if self._live_variants:
                live = self._live_variants
                self._live_variants = tuple(live[place] if place != NEWCOMER else None for place in places)
            self._base = followed[-1].experiment
            self._reforms = self._reforms[len(followed) :]
        for curves, variant in zip(self._base_curves, snapshot.variants, strict=True):
            curves.add(variant, snapshot.points_epoch)
        if 0 < self._unsettled <= snapshot.revision:
            self._unsettled = 0
            before = self.snapshot.points_epoch if self.snapshot is not None else 0
            self.flags.settle(snapshot.points_epoch - 1 if snapshot.points_epoch > before else snapshot.epoch)
        if 0 < self.unsettled_edit <= snapshot.revision:
            self.flags.settle_edit(snapshot.epoch, self.unsettled_edit)
            self.unsettled_edit = 0
        self.snapshot = snapshot
        if snapshot.shown_epoch is None:
            self._live, self._live_variants = snapshot, snapshot.variants
        self._arrange()

    def _flag(self, experiment: Experiment, gesture: str | None) -> None:
        """Note what changes at the end of the newest epoch."""
        self.flags.note(self._newest_epoch, experiment, gesture)

    @property
    def _newest_epoch(self) -> int:
        is_its_own = self.snapshot is not None and self.snapshot.run_id == self.run_id
        return self.epoch if is_its_own else self._branched_at

    def _branch(self, run_id: int, revision: int, epoch: int) -> Past:
        """A run that goes on from an epoch of this one, which it shows until there is something to show of its own."""
        past = Past(run_id, self.experiment)
        self._branches[past] = revision
        past.snapshot, past._base, past._base_curves = self.snapshot, self._base, self._base_curves
        past._origin, past._branched_at = self, epoch
        past.ancestors = (*self.ancestors, self.run_id)
        past.flags = self.flags.copy()
        past._arrange()
        return past

    def _part_from_origin(self) -> None:
        """Take over the curves of the run that this one goes on from, which are all there by now."""
        if self._origin is not None:
            self._base_curves = [curves.copy() for curves in self._origin._base_curves]
            self._origin = None
            self._arrange()

    def _arrange(self) -> None:
        variants = self.snapshot.variants if self.snapshot is not None else ()
        if not self._reforms:
            self.curves, self.variants = self._base_curves, variants
            return
        places = _followed(self._base, self._reforms).places
        self.curves = [self._base_curves[place] if place != NEWCOMER else Curves() for place in places]
        self.variants = tuple(variants[place] if place != NEWCOMER else None for place in places) if variants else ()


class _Order(NamedTuple):
    """Variants after some reforms."""

    places: tuple[int, ...]
    """Of each variant: its place before the first of the reforms."""
    newcomers: tuple[int, ...]
    """Those that have yet to catch up; all of them where repeats have changed."""
    repeat_count: int
    """Of every variant, as long as nobody has caught up."""


def _followed(base: Experiment, reforms: Sequence[Reform]) -> _Order:
    """What the training process makes of reforms, one after the other: one that brings no newcomer is done at once, and
    from one that does on, they are composed until nobody has to catch up."""
    done: Sequence[int] = range(len(base.variants))
    places: Sequence[int] = done
    newcomers: tuple[int, ...] = ()
    waiting: list[Reform] = []
    for reform in reforms:
        waiting.append(reform)
        places = composed(base.variants, [(one.places, one.experiment.variants) for one in waiting])
        newcomers = tuple(at for at, place in enumerate(places) if place == NEWCOMER)
        if base.repeats.count != reform.experiment.repeats.count:
            newcomers = tuple(range(len(places)))
        places = [done[place] if place != NEWCOMER else NEWCOMER for place in places]
        if not newcomers:
            base, done, waiting = reform.experiment, places, []
    return _Order(tuple(places), newcomers, base.repeats.count)


def _parted(curves: Sequence[Curves], places: Sequence[int]) -> list[Curves]:
    """In these places; a newcomer's are empty, and where a place stands there twice, the second has a copy."""
    return [
        Curves() if place == NEWCOMER else curves[place].copy() if place in places[:at] else curves[place]
        for at, place in enumerate(places)
    ]
