"""What a claim has trained: the lesson's experiment first, then other samples of the same."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from msgspec.structs import replace

from core.data.points import Points
from core.data.split import assign
from core.experiment.presets import opening_experiment
from core.experiment.spec import DataSpec, Experiment, Repeats
from core.lessons.claim_runs import on_sample, runs_of
from core.lessons.course import read_lesson
from core.lessons.setup import with_changes
from tests.core.lessons.lessons import small_lesson, written


def roles(experiment: Experiment) -> list[tuple[int, bool]]:
    """Each point's class and whether it is held out."""
    assignment = assign(experiment.data, experiment.points)
    return list(zip(experiment.points.labels.tolist(), assignment.is_validation.tolist(), strict=True))


def test_a_run_is_the_lessons_experiment_with_its_changes(tmp_path: Path) -> None:
    content = small_lesson()
    content["repeats"] = {"count": 5}
    one = read_lesson(written(tmp_path / "1.json", content))
    runs = runs_of(one.experiment, one.lesson.claims[0])
    assert set(runs) == {"four", "two"}
    once = replace(one.experiment, repeats=Repeats())
    assert runs["four"] == once
    assert runs["two"] == with_changes(once, {"variants": [{"network": {"hidden": [2]}}]})


def test_number_0_is_the_run_itself_and_others_are_what_a_person_gets_from_the_next_seeds() -> None:
    opening = opening_experiment()
    assert on_sample(opening, 0) is opening
    third = on_sample(opening, 3)
    by_hand = with_changes(opening, {"data": {"seed": opening.data.seed + 3}, "training": {"seed": 3}})
    assert third == by_hand
    assert not np.array_equal(third.points.positions, opening.points.positions)


def test_the_last_seed_is_followed_by_the_first() -> None:
    last = with_changes(opening_experiment(), {"data": {"seed": 2**31 - 1}})
    assert on_sample(last, 1).data.seed == 0


def test_of_ones_own_points_others_are_held_out_and_as_many() -> None:
    random = np.random.default_rng(3)
    labels = np.repeat([0, 1], (30, 14))
    points = Points.empty().added(random.normal(size=(44, 2)), labels)
    drawn = Experiment(data=DataSpec(generator=None, validation_share=0.3), points=points)
    other = on_sample(drawn, 1)
    assert np.array_equal(other.points.positions, points.positions)
    assert other.training.seed == drawn.training.seed + 1
    assert roles(other) != roles(drawn)
    assert sorted(roles(other)) == sorted(roles(drawn))
    assert roles(on_sample(drawn, 2)) != roles(other)


@pytest.mark.parametrize("number", [1, 2])
def test_the_same_number_gives_the_same_sample(number: int) -> None:
    assert on_sample(opening_experiment(), number) == on_sample(opening_experiment(), number)
