"""The application: puts the parts together, shows the window, and takes everything down again."""

from __future__ import annotations

import sys
from contextlib import ExitStack
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QSize, Qt, QTimer
from PySide6.QtGui import QCloseEvent, QCursor
from PySide6.QtWidgets import QApplication, QMenu

from core.experiment.presets import opening_experiment
from core.experiment.share_code import from_code
from core.experiment.spec import Experiment
from desktop.command_line.options import Options
from desktop.control.appearance import Appearance
from desktop.control.controller import Controller
from desktop.control.files.file_notes import note_on_files
from desktop.control.files.files import Files
from desktop.control.files.restoring import Restoring
from desktop.control.files.saving import Saving
from desktop.control.gradually import Task
from desktop.control.language_choice import LanguageChoice
from desktop.control.later import Later
from desktop.control.looks.diagram_editing import DiagramEditing
from desktop.control.network_commands import NetworkCommands
from desktop.control.news import is_newcomer, is_untold, news
from desktop.document import earlier_sessions
from desktop.document.experiment_model import ExperimentModel
from desktop.document.left_work import LeftWork
from desktop.document.progress_store import ProgressStore
from desktop.document.recovery import Recovery, keep_when_display_is_lost
from desktop.look import languages
from desktop.process import interrupts
from desktop.process.garbage import collect_at_rest_only, collect_when_due
from desktop.process.turns import take_turns_often
from desktop.training.run import Run
from desktop.training.session import Session
from desktop.training.worker_process import WorkerProcess
from desktop.window import menus
from desktop.window.actions import Actions
from desktop.window.frame_clock import FrameClock
from desktop.window.help import Help
from desktop.window.keyboard_layout import KeyboardLayout
from desktop.window.main_window import MainWindow
from desktop.window.network_page import NetworkPage
from desktop.window.placement import USUAL_SIZE, Placement
from desktop.window.screenshot import Screenshot

if TYPE_CHECKING:
    from desktop.control.files.transfers import Transfers
    from desktop.control.lessons.school import School

READ_LESSONS_MS: Final = 2_000
"""After the window is shown: they are at hand before somebody looks for them, and nothing of the start waits for it."""


