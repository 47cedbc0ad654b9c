"""Selection: which points are selected, by their ids, so that it means the same points whatever comes and goes."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QObject, Signal

from core.data.points import BoolArray, IdArray, Points, common_ids
from core.experiment.changes import SAMPLE_PATHS
from core.experiment.fields import read
from core.experiment.passage import Passage
from core.experiment.spec import Experiment

_RECIPE = ("data.generator", "data.seed", "data.class_count", *SAMPLE_PATHS)
"""Settings that decide which points are generated."""


class Selection(QObject):
    """Never names a point that there isn't.

    Choosing is nothing to undo. But an edit that concerns selected points selects them again when it is undone or
    redone; after every other edit those stay selected that are still there.
    """

    changed = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.ids: IdArray = np.empty(0, np.int64)
        """(K,) ascending."""
        self.is_held = False
        """A hand moves them just now."""
        self._rows: IdArray | None = None
        self._rows_among = self.ids
        """Found for these ids of points: while points are moved, they stay the same."""

    def __len__(self) -> int:
        return len(self.ids)

    def choose(self, ids: IdArray) -> None:
        """Select these points, which there are, and no others."""
        if ids is not self.ids and not np.array_equal(ids, self.ids):
            self.ids, self._rows = np.sort(ids), None
            self.changed.emit()

    def hold(self) -> None:
        """They are being moved."""
        self.is_held = True

    def let_go(self) -> None:
        """They have come to rest."""
        if self.is_held:
            self.is_held = False
            self.changed.emit()

    def rows(self, points: Points) -> IdArray:
        """(K,) where the selected points stand among the experiment's points."""
        if self._rows is None or self._rows_among is not points.ids:
            self._rows, self._rows_among = common_ids(points.ids, self.ids)[0], points.ids
        return self._rows

    def mask(self, points: Points) -> BoolArray:
        """(N,) which of the experiment's points are selected."""
        mask = np.zeros(len(points), np.bool_)
        mask[self.rows(points)] = True
        return mask

    def follow(self, old: Experiment, new: Experiment, passage: Passage) -> None:
        """Another experiment has taken the other's place."""
        wanted = self.ids if passage.selected is None else passage.selected
        if not len(wanted) or (old.points is new.points and passage.selected is None):
            self.choose(wanted)
            return
        points = new.points
        if passage.selected is None:
            if passage.replaces_points:
                points = Points.empty()
            elif any(read(old, path) != read(new, path) for path in _RECIPE):
                points = points.kept(points.drawn)  # a generated one is another now, whatever its id
        there = common_ids(wanted, points.ids)[0]
        self.choose(wanted if len(there) == len(wanted) else wanted[there])
