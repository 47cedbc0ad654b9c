"""Handing out: lessons as sheets to be printed, their answers apart, from the menu into a folder."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import Final

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from core.lessons.handout import answers, handout
from core.lessons.lesson import Lesson
from core.words import Say, Translatable
from desktop.control.files.file_dialogs import HANDOUT_FOLDER, ask_folder, may_replace
from desktop.control.files.proposals import ANSWERS, HANDOUT, LESSONS
from desktop.control.files.saving import Saving
from desktop.control.lessons.courses import Courses
from desktop.control.lessons.own_courses import OwnCourses
from desktop.control.lessons.teaching import Teaching
from desktop.document.experiment_model import ExperimentModel
from desktop.look.language import in_use, tr, worded
from desktop.widgets.controls import explain_action
from desktop.window.actions import Actions
from desktop.window.main_window import MainWindow

TITLE: Final[Translatable] = "Folder for handout and answers"


class HandingOut(QObject):
    """The menu Handouts: of the lesson on screen, of each that comes with the program, and of all of them in one; a
    course of one's own has its handouts in its own menu."""

    def __init__(
        self,
        teaching: Teaching,
        courses: Courses,
        own_courses: OwnCourses,
        model: ExperimentModel,
        saving: Saving,
        window: MainWindow,
        actions: Actions,
    ) -> None:
        super().__init__(window)
        self._teaching, self._courses, self._model = teaching, courses, model
        self._saving, self._window = saving, window
        self._menu: QMenu = actions.handouts
        self._menu.aboutToShow.connect(self._fill)
        own_courses.handouts_wanted.connect(self._ask)

    @property
    def _on_screen(self) -> Lesson | None:
        """The lesson that is gone through or written just now, where it isn't one of ours, which the menu has."""
        found = self._teaching.lesson
        if found is None:
            return self._model.showing.lesson
        return None if found in self._courses.lessons else found.lesson

    def _fill(self) -> None:
        self._menu.clear()
        ours = [found.lesson for found in self._courses.lessons]
        own = self._on_screen
        if own is not None:
            self._add(own.title, [own], own.id)
            self._menu.addSeparator()
        for number, lesson in enumerate(ours, 1):
            self._add(f"{number}  {lesson.title}", [lesson], lesson.id)
        if ours:
            self._menu.addSeparator()
            self._add(tr("All lessons"), ours, worded(LESSONS))

    def _add(self, text: str, lessons: Sequence[Lesson], stem: str) -> None:
        action = self._menu.addAction(f"{text}…".replace("&", "&&"))
        explain_action(action, "Two pages to be printed: what the lesson tells and asks, and its answers.")
        action.setData((tuple(lessons), stem))
        action.triggered.connect(self._chosen)

    def _chosen(self) -> None:
        action = self.sender()
        if isinstance(action, QAction):
            self._ask(*action.data())

    def _ask(self, lessons: Sequence[Lesson], stem: str) -> None:
        """Write the two sheets of these lessons into a folder that the person chooses."""
        folder = ask_folder(self._window, TITLE, HANDOUT_FOLDER)
        if folder is None:
            return
        sheets = {
            folder / f"{stem}-{worded(name)}.html": make for name, make in ((HANDOUT, handout), (ANSWERS, answers))
        }
        there = [path.name for path in sheets if path.exists()]
        if not there or may_replace(self._window, folder, there):
            code = in_use().code
            self._saving.save_all({path: partial(_page, make, lessons, code) for path, make in sheets.items()})


def _page(make: Callable[[Sequence[Lesson], str, Say], str], lessons: Sequence[Lesson], code: str) -> bytes:
    return make(lessons, code, worded).encode()
