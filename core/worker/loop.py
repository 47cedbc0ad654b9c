"""The training process's loop: serve commands, train in short slices, send a snapshot when one was asked for."""

from __future__ import annotations

import os
import time
from multiprocessing.connection import Connection

from core.experiment.readiness import all_parameters, is_too_large
from core.learning.trainer import Trainer
from core.protocol import (
    BringBack,
    CannotCatchUp,
    CannotEdit,
    CatchUpProgress,
    ChangeRun,
    Command,
    ContinueFrom,
    EditParameter,
    Failure,
    GhostSurface,
    Gone,
    LayAside,
    Ready,
    ReformRun,
    Reply,
    RequestGhost,
    RequestSnapshot,
    RequestTruth,
    SetPace,
    ShowEpoch,
    Shutdown,
    Snapshot,
    StartRun,
    StepEpoch,
    StepOnce,
)
from core.worker.pacing import PROGRESS_SECONDS, SLICE_SECONDS, StepPacer
from core.worker.runs import HeldRun, KeptRuns
from core.worker.snapshot_service import SnapshotService, Training
from core.worker.truth import known_truth


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
        self._pause_at: int | None = None
        self._step_until: int | None = None
        self._pacer = StepPacer()
        self._snapshots = SnapshotService()
        self._seconds_per_step = SLICE_SECONDS
        self._show_request = 0
        self._told_progress = 0.0
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
                self._playing, self._pause_at = command.playing, command.pause_at
                self._step_until = None
                self._pacer.epochs_per_second = command.epochs_per_second
                self._pacer.pause()
                if not command.playing:
                    self._snapshots.pause()
                self._snapshots.news = True
            case StepEpoch() if run is not None:
                if not self._blocked and not run.trainer.finished:
                    self._step_until = run.trainer.epoch + 1
            case StepOnce() if run is not None:
                if not self._blocked and run.reforming is None:
                    run.trainer.train_steps(1)
                    self._snapshots.news = True
            case ShowEpoch() if run is not None:
                run.trainer.show(command.epoch)
                self._show_request = command.request
                if command.epoch is not None:
                    self._step_until = None  # an epoch that was to be trained would go on unseen
                self._snapshots.news = True
            case ContinueFrom() if run is not None:
                self._continue_from(run, command)
            case EditParameter() if run is not None:
                return self._edit(run, command)
            case BringBack():
                return self._bring_back(command)
            case LayAside():
                self._kept.lay_aside(command.run_ids)
            case RequestGhost():
                surface = self._kept.surface(command.run_id, command.variant, command.grid, command.view)
                return GhostSurface(run_id=command.run_id, variant=command.variant, view=command.view, surface=surface)
            case RequestTruth():
                return known_truth(None if self._run is None else self._run.derived, command)
            case RequestSnapshot():
                self._snapshots.ask(command)
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
        self._snapshots.news = True

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
        self._snapshots.pause()
        self._snapshots.turn()
        self._snapshots.news = True

    def _edit(self, run: HeldRun, command: EditParameter) -> Reply | None:
        """Change a number, in a copy of the run where that is to be kept as it is."""
        self._run_id = command.new_run_id
        is_possible = run.reforming is None
        if is_possible and command.new_run_id != command.run_id:
            trainer = run.trainer.branched(command.epoch)
            if trainer is not None:
                self._kept.keep_moment(run)
                run = self._run = HeldRun(command.new_run_id, trainer)
                run.edited_from = command.run_id
        if command.epoch is not None:
            self._step_until = None
            self._pacer.pause()
            self._snapshots.pause()
        run.run_id = command.new_run_id
        self._take_over(run, command.revision)
        if not is_possible or not run.trainer.can_edit(command.variant):
            return CannotEdit(run_id=self._run_id, revision=self._revision)
        run.trainer.edit(command.variant, command.place, command.value)
        self._snapshots.turn()
        return None

    def _bring_back(self, command: BringBack) -> Reply | None:
        run = self._kept.take(command.run_id)
        if run is None:
            return Gone(run_id=command.run_id)
        if self._run is not None:
            is_edited_again = run.edited_from == self._run.run_id
            (self._kept.keep_moment if is_edited_again else self._kept.keep)(self._run)
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
        self._revision = revision
        self._snapshots.take_over(len(run.derived.experiment.points))

    def _turn_to_other_networks(self) -> None:
        """Forget what was measured of those before."""
        assert self._run is not None
        self._step_until = None
        self._pacer.pause()
        self._snapshots.begin(all_parameters(self._run.trainer.experiment))
        self._seconds_per_step = SLICE_SECONDS  # of a large network, the first slice is one step

    @property
    def _trainer(self) -> Trainer | None:
        return None if self._run is None else self._run.trainer

    @property
    def _is_reforming(self) -> bool:
        """Whether the run waits, for newcomers or for another reform."""
        return self._run is not None and self._run.reforming is not None

    @property
    def _is_training(self) -> bool:
        trainer = self._trainer
        if trainer is None or self._blocked or self._is_reforming or trainer.finished:
            return False
        return self._playing or self._step_until is not None

    @property
    def _training(self) -> Training:
        return Training(self._is_training, self._step_until is not None or self._pacer.takes_all_time)

    def _idle_seconds(self) -> float | None:
        """How long to wait for a command before there is work: 0 for none, None for ever."""
        if self._run is not None and self._run.reforming is not None:
            return None if self._run.reforming.is_stuck else 0.0
        snapshot_due = self._trainer is not None and self._snapshots.is_due(self._training)
        if not self._is_training:
            return 0.0 if snapshot_due else None
        if self._step_until is not None:
            return 0.0
        assert self._trainer is not None
        return 0.0 if snapshot_due else self._pacer.wait(time.perf_counter(), self._trainer.steps_per_epoch)

    def _progress(self) -> CatchUpProgress | None:
        """How far newcomers are, where that was asked for."""
        now = time.perf_counter()
        if self._run is None or self._run.reforming is None or not self._snapshots.is_asked:
            return None
        if now - self._told_progress < PROGRESS_SECONDS:
            return None
        self._told_progress = now
        self._snapshots.close_request()
        return CatchUpProgress(run_id=self._run_id, revision=self._revision, fraction=self._run.reforming.fraction)

    def _train(self) -> None:
        if self._run is not None and self._run.reforming is not None:
            self._run.reforming.train(SLICE_SECONDS)
            if self._run.reforming.is_done:
                self._settle(self._run)
            return
        trainer = self._trainer
        if trainer is None or not self._is_training:
            return
        began = now = time.perf_counter()
        stepping = self._step_until is not None
        owed = None if stepping else self._pacer.due(now, trainer.steps_per_epoch)
        until = began + min(SLICE_SECONDS, self._snapshots.due_in(now))
        done = 0
        while now < until or not done:
            fitting = max(1, int((until - now) / self._seconds_per_step))
            limit = fitting if owed is None else min(fitting, owed - done)
            if limit <= 0:
                break
            steps = trainer.train_steps(limit)
            done += steps
            if self._step_until is not None and (trainer.epoch >= self._step_until or trainer.finished):
                self._step_until = None
                break
            if self._step_until is None and self._pause_at is not None and trainer.epoch >= self._pause_at:
                self._playing, self._pause_at = False, None
                self._pacer.pause()
                self._snapshots.pause()
                break
            now = time.perf_counter()
            if steps == 0 or trainer.finished:
                break
        if done:
            self._seconds_per_step = (time.perf_counter() - began) / done
            self._pacer.took(done)
            self._snapshots.news = True

    def _snapshot(self) -> Snapshot | None:
        """What training has come to, where that was asked for and is due."""
        run, trainer = self._run, self._trainer
        if run is None or trainer is None or not self._snapshots.is_due(self._training):
            return None
        answer = self._snapshots.answer(trainer, self._training)
        if answer is None:
            return None
        self._kept.make_room(run)
        return Snapshot(
            run_id=self._run_id,
            revision=self._revision,
            epoch=trainer.epoch,
            epoch_fraction=trainer.epoch_fraction,
            epochs_per_second=answer.epochs_per_second,
            finished=trainer.finished,
            points_epoch=trainer.points_epoch,
            shown_epoch=trainer.shown_epoch,
            show_request=self._show_request,
            checkpoints=trainer.checkpoints,
            variants=answer.variants,
            fresh=answer.fresh,
            answers=answer.answers,
            view=self._snapshots.view,
            kept=self._kept.told,
        )
