"""Qt view of a network as a diagram: its units as maps, its weights as edges, and what is pointed at in words."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

import numpy as np
import numpy.typing as npt
import pyqtgraph as pg
from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetricsF, QImage, QPainter, QResizeEvent
from PySide6.QtWidgets import QFrame, QGraphicsScene, QGraphicsView, QWidget

from core.experiment.spec import Activation
from core.protocol.inspection import AskUnit, DiagramLook, UnitLook
from core.protocol.inspection.diagram import FEWEST_SHOWN, MOST_SHOWN
from desktop.look.style import sized
from desktop.look.theme import LIGHT, Theme
from desktop.network import pictures, words
from desktop.network.diagram import Diagram
from desktop.network.edges_item import EdgesItem
from desktop.network.marks_item import MarksItem, Ring
from desktop.network.places import FILLED, LARGEST, Places, Room, placed, target_at
from desktop.network.readout import LOW, Readout
from desktop.network.scales import Scales
from desktop.network.targets import NumberTarget, Target, UnitTarget
from desktop.network.units_item import UnitsItem

TYPE_SIZE: Final = 11
PREFERRED: Final = QSize(480, 260)
SMALLEST: Final = QSize(200, 150)
"""Pixels at 100 % type."""
LEAST_SIDE: Final = 14
FOOT: Final = 40
"""Pixels at 100 % type of a unit's map, at least, and of what stands below the columns."""
NOTHING_YET: Final = "The network appears here once training is ready"


