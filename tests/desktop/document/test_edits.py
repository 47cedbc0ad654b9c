"""Edits: undo gives back exactly what was there, whatever was done."""

from __future__ import annotations

import gc
import weakref
from typing import Any

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from core.data.provenance import Provenance, provenance
from core.data.split import assign
from core.experiment.fields import FIELDS, value_of
from core.experiment.passage import Passage
from core.experiment.presets import opening_experiment, preset
from core.experiment.spec import Experiment
from desktop.document.edits import (
    Edit,
    cleared,
    moved,
    rearranged,
    setting_text,
    with_copy,
    with_generator,
    with_new_sample,
    with_setting,
    without,
)
from desktop.document.experiment_model import ExperimentModel
from desktop.window.main_window import MainWindow
from tests.drawings import erased, painted
from tests.endurance.check import Load
from tests.endurance.soak import endure

coordinate = st.floats(-3, 3, width=32)
position = st.tuples(coordinate, coordinate)

an_edit = st.one_of(
    st.tuples(st.just("paint"), st.lists(position, min_size=1, max_size=9), st.integers(0, 1)),
    st.tuples(st.just("erase"), st.lists(position, min_size=1, max_size=4), st.floats(0.05, 2)),
    st.tuples(st.just("clear")),
    st.tuples(st.just("generator"), st.sampled_from(["moons", "xor", "spiral"])),
    st.tuples(st.just("sample"), st.integers(0, 99)),
    st.tuples(st.just("set"), st.just("data.label_noise"), st.floats(0, 0.5)),
    st.tuples(st.just("set"), st.just("data.validation_share"), st.floats(0.1, 0.9)),
    st.tuples(st.just("set"), st.just("data.class_count"), st.integers(2, 6)),
    st.tuples(st.just("set"), st.just("data.noise"), st.floats(0, 1)),
    st.tuples(st.just("set"), st.just("regularization.dropout.rate"), st.floats(0, 0.9)),
)


def edited(experiment: Experiment, edit: tuple[Any, ...]) -> Experiment:
    match edit:
        case ("paint", positions, label):
            return painted(experiment, np.array(positions, np.float32), label)
        case ("erase", path, radius):
            return erased(experiment, path, radius)
        case ("clear",):
            return cleared(experiment)
        case ("generator", kind):
            return with_generator(experiment, kind)
        case ("sample", seed):
            return with_new_sample(experiment, seed)
        case ("set", path, value):
            return with_setting(experiment, path, value)
    raise AssertionError(edit)


@given(st.lists(an_edit, min_size=1, max_size=12))
@settings(max_examples=60)
def test_undo_of_any_edits_gives_back_the_points_and_redo_brings_them_again(edits: list[tuple[Any, ...]]) -> None:
    model = ExperimentModel(opening_experiment())
    seen = [model.experiment]
    for edit in edits:
        model.undo_stack.push(Edit(model, edited(model.experiment, edit), "edit"))
        seen.append(model.experiment)
    for experiment in reversed(seen[:-1]):
        model.undo_stack.undo()
        assert model.experiment == experiment
    for experiment in seen[1:]:
        model.undo_stack.redo()
        assert model.experiment == experiment


def test_moves_of_one_gesture_are_one_step_and_those_of_two_are_two(qtbot: QtBot) -> None:
    model = ExperimentModel(opening_experiment())
    before = model.experiment
    for gesture in ("stroke 1", "stroke 2"):
        for k in range(5):
            after = painted(model.experiment, np.array([[k / 5, 0]], np.float32), 0)
            model.undo_stack.push(Edit(model, after, f"Paint {k + 1} Blue points", gesture))
    assert model.undo_stack.count() == 2
    assert model.undo_stack.undoText() == "Paint 5 Blue points"
    model.undo_stack.undo()
    assert len(model.experiment.points) == len(before.points) + 5
    model.undo_stack.undo()
    assert model.experiment is before


def test_nothing_of_the_moves_of_a_gesture_stays_in_memory_but_its_beginning_and_end(qtbot: QtBot) -> None:
    model = ExperimentModel(opening_experiment())
    places = []
    for k in range(20):
        after = painted(model.experiment, np.array([[k / 20, 0]], np.float32), 0)
        places.append(weakref.ref(after.points.positions))
        model.undo_stack.push(Edit(model, after, f"Paint {k + 1} Blue points", "this stroke"))
    del after
    gc.collect()
    assert sum(place() is not None for place in places) == 1
    assert sum(type(found) is Edit and found.merge_key == "this stroke" for found in gc.get_objects()) == 1


def test_strokes_in_the_window_leave_no_more_undo_steps_alive_than_undo_has(qtbot: QtBot) -> None:
    rows = {row.what: row for row in endure(Load(count=40))}
    assert all(not row.bound for what, row in rows.items() if "growth" in what), "40 are too few to judge memory by"
    assert rows["undo steps alive beyond those on the stack"].figure == 0
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert not any(isinstance(left, MainWindow) for left in QApplication.topLevelWidgets()), "every later test's burden"


