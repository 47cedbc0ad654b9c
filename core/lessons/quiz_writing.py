"""Writing a quiz: questions come, change, move and go, and each time there is a lesson that a file can hold."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

import msgspec
from msgspec.structs import replace

from core.experiment.fields import FIELDS, value_of
from core.experiment.spec import Experiment
from core.lessons.conditions import HasSetting, Trained
from core.lessons.lesson import MOST_QUESTIONS, Lesson
from core.lessons.questions import MOST_SETTINGS, Answer, Choice, Question, Task
from core.lessons.setup import with_changes
from core.lessons.writing import SettingUpError, free_id, question_ids
from core.words import Say, said, said_of

FEWEST_GOOD, MOST_GOOD = 3, 6
"""Questions that suit a lesson."""
FIRST_EPOCHS: Final = 100
"""That a new task waits for, until its writer says what it is about."""


def new_choice(lesson: Lesson, say: Say = str) -> Choice:
    """A question with two answers, the first of them right, until the person writes better ones."""
    answers = (
        Answer(id="answer-1", text=say(said("The right answer.")), why="", right=True),
        Answer(id="answer-2", text=say(said("A wrong one.")), why=""),
    )
    return Choice(id=free_id("question", question_ids(lesson)), text=say(said("A new question")), answers=answers)


def new_task(lesson: Lesson, say: Say = str) -> Task:
    """A question that is answered by training, until the person says what else is to be done."""
    return Task(
        id=free_id("task", question_ids(lesson)),
        text=say(said("A new task")),
        why="",
        waits_for=(Trained(epochs=FIRST_EPOCHS),),
        sets_up={},
    )


def with_question(lesson: Lesson, at: int, question: Question) -> Lesson:
    """With another question in a place."""
    return replace(lesson, quiz=(*lesson.quiz[:at], question, *lesson.quiz[at + 1 :]))


def with_question_added(lesson: Lesson, at: int, question: Question) -> Lesson:
    """With one more question; as it is where it has as many as a lesson may have."""
    if len(lesson.quiz) >= MOST_QUESTIONS:
        return lesson
    return replace(lesson, quiz=(*lesson.quiz[:at], question, *lesson.quiz[at:]))


def with_question_removed(lesson: Lesson, at: int) -> Lesson:
    """Without a question."""
    return replace(lesson, quiz=(*lesson.quiz[:at], *lesson.quiz[at + 1 :]))


def with_question_moved(lesson: Lesson, at: int, to: int) -> Lesson:
    """With a question in another place."""
    quiz = list(lesson.quiz)
    quiz.insert(max(0, min(to, len(quiz) - 1)), quiz.pop(at))
    return replace(lesson, quiz=tuple(quiz))


def solution_of(own: Experiment, task: Task, now: Experiment) -> tuple[HasSetting, ...]:
    """The settings by which an experiment differs from what a task begins with: who asks for help is shown them.

    own: the lesson's.

    Raises:
        SettingUpError: nothing differs, too much does, or what differs is no setting.
        SetupError: what the task begins with is no experiment.
    """
    begins = with_changes(own, task.sets_up or {})
    if len(begins.variants) != len(now.variants):
        raise SettingUpError(
            said("A solution consists of settings, and here are other networks than at the beginning.")
        )
    found = [
        HasSetting(path=path, variant=variant + 1, equals=msgspec.to_builtins(value_of(now, path, variant)))
        for path, field in FIELDS.items()
        for variant in range(len(now.variants) if field.of_variant else 1)
        if value_of(now, path, variant) != value_of(begins, path, variant)
    ]
    if not found:
        raise SettingUpError(
            said("No setting differs from what the task begins with: change some, then take them over.")
        )
    if len(found) > MOST_SETTINGS:
        raise SettingUpError(
            said_of(
                len(found),
                "A solution has at most {most} settings, and here {count} differs.",
                "A solution has at most {most} settings, and here {count} differ.",
                most=MOST_SETTINGS,
            )
        )
    return tuple(found)


def quiz_advice(quiz: Sequence[Question]) -> str:
    """What a quiz still lacks, in a sentence as it was `said`; what is most needed first, "" for nothing."""
    if len(quiz) < FEWEST_GOOD:
        return said_of(
            FEWEST_GOOD - len(quiz),
            "A lesson asks {fewest} to {most} questions: {count} more is missing.",
            "A lesson asks {fewest} to {most} questions: {count} more are missing.",
            fewest=FEWEST_GOOD,
            most=MOST_GOOD,
        )
    for number, question in enumerate(quiz, 1):
        if isinstance(question, Task):
            if not question.why.strip():
                return said("Question {number} doesn't say yet what it shows.", number=number)
            continue
        for place, answer in enumerate(question.answers, 1):
            if not answer.why.strip():
                if answer.right:
                    return said("Question {number}: say why answer {place} is right.", number=number, place=place)
                return said("Question {number}: say why answer {place} is wrong.", number=number, place=place)
    if len(quiz) > MOST_GOOD:
        return said(
            "A lesson asks {fewest} to {most} questions; {count} are many.",
            fewest=FEWEST_GOOD,
            most=MOST_GOOD,
            count=len(quiz),
        )
    return ""
