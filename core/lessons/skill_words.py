"""Where a person stands with a skill, in words: one place for the map in the window and the page that is handed in."""

from __future__ import annotations

from collections.abc import Iterable

from core.lessons.skills import Part, Standing


def state_words(standing: Standing) -> str:
    """How far it has come."""
    if standing.is_done:
        return "Done"
    if not standing.is_open:
        return "Not open yet"
    return "Begun" if standing.points else "Open"


def points_words(standing: Standing) -> str:
    """Points so far, and how many there are."""
    return f"{standing.points} of {standing.most} points"


def all_points_words(standings: Iterable[Standing]) -> str:
    """Points of all skills together."""
    standings = tuple(standings)
    return f"{sum(one.points for one in standings)} of {sum(one.most for one in standings)} points"


def part_words(part: Part) -> str:
    """What it is, and how far it has come."""
    if part.kind == "lesson":
        return f"Lesson: {part.done} of {part.of} steps"
    if part.kind == "quiz":
        return f"Quiz: {part.done} of {part.of} questions right"
    return part.says


def part_state_words(part: Part) -> str:
    """The same, and whether it is done, as it is read aloud."""
    return f"Done: {part_words(part)}" if part.is_done else f"To do: {part_words(part)}"
