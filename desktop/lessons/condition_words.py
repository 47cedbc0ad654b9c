"""What a step waits for, in words; and what to call the parts of the window that it names."""

from __future__ import annotations

from typing import Final

from core.experiment.fields import FIELDS
from core.lessons.conditions import (
    Condition,
    Drew,
    HasFigure,
    HasSetting,
    HasVariants,
    HasVerdict,
    LookedBack,
    Opened,
    Place,
    SeesOptimizerLoss,
    ShownFigure,
    Stopped,
    Trained,
)
from core.metrics.diagnosis.verdict import Kind as VerdictKind

PLACES: Final[dict[Place, str]] = {
    "cures": "the tab Cures",
    "network": "the tab Network",
    "data": "the tab Data",
    "training": "the tab Training",
    "truth": "the tab Truth",
    "inside.weights": "Inside, page Weights",
    "inside.dropout": "Inside, page Dropout",
    "inside.normalization": "Inside, page Normalization",
    "inside.stopping": "Inside, page Stopping",
    "inside.memory": "Inside, page Memory",
    "inside.one-step": "Inside, page One step",
    "table": "the table",
}

FIGURES: Final[dict[ShownFigure, str]] = {
    "training_loss": "Training loss",
    "validation_loss": "Validation loss",
    "gap": "Generalization gap",
    "training_accuracy": "Training accuracy",
    "validation_accuracy": "Validation accuracy",
    "wrong_labels_learned": "Wrong labels learned by heart",
    "true_loss": "Loss on fresh points",
}
_SHARES: Final[frozenset[ShownFigure]] = frozenset({"training_accuracy", "validation_accuracy", "wrong_labels_learned"})

VERDICTS: Final[dict[VerdictKind, str]] = {
    "waiting": "waiting",
    "diverged": "diverged",
    "stopped": "stopped early",
    "unstable": "unstable",
    "overfitting": "overfitting",
    "perhaps": "perhaps overfitting",
    "underfitting": "underfitting",
    "no_validation": "no validation points",
    "past_best": "past its best",
    "good": "a good fit",
    "learning": "learning",
}


def condition_text(condition: Condition) -> str:
    """What has to come about, as a person would say it."""
    match condition:
        case Trained():
            return f"Train to epoch {condition.epochs:,}"
        case HasSetting():
            return _setting_text(condition)
        case HasFigure():
            is_least = condition.at_least is not None
            bound = condition.at_least if condition.at_least is not None else condition.at_most
            words = "at least" if is_least else "at most"
            number = _number(condition.figure, bound or 0.0)
            return f"{_of(condition.variant)}{FIGURES[condition.figure]} {words} {number}"
        case HasVerdict():
            kinds = " or ".join(VERDICTS[kind] for kind in condition.kinds)
            return f"{_of(condition.variant)}Verdict: {kinds}"
        case Drew(count=1):
            return "Draw a point"
        case Drew():
            return f"Draw {condition.count:,} points"
        case HasVariants():
            return f"Have {condition.count} networks side by side"
        case LookedBack(to="best"):
            return "Look back at the best epoch"
        case LookedBack():
            return "Look back at an earlier epoch"
        case Opened():
            return f"Open {PLACES[condition.place]}"
        case Stopped():
            return f"{_of(condition.variant)}Early stopping ends the training"
        case SeesOptimizerLoss():
            return "Show the loss that the optimizer saw"


def _setting_text(condition: HasSetting) -> str:
    field = FIELDS[condition.path]
    owner = condition.path.rsplit(".", 1)[0] + ".enabled"
    is_part = owner in FIELDS and owner != condition.path
    label = f"{FIELDS[owner].label}, {field.label.lower()}" if is_part else field.label
    if condition.equals is not None:
        value = tuple(condition.equals) if isinstance(condition.equals, list) else condition.equals
        words = field.text(value)
    elif condition.at_least is not None:
        words = f"at least {field.text(condition.at_least)}"
    else:
        words = f"at most {field.text(condition.at_most)}"
    return f"{_of(condition.variant)}{label}: {words}"


def _of(variant: int) -> str:
    """Which network it is about, where that isn't the first one."""
    return "" if variant == 1 else f"Network {variant}: "


def _number(figure: ShownFigure, value: float) -> str:
    return f"{value * 100:.0f} %" if figure in _SHARES else f"{value:g}"
