"""Weights of a network, layer by layer."""

from __future__ import annotations

from core.learning.inspection.subject import Subject
from core.protocol.inspection import AskWeights, LayerWeights, WeightsLook


def look_at_weights(subject: Subject, question: AskWeights, seconds: float) -> WeightsLook:
    """All weights."""
    del seconds
    layers = [LayerWeights(weights=weight[0].mT.numpy().copy()) for weight in subject.parameters.weights]
    return WeightsLook(question=question, epoch=subject.epoch, layers=tuple(layers))
