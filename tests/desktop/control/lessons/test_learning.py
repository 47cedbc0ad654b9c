"""Learning in the window: what is opened comes and goes, what was learned is kept, and quizzes are gone through."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget

from core.experiment.presets import opening_experiment, preset
from core.experiment.spec import Experiment
from core.lessons.conditions import HasSetting
from core.lessons.course import CourseLesson, our_folder, read_course
from core.lessons.frequent_questions import frequent_questions
from core.lessons.glossary import glossary
from core.lessons.questions import Answer, Choice, Task
from core.lessons.skills import skills
from core.metrics.diagnosis import Verdict
from desktop.app import Playground
from desktop.control.lessons import learning
from desktop.control.lessons.practising import VERDICTS_EVERY
from desktop.lessons.glossary_view import GlossaryView
from desktop.lessons.questions_view import QuestionsView
from desktop.lessons.quiz_view import QuizView
from desktop.lessons.reading import MARGIN
from desktop.lessons.skill_view import SkillView
from desktop.window.lesson_place import NARROWEST
from tests.desktop.rooms import school_of
from tests.fakes import session_of, snapshot

Open = Callable[[Experiment], Playground]

WRONG = Answer(id="wrong", text="Wrong answer", why="It is wrong.")
RIGHT = Answer(id="right", text="Right answer", why="See [dropout](glossary:dropout).", right=True)
CHOICE = Choice(id="what", text="What is it?", answers=(WRONG, RIGHT))
TASK = Task(
    id="switch",
    text="Switch L2 on.",
    why="It holds back.",
    waits_for=(HasSetting(path="regularization.l2.enabled", equals=True),),
    sets_up={},
)


@pytest.fixture
def window(open_window: Open) -> Playground:
    return open_window(opening_experiment())


@pytest.fixture
def lesson() -> CourseLesson:
    """Our first lesson, with a quiz of this test's own."""
    first = read_course(our_folder()).lessons[0]
    return replace(first, lesson=replace(first.lesson, quiz=(CHOICE, TASK)))


def view_of(window: Playground, kind: type[Any]) -> Any:
    view = window.window.lesson_place.view
    assert isinstance(view, kind)
    return view


def click(button: QWidget) -> None:
    assert button.isVisible()
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def answer(view: QuizView, text: str) -> None:
    click(next(button for button in view.choice.buttons if button.text() == text))


def look_for_practice(window: Playground) -> None:
    """Look, and let as many frames pass as that takes."""
    school_of(window).practising.look()
    window.controller.gradually.finish()


def test_the_glossary_opens_by_key_and_goes_with_a_click(window: Playground) -> None:
    QTest.keyClick(window.window, Qt.Key.Key_F1, Qt.KeyboardModifier.ShiftModifier)
    view = view_of(window, GlossaryView)
    view.show_entry("l2")
    click(view.code.copy_button)
    snippet = glossary()["l2"].snippet
    assert snippet is not None
    assert QGuiApplication.clipboard().text() == snippet.code
    click(view.close_button)
    assert not window.window.lesson_place.is_open


def test_show_me_leads_to_a_lessons_step(window: Playground) -> None:
    school_of(window).learning.open_glossary("patience")
    click(view_of(window, GlossaryView).show_me)
    assert window.window.lesson_place.view is school_of(window).teaching.panel
    assert school_of(window).teaching.step_id == "fuse"


def test_a_frequent_question_is_tried(window: Playground) -> None:
    before = window.model.experiment
    window.actions.questions.trigger()
    view = view_of(window, QuestionsView)
    click(next(item.button for item in view.items if item.question.id == "loss-stays-high"))
    click(next(item.answer.try_button for item in view.items if item.answer is not None))
    tried = next(one for one in frequent_questions() if one.id == "loss-stays-high")
    assert window.model.experiment == tried.tried()
    window.actions.undo.trigger()
    assert window.model.experiment == before


