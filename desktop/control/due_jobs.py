"""Jobs that are due: what has changed is brought to the screen within a budget of each frame, its painting included."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Final

from desktop.window.frame_clock import worked_seconds

FRAME_BUDGET: Final = 0.005
"""Seconds of a frame for jobs and for painting what they show: the rest of its 16 ms is for the person's own gestures
and for the training process, which has a core in common with the window on small machines."""

GESTURE_BUDGET: Final = 0.5 * FRAME_BUDGET
"""Seconds of a frame for showing what a gesture has changed; to make the edit takes time, too. Where it was more, jobs
would make the frame late."""

REMEMBERED: Final = 0.9
"""Of what a job took the times before: what it takes differs from time to time, and a frame that is expected to hold
more jobs than it can is late."""

LEARNING_SHARE: Final = 0.2
"""How much of a frame's painting that was not foreseen is learned from it; one frame alone can be an exception. Of a
job that ran seldom yet more is learned, up to all of it."""


@dataclass
class _Job:
    run: Callable[[], None]
    every: int
    due: bool = False
    not_before: int = 0
    seconds: float = 0.0
    """What it takes: as much as last time, or nearly as much as before if that was more."""
    painting: float = 0.0
    """Seconds that painting takes afterwards because of it, as far as is known."""
    doubt: float = 1.0
    """How little that is known, down to LEARNING_SHARE: halved by each frame that it ran in."""

    @property
    def cost(self) -> float:
        """Seconds that it is expected to take of a frame."""
        return self.seconds + self.painting


class DueJobs:
    """A queue of named jobs. Each frame runs those that are due and rested, longest waiting first, within the budget.

    A job that was called for several times before its turn runs once: only the newest state matters on screen.

    Views are painted together once all jobs of a frame have run, so that nobody sees what a single job's painting
    takes. It is learned by least mean squares: what a frame's painting took more or less than was foreseen is shared
    out among the jobs that ran in it, and those that are known least bear the most of it.
    """

    def __init__(self, clock: Callable[[], float] = worked_seconds) -> None:
        """clock: seconds of work, as worked_seconds gives them."""
        self._clock = clock
        self._jobs: dict[Hashable, _Job] = {}
        self._frame = 0
        self._ran: list[_Job] = []
        """Since the last frame began."""
        self._gestures = 0.0
        """Seconds for gestures since the last frame began."""
        self._has_waited = False

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

    @contextmanager
    def gesture(self) -> Iterator[None]:
        """Within it, what a gesture has changed is shown at once."""
        began = self._clock()
        yield
        self._gestures += self._clock() - began

    def run_frame(self, painted: float) -> None:
        """Run what is due, as far as the budget goes; one job runs however long it takes. Where gestures have taken too
        much of the frame, jobs wait for the next one, but not for two in a row.

        painted: seconds of work on painting the window since the last frame.
        """
        self._has_waited = self._gestures > GESTURE_BUDGET and not self._has_waited
        self._gestures = 0.0
        self._learn(painted)
        self._frame += 1
        if not self._has_waited:
            self._run_ready()

    def _run_ready(self) -> None:
        """Run what is due and rested, as far as the budget goes."""
        ready = [job for job in self._jobs.values() if job.due and job.not_before <= self._frame]
        left = FRAME_BUDGET
        for job in sorted(ready, key=lambda job: job.not_before):
            if left < FRAME_BUDGET and job.cost > left:
                continue
            self._run(job)
            left -= job.cost

    def _learn(self, painted: float) -> None:
        if self._ran:
            missed = painted - sum(job.painting for job in self._ran)
            doubts = sum(job.doubt for job in self._ran)
            for job in self._ran:
                job.painting = max(0.0, job.painting + job.doubt * (job.doubt / doubts) * missed)
                job.doubt = max(LEARNING_SHARE, job.doubt / 2)
            self._ran = []

    def _run(self, job: _Job) -> None:
        began = self._clock()
        job.due = False
        job.not_before = self._frame + job.every
        job.run()
        job.seconds = max(self._clock() - began, REMEMBERED * job.seconds)
        self._ran.append(job)
