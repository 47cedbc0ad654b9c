"""A small lesson in the window, on a session without a process, and a person's hands on it."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton

from core.experiment.presets import opening_experiment
from desktop.app import Playground
from desktop.document.edits import with_setting
from tests.desktop.rooms import school_of
from tests.fakes import session_of, snapshot

GUESS = {
    "id": "later",
    "text": "What comes?",
    "answers": [
        {"id": "this", "text": "This.", "why": "No."},
        {"id": "that", "text": "That.", "why": "Yes.", "right": True},
    ],
    "is_shuffled": False,
}
STEPS: list[dict[str, Any]] = [
    {
        "id": "watch",
        "title": "Watch",
        "text": "A network learns.",
        "do": "Train.",
        "notice": "It turned.",
        "sets_up": {},
        "lights": ["plane", "chart"],
        "predict": {"question": GUESS, "hides": ["validation_loss"]},
        "waits_for": [{"kind": "trained", "epochs": 50}],
    },
    {
        "id": "go-on",
        "title": "Go on",
        "text": "With what there is.",
        "opens": "inside.memory",
        "lights": ["train", "tabs"],
        "waits_for": [
            {"kind": "setting", "path": "regularization.dropout.enabled", "equals": True},
            {"kind": "drew", "count": 2},
        ],
    },
    {
        "id": "two",
        "title": "Two",
        "text": "Side by side.",
        "sets_up": {"variants": [{}, {"network": {"hidden": [2]}}]},
        "opens": "data",
    },
]
OWN = with_setting(opening_experiment(), "training.learning_rate", 0.02)


def lesson_file(folder: Path, name: str = "mine", steps: list[dict[str, Any]] | None = None) -> Path:
    content = {
        "format": "overfitting-playground experiment",
        "version": 6,
        "lesson": {"id": name, "title": f"Lesson {name}", "steps": STEPS if steps is None else steps},
        "data": {"generator": "xor", "point_count": 40, "label_noise": 0.1, "validation_share": 0.5},
        "training": {"optimizer": "adam", "learning_rate": 0.01, "batch_size": 8},
        "variants": [{"network": {"hidden": [4]}}],
    }
    path = folder / f"{name}.json"
    path.write_text(json.dumps(content), "utf-8")
    return path


def trained(playground: Playground, epoch: int, **said: Any) -> None:
    """The training process has come so far."""
    run = playground.run
    count = len(playground.model.experiment.variants)
    found = snapshot(run.run_id, epoch, revision=run.revision, variant_count=count, **said)
    session_of(playground).bring(found)
    run.poll()
    school_of(playground).teaching.look()


def click(button: QAbstractButton) -> None:
    assert button.isVisible()
    assert button.isEnabled()
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def press_help(playground: Playground, looks: int = 6) -> None:
    """Press Do it for me, and let so many looks pass."""
    click(school_of(playground).teaching.panel.help)
    for _ in range(looks):
        school_of(playground).teaching.look()
