"""Do it for me: it does what a person would, one thing after the other."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from core.experiment.presets import opening_experiment
from core.experiment.spec import Experiment
from core.lessons.course import CourseLesson, read_lesson
from core.protocol import SetPace
from desktop.app import Playground
from desktop.document.edits import Edit
from tests.desktop.control.lessons.small_lesson import OWN, click, lesson_file, press_help, trained
from tests.desktop.rooms import school_of
from tests.fakes import session_of
from tests.tabs import show_tab


@pytest.fixture
def found(tmp_path: Path) -> CourseLesson:
    return read_lesson(lesson_file(tmp_path))


@pytest.fixture
def playground(open_window: Callable[[Experiment], Playground]) -> Playground:
    """With a run of 7 epochs and one step of undo."""
    made = open_window(opening_experiment())
    made.model.undo_stack.push(Edit(made.model, OWN, "Learning rate"))
    trained(made, 7)
    return made


def test_it_trains_to_the_epoch_and_no_further(playground: Playground, found: CourseLesson) -> None:
    school_of(playground).teaching.open(found)
    trained(playground, 0)
    press_help(playground)
    pace = session_of(playground).sent_of(SetPace)[-1]
    assert (pace.playing, pace.pause_at) == (True, 50)
    trained(playground, 50)
    assert not playground.run.playing
    assert school_of(playground).teaching.panel.help.text() == "Do it for me"


def test_a_slow_speed_is_raised_meanwhile(playground: Playground, found: CourseLesson) -> None:
    playground.run.set_speed(1.0)
    school_of(playground).teaching.open(found)
    trained(playground, 0)
    press_help(playground)
    speed = playground.run.speed
    assert speed is not None
    assert speed >= 10
    trained(playground, 50)
    assert playground.run.speed == 1.0


@pytest.mark.parametrize("how", ["pause", "button", "leave"])
def test_it_can_be_interrupted(playground: Playground, found: CourseLesson, how: str) -> None:
    school_of(playground).teaching.open(found)
    trained(playground, 0)
    press_help(playground)
    trained(playground, 20)
    panel = school_of(playground).teaching.panel
    assert panel.help.text() == "Stop"
    if how == "pause":
        click(playground.window.run_bar.play)
        school_of(playground).teaching.look()
    else:
        click(panel.help if how == "button" else panel.leave)
    assert not playground.run.playing
    assert panel.help.text() == "Do it for me"


def test_it_sets_settings_and_draws_as_a_person_would(playground: Playground, found: CourseLesson) -> None:
    model, panel = playground.model, school_of(playground).teaching.panel
    school_of(playground).teaching.open(found)
    click(panel.pass_over)
    trained(playground, 50)
    click(panel.next)
    count = len(model.experiment.points)
    press_help(playground, looks=20)
    assert model.experiment.variants[0].regularization.dropout.enabled
    assert playground.window.column.settings.tab == "Cures"
    assert len(model.experiment.points) == count + 2
    assert set(model.experiment.points.labels[-2:]) == {1}
    assert panel.next.isEnabled()
    model.undo_group.undo()
    assert len(model.experiment.points) == count


def test_it_paints_into_the_other_class_wherever_that_is(playground: Playground, tmp_path: Path) -> None:
    moons = {"data": {"generator": "moons", "point_count": 100, "noise": 0.1}}
    step = {"id": "one", "title": "One", "text": "Draw.", "sets_up": moons, "waits_for": [{"kind": "drew", "count": 3}]}
    school_of(playground).teaching.open(read_lesson(lesson_file(tmp_path, "one", [step])))
    press_help(playground, looks=12)
    points = playground.model.experiment.points
    before, drawn = points.positions[:-3], points.positions[-3:]
    nearest = np.linalg.norm(drawn[:, None] - before[None], axis=2).argmin(1)
    assert set(points.labels[-3:]) == {1}
    assert set(points.labels[:-3][nearest]) == {0}


@pytest.mark.parametrize(
    "wanted",
    [
        {"kind": "opened", "place": "inside.one-step"},
        {"kind": "variants", "count": 3},
        {"kind": "variants", "count": 6},
        {"kind": "optimizer_loss"},
        {"kind": "setting", "path": "training.learning_rate", "at_least": 0.05},
        {"kind": "setting", "path": "data.point_count", "at_most": 20},
        {"kind": "setting", "path": "network.hidden", "equals": [3, 3]},
    ],
)
def test_what_takes_no_training_comes_about(playground: Playground, tmp_path: Path, wanted: dict[str, Any]) -> None:
    step = {"id": "one", "title": "One", "text": "Do.", "sets_up": {}, "waits_for": [wanted]}
    school_of(playground).teaching.open(read_lesson(lesson_file(tmp_path, "one", [step])))
    show_tab(playground.window, "Truth")
    press_help(playground, looks=12)
    assert school_of(playground).teaching.panel.next.isEnabled()


def test_it_looks_back_at_the_best_epoch(playground: Playground, tmp_path: Path) -> None:
    wanted = {"kind": "looked_back", "to": "best"}
    step = {"id": "one", "title": "One", "text": "Do.", "sets_up": {}, "waits_for": [wanted]}
    school_of(playground).teaching.open(read_lesson(lesson_file(tmp_path, "one", [step])))
    kept = {"checkpoints": (0, 40, 60), "best_epoch": 40}
    trained(playground, 60, **kept)
    press_help(playground)
    request = session_of(playground).show_request
    trained(playground, 60, **kept, shown_epoch=40, show_request=request)
    assert school_of(playground).teaching.panel.next.isEnabled()


def test_what_never_comes_is_given_up_with_a_word(playground: Playground, tmp_path: Path) -> None:
    wanted = {"kind": "figure", "figure": "validation_loss", "at_most": 0.001}
    step = {"id": "one", "title": "One", "text": "Do.", "sets_up": {}, "waits_for": [wanted]}
    school_of(playground).teaching.open(read_lesson(lesson_file(tmp_path, "one", [step])))
    trained(playground, 0)
    press_help(playground)
    assert playground.run.playing
    trained(playground, 7000)
    assert not playground.run.playing
    assert "has not come to this" in playground.window.notice
