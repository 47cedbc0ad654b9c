"""SIGTERM, SIGHUP and SIGINT at random moments: the program ends without a traceback, and keeps the work."""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
import tempfile
import time
from collections import Counter
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import psutil

import start
from core.experiment.recovery_file import RecoveryFileError, load
from tests.benchmarks.report import Row
from tests.endurance.check import Load

COUNT: Final = 100
EARLIEST: Final = 0.1
LATEST: Final = 6.0
"""Seconds after the start; on a quiet machine the window is there after 0.5 s and torch after 2."""
EARLY_SHARE: Final = 0.5
"""Of the signals that come in the first two seconds, while everything is being loaded."""

OFFSCREEN_REMARK: Final = "This plugin does not support propagateSizeHints()\n"
"""What Qt's offscreen platform says of itself when a dialog opens."""

PATIENCE: Final = 30.0
"""Seconds for the end; the machine may be busy."""

ROOT: Final = Path(__file__).resolve().parents[2]
PAINTER: Final = ("-m", "tests.endurance.painter", "--theme", "light")
START: Final = ("start.py",) if start.read_stamp() == start.wanted_stamp("") else ("-m", "desktop")
"""As a person starts it; without start.py where that would install something first."""


@dataclass(frozen=True)
class Ending:
    """How a program ended that was sent a signal."""

    number: int
    after: float
    """Seconds."""
    status: int
    seconds: float
    """From the signal to the end."""
    errors: str
    """All that it wrote to standard error."""
    painted: int
    """Points that it had told of."""
    kept: int
    """Points that are found again."""
    left: int
    """Processes of it that are still there."""

    @property
    def is_quiet(self) -> bool:
        """Neither a traceback nor anything else was written."""
        return not self.errors.strip()

    @property
    def is_obeyed(self) -> bool:
        """It ended in time, by the signal or with the status that stands for it."""
        return self.status in (-self.number, 128 + self.number)


def endure(load: Load) -> list[Row]:
    """Start and end the window load.count times, half of them by start.py as a person does, half with a painter."""
    count = COUNT if load.count is None else load.count
    chance = random.Random(load.seed)
    found = []
    for index in range(count):
        number = (signal.SIGTERM, signal.SIGHUP, signal.SIGINT)[index % 3]
        latest = 2.0 if chance.random() < EARLY_SHARE else LATEST
        arguments = START if index % 4 == 3 else PAINTER
        ending = ended_by(arguments, number, chance.uniform(EARLIEST, latest))
        found.append(ending)
        if not (ending.is_quiet and ending.is_obeyed and ending.kept >= ending.painted and not ending.left):
            print(f"  {signal.Signals(number).name} after {ending.after:.3f} s, {arguments}: {ending}", flush=True)
    with_work = [ending for ending in found if ending.painted]
    kinds = Counter(signal.Signals(ending.number).name for ending in found)
    return [
        Row(f"ended by {', '.join(f'{n} x {kind}' for kind, n in kinds.items())}", count, "times"),
        Row("wrote a traceback, or anything else", sum(not ending.is_quiet for ending in found), "", "at most", 0),
        Row("ignored it, crashed, or had another status", sum(not e.is_obeyed for e in found), "", "at most", 0),
        Row("left a process behind", sum(ending.left > 0 for ending in found), "", "at most", 0),
        Row("had painted before", len(with_work), "times"),
        Row("  points painted in all", sum(e.painted for e in with_work), ""),
        Row("  lost work", sum(e.kept < e.painted for e in with_work), "times", "at most", 0),
        Row("slowest end", max(ending.seconds for ending in found), "s"),
    ]


def ended_by(arguments: tuple[str, ...], number: int, after: float | None) -> Ending:
    """Start a Python with these arguments, send it a signal so many seconds later, and see how it ends.

    What a terminal sends (Ctrl+C, its own end) reaches the training process as well; SIGTERM the program alone. With
    None for `after` nothing is sent: the program ends by itself.
    """
    with tempfile.TemporaryDirectory() as home:
        environment = {**os.environ, **folders(Path(home))}
        out, err = Path(home, "out"), Path(home, "err")
        with out.open("wb") as stdout, err.open("wb") as stderr:
            program = subprocess.Popen(
                [sys.executable, *arguments],
                cwd=ROOT,
                env=environment,
                stdin=subprocess.DEVNULL,
                stdout=stdout,
                stderr=stderr,
                start_new_session=True,
            )
            began = time.monotonic()
            if after is not None:
                time.sleep(after)
                began = time.monotonic()
                (os.kill if number == signal.SIGTERM else os.killpg)(program.pid, number)
            try:
                status = program.wait(PATIENCE)
            except subprocess.TimeoutExpired:
                status = 0
            seconds = time.monotonic() - began
            left = still_there(program.pid)
        painted = painted_points(out)
        errors = err.read_text().replace(OFFSCREEN_REMARK, "")
        return Ending(number, after or 0.0, status, seconds, errors, painted, drawn_points(Path(home)), left)


def folders(home: Path) -> dict[str, str]:
    """An environment in which nothing of the person's own is read or written."""
    names = {"XDG_CONFIG_HOME": "config", "XDG_DATA_HOME": "data", "XDG_CACHE_HOME": "cache"}
    return {"HOME": str(home)} | {name: str(home / folder) for name, folder in names.items()}


def painted_points(told: Path) -> int:
    """The last number of points that the painter told of, in whole lines."""
    lines = [line for line in told.read_text().splitlines(keepends=True) if line.startswith("points ")]
    whole = [line for line in lines if line.endswith("\n")]
    return int(whole[-1].split()[1]) if whole else 0


def drawn_points(home: Path) -> int:
    """Drawn points in the work that was left under a home; 0 without any, -1 where it is broken."""
    found = 0
    for path in [*home.rglob("*.recovery"), *home.rglob("*.kept")]:
        try:
            found = max(found, int(load(path)[0].points.drawn.sum()))
        except RecoveryFileError:
            return -1
    return found


def still_there(session: int) -> int:
    """Processes of a session that live on after a grace of a few seconds; they are killed then."""
    end = time.monotonic() + 5.0
    while True:
        left = [process for process in psutil.process_iter() if is_of(process, session)]
        if not left or time.monotonic() > end:
            break
        time.sleep(0.02)
    for process in left:
        process.kill()
    return len(left)


def is_of(process: psutil.Process, session: int) -> bool:
    """Whether a process runs in a session."""
    try:
        return process.status() != psutil.STATUS_ZOMBIE and os.getsid(process.pid) == session
    except (ProcessLookupError, PermissionError, psutil.Error):
        return False
