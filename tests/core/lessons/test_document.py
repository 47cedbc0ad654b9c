"""A file can hold a lesson beside its experiment, and how both are shown."""

from __future__ import annotations

import json
from importlib.resources import files
from pathlib import Path
from typing import Any

import pytest

from core.experiment import experiment_file
from core.experiment.experiment_file import ExperimentFileError
from core.experiment.presets import opening_experiment
from core.experiment.spec import MAX_VARIANTS, NetworkSpec
from core.lessons.document import Document, from_json, load, to_json
from core.lessons.presentation import Presentation
from core.lessons.setup import SetupError, with_changes

LESSON = Path(str(files("assets") / "lessons" / "01-overfitting-trap.json"))


WRONG = [{"id": name, "text": "This.", "why": "No."} for name in ("a", "b")]


def content() -> Any:
    return json.loads(LESSON.read_text("utf-8"))


def read(content: Any) -> Document:
    return from_json(json.dumps(content).encode())


def test_a_document_comes_back_as_it_was_written() -> None:
    document = load(LESSON)
    assert document.lesson is not None
    hidden = Document(document.experiment, Presentation(hidden=("verdict",), locked=("data.noise",)), document.lesson)
    assert from_json(to_json(hidden)) == hidden
    assert from_json(to_json(document)) == document


def test_who_wants_the_experiment_alone_gets_it_from_a_lesson() -> None:
    assert experiment_file.load(LESSON) == load(LESSON).experiment == opening_experiment()
    assert experiment_file.from_json(to_json(load(LESSON))) == opening_experiment()


def test_paragraphs_may_stand_one_by_one() -> None:
    lesson = content()
    lesson["lesson"]["steps"][0]["text"] = ["One.", "Two."]
    document = read(lesson)
    assert document.lesson is not None
    assert document.lesson.steps[0].text == "One.\n\nTwo."


@pytest.mark.parametrize(
    ("path", "value", "said"),
    [
        ((), {"id": "Not an id", "title": "A", "steps": []}, "$.lesson"),
        (("steps", 0, "lights"), ["plane", "moon"], "$.lesson.steps[0].lights[1]"),
        (("steps", 0, "claims"), ["no-such-claim"], "no-such-claim"),
        (("claims", 0, "expects", 0, "of"), "small", 'There is no run "small"'),
        (("claims", 0, "expects", 1, "at_least"), 0.0, "either at_most or at_least"),
        (("steps", 0, "waits_for"), [{"kind": "setting", "path": "data.noise"}], "Expected one of"),
        (("quiz",), [{"kind": "choice", "id": "q", "text": "Which?", "answers": WRONG}], "No answer is right"),
    ],
)
def test_what_is_wrong_in_a_lesson_is_said_with_its_place(path: tuple[Any, ...], value: Any, said: str) -> None:
    lesson = content()
    place: Any = lesson
    *way, last = ("lesson", *path)
    for name in way:
        place = place[name]
    place[last] = value
    with pytest.raises(ExperimentFileError) as error:
        read(lesson)
    assert said in str(error.value)


def test_changes_are_merged_into_the_lessons_own_experiment() -> None:
    opening = opening_experiment()
    after = with_changes(
        opening,
        {
            "data": {"point_count": 40},
            "variants": [{}, {"network": {"hidden": [2]}, "regularization": {"l2": {"enabled": True}}}],
        },
    )
    assert (after.data.point_count, after.data.noise, len(after.points)) == (40, opening.data.noise, 40)
    assert after.variants[0] == opening.variants[0]
    assert after.variants[1].network == NetworkSpec(hidden=(2,))
    assert after.variants[1].regularization.l2_strength == 0.01
    assert with_changes(opening, {}) == opening
    assert with_changes(opening, {"training": {"learning_rate": 0.1}}).points is opening.points


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({"data": {"noise": 3}}, "$.data.noise"),
        ({"daten": {}}, "`daten`"),
        ({"variants": [{"network": {"hidden": [0]}}]}, "$.variants[0].network.hidden[0]"),
        ({"variants": []}, "$.variants"),
        ({"variants": [{}] * (MAX_VARIANTS + 1)}, "$.variants"),
    ],
)
def test_changes_that_make_no_experiment_name_their_place(changes: Any, said: str) -> None:
    with pytest.raises(SetupError) as error:
        with_changes(opening_experiment(), changes)
    assert said in str(error.value)
