"""Who answers which question."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from core.learning.inspection.best import BestBoundaries
from core.learning.inspection.closer import look_at_unit, look_without
from core.learning.inspection.diagram import Diagrams
from core.learning.inspection.memorizing import Memorizing
from core.learning.inspection.subject import Subject
from core.learning.inspection.weights import look_at_weights
from core.protocol.inspection import (
    Answer,
    AskBest,
    AskDiagram,
    AskMemorizing,
    AskUnit,
    AskWeights,
    AskWithout,
    Question,
)

Look = Callable[[Subject, Any, float], Answer | None]
"""Finds the answer to a question of its kind, as far as that can be done within so many seconds (see
Answer.is_complete). None: it is about what this network lacks, since another one took its place."""


class Inspector:
    """Answers questions about networks. What is measured of checkpoints is kept, since nothing in them changes."""

    def __init__(self) -> None:
        self._looks: dict[type[Question], Look] = {
            AskBest: BestBoundaries().look,
            AskDiagram: Diagrams().look,
            AskMemorizing: Memorizing().look,
            AskUnit: look_at_unit,
            AskWeights: look_at_weights,
            AskWithout: look_without,
        }

    def answer(self, subject: Subject, question: Question, seconds: float) -> Answer | None:
        """What is found about a network; None as in Look."""
        return self._looks[type(question)](subject, question, seconds)
