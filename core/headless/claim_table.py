"""What came of claims as plain text: each expectation with its median, what it needs, and how it went."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from textwrap import wrap
from typing import Final

from core.lessons.claim_words import FIGURES
from core.lessons.claims import Expectation
from core.lessons.margins import ClaimFinding, Finding, State, bound_of, is_quotient, is_within

WIDEST_CLAIM: Final = 46
"""Columns of what is claimed: beyond them it goes on in the next line, so that a table has room in 120."""

OUTCOMES: Final[dict[State, str]] = {
    "holds": "holds",
    "narrow": "too narrow",
    "fails": "DOES NOT HOLD",
    "unknown": "UNKNOWN",
}
HEADERS: Final = ("", "claim", "median", "needed", "lowest", "highest", "lesson's own", "")


def claims_table(found: Sequence[ClaimFinding]) -> str:
    """A line for each claim, and below it one for each of its expectations; then a sentence for what is unknown."""
    lines = [[*HEADERS]]
    for claim in found:
        lines.append(["ok" if claim.holds else "!!", claim.claim.id, "", "", "", "", "", ""])
        for finding in claim.findings:
            lines.extend(_lines(finding))
    widths = [max(len(line[place]) for line in lines) for place in range(len(HEADERS))]
    table = "".join(f"{_aligned(line, widths)}\n" for line in lines)
    reasons = dict.fromkeys(
        f"{claim.claim.id}: {one.reason}\n" for claim in found for one in claim.findings if one.reason
    )
    return table + "".join(reasons)


def summary(found: Iterable[ClaimFinding]) -> str:
    """One sentence on all of them."""
    claims = list(found)
    failed = [claim.claim.id for claim in claims if not claim.holds]
    if not claims:
        return "There is no claim to check."
    if not failed:
        return "The claim holds." if len(claims) == 1 else f"{len(claims)} of {len(claims)} claims hold."
    if len(claims) == 1:
        return "The claim doesn't hold by a fifth of its bound."
    if len(failed) == 1:
        return f"1 of {len(claims)} claims doesn't hold by a fifth of its bound: {failed[0]}."
    return f"{len(failed)} of {len(claims)} claims don't hold by a fifth of their bounds: {', '.join(failed)}."


def expectation_text(expectation: Expectation) -> str:
    """What is expected, such as "validation loss of large at most 0.75 times that of small"."""
    side = "at least" if expectation.at_most is None else "at most"
    begin = f"{FIGURES[expectation.figure]} of {expectation.of} {side} {number(bound_of(expectation))}"
    if not is_quotient(expectation):
        return begin
    if expectation.times_figure in (None, expectation.figure):
        return f"{begin} times that of {expectation.times}"
    other = FIGURES[expectation.times_figure or expectation.figure]
    return f"{begin} times the {other}" + ("" if expectation.times is None else f" of {expectation.times}")


def number(value: float) -> str:
    """With three significant digits; "-" where it is none."""
    if not math.isfinite(value):
        return "-"
    return f"{value:.0f}" if abs(value) >= 1000 else f"{value:.3g}"


def _lines(finding: Finding) -> list[list[str]]:
    """One line, or more where the claim has many words."""
    known = [value for value in finding.values if not math.isnan(value)]
    own = finding.values[0]
    first, *more = wrap(expectation_text(finding.expectation), WIDEST_CLAIM - 2)
    numbers = [
        number(finding.median),
        ("<= " if finding.expectation.at_least is None else ">= ") + number(finding.needed),
        number(min(known, default=math.nan)),
        number(max(known, default=math.nan)),
        number(own) + ("" if math.isnan(own) or is_within(finding.expectation, own) else " (outside)"),
        OUTCOMES[finding.state],
    ]
    return [["", f"  {first}", *numbers], *(["", f"    {words}", *[""] * len(numbers)] for words in more)]


def _aligned(line: Sequence[str], widths: Sequence[int]) -> str:
    last = len(widths) - 1
    cells = (
        cell.ljust(width) if place in (0, 1, last) else cell.rjust(width)
        for place, (cell, width) in enumerate(zip(line, widths, strict=True))
    )
    return "  ".join(cells).rstrip()
