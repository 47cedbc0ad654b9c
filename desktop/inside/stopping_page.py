"""The page Stopping of the tab Inside: early stopping's patience, and where the boundary was at the best epoch."""

from __future__ import annotations

import math
from typing import NamedTuple

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from core.protocol import VariantStatus
from core.protocol.inspection import BestLook, Question
from core.words import translatable
from desktop.chart.series import Fuse
from desktop.inside.keep_switch import keep_switch
from desktop.inside.loss_bars import LossBar, LossBars
from desktop.inside.page import Answers, Page, csv_text
from desktop.inside.scales import ShareBar
from desktop.inside.words import sentence
from desktop.look.labels import role_label
from desktop.look.language import tr
from desktop.look.layouts import add_layout
from desktop.look.loss_text import loss_text
from desktop.look.theme import Theme
from desktop.widgets.controls import Switch, explain


class Stopping(NamedTuple):
    """Where the chosen variant stands."""

    is_on: bool
    """Early stopping is."""
    fuse: Fuse | None
    status: VariantStatus
    status_epoch: int
    """As in VariantSnapshot."""
    epoch: int
    """That is shown, or the last one that it trained, if that is earlier."""
    loss: float
    """Validation loss of the weights that are shown."""
    stop_loss: float
    """That of the weights it had when it stopped; NaN as long as it trains, where it isn't known, and of several
    repeats, which stop one after the other."""
    has_gone_back: bool
    """A repeat goes by older weights again, of its best epoch or the last finite ones."""
    best_epoch: int
    """-1 for none."""
    best_loss: float
    """Validation loss then."""
    restored_epoch: int
    """As in VariantSnapshot."""


class StoppingPage(Page):
    """Qt view of early stopping at work."""

    title = translatable("Stopping")
    help = translatable("Early stopping: how much patience is left, and the boundary of the best epoch")
    gives_away = frozenset({"validation_loss", "boundary"})
    of_repeats = translatable("All {} repeats: patience of the one that stops last, losses at their median.")
    switched = Signal()
    """The boundary of the best epoch is wanted on the planes, or no longer."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._best = -1
        self._look: BestLook | None = None
        self.heading = role_label("", "heading")
        self.bar = ShareBar(self)
        self.says, self.losses = sentence(), sentence("")
        self.explanations = (self.says,)
        self.bars = LossBars(self)
        self.switch, words = Switch(self), QLabel(tr("Best epoch's boundary on the plane, in long dashes"))
        words.setWordWrap(True)
        self.switch.setChecked(True)
        self.switch.setAccessibleName(tr("Best epoch's boundary on the plane"))
        for part in (self.switch, words):
            explain(part, "Where the network drew the line when its validation loss was lowest.")
        self.switch.toggled.connect(self._switched)
        self.jump = QPushButton("", self)
        self.jump.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.jump.clicked.connect(self._jump)
        self.keep, kept = keep_switch(self)
        self.keep.toggled.connect(self._switched)
        switch = QHBoxLayout()
        switch.setSpacing(8)
        switch.addWidget(self.switch)
        switch.addWidget(words, 1)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(6)
        rows.addWidget(self.heading)
        rows.addWidget(self.bar)
        rows.addWidget(self.says)
        rows.addWidget(self.losses)
        add_layout(rows, switch)
        add_layout(rows, kept)
        rows.addWidget(self.jump, 0, Qt.AlignmentFlag.AlignLeft)
        rows.addWidget(self.bars, 100)  # what is left, before the stretch below
        rows.addStretch(1)
        self.jump.hide()

    @property
    def is_boundary_wanted(self) -> bool:
        """Whether the boundary of the best epoch is to be seen."""
        return self.switch.isChecked()

    def questions(self, variant: int) -> tuple[Question, ...]:
        """None of its own: its numbers come with every snapshot, and the boundary is the planes' to ask for."""
        del variant
        return ()

    def show_answers(self, answers: Answers, variant: int) -> None:
        del answers, variant

    def set_boundary(self, look: BestLook | None) -> None:
        """The boundary that the chosen variant's plane shows."""
        self._look = look

    def set_stopping(self, now: Stopping) -> None:
        """Show where the chosen variant stands."""
        self.heading.setText(heading(now))
        self.bar.setVisible(now.fuse is not None)
        if now.fuse is not None:
            self.bar.set_share(now.fuse.left / now.fuse.patience, "warning")
        self.says.setText(story(now))
        self.losses.setText(losses(now))
        self.bars.set_bars(loss_bars(now))
        self._best = now.best_epoch
        self.jump.setVisible(0 <= now.best_epoch != now.epoch)
        self.jump.setText(tr("Show epoch {epoch:,}", epoch=now.best_epoch))

    def set_theme(self, theme: Theme) -> None:
        self.bar.set_theme(theme)
        self.bars.set_theme(theme)

    def csv(self) -> str | None:
        """The boundary of the best epoch, corner by corner."""
        if self._look is None or not self._look.lines:
            return None
        lines = enumerate(self._look.lines)
        return csv_text(
            ("line", "x1", "x2"), [(at, f"{x:.6g}", f"{y:.6g}") for at, line in lines for x, y in line.tolist()]
        )

    def _switched(self, _on: bool) -> None:
        self.switched.emit()

    def _jump(self) -> None:
        self.epoch_wanted.emit(self._best)


