"""Qt view of a network as a diagram: its units as maps, its weights as edges, and what is pointed at in words."""

from __future__ import annotations

from functools import partial
from typing import Literal

from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from core.experiment.spec import Activation
from core.protocol.inspection import AskUnit, DiagramLook, UnitLook, UnitSum
from desktop.inside.modes import MODES, Mode
from desktop.look.language import tr, worded
from desktop.network import hints, words
from desktop.network.diagram_bar import DiagramBar
from desktop.network.diagram_canvas import NOTHING_YET, DiagramCanvas
from desktop.network.overlay import Overlay
from desktop.network.owner import Owner
from desktop.network.places import LEAST_SIDE
from desktop.network.readout import (
    LINES_IN_HIGH,
    LINES_IN_LOW,
    LINES_IN_SHALLOW,
    LINES_OF_MASK,
    LINES_OF_STEP,
    LINES_OVER_KEYS,
    LINES_OVER_UNITS,
    LOW,
    SHALLOW,
    Readout,
)
from desktop.network.targets import NumberTarget, Target, UnitTarget

FRAME, FRAME_ROUND = 1.5, 4.0
"""Pixels of the frame's line at line scale 1, and of the radius of its corners."""
Length = Literal["all", "brief", "shortest", "least"]


class DiagramView(DiagramCanvas):
    """Shows a DiagramLook, and what of it is pointed at, pinned or reached with the keyboard: see `DiagramHand`."""

    attended_changed = Signal()
    """Another unit, or none, is looked at closely: pointed at, reached with the keyboard, or pinned. Or others have to
    be shown."""
    off_changed = Signal()
    """Other units are switched off."""
    mode_changed = Signal()
    """Something else is to be shown."""
    look_changed = Signal()
    """Its numbers are others."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._activation: Activation = "tanh"
        self._closely: UnitLook | None = None
        self._without = self._briefly_without = ""
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
        self._is_reached = False
        """It has come to have the keyboard by the keyboard, and shows that."""
        self._told_attended: object = None
        self.is_large = False
        """It stands in the plane's place, and nowhere is there more room for it."""
        self.mode: Mode = "answers"
        self.readout = Readout(self)
        self.bar = DiagramBar(self)
        self.bar.set_theme(self._theme)
        self.bar.mode_chosen.connect(self.choose_mode)
        self.bar.rows_changed.connect(self._arrange)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(tr("Network diagram"))
        self._take_look()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """On the screen alone, and in no picture that is saved, a frame is around what arrow keys walk through."""
        super().paintEvent(event)
        if self._is_reached:
            inset = FRAME * self._theme.line_scale / 2
            room = QRectF(self.viewport().rect()).adjusted(inset, self._bar_height(), -inset, -self._strip_height())
            with QPainter(self.viewport()) as painter:
                painter.setRenderHint(QPainter.RenderHint.Antialiasing)
                painter.setPen(QPen(QColor(self._theme.accent), FRAME * self._theme.line_scale))
                painter.drawRoundedRect(room, FRAME_ROUND, FRAME_ROUND)

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
    def kept(self) -> tuple[tuple[int, int], ...]:
        """(column, unit) of those that have to be shown: pinned, or switched off."""
        wanted = dict.fromkeys(unit for unit in (self.pinned, *self.off) if unit is not None and unit.column > 0)
        return tuple((unit.column, unit.unit) for unit in wanted)

    def set_look(self, look: DiagramLook | None, activation: Activation) -> None:
        """Show this network; None: nothing is known yet. Where it has the same units as before, edges wait for
        `begin_edges` and `paint_more_edges`, since all in one frame would take too long."""
        before = self.diagram
        self._activation = activation
        self._take_network(look)
        if before is None or self.diagram is None or before.shape != self.diagram.shape:
            if before is not None and self.diagram is not None and before.sizes != self.diagram.sizes:
                self.let_go()
            else:
                self._attend()
            self._paint_all()
        else:
            self._paint_units(self.off)
            self._paint_tags(self.told)
            self._tell()
        self.look_changed.emit()

    def let_go(self) -> None:
        """It is another network from now on: no unit of it is pinned, reached, or switched off."""
        self.pinned = self.cursor_target = None
        self._without = self._briefly_without = ""
        if self.off:
            self.off = ()
            self.off_changed.emit()
        self._attend()

    def choose_mode(self, mode: str) -> None:
        """Show something else (a Mode), as soon as there is something of it, and the controls that belong to it."""
        self.mode = next(one for one, _word, _help in MODES if one == mode)
        self.bar.set_mode(self.mode)
        self._overlay = Overlay()
        self._arrange()
        self.mode_changed.emit()

    def set_overlay(self, overlay: Overlay) -> None:
        """Show this beside maps and edges."""
        before = self._overlay.has_numbers, self._note_rows()
        self._overlay = overlay
        if before != (overlay.has_numbers, self._note_rows()):
            self._lay_out()
        self._paint_all()

    def set_large(self, large: bool) -> None:
        """Whether it stands in the plane's place."""
        self.is_large = large
        self._tell()

    def set_edited(self, number: NumberTarget | None) -> None:
        """Mark the number that is edited; None: none is any more."""
        self.edited = number
        self._attend()

    def set_closely(self, look: UnitLook | None) -> None:
        """How the unit that is looked at comes to what it puts out."""
        self._closely = look
        self._tell()

    def set_without(self, text: str, briefly: str = "") -> None:
        """What the network loses without the units that are switched off, and the same in few words; "": nothing."""
        if (text, briefly) != (self._without, self._briefly_without):
            self._without, self._briefly_without = text, briefly
            self._tell()

    def set_owner(self, owner: Owner | None, note: str) -> None:
        """Whose network it is, and a few words more on that; None and "": it needs none."""
        if owner is not None:
            owner = owner._replace(name=worded(owner.name))
        if (owner, note) != (self._owner, self._note):
            self._owner, self._note = owner, note
            self.viewport().update()

    def show_edges(self) -> None:
        """Show the weights as they are now."""
        self._paint_edges(self.off, self._front, self._told_number)

    def begin_edges(self) -> None:
        """Show the weights as they are now once `paint_more_edges` has painted them."""
        self._paint_edges(self.off, self._front, self._told_number, at_once=False)

    def paint_more_edges(self) -> bool:
        """Paint about half of them, which is enough for a frame. Whether there is more."""
        if not self._edges.is_coming:
            return False
        if self._edges.paint_more():
            return True
        self._refresh()
        return False

    def lines(self, length: Length = "all") -> list[str]:
        """What is told of what is looked at, and of units that are switched off; brief: numbers without meanings;
        shortest: of a pinned unit's sum, all that comes in as one; least: what comes out alone."""
        diagram, told, is_brief = self.diagram, self.told, length != "all"
        if diagram is None:
            return []
        lines = self._overlay.lines(diagram, told, is_brief=is_brief)
        meaning: list[str] = []
        if lines:
            pass  # the mode has more to say of it
        elif isinstance(told, NumberTarget):
            lines = words.number_words(diagram, told, is_brief=is_brief)
        elif told is not None:
            lines = words.unit_words(diagram, told, self._activation, is_brief=is_brief)
            meaning = lines[-1:] if len(lines) > 1 and not is_brief else []
            lines = lines[: len(lines) - len(meaning)]
            found = self._sum_of(told)
            if found is not None and length == "least":
                lines = words.least_sum_words(diagram, told, found[0])
            elif found is not None and length == "shortest":
                lines = words.shortest_sum_words(diagram, told, *found)
            elif found is not None:
                lines = lines[:1] if is_brief else lines
                lines += words.sum_words(diagram, told, *found, self._activation, is_brief=is_brief)
        if lines and not self._has_room and not self.is_large:
            lines.insert(0, worded(hints.LARGER_UNITS))
        elif not self._has_all_numbers and not self.is_large:
            lines.insert(0 if self._is_low else 1, worded(hints.LARGER))  # in little room, what is cut is the end
        if remark := self._overlay.remark(told):
            lines.insert(1, remark)
        if self._without:  # in little room, what is cut is the sum
            is_short = length in ("shortest", "least")
            without = self._briefly_without or self._without if is_short else self._without
            lines.insert(1 if is_brief and length != "least" else len(lines), without)
        if self.off and self._overlay.has_numbers:
            lines.append(hints.counts_in_step(len(self.off)))
        return lines + meaning

    def _sum_of(self, unit: UnitTarget) -> tuple[UnitSum, tuple[float, float]] | None:
        """How it comes to what it puts out, where it is pinned and that is known, and at which position."""
        closely = self._closely
        if closely is None or closely.sum is None or unit != self.pinned:
            return None
        asked = closely.question
        if not isinstance(asked, AskUnit) or (asked.column, asked.unit) != (unit.column, unit.unit):
            return None
        return closely.sum, asked.at

    @property
    def _told_number(self) -> NumberTarget | None:
        """The weight, bias or scale that the words are about."""
        told = self.told
        return told if isinstance(told, NumberTarget) else None

    @property
    def _is_low(self) -> bool:
        return bool(self.viewport().height() < self._theme.px(LOW))

    @property
    def _is_shallow(self) -> bool:
        return bool(self.viewport().height() < self._theme.px(SHALLOW))

    @property
    def _lines_below(self) -> int:
        """How many lines of words have a place of their own below the diagram."""
        if self._is_shallow:
            return LINES_IN_SHALLOW
        if self._is_low:
            return LINES_IN_LOW
        return LINES_OF_STEP if self.mode == "step" else LINES_IN_HIGH

    @property
    def _most_lines(self) -> int:
        """How many lines of words there may be at most. Those of a step may cover the keys, and in a low diagram words
        may cover all that stands above their place, the keys and then the units; but not while the pointer rests on
        something, since it could no longer reach what is covered: a tooltip says the rest then."""
        if not self._is_low:
            grows = self.mode == "step" and self.pointed is None
            over = LINES_OVER_UNITS if self.pinned is not None else LINES_OVER_KEYS
            return self._lines_below + (over if grows else 0)
        if not self._has_room:
            return LINES_OF_STEP
        if self.mode == "answers" or self.pointed is not None:
            return LINES_IN_LOW
        if self.mode == "mask":
            return LINES_OF_MASK
        if self.told is None and self._overlay.has_numbers:
            return LINES_IN_LOW  # of the unit that the step is told of first; its numbers stand on the diagram
        below_bar = self.viewport().height() - self._bar_height()
        return max(LINES_IN_LOW, min(LINES_OF_STEP, self.readout.lines_in(below_bar)))

    def _strip_height(self) -> int:
        return self.readout.height_for(self._lines_below)

    def _bar_height(self) -> int:
        height: int = self.bar.sizeHint().height()
        return height

    def _usual_bar(self) -> int:
        return self.bar.row_height

    def _owners_room(self) -> QRectF:
        if self._owner is None and not self._note:
            return QRectF()
        return QRectF(0, 0, self.bar.free, self.bar.row_height)

    @property
    def _front(self) -> UnitTarget | None:
        """The unit whose edges lie in front."""
        front = None if self.diagram is None else self._overlay.front(self.diagram, self.told)
        return front if front is not None else self.attended

    def _arrange(self) -> None:
        """Give the bar its place, and the rest what it leaves."""
        self.bar.setGeometry(0, 0, self.width(), self._bar_height())
        self._lay_out()
        self._paint_all()

    def _find(self, place: QPointF) -> Target | None:
        """What is at a place of this widget."""
        return self._at(place, self.pinned)

    def _paint_all(self) -> None:
        """Paint everything anew, and say what is looked at."""
        self._paint_units(self.off)
        self.show_edges()
        self._paint_marks(self.pinned, self.attended, self._told_number)
        self._paint_tags(self.told)
        self._tell()

    def _attend(self) -> None:
        """What is pointed at, pinned or reached has changed."""
        self.show_edges()
        self._paint_marks(self.pinned, self.attended, self._told_number)
        self._paint_tags(self.told)
        self._tell()
        attended = self.attended, self.kept
        if attended != self._told_attended:
            self._told_attended = attended
            self.attended_changed.emit()

    def _tell(self) -> None:
        """Put what is looked at into words."""
        lines = self.lines()
        is_hidden = self.diagram is None or self.edited is not None  # a card says the same
        shown = [] if is_hidden else self._fitting_lines(lines)
        is_hint = not shown and not is_hidden
        if is_hint:
            shown = self._hint()
        self.readout.tell(shown, self.strip, self._lines_below, most=self._most_lines, is_hint=is_hint)
        description = ". ".join(line.removesuffix(".") for line in lines) if lines else self._described()
        if description != self.accessibleDescription():
            self.setAccessibleDescription(description)

    def _hint(self) -> list[str]:
        """What can be done, in as many words as there is room for; where units are small, how they become larger."""
        if not self._has_room:
            return [worded(hints.NO_ROOM)]
        larger = [worded(hints.LARGER_UNITS)] if self._least_side < LEAST_SIDE and not self.is_large else []
        ways = [[told, *larger] for told in hints.offered(is_reached=self._is_reached)]
        fitting = (one for one in ways if self.readout.holds(one, self.strip, self._lines_below))
        return next(fitting, larger or ways[-1])

    def _fitting_lines(self, lines: list[str]) -> list[str]:
        """The longest that there is room for: all of these, unless the diagram is low."""
        if not self._is_low and self.readout.holds(lines, self.strip, self._most_lines):
            return lines
        fits = partial(self.readout.holds, strip=self.strip, count=self._most_lines)
        lengths: tuple[Length, ...] = ("brief", "shortest", "least") if self._without else ("brief", "shortest")
        found = lines
        for length in lengths if self._is_low else lengths[:1]:
            found = self.lines(length)
            if fits(found):
                return found
        without = [self._briefly_without]
        if self._is_low and self._briefly_without and fits(without):
            return without
        if self.mode == "step" and self.pointed is None:  # else a tooltip says the rest
            return hints.whole(found, fits)
        return found if self._is_low or self.mode == "step" else lines

    def _described(self) -> str:
        """The whole network in a sentence, for screen readers."""
        diagram = self.diagram
        if diagram is None:
            return worded(NOTHING_YET)
        sizes = "-".join(map(str, diagram.sizes))
        silent = sum(column.silent_count for column in diagram.look.columns)
        told = [tr("A network of {sizes} units", sizes=sizes)]
        if self._owner is not None:
            told.append(tr("Network of variant {number}, {name}", number=self._owner.number, name=self._owner.name))
        told += [self._note, tr("{count} silent", count=silent) if silent else ""]
        told.append(worded(hints.KEYS))
        return ". ".join(part for part in told if part)
