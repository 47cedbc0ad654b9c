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
from core.protocol.inspection.dropout import AblationLook, AskAblation, AskMask, AskVoters, MaskLook, VotersLook
from core.protocol.inspection.memorizing import AskMemorizing, MemorizingLook
from core.protocol.inspection.normalization import AskFlow, AskGradients, FlowLook, GradientsLook, LayerFlow
from core.protocol.inspection.question import Answer, Question
from core.protocol.inspection.step import AskStep, StepTrace
from core.protocol.inspection.weights import AskSteepness, AskWeights, LayerWeights, SteepnessLook, WeightsLook
from core.protocol.inspection.weights_file import AskWeightsFile, WeightsFile

__all__ = [
    "AblationLook",
    "Answer",
    "AskAblation",
    "AskBest",
    "AskDiagram",
    "AskFlow",
    "AskGradients",
    "AskMask",
    "AskMemorizing",
    "AskSteepness",
    "AskStep",
    "AskUnit",
    "AskVoters",
    "AskWeights",
    "AskWeightsFile",
    "AskWithout",
    "BestLook",
    "ColumnLook",
    "DiagramLook",
    "FlowLook",
    "GradientsLook",
    "LayerFlow",
    "LayerWeights",
    "MaskLook",
    "MemorizingLook",
    "Question",
    "SteepnessLook",
    "StepTrace",
    "UnitLook",
    "UnitSum",
    "VotersLook",
    "WeightsFile",
    "WeightsLook",
    "WithoutLook",
]
