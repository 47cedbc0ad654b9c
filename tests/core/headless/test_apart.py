"""Training in a process of its own gives the same numbers, and its death is told in a sentence."""

from __future__ import annotations

import itertools
import multiprocessing
import os
import signal
from collections.abc import Callable
from multiprocessing.process import BaseProcess

import pytest
from msgspec.structs import replace

from core.experiment.presets import opening_experiment
from core.experiment.spec import NetworkSpec, Repeats, Variant
from core.headless import apart
from core.headless.apart import CanceledError, TrainingError, done_apart, train_apart
from core.headless.result import Result
from core.headless.training import train

TWO = replace(
    opening_experiment(),
    variants=(Variant(network=NetworkSpec(hidden=(2,))), Variant(network=NetworkSpec(hidden=(3,)))),
    repeats=Repeats(count=2),
)


class Steady:
    """A job that has something to tell all the time."""

    def load(self) -> Callable[[Callable[[float], None]], None]:
        return report_for_ever


def report_for_ever(tell: Callable[[float], None]) -> None:
    for epoch in itertools.count():
        tell(epoch)


def numbers(result: Result) -> list[str]:
    return [
        str((v.name, v.parameters, v.rows.tolist(), v.ranges.tolist(), [r.outcome for r in v.repeats], v.verdict))
        for v in result.variants
    ]


def test_it_comes_to_the_same_numbers_to_the_bit() -> None:
    told: list[float] = []
    result = train_apart(TWO, 5, told.append, grid=8)
    here = train(TWO, 5, grid=8)
    assert numbers(result) == numbers(here)
    assert result.experiment == TWO
    assert result.machinery == here.machinery
    assert [s.surface.tolist() for s in result.snapshots] == [s.surface.tolist() for s in here.snapshots]
    assert told == sorted(told)
    assert told[-1] == 5


def test_an_exception_from_whoever_is_told_ends_it() -> None:
    def interrupt(_: float) -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        train_apart(opening_experiment(), 1_000_000, interrupt)


def test_it_is_given_up_between_two_reports_however_soon_they_come(monkeypatch: pytest.MonkeyPatch) -> None:
    """Else who cancels a check of claims has a process at full load, and the next check a second one beside it."""
    monkeypatch.setattr(apart, "PROGRESS_SECONDS", 60.0)  # of silence, which the other process doesn't leave
    others = set(multiprocessing.active_children())
    told: list[float] = []

    def progress(epoch: float) -> None:
        told.append(epoch)
        assert len(told) <= 2, "nobody asked"

    with pytest.raises(CanceledError):
        done_apart(Steady(), progress, lambda: len(told) == 2)
    assert len(told) == 2
    assert set(multiprocessing.active_children()) <= others


@pytest.mark.skipif(os.name != "posix", reason="signals of POSIX systems")
def test_ctrl_c_is_left_to_the_process_that_waits(monkeypatch: pytest.MonkeyPatch) -> None:
    """A terminal sends it to both, and the one that trains may get it at any moment of its start."""
    start = apart._start

    def start_and_interrupt(process: BaseProcess) -> None:
        start(process)
        os.kill(process.pid or 0, signal.SIGINT)

    monkeypatch.setattr(apart, "_start", start_and_interrupt)
    assert train_apart(TWO, 3, lambda _: None).epochs == 3


@pytest.mark.skipif(os.name != "posix", reason="signals of POSIX systems")
def test_a_process_that_is_killed_while_training_is_told_of(monkeypatch: pytest.MonkeyPatch) -> None:
    pids: list[int] = []
    context = multiprocessing.get_context("spawn")
    start = context.Process.start

    def noting(process: BaseProcess) -> None:
        start(process)
        pids.append(process.pid or 0)

    monkeypatch.setattr(context.Process, "start", noting)

    def kill(_: float) -> None:
        os.kill(pids[0], signal.SIGKILL)

    with pytest.raises(TrainingError, match=r"crashed with SIGKILL\. The memory may have run out\."):
        train_apart(opening_experiment(), 1_000_000, kill)
