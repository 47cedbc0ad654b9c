"""Who answers which question."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from core.learning.inspection.best import BestBoundaries
from core.learning.inspection.memorizing import Memorizing
from core.learning.inspection.step_trace import trace_step
from core.learning.inspection.subject import Subject
from core.learning.inspection.weights import look_at_weights
from core.protocol.inspection import Answer, AskBest, AskMemorizing, AskStep, AskWeights, Question

Look = Callable[[Subject, Any, float], Answer]
"""Finds the answer to a question of its kind, as far as that can be done within so many seconds (see
Answer.is_complete)."""


class Inspector:
    """Answers questions about networks. What is measured of checkpoints is kept, since nothing in them changes."""

    def __init__(self) -> None:
        self._looks: dict[type[Question], Look] = {
            AskBest: BestBoundaries().look,
            AskMemorizing: Memorizing().look,
            AskStep: trace_step,
            AskWeights: look_at_weights,
        }

    def answer(self, subject: Subject, question: Question, seconds: float) -> Answer:
        """What is found about a network."""
        return self._looks[type(question)](subject, question, seconds)
