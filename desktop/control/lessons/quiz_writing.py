"""Writing the questions after a lesson."""

from __future__ import annotations

from msgspec.structs import replace

from core.lessons.questions import Question, Task
from core.lessons.quiz_writing import (
    new_choice,
    new_task,
    solution_of,
    with_question,
    with_question_added,
    with_question_moved,
    with_question_removed,
)
from core.lessons.setup import SetupError, with_changes
from core.lessons.writing import SettingUpError
from desktop.control.lessons.manuscript import Manuscript
from desktop.control.lessons.offers import Offers, used_in
from desktop.lessons.quiz_page import QuizPage
from desktop.look.language import tr, worded


class QuizWriting:
    """Turns what is written on the page of questions into edits."""

    def __init__(self, manuscript: Manuscript, offers: Offers) -> None:
        self._manuscript = manuscript
        self._offers = offers
        self._page: QuizPage | None = None

    def attend(self, page: QuizPage) -> None:
        """Follow what is written there."""
        self._page = page
        parts, task = page.parts, page.task
        parts.chosen.connect(self._choose)
        parts.removed.connect(self._remove)
        parts.moved.connect(self._move)
        page.choice_added.connect(self._add_choice)
        page.task_added.connect(self._add_task)
        page.changed.connect(self._change)
        task.begins.take_over_wanted.connect(self._take_over)
        task.begins.show_wanted.connect(self._show)
        task.waits.offers_wanted.connect(self._offer)
        task.solution_wanted.connect(self._take_solution)

    @property
    def _question(self) -> Question:
        return self._manuscript.lesson.quiz[self._manuscript.question]

    @property
    def _task(self) -> Task:
        question = self._question
        assert isinstance(question, Task), "its form is in sight only where it is one"
        return question

    @property
    def _number(self) -> int:
        return self._manuscript.question + 1

    @property
    def _place(self) -> str:
        return f"$.lesson.quiz[{self._manuscript.question}]"

    def _change(self, question: Question, what: str) -> None:
        """What was written in the form, be it that it is no question a file can hold."""
        lesson = with_question(self._manuscript.lesson, self._manuscript.question, question)
        key = f"question {question.id} {what}"
        self._manuscript.push(lesson, tr("Question {number}", number=self._number), key)

    def _add_choice(self) -> None:
        self._add(new_choice(self._manuscript.lesson, worded))

    def _add_task(self) -> None:
        self._add(new_task(self._manuscript.lesson, worded))

    def _add(self, question: Question) -> None:
        lesson = self._manuscript.lesson
        self._manuscript.question += bool(lesson.quiz)
        after = with_question_added(lesson, self._manuscript.question, question)
        self._manuscript.push(after, tr("Add a question"))
        if self._page is not None:
            form = self._page.task.text if isinstance(question, Task) else self._page.choice.question
            form.begin()

    def _remove(self) -> None:
        lesson = with_question_removed(self._manuscript.lesson, self._manuscript.question)
        self._manuscript.push(lesson, tr("Remove question {number}", number=self._number))

    def _choose(self, at: int) -> None:
        self._manuscript.question = at
        self._manuscript.kept.emit()

    def _move(self, by: int) -> None:
        lesson, before = self._manuscript.lesson, self._manuscript.question
        if 0 <= before + by < len(lesson.quiz):
            self._manuscript.question = before + by
            after = with_question_moved(lesson, before, before + by)
            self._manuscript.push(after, tr("Move question {number}", number=before + 1))

    def _take_over(self) -> None:
        changes = self._manuscript.changes_on_screen(f"{self._place}.sets_up")
        if changes is not None:
            self._change(replace(self._task, sets_up=changes), "begin-taken-over")

    def _show(self) -> None:
        changes, told = self._task.sets_up, tr("Show question {number}", number=self._number)
        if changes is not None:
            self._manuscript.show(changes, told, f"{self._place}.sets_up")

    def _take_solution(self) -> None:
        """The way of "Do it for me" is what differs on screen."""
        task, manuscript = self._task, self._manuscript
        try:
            solution = solution_of(manuscript.own, task, manuscript.on_screen)
        except (SettingUpError, SetupError) as error:
            manuscript.refused.emit(f"{self._place}.solution", worded(error))
            return
        self._change(replace(task, solution=solution), "solution-taken-over")

    def _offer(self) -> None:
        assert self._page is not None
        try:
            begins = with_changes(self._manuscript.own, self._task.sets_up or {})
        except SetupError:
            begins = self._manuscript.own
        offers = self._offers.since(begins)
        used = [one for one in used_in(self._manuscript.lesson) if one not in offers]
        self._page.task.waits.set_offers([*offers, *used])
