"""Playback: shows the checkpoints of a run one after the other, as a film of what training did."""

from __future__ import annotations

from typing import Final

import numpy as np
from PySide6.QtCore import QObject, Signal

from desktop.training.run import Run

SECONDS: Final = 10.0
"""A run plays back in at most so long, whatever its length."""

TICKS_PER_SECOND: Final = 60
SLOWEST_TICKS: Final = 6
"""Frames that a checkpoint stays, at most: ten a second."""


class Playback(QObject):
    """Moves the epoch that is shown from checkpoint to checkpoint, with the frame clock, up to the newest."""

    running_changed = Signal(bool)

    def __init__(self, run: Run, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._run = run
        self._is_running = False
        self._ticks = 0

    @property
    def running(self) -> bool:
        """Whether the run is being played back."""
        return self._is_running

    def start(self) -> None:
        """From the epoch that is shown, or from epoch 0 if that is the newest."""
        snapshot = self._run.snapshot
        if snapshot is None or self._is_running or not np.any(snapshot.checkpoints < snapshot.epoch):
            return
        if self._run.shown_epoch is None:
            self._run.show(int(snapshot.checkpoints[0]))
        self._ticks = 0
        self._set_running(True)

    def stop(self) -> None:
        """Stay at the epoch that is shown."""
        self._set_running(False)

    def tick(self) -> None:
        """A frame has passed."""
        if not self._is_running:
            return
        snapshot, shown = self._run.snapshot, self._run.shown_epoch
        if snapshot is None or shown is None:  # training went on, or began anew
            self.stop()
            return
        self._ticks += 1
        per_checkpoint = min(SLOWEST_TICKS, SECONDS * TICKS_PER_SECOND / len(snapshot.checkpoints))
        if self._ticks < per_checkpoint or not self._run.shows_what_was_asked:
            return
        self._ticks = 0
        later = snapshot.checkpoints[np.searchsorted(snapshot.checkpoints, shown, side="right") :]
        if len(later) and later[0] < snapshot.epoch:
            self._run.show(int(later[0]))
        else:
            self._run.show(None)
            self.stop()

    def _set_running(self, running: bool) -> None:
        if running != self._is_running:
            self._is_running = running
            self.running_changed.emit(running)
