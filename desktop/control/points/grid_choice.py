"""The grid: shown and hidden by key, menu and rail, with the step that a person likes; remembered between sessions."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QObject, QSettings, Qt

from desktop.control.points.hand_choice import HandChoice
from desktop.tools.grid import STEPS, Grid
from desktop.window.actions import Actions
from desktop.window.main_window import MainWindow

ON_KEY: Final = "grid"
STEP_KEY: Final = "grid_step"


class GridChoice(QObject):
    """Puts the grid into the hand that draws."""

    def __init__(self, hand_choice: HandChoice, window: MainWindow, actions: Actions, parent: QObject) -> None:
        super().__init__(parent)
        self._hand_choice = hand_choice
        self._actions = actions
        self._button = window.rail.grid
        self._button.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
        self._button.addActions(list(actions.grid_steps.values()))
        self._button.clicked.connect(actions.grid.trigger)
        found = _remembered()
        actions.grid.setChecked(found.is_on)
        actions.grid_steps[found.step].setChecked(True)
        self._apply()
        actions.grid.toggled.connect(self._changed)
        for action in actions.grid_steps.values():
            action.triggered.connect(self._changed)

    def _changed(self) -> None:
        grid = self._apply()
        settings = QSettings()
        settings.setValue(ON_KEY, int(grid.is_on))
        settings.setValue(STEP_KEY, grid.step)

    def _apply(self) -> Grid:
        step = next(step for step, action in self._actions.grid_steps.items() if action.isChecked())
        grid = Grid(step, self._actions.grid.isChecked())
        self._button.setChecked(grid.is_on)
        self._hand_choice.set_grid(grid)
        return grid


def _remembered() -> Grid:
    """What was chosen last; the usual one where that can't be read."""
    settings = QSettings()
    step, is_on = str(settings.value(STEP_KEY, "")), str(settings.value(ON_KEY, "0")) == "1"
    return Grid(next((known for known in STEPS if str(known) == step), Grid().step), is_on)
