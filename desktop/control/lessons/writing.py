"""Writing a lesson: what a lecturer writes becomes a part of the experiment's file, each gesture a step of undo."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any, Final

import msgspec
from msgspec.structs import replace
from PySide6.QtCore import QObject

from core.experiment.fields import FIELDS, value_of
from core.experiment.file_faults import brief
from core.experiment.spec import Experiment
from core.lessons.checks import problems
from core.lessons.conditions import (
    Condition,
    Drew,
    HasSetting,
    HasVariants,
    HasVerdict,
    LookedBack,
    Opened,
    Stopped,
    Trained,
)
from core.lessons.course import CourseLesson
from core.lessons.lesson import Lesson, Step
from core.lessons.setup import SetupError, with_changes
from core.lessons.writing import (
    SettingUpError,
    changes_between,
    lesson_id,
    new_lesson,
    new_prediction,
    rebased,
    with_step,
    with_step_added,
    with_step_moved,
    with_step_removed,
)
from core.words import Translatable
from desktop.control.controller import Controller
from desktop.control.files.files import Files
from desktop.control.lessons.teaching import Teaching
from desktop.document.edits import Edit
from desktop.document.experiment_model import ExperimentModel
from desktop.document.showing_edit import BaseShown, ShowingEdit
from desktop.lessons.writer_view import WriterView
from desktop.look.language import tr, tr_of, worded
from desktop.training.run import Run
from desktop.window.actions import Actions
from desktop.window.main_window import MainWindow

WORDS: Final[dict[str, Translatable]] = {
    "title": "title",
    "text": "text",
    "do": "what to do",
    "notice": "what to notice",
    "sets_up": "what it begins with",
    "opens": "what it brings into sight",
    "lights": "what it lights",
    "predict": "prediction",
    "waits_for": "what it waits for",
}
"""Fields of Step, as undo calls them."""
ABOUT: Final[dict[str, Translatable]] = {
    "title": "title",
    "question": "question",
    "notes": "notes",
    "minutes": "minutes",
}
"""Fields of Lesson, as undo calls them."""
IN_LESSON: Final[Translatable] = "Leave the lesson first: lessons are written about your own experiment."


class Writing(QObject):
    """Opens the panel, and turns what is written into edits of the lesson that is saved with the experiment."""

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
        self._run = run
        self._window = window
        self._files = files
        self._teaching = teaching
        self._controller = controller
        self._at = 0
        self.view: WriterView | None = None
        actions.write_lesson.triggered.connect(self.open)
        model.showing.lesson_changed.connect(self._show)
        teaching.about_to_open.connect(self.close)
        teaching.left.connect(self._lesson_left)
        files.about_to_open.connect(self.close)
        self._previews = False
        self._was_open = False

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
            self._at = 0
            lesson = new_lesson(say=worded)
        if showing.lesson is None or showing.base is None:
            base = self._model.experiment
            self._model.undo_stack.push(ShowingEdit(self._model, tr("Write a lesson"), lesson=lesson, base=base))
        self._bring()

    def close(self) -> None:
        """What is written stays, and the lesson's own experiment comes back on screen."""
        if self.is_open and self._lesson == new_lesson(say=worded):  # nothing was written
            self.remove()
        else:
            self._put_back()

    def remove(self) -> None:
        """There is no lesson any more; the experiment stays as it is."""
        self._put_back()
        self._model.undo_stack.push(ShowingEdit(self._model, tr("Remove the lesson"), removes_lesson=True))

    def _new_view(self) -> WriterView:
        view = WriterView(self._window)
        view.hide()
        view.about_changed.connect(self._change_about)
        view.step_chosen.connect(self._choose)
        view.step_added.connect(self._add)
        view.step_removed.connect(self._remove)
        view.step_moved.connect(self._move)
        view.preview_wanted.connect(self.preview)
        view.save_wanted.connect(self._save)
        view.lesson_removed.connect(self.remove)
        view.closed.connect(self.close)
        form = view.form
        form.changed.connect(self._change_step)
        form.take_over_wanted.connect(self.take_over)
        form.show_wanted.connect(self.show_step)
        view.own_wanted.connect(self.take_over_as_own)
        view.own_shown.connect(self.show_own)
        form.prediction.wanted.connect(self._add_prediction)
        form.waits.offers_wanted.connect(self._offer)
        return view

    @property
    def _lesson(self) -> Lesson:
        lesson = self._model.showing.lesson
        assert lesson is not None, "the view is open only where there is one"
        return lesson

    @property
    def _step(self) -> Step:
        return self._lesson.steps[self._at]

    @property
    def _own(self) -> Experiment:
        """The lesson's own experiment, which its file holds."""
        base = self._model.showing.base
        return self._model.experiment if base is None else base

    def take_over(self) -> None:
        """The step sets up what is on screen: the differences from the lesson's own experiment."""
        try:
            changes = changes_between(self._own, self._model.experiment)
        except SettingUpError as error:
            self._controller.notify(worded(error))
            return
        self._change_step("sets_up", changes)

    def take_over_as_own(self) -> None:
        """What is on screen is the lesson's own experiment from now on; steps set up what they did before."""
        own, now = self._own, self._model.experiment
        if now != own:
            lesson = rebased(self._lesson, own, now)
            self._model.undo_stack.push(
                ShowingEdit(self._model, tr("The lesson's own experiment"), lesson=lesson, base=now)
            )

    def show_own(self) -> None:
        """Put the lesson's own experiment on screen."""
        self._show_experiment(self._own, tr("Show the lesson's own experiment"))

    def show_step(self) -> None:
        """Put what the step sets up on screen, as one step of undo."""
        if self._step.sets_up is None:
            return
        try:
            self._show_experiment(with_changes(self._own, self._step.sets_up), tr("Show {step}", step=self._step.title))
        except SetupError as error:
            self._controller.notify(worded(error))

    def preview(self) -> None:
        """Go through the lesson as a student does, from the step in hand on. Leaving it comes back here."""
        path, lesson = self._files.path or Path(f"{self._lesson.id}.json"), self._lesson
        problem = next(problems(lesson, self._own), None)
        if problem is not None:
            why = worded(problem.told).rstrip(".")
            self._controller.notify(tr("The lesson can't be gone through yet: {why}.", why=why))
            return
        self._put_back()
        self._previews = True
        self._teaching.open_anew(CourseLesson(path, lesson, self._own, self._model.showing.presentation), tr("Preview"))
        self._teaching.go_to(self._at)

    def _put_back(self) -> None:
        base = self._model.showing.base
        if base is not None:
            self._model.undo_stack.push(BaseShown(self._model, base, tr("Close the lesson")))

    def _show_experiment(self, after: Experiment, text: str) -> None:
        if after != self._model.experiment:
            self._model.undo_stack.push(Edit(self._model, after, text, replaces_points=True))

    def _lesson_left(self) -> None:
        if self._previews:
            self._previews = False
            self.open()

    def _save(self) -> None:
        self._files.save_lesson()

    # What is written

    def _show(self) -> None:
        """Show the lesson as it is now, be it by undo: as long as its own experiment waits behind what is on screen,
        it is being written."""
        showing = self._model.showing
        is_begun, self._was_open = self.is_open and not self._was_open, self.is_open
        if showing.lesson is None or showing.base is None:
            if self.view is not None:
                self._window.lesson_place.close_view(self.view)
        elif is_begun:
            self._bring()
        else:
            self._fill(showing.lesson)

    def _bring(self) -> None:
        if self.view is None:
            self.view = self._new_view()
        self._fill(self._lesson)
        self._window.lesson_place.show_view(self.view)

    def _fill(self, lesson: Lesson) -> None:
        if self.view is None:
            return
        self._at = min(self._at, len(lesson.steps) - 1)
        self.view.set_lesson(lesson, self._at)
        self.view.set_problem("")

    def _push(self, lesson: Lesson, text: str, merge_key: str | None) -> None:
        """Take over a lesson that a file can hold; else say what is wrong, and leave what there was."""
        try:
            msgspec.json.decode(msgspec.json.encode(lesson), type=Lesson)
        except msgspec.ValidationError as error:
            if self.view is not None:
                self.view.set_problem(_fault(error))
            return
        if lesson == self._model.showing.lesson:
            self._show()
        else:
            self._model.undo_stack.push(ShowingEdit(self._model, text, lesson=lesson, merge_key=merge_key))

    def _change_about(self, name: str, value: Any) -> None:
        lesson = self._lesson
        is_unnamed = name == "title" and lesson.id == lesson_id(
            lesson.title
        )  # an id that nobody knows follows the title
        changes = {name: value, **({"id": lesson_id(value)} if is_unnamed and not self._files.holds_lesson else {})}
        self._push(replace(lesson, **changes), tr("Lesson: {part}", part=worded(ABOUT[name])), f"lesson {name}")

    def _change_step(self, name: str, value: Any) -> None:
        is_text = name in ("title", "text", "do", "notice", "predict")
        key = f"step {self._step.id} {name}" if is_text else None
        try:
            lesson = with_step(self._lesson, self._at, **{name: value})
        except ValueError as error:
            if self.view is not None:
                self.view.set_problem(tr("This can't be taken over: {why}.", why=worded(error)))
            return
        self._push(lesson, f"{self._step.title}: {worded(WORDS[name])}", key)

    def _add_prediction(self) -> None:
        self._change_step("predict", new_prediction(self._lesson, worded))

    def _choose(self, at: int) -> None:
        self._at = at
        self._show()

    def _add(self) -> None:
        self._at += 1
        self._push(with_step_added(self._lesson, self._at, worded), tr("Add a step"), None)

    def _remove(self) -> None:
        self._push(with_step_removed(self._lesson, self._at), tr("Remove {step}", step=self._step.title), None)

    def _move(self, by: int) -> None:
        lesson, to = self._lesson, self._at + by
        if 0 <= to < len(lesson.steps):
            before, self._at = self._at, to
            self._push(with_step_moved(lesson, before, to), tr("Move {step}", step=lesson.steps[before].title), None)

    def _offer(self) -> None:
        """What holds in the window now, and can be waited for."""
        if self.view is not None:
            self.view.form.waits.set_offers(self._conditions)

    @property
    def _conditions(self) -> list[Condition]:
        experiment, run = self._model.experiment, self._run
        found: list[Condition] = []
        snapshot = run.snapshot
        if snapshot is not None and snapshot.epoch > 0:
            found.append(Trained(epochs=snapshot.epoch))
        try:
            begins = with_changes(self._own, self._step.sets_up or {})
        except SetupError:  # then all that differs from the lesson's own is offered
            begins = self._own
        found += [
            HasSetting(path=path, equals=msgspec.to_builtins(value_of(experiment, path)))
            for path in FIELDS
            if value_of(experiment, path) != value_of(begins, path)
        ]
        if len(experiment.variants) > 1:
            found.append(HasVariants(count=len(experiment.variants)))
        verdict = self._controller.verdicts.as_it_is(0).kind
        if verdict != "waiting":
            found.append(HasVerdict(kinds=(verdict,)))
        if snapshot is not None and any(one.status == "stopped_early" for one in snapshot.variants):
            found.append(Stopped())
        found += [Opened(place=place) for place in sorted(self._teaching.sight.opened)]
        return [*found, Drew(), LookedBack(to="best")]


def _fault(error: msgspec.ValidationError) -> str:
    """Why something isn't taken over: its length, mostly."""
    found = re.search(r"`str` of length (>=|<=) (\d+)", str(error))
    if found is None:
        return tr("This can't be taken over: {why}.", why=brief(error))
    if found[1] == ">=":
        return tr("This can't be taken over: it must not be empty.")
    return tr_of(
        int(found[2]),
        "This can't be taken over: it takes at most {count} character.",
        "This can't be taken over: it takes at most {count:,} characters.",
    )
