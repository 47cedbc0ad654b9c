"""Lessons: the ways into lessons and out of them: menu, key, button, command line, files, and the first start."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction

from core.lessons.checks import problems
from core.lessons.course import CourseLesson, in_language
from core.lessons.document import Document
from core.lessons.naming import UnknownLessonError, lesson_named
from core.words import Translatable
from desktop.control.controller import Controller
from desktop.control.files.files import Files
from desktop.control.lessons.courses import Courses, lesson_number
from desktop.control.lessons.teaching import Teaching
from desktop.control.lessons.visits import last_lesson
from desktop.document.progress_store import ProgressStore
from desktop.lessons.markdown_view import plain
from desktop.look.language import in_use, tr, tr_of, worded
from desktop.training.run import Run
from desktop.widgets.controls import explain_action
from desktop.window.actions import Actions
from desktop.window.main_window import MainWindow

OFFER: Final[Translatable] = (
    "New here? Short lessons show how networks overfit, and what cures it. The menu Learn has them, too."
)
BEGIN: Final[Translatable] = "Start with lesson 1"


class Lessons(QObject):
    """Opens lessons, as somebody wants one."""

    def __init__(
        self,
        teaching: Teaching,
        files: Files,
        window: MainWindow,
        actions: Actions,
        controller: Controller,
        store: ProgressStore,
        run: Run,
    ) -> None:
        super().__init__(window)
        self._store = store
        self._teaching = teaching
        self._window = window
        self._menu = actions.lessons
        self._action = actions.lesson
        self._notify = controller.notify
        self.courses = Courses(self)
        self._menu.aboutToShow.connect(self._fill)
        actions.lesson.triggered.connect(self.toggle)
        window.run_bar.lesson_requested.connect(self.toggle)
        window.toast.acted.connect(self._message_acted)
        files.opened.connect(self._file_opened)
        teaching.opened.connect(self._withdraw)
        run.playing_changed.connect(self._withdraw)
        window.planes.gestures.stroke_began.connect(self._withdraw)
        actions.clear.triggered.connect(self._withdraw)
        teaching.opened.connect(self._show_state)
        teaching.left.connect(self._show_state)

    def offer(self) -> None:
        """Say to someone who is new here that there are lessons, until they take one, refuse, train, or draw: it covers
        a part of the plane, where a stroke can't begin."""
        self._window.toast.set_offer(OFFER, BEGIN)

    def open(self, name: str) -> None:
        """Go through a lesson, by its id, its number or a file; one that there isn't is told."""
        lessons = self.courses.lessons
        try:
            found = lesson_named(name, lessons, in_use().code)
        except UnknownLessonError as error:
            self._notify(worded(error))
            return
        is_ours = found in lessons
        self._teaching.open(found, lesson_number(lessons, found) if is_ours else "")
        if not is_ours:
            self._tell_fault(found)

    def is_done(self, found: CourseLesson) -> bool:
        """Whether the person has done all steps of a lesson."""
        done = self._store.progress.steps.get(found.lesson.id, frozenset())
        return all(step.id in done for step in found.lesson.steps)

    def toggle(self) -> None:
        """Go on with the lesson that was open last, or begin with the first; or leave the one on screen."""
        if self._teaching.lesson is not None:
            self._teaching.leave()
        else:
            self.courses.when_read(self._go_on)

    def _go_on(self) -> None:
        known = [found.lesson.id for found in self.courses.lessons]
        last = last_lesson()
        if last in known or known:
            self.open(last if last in known else known[0])
        else:
            self._notify(tr("The lessons can't be read: this installation lacks their files."))

    def _file_opened(self, path: Path, document: Document) -> None:
        if document.lesson is None:
            return
        problem = next(problems(document.lesson, document.experiment), None)
        if problem is not None:
            why = worded(problem.told).rstrip(".")
            self._notify(tr("The lesson of {name} can't be gone through: {why}.", name=path.name, why=why))
        else:
            found = CourseLesson(path, document.lesson, document.experiment, document.presentation)
            found = in_language(found, in_use().code)
            self._teaching.open(found)
            self._tell_fault(found)

    def _tell_fault(self, found: CourseLesson) -> None:
        """Why a lesson of one's own is not in the window's language; of a course's the menu tells."""
        if found.faulty_translation is not None:
            self._notify(str(found.faulty_translation))

    def _withdraw(self) -> None:
        """Who trains, draws, or is in a lesson, needs the offer no longer."""
        self._window.toast.set_offer("")

    def _message_acted(self, text: str) -> None:
        if text == OFFER and self.courses.lessons:
            self.open(self.courses.lessons[0].lesson.id)

    def _fill(self) -> None:
        """With the lessons that there are, and what became of each."""
        self._menu.clear()
        for number, found in enumerate(self.courses.lessons, 1):
            title = found.lesson.title.replace("&", "&&")
            action = self._menu.addAction(f"{number}  {title}")
            minutes = tr_of(found.lesson.minutes, "{count} minute.", "{count} minutes.")
            explain_action(action, f"{plain(found.lesson.question)} {minutes}".strip())
            action.setCheckable(True)
            action.setChecked(self.is_done(found))
            action.setData(found.lesson.id)
            action.triggered.connect(self._chosen)
        broken = self.courses.course.broken
        if broken:
            self._menu.addSeparator()
        for one in broken:
            action = self._menu.addAction(tr("{name} can't be read", name=one.name))
            explain_action(action, one.words)
            action.setEnabled(False)

    def _chosen(self) -> None:
        action = self.sender()
        if isinstance(action, QAction):
            self.open(str(action.data()))

    def _show_state(self) -> None:
        is_open = self._teaching.lesson is not None
        self._action.setText(tr("Leave the lesson") if is_open else tr("Lesson"))
        self._window.run_bar.set_in_lesson(is_open)
