"""Points: an immutable set of labelled points in the plane, in columns."""

from __future__ import annotations

from typing import Final

import numpy as np
import numpy.typing as npt

MAX_POINTS: Final = 20_000
"""What the window stays smooth with; further points are not taken."""

NEVER_FLIPS: Final = np.float32(1.0)

FloatArray = npt.NDArray[np.float32]
LabelArray = npt.NDArray[np.uint8]
IdArray = npt.NDArray[np.int64]
BoolArray = npt.NDArray[np.bool_]


class Points:
    """N points, immutable; every change makes a new set that shares nothing writable with the old.

    Columns, all of length N:
        positions: (N, 2) float32, plane units.
        labels: (N,) uint8, the class as drawn or generated, before label noise.
        ids: (N,) int64, strictly increasing; never used twice in the life of a drawing, so that a point's role
            and its label noise stay the same whatever happens to other points.
        drawn: (N,) bool, drawn by hand (or imported) rather than generated.
        flip_at: (N,) float32, the share of label noise above which the label is wrong; NEVER_FLIPS keeps it.

    next_id is the id that the next added point gets.
    """

    __slots__ = ("drawn", "flip_at", "ids", "labels", "next_id", "positions")

    def __init__(
        self,
        positions: FloatArray,
        labels: LabelArray,
        ids: IdArray,
        drawn: BoolArray,
        flip_at: FloatArray,
        next_id: int,
    ) -> None:
        self.positions = positions
        self.labels = labels
        self.ids = ids
        self.drawn = drawn
        self.flip_at = flip_at
        self.next_id = next_id
        for column in (positions, labels, ids, drawn, flip_at):
            column.setflags(write=False)

    @classmethod
    def empty(cls) -> Points:
        """No points at all."""
        return cls(
            np.empty((0, 2), np.float32),
            np.empty(0, np.uint8),
            np.empty(0, np.int64),
            np.empty(0, np.bool_),
            np.empty(0, np.float32),
            0,
        )

    def __len__(self) -> int:
        return len(self.ids)

    def __eq__(self, other: object) -> bool:
        if self is other:
            return True
        if not isinstance(other, Points):
            return NotImplemented
        return self.next_id == other.next_id and all(
            np.array_equal(getattr(self, name), getattr(other, name))
            for name in ("positions", "labels", "ids", "drawn", "flip_at")
        )

    __hash__ = None  # type: ignore[assignment]  # compared by value, and its columns are arrays

    def __repr__(self) -> str:
        return f"Points({len(self)}, next_id={self.next_id})"

    def added(
        self,
        positions: npt.ArrayLike,
        labels: npt.ArrayLike,
        *,
        drawn: bool = True,
        flip_at: npt.ArrayLike | None = None,
    ) -> Points:
        """These points and then the given ones, as many as MAX_POINTS leaves room for.

        Args:
            positions: (M, 2), plane units.
            labels: (M,) or one label for all.
            drawn: whether a person placed them.
            flip_at: (M,), see the class; left out, label noise never touches them.
        """
        new_positions = np.asarray(positions, np.float32).reshape(-1, 2)[: MAX_POINTS - len(self)]
        count = len(new_positions)
        if count == 0:
            return self
        new_labels = np.broadcast_to(np.asarray(labels, np.uint8), (count,)) if np.ndim(labels) == 0 else labels
        new_flip_at = np.full(count, NEVER_FLIPS) if flip_at is None else np.asarray(flip_at, np.float32)[:count]
        return Points(
            np.concatenate([self.positions, new_positions]),
            np.concatenate([self.labels, np.asarray(new_labels, np.uint8)[:count]]),
            np.concatenate([self.ids, np.arange(self.next_id, self.next_id + count)]),
            np.concatenate([self.drawn, np.full(count, drawn)]),
            np.concatenate([self.flip_at, new_flip_at]),
            self.next_id + count,
        )

    def kept(self, mask: BoolArray) -> Points:
        """The points where mask (N,) is true; ids stay."""
        if mask.all():
            return self
        return Points(
            self.positions[mask],
            self.labels[mask],
            self.ids[mask],
            self.drawn[mask],
            self.flip_at[mask],
            self.next_id,
        )

    def erased(self, path: npt.ArrayLike, radius: float) -> Points:
        """Without the points within radius (plane units) of the path's corners (K, 2) or the lines between them."""
        corners = np.asarray(path, np.float32).reshape(-1, 2)
        near = np.zeros(len(self), np.bool_)
        starts = corners[:-1] if len(corners) > 1 else corners
        ends = corners[1:] if len(corners) > 1 else corners
        for start, end in zip(starts, ends, strict=True):
            along = end - start
            length_squared = float(along @ along)
            offset = self.positions - start
            t = np.clip(offset @ along / length_squared, 0.0, 1.0) if length_squared > 0 else np.zeros(len(self))
            gap = offset - t[:, None] * along
            near |= np.einsum("nd,nd->n", gap, gap) <= radius * radius
        return self.kept(~near)

    def with_flip_at(self, flip_at: FloatArray) -> Points:
        """The same points with another label noise column (N,)."""
        return Points(self.positions, self.labels, self.ids, self.drawn, flip_at, self.next_id)
