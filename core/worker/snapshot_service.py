"""The snapshots that the window asks for: which one is open, when it is due, how fine it is, and what it costs."""

from __future__ import annotations

import math
import time
from typing import NamedTuple

from core.learning.fresh_losses import FreshLosses
from core.learning.trainer import Trainer
from core.plane.grid import GRID_WHILE_TRAINING, WHOLE
from core.protocol import FreshCurves, RequestSnapshot, VariantSnapshot
from core.protocol.inspection import Answer as LookAnswer
from core.worker.inquiries import Inquiries
from core.worker.pacing import (
    EASY_SNAPSHOT_SECONDS,
    FRESH_SECONDS,
    FRESH_SHARE,
    LOOK_SHARE,
    PROMPT_SNAPSHOT_SECONDS,
    SLOW_SNAPSHOT_SECONDS,
    SNAPSHOT_SHARE,
    GridChoice,
    RateMeter,
    SnapshotBudget,
)


class Training(NamedTuple):
    """What the training process does beside snapshots."""

    goes_on: bool
    needs_all_time: bool
    """It trains as fast as it can."""


class Answer(NamedTuple):
    """What a snapshot is made of."""

    variants: tuple[VariantSnapshot, ...]
    fresh: FreshCurves | None
    """As in protocol.Snapshot."""
    answers: tuple[LookAnswer, ...]
    """As in protocol.Snapshot."""
    epochs_per_second: float
    """As in protocol.Snapshot."""


class SnapshotService:
    """Answers the one request that may be open, within a share of the time that training has.

    Attributes:
        news: there is something to show that was not there when the last snapshot was made.
        view: the part of the plane that was asked for last.
    """

    def __init__(self) -> None:
        self.news = False
        self.view = WHOLE
        self._wanted_grid: int | None = None
        self._wants_spread = self._wants_fresh = False
        self._fresh = FreshLosses()
        self._inquiries = Inquiries()
        self._budget = SnapshotBudget()
        self._grids = GridChoice(self._budget)
        self._meter = RateMeter()
        self._point_count = 0
        self._sent_grid = 0
        self._answered_grid = 0

    @property
    def is_asked(self) -> bool:
        """Whether a request is open."""
        return self._wanted_grid is not None

    def ask(self, request: RequestSnapshot) -> None:
        """The window wants to see something newer."""
        self._wanted_grid = request.grid
        wanted = request.spread, request.fresh, request.view
        self.news |= wanted != (self._wants_spread, self._wants_fresh, self.view)
        self._wants_spread, self._wants_fresh, self.view = wanted
        self._inquiries.ask(request.questions)

    def close_request(self) -> None:
        """The window was told something else instead."""
        self._wanted_grid = None

    def take_over(self, point_count: int) -> None:
        """The experiment changed, and has so many points: show at once what comes of it."""
        self._point_count = point_count
        self.news = True
        self._budget.waive()

    def begin(self, parameter_count: int) -> None:
        """Other networks, of so many parameters in all: forget what those before have cost."""
        self._budget.begin(parameter_count)
        self._meter.reset()
        self._inquiries.forget()

    def turn(self) -> None:
        """The same networks from now on, at another moment: what was begun to be found of them is void."""
        self._inquiries.forget()

    def pause(self) -> None:
        """Training stopped or jumped: its pace until now says nothing any more."""
        self._meter.reset()

    def is_due(self, training: Training) -> bool:
        """Whether there is something newer than the window has, and it was asked for."""
        if self._wanted_grid is None:
            return False
        if self.news or (self._wants_fresh and not self._fresh.is_complete):
            return True
        if self._inquiries.is_due(goes_on=training.goes_on):
            return True
        # At rest a boundary is only ever replaced by a finer one: when that is asked for, or when what was sent was
        # made coarse on a mere guess.
        if training.goes_on or self._wanted_grid <= self._answered_grid:
            return False
        return self._grid(training) > self._sent_grid

    def due_in(self, now: float) -> float:
        """Seconds until training at full speed has paid for the snapshot that is asked for; infinite where none is."""
        return math.inf if self._wanted_grid is None else self._budget.allows_in(now)

    def answer(self, trainer: Trainer, training: Training) -> Answer | None:
        """What the trainer has come to; None where training must have more time first."""
        assert self._wanted_grid is not None
        began = time.perf_counter()
        if training.goes_on and training.needs_all_time and not self._budget.allows(began):
            return None
        if trainer.epoch_fraction > 0:
            trainer.check_finite()  # an epoch may be long, and its end tells too late
        grid, is_guess = self._grid(training), self._budget.is_guess
        variants = trainer.snapshot_variants(grid, spread=self._wants_spread, view=self.view)
        rows, has_looks = grid * grid + self._point_count, self._inquiries.is_asked
        self._budget.spent(began, time.perf_counter(), rows, beside_looks=has_looks)
        fresh = self._fresh_curves(trainer, time.perf_counter() - began)
        answers = self._inquiries.answers(trainer, has_news=self.news, goes_on=training.goes_on)
        rate = self._meter.mark(began, trainer.epoch + trainer.epoch_fraction) if training.goes_on else 0.0
        self._grids.used(grid)
        self._answered_grid = grid if is_guess or training.goes_on else self._wanted_grid
        self._sent_grid = grid
        self._wanted_grid = None
        self.news = False
        return Answer(variants, fresh, answers, rate)

    def _fresh_curves(self, trainer: Trainer, snapshot_seconds: float) -> FreshCurves | None:
        if not self._wants_fresh:
            return None
        began = time.perf_counter()
        curves = self._fresh.curves(trainer, max(FRESH_SECONDS, FRESH_SHARE * snapshot_seconds))
        self._budget.spent_more(time.perf_counter() - began)
        return curves

    def _grid(self, training: Training) -> int:
        """The wanted grid, coarser where snapshots would not come often enough or keep the process from answering."""
        seconds = SLOW_SNAPSHOT_SECONDS
        if training.goes_on:
            seconds = PROMPT_SNAPSHOT_SECONDS if training.needs_all_time else EASY_SNAPSHOT_SECONDS
        if training.goes_on and self._inquiries.is_asked:
            seconds *= 1.0 - LOOK_SHARE / SNAPSHOT_SHARE
        return self._grids.best(self._wanted_grid or GRID_WHILE_TRAINING, self._point_count, seconds)
