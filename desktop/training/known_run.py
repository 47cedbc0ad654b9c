"""What there is to know of a run on screen, without a way to change it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject

from core.experiment.spec import Experiment
from core.lessons.hiding import hides_fresh
from core.lessons.presentation import Hidden
from core.plane.grid import View
from core.protocol import FreshCurves, KnownTruth, Snapshot, VariantSnapshot
from desktop.look.language import tr
from desktop.training.curves import Curves
from desktop.training.flags import Flags
from desktop.training.ghost import Ghost
from desktop.training.inquiries import Inquiries
from desktop.training.orders import Orders
from desktop.training.past import CatchUp, Past
from desktop.training.runs import Runs
from desktop.training.session import Session
from desktop.training.shown_epoch import ShownEpoch
from desktop.training.truth_inquiry import TruthInquiry
from desktop.training.veil import AsItIs, Variants, Veil
from desktop.training.worker_care import WorkerCare


class KnownRun(QObject):
    """The state of a Run, put together from its parts.

    What is hidden comes out of none of these, so that no view, picture or file can show it: see core.lessons.hiding.
    """

    def __init__(self, session: Session, experiment: Experiment, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._orders = Orders(session, experiment)
        self._care = WorkerCare(session)
        self._runs = Runs(experiment)
        self._inquiry = TruthInquiry()
        self._shown = ShownEpoch(self._orders)
        self._veil = Veil()
        self.inquiries = Inquiries(self._orders, self._runs, self._veil)

    @property
    def hidden(self) -> frozenset[Hidden]:
        """What can't be seen of it now."""
        return self._veil.hidden

    def set_hidden(self, hidden: frozenset[Hidden]) -> None:
        """Let this be hidden from now on, and nothing else. Whoever calls it has the views show everything anew."""
        self._veil.set_hidden(hidden)

    @property
    def as_it_is(self) -> AsItIs:
        """What is known with all that is hidden: for verdicts and for what a lesson waits for, and for no view."""
        return AsItIs(self._runs.shown.snapshot, self._placed, self._runs.shown.curves)

    @property
    def surface_view(self) -> View:
        """The part of the plane that surfaces are asked for: a little more than is looked at."""
        return self._orders.surface_view

    @property
    def playing(self) -> bool:
        """Whether training goes on, or will as soon as the process is ready."""
        return self._orders.playing

    @property
    def is_ready(self) -> bool:
        """Whether the training process answers."""
        return self._orders.is_ready

    @property
    def is_starting(self) -> bool:
        """Whether the training process is on its way: loading torch takes a second, or many on a busy machine."""
        return not self.is_ready and not self.gave_up

    @property
    def gave_up(self) -> bool:
        """Whether the training process died so often at its start that none is started until training is asked for."""
        return self._care.gave_up

    @property
    def lost(self) -> bool:
        """Whether the process died or failed, so that what is on screen is of before; until training starts again."""
        return self._runs.lost

    @property
    def run_id(self) -> int:
        """Of the present run: the one that commands go to."""
        return self._runs.present.run_id

    @property
    def ancestors(self) -> tuple[int, ...]:
        """Ids of the runs that the present one goes on from, the first one first; () where it began at epoch 0."""
        return self._runs.present.ancestors

    @property
    def snapshot(self) -> Snapshot | None:
        """The newest. Of the run before, until there is one of the present run; None until then where that was set
        up to be something else."""
        return self._veil.snapshot(self._runs.shown.snapshot)

    @property
    def curves(self) -> list[Curves]:
        """Of each variant of the run that the snapshot is of."""
        return self._veil.curves(self._runs.shown.curves)

    @property
    def variants(self) -> Variants:
        """What the snapshot says of each variant of the experiment as it is now: None of one that has yet to catch up.
        Empty where the snapshot is of another run, with another number of them."""
        return self._veil.variants(self._placed)

    @property
    def flags(self) -> Flags:
        """What changed under way in the run that the snapshot is of."""
        return self._runs.shown.flags

    @property
    def has_hand_edits(self) -> bool:
        """Whether numbers of the present run's networks were edited by hand."""
        return bool(self._runs.present.flags.hand_edits)

    @property
    def ghost(self) -> Ghost | None:
        """The run that ended last, if the present one can be compared with it."""
        return self._veil.ghost(self._runs.ghost)

    @property
    def truth(self) -> KnownTruth | None:
        """What is known of the recipe of the points, as far as it was asked for and answered."""
        if "truth" in self.hidden:
            return None
        return self._inquiry.known(self._orders.experiment)

    @property
    def fresh(self) -> FreshCurves | None:
        """How the variants do on fresh points; None unless it was asked for, and while some catch up."""
        whole = self._runs.shown.snapshot
        is_known = whole is not None and not self._runs.present.reforms and not hides_fresh(self.hidden)
        return whole.fresh if whole is not None and is_known else None

    @property
    def catching_up(self) -> CatchUp | None:
        """How far newcomers are in training up to where the run stands; None where there are none."""
        return self._runs.catching_up

    @property
    def is_up_to_date(self) -> bool:
        """Whether the snapshot at hand is of the present run, with all that was changed."""
        snapshot = self.snapshot
        return snapshot is not None and (snapshot.run_id, snapshot.revision) == (self.run_id, self.revision)

    @property
    def finished(self) -> bool:
        """Every variant has stopped or diverged, as far as is known of the experiment as it is now."""
        return self.snapshot is not None and not self.lost and self.snapshot.finished and self.is_up_to_date

    def marked_epoch(self, variant: int, then: VariantSnapshot | None = None) -> int:
        """The epoch to mark as a variant's best; -1 for none, and where it is hidden. As in Findings.

        then: what the variant was at the moment that is told of, if that isn't now.
        """
        if "validation_loss" in self.hidden:
            return -1
        now = self.variants[variant] if variant < len(self.variants) else None
        found = now if then is None else then
        return self.curves[variant].findings.marked_epoch(found.best_epoch) if found is not None else -1

    @property
    def shown_epoch(self) -> int | None:
        """The earlier epoch that is shown, or was asked for as long as there is no answer; None: the newest."""
        return self._shown.epoch

    @property
    def shows_what_was_asked(self) -> bool:
        """Whether the snapshot at hand answers the last wish to see an earlier epoch, or the newest."""
        return self.snapshot is not None and self._shown.is_in(self.snapshot)

    @property
    def speed(self) -> float | None:
        """Epochs per second asked for; None: as fast as it goes."""
        return self._orders.speed

    @property
    def revision(self) -> int:
        """Number of the newest experiment sent; a snapshot that reflects it carries the same."""
        return self._orders.revision

    @property
    def offers(self) -> Sequence[Past]:
        """Ended runs that can be brought back, the last first."""
        return self._runs.offers if self.is_ready else ()

    @property
    def best_offer(self) -> Past | None:
        """The ended run that a person would most likely want back; None where there is none."""
        return self._runs.best_offer if self.is_ready else None

    @property
    def can_continue(self) -> bool:
        """Whether the run can go on from an earlier epoch now: not without a process, nor while newcomers catch up."""
        return self._is_at_hand and not self._runs.present.reforms

    def obstacle_to_edit(self, variant: int) -> str:
        """Why no number of a variant's network, as it is shown, can be edited now, and what helps; "" if it can."""
        return " ".join(self._obstacle_to_edit(variant))

    def reason_not_to_edit(self, variant: int) -> str:
        """The same without what helps: one sentence."""
        return next(iter(self._obstacle_to_edit(variant)), "")

    def _obstacle_to_edit(self, variant: int) -> tuple[str, ...]:
        if self._is_at_hand and not self.can_continue:
            return (tr("Weights can be edited once the newcomers have caught up."),)
        is_seen = self.is_up_to_date and self.shows_what_was_asked
        # Who edits one number right after another need not wait for what the first has made of the boundary.
        is_seen |= self._runs.present.unsettled_edit == self.revision
        if not (self._is_at_hand and is_seen and variant < len(self.variants)):
            return (tr("Weights can be edited as soon as there is something to see of this run."),)
        found = self.variants[variant]
        first = found.outcomes[0] if found is not None else None
        if first is None or first.status == "training":
            return ()
        epoch, has_stopped = first.weights_epoch, first.status == "stopped_early"
        if epoch < 0:
            reason = tr("This network has stopped early." if has_stopped else "This network has diverged.")
        else:
            reason = tr(
                "This network has stopped early, and stands still at the weights of epoch {epoch:,}."
                if has_stopped
                else "This network has diverged, and stands still at the weights of epoch {epoch:,}.",
                epoch=epoch,
            )
        return reason, tr("Show an epoch at which it trained, and edit there.")

    @property
    def _placed(self) -> Variants:
        """As `variants`, with all that is hidden."""
        found = self._runs.shown.variants
        return found if len(found) == len(self._orders.experiment.variants) else ()

    @property
    def _is_at_hand(self) -> bool:
        """Whether the training process answers, and has the present run."""
        return self.is_ready and not self.lost
