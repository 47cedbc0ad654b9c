"""What a drawing tool is: a name and a key, and a stroke that turns the way of a pointer into other points. Without Qt.

A tool is one file here and a line in `catalog`. A stroke is made when a button goes down and asked for the points that
follow, as often as the pointer moves; whoever calls it makes one undo step of all that.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Final, Literal

import numpy as np
import numpy.typing as npt

from core.data.points import MAX_POINTS, BoolArray, FloatArray, IdArray, LabelArray, Points
from core.plane.grid import EXTENT, View
from core.words import Translatable, said, said_of
from desktop.tools.hand import Hand

SAME_PLACE: Final = 0.002
"""Plane units, less than a pixel of a whole plane: what lies nearer looks like one point."""

FULL_TEXT: Final = said("The plane is full: {most:,} points are the most it takes.", most=MAX_POINTS)
HERE_TEXT: Final[Translatable] = "A point of this class is here already."

Vectors = npt.NDArray[np.float64]
"""(M, 2), or one (2,): plane units."""

NO_OUTLINE: Final[Vectors] = np.empty((0, 2))

Position = tuple[float, float]
"""x1 and x2, plane units."""


StrokeKind = Literal["paint", "reverse", "erase"]


@dataclass(frozen=True)
class Press:
    """A button went down on the plane.

    kind: what went down: the left button, the right one, or a key, or a pen's rubber, that erases whatever the tool.
    pixel: plane units of a pixel there.
    adds, takes_away: Shift, or Alt, is held.
    view: what of the plane is looked at; None: all that there is.
    symbol_radius: plane units from the middle of a point's symbol to its rim; so far beyond the edge of the view a
        point still shows a part of it.
    """

    at: Position
    kind: StrokeKind = "paint"
    pixel: float = 0.01
    adds: bool = False
    takes_away: bool = False
    view: View | None = None
    symbol_radius: float = 0.05

    @property
    def is_reverse(self) -> bool:
        """Whether it asks for the other thing that a tool does: the right button, or Alt for who has none."""
        return self.kind == "reverse" or self.takes_away


@dataclass(frozen=True)
class Setting:
    """What a stroke is made with, beside what is in hand.

    seed: of the data; it decides which places and flip thresholds new points get.
    random: where random numbers come from.
    press: that began it.
    label_noise: of the data; a share.
    selected: ids (K,), ascending, of the points that are selected.
    hidden: (N,) which points don't show, and so can't be selected; None for none.
    pattern: points that a stamp sets down.
    start_distance: pixels that the pointer has to go before a press becomes a drag.
    class_names: what each class is called, for undo.
    """

    hand: Hand
    seed: int
    random: np.random.Generator
    press: Press = Press((0.0, 0.0))
    label_noise: float = 0.0
    selected: IdArray = field(default_factory=lambda: np.empty(0, np.int64))
    hidden: BoolArray | None = None
    pattern: Points = field(default_factory=Points.empty)
    start_distance: float = 10.0
    class_names: tuple[str, ...] = ()


class Stroke(ABC):
    """One use of a tool, from press to release.

    Attributes:
        remark: one sentence on what was asked for last and did nothing, which a person may wonder about; else "".
        selected: ids (K,), ascending, of the points that are selected now; None where it has nothing to do with that.
        outline: (K, 2) corners of the area that is being selected; (0, 2) for none.
    """

    waits = False
    """Whether it goes on while the pointer rests."""
    copies = False
    """Whether the points that it adds are as wrong as others are, and not by a share of label noise."""

    def __init__(self, setting: Setting) -> None:
        self.hand, self.seed, self.random = setting.hand, setting.seed, setting.random
        self.label_noise, self.is_reverse = setting.label_noise, setting.press.is_reverse
        self._class_names = setting.class_names
        self._view, self._beyond = setting.press.view, setting.press.symbol_radius
        self.remark = ""
        self.selected: IdArray | None = None
        self.outline: Vectors = NO_OUTLINE

    @abstractmethod
    def begin(self, points: Points, at: Position) -> Points:
        """The points after the press."""

    @abstractmethod
    def move(self, points: Points, path: Sequence[Position], *, is_even: bool = False) -> Points:
        """The points after the pointer went on along a path, which may lead out of the plane and back.

        is_even: Shift is held, for a circle, a square, or a line in steps of 45 degrees.
        """

    def wait(self, points: Points, seconds: float) -> Points:
        """The points after so much time with the button down."""
        del seconds
        return points

    def end(self, points: Points) -> Points:
        """The points after the release."""
        return points

    @abstractmethod
    def text(self, before: Points, after: Points, class_name: str) -> str:
        """What Undo calls the step that led from the one to the other."""

    def class_of(self, points: Points, mask: BoolArray | IdArray) -> str:
        """What the class of the points where mask (N,) is true, or in these rows (K,), is called; "" where they are of
        several."""
        return of_one_class(points.labels[mask], self._class_names)


class PassingStroke(Stroke):
    """A stroke that does something to the points which it passes over."""

    def begin(self, points: Points, at: Position) -> Points:
        """Done to those near the press."""
        self._at = at
        return self.passed(points, [at])

    def move(self, points: Points, path: Sequence[Position], *, is_even: bool = False) -> Points:
        """Done to those near the path, too."""
        del is_even
        way = [self._at, *path]
        self._at = way[-1]
        return self.passed(points, way)

    @abstractmethod
    def passed(self, points: Points, way: Sequence[Position]) -> Points:
        """The points after the circle in hand went along a way."""

    def meant(self, points: Points, way: Sequence[Position]) -> BoolArray:
        """(N,) which points the circle in hand meets on a way and somebody sees: nobody means to erase or to relabel
        what lies beyond the view's edge, and that would go unnoticed."""
        near, view, beyond = points.near(way, self.hand.radius), self._view, self._beyond
        if view is not None:
            rows = np.flatnonzero(near)
            x, y = points.positions.take(rows, axis=0).T
            is_seen = (x >= view.x0 - beyond) & (x <= view.x1 + beyond)
            near[rows] = is_seen & (y >= view.y0 - beyond) & (y <= view.y1 + beyond)
        return near


