"""Who leads: variants by their validation loss, and the sentence that says so."""

from __future__ import annotations

import math
from collections.abc import Sequence

import msgspec

from core.metrics.summary import Figures, figures
from core.protocol import VariantSnapshot

LEVEL_SHARE = 0.03
LEVEL_NATS = 0.01
"""Two losses are level where they differ by less than either: a few validation points can't tell them apart."""


class Place(msgspec.Struct, frozen=True, kw_only=True):
    """One variant among several."""

    index: int
    rank: int
    """From 1; equal losses share a rank. 0: it has no validation loss."""
    figures: Figures

    @property
    def loss(self) -> float:
        """Median validation loss, by which it is ranked; NaN where there is none."""
        return self.figures.validation_loss.median

    @property
    def accuracy(self) -> float:
        """Median validation accuracy, a share; NaN where there is none."""
        return self.figures.validation_accuracy.median

    @property
    def gap(self) -> float:
        """Median generalization gap; NaN where there is none."""
        return self.figures.gap.median

    @property
    def train_loss(self) -> float:
        """Median training loss."""
        return self.figures.train_loss.median

    @property
    def best_loss(self) -> float:
        """Median of the lowest validation losses so far."""
        return self.figures.best_validation_loss.median

    @property
    def best_epoch(self) -> float:
        """Median of the epochs of these; NaN where there is none."""
        return self.figures.best_epoch.median


class Judgement(msgspec.Struct, frozen=True):
    """What a comparison says as a whole."""

    headline: str
    detail: str
    winner: int | None
    """Index of the one variant that leads; None where several are level or nothing is known."""


def ranking(variants: Sequence[VariantSnapshot | None]) -> list[Place]:
    """All variants, the lowest validation loss first (medians where there are repeats), those without one last. One of
    which nothing is known yet (None) has no place."""
    found = {index: figures(variant.outcomes) for index, variant in enumerate(variants) if variant is not None}
    losses = {index: one.validation_loss.median for index, one in found.items()}
    order = sorted(losses, key=lambda index: (not math.isfinite(losses[index]), losses[index], index))
    return [
        Place(
            index=index,
            rank=1 + sum(other < losses[index] for other in losses.values()) if math.isfinite(losses[index]) else 0,
            figures=found[index],
        )
        for index in order
    ]


def judge(names: Sequence[str], places: Sequence[Place], epoch: int) -> Judgement:
    """The sentence about a ranking of variants with these names, at an epoch of the run."""
    ranked = [place for place in places if place.rank > 0]
    if epoch <= 0:
        text = f"{len(names)} networks start alike, on the same points. Press Train, or the space bar."
        return Judgement("Ready to compare", text, None)
    if len(ranked) < 2:
        return Judgement("Nothing to compare", "There are no validation points to judge by.", None)
    first, second, last = ranked[0], ranked[1], ranked[-1]
    level = [place for place in ranked if _is_level(place.loss, first.loss)]
    if len(level) == len(ranked):
        all_of_them = "Both" if len(ranked) == 2 else "All"
        low, high = f"{first.loss:.2f}", f"{last.loss:.2f}"
        text = f"Validation losses from {low} to {high}: too close to call."
        if low == high:
            text = f"{all_of_them} have a validation loss of {low}."
        return Judgement(f"{all_of_them} are level", text, None)
    behind = f"{_begun(names[last.index])} is last, at {last.loss:.2f}{_reason(first, last)}."
    if len(level) > 1:
        also = f" and {names[second.index]}" if len(level) == 2 else f" and {len(level) - 1} others"
        losses = f"{first.loss:.2f}"
        if (highest := f"{level[-1].loss:.2f}") != losses:
            losses += f" {'and' if len(level) == 2 else 'to'} {highest}"
        return Judgement(f"{_begun(names[first.index])}{also} are level: {losses}", behind, None)
    share = f", {100 * first.accuracy:.0f} %" if math.isfinite(first.accuracy) else ""
    return Judgement(f"{_begun(names[first.index])} is best: {first.loss:.2f}{share}", behind, first.index)


def _reason(first: Place, last: Place) -> str:
    """What sets the last apart from the first: it fits the training points better, and has learned some by heart, or
    worse, too; or only by how much it is behind."""
    fits = last.train_loss, first.train_loss
    if all(map(math.isfinite, fits)) and not _is_level(max(fits), min(fits)):
        losses = "({:.2f} against {:.2f})".format(*fits)
        if last.train_loss < first.train_loss:
            return f", although it fits the training points better {losses}"
        return f": it fits the training points worse, too {losses}"
    return f": {last.loss / first.loss:.1f} times as much" if last.loss >= 1.15 * first.loss else ""


def _is_level(loss: float, best: float) -> bool:
    return loss - best < max(LEVEL_NATS, LEVEL_SHARE * best)


def _begun(name: str) -> str:
    """A name at the beginning of a sentence."""
    return name[:1].upper() + name[1:]
