"""Claims of our lessons, each trained over its seeds: what a text says has to happen.

Every lesson has a file of tests of its own, so that several processes can share them out; they all look alike.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Final

import pytest

from core.headless.claim_table import claims_table
from core.headless.claims import check
from core.lessons.course import CourseLesson, our_folder, read_lesson
from core.lessons.margins import ClaimFinding

LONGEST: Final = 600
"""Seconds for a lesson on a busy machine, where they were seen to take 140; alone it takes 5 to 15 of them."""

Findings = dict[str, ClaimFinding]


def file_of_tests(lesson: Path) -> str:
    """The name of the tests of a lesson's file."""
    return f"test_{lesson.stem.replace('-', '_')}.py"


def lesson_of(file: str) -> CourseLesson:
    """The lesson whose tests these are."""
    return read_lesson(our_folder() / f"{Path(file).stem.removeprefix('test_').replace('_', '-')}.json")


def every_claim(file: str) -> Callable[[str, Findings], None]:
    """The tests of a lesson's claims, one for each, by the name of their file."""
    ids = [claim.id for claim in lesson_of(file).lesson.claims]
    assert ids, "a lesson states what it says happens"

    @pytest.mark.timeout(LONGEST)
    @pytest.mark.parametrize("claim", ids)
    def test(claim: str, findings: Findings) -> None:
        found = findings[claim]
        assert found.holds, f"\n{found.claim.says}\n{claims_table([found])}"

    return test


def trained(one: CourseLesson) -> Findings:
    """All claims of a lesson, trained together: what they share is trained once."""
    began = time.perf_counter()
    found = check(one.experiment, one.lesson.claims)
    held = sum(finding.holds for finding in found)
    took = time.perf_counter() - began
    sys.stderr.write(f"\n{one.path.name}: {held} of {len(found)} claims hold ({took:.0f} s)\n")
    return {finding.claim.id: finding for finding in found}
