"""SIGKILL to the window at random moments: the work of 2 s before is offered at the next start, the very same."""

from __future__ import annotations

import json
import os
import random
import signal
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import numpy as np

from tests.benchmarks.report import Row
from tests.endurance.check import Load
from tests.endurance.kills import ROOT, folders, still_there
from tests.endurance.painter import position

COUNT: Final = 50
LATEST: Final = 7.0
"""Seconds after the first point was painted."""
PATIENCE: Final = 60.0
"""Seconds until then; the machine may be busy."""
BOUND: Final = 2.0
"""Seconds within which a change has to be on the disk."""


@dataclass(frozen=True)
class Death:
    """What became of the work of a window that was killed.

    Attributes:
        after: seconds from the first point that was painted.
        painted: points that there were BOUND seconds before.
        restored: points that the next window had once it had accepted.
        is_same: whether these are the points that were painted.
        is_asked: whether it was asked.
        lag: seconds between the last restored point and the end.
    """

    after: float
    painted: int
    restored: int
    is_same: bool
    is_asked: bool
    lag: float

    @property
    def is_survived(self) -> bool:
        """Nothing is lost that was there in time."""
        return self.is_same and self.restored >= self.painted and (self.is_asked or not self.painted)


def endure(load: Load) -> list[Row]:
    """Kill a window load.count times in which somebody paints while a network trains, and accept what is offered."""
    chance = random.Random(load.seed)
    found = []
    for _ in range(COUNT if load.count is None else load.count):
        death = died_after(chance.uniform(0.0, LATEST))
        found.append(death)
        if not death.is_survived:
            print(f"  {death}", flush=True)
    return [
        Row("windows killed while somebody painted and a network trained", len(found), "times"),
        Row("  with work that was there 2 s before", sum(death.painted > 0 for death in found), "times"),
        Row("  points that were there 2 s before", sum(death.painted for death in found), ""),
        Row(
            "  work of 2 s before not offered, or not the same", sum(not d.is_survived for d in found), "", "at most", 0
        ),
        Row("longest time that was lost", max((d.lag for d in found if d.restored), default=0.0), "s"),
    ]


def died_after(seconds: float) -> Death:
    """Kill a painter so many seconds after the first point, and let another window accept what it left."""
    with tempfile.TemporaryDirectory() as home:
        environment = {**os.environ, **folders(Path(home))}
        told = Path(home, "out")
        with told.open("wb") as output:
            arguments = [sys.executable, "-m", "tests.endurance.painter", "--theme", "light"]
            program = subprocess.Popen(
                arguments, cwd=ROOT, env=environment, stdin=subprocess.DEVNULL, stdout=output, start_new_session=True
            )
            patience = time.monotonic() + PATIENCE
            while not moments(told) and time.monotonic() < patience:
                time.sleep(0.01)
            time.sleep(seconds)
            end = time.monotonic()
            program.send_signal(signal.SIGKILL)
            program.wait()
            still_there(program.pid)
        times = moments(told)
        heir = subprocess.run(
            [sys.executable, "-m", "tests.endurance.heir", "--theme", "light"],
            cwd=ROOT,
            env=environment,
            capture_output=True,
            text=True,
            timeout=60,
            check=True,
        )
    lines = dict(line.partition(" ")[::2] for line in heir.stdout.splitlines())
    drawn = np.array(json.loads(lines["drawn"]), np.float32).reshape(-1, 2)
    painted = np.array([position(number) for number in range(len(drawn))], np.float32).reshape(-1, 2)
    return Death(
        after=seconds,
        painted=sum(moment <= end - BOUND for moment in times),
        restored=len(drawn),
        is_same=np.array_equal(drawn, painted),
        is_asked=bool(lines["asked"]),
        lag=end - times[min(len(drawn), len(times)) - 1] if len(drawn) and times else 0.0,
    )


def moments(told: Path) -> list[float]:
    """When the points were painted that the painter told of, in whole lines."""
    lines = told.read_text().splitlines(keepends=True)
    return [float(line.split()[2]) for line in lines if line.startswith("points ") and line.endswith("\n")]
