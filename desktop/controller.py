"""Controller: the one place that sees both the run and the views. Changes flow through here, one way."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

import numpy as np
from PySide6.QtCore import QObject, QTimer

from core.readiness import hindrance
from core.spec import Experiment, Generator
from desktop.actions import Actions
from desktop.drawing import Drawing
from desktop.edits import (
    Edit,
    cleared,
    generator_text,
    setting_text,
    with_generator,
    with_new_sample,
    with_setting,
)
from desktop.experiment_model import ExperimentModel
from desktop.frame_clock import FrameClock
from desktop.main_window import MainWindow
from desktop.presenter import Presenter
from desktop.run import Run
from desktop.theme import Theme

NOTICE_MS: Final = 10_000

HINTS: Final = "Space: train    Right: one epoch    R: reset    F1: all keys"


class Controller(QObject):
    """Carries intents from the views to the model and the run, and what comes of them back to the views."""

    def __init__(
        self,
        model: ExperimentModel,
        run: Run,
        window: MainWindow,
        actions: Actions,
        clock: FrameClock,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._model = model
        self._run = run
        self._window = window
        self._actions = actions
        self._drawing = Drawing(model, self)
        self._presenter = Presenter(window, run, model.experiment)
        self._gesture = 0
        self._seeds = np.random.default_rng()
        self._notice_timer = QTimer(self)
        self._notice_timer.setSingleShot(True)
        self._notice_timer.setInterval(NOTICE_MS)
        self._notice_timer.timeout.connect(self._clear_notice)
        self._connect(clock)
        window.run_bar.set_speed(run.speed)
        window.set_hints(HINTS)

    @property
    def drawing(self) -> Drawing:
        """The brush in hand."""
        return self._drawing

    def set_theme(self, theme: Theme) -> None:
        """Colour everything anew."""
        self._presenter.set_theme(theme)
        self._show_brush()

    def notify(self, text: str) -> None:
        """Tell the person one sentence, for a while."""
        self._window.set_notice(text)
        self._notice_timer.start()

    # Intents

    def choose_generator(self, generator: str) -> None:
        """A data set was chosen."""
        kind: Generator = generator  # type: ignore[assignment]  # the panel offers only generators
        self._push(with_generator(self._model.experiment, kind), generator_text(kind))

    def sample_anew(self) -> None:
        """Other points of the same data set."""
        self._push(with_new_sample(self._model.experiment, self._new_seed()), "New sample")

    def seed_anew(self) -> None:
        """Start again from other initial weights."""
        self.change_setting("training.seed", self._new_seed())
        self.finish_setting("training.seed")

    def clear(self) -> None:
        """An empty plane."""
        self._push(cleared(self._model.experiment), "Clear all points")

    def change_setting(self, path: str, value: object) -> None:
        """A control was moved. Moves until finish_setting() become one step of undo."""
        before = self._model.experiment
        after = with_setting(before, path, value)
        if after != before:
            text = setting_text(path, value)
            self._model.undo_stack.push(Edit(self._model, after, text, f"{path} {self._gesture}"))

    def finish_setting(self, _path: str) -> None:
        """A control was let go."""
        self._gesture += 1

    def choose_class(self, label: int) -> None:
        """Paint with this class from now on."""
        if label < self._model.experiment.data.class_count:
            self._set_brush(label=label)

    def scale_brush(self, factor: float) -> None:
        """Make the brush larger or smaller."""
        self._set_brush(radius=float(np.clip(self._drawing.brush.radius * factor, 0.05, 1.0)))

    def reset(self) -> None:
        """Back to epoch 0."""
        self._run.reset()

    # Wiring

    def _connect(self, clock: FrameClock) -> None:
        window, actions, run = self._window, self._actions, self._run
        clock.ticked.connect(self._tick)
        self._model.changed.connect(self._experiment_changed)
        run.playing_changed.connect(self._playing_changed)
        run.restarted.connect(self._restarted)
        run.failed.connect(self.notify)
        run.ready.connect(self._ready)
        self._drawing.refused.connect(self.notify)

        plane = window.plane
        plane.stroke_began.connect(self._drawing.begin)
        plane.stroke_moved.connect(self._drawing.move)
        plane.stroke_ended.connect(self._drawing.end)
        plane.stroke_canceled.connect(self._drawing.cancel)

        for panel in window.panels:
            panel.value_changed.connect(self.change_setting)
            panel.edit_finished.connect(self.finish_setting)
        data = window.data_panel
        data.generator_chosen.connect(self.choose_generator)
        data.new_sample_requested.connect(self.sample_anew)
        data.clear_requested.connect(self.clear)
        data.class_chosen.connect(self.choose_class)
        data.brush_changed.connect(self._brush_changed)
        data.validation_visible_changed.connect(actions.show_validation.setChecked)
        window.training_panel.new_seed_requested.connect(self.seed_anew)

        bar = window.run_bar
        bar.play_toggled.connect(self._set_playing)
        bar.step_requested.connect(run.step)
        bar.reset_requested.connect(run.reset)
        bar.new_seed_requested.connect(self.seed_anew)
        bar.speed_changed.connect(self._set_speed)

        actions.play.triggered.connect(self._toggle_playing)
        actions.step.triggered.connect(run.step)
        actions.reset.triggered.connect(self.reset)
        actions.new_seed.triggered.connect(self.seed_anew)
        actions.new_sample.triggered.connect(self.sample_anew)
        actions.clear.triggered.connect(self.clear)
        actions.show_validation.toggled.connect(self._show_validation)
        actions.logarithmic.toggled.connect(window.loss_plot.set_logarithmic)
        window.loss_plot.logarithmic_changed.connect(actions.logarithmic.setChecked)
        actions.smaller_brush.triggered.connect(self._shrink_brush)
        actions.larger_brush.triggered.connect(self._grow_brush)
        for action in actions.classes:
            action.triggered.connect(self._class_key)

    # What happened

    def _tick(self, number: int) -> None:
        if self._run.poll():
            self._presenter.snapshot_came()
        self._presenter.tick(number)

    def _experiment_changed(self, old: Experiment, new: Experiment) -> None:
        if self._drawing.brush.label >= new.data.class_count:
            self._set_brush(label=new.data.class_count - 1)
        self._presenter.show_experiment(old, new)
        self._run.take_over(old, new)

    def _playing_changed(self, playing: bool) -> None:
        self._window.run_bar.set_playing(playing)
        self._actions.play.setText("Pause" if playing else "Train")
        self._presenter.state_changed()

    def _restarted(self, reason: str) -> None:
        self.notify(f"Training started again {reason}.")

    def _ready(self) -> None:
        self._presenter.state_changed()

    def _set_playing(self, playing: bool) -> None:
        snapshot = self._run.snapshot
        if playing and snapshot is not None and snapshot.finished and not self._run.lost:
            stopped = snapshot.variants[0].status == "stopped_early"
            self.notify(
                "Early stopping ended this run. Switch it off to train on, or reset to begin again."
                if stopped
                else "This run diverged. Lower the learning rate, then reset to begin again."
            )
            self._window.run_bar.set_playing(False)
            return
        found = hindrance(self._model.experiment)
        if playing and found is not None and found.blocks:
            self.notify(found.text)
        self._run.set_playing(playing)

    def _toggle_playing(self) -> None:
        self._set_playing(not self._run.playing)

    def _set_speed(self, epochs_per_second: float | None) -> None:
        self._run.set_speed(epochs_per_second)

    def _class_key(self) -> None:
        action = self.sender()
        if action in self._actions.classes:
            self.choose_class(self._actions.classes.index(action))

    def _shrink_brush(self) -> None:
        self.scale_brush(1 / 1.25)

    def _grow_brush(self) -> None:
        self.scale_brush(1.25)

    def _brush_changed(self, radius: float, density: float) -> None:
        self._set_brush(radius=radius, density=density)

    def _show_validation(self, visible: bool) -> None:
        self._window.plane.set_validation_visible(visible)
        self._window.data_panel.set_validation_visible(visible)

    def _clear_notice(self) -> None:
        self._window.set_notice("")

    # To the views

    def _show_brush(self) -> None:
        brush = self._drawing.brush
        self._window.plane.set_brush(brush.radius, brush.label)
        self._window.data_panel.set_brush(brush.label, brush.radius, brush.density)

    def _set_brush(self, **changes: float | int) -> None:
        self._drawing.brush = replace(self._drawing.brush, **changes)  # type: ignore[arg-type]  # fields of Brush
        self._show_brush()

    def _push(self, after: Experiment, text: str) -> None:
        self._model.undo_stack.push(Edit(self._model, after, text))

    def _new_seed(self) -> int:
        return int(self._seeds.integers(0, 10_000))
