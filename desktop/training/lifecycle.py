"""The life of runs: how one begins, goes on with what is new, gives its place to another, and is brought back."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from core.experiment.changes import compare
from core.experiment.passage import Passage, Places
from core.experiment.spec import Experiment
from core.protocol import BringBack, ChangeRun, ContinueFrom, EditParameter, LayAside, ReformRun, StartRun
from core.words import said
from desktop.training.hand_edits import HandEdit
from desktop.training.inquiries import Inquiries
from desktop.training.orders import Orders
from desktop.training.past import Past
from desktop.training.runs import Ended, How, Runs
from desktop.training.shown_epoch import ShownEpoch
from desktop.training.worker_care import WorkerCare


class Lifecycle(QObject):
    """Tells the training process and the runs that the window knows of the same thing, with one revision for each."""

    ended = Signal(object)
    """Ended: a run gave its place to another one."""
    begun = Signal()
    """A run of epoch 0 takes the place of another: each unit of its networks is another one than before."""
    rearranged = Signal()
    """Variants and curves stand in other places now, or are those of another run."""

    def __init__(
        self,
        orders: Orders,
        care: WorkerCare,
        runs: Runs,
        shown: ShownEpoch,
        inquiries: Inquiries,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._orders = orders
        self._care = care
        self._runs = runs
        self._shown = shown
        self._inquiries = inquiries

    def begin(self, edit: int = 0, *, keeps: bool = True, shows_before: bool = True) -> None:
        """A new run of the present experiment.

        Args:
            edit: number of the edit that asked for it; 0 for none.
            keeps: the run before it is worth keeping.
            shows_before: as in Runs.begin.
        """
        self._end(edit, keeps=keeps)
        self._care.revive()
        experiment = self._orders.experiment
        self._runs.begin(experiment, edit, shows_before=shows_before)
        self._shown.count_anew()
        run_id, revision = self._runs.present.run_id, self._orders.revision
        self._orders.send_run(StartRun(run_id=run_id, revision=revision, experiment=experiment, keeps=keeps))
        self.begun.emit()

    def reset(self) -> None:
        """Begin the same again."""
        epoch = self._runs.present.epoch
        self.begin()
        self._tell_end("reset", epoch)

    def bring_back(self, past: Past, edit: int = 0, *, looks_back: bool) -> None:
        """Go on with a kept run as it was at its end; the present one is kept.

        Args:
            edit: as in begin().
            looks_back: as in Run.bring_back.
        """
        present, epoch = self._runs.present, self._runs.present.epoch
        is_edited_again = past.edited_from == present.run_id
        self._end(edit, is_moment=is_edited_again)
        self._runs.bring_back(past)
        if is_edited_again or present.edited_from == past.run_id:
            self._inquiries.go_on_in(past.run_id)
        else:
            self._inquiries.begin(past.run_id)
        self._shown.count_anew()
        self._orders.send_run(BringBack(run_id=past.run_id, revision=self._orders.revision))
        if looks_back:
            self._shown.ask(past.run_id, past.looked_at)
        self.rearranged.emit()
        self._tell_end("brought back", epoch, past.epoch)

    def turn_to(self, work: int, past: Past | None) -> None:
        """Other work is on screen: go on with that run of it, or begin one. What belongs to other work waits until
        that is.

        work: as in Passage.
        """
        self._runs.turn_to(work)
        if past is None:
            self._begin_other()
        else:
            self.bring_back(past, looks_back=True)
        self._orders.send(LayAside(run_ids=self._runs.laid_aside))

    def forget(self, work: int) -> None:
        """Nobody can come back to that work, which isn't on screen: its runs make room for others."""
        self._runs.forget(work)
        self._orders.send(LayAside(run_ids=self._runs.laid_aside))

    def continue_from(self, epoch: int, edit: int = 0) -> None:
        """Let a run that goes on from an earlier epoch of the present one take its place. edit: as in begin()."""
        ended = self._runs.present
        self._end(edit, is_copied=True)
        self._runs.continue_present(self._orders.revision, epoch)
        run_id, revision = self._runs.present.run_id, self._orders.revision
        self._orders.send_run(ContinueFrom(run_id=ended.run_id, new_run_id=run_id, revision=revision, epoch=epoch))
        self._tell_end("continued", ended.epoch, epoch)

    def edit(self, edit: HandEdit, epoch: int | None) -> None:
        """Let a run with a number edited by hand take the present one's place.

        epoch: it goes on from there, an earlier one; None: from now.
        """
        ended = self._runs.present
        self._end(0, is_moment=True, is_copied=True)
        self._runs.edit_present(self._orders.revision, edit, epoch)
        self._inquiries.go_on_in(self._runs.present.run_id)
        self._send_edit(ended.run_id, edit, epoch)

    def go_on_editing(self, edit: HandEdit) -> None:
        """Put another value in place of that of the edit before, by the same gesture."""
        self._orders.revision += 1
        present = self._runs.present
        present.edit(self._orders.revision, edit, goes_on=True)
        self._send_edit(present.run_id, edit, None)

    def follow(self, old: Experiment, new: Experiment, passage: Passage) -> None:
        """Let the present run go on with what is new in the experiment, or begin from epoch 0 where it can't."""
        change = compare(old, new, replaces_points=passage.replaces_points)
        places = change.places if passage.places is None else passage.places
        is_rearranged = passage.places is not None and places != tuple(range(len(old.variants)))
        if passage.begins_anew:
            self._begin_other(passage.edit)
        elif change.kind == "restart":
            self._restart(old, new, change.reason, passage)
        elif change.kind == "reform" or is_rearranged:
            self._reform(new, places, passage.edit)
        elif change.kind == "hot":
            self._change(new, passage.gesture)

    def begin_instead_of_catching_up(self) -> None:
        """Newcomers can't join: a new run of the present experiment takes the place of the one that waits for them."""
        past = self._runs.present
        edit = past.reforms[-1].edit
        past.give_up_reforms()
        self.begin(edit)
        words = said("Back to epoch 0 because too much has changed in this run for others to join it.")
        self._tell_end("restarted", past.epoch, reason=words)

    def _begin_other(self, edit: int = 0) -> None:
        """A run of what was set up, or opened, in place of something else. Nothing of the run before stays in sight: it
        would be taken for the new one's."""
        self.begin(edit, shows_before=False)
        self._inquiries.begin(self._runs.present.run_id)
        self.rearranged.emit()

    def _change(self, new: Experiment, gesture: str | None) -> None:
        """Take over what is new at the next step."""
        self._runs.present.change(self._orders.revision + 1, new, gesture)
        if not self._runs.lost:
            self._orders.revision += 1
            run_id, revision = self._runs.present.run_id, self._orders.revision
            self._orders.send(ChangeRun(run_id=run_id, revision=revision, experiment=new))
            self._orders.request()

    def _reform(self, new: Experiment, places: Places, edit: int) -> None:
        """Go on with other variants."""
        self._orders.revision += 1
        run_id, revision = self._runs.present.run_id, self._orders.revision
        self._runs.reform_present(revision, new, places, edit)
        self._inquiries.forget()
        if not self._runs.lost:
            self._orders.send(ReformRun(run_id=run_id, revision=revision, experiment=new, places=places))
            self._orders.request()
        self.rearranged.emit()

    def _restart(self, old: Experiment, new: Experiment, reason: str, passage: Passage) -> None:
        ended = self._runs.present
        is_same_gesture = 0 < passage.edit == ended.begun_by and not passage.is_return
        epoch = ended.took_place_at if is_same_gesture else ended.epoch
        self.begin(passage.edit, keeps=not is_same_gesture)
        self._runs.present.took_place_at = epoch
        if old.variants != new.variants:
            self._inquiries.begin(self._runs.present.run_id)
        another_seed = old.training.seed != new.training.seed
        words = said("Back to epoch 0 with the same seed: {reason}.", reason=reason)
        if another_seed:
            words = said("Back to epoch 0 with another seed.")
        self._tell_end("restarted", epoch, reason=words)

    def _send_edit(self, run_id: int, edit: HandEdit, epoch: int | None) -> None:
        self._orders.send(
            EditParameter(
                run_id=run_id,
                new_run_id=self._runs.present.run_id,
                revision=self._orders.revision,
                variant=edit.variant,
                place=edit.place,
                value=edit.after,
                epoch=epoch,
            )
        )
        self._orders.request()

    def _end(self, edit: int, *, keeps: bool = True, is_moment: bool = False, is_copied: bool = False) -> None:
        """The present run gives its place to another one, by the command that comes next.

        Args:
            is_moment: as in Runs.end.
            is_copied: the other one is a copy, which shall show what it comes to, whatever is looked at in this.
        """
        looked_at = self._shown.epoch
        if is_copied:
            self._shown.ask(self._runs.present.run_id, None)
        self._orders.revision += 1
        if self._orders.is_ready and not self._runs.lost and keeps:
            self._runs.end(self._orders.revision, edit, looked_at=looked_at, is_moment=is_moment)
        self._runs.lost = False
        self._runs.caught_up = None
        self._shown.forget()

    def _tell_end(self, how: How, epoch: int, goes_on_at: int = 0, reason: str = "") -> None:
        self.ended.emit(Ended(how, epoch, goes_on_at, reason, self._shown.epoch))
