"""Variants: what a person does to the variants side by side, as edits of the experiment."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from core.experiment.changes import NEWCOMER
from core.experiment.passage import Places
from core.experiment.spec import MAX_VARIANTS
from core.experiment.variant_names import variant_names
from desktop.document.edits import Edit, moved, rearranged, with_copy, with_cures, without
from desktop.document.experiment_model import ExperimentModel
from desktop.look.language import tr
from desktop.training.run import Run
from desktop.window.actions import Actions
from desktop.window.main_window import MainWindow


class Variants(QObject):
    """Carries intents about whole variants to the model."""

    told = Signal(str)
    """One sentence for the person."""

    def __init__(self, model: ExperimentModel, run: Run, window: MainWindow, actions: Actions, parent: QObject) -> None:
        super().__init__(parent)
        self._model = model
        self._run = run
        self._actions = actions
        bar = window.compare_bar
        bar.compare_requested.connect(self.add)
        bar.fork_requested.connect(self.fork)
        bar.cures_requested.connect(self.set_up_cures)
        bar.remove_requested.connect(self.remove)
        bar.move_requested.connect(self.move)
        bar.alone_requested.connect(self.keep_alone)
        window.planes.chosen.connect(model.choose)
        window.column.variant_chosen.connect(model.choose)
        actions.compare.triggered.connect(self.add)
        actions.fork.triggered.connect(self.fork)
        actions.cures.triggered.connect(self.set_up_cures)
        actions.remove_variant.triggered.connect(self.remove)
        actions.alone.triggered.connect(self.keep_alone)
        actions.move_left.triggered.connect(self._move_left)
        actions.move_right.triggered.connect(self._move_right)
        for action in actions.variants:
            action.triggered.connect(self._variant_key)
        model.changed.connect(self._follow)
        model.chosen_changed.connect(self._follow)
        self._follow()

    def add(self) -> None:
        """A copy of the chosen variant beside it, which is chosen then. It trains up to where the others are."""
        chosen, count = self._model.chosen, self._count
        if count < MAX_VARIANTS:
            order = with_copy(count, chosen)
            self._rearrange(order, tr("Compare"), (*order[: chosen + 1], -1, *order[chosen + 2 :]))
            self._model.choose(chosen + 1)

    def fork(self) -> None:
        """A copy of the chosen variant beside it, which is chosen then. It goes on from the weights that are shown: the
        run goes back to the epoch that a person looks at."""
        chosen, count, epoch = self._model.chosen, self._count, self._run.shown_epoch
        if count >= MAX_VARIANTS:
            return
        if self._run.lost:
            self.told.emit(tr("The weights are gone. Train first, then fork."))
        elif not self._run.can_continue and (epoch is not None or self._run.catching_up is not None):
            self.told.emit(tr("Fork once the newcomers have caught up."))
        else:
            order = with_copy(count, chosen)
            self._rearrange(order, tr("Fork"), order, epoch)
            self._model.choose(chosen + 1)

    def set_up_cures(self) -> None:
        """The ready-made comparison, in place of what there is. Only variants that are in it stay in training: the
        others would carry what another cure has made of them into it."""
        before = self._model.experiment
        after = with_cures(before, self._model.chosen)
        if after != before:
            places = tuple(
                before.variants.index(variant) if variant in before.variants else NEWCOMER for variant in after.variants
            )
            self._model.undo_stack.push(Edit(self._model, after, tr("Compare all cures"), places=places))
        self._model.choose(0)

    def remove(self) -> None:
        """The chosen variant goes; the next one is chosen then."""
        chosen = self._model.chosen
        if self._count > 1:
            name = variant_names(self._model.experiment.variants)[chosen]
            self._rearrange(without(self._count, chosen), tr("Remove {variant}", variant=name))

    def keep_alone(self) -> None:
        """Back to one network: the chosen variant stays, the others go."""
        if self._count > 1:
            self._rearrange((self._model.chosen,), tr("Back to one network"))

    def move(self, places: int) -> None:
        """The chosen variant goes left or right, and stays chosen."""
        chosen = self._model.chosen
        if 0 <= chosen + places < self._count:
            self._rearrange(moved(self._count, chosen, places), tr("Move variant"))

    @property
    def _count(self) -> int:
        return len(self._model.experiment.variants)

    def _rearrange(self, order: Places, text: str, places: Places | None = None, epoch: int | None = None) -> None:
        """places, epoch: as in Passage; places where they differ from the order in which variants stand afterwards."""
        model = self._model
        after = rearranged(model.experiment, order)
        model.undo_stack.push(Edit(model, after, text, places=order if places is None else places, epoch=epoch))

    def _move_left(self) -> None:
        self.move(-1)

    def _move_right(self) -> None:
        self.move(1)

    def _variant_key(self) -> None:
        action = self.sender()
        if action in self._actions.variants:
            self._model.choose(self._actions.variants.index(action))

    def _follow(self, *_: object) -> None:
        """Only what can be done is offered."""
        count, chosen, actions = len(self._model.experiment.variants), self._model.chosen, self._actions
        actions.compare.setEnabled(count < MAX_VARIANTS)
        actions.fork.setEnabled(count < MAX_VARIANTS)
        actions.remove_variant.setEnabled(count > 1)
        actions.alone.setEnabled(count > 1)
        actions.move_left.setEnabled(chosen > 0)
        actions.move_right.setEnabled(chosen < count - 1)
        has_repeats = self._model.experiment.repeats.count > 1
        actions.spread.setEnabled(has_repeats)
        actions.table.setEnabled(has_repeats or count > 1)
        for number, action in enumerate(actions.variants):
            action.setEnabled(number < count)
            action.setVisible(number < count)
