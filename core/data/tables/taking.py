"""What is taken of a table: points, their classes and roles; and what is left out, with the reason."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np
import numpy.typing as npt

from core.data.points import BoolArray, FloatArray, LabelArray
from core.data.tables.columns import TRAINING_WORDS, VALIDATION_WORDS, Choice
from core.data.tables.errors import TableError, quoted
from core.data.tables.numbers import MISSING, NO_NUMBER, NUMBER, TOO_LARGE, Decimal, kind_of, parsed, value
from core.data.tables.scaling import far_out, fitted, to_plane
from core.data.tables.table import Table
from core.experiment.color_names import COLOR_NAMES
from core.experiment.spec import LONGEST_NAME, MAX_CLASSES, Axis, Source

MOST_CHOSEN_FROM: Final = 50
"""Classes, of which a person can choose some. A column of more is no label."""

SQUEEZED: Final = 0.5
"""Share of the plane's side below which points are said to be squeezed by a few far away."""


@dataclass(frozen=True)
class LeftOut:
    """Rows that give no points.

    Attributes:
        count: how many.
        reason: why, to stand behind "12 rows: ".
        line: of the first one; 0 where lines say nothing.
    """

    count: int
    reason: str
    line: int = 0

    @property
    def text(self) -> str:
        """As a sentence."""
        rows = "1 row" if self.count == 1 else f"{self.count:,} rows"
        where = f" (line {self.line:,})" if self.line and self.count == 1 else f" (first in line {self.line:,})"
        return f"{rows} left out: {self.reason}{where if self.line else ''}."


@dataclass(frozen=True, eq=False, kw_only=True)
class Taken:
    """N points of a table.

    Attributes:
        positions: (N, 2) float32, plane units.
        labels: (N,) uint8.
        class_names: of the classes; () where these are numbered from 0 or called by their colours.
        is_validation: (N,) which are held out; None where the table doesn't say.
        source: how they were scaled.
        left_out: rows without a point.
        found: every class in the table by its name there, with its rows, the most frequent first.
        label_of: the label of each class that is taken, by its name in the table.
        outliers: how many points lie far away from all others, whether they are taken or not.
        squeezed_to: the share of the plane's side that the others fill where these are taken; 1 without any.
        row_count: of the table.
    """

    positions: FloatArray
    labels: LabelArray
    class_names: tuple[str, ...]
    class_count: int
    is_validation: BoolArray | None
    source: Source
    left_out: tuple[LeftOut, ...]
    found: tuple[tuple[str, int], ...]
    label_of: dict[str, int]
    outliers: int
    squeezed_to: float
    row_count: int


def question_text(table: Table) -> str:
    """What has to be known before numbers can be read; "" where they can."""
    question = table.question
    if question is None:
        return ""
    line, point, comma = table.lines[question.row], f"{question.point:.10g}", f"{question.comma:.10g}"
    cell = quoted(question.cell)
    return f"{cell} in line {line:,} is {point} with a decimal point, and {comma} with a decimal comma."


def taken(table: Table, choice: Choice, name: str = "") -> Taken:
    """The points of a table, as chosen. name: of the file.

    Raises:
        TableError: there are none, their classes are too many, or their numbers can be read in two ways.
    """
    if choice.decimal is None and table.question is not None:
        raise TableError(question_text(table))
    decimal = choice.decimal or table.decimal
    left_out: list[LeftOut] = []
    if table.row_count > len(table.rows):
        rest = table.row_count - len(table.rows)
        left_out.append(LeftOut(rest, f"a random {len(table.rows):,} of {table.row_count:,} are taken"))
    cells = [table.column(place) for place in (choice.x, choice.y)]
    numbers = [parsed(column, decimal) for column in cells]
    values = np.stack([column for column, _ in numbers], axis=1)
    keep = np.ones(len(values), np.bool_)
    for place, column, (_, kinds) in zip((choice.x, choice.y), cells, numbers, strict=True):
        for kind in (MISSING, NO_NUMBER, TOO_LARGE):
            _leave_out(table, keep, kinds == kind, _reason(kind, table.columns[place], column, kinds), left_out)
    labels = None if choice.label is None else table.column(choice.label)
    found: tuple[tuple[str, int], ...] = ()
    label_of: dict[str, int] = {}
    names: tuple[str, ...] = ()
    if choice.label is not None and labels is not None:
        empty = np.array([not cell for cell in labels], np.bool_)
        _leave_out(table, keep, empty, f'no label in "{table.columns[choice.label]}"', left_out)
        labels = _uniform(labels, keep, decimal)
        found = tuple(Counter(np.array(labels, object)[keep].tolist()).most_common())
        chosen = _chosen(found, choice, table.columns[choice.label])
        rare = np.array([label not in chosen for label in labels], np.bool_)
        _leave_out(table, keep, rare, _rare_reason(found, chosen), left_out)
        label_of, names = _coded(chosen, decimal)
    if not keep.any():
        first = left_out[0].text if left_out else ""
        raise TableError(f"No row gives a point. {first}".strip())
    far = far_out(values[keep])
    squeezed = _squeezed_to(values[keep], far) if far.any() else 1.0
    outliers = int(far.sum()) if squeezed < SQUEEZED else 0
    if outliers and choice.without_outliers:
        of_all = np.zeros(len(keep), np.bool_)
        of_all[np.flatnonzero(keep)[far]] = True
        _leave_out(table, keep, of_all, "far away from all others", left_out)
    values = values[keep]
    codes = np.array([label_of.get(label, 0) for label in labels or [""] * len(keep)], np.uint8)[keep]
    axes = fitted(values, one_scale=choice.one_scale)
    x, y = (
        Axis(name=table.columns[place], center=axis.center, unit=axis.unit)
        for place, axis in zip((choice.x, choice.y), axes, strict=True)
    )
    return Taken(
        positions=to_plane(values, x, y),
        labels=codes,
        class_names=names,
        class_count=max(2, len(names), int(codes.max()) + 1),
        is_validation=None if choice.role is None else _roles(table, choice.role, keep),
        source=Source(name=name[-300:], x=x, y=y),
        left_out=tuple(left_out),
        found=found,
        label_of=label_of,
        outliers=outliers,
        squeezed_to=squeezed,
        row_count=table.row_count,
    )


