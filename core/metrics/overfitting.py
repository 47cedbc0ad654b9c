"""The rule by which a network counts as overfitting: how far its losses have risen, and what the points can tell.

Every validation point's loss is kept at the best epoch. Their mean rise since then is the rise of the validation loss;
its standard error over the points says how much of it may be luck of which points were held out. Tuned on 1,600 random
experiments against thousands of fresh points; `start.py bench --only verdicts` tries it on others.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final, NamedTuple

import numpy as np

from core.data.points import BoolArray
from core.metrics.history import Values
from core.protocol import Sign

RISE_NATS: Final = 0.03
RISE_SHARE: Final = 0.10
"""Validation loss counts as risen when it exceeds its best by both: the margin. Less is hardly worth a word."""

FALL_NATS: Final = 0.005
"""Training loss counts as fallen since by as much as shows in two decimals."""

MEMORIZED_SHARE: Final = 0.7
"""Of the entropy of the wrong labels: whose training loss is below this knows them by heart."""
CHANCE_SHARE: Final = 0.6
LEAST_CHANCE: Final = 0.05
"""The same of what the true probabilities cost on the training points: below this share a network has learned chance by
heart. Less than so many nats rest on a few points, and say nothing."""
NEARLY_MEMORIZED: Final = 1.2
"""Times the training loss below which chance is known by heart: below this it is nearly known, or still."""

CLEAR_SHARE: Final = 0.75
"""Of the margin: a rise that exceeds the noise between epochs by more than this is worth telling, if it is no luck."""
SURE_SHARE: Final = 0.25
"""Of the margin: what must remain of the rise when luck has taken its part."""
PERHAPS_SHARE: Final = 1.1
"""Of the margin: what a rise and its luck must come to before the points are said not to tell."""
FALLEN_BACK_SHARE: Final = 0.5
"""Of the margin: a rise below it is over."""
TAKEN_BACK_SHARE: Final = 0.3
"""Of the highest rise: one below it is taken back, unless more than TAKEN_BACK_MARGINS are left."""
TAKEN_BACK_MARGINS: Final = 2
KEPT_SHARE: Final = 0.5 * SURE_SHARE
"""Of the margin: a rise that is left of a finding, and enough for it where chance is known by heart."""
GAP_SHARE: Final = 0.5
"""Of the rise: validation loss must lie so far above training loss. Without a gap there is no overfitting."""

TELLING_POINTS: Final = 40
"""Validation points below which overfitting is not denied beside a wide gap, even where their loss has not risen."""

MANY_POINTS: Final = 100
"""Validation points from which their standard error is well known; among fewer it can look too small, and what harm
learning by heart does can be where none of them lies."""

FEW_POINTS: Final = 20
"""Validation points below which what they say can be luck."""

FEWEST_POINTS: Final = 10
"""Validation points below which a person is warned before training."""


class GivenToLuck(NamedTuple):
    """Standard errors of a rise that luck may account for, beside what the noise between epochs may have done."""

    sure: float
    """Before overfitting is claimed."""
    perhaps: float
    """Before it is denied."""


OF_MANY_POINTS: Final = GivenToLuck(sure=1.0, perhaps=0.7)
OF_FEWER_POINTS: Final = GivenToLuck(sure=1.5, perhaps=0.8)


@dataclass(frozen=True, eq=False)
class Rises:
    """How losses have moved since the best epoch, nats; (K,) at K places along a run, or (1, n) for n networks as they
    are, each at one place."""

    best_loss: Values
    """Validation loss at the best epoch up to the place."""
    rise: Values
    """Of validation loss since."""
    error: Values
    """Standard error of the rise; infinite where it is not known."""
    noise: Values
    """How far the noise from epoch to epoch may have moved the rise."""
    fall: Values
    """Of training loss since."""
    training_loss: Values
    memorized_below: float | Values
    """Training loss that can't be reached without learning wrong labels by heart; 0 for none known. Of all, or of each
    place or network."""
    validation_count: int

    @classmethod
    def of_each(cls, *, validation_count: int, **losses: Sequence[float]) -> Rises:
        """Of n networks as they are, from n numbers; an error of NaN is not known."""
        columns = {name: np.array([values]) for name, values in losses.items()}
        error = columns["error"]
        error[np.isnan(error)] = math.inf
        noise = np.zeros_like(error)
        return cls(**columns, noise=noise, validation_count=validation_count)

    @property
    def margin(self) -> Values:
        """What counts as a rise."""
        return margin_of(self.best_loss)

    @property
    def gap(self) -> Values:
        """Validation loss above training loss."""
        return self.best_loss + self.rise - self.training_loss

    @property
    def memorizes(self) -> BoolArray:
        """Wrong labels are known by heart, and validation loss has risen, be it by luck: with no rise at all, what was
        learned by heart has done no harm."""
        return (self.training_loss < self.memorized_below) & (self.rise > SURE_SHARE * self.margin)

    @property
    def hides_harm(self) -> BoolArray:
        """Wrong labels are known by heart, or nearly, and what harm that does may be where none of the points lies."""
        return self._is_hidden_below(NEARLY_MEMORIZED)

    @property
    def still_hides_harm(self) -> BoolArray:
        """The same, where it has been so before."""
        return self._is_hidden_below(1.1 * NEARLY_MEMORIZED)

    def _is_hidden_below(self, times: float) -> BoolArray:
        return (self.training_loss < times * self.memorized_below) & (self.validation_count < MANY_POINTS)

    @property
    def overfits(self) -> BoolArray:
        """Overfitting begins here, if it has not begun before."""
        rise = self.rise - self.noise
        sure_rise = rise - given_to_luck(self.validation_count).sure * self.error
        risen = (rise > CLEAR_SHARE * self.margin) & (sure_rise > SURE_SHARE * self.margin)
        return (self.fall > FALL_NATS) & (self.memorizes | (risen & (self.gap > GAP_SHARE * self.rise)))

    @property
    def recovers(self) -> BoolArray:
        """Overfitting is over here, if it was there before."""
        risen = self.rise > KEPT_SHARE * self.margin
        memorizes = (self.training_loss < NEARLY_MEMORIZED * self.memorized_below) & risen
        fallen_back = self.rise < FALLEN_BACK_SHARE * self.margin
        highest = np.maximum.accumulate(self.rise)
        taken_back = (self.rise < TAKEN_BACK_SHARE * highest) & (self.rise < TAKEN_BACK_MARGINS * self.margin)
        return (~memorizes & (fallen_back | taken_back)) | (self.fall < -FALL_NATS) | (self.gap < GAP_SHARE * self.rise)

    @property
    def may_overfit(self) -> BoolArray:
        """The points can't tell from here on."""
        unsure = self.rise + given_to_luck(self.validation_count).perhaps * self.error > PERHAPS_SHARE * self.margin
        few = (self.validation_count < TELLING_POINTS) & (self.gap > self.margin)
        return ((self.fall > FALL_NATS) & unsure) | few | self.hides_harm

    @property
    def denies(self) -> BoolArray:
        """The points can tell that there is no overfitting."""
        sure = self.rise + given_to_luck(self.validation_count).perhaps * self.error < 0.8 * self.margin
        few = (self.validation_count < TELLING_POINTS) & (self.gap > 0.8 * self.margin)
        return ((self.fall < 0) | sure) & ~few & ~self.still_hides_harm


