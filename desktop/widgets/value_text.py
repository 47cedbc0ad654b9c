"""How the values of a setting are written in the window's language, and read however people type them."""

from __future__ import annotations

import math

from core.experiment.fields import Field
from desktop.look.language import number, worded
from desktop.look.typed_numbers import plain_number
from desktop.widgets.round_values import settled


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
    words = (worded(field.most), worded(field.text(field.maximum)), field.most, field.text(field.maximum))
    if field.most and text.strip().lower() in map(str.lower, words):
        return settled(field, field.maximum)
    plain = plain_number(text.strip().removesuffix("%"), whole=field.kind == "integer")
    try:
        value = float(plain)
    except ValueError:
        return None
    if not math.isfinite(value):
        return None
    return settled(field, value / 100 if field.percent else value)
