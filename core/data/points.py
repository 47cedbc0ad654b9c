"""Points: an immutable set of labelled points in the plane, in columns."""

from __future__ import annotations

import hashlib
from typing import Final

import numpy as np
import numpy.typing as npt

from core.data.dealing import next_of_class
from core.plane.grid import FARTHEST

MAX_POINTS: Final = 20_000
"""What the window stays smooth with; further points are not taken."""

NEVER_WRONG: Final = 1.0
"""A flip threshold that no label noise exceeds."""
MOST_MARKED: Final = 50 * MAX_POINTS
"""Ids between the lowest and the highest up to which each has a mark of its own, a byte: faster than looking them up,
and a drawing has to have had a million points before it is exceeded."""
MOST_KNOWN: Final = 4
"""Pairs of ids of which is known where they stand in one another."""
_SMALLEST: Final = np.finfo(np.float32).tiny
"""In place of a threshold of 0, which has no sign."""

FloatArray = npt.NDArray[np.float32]
LabelArray = npt.NDArray[np.uint8]
IdArray = npt.NDArray[np.int64]
BoolArray = npt.NDArray[np.bool_]


_known_rows: tuple[tuple[IdArray, IdArray, tuple[IdArray, IdArray]], ...] = ()


class Points:
    """N points, immutable; every change makes a new set that shares nothing writable with the old.

    Columns, all of length N:
        positions: (N, 2) float32, plane units.
        labels: (N,) uint8, the class as drawn or generated, before label noise.
        ids: (N,) int64, strictly increasing; never used twice in the life of a drawing, so that training knows which
            points are new to it.
        drawn: (N,) bool, placed by hand (drawn, imported or moved) rather than generated.
        flip_at: (N,) float32 in [-1, 1], the flip threshold: with more label noise than that the label is wrong. Below
            0 it was flipped by hand, and is wrong whatever the noise; without the sign it is what noise went by before.
        place: (N,) float32 in [0, 1): with a larger validation share than that the point is held out.

    A point gets its place and its flip threshold when it comes (see core.data.dealing) and keeps both, whatever is
    drawn, erased or given another class. Only its label can be flipped by hand.

    next_id is the id that the next added point gets.
    """

    __slots__ = ("drawn", "flip_at", "ids", "labels", "next_id", "place", "positions")

    def __init__(
        self,
        positions: FloatArray,
        labels: LabelArray,
        ids: IdArray,
        drawn: BoolArray,
        flip_at: FloatArray,
        place: FloatArray,
        next_id: int,
    ) -> None:
        self.positions = positions
        self.labels = labels
        self.ids = ids
        self.drawn = drawn
        self.flip_at = flip_at
        self.place = place
        self.next_id = next_id
        for column in (positions, labels, ids, drawn, flip_at, place):
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
            (one := getattr(self, name)) is (other_one := getattr(other, name)) or np.array_equal(one, other_one)
            for name in ("positions", "labels", "ids", "drawn", "flip_at", "place")
        )

    __hash__ = None  # type: ignore[assignment]  # compared by value, and its columns are arrays

    def __repr__(self) -> str:
        return f"Points({len(self)}, next_id={self.next_id})"

    def digest(self) -> bytes:
        """16 bytes that are the same for the same points, and for no others (BLAKE2b): quicker to keep than the points.

        What id the next one would get is left out: points are the same again once one that was added is gone.
        """
        found = hashlib.blake2b(digest_size=16)
        for column in (self.positions, self.labels, self.ids, self.drawn, self.flip_at, self.place):
            found.update(np.ascontiguousarray(column).data)
        return found.digest()

    def added(self, positions: npt.ArrayLike, labels: npt.ArrayLike, *, seed: int = 0) -> Points:
        """These points and then the given drawn ones, as many as MAX_POINTS leaves room for.

        Args:
            positions: (M, 2), plane units.
            labels: (M,) or one label for all.
            seed: of the data; it decides where the sequences begin that places and flip thresholds are taken from.
        """
        new_positions = np.asarray(positions, np.float32).reshape(-1, 2)[: MAX_POINTS - len(self)]
        count = len(new_positions)
        of_new = np.asarray(labels, np.uint8)
        new_labels = np.broadcast_to(of_new, (count,)) if of_new.ndim == 0 else of_new[:count]
        new_places, new_flip_at = np.empty(count, np.float32), np.empty(count, np.float32)
        for label in np.flatnonzero(np.bincount(new_labels)).tolist():
            new = new_labels == label
            taken = self.place[self.drawn & (self.labels == label)]
            new_places[new], new_flip_at[new] = next_of_class(label, int(new.sum()), seed, taken)
        return self._with(new_positions, new_labels, new_flip_at, new_places)

    def copied(self, others: Points, positions: FloatArray) -> Points:
        """These points and then drawn copies of others at positions (M, 2), as many as MAX_POINTS leaves room for.

        A copy has its original's class, place and flip threshold: it is held out where that one is.
        """
        count = min(len(others), MAX_POINTS - len(self))
        return self._with(
            positions[:count].astype(np.float32), others.labels[:count], others.flip_at[:count], others.place[:count]
        )

    def moved(self, rows: IdArray, positions: npt.ArrayLike) -> Points:
        """With other positions (M, 2) of the points in these rows (M,), none farther away than FARTHEST.

        Places, flip thresholds and ids stay. What was generated counts as drawn from then on: a person has placed it.
        """
        found = np.clip(np.ascontiguousarray(positions, np.float32), -FARTHEST, FARTHEST)
        if np.array_equal(found, self.positions.take(rows, axis=0)):
            return self
        all_positions, drawn = self.positions.copy(), self.drawn.copy()
        # Each place as one number: numpy takes far longer to put pairs in place.
        all_positions.view(np.complex64)[rows, 0] = found.view(np.complex64)[:, 0]
        drawn[rows] = True
        return Points(all_positions, self.labels, self.ids, drawn, self.flip_at, self.place, self.next_id)

    def kept(self, mask: BoolArray) -> Points:
        """The points where mask (N,) is true; ids stay."""
        rows = np.flatnonzero(mask)  # found once for all columns
        if len(rows) == len(self):
            return self
        return Points(
            self.positions.take(rows, axis=0),
            self.labels.take(rows),
            self.ids.take(rows),
            self.drawn.take(rows),
            self.flip_at.take(rows),
            self.place.take(rows),
            self.next_id,
        )

    def near(self, path: npt.ArrayLike, radius: float) -> BoolArray:
        """(N,) which lie within radius (plane units) of the path's corners (K, 2) or the lines between them."""
        corners = np.asarray(path, np.float32).reshape(-1, 2)
        near, (x, y) = np.zeros(len(self), np.bool_), self.positions.T
        starts = corners[:-1] if len(corners) > 1 else corners
        ends = corners[1:] if len(corners) > 1 else corners
        for start, end in zip(starts.astype(np.float64), ends.astype(np.float64), strict=True):
            left, bottom = np.minimum(start, end) - 1.001 * radius
            right, top = np.maximum(start, end) + 1.001 * radius
            # Most points lie far away, and to compare four numbers is far quicker.
            rows = np.flatnonzero((x >= left) & (x <= right) & (y >= bottom) & (y <= top))
            along, offset = end - start, self.positions.take(rows, axis=0) - start
            length_squared = float(along @ along) or 1.0
            t = np.clip((offset[:, 0] * along[0] + offset[:, 1] * along[1]) / length_squared, 0.0, 1.0)
            gap_x, gap_y = offset[:, 0] - t * along[0], offset[:, 1] - t * along[1]
            near[rows[gap_x * gap_x + gap_y * gap_y <= radius * radius]] = True
        return near

    def relabelled(self, mask: BoolArray, label: int) -> Points:
        """With another class where mask (N,) is true. Places, flip thresholds and ids stay, but a label that was
        flipped by hand is flipped back: who says what a point is means what it shows."""
        if not (mask & ((self.labels != label) | (self.flip_at < 0))).any():
            return self
        labels = np.where(mask, np.uint8(label), self.labels)
        flip_at = np.where(mask, np.abs(self.flip_at), self.flip_at)
        return Points(self.positions, labels, self.ids, self.drawn, flip_at, self.place, self.next_id)

    def without_class(self, label: int) -> Points:
        """Without the points of a class; those of the classes above it are of the class below their own."""
        kept = self.kept(self.labels != label)
        labels = kept.labels - (kept.labels > label)
        return Points(kept.positions, labels, kept.ids, kept.drawn, kept.flip_at, kept.place, kept.next_id)

    def flipped(self, mask: BoolArray) -> Points:
        """With a wrong label where mask (N,) is true, whatever the label noise is now or later."""
        return self._with_thresholds(np.where(mask, -np.maximum(np.abs(self.flip_at), _SMALLEST), self.flip_at))

    def flipped_back(self, mask: BoolArray, label_noise: float) -> Points:
        """With the right label where mask (N,) is true: those that were flipped by hand go by their own threshold
        again, and what the label noise would then make wrong never is."""
        wrong = mask & (self.flip_at < label_noise)
        own = np.abs(self.flip_at)
        right = np.where(own < label_noise, np.float32(NEVER_WRONG), own)
        return self._with_thresholds(np.where(wrong, right, self.flip_at))

    def dealt(self, place: FloatArray) -> Points:
        """With other places (N,) in the split."""
        if np.array_equal(place, self.place):
            return self
        return Points(self.positions, self.labels, self.ids, self.drawn, self.flip_at, place, self.next_id)

    def numbered_from(self, next_id: int) -> Points:
        """The same points; the next one that is added gets that id."""
        if next_id == self.next_id:
            return self
        return Points(self.positions, self.labels, self.ids, self.drawn, self.flip_at, self.place, next_id)

    def dealt_anew(self, seed: int) -> Points:
        """The same points with the places and flip thresholds that they would have if they were drawn now, in order;
        what a person flipped, or flipped back, stays so."""
        place, flip_at = np.empty(len(self), np.float32), np.empty(len(self), np.float32)
        none = np.empty(0, np.float32)
        for label in np.flatnonzero(np.bincount(self.labels)).tolist():
            mine = self.labels == label
            place[mine], flip_at[mine] = next_of_class(label, int(mine.sum()), seed, none)
        flip_at[self.flip_at == NEVER_WRONG] = NEVER_WRONG
        dealt = Points(self.positions, self.labels, self.ids, self.drawn, flip_at, place, self.next_id)
        return dealt.flipped(self.flip_at < 0)

    def _with_thresholds(self, flip_at: FloatArray) -> Points:
        if np.array_equal(flip_at, self.flip_at):
            return self
        return Points(self.positions, self.labels, self.ids, self.drawn, flip_at, self.place, self.next_id)

    def _with(self, positions: FloatArray, labels: LabelArray, flip_at: FloatArray, place: FloatArray) -> Points:
        """With new drawn ones after those that there are."""
        count = len(positions)
        if count == 0:
            return self
        return Points(
            np.concatenate([self.positions, positions]),
            np.concatenate([self.labels, labels]),
            np.concatenate([self.ids, np.arange(self.next_id, self.next_id + count)]),
            np.concatenate([self.drawn, np.ones(count, np.bool_)]),
            np.concatenate([self.flip_at, flip_at]),
            np.concatenate([self.place, place]),
            self.next_id + count,
        )


