"""What flows through a network's layers: pre-activations, with and without batch normalization, and gradients."""

from __future__ import annotations

from typing import Final

import numpy as np
import numpy.typing as npt

from core.experiment.spec import Activation
from core.metrics.symmetric_scale import SymmetricScale
from core.protocol.inspection.question import Answer, Question
from core.protocol.message import Message

FLOW_SCALE: Final = SymmetricScale(linear=0.5, limit=10.0, bin_count=41)
"""On which pre-activations are counted; what lies beyond is counted in the bin at that end."""
MOST_EPOCHS: Final = 128
"""Columns of a strip, at most: no strip on screen is wider than a few hundred pixels."""
FLAT: Final = 0.05
"""A unit is saturated at a point where its activation is less steep than this share of its steepest slope: there the
point hardly changes its weights."""

Shares = npt.NDArray[np.uint8]


class AskFlow(Question, frozen=True, eq=True):
    """How pre-activations are distributed over the training points; answered with FlowLook."""


class LayerFlow(Message, frozen=True):
    """Those of one hidden layer. Shares are in 255ths of the fullest bin of their epoch."""

    before: Shares
    """(M, B) on FLOW_SCALE, at each epoch: what the weights make of the layer before."""
    after: Shares | None
    """(M, B) the same as batch normalization leaves it, by the running statistics; None without it."""
    saturated: float
    """Share of unit and training point at which a unit is saturated (see FLAT), now; NaN without training points."""
    mean_gap: float
    """Mean over the units of |running mean - mean over the training points|, in standard deviations over these; NaN
    without batch normalization or with fewer than two training points."""
    spread_ratio: float
    """Geometric mean over the units of running standard deviation / that over the training points; NaN likewise."""


class FlowLook(Answer, frozen=True, kw_only=True):
    """The answer to AskFlow. Losses are in nats, in evaluation mode, NaN without points of that role."""

    normalized: bool
    activation: Activation
    measured_points: int
    """Training points that all of it is of: the first ones where there are too many, or too large a network."""
    training_points: int
    epochs: npt.NDArray[np.int64]
    """(M,) ascending, the epoch of the weights among them."""
    layers: tuple[LayerFlow, ...]
    """From the input on, one for each hidden layer."""
    train_loss: float
    validation_loss: float
    """By the running statistics, as everywhere else."""
    batch_train_loss: float
    batch_validation_loss: float
    """If these training points were the mini-batch that is normalized by, layer by layer. NaN where LayerFlow.mean_gap
    is."""


class AskGradients(Question, frozen=True, eq=True):
    """How large gradients are, layer by layer; answered with GradientsLook."""


class GradientsLook(Answer, frozen=True, kw_only=True):
    """The answer to AskGradients."""

    sizes: npt.NDArray[np.float64]
    """(L,) root mean square of the derivatives of the training loss with respect to a layer's weights, from the input
    to the output: in training mode but for dropout, these points as one mini-batch, without the penalty. NaN without
    training points."""
    measured_points: int
    training_points: int
    """As in FlowLook."""
