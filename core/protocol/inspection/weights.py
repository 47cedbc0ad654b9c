"""How large weights are, layer by layer: what L2 and L1 work on."""

from __future__ import annotations

from typing import Final

import numpy as np
import numpy.typing as npt

from core.metrics.symmetric_scale import Counts, SymmetricScale
from core.protocol.inspection.question import Answer, Question
from core.protocol.message import Message

WEIGHT_SCALE: Final = SymmetricScale(linear=0.002, limit=10.0, bin_count=61)
"""On which weights are counted: those that L1 has driven to 0 take up a fifth of it, ordinary ones a third."""

AS_GOOD_AS_ZERO: Final = 0.005
"""Weights that are smaller than this count as zero. Adam makes them tremble about 0 by up to the learning rate, so that
hardly any is 0 exactly. Measured on the opening experiment after 300 epochs, in 8 repeats: without penalty 2 % at most,
with L2 of 0.01 72 to 81 %, since it lets whole units die, with L1 of 0.003 99 % and more."""


class AskWeights(Question, frozen=True, eq=True):
    """How large the weights are; answered with WeightsLook."""


class LayerWeights(Message, frozen=True):
    """Those of one layer, biases excluded."""

    count: int
    counts: Counts
    """On WEIGHT_SCALE."""
    as_good_as_zero: int
    """How many are smaller than AS_GOOD_AS_ZERO."""


class WeightsLook(Answer, frozen=True, kw_only=True):
    """The answer to AskWeights."""

    layers: tuple[LayerWeights, ...]
    """From the input to the output."""
    norm_epochs: npt.NDArray[np.int64]
    """(M,) ascending: the checkpoints whose norms have been measured, and the epoch of the weights."""
    norms: npt.NDArray[np.float64]
    """(L, M) root of the sum of each layer's squared weights."""
    l2: float
    l1: float
    """Strengths; 0 where switched off."""
    weight_decay: float = 0.0
    """That the optimizer itself takes from weights, relative to the learning rate; 0 for all but AdamW."""
    penalty: float
    """L1 and L2 terms of the objective."""
    train_loss: float
    """The rest of it, in evaluation mode; NaN without training points."""


class AskSteepness(Question, frozen=True, eq=True):
    """How steep the network's answer is; answered with SteepnessLook."""


class SteepnessLook(Answer, frozen=True, kw_only=True):
    """The answer to AskSteepness."""

    steepest: float
    """Largest slope of the logit over the plane, per plane unit; with more than two classes, of that of one class
    against another, of all pairs. NaN as long as nothing is known, and where it isn't finite."""
    at: tuple[float, float]
    """Where."""
