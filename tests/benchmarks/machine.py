"""What the machine itself does to a measurement."""

from __future__ import annotations

import psutil


class Pauses:
    """Processor time that a virtual machine's host gave to others, since this object was made.

    A frame that falls into such a pause is late whatever the program does.
    """

    def __init__(self) -> None:
        self._before = psutil.cpu_times()

    def stolen(self) -> float:
        """Per cent of all processor time; 0 where the system doesn't tell."""
        after = psutil.cpu_times()
        total: float = sum(after) - sum(self._before)
        taken: float = getattr(after, "steal", 0.0) - getattr(self._before, "steal", 0.0)
        return 100 * taken / max(total, 1e-9)
