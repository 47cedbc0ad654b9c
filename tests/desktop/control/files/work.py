"""An experiment on screen with its files, without plane and training."""

from __future__ import annotations

from typing import Final

from PySide6.QtGui import QAction
from pytestqt.qtbot import QtBot

from core.experiment.presets import opening_experiment
from desktop.control.files.files import Files
from desktop.control.files.saving import Saving
from desktop.document.edits import Edit, with_new_sample
from desktop.document.experiment_model import ExperimentModel
from desktop.document.left_work import LeftWork
from desktop.document.recovery import Recovery
from desktop.window.actions import Actions
from desktop.window.main_window import MainWindow

BEFORE: Final = b"what was there before"


class Work:
    """An experiment on screen, and what its person was told."""

    def __init__(self, qtbot: QtBot) -> None:
        self.qtbot = qtbot
        self.model = ExperimentModel(opening_experiment())
        self.window = window = MainWindow()
        qtbot.addWidget(window)
        self.told: list[str] = []
        self.recovery = Recovery(self.model, window)
        self.left_work = LeftWork()
        self.actions = Actions(self.model.undo_group, window)
        self.saving = Saving(self.told.append, window)
        self.files = Files(
            self.model, window, self.actions, self.recovery, self.left_work, self.saving, self.told.append, str
        )

    @property
    def title(self) -> str:
        """As the system shows it."""
        star = "*" if self.window.isWindowModified() else ""
        return self.window.windowTitle().replace("[*]", star)

    def change(self) -> None:
        self.model.undo_stack.push(Edit(self.model, with_new_sample(self.model.experiment, 5), "Change"))

    def recent(self) -> list[QAction]:
        """What the menu offers when it opens."""
        self.actions.recent.aboutToShow.emit()
        return self.actions.recent.actions()
