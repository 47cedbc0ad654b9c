"""Hiding: what people are to predict is taken out of all that is known of a run, before anything shows it.

This is the one place that says what gives a hidden thing away. Whoever shows or writes something takes what this has
left: a number that is hidden is NaN there, as where there are no such points, and a hidden surface is undecided
everywhere.
"""

from __future__ import annotations

import math
from collections.abc import Sequence, Set
from typing import Final

import numpy as np
from msgspec.structs import replace

from core.lessons.conditions import HasFigure, ShownFigure
from core.lessons.fulfilment import Reached, Waiting
from core.lessons.presentation import Hidden
from core.metrics.diagnosis import Verdict
from core.metrics.ranking import Judgement, Place, judge, ranking
from core.protocol import Measures, Outcome, Snapshot, VariantSnapshot
from core.protocol.inspection import (
    AblationLook,
    Answer,
    BestLook,
    DiagramLook,
    FlowLook,
    GradientsLook,
    MaskLook,
    MemorizingLook,
    SteepnessLook,
    StepTrace,
    UnitLook,
    VotersLook,
    WeightsFile,
    WeightsLook,
    WithoutLook,
)
from core.protocol.outcome import NOT_TOLD
from core.words import said, together

COLUMNS: Final[dict[Hidden, frozenset[str]]] = {
    "training_loss": frozenset({"train_loss", "train_accuracy", "train_loss_low", "train_loss_high", "optimizer_loss"}),
    "validation_loss": frozenset(
        {"validation_loss", "validation_accuracy", "validation_loss_low", "validation_loss_high"}
    ),
}
"""Columns of a history that would show what is hidden."""

LOSSES: Final[Set[Hidden]] = frozenset({"training_loss", "validation_loss"})

WORDS: Final[dict[Hidden, str]] = {
    "training_loss": said("training loss"),
    "validation_loss": said("validation loss"),
    "verdict": said("verdict"),
    "boundary": said("boundary"),
    "truth": said("known truth"),
}
"""What each is called within a sentence."""

VERDICT: Final = Verdict("waiting", said("Predict first"), said("What it has come to is still hidden."))
"""What stands in a hidden verdict's place."""


def hidden_columns(hidden: Set[Hidden]) -> frozenset[str]:
    """The columns of histories that can't be seen."""
    return frozenset().union(*(COLUMNS.get(one, frozenset()) for one in hidden))


def hides_verdict(hidden: Set[Hidden]) -> bool:
    """Whether no verdict, ranking or winner may be told: a verdict speaks of both losses."""
    return "verdict" in hidden or bool(LOSSES & hidden)


def hides_fresh(hidden: Set[Hidden]) -> bool:
    """Whether losses on fresh points may not be told: they run as the validation loss does."""
    return bool({"truth", "validation_loss"} & hidden)


def hides_memorized(hidden: Set[Hidden]) -> bool:
    """Whether it may not be told how many wrong labels were learned: that is a part of the training accuracy."""
    return bool({"training_loss", "verdict"} & hidden)


def hides_figure(figure: ShownFigure, hidden: Set[Hidden]) -> bool:
    """Whether a number that the window shows of a variant may not be told."""
    match figure:
        case "training_loss" | "training_accuracy":
            return "training_loss" in hidden
        case "validation_loss" | "validation_accuracy":
            return "validation_loss" in hidden
        case "gap":
            return bool(LOSSES & hidden)
        case "true_loss":
            return hides_fresh(hidden)
        case "wrong_labels_learned":
            return hides_memorized(hidden)


def seen_reached(waiting: Waiting, hidden: Set[Hidden]) -> tuple[Reached | None, ...]:
    """The figures that were come to (Waiting.reached) without those that are hidden: people are to predict them."""
    return tuple(
        None if isinstance(condition, HasFigure) and hides_figure(condition.figure, hidden) else found
        for condition, found in zip(waiting.conditions, waiting.reached, strict=True)
    )


def hides_points_missed(hidden: Set[Hidden]) -> bool:
    """Whether it may not be told which points a network gets wrong, or when it came to get them right."""
    return bool({"training_loss", "validation_loss", "boundary"} & hidden)


def veiled_snapshot(snapshot: Snapshot, hidden: Set[Hidden]) -> Snapshot:
    """A snapshot without what is hidden. Answers to questions about networks: see veiled_answer."""
    if not hidden:
        return snapshot
    return replace(
        snapshot,
        variants=tuple(veiled_variant(one, hidden) for one in snapshot.variants),
        fresh=None if hides_fresh(hidden) else snapshot.fresh,
        answers=(),
    )


