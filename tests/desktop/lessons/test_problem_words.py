"""What keeps a lesson from being gone through is said alike wherever it is said."""

from __future__ import annotations

import pytest

from core.lessons.checks import Problem
from desktop.lessons.problem_words import problem_text


@pytest.mark.parametrize(
    ("path", "sentence"),
    [
        ("$.lesson.steps[1].text", "Step 2 doesn't work yet: there is no such word."),
        ("$.lesson.quiz[0].solution[3].path", "Question 1 doesn't work yet: there is no such word."),
        ("$.lesson.claims[2]", "Claim 3 doesn't work yet: there is no such word."),
        ("$.lesson.question", "The lesson doesn't work yet: there is no such word."),
    ],
)
def test_a_problem_names_the_part_that_it_is_in_unless_it_stands_beside_it(path: str, sentence: str) -> None:
    problem = Problem(path, "there is no such word.")
    assert problem_text(problem) == sentence
    assert problem_text(problem, is_beside=True) == "This doesn't work yet: there is no such word."


def test_a_problem_knows_its_part_by_list_and_number() -> None:
    assert Problem("$.lesson.quiz[4].text", "").part == ("quiz", 4)
    assert Problem("$.lesson.title", "").part is None
