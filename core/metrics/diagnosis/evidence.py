"""What the rules look at: a run's curves, smoothed, on the points as they are now.

Curves are smoothed by trailing means, and every place on them is compared with the places before it alone, so what was
said of an epoch stays true of it while the run goes on. Where something begins at one threshold it ends at a lower one,
so that noise around a threshold does not make a verdict come and go.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

import numpy as np
import numpy.typing as npt

from core.metrics.diagnosis.verdict import Context
from core.metrics.history import History, Values
from core.metrics.overfitting import Rises, margin_of
from core.metrics.smoothing import Smoothed, smoothed


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
        int(np.searchsorted(training.epochs, state.points_epoch)),  # a bucket that began earlier is mixed
    )
    held_out = smoothed(validation, begin if has_validation else len(finite))
    return Evidence(
        state,
        history,
        smoothed(training, begin),
        held_out,
        _errors_at(held_out.place_epochs, rises, state.points_epoch),
        float(training.high[-1]),
        float(validation.high[-1]),
    )


def _errors_at(epochs: Values, rises: Values, points_epoch: int) -> Values:
    """(K,) the error last looked at before or at each of the epochs, since the points are as they are."""
    rises = rises[rises[:, 0] >= points_epoch]
    places = np.searchsorted(rises[:, 0], epochs, side="right") - 1
    errors = np.append(rises[:, 1], np.inf)[places]  # a place of -1 takes what was appended
    return np.where(np.isnan(errors), np.inf, errors)
