"""What is in hand: tool, class and size, chosen by rail and keys, shown wherever it shows."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QObject, Signal

from core.data.points import Points
from core.experiment.class_names import class_name
from core.experiment.passage import Passage
from core.experiment.spec import Experiment
from desktop.control.points.drawing import Drawing
from desktop.control.points.selecting import Selecting
from desktop.document.experiment_model import ExperimentModel
from desktop.look.language import tr, worded
from desktop.panels.rail import SIZE
from desktop.tools.catalog import TOOLS
from desktop.tools.eraser import ERASER
from desktop.tools.frame import Frame
from desktop.tools.grid import Grid
from desktop.tools.hand import Hand, HandLook
from desktop.tools.selecting import SelectingStroke
from desktop.tools.stamp import STAMP
from desktop.tools.tool import Tool
from desktop.widgets.round_values import neighbour, notches
from desktop.window.actions import Actions
from desktop.window.main_window import MainWindow


class HandChoice(QObject):
    """Puts what a person chooses into the hand that draws."""

    told = Signal(str)
    """What the buttons do with a tool that was chosen."""

    def __init__(
        self,
        model: ExperimentModel,
        drawing: Drawing,
        selecting: Selecting,
        window: MainWindow,
        actions: Actions,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._model = model
        self._drawing = drawing
        self._selecting = selecting
        self._window = window
        self._actions = actions
        rail = window.rail
        rail.class_chosen.connect(self._chip_chosen)
        rail.tool_chosen.connect(self.choose_tool)
        rail.hand_changed.connect(self._hand_changed)
        actions.smaller.triggered.connect(self._shrink)
        actions.larger.triggered.connect(self._grow)
        for action in actions.tools.values():
            action.triggered.connect(self._tool_key)
        for action in actions.classes:
            action.triggered.connect(self._class_key)
        model.changed.connect(self._experiment_changed)
        model.selection.changed.connect(self._selection_changed)
        self._follow_classes(model.experiment.data.class_count, is_added=False)

    def choose_tool(self, tool: Tool) -> None:
        """Draw with this from the next stroke on, and say what the buttons do now."""
        self._drawing.tool = tool
        self.show()
        self.told.emit(worded(tool.told))

    def choose_class(self, label: int) -> None:
        """Paint with this class from now on."""
        if label < self._model.experiment.data.class_count:
            self._choose(replace(self._drawing.hand, label=label))

    def set_grid(self, grid: Grid) -> None:
        """Snap to this grid from the next stroke on, or to none."""
        source = self._model.experiment.data.source
        axes = (source.x, source.y) if source is not None else Grid().axes
        self._choose(replace(self._drawing.hand, grid=replace(grid, axes=axes)))

    def show(self) -> None:
        """Bring it to the planes and the rail."""
        hand, tool = self._drawing.hand, self._drawing.tool
        radius = hand.radius if tool.cursor == "circle" else 0.0
        look = HandLook(
            radius,
            hand.label if tool.is_of_class else None,
            erases=tool is ERASER,
            reverse_erases=not tool.right,
            grips=self._drawing.selects,
            moves_within=_takes_along(tool),
            snaps=tool.snaps,
            stamp=_size(self._drawing.pattern) if tool is STAMP else None,
            grid=hand.grid,
        )
        self._window.planes.set_hand(look)
        self._window.rail.set_hand(tool, hand)

    def _choose(self, hand: Hand) -> None:
        self._drawing.hand = hand
        self.show()

    def _step(self, steps: int) -> None:
        """Make it larger, or smaller, by so many of the sizes that its slider stops at."""
        radius = neighbour(notches(SIZE), self._drawing.hand.radius, steps, logarithmic=True)
        self._choose(replace(self._drawing.hand, radius=radius))

    def _experiment_changed(self, old: Experiment, new: Experiment, passage: Passage) -> None:
        is_added = new.data.class_count > old.data.class_count and not (passage.is_return or passage.replaces_points)
        self._follow_classes(new.data.class_count, is_added=is_added)
        if old.data.source != new.data.source:
            self.set_grid(self._drawing.hand.grid)
        if old.data.class_names != new.data.class_names:
            for label, action in enumerate(self._actions.classes):
                text = tr("Paint {name}", name=worded(class_name(new.data, label)))
                action.setText(text.replace("&", "&&"))

    def _selection_changed(self) -> None:
        if self._drawing.tool is STAMP:
            self.show()

    def _follow_classes(self, count: int, *, is_added: bool) -> None:
        """A class that was added by hand is the one to paint with next; one that is gone can't be. What undo brings
        back, or a file brings along, leaves the choice as it is."""
        if is_added or self._drawing.hand.label >= count:
            self._choose(replace(self._drawing.hand, label=count - 1))
        for label, action in enumerate(self._actions.classes):
            action.setEnabled(label < count)
            action.setVisible(label < count)  # the menu with all six is higher than a screen of 720 pixels

    def _hand_changed(self, radius: float, density: float, fills: bool) -> None:
        self._choose(replace(self._drawing.hand, radius=radius, density=density, fills=fills))

    def _tool_key(self) -> None:
        action = self.sender()
        for tool in TOOLS:
            if self._actions.tools[tool.name] is action:
                self.choose_tool(tool)

    def _class_key(self) -> None:
        action = self.sender()
        if action not in self._actions.classes:
            return
        label = self._actions.classes.index(action)
        if self._selecting.takes_keys:
            self._selecting.relabel(label)
        else:
            self.choose_class(label)

    def _chip_chosen(self, label: int) -> None:
        """As in drawing programs: a colour is for what is drawn next, and for what is selected."""
        self.choose_class(label)
        if self._drawing.selects:
            self._selecting.relabel(label)

    def _shrink(self) -> None:
        self._step(-1)

    def _grow(self) -> None:
        self._step(1)


def _takes_along(tool: Tool) -> bool:
    stroke = tool.stroke
    return isinstance(stroke, type) and issubclass(stroke, SelectingStroke) and stroke.takes_along


def _size(pattern: Points) -> tuple[float, float] | None:
    """Width and height of what a stamp sets down, plane units; None where there is nothing."""
    frame = Frame.around(pattern.positions)
    return None if frame is None else (frame.x1 - frame.x0, frame.y1 - frame.y0)
