"""Presenter: brings what the experiment and the run have come to into the views, each in its own time."""

from __future__ import annotations

import math
from collections.abc import Set
from functools import partial
from typing import Final

import numpy as np

from core.experiment.spec import Experiment
from core.lessons.hiding import hidden_words, seen_ranking
from core.plane.contour import boundary_lines
from desktop.chart.series import Fuse
from desktop.control import depiction
from desktop.control.due_jobs import DueJobs
from desktop.control.experiment_views import ExperimentViews
from desktop.control.gradually import Gradually
from desktop.control.looks.looks import Looks
from desktop.control.run.hindsight import Hindsight
from desktop.control.run.known_truth import KnownTruth
from desktop.control.run.standings import Standings
from desktop.control.run.told_moment import ToldMoment
from desktop.control.run.verdicts import Verdicts
from desktop.control.seen import Outcome, Seen
from desktop.control.sheet import caption
from desktop.document.experiment_model import ExperimentModel
from desktop.look.language import worded
from desktop.look.surface_fill import surface_fill
from desktop.look.theme import Theme
from desktop.panels.truth_panel import Kind
from desktop.training.run import Run
from desktop.window.main_window import MainWindow

SLOW: Final = 8
"""Frames between two showings of chart, counts or numbers, unless these wait for a ranking: nobody reads faster."""

SLOWER: Final = 15
"""Frames between two verdicts on a variant, four a second: a sentence takes longer to read than a number."""

VERDICT_FRAMES: Final = 4
"""Frames for each verdict where there are many variants: else nothing but verdicts would be found."""

SLOWEST: Final = 60
"""Frames between two rankings, so that rows don't jump while a person reads them. Losses of several variants, and the
epoch that they are of, change with it: see ToldMoment."""


NO_LINES: Final = np.empty((0, 4), np.float32)
NO_EPOCHS: Final = np.empty(0, np.int64)