def test_what_lay_below_comes_back(window: Playground, lesson: CourseLesson) -> None:
    school_of(window).teaching.open(lesson)
    school_of(window).learning.open_glossary("overfitting")
    school_of(window).learning.open_questions()
    click(view_of(window, QuestionsView).close_button)
    click(view_of(window, GlossaryView).close_button)
    assert window.window.lesson_place.view is school_of(window).teaching.panel


def test_a_quiz_is_gone_through_and_its_right_answers_are_kept(window: Playground, lesson: CourseLesson) -> None:
    own = window.model.experiment
    school_of(window).learning.open_quiz(lesson)
    view = view_of(window, QuizView)
    answer(view, WRONG.text)
    click(view.next)
    assert window.model.experiment == lesson.experiment, "the task has its experiment, and the person's own waits"
    assert not school_of(window).teaching.light.places, "the lesson's step lights nothing meanwhile"
    window.controller.settings.change("regularization.l2.enabled", True)
    school_of(window).quizzing.look()
    assert view.task.why.isVisible()
    click(view.next)
    assert view.result.headline.text() == "1 of 2 right"
    assert "Dropout" in view.result.words.plain_text
    progress = school_of(window).learning.store.progress
    assert progress.right == {lesson.lesson.id: {"switch"}}
    assert progress.asked == {lesson.lesson.id: {"what", "switch"}}
    click(view.result.again)
    answer(view, RIGHT.text)
    assert school_of(window).learning.store.progress.right == {lesson.lesson.id: {"what", "switch"}}
    click(view.close_button)
    assert window.model.experiment == own


def test_the_keyboard_goes_from_a_lesson_into_its_quiz(window: Playground, lesson: CourseLesson) -> None:
    school_of(window).teaching.open(lesson)
    school_of(window).teaching.panel.close_button.setFocus()
    school_of(window).learning.open_quiz(lesson)
    view = view_of(window, QuizView)
    QTest.keyClick(window.window.focusWidget(), Qt.Key.Key_Return)
    assert not view.choice.is_answered, "who presses Enter once too often has chosen nothing"
    QTest.keyClick(window.window.focusWidget(), Qt.Key.Key_Tab)
    assert window.window.focusWidget() is view.choice.buttons[0]
    QTest.keyClick(view.choice.buttons[0], Qt.Key.Key_Tab)
    assert window.window.focusWidget() is view.choice.buttons[1]
    QTest.keyClick(view.choice.buttons[1], Qt.Key.Key_Return)
    assert view.choice.is_answered
    held = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_Return, Qt.KeyboardModifier.NoModifier, "", autorep=True)
    QApplication.sendEvent(window.window.focusWidget(), held)
    assert view.choice.isVisible(), "who holds the key a moment too long has read nothing yet"
    QTest.keyClick(window.window.focusWidget(), Qt.Key.Key_Return)
    assert view.task.isVisible()


def test_who_opens_a_quiz_from_elsewhere_keeps_the_keyboard_there(window: Playground, lesson: CourseLesson) -> None:
    school_of(window).teaching.open(lesson)
    window.window.plane.setFocus()
    school_of(window).learning.open_quiz(lesson)
    assert window.window.focusWidget() is window.window.plane


def test_no_button_of_a_quiz_is_cut_where_lessons_are_narrowest(window: Playground, lesson: CourseLesson) -> None:
    school_of(window).learning.open_quiz(lesson)
    view = view_of(window, QuizView)
    for at in range(3):
        view.question_chosen.emit(at)
        QApplication.processEvents()
        assert view.foot.minimumSize().width() <= NARROWEST - 2 * MARGIN


