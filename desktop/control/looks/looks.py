"""All views that look into networks: what they want to know, and when they show it."""

from __future__ import annotations

from typing import Final

from desktop.control.due_jobs import DueJobs
from desktop.control.looks.best_epoch import BestEpoch
from desktop.control.looks.inside import Inside
from desktop.control.looks.masks import Masks
from desktop.control.looks.memorizing import Memorizing
from desktop.control.looks.network_diagram import NetworkDiagram
from desktop.control.looks.one_step import OneStep
from desktop.control.run.told_moment import ToldMoment
from desktop.document.experiment_model import ExperimentModel
from desktop.look.given_labels import GivenLabels
from desktop.look.theme import Theme
from desktop.training.run import Run
from desktop.window.inside_page import InsidePage
from desktop.window.main_window import MainWindow

INSIDE: Final = 4
"""Frames between two showings of what goes on inside a network: 15 a second look like a film."""

EDGES: Final = 8
"""Frames between two showings of the diagram's edges, which take longest to paint."""


class Looks:
    """Tells each of them what has happened, and calls for those that are in sight. The presenter says when."""

    def __init__(self, window: MainWindow, run: Run, model: ExperimentModel, jobs: DueJobs, moment: ToldMoment) -> None:
        self._window, self._run, self._model = window, run, model
        self._inside = Inside(window, run, model)
        self._memorizing = Memorizing(window, run, model)
        self._best_epoch = BestEpoch(window, run, model, moment)
        self._network = NetworkDiagram(window, run, model)
        self._one_step = OneStep(window, run, model)
        self._masks = Masks(window, run, model)
        self._jobs = jobs
        jobs.add("inside", self._inside.show, every=INSIDE)
        jobs.add("best", self._best_epoch.show)
        jobs.add("memorizing", self._memorizing.show)  # in one frame with the surface, painted once
        jobs.add("network", self._network.show, every=INSIDE)
        jobs.add("masks", self._masks.show, every=INSIDE)
        jobs.add("step", self._one_step.show, every=INSIDE)
        jobs.add("edges", self._begin_edges, every=EDGES)
        jobs.add("strokes", self._paint_more_edges)

    def set_theme(self, theme: Theme) -> None:
        """Take over colours and sizes."""
        self._network.set_theme(theme)

    def view_changed(self) -> None:
        """Another part of the plane is looked at."""
        self._best_epoch.ask()

    def chosen_changed(self) -> None:
        """Another variant is the chosen one, or its settings are others."""
        self._inside.ask()
        self._network.ask()
        self._masks.ask()
        self._one_step.ask()

    def hiding_changed(self) -> None:
        """Something else is hidden than before."""
        self._window.column.settings.inside_page.tell(self._hide_inside)
        self._inside.ask()
        self._network.hiding_changed()
        self._memorizing.on_plane_changed()
        self._best_epoch.experiment_changed()

    def selection_changed(self) -> None:
        """Other points are selected."""
        self._memorizing.selection_changed()
        self._network.ask()
        self._one_step.selection_changed()

    def experiment_changed(self) -> None:
        """There are other points, variants or repeats."""
        self._memorizing.experiment_changed()
        self._best_epoch.experiment_changed()
        self._one_step.experiment_changed()

    def snapshot_came(self) -> None:
        """There may be newer answers."""
        if self._inside.is_shown:
            self._jobs.call_for("inside")
        if self._best_epoch.is_wanted:
            self._jobs.call_for("best")
        if self._memorizing.is_wanted:
            self._jobs.call_for("memorizing")
        if self._network.is_shown:
            self._jobs.call_for("network")
            self._jobs.call_for("edges")
        if self._masks.is_on_diagram:
            self._jobs.call_for("masks")
        if self._one_step.is_on_diagram:
            self._jobs.call_for("step")

    def show_numbers(self, labels: GivenLabels) -> None:
        """Bring to pages what comes with every snapshot; labels: the wrong ones that the chosen variant gives."""
        self._memorizing.show_given(labels)
        self._best_epoch.show_numbers()

    def _hide_inside(self, inside: InsidePage) -> None:
        inside.panel.set_hidden(self._run.hidden, can_reveal=self._run.hidden <= self._model.showing.openable)

    def _begin_edges(self) -> None:
        self._network.begin_edges()
        self._jobs.call_for("strokes")

    def _paint_more_edges(self) -> None:
        if self._network.paint_more_edges():
            self._jobs.call_for("strokes")
