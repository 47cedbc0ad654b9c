"""What is said of a table that points were taken of: how it was read, and how it lies on the plane."""

from __future__ import annotations

from core.data.tables.table import Table
from core.data.tables.taking import Taken


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
