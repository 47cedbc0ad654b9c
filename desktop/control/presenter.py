"""Presenter: brings what the experiment and the run have come to into the views, each in its own time."""

from __future__ import annotations

import math
from collections.abc import Set
from functools import partial
from typing import Final

import numpy as np

from core.data.points import MAX_POINTS, BoolArray
from core.data.split import role_counts
from core.experiment.class_names import class_names
from core.experiment.derived import Derived
from core.experiment.spec import Experiment, parameter_count
from core.experiment.variant_names import variant_names
from core.metrics.ranking import Place, judge, ranking
from core.plane.contour import boundary_lines
from desktop.control import depiction
from desktop.control.due_jobs import DueJobs
from desktop.control.hindsight import Hindsight
from desktop.control.known_truth import KnownTruth
from desktop.control.sheet import Sheet, caption
from desktop.control.verdicts import Verdicts
from desktop.document.experiment_model import ExperimentModel
from desktop.look.theme import Theme
from desktop.panels.truth_panel import Kind
from desktop.plane.plane_grid import PlaneGrid
from desktop.tools.frame import Frame
from desktop.training.run import Run
from desktop.window.main_window import MainWindow
from desktop.window.selection_bar import Selected

SLOW: Final = 8
"""Frames between two showings of chart or numbers: nobody reads faster."""

SLOWER: Final = 15
"""Frames between two verdicts on a variant, four a second: a sentence takes longer to read than a number."""

SLOWEST: Final = 60
"""Frames between two rankings, so that rows don't jump while a person reads them."""


MOST_MOVED_WITH_HALOS: Final = 2000
"""Of selected points that are being moved: halos of more would take longer to paint than a frame leaves for them."""

NO_LINES: Final = np.empty((0, 4), np.float32)