def test_a_task_that_was_done_for_the_person_is_not_known(window: Playground, lesson: CourseLesson) -> None:
    school_of(window).learning.open_quiz(lesson)
    view = view_of(window, QuizView)
    click(view.skip)
    click(view.task.help)
    for _ in range(30):
        school_of(window).quizzing.look()
    assert view.sitting.is_answered
    assert window.model.experiment.variants[0].regularization.l2.enabled
    assert not school_of(window).learning.store.progress.right
    assert school_of(window).learning.store.progress.asked == {lesson.lesson.id: {"switch"}}
    click(view.next)
    assert [label.text() for label in view.result.findChildren(QLabel) if label.text() == "Shown to you"]
    assert not [label.text() for label in view.result.findChildren(QLabel) if label.text() == "Wrong"]


def test_who_goes_on_reading_in_a_lesson_answers_nothing_of_its_quiz(window: Playground, lesson: CourseLesson) -> None:
    """A word looked up during the quiz leads into a step of the same lesson."""
    school_of(window).learning.open_quiz(lesson)
    click(view_of(window, QuizView).skip)
    school_of(window).teaching.open(lesson)
    window.controller.settings.change("regularization.l2.enabled", True)
    school_of(window).quizzing.look()
    assert not school_of(window).quizzing.is_active
    assert not school_of(window).learning.store.progress.right


def test_the_quiz_of_another_lesson_leads_back_to_the_one_on_screen(window: Playground, lesson: CourseLesson) -> None:
    other = read_course(our_folder()).lessons[1]
    school_of(window).teaching.open(other)
    school_of(window).learning.open_quiz(replace(lesson, lesson=replace(lesson.lesson, quiz=(CHOICE,))))
    view = view_of(window, QuizView)
    click(view.skip)
    click(view.close_button)
    assert school_of(window).teaching.lesson == other
    assert window.window.lesson_place.view is school_of(window).teaching.panel


def test_a_lessons_end_leads_to_its_quiz_and_from_there_to_ones_own_experiment(
    window: Playground, lesson: CourseLesson
) -> None:
    own = window.model.experiment
    school_of(window).teaching.open(lesson)
    for _ in lesson.lesson.steps:
        panel = school_of(window).teaching.panel
        click(panel.skip if panel.skip.isEnabled() else panel.next)
    view = view_of(window, QuizView)
    click(view.close_button)
    assert window.window.lesson_place.view is school_of(window).teaching.panel, "left before its end, it leads back"
    school_of(window).learning.open_quiz(lesson)
    click(view.skip)
    click(view.skip)
    click(view.close_button)
    assert not window.window.lesson_place.is_open
    assert window.model.experiment == own


def test_opening_something_else_ends_a_quiz(window: Playground, lesson: CourseLesson) -> None:
    school_of(window).learning.open_quiz(lesson)
    click(view_of(window, QuizView).skip)
    window.actions.presets["cures"].trigger()
    assert not school_of(window).quizzing.is_active
    assert not window.window.lesson_place.is_open
    assert window.model.experiment == preset("cures")


def test_what_is_practised_counts_in_ones_own_experiment_and_not_in_a_lesson(
    window: Playground, lesson: CourseLesson
) -> None:
    store, run = school_of(window).learning.store, window.run

    def train_to(epoch: int) -> None:
        session_of(window).bring(snapshot(run.run_id, epoch, revision=run.revision))
        run.poll()
        look_for_practice(window)

    window.controller.settings.change("regularization.l2.enabled", True)
    train_to(99)
    assert "used-l2" not in store.progress.practised
    train_to(100)
    assert "used-l2" in store.progress.practised
    school_of(window).teaching.open(lesson)
    window.controller.settings.change("regularization.l1.enabled", True)
    train_to(100)
    assert "used-l1" not in store.progress.practised


