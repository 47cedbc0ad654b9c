"""Writing a lesson: what a lecturer writes becomes a part of the experiment's file, each gesture a step of undo."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any, Final

from msgspec.structs import replace
from PySide6.QtCore import QObject, Signal

from core.lessons.checks import problems
from core.lessons.course import CourseLesson
from core.lessons.kept import keeps
from core.lessons.lesson import Lesson
from core.lessons.writing import lesson_id, new_lesson
from core.words import Translatable
from desktop.control.controller import Controller
from desktop.control.files.files import Files
from desktop.control.lessons.claim_writing import ClaimWriting
from desktop.control.lessons.manuscript import Manuscript
from desktop.control.lessons.offers import Offers
from desktop.control.lessons.quiz_writing import QuizWriting
from desktop.control.lessons.step_writing import StepWriting
from desktop.control.lessons.teaching import Teaching
from desktop.document.experiment_model import ExperimentModel
from desktop.document.showing_edit import BaseShown, ShowingEdit
from desktop.lessons.writer_view import WriterView
from desktop.look.language import tr, worded
from desktop.training.run import Run
from desktop.window.actions import Actions
from desktop.window.main_window import MainWindow

ABOUT: Final[dict[str, Translatable]] = {
    "title": "title",
    "question": "question",
    "notes": "notes",
    "minutes": "minutes",
}
"""Fields of Lesson, as undo calls them."""
IN_LESSON: Final[Translatable] = "Leave the lesson first: lessons are written about your own experiment."
PUT_BACK: Final[Translatable] = "This is the lesson's own experiment."
WITHOUT_CHANGES: Final[Translatable] = "This is the lesson's own experiment, without what you changed."
ENDS: Final = (PUT_BACK, WITHOUT_CHANGES)
"""What is said once the writing has ended, with the offer to undo that."""
UNDO: Final[Translatable] = "Undo"


class Writing(QObject):
    """Opens the panel, and turns what is written into edits of the lesson that is saved with the experiment."""

    quiz_wanted = Signal(object, int)
    """CourseLesson, and the number of a question, from 0: its quiz shall be taken from there on."""

    def __init__(
        self,
        model: ExperimentModel,
        run: Run,
        window: MainWindow,
        actions: Actions,
        files: Files,
        teaching: Teaching,
        controller: Controller,
    ) -> None:
        super().__init__(window)
        self._model = model
        self._window = window
        self._files = files
        self._teaching = teaching
        self._controller = controller
        self._manuscript = manuscript = Manuscript(model, self)
        offers = Offers(model, run, controller.verdicts, teaching.sight)
        self._steps = StepWriting(manuscript, model, offers)
        self._quiz = QuizWriting(manuscript, offers)
        self.claims = ClaimWriting(manuscript, run)
        self.view: WriterView | None = None
        actions.write_lesson.triggered.connect(self.open)
        model.showing.lesson_changed.connect(self._show)
        manuscript.kept.connect(self._show)
        manuscript.refused.connect(self._refuse)
        teaching.about_to_open.connect(self.close)
        teaching.left.connect(self._lesson_left)
        files.about_to_open.connect(self._file_opened)
        window.toast.acted.connect(self._message_acted)
        model.undo_group.indexChanged.connect(self._withdraw)
        self._previews = False
        self._was_open = False
        self._end_steps = 0
        """Steps of undo that the writing's last end consists of."""

    @property
    def is_open(self) -> bool:
        """Whether a lesson is being written, be it that something else is read meanwhile."""
        return self._model.showing.base is not None

    def open(self) -> None:
        """Go on with the experiment's lesson, or begin one."""
        if self._teaching.lesson is not None:
            self._controller.notify(IN_LESSON)
            return
        showing = self._model.showing
        lesson = showing.lesson
        if lesson is None:
            self._begin()
            lesson = new_lesson(say=worded)
        if showing.lesson is None or showing.base is None:
            base = self._model.experiment
            self._model.undo_stack.push(ShowingEdit(self._model, tr("Write a lesson"), lesson=lesson, base=base))
        self._bring()
        if self.view is not None and lesson == new_lesson(say=worded):  # nothing was written
            self.view.about.texts["title"].begin()
        elif self.view is not None:
            self.view.setFocus()

    def close(self) -> None:
        """What is written stays, and the lesson's own experiment comes back on screen. Where nothing was written there
        is no lesson that it could be the own one of: what is on screen stays."""
        if self.is_open and self._lesson == new_lesson(say=worded):  # nothing was written
            self._drop_lesson()
        else:
            self._put_back()

    def remove(self) -> None:
        """There is no lesson any more; its own experiment is on screen."""
        self._put_back()
        self._drop_lesson()

    def preview(self) -> None:
        """Go through the lesson, or its quiz, as a student does, from what is in hand on. Leaving it comes back
        here."""
        assert self.view is not None
        lesson, own = self._lesson, self._manuscript.own
        problem = next(problems(lesson, own), None)
        if problem is not None:
            self._manuscript.tell(problem)
            return
        path = self._files.path or Path(f"{lesson.id}.json")
        found = CourseLesson(path, lesson, own, self._model.showing.presentation)
        page, at = self.view.page, self._manuscript
        self._put_back()
        self._previews = True
        self._teaching.open_anew(found, tr("Preview"))
        if page == "quiz" and lesson.quiz:
            self.quiz_wanted.emit(found, at.question)
        elif page == "steps":
            self._teaching.go_to(at.step)

    def quiz_ended(self) -> None:
        """A quiz was left: who previewed it goes on writing."""
        if self._previews and self.view is not None and self.view.page == "quiz":
            self._teaching.leave()

    def _new_view(self) -> WriterView:
        view = WriterView(self._window)
        view.hide()
        view.preview_wanted.connect(self.preview)
        view.save_wanted.connect(self._save)
        view.lesson_removed.connect(self._remove_and_tell)
        view.closed.connect(self._close_and_tell)
        view.about.changed.connect(self._change_about)
        view.about.own_wanted.connect(self._steps.take_over_as_own)
        view.about.own_shown.connect(self._steps.show_own)
        self._steps.attend(view.steps)
        self._quiz.attend(view.quiz)
        self.claims.attend(view.claims)
        return view

    @property
    def _lesson(self) -> Lesson:
        return self._manuscript.lesson

    def _close_and_tell(self) -> None:
        self._tell_of(self.close, 1)

    def _remove_and_tell(self) -> None:
        self._tell_of(self.remove, 2)

    def _tell_of(self, end: Callable[[], None], steps: int) -> None:
        """End the writing as the person asked, which takes so many steps of undo. They hear that something else is on
        screen, and whether what they drew and set meanwhile went with it; and can have that back."""
        before, own, self._end_steps = self._model.experiment, self._manuscript.own, steps
        end()
        if self._model.experiment != before:
            lesson = self._model.showing.lesson
            is_kept = lesson is not None and keeps(lesson, own, before)
            self._controller.notify(PUT_BACK if is_kept else WITHOUT_CHANGES, UNDO)

    def _message_acted(self, text: str) -> None:
        if text in ENDS:
            for _ in range(self._end_steps):
                self._model.undo_stack.undo()

    def _withdraw(self) -> None:
        """Once something else was done, or undone, that Undo would take back more than it says."""
        if self._window.notice in map(worded, ENDS):
            self._window.set_notice("")

    def _drop_lesson(self) -> None:
        self._model.undo_stack.push(ShowingEdit(self._model, tr("Remove the lesson"), removes_lesson=True))

    def _put_back(self) -> None:
        base = self._model.showing.base
        if base is not None:
            self._model.undo_stack.push(BaseShown(self._model, base, tr("Close the lesson")))

    def _begin(self) -> None:
        """Another lesson is to be written, if any."""
        self._manuscript.begin()
        if self.view is not None:
            self.view.set_page("about")

    def _file_opened(self) -> None:
        self.close()
        self._begin()

    def _lesson_left(self) -> None:
        if self._previews:
            self._previews = False
            self.open()

    def _save(self) -> None:
        self._files.save_lesson()

    def _show(self) -> None:
        """Show the lesson as it is now, be it by undo: as long as its own experiment waits behind what is on screen,
        it is being written."""
        showing = self._model.showing
        if not self._previews:
            self.claims.heed(showing.lesson)
        is_begun, self._was_open = self.is_open and not self._was_open, self.is_open
        if showing.lesson is None or showing.base is None:
            if self.view is not None:
                self._window.lesson_place.close_view(self.view)
        elif is_begun:
            self._bring()
        else:
            self._fill()

    def _bring(self) -> None:
        if self.view is None:
            self.view = self._new_view()
        self._fill()
        self._window.lesson_place.show_view(self.view)

    def _fill(self) -> None:
        if self.view is None:
            return
        at = self._manuscript
        at.keep_in_hand()
        self.view.set_lesson(self._lesson, at.step, at.question, at.claim, self.claims.found)
        self.view.clear_problems()

    def _refuse(self, path: str, why: str) -> None:
        if self.view is not None:
            self.view.set_problem(path, why)

    def _change_about(self, name: str, value: Any) -> None:
        lesson = self._lesson
        # An id that nobody knows follows the title.
        is_unnamed = name == "title" and lesson.id == lesson_id(lesson.title) and not self._files.holds_lesson
        changes = {name: value, **({"id": lesson_id(value)} if is_unnamed else {})}
        told = tr("Lesson: {part}", part=worded(ABOUT[name]))
        self._manuscript.push(replace(lesson, **changes), told, f"lesson {name}")
