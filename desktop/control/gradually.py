"""Work that takes longer than a frame, and that only the window's own thread can do: in steps, between frames."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Generator
from typing import Any, Final, TypeVar

from desktop.control.due_jobs import DueJobs
from desktop.window.frame_clock import worked_seconds

BUDGET: Final = 0.004
"""Seconds of a frame after which no further step begins; one step goes on however long it takes."""
NAME: Final = "gradually"
"""Of the job that is due."""

Made = TypeVar("Made")
Steps = Generator[None, None, Made]
"""Yields after each step; returns what was made."""


def at_once(steps: Steps[Made]) -> Made:
    """All steps one after the other; what was made."""
    while True:
        try:
            next(steps)
        except StopIteration as end:
            made: Made = end.value
            return made


class Task:
    """One work on its way."""

    def __init__(self, steps: Steps[Any], done: Callable[[Any], None]) -> None:
        self._steps, self._done = steps, done
        self.is_over = False

    def cancel(self) -> None:
        """It is not wanted any more."""
        if not self.is_over:
            self.is_over = True
            self._steps.close()

    def step(self) -> None:
        """Take a step; after the last one hand over what was made."""
        try:
            next(self._steps)
        except StopIteration as end:
            self.is_over = True
            self._done(end.value)
        except BaseException:
            self.is_over = True
            raise


class Gradually:
    """Does one work after the other, a few steps a frame."""

    def __init__(self, jobs: DueJobs, clock: Callable[[], float] = worked_seconds) -> None:
        """jobs: those of each frame, among which it takes its turn. clock: seconds of work, as worked_seconds."""
        self._jobs, self._clock = jobs, clock
        self._tasks: deque[Task] = deque()
        jobs.add(NAME, self._go_on)

    @property
    def is_busy(self) -> bool:
        """Whether there is something left to do."""
        return any(not task.is_over for task in self._tasks)

    def begin(self, steps: Steps[Made], done: Callable[[Made], None]) -> Task:
        """Take these steps from the next frame on. done: is given what they return."""
        task = Task(steps, done)
        self._tasks.append(task)
        self._jobs.call_for(NAME)
        return task

    def finish(self) -> None:
        """Take all steps that are left at once: the window is about to go. What one work raises is raised once the
        others are done."""
        failed: Exception | None = None
        while self.is_busy:
            try:
                self._step()
            except Exception as error:
                failed = failed or error
        if failed is not None:
            raise failed

    def _go_on(self) -> None:
        until = self._clock() + BUDGET
        try:
            while self.is_busy and self._clock() < until:
                self._step()
        finally:  # whatever one work raises, the others go on
            if self.is_busy:
                self._jobs.call_for(NAME)

    def _step(self) -> None:
        while self._tasks[0].is_over:
            self._tasks.popleft()
        self._tasks[0].step()
