"""Jobs that are due: what has changed is brought to the screen within a budget of each frame."""

from __future__ import annotations

import time
from collections.abc import Callable, Hashable
from dataclasses import dataclass, field
from typing import Final

FRAME_BUDGET: Final = 0.004
"""Seconds of a frame for jobs: a quarter of it, so that painting and the person's own gestures have the rest."""


@dataclass
class _Job:
    run: Callable[[], None]
    every: int
    due: bool = False
    not_before: int = 0
    seconds: float = field(default=0.0)
    """What it took last time, as what it will take next time."""


class DueJobs:
    """A queue of named jobs. Each frame runs those that are due and rested, longest waiting first, within the budget.

    A job that was called for several times before its turn runs once: only the newest state matters on screen.
    """

    def __init__(self, clock: Callable[[], float] = time.perf_counter) -> None:
        """clock: seconds, as time.perf_counter gives them."""
        self._clock = clock
        self._jobs: dict[Hashable, _Job] = {}
        self._frame = 0

    def add(self, name: Hashable, run: Callable[[], None], *, every: int = 1) -> None:
        """Know a job, which runs at most in every so many frames. One of the same name is replaced."""
        known = self._jobs.get(name)
        self._jobs[name] = _Job(run, every, due=known is not None and known.due)

    def remove(self, name: Hashable) -> None:
        """Forget a job."""
        self._jobs.pop(name, None)

    def call_for(self, name: Hashable) -> None:
        """Say that a job has something to do. Raises KeyError for a name that is not known."""
        self._jobs[name].due = True

    def run_if_due(self, name: Hashable) -> None:
        """Run a job at once if it has something to do. Raises KeyError for a name that is not known."""
        job = self._jobs[name]
        if job.due:
            self._run(job)

    def run_frame(self) -> None:
        """Run what is due, as far as the budget goes; one job runs however long it takes."""
        self._frame += 1
        ready = [job for job in self._jobs.values() if job.due and job.not_before <= self._frame]
        left = FRAME_BUDGET
        for job in sorted(ready, key=lambda job: job.not_before):
            if left < FRAME_BUDGET and job.seconds > left:
                continue
            self._run(job)
            left -= job.seconds

    def _run(self, job: _Job) -> None:
        began = self._clock()
        job.due = False
        job.not_before = self._frame + job.every
        job.run()
        job.seconds = self._clock() - began