def common_rows(old: Points, new: Points) -> tuple[IdArray, IdArray]:
    """Where in the old ones, and where in the new ones, the points stand that are in both: (K,) and (K,)."""
    return common_ids(old.ids, new.ids)


def common_ids(old: IdArray, new: IdArray) -> tuple[IdArray, IdArray]:
    """The same for ids, both ascending. The same array twice where these are the first of the new ones, in place.

    Views, training and the words for an edit all ask about it: what was found lately for the very same arrays is known.
    """
    global _known_rows  # noqa: PLW0603 - swapped whole, so that threads may ask too
    for known_old, known_new, found in _known_rows:
        if known_old is old and known_new is new:
            return found
    rows = _common_ids(old, new)
    for one in rows:
        one.setflags(write=False)
    _known_rows = (*_known_rows[1 - MOST_KNOWN :], (old, new, rows))
    return rows


def _common_ids(old: IdArray, new: IdArray) -> tuple[IdArray, IdArray]:
    """As common_ids, found anew."""
    if old is new or (len(new) >= len(old) and np.array_equal(new[: len(old)], old)):
        rows = np.arange(len(old))  # a stroke, the most frequent change
        return rows, rows
    if not len(new):
        return np.empty(0, np.int64), np.empty(0, np.int64)
    lowest = min(int(old[0]), int(new[0]))
    span = max(int(old[-1]), int(new[-1])) - lowest + 1
    if span <= MOST_MARKED:
        marks = np.zeros(span, np.bool_)
        marks[new - lowest] = True
        before = np.flatnonzero(marks[old - lowest])
        if len(before) == len(new):
            return before, np.arange(len(new))  # points were erased
        marks[:] = False
        marks[old - lowest] = True
        return before, np.flatnonzero(marks[new - lowest])
    after = np.minimum(np.searchsorted(new, old), len(new) - 1)
    is_there = new[after] == old
    return np.flatnonzero(is_there), after[is_there]
