"""What keeps an experiment from being trained, or training from meaning anything."""

from __future__ import annotations

from typing import Final, Literal

import msgspec
import numpy as np

from core.data.split import Assignment
from core.experiment.spec import Experiment, parameter_count
from core.metrics.data_facts import DataFacts
from core.metrics.overfitting import FEWEST_POINTS
from core.words import said, said_of

MOST_PARAMETERS: Final = 16_000_000
"""Of all networks together. Training keeps about eight numbers for each, so this is half a gigabyte."""

Kind = Literal[
    "too_large",
    "no_points",
    "no_training_points",
    "batch_of_one",
    "one_class",
    "no_validation_points",
    "few_validation_points",
    "class_not_validated",
]


class Hindrance(msgspec.Struct, frozen=True):
    """One thing that is missing, in a sentence for the person who can mend it."""

    kind: Kind
    text: str
    blocks: bool
    """Training can't begin. Otherwise it can, but shows less than it could."""


def hindrance(experiment: Experiment, assignment: Assignment, facts: DataFacts) -> Hindrance | None:
    """The most serious thing in the way, or None. assignment, facts: of its points; see core.experiment.derived."""
    if is_too_large(experiment):
        text = said(
            "These networks have {all:,} parameters in all, and no more than {most:,} can be"
            " trained at once. Choose fewer repeats, variants or units.",
            all=all_parameters(experiment),
            most=MOST_PARAMETERS,
        )
        return Hindrance("too_large", text, True)
    if len(experiment.points) == 0:
        return Hindrance("no_points", said("Draw some points here, or choose a dataset under Data."), True)
    training, validation = assignment.counts
    if not training.total:
        text = said("Every point is held out for validation. Draw more points, so that some are left to learn from.")
        return Hindrance("no_training_points", text, True)
    smallest = min(training.total, experiment.training.batch_size)
    if smallest == 1 and any(variant.network.batch_normalization for variant in experiment.variants):
        if training.total > 1:
            text = said(
                "Batch normalization needs at least two points in a mini-batch: raise the batch size, or switch"
                " batch normalization off."
            )
        elif experiment.training.batch_size > 1:
            text = said(
                "Batch normalization needs at least two training points: draw more points, or switch batch"
                " normalization off."
            )
        else:
            text = said(
                "Batch normalization needs at least two training points, and two of them in a mini-batch: draw more"
                " points and raise the batch size, or switch batch normalization off."
            )
        return Hindrance("batch_of_one", text, True)
    if np.count_nonzero(np.add(training.of_class, validation.of_class)) == 1:
        return Hindrance(
            "one_class", said("Draw points of a second class, so that there is something to tell apart."), False
        )
    if np.count_nonzero(training.of_class) == 1:
        text = said("All training points are of one class; the others are held out for validation. Draw more points.")
        return Hindrance("one_class", text, False)
    if not validation.total:
        text = said("No point is held out for validation yet, so overfitting can't be seen. Draw more points.")
        return Hindrance("no_validation_points", text, False)
    held_out = facts.validation
    if held_out.count < FEWEST_POINTS:
        text = said_of(
            held_out.count,
            "Only {count} point is held out for validation: what they say can be luck. Draw more points.",
            "Only {count} points are held out for validation: what they say can be luck. Draw more points.",
        )
        return Hindrance("few_validation_points", text, False)
    if held_out.missing_classes:
        text = said(
            "A class is missing among the validation points, so nothing can be said about it. Draw more of its points."
        )
        return Hindrance("class_not_validated", text, False)
    return None


def is_too_large(experiment: Experiment) -> bool:
    """Whether memory doesn't suffice for its networks, so that not even those can be made."""
    return all_parameters(experiment) > MOST_PARAMETERS


def all_parameters(experiment: Experiment) -> int:
    """Trainable numbers of all variants in all repeats."""
    classes = experiment.data.class_count
    of_variants = sum(parameter_count(variant.network, classes) for variant in experiment.variants)
    return of_variants * experiment.repeats.count
