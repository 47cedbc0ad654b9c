"""Parts of snapshots with chosen numbers, for tests of what shows them."""

from __future__ import annotations

from typing import Any

import numpy as np

from core.metrics.ranking import Place
from core.metrics.summary import figures
from core.protocol import Measures, Outcome, VariantSnapshot

_MEASURES = {
    "train_loss": 0.123,
    "validation_loss": 0.462,
    "train_accuracy": 0.975,
    "validation_accuracy": 0.88,
    "penalty": 0.0,
    "weight_norm": 4.5,
}
_OUTCOME = {
    "status": "training",
    "status_epoch": 0,
    "best_epoch": 40,
    "best_validation_loss": 0.41,
    "restored_epoch": -1,
}


def measures(**changes: float) -> Measures:
    """Measures of a run that goes well, with some changed."""
    return Measures(**{**_MEASURES, **changes})


def outcome(**changes: Any) -> Outcome:
    """One repeat, its measures and standing with some changed."""
    standing: dict[str, Any] = {name: changes.pop(name, value) for name, value in _OUTCOME.items()}
    sign = changes.pop("sign", "none")
    return Outcome(**standing, measures=measures(**changes), sign=sign)


def variant(*outcomes: Outcome, best_epoch: int = 40) -> VariantSnapshot:
    """A variant with these repeats, or one that goes well."""
    return VariantSnapshot(
        outcomes=outcomes or (outcome(),),
        best_epoch=best_epoch,
        surface=np.full((1, 2, 2), 0.5, np.float32),
        boundaries=np.empty((0, 4), np.float32),
        rows=np.empty((0, 7)),
        ranges=np.empty((0, 5)),
    )


def place(
    index: int, loss: float, rank: int = 1, accuracy: float = 0.8, gap: float = 0.1, best_epoch: int = 39
) -> Place:
    """The rank of a variant with these numbers."""
    one = outcome(validation_loss=loss, validation_accuracy=accuracy, train_loss=loss - gap, best_epoch=best_epoch)
    return Place(index=index, rank=rank, figures=figures([one]))
