"""The page One step of the tab Inside: the training step that comes next, in four parts, with all its numbers."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape
from typing import Final

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from core.experiment.spec import Variant
from core.protocol.inspection import AskStep, Question, StepTrace
from core.protocol.inspection.step import MOST_LAYERS, MOST_UNITS
from core.words import Translatable, translatable
from desktop.inside.page import Answers, Drawing, Page
from desktop.inside.step_label import StepLabel
from desktop.inside.step_numbers import Room
from desktop.inside.step_reading import Chosen, csv_of, name_of, places_of, points_text, position_of, within
from desktop.inside.step_words import PART_HELP, PARTS, part_text
from desktop.inside.words import sentence
from desktop.look.language import tr, worded
from desktop.look.layouts import add_layout
from desktop.look.theme import LIGHT, Theme
from desktop.widgets.controls import ChoiceBox, IconButton, explain, least_width
from desktop.widgets.tile import Tile

ROOMY: Final = 440
"""From so many pixels of width at 100 % type on there is room for longer words on buttons."""
CLOSE: Final = 4
"""Pixels between what stands side by side."""
RUNS: Final[Translatable] = "Training runs. Pause it, and the step that comes next is told here, in all its numbers."
NETWORK_HELP: Final[Translatable] = (
    "Show these numbers at the units and edges of the network's diagram, in the plane's place. F3 leads back."
)
FROM_THE_FIRST: Final[Translatable] = (
    "Press Reset to follow its training from its first step: back at epoch 0, with the same initial weights."
)
RESET_HELP: Final[Translatable] = "Back to epoch 0, with the same initial weights"
WAITS: Final[Translatable] = "Looking at the step that comes next…"


class StepPage(Page):
    """Qt view of one training step. A press on a unit's number in a table tells of that unit."""

    title = translatable("One step")
    help = translatable("The next training step in four parts, with every number, to be redone with a pencil")
    gives_away = frozenset({"training_loss", "boundary"})
    pause_requested = Signal()
    """The person wants training to pause."""
    smaller_network_wanted = Signal(object)
    """The person wants hidden layers of these widths, a tuple, so that a step can be followed."""
    reset_requested = Signal()
    """The person wants to begin again, at epoch 0."""
    choice_changed = Signal(int, object)
    """The person wants to be told of another part, or of another point or unit (Chosen)."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._part, self._chosen = 0, Chosen(0, 0, 0)
        self._trace: StepTrace | None = None
        self._note = ""
        self._theme, self._is_playing = LIGHT, False
        self._class_names: Sequence[str] = ()
        self._variants: tuple[Variant, ...] = ()
        self.parts: list[Tile] = []
        self.back, self.forth = QPushButton(tr("Back"), self), QPushButton(tr("Next"), self)
        self.where = sentence()
        self.network = QPushButton(tr("On the network"), self)
        self.units = ChoiceBox(self)
        self.units.setAccessibleName(tr("Unit"))
        self.units.activated.connect(self._unit_chosen)
        self.earlier = IconButton("minus", "Point before", "The point before in the mini-batch", self)
        self.later = IconButton("plus", "Next point", "The next point in the mini-batch", self)
        self.point = QLabel("")
        self.numbers = StepLabel()
        self.numbers.linkActivated.connect(self._link_pressed)
        self.pause = QPushButton(tr("Pause"), self)
        self.smaller = QPushButton("", self)
        self._smaller: tuple[int, ...] = ()
        self.reset = QPushButton(tr("Reset"), self)
        self._is_told = False
        """Whether there is a step to tell of."""
        explain(self.reset, RESET_HELP)
        explain(self.smaller, "The network starts anew with fewer units. Undo brings the large one back.")
        for button in (self.back, self.forth, self.pause, self.network, self.smaller, self.reset):
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        explain(self.network, NETWORK_HELP)
        explain(self.back, "The part before.")
        explain(self.forth, "The next part; after the last, training takes this one step, and the next is told.")
        self.back.clicked.connect(self._go_back)
        self.forth.clicked.connect(self._go_on)
        self.earlier.clicked.connect(self._point_before)
        self.later.clicked.connect(self._next_point)
        self.pause.clicked.connect(self.pause_requested)
        self.smaller.clicked.connect(self._want_smaller)
        self.reset.clicked.connect(self.reset_requested)
        self.network.clicked.connect(self._show_network)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(4)
        self._tiles = self._parts_row()
        add_layout(rows, self._tiles)
        explanation = QWidget(self)
        self.explanations = (explanation,)
        where, reasons = QHBoxLayout(), QVBoxLayout(explanation)
        reasons.setContentsMargins(0, 0, 0, 0)
        where.addWidget(self.where, 1)
        where.addWidget(self.network, 0, Qt.AlignmentFlag.AlignTop)
        add_layout(reasons, where)
        for button in (self.pause, self.smaller, self.reset):
            reasons.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        rows.addWidget(explanation)
        add_layout(rows, self._choice_row())
        rows.addWidget(self.numbers)
        rows.addStretch(1)
        self._show()

    def set_variants(self, variants: Sequence[Variant], names: Sequence[str]) -> None:
        del names
        self._variants = tuple(variants)

    def questions(self, variant: int) -> tuple[Question, ...]:
        """Only while training rests: numbers that change with each frame can't be redone by anybody."""
        return () if self._is_playing else (AskStep(variant=variant),)

    def show_answers(self, answers: Answers, variant: int) -> None:
        hidden = self._variants[variant].network.hidden if variant < len(self._variants) else ()
        followed = tuple(min(units, MOST_UNITS) for units in hidden[:MOST_LAYERS])
        smaller = followed if followed != hidden else ()
        if smaller != self._smaller:
            self._smaller = smaller
            self._show()
        found = None if self._is_playing else answers.answer(AskStep(variant=variant), StepTrace)
        if found is not self._trace:
            self._trace = found
            if found is not None and not found.obstacle:
                self._chosen = within(found, self._chosen)
            self._show()

    def set_playing(self, playing: bool) -> None:
        """Whether training runs."""
        if playing != self._is_playing:
            self._is_playing = playing
            self._trace = None
            self._show()
            self.wishes_changed.emit()

    def set_note(self, note: str) -> None:
        """What has to be known of the step, apart from its numbers; "": nothing."""
        self._note = note
        self._show()

    def set_class_names(self, names: Sequence[str]) -> None:
        """What the classes are called."""
        self._class_names = tuple(map(worded, names))
        self._show()

    def choose_point(self, point: int) -> None:
        """Tell of the point with that id, if it is in the mini-batch."""
        if self._trace is not None and point in self._trace.ids:
            self._choose(self._chosen._replace(point=self._trace.ids.index(point)))

    def set_choice(self, part: int, chosen: Chosen) -> None:
        """Tell of these."""
        if (part, chosen) != (self._part, self._chosen):
            is_other_point = chosen.point != self._chosen.point
            self._part, self._chosen = part, chosen if self._trace is None else within(self._trace, chosen)
            self._show()
            if is_other_point:
                self.wishes_changed.emit()  # another one is ringed on the plane

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self.earlier.set_theme(theme)
        self.later.set_theme(theme)
        self.numbers.set_theme(theme)
        self._show()

    @property
    def drawing(self) -> Drawing:
        """Which point it tells of, where the network takes in both coordinates as they are."""
        return Drawing(point=None if self._trace is None else position_of(self._trace, self._chosen.point))

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Without the button back, which goes before anything is cut off."""
        others = max(self._tiles.minimumSize().width(), *map(least_width, self.explanations))
        choice = sum(part.minimumSizeHint().width() + CLOSE for part in self._choices[1:]) - CLOSE
        return QSize(max(choice, others), super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._use_width()

    def csv(self) -> str | None:
        """Every number of the step."""
        return None if self._trace is None or self._trace.obstacle else csv_of(self._trace)

    def _parts_row(self) -> QHBoxLayout:
        row, group = QHBoxLayout(), QButtonGroup(self)
        row.setSpacing(2)
        for number, word in enumerate(PARTS):
            tile = Tile(word, self)
            tile.setProperty("low", "true")
            explain(tile, PART_HELP[number])
            group.addButton(tile, number)
            self.parts.append(tile)
            row.addWidget(tile, 1)
        group.idClicked.connect(self._show_part)
        return row

    def _choice_row(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(CLOSE)
        self._choices = (self.back, self.earlier, self.point, self.later, self.units, self.forth)
        for part in self._choices[:4]:
            row.addWidget(part)
        row.addWidget(self.units, 1)
        row.addWidget(self.forth)
        return row

    def _show(self) -> None:
        trace = self._trace
        self._is_told = is_told = trace is not None and not trace.obstacle and bool(self._class_names)
        self.numbers.tell(self._numbers_in if is_told else None)
        for part in (*self.parts, self.network, self.numbers, *self._choices[1:]):
            part.setVisible(is_told)
        for number, tile in enumerate(self.parts):
            tile.setEnabled(is_told)
            tile.setChecked(number == self._part)
        self.back.setEnabled(is_told and self._part > 0)
        self.forth.setEnabled(is_told)
        self.pause.setVisible(self._is_playing)
        self.smaller.setVisible(trace is not None and bool(trace.obstacle) and bool(self._smaller))
        self.smaller.setText(tr("Shrink it to {units} units", units="-".join(map(str, self._smaller))))
        self.reset.setVisible(trace is not None and trace.has_stopped and not self._smaller)
        if trace is None or not is_told:
            self.where.setText(self._reason())
        else:
            self._show_step(trace)
        self._use_width()

    def _reason(self) -> str:
        """Why no step is told."""
        if self._trace is None:
            return worded(RUNS if self._is_playing else WAITS)
        obstacle = worded(self._trace.obstacle)
        return f"{obstacle} {worded(FROM_THE_FIRST)}" if self._trace.has_stopped and not self._smaller else obstacle

    def _show_step(self, trace: StepTrace) -> None:
        """Say which step, point and unit it is about."""
        where = tr(
            "Step {step:,} of {steps:,} in epoch {epoch:,}, not taken yet: {points}. Numbers have as many digits as"
            " their sums need.",
            step=trace.step_in_epoch + 1,
            steps=trace.steps_in_epoch,
            epoch=trace.epoch + 1,
            points=points_text(trace.batch_size),
        )
        self.where.setText(f"{where} {self._note}".rstrip())
        self.point.setText(f"{self._chosen.point + 1}/{len(trace.ids)}")
        self.point.setAccessibleName(
            tr("Point {number} of {count}", number=self._chosen.point + 1, count=len(trace.ids))
        )
        self.earlier.setEnabled(self._chosen.point > 0)
        self.later.setEnabled(self._chosen.point < len(trace.ids) - 1)
        self._show_units(trace)

    def _use_width(self) -> None:
        """Longer words on a button, the button back, and more numbers side by side, as the page has room."""
        has_longer = self.width() >= self._theme.px(ROOMY)
        taking = tr("Take step") if has_longer else tr("Take")
        self.forth.setText(taking if self._part == len(PARTS) - 1 else tr("Next"))
        self.numbers.set_room(self.width())
        self.back.setVisible(self._is_told and self._has_room_for_all)

    @property
    def _has_room_for_all(self) -> bool:
        """Whether the list of units stands beside all buttons without being cut; the tiles of the parts lead back,
        too."""
        needed = sum(part.sizeHint().width() + CLOSE for part in self._choices) - CLOSE
        return needed <= self.width()

    def _numbers_in(self, room: Room) -> str:
        """The numbers of the part, put for such a room."""
        assert self._trace is not None
        names = [escape(name) for name in self._class_names]  # a person may call a class "<b>"
        return part_text(self._part, self._trace, self._chosen, names, room)

    def _show_units(self, trace: StepTrace) -> None:
        names = [name_of(trace, *place, self._class_names) for place in places_of(trace)]
        if names != [self.units.itemText(at) for at in range(self.units.count())]:
            self.units.clear()
            self.units.addItems(names)
        self.units.setCurrentIndex(places_of(trace).index((self._chosen.layer, self._chosen.unit)))

    def _choose(self, chosen: Chosen) -> None:
        self.set_choice(self._part, chosen)
        self.choice_changed.emit(self._part, self._chosen)

    def _show_part(self, part: int) -> None:
        self.set_choice(part, self._chosen)
        self._show()  # the tile that was pressed stays pressed
        self.choice_changed.emit(part, self._chosen)

    def _go_back(self) -> None:
        self._show_part(max(0, self._part - 1))

    def _go_on(self) -> None:
        if self._part < len(PARTS) - 1:
            self._show_part(self._part + 1)
        else:
            self._show_part(0)
            self.step_requested.emit()

    def _point_before(self) -> None:
        self._choose(self._chosen._replace(point=self._chosen.point - 1))

    def _next_point(self) -> None:
        self._choose(self._chosen._replace(point=self._chosen.point + 1))

    def _unit_chosen(self, at: int) -> None:
        if self._trace is not None:
            layer, unit = places_of(self._trace)[at]
            self._choose(self._chosen._replace(layer=layer, unit=unit))

    def _want_smaller(self) -> None:
        self.smaller_network_wanted.emit(self._smaller)

    def _show_network(self) -> None:
        self.network_wanted.emit("step")

    def _link_pressed(self, place: str) -> None:
        layer, _, unit = place.partition(",")
        self._choose(self._chosen._replace(layer=int(layer), unit=int(unit)))
