"""What is said of a table that points were taken of: how it was read, and how it lies on the plane."""

from __future__ import annotations

from typing import Final

import numpy as np

from core.data.tables.table import Table
from core.data.tables.taking import Taken
from core.plane.grid import EXTENT

NARROW: Final = 0.1
"""Share of the plane's side: points within a strip narrower than this are hardly told apart across it."""


def reading_text(table: Table) -> str:
    """How the cells were read: "UTF-8, separator comma, decimal point"."""
    if not table.separator:
        return table.encoding_text
    return f"{table.encoding_text}, separator {table.separator_text}, decimal {table.decimal}"


def scaling_text(taken: Taken) -> str:
    """How values lie on the plane, as a sentence or two."""
    x, y = taken.source.x, taken.source.y
    if x.unit == y.unit:
        return f"One unit of the plane is {x.unit:g} on both axes; its middle is at {x.center:g} and {y.center:g}."
    return (
        f'One unit of the plane is {x.unit:g} of "{x.name}" and {y.unit:g} of "{y.name}"; its middle is at'
        f" {x.center:g} and {y.center:g}."
    )


def outliers_text(taken: Taken) -> str:
    """That a few points squeeze all others together; "" where none do."""
    if not taken.outliers:
        return ""
    share = max(1, round(100 * taken.squeezed_to))
    points, lie = ("1 point", "lies") if taken.outliers == 1 else (f"{taken.outliers:,} points", "lie")
    return f"{points} {lie} far away: all others share {share} % of the plane's width."


def strip_text(taken: Taken) -> str:
    """That one scale for both axes leaves the points only a narrow strip; "" where they have room, or none to gain."""
    x, y = taken.source.x, taken.source.y
    sides = np.ptp(taken.positions.astype(np.float64), axis=0) / (2 * EXTENT)
    narrow = int(sides.argmin())
    if x.unit != y.unit or not 0 < sides[narrow] < NARROW or sides[1 - narrow] < NARROW:
        return ""
    share = f"{max(1, round(100 * sides[narrow]))} %" if sides[narrow] >= 0.005 else "less than 1 %"
    side = ("width", "height")[narrow]
    return f'"{(x, y)[narrow].name}" fills {share} of the plane\'s {side}: a scale for each axis spreads the points.'
