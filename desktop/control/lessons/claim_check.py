"""A check of claims, off the window: a process of its own trains what they speak of, and a thread waits for it."""

from __future__ import annotations

import threading
from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QObject, QTimer, Signal

from core.experiment.spec import Experiment
from core.headless.apart import CanceledError, TrainingError, check_apart
from core.headless.claim_plan import plan_of
from core.lessons.claims import Claim
from core.lessons.margins import ClaimFinding
from core.lessons.setup import SetupError
from core.libraries import described
from core.words import said, told

LOOK_MS: Final = 100
"""Between two looks at how far it has come."""


class ClaimCheck(QObject):
    """One check at a time, or none."""

    progressed = Signal(float)
    """The share of all that is to be trained."""
    ended = Signal(object, str)
    """What came of the claims, a tuple of ClaimFinding; or None, and why there is nothing, as it was `said`."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._work: _Work | None = None
        self._timer = QTimer(self)
        self._timer.setInterval(LOOK_MS)
        self._timer.timeout.connect(self._look)

    def begin(self, experiment: Experiment, claims: Sequence[Claim]) -> None:
        """Train what claims about an experiment speak of. What was under way is given up."""
        self.cancel()
        self._work = _Work(experiment, tuple(claims))
        self._work.start()
        self._timer.start()
        self.progressed.emit(0.0)

    def cancel(self) -> None:
        """Give it up: the process ends within a moment, and nobody waits for it."""
        if self._work is not None:
            self._work.is_canceled.set()
            self._work = None
            self._timer.stop()

    def _look(self) -> None:
        work = self._work
        if work is None:
            return
        if work.is_alive():
            self.progressed.emit(work.share)
            return
        self._work = None
        self._timer.stop()
        self.ended.emit(work.found, work.why)
        if work.error is not None:
            raise work.error


class _Work(threading.Thread):
    """The thread, which sleeps until the process has something to tell."""

    def __init__(self, experiment: Experiment, claims: tuple[Claim, ...]) -> None:
        super().__init__(name="claims", daemon=True)
        self._experiment, self._claims = experiment, claims
        self.is_canceled = threading.Event()
        self.share = 0.0
        self.found: tuple[ClaimFinding, ...] | None = None
        self.why = ""
        self.error: Exception | None = None
        """Nobody foresaw it: it is told as every error of the window's own thread, too."""

    def run(self) -> None:
        try:
            epochs = plan_of(self._experiment, self._claims).epochs

            def progress(done: float) -> None:
                self.share = min(1.0, done / max(epochs, 1))

            (self.found,) = check_apart([(self._experiment, self._claims)], progress, self.is_canceled.is_set)
        except CanceledError:
            return
        except (SetupError, TrainingError, OSError) as error:
            self.why = told(error)
        except Exception as error:
            self.why = said("The check was halted by an error ({why}).", why=described(error))
            self.error = error
