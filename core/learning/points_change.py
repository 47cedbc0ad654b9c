"""What differs between two sets of points: a few numbers where a stroke changed a few among many."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

import numpy as np

from core.data.points import IdArray, Points, common_rows

_COLUMNS: Final = ("positions", "labels", "ids", "drawn", "flip_at", "place")


@dataclass(frozen=True, slots=True, eq=False)
class PointsChange:
    """From one set of points to another.

    Attributes:
        gone: (g,) ids of the points that are no more, or not as they were.
        come: those that are new, or other than they were; its next_id is that of all points afterwards.
    """

    gone: IdArray
    come: Points

    @classmethod
    def between(cls, old: Points, new: Points) -> PointsChange:
        """What leads from old to new."""
        before, after = common_rows(old, new)
        same = np.ones(len(before), np.bool_)
        for column in _COLUMNS:
            equal = getattr(old, column)[before] == getattr(new, column)[after]
            same &= equal.all(1) if equal.ndim > 1 else equal
        stays, stayed = np.zeros(len(old), np.bool_), np.zeros(len(new), np.bool_)
        stays[before[same]] = True
        stayed[after[same]] = True
        return cls(old.ids[~stays], _rows(new, np.flatnonzero(~stayed), new.next_id))

    def applied_to(self, old: Points) -> Points:
        """The points that come of these."""
        if not len(self.gone) and not len(self.come) and self.come.next_id == old.next_id:
            return old
        kept = old.kept(~np.isin(old.ids, self.gone, assume_unique=True))
        both = {column: np.concatenate([getattr(kept, column), getattr(self.come, column)]) for column in _COLUMNS}
        return _rows(Points(**both, next_id=self.come.next_id), np.argsort(both["ids"]), self.come.next_id)

    @property
    def byte_count(self) -> int:
        """Of the numbers kept."""
        return int(self.gone.nbytes) + sum(int(getattr(self.come, column).nbytes) for column in _COLUMNS)


def _rows(points: Points, rows: IdArray, next_id: int) -> Points:
    return Points(**{column: getattr(points, column)[rows] for column in _COLUMNS}, next_id=next_id)
