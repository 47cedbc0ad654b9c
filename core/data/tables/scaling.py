"""Values of a table to positions on the plane, and back."""

from __future__ import annotations

import math
from typing import Final

import numpy as np
import numpy.typing as npt

from core.data.points import FloatArray
from core.experiment.spec import Axis, Source

REACH: Final = 2.7
"""Plane units from the middle to the outermost point; a rim of the plane is left free around it."""

_FAR: Final = 6.0
"""A value is far away that lies so many times the distance between the quartiles beyond one of them. Of a normal
distribution a billion values hold none."""

_Values = npt.NDArray[np.float64]


def fitted(values: _Values, *, one_scale: bool) -> tuple[Axis, Axis]:
    """Axes on which all points (N, 2) lie within the plane.

    Units have three digits and centres five digits of a unit, so that a person can read and retype them.
    """
    low, high = values.min(axis=0), values.max(axis=0)
    halves = high / 2 - low / 2
    if one_scale:
        halves = np.full(2, halves.max())
    elif (halves > 0).any():
        halves = np.where(halves > 0, halves, halves.max())
    units = [_rounded_up(half / REACH) if half > 0 else 1.0 for half in halves.tolist()]
    middles = (low / 2 + high / 2).tolist()
    x, y = (Axis(center=_rounded(middle, unit), unit=unit) for middle, unit in zip(middles, units, strict=True))
    return x, y


def to_plane(values: _Values, x: Axis, y: Axis) -> FloatArray:
    """Positions (N, 2), plane units."""
    return ((values - [x.center, y.center]) / [x.unit, y.unit]).astype(np.float32)


def from_plane(positions: FloatArray, source: Source | None) -> _Values:
    """Values (N, 2) in the source's own units, without the digits that a position doesn't know; positions in plane
    units where there is no source."""
    axes = (source.x, source.y) if source is not None else (Axis(), Axis())
    values = positions.astype(np.float64) * [axis.unit for axis in axes] + [axis.center for axis in axes]
    return np.stack([_round(values[:, place], axis.unit) for place, axis in enumerate(axes)], axis=1)


def far_out(values: _Values) -> npt.NDArray[np.bool_]:
    """(N,) which points lie far away from all others on either axis."""
    quartiles = np.quantile(values, [0.25, 0.75], axis=0)
    spread = _FAR * (quartiles[1] - quartiles[0])
    far = (values < quartiles[0] - spread) | (values > quartiles[1] + spread)
    return np.asarray((far & (spread > 0)).any(axis=1))


def _round(values: _Values, unit: float) -> _Values:
    """Rounded to a digit that a 32-bit position surely tells apart on the plane: 1 to 10 millionths of a unit."""
    digits = 6 - math.ceil(math.log10(unit))
    return np.round(values, digits) if -300 < digits < 300 else values


def _rounded(value: float, unit: float) -> float:
    digits = 4 - math.floor(math.log10(unit))
    return round(value, digits) if -300 < digits < 300 else value


def _rounded_up(unit: float) -> float:
    """Up to three digits, so that the points still fit."""
    step = 10.0 ** (math.floor(math.log10(unit)) - 2)
    return float(f"{math.ceil(unit / step) * step:.3g}") if 0 < step < math.inf else unit
