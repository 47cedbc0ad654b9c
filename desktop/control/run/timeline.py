"""Looking back: which epoch of the run a person sees, and going on from there."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QObject, Signal

from desktop.document.experiment_model import ExperimentModel
from desktop.look.language import tr
from desktop.training.playback import Playback
from desktop.training.run import Run
from desktop.window.actions import Actions
from desktop.window.main_window import MainWindow


class Timeline(QObject):
    """Carries intents about the timeline to the run."""

    told = Signal(str)
    """One sentence for the person."""

    def __init__(self, model: ExperimentModel, run: Run, window: MainWindow, actions: Actions, parent: QObject) -> None:
        super().__init__(parent)
        self._model = model
        self._run = run
        self._window = window
        self._actions = actions
        self._playback = Playback(run, self)
        self._playback.running_changed.connect(window.timeline.set_playing_back)
        timeline = window.timeline
        timeline.epoch_chosen.connect(self.show)
        timeline.live_requested.connect(self.go_live)
        timeline.best_requested.connect(self.show_best)
        timeline.continue_requested.connect(self.continue_here)
        timeline.playback_toggled.connect(self.play_back)
        window.loss_plot.canvas.epoch_pressed.connect(self.show)
        actions.earlier.triggered.connect(self._earlier)
        actions.later.triggered.connect(self._later)
        actions.best.triggered.connect(self.show_best)
        actions.playback.triggered.connect(self._toggle_playback)
        actions.continue_here.triggered.connect(self.continue_here)
        actions.live.triggered.connect(self.go_live)

    def tick(self) -> None:
        """A frame has passed."""
        self._playback.tick()

    def show(self, epoch: int) -> None:
        """Pause, and show the checkpoint nearest to an epoch."""
        self._playback.stop()
        checkpoints, snapshot = self._checkpoints(), self._run.snapshot
        if snapshot is None or not len(checkpoints):
            return
        nearest = int(checkpoints[np.abs(checkpoints - epoch).argmin()])
        self._run.show(nearest if nearest != snapshot.epoch else None)

    def go_live(self) -> None:
        """Back to what training has come to."""
        self._playback.stop()
        self._run.show(None)

    def show_best(self) -> None:
        """The epoch with the chosen variant's lowest validation loss."""
        best = self._run.marked_epoch(self._model.chosen)
        if "validation_loss" in self._run.hidden:
            self.told.emit(tr("Which epoch is the best one is hidden, like the validation loss."))
        elif best >= 0:
            self.show(best)

    def play_back(self, playing: bool) -> None:
        """Show the run again from the epoch shown, or from its beginning; or stop there."""
        if playing:
            self._playback.start()
        else:
            self._playback.stop()

    def continue_here(self) -> None:
        """Training goes on from the epoch shown, as if it had never gone beyond."""
        self._playback.stop()
        shown = self._run.shown_epoch
        if shown is None:
            self.told.emit(tr("First choose an earlier epoch on the timeline; training can go on from there."))
            return
        if not self._run.continue_from(shown) and self._run.catching_up is not None:
            self.told.emit(tr("Continue once the newcomers have caught up."))

    def _checkpoints(self) -> np.ndarray[tuple[int], np.dtype[np.int64]]:
        """(M,) epochs that can be shown, the newest included."""
        snapshot = self._run.snapshot
        if snapshot is None:
            return np.empty(0, np.int64)
        return np.union1d(snapshot.checkpoints, [snapshot.epoch])

    def _step(self, places: int) -> None:
        checkpoints, snapshot = self._checkpoints(), self._run.snapshot
        if snapshot is None or not len(checkpoints):
            return
        shown = snapshot.epoch if self._run.shown_epoch is None else self._run.shown_epoch
        place = int(np.searchsorted(checkpoints, shown)) + places
        if place >= len(checkpoints) - 1:
            self.go_live()
        else:
            self.show(int(checkpoints[max(0, place)]))

    def _earlier(self) -> None:
        self._step(-1)

    def _later(self) -> None:
        self._step(1)

    def _toggle_playback(self) -> None:
        self.play_back(not self._playback.running)
