"""Settings: what a person does to settings and dataset, as edits of the experiment."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QObject, Signal

from core.experiment.fields import value_of
from core.experiment.spec import Experiment, Generator
from desktop.document.edits import (
    Edit,
    cleared,
    generator_text,
    setting_text,
    with_generator,
    with_new_sample,
    with_setting,
)
from desktop.document.experiment_model import ExperimentModel
from desktop.inside.page import Page
from desktop.inside.step_page import StepPage
from desktop.look.language import tr, tr_of
from desktop.panels.compare_bar import CompareBar
from desktop.panels.data_panel import DataPanel
from desktop.panels.panel import Panel
from desktop.panels.rail import Rail
from desktop.panels.training_panel import TrainingPanel
from desktop.window.actions import Actions
from desktop.window.inside_page import InsidePage
from desktop.window.main_window import MainWindow
from desktop.window.network_page import NetworkPage


class Settings(QObject):
    """Carries intents of panels, bars and keys about settings and dataset to the model."""

    told = Signal(str)
    """One sentence: what else became of it that the person may not expect."""

    def __init__(self, model: ExperimentModel, window: MainWindow, actions: Actions, parent: QObject) -> None:
        super().__init__(parent)
        self._model = model
        self._actions = actions
        self._gesture = 0
        self._seeds = np.random.default_rng()
        for panel in (window.regularization_panel, window.rail, window.compare_bar):
            self._listen_to(panel)
        window.network_page.tell(self._listen_to)
        window.data_panel.tell(self._listen_to_data)
        window.training_panel.tell(self._listen_to_training)
        window.run_bar.new_seed_requested.connect(self.seed_anew)
        window.rail.clear_requested.connect(self.clear)
        actions.new_seed.triggered.connect(self.seed_anew)
        actions.new_sample.triggered.connect(self.sample_anew)
        actions.clear.triggered.connect(self.clear)
        for action in actions.regularizers.values():
            action.triggered.connect(self._regularizer_switched)
        window.column.settings.inside_page.tell(self._listen_inside)
        model.changed.connect(self._show_regularizers)
        model.chosen_changed.connect(self._show_regularizers)

    def choose_generator(self, generator: Generator, keeps_drawn: bool = False) -> None:
        """A dataset was chosen, to take the place of all points or to come below those that were drawn."""
        before = self._model.experiment
        after = with_generator(before, generator, keeps_drawn=keeps_drawn)
        self._push(after, generator_text(generator), replaces_points=True)
        drawn = int(np.count_nonzero(before.points.drawn))
        if drawn and not keeps_drawn:
            self.told.emit(
                tr_of(
                    drawn,
                    "Removed {count:,} point that you drew. Undo brings it back; with Shift it stays.",
                    "Removed {count:,} points that you drew. Undo brings them back; with Shift they stay.",
                )
            )

    def sample_anew(self) -> None:
        """Other points of the same dataset."""
        self._push(with_new_sample(self._model.experiment, self._new_seed()), tr("New sample"))

    def seed_anew(self) -> None:
        """Start again from other initial weights."""
        self.change("training.seed", self._new_seed())
        self.finish()

    def clear(self) -> None:
        """An empty plane."""
        before = self._model.experiment
        self._push(cleared(before), tr("Clear points"))
        if before.data.label_noise > 0:
            self.told.emit(tr("Label noise is back at 0 %: what you draw now keeps its class."))

    def change(self, path: str, value: object) -> None:
        """A control was moved. Moves until finish() become one step of undo."""
        before = self._model.experiment
        chosen = self._model.chosen
        after = with_setting(before, path, value, chosen)
        if after != before:
            lost = int((before.points.drawn & (before.points.labels >= after.data.class_count)).sum())
            text = setting_text(path, value)
            self._model.undo_stack.push(Edit(self._model, after, text, f"{path} {chosen} {self._gesture}"))
            if lost:
                self.told.emit(
                    tr_of(
                        lost,
                        "Removed {count:,} point of a class that is gone. Undo brings the class back.",
                        "Removed {count:,} points of a class that is gone. Undo brings the class back.",
                    )
                )

    def finish(self) -> None:
        """The control was let go."""
        self._gesture += 1

    def _listen_to(self, panel: Panel | NetworkPage | DataPanel | Rail | CompareBar) -> None:
        panel.value_changed.connect(self.change)
        panel.edit_finished.connect(self.finish)

    def _listen_to_data(self, panel: DataPanel) -> None:
        self._listen_to(panel)
        panel.generator_chosen.connect(self.choose_generator)
        panel.new_sample_requested.connect(self.sample_anew)

    def _listen_to_training(self, panel: TrainingPanel) -> None:
        self._listen_to(panel)
        panel.new_seed_requested.connect(self.seed_anew)

    def _listen_inside(self, inside: InsidePage) -> None:
        inside.panel.page_made.connect(self._page_made)

    def _page_made(self, page: Page) -> None:
        if isinstance(page, StepPage):
            page.smaller_network_wanted.connect(self._shrink_network)

    def _shrink_network(self, hidden: tuple[int, ...]) -> None:
        self.change("network.hidden", hidden)
        self.finish()

    def _show_regularizers(self) -> None:
        """Keys show what is switched on in the chosen variant."""
        for path, action in self._actions.regularizers.items():
            action.setChecked(bool(value_of(self._model.experiment, path, self._model.chosen)))

    def _regularizer_switched(self, enabled: bool) -> None:
        action = self.sender()
        for path, known in self._actions.regularizers.items():
            if known is action:
                self.change(path, enabled)
                self.finish()

    def _push(self, after: Experiment, text: str, *, replaces_points: bool = False) -> None:
        if after != self._model.experiment:
            self._model.undo_stack.push(Edit(self._model, after, text, replaces_points=replaces_points))

    def _new_seed(self) -> int:
        return int(self._seeds.integers(0, 10_000))
