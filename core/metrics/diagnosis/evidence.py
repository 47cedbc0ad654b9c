"""What the rules look at: a run's curves, smoothed, on the points as they are now.

Curves are smoothed by trailing means, and every place on them is compared with the places before it alone, so what was
said of an epoch stays true of it while the run goes on. Where something begins at one threshold it ends at a lower one,
so that noise around a threshold does not make a verdict come and go.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import Final, Literal
from weakref import WeakKeyDictionary

import numpy as np
import numpy.typing as npt

from core.data.points import BoolArray
from core.metrics.diagnosis.verdict import Context
from core.metrics.history import History, Values
from core.metrics.overfitting import Rises, holds_along, margin_of
from core.metrics.smoothing import Smoothed, Smoother

SETTLING_EPOCHS: Final = 100
"""Fewer can't be said to have levelled off."""
LEVEL_SHARE: Final = 0.02
"""Levelled off: over the last third of the run the loss changed, noise aside, by less than this share of guessing."""


_SMOOTHERS: Final[WeakKeyDictionary[History, tuple[Smoother, Smoother]]] = WeakKeyDictionary()
"""Of the training loss and the validation loss of each history that was judged and still grows."""


@dataclass(frozen=True)
class Evidence:
    """The curves of a run with what is known beside them."""

    state: Context
    history: History
    training: Smoothed
    validation: Smoothed
    """Over the same epochs as training; empty without validation points."""
    rise_errors: Values
    """(K,) standard error of the rise at each place of the validation curve; infinite where it is not known."""
    train_loss: float
    """The newest, as it is shown elsewhere."""
    validation_loss: float

    @property
    def has_validation(self) -> bool:
        """Whether there is a validation loss to look at."""
        return len(self.validation.values) > 0

    @property
    def never(self) -> BoolArray:
        """(K,) for what holds nowhere along the run."""
        return np.zeros(len(self.training.values), np.bool_)

    @cached_property
    def training_is_level(self) -> BoolArray:
        """(K,) where training loss stays as it is."""
        return _is_level(self.training, self.state.facts.training.guessing_loss)

    @cached_property
    def has_levelled_off(self) -> BoolArray:
        """(K,) where both losses stay as they are."""
        if not self.has_validation:
            return self.never
        return self.training_is_level & _is_level(self.validation, self.state.facts.validation.guessing_loss)

    @cached_property
    def train_accuracies(self) -> Values:
        """(K,) shares as measured, 0 where there is none."""
        return self._shares("train_accuracy")

    @cached_property
    def validation_accuracies(self) -> Values:
        """(K,) shares as measured, 0 where there is none."""
        return self._shares("validation_accuracy")

    def _shares(self, column: Literal["train_accuracy", "validation_accuracy"]) -> Values:
        band = self.history.column(column)
        places = self.training.places + (len(band.epochs) - len(self.training.epochs))
        shares = (band.low[places] + band.high[places]) / 2
        shares[np.isnan(shares)] = 0.0
        return shares

    @cached_property
    def best_places(self) -> npt.NDArray[np.int64]:
        """(K,) the place of the lowest mean validation loss up to each place, where noise is not counted for it."""
        values = self.validation.values + self.validation.doubt
        is_lowest = values <= np.minimum.accumulate(values)
        places: npt.NDArray[np.int64] = np.maximum.accumulate(np.where(is_lowest, np.arange(len(values)), 0))
        return places

    @cached_property
    def rises(self) -> Rises:
        """How losses have moved since the best epoch, at each place."""
        training, validation, best = self.training.values, self.validation.values, self.best_places
        return Rises(
            best_loss=validation[best],
            rise=validation - validation[best],
            error=self.rise_errors,
            noise=self.validation.doubt + self.validation.doubt[best],
            fall=training[best] - training,
            training_loss=training,
            memorized_below=self.state.facts.memorized_below,
            validation_count=self.state.facts.validation.count,
        )

    @cached_property
    def best(self) -> tuple[int, float]:
        """Epoch and validation loss that a rise is counted from: the best of all, which the chart marks.

        Unless that was a lucky epoch in bad company; then the lowest one behind the lowest mean.
        """
        validation, place = self.validation, int(self.best_places[-1])
        found, lowest = self.history.best("validation_loss"), float(validation.values[place])
        if found is not None and found[0] >= validation.epochs[0]:
            near = min(int(np.searchsorted(validation.place_epochs, found[0])), len(validation.values) - 1)
            if validation.values[near] - lowest < margin_of(validation.values[place]):
                return found
        end, width = int(validation.places[place]), int(validation.widths[place])
        begin = max(0, end - width + 1)
        behind = begin + int(np.argmin(validation.raw[begin : end + 1]))
        return int(validation.epochs[behind]), float(validation.raw[behind])


def read(history: History, rises: Values, state: Context) -> Evidence:
    """The part of a run that can be compared with itself.

    rises: (k, 2) RISE_COLUMNS.
    """
    training, validation = history.column("train_loss"), history.column("validation_loss")
    has_validation = state.facts.validation.count > 0
    finite = np.isfinite(training.low) & np.isfinite(training.high)
    if has_validation:
        finite &= np.isfinite(validation.low) & np.isfinite(validation.high)
    # Since when the points are the same and of both kinds without a break.
    gaps = np.flatnonzero(~finite)
    begin = max(
        int(gaps[-1]) + 1 if len(gaps) else 0,
        int(np.searchsorted(training.epochs, state.points_epoch)),  # one that began earlier is of other points, too
    )
    if history not in _SMOOTHERS:
        _SMOOTHERS[history] = Smoother(), Smoother()
    of_training, of_validation = _SMOOTHERS[history]
    held_out = of_validation.smoothed(validation, begin if has_validation else len(finite))
    return Evidence(
        state,
        history,
        of_training.smoothed(training, begin),
        held_out,
        _errors_at(held_out.place_epochs, rises, state.points_epoch),
        float(training.high[-1]),
        float(validation.high[-1]),
    )


def _errors_at(epochs: Values, rises: Values, points_epoch: int) -> Values:
    """(K,) the error last looked at before or at each of the epochs, since the points are as they are."""
    rises = rises[rises[:, 0] >= points_epoch]
    places = np.searchsorted(rises[:, 0], epochs, side="right") - 1
    errors = np.append(rises[:, 1], np.inf)[places]  # -1, where none was looked at before, takes what was appended
    return np.where(np.isnan(errors), np.inf, errors)


def _is_level(curve: Smoothed, guessing_loss: float) -> BoolArray:
    before = np.searchsorted(curve.places, curve.places * 2 // 3)
    change = np.abs(curve.values - curve.values[before])
    least = LEVEL_SHARE * guessing_loss
    most = least + np.minimum(curve.doubt + curve.doubt[before], least)
    settled = curve.places >= SETTLING_EPOCHS
    return holds_along(settled & (change < most), change > 2 * most)
