"""Curves whose story is known, and what a run with such curves is known to be."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np

from core.metrics.data_facts import DataFacts, RoleFacts
from core.metrics.diagnosis import Context, Leeway, Verdict, diagnose
from core.metrics.history import History, Values
from core.metrics.neighbours import NeighbourShares

GUESSING = float(np.log(2))
EPOCHS = np.arange(1200.0)
SETTLING = np.exp(-EPOCHS / 30)

OVERFITTING_TRAINING = 0.1 + 0.59 * np.exp(-EPOCHS / 80)
OVERFITTING_VALIDATION = 0.46 + 0.23 * np.exp(-EPOCHS / 12) + 0.5 * (1 - np.exp(-np.maximum(0, EPOCHS - 40) / 400))
OVERFITTING = (OVERFITTING_TRAINING, OVERFITTING_VALIDATION)
GOOD = (0.30 + 0.39 * SETTLING, 0.33 + 0.36 * SETTLING)
UNDERFITTING = (0.67 + 0.02 * SETTLING, 0.68 + 0.01 * SETTLING)
WIDE_GAP = (0.2 + 0.5 * SETTLING, 0.45 + 0.25 * SETTLING)

LEEWAY = Leeway(
    has_regularization=True,
    has_weight_decay=False,
    larger="units",
    has_more_inputs=True,
    learning_rate=0.01,
    has_more_points=True,
)
"""Everything can still be changed either way."""

ERROR = 0.01
"""Standard error of a rise on so many points as most stories have."""


def role(count: int = 50, **changes: Any) -> RoleFacts:
    """Points of one role: two classes, alike frequent, of which nothing more is known."""
    known: dict[str, Any] = {
        "count": count,
        "guessing_loss": GUESSING if count else 0.0,
        "common_share": 0.5,
        "class_count": 2,
        "missing_classes": 0,
        "noise_entropy": 0.0,
    }
    return RoleFacts(**{**known, **changes})


def state(
    *,
    training: RoleFacts | None = None,
    validation: RoleFacts | None = None,
    neighbours: Callable[[], NeighbourShares] = NeighbourShares,
    **changes: Any,
) -> Context:
    """A run that goes on, with some of it changed."""
    facts = DataFacts(training=training or role(), validation=validation or role(), neighbours=neighbours)
    known: dict[str, Any] = {"status": "training", "status_epoch": 0, "best_epoch": -1, "restored_epoch": -1}
    return Context(**{**known, "facts": facts, "leeway": LEEWAY, **changes})


def rows(training: Values, validation: Values, first: int = 0, accuracy: float = 0.9) -> Values:
    """(n, 7) HISTORY_COLUMNS from an epoch on."""
    epochs = np.arange(first, first + len(training), dtype=np.float64)
    right, nothing = np.full(len(training), accuracy), np.zeros(len(training))
    return np.stack([epochs, training, validation, right, right, nothing, training], axis=1)


def history(curves: tuple[Values, Values], count: int | None = None, accuracy: float = 0.9) -> History:
    """Of the first `count` epochs of these training and validation losses."""
    found = History()
    found.append(rows(curves[0][:count], curves[1][:count], accuracy=accuracy))
    return found


def errors(of: History, error: float = ERROR) -> Values:
    """(n, 2) RISE_COLUMNS: the same error at every epoch."""
    epochs = np.arange(0.0, of.last_epoch + 1)
    return np.stack([epochs, np.full(len(epochs), error)], axis=1)


def verdict(
    curves: tuple[Values, Values], count: int | None = None, *, error: float = ERROR, accuracy: float = 0.9, **told: Any
) -> Verdict:
    """On the first `count` epochs of these curves; told: as for `state`."""
    past = history(curves, count, accuracy)
    known = {"train_accuracy": accuracy, "validation_accuracy": accuracy, **told}
    return diagnose(past, errors(past, error), state(**known))


def told(curves: tuple[Values, Values], step: int = 15, error: float = ERROR) -> list[Verdict]:
    """What a person reads while the run goes on, headline by headline."""
    past, heard = History(), list[Verdict]()
    for first in range(0, len(curves[0]), step):
        past.append(rows(curves[0][first : first + step], curves[1][first : first + step], first))
        found = diagnose(past, errors(past, error), state())
        if not heard or heard[-1].headline != found.headline:
            heard.append(found)
    return heard


def noise(seed: int, size: float, memory: float = 0.0) -> Values:
    """(1200,) of standard deviation `size`; neighbours correlate by `memory`."""
    random = np.random.default_rng(seed)
    found = random.normal(0, size, len(EPOCHS))
    for i in range(1, len(found)):
        found[i] = memory * found[i - 1] + np.sqrt(1 - memory**2) * found[i]
    return found


def noisy(curves: tuple[Values, Values], seed: int, size: float, memory: float = 0.0) -> tuple[Values, Values]:
    """The curves with noise, half as much on training loss."""
    training = curves[0] + noise(seed, size / 2, memory)
    return np.maximum(training, 0.001), np.maximum(curves[1] + noise(seed + 100, size, memory), 0.001)
