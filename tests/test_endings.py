"""However the program is ended: without a traceback, and what was drawn is found again. Real processes throughout."""

from __future__ import annotations

import re
import signal
import subprocess
import sys

import pytest

from tests.endurance.check import Load
from tests.endurance.deaths import died_after
from tests.endurance.kills import ROOT, START, ended_by, endure

if not hasattr(signal, "SIGHUP"):
    pytest.skip("signals end programs on POSIX alone", allow_module_level=True)

PAINTER = """
import ctypes, os, signal, sys
from desktop.process import interrupts
from desktop.__main__ import main
from tests.endurance.painter import paint_from_the_start

def by_signal(playground):
    os.kill(os.getpid(), {number})

def in_a_dialog(playground):
    from PySide6.QtCore import QTimer
    QTimer.singleShot(100, lambda: os.kill(os.getpid(), {number}))
    playground.actions.save.trigger()

def at_log_out(playground):
    from PySide6.QtCore import QCoreApplication
    from PySide6.QtGui import QSessionManager
    from shiboken6 import Shiboken
    application = QCoreApplication.instance()
    manager = next(child for child in application.children() if isinstance(child, QSessionManager))
    commit = ctypes.CDLL("libQt6Gui.so.6")._ZN15QGuiApplication17commitDataRequestER15QSessionManager
    commit.argtypes = [ctypes.c_void_p, ctypes.c_void_p]
    commit(Shiboken.getCppPointer(application)[0], Shiboken.getCppPointer(manager)[0])
    os._exit(0)

def when_the_display_vanishes(playground):
    from PySide6.QtCore import qWarning
    qWarning("The X11 connection broke (error 1). Did the X11 server die?")
    os._exit(1)

if __name__ == "__main__":
    interrupts.end_at_once()
    paint_from_the_start({enough}, {then})
    sys.exit(main())
"""


def painter(then: str, number: int = 0, enough: int = 10) -> tuple[str, ...]:
    """Arguments for a Python that opens the window, paints so many points and then does something."""
    code = PAINTER.replace("{number}", str(number)).replace("{then}", then).replace("{enough}", str(enough))
    return ("-c", code)


@pytest.mark.parametrize("then", ["by_signal", "in_a_dialog"])
@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP, signal.SIGINT])
def test_a_signal_ends_the_program_and_the_work_is_kept(number: signal.Signals, then: str) -> None:
    ending = ended_by(painter(then, number), number, None)
    assert ending.errors == ""
    assert ending.status == 128 + number
    assert (ending.painted, ending.kept, ending.left) == (10, 10, 0)


@pytest.mark.skipif(sys.platform != "linux", reason="a log-out is played by the name that Qt's signal has on Linux")
def test_work_is_kept_at_log_out() -> None:
    ending = ended_by(painter("at_log_out"), 0, None)
    assert ending.status == 0, ending.errors
    assert (ending.painted, ending.kept, ending.left) == (10, 10, 0)


def test_work_is_kept_when_the_display_vanishes() -> None:
    ending = ended_by(painter("when_the_display_vanishes"), 0, None)
    assert "X11 connection broke" in ending.errors
    assert (ending.painted, ending.kept, ending.left) == (10, 10, 0)


def test_work_of_a_window_that_was_killed_is_offered_at_the_next_start() -> None:
    death = died_after(3.0)
    assert death.is_survived, death
    assert death.painted > 0


@pytest.mark.parametrize("after", [0.15, 0.4, 1.0, 2.5])
def test_interrupting_a_training_without_a_window_takes_at_most_a_line(after: float) -> None:
    ending = ended_by(("-m", "desktop", "run", "cures", "--epochs", "1000000"), signal.SIGINT, after)
    assert re.fullmatch(r"|.*Interrupted at epoch \d+\.\n", ending.errors, re.DOTALL), ending.errors
    assert "Traceback" not in ending.errors
    assert ending.is_obeyed
    assert ending.left == 0


def test_signals_at_random_moments() -> None:
    rows = endure(Load(count=6, seed=4))
    assert not [row.line() for row in rows if not row.reached]


@pytest.mark.parametrize("after", [0.1, 0.16, 0.22, 0.3, 0.45, 0.7])
def test_interrupting_the_start_is_obeyed_without_a_word(after: float) -> None:
    ending = ended_by((*START, "--version"), signal.SIGINT, after)
    assert ending.errors.strip() in ("", "Interrupted. The next start goes on from here.")
    assert ending.status in (-signal.SIGINT, 130, 0), "0: it was done before"


HELD_UP = """
import os, signal, sys
signal.pthread_sigmask(signal.SIG_BLOCK, [signal.SIGINT])
os.kill(os.getpid(), signal.SIGINT)
os.execv(sys.executable, [sys.executable, "-m", "desktop"])
"""


def test_an_interrupt_that_came_before_the_program_could_hear_it_takes_effect_at_last() -> None:
    outcome = subprocess.run(
        [sys.executable, "-c", HELD_UP], cwd=ROOT, capture_output=True, text=True, timeout=60, check=False
    )
    assert outcome.returncode == -signal.SIGINT
    assert outcome.stderr == ""
