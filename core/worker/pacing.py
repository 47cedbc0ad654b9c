"""How the training process divides its time: steps at the chosen speed, snapshots within their share."""

from __future__ import annotations

from collections import deque
from typing import Final

from core.plane.grid import GRID_WHILE_TRAINING

SLICE_SECONDS: Final = 0.003
"""Training between two looks at the pipe: short against a frame, long against the cost of a look (20 us)."""

SNAPSHOT_SHARE: Final = 0.3
"""Of the worker's time, at most, while it trains as fast as it goes or can't reach its pace."""

CATCH_UP_SECONDS: Final = 0.1
"""A worker that fell behind its pace makes up for no more than this; beyond it, the pace simply isn't reached."""

PROGRESS_SECONDS: Final = 0.05
"""Between two replies that tell how far newcomers are."""

SLOW_SNAPSHOT_SECONDS: Final = 0.1
"""A snapshot that would take longer is made on a coarser grid: the worker can't answer while it makes one."""

PROMPT_SNAPSHOT_SECONDS: Final = 0.004
"""The same at full speed: with SNAPSHOT_SHARE of the time, each of the window's frames (16 ms) can have one, also on a
grid that is kept though it takes COARSEN_ABOVE times as long."""

EASY_SNAPSHOT_SECONDS: Final = 0.009
"""The same at a pace that leaves the worker time."""

FRESH_SECONDS: Final = 0.002
FRESH_SHARE: Final = 0.4
"""Fresh points are measured beside a snapshot for so long, or for this share of what the snapshot itself took if that
is more: several large networks take longer."""

LOOK_SHARE: Final = 0.1
"""Of the worker's time, at most, for looks into networks while it trains; snapshots have so much less."""

LOOK_SECONDS: Final = 0.004
LOOK_SECONDS_AT_REST: Final = 0.03
"""After so long no further look is begun with the same snapshot."""

COARSEN_ABOVE: Final = 1.2
"""Times the limit: a grid in use is left when it takes longer, so that it does not change with every hiccup."""

COARSEST_GRID: Final = 48
GRID_STEP: Final = 16

REMEMBERED_COSTS: Final = 5
"""Snapshots whose median cost is expected of the next: one that was held up changes nothing."""

FLOPS: Final = 1e10
"""Floating-point operations per second that any processor of these days reaches on one core; most are faster."""


class StepPacer:
    """Doles out training steps so that epochs pass at a chosen speed, spread evenly over time."""

    def __init__(self) -> None:
        self.epochs_per_second: float | None = None
        self._owed = 0.0
        self._last: float | None = None
        self._is_behind = False

    @property
    def takes_all_time(self) -> bool:
        """Whether training is meant to go as fast as it can, or has fallen behind its pace by all that it may."""
        return self.epochs_per_second is None or self._is_behind

    def pause(self) -> None:
        """Forget the time that passes until training goes on."""
        self._owed = 0.0
        self._last = None
        self._is_behind = False

    def due(self, now: float, steps_per_epoch: int) -> int | None:
        """Steps to take by now, or None for as many as fit."""
        if self.epochs_per_second is None:
            self._last = None
            return None
        rate = self.epochs_per_second * steps_per_epoch
        # The very first step is due at once, so that pressing Train shows something at any speed.
        self._owed += 1.0 if self._last is None else (now - self._last) * rate
        most = 1.0 + rate * CATCH_UP_SECONDS
        self._is_behind = self._owed > most
        self._owed = min(self._owed, most)
        self._last = now
        return int(self._owed)

    def took(self, steps: int) -> None:
        """Steps were taken."""
        self._owed = max(0.0, self._owed - steps)

    def wait(self, now: float, steps_per_epoch: int) -> float:
        """Seconds until the next step is due."""
        if self.epochs_per_second is None or self._last is None:
            return 0.0
        rate = self.epochs_per_second * steps_per_epoch
        return max(0.0, (1.0 - self._owed) / rate - (now - self._last))


