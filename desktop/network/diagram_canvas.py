"""The diagram without what is looked at in it: a network's units and edges, at their places and on their scales."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace
from typing import Final

from PySide6.QtCore import QEvent, QPointF, QRect, QRectF, QSize, QSizeF, Qt, Signal
from PySide6.QtGui import QColor, QFontMetricsF, QImage, QPainter, QResizeEvent
from PySide6.QtWidgets import QFrame, QWidget

from core.protocol.inspection import DiagramLook
from core.protocol.inspection.diagram import FEWEST_SHOWN, MOST_SHOWN
from core.words import Translatable
from desktop.look.language import worded
from desktop.look.scene_library import GraphicsView, paint_when_asked
from desktop.look.style import sized
from desktop.look.theme import LIGHT, Theme
from desktop.network import pictures, words
from desktop.network.captions_item import NAME_WIDEST, SYMBOL, CaptionsItem
from desktop.network.diagram import Diagram
from desktop.network.edges_item import EdgesItem
from desktop.network.marks_item import MarksItem, Ring
from desktop.network.overlay import Overlay
from desktop.network.owner import Owner, draw_owner
from desktop.network.places import (
    LARGEST,
    LEAST_MARKED,
    LEAST_SEEN,
    LEAST_SIDE,
    STAGGERED,
    Places,
    Room,
    arranged,
    between,
    placed,
    target_at,
)
from desktop.network.scales import Scales
from desktop.network.tags import Tag, laid_out, line_below
from desktop.network.tags_item import TagsItem
from desktop.network.targets import NumberTarget, Target, UnitTarget
from desktop.network.units_item import UnitsItem

TYPE_SIZE: Final = 11
PREFERRED: Final = QSize(480, 260)
SMALLEST: Final = QSize(200, 150)
"""Pixels, the height at 100 % type."""
FOOT: Final = 30
"""Pixels at 100 % type of what stands below the columns."""
TYPICAL: Final = 4
"""Columns of a network that isn't known yet."""
GAP: Final = 4
"""Pixels between the words below two columns, at least."""
USUAL_NOTES: Final = 1
"""Lines of notes below the columns with which the number of units is found, however many there are: units must not come
and go with a note that one of them is silent."""
NOTHING_YET: Final[Translatable] = "The network appears here in a moment"


