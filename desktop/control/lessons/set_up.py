"""The edit by which a lesson's step, or a task of a quiz, sets up what it needs."""

from __future__ import annotations

from core.experiment.spec import Experiment
from desktop.document.edits import Edit
from desktop.document.experiment_model import ExperimentModel


class SetUp(Edit):
    """Another experiment, at epoch 0."""

    heeds_locks = False  # the lesson itself locks what it wants to be left alone

    def __init__(self, model: ExperimentModel, after: Experiment, text: str) -> None:
        """text: what undo calls it."""
        super().__init__(model, after, text, replaces_points=True, begins_anew=True)