class SnapshotBudget:
    """Keeps snapshots within a share of the worker's time, and knows what the next one will cost.

    Costs count in rows: positions that all networks are evaluated at, be they cells of the grid or points.
    """

    def __init__(self) -> None:
        self._not_before = 0.0
        self._seconds_per_row = 0.0
        self._costs: deque[float] = deque(maxlen=REMEMBERED_COSTS)
        self._is_guess = True

    @property
    def is_guess(self) -> bool:
        """No snapshot has been timed yet."""
        return self._is_guess

    def allows(self, now: float) -> bool:
        """Whether the last snapshot has been paid for by training since."""
        return now >= self._not_before

    def allows_in(self, now: float) -> float:
        """Seconds until it has been."""
        return max(0.0, self._not_before - now)

    def spent(self, began: float, ended: float, rows: int, *, beside_looks: bool = False) -> None:
        """A snapshot of so many rows was made between two moments (seconds).

        beside_looks: networks are looked into meanwhile, within a share of their own: what a look takes isn't paid for
        at once, or every snapshot with one would keep the next one waiting for a frame and longer.
        """
        cost = ended - began
        share = SNAPSHOT_SHARE - LOOK_SHARE if beside_looks else SNAPSHOT_SHARE
        self._not_before = ended + cost * (1.0 - share) / share
        self._costs.append(cost / rows)
        self._seconds_per_row = sorted(self._costs)[len(self._costs) // 2]
        self._is_guess = False

    def spent_more(self, seconds: float) -> None:
        """The last snapshot took longer than what its rows did: training is owed more before the next."""
        self._not_before += seconds / SNAPSHOT_SHARE

    def waive(self) -> None:
        """Let the next snapshot come at once: it answers a change that somebody has just made."""
        self._not_before = 0.0

    def begin(self, parameter_count: int) -> None:
        """Other networks, of so many parameters in all: a high guess at the cost, a multiplication and an addition for
        each parameter, until a snapshot has been timed."""
        self._not_before = 0.0
        self._costs.clear()
        self._seconds_per_row = 2.0 * parameter_count / FLOPS
        self._is_guess = True

    def estimated(self, rows: int) -> float:
        """Seconds that a snapshot of so many rows will take."""
        return self._seconds_per_row * rows


class GridChoice:
    """Finds the grid on which a snapshot is quick enough.

    It gets coarser as soon as the one in use takes clearly too long, and finer when the next finer one would not.
    """

    def __init__(self, budget: SnapshotBudget) -> None:
        self._budget = budget
        self._in_use = 0

    def best(self, wanted: int, point_count: int, seconds: float) -> int:
        """At most the wanted cells along each axis, so that a snapshot with so many points takes about so long."""

        def fits(grid: int) -> bool:
            limit = seconds * COARSEN_ABOVE if grid == self._in_use else seconds
            return self._budget.estimated(grid * grid + point_count) <= limit

        grid = wanted
        while grid > COARSEST_GRID and not fits(grid):
            grid = grid // 2 if grid > GRID_WHILE_TRAINING else max(COARSEST_GRID, grid - GRID_STEP)
        return grid

    def used(self, grid: int) -> None:
        """A snapshot was made on this grid."""
        self._in_use = grid


class RateMeter:
    """Epochs per second over about the last second."""

    def __init__(self) -> None:
        self._marks: deque[tuple[float, float]] = deque()

    def reset(self) -> None:
        """Training stopped or jumped: what was seen so far says nothing any more."""
        self._marks.clear()

    def mark(self, now: float, epochs: float) -> float:
        """Note the epochs done (fractions count) and return the present rate, 0 while unknown."""
        marks = self._marks
        marks.append((now, epochs))
        while len(marks) > 2 and now - marks[1][0] >= 1.0:
            marks.popleft()
        seconds = now - marks[0][0]
        return (epochs - marks[0][1]) / seconds if seconds > 0.05 else 0.0