def test_fewer_classes_take_their_points_along_and_undo_brings_them_back() -> None:
    experiment = with_setting(cleared(opening_experiment()), "data.class_count", 3)
    experiment = painted(experiment, np.zeros((4, 2), np.float32), 2)
    fewer = with_setting(experiment, "data.class_count", 2)
    assert len(fewer.points) == 0
    assert fewer.points.next_id == experiment.points.next_id, "an id is never given twice, or roles would move"


def test_an_empty_plane_has_no_label_noise_and_what_is_drawn_then_has_what_the_slider_says() -> None:
    empty = cleared(opening_experiment())
    assert empty.data.label_noise == 0
    drawn = painted(empty, np.zeros((40, 2), np.float32), 1)
    assert (assign(drawn.data, drawn.points).labels == 1).all()
    noisy = with_setting(drawn, "data.label_noise", 0.25)
    assert noisy.points == drawn.points
    assert abs(int(assign(noisy.data, noisy.points).is_wrong.sum()) - 10) <= 2
    more = painted(noisy, np.zeros((40, 2), np.float32), 1)
    assert abs(int(assign(more.data, more.points).is_wrong.sum()) - 20) <= 2, "points drawn later too"


def test_another_sample_deals_drawn_points_anew() -> None:
    drawn = painted(cleared(opening_experiment()), np.zeros((40, 2), np.float32), 1)
    anew = with_new_sample(drawn, 77)
    assert (anew.points.place != drawn.points.place).any()
    assert painted(anew, np.zeros((5, 2), np.float32), 1).points.place[-1] not in anew.points.place


def test_moving_a_slider_of_the_data_set_keeps_drawn_points() -> None:
    experiment = painted(opening_experiment(), np.array([[1.0, 1.5]], np.float32), 1)
    for path, value in (("data.noise", 0.05), ("data.point_count", 400)):
        changed = with_setting(experiment, path, value)
        drawn = changed.points.positions[changed.points.drawn]
        assert drawn.tolist() == [[1.0, 1.5]], path


def test_a_dataset_takes_the_place_of_all_points_or_comes_below_drawn_ones() -> None:
    experiment = painted(opening_experiment(), np.array([[1.0, 1.5]], np.float32), 1)
    alone, below = (with_generator(experiment, "rings", keeps_drawn=keeps) for keeps in (False, True))
    assert not alone.points.drawn.any()
    assert below.points.positions[below.points.drawn].tolist() == [[1.0, 1.5]]
    assert len(below.points) == len(alone.points) + 1
    assert provenance(below.data, below.points) == Provenance(kept=100, drawn=1, altered=0, erased=0)


def test_a_number_for_the_sample_is_a_new_sample() -> None:
    experiment = painted(opening_experiment(), np.array([[1.0, 1.5]], np.float32), 1)
    assert with_setting(experiment, "data.seed", 7) == with_new_sample(experiment, 7)


def test_every_setting_has_words_for_undo() -> None:
    experiment = opening_experiment()
    for path in FIELDS:
        text = setting_text(path, value_of(experiment, path))
        assert len(text) > 5
        assert ":" in text


def test_undo_and_redo_tell_where_each_variant_was_and_that_they_return(qtbot: QtBot) -> None:
    model = ExperimentModel(preset("cures"))
    heard: list[Passage] = []
    model.changed.connect(lambda _old, _new, passage: heard.append(passage))
    order = without(6, 2)
    model.undo_stack.push(Edit(model, rearranged(model.experiment, order), "Remove", places=order))
    model.undo_stack.undo()
    model.undo_stack.redo()
    done, undone, redone = heard
    assert (done.places, undone.places, redone.places) == (order, (0, 1, -1, 2, 3, 4), order)
    assert (done.is_return, undone.is_return, redone.is_return) == (False, True, True)
    assert done.edit == undone.edit == redone.edit


def test_all_moves_of_a_gesture_are_one_edit_by_its_number(qtbot: QtBot) -> None:
    model = ExperimentModel(opening_experiment())
    heard: list[Passage] = []
    model.changed.connect(lambda _old, _new, passage: heard.append(passage))
    for rate in (0.1, 0.2, 0.3):
        after = with_setting(model.experiment, "regularization.dropout.rate", rate)
        model.undo_stack.push(Edit(model, after, "Rate", "drag"))
    model.undo_stack.undo()
    assert [passage.is_return for passage in heard] == [False, False, False, True]
    assert [passage.gesture for passage in heard] == ["drag", "drag", "drag", None]
    assert len({passage.edit for passage in heard}) == 1


def test_of_two_equal_variants_each_keeps_its_colour_and_the_chosen_one_stays_chosen(qtbot: QtBot) -> None:
    model = ExperimentModel(opening_experiment())
    order = with_copy(1, 0)
    model.undo_stack.push(Edit(model, rearranged(model.experiment, order), "Compare", places=(0, -1)))
    assert model.colors == (0, 1)
    model.choose(1)
    order = moved(2, 1, -1)
    model.undo_stack.push(Edit(model, rearranged(model.experiment, order), "Move", places=order))
    assert (model.colors, model.chosen) == ((1, 0), 0)
    model.undo_stack.push(Edit(model, rearranged(model.experiment, (0,)), "Alone", places=(0,)))
    assert list(model.colors) == [1]
    model.undo_stack.undo()
    assert list(model.colors) == [1, 0]
