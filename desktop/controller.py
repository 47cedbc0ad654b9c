"""Controller: the one place that sees both the run and the views. Changes flow through here, one way."""

from __future__ import annotations

from dataclasses import replace
from itertools import count
from typing import Final

import numpy as np
from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QColor

from core.contour import boundary_lines
from core.data.points import LabelArray
from core.data.split import Assignment, assign
from core.metrics.diagnosis import RunState, Verdict, diagnose
from core.readiness import hindrance
from core.spec import Experiment, Generator, parameter_count
from core.surface_colors import colors
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
from desktop.run import Run
from desktop.theme import CLASS_LOOKS, Theme

# The chart and the numbers are read, not watched: eight times a second is enough. On the chart's tick the plane waits, so
# that no frame carries both paintings; that leaves up to 54 frames a second to the plane.
SLOW_TICKS: Final = 8
CHART_TICK: Final = 0
NUMBERS_TICK: Final = 4
VERDICT_TICKS: Final = 24
VERDICT_TICK: Final = 7

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
        self._theme: Theme | None = None
        self._gestures = count()
        self._gesture = 0
        self._seeds = np.random.default_rng()
        self._assignment: Assignment = assign(model.experiment.data, model.experiment.points)
        self._surface_is_due = True
        self._chart_is_due = True
        self._numbers_are_due = True
        self._verdict_is_due = True
        self._notice_timer = QTimer(self)
        self._notice_timer.setSingleShot(True)
        self._notice_timer.setInterval(NOTICE_MS)
        self._notice_timer.timeout.connect(self._clear_notice)
        self._connect(clock)
        self._show_experiment(None, model.experiment)
        self._show_speed()
        window.set_hints(HINTS)

    @property
    def drawing(self) -> Drawing:
        """The brush in hand."""
        return self._drawing

    def set_theme(self, theme: Theme) -> None:
        """Colour everything anew."""
        self._theme = theme
        self._window.set_theme(theme)
        self._show_surface()
        self._show_brush()
        self._chart_is_due = True

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
        self._gesture = next(self._gestures) + 1

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

        for panel in (
            window.data_panel,
            window.network_panel,
            window.regularization_panel,
            window.training_panel,
        ):
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
            self._surface_is_due = self._chart_is_due = self._numbers_are_due = self._verdict_is_due = True
        phase = number % SLOW_TICKS
        if phase == CHART_TICK and self._chart_is_due:
            self._chart_is_due = False
            self._show_chart()
            return
        if self._surface_is_due:
            self._surface_is_due = False
            self._show_surface()
        if phase == NUMBERS_TICK and self._numbers_are_due:
            self._numbers_are_due = False
            self._show_numbers()
        elif number % VERDICT_TICKS == VERDICT_TICK and self._verdict_is_due:
            self._verdict_is_due = False
            self._show_verdict()

    def _experiment_changed(self, old: Experiment, new: Experiment) -> None:
        self._show_experiment(old, new)
        self._run.take_over(old, new)

    def _playing_changed(self, playing: bool) -> None:
        self._window.run_bar.set_playing(playing)
        self._actions.play.setText("Pause" if playing else "Train")
        self._numbers_are_due = self._verdict_is_due = True

    def _restarted(self, reason: str) -> None:
        self.notify(f"Training started again from the same seed: {reason}.")

    def _ready(self) -> None:
        self._verdict_is_due = True

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

    def _show_experiment(self, old: Experiment | None, new: Experiment) -> None:
        window = self._window
        if old is None or old.points is not new.points or old.data != new.data:
            self._assignment = assign(new.data, new.points)
            held_out = self._assignment.is_validation
            window.plane.set_points(new.points.positions, self._assignment.labels, held_out)
            window.data_panel.set_counts(int(len(held_out) - held_out.sum()), int(held_out.sum()))
            found = hindrance(new)
            window.plane.set_message(found.text if found is not None else "")
            if self._drawing.brush.label >= new.data.class_count:
                self._set_brush(label=new.data.class_count - 1)
        if old is None or old.variants != new.variants or old.training != new.training or old.data != new.data:
            for panel in (
                window.data_panel,
                window.network_panel,
                window.regularization_panel,
                window.training_panel,
            ):
                panel.set_experiment(new)
            found = hindrance(new)
            window.plane.set_message(found.text if found is not None else "")
        training_points = int((~self._assignment.is_validation).sum())
        parameters = parameter_count(new.variants[0].network, new.data.class_count)
        window.network_panel.set_counts(parameters, training_points)
        self._verdict_is_due = True

    def _show_surface(self) -> None:
        snapshot = self._run.snapshot
        if snapshot is None or self._theme is None:
            return
        surface = snapshot.variants[0].surface
        looks = CLASS_LOOKS[: 2 if len(surface) == 1 else len(surface)]
        class_rgb = np.array([_rgb(look.color) for look in looks], np.float32)
        base_rgb = np.array(_rgb(self._theme.surface), np.float32)
        self._window.plane.set_surface(colors(surface, class_rgb, base_rgb), boundary_lines(surface))

    def _show_chart(self) -> None:
        snapshot = self._run.snapshot
        plot = self._window.loss_plot
        if snapshot is not None:
            variant = snapshot.variants[0]
            status_epoch = variant.status_epoch
            plot.set_markers(
                variant.best_epoch if variant.best_epoch > 0 else None,
                status_epoch if variant.status == "stopped_early" else None,
                status_epoch if variant.status == "diverged" else None,
            )
        plot.set_history(self._run.history)

    def _show_numbers(self) -> None:
        snapshot = self._run.snapshot
        if snapshot is None:
            return
        bar = self._window.run_bar
        bar.set_epoch(snapshot.epoch)
        bar.set_rate(snapshot.epochs_per_second if self._run.playing else 0.0)
        self._window.metrics.set_measures(snapshot.variants[0].measures)

    def _show_verdict(self) -> None:
        verdict = self._verdict()
        self._window.verdict.set_verdict(verdict.kind, verdict.headline, verdict.detail)

    def _verdict(self) -> Verdict:
        held_out = self._assignment.is_validation
        snapshot = self._run.snapshot
        variant = snapshot.variants[0] if snapshot is not None else None
        state = RunState(
            status=variant.status if variant is not None else "training",
            status_epoch=variant.status_epoch if variant is not None else 0,
            best_epoch=variant.best_epoch if variant is not None else -1,
            restored_epoch=variant.restored_epoch if variant is not None else -1,
            training_count=int((~held_out).sum()),
            validation_count=int(held_out.sum()),
            chance_loss=_chance_loss(self._assignment.labels[~held_out]),
        )
        return diagnose(self._run.history, state)

    def _show_brush(self) -> None:
        brush = self._drawing.brush
        self._window.plane.set_brush(brush.radius, brush.label)
        self._window.data_panel.set_brush(brush.label, brush.radius, brush.density)

    def _show_speed(self) -> None:
        self._window.run_bar.set_speed(self._run.speed)

    def _set_brush(self, **changes: float | int) -> None:
        self._drawing.brush = replace(self._drawing.brush, **changes)  # type: ignore[arg-type]  # fields of Brush
        self._show_brush()

    def _push(self, after: Experiment, text: str) -> None:
        self._model.undo_stack.push(Edit(self._model, after, text))

    def _new_seed(self) -> int:
        return int(self._seeds.integers(0, 10_000))


def _rgb(color: str) -> tuple[int, int, int]:
    parsed = QColor(color)
    return parsed.red(), parsed.green(), parsed.blue()


def _chance_loss(labels: LabelArray) -> float:
    """Cross-entropy of always answering with the classes' frequencies, nats; 0 for no points."""
    shares = np.bincount(labels) / max(len(labels), 1)
    shares = shares[shares > 0]
    return float(-(shares * np.log(shares)).sum())
