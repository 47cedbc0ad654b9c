"""Small lessons to be changed, checked and trained."""

from __future__ import annotations

import copy
import json
from pathlib import Path
from typing import Any, Final

_LESSON: Final[dict[str, Any]] = {
    "format": "overfitting-playground experiment",
    "version": 6,
    "lesson": {
        "id": "small-lesson",
        "title": "A small lesson",
        "steps": [
            {"id": "one", "title": "One", "text": "Some [noise](glossary:label-noise).", "sets_up": {}},
            {
                "id": "two",
                "title": "Two",
                "text": "Two networks.",
                "sets_up": {"variants": [{}, {"network": {"hidden": [2]}}]},
                "waits_for": [
                    {"kind": "trained", "epochs": 3},
                    {"kind": "setting", "path": "network.hidden", "variant": 2, "equals": [2]},
                ],
            },
        ],
        "quiz": [
            {
                "kind": "task",
                "id": "quieter",
                "text": "Let there be less noise.",
                "why": "The classes come apart.",
                "waits_for": [{"kind": "setting", "path": "data.noise", "at_most": 0.1}],
            }
        ],
        "claims": [
            {
                "id": "it-learns",
                "says": "The loss falls.",
                "runs": {"four": {}, "two": {"variants": [{"network": {"hidden": [2]}}]}},
                "epochs": 3,
                "expects": [{"of": "four", "figure": "training_loss", "at_most": 1.0}],
            }
        ],
    },
    "data": {"generator": "moons", "point_count": 40, "noise": 0.2, "label_noise": 0.1, "validation_share": 0.5},
    "training": {"optimizer": "adam", "learning_rate": 0.01, "batch_size": 8},
    "variants": [{"network": {"hidden": [4]}}],
}


def small_lesson(*way: str | int, value: Any = None) -> dict[str, Any]:
    """A lesson's file; with another value where the names and numbers lead to."""
    content = copy.deepcopy(_LESSON)
    if way:
        place: Any = content
        for name in way[:-1]:
            place = place[name]
        place[way[-1]] = value
    return content


def written(path: Path, content: dict[str, Any] | None = None) -> Path:
    """The file, in the given place."""
    path.write_text(json.dumps(small_lesson() if content is None else content, indent=2), "utf-8")
    return path
