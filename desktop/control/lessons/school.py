"""School: everything that has to do with lessons, put together. The start of the program doesn't wait for it."""

from __future__ import annotations

from desktop.control.controller import Controller
from desktop.control.files.files import Files
from desktop.control.files.restoring import Restoring
from desktop.control.files.saving import Saving
from desktop.control.lessons.handing_out import HandingOut
from desktop.control.lessons.learning import Learning
from desktop.control.lessons.lessons import Lessons
from desktop.control.lessons.own_courses import OwnCourses
from desktop.control.lessons.practising import Practising
from desktop.control.lessons.quizzing import Quizzing
from desktop.control.lessons.teaching import Teaching
from desktop.control.lessons.writing import Writing
from desktop.document.experiment_model import ExperimentModel
from desktop.document.progress_store import ProgressStore
from desktop.training.run import Run
from desktop.window.actions import Actions
from desktop.window.main_window import MainWindow


class School:
    """What opens lessons, takes a person through them, asks questions, and lets lessons be written."""

    def __init__(
        self,
        model: ExperimentModel,
        run: Run,
        window: MainWindow,
        actions: Actions,
        files: Files,
        restoring: Restoring,
        saving: Saving,
        controller: Controller,
        store: ProgressStore,
    ) -> None:
        self.teaching = Teaching(model, run, window, actions, files, controller, store)
        self.teaching.opened.connect(restoring.put_away)
        self.teaching.left.connect(restoring.put_back)
        self.teaching.about_to_open.connect(controller.preparing.close)
        self.lessons = Lessons(self.teaching, files, window, actions, controller, store, run)
        self.own_courses = OwnCourses(self.teaching, window, actions, controller)
        courses = self.lessons.courses
        self.handing_out = HandingOut(self.teaching, courses, self.own_courses, model, saving, window, actions)
        self.writing = Writing(model, run, window, actions, files, self.teaching, controller)
        inner = (self.teaching, model, run, window, actions, controller)
        self.quizzing = Quizzing(*inner)
        self.practising = Practising(store, *inner)
        self.learning = Learning(store, self.teaching, self.quizzing, courses, files, window, actions, controller, run)
        self.writing.quiz_wanted.connect(self.learning.open_quiz)
        self.quizzing.ended.connect(self.writing.quiz_ended)

    def close(self) -> None:
        """Leave no process behind."""
        self.writing.claims.stop()
