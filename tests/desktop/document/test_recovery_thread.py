"""What keeping work against a crash takes from the window's own thread."""

from __future__ import annotations

import threading

import numpy as np
import pytest
from pytestqt.qtbot import QtBot

from core.experiment.presets import opening_experiment
from core.experiment.recovery_file import Summary, load
from core.lessons.document import Document, to_recovery
from desktop.document.edits import Edit
from desktop.document.experiment_model import ExperimentModel
from desktop.document.left_work import UNANSWERED, recovery_folder
from desktop.document.recovery import Recovery
from tests.drawings import painted

TIMEOUT = 10_000


def test_it_is_encoded_in_another_thread(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    """To encode 20,000 points takes a part of the frame in which they are drawn."""
    encoders: list[threading.Thread] = []

    def encode(document: Document, summary: Summary) -> bytes:
        encoders.append(threading.current_thread())
        return to_recovery(document, summary)

    monkeypatch.setattr("desktop.document.recovery.to_recovery", encode)
    model = ExperimentModel(opening_experiment())
    recovery = Recovery(model, model)
    drawn = painted(model.experiment, np.array([[0.1, 0.0]], np.float32), 1)
    model.undo_stack.push(Edit(model, drawn, "Change"))
    qtbot.waitUntil(lambda: any(recovery_folder().glob(f"*{UNANSWERED}")), timeout=TIMEOUT)
    (kept,) = recovery_folder().glob(f"*{UNANSWERED}")
    assert load(kept)[0] == drawn
    assert encoders
    assert threading.current_thread() not in encoders
    recovery.close(is_wanted=False, is_asked_about=False)


def test_what_could_not_be_encoded_is_not_taken_for_kept(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whatever kept it from that: only what is on the disk needs no writing."""
    heard: list[type[BaseException]] = []
    is_full = True

    def encode(document: Document, summary: Summary) -> bytes:
        if is_full:
            raise MemoryError
        return to_recovery(document, summary)

    monkeypatch.setattr("desktop.document.recovery.to_recovery", encode)
    monkeypatch.setattr(threading, "excepthook", lambda told: heard.append(told.exc_type))
    model = ExperimentModel(opening_experiment())
    recovery = Recovery(model, model)
    drawn = painted(model.experiment, np.array([[0.1, 0.0]], np.float32), 1)
    model.undo_stack.push(Edit(model, drawn, "Change"))
    qtbot.waitUntil(lambda: heard == [MemoryError], timeout=TIMEOUT)
    is_full = False
    assert recovery.keep()
    (kept,) = recovery_folder().glob(f"*{UNANSWERED}")
    assert load(kept)[0] == drawn
    recovery.close(is_wanted=False, is_asked_about=False)