class DiagramView(pg.GraphicsView):
    """Shows a DiagramLook, and what of it is pointed at, pinned or reached with the keyboard: see `DiagramHand`."""

    attended_changed = Signal()
    """Another unit, or none, is looked at closely: pointed at, reached with the keyboard, or pinned. Or others have to
    be shown."""
    off_changed = Signal()
    """Other units are switched off."""
    resized = Signal()
    """There is room for more units, or fewer."""
    look_changed = Signal()
    """Its numbers are others."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, background=None)
        self._theme = LIGHT
        self._activation: Activation = "tanh"
        self.diagram: Diagram | None = None
        """What is shown now."""
        self._closely: UnitLook | None = None
        self._without, self._note = "", ""
        self._scales = Scales()
        self._places: Places | None = None
        self._lit: list[npt.NDArray[np.bool_]] = []
        self.pointed: Target | None = None
        """What the pointer rests on."""
        self.cursor_target: Target | None = None
        """What was reached with the keyboard."""
        self.edited: NumberTarget | None = None
        """The number that a card is open for."""
        self.pinned: UnitTarget | None = None
        """The unit that is looked at while nothing else is."""
        self.off: tuple[UnitTarget, ...] = ()
        """Units that are switched off: a look only."""
        self._told_attended: object = None
        self._told_room = MOST_SHOWN
        self._edges, self._units, self._marks = EdgesItem(), UnitsItem(), MarksItem()
        for item in (self._edges, self._units, self._marks):  # from the lowest up
            self.scene().addItem(item)
        self.readout = Readout(self)
        self.scene().setItemIndexMethod(QGraphicsScene.ItemIndexMethod.NoIndex)
        self.setViewportUpdateMode(QGraphicsView.ViewportUpdateMode.NoViewportUpdate)
        self.setCacheMode(QGraphicsView.CacheModeFlag.CacheNone)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.viewport().setMouseTracking(True)
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName("Network diagram")
        self._take_look()

    @property
    def attended(self) -> UnitTarget | None:
        """The unit that is looked at closely."""
        for target in (self.pointed, self.cursor_target if self.hasFocus() else None, self.pinned):
            if isinstance(target, UnitTarget) and self.diagram is not None and self.diagram.has(target):
                return target
        return None

    @property
    def told(self) -> Target | None:
        """What the words are about."""
        reached = self.cursor_target if self.hasFocus() else None
        for target in (self.edited, self.pointed, reached, self.pinned):
            if target is not None and self.diagram is not None and self.diagram.has(target):
                return target
        return None

    @property
    def room_for_units(self) -> int:
        """How many units of a column find room, each large enough to see its map."""
        height = self.height() - self._theme.px(FOOT)
        return min(max(int(FILLED * height / self._theme.px(LEAST_SIDE)), FEWEST_SHOWN), MOST_SHOWN)

    @property
    def kept(self) -> tuple[tuple[int, int], ...]:
        """(column, unit) of those that have to be shown: pinned, or switched off."""
        wanted = dict.fromkeys(unit for unit in (self.pinned, *self.off) if unit is not None and unit.column > 0)
        return tuple((unit.column, unit.unit) for unit in wanted)

    def set_look(self, look: DiagramLook | None, activation: Activation) -> None:
        """Show this network; None: nothing is known yet. Where it has the same units as before, edges wait until
        `show_edges`, since both in one frame would take too long."""
        before = self.diagram
        self.diagram = None if look is None else Diagram(look)
        self._activation = activation
        if self.diagram is None:
            self._lit = []
        else:
            pictures.fit_scales(self._scales, self.diagram)
            self._lit = pictures.lit(self.diagram, self._scales)
        self._lay_out()
        if before is None or self.diagram is None or _shape(before) != _shape(self.diagram):
            self._keep_what_is_there()
            self._show()
        else:
            self._show_units()
        self.look_changed.emit()

    def set_edited(self, number: NumberTarget | None) -> None:
        """Mark the number that is edited; None: none is any more."""
        self.edited = number
        self._attend()

    def set_closely(self, look: UnitLook | None) -> None:
        """How the unit that is looked at comes to what it puts out."""
        self._closely = look
        self._tell()

    def set_without(self, text: str) -> None:
        """What the network loses without the units that are switched off; "": nothing."""
        if text != self._without:
            self._without = text
            self._tell()

    def set_note(self, text: str) -> None:
        """A few words on whose network it is; "": it needs none."""
        if text != self._note:
            self._note = text
            self._tell()
            self.viewport().update()

    def begin(self) -> None:
        """Another run: its scales are found anew."""
        self._scales.forget()

    def map_end(self, column: int) -> float:
        """End of the scale on which the maps of a column are shown."""
        return self._scales.of_maps(column).end

    def set_theme(self, theme: Theme) -> None:
        """Take over colours and sizes."""
        self._theme = theme
        self._take_look()

    def image(self, ratio: float) -> QImage:
        """A picture of the diagram, so many pixels for each on screen."""
        found = QImage(self.viewport().size() * ratio, QImage.Format.Format_ARGB32_Premultiplied)
        found.setDevicePixelRatio(ratio)
        found.fill(QColor(self._theme.surface))
        with QPainter(found) as painter:
            self.render(painter, QRectF(self.viewport().rect()), self.viewport().rect())
        return found

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        return QSize(self._theme.px(PREFERRED.width()), self._theme.px(PREFERRED.height()))

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        return SMALLEST

    def resizeEvent(self, event: QResizeEvent | None) -> None:  # noqa: N802 - Qt's name
        super().resizeEvent(event)
        if event is not None:  # pyqtgraph calls it without one while it is being made
            self._lay_out()
            self._show()
            if self.room_for_units != self._told_room:
                self._told_room = self.room_for_units
                self.resized.emit()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._take_look()

    def drawForeground(self, painter: QPainter, _rect: QRectF) -> None:  # noqa: N802 - Qt's name
        """Words where there is no network yet, and whose it is."""
        painter.setFont(sized(self.font(), self._theme.px(TYPE_SIZE)))
        painter.setPen(QColor(self._theme.caption))
        rect = QRectF(self.viewport().rect())
        if self.diagram is None:
            painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, NOTHING_YET)
        elif self._note:
            painter.drawText(rect, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop, self._note)

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

    def _find(self, place: QPointF) -> Target | None:
        """What is at a place of this widget."""
        if self.diagram is None or self._places is None:
            return None
        return target_at(self.diagram, self._places, place.x(), place.y(), self._lit, self.pinned)

    def _attend(self) -> None:
        """What is pointed at, pinned or reached has changed."""
        self.show_edges()
        self._show_marks()
        self._tell()
        attended = self.attended, self.kept
        if attended != self._told_attended:
            self._told_attended = attended
            self.attended_changed.emit()

    def _keep_what_is_there(self) -> None:
        """Another network, or other units of it: what is gone can't be looked at any more. A pinned unit stays pinned
        while it is only not shown, and so does one that is switched off stay so."""
        diagram = self.diagram

        def exists(target: UnitTarget) -> bool:
            return diagram is None or (
                target.column < diagram.column_count and target.unit < diagram.size(target.column)
            )

        if self.pinned is not None and not exists(self.pinned):
            self.pinned = None
        still_off = tuple(
            target for target in self.off if exists(target) and not (diagram and diagram.is_output(target.column))
        )
        if still_off != self.off:
            self.off = still_off
            self.off_changed.emit()
        self._attend()

    def show_edges(self) -> None:
        """Show the weights as they are now, and what is marked."""
        diagram, places, rect = self.diagram, self._places, QRectF(self.viewport().rect())
        self._edges.setVisible(diagram is not None)
        if diagram is not None and places is not None:
            told = self.told
            number = told if isinstance(told, NumberTarget) else None
            all_edges = pictures.edges(diagram, places, self._scales, self.off)
            front = pictures.edges_of(diagram, places, self._scales, self.attended)
            lit = pictures.edges_of(diagram, places, self._scales, number)
            self._edges.show_in(rect, all_edges, front, lit)
        self.viewport().update()

    def _show(self) -> None:
        """Paint everything anew."""
        self._show_units()
        self.show_edges()
        self._show_marks()

    def _show_units(self) -> None:
        """Paint what units put out, and say what is looked at."""
        diagram, places, rect = self.diagram, self._places, QRectF(self.viewport().rect())
        if diagram is None or places is None:
            self._units.show_in(rect, None)
        else:
            self._units.show_in(rect, pictures.picture(diagram, places, self._scales, self.off, self._theme))
        self._tell()
        self.viewport().update()

    def _lay_out(self) -> None:
        diagram = self.diagram
        self._places = None if diagram is None else placed(diagram, self._room(diagram))

    def _show_marks(self) -> None:
        """Frames around what is looked at."""
        diagram, places, rect = self.diagram, self._places, QRectF(self.viewport().rect())
        rings: list[Ring] = []
        if diagram is not None and places is not None:
            told, unit = self.told, self.attended
            number = told if isinstance(told, NumberTarget) else None
            marked: Sequence[Target | None] = (self.pinned, unit, number)
            for target in dict.fromkeys(marked):
                box = self.rect_of(target) if target is not None else QRectF()
                is_edge = isinstance(target, NumberTarget) and target.origin is not None
                if not box.isEmpty() and not is_edge:
                    sides = (box.x(), box.y(), box.width(), box.height())
                    rings.append(Ring(sides, target == self.pinned, isinstance(target, NumberTarget)))
        self._marks.show_in(rect, rings)
        self.viewport().update()

    def _tell(self) -> None:
        """Put what is looked at into words."""
        lines = self.lines()
        told, diagram, places = self.told, self.diagram, self._places
        if diagram is not None and places is not None:
            around = self.rect_of(told).adjusted(-4, -4, 4, 4) if told is not None else QRectF()
            others = [QRectF(unit.left, unit.top, unit.side, unit.side) for unit in self._units.units]
            is_low = self.viewport().height() < self._theme.px(LOW)
            shown = [] if self.edited is not None else self.lines(is_brief=True) if is_low else lines
            self.readout.tell(shown, around, others, self.viewport().size(), is_low=is_low)
        else:
            self.readout.hide()
        description = ". ".join(lines) if lines else self._described()
        if description != self.accessibleDescription():
            self.setAccessibleDescription(description)

    def lines(self, *, is_brief: bool = False) -> list[str]:
        """What is told of what is looked at, and of units that are switched off; briefly: numbers without meanings."""
        diagram, told = self.diagram, self.told
        if diagram is None:
            return []
        lines: list[str] = []
        if isinstance(told, NumberTarget):
            lines = words.number_words(diagram, told, is_brief=is_brief)
        elif told is not None:
            lines = words.unit_words(diagram, told, self._activation, is_brief=is_brief)
            closely = self._closely
            if closely is not None and closely.sum is not None and told == self.pinned:
                asked = closely.question
                if isinstance(asked, AskUnit) and (asked.column, asked.unit) == (told.column, told.unit):
                    lines = lines[:1] if is_brief else lines
                    lines += words.sum_words(diagram, told, closely.sum, asked.at, self._activation)
        return [*lines, self._without] if self._without else lines

    def _described(self) -> str:
        """The whole network in a sentence, for screen readers."""
        diagram = self.diagram
        if diagram is None:
            return NOTHING_YET
        sizes = "-".join(str(diagram.size(column)) for column in range(diagram.column_count))
        silent = sum(column.silent_count for column in diagram.look.columns)
        told = [f"A network of {sizes} units", self._note, f"{silent} silent" if silent else ""]
        told.append("Arrow keys walk through units and edges, Enter pins or edits, Delete switches a unit off")
        return ". ".join(part for part in told if part)

    def _room(self, diagram: Diagram) -> Room:
        metrics = QFontMetricsF(sized(self.font(), self._theme.px(TYPE_SIZE)))
        names = max(metrics.horizontalAdvance(words.input_name(name)) for name in diagram.look.input_names)
        notes = max(len(pictures.notes(diagram, column)) for column in range(diagram.column_count))
        size = self.viewport().size()
        foot = (1 + notes) * metrics.height() + 4
        return Room(size.width(), size.height(), names + 4, foot, self._theme.px(LARGEST))

    def _take_look(self) -> None:
        self.setBackground(self._theme.surface)
        for item in (self._edges, self._marks):
            item.set_theme(self._theme)
        self._units.set_look(self._theme, sized(self.font(), self._theme.px(TYPE_SIZE)))
        self.readout.set_theme(self._theme)
        self._lay_out()
        self._show()


def _shape(diagram: Diagram) -> list[tuple[int, tuple[int, ...]]]:
    return [(diagram.size(column), diagram.shown(column)) for column in range(diagram.column_count)]
