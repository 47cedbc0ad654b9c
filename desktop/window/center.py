"""The middle of the window: rail, planes as a square from top to bottom, and the column that has the rest."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from PySide6.QtCore import QSettings, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QSplitter, QVBoxLayout, QWidget

from core.data.split import RoleCounts
from desktop.look.theme import LIGHT, Theme
from desktop.network.diagram_hand import DiagramHand
from desktop.panels.rail import Rail
from desktop.plane.plane_grid import SMALLEST_SIDE, PlaneGrid
from desktop.plane.plane_key import PlaneKey, Signs, counts_text
from desktop.widgets.tab_order import TabOrder
from desktop.window.column import GAP, NARROWEST, Column
from desktop.window.exchangeable import Exchangeable
from desktop.window.hidden_note import HiddenNote
from desktop.window.lesson_place import LessonPlace
from desktop.window.question import Question
from desktop.window.selection_bar import SelectionBar
from desktop.window.toast import EDGE as TOAST_EDGE
from desktop.window.toast import Toast

WIDTH_KEY: Final = "column_width"
READING_KEY: Final = "reading_height"
COLUMN_SHARES: Final = (0.28, 0.42)
"""Of the width for the column, at least and at most, beside several planes."""
COMFORTABLE_COLUMN: Final = 420
"""Pixels at 100 % type in which the column has room for all it says: a wide window gives the planes what is beyond."""
TICKS: Final = 24
"""Pixels at 100 % type that the numbers below a plane take."""
GRANTED: Final = 0.98
"""Of the side that several planes could have beside the narrowest column: for the rest, a wider one is worth more."""
MOST: Final = 16_777_215
"""Pixels, as Qt has it: no limit."""
SMALL_PLANES: Final = 120
"""Pixels of the planes' side, at least, where they are in the diagram's place."""
PLANE_BESIDE_LESSON: Final = 500
"""Pixels with ticks of the plane that is left beside a lesson; where there is less, the lesson goes below the planes if
they are larger so."""
NARROW_STAGE: Final = 420
"""Pixels at 100 % type of the planes' room; a message over a narrower one would have so many lines that it hid them, so
it floats over the column."""
MOST_COVERED: Final = 0.25
"""Of a plane's height that the key of its symbols may lie over; else the column says it."""
KEY_EDGE: Final = 8
"""Pixels between the symbols' key and the plane's corner."""


