"""A folder of lessons is a course: in order, whatever else lies there, and however broken some are."""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import Any

import pytest

from core.experiment.experiment_file import to_json
from core.experiment.presets import opening_experiment
from core.lessons.course import BrokenLessonError, our_folder, read_course, read_lesson
from tests.core.lessons.lessons import small_lesson, written

STEP = ("lesson", "steps", 1)
CLAIM = ("lesson", "claims", 0)


def test_ours_can_all_be_gone_through() -> None:
    course = read_course(our_folder())
    assert course.lessons
    assert course.broken == ()


def test_lessons_come_in_the_order_of_their_files_and_other_files_are_passed_over(tmp_path: Path) -> None:
    written(tmp_path / "02-b.json", small_lesson("lesson", "id", value="b"))
    written(tmp_path / "01-a.json", small_lesson("lesson", "id", value="a"))
    written(tmp_path / "10-c.JSON", small_lesson("lesson", "id", value="c"))
    (tmp_path / "experiment.json").write_bytes(to_json(opening_experiment()))
    (tmp_path / "glossary.json").write_text('[{"id": "noise"}]')
    (tmp_path / "notes.txt").write_text("Not a lesson {")
    (tmp_path / "folder.json").mkdir()
    course = read_course(tmp_path)
    assert [one.lesson.id for one in course.lessons] == ["a", "b", "c"]
    assert course.broken == ()


def test_a_broken_lesson_is_named_with_its_line_and_leaves_the_others_working(tmp_path: Path) -> None:
    written(tmp_path / "1.json")
    bad = written(tmp_path / "2.json", small_lesson("lesson", "steps", 1, "waits_for", 0, "epochs", value=0))
    cut = tmp_path / "3.json"
    cut.write_text("{\n\n]")
    if hasattr(os, "mkfifo"):
        os.mkfifo(tmp_path / "4.json")  # no file: never waited for
    course = read_course(tmp_path)
    assert [one.path.name for one in course.lessons] == ["1.json"]
    first, second = course.broken
    assert (first.path, second.path) == (bad, cut)
    assert '"epochs": 0' in bad.read_text().splitlines()[(first.line or 0) - 1]
    assert "$.lesson.steps[1].waits_for[0].epochs" in first.sentence
    assert second.line == 3
    assert str(first).startswith(f"{bad}:{first.line}: ")


def test_a_lesson_whose_end_is_missing_is_named_with_its_last_line(tmp_path: Path) -> None:
    cut = tmp_path / "1.json"
    cut.write_text('{"format":\n\n"over')
    (broken,) = read_course(tmp_path).broken
    assert str(broken).startswith(f"{cut}:3: It is not valid JSON: it ends too early")


def test_the_same_lesson_twice_is_one_and_told_of(tmp_path: Path) -> None:
    written(tmp_path / "1.json")
    twin = written(tmp_path / "2.json")
    course = read_course(tmp_path)
    assert [one.path.name for one in course.lessons] == ["1.json"]
    (broken,) = course.broken
    assert broken.path == twin
    assert "1.json" in broken.sentence
    assert '"id": "small-lesson"' in twin.read_text().splitlines()[(broken.line or 0) - 1]


def test_a_folder_of_very_many_files_is_said_to_be_too_large(tmp_path: Path) -> None:
    written(tmp_path / "000.json")
    for number in range(1, 102):
        (tmp_path / f"{number:03}.json").write_text("[]")
    course = read_course(tmp_path)
    assert len(course.lessons) == 1
    (broken,) = course.broken
    assert str(broken) == f"{tmp_path}: It holds 102 files, of which only the first 100 are looked at."


def setting(path: str, **what: Any) -> list[Any]:
    """That a step waits for a setting."""
    return [{"kind": "setting", "path": path, **what}]


HUGE = {"variants": [{"network": {"hidden": [256] * 6}}] * 8, "repeats": {"count": 20}}
ALONE = {"training": {"batch_size": 1}, "variants": [{"network": {"batch_normalization": True}}]}
WAITS = (*STEP, "waits_for")


