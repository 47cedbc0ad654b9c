"""Claims, and what came of them, as a person would say it."""

from __future__ import annotations

import math
from typing import Final, get_args

from core.lessons.claim_words import FIGURES
from core.lessons.claims import Claim, ClaimFigure, Expectation
from core.lessons.margins import Finding, bound_of, is_quotient, is_share, is_within
from core.words import begun, said
from desktop.look.language import number, tr, worded
from desktop.widgets.value_text import no_number, typed_number

FIGURE_NAMES: Final[tuple[ClaimFigure, ...]] = get_args(ClaimFigure)


def figure_words(figure: ClaimFigure) -> str:
    """What a figure is called at the beginning of a line."""
    return worded(begun(said(FIGURES[figure])))


def claim_text(claim: Claim) -> str:
    """All that a claim says, in a sentence: it stands for the claim until its writer finds a better one."""
    parts = "; ".join(map(expectation_text, claim.expects))
    return tr("At epoch {epoch:,}: {parts}.", epoch=claim.epochs, parts=parts)


def expectation_text(expectation: Expectation) -> str:
    """Such as "validation loss of large at most 0.75 times that of small"."""
    values: dict[str, str] = {
        "figure": worded(said(FIGURES[expectation.figure])),
        "run": expectation.of,
        "bound": bound_text(expectation, bound_of(expectation)),
    }
    is_most = expectation.at_most is not None
    if not is_quotient(expectation):
        if is_most:
            return tr("{figure} of {run} at most {bound}", **values)
        return tr("{figure} of {run} at least {bound}", **values)
    values["other"] = expectation.times or expectation.of
    if expectation.times_figure in (None, expectation.figure):
        if is_most:
            return tr("{figure} of {run} at most {bound} times that of {other}", **values)
        return tr("{figure} of {run} at least {bound} times that of {other}", **values)
    values["other_figure"] = worded(said(FIGURES[expectation.times_figure or expectation.figure]))
    if is_most:
        return tr("{figure} of {run} at most {bound} times the {other_figure} of {other}", **values)
    return tr("{figure} of {run} at least {bound} times the {other_figure} of {other}", **values)


def finding_text(finding: Finding) -> str:
    """What came of an expectation: the median, what was needed, and whether people see something else."""
    if finding.state == "unknown":
        return worded(finding.reason)
    expectation, own = finding.expectation, finding.values[0]
    values: dict[str, str | int] = {
        "count": len(finding.values),
        "median": bound_text(expectation, finding.median),
        "needed": bound_text(expectation, finding.needed),
    }
    is_most = expectation.at_most is not None
    needed = tr("at most {needed}", **values) if is_most else tr("at least {needed}", **values)
    values["needed"] = needed
    if finding.state == "holds":
        told = tr("It holds: the median of {count} samples is {median}, a fifth inside ({needed}).", **values)
    elif finding.state == "narrow":
        told = tr("Too narrow: the median of {count} samples is {median}; a fifth inside is {needed}.", **values)
    else:
        told = tr("It doesn't hold: the median of {count} samples is {median}; needed is {needed}.", **values)
    if math.isnan(own) or is_within(expectation, own):
        return told
    seen = tr("What people see, the first sample, is {own}.", own=bound_text(expectation, own))
    return f"{told} {seen}"


def bound_text(expectation: Expectation, value: float) -> str:
    """A figure, or a quotient of two, with three significant digits; a share in percent."""
    if is_share(expectation):
        return number(f"{100 * value:.3g} %")
    return number(f"{value:.0f}" if abs(value) >= 1000 else f"{value:.3g}")


def bound_of_text(expectation: Expectation, text: str) -> float | None:
    """The bound that a person typed; None where that is no number. That of a share is in percent, with the sign or
    without."""
    return typed_number(text, percent=is_share(expectation))


def bound_remark(expectation: Expectation, text: str) -> str:
    """Why what a person typed can't be the bound; "" where it can."""
    value = bound_of_text(expectation, text)
    if value is None:
        return no_number(text)
    if is_share(expectation) and not 0 < value < 1:
        return tr("The bound of a share lies above 0 % and below 100 %.")
    return ""
