"""What is said of a table that points were taken of: how it was read, and how it lies on the plane."""

from __future__ import annotations

from typing import Final

import numpy as np

from core.data.tables.column_names import column_text
from core.data.tables.numbers import Decimal
from core.data.tables.table import Table
from core.data.tables.taking import Taken
from core.plane.grid import EXTENT
from core.words import Translatable, said, said_of

DECIMALS: Final[dict[Decimal, Translatable]] = {"point": "decimal point", "comma": "decimal comma"}

NARROW: Final = 0.1
"""Share of the plane's side: points within a strip narrower than this are hardly told apart across it."""


def reading_text(table: Table, decimal: Decimal | None) -> str:
    """How the cells were read: "UTF-8, separator comma, decimal point".

    decimal: the sign that numbers are read with; None: it isn't known yet which, and none is named.
    """
    if not table.separator:
        return table.encoding_text
    if decimal is None:
        return said("{encoding}, separator {separator}", encoding=table.encoding_text, separator=table.separator_text)
    return said(
        "{encoding}, separator {separator}, {decimal}",
        encoding=table.encoding_text,
        separator=table.separator_text,
        decimal=said(DECIMALS[decimal]),
    )


def scaling_text(taken: Taken) -> str:
    """How values lie on the plane, as a sentence or two."""
    x, y = taken.source.x, taken.source.y
    if x.unit == y.unit:
        return said(
            "One unit of the plane is {unit:g} on both axes; its middle is at {x:g} and {y:g}.",
            unit=x.unit,
            x=x.center,
            y=y.center,
        )
    return said(
        'One unit of the plane is {x_unit:g} of "{x_name}" and {y_unit:g} of "{y_name}"; its middle is at {x:g} and'
        " {y:g}.",
        x_unit=x.unit,
        x_name=column_text(x.name),
        y_unit=y.unit,
        y_name=column_text(y.name),
        x=x.center,
        y=y.center,
    )


def outliers_text(taken: Taken) -> str:
    """That a few points squeeze all others together; "" where none do."""
    if not taken.outliers:
        return ""
    share = max(1, round(100 * taken.squeezed_to))
    return said_of(
        taken.outliers,
        "{count:,} point lies far away: all others share {share} % of the plane's width.",
        "{count:,} points lie far away: all others share {share} % of the plane's width.",
        share=share,
    )


def strip_text(taken: Taken) -> str:
    """That one scale for both axes leaves the points only a narrow strip; "" where they have room, or none to gain."""
    x, y = taken.source.x, taken.source.y
    sides = np.ptp(taken.positions.astype(np.float64), axis=0) / (2 * EXTENT)
    narrow = int(sides.argmin())
    if x.unit != y.unit or not 0 < sides[narrow] < NARROW or sides[1 - narrow] < NARROW:
        return ""
    percent = max(1, round(100 * sides[narrow]))
    share = said("{percent} %", percent=percent) if sides[narrow] >= 0.005 else said("less than 1 %")
    name = column_text((x, y)[narrow].name)
    if narrow == 0:
        return said(
            '"{name}" fills {share} of the plane\'s width: a scale for each axis spreads the points.',
            name=name,
            share=share,
        )
    return said(
        '"{name}" fills {share} of the plane\'s height: a scale for each axis spreads the points.',
        name=name,
        share=share,
    )
