"""What is said of a training process that ended, and what is advised, fits what happened."""

from __future__ import annotations

import pytest

from desktop.training.worker_end import WorkerEnd


@pytest.mark.parametrize(
    ("end", "reason", "advice"),
    [
        (WorkerEnd(0, lacked_memory=True), "memory", "other programs"),
        (WorkerEnd(-9), "memory", "other programs"),
        (WorkerEnd(-11), "crashed (SIGSEGV)", ".venv"),
        (WorkerEnd(-15), "SIGTERM", "Press Train"),
        (WorkerEnd(1), "exit status 1", ".venv"),
        (WorkerEnd(None), "reason unknown", "Press Train"),
    ],
)
def test_reason_and_advice_fit_what_happened(end: WorkerEnd, reason: str, advice: str) -> None:
    assert reason in end.reason
    assert advice in end.advice
    assert (".venv" in end.advice) == (advice == ".venv")
