"""The planes of all variants side by side, on the same points, as large as the room allows."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import QRect, QSize, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from core.data.points import BoolArray, FloatArray, LabelArray
from core.metrics.ranking import Place
from core.plane.grid import WHOLE, View
from desktop.look.theme import LIGHT, Theme
from desktop.plane.arrangement import Needs, arranged
from desktop.plane.plane_card import RIM, PlaneCard
from desktop.plane.plane_hand import HandLook
from desktop.plane.plane_header import PlaneHeader
from desktop.plane.plane_pane import SMALLEST_SIDE
from desktop.plane.plane_view import PlaneView
from desktop.plane.points_item import PointLayer
from desktop.table.ranking_view import RankingView
from desktop.tools.frame import Frame
from desktop.tools.grid import Grid


class PlaneGrid(QWidget):
    """Qt view of all variants: 1 to 8 planes that share their points and their view; what is drawn on one is drawn on
    all, and whoever zooms into one zooms into all.

    One variant alone is a bare plane. A card is made when it is first needed, and then hidden while it isn't, so that
    planes stay the same objects and the keyboard goes through them in order.
    """

    stroke_began = Signal(object)
    """As PlaneView's, from whichever plane the person draws on."""
    stroke_moved = Signal(object)
    stroke_ended = Signal()
    stroke_canceled = Signal()
    pressed_with = Signal(float)
    nudged = Signal(float, float)
    delete_requested = Signal()
    deselected = Signal()
    view_changed = Signal(object)
    """All planes look at this View now."""
    chosen = Signal(int)
    """The person chose the variant with that index."""
    rearranged = Signal()
    """Planes were given other places or sizes, or another one is chosen."""

    def __init__(self, theme: Theme = LIGHT, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._count, self._chosen = 1, 0
        self._message, self._notes = "", tuple[str, ...]()
        self._hand = HandLook()
        self._grid = Grid()
        self._selected: tuple[int, Frame | None] = (0, None)
        self.truth: Sequence[npt.NDArray[np.float32]] = ()
        """The best border, as shown now."""
        self.view = WHOLE
        """The part of the plane that all planes look at."""
        self._points = PointLayer(theme)
        self._colors: tuple[str, ...] = ()
        self.ranking = RankingView(self)
        self.ranking.hide()
        self.ranking.chosen.connect(self.chosen)
        self._cards: list[PlaneCard] = []
        self._make(1)
        self._cards[0].set_bare(True)
        self._cards[0].header.set_chosen(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setAccessibleName("Planes")

    @property
    def planes(self) -> tuple[PlaneView, ...]:
        """The planes that show, in the variants' order."""
        return tuple(card.plane for card in self.cards)

    @property
    def cards(self) -> tuple[PlaneCard, ...]:
        return tuple(self._cards[: self._count])

    @property
    def square(self) -> QRect | None:
        """Where the plane lies that is alone, in this widget's pixels; None where there are several."""
        return self._cards[0].plane.square if self._count == 1 else None

    @property
    def chosen_square(self) -> QRect:
        """Where the plane of the chosen variant lies, in this widget's pixels."""
        card = self.cards[min(max(0, self._chosen), self._count - 1)]
        return card.plane.square.translated(card.pos() + card.plane.pos())

    @property
    def selected_place(self) -> QRect:
        """What the frame of the selected points and its handles cover on the chosen plane, in this widget's pixels."""
        card = self.cards[min(max(0, self._chosen), self._count - 1)]
        return card.plane.selected_place.translated(card.pos() + card.plane.pos())

    @property
    def tells_note(self) -> bool:
        return not self.ranking.isHidden() and self.ranking.has_room_for_note(self._count)

    def plane(self, index: int) -> PlaneView:
        """The plane of the variant with that index, from 0; the same object for the grid's whole life."""
        return self._cards[index].plane

    def header(self, index: int) -> PlaneHeader:
        """What stands above that plane; the same object for the grid's whole life."""
        return self._cards[index].header

    def set_count(self, count: int) -> None:
        """Show so many planes, 1 to 8. New ones begin without a surface."""
        if count == self._count:
            return
        for card in self._cards[count:]:
            card.hide()
            card.plane.set_surface(None)
            card.plane.set_spread(np.empty((0, 4), np.float32))
            card.header.set_verdict("waiting", "", "")
            card.header.set_place(None)
        self._make(count)
        self._count = count
        self._cards[0].set_bare(count == 1)
        self.ranking.setVisible(count > 1)
        self._place()
        for card in self._cards[:count]:
            card.show()
        self.updateGeometry()

    def set_chosen(self, index: int) -> None:
        self._chosen = index
        for at, card in enumerate(self._cards):
            card.header.set_chosen(at == index)
        self._show_message()
        self.rearranged.emit()

    def set_names(self, names: Sequence[str]) -> None:
        for card, name in zip(self._cards, names, strict=False):
            card.header.set_name(name)

    def set_points(
        self,
        positions: FloatArray,
        labels: LabelArray,
        is_validation: BoolArray,
        is_wrong: BoolArray | None = None,
        is_selected: BoolArray | None = None,
    ) -> None:
        """Show these points on all planes, as `PlaneView.set_points`."""
        for card in self._cards:
            card.plane.set_points(positions, labels, is_validation, is_wrong, is_selected)

    def set_selected(self, count: int, frame: Frame | None) -> None:
        """How many points are selected, and the frame around them."""
        self._selected = (count, frame)
        for card in self._cards:
            card.plane.set_selected(count, frame)

    def set_outline(self, outline: npt.NDArray[np.float64]) -> None:
        """Show the area that is being selected, as `PlaneView.set_outline`."""
        for card in self._cards:
            card.plane.set_outline(outline)

    def set_colors(self, colors: Sequence[str]) -> None:
        """The variants' colours ("#rrggbb"), in their order."""
        self._colors = tuple(colors)
        for card, color in zip(self._cards, colors, strict=False):
            card.header.set_color(color)
        self.ranking.set_colors(self._colors)

    def set_place(self, index: int, place: Place | None, *, is_winner: bool = False) -> None:
        """Where one variant ranks, over its plane; None: nothing was measured yet."""
        self._cards[index].header.set_place(place, is_winner=is_winner)

    def set_ranking(self, names: Sequence[str], places: Sequence[Place], winner: int | None) -> None:
        """The list of variants beside the planes, best first, and which one leads."""
        if len(self._colors) >= len(names):
            self.ranking.set_ranking(names, self._colors, places, winner)

    def set_validation_visible(self, visible: bool) -> None:
        for card in self._cards:
            card.plane.set_validation_visible(visible)

    def set_hand(self, look: HandLook) -> None:
        """What follows the pointer over any plane."""
        self._hand = look
        for card in self._cards:
            card.plane.set_hand(look)

    def set_grid(self, grid: Grid) -> None:
        """Show the grid that points snap to on all planes, if it is on."""
        self._grid = grid
        for card in self._cards:
            card.plane.set_grid(grid)

    def set_truth(self, lines: Sequence[npt.NDArray[np.float32]]) -> None:
        """The best border that is possible, dotted on all planes: lines, each (K, 2) plane units."""
        if lines is not self.truth:
            self.truth = lines
            for card in self._cards:
                card.plane.set_truth(lines)

    def set_view(self, view: View) -> None:
        """Look at that part of the plane, a square, on all planes."""
        if view != self.view:
            self.view = view
            for card in self._cards:
                card.plane.set_view(view)
            self.view_changed.emit(view)

    def zoom(self, factor: float) -> None:
        """Zoom in by a factor (below 1: out), about what the person attends to on the chosen plane."""
        plane = self._cards[max(0, self._chosen)].plane
        self.set_view(self.view.zoomed(factor, *plane.focus_point))

    def set_message(self, text: str) -> None:
        """One calm callout over the chosen plane; "": none."""
        self._message = text
        self._show_message()

    def set_notes(self, notes: Sequence[str]) -> None:
        """A callout of its own over each plane, in their order; "" for none. The message of all goes before it."""
        self._notes = tuple(notes)
        self._show_message()

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        for card in self._cards:
            card.set_theme(theme)
        self.ranking.set_theme(theme)
        self._place()
        self.updateGeometry()

    def width_for_height(self, height: int) -> int:
        """The width with which one plane alone uses a room of that height, pixels."""
        return self._cards[0].plane.width_for_height(height)

    def side_in(self, room: QSize) -> int:
        """The side that each of several planes would have in a room of that size, pixels."""
        return arranged(room, self._needs).side

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        return self._cards[0].plane.sizeHint()

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        return QSize(SMALLEST_SIDE, SMALLEST_SIDE)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        super().resizeEvent(event)
        self._place()

    def _make(self, count: int) -> None:
        """Have so many cards at least."""
        for index in range(len(self._cards), count):
            card = PlaneCard(index + 1, self._theme, self, points=self._points)
            card.set_theme(self._theme)
            card.plane.set_hand(self._hand)
            card.plane.set_grid(self._grid)
            card.plane.set_selected(*self._selected)
            card.plane.set_truth(self.truth)
            card.header.set_chosen(index == self._chosen)
            card.header.chosen.connect(self.chosen)
            card.plane.set_view(self.view)
            card.plane.set_zoom_told(index == self._chosen)
            card.plane.view_requested.connect(self.set_view)
            card.plane.nudged.connect(self.nudged)
            card.plane.delete_requested.connect(self.delete_requested)
            card.plane.deselected.connect(self.deselected)
            card.plane.stroke_began.connect(self.stroke_began)
            card.plane.stroke_moved.connect(self.stroke_moved)
            card.plane.stroke_ended.connect(self.stroke_ended)
            card.plane.stroke_canceled.connect(self.stroke_canceled)
            card.plane.pressed_with.connect(self.pressed_with)
            self._cards.append(card)

    def _place(self) -> None:
        """Arrange the cards, all of one size, and the ranking beside or below them."""
        if self._count == 1:
            self._cards[0].setGeometry(self.rect())
        else:
            found = arranged(self.size(), self._needs)
            for card, room in zip(self.cards, found.cards, strict=True):
                card.setGeometry(room)
            self.ranking.setGeometry(found.ranking)
            self.ranking.setVisible(not found.ranking.isNull())
        self.rearranged.emit()

    @property
    def _needs(self) -> Needs:
        return Needs(self._count, self._cards[0].above, 2 * RIM, partial(self.ranking.heightForRows, self._count))

    def _show_message(self) -> None:
        for index, card in enumerate(self._cards):
            note = self._notes[index] if index < len(self._notes) else ""
            card.plane.set_message(self._message if self._message and index == self._chosen else note)
            card.plane.set_zoom_told(index == self._chosen)