@pytest.mark.parametrize(
    ("way", "value", "line", "said"),
    [
        ((*STEP, "sets_up"), {"data": {"noise": 3}}, '"noise": 3', "at most 1.0"),
        ((*STEP, "sets_up"), {"daten": {}}, '"sets_up"', "daten"),
        ((*STEP, "sets_up"), {"variants": [{"network": {"hidden": [0]}}]}, "0", "at least 1"),
        ((*STEP, "sets_up"), HUGE, "sets_up", "parameters"),
        (WAITS, setting("data.nois", equals=1), "data.nois", "no setting"),
        (WAITS, setting("data.noise", at_least=2), "at_least", "between 0 and 1"),
        (WAITS, setting("data.noise", equals="much"), "equals", "between 0 and 1"),
        (WAITS, setting("network.activation", at_most=1), "at_most", "no number"),
        (WAITS, setting("network.activation", equals="tan"), "equals", "Activation"),
        (WAITS, setting("network.hidden", equals=[300]), "equals", "can't be"),
        (WAITS, setting("regularization.l2.enabled", equals=1), "equals", "can't be"),
        ((*STEP, "id"), "one", '"id": "one"', 'Two steps have the id "one"'),
        ((*STEP, "claims"), ["it-learns", "no-such"], '"no-such"', 'a claim "no-such" that there isn\'t'),
        ((*CLAIM, "expects", 0, "times"), "three", '"times": "three"', 'no run "three"'),
        (WAITS, setting("data.noise", at_most=0.3), '"waits_for"', "so already"),
        (WAITS, [{"kind": "stopped", "variant": 3}], '"variant"', "only 2 variants"),
        ((*STEP, "text"), "See [this](https://example.org).", '"text"', "example.org"),
        ((*STEP, "text"), "See [this](try:no-such).", '"text"', "no-such"),
        ((*STEP, "text"), "See [this](glossary:no-such).", '"text"', "no-such"),
        (("lesson", "quiz", 0, "waits_for"), [{"kind": "stopped", "variant": 2}], '"variant"', "only one variant"),
        (("lesson", "quiz", 0, "waits_for"), setting("network.hidden", equals=[4]), '"waits_for"', "so already"),
        (("lesson", "quiz", 0, "sets_up"), {"training": {"batch_size": 0}}, "batch_size", "at least 1"),
        ((*CLAIM, "runs", "two"), {"variants": [{}, {}]}, '"two"', "has 2"),
        ((*CLAIM, "runs", "two"), {"variants": [{"network": {"width": 1}}]}, '"network"', "width"),
        ((*CLAIM, "runs", "two"), ALONE, '"two"', "two points"),
        ((*CLAIM, "expects", 0, "at_most"), 0, "{", "margin"),
        ((*CLAIM, "expects", 0), {"of": "four", "figure": "true_accuracy", "at_least": 1.0}, "{", "0 and below 1"),
    ],
)
def test_what_could_not_be_gone_through_is_said_with_its_line(
    tmp_path: Path, way: tuple[str | int, ...], value: Any, line: str, said: str
) -> None:
    path = written(tmp_path / "1.json", small_lesson(*way, value=value))
    with pytest.raises(BrokenLessonError) as error:
        read_lesson(path)
    assert said in error.value.broken.sentence
    assert error.value.broken.line is not None
    assert line in path.read_text().splitlines()[error.value.broken.line - 1]


def test_variants_that_a_step_asks_for_may_be_spoken_of(tmp_path: Path) -> None:
    waits_for = [{"kind": "variants", "count": 3}, {"kind": "stopped", "variant": 3}]
    read_lesson(written(tmp_path / "1.json", small_lesson(*STEP, "waits_for", value=waits_for)))


@pytest.mark.parametrize(
    ("waits_for", "works"),
    [
        ([], True),
        ([{"kind": "drew", "count": 20}, {"kind": "trained", "epochs": 3}], True),
        ([{"kind": "trained", "epochs": 3}], False),
    ],
)
def test_a_lesson_may_begin_with_an_empty_plane_where_one_draws_first(
    tmp_path: Path, waits_for: list[Any], works: bool
) -> None:
    content = small_lesson("lesson", "steps", value=[])
    content["lesson"] |= {"quiz": [], "claims": []}
    content["lesson"]["steps"] = [{"id": "one", "title": "One", "text": "Draw.", "sets_up": {}, "waits_for": waits_for}]
    content["data"]["generator"] = None
    content["points"] = []
    path = written(tmp_path / "1.json", content)
    if works:
        assert len(read_lesson(path).experiment.points) == 0
    else:
        with pytest.raises(BrokenLessonError, match="Draw some points"):
            read_lesson(path)


def test_an_experiment_without_a_lesson_is_said_to_be_one(tmp_path: Path) -> None:
    path = tmp_path / "1.json"
    path.write_bytes(to_json(opening_experiment()))
    with pytest.raises(BrokenLessonError, match="no lesson"):
        read_lesson(path)


def test_any_encoding_has_the_same_lines(tmp_path: Path) -> None:
    path = tmp_path / "1.json"
    text = json.dumps(small_lesson(*STEP, "waits_for", 0, "epochs", value=0), indent=2)
    lines = set()
    for encoding in ("utf-8", "utf-16", "utf-8-sig"):
        path.write_bytes(text.replace("\n", "\r\n").encode(encoding))
        with pytest.raises(BrokenLessonError) as error:
            read_lesson(path)
        lines.add(error.value.broken.line)
    assert len(lines) == 1
    assert None not in lines
