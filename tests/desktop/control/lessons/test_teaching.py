"""Going through a lesson in the window: set up, judged, hidden, lit; and one's own experiment given back."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
from msgspec.structs import replace
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from core.data.points import Points
from core.experiment.presets import opening_experiment, preset
from core.experiment.spec import Experiment
from core.lessons.course import CourseLesson, read_lesson
from core.protocol import BringBack, KeptRun, SetPace, StartRun
from desktop.app import Playground
from desktop.document.edits import Edit, cleared, with_new_sample
from tests.desktop.control.lessons.small_lesson import OWN, click, lesson_file, press_help, trained
from tests.desktop.rooms import school_of
from tests.drawings import painted
from tests.fakes import session_of


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


def test_a_step_is_set_up_as_one_step_of_undo_in_a_history_of_its_own(
    playground: Playground, found: CourseLesson
) -> None:
    model = playground.model
    school_of(playground).teaching.open(found)
    assert model.experiment == found.experiment
    assert not model.undo_group.canUndo(), "the person's own steps are not the lesson's"
    school_of(playground).teaching.go_to(2)
    assert [variant.network.hidden for variant in model.experiment.variants] == [(4,), (2,)]
    assert model.undo_group.undoText() == "Set up: Two"
    model.undo_group.undo()
    assert model.experiment == found.experiment


def test_leaving_gives_the_own_experiment_back_with_run_history_and_title(
    playground: Playground, found: CourseLesson
) -> None:
    model, session = playground.model, session_of(playground)
    own, own_run, title = model.experiment, playground.run.run_id, playground.window.windowTitle()
    school_of(playground).teaching.open(found)
    assert "Lesson mine" in playground.window.windowTitle()
    model.undo_stack.push(Edit(model, with_new_sample(model.experiment, 4), "New sample"))
    trained(playground, 90, kept=(KeptRun(run_id=own_run, epoch=7, checkpoint_count=7),))
    click(school_of(playground).teaching.panel.leave)
    assert model.experiment is own
    assert session.sent_of(BringBack)[-1].run_id == own_run
    assert playground.window.windowTitle() == title
    assert model.undo_group.undoText() == "Learning rate"
    assert not playground.window.lesson_place.isVisible()


def test_a_lesson_goes_on_where_it_was_left(playground: Playground, found: CourseLesson) -> None:
    model, teaching = playground.model, school_of(playground).teaching
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
    school_of(playground).teaching.open(found)
    school_of(playground).teaching.go_to(1)
    school_of(playground).teaching.leave()
    other = open_window(opening_experiment())
    school_of(other).teaching.open(found)
    assert school_of(other).teaching.step_id == "go-on"
    assert other.model.experiment == found.experiment, "what the step before it set up"


def test_next_is_lit_once_all_has_come_about_and_only_then_is_told_what_to_notice(
    playground: Playground, found: CourseLesson
) -> None:
    teaching, panel = school_of(playground).teaching, school_of(playground).teaching.panel
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
    showing, panel = playground.model.showing, school_of(playground).teaching.panel
    school_of(playground).teaching.open(found)
    assert showing.hidden == {"validation_loss"}
    click(panel.pass_over)
    assert not showing.hidden
    school_of(playground).teaching.leave()
    assert not showing.hidden
    school_of(playground).teaching.open(found)
    assert not showing.hidden, "it was passed over"


def test_leaving_shows_what_a_prediction_hid(playground: Playground, found: CourseLesson) -> None:
    school_of(playground).teaching.open(found)
    school_of(playground).teaching.leave()
    assert not playground.model.showing.hidden


def test_what_was_there_before_the_step_fulfils_nothing(playground: Playground, found: CourseLesson) -> None:
    teaching = school_of(playground).teaching
    trained(playground, 500)
    teaching.open(found)
    teaching.look()
    assert teaching.panel.progress.held == (False,), "those epochs were of the person's own run"


def test_a_step_that_sets_nothing_up_goes_on_with_what_there_is(playground: Playground, found: CourseLesson) -> None:
    school_of(playground).teaching.open(found)
    run_id = playground.run.run_id
    school_of(playground).teaching.go_to(1)
    assert playground.run.run_id == run_id
    school_of(playground).teaching.go_to(2)
    school_of(playground).teaching.go_to(1)
    assert playground.run.run_id != run_id
    assert len(playground.model.experiment.variants) == 1, "back at it, there is what it goes on with"


def test_a_set_up_begins_at_epoch_0_though_nothing_differs(playground: Playground, found: CourseLesson) -> None:
    school_of(playground).teaching.open(found)
    trained(playground, 60)
    starts = len(session_of(playground).sent_of(StartRun))
    school_of(playground).teaching.go_to(0)
    assert len(session_of(playground).sent_of(StartRun)) == starts + 1
    assert not playground.window.notice


def test_a_tab_a_page_and_a_hidden_column_come_into_sight(playground: Playground, found: CourseLesson) -> None:
    column = playground.window.column
    playground.actions.panels.setChecked(False)
    school_of(playground).teaching.open(found)
    school_of(playground).teaching.go_to(1)
    assert column.isVisible()
    assert column.settings.tab == "Inside"
    assert column.inside_panel.page is not None
    assert column.inside_panel.page.title == "Memory"
    school_of(playground).teaching.go_to(2)
    assert column.settings.tab == "Data"


def test_what_a_step_speaks_of_is_framed_and_takes_clicks(
    playground: Playground, found: CourseLesson, qtbot: QtBot
) -> None:
    window, light = playground.window, school_of(playground).teaching.light
    below = light.parentWidget()
    assert below is not None
    school_of(playground).teaching.open(found)
    qtbot.wait(1)  # what was put off until the layouts are done
    school_of(playground).teaching.look()
    plane, chart = light.places
    corner = window.plane.mapTo(below, QPoint(0, 0))
    assert plane == window.plane.square.translated(corner)
    assert chart.contains(window.loss_plot.mapTo(below, window.loss_plot.rect().center()))
    window.resize(1440, 900)
    qtbot.wait(1)
    school_of(playground).teaching.look()
    assert light.places[0].width() == window.plane.square.width() > plane.width()
    school_of(playground).teaching.go_to(1)
    tabs = light.places[1]
    playground.actions.panels.setChecked(False)
    school_of(playground).teaching.look()
    assert tabs not in light.places, "what isn't in sight isn't framed"
    click(window.run_bar.play)
    assert playground.run.playing
    school_of(playground).teaching.leave()
    assert not light.isVisible()


def test_with_less_motion_nothing_pulses(playground: Playground, found: CourseLesson, qtbot: QtBot) -> None:
    playground.actions.less_motion.setChecked(True)
    school_of(playground).teaching.open(found)
    qtbot.wait(1)  # what was put off until the layouts are done
    school_of(playground).teaching.look()
    before = (light := school_of(playground).teaching.light).grab().toImage()
    qtbot.wait(60)
    assert light.grab().toImage() == before


def test_ones_own_points_can_be_put_into_a_lesson(playground: Playground, found: CourseLesson) -> None:
    model, teaching, panel = playground.model, school_of(playground).teaching, school_of(playground).teaching.panel
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
    school_of(playground).teaching.open(found)
    click(school_of(playground).teaching.panel.own_data)
    assert model.experiment == found.experiment
    assert "no points yet" in playground.window.notice
    assert not school_of(playground).teaching.panel.own_data.isChecked()


def test_opening_a_file_a_preset_or_closing_leaves_the_lesson_first(
    playground: Playground, found: CourseLesson, tmp_path: Path
) -> None:
    model, teaching = playground.model, school_of(playground).teaching
    teaching.open(found)
    playground.actions.presets["deep-sigmoid"].trigger()
    assert teaching.lesson is None
    assert model.experiment == preset("deep-sigmoid")
    model.undo_group.undo()
    assert model.experiment == OWN, "it is a step in the person's own history"


def test_a_file_with_a_lesson_opens_as_one(playground: Playground, tmp_path: Path) -> None:
    playground.files.open(lesson_file(tmp_path, "theirs"))
    opened = school_of(playground).teaching.lesson
    assert opened is not None
    assert opened.lesson.id == "theirs"
    assert playground.window.lesson_place.isVisible()


def test_one_lesson_after_another_keeps_the_persons_own_work(
    playground: Playground, found: CourseLesson, tmp_path: Path
) -> None:
    own = playground.model.experiment
    school_of(playground).teaching.open(found)
    school_of(playground).teaching.open(read_lesson(lesson_file(tmp_path, "other")))
    assert school_of(playground).teaching.panel.caption.text() == "Lesson other"
    school_of(playground).teaching.leave()
    assert playground.model.experiment is own


def test_steps_that_were_done_can_be_gone_to_by_their_dots(playground: Playground, found: CourseLesson) -> None:
    panel, dots = school_of(playground).teaching.panel, school_of(playground).teaching.panel.dots
    school_of(playground).teaching.open(found)
    QTest.mouseClick(dots, Qt.MouseButton.LeftButton, pos=dots.place(2))
    assert school_of(playground).teaching.step_id == "watch", "nothing before it is done"
    click(panel.pass_over)
    trained(playground, 50)
    click(panel.next)
    QTest.mouseClick(dots, Qt.MouseButton.LeftButton, pos=dots.place(0))
    assert school_of(playground).teaching.step_id == "watch"
    assert panel.next.isEnabled(), "it was done"


def test_training_pauses_at_the_epoch_that_a_step_asks_for(playground: Playground, found: CourseLesson) -> None:
    """While the person reads what to notice, it stays true."""
    school_of(playground).teaching.open(found)
    playground.run.set_playing(True)
    assert session_of(playground).sent_of(SetPace)[-1].pause_at == 50
    trained(playground, 50)
    playground.run.set_playing(False)
    playground.run.set_playing(True)
    assert session_of(playground).sent_of(SetPace)[-1].pause_at is None, "who wants to goes on"
    school_of(playground).teaching.leave()
    playground.run.set_playing(True)
    assert session_of(playground).sent_of(SetPace)[-1].pause_at is None


def test_enter_goes_on_where_nothing_else_wants_it(playground: Playground, found: CourseLesson) -> None:
    school_of(playground).teaching.open(found)
    window = playground.window
    window.plane.setFocus()
    click(school_of(playground).teaching.panel.pass_over)
    trained(playground, 50)
    points = playground.model.experiment.points
    QTest.keyClick(window.focusWidget(), Qt.Key.Key_Return)
    assert school_of(playground).teaching.step_id == "go-on"
    assert playground.model.experiment.points is points, "nothing was painted"
    assert school_of(playground).teaching.panel.hasFocus(), "so that Tab leads to what this step says"


def test_enter_goes_on_after_a_prediction_by_keyboard(playground: Playground, found: CourseLesson) -> None:
    teaching, window = school_of(playground).teaching, playground.window
    teaching.open(found)
    teaching.panel.choice.take_keyboard()
    QTest.keyClick(window.focusWidget(), Qt.Key.Key_1)
    trained(playground, 50)
    QTest.keyClick(window.focusWidget(), Qt.Key.Key_Return)
    assert teaching.step_id == "go-on"


def test_the_keyboard_stays_in_the_lesson_from_step_to_step(playground: Playground, found: CourseLesson) -> None:
    """Tab comes to what the step says first, and Enter goes on once it is done."""
    panel, window = school_of(playground).teaching.panel, playground.window
    school_of(playground).teaching.open(found)
    for step in ("go-on", "two"):
        panel.skip.setFocus()
        QTest.keyClick(panel.skip, Qt.Key.Key_Return)
        assert school_of(playground).teaching.step_id == step
        focus = window.focusWidget()
        assert focus is panel or panel.isAncestorOf(focus)
        QTest.keyClick(focus, Qt.Key.Key_Tab)
        assert panel.isAncestorOf(window.focusWidget())
        assert window.focusWidget() not in (panel.help, panel.skip, panel.next, panel.back)


def test_back_and_skip_are_always_there(playground: Playground, found: CourseLesson) -> None:
    panel = school_of(playground).teaching.panel
    school_of(playground).teaching.open(found)
    assert not panel.back.isEnabled()
    click(panel.skip)
    click(panel.skip)
    assert school_of(playground).teaching.step_id == "two"
    click(panel.back)
    assert school_of(playground).teaching.step_id == "go-on"


def test_a_step_that_goes_on_with_what_was_never_trained_says_so_and_lets_one_catch_up(
    playground: Playground, found: CourseLesson
) -> None:
    teaching, panel = school_of(playground).teaching, school_of(playground).teaching.panel
    teaching.open(found)
    click(panel.skip)
    assert panel.help.text() == "Catch up"
    assert panel.catch_up_note.isVisible()
    trained(playground, 0)
    press_help(playground)
    assert session_of(playground).sent_of(SetPace)[-1].pause_at == 50, "as the step before has it"
    trained(playground, 50)
    assert not panel.catch_up_note.isVisible()


def test_coming_back_finds_what_a_step_lacked_and_what_was_done(playground: Playground, found: CourseLesson) -> None:
    teaching, panel, model = school_of(playground).teaching, school_of(playground).teaching.panel, playground.model
    teaching.open(found)
    click(panel.skip)
    drawn = painted(model.experiment, np.array([[0.5, 0.5], [0.6, 0.6]], np.float32), 1)
    model.undo_stack.push(Edit(model, drawn, "Paint"))
    trained(playground, 20)
    teaching.look()
    assert panel.progress.held == (False, True)
    kept = KeptRun(run_id=playground.run.run_id, epoch=20, checkpoint_count=20)
    teaching.leave()
    trained(playground, 9, kept=(kept,))
    teaching.open(found)
    assert panel.progress.held == (False, True), "two points were drawn"
    assert panel.help.text() == "Catch up", "the step before wants 50 epochs"


def test_leaving_gives_the_tab_back_that_was_in_sight(playground: Playground, found: CourseLesson) -> None:
    column = playground.window.column
    column.settings.show_tab("Training")
    school_of(playground).teaching.open(found)
    school_of(playground).teaching.go_to(2)
    assert column.settings.tab == "Data", "the step speaks of it"
    school_of(playground).teaching.leave()
    assert column.settings.tab == "Training"


def test_a_step_shows_held_out_points_that_were_out_of_sight(playground: Playground, found: CourseLesson) -> None:
    playground.actions.show_validation.setChecked(False)
    school_of(playground).teaching.open(found)
    assert playground.actions.show_validation.isChecked()
