"""Weights, layer by layer."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from core.protocol.inspection.question import Answer, Question
from core.protocol.message import Message


class AskWeights(Question, frozen=True, eq=True):
    """All weights of the network; answered with WeightsLook."""


class LayerWeights(Message, frozen=True):
    """Those of one layer."""

    weights: npt.NDArray[np.float32]
    """(out, in), as in torch.nn.Linear."""


class WeightsLook(Answer, frozen=True, kw_only=True):
    """The answer to AskWeights."""

    layers: tuple[LayerWeights, ...]
    """From the input to the output."""
