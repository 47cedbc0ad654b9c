"""Teaching: opens a lesson, sets up its steps, goes from one to the next, and gives the person's own work back."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from core.lessons.conditions import Condition
from core.lessons.course import CourseLesson
from core.lessons.document import Document
from core.lessons.hiding import seen_reached
from core.plane.grid import WHOLE
from desktop.control.controller import Controller
from desktop.control.files.files import Files
from desktop.control.lessons.lent_focus import lends_focus
from desktop.control.lessons.set_up import SetUp
from desktop.control.lessons.sight import LessonSight
from desktop.control.lessons.visits import Visit, begun, remember_last
from desktop.control.lessons.watch import Watch
from desktop.document.experiment_model import ExperimentModel
from desktop.document.progress_store import ProgressStore
from desktop.lessons.lesson_panel import LessonPanel
from desktop.lessons.spotlight import Spotlight
from desktop.lessons.step_progress import StepProgress
from desktop.look.language import tr
from desktop.training.run import Run
from desktop.window.actions import Actions
from desktop.window.main_window import MainWindow

SETTLED_MS: Final = 150
"""From a step's beginning until the page that it opens has its height, on a slow machine, too."""


class Teaching(QObject):
    """One lesson at a time, or none."""

    about_to_open = Signal()
    """A lesson is to take the place of the person's own work."""
    opened = Signal(object)
    """CourseLesson: a lesson is on screen from now on."""
    left = Signal()
    """None is any more: the person's own work is."""
    step_done = Signal(str, str)
    """Ids of a lesson and of a step: all that it waits for has come about."""
    lesson_done = Signal(object)
    """CourseLesson: the person went on from its last step."""
    predicted = Signal(str, str, bool)
    """Ids of a lesson and of the question, and whether the prediction was right."""

    def __init__(
        self,
        model: ExperimentModel,
        run: Run,
        window: MainWindow,
        actions: Actions,
        files: Files,
        controller: Controller,
        store: ProgressStore,
    ) -> None:
        super().__init__(window)
        self._store = store
        self._model = model
        self._run = run
        self._window = window
        self._files = files
        self._notify = controller.notify
        self.sight = LessonSight(window, actions)
        self._watch = Watch(model, run, window, actions, controller, self.sight, self)
        self._visit: Visit | None = None
        self._visits: dict[str, Visit] = {}
        self._own_run = -1
        self._own_tab = ""
        """The person's, before the lesson brought others into sight."""
        self._generation = 0
        """Of the progress that visits know."""
        self._fresh = actions.truths["fresh"]
        self._had_fresh = False
        """Whether the person wants to see losses on fresh points outside of lessons."""
        self.panel = LessonPanel(window)
        self.panel.hide()
        self._below = window.centralWidget() or window
        self.light = Spotlight(self._below)
        self._connect()

    @property
    def lesson(self) -> CourseLesson | None:
        """The one on screen."""
        return self._visit.found if self._visit is not None else None

    @property
    def step_id(self) -> str:
        """Of the step on screen; "" without a lesson."""
        return self._visit.step.id if self._visit is not None else ""

    def open_at(self, found: CourseLesson, at: int) -> None:
        """Look at one of a lesson's steps, numbered from 0. The lesson goes on later where the person was in it, unless
        they go on from here. Undo leads to no other step: it would change what is on screen behind the text."""
        visit = Visit(found, at, is_excerpt=True)
        visit.forget(self._done(found))
        self._enter(visit)

    def open(self, found: CourseLesson, caption: str = "") -> None:
        """Go through a lesson, from where the person was in it. Their own work waits until leave().

        caption: which one it is, "Lesson 2 of 10".
        """
        done = self._done(found)
        visit, replaced = self._visits.get(found.lesson.id), None
        if visit is None or visit.found != found or visit.is_over:  # or it was written anew, or is another file's
            replaced = visit
            visit = self._visits[found.lesson.id] = begun(found, done)
        visit.forget(done)  # a step may have been done where a word showed it
        if self._visit is visit:
            self._window.lesson_place.show_view(self.panel)
            self.wake()
            self.opened.emit(found)
            return
        self._enter(visit, caption)
        self._forget(replaced)

    def _enter(self, visit: Visit, caption: str = "") -> None:
        found, before = visit.found, self._visit
        if before is None:
            self.about_to_open.emit()
            self._own_run, self._had_fresh = self._run.run_id, self._fresh.isChecked()
            self._own_tab = self._window.column.settings.tab
        left_in = self._run.run_id
        document = visit.work or Document(visit.experiment(self._model.own_document.experiment), found.presentation)
        self._files.lay_aside(found.lesson.title)
        work = self._model.lay_aside(document, visit.run_id)
        if before is not None:
            self._stop()
            before.work, before.run_id = work, left_in
            self._fresh.setChecked(self._had_fresh)  # a step of that lesson may have switched them on
            if before.is_excerpt:
                self._forget(before)
        self._visit = visit
        came_back = visit.work is not None and self._run.run_id == visit.run_id
        if not visit.is_excerpt:
            remember_last(found.lesson.id)
        title = found.lesson.title
        self.panel.set_lesson(found.lesson, f"{caption} · {title}" if caption else title)
        self._window.lesson_place.show_view(self.panel)
        self._watch.start()
        if came_back:
            self._show_step()
        else:
            if visit.work is None:
                self._model.choose(visit.chosen(self._model.experiment))
            self._begin_step(visit.needed)
        self.opened.emit(found)

    def open_anew(self, found: CourseLesson, caption: str = "") -> None:
        """Go through a lesson from its beginning: it may have been written anew since."""
        replaced = self._visits.pop(found.lesson.id, None)
        self.open(found, caption)
        self._forget(replaced)

    def _done(self, found: CourseLesson) -> frozenset[str]:
        """Ids of the steps of a lesson that were done, as far as is remembered now."""
        progress = self._store.progress
        self._generation = progress.generation
        return progress.steps.get(found.lesson.id, frozenset())

    def leave(self) -> None:
        """Give the person's own experiment back, with its run, history and file."""
        visit = self._visit
        if visit is None:
            return
        self._stop()
        self._watch.rest()
        run_id, self._visit = self._run.run_id, None
        visit.work, visit.run_id = self._model.take_back(self._own_run), run_id
        self._files.take_back()
        self._fresh.setChecked(self._had_fresh)
        self._window.column.settings.show_tab(self._own_tab)
        self._window.lesson_place.close_view(self.panel)
        self.light.set_places(())
        if visit.is_excerpt:
            self._forget(visit)
        goes_on = "" if visit.is_over or visit.is_excerpt else tr("The lesson goes on where you left it.")
        self._notify(f"{self._back_at} {goes_on}".rstrip())
        self.left.emit()

    @property
    def _back_at(self) -> str:
        """What is on screen once a lesson was left: its file, once opened, took the place of what was there."""
        if self._model.document.lesson is None:
            return tr("Back at your experiment.")
        if not self._model.undo_group.canUndo():
            return tr("This is the experiment of the lesson's file.")
        return tr("This is the experiment of the lesson's file. Undo brings back what was there before.")

    def rest(self, *, reveals: bool = False) -> None:
        """Judge and light nothing for the step on screen, until wake(): something else is asked.

        reveals: something else is on screen, too, so that nothing of it gives the step's answer away.
        """
        if reveals:
            self._stop()
        self._watch.rest()
        self.light.set_places(())

    def wake(self) -> None:
        """Go on with the step on screen."""
        if self._visit is not None:
            self._watch.start()
            self._show_progress()

    def go_to(self, at: int) -> None:
        """Show another step, with what it needs."""
        visit = self._visit
        if visit is None or not 0 <= at < len(visit.steps):
            return
        if visit.is_excerpt:  # from here on it is where they are
            visit.is_excerpt = False
            remember_last(visit.found.lesson.id)
            self._forget(self._visits.get(visit.found.lesson.id))
            self._visits[visit.found.lesson.id] = visit
        goes_on = at == visit.at + 1 and visit.steps[at].sets_up is None
        self._stop()  # while what it tells is still told of the step before
        visit.at, visit.is_over = at, False
        lacking = visit.attempt.missing if goes_on else visit.needed
        if not goes_on:
            self._set_up(visit)
        self._begin_step(lacking)

    def look(self) -> None:
        """See what has come about, and light what the step speaks of where that stands now."""
        if self._visit is not None:
            self._watch.look()

    def _light(self) -> None:
        is_shown = self._window.lesson_place.view is self.panel
        if self._visit is not None:
            self.light.set_places(self.sight.places(self._visit.step.lights, self._below) if is_shown else ())

    def _bring(self) -> None:
        if self._visit is not None and self._window.lesson_place.view is self.panel:
            self.sight.bring(self._visit.step.lights, self._visit.step.opens)
            self._light()

    def _light_anew(self) -> None:
        self._bring()
        self.light.pulse()

    def _connect(self) -> None:
        panel = self.panel
        panel.back_requested.connect(self._back)
        panel.skip_requested.connect(self._skip)
        panel.next_requested.connect(self._next)
        panel.help_requested.connect(self._help_requested)
        panel.leave_requested.connect(self.leave)
        panel.step_chosen.connect(self.go_to)
        panel.predicted.connect(self._predicted)
        panel.prediction_passed.connect(self._pass_over)
        panel.own_data_toggled.connect(self._use_own_data)
        self._watch.progressed.connect(self._show_progress)
        self._watch.looked.connect(self._light)
        self._files.about_to_open.connect(self.leave)
        self._window.enter_pressed.connect(panel.press_next)
        self._store.changed.connect(self._progress_changed)

    def _begin_step(self, lacking: tuple[Condition, ...]) -> None:
        """Show the step on screen, from the beginning. lacking: what it needs of steps before it."""
        assert self._visit is not None
        self._visit.begin_step(lacking)
        self._show_step()

    def _show_step(self) -> None:
        """Show the step on screen, and go on with the attempt at it."""
        visit = self._visit
        assert visit is not None
        step, visit.attempt.lends_focus = visit.step, False
        self._watch.begin(visit.attempt)
        self.sight.show_points()
        if step.opens is not None:
            self.sight.open(step.opens)
        if step.opens == "truth":
            self._fresh.setChecked(True)  # what steps speak of there
        self.panel.set_step(visit.at, visit.done, visit.predicted.get(visit.at, ()), visit.attempt.seed)
        self.panel.set_own_data(visit.has_own_data)
        self._show_progress()
        self._watch.judge()
        self._watch.pause_where_asked()
        QTimer.singleShot(0, self, self._light_anew)  # when all that came into sight stands in its place
        QTimer.singleShot(SETTLED_MS, self, self._bring)  # a page that has just been made may be higher than it said
        visit.remember()

    def _forget(self, visit: Visit | None) -> None:
        """Nobody can come back to it any more."""
        if visit is not None and visit.work is not None:
            self._model.forget(visit.work)
            self._run.forget(visit.work.number)
            visit.work = None

    def _stop(self) -> None:
        """Nothing of the step on screen goes on."""
        self._watch.stop_help()
        self._model.showing.set_asked_about(frozenset())

    def _show_progress(self) -> None:
        visit = self._visit
        if visit is None:
            return
        predict = visit.step.predict
        has_predicted = predict is None or visit.at in visit.predicted
        asks = predict is not None and not has_predicted and visit.at not in visit.done
        self._model.showing.set_asked_about(frozenset(predict.hides) if asks and predict is not None else frozenset())
        was_done = visit.at in visit.done
        attempt = visit.attempt
        waiting, is_helped, lacks = attempt.waiting, self._watch.is_helping, bool(attempt.lacking)
        reached = seen_reached(waiting, self._model.showing.hidden)
        progress = StepProgress(waiting.held, has_predicted, was_done, is_helped, lacks, reached)
        if progress.is_over and not was_done:
            visit.done.add(visit.at)
            attempt.lends_focus = lends_focus(self._window)
            self.step_done.emit(visit.found.lesson.id, visit.step.id)
        self.panel.set_progress(progress, visit.done)
        if attempt.lends_focus:
            self.panel.next.setFocus(Qt.FocusReason.TabFocusReason)

    def _set_up(self, visit: Visit) -> None:
        """What the step on screen needs, in place of what is there: one step of undo, at epoch 0."""
        self._run.set_playing(False)
        after = visit.experiment(self._model.own_document.experiment)
        self._model.undo_stack.push(SetUp(self._model, after, tr("Set up: {step}", step=visit.step.title)))
        self._model.choose(visit.chosen(after))
        self._window.planes.set_view(WHOLE)

    def _progress_changed(self) -> None:
        """Steps that were forgotten can be done again."""
        progress = self._store.progress
        if progress.generation != self._generation:
            self._generation = progress.generation
            current = [] if self._visit is None else [self._visit]
            for visit in (*self._visits.values(), *current):
                visit.forget(progress.steps.get(visit.found.lesson.id, frozenset()))

    def _back(self) -> None:
        if self._visit is not None:
            self.go_to(self._visit.at - 1)

    def _skip(self) -> None:
        self._go_on()

    def _next(self) -> None:
        if self._visit is not None and self.panel.progress.is_over:
            self._go_on()

    def _go_on(self) -> None:
        visit = self._visit
        if visit is None:
            return
        if visit.at + 1 < len(visit.steps):
            self.go_to(visit.at + 1)
        else:
            self._stop()
            self._show_progress()
            visit.is_over = True
            visit.remember()
            self.lesson_done.emit(visit.found)

    def _help_requested(self) -> None:
        if self._watch.is_helping:
            self._watch.stop_help()
        elif self._visit is not None:
            self._watch.help()
            self._show_progress()

    def _predicted(self, ids: tuple[str, ...], is_right: bool) -> None:
        visit = self._visit
        if visit is not None and visit.step.predict is not None:
            visit.predicted[visit.at] = ids
            self.predicted.emit(visit.found.lesson.id, visit.step.predict.question.id, is_right)
            self._show_progress()

    def _pass_over(self) -> None:
        if self._visit is not None:
            self._visit.predicted[self._visit.at] = ()
            self._show_progress()

    def _use_own_data(self, own: bool) -> None:
        visit = self._visit
        if visit is None:
            return
        if own and not len(self._model.own_document.experiment.points):
            self._notify(tr("Your own experiment has no points yet: draw or import some, and come back."))
            self.panel.set_own_data(False)
            return
        visit.has_own_data = own
        self._stop()
        self._set_up(visit)
        self._begin_step(visit.attempt.lacking)
