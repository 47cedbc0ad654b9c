"""Run control: Train, pause, one epoch, reset and speed, from the bar and from keys."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from desktop.look.language import tr
from desktop.training.run import Run
from desktop.window.actions import Actions
from desktop.window.main_window import MainWindow


class RunControl(QObject):
    """Carries intents about the training as a whole to the run."""

    told = Signal(str)
    """Why training can't go on, and what would let it."""

    def __init__(self, run: Run, window: MainWindow, actions: Actions, parent: QObject) -> None:
        super().__init__(parent)
        self._run = run
        self._bar = bar = window.run_bar
        self._actions = actions
        bar.play_toggled.connect(self._set_playing)
        bar.step_requested.connect(self._step)
        bar.reset_requested.connect(run.reset)
        bar.speed_changed.connect(run.set_speed)
        bar.set_speed(run.speed)
        actions.play.triggered.connect(self._toggle_playing)
        actions.step.triggered.connect(self._step)
        actions.slower.triggered.connect(bar.slower)
        actions.faster.triggered.connect(bar.faster)
        actions.reset.triggered.connect(run.reset)
        run.playing_changed.connect(self._playing_changed)

    def _set_playing(self, playing: bool) -> None:
        if playing and self._run.finished:
            self._explain_end()
            self._bar.set_playing(False)
        else:
            # Where something is missing the plane says so, and training begins as soon as it is there.
            self._run.set_playing(playing)

    def _toggle_playing(self) -> None:
        self._set_playing(not self._run.playing)

    def _step(self) -> None:
        if self._run.finished:
            self._explain_end()
        else:
            self._run.step()

    def _explain_end(self) -> None:
        snapshot = self._run.snapshot
        stopped = snapshot is not None and any(variant.status == "stopped_early" for variant in snapshot.variants)
        self.told.emit(
            tr("Early stopping ended this run. Switch it off to train on, or reset to begin again.")
            if stopped
            else tr("This run diverged. Lower the learning rate, then reset to begin again.")
        )

    def _playing_changed(self, playing: bool) -> None:
        self._bar.set_playing(playing)
        self._actions.play.setText(tr("Pause" if playing else "Train"))
