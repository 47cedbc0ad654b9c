"""The lesson that is being written: what of it is in hand, and each gesture a step of undo."""

from __future__ import annotations

import re

import msgspec
from PySide6.QtCore import QObject, Signal

from core.experiment.file_faults import brief
from core.experiment.spec import Experiment
from core.lessons.checks import Problem
from core.lessons.faults import placed
from core.lessons.lesson import Lesson
from core.lessons.questions import Changes
from core.lessons.setup import SetupError, with_changes
from core.lessons.writing import SettingUpError, changes_between
from desktop.document.edits import Edit
from desktop.document.experiment_model import ExperimentModel
from desktop.document.showing_edit import ShowingEdit
from desktop.lessons.problem_words import problem_text
from desktop.look.language import tr, tr_of, worded


class Manuscript(QObject):
    """What of the file's lesson is in hand, and the one way to change it."""

    refused = Signal(str, str)
    """Something isn't taken over: its place in the file, and why in a sentence."""
    kept = Signal()
    """What was written is what there was: it is to be shown anew."""

    def __init__(self, model: ExperimentModel, parent: QObject) -> None:
        super().__init__(parent)
        self._model = model
        self.step = self.question = self.claim = 0
        """Places of what is in hand; of questions and claims 0 where there are none."""

    def begin(self) -> None:
        """Another lesson is written: its first parts are in hand."""
        self.step = self.question = self.claim = 0

    @property
    def lesson(self) -> Lesson:
        """As it is now."""
        lesson = self._model.showing.lesson
        assert lesson is not None, "it is written only where there is one"
        return lesson

    @property
    def own(self) -> Experiment:
        """The lesson's own experiment, which its file holds."""
        base = self._model.showing.base
        return self._model.experiment if base is None else base

    @property
    def on_screen(self) -> Experiment:
        """What steps and claims can take over."""
        return self._model.experiment

    def keep_in_hand(self) -> None:
        """What was removed is in hand no longer."""
        lesson = self.lesson
        self.step = min(self.step, len(lesson.steps) - 1)
        self.question = max(0, min(self.question, len(lesson.quiz) - 1))
        self.claim = max(0, min(self.claim, len(lesson.claims) - 1))

    def push(self, lesson: Lesson, text: str, merge_key: str | None = None) -> bool:
        """Take over a lesson that a file can hold, and say so; else tell what is wrong, and leave what there was.

        text: what undo calls it.
        """
        try:
            msgspec.json.decode(msgspec.json.encode(lesson), type=Lesson)
        except msgspec.ValidationError as error:
            self.refused.emit(*_fault(placed(error)))
            return False
        if lesson == self.lesson:
            self.kept.emit()
        else:
            self._model.undo_stack.push(ShowingEdit(self._model, text, lesson=lesson, merge_key=merge_key))
        return True

    def changes_on_screen(self, path: str) -> Changes | None:
        """What differs from the lesson's own experiment; None where that can't be said in a lesson, which is told at
        a place of the file."""
        try:
            return changes_between(self.own, self.on_screen)
        except SettingUpError as error:
            self.refused.emit(path, worded(error))
            return None

    def show(self, changes: Changes, text: str, path: str) -> None:
        """Put what a part of the lesson begins with on screen, as one step of undo."""
        try:
            self.show_experiment(with_changes(self.own, changes), text)
        except SetupError as error:
            self.refused.emit(path, worded(error))

    def show_experiment(self, after: Experiment, text: str) -> None:
        """Put an experiment on screen."""
        if after != self._model.experiment:
            self._model.undo_stack.push(Edit(self._model, after, text, replaces_points=True))

    def tell(self, problem: Problem) -> None:
        """Say what keeps the lesson from being gone through, where it is written."""
        if problem.part is not None:
            name, at = problem.part
            setattr(self, {"steps": "step", "quiz": "question", "claims": "claim"}[name], at)
            self.kept.emit()
        self.refused.emit(problem.path, problem_text(problem, is_beside=True))


def _fault(error: msgspec.ValidationError) -> tuple[str, str]:
    """Where something isn't taken over, and why: its length, mostly."""
    told = str(error)
    place = re.search(r" - at `\$([^`]*)`$", told)
    path = f"$.lesson{place[1]}" if place is not None else "$.lesson"
    found = re.search(r"`str` of length (>=|<=) (\d+)", told)
    if found is None:
        return path, tr("This can't be taken over: {why}.", why=brief(error))
    if found[1] == ">=":
        return path, tr("This can't be taken over: it must not be empty.")
    return path, tr_of(
        int(found[2]),
        "This can't be taken over: it takes at most {count} character.",
        "This can't be taken over: it takes at most {count:,} characters.",
    )