class Center(QWidget):
    """Shares the window's width between planes and column, until the person drags the line between them.

    Planes get what makes one plane a square of the full height, but never so much that the column is cut off.
    """

    exchanged = Signal()
    """Planes, and the network's diagram or the tab Inside, have changed places."""

    def __init__(self, column: Column, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = LIGHT
        self.rail = Rail(self)
        self.planes = PlaneGrid()
        self.column = column
        self._column_width = _remembered(WIDTH_KEY)
        self._wants_exchange = False
        self._exchanged: Exchangeable | None = None
        """What has the planes' place, while they have its place in the column."""
        self._tab_order = TabOrder()
        self._is_crowded = False
        self._counts = ""
        self._splitter = QSplitter(Qt.Orientation.Horizontal, self)
        self._splitter.setHandleWidth(GAP)
        self._splitter.setChildrenCollapsible(False)
        self._stage = QWidget()
        rows = QVBoxLayout(self._stage)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.addWidget(self.planes)
        self.lesson_place = LessonPlace(self)
        self._is_lesson_below = False
        self._reading_height = _remembered(READING_KEY) or 0
        """Pixels that the person asked for, for what is read below the planes; it never gets less than it needs."""
        self._left = QWidget()
        self._left_rows = QVBoxLayout(self._left)
        self._left_rows.setContentsMargins(0, 0, 0, 0)
        self._left_rows.setSpacing(GAP)
        self._left_rows.addWidget(self._stage, 1)
        self._splitter.addWidget(self._left)
        self._splitter.addWidget(column)
        self._large_card = QFrame(self)
        self._large_card.setProperty("card", "true")
        self._large_card.hide()
        QVBoxLayout(self._large_card).setContentsMargins(8, 8, 8, 8)
        self.key = PlaneKey(self._stage)
        self.hidden_note = HiddenNote(self._stage)
        self.toast = Toast(self._stage)
        self.question = Question(self._stage)
        self.selection_bar = SelectionBar(self._stage)
        self._row = row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GAP)
        row.addWidget(self.lesson_place)
        row.addWidget(self.rail)
        row.addWidget(self._splitter, 1)
        self._splitter.splitterMoved.connect(self._line_drawn)
        self.planes.rearranged.connect(self._place_key)
        self.planes.callouts_changed.connect(self.place_selection_bar)
        self.selection_bar.moved.connect(self._place_toast)
        for shown in (column.network_shown, column.inside_shown):
            shown.connect(self._exchange)
        for part in (column, self.lesson_place):
            part.narrowest_changed.connect(self._share_out_soon)
        self.lesson_place.changed.connect(self._place_lesson)
        self.lesson_place.grip.dragged.connect(self._draw_reading)
        self.lesson_place.grip.clicked.connect(self._turn_reading)

    @property
    def is_exchanged(self) -> bool:
        """Whether diagram or Inside have the planes' place, and they have its place in the column."""
        return self._exchanged is not None

    def set_theme(self, theme: Theme) -> None:
        """Take over colours and sizes."""
        self._theme = theme
        floating = (self.key, self.toast, self.question, self.selection_bar)
        for part in (self.rail, self.planes, self.column, self.lesson_place, *floating):
            part.set_theme(theme)
        self._place_lesson()

    def set_comparison(self, variant_count: int, repeat_count: int) -> None:
        """Make room for so many planes."""
        self._is_crowded = variant_count > 1
        self.planes.set_count(variant_count)
        self.column.set_comparison(variant_count, repeat_count)
        self._share_out_soon()

    def set_exchanged(self, wanted: bool) -> None:
        """Let planes change places with the diagram or with Inside, as long as such a tab is in sight: the planes shall
        never be out of sight."""
        self._wants_exchange = wanted
        self._exchange()

    def set_column_visible(self, visible: bool) -> None:
        """Show the column, or leave its room to the planes."""
        self.column.setVisible(visible)
        self._place_lesson()

    def set_validation_visible(self, visible: bool) -> None:
        """Show or hide the validation points on all planes, and say so in rail and key."""
        self.planes.set_validation_visible(visible)
        self.rail.set_validation_visible(visible)
        self._explain(replace(self.key.signs, has_held_out=visible))

    def set_class_names(self, names: tuple[str, ...]) -> None:
        """Name the classes in the plane's key; (): they are called by their colours."""
        self._explain(replace(self.key.signs, class_names=names))

    def set_counts(self, training: RoleCounts, validation: RoleCounts) -> None:
        """Say how many points there are: of each class on the rail; of all in the plane's corner, beside the ranking of
        several planes, or below the verdict where that has no room."""
        self.rail.set_counts(training, validation)
        self.key.set_counts(training, validation)
        counts = counts_text(training, validation)
        if counts != self._counts:  # most moves of a stroke change none of them
            self._counts = counts
            self.planes.ranking.set_note(counts)
            self._place_key()

    def place_selection_bar(self) -> None:
        """Where it covers neither what is said over the plane nor what is selected now, if it can. It stays there while
        that is moved."""
        chosen, key = self.planes.chosen_square, self.key
        has_key_within = not key.isHidden() and chosen.intersects(key.geometry())
        bottom = key.y() if has_key_within else chosen.bottom()
        self.selection_bar.keep_within(chosen, bottom, self.planes.selected_place, self.planes.callout_places)

    def set_learned(self, learned: int) -> None:
        """Say in the plane's corner how many wrong labels the network has learned by heart."""
        self._explain(replace(self.key.signs, learned=learned))

    def set_halos(self, *, shown: bool) -> None:
        """Say in the plane's corner what halos around points mean."""
        self._explain(replace(self.key.signs, has_halos=shown))

    def set_best(self, epoch: int) -> None:
        """Say in the plane's corner which epoch the boundary in long dashes is of; -1: there is none."""
        self._explain(replace(self.key.signs, best_epoch=epoch))

    def set_without(self, count: int) -> None:
        """Say in the plane's corner of how many units, switched off, the boundary in short dashes is; 0: of none."""
        self._explain(replace(self.key.signs, without=count))

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        super().resizeEvent(event)
        self._place_lesson()

    def _place_lesson(self) -> None:
        """Beside the planes where these stay large so, or below them."""
        place, height = self.lesson_place, self.height()
        if not place.is_open:
            self._share_out_soon()
            return
        column = 0 if self.column.isHidden() else self.column.minimumWidth() + GAP
        room = self.width() - self.rail.sizeHint().width() - 2 * GAP - column
        width = place.width_within(room - self.planes.width_for_height(height))
        low = place.height_within(height)
        ticks = self.planes.width_for_height(height) - height
        beside, below = room - width, min(room + GAP, height - low - GAP + ticks)
        is_below = beside < PLANE_BESIDE_LESSON and below > beside
        if is_below != self._is_lesson_below:
            self._is_lesson_below = is_below
            if is_below:
                self._left_rows.addWidget(place)
            else:
                self._row.insertWidget(0, place)
        place.set_wide(is_below)
        if is_below:
            most = height - GAP - SMALL_PLANES - self._theme.px(TICKS)
            place.setMinimumWidth(0)
            place.setMaximumWidth(MOST)
            place.setFixedHeight(max(low, min(self._reading_height, most)))
        else:
            place.setMinimumHeight(0)
            place.setMaximumHeight(MOST)
            place.setFixedWidth(width)
        self._share_out_soon()

    def _draw_reading(self, way: int) -> None:
        self._ask_for_reading(max(0, self.lesson_place.height() - way))

    def _turn_reading(self) -> None:
        """As much room as there is for what is read; or, where it has more than it needs, no more than that."""
        is_high = self.lesson_place.height() > self.lesson_place.height_within(self.height())
        self._ask_for_reading(0 if is_high else MOST)

    def _ask_for_reading(self, height: int) -> None:
        self._reading_height = height
        QSettings().setValue(READING_KEY, height)
        self._place_lesson()

    def _exchange(self) -> None:
        """Put planes and what changes places with them where they belong now."""
        wanted = self.column.settings.exchangeable if self._wants_exchange else None
        before = self._exchanged
        if wanted == before:
            return
        self._exchanged = wanted
        self.column.diagram.set_large(wanted is not None and wanted.widget is self.column.diagram)
        card, room, reached = self._large_card, self._large_card.layout(), QApplication.focusWidget()
        assert room is not None
        self.planes.set_smallest(SMALL_PLANES if wanted else SMALLEST_SIDE)
        if wanted is None:
            self._left_rows.insertWidget(0, self._stage, 1)
            card.setParent(self)
        else:
            wanted.place.put(self._stage, is_planes=True)
            room.addWidget(wanted.widget)
            self._left_rows.insertWidget(0, card, 1)
        if before is not None:
            before.place.put(before.widget, is_planes=False)
            before.widget.show()
        card.setVisible(wanted is not None)
        self._stage.show()
        if wanted is not None:
            wanted.widget.show()
        self._tab_order.follow(self.rail, self._stage if wanted is None else card)
        if reached is not None and self.isAncestorOf(reached) and reached.isVisibleTo(self):
            # What changes places is hidden for a moment, and loses the keyboard.
            reached.setFocus(Qt.FocusReason.OtherFocusReason)
        self._share_out_soon()
        self.exchanged.emit()

    def _share_out_soon(self) -> None:
        QTimer.singleShot(0, self, self._share_out)  # once the layouts have their new sizes

    def _share_out(self) -> None:
        if self.column.isHidden():
            self._place_key()
            return
        # What is too wide for the window reaches beyond it, and the splitter with it.
        width = min(self._splitter.width(), self.width() - self._splitter.x()) - GAP
        height = self._splitter.height()
        if self.lesson_place.is_open and self._is_lesson_below:
            height -= self.lesson_place.minimumHeight() + GAP
        # A lesson below the planes may need more in large type than these do.
        below = self.lesson_place.narrowest_below if self.lesson_place.is_open and self._is_lesson_below else 0
        self.column.set_most(max(NARROWEST, width - max(SMALL_PLANES, below)))
        narrowest = self.column.minimumWidth()
        if not self.is_exchanged:  # beside a column of large type, a small window has no more for them
            # Higher than that, they would push a lesson below them out of the window.
            smallest = min(SMALLEST_SIDE, width - narrowest, *([height] if below else []))
            self.planes.set_smallest(max(SMALL_PLANES, smallest))
        if self._column_width is not None:
            column = self._column_width
        elif self.lesson_place.is_open and self._is_lesson_below:
            column = narrowest
        elif self._is_crowded:
            column = self._column_beside_several(width, height)
        else:
            column = width - self.planes.width_for_height(height)
        least = max(self.planes.minimumSizeHint().width(), below)
        if self.lesson_place.is_open:  # of a column that the person made wide for a window without a lesson
            least = max(least, min(PLANE_BESIDE_LESSON, self.planes.width_for_height(height)))
        column = min(max(column, narrowest), max(narrowest, width - least))
        self._splitter.setSizes([width - column, column])
        self._place_key()

    def _column_beside_several(self, width: int, height: int) -> int:
        """The widest column beside which planes are about as large as beside the narrowest."""
        least, most = (round(share * width) for share in COLUMN_SHARES)
        least = max(min(least, self._theme.px(COMFORTABLE_COLUMN)), self.column.minimumWidth())
        columns = range(least, max(least, most) + 1, GAP)
        sides = [self.planes.side_in(QSize(width - column, height)) for column in columns]
        return max(column for column, side in zip(columns, sides, strict=True) if side >= GRANTED * max(sides))

    def _line_drawn(self) -> None:
        self._column_width = self._splitter.sizes()[1]
        QSettings().setValue(WIDTH_KEY, self._column_width)

    def _explain(self, signs: Signs) -> None:
        if self.key.set_signs(signs):
            self._place_key()

    def _place_key(self) -> None:
        """Below a plane that is alone and lower than its room, or in its lower left corner; planes side by side are too
        small for it."""
        square = self.planes.square
        self.key.setVisible(square is not None and not self.is_exchanged)
        self.column.set_note("" if square is not None or self.planes.tells_note else self._counts)
        if square is not None:
            self.key.fit(self._stage.width() - square.left() - KEY_EDGE)
            below = square.bottom() + self._theme.px(TICKS)
            if self._stage.height() - below >= self.key.height():
                self.key.move(square.left(), below)
            else:
                self.key.fit(square.width() - 2 * KEY_EDGE)
                self.key.move(square.left() + KEY_EDGE, square.bottom() - KEY_EDGE - self.key.height())
            covered = self.key.geometry().intersected(square).height()
            # Half of a number would be another one; and what explains the points would hide them.
            if not self._stage.rect().contains(self.key.geometry()) or covered > MOST_COVERED * square.height():
                self.key.hide()
                self.column.set_note(self._counts)
        self.place_selection_bar()
        self._place_note()
        self._place_toast()

    def _place_note(self) -> None:
        """In the plane of the chosen variant, where there are several: between two planes it would hide headings, and a
        lesson's frames would cross its words."""
        low_in = self._stage.rect() if self.is_exchanged else self.planes.chosen_square
        self.hidden_note.stand_low_in(low_in if self._is_crowded else None)

    def _place_toast(self) -> None:
        """Where it hides neither most of the planes nor what stands at their lower edge."""
        if self._exchanged is not None:  # over small planes it would hide all of them
            large = self._exchanged.widget
            self.toast.float_over(self._large_card)
            self.toast.keep_above(large.y() + large.keys_top if isinstance(large, DiagramHand) else None)
            return
        is_narrow = self._stage.width() < self._theme.px(NARROW_STAGE)
        if is_narrow and not self.column.isHidden() and self.column.width() > self._stage.width():
            self.toast.float_over(self.column)
            self.toast.keep_above(None)
            return
        self.toast.float_over(self._stage)
        square, bar = self.planes.square, self.selection_bar
        bottom = self._stage.height() - TOAST_EDGE if square is None else min(self.key.y(), square.bottom()) - KEY_EDGE
        if not bar.isHidden() and bar.y() > self._stage.height() // 2:
            bottom = min(bottom, bar.y() - KEY_EDGE)
        ranking = self.planes.ranking.geometry().translated(self.planes.pos())
        if not self.planes.ranking.isHidden() and ranking.width() > self._stage.width() // 2:
            bottom = min(bottom, ranking.top() - KEY_EDGE)  # it stands below the planes
        self.toast.keep_above(bottom)


def _remembered(key: str) -> int | None:
    value = QSettings().value(key)
    try:
        return None if value is None else max(0, int(str(value)))
    except ValueError:
        return None