def moved_between(before: Points, after: Points) -> BoolArray:
    """(N,) which points lie elsewhere than they did."""
    differs = before.positions != after.positions
    moved: BoolArray = differs[:, 0] | differs[:, 1]
    return moved


def within_plane(before: FloatArray, after: Vectors) -> FloatArray:
    """(M, 2) where points come to lie: after, but before where that would lead out of the plane, or further out."""
    reach = np.maximum(np.abs(before), EXTENT)
    stays = np.abs(after) <= reach
    return np.where((stays[:, 0] & stays[:, 1])[:, None], after.astype(np.float32), before)


class AddingStroke(Stroke):
    """A stroke that adds points of the class in hand."""

    deed: Translatable = "Paint {points}"
    """What Undo calls it."""

    def added(self, points: Points, positions: Vectors) -> Points:
        """With points at positions (M, 2), as far as these lie in the plane and it has room."""
        inside = positions[(np.abs(positions) <= EXTENT).all(axis=1)]
        after = points.added(inside.astype(np.float32), self.hand.label, seed=self.seed)
        self.remark = FULL_TEXT if len(after) - len(points) < len(inside) else ""
        return after

    def click(self, points: Points, at: Position) -> Points:
        """With one point exactly there, unless it would lie on another of its class and never be seen."""
        is_near = (np.abs(points.positions - np.array(at, np.float32)) < SAME_PLACE).all(axis=1)
        if (is_near & (points.labels == self.hand.label)).any():
            self.remark = HERE_TEXT
            return points
        return self.added(points, np.array([at]))

    def text(self, before: Points, after: Points, class_name: str) -> str:
        """For instance "Paint 12 Blue points"."""
        return undo_text(self.deed, len(after) - len(before), class_name)


