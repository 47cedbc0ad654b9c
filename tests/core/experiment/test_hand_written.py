"""Experiment files written by hand: x, y and class of each point will do, and mistakes are named by their place."""

from __future__ import annotations

import json
from typing import Any

import pytest

from core.experiment.class_names import class_names
from core.experiment.experiment_file import ExperimentFileError, from_json, to_json
from core.experiment.fields import with_value
from core.experiment.spec import Experiment, TrainingSpec

NETWORK = {"hidden": [4], "features": ["x1^2", "x2^2"]}
CATS = [[0.5, 1.2, "cat"], [-1, 0.3, "dog"], [2, 2, "cat"]]


def read(**content: Any) -> Experiment:
    return from_json(json.dumps(content).encode())


def test_x_y_and_class_are_enough() -> None:
    found = read(points=CATS)
    assert found.data.generator is None
    assert found.data.class_names == ("cat", "dog")
    assert found.points.labels.tolist() == [0, 1, 0]
    assert found.points.positions.tolist()[1] == pytest.approx([-1, 0.3])
    assert found.points.drawn.all()
    assert found.training == TrainingSpec()
    assert from_json(to_json(found)) == found


@pytest.mark.parametrize(
    ("labels", "count", "names"),
    [([0, 1, 0], 2, ()), ([0, 0, 3], 4, ()), (["Blue", "Green", "Blue"], 3, ()), (["b", "a", "c"], 3, ("a", "b", "c"))],
)
def test_classes_are_numbered_named_or_colours(labels: list[Any], count: int, names: tuple[str, ...]) -> None:
    found = read(points=[[0, row, label] for row, label in enumerate(labels)])
    assert found.data.class_count == count
    assert found.data.class_names == names


def test_a_class_that_is_added_later_has_a_name_of_its_own() -> None:
    found = read(points=[[0, 0, "Green"], [1, 1, "cat"]])
    assert class_names(found.data) == ("cat", "Green")
    for count in range(3, 7):
        more = with_value(found, "data.class_count", count)
        assert len(set(class_names(more.data))) == count
        assert from_json(to_json(more)) == more


def test_whatever_else_is_said_is_heeded() -> None:
    data = {"class_names": ["dog", "cat"], "validation_share": 0.25}
    found = read(points=CATS, data=data, training={"learning_rate": 0.1}, variants=[{"network": NETWORK}])
    assert found.points.labels.tolist() == [1, 0, 1]
    assert found.data.validation_share == 0.25
    assert found.training.learning_rate == 0.1
    assert found.variants[0].network.hidden == (4,)
    assert found.variants[0].network.features == ("x1^2", "x2^2")
    head = {"format": "overfitting-playground experiment", "version": 5}
    assert from_json(json.dumps(head | {"points": CATS}).encode()).points == read(points=CATS).points


@pytest.mark.parametrize(
    ("content", "told"),
    [
        ({"points": [[0.5, 31, 0]]}, "$.points[0][1]"),
        ({"points": [[0, 0, 0], [0.5, 1]]}, "$.points[1]"),
        ({"points": [[0, 0, 0], [0.5, 1, "a"]]}, "$.points[1][2]: classes are either all named, or all numbered"),
        ({"points": [[0, 0, 6]]}, "$.points[0][2]"),
        ({"points": [[0, 0, f"k{n}"] for n in range(7)]}, "$.points: they are of 7 classes"),
        ({"points": [[0, 0, 2]], "data": {"class_count": 2}}, "$.points[0][2]"),
        ({"points": [[0, 0, ""]]}, "$.points[0][2]"),
        ({"points": [[0, 0, "c" * 41]]}, "$.points[0][2]"),
        ({"points": [[0, 0, "c\nd"]]}, "$.points[0][2]"),
        ({"points": CATS, "data": {"noise": "much"}}, "$.data.noise"),
        ({"points": CATS, "data": {"class_names": ["a", "a"]}}, "$.data.class_names: two classes are called 'a'"),
        ({"points": CATS, "data": {"class_names": ["a\nb"]}}, "$.data.class_names[0]"),
        ({"points": CATS, "data": 5}, "$.data"),
        ({"points": CATS, "variants": [{"network": {"features": ["x2", "x2"]}}]}, "$.variants[0].network"),
        ({"points": CATS, "surprise": 5}, "surprise"),
        ({"points": CATS, "version": 99}, "newer version"),
        ({"points": CATS, "format": "drawing"}, "$.format"),
    ],
)
def test_mistakes_are_named_by_their_place(content: dict[str, Any], told: str) -> None:
    with pytest.raises(ExperimentFileError) as caught:
        read(**content)
    assert told in str(caught.value)
    assert str(caught.value).endswith(".")


def test_a_number_beyond_all_numbers_is_named_by_its_line() -> None:
    with pytest.raises(ExperimentFileError, match="in line 3 is larger than any"):
        from_json(b'{"points": [\n[1, 2, 0],\n[1e999, 2, 0]]}')
