"""The training process's loop: serve commands, train in short slices, send a snapshot when one was asked for."""

from __future__ import annotations

import os
import time
from multiprocessing.connection import Connection

from core.experiment.readiness import all_parameters, is_too_large
from core.learning.trainer import Trainer
from core.plane.grid import GRID_WHILE_TRAINING, WHOLE
from core.protocol import (
    BringBack,
    CannotCatchUp,
    CatchUpProgress,
    ChangeRun,
    Command,
    ContinueFrom,
    Failure,
    GhostSurface,
    Gone,
    Ready,
    ReformRun,
    Reply,
    RequestGhost,
    RequestSnapshot,
    SetPace,
    ShowEpoch,
    Shutdown,
    Snapshot,
    StartRun,
    StepEpoch,
)
from core.worker.pacing import (
    EASY_SNAPSHOT_SECONDS,
    PROGRESS_SECONDS,
    PROMPT_SNAPSHOT_SECONDS,
    SLICE_SECONDS,
    SLOW_SNAPSHOT_SECONDS,
    GridChoice,
    RateMeter,
    SnapshotBudget,
    StepPacer,
)
from core.worker.runs import HeldRun, KeptRuns


class WorkerLoop:
    """Owns the present run, those that are kept, and the only reference to the pipe's worker end."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._run: HeldRun | None = None
        self._kept = KeptRuns()
        self._run_id = -1
        self._revision = -1
        self._blocked = True
        self._playing = False
        self._step_until: int | None = None
        self._pacer = StepPacer()
        self._budget = SnapshotBudget()
        self._grids = GridChoice(self._budget)
        self._meter = RateMeter()
        self._seconds_per_step = SLICE_SECONDS
        self._point_count = 0
        self._wanted_grid: int | None = None
        self._wants_spread = False
        self._wanted_view = WHOLE
        self._show_request = 0
        self._told_progress = 0.0
        self._news = False
        self._sent_grid = 0
        self._answered_grid = 0
        self._serving = True

    def run(self) -> None:
        """Serve until Shutdown; raises EOFError when the window's end of the pipe closes."""
        self._connection.send(Ready(pid=os.getpid()))
        while self._serving:
            # Errors of the pipe itself end the loop: there is nobody left to serve.
            command = self._connection.recv() if self._connection.poll(self._idle_seconds()) else None
            reply = self._work(command)
            if reply is not None:
                self._connection.send(reply)

    def _work(self, command: Command | None) -> Reply | None:
        """Obey a command, or without one go on training; returns what to send."""
        try:
            if command is not None:
                return self._obey(command)
            self._train()
            return self._progress() if self._is_reforming else self._snapshot()
        except Exception as error:
            # Whatever it is: the window has to be told, and the run's numbers can't be trusted any more.
            self._run = None
            return Failure(run_id=self._run_id, text=f"{type(error).__name__}: {error}")

    def _obey(self, command: Command) -> Reply | None:
        # What is meant for a run that has ended meanwhile comes too late.
        run = self._run if getattr(command, "run_id", self._run_id) == self._run_id else None
        match command:
            case StartRun():
                self._start(command)
            case ChangeRun() if run is not None:
                run.change(command.experiment)
                self._take_over(run, command.revision)
            case ReformRun() if run is not None:
                return self._reform(run, command)
            case SetPace():
                self._playing = command.playing
                self._step_until = None
                self._pacer.epochs_per_second = command.epochs_per_second
                self._pacer.pause()
                if not command.playing:
                    self._meter.reset()
                self._news = True
            case StepEpoch() if run is not None:
                if not self._blocked and not run.trainer.finished:
                    self._step_until = run.trainer.epoch + 1
            case ShowEpoch() if run is not None:
                run.trainer.show(command.epoch)
                self._show_request = command.request
                if command.epoch is not None:
                    self._step_until = None  # an epoch that was to be trained would go on unseen
                self._news = True
            case ContinueFrom() if run is not None:
                self._continue_from(run, command)
            case BringBack():
                return self._bring_back(command)
            case RequestGhost():
                surface = self._kept.surface(command.run_id, command.variant, command.grid, command.view)
                return GhostSurface(run_id=command.run_id, variant=command.variant, view=command.view, surface=surface)
            case RequestSnapshot():
                self._wanted_grid = command.grid
                self._news |= (command.spread, command.view) != (self._wants_spread, self._wanted_view)
                self._wants_spread, self._wanted_view = command.spread, command.view
            case Shutdown():
                self._serving = False
        return None

    def _start(self, command: StartRun) -> None:
        ended, self._run = self._run, None
        if ended is not None and command.keeps:
            self._kept.keep(ended)
        self._run_id, self._revision = command.run_id, command.revision
        self._show_request = 0
        if is_too_large(command.experiment):
            return  # not even the networks are made; the window says why
        self._run = HeldRun(command.run_id, Trainer(command.experiment))
        self._take_over(self._run, command.revision)
        self._turn_to_other_networks()

    def _reform(self, run: HeldRun, command: ReformRun) -> Reply | None:
        reforming = run.follow(command.experiment, command.places)
        self._take_over(run, command.revision)
        if reforming.lacks_log:
            return CannotCatchUp(run_id=self._run_id, revision=self._revision)
        if reforming.is_done:
            self._settle(run)
        return None

    def _settle(self, run: HeldRun) -> None:
        """Go on with the newcomers, who have caught up."""
        run.settle()
        step_until = self._step_until
        self._turn_to_other_networks()
        self._step_until = step_until
        self._news = True

    def _continue_from(self, run: HeldRun, command: ContinueFrom) -> None:
        self._run_id, self._revision = command.new_run_id, command.revision
        trainer = run.trainer.branched(command.epoch)
        if trainer is None:  # there is no such checkpoint: the run goes on under its new number
            run.run_id = command.new_run_id
        else:
            self._kept.keep(run)
            self._run = HeldRun(command.new_run_id, trainer)
        self._step_until = None
        self._pacer.pause()
        self._meter.reset()
        self._news = True

    def _bring_back(self, command: BringBack) -> Reply | None:
        run = self._kept.take(command.run_id)
        if run is None:
            return Gone(run_id=command.run_id)
        if self._run is not None:
            self._kept.keep(self._run)
        self._run, self._run_id = run, command.run_id
        self._show_request = 0
        self._take_over(run, command.revision)
        self._turn_to_other_networks()
        return None

    def _take_over(self, run: HeldRun, revision: int) -> None:
        found = run.derived.hindrance
        self._blocked = found is not None and found.blocks
        if self._blocked:
            self._step_until = None
        self._point_count = len(run.derived.experiment.points)
        self._revision = revision
        self._news = True
        self._budget.waive()

    def _turn_to_other_networks(self) -> None:
        """Forget what was measured of those before."""
        assert self._run is not None
        self._step_until = None
        self._pacer.pause()
        self._budget.begin(all_parameters(self._run.trainer.experiment))
        self._meter.reset()
        self._seconds_per_step = SLICE_SECONDS  # of a large network, the first slice is one step

    @property
    def _trainer(self) -> Trainer | None:
        return None if self._run is None else self._run.trainer

    @property
    def _is_reforming(self) -> bool:
        """Whether the run waits, for newcomers or for another reform."""
        return self._run is not None and self._run.reforming is not None

    @property
    def _training(self) -> bool:
        trainer = self._trainer
        if trainer is None or self._blocked or self._is_reforming or trainer.finished:
            return False
        return self._playing or self._step_until is not None

    @property
    def _needs_all_time(self) -> bool:
        return self._step_until is not None or self._pacer.takes_all_time

    def _idle_seconds(self) -> float | None:
        """How long to wait for a command before there is work: 0 for none, None for ever."""
        if self._run is not None and self._run.reforming is not None:
            return None if self._run.reforming.is_stuck else 0.0
        snapshot_due = self._wanted_grid is not None and self._has_something_newer
        if not self._training:
            return 0.0 if snapshot_due else None
        if self._step_until is not None:
            return 0.0
        assert self._trainer is not None
        return 0.0 if snapshot_due else self._pacer.wait(time.perf_counter(), self._trainer.steps_per_epoch)

    def _progress(self) -> CatchUpProgress | None:
        """How far newcomers are, where that was asked for."""
        now = time.perf_counter()
        if self._run is None or self._run.reforming is None or self._wanted_grid is None:
            return None
        if now - self._told_progress < PROGRESS_SECONDS:
            return None
        self._told_progress = now
        self._wanted_grid = None
        return CatchUpProgress(run_id=self._run_id, revision=self._revision, fraction=self._run.reforming.fraction)

    def _train(self) -> None:
        if self._run is not None and self._run.reforming is not None:
            self._run.reforming.train(SLICE_SECONDS)
            if self._run.reforming.is_done:
                self._settle(self._run)
            return
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
            if self._step_until is not None and (trainer.epoch >= self._step_until or trainer.finished):
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
        if self._trainer is None or self._wanted_grid is None:
            return False
        if self._news:
            return True
        # At rest a boundary is only ever replaced by a finer one: when that is asked for, or when what was sent was
        # made coarse on a mere guess.
        return not self._training and self._wanted_grid > self._answered_grid and self._grid() > self._sent_grid

    def _grid(self) -> int:
        """The wanted grid, coarser where snapshots would not come often enough or keep the worker from answering."""
        seconds = SLOW_SNAPSHOT_SECONDS
        if self._training:
            seconds = PROMPT_SNAPSHOT_SECONDS if self._needs_all_time else EASY_SNAPSHOT_SECONDS
        return self._grids.best(self._wanted_grid or GRID_WHILE_TRAINING, self._point_count, seconds)

    def _rows(self, grid: int) -> int:
        """Positions to evaluate for a snapshot."""
        return grid * grid + self._point_count

    def _snapshot(self) -> Snapshot | None:
        run, trainer = self._run, self._trainer
        if run is None or trainer is None or self._wanted_grid is None or not self._has_something_newer:
            return None
        began = time.perf_counter()
        if self._training and self._needs_all_time and not self._budget.allows(began):
            return None
        if trainer.epoch_fraction > 0:
            trainer.check_finite()  # an epoch may be long, and its end tells too late
        grid, is_guess = self._grid(), self._budget.is_guess
        variants = trainer.snapshot_variants(grid, spread=self._wants_spread, view=self._wanted_view)
        self._budget.spent(began, time.perf_counter(), self._rows(grid))
        fraction = trainer.epoch_fraction
        rate = self._meter.mark(began, trainer.epoch + fraction) if self._training else 0.0
        self._kept.make_room(run)
        snapshot = Snapshot(
            run_id=self._run_id,
            revision=self._revision,
            epoch=trainer.epoch,
            epoch_fraction=fraction,
            epochs_per_second=rate,
            finished=trainer.finished,
            points_epoch=trainer.points_epoch,
            shown_epoch=trainer.shown_epoch,
            show_request=self._show_request,
            checkpoints=trainer.checkpoints,
            variants=variants,
            view=self._wanted_view,
            kept=self._kept.told,
        )
        self._grids.used(grid)
        self._answered_grid = grid if is_guess or self._training else self._wanted_grid
        self._sent_grid = grid
        self._wanted_grid = None
        self._news = False
        return snapshot
