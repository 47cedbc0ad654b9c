"""What keeps a lesson from being gone through, in a sentence."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.look.language import tr, worded

if TYPE_CHECKING:
    from core.lessons.checks import Problem


def problem_text(problem: Problem, *, is_beside: bool = False) -> str:
    """Such as "Step 2 doesn't work yet: a bound of 0 leaves no margin." is_beside: it stands beside what it speaks of,
    and says no more of where that is."""
    why = worded(problem.told).rstrip(".")
    if is_beside:
        return tr("This doesn't work yet: {why}.", why=why)
    if problem.part is None:
        return tr("The lesson doesn't work yet: {why}.", why=why)
    name, at = problem.part
    match name:
        case "steps":
            return tr("Step {number} doesn't work yet: {why}.", number=at + 1, why=why)
        case "quiz":
            return tr("Question {number} doesn't work yet: {why}.", number=at + 1, why=why)
        case "claims":
            return tr("Claim {number} doesn't work yet: {why}.", number=at + 1, why=why)
