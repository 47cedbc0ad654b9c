"""A verdict, and what beside the curves it is made of."""

from __future__ import annotations

import math
from typing import Literal

import msgspec

from core.metrics.data_facts import DataFacts
from core.metrics.diagnosis.advice import Leeway
from core.protocol import Sign, VariantStatus

Kind = Literal[
    "waiting",
    "diverged",
    "stopped",
    "unstable",
    "overfitting",
    "perhaps",
    "underfitting",
    "no_validation",
    "past_best",
    "good",
    "learning",
]


class Verdict(msgspec.Struct, frozen=True):
    """What to tell the person."""

    kind: Kind
    headline: str
    detail: str
    why: str = ""
    """The rule behind it in plain sentences, with its numbers; a line for each part of it."""
    sign: Sign = "none"
    """Of overfitting, whatever the headline is about."""
    shorter: tuple[str, ...] = ()
    """What the headline may become in little room, the longest first; () where it can't be said shorter."""
    briefer: tuple[str, ...] = ()
    """The same of the detail. None of them leaves out that something may be luck."""


class Kept(msgspec.Struct, frozen=True):
    """Overfitting that was found before points changed."""

    headline: str
    epoch: int
    """At which it was last told."""
    points_epoch: int
    """First epoch measured on the points as they are now."""
    best_epoch: int
    rise: float
    """Of validation loss above its best when it was found, nats."""
    shorter: tuple[str, ...] = ()
    """As in Verdict."""


class Context(msgspec.Struct, frozen=True, kw_only=True):
    """What the curves alone don't tell."""

    status: VariantStatus
    status_epoch: int
    best_epoch: int
    restored_epoch: int
    facts: DataFacts
    leeway: Leeway
    train_accuracy: float = math.nan
    """Newest, share in [0, 1]; the median over the repeats, as everything here."""
    validation_accuracy: float = math.nan
    repeats: int = 1
    overfitting_repeats: int = 0
    """Repeats that overfit by their own losses."""
    is_training: bool = False
    """Steps are being taken: the first epoch may last long, and there is no curve before its end."""
    points_epoch: int = 0
    """As in protocol.Snapshot."""
    kept: Kept | None = None
    """What was found before points changed; see core.metrics.diagnosis.kept."""
