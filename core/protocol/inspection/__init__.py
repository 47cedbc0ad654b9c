"""Looks into a network: what the window asks of one variant's network, and what the training process answers.

A file for each subject, with its questions and their answers.
"""

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
from core.protocol.inspection.question import Answer, Question
from core.protocol.inspection.weights import AskWeights, LayerWeights, WeightsLook

__all__ = [
    "Answer",
    "AskDiagram",
    "AskUnit",
    "AskWeights",
    "AskWithout",
    "ColumnLook",
    "DiagramLook",
    "LayerWeights",
    "Question",
    "UnitLook",
    "UnitSum",
    "WeightsLook",
    "WithoutLook",
]