def test_what_is_practised_with_any_variant_counts_and_is_looked_for_one_variant_after_the_other(
    open_window: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = open_window(preset("cures"))
    run, store = window.run, school_of(window).learning.store
    judged: list[int] = []
    as_it_is = window.controller.verdicts.as_it_is

    def judge(index: int) -> Verdict:
        judged.append(index)
        return as_it_is(index)

    at = next(at for at, one in enumerate(preset("cures").variants) if one.regularization.l2.enabled)
    assert at > 0, "else a look at the first variant would do"
    count = len(preset("cures").variants)
    session_of(window).bring(snapshot(run.run_id, 100, revision=run.revision, variant_count=count))
    run.poll()
    for _ in range(VERDICTS_EVERY):
        look_for_practice(window)
    assert "used-l2" in store.progress.practised

    monkeypatch.setattr(window.controller.verdicts, "as_it_is", judge)
    for _ in range(VERDICTS_EVERY - 1):
        look_for_practice(window)
    school_of(window).practising.look()
    assert not judged, "a look takes place between frames"
    window.controller.gradually.finish()
    assert judged == list(range(count)), "and judges each variant once"


def test_the_map_shows_what_was_learned_at_once_and_is_saved_as_a_page(
    window: Playground, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    window.actions.skills.trigger()
    view = view_of(window, SkillView)
    before = view.points.text()
    store = school_of(window).learning.store
    store.set_progress(store.progress.with_practised(["used-l2"]))
    assert view.points.text() != before
    path = tmp_path / "page.html"
    monkeypatch.setattr(learning, "ask_save", lambda *_: path)
    click(view.save)
    page = path.read_text("utf-8")
    assert view.points.text() in page
    assert "Done: Train a network with L2 to epoch 100" in page
    assert "http" not in page, "nothing is loaded with it"


def test_beginning_anew_can_be_undone(window: Playground) -> None:
    store = school_of(window).learning.store
    store.set_progress(store.progress.with_practised(["used-l2"]))
    window.actions.skills.trigger()
    click(view_of(window, SkillView).reset)
    assert not store.progress.practised
    undo = window.window.toast.action
    assert isinstance(undo, QPushButton)
    assert not window.controller._notice_timer.isActive(), "it can be taken back for as long as it is said"
    click(undo)
    assert store.progress.practised == {"used-l2"}


def test_progress_that_cannot_be_read_is_said_in_the_window(open_window: Open) -> None:
    from desktop.document.progress_store import progress_file  # noqa: PLC0415 - its folder is this test's own by now

    progress_file().parent.mkdir(parents=True, exist_ok=True)
    progress_file().write_text("{")
    window = open_window(opening_experiment())
    window.actions.skills.trigger()
    assert "can't be read" in window.window.notice


def test_what_was_forgotten_can_be_practised_again(window: Playground) -> None:
    store = school_of(window).learning.store
    every = frozenset(practice.id for skill in skills() for practice in skill.practices)
    store.set_progress(store.progress.with_practised(every))
    look_for_practice(window)
    assert not school_of(window).practising._timer.isActive()
    store.reset()
    assert school_of(window).practising._timer.isActive()


def test_the_quiz_reveals_nothing_that_an_open_prediction_hides_but_for_a_task_of_its_own(
    window: Playground, lesson: CourseLesson
) -> None:
    at = next(number for number, step in enumerate(lesson.lesson.steps) if step.predict and step.predict.hides)
    school_of(window).teaching.open(lesson)
    school_of(window).teaching.go_to(at)
    hidden = window.model.showing.hidden
    assert hidden
    school_of(window).learning.open_quiz(lesson)
    assert window.model.showing.hidden == hidden
    view = view_of(window, QuizView)
    click(view.skip)
    assert not window.model.showing.hidden, "the task's experiment is another one"


def test_the_result_of_a_quiz_leads_on_to_the_next_lesson(window: Playground, lesson: CourseLesson) -> None:
    school_of(window).learning.open_quiz(lesson)
    view = view_of(window, QuizView)
    click(view.skip)
    click(view.skip)
    click(view.result.next_lesson)
    assert school_of(window).teaching.lesson == read_course(our_folder()).lessons[1]
    assert window.window.lesson_place.view is school_of(window).teaching.panel
    assert not school_of(window).quizzing.is_active
    school_of(window).learning.open_quiz(replace(read_course(our_folder()).lessons[-1]))
    assert view.result.next_lesson.isHidden()
