"""Looks into a network: what the window asks of one variant's network, and what the training process answers.

A file for each subject, with its questions and their answers.
"""

from core.protocol.inspection.best import AskBest, BestLook
from core.protocol.inspection.diagram import (
    AskDiagram,
    AskUnit,
    AskWithout,
    ColumnLook,
    DiagramLook,
    UnitLook,
    UnitSum,
    WithoutLook,
)
from core.protocol.inspection.memorizing import AskMemorizing, MemorizingLook
from core.protocol.inspection.question import Answer, Question
from core.protocol.inspection.weights import AskWeights, LayerWeights, WeightsLook

__all__ = [
    "Answer",
    "AskBest",
    "AskDiagram",
    "AskMemorizing",
    "AskUnit",
    "AskWeights",
    "AskWithout",
    "BestLook",
    "ColumnLook",
    "DiagramLook",
    "LayerWeights",
    "MemorizingLook",
    "Question",
    "UnitLook",
    "UnitSum",
    "WeightsLook",
    "WithoutLook",
]
