"""Run: the window's side of one training. Turns play, pause and edits into commands, and replies into state."""

from __future__ import annotations

from typing import Final

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import QObject, Signal

from core.experiment.changes import compare
from core.experiment.passage import Passage
from core.experiment.spec import Experiment
from core.metrics.diagnosis import Findings
from core.metrics.history import History
from core.plane.grid import WHOLE, View, grid_cells
from core.protocol import (
    RANGE_COLUMNS,
    RISE_COLUMNS,
    CannotLoad,
    ChangeRun,
    ContinueFrom,
    Failure,
    Ready,
    Reply,
    RequestSnapshot,
    SetPace,
    ShowEpoch,
    Snapshot,
    StartRun,
    StepEpoch,
    VariantSnapshot,
)
from desktop.training.session import Session, WorkerDied
from desktop.training.worker_end import WorkerEnd

DEFAULT_SPEED: Final = 30.0
"""Epochs per second: the opening experiment learns, then overfits, within about fifteen seconds."""

VIEW_MARGIN: Final = 0.125
"""Of the view's side: surfaces reach so far beyond what is looked at, so that moving it, or zooming out by one notch of
the wheel, shows no bare rim until the next surface comes."""

MAX_FAILED_STARTS: Final = 3
"""A process that dies this often before it is ready won't do better the next time."""


class Curves:
    """What is known of one variant's past.

    Attributes:
        history: medians over the repeats.
        spread: lowest and highest of the repeats; empty where there is one.
        rises: (k, 2) RISE_COLUMNS on the points as they are now.
        findings: what was found before points changed.
    """

    def __init__(self) -> None:
        self.history = History()
        self.spread = History(RANGE_COLUMNS)
        self.rises: npt.NDArray[np.float64] = np.empty((0, len(RISE_COLUMNS)))
        self.findings = Findings()

    def add(self, variant: VariantSnapshot, points_epoch: int) -> None:
        """Take over what a snapshot brings; points_epoch: as there."""
        rises = self.rises
        if variant.forget_after is not None:
            self.history.forget_after(variant.forget_after)
            self.spread.forget_after(variant.forget_after)
            self.findings.forget_after(variant.forget_after)
            rises = rises[rises[:, 0] <= variant.forget_after]
        self.history.forget_best(points_epoch)
        self.history.append(variant.rows)
        self.spread.append(variant.ranges)
        if len(variant.rises):
            rises = np.concatenate([rises, variant.rises])
        self.rises = rises[rises[:, 0] >= points_epoch]


