"""The number in a condition: how it is written in a box, and the condition with another one that somebody typed."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from msgspec.structs import replace

from core.experiment.fields import FIELDS, Field
from core.lessons.conditions import Condition, Drew, HasFigure, HasSetting, HasVariants, Trained
from desktop.look.language import number, tr
from desktop.look.typed_numbers import plain_number
from desktop.widgets.value_text import no_number, remark, understood, written

COUNTS: Final[Mapping[type, tuple[str, int]]] = {
    Trained: ("epochs", 100_000),
    Drew: ("count", 1000),
    HasVariants: ("count", 8),
}
"""Of each kind that counts something from 1: the field, and the most of it, as core.lessons.conditions has them."""
SHARES: Final = ("training_accuracy", "validation_accuracy", "wrong_labels_learned")
"""Figures that are shares, and read as percents."""


@dataclass(frozen=True)
class Typed:
    """What came of a typed number: the condition with it, or why there is none, in a sentence."""

    condition: Condition | None
    problem: str = ""


def bound_text(condition: Condition) -> str | None:
    """The number that is waited for, as it stands in a box; None where a condition has none."""
    match condition:
        case Trained() | Drew() | HasVariants():
            return str(getattr(condition, COUNTS[type(condition)][0]))
        case HasFigure():
            value = getattr(condition, _side(condition))
            return f"{100 * value:.0f} %" if condition.figure in SHARES else number(f"{value:g}")
        case HasSetting() if (field := _field(condition)) is not None:
            return written(field, float(condition.equals))
    return None


def with_bound(condition: Condition, text: str) -> Typed:
    """The condition with the number that was typed, as `written` in this language or with a decimal point."""
    if isinstance(condition, HasSetting):
        field = _field(condition)
        assert field is not None, "it has a box"
        problem, value = remark(field, text), understood(field, text)
        if problem or value is None:
            return Typed(None, problem)
        return Typed(replace(condition, equals=int(value) if field.kind == "integer" else value))
    is_share = isinstance(condition, HasFigure) and condition.figure in SHARES
    is_count = not isinstance(condition, HasFigure)
    try:
        value = float(plain_number(text.strip().removesuffix("%").strip(), whole=is_count))
    except ValueError:
        value = math.nan
    if not math.isfinite(value):
        return Typed(None, no_number(text) if text.strip() else "")
    if isinstance(condition, HasFigure):
        if is_share and not 0 <= value <= 100:
            return Typed(None, tr("A share lies between 0 and 100 %."))
        bound = value / 100 if is_share else value
        return Typed(replace(condition, **{_side(condition): bound}))
    name, most = COUNTS[type(condition)]
    if not 1 <= value <= most:
        return Typed(None, tr("Between 1 and {most:,}.", most=most))
    return Typed(replace(condition, **{name: round(value)}))


def _side(condition: HasFigure) -> str:
    return "at_least" if condition.at_least is not None else "at_most"


def _field(condition: HasSetting) -> Field | None:
    """That of a setting which is a number; None for any other, and for one that has a bound."""
    field, value = FIELDS.get(condition.path), condition.equals
    is_number = isinstance(value, int | float) and not isinstance(value, bool)
    return field if field is not None and is_number and field.kind in ("integer", "real") else None
