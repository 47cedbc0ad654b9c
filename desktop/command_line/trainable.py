"""Whether what a command is to train can be trained, in words for where nobody can draw."""

from __future__ import annotations

from typing import Final

from core.experiment.derived import derive
from core.experiment.readiness import Kind
from core.experiment.spec import Experiment
from desktop.command_line.options import PROGRAM
from desktop.command_line.outputs import CommandError
from desktop.process.terminal import tell

WORDS: Final[dict[Kind, str]] = {
    "no_points": "There are no points to learn from.",
    "no_training_points": "Every point is held out for validation, and none is left to learn from.",
    "batch_of_one": "Batch normalization needs at least two training points in every mini-batch.",
    "one_class": "All points to learn from are of one class.",
    "no_validation_points": "No point is held out for validation.",
    "few_validation_points": "Fewer than 10 points are held out for validation: what they say can be luck.",
    "class_not_validated": "A class is missing among the points held out for validation.",
}


def check_trainable(command: str, source: str, experiment: Experiment) -> None:
    """Tell what lessens the worth of a training.

    Raises:
        CommandError: there can be none.
    """
    found = derive(experiment).hindrance
    if found is None:
        return
    words = f"{source}: {WORDS.get(found.kind, found.text)}"
    if found.blocks:
        raise CommandError(words)
    tell(f"{PROGRAM} {command}: {words}")
