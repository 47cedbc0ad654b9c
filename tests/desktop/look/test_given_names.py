"""Names that a person gave stay as they are in any language, whatever else they mean: of classes and of files."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from msgspec.structs import replace
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from core.experiment.class_names import class_name, class_names, renamed
from core.experiment.description import PASTED, dataset_text
from core.experiment.experiment_file import to_json
from core.experiment.presets import opening_experiment
from core.experiment.spec import Axis, Experiment, Source
from core.experiment.unit_names import unit_name
from desktop.document.edits import with_class_named
from desktop.look.language import Language, tr, use, worded
from desktop.panels.class_chip import ClassChip, NameBox
from desktop.tools.tool import points_text, undo_text

WORDS = {
    "Line": "Linie",
    "Blue": "Blau",
    "Orange": "Oranje",
    PASTED: "Tabelle",
    "output {unit}": "Ausgang {unit}",
    "Another class is called {name} already.": "{name} heißt schon eine Klasse.",
}


class Words:
    """A language that knows a few words."""

    def text(self, source: str, number: int | None) -> str:
        """The word; "" where there is none."""
        return WORDS.get(source, "")


@pytest.fixture(autouse=True)
def speaking() -> Iterator[None]:
    use(Language("de", Words()))
    yield
    use(Language())


def named(name: str) -> Experiment:
    experiment = opening_experiment()
    return replace(experiment, data=renamed(experiment.data, 0, name))


def test_a_class_of_ones_own_is_called_as_it_is_and_a_colour_as_the_language_has_it() -> None:
    data = named("Line").data
    assert [worded(name) for name in class_names(data)] == ["Line", "Oranje"]
    name = class_name(data, 0)
    assert tr("Paint {name}", name=worded(name)) == "Paint Line"
    assert worded(points_text(2, name)) == "2 Line points"
    assert worded(undo_text("Paste {points}", 2, name)) == "Paste 2 Line points"
    assert worded(unit_name(1, 0, 1, 2, class_names(data))) == "Ausgang Line"
    assert worded(unit_name(1, 1, 1, 2, class_names(data))) == "Ausgang Oranje"


def test_a_colour_s_word_in_the_language_means_the_colour_so_that_no_two_classes_look_the_same() -> None:
    data = opening_experiment().data
    assert renamed(data, 0, "Blau", worded) == data, "the blue class is called so already"
    for name in ("Blau", "Blue"):
        with pytest.raises(ValueError, match="Another class is called Blue") as caught:
            renamed(data, 1, name, worded)
        assert worded(caught.value) == "Blau heißt schon eine Klasse."
        with pytest.raises(ValueError, match="Another class is called Blue"):
            with_class_named(opening_experiment(), 1, name)
    other = renamed(renamed(data, 0, "cats", worded), 1, "Blau", worded)
    assert other.class_names == ("cats", "Blue"), "files have it in English"
    mine = renamed(renamed(data, 0, "cats"), 1, "Blau")
    assert mine.class_names == ("cats", "Blau"), "in English it is a name like any other"
    with pytest.raises(ValueError, match="Another class"):
        renamed(mine, 0, "", worded)


def test_a_name_made_in_another_language_is_told_apart_from_a_colour_of_that_word(qtbot: QtBot) -> None:
    data = renamed(opening_experiment().data, 1, "Blau")
    assert [worded(name) for name in class_names(data)] == ["Blau", "„Blau“"]
    assert worded(points_text(2, class_name(data, 1))) == "2 „Blau“ points"
    parent = QWidget()
    qtbot.addWidget(parent)
    assert NameBox(class_name(data, 1), "Orange", parent).text.text() == "Blau"
    alone = renamed(data, 0, "cats")
    assert [worded(name) for name in class_names(alone)] == ["cats", "Blau"], "nothing else is called so"
    use(Language())
    assert [worded(name) for name in class_names(data)] == ["Blue", "Blau"]


def test_a_name_is_edited_in_the_words_that_are_shown(qtbot: QtBot) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    box = NameBox(class_name(renamed(named("cats").data, 1, "Blue"), 1), "Orange", parent)
    assert box.text.text() == "Blau"


def test_the_chip_of_a_class_calls_it_by_its_own_name(qtbot: QtBot) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    chip = ClassChip(0, parent)
    chip.set_name(class_name(named("Line").data, 0))
    assert chip.accessibleName() == "Paint Line"
    chip.set_name(class_name(opening_experiment().data, 0))
    assert chip.accessibleName() == "Paint Blau"


def test_an_own_name_is_stored_as_text() -> None:
    twice = renamed(renamed(opening_experiment().data, 0, "Line"), 1, "Other")
    assert twice.class_names[:2] == ("Line", "Other")
    assert all(type(name) is str for name in twice.class_names)
    assert b'"Line"' in to_json(replace(opening_experiment(), data=twice))


@pytest.mark.parametrize(("name", "shown"), [("Line", "Line"), ("flowers.csv", "flowers.csv"), (PASTED, "Tabelle")])
def test_a_file_is_called_as_it_is_and_a_pasted_table_as_the_language_has_it(name: str, shown: str) -> None:
    experiment = opening_experiment()
    axis = Axis(name="x", center=0.0, unit=1.0)
    source = Source(name=name, x=axis, y=axis)
    told = worded(dataset_text(replace(experiment, data=replace(experiment.data, generator=None, source=source))))
    assert told == f"{shown}, 100 points"
