"""The planes of all variants side by side, on the same points, as large as the room allows."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from typing import Final

from PySide6.QtCore import QRect, QSize, Signal
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from core.metrics.ranking import Place
from desktop.look.language import tr
from desktop.look.theme import LIGHT, Theme
from desktop.plane.arrangement import NARROWEST_RANKING, Needs, arranged
from desktop.plane.plane_card import RIM, PlaneCard
from desktop.plane.plane_header import PlaneHeader
from desktop.plane.plane_view import PlaneView
from desktop.plane.shared_planes import SharedPlanes
from desktop.table.ranking_view import RankingView

PREFERRED_SIDE: Final = 640
SMALLEST_SIDE: Final = 280
SMALL_SIDE: Final = 400
"""Pixels that are asked for where planes make do with less than the usual."""
SMALLEST_OF_ALL: Final = 75
"""Pixels at 100 % type of each plane's side below which the chosen variant's plane stands alone beside the ranking: its
heading would say no more than a number, and nothing could be seen or drawn on it."""


class PlaneGrid(SharedPlanes):
    """Qt view of all variants: 1 to 8 planes that show the same, each with its own surface, name and verdict. One
    variant alone is a bare plane. A card that isn't needed any more is hidden, and so are all but the chosen one where
    side by side they would be too small for the type.
    """

    rearranged = Signal()
    """Planes were given other places or sizes, or another one is chosen."""

    def __init__(self, theme: Theme = LIGHT, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._count = 1
        self._message, self._notes = "", tuple[str, ...]()
        self._smallest = SMALLEST_SIDE
        self._colors: tuple[str, ...] = ()
        self.ranking = RankingView(self)
        self.ranking.hide()
        self.ranking.chosen.connect(self.chosen)
        self._make(1)
        self._cards[0].set_bare(True)
        self._show_chosen()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setAccessibleName(tr("Planes"))

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
        return self._within(self._chosen_card, self._chosen_card.plane.square)

    @property
    def selected_place(self) -> QRect:
        """What the frame of the selected points and its handles cover on the chosen plane, in this widget's pixels."""
        return self._within(self._chosen_card, self._chosen_card.plane.selected_place)

    @property
    def callout_places(self) -> tuple[QRect, ...]:
        """What is covered by what is said over the planes, in this widget's pixels, from top to bottom."""
        places = (self._within(card, place) for card in self._shown for place in card.plane.callout_places)
        return tuple(sorted(places, key=QRect.top))

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
            card.plane.clear()
            card.header.set_verdict("waiting", "", "")
            card.header.set_place(None)
        self._make(count)
        self._show_chosen()
        self._count = count
        self._cards[0].set_bare(count == 1)
        self.ranking.setVisible(count > 1)
        self._place()
        self.updateGeometry()

    def set_chosen(self, index: int) -> None:
        self._chosen = index
        self._show_chosen()
        self._place()

    def set_names(self, names: Sequence[str]) -> None:
        for card, name in zip(self._cards, names, strict=False):
            card.header.set_name(name, names)

    def set_colors(self, colors: Sequence[str]) -> None:
        """The variants' colours ("#rrggbb"), in their order."""
        self._colors = tuple(colors)
        for card, color in zip(self._cards, colors, strict=False):
            card.header.set_color(color)
        self.ranking.set_colors(self._colors)

    def set_ranking(self, names: Sequence[str], places: Sequence[Place], winner: int | None) -> None:
        """The list of variants beside the planes, best first, and which one leads."""
        if len(self._colors) >= len(names):
            self.ranking.set_ranking(names, self._colors, places, winner)

    def set_message(self, text: str) -> None:
        """One calm callout over the chosen plane; "": none."""
        self._message = text
        self._show_chosen()

    def set_notes(self, notes: Sequence[str]) -> None:
        """A callout of its own over each plane, in their order; "" for none. The message of all goes before it."""
        self._notes = tuple(notes)
        self._show_chosen()

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        for card in self._cards:
            card.set_theme(theme)
        self.ranking.set_theme(theme)
        self._place()
        self.updateGeometry()

    def set_smallest(self, side: int) -> None:
        """Ask for at least a square of so many pixels."""
        self._smallest = side
        self.updateGeometry()

    def width_for_height(self, height: int) -> int:
        """The width with which one plane alone uses a room of that height, pixels."""
        return self._cards[0].plane.width_for_height(height)

    def side_in(self, room: QSize) -> int:
        """The side that each of several planes would have in a room of that size, pixels."""
        return arranged(room, self._needs).side

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        side = SMALL_SIDE if self._smallest < SMALLEST_SIDE else PREFERRED_SIDE
        return QSize(side, side)

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        return QSize(self._smallest, self._smallest)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        super().resizeEvent(event)
        self._place()

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt's name
        super().showEvent(event)
        self._place()  # a size that came while Qt told a hidden widget of another one is told to nobody

    def _place(self) -> None:
        """Arrange the cards, all of one size, and the ranking beside or below them."""
        shown = self._shown
        if self._count == 1:
            self._cards[0].setGeometry(self.rect())
        else:
            needs = self._needs
            if len(shown) == 1:  # beside the plane that stands for all, names may be shortened: the room is the plane's
                needs = replace(needs, count=1, narrowest_ranking=NARROWEST_RANKING)
            found = arranged(self.size(), needs)
            for card, room in zip(shown, found.cards, strict=True):
                card.setGeometry(room)
            self.ranking.setGeometry(found.ranking)
            self.ranking.setVisible(not found.ranking.isNull())
        for card in self.cards:
            card.setVisible(card in shown)
        self.rearranged.emit()

    @property
    def _shown(self) -> tuple[PlaneCard, ...]:
        """The cards that have room: all, or the chosen one."""
        if self._count == 1 or self.side_in(self.size()) >= self._theme.px(SMALLEST_OF_ALL):
            return self.cards
        return (self._chosen_card,)

    @property
    def _chosen_card(self) -> PlaneCard:
        """That of the chosen variant, or the nearest to it while variants go."""
        return self.cards[min(max(0, self._chosen), self._count - 1)]

    @staticmethod
    def _within(card: PlaneCard, place: QRect) -> QRect:
        """A place on a card's plane, in this widget's pixels."""
        return place.translated(card.pos() + card.plane.pos())

    @property
    def _needs(self) -> Needs:
        height = partial(self.ranking.heightForRows, self._count)
        return Needs(self._count, self._cards[0].above, 2 * RIM, height, self._theme.px(NARROWEST_RANKING))

    def _show_chosen(self) -> None:
        """Mark the card of the chosen variant, where what is said of all stands."""
        for index, card in enumerate(self._cards):
            note = self._notes[index] if index < len(self._notes) else ""
            is_chosen = index == self._chosen
            said = self._message if self._message and is_chosen else note
            card.header.set_chosen(is_chosen)
            card.plane.set_message(said, tells_zoom=is_chosen)
