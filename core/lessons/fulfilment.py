"""Fulfilment: whether what a step waits for is so, judged by nothing but a frozen picture of the window."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, NamedTuple

import msgspec

from core.experiment.fields import FIELDS, value_of
from core.experiment.spec import Experiment
from core.lessons.conditions import (
    Condition,
    Drew,
    HasFigure,
    HasSetting,
    HasVariants,
    HasVerdict,
    LookedBack,
    Opened,
    Place,
    SeesOptimizerLoss,
    ShownFigure,
    Stopped,
    Trained,
)
from core.metrics.diagnosis.verdict import Kind as VerdictKind

Figures = Mapping[ShownFigure, float]
"""What the window shows of a variant; a figure that isn't known is missing, or NaN."""


class Situation(msgspec.Struct, frozen=True, kw_only=True):
    """How the window stands at one moment. Of variants, everything is in their order on screen."""

    experiment: Experiment
    epoch: int = 0
    """Whole epochs that the present run has done."""
    has_ended: bool = False
    """Every variant has stopped or diverged: training on changes nothing."""
    shown_epoch: int | None = None
    """The earlier epoch that is shown; None: the newest."""
    best_epochs: Sequence[int] = ()
    """That of each variant's lowest validation loss; -1 for none."""
    figures: Sequence[Figures] = ()
    verdicts: Sequence[VerdictKind | None] = ()
    """None where nobody asked for it: to judge takes time."""
    have_stopped: Sequence[bool] = ()
    """Which variants early stopping has ended."""
    opened: frozenset[Place] = frozenset()
    """What is in sight."""
    drawn: int = 0
    """Points that were drawn since the step began, and are still there."""
    sees_optimizer_loss: bool = False


def is_fulfilled(condition: Condition, situation: Situation) -> bool:
    """Whether it is so at this moment. What isn't known, or of a variant that there isn't, is not."""
    match condition:
        case Trained():
            return situation.epoch >= condition.epochs or (situation.has_ended and situation.epoch > 0)
        case HasSetting():
            return _has_setting(condition, situation.experiment)
        case HasFigure():
            return _is_within(_figure(condition, situation), condition.at_least, condition.at_most)
        case HasVerdict():
            return _of_variant(situation.verdicts, condition.variant, None) in condition.kinds
        case Drew():
            return situation.drawn >= condition.count
        case HasVariants():
            return len(situation.experiment.variants) >= condition.count
        case LookedBack():
            shown = situation.shown_epoch
            return shown is not None and (condition.to == "any" or shown in situation.best_epochs)
        case Opened():
            return condition.place in situation.opened
        case Stopped():
            return bool(_of_variant(situation.have_stopped, condition.variant, False))
        case SeesOptimizerLoss():
            return situation.sees_optimizer_loss


class Reached(NamedTuple):
    """A figure at the moment when it was first what was asked for: it goes on changing afterwards."""

    value: float
    epoch: int | None
    """None: of a variant that has stopped, whose figures are those of the weights that it went back to."""


class Waiting:
    """What a step waits for: each condition has to have held at some moment since the step began, all need not hold at
    once."""

    def __init__(self, conditions: Iterable[Condition] = ()) -> None:
        self.conditions = tuple(conditions)
        self._held: set[int] = set()
        self._reached: dict[int, Reached] = {}

    @property
    def held(self) -> tuple[bool, ...]:
        """Of each condition, whether it has held."""
        return tuple(number in self._held for number in range(len(self.conditions)))

    @property
    def reached(self) -> tuple[Reached | None, ...]:
        """Of each condition about a figure that has held, what that was then; of all others None."""
        return tuple(self._reached.get(number) for number in range(len(self.conditions)))

    @property
    def missing(self) -> tuple[Condition, ...]:
        """Those that have not."""
        return tuple(each for each, held in zip(self.conditions, self.held, strict=True) if not held)

    @property
    def is_over(self) -> bool:
        """Whether all have."""
        return len(self._held) == len(self.conditions)

    def look(self, situation: Situation) -> bool:
        """Note what holds now; whether that is anything new."""
        found = {
            number
            for number, each in enumerate(self.conditions)
            if is_fulfilled(each, situation) and self._is_its_turn(number, situation)
        }
        is_new = not found <= self._held
        for number in found - self._held:
            condition = self.conditions[number]
            if isinstance(condition, HasFigure):
                self._reached[number] = Reached(_figure(condition, situation), _epoch(condition, situation))
        self._held |= found
        return is_new

    def _is_its_turn(self, number: int, situation: Situation) -> bool:
        """What training leads to counts only from the epochs on that are named before it: to be low at epoch 300 is
        another thing than to have been low once on the way there."""
        if not isinstance(self.conditions[number], HasFigure | HasVerdict):
            return True
        before = (each for each in self.conditions[:number] if isinstance(each, Trained))
        return all(is_fulfilled(each, situation) for each in before)


def _figure(condition: HasFigure, situation: Situation) -> float:
    """The figure that it is about, as it is now; NaN where that isn't known."""
    found: Figures = _of_variant(situation.figures, condition.variant, {})
    return found.get(condition.figure, math.nan)


def _epoch(condition: HasFigure, situation: Situation) -> int | None:
    """The epoch that the figure is of, where it is the window's."""
    if situation.shown_epoch is not None:
        return situation.shown_epoch
    return None if _of_variant(situation.have_stopped, condition.variant, False) else situation.epoch


def _has_setting(condition: HasSetting, experiment: Experiment) -> bool:
    if FIELDS[condition.path].of_variant and condition.variant > len(experiment.variants):
        return False
    value = msgspec.to_builtins(value_of(experiment, condition.path, condition.variant - 1))
    if condition.equals is None:
        return _is_within(value, condition.at_least, condition.at_most)
    return _is_same(value, msgspec.to_builtins(condition.equals))


def _is_same(value: Any, other: Any) -> bool:
    if isinstance(value, float) and isinstance(other, int | float) and not isinstance(other, bool):
        return math.isclose(value, other, rel_tol=1e-6, abs_tol=1e-12)
    if isinstance(value, list | tuple) and isinstance(other, list | tuple):
        return list(value) == list(other)
    return bool(value == other)


def _is_within(value: float, at_least: float | None, at_most: float | None) -> bool:
    """NaN never is."""
    return value >= at_least if at_least is not None else at_most is not None and value <= at_most


def _of_variant(found: Sequence[Any], variant: int, default: Any) -> Any:
    """That of a variant, counted from 1."""
    return found[variant - 1] if variant <= len(found) else default
