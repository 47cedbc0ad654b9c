"""The boundary of each variant's best epoch beside the present one, and the page Stopping."""

from __future__ import annotations

import math

from PySide6.QtCore import QObject

from core.protocol import Snapshot, VariantSnapshot
from core.protocol.inspection import AskBest, BestLook
from desktop.control import depiction
from desktop.control.run.told_moment import ToldMoment
from desktop.document.experiment_model import ExperimentModel
from desktop.inside.page import Page
from desktop.inside.stopping_page import Stopping, StoppingPage
from desktop.plane.plane_lines import Lines
from desktop.training.run import Run
from desktop.window.inside_page import InsidePage
from desktop.window.main_window import MainWindow


class BestEpoch(QObject):
    """Shows where networks drew the line at their best while the page Stopping is in sight, and on if it is to be kept.
    The presenter says when."""

    def __init__(self, window: MainWindow, run: Run, model: ExperimentModel, moment: ToldMoment) -> None:
        super().__init__(window)
        self._window, self._run, self._model, self._moment = window, run, model, moment
        self._page: StoppingPage | None = None
        self._run_id = -1
        self._asked: dict[int, AskBest] = {}
        """By variant, what was asked last."""
        self._shown: dict[int, BestLook] = {}
        """By variant, what its plane shows."""
        window.column.settings.inside_page.tell(self._listen_inside)
        window.column.inside_shown.connect(self._sight_changed)
        run.rearranged.connect(self._rearranged)

    @property
    def is_wanted(self) -> bool:
        """Whether planes show it."""
        page, column = self._page, self._window.column
        is_hidden = bool({"boundary", "validation_loss"} & self._run.hidden)
        if page is None or not page.is_boundary_wanted or is_hidden:
            return False
        return page.keep.isChecked() or (column.settings.is_inside_shown and column.inside_panel.page is page)

    def ask(self) -> None:
        """Say what is to be known from now on: of every variant, since each has a plane."""
        epochs = {variant: self._marked(variant) for variant in range(self._count)}
        view = self._run.surface_view
        self._asked = {
            variant: AskBest(variant=variant, best_epoch=epoch, view=view)
            for variant, epoch in epochs.items()
            if epoch >= 0
        }
        self._run.inquiries.ask(self, tuple(self._asked.values()))

    def show(self) -> None:
        """Bring what is known to the planes. A line stays until a newer one is known, or there is none any more."""
        is_other_run, self._run_id = self._run.run_id != self._run_id, self._run.run_id
        for variant in [variant for variant in self._shown if variant not in self._asked or variant >= self._count]:
            self._clear(variant)
        for variant, question in self._asked.items():
            found, before = self._run.inquiries.answer(question, BestLook), self._shown.get(variant)
            if found is None and is_other_run:
                self._clear(variant)
            elif found is not None and found is not before and found.is_complete and variant < self._count:
                if before is None or found.question != before.question:
                    self._draw(variant, found.lines)
                self._shown[variant] = found
        chosen = self._shown.get(self._model.chosen)
        self._window.center.set_best(chosen.best_epoch if chosen is not None else -1)
        if self._page is not None:
            self._page.set_boundary(chosen)
        self.ask()  # the best epoch may be another one by now

    def show_numbers(self) -> None:
        """Bring to the page where the chosen variant stands."""
        chosen, measured = self._model.chosen, self._moment.measured
        if self._page is None or measured is None:
            return
        snapshot, variants = measured
        found = variants[chosen] if chosen < len(variants) else None
        if found is None:
            return
        rule = self._model.experiment.variants[chosen].regularization.early_stopping
        best = self._best_then(snapshot, found)
        has_stopped, is_single = found.status != "training", len(found.outcomes) == 1
        self._page.set_stopping(
            Stopping(
                is_on=rule.enabled,
                fuse=depiction.fuse(found, rule, snapshot.seen_epoch),
                status=found.status,
                status_epoch=found.status_epoch,
                epoch=min(snapshot.seen_epoch, found.status_epoch) if has_stopped else snapshot.seen_epoch,
                loss=found.measures.validation_loss,
                stop_loss=self._loss_at(chosen, found.status_epoch) if has_stopped and is_single else math.nan,
                has_gone_back=any(one.restored_epoch >= 0 for one in found.outcomes),
                best_epoch=best,
                best_loss=self._loss_at(chosen, best),
                restored_epoch=found.restored_epoch,
            )
        )

    def experiment_changed(self) -> None:
        """There are other variants or points, or another page is in sight."""
        if self._page is not None:
            self.show()

    def _marked(self, variant: int) -> int:
        """The best epoch of a variant; -1 for none, as before training: epoch 0 is the best of one."""
        snapshot = self._run.snapshot
        return -1 if snapshot is None or snapshot.seen_epoch == 0 else self._run.marked_epoch(variant)

    def _best_then(self, snapshot: Snapshot, found: VariantSnapshot) -> int:
        """The best epoch of the chosen variant as it was known with a snapshot; -1 for none."""
        if snapshot.seen_epoch == 0:
            return -1
        best = self._run.marked_epoch(self._model.chosen, found)
        is_newer = snapshot.shown_epoch is None and best > snapshot.epoch  # the verdict that marks it came later
        return found.best_epoch if is_newer else best

    def _loss_at(self, variant: int, epoch: int) -> float:
        """Validation loss of a variant when that epoch had ended; NaN where it isn't known."""
        known = self._run.curves[variant].history.column("validation_loss")
        row = int(known.epochs.searchsorted(epoch, side="right")) - 1 if epoch >= 0 else -1
        return float(known.low[row]) if row >= 0 else math.nan

    @property
    def _count(self) -> int:
        """How many variants have it shown."""
        return len(self._model.experiment.variants) if self.is_wanted else 0

    def _clear(self, variant: int) -> None:
        self._draw(variant, ())
        self._shown.pop(variant, None)

    def _draw(self, variant: int, lines: Lines) -> None:
        plane = self._window.planes.plane(variant)
        plane.set_marks(plane.marks._replace(best=lines))

    def _rearranged(self) -> None:
        """Other variants stand at the places."""
        for variant in list(self._shown):
            self._clear(variant)
        self.show()

    def _sight_changed(self, _shown: bool) -> None:
        self.experiment_changed()

    def _listen_inside(self, inside: InsidePage) -> None:
        inside.panel.page_made.connect(self._page_made)
        inside.panel.page_changed.connect(self.experiment_changed)

    def _page_made(self, page: Page) -> None:
        if isinstance(page, StoppingPage):
            self._page = page
            page.switched.connect(self.experiment_changed)
            self.experiment_changed()
            self.show_numbers()