def veiled_variant(variant: VariantSnapshot, hidden: Set[Hidden]) -> VariantSnapshot:
    """One variant of it."""
    found = replace(variant, outcomes=tuple(_veiled_outcome(one, hidden) for one in variant.outcomes))
    if "validation_loss" in hidden:
        found = replace(found, best_epoch=-1, lead_error=math.nan)
    if hides_memorized(hidden):
        found = replace(found, given_wrong=0, knows_shape=False)
    if "boundary" in hidden:
        sheets = len(variant.surface)
        undecided = np.full_like(variant.surface, 0.5 if sheets == 1 else 1 / sheets)
        found = replace(found, surface=undecided, boundaries=variant.boundaries[:0])
    return found


def gives_away(answer: Answer, hidden: Set[Hidden]) -> bool:
    """Whether nothing of an answer may be seen: all of it would tell what is hidden."""
    match answer:
        case BestLook():
            return bool({"boundary", "validation_loss"} & hidden)
        case DiagramLook() | UnitLook() | VotersLook():
            return "boundary" in hidden
        case WithoutLook():
            return "boundary" in hidden or set(LOSSES) <= hidden
        case StepTrace():
            return bool({"boundary", "training_loss"} & hidden)
        case MemorizingLook():
            return hides_points_missed(hidden)
        case (
            FlowLook() | WeightsLook() | GradientsLook() | SteepnessLook() | WeightsFile() | MaskLook() | AblationLook()
        ):
            return False
        case _:
            return bool(hidden)  # nobody has said yet what it tells


def veiled_answer(answer: Answer, hidden: Set[Hidden]) -> Answer | None:
    """An answer without the losses that are hidden; None where all of it would tell what is."""
    if gives_away(answer, hidden):
        return None
    training, validation = "training_loss" in hidden, "validation_loss" in hidden
    if isinstance(answer, FlowLook | WithoutLook | WeightsLook) and training:
        answer = replace(answer, train_loss=math.nan)
    if isinstance(answer, FlowLook | WithoutLook) and validation:
        answer = replace(answer, validation_loss=math.nan)
    if isinstance(answer, FlowLook) and training:
        answer = replace(answer, batch_train_loss=math.nan)
    if isinstance(answer, FlowLook) and validation:
        answer = replace(answer, batch_validation_loss=math.nan)
    if isinstance(answer, WithoutLook) and training:
        answer = replace(answer, whole_train_loss=math.nan)
    if isinstance(answer, WithoutLook) and validation:
        answer = replace(answer, whole_validation_loss=math.nan)
    return answer


def _veiled_outcome(outcome: Outcome, hidden: Set[Hidden]) -> Outcome:
    found = replace(outcome, measures=_veiled_measures(outcome.measures, hidden))
    if "validation_loss" not in hidden:
        return found
    return replace(
        found,
        best_epoch=-1,
        best_validation_loss=math.nan,
        restored_epoch=-1 if outcome.restored_epoch < 0 else NOT_TOLD,
        rise_error=math.nan,
        sign="none",
        waiting_since=-1,
        stopping_loss=math.inf,
    )


def _veiled_measures(measures: Measures, hidden: Set[Hidden]) -> Measures:
    if "training_loss" in hidden:
        measures = replace(measures, train_loss=math.nan, train_accuracy=math.nan)
    if "validation_loss" in hidden:
        measures = replace(measures, validation_loss=math.nan, validation_accuracy=math.nan)
    return measures


def seen_ranking(
    names: Sequence[str], variants: Sequence[VariantSnapshot | None], epoch: int, hidden: Set[Hidden]
) -> tuple[list[Place], Judgement]:
    """The variants by rank, and what is said of that; where it is hidden, in their own order, without ranks."""
    places = ranking(variants, epoch)
    if not hides_verdict(hidden):
        return places, judge(names, places, epoch)
    unranked = [replace(place, rank=0) for place in sorted(places, key=lambda place: place.index)]
    return unranked, Judgement(VERDICT.headline, VERDICT.detail, None)


def hidden_words(hidden: Set[Hidden]) -> str:
    """What is hidden, as a sentence."""
    names = [words for one, words in WORDS.items() if one in hidden]
    if len(names) == 1:
        return said("Predict first: the {name} is hidden.", name=names[0])
    return said(
        "Predict first: {some} and {last} are hidden.", some=together(*names[:-1], between=", "), last=names[-1]
    )
