"""What the figures are called that claims speak of."""

from __future__ import annotations

from typing import Final

from core.lessons.claims import ClaimFigure
from core.words import Translatable

FIGURES: Final[dict[ClaimFigure, Translatable]] = {
    "training_loss": "training loss",
    "validation_loss": "validation loss",
    "best_validation_loss": "best validation loss",
    "best_epoch": "best epoch",
    "last_epoch": "last epoch",
    "gap": "gap",
    "training_accuracy": "training accuracy",
    "validation_accuracy": "validation accuracy",
    "true_loss": "true loss",
    "true_accuracy": "true accuracy",
    "estimate_error": "estimate's error",
    "wrong_labels_learned": "wrong labels learned",
    "weight_norm": "weight norm",
    "near_zero_weights": "weights near zero",
    "steepness": "steepness",
    "first_gradient_share": "first gradient share",
    "optimizer_loss": "optimizer's loss",
}
"""As they stand within a sentence."""
