"""The training process's loop: serve commands, train in short slices, send a snapshot when one was asked for."""

from __future__ import annotations

import gc
import os
import time
from multiprocessing.connection import Connection
from typing import Final

from core.learning.trainer import Trainer
from core.plane import GRID_WHILE_TRAINING
from core.protocol import (
    ChangeRun,
    Command,
    Failure,
    Ready,
    RequestSnapshot,
    SetPace,
    Shutdown,
    Snapshot,
    StartRun,
    StepEpoch,
)
from core.readiness import hindrance
from core.worker.pacing import SLICE_SECONDS, RateMeter, SnapshotBudget, StepPacer

SLOW_SNAPSHOT_SECONDS: Final = 0.1
"""A snapshot that would take longer is made on a coarser grid: the worker can't answer while it makes one."""

COARSEST_GRID: Final = 48


class WorkerLoop:
    """Owns the trainer of the current run and the only reference to the pipe's worker end."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._trainer: Trainer | None = None
        self._run_id = -1
        self._revision = -1
        self._blocked = True
        self._playing = False
        self._step_until: int | None = None
        self._pacer = StepPacer()
        self._budget = SnapshotBudget()
        self._meter = RateMeter()
        self._seconds_per_step = 1e-4
        self._wanted_grid: int | None = None
        self._news = False
        self._sent_grid = 0
        self._serving = True

    def run(self) -> None:
        """Serve until Shutdown; raises EOFError when the window's end of the pipe closes."""
        self._connection.send(Ready(pid=os.getpid()))
        while self._serving:
            if self._connection.poll(self._idle_seconds()):
                self._serve(self._connection.recv())
                continue
            try:
                self._train()
                self._answer()
            except (ArithmeticError, RuntimeError, ValueError, MemoryError) as error:
                self._fail(error)

    def _serve(self, command: Command) -> None:
        try:
            self._obey(command)
        except (ArithmeticError, RuntimeError, ValueError, MemoryError) as error:
            self._fail(error)

    def _obey(self, command: Command) -> None:
        match command:
            case StartRun():
                self._trainer = None
                self._run_id, self._revision = command.run_id, command.revision
                self._trainer = Trainer(command.experiment)
                self._take_over(command)
                self._step_until = None
                self._pacer.pause()
                self._budget.forget()
                self._meter.reset()
                gc.collect()
            case ChangeRun() if command.run_id == self._run_id and self._trainer is not None:
                self._trainer.change(command.experiment)
                self._take_over(command)
            case SetPace():
                self._playing = command.playing
                self._pacer.epochs_per_second = command.epochs_per_second
                self._pacer.pause()
                if not command.playing:
                    self._meter.reset()
                self._news = True
            case StepEpoch() if command.run_id == self._run_id and self._trainer is not None:
                self._step_until = self._trainer.epoch + 1
            case RequestSnapshot():
                self._wanted_grid = command.grid
            case Shutdown():
                self._serving = False

    def _take_over(self, command: StartRun | ChangeRun) -> None:
        found = hindrance(command.experiment)
        self._blocked = found is not None and found.blocks
        self._revision = command.revision
        self._news = True

    @property
    def _training(self) -> bool:
        trainer = self._trainer
        if trainer is None or self._blocked or trainer.finished:
            return False
        return self._playing or self._step_until is not None

    def _idle_seconds(self) -> float | None:
        """How long to wait for a command before there is work: 0 for none, None for ever."""
        snapshot_due = self._wanted_grid is not None and self._has_something_newer
        if not self._training:
            return 0.0 if snapshot_due else None
        if self._step_until is not None:
            return 0.0
        assert self._trainer is not None
        return 0.0 if snapshot_due else self._pacer.wait(self._trainer.steps_per_epoch)

    def _train(self) -> None:
        trainer = self._trainer
        if trainer is None or not self._training:
            return
        began = now = time.perf_counter()
        stepping = self._step_until is not None
        owed = None if stepping else self._pacer.due(now, trainer.steps_per_epoch)
        done = 0
        while now - began < SLICE_SECONDS:
            fitting = max(1, int((began + SLICE_SECONDS - now) / self._seconds_per_step))
            limit = fitting if owed is None else min(fitting, owed - done)
            if limit <= 0:
                break
            steps = trainer.train_steps(limit)
            done += steps
            if self._step_until is not None and trainer.epoch >= self._step_until:
                self._step_until = None
                break
            now = time.perf_counter()
            if steps == 0 or trainer.finished:
                break
        if done:
            self._seconds_per_step = (time.perf_counter() - began) / done
            self._pacer.took(done)
            self._news = True

    @property
    def _has_something_newer(self) -> bool:
        if self._trainer is None:
            return False
        return self._news or (not self._training and self._grid() != self._sent_grid)

    def _grid(self) -> int:
        """The wanted grid, coarser where it would keep the worker from answering for long."""
        grid = self._wanted_grid or GRID_WHILE_TRAINING
        while grid > COARSEST_GRID and self._budget.estimated(grid * grid) > SLOW_SNAPSHOT_SECONDS:
            grid = grid // 2 if grid > GRID_WHILE_TRAINING else grid - 16
        return grid

    def _answer(self) -> None:
        trainer = self._trainer
        if trainer is None or self._wanted_grid is None or not self._has_something_newer:
            return
        began = time.perf_counter()
        at_full_speed = self._training and self._pacer.epochs_per_second is None
        if at_full_speed and not self._budget.allows(began):
            return
        if trainer.epoch_fraction > 0:
            trainer.check_finite()  # an epoch may be long, and its end tells too late
        grid = self._grid()
        variants = trainer.snapshot_variants(grid)
        self._budget.spent(began, time.perf_counter(), grid * grid)
        fraction = trainer.epoch_fraction
        rate = self._meter.mark(began, trainer.epoch + fraction) if self._training else 0.0
        snapshot = Snapshot(
            run_id=self._run_id,
            revision=self._revision,
            epoch=trainer.epoch,
            epoch_fraction=fraction,
            epochs_per_second=rate,
            finished=trainer.finished,
            variants=variants,
        )
        # The credit is used up before sending, so that nothing is sent twice if the pipe fails half-way.
        self._wanted_grid = None
        self._news = False
        self._sent_grid = grid
        self._connection.send(snapshot)

    def _fail(self, error: Exception) -> None:
        """Tell the window and drop the run: its numbers can't be trusted any more."""
        self._trainer = None
        self._connection.send(Failure(run_id=self._run_id, text=f"{type(error).__name__}: {error}"))
