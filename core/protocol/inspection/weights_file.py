"""The weights of a network to take away."""

from __future__ import annotations

from core.protocol.inspection.question import Answer, Question


class AskWeightsFile(Question, frozen=True, eq=True):
    """The network's state_dict; answered with WeightsFile."""


class WeightsFile(Answer, frozen=True, kw_only=True):
    """The answer to AskWeightsFile."""

    contents: bytes
    """Of a file for torch.load(weights_only=True), as the network of an exported script takes it."""
