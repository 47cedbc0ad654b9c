"""Run: the window's side of one training. Turns play, pause and edits into commands, and replies into state."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from core.experiment.passage import Passage
from core.experiment.spec import Experiment
from core.plane.grid import View
from core.protocol import (
    CannotCatchUp,
    CannotEdit,
    CannotLoad,
    CatchUpProgress,
    Failure,
    GhostSurface,
    Gone,
    KnownTruth,
    Ready,
    Reply,
    Snapshot,
    StepEpoch,
    StepOnce,
)
from desktop.look.language import tr, worded
from desktop.training.ghost_inquiry import GhostInquiry
from desktop.training.hand_edits import HandEdit
from desktop.training.known_run import KnownRun
from desktop.training.lifecycle import Lifecycle
from desktop.training.past import Past
from desktop.training.session import Session, WorkerDied


class Run(KnownRun):
    """Keeps the training process at what the experiment says, and the newest snapshot and curves at hand.

    Request cycle: with every snapshot taken over by poll(), the next one is asked for, so the worker computes it
    while the window paints this one. While nothing changes the worker keeps the request, and nothing is sent. A change
    asks as well: its first boundary doesn't wait until the one before it has been taken over.

    A run that another takes the place of is kept for a while by the training process, and what is known of it by this.
    After the process died, snapshot and curves stay as they were (`lost` is true) until training starts again.
    """

    playing_changed = Signal(bool)
    ended = Signal(object)
    """As Lifecycle's, and the next two."""
    begun = Signal()
    rearranged = Signal()
    failed = Signal(str)
    """One sentence for the person."""
    ready = Signal()
    """The training process answers."""
    truth_changed = Signal()
    """What is known of the recipe of the points has come."""
    ghost_changed = Signal()
    """The boundary of the run before is known over another part of the plane."""
    answer_came = Signal()
    """A reply came that may show what the last change has made of the boundary: poll() without waiting for a frame."""
    _reply_came = Signal()

    def __init__(self, session: Session, experiment: Experiment, parent: QObject | None = None) -> None:
        super().__init__(session, experiment, parent)
        self._session = session
        self._step_is_due = False
        self._ghost_inquiry = GhostInquiry()
        self._lifecycle = Lifecycle(self._orders, self._care, self._runs, self._shown, self.inquiries, self)
        self._lifecycle.ended.connect(self.ended)
        self._lifecycle.begun.connect(self.begun)
        self._lifecycle.rearranged.connect(self.rearranged)
        self._reply_came.connect(self._tell_of_answer)
        session.call_on_reply(self._reply_came.emit)  # from a thread: Qt brings it to this one

    def start(self) -> None:
        """Start the training process."""
        self._care.start()

    def close(self) -> None:
        """End the training process."""
        self._care.close()

    # What a person wants

    def set_playing(self, playing: bool) -> None:
        """Train or pause. Asked for before the process is ready, it takes effect as soon as it is."""
        if playing == self.playing:
            return
        self._orders.playing = playing
        if not playing:
            self._orders.pause_at = None
        self._step_is_due = False
        if playing:
            self.show(None)
        if playing and self.lost:
            self._lifecycle.begin()
        self._orders.send_pace()
        self.playing_changed.emit(playing)

    def train_to(self, epoch: int) -> None:
        """Train until so many whole epochs are done, and pause there, unless they are done already."""
        if not self.playing and (self.snapshot is None or self.snapshot.epoch < epoch or not self.is_up_to_date):
            self._orders.pause_at = epoch
            self.set_playing(True)

    def pause_at(self, epoch: int) -> bool:
        """Pause what trains now once so many whole epochs are done, unless it is to pause somewhere already.

        Returns:
            Whether it is to pause there because of this.
        """
        if not self.playing or self._orders.pause_at is not None:
            return False
        self._orders.pause_at = epoch
        self._orders.send_pace()
        return True

    def pause_nowhere(self) -> None:
        """Let what trains now go on beyond the epoch where it was to pause."""
        if self._orders.pause_at is not None:
            self._orders.pause_at = None
            self._orders.send_pace()

    def set_speed(self, epochs_per_second: float | None) -> None:
        """Change the pace, now."""
        self._orders.speed = epochs_per_second
        self._orders.send_pace()

    def set_spread(self, spread: bool) -> None:
        """Also ask for every repeat's boundary, or no longer."""
        self._orders.spread = spread
        self._orders.request_if_different()

    def set_fresh(self, fresh: bool) -> None:
        """Also ask for losses on fresh points, or no longer."""
        self._orders.fresh = fresh
        self._orders.request_if_different()

    def ask_truth(self, *, with_boundary: bool) -> None:
        """Ask what is known of the recipe of the points, unless that was asked already."""
        if self._is_at_hand:
            view = self._orders.surface_view if with_boundary else None
            question = self._inquiry.question(self._orders.experiment, view)
            if question is not None:
                self._orders.send(question)

    def set_view(self, view: View) -> None:
        """Ask for surfaces of this part of the plane from now on."""
        self._orders.view = view
        self._orders.request_if_different()

    def show(self, epoch: int | None) -> None:
        """Pause, and look at an earlier epoch; None: at what training has come to."""
        if epoch is not None:
            self.set_playing(False)
        if self._is_at_hand:
            self._shown.ask(self.run_id, epoch)

    def continue_from(self, epoch: int) -> bool:
        """Go back to an earlier epoch for good, paused: training goes on from there. False if that can't be now."""
        self.set_playing(False)
        if self.can_continue:
            self._lifecycle.continue_from(epoch)
            return True
        return False

    def step(self) -> None:
        """Train to the end of this epoch, paused. Asked for before the process is ready, it is done once it is."""
        self.set_playing(False)
        self.show(None)
        if self.lost:
            self._lifecycle.begin()
        self._step_is_due = not self.is_ready
        self._orders.send(StepEpoch(run_id=self.run_id))

    def step_once(self) -> None:
        """Train a single step, paused; nothing where there is no run to step in."""
        self.set_playing(False)
        self.show(None)
        if self._is_at_hand:
            self._orders.send(StepOnce(run_id=self.run_id))

    def reset(self) -> None:
        """Back to epoch 0, paused."""
        self.set_playing(False)
        self._lifecycle.reset()

    def bring_back(self, run_id: int, *, looks_back: bool = False) -> bool:
        """Go on with a kept run of the same experiment, as it was at its end, paused; the present one is kept.

        looks_back: it shows the earlier epoch again that was looked at then, not what training had come to.

        False if there is no such run.
        """
        past = self._runs.find(run_id)
        if past is None or past.experiment != self._orders.experiment or not self.is_ready:
            return False
        self._bring_back(past, looks_back=looks_back)
        return True

    def edit_parameter(self, edit: HandEdit, *, goes_on: bool = False) -> bool:
        """Put another number into a network, at its next step, or at the epoch that is looked back at.

        The run as it was just before is kept and can be brought back; the present one goes on under a new id.

        Args:
            edit: its `after` counts, its `before` is told.
            goes_on: by the same gesture as the edit before; nothing more is kept.

        Returns:
            False where that can't be now (see obstacle_to_edit).
        """
        if goes_on and self.can_continue:
            self._lifecycle.go_on_editing(edit)
        elif self.obstacle_to_edit(edit.variant):
            return False
        else:
            self._lifecycle.edit(edit, self.shown_epoch)
        return True

    def forget(self, work: int) -> None:
        """Nobody can come back to that work. work: as in Passage; it isn't on screen."""
        self._lifecycle.forget(work)

    def take_over(self, old: Experiment, new: Experiment, passage: Passage) -> None:
        """The experiment changed: bring back the run that a change which is taken back has ended, or let the present
        one go on with what is new, or begin from epoch 0."""
        self._orders.experiment = new
        past = self._runs.find(passage.brings)
        if passage.work is not None:
            self.set_playing(False)
            if past is not None and (past.experiment != new or not self.is_ready):
                past = None
            self._lifecycle.turn_to(passage.work, past)
            return
        if past is None and passage.is_return:
            past = self._runs.ended_by(passage.edit, new)
        if past is not None and past.experiment == new and self.is_ready:
            self._bring_back(past, passage.edit, looks_back=passage.is_return)
            return
        if passage.epoch is not None and self.can_continue:
            self.set_playing(False)
            self._lifecycle.continue_from(passage.epoch, passage.edit)
        self._lifecycle.follow(old, new, passage)

    # What comes of it

    def poll(self) -> bool:
        """Take over what came since the last call. True if there is a new snapshot."""
        fresh = False
        for reply in self._session.take():
            fresh |= self._hear(reply)
        if fresh:
            self._orders.request()
        question = self._ghost_inquiry.question(self.ghost, self._orders.surface_view) if self.is_ready else None
        if question is not None:
            self._orders.send(question)
        return fresh

    def _bring_back(self, past: Past, edit: int = 0, *, looks_back: bool) -> None:
        self.set_playing(False)
        self._lifecycle.bring_back(past, edit, looks_back=looks_back)

    def _tell_of_answer(self) -> None:
        is_behind = self.snapshot is None or self.snapshot.revision < self.revision
        if is_behind and self._runs.caught_up is None:  # how far newcomers are can wait for a frame
            self.answer_came.emit()

    def _hear(self, reply: Reply | WorkerDied) -> bool:
        match reply:
            case Snapshot() if self._runs.take(reply):
                self._snapshot_came(reply)
                return True
            case CatchUpProgress() if reply.run_id == self.run_id:
                self._runs.caught_up = reply.fraction
                self._orders.request()
            case CannotCatchUp() if reply.run_id == self.run_id and self._runs.present.reforms:
                self._lifecycle.begin_instead_of_catching_up()
            case CannotEdit():
                if self._runs.forget_edit(reply.revision):
                    self.failed.emit(tr("The edit came too late: that network had stopped by then."))
            case GhostSurface():
                self._ghost_inquiry.forget_asked()
                self._runs.take_surface(reply)
                self.ghost_changed.emit()
            case KnownTruth():
                if self._inquiry.take(reply):
                    self.truth_changed.emit()
            case Gone() if reply.run_id == self.run_id:
                self._lifecycle.begin()
                self.failed.emit(tr("That run couldn't be kept. Training begins at epoch 0."))
            case Ready():
                self._orders.is_ready = True
                self._ghost_inquiry.forget_asked()
                self._inquiry.forget_asked()
                self._care.became_ready()
                self.ready.emit()
                if not self.lost:
                    self._lifecycle.begin()
                if self._step_is_due:
                    self.step()
            case Failure() if reply.run_id == self.run_id:
                why = worded(reply.text)
                self._lose(
                    tr("Training was halted by an error ({why}). Press Train to start again from epoch 0.", why=why)
                )
            case CannotLoad() if reply.lacks_memory:
                self._care.lacks_memory()
            case CannotLoad():
                self._care.give_up()
                self._lose(worded(reply.text))
            case WorkerDied() if not self.gave_up:
                self._replace_worker(reply.exit_code)
        return False

    def _snapshot_came(self, snapshot: Snapshot) -> None:
        if not self._runs.present.reforms:
            self._runs.caught_up = None
        self._shown.take(snapshot)
        self.inquiries.take(snapshot)
        pause_at = self._orders.pause_at
        if self.playing and (snapshot.finished or (pause_at is not None and snapshot.epoch >= pause_at)):
            self._pause()
            self._orders.send_pace()

    def _pause(self) -> None:
        if self.playing:
            self._orders.playing, self._orders.pause_at = False, None
            self.playing_changed.emit(False)

    def _lose(self, text: str) -> None:
        self._runs.lost = True
        self._runs.caught_up = None
        self._shown.forget()
        self._inquiry.forget_asked()
        self._pause()
        self.failed.emit(text)

    def _replace_worker(self, exit_code: int | None) -> None:
        was_ready, self._orders.is_ready = self.is_ready, False
        self._runs.forget_ended()
        has_run = self.snapshot is not None and self.snapshot.epoch > 0
        text = self._care.replace(exit_code, was_ready=was_ready, has_run=has_run)
        if was_ready or self.gave_up:
            self._lose(text)
        else:
            self.failed.emit(text)
