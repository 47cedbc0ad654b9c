"""What a verdict advises: only what the settings leave room for. Nobody can take less of what is off, or go below the
least."""

from __future__ import annotations

from typing import Final, Literal

import msgspec

from core.data.points import MAX_POINTS
from core.experiment.fields import FIELDS
from core.experiment.spec import (
    MAX_HIDDEN_LAYERS,
    MAX_LAYER_WIDTH,
    Experiment,
    NetworkSpec,
    Regularization,
)
from core.plane.features import FEATURES
from core.words import said, together

Remedy = Literal["regularization", "network", "inputs", "lower_rate", "other_rate"]
"""Less regularization, a network that can do more, more inputs, a lower learning rate, or any other one."""
Larger = Literal["units", "layer", "another_layer", "activation", "bent_layer", ""]
"""What lets a network do more: units; a hidden layer, where it has none; one more, where those that it has are as wide
as can be; an activation that isn't linear; a hidden layer with such an activation; nothing."""

LOWEST_RATE: Final = FIELDS["training.learning_rate"].minimum
MUCH_LOWER: Final = 10.0
"""Times as small as the one that diverged, a learning rate that is safe from that."""
ANEW: Final = said("Reset begins anew, from the same initial weights.")
"""What is left to do about a loss that is much too high where no learning rate is lower."""


class Leeway(msgspec.Struct, frozen=True, kw_only=True):
    """What the settings of a variant leave room for."""

    has_regularization: bool
    """There is some to take off: dropout, L2 or L1 in force."""
    has_weight_decay: bool
    """The same of AdamW's."""
    larger: Larger
    has_more_inputs: bool
    """Features that it doesn't take in yet."""
    learning_rate: float
    has_more_points: bool
    """The plane takes more points."""

    @property
    def has_lower_rate(self) -> bool:
        """A learning rate may be lower than it is."""
        return self.learning_rate > LOWEST_RATE

    @property
    def has_much_lower_rate(self) -> bool:
        """It may be so much lower that training is safe from diverging again."""
        return self.learning_rate >= MUCH_LOWER * LOWEST_RATE


def leeway_of(experiment: Experiment, variant: int) -> Leeway:
    """What the settings of a variant, by its place from 0, leave room for."""
    network, training = experiment.variants[variant].network, experiment.training
    return Leeway(
        has_regularization=_is_regularized(network, experiment.variants[variant].regularization),
        has_weight_decay=training.optimizer == "adamw" and training.weight_decay > 0,
        larger=_larger(network),
        has_more_inputs=len(network.features) < len(FEATURES),
        learning_rate=training.learning_rate,
        has_more_points=len(experiment.points) < MAX_POINTS,
    )


def advice(leeway: Leeway, *remedies: Remedy) -> str:
    """A sentence with those of the remedies that there is room for, in their order; "" where there is none."""
    changes = [change for remedy in remedies for change in _changes(leeway, remedy)]
    if not changes:
        return ""
    *first, last = changes
    either = said("{first} or {last}", first=together(*first, between=", "), last=last) if first else last
    return said("Try {changes}.", changes=either)


def after_divergence(leeway: Leeway) -> str:
    """What to do about a loss that grew beyond all numbers."""
    if leeway.has_much_lower_rate:
        return said("Try a learning rate ten times smaller, then Reset.")
    return said("Try a lower learning rate, then Reset.") if leeway.has_lower_rate else ANEW


def _changes(leeway: Leeway, remedy: Remedy) -> list[str]:
    if remedy == "regularization":
        found = [said("less regularization")] if leeway.has_regularization else []
        return [*found, said("less weight decay")] if leeway.has_weight_decay else found
    if remedy == "network":
        return [_LARGER[leeway.larger]] if leeway.larger else []
    if remedy == "inputs":
        return [said("more inputs")] if leeway.has_more_inputs else []
    if remedy == "lower_rate":
        return [said("a lower learning rate")] if leeway.has_lower_rate else []
    return [said("another learning rate")]


_LARGER: Final[dict[Larger, str]] = {
    "units": said("more units"),
    "layer": said("a hidden layer"),
    "another_layer": said("another hidden layer"),
    "activation": said("a nonlinear activation"),
    "bent_layer": said("a hidden layer with a nonlinear activation"),
}


def _is_regularized(network: NetworkSpec, regularization: Regularization) -> bool:
    """Whether anything is in force that less of can be taken; dropout silences hidden units alone."""
    dropout_rate = regularization.dropout_rate if network.hidden else 0.0
    return bool(dropout_rate or regularization.l2_strength or regularization.l1_strength)


def _larger(network: NetworkSpec) -> Larger:
    """Linear units, however many, are one linear layer."""
    is_linear = network.activation == "linear"
    if not network.hidden:
        return "bent_layer" if is_linear else "layer"
    if is_linear:
        return "activation"
    if min(network.hidden) < MAX_LAYER_WIDTH:
        return "units"
    return "another_layer" if len(network.hidden) < MAX_HIDDEN_LAYERS else ""
