"""Work in steps: a few a frame, whatever they cost, and what nobody wants any more is left."""

from __future__ import annotations

import pytest

from desktop.control.due_jobs import DueJobs
from desktop.control.gradually import Gradually, Steps


class Clock:
    """Seconds of work, which the test counts."""

    def __init__(self) -> None:
        self.now = 0.0

    def __call__(self) -> float:
        return self.now


def work(clock: Clock, seconds: float, steps: int) -> Steps[str]:
    for _ in range(steps):
        clock.now += seconds
        yield
    return "made"


def test_a_frame_takes_steps_until_its_share_is_used_and_the_next_one_goes_on() -> None:
    clock, made = Clock(), list[str]()
    jobs = DueJobs(clock)
    gradually = Gradually(jobs, clock)
    gradually.begin(work(clock, 0.002, 10), made.append)
    frames = list[float]()
    while gradually.is_busy:
        before = clock.now
        jobs.run_frame(0.0)
        frames.append(clock.now - before)
    assert made == ["made"]
    assert max(frames) < 0.0045, "two steps of 2 ms in a frame"
    assert len(frames) == 6


def test_one_work_follows_the_other_and_what_is_given_up_hands_nothing_over() -> None:
    clock, made = Clock(), list[str]()
    jobs = DueJobs(clock)
    gradually = Gradually(jobs, clock)
    gradually.begin(work(clock, 0.001, 3), lambda text: made.append(f"{text} first"))
    gradually.begin(work(clock, 0.001, 3), lambda text: made.append(f"{text} second")).cancel()
    gradually.begin(work(clock, 0.001, 3), lambda text: made.append(f"{text} third"))
    gradually.finish()
    assert made == ["made first", "made third"]
    assert not gradually.is_busy


def broken() -> Steps[str]:
    yield
    raise ZeroDivisionError


def test_a_step_that_fails_is_told_once_the_others_are_done() -> None:
    clock, made = Clock(), list[str]()
    gradually = Gradually(DueJobs(clock), clock)
    gradually.begin(broken(), made.append)
    gradually.begin(work(clock, 0.001, 1), made.append)
    with pytest.raises(ZeroDivisionError):
        gradually.finish()
    assert (gradually.is_busy, made) == (False, ["made"])


def test_who_fails_in_a_frame_holds_nobody_up_in_the_next_ones() -> None:
    clock, made = Clock(), list[str]()
    jobs = DueJobs(clock)
    gradually = Gradually(jobs, clock)
    gradually.begin(broken(), made.append)
    gradually.begin(work(clock, 0.001, 1), made.append)
    with pytest.raises(ZeroDivisionError):
        jobs.run_frame(0.0)
    for _ in range(3):
        jobs.run_frame(0.0)
    assert made == ["made"]
