"""How far one network has come: its status and its best epoch."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from typing import Final, NamedTuple

from core.experiment.spec import EarlyStopping
from core.learning.rises import Losses
from core.metrics.early_stopping import StoppingMonitor
from core.metrics.overfitting import Rises, signs_of
from core.protocol import Sign, VariantStatus


class Best(NamedTuple):
    """The lowest validation loss of a variant since the points changed, as the median over its repeats."""

    epoch: int
    """-1 for none."""
    loss: float
    """Nats; infinite for none."""


NO_BEST: Final = Best(-1, math.inf)


class Progress:
    """One network, that is one repeat of a variant, along a run.

    Attributes:
        status, status_epoch, best_epoch, best_loss, restored_epoch: as in protocol.Outcome; best_loss is infinite
            before there is one.
        finite_epoch: the last epoch to end with finite numbers, once it has stopped or diverged.
        best_train_loss: training loss of the best epoch; NaN before there is one.
        best_losses: (n,) on each validation point at the best epoch; never changed, so copies share it.
        rise_error, sign: as in protocol.Outcome.
    """

    def __init__(self) -> None:
        self.status: VariantStatus = "training"
        self.status_epoch = 0
        self.best_epoch = -1
        self.best_loss = math.inf
        self.best_train_loss = math.nan
        self.best_losses: Losses | None = None
        self.rise_error = math.nan
        self.sign: Sign = "none"
        self.restored_epoch = -1
        self.finite_epoch = 0
        self._monitor = StoppingMonitor()
        self._resumed_at = -1

    def copy(self) -> Progress:
        """The same, unmoved by what comes."""
        # Written out: the copy module takes far longer, and many an epoch's end copies every member's.
        other = Progress.__new__(Progress)
        other.__dict__.update(self.__dict__)
        other._monitor = self._monitor.copy()
        return other

    def observe(self, epoch: int, loss: float, rule: EarlyStopping) -> bool:
        """Take in the validation loss of an epoch that ended with finite numbers, rule on or off.

        True if its weights are the ones to keep. A loss that is not below mark() changes nothing, and may be left out.
        """
        if loss < self.best_loss:
            self.best_epoch = epoch
            self.best_loss = loss
        return self._monitor.observe(epoch, loss, rule.min_delta)

    @property
    def restorable_epoch(self) -> int:
        """Epoch of the weights that early stopping restores; -1 for none. It comes to lie behind the best epoch where
        the loss has fallen since by no more than the rule's min_delta."""
        return self._monitor.best_epoch

    @property
    def waiting_since(self) -> int:
        """As in protocol.Outcome."""
        return self._monitor.waiting_since

    @property
    def stopping_loss(self) -> float:
        """As in protocol.Outcome."""
        return self._monitor.best_loss

    def mark(self, rule: EarlyStopping) -> float:
        """The validation loss, nats, below which an epoch makes a difference to observe()."""
        return max(self.best_loss, self._monitor.best_loss - rule.min_delta)

    def keep_losses(self, training_loss: float, validation_losses: Losses) -> None:
        """Note the losses of an epoch that is the best so far: to be called when observe() has made it so."""
        self.best_train_loss = training_loss
        self.best_losses = validation_losses

    def is_due(self, epoch: int, rule: EarlyStopping) -> bool:
        """Whether the rule stops the network at this epoch."""
        return rule.enabled and self._monitor.is_due(epoch, rule.patience)

    def earliest_stop(self, next_epoch: int, rule: EarlyStopping) -> float:
        """The first epoch at whose end the rule might stop the network, whatever comes; infinite where it is off.

        Args:
            next_epoch: the first one that isn't observed yet.
        """
        if not rule.enabled:
            return math.inf
        if self._monitor.best_epoch < 0:  # the next may be the first
            return next_epoch + rule.patience
        return self._monitor.due_epoch(rule.patience)

    def points_changed(self) -> None:
        """Forget the best epochs: losses on other points can't be compared. The next epoch to end is the new mark."""
        self.best_epoch = -1
        self.best_loss = math.inf
        self.best_train_loss = math.nan
        self.best_losses = None
        self.rise_error = math.nan
        self.sign = "none"
        self._monitor = StoppingMonitor()

    def halt(self, status: VariantStatus, epoch: int, last_finite: int) -> None:
        """Note that it stops training, and which epoch was the last to end with finite numbers while all trained."""
        self.status = status
        self.status_epoch = epoch
        # One that resumed and diverged at once has trained through no whole epoch since it stopped.
        if last_finite > self._resumed_at:
            self.finite_epoch = last_finite

    def train_on(self, epoch: int) -> None:
        """Note that it goes on training, from the weights it has, if it has stopped early."""
        if self.status != "stopped_early":
            return
        self._monitor.miss(epoch - self.status_epoch)
        self._resumed_at = epoch
        self.status = "training"
        self.status_epoch = 0
        self.restored_epoch = -1


class Look(NamedTuple):
    """What is looked at of a network at the end of an epoch."""

    progress: Progress
    training_loss: float
    validation_loss: float
    rise_error: float
    """How much of the rise of its validation loss since the best epoch may be luck."""


def take_in(looks: Sequence[Look], memorized_below: Callable[[], float]) -> None:
    """Note what networks that are measured on equally many points show of overfitting; see core.metrics.overfitting.

    memorized_below: gives what Rises has under that name, the first time in some tenths of a second: it is asked only
    where it makes a difference, so not at epoch 0, and a slider that begins run after run is followed at once.
    """
    for progress, _, _, rise_error in looks:
        progress.rise_error = rise_error
    known = [look for look in looks if look.progress.best_losses is not None]
    if not known:
        return
    losses = known[0].progress.best_losses
    makes_difference = any(
        look.validation_loss > look.progress.best_loss or look.progress.sign == "perhaps" for look in known
    )
    rises = Rises.of_each(
        best_loss=[look.progress.best_loss for look in known],
        rise=[look.validation_loss - look.progress.best_loss for look in known],
        error=[look.rise_error for look in known],
        fall=[look.progress.best_train_loss - look.training_loss for look in known],
        training_loss=[look.training_loss for look in known],
        memorized_below=memorized_below() if makes_difference else 0.0,
        validation_count=0 if losses is None else len(losses),
    )
    for look, sign in zip(known, signs_of(rises, [look.progress.sign for look in known]), strict=True):
        look.progress.sign = sign
