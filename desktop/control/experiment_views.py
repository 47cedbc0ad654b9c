"""The experiment in the views: points, counts, settings, and the names and colours of variants."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

import numpy as np

from core.data.points import MAX_POINTS
from core.experiment.class_names import class_names
from core.experiment.spec import parameter_count
from core.experiment.variant_names import variant_names
from desktop.document.experiment_model import ExperimentModel
from desktop.look.language import worded
from desktop.look.theme import Theme
from desktop.panels.data_panel import DataPanel
from desktop.panels.training_panel import TrainingPanel
from desktop.plane.shown import ShownPoints
from desktop.tools.frame import Frame
from desktop.window.main_window import MainWindow
from desktop.window.network_page import NetworkPage
from desktop.window.selection_bar import Selected

MOST_MOVED_WITH_HALOS: Final = 2000
"""Of selected points that are being moved: halos of more would take longer to paint than a frame leaves for them."""

SHOWN_AT_ONCE: Final = 6000
"""Points that are painted within a part of a frame."""


class ExperimentViews:
    """Shows what the experiment is, apart from what a run makes of it. The presenter says when.

    Attributes:
        theme: None until there is one: then colours can't be told yet.
        names: of the variants, as they are shown.
        said_names: the same as core says them, for what leaves the window in English.
    """

    def __init__(self, window: MainWindow, model: ExperimentModel) -> None:
        self._window = window
        self._model = model
        self.theme: Theme | None = None
        self.said_names, self.names = _names(model)
        self._shown: tuple[object, ...] | None = None

    @property
    def colors(self) -> list[str]:
        """The variants' own colours, "#rrggbb"; empty without a theme."""
        return [] if self.theme is None else [self.theme.variant_color(color) for color in self._model.colors]

    def show_class_names(self) -> None:
        """What the classes are called."""
        window, data = self._window, self._model.experiment.data
        names = class_names(data)
        window.selection_bar.set_class_names(names)
        window.center.set_class_names(names if data.class_names else ())

    def show_counts(self) -> None:
        """How many points there are of each class and role."""
        window, counts = self._window, self._model.derived.assignment.counts
        window.data_panel.tell(self._show_counts_beside)
        window.center.set_counts(*counts)
        window.network_page.tell(self._show_parameters)

    @property
    def points_wait(self) -> bool:
        """Whether points are to be shown in the next frame: of a crowd, undo or a key changes so many that to make the
        edit and to paint them in one would make it late. What is drawn by hand is seen at once."""
        is_crowd = len(self._model.experiment.points) > SHOWN_AT_ONCE
        return self._shown is not None and is_crowd and not self._window.planes.is_drawn_on

    def show_points(self) -> None:
        """Points, and which of them are selected."""
        points, selection, planes = self._model.experiment.points, self._model.selection, self._window.planes
        now = (self._model.derived, selection.ids, selection.is_held)
        if self._shown is not None and all(one is other for one, other in zip(now, self._shown, strict=True)):
            return  # an edit of selected points is told twice: of the points, and of what is selected
        self._shown = now
        has_halos = 0 < len(selection) <= (MOST_MOVED_WITH_HALOS if selection.is_held else MAX_POINTS)
        planes.set_points(replace(self.points, is_selected=selection.mask(points) if has_halos else None))
        planes.set_source(self._model.experiment.data.source)
        rows = selection.rows(points)
        planes.set_selected(Frame.around(points.positions.take(rows, axis=0)))
        assignment = self._model.derived.assignment
        held_out = int(np.count_nonzero(assignment.is_validation.take(rows)))
        shown = Selected(len(selection), held_out)
        if len(selection) == 1:
            one = int(rows[0])
            given = int(assignment.labels[one]) if assignment.is_wrong[one] else None
            place, source = tuple(points.positions[one].tolist()), self._model.experiment.data.source
            shown = Selected(1, held_out, int(points.labels[one]), place, given, source)
        self._window.selection_bar.set_selected(shown)

    @property
    def points(self) -> ShownPoints:
        """The points as planes show them, without what is selected."""
        derived = self._model.derived
        assignment, points = derived.assignment, derived.experiment.points
        roles = assignment.labels, assignment.is_validation, assignment.is_wrong
        return ShownPoints(points.positions, *roles, ids=points.ids)

    def show_names(self) -> None:
        """Names and colours of the variants on their planes."""
        self.said_names, self.names = _names(self._model)
        self._window.planes.set_names(self.names)
        self.show_colors()

    def show_colors(self) -> None:
        """Colours of the variants on their planes."""
        if self.theme is not None:
            self._window.planes.set_colors(self.colors)

    def show_chosen(self) -> None:
        """The settings of the chosen variant, and which one it is."""
        window, experiment, chosen = self._window, self._model.experiment, self._model.chosen
        for panel in (window.regularization_panel, window.rail, window.compare_bar):
            panel.set_experiment(experiment, chosen)
        for page in (window.data_panel, window.network_page, window.training_panel):
            page.tell(self._show_settings)
        window.network_page.tell(self._show_parameters)
        window.compare_bar.set_chosen(chosen, len(experiment.variants))
        if self.theme is not None:
            window.set_chosen(chosen, self.names[chosen], self.colors[chosen])

    def _show_settings(self, panel: DataPanel | NetworkPage | TrainingPanel) -> None:
        """The settings of the chosen variant, on a page that may have come just now."""
        panel.set_experiment(self._model.experiment, self._model.chosen)

    def _show_counts_beside(self, panel: DataPanel) -> None:
        """How many points there are, beside the recipe."""
        panel.counts.set_counts(*self._model.derived.assignment.counts, class_names(self._model.experiment.data))

    def _show_parameters(self, page: NetworkPage) -> None:
        """The size of the chosen network, beside the points that it learns from."""
        experiment = self._model.experiment
        training_points = self._model.derived.facts.training.count
        network = experiment.variants[self._model.chosen].network
        page.panel.set_counts(parameter_count(network, experiment.data.class_count), training_points)


def _names(model: ExperimentModel) -> tuple[Sequence[str], Sequence[str]]:
    """As core says them, and as they are shown."""
    names = variant_names(model.experiment.variants)
    return names, [worded(name) for name in names]
