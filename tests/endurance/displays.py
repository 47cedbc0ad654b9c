"""A real X server (Xvfb): shortcuts on French, Russian and Greek keyboards, and work kept when the server dies."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

from tests.benchmarks.report import Row
from tests.endurance.check import Load
from tests.endurance.kills import PAINTER, ROOT, drawn_points, folders, painted_points

TOOLS: Final = ("Xvfb", "xdotool", "setxkbmap")

PRESSES: Final = {
    "fr": {"10": "Paint Blue", "11": "Paint Orange", "27": "Reset", "ctrl+10": "Dropout"},
    "ru": {"10": "Paint Blue", "27": "Reset", "57": "New seed", "34": "Smaller tool", "ctrl+39": "Save experiment"},
    "gr": {"11": "Paint Orange", "27": "Reset", "55": "Show validation points", "46": "Log axis"},
}
"""Of each layout, keys by X11's number (with Ctrl or without), and the action that each must give."""

TELLER: Final = """
import sys
from functools import partial
from desktop.app import Playground
from desktop.__main__ import main

def tell(name, *_):
    print("triggered", name, flush=True)

def settle_and_tell(self, settle=Playground.settle):
    settle(self)
    self.actions.save.triggered.disconnect()
    for action in self.window.actions():
        action.triggered.connect(partial(tell, action.text()))
    print("window", int(self.window.winId()), flush=True)

Playground.settle = settle_and_tell
if __name__ == "__main__":
    sys.exit(main(["--theme", "light"]))
"""

KILLS: Final = 10
PATIENCE: Final = 30.0


def endure(load: Load) -> list[Row]:
    """Press the keys of every layout, and kill the server load.count times while somebody paints."""
    missing = [tool for tool in TOOLS if shutil.which(tool) is None]
    if missing:
        return [Row(f"not looked at: this machine has no {', '.join(missing)}", 0, "")]
    wrong, count = 0, 0
    for layout, presses in PRESSES.items():
        heard = pressed(layout, list(presses))
        for (key, action), found in zip(presses.items(), heard, strict=True):
            count += 1
            wrong += found != action
            print(f"  {layout} {key:<8} {action!r:<28} {'ok' if found == action else f'gave {found!r}'}", flush=True)
    kills = KILLS if load.count is None else load.count
    deaths = [killed_server(5 + 17 * number) for number in range(kills)]
    for painted, kept in deaths:
        print(f"  the server died: {painted} points painted, {kept} kept", flush=True)
    return [
        Row("keys that gave another action than they should", wrong, f"of {count}", "at most", 0),
        Row("X servers killed under a window that was painted in", len(deaths), "times"),
        Row("  points painted in all", sum(painted for painted, _ in deaths), ""),
        Row("  lost work", sum(kept < painted for painted, kept in deaths), "times", "at most", 0),
    ]


@contextmanager
def x_server() -> Iterator[tuple[subprocess.Popen[str], dict[str, str]]]:
    """A server of its own, and an environment with it and an empty home."""
    command = ["Xvfb", "-displayfd", "1", "-screen", "0", "1440x900x24"]
    with (
        tempfile.TemporaryDirectory() as home,
        subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True) as server,
    ):
        assert server.stdout is not None
        display = f":{server.stdout.readline().strip()}"
        try:
            yield (
                server,
                {**os.environ, **folders(Path(home)), "DISPLAY": display, "QT_QPA_PLATFORM": "xcb"},
            )
        finally:
            server.kill()


def pressed(layout: str, keys: list[str]) -> list[str]:
    """What each key triggers, "" for nothing."""
    with x_server() as (_, environment):
        subprocess.run(["setxkbmap", layout], env=environment, check=True)
        with subprocess.Popen(
            [sys.executable, "-c", TELLER], cwd=ROOT, env=environment, stdout=subprocess.PIPE, text=True
        ) as program:
            assert program.stdout is not None
            window = program.stdout.readline().split()[1]
            subprocess.run(["xdotool", "windowfocus", "--sync", window], env=environment, check=True)
            os.set_blocking(program.stdout.fileno(), False)
            heard = [answer(program, key, environment) for key in keys]
            program.terminate()
    return heard


def answer(program: subprocess.Popen[str], key: str, environment: dict[str, str]) -> str:
    """The first action that a key triggers within some seconds."""
    subprocess.run(["xdotool", "key", "--clearmodifiers", key], env=environment, check=True)
    assert program.stdout is not None
    end = time.monotonic() + 5.0
    while time.monotonic() < end:
        line = program.stdout.readline()
        if line.startswith("triggered "):
            return line.removeprefix("triggered ").strip()
        time.sleep(0.01)
    return ""


def killed_server(enough: int) -> tuple[int, int]:
    """Points that were painted until the server was killed, once there were enough, and points that were kept."""
    with x_server() as (server, environment):
        home = Path(environment["HOME"])
        with (home / "out").open("w") as out, (home / "err").open("w") as err:
            program = subprocess.Popen([sys.executable, *PAINTER], cwd=ROOT, env=environment, stdout=out, stderr=err)
            end = time.monotonic() + PATIENCE
            while painted_points(home / "out") < enough:
                assert time.monotonic() < end, "nothing is painted"
                time.sleep(0.01)
            server.kill()
            program.wait(PATIENCE)
        return painted_points(home / "out"), drawn_points(home)
