"""A person's own work waits while other work is on screen, and comes back to the bit."""

from __future__ import annotations

import numpy as np
import pytest
from pytestqt.qtbot import QtBot

from core.experiment.presets import opening_experiment, preset
from core.lessons.document import Document, from_recovery
from core.lessons.presentation import Presentation
from core.lessons.writing import new_lesson
from desktop.document.edits import Edit, with_new_sample, with_setting
from desktop.document.experiment_model import ExperimentModel
from desktop.document.recovery import WRITE_MS, Recovery
from desktop.document.showing_edit import ShowingEdit


@pytest.fixture
def model(qtbot: QtBot) -> ExperimentModel:  # signals need an application
    made = ExperimentModel(preset("cures"))
    made.choose(2)
    made.undo_stack.push(Edit(made, with_setting(made.experiment, "training.learning_rate", 0.02), "Learning rate"))
    made.selection.choose(made.experiment.points.ids[3:6])
    return made


def test_it_comes_back_with_its_history_its_selection_and_the_chosen_variant(model: ExperimentModel) -> None:
    own, ids = model.experiment, model.selection.ids
    model.lay_aside(Document(opening_experiment()))
    assert (model.experiment, model.chosen, len(model.selection)) == (opening_experiment(), 0, 0)
    assert not model.undo_group.canUndo()
    model.undo_stack.push(Edit(model, with_new_sample(model.experiment, 8), "New sample"))
    model.undo_group.undo()
    model.take_back()
    assert model.experiment is own
    assert (model.chosen, model.colors) == (2, (0, 1, 2, 3, 4, 5))
    assert np.array_equal(model.selection.ids, ids)
    assert model.undo_group.undoText() == "Learning rate"
    model.undo_group.undo()
    assert model.experiment == preset("cures")


def test_other_work_is_found_as_it_was_left(model: ExperimentModel) -> None:
    model.lay_aside(Document(opening_experiment()))
    changed = with_new_sample(model.experiment, 8)
    model.undo_stack.push(Edit(model, changed, "New sample"))
    left = model.take_back()
    model.lay_aside(left)
    assert model.experiment is changed
    model.undo_group.undo()
    assert model.experiment == opening_experiment()


def test_one_lesson_after_another_leaves_the_own_work_where_it_is(model: ExperimentModel) -> None:
    own = model.experiment
    model.lay_aside(Document(opening_experiment()))
    model.lay_aside(Document(preset("deep-sigmoid")))
    model.take_back()
    assert model.experiment is own


def test_what_a_crash_keeps_is_the_own_work(model: ExperimentModel, qtbot: QtBot) -> None:
    recovery = Recovery(model, model)
    own = with_new_sample(model.experiment, 9)
    model.undo_stack.push(Edit(model, own, "New sample"))
    model.lay_aside(Document(opening_experiment()))
    assert recovery.is_needed
    qtbot.waitUntil(lambda: recovery._path is not None and recovery._path.exists(), timeout=10 * WRITE_MS)
    assert recovery._path is not None
    assert from_recovery(recovery._path)[0].experiment == own
    model.undo_stack.push(Edit(model, with_new_sample(model.experiment, 10), "New sample"))
    assert recovery.keep()
    assert from_recovery(recovery._path)[0].experiment == own
    recovery.close(is_wanted=False, is_asked_about=False)


def test_a_lesson_that_is_being_written_waits_with_its_own_experiment(model: ExperimentModel) -> None:
    own = model.experiment
    model.undo_stack.push(ShowingEdit(model, "Write a lesson", lesson=new_lesson(), base=own))
    model.undo_stack.push(Edit(model, with_new_sample(model.experiment, 9), "New sample"))
    model.lay_aside(Document(opening_experiment()))
    assert model.own_document.experiment is own, "what is saved and kept is never what a step was written with"
    assert model.document.experiment == opening_experiment()
    model.take_back()
    assert model.document.experiment is own


def test_what_was_opened_of_one_work_stays_closed_in_another_and_open_in_its_own(model: ExperimentModel) -> None:
    closed = Presentation(hidden=("verdict",), locked=("train",))
    model.undo_stack.push(ShowingEdit(model, "Prepare", presentation=closed))
    model.showing.reveal(frozenset({"verdict"}))
    model.showing.set_unlocked(True)
    model.lay_aside(Document(opening_experiment(), closed))
    assert model.showing.hidden == {"verdict"}
    assert model.showing.locked == {"train"}
    model.take_back()
    assert (model.showing.hidden, model.showing.locked) == (frozenset(), frozenset())
