"""The seam itself: a real spawned training process, served, killed, halted, and gone with its parent."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from typing import TypeVar

import psutil
import pytest
from msgspec.structs import replace

from core.experiment.fields import with_value
from core.experiment.presets import opening_experiment
from core.experiment.spec import NetworkSpec, TrainingSpec, Variant
from core.protocol import ChangeRun, Failure, Ready, RequestSnapshot, SetPace, Snapshot, StartRun, StepEpoch
from desktop.training.session import Session, WorkerDied

DEADLINE = 30.0
R = TypeVar("R")


@pytest.fixture
def session() -> Iterator[Session]:
    made = Session()
    made.start()
    yield made
    made.close()


def wait_for(session: Session, kind: type[R], accept: Callable[[R], bool] = lambda _: True) -> R:
    """The first reply of a kind that is accepted; the others are dropped."""
    end = time.monotonic() + DEADLINE
    while time.monotonic() < end:
        for reply in session.take():
            if isinstance(reply, kind) and accept(reply):
                return reply
        time.sleep(0.001)
    raise AssertionError(f"no {kind.__name__} within {DEADLINE} s")


def gone(pid: int) -> bool:
    end = time.monotonic() + DEADLINE
    while time.monotonic() < end:
        if not psutil.pid_exists(pid) or psutil.Process(pid).status() == psutil.STATUS_ZOMBIE:
            return True
        time.sleep(0.01)
    return False


def ask(session: Session, accept: Callable[[Snapshot], bool] = lambda _: True) -> Snapshot:
    """Ask for snapshots until one is accepted."""
    while True:
        session.send(RequestSnapshot(grid=16))
        found = wait_for(session, Snapshot)
        if accept(found):
            return found


def test_a_reply_tells_of_itself() -> None:
    session, told = Session(), threading.Event()
    session.call_on_reply(told.set)
    session.start()
    try:
        assert told.wait(DEADLINE)
        assert [type(reply) for reply in session.take()] == [Ready]
    finally:
        session.close()


def test_one_credit_one_snapshot(session: Session) -> None:
    wait_for(session, Ready)
    session.send(StartRun(run_id=1, revision=1, experiment=opening_experiment()))
    session.send(SetPace(playing=True, epochs_per_second=None))
    epochs = []
    for _ in range(30):
        session.send(RequestSnapshot(grid=16))
        epochs.append(wait_for(session, Snapshot).epoch)
        assert session.take() == []
    assert epochs == sorted(epochs)
    assert epochs[-1] > epochs[0]


def test_the_newest_experiment_comes_back_in_the_snapshot(session: Session) -> None:
    wait_for(session, Ready)
    experiment = opening_experiment()
    session.send(StartRun(run_id=1, revision=1, experiment=experiment))
    for revision in range(2, 30):
        hotter = with_value(experiment, "training.learning_rate", 0.001 * revision)
        session.send(ChangeRun(run_id=1, revision=revision, experiment=hotter))
    ask(session, lambda s: s.revision == 29)


def test_one_epoch_is_one_epoch(session: Session) -> None:
    wait_for(session, Ready)
    session.send(StartRun(run_id=1, revision=1, experiment=opening_experiment()))
    session.send(SetPace(playing=False, epochs_per_second=60.0))
    session.send(StepEpoch(run_id=1))
    stepped = ask(session, lambda s: s.epoch > 0)
    assert (stepped.epoch, stepped.epoch_fraction) == (1, 0.0)
    assert [row[0] for row in stepped.variants[0].rows][-1] == 1


def test_the_chosen_pace_is_kept(session: Session) -> None:
    wait_for(session, Ready)
    session.send(StartRun(run_id=1, revision=1, experiment=opening_experiment()))
    session.send(SetPace(playing=True, epochs_per_second=20.0))
    first = ask(session, lambda s: s.epoch >= 1)
    began = time.monotonic()
    last = ask(session, lambda s: s.epoch >= first.epoch + 20)
    seconds = time.monotonic() - began
    assert (last.epoch - first.epoch) / 20 <= seconds + 0.5, "never faster than asked"
    assert seconds < 5.0


def test_a_killed_process_is_noticed_and_replaced(session: Session) -> None:
    old = wait_for(session, Ready).pid
    os.kill(old, signal.SIGKILL)
    wait_for(session, WorkerDied)
    session.start()
    assert wait_for(session, Ready).pid != old


def test_a_halted_process_never_holds_up_the_sender(session: Session) -> None:
    pid = wait_for(session, Ready).pid
    os.kill(pid, signal.SIGSTOP)
    experiment = opening_experiment()
    points = experiment.points.added([[0.001 * k, 0.0] for k in range(3000)] * 6, 0)
    large = replace(experiment, points=points)
    began = time.monotonic()
    session.send(StartRun(run_id=1, revision=1, experiment=large))
    for revision in range(2, 100):
        session.send(ChangeRun(run_id=1, revision=revision, experiment=large))
    assert time.monotonic() - began < 2.0
    began = time.monotonic()
    session.close()
    assert time.monotonic() - began < 10.0
    assert gone(pid)


def test_closing_in_the_middle_of_heavy_training_leaves_no_process(session: Session) -> None:
    pid = wait_for(session, Ready).pid
    heavy = replace(
        opening_experiment(),
        variants=(Variant(network=NetworkSpec(hidden=(256,) * 6)),),
        training=TrainingSpec(batch_size=1),
    )
    session.send(StartRun(run_id=1, revision=1, experiment=heavy))
    session.send(SetPace(playing=True, epochs_per_second=None))
    session.send(RequestSnapshot(grid=128))
    wait_for(session, Snapshot)
    session.close()
    assert gone(pid)


PARENT = """
import os, sys, time
from desktop.training.session import Session
from core.protocol import Ready, StartRun, SetPace
from core.experiment.presets import opening_experiment
if __name__ == "__main__":
    session = Session()
    session.start()
    while not any(isinstance(reply, Ready) for reply in session.take()):
        time.sleep(0.01)
    session.send(StartRun(run_id=1, revision=1, experiment=opening_experiment()))
    session.send(SetPace(playing=True, epochs_per_second=None))
    print(session.pid, flush=True)
    time.sleep(60)
"""


def test_the_process_goes_with_its_parent(tmp_path: object) -> None:
    with subprocess.Popen([sys.executable, "-c", PARENT], stdout=subprocess.PIPE, text=True) as parent:
        assert parent.stdout is not None
        worker = int(parent.stdout.readline())
        assert psutil.pid_exists(worker)
        parent.kill()
        parent.wait()
    assert gone(worker)


def test_nonsense_is_answered_with_a_failure_and_the_process_lives_on(session: Session) -> None:
    wait_for(session, Ready)
    session.send(StartRun(run_id=1, revision=1, experiment=opening_experiment()))
    bad = replace(opening_experiment(), variants=(Variant(network=NetworkSpec(hidden=(3,))),))
    session.send(ChangeRun(run_id=1, revision=2, experiment=bad))  # a new shape needs a new run

    wait_for(session, Failure)
    session.send(StartRun(run_id=2, revision=3, experiment=bad))
    assert ask(session, lambda s: s.run_id == 2).epoch == 0
