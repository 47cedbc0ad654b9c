"""What is told about writing lessons is true and whole, and its example works."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any, get_args

import pytest

from core.experiment.fields import FIELDS
from core.experiment.spec import Activation, Generator, OptimizerName
from core.headless.claims import check
from core.lessons import claims, conditions, lesson, presentation
from core.lessons.course import CourseLesson, our_folder, read_lesson
from core.metrics.diagnosis.verdict import Kind as VerdictKind
from core.plane.features import Feature
from tests.lessons.translations import differences, pairs

TEXT = (our_folder() / "README.md").read_text("utf-8")
NAMED = set(re.findall(r"`([^`\n]+)`", TEXT))


@pytest.fixture(scope="module")
def path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Of the lesson that stands in it, with its translation beside it."""
    path = tmp_path_factory.mktemp("lessons") / "my-lesson.json"
    (path.parent / "de").mkdir()
    lesson, translation = re.findall(r"```json\n(.*?)```", TEXT, re.DOTALL)
    path.write_text(lesson, "utf-8")
    (path.parent / "de" / path.name).write_text(translation, "utf-8")
    return path


@pytest.fixture(scope="module")
def example(path: Path) -> CourseLesson:
    """The lesson."""
    return read_lesson(path)


def test_the_example_works_and_its_claims_hold(example: CourseLesson) -> None:
    found = check(example.experiment, example.lesson.claims)
    assert [(one.claim.id, one.holds) for one in found] == [(one.id, True) for one in example.lesson.claims]
    assert example.lesson.quiz


def test_its_translation_is_whole(path: Path, example: CourseLesson) -> None:
    german = read_lesson(path, "de")
    assert (german.faulty_translation, german.untranslated) == (None, ())
    told = list(pairs(example.lesson, german.lesson))
    assert not [f"{pair.place}: {what}" for pair in told for what in differences(pair)]


CHOICES = {
    "figures of claims": claims.ClaimFigure,
    "figures of conditions": conditions.ShownFigure,
    "places": conditions.Place,
    "verdicts": VerdictKind,
    "parts": lesson.Part,
    "hidden": presentation.Hidden,
    "generators": Generator,
    "activations": Activation,
    "features": Feature,
    "optimizers": OptimizerName,
}


@pytest.mark.parametrize("choices", CHOICES.values(), ids=CHOICES)
def test_every_choice_is_named(choices: Any) -> None:
    assert set(get_args(choices)) - NAMED == set()


def test_every_kind_of_condition_is_named_with_its_fields() -> None:
    rows = dict(re.findall(r"^\| `(\w+)` \|(.*)$", TEXT, re.MULTILINE))
    for kind in get_args(conditions.Condition):
        row = rows[kind.__struct_config__.tag]
        assert set(kind.__struct_fields__) <= set(re.findall(r"`(\w+)`", row)), kind


def test_every_setting_is_named() -> None:
    """In full, or by its end after one of the same group."""
    named, group = set(), ""
    for name in re.findall(r"`([a-z0-9_.]+)`", TEXT.partition("Settings:")[2].partition("\n\n")[0]):
        group = group if name.startswith(".") else name.rpartition(".")[0]
        named.add(group + name if name.startswith(".") else name)
    assert named == set(FIELDS)
