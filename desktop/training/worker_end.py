"""Why a training process ended, and what a person can do: in words."""

from __future__ import annotations

import signal
from dataclasses import dataclass

from desktop.look.language import tr


@dataclass(frozen=True)
class WorkerEnd:
    """What is known of the end of a training process."""

    exit_code: int | None
    """As in multiprocessing: negative for the signal that ended it; None where it isn't known."""
    lacked_memory: bool = False
    """It said so itself."""

    @property
    def reason(self) -> str:
        """As a clause, to follow on "because"."""
        if self.lacked_memory:
            return tr("memory ran out")
        if self._was_killed:
            return tr("the system ended it, most likely for lack of memory")
        if self._crashed:
            return tr("PyTorch crashed ({name})", name=self._name)
        return tr("something ended it ({name})", name=self._name)

    @property
    def advice(self) -> str:
        """What can be done when it goes on like this, as a sentence."""
        if self._was_killed or self.lacked_memory:
            return tr("Close other programs, then press Train to try again.")
        if self._crashed:
            return tr("Delete the folder .venv, then run start.py to set it up again.")
        return tr("Press Train to try again.")

    @property
    def _was_killed(self) -> bool:
        """On Linux it is the out-of-memory killer that sends SIGKILL."""
        return self._signal == "SIGKILL"

    @property
    def _crashed(self) -> bool:
        if self._signal:
            return self._signal in ("SIGSEGV", "SIGILL", "SIGABRT", "SIGBUS", "SIGFPE", "SIGTRAP")
        # Nobody told it to leave: a library did, whatever the status. Windows gives a crash one like 0xC0000005.
        return self.exit_code is not None

    @property
    def _signal(self) -> str:
        if self.exit_code is None or self.exit_code >= 0:
            return ""
        try:
            return signal.Signals(-self.exit_code).name
        except ValueError:
            return f"signal {-self.exit_code}"

    @property
    def _name(self) -> str:
        if self._signal:
            return self._signal
        return tr("reason unknown") if self.exit_code is None else tr("exit status {status}", status=self.exit_code)
