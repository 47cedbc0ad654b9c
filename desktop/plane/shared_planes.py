"""Planes that show the same: points, what is in hand, and the part of the plane that is looked at."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from core.experiment.spec import Source
from core.plane.grid import WHOLE, View
from desktop.look.theme import Theme
from desktop.plane.gestures import Gestures, Shared
from desktop.plane.plane_card import PlaneCard
from desktop.plane.plane_frame import PLANE_AXIS
from desktop.plane.plane_lines import Lines
from desktop.plane.plane_view import PlaneView
from desktop.plane.points_item import PointLayer
from desktop.plane.shown import ShownPoints
from desktop.tools.frame import Frame
from desktop.tools.hand import HandLook


class SharedPlanes(QWidget):
    """Cards with a plane each: what is drawn on one is drawn on all, and whoever zooms into one zooms into all.

    A card is made when it is first needed, and then kept, so that planes stay the same objects and the keyboard goes
    through them in order.
    """

    view_changed = Signal(object)
    """All planes look at this View now."""
    callouts_changed = Signal()
    """Something else is said over a plane, or at another place."""
    chosen = Signal(int)
    """The person chose the variant with that index."""

    def __init__(self, theme: Theme, parent: QWidget | None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._chosen = 0
        self._told: dict[Callable[..., None], tuple[object, ...]] = {}
        """What was set last on all planes, by PlaneView's methods: a new one is told the same."""
        self.truth: Lines = ()
        """The best boundary, as shown now."""
        self.view = WHOLE
        """The part of the plane that all planes look at."""
        self._points = PointLayer(theme)
        self.gestures = Gestures(self)
        """Of the person, on whichever plane."""
        self.gestures.view_requested.connect(self.set_view)
        # Told before the others, who draw.
        self.gestures.stroke_began.connect(self._points.begin_passing)
        self.gestures.stroke_ended.connect(self._points.end_passing)
        self.gestures.stroke_canceled.connect(self._points.end_passing)
        self._cards: list[PlaneCard] = []

    @property
    def is_drawn_on(self) -> bool:
        """Whether a stroke is under way on one of them."""
        return self._points.is_passing

    def set_points(self, points: ShownPoints) -> None:
        """Show these points on all planes."""
        self._tell(PlaneView.set_points, points)

    def set_selected(self, frame: Frame | None) -> None:
        """The frame around the points that are selected; None for none."""
        self._tell(PlaneView.set_selected, frame)

    def set_outline(self, outline: npt.NDArray[np.float64]) -> None:
        """Show the area that is being selected on all planes: its corners (K, 2), plane units; (0, 2) for none."""
        for card in self._cards:
            card.plane.selection.set_outline(outline)

    def set_validation_visible(self, visible: bool) -> None:
        self._tell(PlaneView.set_validation_visible, visible)

    def set_hand(self, look: HandLook) -> None:
        """What follows the pointer over any plane, and the grid that it snaps to."""
        self._tell(PlaneView.set_hand, look)

    def set_truth(self, lines: Lines) -> None:
        """The best boundary that is possible, dotted on all planes."""
        if lines is not self.truth:
            self.truth = lines
            for card in self._cards:
                card.plane.lines.truth.set_lines(lines)

    def set_view(self, view: View) -> None:
        """Look at that part of the plane, a square, on all planes."""
        if view != self.view:
            self.view = view
            self._tell(PlaneView.set_view, view)
            self.view_changed.emit(view)

    def zoom(self, factor: float) -> None:
        """Zoom in by a factor (below 1: out), about what the person attends to on the chosen plane."""
        plane = self._cards[max(0, self._chosen)].plane
        self.set_view(self.view.zoomed(factor, *plane.focus_point))

    def set_source(self, source: Source | None) -> None:
        """Where the points were imported from, as the numbers at the edges tell of a plane that is alone; None: they
        are in plane units."""
        self._cards[0].plane.set_axes(*((source.x, source.y) if source is not None else (PLANE_AXIS, PLANE_AXIS)))

    def _make(self, count: int) -> None:
        """Have so many cards at least."""
        for index in range(len(self._cards), count):
            card = PlaneCard(index + 1, self._theme, self, Shared(self._points, self.gestures))
            card.set_theme(self._theme)
            card.header.chosen.connect(self.chosen)
            card.plane.callouts_changed.connect(self.callouts_changed)
            card.plane.lines.truth.set_lines(self.truth)
            for setter, told in self._told.items():
                setter(card.plane, *told)
            self._cards.append(card)

    def _tell(self, setter: Callable[..., None], *told: object) -> None:
        self._told[setter] = told
        for card in self._cards:
            setter(card.plane, *told)