def _leave_out(table: Table, keep: BoolArray, those: BoolArray, reason: str, left_out: list[LeftOut]) -> None:
    """Take rows out of those to keep, and note it."""
    gone = np.flatnonzero(keep & those)
    if len(gone):
        left_out.append(LeftOut(len(gone), reason, table.lines[gone[0]]))
        keep[gone] = False


def _reason(kind: int, column: str, cells: Sequence[str], kinds: npt.NDArray[np.uint8]) -> str:
    first = next((cell for cell, found in zip(cells, kinds, strict=True) if found == kind), "")
    if kind == MISSING:
        return f'no value in "{column}"'
    return f'{quoted(first)} in "{column}" is {"no number" if kind == NO_NUMBER else "no finite number"}'


def _uniform(labels: Sequence[str], keep: BoolArray, decimal: Decimal) -> list[str]:
    """Labels that are all numbers, written the same way: 1, 1.0 and 1.00 are one class."""
    kept = {label for label, is_kept in zip(labels, keep, strict=True) if is_kept}
    if any(kind_of(label, decimal) for label in kept):
        return list(labels)
    written = {label: f"{value(label, decimal):.12g}" for label in kept}
    return [written.get(label, label) for label in labels]


def _chosen(found: Sequence[tuple[str, int]], choice: Choice, column: str) -> tuple[str, ...]:
    """Names of the classes that are taken."""
    if choice.classes is not None:
        missing = next((name for name in choice.classes if name not in dict(found)), None)
        if missing is not None:
            raise TableError(f'No row has the label {quoted(missing)} in "{column}".')
        if not 1 <= len(choice.classes) <= MAX_CLASSES:
            raise TableError(f"{len(choice.classes)} classes are chosen, and 1 to {MAX_CLASSES} can be.")
        return choice.classes
    if len(found) > MOST_CHOSEN_FROM:
        raise TableError(
            f'"{column}" holds {len(found):,} different labels, and there can be {MAX_CLASSES} classes: it is no label.'
        )
    if len(found) > MAX_CLASSES:
        listed = ", ".join(f"{name} ({count:,})" for name, count in found[:MAX_CLASSES])
        raise TooManyClassesError(
            f'"{column}" holds {len(found)} classes, and there can be {MAX_CLASSES}. The most frequent: {listed}.',
            found,
        )
    return tuple(name for name, _ in found)


class TooManyClassesError(TableError):
    """A person has to say which classes are taken.

    Attributes:
        found: as of Taken.
    """

    def __init__(self, message: str, found: Sequence[tuple[str, int]]) -> None:
        super().__init__(message)
        self.found = found


def _rare_reason(found: Sequence[tuple[str, int]], chosen: Sequence[str]) -> str:
    others = [name for name, _ in found if name not in chosen]
    listed = ", ".join(map(quoted, others[:3])) + (", ..." if len(others) > 3 else "")
    return f"of other classes ({listed})"


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
        short = plain if len(plain) <= LONGEST_NAME else f"{plain[: LONGEST_NAME - 3]}..."
        taken_already = short in shown or short in COLOR_NAMES[len(names) :]
        shown.append(f"{short[: LONGEST_NAME - 4]} ({place + 1})" if taken_already else short)
    return tuple(shown)


def _squeezed_to(values: npt.NDArray[np.float64], far: BoolArray) -> float:
    """Share of the longer side that is left to the points which are not far away."""
    if far.all():
        return 1.0
    sides, all_sides = np.ptp(values[~far], axis=0), np.ptp(values, axis=0)
    return float(sides.max() / all_sides.max()) if all_sides.max() > 0 else 1.0


def _roles(table: Table, place: int, keep: BoolArray) -> BoolArray:
    """(N,) which of the kept rows are held out.

    Raises:
        TableError: a cell says something else.
    """
    words = [cell.lower() for cell in table.column(place)]
    for row in np.flatnonzero(keep):
        if words[row] not in TRAINING_WORDS | VALIDATION_WORDS:
            raise TableError(
                f'Line {table.lines[row]:,} has {quoted(words[row])} in "{table.columns[place]}", and a role is'
                " training or validation."
            )
    return np.array([word in VALIDATION_WORDS for word in words], np.bool_)[keep]
