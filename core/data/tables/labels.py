"""The classes of a table: which there are, which are taken, and what they are called."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from core.data.points import BoolArray
from core.data.tables.errors import TableError, in_brief
from core.data.tables.numbers import NUMBER, Decimal, kind_of, value
from core.experiment.color_names import COLOR_NAMES
from core.experiment.spec import LONGEST_NAME, MAX_CLASSES
from core.words import said

MOST_CHOSEN_FROM: Final = 50
"""Classes, of which a person can choose some. A column of more is no label."""


class TooManyClassesError(TableError):
    """A person has to say which classes are taken.

    Attributes:
        found: as of Taken.
    """

    def __init__(self, message: str, found: Sequence[tuple[str, int]]) -> None:
        super().__init__(message)
        self.found = found


@dataclass(frozen=True)
class Classes:
    """The classes of R rows.

    Attributes:
        of_row: R labels as the table has them; numbers all written in the same way.
        found: every label of the rows that are kept, with their number, the most frequent first.
        label_of: 0, 1, 2 ... for each label that is taken.
        names: of the classes that are taken; () where these are numbered from 0 or called by their colours.
    """

    of_row: list[str]
    found: tuple[tuple[str, int], ...]
    label_of: dict[str, int]
    names: tuple[str, ...]

    @property
    def rare_text(self) -> str:
        """Which are not taken, to stand behind "12 rows left out: "."""
        others = [name for name, _ in self.found if name not in self.label_of]
        listed = ", ".join(map(in_brief, others[:3])) + (", …" if len(others) > 3 else "")
        return said("of other classes ({listed})", listed=listed)


NO_CLASSES: Final = Classes([], (), {}, ())
"""Of a table without labels, all rows of which are of one class."""


def classes_of(
    cells: Sequence[str], keep: BoolArray, decimal: Decimal, wanted: Sequence[str] | None, column: str
) -> Classes:
    """The classes of a column (R,), of the rows to keep (R,). wanted: those to take; None: all.

    Raises:
        TooManyClassesError: there are more than there can be, and nobody has said which to take.
        TableError: there are far too many, or one that is wanted is none of them.
    """
    labels = _uniform(cells, keep, decimal)
    kept = (label for label, is_kept in zip(labels, keep, strict=True) if is_kept)
    found = tuple(Counter(kept).most_common())
    label_of, names = _coded(_chosen(found, wanted, column), decimal)
    return Classes(labels, found, label_of, names)


def _uniform(labels: Sequence[str], keep: BoolArray, decimal: Decimal) -> list[str]:
    """Labels that are all numbers, written the same way: 1, 1.0 and 1.00 are one class."""
    kept = {label for label, is_kept in zip(labels, keep, strict=True) if is_kept}
    if any(kind_of(label, decimal) for label in kept):
        return list(labels)
    written = {label: f"{value(label, decimal):.12g}" for label in kept}
    return [written.get(label, label) for label in labels]


def _chosen(found: Sequence[tuple[str, int]], wanted: Sequence[str] | None, column: str) -> tuple[str, ...]:
    """Names of the classes that are taken."""
    if wanted is not None:
        missing = next((name for name in wanted if name not in dict(found)), None)
        if missing is not None:
            raise TableError(
                said('No row has the label "{label}" in "{column}".', label=in_brief(missing), column=column)
            )
        if not 1 <= len(wanted) <= MAX_CLASSES:
            raise TableError(
                said("{wanted} classes are chosen, and 1 to {classes} can be.", wanted=len(wanted), classes=MAX_CLASSES)
            )
        return tuple(wanted)
    if len(found) > MOST_CHOSEN_FROM:
        raise TableError(
            said(
                '"{column}" holds {found:,} different labels, and there can be {classes} classes: it is no label.',
                column=column,
                found=len(found),
                classes=MAX_CLASSES,
            )
        )
    if len(found) > MAX_CLASSES:
        listed = ", ".join(f"{name} ({count:,})" for name, count in found[:MAX_CLASSES])
        raise TooManyClassesError(
            said(
                '"{column}" holds {found} classes, and there can be {classes}. The most frequent: {listed}.',
                column=column,
                found=len(found),
                classes=MAX_CLASSES,
                listed=listed,
            ),
            found,
        )
    return tuple(name for name, _ in found)


def _coded(chosen: Sequence[str], decimal: Decimal) -> tuple[dict[str, int], tuple[str, ...]]:
    """The label of each class, and their names; () where these are 0, 1, 2 ... or colours."""
    if set(chosen) <= set(COLOR_NAMES):
        return {name: COLOR_NAMES.index(name) for name in chosen}, ()
    numbers = all(kind_of(name, decimal) == NUMBER for name in chosen)
    ordered = sorted(chosen, key=(lambda name: value(name, decimal)) if numbers else _alphabet)
    is_counted = ordered == [str(place) for place in range(len(ordered))]
    return {name: label for label, name in enumerate(ordered)}, () if is_counted else _distinct(ordered)


def _alphabet(name: str) -> tuple[str, str]:
    return name.casefold(), name


def _distinct(names: Sequence[str]) -> tuple[str, ...]:
    """Names short enough to be shown, no two the same."""
    shown: list[str] = []
    for place, name in enumerate(names):
        plain = "".join(c if c.isprintable() else " " for c in name)
        short = plain if len(plain) <= LONGEST_NAME else f"{plain[: LONGEST_NAME - 1]}…"
        taken_already = short in shown or short in COLOR_NAMES[len(names) :]
        shown.append(f"{short[: LONGEST_NAME - 4]} ({place + 1})" if taken_already else short)
    return tuple(shown)