class Playground:
    """One window with its model, run and clock. close() leaves no process, thread or timer behind.

    Attributes:
        school, transfers: rooms that are made later, with what is in them; None before, or where they can't be loaded.
        diagram_editing: None as long as there is no diagram.
    """

    def __init__(
        self, experiment: Experiment, worker: WorkerProcess | None = None, *, shows_first: bool = False
    ) -> None:
        """worker: a training process that is on its way already. shows_first: what nobody sees at first is made once
        the window is shown, from settle() on."""
        self._is_new = is_newcomer()  # before anything is remembered, as the place in a lesson that it begins with
        self.session = Session()
        if worker is not None:
            self.session.adopt(worker)
        self.run = Run(self.session, experiment)
        self.run.start()
        self.model = ExperimentModel(experiment)
        self.clock = FrameClock()
        self.window = MainWindow()
        self.actions = Actions(self.model.undo_group, self.window)
        menu: QMenu | None = None
        if has_own_menu_bar():
            menus.fill(self.window.menuBar(), self.actions)
        else:
            menu = QMenu(self.window)
            menus.fill(menu, self.actions)
            self.window.run_bar.add_menu(menu)
        self.window.run_bar.add_actions([self.actions.undo, self.actions.redo])
        self.controller = Controller(self.model, self.run, self.window, self.actions, self.clock)
        self.appearance = Appearance(self.controller, self.window, self.actions)
        self.language_choice = LanguageChoice(self.window, self.actions, self.controller.notify)
        self.recovery = Recovery(self.model, self.window)
        self.recovery.failed.connect(self.controller.warn)
        left_work, notify, edits = LeftWork(), self.controller.notify, self.controller.hand_editing
        self.saving = Saving(notify, self.window)
        files = self.model, self.window, self.actions, self.recovery, left_work, self.saving
        self.files = Files(*files, notify, partial(note_on_files, self.model, edits))
        self.diagram_editing: DiagramEditing | None = None
        self.window.network_page.tell(self._edit_diagram)
        self.network_commands = NetworkCommands(self.window, self.actions, self.files, self.saving, notify)
        self.restoring = Restoring(self.files, left_work, self.window, self.actions, notify)
        self.progress_store = ProgressStore(self.window)
        self.files.about_to_open.connect(self.controller.preparing.close)
        self.help = Help(self.window, self.actions)
        self.keyboard_layout = KeyboardLayout(self.window)
        self.window.asked_to_close.connect(self._asked_to_close)
        self.window.closing.connect(self.close)
        self._pages: Task | None = None
        """What lies behind tabs that nobody opened yet, on its way."""
        self._ended_by = 0
        self._is_logging_out = False
        self.school: School | None = None
        self.transfers: Transfers | None = None
        self.later = Later(self.window)
        self.later.failed.connect(self.controller.warn)
        self.later.add(("desktop.importing", "desktop.control.files"), self._make_transfers)
        self.later.add(("desktop.lessons", "desktop.control.lessons"), self._make_school)
        # A screen reader opens the menu and presses the button without a key or a press that the window hears of.
        self.window.run_bar.lesson.pressed.connect(self.later.finish)
        if menu is not None:
            menu.aboutToShow.connect(self.later.finish)
        if not shows_first:
            self.later.finish()
        self.clock.start()

    def settle(self) -> None:
        """Once shown: hand the keyboard to the plane, and collect garbage between frames."""
        self.window.plane.setFocus()
        collect_at_rest_only()
        take_turns_often()
        self.clock.ticked.connect(collect_when_due)
        QTimer.singleShot(READ_LESSONS_MS, self.window, self.progress_store.read)
        self.later.then(self._read_lessons_soon)
        self.later.begin(self.window, self.controller.gradually)
        self._pages = self.controller.gradually.begin(self.window.column.settings.make_rest(), lambda _none: None)

    def _edit_diagram(self, _page: NetworkPage) -> None:
        self.diagram_editing = DiagramEditing(self.model, self.controller.hand_editing, self.window)

    def _make_transfers(self) -> None:
        from desktop.control.files.transfers import Transfers  # noqa: PLC0415 - the window shows itself first

        self.transfers = Transfers(
            self.model,
            self.run,
            self.window,
            self.actions,
            self.files,
            self.saving,
            self.clock,
            self.controller,
        )

    def _make_school(self) -> None:
        from desktop.control.lessons.school import School  # noqa: PLC0415 - the window shows itself first

        self.school = School(
            self.model,
            self.run,
            self.window,
            self.actions,
            self.files,
            self.restoring,
            self.saving,
            self.controller,
            self.progress_store,
        )

    def open_lesson(self, name: str) -> None:
        """Go through a lesson, by its id, its number or a file."""
        self.later.finish()
        if self.school is not None:
            self.school.lessons.open(name)

    def open_file(self, path: Path) -> None:
        """Open an experiment; of a table show the preview."""
        self.later.finish()
        self.files.open(path)

    def _read_lessons_soon(self) -> None:
        if self.school is not None:
            QTimer.singleShot(READ_LESSONS_MS, self.window, self.school.lessons.courses.read)
            QTimer.singleShot(READ_LESSONS_MS, self.window, self.school.own_courses.read)

    def _offer_lessons(self) -> None:
        if self.school is not None and not self.window.lesson_place.is_open:
            self.school.lessons.offer()

    def end(self, number: int) -> None:
        """A signal of that number wants the program to end: close the window once Qt is done with what it does now."""
        self._ended_by = number
        QTimer.singleShot(0, self.window, self._end)

    def log_out(self) -> None:
        """The system is about to end the session: keep the work, and hold nobody up with questions."""
        self._is_logging_out = True
        self.recovery.keep()

    @property
    def _is_orderly(self) -> bool:
        """Whether a person ends the program, rather than a signal or the system."""
        return not self._ended_by and not self._is_logging_out

    def _asked_to_close(self, event: QCloseEvent) -> None:
        if self._is_orderly:
            if self.files.may_close():
                if self.school is not None:
                    self.school.teaching.leave()  # only now: who stays is still in the lesson
            else:
                event.ignore()

    def _end(self) -> None:
        self.window.close()
        QApplication.exit()  # a dialog that is open ends, too

    def status(self, status: int) -> int:
        """The exit status of the program, given that of the application: that of the signal which ended it, if any."""
        return interrupts.status_of(self._ended_by) if self._ended_by else status

    def tell_news(self) -> None:
        """Say in one line what an update changed, if the person hasn't been told yet; to a newcomer, that there are
        lessons."""
        is_new = self._is_new and is_untold()
        if told := news(is_new=is_new):
            self.controller.warn(told)
        elif is_new:
            self.later.then(self._offer_lessons)

    def close(self) -> None:
        """Stop everything, whatever a part of it raises: that is told in the end. The window goes first, so that nobody
        waits for a process to end."""
        self.later.give_up()
        pages = () if self._pages is None else (self._pages.cancel,)
        transfers = () if self.transfers is None else (self.transfers.close,)
        school = () if self.school is None else (self.school.close,)
        parts = (
            self.window.hide,
            self.clock.stop,
            *pages,
            *transfers,
            self.controller.clipboard.close,
            self.files.stop_reading,
            self.controller.gradually.finish,
            self.saving.close,
            *school,
            self.progress_store.close,
            partial(self.files.close, is_orderly=self._is_orderly),
            self.run.close,
        )
        with ExitStack() as all_of_them:
            for part in reversed(parts):
                all_of_them.callback(part)


