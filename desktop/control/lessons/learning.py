"""Learning: opens glossary, frequent questions, quizzes and the map of skills, and keeps what a person has learned."""

from __future__ import annotations

from typing import Final

from msgspec.structs import replace
from PySide6.QtCore import QDate, QLocale, QObject
from PySide6.QtGui import QAction, QGuiApplication
from PySide6.QtWidgets import QWidget

from core.lessons.course import CourseLesson
from core.lessons.document import Document
from core.lessons.frequent_questions import frequent_questions
from core.lessons.glossary import Example, glossary
from core.lessons.progress import Progress
from core.lessons.skill_page import skill_page
from core.lessons.skill_words import all_points_words
from core.lessons.skills import Standing, skills, standings
from core.words import Translatable
from desktop.control.controller import Controller
from desktop.control.files.file_dialogs import EXPERIMENT_FOLDER, ask_save, folder, write
from desktop.control.files.files import Files
from desktop.control.files.proposals import LEARNED
from desktop.control.lessons.courses import Courses, lesson_number
from desktop.control.lessons.quizzing import Quizzing
from desktop.control.lessons.teaching import Teaching
from desktop.document.progress_store import ProgressStore
from desktop.lessons.glossary_view import GlossaryView
from desktop.lessons.questions_view import QuestionsView
from desktop.lessons.quiz_view import QuizView
from desktop.lessons.skill_view import SkillView
from desktop.look.language import in_use, tr, worded
from desktop.training.run import Run
from desktop.window.actions import Actions
from desktop.window.main_window import MainWindow

PAGES: Final[tuple[Translatable, ...]] = ("Pages (*.html)",)
FORGOTTEN: Final[Translatable] = "What you had learned is forgotten."
TAKE_BACK: Final[Translatable] = "Undo"


