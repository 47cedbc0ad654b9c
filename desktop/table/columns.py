"""What the table of variants shows: its columns, and how their figures are written. No widgets."""

from __future__ import annotations

import math
from collections.abc import Callable
from typing import Final

import msgspec

from core.metrics.summary import NO_NUMBER, Figure, Figures
from core.words import Translatable, said
from desktop.look.language import number, tr, tr_of, worded
from desktop.look.loss_text import loss_text
from desktop.table.metrics_strip import share_text


class Column(msgspec.Struct, frozen=True):
    """One figure of every variant."""

    name: Translatable
    head: Translatable
    """The name as it stands above the column, in two lines."""
    help: Translatable
    figure: Callable[[Figures], Figure]
    text: Callable[[float], str]
    short: Callable[[float], str]
    """For both ends of a range."""
    widest: str
    """A long text as it comes; the column keeps that much room, so that it needn't move."""


def state_text(figures: Figures, *, is_training: bool) -> str:
    """Where a variant stands, to be worded where it is shown: "training", "paused", "stopped 120", "diverged 40"."""
    if figures.status == "training":
        return said("training") if is_training else said("paused")
    if figures.status == "stopped_early":
        return said("stopped {epoch:,}", epoch=figures.status_epoch)
    return said("diverged {epoch:,}", epoch=figures.status_epoch)


def state_detail(figures: Figures, *, is_training: bool) -> str:
    """The same in a sentence, of all repeats."""
    if figures.repeats > 1:
        return _repeats(figures, is_training)
    if figures.status == "training":
        return tr("It can be trained on.")
    if figures.status == "stopped_early":
        return tr("Early stopping ended it at epoch {epoch:,}.", epoch=figures.status_epoch)
    return tr("Its loss grew without end at epoch {epoch:,}.", epoch=figures.status_epoch)


def _repeats(figures: Figures, is_training: bool) -> str:
    """How many of them stand where: a sentence each."""
    told, training = [], figures.repeats - figures.stopped_early - figures.diverged
    if training and is_training:
        told.append(
            tr_of(
                training,
                "{count} of {all} repeats is in training.",
                "{count} of {all} repeats are in training.",
                all=figures.repeats,
            )
        )
    elif training:
        told.append(
            tr_of(
                training,
                "{count} of {all} repeats is paused.",
                "{count} of {all} repeats are paused.",
                all=figures.repeats,
            )
        )
    if figures.stopped_early:
        told.append(
            tr_of(
                figures.stopped_early,
                "{count} of {all} repeats has stopped early.",
                "{count} of {all} repeats have stopped early.",
                all=figures.repeats,
            )
        )
    if figures.diverged:
        told.append(
            tr_of(
                figures.diverged,
                "{count} of {all} repeats has diverged.",
                "{count} of {all} repeats have diverged.",
                all=figures.repeats,
            )
        )
    return " ".join(told)


def range_text(column: Column, figure: Figure) -> str:
    """From the lowest to the highest of the repeats, shortly: "0.41–0.52"; "" where there is no figure."""  # noqa: RUF002 - a dash
    return f"{column.short(figure.low)}–{column.short(figure.high)}" if figure.exists else ""  # noqa: RUF001 - a dash


def figure_detail(column: Column, figure: Figure, repeats: int) -> str:
    """The figure in a sentence, with the range of the repeats."""
    if not figure.exists:
        return tr("There is none yet.")
    if repeats == 1:
        return f"{worded(column.name)}: {column.text(figure.median)}."
    return tr(
        "{column}: median {median}, from {low} to {high} in {count} repeats.",
        column=worded(column.name),
        median=column.text(figure.median),
        low=column.text(figure.low),
        high=column.text(figure.high),
        count=repeats,
    )


def _epoch(value: float) -> str:
    return number(f"{value:,.0f}") if math.isfinite(value) else NO_NUMBER


def _norm(value: float) -> str:
    if not math.isfinite(value):
        return NO_NUMBER
    if value < 99.95:
        return number(f"{value:.2f}" if value < 9.995 else f"{value:.1f}")
    return loss_text(round(value))


def _short_loss(value: float) -> str:
    if not math.isfinite(value) or abs(value) >= 9.995:
        return loss_text(value) if abs(value) < 99.95 else loss_text(float(f"{value:.2g}"))
    return number(f"{value:.2f}".replace("-0.00", "0.00").replace("-", "−"))


def _short_share(value: float) -> str:
    return f"{100 * value:.0f}"


def _short_norm(value: float) -> str:
    return number(f"{value:.2g}") if value < 99.5 else loss_text(round(value))


def _loss(
    name: Translatable,
    head: Translatable,
    help: Translatable,
    figure: Callable[[Figures], Figure],
    widest: str = "0.888",
) -> Column:
    return Column(name, head, help, figure, loss_text, _short_loss, widest)


def _accuracy(
    name: Translatable, head: Translatable, help: Translatable, figure: Callable[[Figures], Figure]
) -> Column:
    return Column(name, head, help, figure, share_text, _short_share, "88.8 %")


COLUMNS: Final = (
    _loss("Train loss", "Train\nloss", "In nats, without the penalty.", lambda s: s.train_loss),
    _loss(
        "Validation loss",
        "Validation\nloss",
        "In nats, on points that the network never learns from. What counts in the end.",
        lambda s: s.validation_loss,
    ),
    _loss(
        "Best validation loss",
        "Best\nloss",
        "The lowest validation loss so far, in nats.",
        lambda s: s.best_validation_loss,
    ),
    Column(
        "Best epoch",
        "Best\nepoch",
        "Epoch of the lowest validation loss.",
        lambda s: s.best_epoch,
        _epoch,
        _epoch,
        "8,888",
    ),
    Column(
        "Weights of epoch",
        "Weights\nepoch",
        "Where training has ended: the epoch whose weights are in use, and which all figures are of. Early stopping"
        " goes back to its best one, which a minimum improvement can make another than that of the lowest loss.",
        lambda s: s.weights_epoch,
        _epoch,
        _epoch,
        "888",
    ),
    _loss(
        "Gap",
        "Gap",
        "Generalization gap: validation loss minus training loss. Learning points by heart widens it.",
        lambda s: s.gap,
        "-0.888",
    ),
    _accuracy(
        "Train accuracy",
        "Train\naccuracy",
        "Share of training points on the right side of the boundary.",
        lambda s: s.train_accuracy,
    ),
    _accuracy(
        "Validation accuracy",
        "Validation\naccuracy",
        "Share of held-out points on the right side of the boundary.",
        lambda s: s.validation_accuracy,
    ),
    Column(
        "Weight norm",
        "Weight\nnorm",
        "Root of the sum of squared weights: what L2 and L1 keep small.",
        lambda s: s.weight_norm,
        _norm,
        _short_norm,
        "88.8",
    ),
)
STATE_HELP: Final[Translatable] = (
    "Whether the variant trains, is paused and can be trained on, or since which epoch it can't."
)
