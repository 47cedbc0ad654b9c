"""Care for the training process: starts it, and another one when it dies, as long as there is hope."""

from __future__ import annotations

from typing import Final

from desktop.look.language import tr
from desktop.training.session import Session
from desktop.training.worker_end import WorkerEnd

MAX_FAILED_STARTS: Final = 3
"""A process that dies this often before it is ready won't do better the next time."""


class WorkerCare:
    """Keeps a training process alive.

    Attributes:
        gave_up: the process died so often at its start that none is started until revive().
    """

    def __init__(self, session: Session) -> None:
        self._session = session
        self._failed_starts = 0
        self._lacked_memory = False
        self.gave_up = False

    def start(self) -> None:
        """Start the first process."""
        self._session.start()

    def close(self) -> None:
        """End the process."""
        self._session.close()

    def became_ready(self) -> None:
        """A process has started well."""
        self._failed_starts = 0

    def lacks_memory(self) -> None:
        """The process says that it can't load for lack of memory; its end comes next."""
        self._lacked_memory = True

    def give_up(self) -> None:
        """Start no further process until the person asks for a run."""
        self._session.close()
        self.gave_up = True

    def revive(self) -> None:
        """The person asks for a run: try once more, if it had been given up."""
        if self.gave_up:
            self.gave_up = False
            self._failed_starts = 0
            self._session.start()

    def replace(self, exit_code: int | None, *, was_ready: bool, has_run: bool) -> str:
        """The process has died: start another one, or give up. Returns what to tell the person.

        Args:
            exit_code: as in WorkerEnd.
            was_ready: it had started well.
            has_run: it takes a training with it.
        """
        end = WorkerEnd(exit_code, self._lacked_memory)
        self._lacked_memory = False
        self._failed_starts += 0 if was_ready else 1
        if self._failed_starts >= MAX_FAILED_STARTS:
            self.give_up()
            told = tr("The training process can't start, because {reason}.", reason=end.reason)
            return f"{told} {end.advice}"
        self._session.start()
        if not was_ready:
            return tr("The training process is started once more, because {reason}.", reason=end.reason)
        told = tr(
            "The training process was started anew, because {reason}. Your points and settings are safe.",
            reason=end.reason,
        )
        if not has_run:
            return told
        lost = tr("The curves stay, but the weights are gone: press Train to begin again at epoch 0.")
        return f"{told} {lost}"
