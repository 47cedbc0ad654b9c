"""Texts that were `said` get into files as plain English, wherever they stand."""

from __future__ import annotations

import msgspec
import pytest
from msgspec.structs import replace

from core.experiment import experiment_file, recovery_file
from core.experiment.presets import opening_experiment
from core.experiment.recovery_file import Summary
from core.experiment.script import to_notebook, to_script
from core.experiment.share_code import to_code
from core.experiment.spec import Experiment, Source
from core.lessons import document
from core.lessons.document import Document
from core.lessons.writing import new_lesson
from core.words import as_stored, said


def named(first: str, second: str, source: str) -> Experiment:
    experiment = opening_experiment()
    return replace(experiment, data=replace(experiment.data, class_names=(first, second), source=Source(name=source)))


def test_names_that_were_said_are_saved_as_their_text() -> None:
    said_ones = named(said("Blue"), said("class {number}", number=2), said("Table"))
    plain = named("Blue", "class 2", "Table")
    assert experiment_file.to_json(said_ones) == experiment_file.to_json(plain)
    assert experiment_file.from_json(experiment_file.to_json(said_ones)) == plain
    summary = Summary(changed_at=0.0, drawn=0)
    assert recovery_file.to_bytes(said_ones, summary) == recovery_file.to_bytes(plain, summary)
    assert to_script(said_ones, 3) == to_script(plain, 3)
    assert to_notebook(said_ones, 3) == to_notebook(plain, 3)


def test_a_share_code_has_said_names_as_their_text() -> None:
    codes = [
        to_code(replace(opening_experiment(), data=replace(opening_experiment().data, class_names=names)))
        for names in ((said("cats"), said("dogs")), ("cats", "dogs"))
    ]
    assert codes[0] == codes[1]


def test_a_lesson_whose_title_was_said_is_saved_as_its_text() -> None:
    lessons = [new_lesson(title) for title in (said("My lesson"), "My lesson")]
    found = [document.to_json(Document(opening_experiment(), lesson=lesson)) for lesson in lessons]
    assert found[0] == found[1]
    summary = Summary(changed_at=0.0, drawn=0)
    kept = [document.to_recovery(Document(opening_experiment(), lesson=lesson), summary) for lesson in lessons]
    assert kept[0] == kept[1]


def test_other_objects_are_a_mistake_as_before() -> None:
    with pytest.raises((TypeError, NotImplementedError)):
        msgspec.json.encode(object(), enc_hook=as_stored)