class Run(QObject):
    """Keeps the training process at what the experiment says, and the newest snapshot and curves at hand.

    Request cycle: with every snapshot taken over by poll(), the next one is asked for, so the worker computes it
    while the window paints this one. While nothing changes the worker keeps the request, and nothing is sent. A change
    asks as well: its first boundary doesn't wait until the one before it has been taken over.

    After the process died, snapshot and curves stay as they were (`lost` is true) until training starts again.
    """

    playing_changed = Signal(bool)
    restarted = Signal(str)
    """A change made training start again from epoch 0: how and why, to follow on those words."""
    failed = Signal(str)
    """One sentence for the person."""
    ready = Signal()
    """The training process answers."""
    answer_came = Signal()
    """Worth a poll() before the next frame: what came may show what the last change has made of the boundary."""
    _reply_came = Signal()

    def __init__(self, session: Session, experiment: Experiment, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._experiment = experiment
        self._run_id = 0
        self._revision = 0
        self._is_ready = False
        self._requested: RequestSnapshot | None = None
        self._spread = False
        self._view = WHOLE
        self._shown_epoch: int | None = None
        self._show_request = 0
        self._failed_starts = 0
        self._gave_up = False
        self._lacked_memory = False
        self._step_is_due = False
        self._playing = False
        self._speed: float | None = DEFAULT_SPEED
        self.snapshot: Snapshot | None = None
        self.curves = [Curves() for _ in experiment.variants]
        self._curves_run = 0
        self.lost = False
        self._reply_came.connect(self._tell_of_answer)
        session.call_on_reply(self._reply_came.emit)  # from a thread: Qt brings it to this one

    @property
    def playing(self) -> bool:
        """Whether training goes on, or will as soon as the process is ready."""
        return self._playing

    @property
    def is_ready(self) -> bool:
        """Whether the training process answers."""
        return self._is_ready

    @property
    def is_starting(self) -> bool:
        """Whether the training process is on its way: loading torch takes a second, or many on a busy machine."""
        return not self._is_ready and not self._gave_up

    @property
    def gave_up(self) -> bool:
        """Whether the training process died so often at its start that none is started until training is asked for."""
        return self._gave_up

    @property
    def finished(self) -> bool:
        """Every variant has stopped or diverged, as far as is known of the experiment as it is now."""
        snapshot = self.snapshot
        if snapshot is None or self.lost:
            return False
        return snapshot.finished and (snapshot.run_id, snapshot.revision) == (self._run_id, self._revision)

    def best_epoch(self, variant: int) -> int:
        """The epoch to mark as a variant's best; -1 for none."""
        if self.snapshot is None or variant >= len(self.snapshot.variants):
            return -1
        return self.curves[variant].findings.best_epoch(self.snapshot.variants[variant].best_epoch)

    @property
    def shown_epoch(self) -> int | None:
        """The earlier epoch that is shown, or was asked for as long as there is no answer; None: the newest."""
        return self._shown_epoch

    @property
    def shows_what_was_asked(self) -> bool:
        """Whether the snapshot at hand answers the last wish to see an earlier epoch, or the newest."""
        return self.snapshot is not None and self.snapshot.show_request == self._show_request

    @property
    def speed(self) -> float | None:
        """Epochs per second asked for; None: as fast as it goes."""
        return self._speed

    @property
    def revision(self) -> int:
        """Number of the newest experiment sent; a snapshot that reflects it carries the same."""
        return self._revision

    def start(self) -> None:
        """Start the training process."""
        self._session.start()

    def close(self) -> None:
        """End the training process."""
        self._session.close()

    def set_playing(self, playing: bool) -> None:
        """Train or pause. Asked for before the process is ready, it takes effect as soon as it is."""
        if playing == self._playing:
            return
        self._playing = playing
        self._step_is_due = False
        if playing:
            self.show(None)
        if playing and self.lost:
            self._begin()
        self._send_pace()
        self.playing_changed.emit(playing)

    def set_speed(self, epochs_per_second: float | None) -> None:
        """Change the pace, now."""
        self._speed = epochs_per_second
        self._send_pace()

    def set_spread(self, spread: bool) -> None:
        """Also ask for every repeat's boundary, or no longer."""
        self._spread = spread
        self._ask_if_different()

    def set_view(self, view: View) -> None:
        """Ask for surfaces of this part of the plane from now on."""
        self._view = view.with_margin(VIEW_MARGIN)
        self._ask_if_different()

    def show(self, epoch: int | None) -> None:
        """Pause, and look at an earlier epoch; None: at what training has come to."""
        if epoch is not None:
            self.set_playing(False)
        if self._is_ready and not self.lost and epoch != self._shown_epoch:
            self._shown_epoch = epoch
            self._show_request += 1
            self._session.send(ShowEpoch(run_id=self._run_id, request=self._show_request, epoch=epoch))

    def continue_from(self, epoch: int) -> bool:
        """Go back to an earlier epoch for good, paused: training goes on from there. False if that can't be now."""
        self.set_playing(False)
        if not self._is_ready or self.lost:
            return False
        self.show(None)
        self._revision += 1
        ended, self._run_id = self._run_id, self._run_id + 1
        self._curves_run = self._run_id
        self._session.send(ContinueFrom(run_id=ended, new_run_id=self._run_id, revision=self._revision, epoch=epoch))
        return True

    def step(self) -> None:
        """Train to the end of this epoch, paused. Asked for before the process is ready, it is done once it is."""
        self.set_playing(False)
        self.show(None)
        if self.lost:
            self._begin()
        self._step_is_due = not self._is_ready
        if self._is_ready:
            self._session.send(StepEpoch(run_id=self._run_id))

    def reset(self) -> None:
        """Back to epoch 0, paused."""
        self.set_playing(False)
        self._begin()

    def take_over(self, old: Experiment, new: Experiment, passage: Passage) -> None:
        """The experiment changed: hot if it can be, else from epoch 0."""
        del passage
        self._experiment = new
        change = compare(old, new)
        if change.kind == "none":
            return
        if change.kind in ("reform", "restart"):
            self._begin()
            if self.snapshot is not None and self.snapshot.epoch > 0:
                another_seed = old.training.seed != new.training.seed
                self.restarted.emit("with another seed" if another_seed else f"with the same seed: {change.reason}")
        elif not self.lost:
            self._revision += 1
            if self._is_ready:
                self._session.send(ChangeRun(run_id=self._run_id, revision=self._revision, experiment=new))
                self._request()

    def poll(self) -> bool:
        """Take over what came since the last call. True if there is a new snapshot."""
        fresh = False
        for reply in self._session.take():
            fresh |= self._hear(reply)
        if fresh:
            self._request()
        return fresh

    def _tell_of_answer(self) -> None:
        if self.snapshot is None or self.snapshot.revision < self._revision:
            self.answer_came.emit()

    def _hear(self, reply: Reply | WorkerDied) -> bool:
        match reply:
            case Snapshot() if reply.run_id == self._run_id:
                self._keep(reply)
                return True
            case Ready():
                self._is_ready = True
                self._failed_starts = 0
                self.ready.emit()
                if not self.lost:
                    self._begin()
                if self._step_is_due:
                    self.step()
            case Failure() if reply.run_id == self._run_id:
                self._lose(f"Training was halted by an error ({reply.text}). Press Train to start again from epoch 0.")
            case CannotLoad() if reply.lacks_memory:
                self._lacked_memory = True  # its end comes next
            case CannotLoad():
                self._give_up(reply.text)
            case WorkerDied() if not self._gave_up:
                self._replace_worker(WorkerEnd(reply.exit_code, self._lacked_memory))
        return False

    def _keep(self, snapshot: Snapshot) -> None:
        if self._curves_run != snapshot.run_id:
            self.curves = [Curves() for _ in snapshot.variants]
            self._curves_run = snapshot.run_id
        for curves, variant in zip(self.curves, snapshot.variants, strict=True):
            curves.add(variant, snapshot.points_epoch)
        self.snapshot = snapshot
        if self.shows_what_was_asked:
            self._shown_epoch = snapshot.shown_epoch  # the nearest that is kept, which may be another
        if snapshot.finished and self._playing:
            self._playing = False
            self._send_pace()
            self.playing_changed.emit(False)

    def _begin(self) -> None:
        """A new run of the present experiment."""
        self.lost = False
        if self._gave_up:
            self._gave_up = False
            self._failed_starts = 0
            self._session.start()
        self._run_id += 1
        self._revision += 1
        self._shown_epoch = None
        self._show_request = 0
        if self._is_ready:
            self._session.send(StartRun(run_id=self._run_id, revision=self._revision, experiment=self._experiment))
            self._requested = None
            self._send_pace()

    def _send_pace(self) -> None:
        if self._is_ready:
            self._session.send(SetPace(playing=self._playing, epochs_per_second=self._speed))
            self._ask_if_different()

    @property
    def _wanted(self) -> RequestSnapshot:
        """The request for the snapshot to come."""
        return RequestSnapshot(
            grid=grid_cells(len(self._experiment.variants), at_rest=not self._playing),
            spread=self._spread and self._experiment.repeats.count > 1,
            view=self._view,
        )

    def _ask_if_different(self) -> None:
        if self._is_ready and self._requested != self._wanted:
            self._request()

    def _request(self) -> None:
        self._requested = self._wanted
        self._session.send(self._requested)

    def _lose(self, text: str) -> None:
        self.lost = True
        self._shown_epoch = None
        if self._playing:
            self._playing = False
            self.playing_changed.emit(False)
        self.failed.emit(text)

    def _give_up(self, text: str) -> None:
        """Start no further process, until the person asks for a run."""
        self._session.close()
        self._gave_up = True
        self._lose(text)

    def _replace_worker(self, end: WorkerEnd) -> None:
        was_ready, self._is_ready = self._is_ready, False
        self._lacked_memory = False
        self._failed_starts += 0 if was_ready else 1
        if self._failed_starts >= MAX_FAILED_STARTS:
            self._give_up(f"The training process can't start, because {end.reason}. {end.advice}")
            return
        self._session.start()
        if was_ready:
            has_run = self.snapshot is not None and self.snapshot.epoch > 0
            self._lose(
                f"The training process was started anew, because {end.reason}. Your points and settings are safe."
                + (" Press Train to begin again at epoch 0." if has_run else "")
            )
        else:
            self.failed.emit(f"The training process is started once more, because {end.reason}.")
