"""Who answers which question."""

from __future__ import annotations

from collections.abc import Callable, Collection
from typing import Any

from core.learning.inspection.best import BestBoundaries
from core.learning.inspection.closer import look_at_unit, look_without
from core.learning.inspection.co_adaptation import find_rises
from core.learning.inspection.diagram import Diagrams
from core.learning.inspection.dropout import find_voters, look_at_mask
from core.learning.inspection.flow import Flow, look_at_gradients
from core.learning.inspection.gradual import Gradual
from core.learning.inspection.memorizing import Memorizing
from core.learning.inspection.steepness import find_steepest
from core.learning.inspection.step_trace import trace_step
from core.learning.inspection.subject import Subject
from core.learning.inspection.taken_along import take_along
from core.learning.inspection.weights import Weights
from core.protocol.inspection import (
    Answer,
    AskAblation,
    AskBest,
    AskDiagram,
    AskFlow,
    AskGradients,
    AskMask,
    AskMemorizing,
    AskSteepness,
    AskStep,
    AskUnit,
    AskVoters,
    AskWeights,
    AskWeightsFile,
    AskWithout,
    Question,
)

Look = Callable[[Subject, Any, float], Answer | None]
"""Finds the answer to a question of its kind, as far as that can be done within so many seconds (see
Answer.is_complete). None: it is about what this network lacks, since another one took its place."""


class Inspector:
    """Answers questions about networks. What is measured of checkpoints is kept, since nothing in them changes."""

    def __init__(self) -> None:
        self._graduals: dict[type[Question], Gradual[Any, Any]] = {
            AskAblation: Gradual(find_rises),
            AskSteepness: Gradual(find_steepest),
            AskVoters: Gradual(find_voters),
        }
        self._best, self._memorizing, self._diagrams = BestBoundaries(), Memorizing(), Diagrams()
        self._looks: dict[type[Question], Look] = {
            **{kind: gradual.look for kind, gradual in self._graduals.items()},
            AskBest: self._best.look,
            AskDiagram: self._diagrams.look,
            AskFlow: Flow().look,
            AskGradients: look_at_gradients,
            AskMask: look_at_mask,
            AskMemorizing: self._memorizing.look,
            AskStep: trace_step,
            AskUnit: look_at_unit,
            AskWeights: Weights().look,
            AskWeightsFile: take_along,
            AskWithout: look_without,
        }

    def answer(self, subject: Subject, question: Question, seconds: float) -> Answer | None:
        """What is found about a network; None as in Look."""
        return self._looks[type(question)](subject, question, seconds)

    def retain(self, questions: Collection[Question]) -> None:
        """Only these are asked any more: let go of what belongs to others."""
        for kind, gradual in self._graduals.items():
            gradual.retain({question.variant for question in questions if type(question) is kind})

    def forget(self) -> None:
        """Other networks stand at the places of those that were asked about."""
        for gradual in self._graduals.values():
            gradual.forget()
        self._best.forget()
        self._diagrams.forget()
        self._memorizing.forget()