def heading(now: Stopping) -> str:
    """How much patience is left."""
    if now.status == "stopped_early":
        return tr("Stopped at epoch {epoch:,}", epoch=now.status_epoch)
    if now.status == "diverged":
        return tr("Diverged at epoch {epoch:,}", epoch=now.status_epoch)
    if not now.is_on:
        return tr("Early stopping is off")
    if now.fuse is None:
        return tr("Early stopping waits for a first epoch")
    return tr("{left:,} of {patience:,} epochs of patience left", left=now.fuse.left, patience=now.fuse.patience)


def story(now: Stopping) -> str:
    """What there is to see."""
    if now.status == "stopped_early":
        told = tr("The validation loss hadn't fallen for as long as patience lasts.")
        if now.restored_epoch >= 0:
            told = f"{told} {tr('Its weights went back to epoch {epoch:,}.', epoch=now.restored_epoch)}"
        return told
    if not now.is_on:
        return tr(
            "Switch it on under Cures, and a fuse burns along the chart: it is renewed whenever the validation loss"
            " falls to a new best, and where it has burnt down training ends."
        )
    return tr(
        "The fuse on the chart burns while the validation loss stays above its best, and is renewed by a new best."
    )


def losses(now: Stopping) -> str:
    """The validation loss at the best epoch, and now."""
    if now.best_epoch < 0 or math.isnan(now.best_loss):
        return tr("No epoch is the best one yet.")
    told = [tr("Best epoch {epoch:,}: validation loss {loss}.", epoch=now.best_epoch, loss=loss_text(now.best_loss))]
    if now.has_gone_back:
        if math.isfinite(now.stop_loss):
            told.append(tr("At the stop: {loss}.", loss=loss_text(now.stop_loss)))
        if now.restored_epoch >= 0:
            epoch = now.restored_epoch
            told.append(tr("Now, with epoch {epoch:,}'s weights again: {loss}.", epoch=epoch, loss=loss_text(now.loss)))
        else:
            told.append(tr("Now, with older weights again: {loss}.", loss=loss_text(now.loss)))
    elif now.epoch != now.best_epoch and not math.isnan(now.loss):
        told.append(tr("Epoch {epoch:,}: {loss}.", epoch=now.epoch, loss=loss_text(now.loss)))
    return " ".join(told)


def loss_bars(now: Stopping) -> tuple[LossBar, ...]:
    """The same as bars; none where there is nothing to compare."""
    if now.best_epoch < 0 or math.isnan(now.best_loss):
        return ()
    bars = [LossBar(tr("best, epoch {epoch:,}", epoch=now.best_epoch), now.best_loss, is_best=True)]
    if now.has_gone_back:
        if math.isfinite(now.stop_loss):
            bars.append(LossBar(tr("at the stop"), now.stop_loss, is_best=False))
    elif now.epoch != now.best_epoch and not math.isnan(now.loss):
        bars.append(LossBar(tr("epoch {epoch:,}", epoch=now.epoch), now.loss, is_best=False))
    return tuple(bars) if len(bars) > 1 else ()
