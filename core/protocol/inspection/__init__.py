"""Looks into a network: what the window asks of one variant's network, and what the training process answers.

A file for each subject, with its questions and their answers.
"""

from core.protocol.inspection.best import AskBest, BestLook
from core.protocol.inspection.memorizing import AskMemorizing, MemorizingLook
from core.protocol.inspection.question import Answer, Question
from core.protocol.inspection.step import AskStep, StepTrace
from core.protocol.inspection.weights import AskWeights, LayerWeights, WeightsLook

__all__ = [
    "Answer",
    "AskBest",
    "AskMemorizing",
    "AskStep",
    "AskWeights",
    "BestLook",
    "LayerWeights",
    "MemorizingLook",
    "Question",
    "StepTrace",
    "WeightsLook",
]
