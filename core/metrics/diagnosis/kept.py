"""What was found stays found when points change: the finding before, until the losses since take it back."""

from __future__ import annotations

from typing import Final, cast

import msgspec
import numpy as np

from core.data.points import BoolArray
from core.metrics.diagnosis.evidence import Evidence
from core.metrics.diagnosis.verdict import Context, Kept, Verdict
from core.metrics.diagnosis.words import agreement, loss_text, on_points
from core.words import said, together

CLOSED_GAP: Final = 0.12
"""Of the loss of guessing: a gap below it, on the new points, is none."""
TAKEN_BACK: Final = 0.7
"""Of the rise that was found."""
SURE_EPOCHS: Final = 10
"""Epochs on the new points before anything is taken back."""


class _Told(msgspec.Struct, frozen=True, kw_only=True):
    """The newest verdict on what training had come to."""

    is_found: bool
    epoch: int
    kept: Kept
    """What would be kept of it."""


class _Known(msgspec.Struct, frozen=True, kw_only=True):
    """All that is remembered while points stay as they are."""

    points_epoch: int = 0
    told: _Told | None = None
    """None: nothing on these points."""
    kept: Kept | None = None
    """Of the points before."""
    is_in_force: bool = False
    """The finding that was kept still stands."""
    last_best: int = -1

    def on_other_points(self, points_epoch: int) -> _Known:
        """After points have changed."""
        told = self.told
        kept = told.kept if told is not None and told.is_found else None
        if told is None and self.is_in_force:
            kept = self.kept
        if kept is not None:
            kept = msgspec.structs.replace(kept, points_epoch=points_epoch)
        return _Known(points_epoch=points_epoch, kept=kept, is_in_force=kept is not None, last_best=self.last_best)

    def until(self, epoch: int) -> _Known:
        """Without what was found after an epoch."""
        told = None if self.told is None or self.told.epoch > epoch else self.told
        kept = None if self.kept is None or self.kept.epoch > epoch else self.kept
        return _Known(
            points_epoch=self.points_epoch,
            told=told,
            kept=kept,
            is_in_force=self.is_in_force and kept is not None,
            last_best=self.last_best if self.last_best <= epoch else -1,
        )


class Findings:
    """Remembers, for one variant of a run, what was found before points changed."""

    def __init__(self) -> None:
        self._known = self._before = _Known()

    def kept(self, points_epoch: int) -> Kept | None:
        """What was found before points changed, if they have; to be given to the next verdict.

        Where the change of points was taken back, all is again as it was before it.
        """
        known, before = self._known, self._before
        if points_epoch != known.points_epoch:
            is_back = points_epoch == before.points_epoch
            self._known = before if is_back else known.on_other_points(points_epoch)
            self._before = known
        return self._known.kept

    def note(self, verdict: Verdict, epoch: int, points_epoch: int, best: tuple[int, float], loss: float) -> None:
        """Take in the verdict on an epoch, the newest of the run.

        Args:
            verdict: on the variant.
            epoch: whole epochs done.
            points_epoch: as in protocol.Snapshot.
            best: epoch and validation loss of the best epoch; (-1, NaN) without one.
            loss: validation loss now.
        """
        kept = self.kept(points_epoch)
        is_in_force = kept is not None and verdict.headline == kept.headline
        last_best = best[0] if best[0] >= 0 else self._known.last_best
        self._known = msgspec.structs.replace(self._known, is_in_force=is_in_force, last_best=last_best)
        if kept is None or not is_in_force:
            if best[0] < 0:
                return  # nothing has been measured on new points
            kept = Kept(verdict.headline, epoch, points_epoch, best[0], loss - best[1], verdict.shorter)
        told = _Told(is_found=verdict.sign == "overfitting", epoch=epoch, kept=kept)
        self._known = msgspec.structs.replace(self._known, told=told)

    def marked_epoch(self, newest: int) -> int:
        """The best epoch to mark on chart and timeline; -1 for none.

        That of what was found as long as it stands, else the newest, or the last known until an epoch has ended on
        changed points.

        newest: as in VariantSnapshot.
        """
        known = self._known
        if known.kept is not None and known.is_in_force:
            return known.kept.best_epoch
        return newest if newest >= 0 else known.last_best

    def forget_after(self, epoch: int) -> None:
        """Training was continued from this epoch: what was found later is void."""
        self._known, self._before = self._known.until(epoch), self._before.until(epoch)


def is_still_found(run: Evidence) -> BoolArray:
    """(K,) where the finding before points changed has not been taken back by the losses since."""
    kept, facts = run.state.kept, run.state.facts
    if kept is None or not (run.has_validation or facts.validation.count):
        return run.never
    if not run.has_validation:
        return ~run.never
    validation, training = run.validation, run.training
    settled = validation.places >= SURE_EPOCHS
    closed = validation.values - training.values < CLOSED_GAP * facts.validation.guessing_loss
    fallen = validation.values < validation.raw[0] - TAKEN_BACK * kept.rise
    stands: BoolArray = ~np.logical_or.accumulate(settled & (closed | fallen))
    return stands


def still_found(run: Evidence) -> Verdict:
    """It was found before points changed. To be said only where that holds."""
    kept = cast(Kept, run.state.kept)
    if not run.has_validation:
        return _kept_verdict(kept, said("No epoch has ended since."))
    first = float(run.validation.raw[0])
    then, now = loss_text(first), loss_text(run.validation_loss)
    counted = said(
        "{points}, validation loss was {then} then and is {now} now.", points=on_points(run.state), then=then, now=now
    )
    return _kept_verdict(kept, together(counted, agreement(run.state) if run.state.overfitting_repeats else ""))


def before_measured(state: Context) -> Verdict | None:
    """The finding before points changed, where no epoch has ended since."""
    return _kept_verdict(state.kept, said("No epoch has ended since.")) if state.kept is not None else None


def _kept_verdict(kept: Kept, counted: str) -> Verdict:
    found = said(
        "Found before points changed at epoch {epoch:,}; counted anew from there.", epoch=kept.points_epoch - 1
    )
    why = together(
        said(
            "A verdict compares losses on the same points only. This one was reached on the points before, where"
            " validation loss had risen by {rise:.3f} above its best.",
            rise=kept.rise,
        ),
        said(
            "It stands until, on the points as they are now, the gap closes or {percent:.0f} % of that rise is taken"
            " back.",
            percent=100 * TAKEN_BACK,
        ),
        between="\n",
    )
    briefer = (said("Found before points changed."),)
    return Verdict("overfitting", kept.headline, together(found, counted), why, "overfitting", kept.shorter, briefer)
