"""Points as rows of an experiment file."""

from __future__ import annotations

from typing import Annotated, Any, Self

import numpy as np
import numpy.typing as npt
from msgspec import Meta

from core.data.points import MAX_POINTS, Points
from core.experiment import earlier_files
from core.experiment.hand_written import Coordinate, Label
from core.experiment.spec import DataSpec, Spec

PointId = Annotated[int, Meta(ge=0, le=2**53)]
Threshold = Annotated[float, Meta(ge=-1, le=1)]
Place = Annotated[float, Meta(ge=0, lt=1)]
EarlierRow = tuple[Coordinate, Coordinate, Label, PointId, bool, Threshold]
PointRow = tuple[Coordinate, Coordinate, Label, PointId, bool, Threshold, Place]


class PointTableError(ValueError):
    """The rows can't be taken; the message is one sentence that names the place."""


class PointTable(Spec, frozen=True):
    """Rows of x1, x2, class, id, drawn by hand, label noise above which the class is wrong (below 0: always,
    flipped by hand; 1: never), validation share above which the point is held out."""

    next_id: PointId
    rows: Annotated[list[PointRow], Meta(max_length=MAX_POINTS)]

    @classmethod
    def of(cls, points: Points) -> Self:
        """All points as rows; `points` gives back the very same."""
        columns: tuple[npt.NDArray[Any], ...] = (
            points.positions[:, 0],
            points.positions[:, 1],
            points.labels,
            points.ids,
            points.drawn,
            points.flip_at,
            points.place,
        )
        rows: list[PointRow] = list(zip(*(_plain(column) for column in columns), strict=True))
        return cls(next_id=points.next_id, rows=rows)

    def points(self, data: DataSpec) -> Points:
        """The points of such a dataset.

        Raises:
            PointTableError: a class that the dataset doesn't have, or ids that don't rise.
        """
        self._check(data.class_count)
        columns: list[tuple[Any, ...]] = list(zip(*self.rows, strict=True)) if self.rows else [()] * 7
        x1, x2, labels, ids, drawn, flip_at, places = columns
        below_one = np.nextafter(np.float32(1), np.float32(0))  # in single precision a place may be rounded to 1
        return Points(
            np.array([x1, x2], np.float32).T.copy(),
            np.array(labels, np.uint8),
            np.array(ids, np.int64),
            np.array(drawn, np.bool_),
            np.array(flip_at, np.float32),
            np.minimum(np.array(places, np.float32), below_one),
            self.next_id,
        )

    def _check(self, class_count: int) -> None:
        previous = -1
        for index, (_, _, label, point_id, *_) in enumerate(self.rows):
            place = f"$.points.rows[{index}]"
            if label >= class_count:
                raise PointTableError(f"{place}: class {label} is not below the number of classes, {class_count}.")
            if point_id <= previous:
                raise PointTableError(f"{place}: id {point_id} does not come after {previous}.")
            previous = point_id
        if self.next_id <= previous:
            raise PointTableError(f"$.points.next_id: {self.next_id} does not come after {previous}.")


class EarlierPointTable(Spec, frozen=True):
    """As files of version 1 and 2 have it: the same rows without the last number."""

    next_id: PointId
    rows: Annotated[list[EarlierRow], Meta(max_length=MAX_POINTS)]

    def as_today(self, data: DataSpec) -> PointTable:
        """With everything said that those versions found out by themselves."""
        ids = np.array([row[3] for row in self.rows], np.int64)
        flip_at = np.array([row[5] for row in self.rows], np.float32)
        place = earlier_files.places(ids, data.seed, data.validation_share)
        flip_at = earlier_files.thresholds(flip_at, ids, data.seed, data.label_noise)
        columns = zip(self.rows, flip_at.tolist(), place.tolist(), strict=True)
        return PointTable(self.next_id, [(*row[:5], threshold, where) for row, threshold, where in columns])


def _plain(column: npt.NDArray[Any]) -> list[Any]:
    """A column (N,) as JSON writes it best: float32 with as few digits as lead back to the same number."""
    if column.dtype != np.float32:
        unchanged: list[Any] = column.tolist()
        return unchanged
    exact = column.astype(np.float64)
    is_found = exact == 0
    # A whole number divided by a power of ten that is exact, too, is the double next to that decimal.
    is_usual = (np.abs(exact) > 1e-9) & (np.abs(exact) < 1e6)
    exponent = np.floor(np.log10(np.abs(exact), out=np.zeros_like(exact), where=is_usual))
    short = exact.copy()
    for digits in (6, 7, 8, 9):
        power = 10.0 ** (digits - 1 - exponent)
        tried = np.round(exact * power) / power
        is_new = is_usual & ~is_found & (tried.astype(np.float32) == column)
        short[is_new] = tried[is_new]
        is_found |= is_new
    rest = ~is_found
    short[rest] = column[rest].astype(str).astype(np.float64)
    plain: list[Any] = short.tolist()
    return plain
