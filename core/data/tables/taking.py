"""What is taken of a table: points, their classes and roles; and what is left out, with the reason."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np
import numpy.typing as npt

from core.data.points import BoolArray, FloatArray, LabelArray
from core.data.tables.column_names import column_text
from core.data.tables.columns import TRAINING_WORDS, VALIDATION_WORDS, Choice
from core.data.tables.errors import TableError, in_brief
from core.data.tables.labels import NO_CLASSES, classes_of
from core.data.tables.numbers import MISSING, NO_NUMBER, TOO_LARGE, parsed
from core.data.tables.scaling import far_out, fitted, to_plane
from core.data.tables.table import Table
from core.experiment.spec import Axis, Source
from core.words import said, said_of, together

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
        if not self.line:
            return said_of(
                self.count,
                "{count:,} row left out: {reason}.",
                "{count:,} rows left out: {reason}.",
                reason=self.reason,
            )
        return said_of(
            self.count,
            "{count:,} row left out: {reason} (line {line:,}).",
            "{count:,} rows left out: {reason} (first in line {line:,}).",
            reason=self.reason,
            line=self.line,
        )


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
    cell = in_brief(question.cell)
    return said(
        '"{cell}" in line {line:,} is {point} with a decimal point, and {comma} with a decimal comma.',
        cell=cell,
        line=line,
        point=point,
        comma=comma,
    )


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
        left_out.append(
            LeftOut(
                rest,
                said("a random {rows:,} of {all:,} are taken", rows=len(table.rows), all=table.row_count),
            )
        )
    cells = [table.column(place) for place in (choice.x, choice.y)]
    numbers = [parsed(column, decimal) for column in cells]
    values = np.stack([column for column, _ in numbers], axis=1)
    keep = np.ones(len(values), np.bool_)
    for place, column, (_, kinds) in zip((choice.x, choice.y), cells, numbers, strict=True):
        for kind in (MISSING, NO_NUMBER, TOO_LARGE):
            _leave_out(
                table, keep, kinds == kind, _reason(kind, column_text(table.columns[place]), column, kinds), left_out
            )
    classes = NO_CLASSES
    if choice.label is not None:
        label_cells, label_name = table.column(choice.label), table.columns[choice.label]
        empty = np.array([not cell for cell in label_cells], np.bool_)
        _leave_out(table, keep, empty, said('no label in "{column}"', column=label_name), left_out)
        classes = classes_of(label_cells, keep, decimal, choice.classes, label_name)
        rare = np.array([label not in classes.label_of for label in classes.of_row], np.bool_)
        _leave_out(table, keep, rare, classes.rare_text, left_out)
    if not keep.any():
        raise TableError(together(said("No row gives a point."), left_out[0].text if left_out else ""))
    far = far_out(values[keep])
    squeezed = _squeezed_to(values[keep], far) if far.any() else 1.0
    outliers = int(far.sum()) if squeezed < SQUEEZED else 0
    if outliers and choice.without_outliers:
        of_all = np.zeros(len(keep), np.bool_)
        of_all[np.flatnonzero(keep)[far]] = True
        _leave_out(table, keep, of_all, said("far away from all others"), left_out)
    values = values[keep]
    labels = np.zeros(len(values), np.uint8)
    if choice.label is not None:
        kept = (label for label, is_kept in zip(classes.of_row, keep, strict=True) if is_kept)
        labels = np.fromiter((classes.label_of[label] for label in kept), np.uint8, len(values))
    axes = fitted(values, one_scale=choice.one_scale)
    x, y = (
        Axis(name=table.columns[place], center=axis.center, unit=axis.unit)
        for place, axis in zip((choice.x, choice.y), axes, strict=True)
    )
    return Taken(
        positions=to_plane(values, x, y),
        labels=labels,
        class_names=classes.names,
        class_count=max(2, len(classes.names), int(labels.max()) + 1),
        is_validation=None if choice.role is None else _roles(table, choice.role, keep),
        source=Source(name=name[-300:], x=x, y=y),
        left_out=tuple(left_out),
        found=classes.found,
        label_of=classes.label_of,
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
        return said('no value in "{column}"', column=column)
    if kind == NO_NUMBER:
        return said('"{cell}" in "{column}" is no number', cell=in_brief(first), column=column)
    return said('"{cell}" in "{column}" is no finite number', cell=in_brief(first), column=column)


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
                said(
                    'Line {line:,} has "{words}" in "{column}", and a role is training or validation.',
                    line=table.lines[row],
                    words=in_brief(words[row]),
                    column=column_text(table.columns[place]),
                )
            )
    return np.array([word in VALIDATION_WORDS for word in words], np.bool_)[keep]