def has_own_menu_bar() -> bool:
    """Whether the system shows menus outside the window; elsewhere they fold into one button."""
    return sys.platform == "darwin"


def prepare(arguments: list[str]) -> QApplication:
    """The Qt application, under the name that its settings are kept by."""
    application = QApplication(arguments)
    # Of a quick stroke Qt drops most moves on X11, so that it would cut corners; PlaneView gathers them instead. Set
    # after the application is made, which sets it itself.
    QApplication.setAttribute(Qt.ApplicationAttribute.AA_CompressHighFrequencyEvents, False)
    application.setStyle("Fusion")
    application.setApplicationName("Overfitting Playground")
    application.setOrganizationName("Overfitting Playground")
    return application


def run(options: Options, worker: WorkerProcess) -> int:
    """Show the window until it is closed. Returns the exit status.

    worker: the training process, which is on its way.
    """
    application = prepare(sys.argv[:1])
    languages.begin(application)
    earlier_sessions.take_over()
    experiment = opening_experiment() if options.code is None else from_code(options.code)
    # Menus outside the window are opened by no press that the window hears of: what they offer has to be there.
    playground = Playground(experiment, worker, shows_first=not has_own_menu_bar())
    playground.appearance.choose(options.theme, options.projector)
    size = QSize(*options.size) if options.size is not None else None
    if options.screenshot is None:
        Placement(playground.window).open_at(size)
    else:  # a picture is as large as was asked for, whatever the screen
        playground.window.resize(USUAL_SIZE if size is None else size)
        QCursor.setPos(0, 0)  # else the pointer would rest on the menu's button, which would look pressed
    # From here on there can be work to lose. The frame clock lets Python see signals that come while nothing happens.
    interrupts.call_on_end(playground.end)
    application.commitDataRequest.connect(playground.log_out)  # shutdown on Windows, too
    keep_when_display_is_lost(playground.recovery.keep)
    playground.window.show()
    playground.settle()
    if options.lesson is not None:
        playground.open_lesson(options.lesson)
    if options.file is not None:
        playground.open_file(options.file.absolute())
    if options.screenshot is None:
        playground.tell_news()
        playground.language_choice.tell_missing()
        playground.restoring.offer()
    else:
        Screenshot(playground.window, playground.run, options.screenshot, options.after)
    status = playground.status(application.exec())
    interrupts.end_at_once()  # all is kept; whoever can't wait for the rest needn't
    return status
