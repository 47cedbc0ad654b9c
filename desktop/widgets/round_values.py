"""Round values that a slider stops at. No Qt."""

from __future__ import annotations

import math
from bisect import bisect_left
from collections.abc import Sequence
from typing import Final

from core.experiment.fields import Field

# Ten values a decade, nearly even on a logarithmic scale: one press of an arrow key changes a value by about a
# quarter, ten presses by a factor of ten.
_MANTISSAS: Final = (1.0, 1.2, 1.6, 2.0, 2.5, 3.0, 4.0, 5.0, 6.0, 8.0)


def notches(field: Field) -> tuple[float, ...]:
    """Ascending values from the field's minimum to its maximum; int for integer fields.

    A logarithmic scale whose minimum is 0 starts 0, field.smallest, ... Raises ValueError for a logarithmic scale
    that can't leave 0.
    """
    if field.scale == "logarithmic":
        values = _logarithmic(field.smallest or field.minimum, field.maximum)
        if field.minimum == 0:
            values = [0.0, *values]
    else:
        count = round((field.maximum - field.minimum) / field.step)
        values = [field.minimum + index * field.step for index in range(count + 1)]
        values[-1] = field.maximum
    rounded = [settled(field, value) for value in values]
    return tuple(sorted(set(rounded)))


def nearest(values: Sequence[float], value: float, *, logarithmic: bool = False) -> int:
    """Index of the value nearest to the given one; on a logarithmic scale the nearest by ratio."""
    above = min(bisect_left(values, value), len(values) - 1)
    if above == 0:
        return 0
    low, high = values[above - 1], values[above]
    if logarithmic and low > 0:
        return above if value * value >= low * high else above - 1
    return above if value - low >= high - value else above - 1


def neighbour(values: Sequence[float], value: float, count: int, *, logarithmic: bool = False) -> float:
    """The one of ascending values so many places on; from between two of them, the first step goes to the next one."""
    index = nearest(values, value, logarithmic=logarithmic)
    if (values[index] - value) * count > 0:
        count -= 1 if count > 0 else -1
    return values[min(max(index + count, 0), len(values) - 1)]


def settled(field: Field, value: float) -> float:
    """The value as the experiment shall hold it: inside the bounds, rounded to what is shown, int where whole."""
    inside = min(max(value, field.minimum), field.maximum)
    if field.kind == "integer":
        return round(inside)
    if field.percent:
        return round(inside, 2)
    if field.scale == "logarithmic":
        return min(max(float(f"{inside:.3g}"), field.minimum), field.maximum)
    return round(inside, field.decimals)


def _logarithmic(low: float, high: float) -> list[float]:
    if low <= 0:
        raise ValueError("A logarithmic scale needs a smallest value above 0.")
    decades = range(math.floor(math.log10(low)), math.ceil(math.log10(high)) + 1)
    values = (mantissa * 10.0**decade for decade in decades for mantissa in _MANTISSAS)
    between = [value for value in values if low * 1.001 < value < high * 0.999]
    return [low, *between, high]
