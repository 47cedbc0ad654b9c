"""The watch over a step: sees what it waits for come about, pauses training where it asks, and helps who wants that."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QObject, QTimer, Signal

from desktop.control.controller import Controller
from desktop.control.lessons.help import LessonHelp
from desktop.control.lessons.pausing import pause_at_next
from desktop.control.lessons.sight import LessonSight
from desktop.control.lessons.situation import LessonSituation
from desktop.control.lessons.visits import Attempt
from desktop.document.experiment_model import ExperimentModel
from desktop.training.run import Run
from desktop.window.actions import Actions
from desktop.window.main_window import MainWindow

LOOK_MS: Final = 120
"""Between two looks at what a step waits for: about as often as numbers are shown."""


class Watch(QObject):
    """Over one step at a time. It looks by itself from start() to rest()."""

    progressed = Signal()
    """Something that the step waits for has come about, or help has ended."""
    looked = Signal()
    """A look is over, whatever it has found."""

    def __init__(
        self,
        model: ExperimentModel,
        run: Run,
        window: MainWindow,
        actions: Actions,
        controller: Controller,
        sight: LessonSight,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._run = run
        self._situation = LessonSituation(model, run, controller.verdicts, sight)
        self._help = LessonHelp(model, run, window, actions, controller.settings, controller.timeline, sight, self)
        self._attempt = Attempt()
        self._timer = QTimer(self)
        self._timer.setInterval(LOOK_MS)
        self._timer.timeout.connect(self.look)
        run.playing_changed.connect(self.pause_where_asked)
        self._help.ended.connect(self.progressed)
        self._help.told.connect(controller.notify)

    @property
    def is_helping(self) -> bool:
        """Whether help is under way."""
        return self._help.is_active

    def begin(self, attempt: Attempt) -> None:
        """Watch over another step, or another attempt at it."""
        self._attempt = attempt
        self._situation.begin()

    def start(self) -> None:
        """Look from now on."""
        self._timer.start()

    def rest(self) -> None:
        """Look no more, and help no more."""
        self._timer.stop()
        self._help.stop()

    def look(self) -> None:
        """See what has come about, and say that this was done."""
        self.judge()
        self.looked.emit()

    def judge(self) -> None:
        """See what has come about."""
        waiting = self._attempt.waiting
        if self._help.is_active or not waiting.is_over:
            situation = self._situation.now((*waiting.conditions, *self._help.left))
            if waiting.look(situation):
                self.progressed.emit()
            self._help.look(situation)

    def help(self) -> None:
        """Bring about what is lacking, or else what the step waits for."""
        attempt = self._attempt
        wanted, attempt.lacking = attempt.lacking or attempt.waiting.conditions, ()
        self._help.begin(wanted)

    def stop_help(self) -> None:
        """What help has begun isn't brought to its end."""
        self._help.stop()

    def pause_where_asked(self) -> None:
        """Training pauses at the epoch that the step asks for: what it says then is true of what is on screen, and the
        next step's question isn't answered by the curve while the person reads."""
        if self._timer.isActive() and not self._help.is_active:
            pause_at_next(self._run, self._attempt.waiting.missing)
