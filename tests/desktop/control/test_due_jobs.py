"""The queue of due jobs: each in its turn, within a frame's budget, and none forgotten."""

from __future__ import annotations

from collections.abc import Callable
from itertools import cycle

import pytest

from desktop.control.due_jobs import FRAME_BUDGET, GESTURE_BUDGET, DueJobs


class Clock:
    """Time that passes only when a job takes it."""

    def __init__(self) -> None:
        self.now = 0.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


def taking(clock: Clock, seconds: float, done: list[str], name: str) -> Callable[[], None]:
    def run() -> None:
        clock.now += seconds
        done.append(name)

    return run


def test_a_job_runs_once_however_often_it_was_called_for(clock: Clock) -> None:
    jobs, done = DueJobs(clock), list[str]()
    jobs.add("chart", taking(clock, 0.001, done, "chart"))
    jobs.run_frame(painted=0.0)
    assert done == []
    for _ in range(3):
        jobs.call_for("chart")
    for _ in range(3):
        jobs.run_frame(painted=0.0)
    assert done == ["chart"]


def test_a_frame_takes_no_more_than_its_budget_and_the_rest_follows(clock: Clock) -> None:
    jobs, done = DueJobs(clock), list[str]()
    for index in range(8):
        jobs.add(index, taking(clock, 0.4 * FRAME_BUDGET, done, str(index)))
    for _ in range(2):  # the first frame learns what each takes
        for index in range(8):
            jobs.call_for(index)
        jobs.run_frame(painted=0.0)
    done.clear()
    for index in range(8):
        jobs.call_for(index)
    for _ in range(4):
        begun = clock.now
        jobs.run_frame(painted=0.0)
        assert clock.now - begun <= FRAME_BUDGET
    assert sorted(done) == [str(index) for index in range(8)]


def test_one_that_takes_long_now_and_then_makes_no_frame_late(clock: Clock) -> None:
    jobs, frames = DueJobs(clock), list[float]()
    taken = cycle([0.8 * FRAME_BUDGET, 0.1 * FRAME_BUDGET, 0.1 * FRAME_BUDGET])

    def verdict() -> None:
        clock.now += next(taken)

    jobs.add("chart", taking(clock, 0.4 * FRAME_BUDGET, [], "chart"))
    jobs.add("verdict", verdict)
    for _ in range(60):
        begun = clock.now
        jobs.call_for("verdict")
        jobs.call_for("chart")
        jobs.run_frame(painted=0.0)
        frames.append(clock.now - begun)
    assert max(frames[3:]) <= FRAME_BUDGET


def test_no_job_waits_for_ever_beside_others_that_are_always_due(clock: Clock) -> None:
    jobs, done = DueJobs(clock), list[str]()
    for index in range(8):
        jobs.add(index, taking(clock, 0.9 * FRAME_BUDGET, done, str(index)))
    for _ in range(80):
        for index in range(8):
            jobs.call_for(index)
        jobs.run_frame(painted=0.0)
    counts = [done.count(str(index)) for index in range(8)]
    assert min(counts) >= 8


def test_painting_counts_for_the_budget(clock: Clock) -> None:
    """What jobs take is little, and what painting them takes is much: a plane that is filled anew, a chart."""
    painting = {"chart": 0.4 * FRAME_BUDGET, **{f"plane {index}": 0.3 * FRAME_BUDGET for index in range(4)}}
    jobs, done, painted, frames = DueJobs(clock), list[str](), 0.0, list[list[str]]()
    for name in painting:
        jobs.add(name, taking(clock, 0.01 * FRAME_BUDGET, done, name))
    for frame in range(300):
        for name in painting:
            if name != "chart" or frame % 8 == 0:
                jobs.call_for(name)
        done.clear()
        jobs.run_frame(painted)
        painted = sum(painting[name] for name in done)
        frames.append(list(done))
    settled = frames[100:]
    assert max(sum(painting[name] for name in frame) for frame in settled) <= FRAME_BUDGET
    assert sum("chart" in frame for frame in settled) == 25, "none is late for it"
    assert sum(map(len, settled)) > 0.9 * 3 * 200, "and the room that there is is used"


