"""The rule by which a network counts as overfitting: how far its losses have risen, and what the points can tell.

Every validation point's loss is kept at the best epoch. Their mean rise since then is the rise of the validation loss;
its standard error over the points says how much of it may be luck of which points were held out.
"""

from __future__ import annotations

import math
from typing import Final

import msgspec

from core.protocol import Sign

RISE_NATS: Final = 0.03
RISE_SHARE: Final = 0.10
"""Validation loss counts as risen when it exceeds its best by both; less tells nothing on a small sample."""

FALL_NATS: Final = 0.005
"""Training loss counts as fallen since by as much as shows in two decimals."""

MEMORIZED_SHARE: Final = 0.7
"""Of the lowest loss that is possible without knowing wrong labels by heart: below this it knows them."""

CLEAR_SHARE: Final = 0.75
"""Of the margin: a rise above this is worth telling, if it is no luck."""
ERRORS: Final = 1.5
"""Standard errors that luck is given: one rise in fifteen would be as lucky."""
SURE_SHARE: Final = 0.25
"""Of the margin: what must remain of the rise when luck has taken its part."""


class Rise(msgspec.Struct, frozen=True):
    """How a network's losses have moved since its best epoch, nats."""

    best_loss: float
    """Validation loss of the best epoch."""
    rise: float
    """Of validation loss since."""
    error: float
    """Standard error of the rise; NaN where it is not known."""
    fall: float
    """Of training loss since."""
    training_loss: float

    @property
    def margin(self) -> float:
        """What counts as a rise."""
        return max(RISE_NATS, RISE_SHARE * self.best_loss)


def sign_of(rise: Rise, memorized_below: float, before: Sign) -> Sign:
    """What a network's losses tell of overfitting.

    Args:
        rise: since its best epoch.
        memorized_below: training loss that can't be reached without learning wrong labels by heart; 0 for none known.
        before: what they told when they were last looked at. A sign that was there ends at lower thresholds than it
            begins at, so that it does not come and go with the noise.
    """
    if not math.isfinite(rise.rise) or not math.isfinite(rise.error):
        return "none"
    margin, luck = rise.margin, ERRORS * rise.error
    if before == "overfitting" and rise.rise > 0.5 * CLEAR_SHARE * margin and rise.fall > 0:
        return "overfitting"
    if rise.fall <= FALL_NATS:
        return "none"
    memorizes = rise.training_loss < memorized_below
    if memorizes or (rise.rise > CLEAR_SHARE * margin and rise.rise - luck > SURE_SHARE * margin):
        return "overfitting"
    return "perhaps" if rise.rise + luck > margin else "none"