class Presenter:
    """Decides when which view shows what. Nothing here changes an experiment or a run."""

    def __init__(self, window: MainWindow, run: Run, model: ExperimentModel) -> None:
        self._window = window
        self._run = run
        self._model = model
        self._theme: Theme | None = None
        self._names = variant_names(model.experiment.variants)
        self._hindsight = Hindsight(window, run, model)
        self._truth = KnownTruth(window, run, model)
        self._verdicts = Verdicts(run, model, self._truth)
        self._winner: int | None = None
        """Index of the variant that leads."""
        self._places: dict[int, Place] = {}
        """Where each variant ranks, by its index."""
        self._jobs = DueJobs()
        self._jobs.add("chart", self._show_chart, every=SLOW)
        self._jobs.add("numbers", self._show_numbers, every=SLOW)
        self._jobs.add("truth", self._show_truth, every=SLOW)
        self._jobs.add("ranking", self._show_ranking, every=SLOWEST)
        self._variant_count = 0
        self.show_experiment(None, model.experiment)

    def set_theme(self, theme: Theme) -> None:
        """Show everything in other colours and sizes."""
        self._theme = theme
        self._window.set_theme(theme)
        self._show_colors()
        self.snapshot_came()
        self.show_chosen()

    def set_ghost_wanted(self, wanted: bool) -> None:
        """Show the run before beside the present one from now on, or leave it out."""
        self._hindsight.set_ghost_wanted(wanted)
        self.ghost_changed()

    @property
    def wanted_truth(self) -> Set[Kind]:
        """What of known truth is shown."""
        return self._truth.wanted

    def set_truth_wanted(self, kind: Kind, wanted: bool) -> None:
        """Show a kind of known truth from now on, or leave it out."""
        self._truth.set_wanted(kind, wanted)
        self.truth_changed()

    def truth_changed(self) -> None:
        """Something else is known or wanted, or of another part of the plane."""
        self._jobs.call_for("truth")
        self._jobs.call_for("chart")
        self.state_changed()

    def ghost_changed(self) -> None:
        """The run before is shown anew, or no longer."""
        self._jobs.call_for("chart")

    def snapshot_came(self) -> None:
        """The run has something newer to show."""
        self._jobs.call_for("chart")
        for index in range(self._variant_count):
            self._jobs.call_for(("surface", index))
        self.state_changed()

    def state_changed(self) -> None:
        """Numbers and verdicts no longer say what is so."""
        self._jobs.call_for("numbers")
        self._jobs.call_for("ranking")
        for index in range(self._variant_count):
            self._jobs.call_for(("verdict", index))

    def show_experiment(self, old: Experiment | None, new: Experiment) -> None:
        """Show points and settings as they are now; only what differs from the old ones is touched."""
        window = self._window
        data_changed = old is None or old.data != new.data
        if old is None or data_changed or old.points is not new.points:
            names = class_names(new.data)
            window.selection_bar.set_class_names(names)
            self.show_points()
            counts = role_counts(self._model.derived.assignment, new.data.class_count)
            window.data_panel.counts.set_counts(*counts, names)
            window.center.set_counts(*counts)
            window.center.set_class_names(names if new.data.class_names else ())
            self._truth.points_changed()
            self._jobs.call_for("truth")
            self._show_parameters()
        if old is None or len(old.variants) != len(new.variants) or old.repeats != new.repeats:
            window.center.set_comparison(len(new.variants), new.repeats.count)
            self._make_room_for(len(new.variants))
        if old is None or old.variants != new.variants:
            self._names = variant_names(new.variants)
            self._winner = None
            window.planes.set_names(self._names)
            self._show_colors()
            self._jobs.call_for("chart")
        if old is None or data_changed or (old.variants, old.training, old.repeats) != _settings(new):
            self.show_chosen()
        found = self._model.derived.hindrance
        window.planes.set_message(found.text if found is not None else "")
        self.state_changed()

    def selection_changed(self) -> None:
        """Other points are selected."""
        self.show_points()
        self._window.center.place_selection_bar()

    def show_points(self) -> None:
        """Show the points, and which of them are selected."""
        points, selection, planes = self._model.experiment.points, self._model.selection, self._window.planes
        has_halos = 0 < len(selection) <= (MOST_MOVED_WITH_HALOS if selection.is_held else MAX_POINTS)
        _show_points(planes, self._model.derived, selection.mask(points) if has_halos else None)
        rows = selection.rows(points)
        positions, count = points.positions[rows], len(selection)
        planes.set_selected(count, Frame.around(positions))
        held_out = int(self._model.derived.assignment.is_validation[rows].sum())
        one = int(rows[0]) if count == 1 else None
        self._window.selection_bar.set_selected(
            Selected(count, held_out)
            if one is None
            else Selected(1, held_out, int(points.labels[one]), tuple(points.positions[one].tolist()))
        )

    def show_chosen(self) -> None:
        """Show the settings of the chosen variant, and which one it is."""
        window, experiment, chosen = self._window, self._model.experiment, self._model.chosen
        for panel in (*window.panels, window.rail, window.compare_bar):
            panel.set_experiment(experiment, chosen)
        self._show_parameters()
        window.compare_bar.set_chosen(chosen, len(experiment.variants))
        if self._theme is not None:
            window.set_chosen(chosen, self._names[chosen], self._color(chosen))
        self._jobs.call_for("chart")
        self.state_changed()

    def _show_parameters(self) -> None:
        """The size of the chosen network, beside the points that it learns from."""
        experiment = self._model.experiment
        training_points = self._model.derived.facts.training.count
        network = experiment.variants[self._model.chosen].network
        self._window.network_panel.set_counts(parameter_count(network, experiment.data.class_count), training_points)

    def fill(self, sheet: Sheet) -> None:
        """Show on a sheet what the window shows now."""
        experiment, snapshot, variants = self._model.experiment, self._run.snapshot, self._run.variants
        planes, window = sheet.planes, self._window
        colors = [self._color(index) for index in range(self._variant_count)]
        planes.set_names(self._names)
        planes.set_colors(colors)
        _show_points(planes, self._model.derived)
        planes.set_validation_visible(window.rail.show_validation.isChecked())
        planes.set_view(window.planes.view)
        planes.set_truth(window.planes.truth)
        if snapshot is not None and variants:
            epoch = snapshot.epoch if snapshot.shown_epoch is None else snapshot.shown_epoch
            verdicts = [self._verdicts.of(index) for index in range(len(variants))]
            sheet.set_variants(self._names, colors, variants, verdicts, epoch, snapshot.view)
            sheet.set_caption(caption(experiment, self._names, variants, epoch))
        sheet.plot.show_same(window.loss_plot)

    def tick(self) -> None:
        """One frame: bring the views up to date that are due in it."""
        self._jobs.run_frame(self._window.painted_seconds())

    def show_surfaces(self) -> None:
        """Draw the planes that are due now, without waiting for a frame: they answer what a person has changed."""
        for index in range(self._variant_count):
            self._jobs.run_if_due(("surface", index))

    def _make_room_for(self, count: int) -> None:
        """Know the jobs of so many variants."""
        for index in range(count, self._variant_count):
            for what in ("surface", "verdict", "place"):
                self._jobs.remove((what, index))
        for index in range(self._variant_count, count):
            self._jobs.add(("surface", index), partial(self._show_surface, index))
            self._jobs.add(("verdict", index), partial(self._show_verdict, index), every=SLOWER)
            self._jobs.add(("place", index), partial(self._show_place, index))
        self._variant_count = count

    def _color(self, index: int) -> str:
        """A variant's own colour, "#rrggbb"."""
        assert self._theme is not None
        return self._theme.variant_color(self._model.colors[index])

    def _show_colors(self) -> None:
        if self._theme is not None:
            self._window.planes.set_colors([self._color(index) for index in range(len(self._model.colors))])

    def _show_surface(self, index: int) -> None:
        variants, snapshot = self._run.variants, self._run.snapshot
        if self._theme is None or snapshot is None or index >= len(variants):
            return
        variant = variants[index]
        if variant is None:
            self._window.planes.plane(index).set_surface(None)
            self._window.planes.plane(index).set_spread(NO_LINES)
            return
        fill, lines = depiction.fill(variant.surface, self._theme), boundary_lines(variant.surface, snapshot.view)
        self._window.planes.plane(index).set_surface(fill, lines, snapshot.view)
        self._window.planes.plane(index).set_spread(variant.boundaries)

    def _show_chart(self) -> None:
        plot, snapshot, theme = self._window.loss_plot, self._run.snapshot, self._theme
        variants = self._run.variants
        if snapshot is None or theme is None or not variants:
            plot.set_series([])
            return
        series = [
            depiction.loss_series(
                self._names[index],
                self._color(index),
                variant,
                curves.history,
                curves.spread,
                self._run.best_epoch(index),
                snapshot.points_epoch,
                is_winner=index == self._winner,
            )
            for index, (variant, curves) in enumerate(zip(variants, self._run.curves, strict=True))
        ]
        losses = [math.nan if variant is None else variant.measures.validation_loss for variant in variants]
        plot.set_truth(self._truth.of_chart())
        plot.set_series(self._hindsight.beside_ghosts(series, losses))
        self._hindsight.show_ghosts()
        self._hindsight.show_flags(self._names)
        plot.canvas.set_shown_epoch(snapshot.shown_epoch)

    def _show_numbers(self) -> None:
        snapshot, variants = self._run.snapshot, self._run.variants
        if snapshot is None or not variants or self._theme is None:
            return
        window, chosen = self._window, self._model.chosen
        window.run_bar.set_epoch(snapshot.epoch if snapshot.shown_epoch is None else snapshot.shown_epoch)
        trains = self._run.playing and self._run.catching_up is None
        window.run_bar.set_rate(snapshot.epochs_per_second if trains else 0.0)
        found = variants[chosen]
        window.metrics.set_measures(found.measures if found is not None else None)
        window.timeline.set_checkpoints(snapshot.checkpoints, snapshot.epoch)
        window.timeline.set_shown(snapshot.shown_epoch)
        self._hindsight.show_settings_then(snapshot, self._names)
        self._truth.show_numbers()
        best = self._run.best_epoch(chosen)
        window.timeline.set_best(best if best >= 0 else None)
        if window.column.is_table_shown:
            colors = [self._color(index) for index in range(len(variants))]
            is_training = self._run.playing
            window.column.table.set_snapshot(self._names, colors, variants, self._winner, is_training=is_training)

    def _show_truth(self) -> None:
        self._truth.ask()
        self._truth.show()

    def _show_ranking(self) -> None:
        """Who leads. The numbers over the planes are of the same moment; they follow one by one, since painting them
        takes time."""
        snapshot, variants = self._run.snapshot, self._run.variants
        if snapshot is None or len(variants) < 2:
            return
        places = ranking(variants)
        epoch = snapshot.epoch if snapshot.shown_epoch is None else snapshot.shown_epoch
        judgement = judge(self._names, places, epoch)
        self._places = {place.index: place for place in places}
        self._window.planes.set_ranking(self._names, places, judgement.winner)
        for index in range(self._variant_count):
            self._jobs.call_for(("place", index))
        if judgement.winner != self._winner:
            self._winner = judgement.winner
            self._jobs.call_for("chart")
            self._jobs.call_for("numbers")
        if len(places) == 1:
            text = "They are compared as soon as all have trained up to the same epoch."
            self._window.verdict.set_verdict("waiting", "Training up", text)
        elif not self._verdicts.is_hindered:
            kind = "good" if judgement.winner is not None else "waiting" if epoch <= 0 else "level"
            self._window.verdict.set_verdict(kind, judgement.headline, judgement.detail)

    def _show_place(self, index: int) -> None:
        self._window.planes.set_place(index, self._places.get(index), is_winner=index == self._winner)

    def _show_verdict(self, index: int) -> None:
        verdict = self._verdicts.of(index)
        self._window.planes.header(index).set_verdict(verdict.kind, verdict.headline, verdict.detail, verdict.why)
        if index == self._model.chosen and (self._variant_count == 1 or self._verdicts.is_hindered):
            self._window.verdict.set_verdict(verdict.kind, verdict.headline, verdict.detail, verdict.why)


def _show_points(planes: PlaneGrid, derived: Derived, is_selected: BoolArray | None = None) -> None:
    positions, assignment = derived.experiment.points.positions, derived.assignment
    planes.set_points(positions, assignment.labels, assignment.is_validation, assignment.is_wrong, is_selected)


def _settings(experiment: Experiment) -> tuple[object, ...]:
    return experiment.variants, experiment.training, experiment.repeats
