"""Presenter: puts the experiment and what became of it before the person's eyes. Reads the run, writes the views."""

from __future__ import annotations

from typing import Final

import numpy as np
from PySide6.QtGui import QColor

from core.contour import boundary_lines
from core.data.split import Assignment, assign
from core.metrics.diagnosis import RunState, chance_loss, diagnose
from core.readiness import Hindrance, hindrance
from core.spec import Experiment, parameter_count
from core.surface_colors import colors
from desktop.main_window import MainWindow
from desktop.run import Run
from desktop.theme import CLASS_LOOKS, Theme

# The chart and the numbers are read, not watched: eight times a second is enough. On the chart's tick the plane waits,
# so that no frame carries both paintings; that leaves up to 54 frames a second to the plane.
SLOW_TICKS: Final = 8
CHART_TICK: Final = 0
NUMBERS_TICK: Final = 4
VERDICT_TICKS: Final = 24
VERDICT_TICK: Final = 7


class Presenter:
    """Decides when which view shows what. Nothing here changes an experiment or a run."""

    def __init__(self, window: MainWindow, run: Run, experiment: Experiment) -> None:
        self._window = window
        self._run = run
        self._theme: Theme | None = None
        self._assignment: Assignment = assign(experiment.data, experiment.points)
        self._hindrance: Hindrance | None = None
        self._surface_is_due = self._chart_is_due = self._numbers_are_due = self._verdict_is_due = True
        self.show_experiment(None, experiment)

    def set_theme(self, theme: Theme) -> None:
        """Show everything in other colours and sizes."""
        self._theme = theme
        self._window.set_theme(theme)
        self._surface_is_due = self._chart_is_due = True

    def snapshot_came(self) -> None:
        """The run has something newer to show."""
        self._surface_is_due = self._chart_is_due = True
        self.state_changed()

    def state_changed(self) -> None:
        """Numbers and verdict no longer say what is so."""
        self._numbers_are_due = self._verdict_is_due = True

    def show_experiment(self, old: Experiment | None, new: Experiment) -> None:
        """Show points and settings as they are now; only what differs from the old ones is touched."""
        window = self._window
        data_changed = old is None or old.data != new.data
        if old is None or data_changed or old.points is not new.points:
            self._assignment = assign(new.data, new.points)
            held_out = self._assignment.is_validation
            window.plane.set_points(new.points.positions, self._assignment.labels, held_out)
            window.data_panel.set_counts(int(len(held_out) - held_out.sum()), int(held_out.sum()))
        if old is None or data_changed or old.variants != new.variants or old.training != new.training:
            for panel in window.panels:
                panel.set_experiment(new)
        self._hindrance = hindrance(new)
        window.plane.set_message(self._hindrance.text if self._hindrance is not None else "")
        training_points = int((~self._assignment.is_validation).sum())
        window.network_panel.set_counts(parameter_count(new.variants[0].network, new.data.class_count), training_points)
        self.state_changed()

    def tick(self, number: int) -> None:
        """One frame: bring the views up to date that are due in it."""
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
        found = self._hindrance
        if found is not None and (found.blocks or found.kind == "one_class"):
            headline = "Can't train yet" if found.blocks else "Nothing to tell apart"
            self._window.verdict.set_verdict("waiting", headline, found.text)
            return
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
            points_epoch=snapshot.points_epoch if snapshot is not None else 0,
            chance_loss=chance_loss(self._assignment.labels[~held_out]),
            is_training=self._run.playing and self._run.is_ready,
        )
        verdict = diagnose(self._run.history, state)
        self._window.verdict.set_verdict(verdict.kind, verdict.headline, verdict.detail)


def _rgb(color: str) -> tuple[int, int, int]:
    parsed = QColor(color)
    return parsed.red(), parsed.green(), parsed.blue()