class Presenter:
    """Decides when which view shows what. Nothing here changes an experiment or a run.

    Attributes:
        gradually: what else is done a few steps a frame.
    """

    def __init__(self, window: MainWindow, run: Run, model: ExperimentModel) -> None:
        self._window = window
        self._run = run
        self._model = model
        self._views = ExperimentViews(window, model)
        self._hindsight = Hindsight(window, run, model)
        self._moment = ToldMoment(run, model)
        self._truth = KnownTruth(window, run, model, self._moment)
        self.verdicts = Verdicts(run, model, self._truth)
        self._standings = Standings(window, run, model, self.verdicts, self._moment)
        self._jobs = DueJobs()
        self.gradually = Gradually(self._jobs)
        self._jobs.add("points", self._views.show_points)
        self._jobs.add("counts", self._views.show_counts, every=SLOW)
        self._jobs.add("chart", self._show_chart, every=SLOW)
        self._jobs.add("curves", window.loss_plot.canvas.paint_changes)
        self._jobs.add("numbers", self._show_numbers, every=SLOW)
        self._jobs.add("timeline", self._show_timeline, every=SLOW)
        self._jobs.add("truth", self._show_truth, every=SLOW)
        self._looks = Looks(window, run, model, self._jobs, self._moment)
        self._jobs.add("ranking", self._show_ranking, every=SLOWEST)
        self._variant_count = 0
        self._shows_optimizer = False
        self.show_experiment(None, model.experiment)

    def set_theme(self, theme: Theme) -> None:
        """Show everything in other colours and sizes."""
        self._views.theme = theme
        self._window.set_theme(theme)
        self._looks.set_theme(theme)
        self._views.show_colors()
        self.snapshot_came()
        self.show_chosen()

    def set_ghost_wanted(self, wanted: bool) -> None:
        """Show the run before beside the present one from now on, or leave it out."""
        self._hindsight.set_ghost_wanted(wanted)
        self.ghost_changed()

    def set_optimizer_loss_shown(self, shown: bool) -> None:
        """Draw the loss that the optimizer saw from now on, or leave it out."""
        self._shows_optimizer = shown
        self._jobs.call_for("chart")

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

    def view_changed(self) -> None:
        """Another part of the plane is looked at."""
        self._looks.view_changed()
        self.truth_changed()

    def ghost_changed(self) -> None:
        """The run before is shown anew, or no longer."""
        self._jobs.call_for("chart")

    def hiding_changed(self) -> None:
        """Something else is hidden than before: nothing of it stays in sight until the next snapshot."""
        self._looks.hiding_changed()
        self.show_anew()

    def show_anew(self) -> None:
        """Show all that is known of the run at once, and nothing else: what was in sight until now doesn't stay."""
        self._standings.winner = None
        self.snapshot_came()
        self.truth_changed()
        self.show_surfaces()
        self._hindsight.show_ghosts()
        numbers = self._show_ranking, self._show_numbers, self._show_timeline
        curves = self._show_chart, self._window.loss_plot.canvas.paint_changes
        for job in (*curves, *numbers, self._truth.show):
            job()
        for index in range(self._variant_count):
            self._standings.show_verdict(index)
            self._standings.show_place(index)

    def snapshot_came(self) -> None:
        """The run has something newer to show."""
        self._jobs.call_for("chart")
        for index in range(self._variant_count):
            self._jobs.call_for(("surface", index))
        self._looks.snapshot_came()
        self.state_changed()

    def state_changed(self) -> None:
        """Numbers and verdicts no longer say what is so."""
        for job in ("numbers", "timeline", "ranking"):
            self._jobs.call_for(job)
        for index in range(self._variant_count):
            self._jobs.call_for(("verdict", index))

    def show_experiment(self, old: Experiment | None, new: Experiment) -> None:
        """Show points and settings as they are now; only what differs from the old ones is touched."""
        with self._jobs.gesture():
            self._show_experiment(old, new)

    def _show_experiment(self, old: Experiment | None, new: Experiment) -> None:
        window = self._window
        data_changed = old is None or old.data != new.data
        has_other_points = old is None or data_changed or old.points is not new.points
        if has_other_points:
            self._views.show_class_names()
            self._show_points()
            self._jobs.call_for("counts")
            if data_changed:
                self._jobs.run_if_due("counts")
            self._truth.points_changed()
            self._jobs.call_for("truth")
        has_others = old is None or len(old.variants) != len(new.variants) or old.repeats != new.repeats
        if has_others:
            window.center.set_comparison(len(new.variants), new.repeats.count)
            self._make_room_for(len(new.variants))
        if has_other_points or has_others:  # once there is a plane for each variant, to be looked at on it
            self._looks.experiment_changed()
        if old is None or old.variants != new.variants:
            self._standings.winner = None
            self._views.show_names()
            self._jobs.call_for("chart")
        if old is None or data_changed or (old.variants, old.training, old.repeats) != _settings(new):
            self.show_chosen()
        found = self._model.derived.hindrance
        window.planes.set_message(worded(found.text) if found is not None else "")
        self.state_changed()

    def selection_changed(self) -> None:
        """Other points are selected."""
        with self._jobs.gesture():
            self._show_points()
            self._looks.selection_changed()
            self._window.center.place_selection_bar()

    def _show_points(self) -> None:
        if self._views.points_wait:
            self._jobs.call_for("points")
        else:
            self._views.show_points()

    def show_chosen(self) -> None:
        """Show the settings of the chosen variant, and which one it is."""
        self._views.show_chosen()
        self._looks.chosen_changed()
        self._jobs.call_for("chart")
        self.state_changed()

    def seen(self) -> Seen:
        """What the window shows now."""
        window, snapshot, variants = self._window, self._run.snapshot, self._run.variants
        names, hidden = self._views.names, self._run.hidden
        marks = [plane.marks for plane in window.planes.planes]
        outcome, told = None, ""
        if snapshot is not None and variants:
            epoch = snapshot.seen_epoch
            outcome = Outcome(
                names=names,
                colors=self._views.colors,
                variants=variants,
                verdicts=[self.verdicts.of(index) for index in range(len(variants))],
                ranked=seen_ranking(names, variants, epoch, hidden),
                view=snapshot.view,
            )
            edits = self._run.flags.hand_edits
            if snapshot.shown_epoch is not None:
                edits = edits.until(epoch)
            told = caption(self._model.experiment, names, variants, epoch, edits.summary(names), marks)
            told = f"{told} {worded(hidden_words(hidden))}" if hidden else told
        return Seen(
            theme=window.theme,
            names=names,
            colors=self._views.colors,
            points=self._views.points,
            source=self._model.experiment.data.source,
            is_validation_visible=window.rail.show_validation.isChecked(),
            view=window.planes.view,
            truth=window.planes.truth,
            marks=marks,
            outcome=outcome,
            caption=told,
            chart=window.loss_plot.canvas.picture,
        )

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
            show_verdict = partial(self._standings.show_verdict, index)
            self._jobs.add(("verdict", index), show_verdict, every=max(SLOWER, VERDICT_FRAMES * count))
            self._jobs.add(("place", index), partial(self._standings.show_place, index))
        self._variant_count = count

    @property
    def _trains(self) -> bool:
        """Newer snapshots keep coming, unless an epoch of before is looked at."""
        return self._run.playing and self._run.catching_up is None

    def _show_surface(self, index: int) -> None:
        variants, snapshot, theme = self._run.variants, self._run.snapshot, self._views.theme
        if theme is None or (snapshot is not None and index >= len(variants)):
            return
        variant = variants[index] if snapshot is not None else None
        if snapshot is None or variant is None or "boundary" in self._run.hidden:
            self._window.planes.plane(index).set_surface(None)
            self._window.planes.plane(index).lines.spread.set_segments(NO_LINES)
            return
        fill, lines = surface_fill(variant.surface, theme), boundary_lines(variant.surface, snapshot.view)
        is_moving = self._trains and snapshot.shown_epoch is None
        self._window.planes.plane(index).set_surface(fill, lines, snapshot.view, is_moving=is_moving)
        self._window.planes.plane(index).lines.spread.set_segments(variant.boundaries)

    def _show_chart(self) -> None:
        plot, snapshot, views = self._window.loss_plot, self._run.snapshot, self._views
        variants = self._run.variants
        if snapshot is None or views.theme is None or not variants:
            plot.set_contents(plot.contents._replace(series=()))
            return
        series = [
            depiction.loss_series(
                name,
                color,
                variant,
                curves.history,
                curves.spread,
                self._run.marked_epoch(index),
                snapshot.points_epoch,
                fuse=self._fuse(index, snapshot.seen_epoch),
                is_winner=index == self._standings.winner,
                shows_optimizer=self._shows_optimizer,
            )
            for index, (name, color, variant, curves) in enumerate(
                zip(views.names, views.colors, variants, self._run.curves, strict=True)
            )
        ]
        losses = [math.nan if variant is None else variant.measures.validation_loss for variant in variants]
        told, flags = tuple(self._hindsight.beside_ghosts(series, losses)), self._hindsight.flags(views.names)
        contents = plot.contents._replace(series=told, truth=self._truth.of_chart(), flags=flags)
        plot.set_contents(contents._replace(shown=snapshot.shown_epoch), paints_later=True)
        self._jobs.call_for("curves")  # in another frame: to lay them out and to paint them takes equally long
        self._hindsight.show_ghosts()

    def _fuse(self, index: int, epoch: int) -> Fuse | None:
        """The patience of the chosen variant; of the others it would only be in the way."""
        if index != self._model.chosen:
            return None
        rule = self._model.experiment.variants[index].regularization.early_stopping
        return depiction.fuse(self._run.variants[index], rule, epoch)

    def _show_numbers(self) -> None:
        """All of them in one frame: they stand beside each other, and would contradict each other."""
        if not self._trains:
            self._jobs.run_if_due("ranking")  # nothing jumps: what was stepped to, or looked back at, is told at once
        views = self._views
        if self._run.snapshot is None:
            self._show_no_numbers()
        measured = self._moment.measured
        if measured is None or views.theme is None:
            return
        snapshot, variants = measured
        window, chosen = self._window, self._model.chosen
        is_within_epoch = not self._trains and snapshot.shown_epoch is None
        window.run_bar.set_epoch(snapshot.seen_epoch, snapshot.epoch_fraction if is_within_epoch else 0.0)
        window.run_bar.set_rate(snapshot.epochs_per_second if self._trains else 0.0)
        found = variants[chosen]
        window.metrics.set_measures(found.measures if found is not None else None)
        self._truth.show_numbers()
        self._looks.show_numbers(self._truth.given_labels)
        if window.column.is_table_shown:
            window.column.table.set_snapshot(
                views.said_names, views.colors, variants, self._standings.winner, is_training=self._run.playing
            )

    def _show_no_numbers(self) -> None:
        """Nothing is measured yet."""
        window, views = self._window, self._views
        window.run_bar.set_epoch(0)
        window.run_bar.set_rate(0.0)
        window.metrics.set_measures(None)
        if window.column.is_table_shown:
            window.column.table.set_snapshot(views.said_names, views.colors, (), is_training=False)

    def _show_timeline(self) -> None:
        snapshot, timeline = self._run.snapshot, self._window.timeline
        if snapshot is None:
            timeline.set_checkpoints(NO_EPOCHS, 0)
            timeline.set_shown(None)
        if snapshot is None or not self._run.variants or self._views.theme is None:
            return
        best = self._run.marked_epoch(self._model.chosen)
        timeline.set_checkpoints(snapshot.checkpoints, snapshot.epoch, best if best >= 0 else None)
        timeline.set_shown(snapshot.shown_epoch)
        self._hindsight.show_settings_then(snapshot, self._views.names)

    def _show_truth(self) -> None:
        if not self._truth.ask():
            self._jobs.call_for("truth")
        self._truth.show()

    def _show_ranking(self) -> None:
        """Who leads. The numbers over the planes are of the same moment; they follow one by one, since painting them
        takes time."""
        before = self._standings.winner
        if not self._standings.show_ranking(self._views.names):
            return
        for index in range(self._variant_count):
            self._jobs.call_for(("place", index))
        self._jobs.call_for("numbers")
        if self._standings.winner != before:
            self._jobs.call_for("chart")


def _settings(experiment: Experiment) -> tuple[object, ...]:
    return experiment.variants, experiment.training, experiment.repeats
