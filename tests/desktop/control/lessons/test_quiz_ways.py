"""Ways through a quiz by keys and quick clicks: nothing is passed over, or begun anew, by a press too many."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel

from core.experiment.presets import opening_experiment
from core.experiment.spec import Experiment
from core.lessons.conditions import HasFigure, HasSetting, Trained
from core.lessons.course import CourseLesson, our_folder, read_course
from core.lessons.questions import Answer, Choice, Task
from core.protocol import SetPace
from desktop.app import Playground
from desktop.lessons.quiz_view import QuizView
from tests.desktop.rooms import school_of
from tests.fakes import session_of, snapshot

RIGHT = Answer(id="right", text="Right", why="So it is.", right=True)
WRONG = Answer(id="wrong", text="Wrong", why="So it isn't.")
CHOICE = Choice(id="what", text="What is it?", answers=(RIGHT, WRONG))
SWITCH = Task(
    id="switch",
    text="Switch L2 on.",
    why="It holds back.",
    waits_for=(HasSetting(path="regularization.l2.enabled", equals=True),),
    sets_up={},
)
TRAIN = Task(id="train", text="Train.", why="It learned.", waits_for=(Trained(epochs=100),), sets_up={})


@pytest.fixture
def playground(open_window: Callable[[Experiment], Playground]) -> Playground:
    return open_window(opening_experiment())


def quiz(playground: Playground, *questions: Choice | Task) -> QuizView:
    first = read_course(our_folder()).lessons[0]
    found: CourseLesson = replace(first, lesson=replace(first.lesson, quiz=questions))
    school_of(playground).learning.open_quiz(found)
    view = playground.window.lesson_place.view
    assert isinstance(view, QuizView)
    return view


def press_enter(playground: Playground) -> None:
    QTest.keyClick(playground.window.focusWidget() or playground.window, Qt.Key.Key_Return)


def test_enter_does_not_pass_over_a_task_that_is_to_be_done(playground: Playground) -> None:
    view = quiz(playground, CHOICE, SWITCH, TRAIN)
    view.choice.buttons[0].setFocus()
    press_enter(playground)
    press_enter(playground)
    assert view.sitting.question is SWITCH
    press_enter(playground)
    assert view.sitting.question is SWITCH, "it is neither done nor passed over"
    QTest.keyClick(playground.window.focusWidget(), Qt.Key.Key_Tab)
    assert view.isAncestorOf(playground.window.focusWidget()), "and its buttons are reached by Tab"


def test_enter_leads_on_once_a_task_was_done_on_the_plane(playground: Playground) -> None:
    view = quiz(playground, SWITCH, CHOICE)
    playground.window.plane.setFocus()
    playground.controller.settings.change("regularization.l2.enabled", True)
    school_of(playground).quizzing.look()
    drawn = playground.model.experiment.points
    press_enter(playground)
    assert view.sitting.question is CHOICE
    assert playground.model.experiment.points == drawn, "it paints nothing"


def test_training_rests_once_a_task_was_done(playground: Playground) -> None:
    view = quiz(playground, SWITCH, CHOICE)
    playground.run.set_playing(True)
    playground.controller.settings.change("regularization.l2.enabled", True)
    school_of(playground).quizzing.look()
    assert view.sitting.is_answered
    assert not playground.run.playing


def test_training_goes_as_far_as_a_task_asks_and_no_further(playground: Playground) -> None:
    view, run = quiz(playground, TRAIN, CHOICE), playground.run
    run.set_playing(True)
    assert session_of(playground).sent_of(SetPace)[-1].pause_at == 100
    session_of(playground).bring(snapshot(run.run_id, 100, revision=run.revision))
    run.poll()
    school_of(playground).quizzing.look()
    assert view.sitting.is_answered


def test_the_figure_that_a_task_was_done_with_stays_beside_its_tick(playground: Playground) -> None:
    learn = replace(TRAIN, waits_for=(HasFigure(figure="training_accuracy", at_least=0.7),))
    view, run = quiz(playground, learn, CHOICE), playground.run
    session_of(playground).bring(snapshot(run.run_id, 100, revision=run.revision))
    run.poll()
    school_of(playground).quizzing.look()
    assert view.sitting.is_answered
    QApplication.processEvents()
    said = [label.text() for label in view.task.waiting.findChildren(QLabel) if label.isVisible() and label.text()]
    assert said == ["Training accuracy at least 70 %: 80.0 % at epoch 100"]


@pytest.mark.parametrize("way", ["next", "skip"])
def test_a_second_click_on_what_leads_to_the_result_begins_nothing_anew(playground: Playground, way: str) -> None:
    view = quiz(playground, CHOICE)
    if way == "next":
        view.choice.press_number(1)
    button = getattr(view, way)
    place = button.mapTo(playground.window, button.rect().center())
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert view.result.isVisible()
    under = playground.window.childAt(place)
    assert under is not None
    QTest.mouseClick(under, Qt.MouseButton.LeftButton)
    assert view.result.isVisible()
    assert view.result.again.isVisible()


def test_enter_pressed_once_more_leaves_the_result_where_it_is(playground: Playground) -> None:
    view = quiz(playground, CHOICE)
    view.choice.press_number(1)
    view.next.setFocus()
    press_enter(playground)
    assert view.result.isVisible()
    sitting = view.sitting
    press_enter(playground)
    assert playground.window.lesson_place.view is view
    assert view.result.isVisible(), "neither the next lesson nor the same questions anew"
    assert view.sitting is sitting
    QTest.keyClick(playground.window.focusWidget(), Qt.Key.Key_Tab)
    assert view.isAncestorOf(playground.window.focusWidget()), "and its buttons are reached by Tab"


def test_who_skips_a_task_trains_on_beyond_the_epoch_that_it_asked_for(playground: Playground) -> None:
    view, run = quiz(playground, TRAIN, CHOICE), playground.run
    run.set_playing(True)
    assert session_of(playground).sent_of(SetPace)[-1].pause_at == 100
    QTest.mouseClick(view.skip, Qt.MouseButton.LeftButton)
    assert view.sitting.question is CHOICE
    pace = session_of(playground).sent_of(SetPace)[-1]
    assert (pace.playing, pace.pause_at) == (True, None)


def test_the_task_after_a_skipped_one_has_its_own_epoch(playground: Playground) -> None:
    later = replace(TRAIN, id="later", waits_for=(Trained(epochs=200),), sets_up=None)
    view, run = quiz(playground, TRAIN, later), playground.run
    run.set_playing(True)
    QTest.mouseClick(view.skip, Qt.MouseButton.LeftButton)
    assert view.sitting.question is later
    pace = session_of(playground).sent_of(SetPace)[-1]
    assert (pace.playing, pace.pause_at) == (True, 200)


def test_a_pause_that_somebody_else_asked_for_stays_when_a_task_is_skipped(playground: Playground) -> None:
    view, run = quiz(playground, TRAIN, CHOICE), playground.run
    run.train_to(50)
    QTest.mouseClick(view.skip, Qt.MouseButton.LeftButton)
    assert view.sitting.question is CHOICE
    assert session_of(playground).sent_of(SetPace)[-1].pause_at == 50


def test_who_closes_the_quiz_of_a_lesson_hears_how_their_own_experiment_comes_back(playground: Playground) -> None:
    own, school = playground.model.experiment, school_of(playground)
    school.teaching.open(read_course(our_folder()).lessons[1])
    view = quiz(playground, SWITCH, CHOICE)
    QTest.mouseClick(view.close_button, Qt.MouseButton.LeftButton)
    assert "F7" in playground.window.notice
    QTest.keyClick(playground.window, Qt.Key.Key_F7)
    assert playground.model.experiment == own


def test_a_tick_gives_no_figure_away_that_is_to_be_predicted(playground: Playground) -> None:
    def told() -> str:
        return " ".join(label.text() for label in view.task.waiting.findChildren(QLabel))

    low = replace(TRAIN, waits_for=(HasFigure(figure="validation_loss", at_most=5.0), Trained(epochs=500)))
    view, run = quiz(playground, low, CHOICE), playground.run
    playground.model.showing.set_asked_about(frozenset({"validation_loss"}))
    session_of(playground).bring(snapshot(run.run_id, 100, revision=run.revision))
    run.poll()
    school_of(playground).quizzing.look()
    assert "Validation loss" in told()
    assert "at epoch" not in told()
    playground.model.showing.set_asked_about(frozenset())
    assert "at epoch 100" in told()
