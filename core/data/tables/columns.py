"""Which columns of a table are x, y, label and role: a first guess by their names and by what is in them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np

from core.data.tables.errors import TableError
from core.data.tables.numbers import NUMBER, Decimal, parsed
from core.data.tables.table import Table
from core.experiment.spec import MAX_CLASSES
from core.words import said

LABEL_NAMES: Final = ("label", "class", "species", "target", "category", "type", "kind", "group", "variety", "y_true")
ROLE_NAMES: Final = ("role", "split", "set", "subset", "partition")
_COUNTERS: Final = (
    "",
    "id",
    "index",
    "row",
    "no",
    "nr",
    "number",
    "column 1",
    "nr.",
    "no.",
    "#",
    "rownames",
    "obs",
    "case",
)

TRAINING_WORDS: Final = frozenset({"training", "train", "learn", "learned"})
VALIDATION_WORDS: Final = frozenset(
    {"validation", "valid", "val", "test", "testing", "held out", "held-out", "holdout"}
)

_LOOKED_AT: Final = 1000
"""Rows."""
_MOST_NUMBERED: Final = 20
"""Classes, where nothing but whole numbers says that a column holds them: beyond it they are likelier measured."""


@dataclass(frozen=True)
class Choice:
    """What a person takes of a table.

    Attributes:
        x, y: places of columns with numbers.
        label: place of the column with classes; None: all points are of one class.
        role: place of the column that says which points are held out; None: they are dealt as drawn ones are.
        classes: those of the classes that are taken, by name; None: all, where they are few enough.
        one_scale: whether both axes have the same scale.
        without_outliers: whether points far away from all others are left out.
        decimal: how numbers are read; None: as the table says.
    """

    x: int
    y: int
    label: int | None = None
    role: int | None = None
    classes: tuple[str, ...] | None = None
    one_scale: bool = True
    without_outliers: bool = False
    decimal: Decimal | None = None


def guessed(table: Table) -> Choice:
    """The columns that are most likely meant.

    Raises:
        TableError: there are no two columns of numbers.
    """
    if len(table.numeric) < 2:
        if not table.numeric:
            raise TableError(said("It has no column of numbers, and points need two of them, x and y."))
        name = table.columns[table.numeric[0]]
        raise TableError(
            said('It has one column of numbers ("{name}"), and points need two of them, x and y.', name=name)
        )
    names = [name.lower() for name in table.columns]
    role = next((place for place in range(len(names)) if names[place] in ROLE_NAMES and _is_role(table, place)), None)
    label = _label(table, names, role)
    free = [place for place in table.numeric if place not in (label, role)]
    telling = [place for place in free if not _is_counter(table, place)]
    free = telling if len(telling) >= 2 else free
    if len(free) < 2:  # two columns of numbers, and one was taken for the label
        label, free = None, list(table.numeric)
    x, y = free[:2]
    for one, other in (("x", "y"), ("x1", "x2")):
        if one in names and other in names and names.index(one) in free and names.index(other) in free:
            x, y = names.index(one), names.index(other)
    return Choice(x=x, y=y, label=label, role=role)


def named(table: Table, name: str) -> int:
    """The place of a column that a person names, or numbers from 1.

    Raises:
        TableError: there is none; the message says which there are.
    """
    if name in table.columns:
        return table.columns.index(name)
    lower = [column.lower() for column in table.columns]
    if lower.count(name.lower()) == 1:
        return lower.index(name.lower())
    if name.isascii() and name.isdigit() and 1 <= int(name[:6]) <= len(lower):
        return int(name[:6]) - 1
    listed = ", ".join(table.columns[:12]) + (", …" if len(lower) > 12 else "")
    raise TableError(said('It has no column "{name}". There are: {listed}.', name=name, listed=listed))


def _label(table: Table, names: Sequence[str], role: int | None) -> int | None:
    places = [place for place in range(len(names)) if place != role]
    by_name = [place for name in LABEL_NAMES for place in places if names[place] == name]
    if by_name:
        return by_name[0]
    counts = {place: len(set(table.column(place)[:_LOOKED_AT]) - {""}) for place in places}
    texts = [place for place in places if place not in table.numeric and counts[place] > 0]
    few = [place for place in texts if 2 <= counts[place] <= MAX_CLASSES]
    if few:
        return few[-1]
    whole = [place for place in places if counts[place] <= _MOST_NUMBERED and _is_whole(table, place)]
    few = [place for place in whole if counts[place] <= MAX_CLASSES]
    if len(table.numeric) > 2 and (few or len(whole) < len(table.numeric)):  # else all columns are alike
        found = few or ([] if texts else whole)
        if found:
            return found[-1]
    return texts[-1] if texts else None


def _is_role(table: Table, place: int) -> bool:
    return {cell.lower() for cell in table.column(place)[:_LOOKED_AT]} <= TRAINING_WORDS | VALIDATION_WORDS | {""}


def _is_whole(table: Table, place: int) -> bool:
    """Whether a column holds whole numbers alone."""
    values, kinds = parsed(table.column(place)[:_LOOKED_AT], table.decimal)
    return bool((kinds == NUMBER).all() and (values == np.round(values)).all())


def _is_counter(table: Table, place: int) -> bool:
    """Whether a column only counts the rows."""
    if table.columns[place].lower() not in _COUNTERS and "unnamed" not in table.columns[place].lower():
        return False
    values, _ = parsed(table.column(place)[:_LOOKED_AT], table.decimal)
    steps = np.diff(values)
    return bool(len(steps) and (steps > 0).all() and (values == np.round(values)).all())
