"""How the values of a setting are written in the window's language, and read however people type them."""

from __future__ import annotations

import math
from typing import Final

from core.experiment.fields import Field
from core.words import as_given
from desktop.look.language import number, tr, worded
from desktop.look.typed_numbers import plain_number, seems_parted
from desktop.widgets.round_values import settled

LONGEST: Final = 12
"""Letters of what was typed that are said again."""


def written(field: Field, value: float) -> str:
    """The number as it stands in a box: like `Field.text`, without its unit."""
    if field.most and value >= field.maximum:
        return worded(field.most)
    if field.percent:
        return f"{value * 100:.0f} %"
    if field.kind == "integer":
        return str(int(value))
    return number(f"{value:g}" if field.scale == "logarithmic" else f"{value:.{field.decimals}f}")


def understood(field: Field, text: str) -> float | None:
    """The value that a person typed, settled; None when it isn't a finite number.

    Takes a decimal point or comma, "%" for percentages, spaces, commas or points between the thousands of whole
    numbers, and the word for the maximum, with its unit or without.
    """
    value = _typed(field, text)
    return None if value is None else settled(field, value)


def is_within(field: Field, text: str) -> bool:
    """Whether a person typed a number that the setting can have."""
    value = _typed(field, text)
    return value is not None and field.minimum <= value <= field.maximum


def remark(field: Field, text: str) -> str:
    """Why the value isn't the one that a person typed: a sentence for below the box; "" where it is, or where nothing
    was typed."""
    value = _typed(field, text)
    if value is None:
        return no_number(text) if text.strip() else ""
    if value > field.maximum:
        return tr("No more than {most}.", most=_bound(field, field.maximum))
    if value < field.minimum:
        return tr("No less than {least}.", least=_bound(field, field.minimum))
    if field.kind == "real" and seems_parted(text):
        return tr("Read as {value}.", value=as_given(written(field, settled(field, value))))
    return ""


def typed_number(text: str, *, percent: bool = False, whole: bool = False) -> float | None:
    """What a person typed, with the percent sign or without; None where that is no finite number.

    percent: it is a share, and typed in percent. whole: it is a count, in which a lone point or comma parts thousands.
    """
    try:
        value = float(plain_number(text.strip().removesuffix("%"), whole=whole))
    except ValueError:
        return None
    if not math.isfinite(value):
        return None
    return value / 100 if percent else value


def no_number(text: str) -> str:
    """What is said of something typed that isn't one."""
    return tr('"{text}" is no number.', text=as_given(text.strip()[:LONGEST]))


def _bound(field: Field, value: float) -> str:
    return as_given(f"{value * 100:.0f} %" if field.percent else number(f"{value:,.12g}".replace("-", "−")))


def _typed(field: Field, text: str) -> float | None:
    """The value that a person typed, within its bounds or not."""
    words = (worded(field.most), worded(field.text(field.maximum)), field.most, field.text(field.maximum))
    if field.most and text.strip().lower() in map(str.lower, words):
        return field.maximum
    return typed_number(text, percent=field.percent, whole=field.kind == "integer")
