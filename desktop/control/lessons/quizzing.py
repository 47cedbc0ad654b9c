"""Quizzing: goes through a quiz, and has tasks set up, judged and, for who asks, done."""

from __future__ import annotations

import random
from collections.abc import Sequence
from functools import cached_property

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from core.lessons.conditions import HasSetting
from core.lessons.course import CourseLesson
from core.lessons.fulfilment import Waiting
from core.lessons.hiding import seen_reached
from core.lessons.questions import Task
from core.lessons.setup import with_changes
from core.lessons.sitting import Sitting
from desktop.control.controller import Controller
from desktop.control.lessons.help import LessonHelp
from desktop.control.lessons.lent_focus import lends_focus
from desktop.control.lessons.pausing import pause_at_next
from desktop.control.lessons.set_up import SetUp
from desktop.control.lessons.sight import LessonSight
from desktop.control.lessons.situation import LessonSituation
from desktop.control.lessons.teaching import Teaching
from desktop.control.lessons.watch import LOOK_MS
from desktop.document.experiment_model import ExperimentModel
from desktop.lessons.quiz_view import QuizView
from desktop.look.language import tr
from desktop.training.run import Run
from desktop.window.actions import Actions
from desktop.window.main_window import MainWindow


class Quizzing(QObject):
    """One sitting at a time, or none. A task is done within its lesson, while the person's own work waits."""

    answered = Signal(str, str, bool)
    """Ids of a lesson and of a question, and whether the answer is right. A task that was done for the person isn't."""
    ended = Signal()
    """The person has left the quiz."""

    def __init__(
        self,
        teaching: Teaching,
        model: ExperimentModel,
        run: Run,
        window: MainWindow,
        actions: Actions,
        controller: Controller,
    ) -> None:
        super().__init__(window)
        self._teaching = teaching
        self._model = model
        self._run = run
        self._window = window
        sight = LessonSight(window, actions)
        self._situation = LessonSituation(model, run, controller.verdicts, sight)
        self._help = LessonHelp(model, run, window, actions, controller.settings, controller.timeline, sight, self)
        self._help.ended.connect(self._show_held)
        self._help.told.connect(controller.notify)
        self._found: CourseLesson | None = None
        self._sitting = Sitting(())
        self._waiting = Waiting()
        self._solution: tuple[HasSetting, ...] = ()
        self._was_helped = self._pauses = False
        self._brought_lesson = self._is_opening = False
        teaching.left.connect(self._lesson_left)
        teaching.opened.connect(self._lesson_opened)
        run.playing_changed.connect(self._pause_where_asked)
        model.showing.changed.connect(self._show_held)
        self._timer = QTimer(self)
        self._timer.setInterval(LOOK_MS)
        self._timer.timeout.connect(self.look)

    @cached_property
    def view(self) -> QuizView:
        """Where questions are shown; made when the first one is asked, since the start has no time for it."""
        view = QuizView(self._window)
        view.hide()
        view.answered.connect(self._answer)
        view.question_chosen.connect(self._go_to)
        view.help_requested.connect(self._help_requested)
        view.again_requested.connect(self._begin_again)
        view.lesson_requested.connect(self._read_again)
        self._window.enter_pressed.connect(view.press_next)
        return view

    @property
    def is_active(self) -> bool:
        """Whether there is a sitting."""
        return self._found is not None

    @property
    def found(self) -> CourseLesson | None:
        """The lesson whose questions are asked; None without a sitting."""
        return self._found

    def begin(self, found: CourseLesson, at: int = 0) -> None:
        """Ask the questions of a lesson, from one on."""
        self._brought_lesson = False
        self._found = found
        self._teaching.rest()
        self.view.set_title(found.lesson.title)
        self._show(Sitting(found.lesson.quiz, random.SystemRandom().randrange(2**16), at))

    def end(self) -> None:
        """No sitting any more. Once its result is known, or where a task brought the lesson, the person's own work
        comes back."""
        was_over, found, lesson = self._sitting.question is None, self._found, self._teaching.lesson
        self._stop()
        self._found = None
        is_its_own = found is not None and lesson is not None and lesson.lesson.id == found.lesson.id
        if self._brought_lesson or (was_over and is_its_own):
            self._teaching.leave()
        else:
            self._teaching.wake()
        self.ended.emit()

    def look(self) -> None:
        """See what of the task that is shown has come about."""
        if not isinstance(self._sitting.question, Task) or self._sitting.is_answered:
            return
        situation = self._situation.now(self._waiting.conditions)
        if self._waiting.look(situation):
            self._show_held()
        self._help.look(situation)
        if self._waiting.is_over and not self._help.is_active:
            self._timer.stop()
            self._run.set_playing(False)  # what the answer speaks of stays on screen
            self._answer((), is_right=not self._was_helped, was_shown=self._was_helped)
            if lends_focus(self._window):
                self.view.next.setFocus(Qt.FocusReason.TabFocusReason)

    def _show(self, sitting: Sitting) -> None:
        """Another question, or the same one as it stands now."""
        is_new = sitting.question is not self._sitting.question or sitting.seed != self._sitting.seed
        self._sitting = sitting
        if is_new:
            self._stop()
        self.view.set_sitting(sitting)
        if is_new and isinstance(sitting.question, Task) and not sitting.is_answered:
            self._begin_task(sitting.question)

    def _begin_task(self, task: Task) -> None:
        found = self._found
        assert found is not None
        lesson = self._teaching.lesson
        if lesson is None or lesson.lesson.id != found.lesson.id:
            self._brought_lesson = lesson is None
            self._is_opening = True
            self._teaching.open(found)
            self._is_opening = False
            self._teaching.rest()
        self._window.lesson_place.show_view(self.view)
        if task.sets_up is not None:
            self._teaching.rest(reveals=True)
            self._run.set_playing(False)
            after = with_changes(found.experiment, task.sets_up)
            self._model.undo_stack.push(SetUp(self._model, after, tr("Set up the task")))
            self._model.choose(0)
        self._waiting, self._solution = Waiting(task.waits_for), task.solution
        self._was_helped = False
        self._situation.begin()
        self._show_held()
        self._timer.start()
        self._pause_where_asked()

    def _pause_where_asked(self) -> None:
        """As in a step: the question is about what is on screen then."""
        is_asked = self._timer.isActive() and not self._help.is_active
        self._pauses = is_asked and pause_at_next(self._run, self._waiting.missing)

    def _stop(self) -> None:
        """Ask for nothing more: training that was to pause for a task goes on without it."""
        self._timer.stop()
        self._help.stop()
        if self._pauses:
            self._pauses = False
            self._run.pause_nowhere()
        self._waiting = Waiting()

    def _show_held(self) -> None:
        if isinstance(self._sitting.question, Task) and self._waiting.conditions and not self._sitting.is_answered:
            reached = seen_reached(self._waiting, self._model.showing.hidden)
            self.view.set_held(self._waiting.held, reached, is_helped=self._help.is_active)

    def _answer(self, ids: Sequence[str], is_right: bool, was_shown: bool = False) -> None:
        question, found = self._sitting.question, self._found
        if question is None or found is None:
            return
        reached = seen_reached(self._waiting, self._model.showing.hidden)
        self._show(self._sitting.answered(ids, is_right=is_right, was_shown=was_shown, reached=reached))
        self.answered.emit(found.lesson.id, question.id, is_right)

    def _go_to(self, at: int) -> None:
        self._show(self._sitting.shown(at))

    def _help_requested(self) -> None:
        if self._help.is_active:
            self._help.stop()
        else:
            self._was_helped = True
            self._help.begin((*self._solution, *self._waiting.conditions))
            self._show_held()

    def _begin_again(self) -> None:
        self._show(self._sitting.again())

    def _read_again(self) -> None:
        found = self._found
        if found is not None:
            self._stop()
            self._found = None
            self._teaching.open(found)
            self._teaching.go_to(0)

    def _lesson_opened(self) -> None:
        """The person reads on in a lesson: nothing that they do there is an answer."""
        if not self._is_opening:
            self._stop()
            self._found = None

    def _lesson_left(self) -> None:
        """The person opened something else: there is nothing any more that a task could be done on."""
        if self._found is not None:
            self._stop()
            self._found = None
            self._window.lesson_place.close_view(self.view)