class DiagramCanvas(GraphicsView):
    """Paints a network, each part when it is asked to."""

    resized = Signal()
    """There is room for more units, or fewer."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, background=None)
        self._theme = LIGHT
        self.diagram: Diagram | None = None
        """What is shown now."""
        self._note = ""
        self._overlay = Overlay()
        self._has_all_numbers = True
        """There was room for the numbers of each unit."""
        self._owner: Owner | None = None
        self._class_names: tuple[str, ...] = ()
        self._font = sized(self.font(), self._theme.px(TYPE_SIZE))
        self._metrics = QFontMetricsF(self._font)
        self._advances: dict[str, float] = {}
        """Pixels of words in this font: the same few with each look."""
        self.scales = Scales()
        """On which maps and weights are shown."""
        self._places: Places | None = None
        self._between = 0.0
        """Pixels from one column to the next."""
        self._measured: tuple[Room, float] | None = None
        """What the number of units was found for."""
        self._told_room = MOST_SHOWN
        self._refreshed = QRect()
        self._edges, self._units, self._captions = EdgesItem(), UnitsItem(), CaptionsItem()
        self._marks, self._tags = MarksItem(), TagsItem()
        for item in (self._edges, self._units, self._captions, self._marks, self._tags):  # from the lowest up
            self.scene().addItem(item)
        paint_when_asked(self)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.viewport().setMouseTracking(True)
        self.setMouseTracking(True)

    @property
    def strip(self) -> QRect:
        """Where words on the diagram stand: at its lower edge, and nothing else does."""
        height = self._strip_height()
        return QRect(0, self.viewport().height() - height, self.viewport().width(), height)

    @property
    def keys_top(self) -> int:
        """The row from which on keys of the maps' colours stand, and below them the strip."""
        return self.strip.top() - round(self._foot(self._note_rows()))

    @property
    def room_for_units(self) -> int:
        """How many units of a wide layer are shown: as many as find room, each large enough to see its map."""
        return self._told_room

    def begin(self, scales: Scales) -> None:
        """Another network: these are its scales, and grow with it."""
        self.scales = scales

    def set_class_names(self, names: tuple[str, ...]) -> None:
        """What the classes are called that the outputs speak for."""
        names = tuple(map(worded, names))
        if names != self._class_names:
            self._class_names = names
            if self.diagram is not None:
                self.diagram.class_names = names
            self._lay_out()
            self._paint_all()

    @property
    def _least_side(self) -> float:
        """Pixels of the smallest unit's side."""
        return LEAST_SIDE if self._places is None else min(self._places.sides)

    @property
    def _has_room(self) -> bool:
        """Whether units are so large that something of them can be seen; else none is shown."""
        return self._least_side >= LEAST_SEEN

    def map_end(self, column: int) -> float:
        """End of the scale on which the maps of a column are shown."""
        return self.scales.of_maps(column).end

    def set_theme(self, theme: Theme) -> None:
        """Take over colours and sizes."""
        self._theme = theme
        self._take_look()

    def image(self, ratio: float) -> QImage:
        """A picture of the diagram without the words below it, so many pixels for each on screen."""
        head = 0 if not self._owners_room().isEmpty() else self._bar_height()
        shown = self.viewport().rect().adjusted(0, head, 0, -self._strip_height())
        found = QImage(shown.size() * ratio, QImage.Format.Format_ARGB32_Premultiplied)
        found.setDevicePixelRatio(ratio)
        found.fill(QColor(self._theme.surface))
        with QPainter(found) as painter:
            self.render(painter, QRectF(QPointF(0, 0), QSizeF(shown.size())), shown)
        return found

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        return QSize(self._theme.px(PREFERRED.width()), self._theme.px(PREFERRED.height()))

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        return QSize(SMALLEST.width(), self._theme.px(SMALLEST.height()))

    def resizeEvent(self, event: QResizeEvent | None) -> None:  # noqa: N802 - Qt's name
        super().resizeEvent(event)
        if event is not None:  # pyqtgraph calls it without one while it is being made
            self._lay_out()
            self._paint_all()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._take_look()

    def drawForeground(self, painter: QPainter, _rect: QRectF) -> None:  # noqa: N802 - Qt's name
        """Words where there is no network yet, and whose it is."""
        painter.setFont(self._font)
        painter.setPen(QColor(self._theme.caption))
        rect = QRectF(self.viewport().rect())
        if self.diagram is None:
            painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, worded(NOTHING_YET))
        elif not (room := self._owners_room()).isEmpty():
            draw_owner(painter, room, self._owner, self._note, self._theme)

    def rect_of(self, target: Target) -> QRectF:
        """Where a unit, an edge's middle or a mark stands in this widget; empty where it isn't shown."""
        diagram, places = self.diagram, self._places
        if diagram is None or places is None or not diagram.has(target):
            return QRectF()
        if isinstance(target, UnitTarget):
            left, top, side = places.rect(target.column, diagram.slot(target))
            return QRectF(left, top, side, side)
        slot = diagram.slot(target.to)
        if target.origin is None:
            x, y, radius = places.mark(target.column, slot, is_scale=target.source == "scale")
            return QRectF(x - radius, y - radius, 2 * radius, 2 * radius)
        x0, y0, x1, y1 = places.edges(target.column)[slot, diagram.slot(target.origin)]
        return QRectF((x0 + x1) / 2 - 1, (y0 + y1) / 2 - 1, 2, 2)

    def _take_network(self, look: DiagramLook | None) -> None:
        """Know this network from now on, and where its parts stand; None: nothing is known."""
        self.diagram = None if look is None else Diagram(look, self._class_names)
        if self.diagram is not None:
            pictures.fit_scales(self.scales, self.diagram)
        self._lay_out()

    def _at(self, place: QPointF, front: UnitTarget | None) -> Target | None:
        """What is at a place of this widget; the edges of a unit lie in front."""
        if self.diagram is None or self._places is None or not self._has_room:
            return None
        lit = pictures.lit(self.diagram, self.scales)
        return target_at(self.diagram, self._places, place.x(), place.y(), lit, front)

    def _strip_height(self) -> int:
        """Pixels at the lower edge that words have for themselves."""
        raise NotImplementedError

    def _bar_height(self) -> int:
        """Pixels at the upper edge that controls have for themselves."""
        raise NotImplementedError

    def _usual_bar(self) -> int:
        """Pixels of these in the usual mode."""
        raise NotImplementedError

    def _owners_room(self) -> QRectF:
        """Where it says whose network it is; empty where that needs no words."""
        raise NotImplementedError

    def _paint_all(self) -> None:
        """Paint everything anew."""
        raise NotImplementedError

    def _paint_units(self, off: Collection[UnitTarget]) -> None:
        """Paint what units put out; off: those that are switched off."""
        diagram, places, rect = self.diagram, self._places, QRectF(self.viewport().rect())
        if diagram is None or places is None or not self._has_room:
            self._units.show_in(rect, None)
            self._captions.show_in(rect, None)
        else:
            picture = pictures.picture(diagram, places, self.scales, off, self._theme, self._overlay)
            self._units.show_in(rect, picture)
            captions = pictures.captions(diagram, places, self.scales, self._overlay, self._fits)
            self._captions.show_in(rect, captions)
        self._refresh()

    def _paint_edges(
        self,
        off: Collection[UnitTarget],
        unit: UnitTarget | None,
        number: NumberTarget | None,
        *,
        at_once: bool = True,
    ) -> None:
        """Paint the weights: those of a unit in front, and a single one lit. at_once: as in EdgesItem.show_in."""
        diagram, places, rect = self.diagram, self._places, QRectF(self.viewport().rect())
        self._edges.setVisible(diagram is not None and self._has_room)
        if diagram is not None and places is not None and self._has_room:
            silent = self._overlay.silent(diagram)
            all_edges = pictures.edges(diagram, places, self.scales, off, silent)
            front = pictures.edges_of(diagram, places, self.scales, unit, silent)
            lit = pictures.edges_of(diagram, places, self.scales, number, silent)
            self._edges.show_in(rect, places.plates, all_edges, front, lit, at_once=at_once)
        if at_once or self._edges.is_due:
            self._refresh()

    def _paint_marks(self, pinned: UnitTarget | None, *others: Target | None) -> None:
        """Frame these, but for edges, which are lit."""
        rings: list[Ring] = []
        for target in dict.fromkeys((pinned, *others)) if self._has_room else ():
            box = self.rect_of(target) if target is not None else QRectF()
            is_edge = isinstance(target, NumberTarget) and target.origin is not None
            if not box.isEmpty() and not is_edge:
                sides = (box.x(), box.y(), box.width(), box.height())
                rings.append(Ring(sides, target == pinned, isinstance(target, NumberTarget), self._marks_of(target)))
        self._marks.show_in(QRectF(self.viewport().rect()), rings)
        self._refresh()

    def _marks_of(self, target: Target | None) -> tuple[QRectF, ...]:
        """Where the marks of a unit's bias, or of its shift and scale, stand; () of what has none."""
        diagram = self.diagram
        if diagram is None or not isinstance(target, UnitTarget) or self.rect_of(target).width() < LEAST_MARKED:
            return ()
        return tuple(self.rect_of(one) for one in diagram.numbers_into(target) if one.origin is None)

    def _paint_tags(self, told: Target | None) -> None:
        """Paint the numbers that the mode has for what is looked at."""
        diagram, places, rect = self.diagram, self._places, QRectF(self.viewport().rect())
        tags: list[Tag] = []
        self._has_all_numbers = True
        if not self._overlay.has_numbers and not self._tags.tags:
            return  # most networks are looked at so, many times a second
        if not self._has_room:
            self._has_all_numbers = not self._overlay.has_numbers
        elif diagram is not None and places is not None:
            room = rect.adjusted(0, self._bar_height(), 0, 0)
            room.setBottom(places.foot)  # below it are the keys
            tags, self._has_all_numbers = laid_out(self._overlay, diagram, places, told, room, self._metrics)
        self._tags.show_in(rect, tags)
        self._refresh()

    def _refresh(self) -> None:
        """Paint the screen anew between the controls and the words below, which are widgets of their own."""
        room = self.viewport().rect()
        if self.diagram is not None:
            room = room.adjusted(0, self._bar_height(), 0, -self._strip_height())
        self.viewport().update(room.united(self._refreshed))
        self._refreshed = room

    def _lay_out(self) -> None:
        diagram, room = self.diagram, self._room()
        self._places = None if diagram is None else placed(diagram, room)
        if diagram is not None and self._places is not None:
            below = line_below(self._overlay, diagram, self._places, self._metrics)
            if below:
                self._places = placed(diagram, replace(room, below=below))
        if (room, self._between) != self._measured:
            self._measured = room, self._between
            count = self._fitting(room)
            if count != self._told_room:
                self._told_room = count
                self.resized.emit()

    def _fitting(self, room: Room) -> int:
        """How many units of a wide layer usually find room, each large enough, within bounds; whatever is noted below
        them now, and whatever the mode shows above and on them."""
        foot, staggered = self._foot(USUAL_NOTES), self._theme.px(STAGGERED)
        usual = replace(room, foot=foot, head=self._usual_bar(), staggered=staggered, spare=0.0)
        for count in range(MOST_SHOWN, FEWEST_SHOWN, -1):
            if arranged(count, self._between, usual, is_hidden=True).side >= LEAST_SIDE:
                return count
        return FEWEST_SHOWN

    def _room(self) -> Room:
        diagram = self.diagram
        names, right = 0.0, self._theme.px(SYMBOL) + 6.0  # for a single output's key
        if diagram is not None:
            names = max(self._advance(words.input_name(name)) for name in diagram.look.input_names)
            if 1 < diagram.size(diagram.column_count - 1) <= len(diagram.class_names):
                widest = max(map(self._advance, diagram.class_names))
                right = min(widest, self._theme.px(NAME_WIDEST)) + self._theme.px(SYMBOL) + 8
        size = self.viewport().size()
        room = Room(
            size.width(),
            size.height() - self._strip_height(),
            names + 4,
            0.0,
            self._theme.px(LARGEST),
            right,
            self._bar_height(),
            self._theme.px(STAGGERED) if not self._overlay.has_numbers else LEAST_MARKED,
        )
        self._between = between(TYPICAL if diagram is None else diagram.column_count, room)
        foot = self._foot(self._note_rows())
        return replace(room, foot=foot, spare=self._usual_bar() - self._bar_height() + self._foot(USUAL_NOTES) - foot)

    def _foot(self, notes: int) -> float:
        """Pixels below the columns, for a key and so many lines of notes."""
        return (1 + notes) * self._metrics.height() + 4

    def _note_rows(self) -> int:
        """Lines below the columns, but for the keys."""
        diagram = self.diagram
        if diagram is None:
            return 0
        columns = range(diagram.column_count)
        least = USUAL_NOTES if self._overlay.has_numbers else 0  # the same in each part of a step
        return max(least, *(len(pictures.notes(diagram, self.scales, at, self._overlay, self._fits)) for at in columns))

    def _fits(self, words: str) -> bool:
        """Whether words find room below a column, beside those of the next one."""
        return self._advance(words) + GAP <= self._between

    def _advance(self, words: str) -> float:
        """Pixels that words take."""
        if words not in self._advances:
            self._advances[words] = self._metrics.horizontalAdvance(words)
        return self._advances[words]

    def _take_look(self) -> None:
        self.setBackground(self._theme.surface)
        self._font = sized(self.font(), self._theme.px(TYPE_SIZE))
        self._metrics = QFontMetricsF(self._font)
        self._advances.clear()
        for item in (self._edges, self._units, self._marks):
            item.set_theme(self._theme)
        for words_item in (self._captions, self._tags):
            words_item.set_look(self._theme, self._font)
        self._lay_out()
        self._paint_all()