class ShapeStroke(AddingStroke):
    """A stroke that draws one shape between press and pointer, which follows the pointer until the release. Both snap
    to the grid."""

    def begin(self, points: Points, at: Position) -> Points:
        """Nothing yet: a shape needs two corners."""
        self._base, self._from = points, self.hand.grid.snapped(at)
        return points

    def move(self, points: Points, path: Sequence[Position], *, is_even: bool = False) -> Points:
        """The shape as it is now, in place of the one before."""
        if not path:
            return points
        offset = np.subtract(self.hand.grid.snapped(path[-1]), self._from)
        if is_even:
            offset = self.evened(offset)
        # Numbers go on from those that the shape had before: training would take a new point for the old one.
        return self.added(self._base.numbered_from(points.next_id), self.positions(np.array(self._from), offset))

    def evened(self, offset: Vectors) -> Vectors:
        """The way (2,) from press to pointer as Shift makes it: as wide as high."""
        evened: Vectors = np.copysign(np.abs(offset).max(), offset)
        return evened

    @abstractmethod
    def positions(self, start: Vectors, offset: Vectors) -> Vectors:
        """(M, 2) the points of the shape between start (2,) and start + offset."""


@dataclass(frozen=True)
class Tool:
    """What a person picks.

    name: also that of its icon, in lower case.
    key: that picks it.
    does: what the left button does, as "flips labels".
    right: what the right button does, and the left one with Alt, as "flips labels back"; "": the right button erases,
        as with most tools.
    is_of_class: the class in hand makes a difference.
    snaps: the left button begins at the nearest node of the grid.
    cursor: a circle of the hand's radius follows the pointer, or a small cross; "arrow": nothing, and the selection has
        handles.
    stroke: makes one.
    heeds: what in the hand makes a difference to what the left button does, beside the class. Where the right button
        erases, it does so with the hand's radius whatever the tool.
    """

    name: Translatable
    key: str
    does: Translatable
    cursor: Literal["circle", "cross", "arrow"]
    stroke: Callable[[Setting], Stroke]
    heeds: frozenset[Literal["radius", "density", "fills"]] = frozenset()
    right: Translatable = ""
    is_of_class: bool = True
    snaps: bool = False

    @property
    def help(self) -> str:
        """What the left button does, in a sentence."""
        return said("The left button {does}.", does=said(self.does))

    @property
    def buttons(self) -> str:
        """What the buttons do, in two sentences."""
        if not self.right:
            return said("The left button {does}. The right button erases.", does=said(self.does))
        return said(
            "The left button {does}. The right button, or Alt with the left, {right}.",
            does=said(self.does),
            right=said(self.right),
        )

    @property
    def told(self) -> str:
        """The same, of the tool by its name."""
        if not self.right:
            return said(
                "{tool}: the left button {does}. The right button erases.",
                tool=said(self.name),
                does=said(self.does),
            )
        return said(
            "{tool}: the left button {does}. The right button, or Alt with the left, {right}.",
            tool=said(self.name),
            does=said(self.does),
            right=said(self.right),
        )


def of_one_class(labels: LabelArray, class_names: Sequence[str]) -> str:
    """What the class is called that all of these labels (M,) are of; "" where they are of several."""
    found = np.flatnonzero(np.bincount(labels))
    return class_names[found[0]] if len(found) == 1 and found[0] < len(class_names) else ""


def points_text(count: int, class_name: str = "") -> str:
    """For instance "12 Blue points", or "12 points" where they are of several classes."""
    if not class_name:
        return said_of(count, "{count:,} point", "{count:,} points")
    return said_of(count, "{count:,} {name} point", "{count:,} {name} points", name=class_name)


def undo_text(deed: Translatable, count: int, class_name: str = "") -> str:
    """What Undo calls something that was done to points, for instance "Paint 12 Blue points".

    deed: as "Paint {points}".
    """
    return said(deed, points=points_text(count, class_name))