def test_a_rare_job_that_takes_long_to_paint_is_known_from_its_first_time_on(clock: Clock) -> None:
    """A ranking comes once a second: to learn it as slowly as a plane would take minutes of late frames."""
    painting = {"plane": 0.7 * FRAME_BUDGET, "ranking": 0.8 * FRAME_BUDGET}
    jobs, done, painted, shared = DueJobs(clock), list[str](), 0.0, 0
    for name in painting:
        jobs.add(name, taking(clock, 0.01 * FRAME_BUDGET, done, name))
    for frame in range(300):
        jobs.call_for("plane")
        if frame % 60 == 40:
            jobs.call_for("ranking")
        done.clear()
        jobs.run_frame(painted)
        painted = sum(painting[name] for name in done)
        shared += len(done) == 2
    assert shared <= 1


def test_one_that_takes_longer_than_a_budget_still_runs(clock: Clock) -> None:
    jobs, done = DueJobs(clock), list[str]()
    jobs.add("slow", taking(clock, 5 * FRAME_BUDGET, done, "slow"))
    for _ in range(3):
        jobs.call_for("slow")
        jobs.run_frame(painted=0.0)
    assert done == ["slow"] * 3


def test_a_calm_job_rests_between_two_runs(clock: Clock) -> None:
    jobs, done = DueJobs(clock), list[str]()
    jobs.add("ranking", taking(clock, 0.0, done, "ranking"), every=10)
    for _ in range(30):
        jobs.call_for("ranking")
        jobs.run_frame(painted=0.0)
    assert len(done) == 3


def test_a_job_that_is_gone_does_not_run(clock: Clock) -> None:
    jobs, done = DueJobs(clock), list[str]()
    jobs.add("surface", taking(clock, 0.0, done, "surface"))
    jobs.call_for("surface")
    jobs.remove("surface")
    jobs.run_frame(painted=0.0)
    assert done == []


def test_one_that_answers_a_person_need_not_wait_for_the_next_frame(clock: Clock) -> None:
    jobs, done = DueJobs(clock), list[str]()
    jobs.add("surface", taking(clock, 0.0, done, "surface"))
    jobs.run_if_due("surface")
    assert done == []
    jobs.call_for("surface")
    jobs.run_if_due("surface")
    jobs.run_frame(painted=0.0)
    assert done == ["surface"]


def test_jobs_leave_a_frame_to_the_gesture_that_has_filled_it_and_come_in_the_next(clock: Clock) -> None:
    """A stroke among 20,000 points whose pointer moves with every frame: the surface follows in every other one."""
    jobs, done = DueJobs(clock), list[str]()
    jobs.add("surface", taking(clock, 0.5 * FRAME_BUDGET, done, "surface"))
    counts = []
    for _ in range(6):
        with jobs.gesture():
            clock.now += 1.5 * GESTURE_BUDGET
        jobs.call_for("surface")
        jobs.run_frame(painted=0.0)
        counts.append(len(done))
    assert counts == [0, 1, 1, 2, 2, 3]


def test_idle_time_painting_and_small_gestures_keep_no_job_waiting(clock: Clock) -> None:
    """Where the clock counts time in which nothing was done, too."""
    jobs, done = DueJobs(clock), list[str]()
    jobs.add("surface", taking(clock, 0.5 * FRAME_BUDGET, done, "surface"))
    for _ in range(6):
        clock.now += 3.0 * FRAME_BUDGET
        with jobs.gesture():
            clock.now += 0.5 * GESTURE_BUDGET
        jobs.call_for("surface")
        jobs.run_frame(painted=1.5 * FRAME_BUDGET)
    assert len(done) == 6
