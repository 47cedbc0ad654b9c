"""Where a person stands with a skill, in words: one place for the map in the window and the page that is handed in."""

from __future__ import annotations

from collections.abc import Iterable

from core.lessons.skills import Part, Standing
from core.words import said


def state_words(standing: Standing) -> str:
    """How far it has come."""
    if standing.is_done:
        return said("All done")
    if not standing.is_open:
        return said("Not open yet")
    return said("Begun") if standing.points else said("Open now")


def points_words(standing: Standing) -> str:
    """Points so far, and how many there are."""
    return _points(standing.points, standing.most)


def all_points_words(standings: Iterable[Standing]) -> str:
    """Points of all skills together."""
    standings = tuple(standings)
    return _points(sum(one.points for one in standings), sum(one.most for one in standings))


def part_words(part: Part) -> str:
    """What it is, and how far it has come."""
    if part.kind == "lesson":
        return said("Lesson: {done} of {all} steps", done=part.done, all=part.of)
    if part.kind == "quiz":
        return said("Quiz: {done} of {all} questions right", done=part.done, all=part.of)
    return part.says


def part_state_words(part: Part) -> str:
    """The same, and whether it is done, as it is read aloud."""
    if part.is_done:
        return said("Done: {part}", part=part_words(part))
    return said("To do: {part}", part=part_words(part))


def _points(points: int, most: int) -> str:
    return said("{points} of {most} points", points=points, most=most)
