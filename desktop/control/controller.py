"""Controller: turns what a person does in the window into edits of the experiment and orders to the run."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

import numpy as np
from PySide6.QtCore import QObject, QTimer

from core.experiment.fields import value_of
from core.experiment.passage import Passage
from core.experiment.spec import Experiment, Generator
from core.plane.grid import WHOLE, View
from desktop.control.catch_up_notice import CatchUpNotice
from desktop.control.drawing import Drawing
from desktop.control.memory import Memory
from desktop.control.presenter import Presenter
from desktop.control.sheet import Sheet
from desktop.control.timeline import Timeline
from desktop.control.variants import Variants
from desktop.document.edits import (
    Edit,
    cleared,
    count_text,
    generator_text,
    setting_text,
    with_generator,
    with_new_sample,
    with_setting,
)
from desktop.document.experiment_model import ExperimentModel
from desktop.look.theme import Theme
from desktop.panels.rail import BRUSH_SIZE
from desktop.plane.navigation import ZOOM_STEP
from desktop.tools.brush import Brush
from desktop.training.run import Run
from desktop.widgets.round_values import neighbour, notches
from desktop.window.actions import Actions
from desktop.window.frame_clock import FrameClock
from desktop.window.main_window import MainWindow

NOTICE_MS: Final = 10_000


class Controller(QObject):
    """Carries intents from views and actions to the model and the run. The presenter shows what comes of them."""

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
        self._presenter = Presenter(window, run, model)
        self._variants = Variants(model, run, window, actions, self)
        self._timeline = Timeline(model, run, window, actions, self)
        self._memory = Memory(model, run, window, actions, self)
        self._catch_up_notice = CatchUpNotice(model, run, window, self)
        self._gesture = 0
        self._seeds = np.random.default_rng()
        self._notice_timer = QTimer(self)
        self._notice_timer.setSingleShot(True)
        self._notice_timer.setInterval(NOTICE_MS)
        self._notice_timer.timeout.connect(self._clear_notice)
        self._connect(clock)
        window.run_bar.set_speed(run.speed)
        count = model.experiment.data.class_count
        self._follow_classes(count, count)

    @property
    def drawing(self) -> Drawing:
        """The brush in hand."""
        return self._drawing

    def set_theme(self, theme: Theme) -> None:
        """Colour everything anew."""
        self._presenter.set_theme(theme)
        self._show_brush()

    def picture(self) -> Sheet:
        """A sheet with what the window shows now, ready to be saved."""
        count = len(self._model.experiment.variants)
        sheet = Sheet(self._window.theme, count, beside=count == 1)
        self._presenter.fill(sheet)
        return sheet

    def notify(self, text: str, action: str = "") -> None:
        """Tell the person a sentence or two, for a while, with a button where something can be done about it."""
        self._window.set_notice(text, action)
        self._notice_timer.start()

    def warn(self, text: str) -> None:
        """Tell the person one sentence, until they do something."""
        self._window.set_notice(text)
        self._notice_timer.stop()

    # Intents

    def choose_generator(self, generator: Generator) -> None:
        """A dataset was chosen."""
        self._push(with_generator(self._model.experiment, generator), generator_text(generator))

    def sample_anew(self) -> None:
        """Other points of the same dataset."""
        self._push(with_new_sample(self._model.experiment, self._new_seed()), "New sample")

    def seed_anew(self) -> None:
        """Start again from other initial weights."""
        self.change_setting("training.seed", self._new_seed())
        self.finish_setting("training.seed")

    def clear(self) -> None:
        """An empty plane."""
        before = self._model.experiment
        self._push(cleared(before), "Clear points")
        if before.data.label_noise > 0:
            self.notify("Label noise is back at 0 %: what you draw now keeps its class.")

    def change_setting(self, path: str, value: object) -> None:
        """A control was moved. Moves until finish_setting() become one step of undo."""
        before = self._model.experiment
        chosen = self._model.chosen
        after = with_setting(before, path, value, chosen)
        if after != before:
            lost = int((before.points.drawn & (before.points.labels >= after.data.class_count)).sum())
            text = setting_text(path, value)
            self._model.undo_stack.push(Edit(self._model, after, text, f"{path} {chosen} {self._gesture}"))
            if lost:
                self.notify(f"{count_text('Removed', lost)} of a class that is gone. Undo brings the class back.")

    def finish_setting(self, _path: str) -> None:
        """A control was let go."""
        self._gesture += 1

    def choose_class(self, label: int) -> None:
        """Paint with this class from now on."""
        if label < self._model.experiment.data.class_count:
            self._set_brush(replace(self._drawing.brush, label=label))

    def step_brush(self, steps: int) -> None:
        """Make the brush larger, or smaller, by so many of the sizes that its slider stops at."""
        radius = neighbour(notches(BRUSH_SIZE), self._drawing.brush.radius, steps, logarithmic=True)
        self._set_brush(replace(self._drawing.brush, radius=radius))

    # Wiring

    def _connect(self, clock: FrameClock) -> None:
        window, actions, run = self._window, self._actions, self._run
        clock.ticked.connect(self._tick)
        self._model.changed.connect(self._experiment_changed)
        self._model.chosen_changed.connect(self._chosen_changed)
        self._timeline.told.connect(self.notify)
        self._variants.told.connect(self.notify)
        self._memory.told.connect(self.notify)
        run.playing_changed.connect(self._playing_changed)
        run.rearranged.connect(self._rearranged)
        run.failed.connect(self._failed)
        run.ready.connect(self._presenter.state_changed)
        run.ghost_changed.connect(self._presenter.ghost_changed)
        run.answer_came.connect(self._show_answer)
        self._drawing.told.connect(self.notify)

        plane = window.planes
        plane.stroke_began.connect(self._drawing.begin)
        plane.stroke_moved.connect(self._drawing.move)
        plane.stroke_ended.connect(self._drawing.end)
        plane.stroke_canceled.connect(self._drawing.cancel)
        plane.view_changed.connect(self._view_changed)

        for panel in (*window.panels, window.rail, window.compare_bar):
            panel.value_changed.connect(self.change_setting)
            panel.edit_finished.connect(self.finish_setting)
        data = window.data_panel
        data.generator_chosen.connect(self.choose_generator)
        data.new_sample_requested.connect(self.sample_anew)
        rail = window.rail
        rail.clear_requested.connect(self.clear)
        rail.class_chosen.connect(self.choose_class)
        rail.eraser_chosen.connect(self._drawing.set_erasing)
        rail.brush_changed.connect(self._brush_changed)
        rail.validation_visible_changed.connect(actions.show_validation.setChecked)
        window.training_panel.new_seed_requested.connect(self.seed_anew)

        bar = window.run_bar
        bar.play_toggled.connect(self._set_playing)
        bar.step_requested.connect(self._step)
        bar.reset_requested.connect(run.reset)
        bar.new_seed_requested.connect(self.seed_anew)
        bar.speed_changed.connect(run.set_speed)

        actions.play.triggered.connect(self._toggle_playing)
        actions.step.triggered.connect(self._step)
        actions.slower.triggered.connect(bar.slower)
        actions.faster.triggered.connect(bar.faster)
        actions.reset.triggered.connect(run.reset)
        actions.new_seed.triggered.connect(self.seed_anew)
        actions.new_sample.triggered.connect(self.sample_anew)
        actions.clear.triggered.connect(self.clear)
        actions.show_validation.toggled.connect(self._show_validation)
        actions.ghost.toggled.connect(self._presenter.set_ghost_wanted)
        window.loss_plot.ghost_pressed.connect(self._hide_ghost)
        actions.logarithmic.toggled.connect(window.loss_plot.set_logarithmic)
        window.loss_plot.logarithmic_changed.connect(actions.logarithmic.setChecked)
        actions.spread.toggled.connect(self._show_spread)
        actions.table.triggered.connect(window.column.set_table_visible)
        window.column.table_shown.connect(actions.table.setChecked)
        window.column.table_shown.connect(self._table_shown)
        actions.zoom_in.triggered.connect(self._zoom_in)
        actions.zoom_out.triggered.connect(self._zoom_out)
        actions.whole_plane.triggered.connect(self._show_whole_plane)
        window.compare_bar.spread_toggled.connect(actions.spread.setChecked)
        window.compare_bar.table_toggled.connect(window.column.set_table_visible)
        actions.smaller_brush.triggered.connect(self._shrink_brush)
        actions.larger_brush.triggered.connect(self._grow_brush)
        for action in actions.classes:
            action.triggered.connect(self._class_key)
        for action in actions.regularizers.values():
            action.triggered.connect(self._regularizer_switched)

    # What happened

    def _tick(self) -> None:
        if self._run.poll():
            self._presenter.snapshot_came()
        self._memory.refresh()
        self._timeline.tick()
        self._catch_up_notice.tick()
        self._presenter.tick()

    def _show_answer(self) -> None:
        """Show what a change comes to as soon as it is known. A frame may be far off, or be the chart's."""
        if self._run.poll():
            self._presenter.snapshot_came()
            self._presenter.show_surfaces()

    def _experiment_changed(self, old: Experiment, new: Experiment, passage: Passage) -> None:
        self._clear_notice()
        self._follow_classes(old.data.class_count, new.data.class_count)
        self._show_regularizers()
        self._presenter.show_experiment(old, new)
        self._run.take_over(old, new, passage)

    def _chosen_changed(self, _chosen: int) -> None:
        self._show_regularizers()
        self._presenter.show_chosen()

    def _show_regularizers(self) -> None:
        for path, action in self._actions.regularizers.items():
            action.setChecked(bool(value_of(self._model.experiment, path, self._model.chosen)))

    def _follow_classes(self, old_count: int, new_count: int) -> None:
        """A class that was added is the one to paint with next; one that is gone can't be."""
        if new_count > old_count or self._drawing.brush.label >= new_count:
            self._set_brush(replace(self._drawing.brush, label=new_count - 1))
        for label, action in enumerate(self._actions.classes):
            action.setEnabled(label < new_count)

    def _playing_changed(self, playing: bool) -> None:
        self._window.run_bar.set_playing(playing)
        self._actions.play.setText("Pause" if playing else "Train")
        self._presenter.state_changed()

    def _failed(self, text: str) -> None:
        self.warn(text)
        self._presenter.state_changed()

    def _rearranged(self) -> None:
        """No plane shows for a moment what belongs to another variant."""
        self._presenter.snapshot_came()
        self._presenter.show_surfaces()

    def _set_playing(self, playing: bool) -> None:
        if playing and self._run.finished:
            self._explain_end()
            self._window.run_bar.set_playing(False)
        else:
            # Where something is missing the plane says so, and training begins as soon as it is there.
            self._run.set_playing(playing)

    def _step(self) -> None:
        if self._run.finished:
            self._explain_end()
        else:
            self._run.step()

    def _explain_end(self) -> None:
        snapshot = self._run.snapshot
        stopped = snapshot is not None and any(variant.status == "stopped_early" for variant in snapshot.variants)
        self.notify(
            "Early stopping ended this run. Switch it off to train on, or reset to begin again."
            if stopped
            else "This run diverged. Lower the learning rate, then reset to begin again."
        )

    def _toggle_playing(self) -> None:
        self._set_playing(not self._run.playing)

    def _class_key(self) -> None:
        action = self.sender()
        if action in self._actions.classes:
            self.choose_class(self._actions.classes.index(action))

    def _regularizer_switched(self, enabled: bool) -> None:
        action = self.sender()
        for path, known in self._actions.regularizers.items():
            if known is action:
                self.change_setting(path, enabled)
                self.finish_setting(path)

    def _shrink_brush(self) -> None:
        self.step_brush(-1)

    def _grow_brush(self) -> None:
        self.step_brush(1)

    def _brush_changed(self, radius: float, density: float) -> None:
        self._set_brush(replace(self._drawing.brush, radius=radius, density=density))

    def _table_shown(self, _shown: bool) -> None:
        self._presenter.state_changed()

    def _show_spread(self, shown: bool) -> None:
        self._run.set_spread(shown)
        self._window.compare_bar.set_spread(shown)

    def _zoom_in(self) -> None:
        self._window.planes.zoom(ZOOM_STEP)

    def _zoom_out(self) -> None:
        self._window.planes.zoom(1 / ZOOM_STEP)

    def _show_whole_plane(self) -> None:
        self._window.planes.set_view(WHOLE)

    def _view_changed(self, view: View) -> None:
        self._run.set_view(view)
        self._actions.whole_plane.setEnabled(view != WHOLE)

    def _show_validation(self, visible: bool) -> None:
        self._window.center.set_validation_visible(visible)

    def _hide_ghost(self) -> None:
        self._actions.ghost.setChecked(False)
        self.notify("The run before is hidden. H shows it again.")

    def _clear_notice(self) -> None:
        self._notice_timer.stop()
        self._window.set_notice("")

    # To the views

    def _show_brush(self) -> None:
        brush = self._drawing.brush
        self._window.planes.set_brush(brush.radius, brush.label)
        self._window.rail.set_brush(brush.label, brush.radius, brush.density)

    def _set_brush(self, brush: Brush) -> None:
        self._drawing.brush = brush
        self._show_brush()

    def _push(self, after: Experiment, text: str) -> None:
        if after != self._model.experiment:
            self._model.undo_stack.push(Edit(self._model, after, text))

    def _new_seed(self) -> int:
        return int(self._seeds.integers(0, 10_000))
