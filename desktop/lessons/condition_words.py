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
from core.lessons.fulfilment import Reached
from core.metrics.diagnosis.verdict import Kind as VerdictKind
from core.words import Translatable, said, within
from desktop.look.language import number, tr, worded

PLACES: Final[dict[Place, Translatable]] = {
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

FIGURES: Final[dict[ShownFigure, Translatable]] = {
    "training_loss": "Training loss",
    "validation_loss": "Validation loss",
    "gap": "Generalization gap",
    "training_accuracy": "Training accuracy",
    "validation_accuracy": "Validation accuracy",
    "wrong_labels_learned": "Wrong labels learned by heart",
    "true_loss": "Loss on fresh points",
}
SHARES: Final[frozenset[ShownFigure]] = frozenset({"training_accuracy", "validation_accuracy", "wrong_labels_learned"})

VERDICTS: Final[dict[VerdictKind, Translatable]] = {
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


def condition_text(condition: Condition, reached: Reached | None = None) -> str:
    """What has to come about, as a person would say it, in the language of the window. reached: what its figure came
    to."""
    text = _text(condition)
    if reached is not None and isinstance(condition, HasFigure):
        value = reached_words(condition.figure, reached.value)
        if reached.epoch is None:
            text = f"{text}: {value}"
        else:
            text = tr("{condition}: {value} at epoch {epoch:,}", condition=text, value=value, epoch=reached.epoch)
    variant = getattr(condition, "variant", 1)
    return text if variant == 1 else tr("Network {number}: {condition}", number=variant, condition=text)


def _text(condition: Condition) -> str:
    """The same without the network that it is about."""
    match condition:
        case Trained():
            return tr("Train to epoch {epoch:,}", epoch=condition.epochs)
        case HasSetting():
            return _setting_text(condition)
        case HasFigure():
            return _figure_text(condition)
        case HasVerdict():
            first, *others = (worded(VERDICTS[kind]) for kind in condition.kinds)
            kinds = first
            for other in others:
                kinds = tr("{one} or {other}", one=kinds, other=other)
            return tr("Verdict: {kinds}", kinds=kinds)
        case Drew(count=1):
            return tr("Draw a point")
        case Drew():
            return tr("Draw {number:,} points", number=condition.count)
        case HasVariants():
            return tr("Have {number} networks side by side", number=condition.count)
        case LookedBack(to="best"):
            return tr("Look back at the best epoch")
        case LookedBack():
            return tr("Look back at an earlier epoch")
        case Opened():
            return tr("Open {place}", place=worded(PLACES[condition.place]))
        case Stopped():
            return tr("Early stopping ends the training")
        case SeesOptimizerLoss():
            return tr("Show the loss that the optimizer saw")


def _figure_text(condition: HasFigure) -> str:
    figure = worded(FIGURES[condition.figure])
    if condition.at_least is not None:
        return tr("{figure} at least {bound}", figure=figure, bound=bound_words(condition.figure, condition.at_least))
    return tr("{figure} at most {bound}", figure=figure, bound=bound_words(condition.figure, condition.at_most or 0.0))


def _setting_text(condition: HasSetting) -> str:
    field = FIELDS[condition.path]
    owner = condition.path.rsplit(".", 1)[0] + ".enabled"
    setting = said(field.label)
    if owner in FIELDS and owner != condition.path:
        setting = tr("{cure}, {setting}", cure=said(FIELDS[owner].label), setting=within(setting))
    if condition.equals is not None:
        value = tuple(condition.equals) if isinstance(condition.equals, list) else condition.equals
        return tr("{setting}: {value}", setting=setting, value=field.text(value))
    if condition.at_least is not None:
        return tr("{setting}: at least {bound}", setting=setting, bound=field.text(condition.at_least))
    return tr("{setting}: at most {bound}", setting=setting, bound=field.text(condition.at_most))


def bound_words(figure: ShownFigure, value: float) -> str:
    """A bound of the figure, in figures; a share in percent."""
    return number(f"{value * 100:.0f} %" if figure in SHARES else f"{value:g}")


def reached_words(figure: ShownFigure, value: float) -> str:
    """What the figure came to, with as many digits as the window shows."""
    return number(f"{value * 100:.1f} %" if figure in SHARES else f"{value:.3f}")