def given_to_luck(validation_count: int) -> GivenToLuck:
    """For so many validation points."""
    return OF_MANY_POINTS if validation_count >= MANY_POINTS else OF_FEWER_POINTS


def margin_of(best_loss: Values) -> Values:
    """What counts as a rise above a best validation loss."""
    return np.maximum(RISE_NATS, RISE_SHARE * best_loss)


def signs_of(rises: Rises, before: Sequence[Sign]) -> list[Sign]:
    """What the losses of n networks as they are (1, n) tell of overfitting.

    before: what they told when they were last looked at. A sign ends at lower thresholds than it begins at.
    """
    found = (rises.overfits, rises.recovers, rises.may_overfit, rises.denies)
    return [_sign(*of_one) for of_one in zip(before, *(each[0].tolist() for each in found), strict=True)]


def _sign(before: Sign, overfits: bool, recovers: bool, may_overfit: bool, denies: bool) -> Sign:
    if overfits or (before == "overfitting" and not recovers):
        return "overfitting"
    return "perhaps" if may_overfit or (before == "perhaps" and not denies) else "none"


def holds_along(begins: BoolArray, ends: BoolArray) -> BoolArray:
    """(K,) whether a state holds at each of the places (K,) that say where it begins and where it ends."""
    places = np.arange(len(begins))
    last_begin = np.maximum.accumulate(np.where(begins, places, -1))
    last_end = np.maximum.accumulate(np.where(ends & ~begins, places, -1))
    holds: BoolArray = last_begin > last_end
    return holds
