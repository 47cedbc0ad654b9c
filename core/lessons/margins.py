"""Whether what was measured bears a claim out: with a margin, so that another processor's rounding doesn't turn it."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import Final, Literal

import msgspec

from core.lessons.claims import Claim, ClaimFigure, Expectation
from core.metrics.median import median
from core.words import said

MARGIN: Final = 0.2
"""Of the bound: the median has to lie at least a fifth inside."""

SHARES: Final[frozenset[ClaimFigure]] = frozenset(
    {"training_accuracy", "validation_accuracy", "true_accuracy", "wrong_labels_learned", "near_zero_weights"}
)
"""Figures from 0 to 1, of which at_least says how little is missing."""

_ROUNDING: Final = 1e-9
"""Relative: 0.8 of a bound isn't exactly that in binary numbers."""

State = Literal["holds", "narrow", "fails", "unknown"]
"""narrow: within the bound, but not a fifth of it. unknown: there is no such figure, or a network diverged."""


class Finding(msgspec.Struct, frozen=True):
    """What came of one expectation."""

    expectation: Expectation
    values: tuple[float, ...]
    """Of each seed: the figure or, with `times`, its quotient by the other one; NaN where there is none."""
    median: float
    needed: float
    """What the median has to reach: the bound with its margin."""
    state: State
    reason: str = ""
    """One sentence why it is unknown, as it was `said`; else ""."""

    @property
    def bound(self) -> float:
        """What the claim says."""
        return bound_of(self.expectation)


class ClaimFinding(msgspec.Struct, frozen=True):
    """What came of a claim."""

    claim: Claim
    findings: tuple[Finding, ...]

    @property
    def holds(self) -> bool:
        """All that it says happens, by a margin."""
        return all(finding.state == "holds" for finding in self.findings)

    @property
    def fails(self) -> bool:
        """Some of it doesn't happen, or by too narrow a margin. What neither holds nor fails couldn't be judged."""
        return any(finding.state in ("fails", "narrow") for finding in self.findings)


def bound_of(expectation: Expectation) -> float:
    """The number in at_most or at_least."""
    bound = expectation.at_least if expectation.at_most is None else expectation.at_most
    assert bound is not None
    return bound


def needed(expectation: Expectation) -> float:
    """The bound with its margin. Of a share that is at least the bound, it is what is missing to all that counts: at
    least 0.9 needs 0.92."""
    bound = bound_of(expectation)
    if expectation.at_most is not None:
        return bound * (1 - MARGIN) if bound >= 0 else bound / (1 - MARGIN)
    if is_share(expectation):
        return 1 - (1 - MARGIN) * (1 - bound)
    return bound / (1 - MARGIN) if bound >= 0 else bound * (1 - MARGIN)


def is_share(expectation: Expectation) -> bool:
    """Whether its bound is a share, and no quotient."""
    return expectation.figure in SHARES and not is_quotient(expectation)


def is_quotient(expectation: Expectation) -> bool:
    """Whether its bound is a multiple of another figure."""
    return expectation.times is not None or expectation.times_figure is not None


def judged(expectation: Expectation, values: Sequence[float], reason: str = "") -> Finding:
    """What came of an expectation.

    Args:
        values: as in Finding.
        reason: why they can't be trusted; "" where they can.
    """
    middle, limit = median(values), needed(expectation)
    if not reason and any(map(math.isnan, values)):
        reason = said("There is no such figure of this run.")
    state: State = "unknown"
    if not reason:
        state = "holds" if _within(expectation, middle, limit) else "fails"
        if state == "fails" and is_within(expectation, middle):
            state = "narrow"
    return Finding(expectation, tuple(values), middle, limit, state, reason)


def is_within(expectation: Expectation, value: float) -> bool:
    """Whether a value lies within the bound itself, without a margin."""
    return _within(expectation, value, bound_of(expectation))


def _within(expectation: Expectation, value: float, limit: float) -> bool:
    slack = _ROUNDING * abs(limit)
    return value <= limit + slack if expectation.at_most is not None else value >= limit - slack
