"""Controller: puts the intents of the window, the model and the run together, and passes on what happens."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QObject, QTimer

from core.experiment.passage import Passage
from core.experiment.spec import Experiment
from core.plane.grid import WHOLE, View
from core.words import Translatable
from desktop.control.classroom.hiding import Hiding
from desktop.control.classroom.locking import Locking
from desktop.control.classroom.preparing import Preparing
from desktop.control.gradually import Gradually
from desktop.control.points.classes import Classes
from desktop.control.points.clipboard import Clipboard
from desktop.control.points.drawing import Drawing
from desktop.control.points.grid_choice import GridChoice
from desktop.control.points.hand_choice import HandChoice
from desktop.control.points.selecting import Selecting
from desktop.control.presenter import Presenter
from desktop.control.run.catch_up_notice import CatchUpNotice
from desktop.control.run.hand_editing import HandEditing
from desktop.control.run.memory import Memory
from desktop.control.run.run_control import RunControl
from desktop.control.run.timeline import Timeline
from desktop.control.run.verdicts import Verdicts
from desktop.control.seen import Seen
from desktop.control.settings import Settings
from desktop.control.variants import Variants
from desktop.document.experiment_model import ExperimentModel
from desktop.look.theme import Theme
from desktop.panels.truth_panel import Kind, TruthPanel
from desktop.plane.touch_and_wheel import ZOOM_STEP
from desktop.tools.catalog import TOOLS
from desktop.training.run import Run
from desktop.window.actions import Actions
from desktop.window.frame_clock import FrameClock
from desktop.window.inside_page import InsidePage
from desktop.window.main_window import MainWindow

NOTICE_MS: Final = 10_000


class Controller(QObject):
    """Has a helper for each kind of intent, which turns it into edits of the model or orders to the run; and tells the
    presenter what has changed.

    Attributes:
        settings: what a person does to settings and dataset.
        drawing: the tool in hand, and the stroke under way.
        selecting: what is done to selected points.
        clipboard: where they are copied to, and come from.
        hand_choice: what it draws with.
        timeline: what is looked back at.
        hand_editing: weights and biases that are edited by hand.
        locking: what can't be used.
        preparing: choosing what can't.
    """

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
        self._presenter = Presenter(window, run, model)
        self.drawing = Drawing(model, self)
        self.selecting = Selecting(model, self.drawing, window, actions, self)
        self.clipboard = Clipboard(model, self.selecting, self.drawing, actions, self)
        self.hand_choice = HandChoice(model, self.drawing, self.selecting, window, actions, self)
        GridChoice(self.hand_choice, window, actions, self)
        self.classes = Classes(model, self.drawing, window, actions, self)
        self.settings = Settings(model, window, actions, self)
        self.timeline = Timeline(model, run, window, actions, self)
        run_control = RunControl(run, window, actions, self)
        variants = Variants(model, run, window, actions, self)
        self.hand_editing = HandEditing(model, run, self)
        self._memory = Memory(model, run, window, actions, self)
        self.locking = Locking(model, window, actions, self)
        self.preparing = Preparing(model, self.locking, window, actions, self)
        Hiding(model, run, self._presenter, window, actions, self)
        self._catch_up_notice = CatchUpNotice(model, run, window, self)
        for helper in (
            self.drawing,
            self.hand_choice,
            self.classes,
            self.selecting,
            self.clipboard,
            self.settings,
            self.timeline,
            run_control,
            variants,
            self.hand_editing,
            self._memory,
            self.locking,
            self.preparing,
        ):
            helper.told.connect(self.notify)
        self._notice_timer = QTimer(window)  # it ends with the toast that it clears
        self._notice_timer.setSingleShot(True)
        self._notice_timer.setInterval(NOTICE_MS)
        self._notice_timer.timeout.connect(self._clear_notice)
        clock.ticked.connect(self._tick)
        self._hear_of_changes()
        self._connect_views()

    @property
    def verdicts(self) -> Verdicts:
        """What there is to say of each variant."""
        return self._presenter.verdicts

    def set_theme(self, theme: Theme) -> None:
        """Colour everything anew."""
        self._presenter.set_theme(theme)
        self.hand_choice.show()

    @property
    def gradually(self) -> Gradually:
        """Takes long work of the window's own thread in steps, between frames."""
        return self._presenter.gradually

    def seen(self) -> Seen:
        """What the window shows now, to be drawn on a sheet."""
        return self._presenter.seen()

    def notify(self, text: Translatable, action: Translatable = "") -> None:
        """Tell the person a sentence or two, for a while, with a button where something can be done about it."""
        self._window.set_notice(text, action)
        self._notice_timer.start()

    def warn(self, text: Translatable, action: Translatable = "") -> None:
        """Tell the person one sentence, until they do something, with a button as notify() has it."""
        self._window.set_notice(text, action)
        self._notice_timer.stop()

    def _hear_of_changes(self) -> None:
        run, presenter = self._run, self._presenter
        self._model.changed.connect(self._experiment_changed)
        self._model.selection.changed.connect(presenter.selection_changed)
        self._model.chosen_changed.connect(presenter.show_chosen)
        self.locking.refreshed.connect(self._locks_changed)
        run.playing_changed.connect(presenter.state_changed)
        run.rearranged.connect(self._rearranged)
        run.failed.connect(self._failed)
        run.ready.connect(presenter.state_changed)
        run.ghost_changed.connect(presenter.ghost_changed)
        run.truth_changed.connect(presenter.truth_changed)
        run.ready.connect(presenter.truth_changed)
        run.answer_came.connect(self._show_answer)

    def _connect_views(self) -> None:
        """What changes what is seen of an experiment, and not the experiment."""
        window, actions = self._window, self._actions
        planes, plot, bar, column = window.planes, window.loss_plot, window.compare_bar, window.column
        planes.gestures.stroke_began.connect(self.drawing.begin)
        planes.gestures.stroke_moved.connect(self.drawing.move)
        planes.gestures.stroke_ended.connect(self.drawing.end)
        planes.gestures.stroke_canceled.connect(self.drawing.cancel)
        planes.gestures.pressed_with.connect(self.drawing.press)
        self.drawing.outline_changed.connect(planes.set_outline)
        planes.view_changed.connect(self._view_changed)
        column.settings.inside_page.tell(self._listen_inside)
        actions.zoom_in.triggered.connect(self._zoom_in)
        actions.zoom_out.triggered.connect(self._zoom_out)
        actions.whole_plane.triggered.connect(self._show_whole_plane)
        window.rail.validation_visible_changed.connect(actions.show_validation.setChecked)
        actions.show_validation.toggled.connect(window.center.set_validation_visible)
        actions.show_validation.toggled.connect(self.drawing.show_validation)
        actions.ghost.toggled.connect(self._presenter.set_ghost_wanted)
        for kind, action in actions.truths.items():
            action.setChecked(kind in self._presenter.wanted_truth)
            action.toggled.connect(self._truth_toggled)
        window.truth_panel.tell(self._listen_to_truth)
        plot.legend.ghost_pressed.connect(self._hide_ghost)
        actions.logarithmic.toggled.connect(plot.set_logarithmic)
        plot.logarithmic_changed.connect(actions.logarithmic.setChecked)
        actions.optimizer_loss.toggled.connect(self._presenter.set_optimizer_loss_shown)
        bar.spread_toggled.connect(actions.spread.setChecked)
        actions.spread.toggled.connect(self._run.set_spread)
        actions.spread.toggled.connect(bar.set_spread)
        bar.table_toggled.connect(column.set_table_visible)
        actions.table.triggered.connect(column.set_table_visible)
        column.table_shown.connect(actions.table.setChecked)
        column.table_shown.connect(self._presenter.state_changed)

    def _locks_changed(self) -> None:
        """Panels offer what means something now, and nobody draws on with a tool that is locked."""
        if self.drawing.tool.name in self.locking.locked_tools:
            free = (tool for tool in TOOLS if tool.name not in self.locking.locked_tools)
            self.drawing.tool = next(free, self.drawing.tool)
            self.hand_choice.show()
        self._presenter.show_chosen()
        self._model.chosen_changed.emit(self._model.chosen)

    def _tick(self) -> None:
        """One frame."""
        if self._run.poll():
            self._presenter.snapshot_came()
        self._memory.refresh()
        self.timeline.tick()
        self._catch_up_notice.tick()
        self._presenter.tick()

    def _show_answer(self) -> None:
        """Show what a change comes to as soon as it is known: a frame may be far off, or have other jobs to do."""
        if self._run.poll():
            self._presenter.snapshot_came()
            self._presenter.show_surfaces()

    def _experiment_changed(self, old: Experiment, new: Experiment, passage: Passage) -> None:
        self._clear_notice()
        self._presenter.show_experiment(old, new)
        self._run.take_over(old, new, passage)

    def _rearranged(self) -> None:
        """No plane shows for a moment what belongs to another variant."""
        if self._run.snapshot is None:
            self._presenter.show_anew()
            return
        self._presenter.snapshot_came()
        self._presenter.show_surfaces()

    def _failed(self, text: str) -> None:
        self.warn(text)
        self._presenter.state_changed()

    def _zoom_in(self) -> None:
        self._window.planes.zoom(ZOOM_STEP)

    def _zoom_out(self) -> None:
        self._window.planes.zoom(1 / ZOOM_STEP)

    def _show_whole_plane(self) -> None:
        self._window.planes.set_view(WHOLE)

    def _view_changed(self, view: View) -> None:
        self._run.set_view(view)
        self._presenter.view_changed()
        self._actions.whole_plane.setEnabled(view != WHOLE)

    def _switch_truth(self, kind: Kind, wanted: bool) -> None:
        self._actions.truths[kind].setChecked(wanted)

    def _listen_inside(self, inside: InsidePage) -> None:
        inside.panel.epoch_wanted.connect(self.timeline.show)

    def _listen_to_truth(self, panel: TruthPanel) -> None:
        self._show_truth_switches(panel)
        panel.switched.connect(self._switch_truth)

    def _show_truth_switches(self, panel: TruthPanel) -> None:
        for kind, action in self._actions.truths.items():
            panel.set_switch(kind, action.isChecked())

    def _truth_toggled(self, wanted: bool) -> None:
        for kind, action in self._actions.truths.items():
            if action is self.sender():
                self._window.truth_panel.tell(self._show_truth_switches)
                self._presenter.set_truth_wanted(kind, wanted)

    def _hide_ghost(self) -> None:
        self._actions.ghost.setChecked(False)
        self.notify("The run before is hidden. Shift+H shows it again.")

    def _clear_notice(self) -> None:
        self._notice_timer.stop()
        self._window.set_notice("")
