"""Which epoch of the run is looked at: an earlier one, or what training has come to."""

from __future__ import annotations

from core.protocol import ShowEpoch, Snapshot
from desktop.training.orders import Orders


class ShownEpoch:
    """Asks for an epoch, and tells whether a snapshot is of what was asked for.

    Attributes:
        epoch: the earlier one that is shown, or was asked for as long as there is no answer; None: the newest.
    """

    def __init__(self, orders: Orders) -> None:
        self._orders = orders
        self._request = 0
        self.epoch: int | None = None

    def ask(self, run_id: int, epoch: int | None) -> None:
        """Ask the run for an epoch, unless it is the one that was asked for last."""
        if epoch != self.epoch:
            self.epoch = epoch
            self._request += 1
            self._orders.send(ShowEpoch(run_id=run_id, request=self._request, epoch=epoch))

    def is_in(self, snapshot: Snapshot) -> bool:
        """Whether a snapshot shows what was asked for last."""
        return snapshot.show_request == self._request

    def take(self, snapshot: Snapshot) -> None:
        """Take over which epoch is shown: of those that are kept, the nearest to what was asked for."""
        if self.is_in(snapshot):
            self.epoch = snapshot.shown_epoch

    def forget(self) -> None:
        """The run ends or is lost: the newest is shown again."""
        self.epoch = None

    def count_anew(self) -> None:
        """The training process counts from 0 in the run that takes the present one's place."""
        self._request = 0
