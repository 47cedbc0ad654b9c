"""What a lock forbids: every way to another value of it, and nothing else."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from msgspec.structs import replace

from core.data.generators import with_generated
from core.data.points import Points
from core.experiment.fields import FIELDS, value_of, with_value
from core.experiment.presets import cure_variants, opening_experiment
from core.experiment.spec import Experiment
from core.lessons.locks import refusal, with_parts

HERE = opening_experiment()


def other_value(path: str) -> object:
    field, value = FIELDS[path], value_of(HERE, path)
    if field.kind == "switch":
        return not value
    if field.kind == "choice":
        return next(choice for choice, _ in field.choices if choice != value)
    if field.kind in ("layers", "features"):
        return ("x1",) if field.kind == "features" else (3,)
    return field.minimum if value != field.minimum else type(value)(field.maximum)


@pytest.mark.parametrize("path", FIELDS)
def test_each_setting_that_is_locked_keeps_its_value_and_leaves_others_free(path: str) -> None:
    after = with_value(HERE, path, other_value(path))
    assert refusal(HERE, after, {path}) == path
    assert refusal(after, HERE, {path}) == path, "undo is a change, too"
    assert refusal(HERE, after, set(FIELDS) - {path}) is None


def test_a_comparison_of_cures_does_not_lead_around_a_locked_one() -> None:
    cures = replace(HERE, variants=cure_variants(HERE.variants[0]))
    assert refusal(HERE, cures, {"regularization.dropout.enabled"}) == "regularization.dropout.enabled"
    assert refusal(HERE, cures, {"compare"}) == "compare"
    copy = replace(HERE, variants=HERE.variants * 2)
    assert refusal(HERE, copy, set(FIELDS)) is None, "a copy brings nothing new"
    assert refusal(cures, replace(cures, variants=cures.variants[::-1]), set(FIELDS)) is None
    assert refusal(cures, replace(cures, variants=cures.variants[:2]), set(FIELDS)) is None


@pytest.mark.parametrize(
    "change",
    [
        pytest.param(lambda points: points.added([[0.0, 0.0]], [1]), id="drawn"),
        pytest.param(lambda points: points.kept(points.ids != 3), id="erased"),
    ],
)
def test_locked_points_are_neither_drawn_nor_erased(change: Callable[[Points], Points]) -> None:
    assert refusal(HERE, replace(HERE, points=change(HERE.points)), {"points"}) == "points"


def test_another_recipe_brings_its_points_where_points_alone_are_locked() -> None:
    data = replace(HERE.data, noise=0.4)
    after = replace(HERE, data=data, points=with_generated(data, Points.empty()))
    assert refusal(HERE, after, {"points"}) is None


def test_datasets_are_locked_all_at_once_or_one_by_one() -> None:
    def with_dataset(name: str) -> Experiment:
        return replace(HERE, data=replace(HERE.data, generator=name))

    circles, xor = with_dataset("circles"), with_dataset("xor")
    assert refusal(HERE, circles, {"data.generator"}) == "data.generator"
    assert refusal(HERE, circles, {"generator.circles"}) == "generator.circles"
    assert refusal(HERE, xor, {"generator.circles"}) is None
    assert refusal(circles, HERE, {"generator.circles"}) is None, "one may go away from it"


def test_what_is_no_part_of_an_experiment_or_unknown_forbids_no_change() -> None:
    assert refusal(HERE, with_value(HERE, "data.noise", 0.5), {"train", "tool.brush", "of a later version"}) is None


def test_a_switch_that_is_taken_away_takes_its_strengths_along() -> None:
    assert with_parts(["regularization.l1.enabled", "training.seed"]) == {
        "regularization.l1.enabled",
        "regularization.l1.strength",
        "training.seed",
    }
    assert with_parts(["regularization.l1.strength"]) == {"regularization.l1.strength"}
    assert with_parts(["tab.cures"]) == {"tab.cures"}
