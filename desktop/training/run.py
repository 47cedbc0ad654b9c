"""Run: the window's side of one training. Turns play, pause and edits into commands, and replies into state."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from core.experiment.changes import compare
from core.experiment.passage import Passage, Places
from core.experiment.spec import Experiment
from core.plane.grid import View, grid_cells
from core.protocol import (
    BringBack,
    CannotCatchUp,
    CannotLoad,
    CatchUpProgress,
    ChangeRun,
    ContinueFrom,
    Failure,
    GhostSurface,
    Gone,
    Ready,
    ReformRun,
    Reply,
    RequestGhost,
    ShowEpoch,
    Snapshot,
    StartRun,
    StepEpoch,
)
from core.truth_messages import KnownTruth
from desktop.training.known_run import KnownRun
from desktop.training.past import Past
from desktop.training.runs import Ended, How
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
    """Ended: a run gave its place to another one."""
    rearranged = Signal()
    """Variants and curves stand in other places now, or are those of another run."""
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
        self._awaits_ghost = False
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
        self._step_is_due = False
        if playing:
            self.show(None)
        if playing and self.lost:
            self._begin()
        self._orders.send_pace()
        self.playing_changed.emit(playing)

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

    def ask_truth(self, *, with_border: bool) -> None:
        """Ask what is known of the recipe of the points, unless that was asked already."""
        if self.is_ready and not self.lost:
            view = self._orders.surface_view if with_border else None
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
        if self.is_ready and not self.lost and epoch != self._shown_epoch:
            self._shown_epoch = epoch
            self._show_request += 1
            self._orders.send(ShowEpoch(run_id=self.run_id, request=self._show_request, epoch=epoch))

    def continue_from(self, epoch: int) -> bool:
        """Go back to an earlier epoch for good, paused: training goes on from there. False if that can't be now."""
        self.set_playing(False)
        if self.can_continue:
            self._go_back(epoch, 0)
            return True
        return False

    def step(self) -> None:
        """Train to the end of this epoch, paused. Asked for before the process is ready, it is done once it is."""
        self.set_playing(False)
        self.show(None)
        if self.lost:
            self._begin()
        self._step_is_due = not self.is_ready
        self._orders.send(StepEpoch(run_id=self.run_id))

    def reset(self) -> None:
        """Back to epoch 0, paused."""
        self.set_playing(False)
        epoch = self._runs.present.epoch
        self._begin()
        self._tell_end("reset", epoch)

    def bring_back(self, run_id: int) -> None:
        """Go on with a kept run of the same experiment, as it was at its end, paused; the present one is kept."""
        past = self._runs.find(run_id)
        if past is not None and past.experiment == self._orders.experiment and self.is_ready:
            self._bring_back(past, 0)

    def take_over(self, old: Experiment, new: Experiment, passage: Passage) -> None:
        """The experiment changed: bring back the run that a change which is taken back has ended, or let the present
        one go on with what is new, or begin from epoch 0."""
        self._orders.experiment = new
        past = self._runs.find(passage.brings)
        if past is None and passage.is_return:
            past = self._runs.ended_by(passage.edit, new)
        if past is not None and past.experiment == new and self.is_ready:
            self._bring_back(past, passage.edit)
            return
        if passage.epoch is not None and self.can_continue:
            self.set_playing(False)
            self._go_back(passage.epoch, passage.edit)
        change = compare(old, new, replaces_points=passage.replaces_points)
        places = change.places if passage.places is None else passage.places
        is_rearranged = passage.places is not None and places != tuple(range(len(old.variants)))
        if change.kind == "restart":
            self._restart(old, new, change.reason, passage)
        elif change.kind == "reform" or is_rearranged:
            self._reform(new, places, passage.edit)
        elif change.kind == "hot":
            self._change(new, passage.gesture)

    # What comes of it

    def poll(self) -> bool:
        """Take over what came since the last call. True if there is a new snapshot."""
        fresh = False
        for reply in self._session.take():
            fresh |= self._hear(reply)
        if fresh:
            self._orders.request()
        self._look_at_ghost()
        return fresh

    def _tell_of_answer(self) -> None:
        is_behind = self.snapshot is None or self.snapshot.revision < self.revision
        if is_behind and self._caught_up is None:  # how far newcomers are can wait for a frame
            self.answer_came.emit()

    def _hear(self, reply: Reply | WorkerDied) -> bool:
        match reply:
            case Snapshot() if self._runs.take(reply):
                self._snapshot_came(reply)
                return True
            case CatchUpProgress() if reply.run_id == self.run_id:
                self._caught_up = reply.fraction
                self._orders.request()
            case CannotCatchUp() if reply.run_id == self.run_id and self._runs.present.reforms:
                self._begin_instead_of_catching_up()
            case GhostSurface():
                self._awaits_ghost = False
                self._runs.take_surface(reply)
                self.ghost_changed.emit()
            case KnownTruth():
                if self._inquiry.take(reply):
                    self.truth_changed.emit()
            case Gone() if reply.run_id == self.run_id:
                self._begin()
                self.failed.emit("That run couldn't be kept. Training begins at epoch 0.")
            case Ready():
                self._orders.is_ready = True
                self._awaits_ghost = False
                self._inquiry.forget_asked()
                self._care.became_ready()
                self.ready.emit()
                if not self.lost:
                    self._begin()
                if self._step_is_due:
                    self.step()
            case Failure() if reply.run_id == self.run_id:
                self._lose(f"Training was halted by an error ({reply.text}). Press Train to start again from epoch 0.")
            case CannotLoad() if reply.lacks_memory:
                self._care.lacks_memory()
            case CannotLoad():
                self._care.give_up()
                self._lose(reply.text)
            case WorkerDied() if not self.gave_up:
                self._replace_worker(reply.exit_code)
        return False

    def _look_at_ghost(self) -> None:
        """Have the boundary of the run before found for what is looked at now, one variant after the other."""
        ghost, view = self.ghost, self._orders.surface_view
        one = ghost.elsewhere(view) if ghost is not None and self.is_ready and not self._awaits_ghost else None
        if ghost is not None and one is not None:
            self._awaits_ghost = True
            grid = grid_cells(len(ghost.variants), at_rest=False)
            self._orders.send(RequestGhost(run_id=ghost.run_id, variant=one.place, grid=grid, view=view))

    def _snapshot_came(self, snapshot: Snapshot) -> None:
        if not self._runs.present.reforms:
            self._caught_up = None
        if self.shows_what_was_asked:
            self._shown_epoch = snapshot.shown_epoch  # the nearest that is kept to what was asked for
        if snapshot.finished and self.playing:
            self._pause()
            self._orders.send_pace()

    def _change(self, new: Experiment, gesture: str | None) -> None:
        """Take over what is new at the next step."""
        self._runs.present.change(self.revision + 1, new, gesture)
        if not self.lost:
            self._orders.revision += 1
            self._orders.send(ChangeRun(run_id=self.run_id, revision=self.revision, experiment=new))
            self._orders.request()

    def _reform(self, new: Experiment, places: Places, edit: int) -> None:
        """Go on with other variants."""
        self._orders.revision += 1
        self._runs.reform_present(self.revision, new, places, edit)
        if not self.lost:
            reform = ReformRun(run_id=self.run_id, revision=self.revision, experiment=new, places=places)
            self._orders.send(reform)
            self._orders.request()
        self.rearranged.emit()

    def _restart(self, old: Experiment, new: Experiment, reason: str, passage: Passage) -> None:
        ended = self._runs.present
        is_same_gesture = 0 < passage.edit == ended.begun_by and not passage.is_return
        epoch = ended.took_place_at if is_same_gesture else ended.epoch
        self._begin(passage.edit, keeps=not is_same_gesture)
        self._runs.present.took_place_at = epoch
        another_seed = old.training.seed != new.training.seed
        words = "with another seed" if another_seed else f"with the same seed: {reason}"
        self._tell_end("restarted", epoch, reason=words)

    def _begin_instead_of_catching_up(self) -> None:
        past = self._runs.present
        edit = past.reforms[-1].edit
        past.give_up_reforms()
        self._begin(edit)
        words = "because too much has changed in this run for others to join it"
        self._tell_end("restarted", past.epoch, reason=words)

    def _begin(self, edit: int = 0, *, keeps: bool = True) -> None:
        """A new run of the present experiment. keeps: the one before is worth keeping."""
        self._end(edit, keeps=keeps)
        self._care.revive()
        experiment = self._orders.experiment
        self._runs.begin(experiment, edit)
        self._show_request = 0
        start = StartRun(run_id=self.run_id, revision=self.revision, experiment=experiment, keeps=keeps)
        self._orders.send_run(start)

    def _bring_back(self, past: Past, edit: int) -> None:
        self.set_playing(False)
        epoch = self._runs.present.epoch
        self._end(edit)
        self._runs.bring_back(past)
        self._show_request = 0
        self._orders.send_run(BringBack(run_id=self.run_id, revision=self.revision))
        self.rearranged.emit()
        self._tell_end("brought back", epoch, past.epoch)

    def _go_back(self, epoch: int, edit: int) -> None:
        self.show(None)
        ended = self._runs.present
        self._end(edit)
        self._runs.continue_present(epoch)
        self._orders.send(
            ContinueFrom(run_id=ended.run_id, new_run_id=self.run_id, revision=self.revision, epoch=epoch)
        )
        self._tell_end("continued", ended.epoch, epoch)

    def _end(self, edit: int, *, keeps: bool = True) -> None:
        """The present run gives its place to another one, by the command that comes next."""
        self._orders.revision += 1
        if self.is_ready and not self.lost and keeps:
            self._runs.end(self.revision, edit)
        self.lost = False
        self._caught_up = None
        self._shown_epoch = None

    def _tell_end(self, how: How, epoch: int, goes_on_at: int = 0, reason: str = "") -> None:
        self.ended.emit(Ended(how, epoch, goes_on_at, reason))

    def _pause(self) -> None:
        if self.playing:
            self._orders.playing = False
            self.playing_changed.emit(False)

    def _lose(self, text: str) -> None:
        self.lost = True
        self._caught_up = None
        self._shown_epoch = None
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
