"""The number in a condition: how it is written in a box, and the condition with another one that somebody typed."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from msgspec.structs import replace

from core.experiment.fields import FIELDS, Field
from core.experiment.spec import MAX_VARIANTS
from core.lessons.conditions import (
    MOST_DRAWN,
    MOST_EPOCHS,
    Condition,
    Drew,
    HasFigure,
    HasSetting,
    HasVariants,
    Trained,
)
from desktop.lessons.condition_words import SHARES, bound_words
from desktop.look.language import tr
from desktop.widgets.value_text import is_within, no_number, remark, typed_number, understood, written

COUNTS: Final[Mapping[type, tuple[str, int]]] = {
    Trained: ("epochs", MOST_EPOCHS),
    Drew: ("count", MOST_DRAWN),
    HasVariants: ("count", MAX_VARIANTS),
}
"""Of each kind that counts something from 1: the field, and the most of it."""


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
            return bound_words(condition.figure, getattr(condition, _side(condition)))
        case HasSetting() if (field := _field(condition)) is not None:
            return written(field, float(condition.equals))
    return None


def with_bound(condition: Condition, text: str) -> Typed:
    """The condition with the number that was typed, as people type them in any language."""
    if not text.strip():
        return Typed(None)
    match condition:
        case HasFigure():
            return _with_figure(condition, text)
        case HasSetting():
            return _with_setting(condition, text)
    name, most = COUNTS[type(condition)]
    value = typed_number(text, whole=True)
    if value is None:
        return Typed(None, no_number(text))
    if not 1 <= value <= most:
        return Typed(None, tr("Between 1 and {most:,}.", most=most))
    return Typed(replace(condition, **{name: round(value)}))


def _with_figure(condition: HasFigure, text: str) -> Typed:
    is_share = condition.figure in SHARES
    value = typed_number(text, percent=is_share)
    if value is None:
        return Typed(None, no_number(text))
    if is_share and not 0 <= value <= 1:
        return Typed(None, tr("A share lies between 0 and 100 %."))
    return Typed(replace(condition, **{_side(condition): value}))


def _with_setting(condition: HasSetting, text: str) -> Typed:
    field = _field(condition)
    assert field is not None, "it has a box"
    value = understood(field, text)
    if value is None or not is_within(field, text):
        return Typed(None, remark(field, text))
    return Typed(replace(condition, equals=int(value) if field.kind == "integer" else value))


def _side(condition: HasFigure) -> str:
    return "at_least" if condition.at_least is not None else "at_most"


def _field(condition: HasSetting) -> Field | None:
    """That of a setting which is a number; None for any other, and for one that has a bound."""
    field, value = FIELDS.get(condition.path), condition.equals
    is_number = isinstance(value, int | float) and not isinstance(value, bool)
    return field if field is not None and is_number and field.kind in ("integer", "real") else None
