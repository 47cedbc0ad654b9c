"""Going through a lesson in the window: set up, judged, hidden, lit; and one's own experiment given back."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton
from pytestqt.qtbot import QtBot

from core.data.points import Points
from core.experiment.presets import opening_experiment, preset
from core.experiment.spec import Experiment
from core.lessons.course import CourseLesson, read_lesson
from core.protocol import BringBack, KeptRun, SetPace, StartRun
from desktop.app import Playground
from desktop.document.edits import Edit, cleared, with_new_sample, with_setting
from tests.drawings import painted
from tests.fakes import session_of, snapshot
from tests.tabs import show_tab

GUESS = {
    "id": "later",
    "text": "What comes?",
    "answers": [
        {"id": "this", "text": "This.", "why": "No."},
        {"id": "that", "text": "That.", "why": "Yes.", "right": True},
    ],
    "is_shuffled": False,
}
STEPS: list[dict[str, Any]] = [
    {
        "id": "watch",
        "title": "Watch",
        "text": "A network learns.",
        "do": "Train.",
        "notice": "It turned.",
        "sets_up": {},
        "lights": ["plane", "chart"],
        "predict": {"question": GUESS, "hides": ["validation_loss"]},
        "waits_for": [{"kind": "trained", "epochs": 50}],
    },
    {
        "id": "go-on",
        "title": "Go on",
        "text": "With what there is.",
        "opens": "inside.memory",
        "lights": ["train", "tabs"],
        "waits_for": [
            {"kind": "setting", "path": "regularization.dropout.enabled", "equals": True},
            {"kind": "drew", "count": 2},
        ],
    },
    {
        "id": "two",
        "title": "Two",
        "text": "Side by side.",
        "sets_up": {"variants": [{}, {"network": {"hidden": [2]}}]},
        "opens": "data",
    },
]
OWN = with_setting(opening_experiment(), "training.learning_rate", 0.02)


def lesson_file(folder: Path, name: str = "mine", steps: list[dict[str, Any]] | None = None) -> Path:
    content = {
        "format": "overfitting-playground experiment",
        "version": 6,
        "lesson": {"id": name, "title": f"Lesson {name}", "steps": STEPS if steps is None else steps},
        "data": {"generator": "xor", "point_count": 40, "label_noise": 0.1, "validation_share": 0.5},
        "training": {"optimizer": "adam", "learning_rate": 0.01, "batch_size": 8},
        "variants": [{"network": {"hidden": [4]}}],
    }
    path = folder / f"{name}.json"
    path.write_text(json.dumps(content), "utf-8")
    return path


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


def trained(playground: Playground, epoch: int, **said: Any) -> None:
    """The training process has come so far."""
    run = playground.run
    count = len(playground.model.experiment.variants)
    found = snapshot(run.run_id, epoch, revision=run.revision, variant_count=count, **said)
    session_of(playground).bring(found)
    run.poll()
    playground.teaching.look()


def click(button: QAbstractButton) -> None:
    assert button.isVisible()
    assert button.isEnabled()
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def test_a_step_is_set_up_as_one_step_of_undo_in_a_history_of_its_own(
    playground: Playground, found: CourseLesson
) -> None:
    model = playground.model
    playground.teaching.open(found)
    assert model.experiment == found.experiment
    assert not model.undo_group.canUndo(), "the person's own steps are not the lesson's"
    playground.teaching.go_to(2)
    assert [variant.network.hidden for variant in model.experiment.variants] == [(4,), (2,)]
    assert model.undo_group.undoText() == "Set up: Two"
    model.undo_group.undo()
    assert model.experiment == found.experiment


def test_leaving_gives_the_own_experiment_back_with_run_history_and_title(
    playground: Playground, found: CourseLesson
) -> None:
    model, session = playground.model, session_of(playground)
    own, own_run, title = model.experiment, playground.run.run_id, playground.window.windowTitle()
    playground.teaching.open(found)
    assert "Lesson mine" in playground.window.windowTitle()
    model.undo_stack.push(Edit(model, with_new_sample(model.experiment, 4), "New sample"))
    trained(playground, 90, kept=(KeptRun(run_id=own_run, epoch=7, checkpoint_count=7),))
    click(playground.teaching.panel.leave)
    assert model.experiment is own
    assert session.sent_of(BringBack)[-1].run_id == own_run
    assert playground.window.windowTitle() == title
    assert model.undo_group.undoText() == "Learning rate"
    assert not playground.window.lesson_place.isVisible()


def test_a_lesson_goes_on_where_it_was_left(playground: Playground, found: CourseLesson) -> None:
    model, teaching = playground.model, playground.teaching
    teaching.open(found)
    teaching.go_to(2)
    changed = with_new_sample(model.experiment, 4)
    model.undo_stack.push(Edit(model, changed, "New sample"))
    trained(playground, 30)
    run_id = playground.run.run_id
    teaching.leave()
    teaching.open(found)
    assert teaching.step_id == "two"
    assert model.experiment is changed
    assert session_of(playground).sent_of(BringBack)[-1].run_id == run_id


def test_another_window_begins_at_the_step_that_was_on_screen(
    playground: Playground, found: CourseLesson, open_window: Callable[[Experiment], Playground]
) -> None:
    playground.teaching.open(found)
    playground.teaching.go_to(1)
    playground.teaching.leave()
    other = open_window(opening_experiment())
    other.teaching.open(found)
    assert other.teaching.step_id == "go-on"
    assert other.model.experiment == found.experiment, "what the step before it set up"


def test_next_is_lit_once_all_has_come_about_and_only_then_is_told_what_to_notice(
    playground: Playground, found: CourseLesson
) -> None:
    teaching, panel = playground.teaching, playground.teaching.panel
    done: list[tuple[str, str]] = []
    teaching.step_done.connect(lambda *ids: done.append(ids))
    teaching.open(found)
    trained(playground, 49)
    assert (panel.next.isEnabled(), panel.notice.isVisible()) == (False, False)
    trained(playground, 50)
    assert not panel.next.isEnabled(), "nothing was predicted yet"
    click(panel.choice.buttons[1])
    assert (panel.next.isEnabled(), panel.notice.isVisible()) == (True, True)
    assert done == [("mine", "watch")]
    click(panel.next)
    assert teaching.step_id == "go-on"


def test_what_a_prediction_asks_about_is_hidden_until_it_is_made_or_passed_over(
    playground: Playground, found: CourseLesson
) -> None:
    showing, panel = playground.model.showing, playground.teaching.panel
    playground.teaching.open(found)
    assert showing.hidden == {"validation_loss"}
    click(panel.pass_over)
    assert not showing.hidden
    playground.teaching.leave()
    assert not showing.hidden
    playground.teaching.open(found)
    assert not showing.hidden, "it was passed over"


def test_leaving_shows_what_a_prediction_hid(playground: Playground, found: CourseLesson) -> None:
    playground.teaching.open(found)
    playground.teaching.leave()
    assert not playground.model.showing.hidden


def test_what_was_there_before_the_step_fulfils_nothing(playground: Playground, found: CourseLesson) -> None:
    teaching = playground.teaching
    trained(playground, 500)
    teaching.open(found)
    teaching.look()
    assert teaching.panel.progress.held == (False,), "those epochs were of the person's own run"


def test_a_step_that_sets_nothing_up_goes_on_with_what_there_is(playground: Playground, found: CourseLesson) -> None:
    playground.teaching.open(found)
    run_id = playground.run.run_id
    playground.teaching.go_to(1)
    assert playground.run.run_id == run_id
    playground.teaching.go_to(2)
    playground.teaching.go_to(1)
    assert playground.run.run_id != run_id
    assert len(playground.model.experiment.variants) == 1, "back at it, there is what it goes on with"


def test_a_set_up_begins_at_epoch_0_though_nothing_differs(playground: Playground, found: CourseLesson) -> None:
    playground.teaching.open(found)
    trained(playground, 60)
    starts = len(session_of(playground).sent_of(StartRun))
    playground.teaching.go_to(0)
    assert len(session_of(playground).sent_of(StartRun)) == starts + 1
    assert not playground.window.notice


def test_a_tab_a_page_and_a_hidden_column_come_into_sight(playground: Playground, found: CourseLesson) -> None:
    column = playground.window.column
    playground.actions.panels.setChecked(False)
    playground.teaching.open(found)
    playground.teaching.go_to(1)
    assert column.isVisible()
    assert column.tab == "Inside"
    assert column.inside_panel.page is not None
    assert column.inside_panel.page.title == "Memory"
    playground.teaching.go_to(2)
    assert column.tab == "Data"


def test_what_a_step_speaks_of_is_framed_and_takes_clicks(
    playground: Playground, found: CourseLesson, qtbot: QtBot
) -> None:
    window, light = playground.window, playground.teaching.light
    below = light.parentWidget()
    assert below is not None
    playground.teaching.open(found)
    qtbot.wait(1)  # what was put off until the layouts are done
    playground.teaching.look()
    plane, chart = light.places
    corner = window.plane.mapTo(below, QPoint(0, 0))
    assert plane == window.plane.square.translated(corner)
    assert chart.contains(window.loss_plot.mapTo(below, window.loss_plot.rect().center()))
    window.resize(1440, 900)
    qtbot.wait(1)
    playground.teaching.look()
    assert light.places[0].width() == window.plane.square.width() > plane.width()
    playground.teaching.go_to(1)
    tabs = light.places[1]
    playground.actions.panels.setChecked(False)
    playground.teaching.look()
    assert tabs not in light.places, "what isn't in sight isn't framed"
    click(window.run_bar.play)
    assert playground.run.playing
    playground.teaching.leave()
    assert not light.isVisible()


def test_with_less_motion_nothing_pulses(playground: Playground, found: CourseLesson, qtbot: QtBot) -> None:
    playground.actions.less_motion.setChecked(True)
    playground.teaching.open(found)
    qtbot.wait(1)  # what was put off until the layouts are done
    playground.teaching.look()
    before = playground.window.grab().toImage()
    qtbot.wait(60)
    assert playground.window.grab().toImage() == before


def test_ones_own_points_can_be_put_into_a_lesson(playground: Playground, found: CourseLesson) -> None:
    model, teaching, panel = playground.model, playground.teaching, playground.teaching.panel
    own = painted(model.experiment, [(0.0, 0.0)], 1)
    model.undo_stack.push(Edit(model, own, "Paint"))
    teaching.open(found)
    click(panel.own_data)
    assert model.experiment.points == own.points
    assert model.experiment.variants == found.experiment.variants
    assert panel.own_note.isVisible()
    teaching.go_to(2)
    assert model.experiment.points == own.points
    assert len(model.experiment.variants) == 2
    click(panel.own_data)
    assert model.experiment.points == found.experiment.points
    teaching.leave()
    assert model.experiment is own


def test_without_points_of_ones_own_there_is_nothing_to_put_into_a_lesson(
    playground: Playground, found: CourseLesson
) -> None:
    model = playground.model
    empty = replace(cleared(model.experiment), points=Points.empty())
    model.undo_stack.push(Edit(model, empty, "Clear"))
    playground.teaching.open(found)
    click(playground.teaching.panel.own_data)
    assert model.experiment == found.experiment
    assert "no points yet" in playground.window.notice
    assert not playground.teaching.panel.own_data.isChecked()


def test_opening_a_file_a_preset_or_closing_leaves_the_lesson_first(
    playground: Playground, found: CourseLesson, tmp_path: Path
) -> None:
    model, teaching = playground.model, playground.teaching
    teaching.open(found)
    playground.actions.presets["deep-sigmoid"].trigger()
    assert teaching.lesson is None
    assert model.experiment == preset("deep-sigmoid")
    model.undo_group.undo()
    assert model.experiment == OWN, "it is a step in the person's own history"


def test_a_file_with_a_lesson_opens_as_one(playground: Playground, tmp_path: Path) -> None:
    playground.files.open(lesson_file(tmp_path, "theirs"))
    assert playground.teaching.lesson is not None
    assert playground.teaching.lesson.lesson.id == "theirs"
    assert playground.window.lesson_place.isVisible()


def test_one_lesson_after_another_keeps_the_persons_own_work(
    playground: Playground, found: CourseLesson, tmp_path: Path
) -> None:
    own = playground.model.experiment
    playground.teaching.open(found)
    playground.teaching.open(read_lesson(lesson_file(tmp_path, "other")))
    assert playground.teaching.panel.caption.text() == "Lesson other"
    playground.teaching.leave()
    assert playground.model.experiment is own


def test_steps_that_were_done_can_be_gone_to_by_their_dots(playground: Playground, found: CourseLesson) -> None:
    panel, dots = playground.teaching.panel, playground.teaching.panel.dots
    playground.teaching.open(found)
    QTest.mouseClick(dots, Qt.MouseButton.LeftButton, pos=dots.place(2))
    assert playground.teaching.step_id == "watch", "nothing before it is done"
    click(panel.pass_over)
    trained(playground, 50)
    click(panel.next)
    QTest.mouseClick(dots, Qt.MouseButton.LeftButton, pos=dots.place(0))
    assert playground.teaching.step_id == "watch"
    assert panel.next.isEnabled(), "it was done"


def test_enter_goes_on_where_nothing_else_wants_it(playground: Playground, found: CourseLesson) -> None:
    playground.teaching.open(found)
    window = playground.window
    window.plane.setFocus()
    click(playground.teaching.panel.pass_over)
    trained(playground, 50)
    points = playground.model.experiment.points
    QTest.keyClick(window.focusWidget(), Qt.Key.Key_Return)
    assert playground.teaching.step_id == "go-on"
    assert playground.model.experiment.points is points, "nothing was painted"
    assert window.focusWidget() is window.plane


def test_back_and_skip_are_always_there(playground: Playground, found: CourseLesson) -> None:
    panel = playground.teaching.panel
    playground.teaching.open(found)
    assert not panel.back.isEnabled()
    click(panel.skip)
    click(panel.skip)
    assert playground.teaching.step_id == "two"
    click(panel.back)
    assert playground.teaching.step_id == "go-on"


def test_a_step_that_goes_on_with_what_was_never_trained_says_so_and_lets_one_catch_up(
    playground: Playground, found: CourseLesson
) -> None:
    teaching, panel = playground.teaching, playground.teaching.panel
    teaching.open(found)
    click(panel.skip)
    assert panel.help.text() == "Catch up"
    assert panel.catch_up_note.isVisible()
    trained(playground, 0)
    TestDoItForMe.press(playground)
    assert session_of(playground).sent_of(SetPace)[-1].pause_at == 50, "as the step before has it"
    trained(playground, 50)
    assert not panel.catch_up_note.isVisible()


class TestDoItForMe:
    """It does what a person would, one thing after the other."""

    def test_it_trains_to_the_epoch_and_no_further(self, playground: Playground, found: CourseLesson) -> None:
        playground.teaching.open(found)
        trained(playground, 0)
        self.press(playground)
        pace = session_of(playground).sent_of(SetPace)[-1]
        assert (pace.playing, pace.pause_at) == (True, 50)
        trained(playground, 50)
        assert not playground.run.playing
        assert playground.teaching.panel.help.text() == "Do it for me"

    def test_a_slow_speed_is_raised_meanwhile(self, playground: Playground, found: CourseLesson) -> None:
        playground.run.set_speed(1.0)
        playground.teaching.open(found)
        trained(playground, 0)
        self.press(playground)
        speed = playground.run.speed
        assert speed is not None
        assert speed >= 10
        trained(playground, 50)
        assert playground.run.speed == 1.0

    @pytest.mark.parametrize("how", ["pause", "button", "leave"])
    def test_it_can_be_interrupted(self, playground: Playground, found: CourseLesson, how: str) -> None:
        playground.teaching.open(found)
        trained(playground, 0)
        self.press(playground)
        trained(playground, 20)
        panel = playground.teaching.panel
        assert panel.help.text() == "Stop"
        if how == "pause":
            click(playground.window.run_bar.play)
            playground.teaching.look()
        else:
            click(panel.help if how == "button" else panel.leave)
        assert not playground.run.playing
        assert panel.help.text() == "Do it for me"

    def test_it_sets_settings_and_draws_as_a_person_would(self, playground: Playground, found: CourseLesson) -> None:
        model, panel = playground.model, playground.teaching.panel
        playground.teaching.open(found)
        click(panel.pass_over)
        trained(playground, 50)
        click(panel.next)
        count = len(model.experiment.points)
        self.press(playground, looks=20)
        assert model.experiment.variants[0].regularization.dropout.enabled
        assert playground.window.column.tab == "Cures"
        assert len(model.experiment.points) == count + 2
        assert set(model.experiment.points.labels[-2:]) == {1}
        assert panel.next.isEnabled()
        model.undo_group.undo()
        assert len(model.experiment.points) == count

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
    def test_what_takes_no_training_comes_about(
        self, playground: Playground, tmp_path: Path, wanted: dict[str, Any]
    ) -> None:
        step = {"id": "one", "title": "One", "text": "Do.", "sets_up": {}, "waits_for": [wanted]}
        playground.teaching.open(read_lesson(lesson_file(tmp_path, "one", [step])))
        show_tab(playground.window, "Truth")
        self.press(playground, looks=12)
        assert playground.teaching.panel.next.isEnabled()

    def test_it_looks_back_at_the_best_epoch(self, playground: Playground, tmp_path: Path) -> None:
        wanted = {"kind": "looked_back", "to": "best"}
        step = {"id": "one", "title": "One", "text": "Do.", "sets_up": {}, "waits_for": [wanted]}
        playground.teaching.open(read_lesson(lesson_file(tmp_path, "one", [step])))
        kept = {"checkpoints": (0, 40, 60), "best_epoch": 40}
        trained(playground, 60, **kept)
        self.press(playground)
        request = session_of(playground).show_request
        trained(playground, 60, **kept, shown_epoch=40, show_request=request)
        assert playground.teaching.panel.next.isEnabled()

    def test_what_never_comes_is_given_up_with_a_word(self, playground: Playground, tmp_path: Path) -> None:
        wanted = {"kind": "figure", "figure": "validation_loss", "at_most": 0.001}
        step = {"id": "one", "title": "One", "text": "Do.", "sets_up": {}, "waits_for": [wanted]}
        playground.teaching.open(read_lesson(lesson_file(tmp_path, "one", [step])))
        trained(playground, 0)
        self.press(playground)
        assert playground.run.playing
        trained(playground, 7000)
        assert not playground.run.playing
        assert "has not come to this" in playground.window.notice

    @staticmethod
    def press(playground: Playground, looks: int = 6) -> None:
        click(playground.teaching.panel.help)
        for _ in range(looks):
            playground.teaching.look()