class Learning(QObject):
    """What is read and kept beside the lessons. Views are made when they are opened for the first time."""

    def __init__(
        self,
        store: ProgressStore,
        teaching: Teaching,
        quizzing: Quizzing,
        courses: Courses,
        files: Files,
        window: MainWindow,
        actions: Actions,
        controller: Controller,
        run: Run,
    ) -> None:
        super().__init__(window)
        self.store = store
        self._teaching = teaching
        self._quizzing = quizzing
        self._courses = courses
        self._files = files
        self._window = window
        self._actions = actions
        self._run = run
        self._notify, self._warn = controller.notify, controller.warn
        self._under: list[QWidget] = []
        self._forgotten: Progress | None = None
        self._glossary: GlossaryView | None = None
        self._questions: QuestionsView | None = None
        self._skills: SkillView | None = None
        self._quiz: QuizView | None = None
        self._connect()

    @property
    def standings(self) -> tuple[Standing, ...]:
        """Where the person stands with each skill."""
        lessons = {found.lesson.id: found.lesson for found in self._courses.lessons}
        return standings(skills(in_use().code), lessons, self.store.progress)

    def open_glossary(self, id: str = "") -> None:
        """Show the glossary's list, or one of its words."""
        if self._glossary is None:
            self._glossary = view = GlossaryView(glossary(in_use().code), self._window)
            view.example_asked.connect(self._show_example)
            view.copy_requested.connect(self._copy)
            view.leave_requested.connect(self._leave)
        self._show(self._glossary)
        if id:
            self._glossary.show_entry(id)
        else:
            self._glossary.show_list()
            self._glossary.search.setFocus()
            self._glossary.search.selectAll()  # what is written next is searched for

    def open_questions(self, id: str = "") -> None:
        """Show the frequent questions, with the answer to one of them if it is named."""
        if self._questions is None:
            self._questions = view = QuestionsView(frequent_questions(in_use().code), self._window)
            view.glossary_asked.connect(self.open_glossary)
            view.try_requested.connect(self._try)
            view.leave_requested.connect(self._leave)
        self._show(self._questions)
        if id:
            self._questions.show_question(id)

    def open_skills(self) -> None:
        """Show what was learned and practised, by all windows."""
        self.store.refresh()
        if self._skills is None:
            self._skills = view = SkillView(self._window)
            view.lesson_asked.connect(self._open_lesson)
            view.quiz_asked.connect(self._open_quiz_of)
            view.page_requested.connect(self._save_page)
            view.reset_requested.connect(self._reset)
            view.details.about.glossary_asked.connect(self.open_glossary)
            view.leave_requested.connect(self._leave)
        self._skills.set_standings(self.standings)
        self._show(self._skills)

    def open_quiz(self, found: CourseLesson, at: int = 0) -> None:
        """Ask the questions of a lesson, from one on."""
        if not found.lesson.quiz:
            self._notify(tr("This lesson asks no questions."))
            return
        if self._quiz is None:
            self._quiz = view = self._quizzing.view
            view.glossary_asked.connect(self.open_glossary)
            view.leave_requested.connect(self._leave)
            view.result.next_lesson_requested.connect(self._next_lesson)
        following = self._following(found)
        self._quiz.result.set_next_lesson(following.lesson.title if following is not None else "")
        self._show(self._quiz)
        self._quizzing.begin(found, at)

    def _connect(self) -> None:
        actions, teaching, quizzing = self._actions, self._teaching, self._quizzing
        actions.glossary.triggered.connect(self._open_glossary)
        actions.questions.triggered.connect(self._open_questions)
        actions.skills.triggered.connect(self.open_skills)
        actions.quizzes.aboutToShow.connect(self._fill_quizzes)
        teaching.panel.glossary_asked.connect(self.open_glossary)
        teaching.opened.connect(self._under.clear)
        self._window.lesson_place.closed.connect(self._forget_under)
        teaching.step_done.connect(self._step_done)
        teaching.predicted.connect(self._answered)
        teaching.lesson_done.connect(self._lesson_done)
        quizzing.answered.connect(self._answered)
        self.store.changed.connect(self._show_skills)
        self.store.failed.connect(self._notify)
        self._window.toast.acted.connect(self._message_acted)

    def _show(self, view: QWidget) -> None:
        """In the lessons' place; what stands there comes back once this is left."""
        before = self._window.lesson_place.view
        if view in self._under:
            del self._under[self._under.index(view) :]
        elif before is not None and before is not view:
            self._under.append(before)
        self._window.lesson_place.show_view(view)

    def _leave(self) -> None:
        """Show what stood there before, if that is still of use."""
        place = self._window.lesson_place
        view = place.view
        if view is self._quiz and self._quiz is not None:
            self._quizzing.end()
        while self._under:
            before = self._under.pop()
            if self._is_of_use(before):
                place.show_view(before)
                return
        if view is not None:
            place.close_view(view)

    def _forget_under(self, view: QWidget) -> None:
        self._under[:] = [one for one in self._under if one is not view]
        if view is self._quiz and self._teaching.lesson is not None:
            self._notify(tr("The lesson's points are still on screen. F7 brings your own experiment back."))

    def _is_of_use(self, view: QWidget) -> bool:
        if view is self._teaching.panel:
            return self._teaching.lesson is not None
        return view is not self._quiz or self._quizzing.is_active

    def _open_glossary(self) -> None:
        self.open_glossary()

    def _open_questions(self) -> None:
        self.open_questions()

    def _show_example(self, id: str) -> None:
        example = glossary()[id].example
        if example.lesson is not None:
            self._open_step(example)
            return
        self._teaching.leave()
        self._run.set_playing(False)  # it is shown from the start
        if example.question is not None:
            self.open_questions(example.question)
            self._try(example.question)
        elif example.preset is not None:
            self._actions.presets[example.preset].trigger()

    def _open_step(self, example: Example) -> None:
        found = self._courses.find(example.lesson or "")
        if found is None:
            self._notify(tr("The lesson that shows this isn't there."))
            return
        steps = [step.id for step in found.lesson.steps]
        self._teaching.open_at(found, steps.index(example.step) if example.step in steps else 0)
        self._notify(tr("This step of a lesson shows it. F7 brings your own experiment back."))

    def _copy(self, code: str) -> None:
        QGuiApplication.clipboard().setText(code)
        self._notify(tr("Copied the lines of PyTorch."))

    def _try(self, id: str) -> None:
        question = next(one for one in frequent_questions(in_use().code) if one.id == id)
        told = tr("Here it can be tried. Undo brings back what was here before.")
        self._files.open_document(Document(question.tried()), question.question, told)

    def _open_lesson(self, lesson_id: str) -> None:
        found = self._courses.find(lesson_id)
        if found is not None:
            self._teaching.open(found)

    def _following(self, found: CourseLesson) -> CourseLesson | None:
        """The lesson of ours that comes after one of ours."""
        lessons = self._courses.lessons
        ids = [one.lesson.id for one in lessons]
        at = ids.index(found.lesson.id) + 1 if found.lesson.id in ids else len(ids)
        return lessons[at] if at < len(ids) else None

    def _next_lesson(self) -> None:
        found = self._quizzing.found
        following = self._following(found) if found is not None else None
        if following is not None:
            lessons = self._courses.lessons
            self._teaching.open(following, lesson_number(lessons, following))

    def _open_quiz_of(self, lesson_id: str) -> None:
        found = self._courses.find(lesson_id)
        if found is not None:
            self.open_quiz(found)

    def _lesson_done(self, found: CourseLesson) -> None:
        if found.lesson.quiz:
            self.open_quiz(found)
        else:
            self._teaching.leave()

    def _step_done(self, lesson_id: str, step_id: str) -> None:
        self.store.set_progress(self.store.progress.with_step(lesson_id, step_id))

    def _answered(self, lesson_id: str, question_id: str, is_right: bool) -> None:
        self.store.set_progress(self.store.progress.with_answer(lesson_id, question_id, is_right=is_right))

    def _show_skills(self) -> None:
        if self._skills is not None and self._skills.isVisible():
            self._skills.set_standings(self.standings)

    def _fill_quizzes(self) -> None:
        """With those of the lessons that there are; ticked where all questions were answered rightly."""
        menu = self._actions.quizzes
        menu.clear()
        for number, found in enumerate(self._courses.lessons, 1):
            questions = {question.id for question in found.lesson.quiz}
            if not questions:
                continue
            action = menu.addAction(f"{number}  {found.lesson.title.replace('&', '&&')}")
            action.setCheckable(True)
            action.setChecked(questions <= self.store.progress.right.get(found.lesson.id, frozenset()))
            action.setData(found.lesson.id)
            action.triggered.connect(self._quiz_chosen)

    def _quiz_chosen(self) -> None:
        action = self.sender()
        if isinstance(action, QAction):
            self._open_quiz_of(str(action.data()))

    def _save_page(self) -> None:
        path = ask_save(
            self._window,
            tr("Save what I learned"),
            folder(EXPERIMENT_FOLDER) / f"{worded(LEARNED)}.html",
            tuple(map(worded, PAGES)),
            EXPERIMENT_FOLDER,
        )
        if path is not None:
            date = QLocale().toString(QDate.currentDate(), QLocale.FormatType.LongFormat)
            page = skill_page(self.standings, date, in_use().code, worded)
            write(path, page.encode(), self._notify, worded(all_points_words(self.standings)))

    def _reset(self) -> None:
        self._forgotten = self.store.progress
        self.store.reset()
        self._warn(FORGOTTEN, TAKE_BACK)  # for as long as nothing else is said: there is no other way back

    def _message_acted(self, text: str) -> None:
        """Undo of a reset: what was forgotten is known again, in all windows."""
        if text == FORGOTTEN and self._forgotten is not None:
            self.store.set_progress(replace(self._forgotten, generation=self.store.progress.generation + 1))
            self._forgotten = None
