"""Everything that a lesson's file can hold is written in the window: questions, and claims, which are trained."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from core.experiment.spec import Experiment
from core.lessons.conditions import HasSetting, Trained
from core.lessons.course import our_folder, read_course, read_lesson
from core.lessons.document import load
from core.lessons.questions import Choice, Task
from desktop.__main__ import main
from desktop.app import Playground
from desktop.document.edits import Edit
from desktop.lessons.parts_list import PartsList
from desktop.lessons.writer_view import PageName, WriterView
from tests.desktop.control.lessons.hands import (
    checked,
    choose,
    enter,
    lesson_of,
    pick,
    press,
    small,
    tick,
    turn_to,
    type_into,
)
from tests.desktop.control.lessons.small_lesson import trained
from tests.desktop.rooms import school_of

pytestmark = pytest.mark.usefixtures("nobody_asks")
Opener = Callable[[Experiment], Playground]
Written = tuple[Playground, WriterView]
DROPOUT = "regularization.dropout.enabled"


def add_question(view: WriterView, words: str) -> None:
    choose(view.quiz.menu, words)


@pytest.mark.usefixtures("here")
def test_a_lesson_with_steps_questions_and_claims_is_made_in_the_window_alone(
    writing: Written,
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
    qtbot: QtBot,
    capsys: pytest.CaptureFixture[str],
) -> None:
    playground, view = writing
    playground.model.undo_stack.push(Edit(playground.model, small(), "Small", replaces_points=True))
    type_into(view.about.texts["title"], "Forget to learn")
    press(view.about.own)

    turn_to(view, "claims")
    form = view.claims.form
    press(view.claims.parts.add)
    enter(form.epochs, "4")
    type_into(form.runs.rows[0].name, "plain")
    playground.controller.settings.change(DROPOUT, True)
    choose(form.runs.menu, "On screen: dropout 0.5")
    assert form.runs.rows[1].told.text() == "Dropout: on."
    row = form.rows[0]
    pick(row.times, "times that of dropout 0.5")
    enter(row.bound, "100")
    press(form.add)
    pick(form.rows[1].figure, "Training accuracy")
    pick(form.rows[1].side, "at least")
    enter(form.rows[1].bound, "1 %")
    assert form.says.text == (
        "At epoch 4: validation loss of plain at most 100 times that of dropout 0.5; "
        "training accuracy of plain at least 1 %."
    )
    checked(qtbot, view)
    assert row.finding.text().startswith("✓ It holds: the median of 8 samples is ")
    assert view.claims.parts.list.item(0).text().startswith("1  ✓ ")
    assert view.claims.told.text() == "All of it is checked, and holds."

    turn_to(view, "steps")
    type_into(view.steps.form.texts["title"], "Watch")
    choose(view.steps.form.claims.menu(), form.says.text[:69] + "…")

    turn_to(view, "quiz")
    add_question(view, "With answers to choose from")
    question = view.quiz.choice
    type_into(question.question, "What is overfitting?")
    type_into(question.rows[0].text, "Learning by heart.")
    type_into(question.rows[0].why, "New points are not known by heart.")
    type_into(question.rows[1].text, "Learning nothing.")
    assert view.quiz.advice.text() == "A lesson asks 3 to 6 questions: 2 more are missing."
    add_question(view, "With answers to choose from")
    press(question.add)
    tick(question.in_order)
    add_question(view, "To be done on the plane")
    task = view.quiz.task
    assert view.quiz.advice.text() == "Question 1: say why answer 2 is wrong."
    type_into(task.text, "Switch dropout on.")
    playground.controller.settings.change("training.learning_rate", 0.1)
    press(task.take_solution)
    assert task.solution.text() == "Dropout: on; Learning rate: 0.1."
    choose(task.waits.menu, "Dropout: on")
    press(task.waits.rows[0].findChildren(type(view.close_button))[0])
    type_into(task.why, "Silent units.")

    monkeypatch.setattr("desktop.control.files.files.ask_save", lambda *_: tmp_path / "forget.json")
    press(view.save)
    path = tmp_path / "forget.json"
    document = load(path)
    assert document.experiment == small()
    lesson = document.lesson
    assert lesson is not None
    (claim,) = lesson.claims
    assert lesson.steps[0].claims == (claim.id,)
    assert claim.runs == {
        "plain": {},
        "dropout 0.5": {"variants": [{"regularization": {"dropout": {"enabled": True}}}]},
    }
    assert claim.epochs == 4
    first, second, third = lesson.quiz
    assert isinstance(first, Choice)
    assert isinstance(second, Choice)
    assert isinstance(third, Task)
    assert first.answers[0].why == "New points are not known by heart."
    assert (len(second.answers), second.is_shuffled) == (3, False)
    assert third.waits_for == (HasSetting(path=DROPOUT, equals=True),)
    assert third.solution == (
        HasSetting(path=DROPOUT, equals=True),
        HasSetting(path="training.learning_rate", equals=0.1),
    )
    assert third.why == "Silent units."

    sheets = [str(tmp_path / name) for name in ("handout.html", "answers.html")]
    assert main(["lessons", "--check", str(path)]) == 0
    assert "The claim holds." in capsys.readouterr().out
    assert main(["lessons", str(path), "--handout", sheets[0], "--answers", sheets[1]]) == 0
    asked, answered = (Path(sheet).read_text("utf-8") for sheet in sheets)
    assert "What is overfitting?" in asked
    assert "Learning by heart." in asked
    assert "New points are not known by heart." not in asked
    assert "New points are not known by heart." in answered


def test_questions_are_moved_and_removed_and_undo_brings_them_back(writing: Written) -> None:
    playground, view = writing
    turn_to(view, "quiz")
    assert not view.quiz.choice.isVisible()
    for words in ("First", "Second"):
        add_question(view, "With answers to choose from")
        type_into(view.quiz.choice.question, words)
    press(view.quiz.parts.up)
    assert [question.text for question in lesson_of(playground).quiz] == ["Second", "First"]
    press(view.quiz.parts.remove)
    assert [question.text for question in lesson_of(playground).quiz] == ["First"]
    press(view.quiz.parts.remove)
    assert not view.quiz.choice.isVisible()
    for _ in range(2):
        playground.actions.undo.trigger()
    assert [question.text for question in lesson_of(playground).quiz] == ["Second", "First"]
    assert view.quiz.choice.question.text == "Second"


def test_a_preview_takes_the_quiz_and_comes_back_to_the_question(writing: Written) -> None:
    playground, view = writing
    turn_to(view, "quiz")
    add_question(view, "With answers to choose from")
    add_question(view, "With answers to choose from")
    type_into(view.quiz.choice.question, "Which one?")
    press(view.preview)
    quiz = school_of(playground).quizzing.view
    assert quiz.isVisible()
    assert quiz.choice.question.text == "Which one?"
    right = next(button for button in quiz.choice.buttons if "right answer" in button.text())
    press(right)
    assert quiz.sitting.is_answered
    press(quiz.close_button)
    assert view.isVisible()
    assert view.page == "quiz"
    assert view.quiz.parts.list.currentRow() == 1


def test_what_is_wrong_is_said_at_its_field(claims: Written) -> None:
    playground, view = claims
    row = view.claims.form.rows[0]
    enter(row.bound, "much")
    assert row.problem.text() == '"much" is no number.'
    enter(row.bound, "0")
    press(view.claims.check)
    assert row.problem.text() == "This doesn't work yet: A bound of 0 leaves no margin: choose another one."
    type_into(view.claims.form.runs.rows[0].name, "a" * 41)
    assert view.claims.form.runs.rows[0].problem.text() == ("This can't be taken over: A name has 1 to 40 characters.")
    turn_to(view, "quiz")
    add_question(view, "To be done on the plane")
    press(view.quiz.task.take_solution)
    assert view.quiz.task.problem.text().startswith("No setting differs")
    type_into(view.quiz.task.text, "[This](glossary:nothing)")
    turn_to(view, "about")
    press(view.preview)
    assert view.page == "quiz"
    assert "nothing" in view.quiz.task.text.problem.text()
    assert school_of(playground).teaching.lesson is None


def test_a_bound_of_a_share_is_typed_in_percent(claims: Written) -> None:
    """1 is a hundredth, with the sign or without: the box shows 90 %, and a person types 1 there."""
    playground, view = claims
    row = view.claims.form.rows[0]
    pick(row.figure, "Training accuracy")
    press(view.claims.check)
    assert "lies above 0 and below 1 (100 %)" in row.problem.text(), "the first bound, 100 %, says nothing"
    for typed, bound, shown in (
        ("90", 0.9, "90 %"),
        ("1", 0.01, "1 %"),
        ("0.5 %", 0.005, "0.5 %"),
        ("85 %", 0.85, "85 %"),
    ):
        enter(row.bound, typed)
        assert lesson_of(playground).claims[0].expects[0].at_most == pytest.approx(bound)
        assert row.bound.text() == shown
        assert not row.problem.isVisible()
    for typed in ("500", "-5", "0", "100 %"):
        enter(row.bound, typed)
        assert row.problem.text() == "The bound of a share lies above 0 % and below 100 %."
        assert lesson_of(playground).claims[0].expects[0].at_most == 0.85
    pick(row.figure, "Training loss")
    enter(row.bound, "1.5")
    assert lesson_of(playground).claims[0].expects[0].at_most == 1.5
    assert not row.problem.isVisible()


def test_a_claim_that_goes_is_rested_on_no_more(claims: Written) -> None:
    playground, view = claims
    turn_to(view, "steps")
    view.steps.form.claims.menu().actions()[0].trigger()
    assert lesson_of(playground).steps[0].claims == ("claim",)
    turn_to(view, "claims")
    press(view.claims.parts.remove)
    assert lesson_of(playground).steps[0].claims == ()
    assert not view.claims.form.isVisible()
    playground.actions.undo.trigger()
    assert lesson_of(playground).steps[0].claims == ("claim",)


def test_words_that_the_person_found_for_a_claim_stay(claims: Written) -> None:
    playground, view = claims
    assert view.claims.form.says.text.startswith("At epoch 3: validation loss of ")
    type_into(view.claims.form.says, "It learns.")
    enter(view.claims.form.epochs, "4")
    assert lesson_of(playground).claims[0].says == "It learns."
    enter(view.claims.form.epochs, "3001")
    assert view.claims.form.epochs_problem.text() == "A claim is about epochs 1 to 3,000."
    assert lesson_of(playground).claims[0].epochs == 4


def test_a_task_waits_for_figures_that_there_are(writing: Written) -> None:
    playground, view = writing
    turn_to(view, "quiz")
    add_question(view, "To be done on the plane")
    trained(playground, 7)
    view.quiz.task.waits.menu.aboutToShow.emit()
    offered = [action.text() for action in view.quiz.task.waits.menu.actions()]
    assert "Train to epoch 7" in offered
    assert any(text.startswith("Validation loss at most ") for text in offered)
    assert any(text.startswith("Training accuracy at least ") for text in offered)
    (task,) = lesson_of(playground).quiz
    assert isinstance(task, Task)
    assert Trained(epochs=100) in task.waits_for


@pytest.mark.parametrize("number", [0, 8], ids=["trap", "noise"])
def test_a_lesson_comes_back_from_the_writer_as_it_was(
    number: int, open_window: Opener, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """Whatever is in its file, be it shown or not."""
    found = read_course(our_folder()).lessons[number]
    path = tmp_path / found.path.name
    path.write_bytes(found.path.read_bytes())
    playground = open_window(small())
    playground.files.open(path)
    school_of(playground).teaching.leave()
    playground.actions.write_lesson.trigger()
    view = school_of(playground).writing.view
    assert view is not None
    shown: dict[PageName, PartsList] = {
        "steps": view.steps.parts,
        "quiz": view.quiz.parts,
        "claims": view.claims.parts,
    }
    for page, parts in shown.items():
        turn_to(view, page)
        for row in range(parts.list.count()):
            QTest.mouseClick(
                parts.list.viewport(),
                Qt.MouseButton.LeftButton,
                pos=parts.list.visualItemRect(parts.list.item(row)).center(),
            )
    turn_to(view, "about")
    type_into(view.about.texts["title"], "Mine")
    press(view.save)
    again = read_lesson(path)
    assert again.lesson == replace(found.lesson, title="Mine")
    assert again.experiment == found.experiment
