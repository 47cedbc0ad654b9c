"""Finds out whether a library can be loaded. One that is damaged, or made for another processor, may crash: that is
tried in a process of its own, so that the program lives to say what is wrong."""

from __future__ import annotations

import contextlib
import json
import re
import signal
import subprocess
import sys
from types import TracebackType
from typing import Final

from core.words import said

REMEDY: Final = said("Delete the folder .venv, then run python3 start.py to install it anew.")
LOADED: Final = "loaded"
LOAD: Final = f"""
import json, sys
sys.path[:] = json.loads(sys.argv[2])
__import__(sys.argv[1])
print({LOADED!r})
"""
OWN: Final = ("core", "desktop")


class Trial:
    """A library being loaded in another process while this one goes on."""

    def __init__(self, library: str) -> None:
        self._library = library
        self._process: subprocess.Popen[str] | None = None
        command = [sys.executable, "-c", LOAD, library, json.dumps(sys.path)]
        with contextlib.suppress(OSError):  # a system so short of everything will say so itself
            self._process = subprocess.Popen(
                command,
                stdin=subprocess.DEVNULL,
                stdout=subprocess.PIPE,
                stderr=subprocess.PIPE,
                text=True,
                errors="replace",
            )

    def problem(self) -> str | None:
        """Wait for the end: one sentence on why the library can't be loaded; None if it can."""
        if self._process is None:
            return None
        output, errors = self._process.communicate()
        if output.endswith(f"{LOADED}\n"):
            return None
        return cannot_load(self._library, _last_words(errors, self._process.returncode))


def cannot_load(library: str, why: str) -> str:
    """One sentence with the remedy."""
    return said("{library} can't be loaded ({why}). {remedy}", library=library, why=why, remedy=REMEDY)


def import_problem(error: BaseException) -> str | None:
    """One sentence on an error that importing a part of this program raised; None if no library is to blame."""
    missing = (error.name or "").partition(".")[0] if isinstance(error, ModuleNotFoundError) else ""
    library = missing or _origin(error.__traceback__)
    if not library or library in OWN:
        return None
    return cannot_load(library, described(error))


def described(error: BaseException) -> str:
    """An error on one line of bearable length."""
    first = next((line.strip() for line in str(error).splitlines() if line.strip()), "")
    return f"{type(error).__name__}: {first[:150]}" if first else type(error).__name__


def ending(status: int) -> str:
    """How a process ended that should not have, in words."""
    if status >= 0:
        return said("its process ended with status {status}", status=status)
    try:
        name = signal.Signals(-status).name
    except ValueError:
        name = said("signal {number}", number=-status)
    return said("its process crashed with {name}", name=name)


def _last_words(errors: str, status: int) -> str:
    """What Python said of an exception last; else how the process ended."""
    said = [line for line in errors.splitlines() if re.match(r"[\w.]*(Error|Exception)\b", line)]
    return said[-1][:200].rstrip(".: ") if said and status > 0 else ending(status)


def _origin(traceback: TracebackType | None) -> str:
    """The first package outside this program that an error came through."""
    while traceback is not None:
        package = str(traceback.tb_frame.f_globals.get("__name__", "")).partition(".")[0]
        if package not in (*OWN, "importlib", "__main__", ""):
            return package
        traceback = traceback.tb_next
    return ""
