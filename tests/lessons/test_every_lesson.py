"""No lesson goes without tests of its claims."""

from __future__ import annotations

from pathlib import Path

from core.lessons.course import our_folder, read_course
from tests.lessons.claims import file_of_tests


def test_each_lesson_has_tests_of_its_own() -> None:
    """A new lesson needs a file here, of the same lines as the others."""
    lessons = read_course(our_folder()).lessons
    expected = {file_of_tests(one.path) for one in lessons}
    assert {path.name for path in Path(__file__).parent.glob("test_[0-9]*.py")} == expected


def test_whatever_happens_in_a_step_is_claimed() -> None:
    """A claim that no step rests on is trained for nothing, and may be one that a text has lost."""
    for one in read_course(our_folder()).lessons:
        rested_on = {claim for step in one.lesson.steps for claim in step.claims}
        assert {claim.id for claim in one.lesson.claims} <= rested_on, one.path.name
